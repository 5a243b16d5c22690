"""Tables of an earlier plan: what surely belongs to a topic is taken, the rest is named with its reason."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from generator.edits.edit import Insert
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Told, chosen_table, mapping_told
from generator.pulling.foreign.earlier import columns_asked, earlier_plan
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.sources import ForeignTable, foreign_tables
from tests.pulling.foreign.test_headings import rows
from tests.pulling.offices import Office


@pytest.fixture
def plan(office: Office) -> Masterplan:
    return office.reading().masterplan


def _table(name: str, *lines: str) -> ForeignTable:
    return ForeignTable(name, rows(*lines))


ACTIONS = _table(
    "Aksi", "No|Kegiatan|Program|Satuan|Target 2019|Target 2026|PJ", "1|Kelas Mirah|Program Belajar|kelas|3|4|X"
)
RISKS = _table("Risiko", "No|Pernyataan Risiko|Penyebab|Mitigasi", "1|Server mati|Listrik padam|Genset")


def test_each_table_is_read_as_its_likeliest_topic(plan: Masterplan) -> None:
    found = earlier_plan([RISKS, ACTIONS], "lama.docx", plan)
    assert [(one.topic, one.chosen.name) for one in found.taken] == [("risiko", "Risiko"), ("rencana_aksi", "Aksi")]
    assert [len(one.edits) for one in found.proposals] == [1, 1]
    assert found.passed == []


def test_years_outside_the_new_period_and_unsure_columns_are_named_and_not_taken(plan: Masterplan) -> None:
    found = earlier_plan([ACTIONS], "lama.docx", plan)
    [taken], [proposal] = found.taken, found.proposals
    assert [column.heading for column in taken.chosen.outside] == ["Target 2019"]
    assert [column.heading for column in columns_asked(taken)] == ["PJ"]
    assert not any("2019" in way for edit in proposal.edits for way in getattr(edit, "fields", {}))


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("Buah|Warna", "Salak|cokelat"), "bukan judul isian"),
        (("Kegiatan|Pelaksana|Keluaran|Waktu", "Rapat|Dinkes|Notula|Juni"), "jadwal atau agenda"),
        (("No|Nama|Singkatan|Peran", "1|Budi|B|Ketua"), "bukan judul isian"),
        (
            ("No|Program|Lokasi|Sumber Dana", "1|Program Belajar|Kota|APBD"),
            "tidak ada kolom yang pasti memuat kegiatan",
        ),
        (("No|Kegiatan|Program|Satuan",), "tidak ada baris"),
    ],
    ids=("unknown", "schedule", "people", "no name", "no rows"),
)
def test_what_is_not_surely_a_topic_is_passed_over_with_the_reason(
    lines: tuple[str, ...], reason: str, plan: Masterplan
) -> None:
    found = earlier_plan([_table("Tabel 1", *lines)], "lama.docx", plan)
    assert (found.taken, found.proposals) == ([], [])
    [passed] = found.passed
    assert reason in passed.reason


def test_offices_come_first_because_others_refer_to_them(plan: Masterplan) -> None:
    offices = _table("OPD", "No|Nama Perangkat Daerah|Singkatan", "1|Dinas Perikanan|Diskan")
    found = earlier_plan([ACTIONS, offices], "lama.docx", plan)
    assert [one.topic for one in found.taken] == ["daerah.opd", "rencana_aksi"]


def _in_word(place: Path, *blocks: str) -> list[ForeignTable]:
    """The tables of a Word document of paragraphs and of tables, whose rows are lines with "|"."""
    document: Any = Document()
    for block in blocks:
        lines = [line.split("|") for line in block.splitlines()]
        if len(lines) < 2:
            document.add_paragraph(block)
            continue
        grid = document.add_table(len(lines), len(lines[0]))
        for row, texts in zip(grid.rows, lines, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    document.save(str(place / "lama.docx"))
    return foreign_tables(place / "lama.docx")


OFFICES_IN_WORD = "Perangkat Daerah|Singkatan\nDinas Kesehatan|Dinkes"


@pytest.mark.parametrize(
    "blocks",
    [
        (OFFICES_IN_WORD, "BAB II ANALISIS SWOT", "Tabel 2. SWOT", "Kekuatan|Kelemahan\nLaut luas|Listrik padam"),
        (OFFICES_IN_WORD, "", "Kekuatan|Kelemahan\nLaut luas|Listrik padam"),
        (
            "Risiko|Mitigasi|Penanggung Jawab\nServer mati|Genset|Diskominfo", "Daftar Tim Penyusun",
            "Nama|Jabatan|NIP\nBudi|Ketua|1",
        ),
        (
            "No|Kegiatan|Indikator|Satuan|OPD\n1|Survei|Jumlah survei|kali|Diskominfo", "",
            "No|Nama|Jabatan|Instansi|Ket\n1|Budi|Ketua|Dinas|-",
        ),
    ],
    ids=("heading", "headings of a topic", "caption", "headings that number"),
)  # fmt: skip
def test_a_table_of_its_own_is_never_the_rest_of_the_one_before(
    blocks: tuple[str, ...], plan: Masterplan, tmp_path: Path
) -> None:
    tables = _in_word(tmp_path, *blocks)
    found = earlier_plan(tables, "lama.docx", plan)
    assert "Tabel 2" in [one.name for one in found.passed] + [one.chosen.table.name for one in found.taken]
    assert all(not one.chosen.continued for one in found.taken)
    told = str([proposal.edits for proposal in found.proposals if proposal.edits][:1])
    assert not any(word in told for word in ("Kekuatan", "Laut luas", "Nama", "Budi"))


def test_a_table_chosen_by_name_does_not_swallow_the_next(plan: Masterplan, tmp_path: Path) -> None:
    tables = _in_word(
        tmp_path, "Risiko|Mitigasi\nServer mati|Genset", "Tabel 2", OFFICES_IN_WORD, "", "Isu Strategis|Dimensi\nA|B"
    )
    chosen = chosen_table(tables, "daerah.opd", Told(), plan, "Tabel 2")
    assert (chosen.name, chosen.continued) == ("Tabel 2", [])
    assert chosen.others == ["Tabel 1", "Tabel 3"]


def test_the_rest_of_a_table_on_the_next_page_is_read_with_it(plan: Masterplan, tmp_path: Path) -> None:
    tables = _in_word(
        tmp_path, "Risiko|Penyebab|Mitigasi\nServer mati|Listrik padam|Genset", "", "Tabel 1. Risiko (lanjutan)",
        "Data bocor|Sandi lemah|Pelatihan\nDana kurang|Pagu turun|Hibah",
    )  # fmt: skip
    found = earlier_plan(tables, "lama.docx", plan)
    [proposal] = found.proposals
    assert (found.taken[0].chosen.continued, len(proposal.edits)) == (["Tabel 2"], 3)


def test_what_follows_an_inner_heading_on_the_next_page_is_not_put_below_the_first_one(
    plan: Masterplan, tmp_path: Path
) -> None:
    halves = "Unsur|Kekuatan|Kelemahan\nStruktur|A|B\n|Peluang|Ancaman\nStruktur|C|D"
    chosen = chosen_table(_in_word(tmp_path, halves, "", "Struktur|E|F\nStruktur|G|H"), "swot", Told(), plan)
    assert (chosen.continued, chosen.others) == ([], ["Tabel 2"])


_HEADED = ("Kegiatan", "Pagu 2026", "Sumber Dana", "OPD")


def _captioned(path: Path, *captions: tuple[str, ...]) -> list[ForeignTable]:
    """A Word file with a table of one activity below the lines of each caption."""
    document = Document()
    for lines in captions:
        for line in lines:
            document.add_paragraph(line)
        table = document.add_table(2, len(_HEADED))
        for n, texts in enumerate((_HEADED, ("Taman pintar", "1.500.000", "APBD", "DLH"))):
            for at, text in enumerate(texts):
                table.cell(n, at).text = text
    document.save(str(path / "lama.docx"))
    return foreign_tables(path / "lama.docx")


def _amounts(tables: list[ForeignTable], plan: Masterplan) -> list[str]:
    found = earlier_plan(tables, "lama.docx", plan)
    fields = [getattr(edit, "fields", {}) for proposal in found.proposals for edit in proposal.edits]
    return [
        text for each in fields for way, text in each.items() if way.startswith(".anggaran[") and "sumber" not in way
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Tabel 1 Rencana Aksi (Rp ribu)",),
        ("Tabel 1 Rencana Aksi", "(dalam ribuan rupiah)"),
        ("(Rp.000)", "Tabel 1 Rencana Aksi"),
        ("Tabel 1 Rencana Aksi (dalam ribuan rupiah)", ""),
    ],
)
def test_a_unit_above_a_table_in_word_multiplies_its_amounts(
    lines: tuple[str, ...], tmp_path: Path, plan: Masterplan
) -> None:
    assert _amounts(_captioned(tmp_path, lines), plan) == ["1500000000"]


def test_the_words_that_multiply_amounts_are_told_with_their_place(tmp_path: Path, plan: Masterplan) -> None:
    tables = _captioned(tmp_path, ("Tabel 1 (dalam ribuan rupiah)",))
    told = "\n".join(mapping_told(chosen_table(tables, "rencana_aksi", Told(), plan)))
    assert "(dikalikan 1.000 menurut 'Tabel 1 (dalam ribuan rupiah)' di atas tabel)" in told


def test_a_heading_and_a_caption_that_tell_different_units_are_asked_about(plan: Masterplan) -> None:
    lines = ("Kegiatan|Pagu 2026 (Rp)|Sumber Dana|OPD", "Taman pintar|1.500.000|APBD|DLH")
    table = replace(_table("Tabel 1", *lines), above=("Tabel 1 (dalam ribuan rupiah)",))
    assert _amounts([table], plan) == []
    chosen = chosen_table([table], "rencana_aksi", Told(), plan)
    [told] = [line for line in mapping_told(chosen) if line.startswith("Pagu 2026")]
    assert "'Tabel 1 (dalam ribuan rupiah)'" in told and "--kolom 'Pagu 2026 (Rp)=anggaran[2026]'" in told
    said = Told(columns={"Pagu 2026 (Rp)": "anggaran[2026]"})
    proposal = proposal_of(chosen_table([table], "rencana_aksi", said, plan), "rencana_aksi", said, "a", plan)
    assert "1.500.000" in str(proposal.edits) or "1500000" in str(proposal.edits)
    assert "1500000000" not in str(proposal.edits)


def test_the_unit_of_one_table_in_word_makes_that_of_a_like_one_a_question(tmp_path: Path, plan: Masterplan) -> None:
    tables = _captioned(tmp_path, ("Tabel 1 (Rp ribu)",), ("Tabel 2",))
    assert _amounts(tables, plan) == ["1500000000"]
    told = [*mapping_told(chosen_table(tables, "rencana_aksi", Told(), plan, "Tabel 2"))][1]
    assert "tabel sebelumnya yang berjudul sama" in told and "tulis satuannya pada judul kolom itu" in told
    assert chosen_table(tables, "rencana_aksi", Told(), plan).others == ["Tabel 2"]


def test_amounts_below_a_caption_in_another_currency_are_asked_about(tmp_path: Path, plan: Masterplan) -> None:
    tables = _captioned(tmp_path, ("Tabel 1 Rencana Aksi (ribuan dolar)",))
    assert _amounts(tables, plan) == []


@pytest.mark.parametrize(
    ("lines", "topics"),
    [
        (("No|Nama Kebijakan|Jenis|Tahun|Status", "1|Perbup SPBE|Peraturan Bupati|2020|Berlaku"), ["kebijakan"]),
        (("Dimensi|2019|2020|Jumlah", "Smart Economy|1|2|3"), []),
        (("No|Program/Kegiatan|Indikator|Satuan|OPD", "1|Lampu|Titik|titik|Dinas Perhubungan"), []),
    ],
)
def test_a_table_is_only_said_to_be_readable_as_what_it_can_be_read_as(
    lines: tuple[str, ...], topics: list[str], plan: Masterplan
) -> None:
    [passed] = earlier_plan([_table("Tabel 1", *lines)], "lama.docx", plan).passed
    assert passed.topics == topics


@pytest.mark.parametrize("between", [("Tabel 1 (lanjutan)",), ("",)])
def test_a_unit_above_a_table_holds_for_its_rest_with_headings_of_its_own(
    between: tuple[str, ...], tmp_path: Path, plan: Masterplan
) -> None:
    tables = _captioned(tmp_path, ("Tabel 1 (dalam ribuan rupiah)",), between, between)
    assert [table.unit_before for table in tables] == ["", "", ""]
    chosen = chosen_table(tables, "rencana_aksi", Told(), plan, "Tabel 3")
    assert chosen.fields[1].size == 1_000


def test_a_unit_of_its_own_goes_before_that_of_a_like_table_before(tmp_path: Path, plan: Masterplan) -> None:
    tables = _captioned(tmp_path, ("Tabel 1 (dalam ribuan rupiah)",), ("Tabel 2 (dalam rupiah)",), ("Tabel 3",))
    chosen = chosen_table(tables, "rencana_aksi", Told(), plan, "Tabel 2")
    assert chosen.fields[1].size == 1
    assert tables[2].unit_before == ""


def test_the_column_that_may_hold_the_names_is_offered_for_the_likely_topic_only(plan: Masterplan) -> None:
    lines = ("No|Program/Kegiatan|Indikator|Satuan|OPD", "1|Lampu|Titik|titik|Dinas Perhubungan")
    [passed] = earlier_plan([_table("Tabel 1", *lines)], "lama.docx", plan).passed
    assert (passed.topic, passed.named) == ("rencana_aksi", ("Program/Kegiatan", "kegiatan"))


@pytest.mark.parametrize(
    ("lines", "above"),
    [
        (("No|Nama Quick Win|Dimensi|OPD|Biaya (Rp)", "1|Parkir nontunai|Smart Living|Dishub|5 juta"), ()),
        (("Nama Program|Panen air hujan", "Lokasi|Sekolah"), ("Tabel 5. Quick Win",)),
    ],
)
def test_quick_wins_are_named_as_such_and_never_taken_as_something_else(
    lines: tuple[str, ...], above: tuple[str, ...], plan: Masterplan
) -> None:
    found = earlier_plan([replace(_table("Tabel 1", *lines), above=above)], "lama.docx", plan)
    assert [(one.topic, one.topics) for one in found.passed] == [("quick_win", [])] and not found.taken
    assert "isi quick-win.yaml" in found.passed[0].reason


def test_an_action_plan_with_a_mark_for_quick_wins_is_one(plan: Masterplan) -> None:
    lines = ("Kegiatan|Program|Satuan|Target 2026|Termasuk Quick Win", "Kelas|Belajar|kelas|3|ya")
    assert len(earlier_plan([_table("Tabel 1", *lines)], "lama.docx", plan).taken) == 1


@pytest.mark.parametrize("numbers", ["1|2|3|4", "(1)|(2)|(3)|(4)", "a|b|c|d"])
def test_column_numbers_are_no_activity_at_the_top_of_a_further_page_either(
    numbers: str, plan: Masterplan, tmp_path: Path
) -> None:
    tables = _in_word(
        tmp_path, "No|Kegiatan|Anggaran APBD 2026 (Rp juta)|OPD\n1|Taman hutan|85|DLH", "",
        f"{numbers}\n2|Kebun bibit|95|DLH\n{numbers}\n3|Kolam|5|DLH",
    )  # fmt: skip
    [proposal] = earlier_plan(tables, "lama.docx", plan).proposals
    assert [edit.fields[".kegiatan"] for edit in proposal.edits if isinstance(edit, Insert)] == [
        "Taman hutan", "Kebun bibit", "Kolam",
    ]  # fmt: skip
    shown = numbers.replace("|", " | ")
    assert [line for line in proposal.notices if shown in line] == [
        f"Tabel 2!A{n}: hanya nomor kolom ({shown}); tidak dibaca." for n in (1, 3)
    ]


MATRIX = ("|Kekuatan: Pemuda kreatif|Kelemahan: Sinyal lemah", "Peluang: Wisata|SO: Paket|WO: Menara",
          "Ancaman: Banjir|ST: Relawan|WT: Genset")  # fmt: skip


def test_a_matrix_is_not_said_to_need_a_column_that_would_make_it_unreadable(plan: Masterplan) -> None:
    table = _table("Tabel 1", *MATRIX)
    [passed] = earlier_plan([table], "lama.docx", plan).passed
    assert passed.topics == ["swot"] and "kolom" not in passed.reason and "dengan perintah ini" in passed.reason
    proposal = proposal_of(chosen_table([table], "swot", Told(), plan), "swot", Told(), "a", plan)
    taken = str(proposal.edits)
    assert all(word in taken for word in ("Pemuda kreatif", "Sinyal lemah", "Wisata", "Banjir"))
    assert not any("tambahkan di berkas itu kolom" in line for line in proposal.notices)


def test_the_column_that_a_swot_is_said_to_need_makes_it_readable(plan: Masterplan) -> None:
    lines = ("Kekuatan|Kelemahan", "Laut luas|Listrik padam")
    [passed] = earlier_plan([_table("Tabel 1", *lines)], "lama.docx", plan).passed
    assert "kolom berjudul 'Unsur'" in passed.reason
    mended = _table("Tabel 1", f"{lines[0]}|Unsur", f"{lines[1]}|Struktur")
    assert [one.topic for one in earlier_plan([mended], "lama.docx", plan).taken] == ["swot"]


def test_the_lines_before_a_table_in_word_are_told_with_their_words(plan: Masterplan, tmp_path: Path) -> None:
    blocks = (
        "Rencana Aksi Smart Governance",
        "B. Penguatan Kelembagaan",
        "Kegiatan|Indikator|Satuan\nUji|Jumlah|kali",
    )
    [proposal] = earlier_plan(_in_word(tmp_path, *blocks), "lama.docx", plan).proposals
    [asked, other] = proposal.notices
    assert "'Rencana Aksi Smart Governance'" in asked and "tambahkan kolom 'Dimensi'" in asked
    assert "'B. Penguatan Kelembagaan' di atas Tabel 1" in other


def test_a_plan_that_its_title_calls_so_is_no_mere_list_of_activities(plan: Masterplan) -> None:
    lines = ("No|Kegiatan|OPD", "1|Kelas malam|Dinkes")
    assert earlier_plan([_table("Lembar1", *lines)], "a.xlsx", plan).taken == []
    [taken] = earlier_plan([_table("Rencana Aksi", *lines)], "a.xlsx", plan).taken
    assert taken.topic == "rencana_aksi"
