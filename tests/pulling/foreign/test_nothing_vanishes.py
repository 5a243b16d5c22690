"""Every cell of a foreign table is in the plan, in a question, or named as not taken with its words."""

import csv
import io
import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Chosen, NoTableError, Told, chosen_table, mapping_told
from generator.pulling.foreign.earlier import columns_asked, columns_left, earlier_plan
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.sources import ForeignTable, foreign_tables
from tests.pulling.offices import Office

HEADINGS = ("No", "Kegiatan", "Program", "Indikator", "Satuan", "Target 2026", "Pagu 2026 (Rp juta)", "Sumber Dana",
            "OPD", "2027", "Bobot", "Telepon", "Dimensi", "")  # fmt: skip
KINDS = ("butir", "kelompok", "judul", "judul dimensi", "jumlah", "bagian", "kepala", "nomor kolom",
         "bagian berbiaya")  # fmt: skip


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Masterplan:
    return Office(tmp_path_factory.mktemp("daerah")).reading().masterplan


def _row(number: int, kind: str, headings: list[str], filled: list[bool]) -> ReadRow:
    """A row whose every text is found nowhere else in the table."""
    word = f"Kata{number}"
    one = {
        "judul": {0: f"Judul {word}"},
        "judul dimensi": {0: "Dimensi Smart Living"},
        "jumlah": {0: "Jumlah", len(headings) - 1: f"{number}00"},
        "bagian": {0: f"{'IVX'[number % 3]}", 1: f"Bagian {word}"},
        "nomor kolom": {at: str(at + 1) for at in range(len(headings))},
        "bagian berbiaya": {
            at: f"{'IVX'[number % 3]}" if at == 0 else _text(heading, number, at)
            for at, (heading, is_filled) in enumerate(zip(headings, filled, strict=True))
            if at < 2 or (is_filled and re.search("Pagu|OPD|Sumber", heading))
        },
        "kepala": {at: heading for at, heading in enumerate(headings) if heading},
    }
    texts = one.get(kind) or {
        at: _text(heading, number, at)
        for at, (heading, is_filled) in enumerate(zip(headings, filled, strict=True))
        if is_filled and (kind == "butir" or heading not in ("Indikator", "Satuan", "OPD", "Target 2026"))
    }
    return ReadRow(number, {at: ReadCell("teks", text) for at, text in texts.items()})


def _text(heading: str, number: int, at: int) -> str:
    if heading == "No":
        return str(number)
    if heading == "Sumber Dana":
        return "APBD"
    if heading == "Dimensi":
        return "Smart Economy"
    if re.search(r"20\d\d", heading):
        return f"{number}{at}7"
    return f"Teks{number}x{at}"


@st.composite
def tables(draw: st.DrawFn) -> ForeignTable:
    chosen = draw(st.lists(st.sampled_from(HEADINGS[1:]), min_size=2, max_size=8, unique=True))
    headings = ["No", "Kegiatan", "Indikator", *(one for one in chosen if one not in HEADINGS[:2] + HEADINGS[3:4])]
    above = draw(st.lists(st.sampled_from(KINDS[2:4]), max_size=2))
    kinds = [*above, "kepala", *draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=6))]
    each = st.lists(st.booleans(), min_size=len(headings), max_size=len(headings))
    return ForeignTable("A", [row for n, kind in enumerate(kinds, 1)
                              if (row := _row(n, kind, headings, draw(each))).cells])  # fmt: skip


def _with_commas(table: ForeignTable) -> ForeignTable:
    """The table as it is read from a file with commas, with the numbers of its lines."""
    lines, last = io.StringIO(), max(row.number for row in table.rows)
    rows = {row.number: row for row in table.rows}
    width = max(max(row.cells) for row in table.rows) + 1
    for number in range(1, last + 1):
        row = rows.get(number)
        csv.writer(lines).writerow([row.text(at) if row else "" for at in range(width)])
    return foreign_tables(None, lines.getvalue().encode())[0]


@given(tables(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_every_cell_is_taken_asked_about_or_named(plan: Masterplan, table: ForeignTable, with_commas: bool) -> None:
    table = _with_commas(table) if with_commas else table
    try:
        chosen = chosen_table([table], "rencana_aksi", Told(), plan)
    except NoTableError:
        return
    found = proposal_of(chosen, "rencana_aksi", Told(), "a", plan)
    edits = " ".join(f"{getattr(edit, 'fields', '')} {getattr(edit, 'now', '')}" for edit in found.edits)
    told = " ".join((edits, *found.notices, *(one.new for one in found.untaken)))
    for row in table.rows:
        for at, cell in row.cells.items():
            assert _is_accounted(cell.text, told) or _is_of_named_column(at, row, chosen) or (
                _is_known(cell.text, row, at, found.edits, told)
            ), (row.number, at, cell.text, [row.text(n) for n in row.cells], told)  # fmt: skip


def _is_accounted(text: str, told: str) -> bool:
    return text in told or f"{text}000000" in told


def _is_of_named_column(at: int, row: ReadRow, chosen: Chosen) -> bool:
    """Whether a column is named as left out or asked about, or a cell is of the headings or only numbers its row."""
    from generator.pulling.foreign.earlier import TakenTable

    asked = columns_asked(TakenTable("rencana_aksi", chosen))
    if row.number > chosen.head.last and at in {one.at for one in (*asked, *columns_left(chosen), *chosen.outside)}:
        return True
    if row.number <= chosen.head.last and row.text(at) == str(at + 1):
        return True
    is_heading = row.text(at) in {one.heading for one in chosen.head.columns if one.at == at}
    return is_heading or (at == 0 and row.text(at) in (str(row.number), *"IVX"))


def _is_known(text: str, row: ReadRow, at: int, edits: Sequence[object], told: str) -> bool:
    """Whether a source or a dimension is in the plan under its key, with an item of the row."""
    key = {"APBD": "[apbd]", "Smart Economy": "smart_economy"}.get(text, "")
    mine = [edit for edit in edits if str(getattr(edit, "origin", "")).endswith(str(row.number))]
    return bool(key) and (key in str(mine) or any(f"'{text}'" in told for _ in [at]))


def test_the_words_of_columns_left_out_are_told(plan: Masterplan) -> None:
    lines = {0: ("Kegiatan", "Survei"), 1: ("Indikator", "Jumlah"), 2: ("Satuan", "kali"), 3: ("Bobot", "12"),
             4: ("Telepon", "0411")}  # fmt: skip
    rows = [ReadRow(n + 1, {at: ReadCell("teks", texts[n]) for at, texts in lines.items()}) for n in range(2)]
    [taken] = earlier_plan([ForeignTable("A", rows)], "a", plan).taken
    assert [one.heading for one in columns_left(taken.chosen)] == ["Bobot"]
    assert "Telepon -> tidak dibaca (tidak dikenal); isinya '0411'" in list(mapping_told(taken.chosen))
