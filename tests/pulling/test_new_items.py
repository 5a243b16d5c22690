"""Rows that somebody adds to a table: what they say, and what the head of their group says of them."""

from pathlib import Path
from typing import Any

import pytest

from generator.edits.edit import Insert, Set
from tests.pulling.word_edits import WordFile, built, copied, only, shortened, text_of
from tests.word.opening import W

FIRST, SECOND = "rencana_aksi[aksi-layanan_publik-1]", "rencana_aksi[aksi-layanan_publik-2]"
RISK = "risiko[kunjungan-ke-desa-hulu-dan-pesisir-batal-karena]"


@pytest.fixture
def book() -> WordFile:
    return WordFile(shortened("masterplan"))


def inserted(found: Any) -> Insert:
    """The only difference, a new item."""
    edit = only(found)
    assert isinstance(edit, Insert)
    return edit


def heads_in(row: Any) -> list[Any]:
    """The heads of groups in the table of a row."""
    return [each for each in row.getparent().iter(f"{W}tr") if len(each.findall(f".//{W}tc")) == 1]


def test_a_new_row_takes_the_fields_that_the_head_of_its_group_shows(book: WordFile, tmp_path: Path) -> None:
    row = copied(book.row(SECOND))
    book.type(book.cell(row, 1), "Pelatihan bahasa isyarat")
    edit = inserted(book.propose(tmp_path))
    assert edit.after == SECOND
    assert edit.fields[".subdimensi"] == "layanan_publik"
    assert edit.fields[".program"] == "Penataan Standar Pelayanan Publik"


def test_a_new_row_in_a_table_by_dimension_takes_the_dimension(book: WordFile, tmp_path: Path) -> None:
    row = copied(book.row(RISK))
    book.type(book.cell(row, 2), "Pegawai berpindah")
    assert inserted(book.propose(tmp_path)).fields[".dimensi"] == "smart_governance"


def test_a_new_row_right_below_a_head_belongs_to_that_group(book: WordFile, tmp_path: Path) -> None:
    row = copied(book.row(SECOND))
    head = heads_in(row)[1]
    head.addnext(row)
    book.type(book.cell(row, 1), "Pelatihan bahasa isyarat")
    edit = inserted(book.propose(tmp_path))
    assert edit.after == SECOND
    assert edit.fields[".program"] == text_of(head).partition(": ")[2] != "Penataan Standar Pelayanan Publik"


def test_a_new_row_below_a_new_head_takes_nothing_from_the_group_above(book: WordFile, tmp_path: Path) -> None:
    row = copied(book.row(SECOND))
    head = copied(heads_in(row)[0])
    book.without_anchors(head)
    book.type(head, "Layanan Publik: Program Baru Sekali")
    row.addprevious(head)
    book.type(book.cell(row, 1), "Pelatihan bahasa isyarat")
    found = book.propose(tmp_path)
    (edit,) = [edit for edit in found.edits if isinstance(edit, Insert)]
    assert ".program" not in edit.fields
    assert [untaken.new for untaken in found.untaken] == ["Layanan Publik: Program Baru Sekali"]


def test_a_dash_in_the_column_of_a_year_is_filled_for_the_source_of_its_row(book: WordFile, tmp_path: Path) -> None:
    row = book.row(FIRST, 2)
    book.fill(book.cell(row, 4), "50.000.000")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.path, edit.base, edit.now) == (f"{FIRST}.anggaran[apbd][2026]", "", "50.000.000")


def test_a_new_paragraph_in_the_list_of_laws_is_a_new_law(book: WordFile, tmp_path: Path) -> None:
    law = book.containing("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik")[0]
    below = copied(law)
    book.without_anchors(below)
    book.type(below, "Undang-Undang Nomor 1 Tahun 2024 tentang Hal Baru")
    edit = inserted(book.propose(tmp_path))
    assert edit.listed == "dasar_hukum"
    assert edit.fields == {".jenis": "uu", ".nomor": "1", ".tahun": "2024", ".tentang": "Hal Baru"}
    assert edit.after.startswith("dasar_hukum[")


def test_paragraphs_typed_at_the_gap_of_a_list_are_its_items_in_order(tmp_path: Path) -> None:
    file = WordFile(built("kotim", "masterplan"))
    gap = file.paragraph("misi")
    third, second = copied(gap), copied(gap)
    for paragraph, words in ((second, "Misi dua"), (third, "Misi tiga")):
        file.without_anchors(paragraph)
        file.type(paragraph, words)
    file.type(gap, "Misi satu")
    edits = [edit for edit in file.propose(tmp_path).edits if isinstance(edit, Insert)]
    assert [[*edit.fields.values()] for edit in edits] == [["Misi satu"], ["Misi dua"], ["Misi tiga"]]


def test_a_gap_of_an_item_that_is_yet_to_be_written_becomes_that_item(tmp_path: Path) -> None:
    file = WordFile(built("kotim", "masterplan"))
    row = next(row for row in file.containing("Smart Branding", "tr") if "[belum diisi]" in text_of(row))
    file.type(file.cell(row, 1), "Merek daerah.")
    edit = inserted(file.propose(tmp_path))
    assert edit.listed == "dimensi_prioritas.dukungan"
    assert edit.fields == {".dimensi": "smart_branding", ".uraian": "Merek daerah."}
