"""Rows that somebody adds to a table: what they say, and what the head of their group says of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.edits.edit import Insert, Set
from generator.edits.proposal import Untaken
from generator.pulling import from_word
from generator.regions.locate import RegionFolder
from generator.word.reading.pairing import paired
from tests.conftest import write_tree
from tests.pulling.word_edits import WordFile, built, built_in, copied, heads_in, only, shortened, text_of
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


class Counted(list[Any]):
    """A list that counts how often one of its items is looked at."""

    looks = 0

    def __getitem__(self, key: Any) -> Any:
        found = super().__getitem__(key)
        self.looks += len(found) if isinstance(key, slice) else 1
        return found

    def __iter__(self) -> Iterator[Any]:
        self.looks += len(self)
        return super().__iter__()


def typed_below(file: WordFile, beside: Any, cell: int | None, count: int) -> None:
    """Type many new lines below one, each with words of its own."""
    for n in range(count):
        made = copied(beside)
        file.without_anchors(made)
        file.type(
            made if cell is None else file.cell(made, cell), f"Undang-Undang Nomor {n} Tahun 2031 tentang Hal {n}"
        )


def looks_at_lines(book: WordFile, count: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """How often the lines of a book are looked at into which many were typed and from which some are gone."""
    sums = next(row for row in book.containing("Jumlah", "tr") if len(row.findall(f".//{W}tc")) > 1)
    for beside, cell in (
        (book.containing("Dasar Hukum")[-1], None),
        (book.containing("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik")[0], None),
        (book.row(FIRST), 1),
        (sums, 0),
    ):
        typed_below(book, beside, cell, count)
    for office in [*book.containing("Wakil", "tr")]:
        office.getparent().remove(office)
    pairs = Counted()
    monkeypatch.setattr(from_word, "paired", lambda *given: pairs.extend(paired(*given)) or pairs)
    found = book.propose(folder)
    assert found.differences > 4 * count
    return pairs.looks, len(pairs)


def test_lines_are_looked_at_as_often_each_however_many_are_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, many = (
        looks / lines
        for count in (10, 60)
        for looks, lines in [looks_at_lines(WordFile(shortened("masterplan")), count, tmp_path, monkeypatch)]
    )
    assert many < few * 1.2


LAWS = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
    "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik",
    "Peraturan Menteri Dalam Negeri Nomor 59 Tahun 2021 tentang Penerapan Standar Pelayanan Minimal",
)
READ = [
    {".jenis": "uu", ".nomor": "23", ".tahun": "2014", ".tentang": "Pemerintahan Daerah"},
    {".jenis": "perpres", ".nomor": "95", ".tahun": "2018", ".tentang": "Sistem Pemerintahan Berbasis Elektronik"},
    {".jenis": "permen", ".nomor": "59", ".tahun": "2021", ".tentang": "Penerapan Standar Pelayanan Minimal",
     ".sebutan": "Peraturan Menteri Dalam Negeri"},
]  # fmt: skip


OF_ONE_DIMENSION = """\
daerah: {nama: Uji, jenis: kabupaten}
strategi: [{dimensi: smart_economy, nama: Pasar tanpa uang tunai}]
rencana_aksi: [{dimensi: smart_economy, kegiatan: Pemetaan pasar}]
"""


def typed_below_each_other(file: WordFile, path: str, texts: Sequence[str]) -> None:
    """Type some paragraphs at a gap, the first one over it."""
    gap = file.paragraph(path)
    for text in reversed(texts[1:]):
        below = copied(gap)
        file.without_anchors(below)
        file.type(below, text)
    file.type(gap, texts[0])


def typed_with_breaks(file: WordFile, path: str, texts: Sequence[str]) -> None:
    """Type some lines over a gap."""
    gap = file.paragraph(path)
    file.type(gap, texts[0])
    for text in texts[1:]:
        [*gap.iter(f"{W}r")][-1].append(etree.Element(f"{W}br"))
        etree.SubElement([*gap.iter(f"{W}r")][-1], f"{W}t").text = text


def typed_in_one_line(file: WordFile, path: str, texts: Sequence[str]) -> None:
    """Type an enumeration over a gap."""
    file.type(file.paragraph(path), f"{'; '.join(texts[:-1])}; dan {texts[-1]}.")


@pytest.mark.parametrize("typed", [typed_below_each_other, typed_with_breaks, typed_in_one_line])
def test_each_of_several_laws_typed_at_the_gap_is_a_law_of_its_own(typed: Any, tmp_path: Path) -> None:
    file = WordFile(built("kotim", "masterplan"))
    typed(file, "dasar_hukum", LAWS)
    found = file.propose(tmp_path)
    edits = [edit for edit in found.edits if isinstance(edit, Insert)]
    assert [dict(edit.fields) for edit in edits] == READ
    assert {edit.listed for edit in edits} == {"dasar_hukum"}
    assert not found.untaken


@pytest.mark.parametrize("typed", [typed_below_each_other, typed_with_breaks])
@pytest.mark.parametrize("listed", ["strategi", "rencana_aksi"])
def test_lines_at_the_gap_of_a_dimension_are_items_of_that_dimension_behind_the_others(
    typed: Any, listed: str, tmp_path: Path
) -> None:
    folder = RegionFolder(tmp_path / "masterplans" / "uji", tmp_path)
    write_tree(folder.place, {"uji.yaml": OF_ONE_DIMENSION})
    file = WordFile(built_in(folder, "masterplan"))
    typed(file, f"{listed}@smart_living", ["Kelas sore", "Kelas malam"])
    found = file.propose(tmp_path)
    edits = [edit for edit in found.edits if isinstance(edit, Insert)]
    assert [{*edit.fields.values()} - {"smart_living"} for edit in edits] == [{"Kelas sore"}, {"Kelas malam"}]
    assert all(edit.listed == listed and edit.fields[".dimensi"] == "smart_living" for edit in edits)
    assert all(edit.after.startswith(f"{listed}[") for edit in edits)
    assert not found.untaken


def test_a_paragraph_of_another_look_below_a_filled_gap_is_no_item(tmp_path: Path) -> None:
    file = WordFile(built("kotim", "masterplan"))
    typed_below_each_other(file, "misi", ["Misi satu", "Rapat menyusul."])
    below = file.paragraph("misi").getnext()
    below.find(f"{W}pPr").insert(0, etree.fromstring(f'<w:pStyle w:val="Caption" xmlns:w="{W[1:-1]}"/>'))
    found = file.propose(tmp_path)
    assert [[*edit.fields.values()] for edit in found.edits if isinstance(edit, Insert)] == [["Misi satu"]]
    assert [untaken.new for untaken in found.untaken] == ["Rapat menyusul."]


def test_a_new_row_does_not_write_the_dimension_that_follows_from_its_subdimension(
    book: WordFile, tmp_path: Path
) -> None:
    row = copied(book.row(SECOND))
    book.type(book.cell(row, 1), "Pelatihan bahasa isyarat")
    fields = inserted(book.propose(tmp_path)).fields
    assert (".subdimensi" in fields, ".dimensi" in fields) == (True, False)


@pytest.mark.parametrize("lead", ["7.\t", "7. ", ""])
@pytest.mark.parametrize("key", ["sk_dewan", "rancangan_peraturan"])
def test_a_law_typed_among_the_points_of_a_regulation_is_a_new_item(key: str, lead: str, tmp_path: Path) -> None:
    file = WordFile(shortened(key))
    point = copied(file.containing("Peraturan Pemerintah Nomor 59 Tahun 2022 tentang Perkotaan")[0])
    file.without_anchors(point)
    file.type(point, f"{lead}Undang-Undang Nomor 6 Tahun 2014 tentang Desa;")
    found = file.propose(tmp_path)
    edit = only(found)
    assert isinstance(edit, Insert)
    assert edit.listed == "dasar_hukum"
    assert {edit.fields[f".{name}"] for name in ("nomor", "tahun", "tentang")} == {"6", "2014", "Desa"}
    assert ("organisasi.dewan.dasar_hukum" in " ".join(found.notices)) == (key == "sk_dewan")


def test_another_sentence_among_the_points_of_a_regulation_has_no_place(tmp_path: Path) -> None:
    file = WordFile(shortened("sk_dewan"))
    point = copied(file.containing("Peraturan Pemerintah Nomor 59 Tahun 2022 tentang Perkotaan")[0])
    file.without_anchors(point)
    file.type(point, "7. Nota kesepahaman dengan perguruan tinggi;")
    untaken = only(file.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert untaken.why == "tak_bertempat"


@pytest.mark.slow
def test_a_row_moved_to_the_table_of_another_dimension_tells_where_that_is_decided(tmp_path: Path) -> None:
    file = WordFile(built("contoh", "masterplan"))
    other = next(row for row in file.root.iter(f"{W}tr") if "Penyediaan internet nirkabel" in text_of(row))
    other.addnext(file.row(FIRST))
    untaken = only(file.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert "dipindah dari" in untaken.reason
    assert FIRST in untaken.reason


def law_above(book: WordFile, text: str) -> None:
    """Type a law above the first one of the book."""
    first = book.containing("Undang-Undang Nomor 98 Tahun 2001")[0]
    new = copied(first)
    first.addprevious(new)
    book.without_anchors(new)
    book.type(new, text)


def test_a_law_typed_above_the_first_one_is_the_first(book: WordFile, tmp_path: Path) -> None:
    law_above(book, "UU No. 1 Tahun 2022 tentang Hubungan Keuangan")
    edit = inserted(book.propose(tmp_path))
    assert (edit.listed, edit.after) == ("dasar_hukum", "")
    assert edit.fields == {".jenis": "uu", ".nomor": "1", ".tahun": "2022", ".tentang": "Hubungan Keuangan"}


def test_a_law_without_its_title_is_told_with_what_it_lacks(book: WordFile, tmp_path: Path) -> None:
    law_above(book, "UU No. 1 Tahun 2022")
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert "belum memuat judul" in untaken.reason


def test_a_note_typed_above_the_laws_is_no_law(book: WordFile, tmp_path: Path) -> None:
    law_above(book, "Catatan: daftar ini masih dibahas")
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert "tidak berada di dalam isian" in untaken.reason


def test_a_task_typed_among_small_letters_begins_as_those_of_its_file(tmp_path: Path) -> None:
    file = WordFile(shortened("rancangan_peraturan"))
    point = copied(file.containing("menelaah laporan triwulanan")[0])
    file.without_anchors(point)
    file.type(point, "d.\tmengawasi mutu layanan;")
    edit = inserted(file.propose(tmp_path))
    assert (edit.listed, edit.fields) == ("organisasi.dewan.tugas", {"": "Mengawasi mutu layanan"})
