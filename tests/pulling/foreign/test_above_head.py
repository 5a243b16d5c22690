"""What stands above the headings of a table: a dimension holds for the rows below, the rest is named by its words."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document

from generator.edits.edit import Insert
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Told, chosen_table
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.sources import ForeignTable, foreign_tables
from tests.cases import each
from tests.pulling.foreign.test_headings import rows
from tests.pulling.offices import Office

HEAD, ROW = "No|Kegiatan|Indikator|Satuan|Target 2026|OPD", "1|Survei|Jumlah survei|kali|3|Dinkes"
SECOND = "2|Bazar|Jumlah bazar|kali|4|Dinkes"


@pytest.fixture
def plan(office: Office) -> Masterplan:
    return office.reading().masterplan


def read(plan: Masterplan, *lines: str, above: tuple[str, ...] = ()) -> tuple[list[dict[str, str]], str, str]:
    """The new items, the notices, and what is not taken."""
    return _read(plan, [ForeignTable("A", rows(*lines), above=above)])


def _read(plan: Masterplan, tables: list[ForeignTable]) -> tuple[list[dict[str, str]], str, str]:
    found = proposal_of(chosen_table(tables, "rencana_aksi", Told(), plan), "rencana_aksi", Told(), "a", plan)
    items = [dict(edit.fields) for edit in found.edits if isinstance(edit, Insert)]
    return items, "\n".join(found.notices), "\n".join(one.new for one in found.untaken)


@each(
    ("title", "way", "key"),
    [
        ("DIMENSI: SMART BRANDING", ".dimensi", "smart_branding"),
        ("A. Smart Branding", ".dimensi", "smart_branding"),
        ("|Pilar 2 : Branding", ".dimensi", "smart_branding"),
        ("Dimensi|:|Smart Branding", ".dimensi", "smart_branding"),
        ("Subdimensi Wajah Kota", ".subdimensi", "wajah_kota"),
    ],
)
def test_a_dimension_above_the_headings_or_below_is_that_of_the_rows_below(
    title: str, way: str, key: str, plan: Masterplan
) -> None:
    items, notices, _ = read(plan, title, HEAD, ROW)
    assert [item.get(way) for item in items] == [key] and "dipakai sebagai dimensi baris di bawahnya" in notices
    items, notices, untaken = read(plan, HEAD, ROW, title.replace("|", " ").strip(), SECOND)
    assert [item.get(way) for item in items] == [None, key] and "!A3" in notices and not untaken


def test_a_line_of_nothing_but_a_dimension_before_a_table_in_word_counts_too(plan: Masterplan) -> None:
    items, notices, _ = read(plan, HEAD, ROW, above=("Tabel 3.1 Rencana Aksi", "3.2 Smart Living"))
    assert items[0][".dimensi"] == "smart_living" and "'3.2 Smart Living'" in notices


def test_a_column_of_dimensions_goes_before_a_title(plan: Masterplan) -> None:
    items, notices, _ = read(plan, "Dimensi Smart Branding", f"{HEAD}|Dimensi", f"{ROW}|Smart Living")
    assert items[0].get(".dimensi") == "smart_living" and "'Dimensi Smart Branding'" in notices


@each(("title", "told"), [("PROGRAM UNGGULAN", "tidak dibaca"), ("Tabel 3.1 Rencana Aksi", "tidak dibaca"),
                          ("Rencana Aksi Smart Branding 2026", "tambahkan kolom 'Dimensi'"),
                          ("Pariwisata", "tidak dibaca")])  # fmt: skip
def test_other_titles_are_named_with_their_words(title: str, told: str, plan: Masterplan) -> None:
    items, notices, _ = read(plan, title, HEAD, ROW)
    assert not {".dimensi", ".subdimensi", ".program"} & items[0].keys()
    assert f"A!A1 ('{title}')" in notices and told in notices


def test_headings_over_several_rows_and_their_numbers_are_no_titles(plan: Masterplan) -> None:
    lines = ("No|Kegiatan|Indikator|Target||OPD", "|||2026|2027|", "1|2|3|4|5|6", "1|Survei|Jumlah|3|4|Dinkes")
    items, notices, untaken = read(plan, *lines)
    assert len(items) == 1 and (notices, untaken) == ("", "")


def test_a_title_merged_over_a_table_in_word_is_read_as_well(tmp_path: Path, plan: Masterplan) -> None:
    document: Any = Document()
    lines = [line.split("|") for line in ("DIMENSI: SMART BRANDING" + 5 * "|", HEAD, ROW)]
    grid = document.add_table(3, 6)
    for row, texts in zip(grid.rows, lines, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    grid.cell(0, 0).merge(grid.cell(0, 5))
    document.save(str(tmp_path / "a.docx"))
    items, notices, _ = _read(plan, foreign_tables(tmp_path / "a.docx"))
    assert items[0][".dimensi"] == "smart_branding" and "Tabel 1!A1" in notices
