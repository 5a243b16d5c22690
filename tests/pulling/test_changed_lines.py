"""Lines that somebody removed: items of lists, whole sections, and single values."""

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.edits.edit import Remove, Set
from generator.edits.proposal import Untaken
from tests.pulling.word_edits import BY, WordFile, copied, only, run, sets, shortened, text_of, tracked
from tests.word.opening import W

QUICK_WIN = "quick_win[qw-layanan_publik]"


@pytest.fixture
def book() -> WordFile:
    return WordFile(shortened("masterplan"))


def test_a_law_whose_paragraph_was_removed_is_an_item_removed(book: WordFile, tmp_path: Path) -> None:
    law = book.containing("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik")[0]
    law.getparent().remove(law)
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Remove)
    assert edit.base[".nomor"] == "25"


def test_values_removed_with_their_heading_are_not_emptied(book: WordFile, tmp_path: Path) -> None:
    heading = next(
        paragraph
        for paragraph in book.containing("Loket Keliling Pesisir dan Perbukitan")
        if "Heading" in str(paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val"))
    )
    paragraph = book.paragraph(f"{QUICK_WIN}.deskripsi", 1)
    while heading.getnext() is not paragraph:
        heading.getparent().remove(heading.getnext())
    words = text_of(paragraph)
    second = book.paragraph(f"{QUICK_WIN}.deskripsi", 2)
    for gone in (heading, paragraph, second):
        gone.getparent().remove(gone)
    found = book.propose(tmp_path)
    assert not sets(found)
    assert any(untaken.old.startswith(words) and "bersama judul" in untaken.reason for untaken in found.untaken)


def test_a_value_removed_below_its_heading_is_emptied(book: WordFile, tmp_path: Path) -> None:
    for part in (1, 2):
        gone = book.paragraph(f"{QUICK_WIN}.deskripsi", part)
        gone.getparent().remove(gone)
    assert sets(book.propose(tmp_path)) == {f"{QUICK_WIN}.deskripsi": ""}


def test_a_removed_sentence_with_several_values_tells_where_they_stand(tmp_path: Path) -> None:
    file = WordFile(shortened("profil_quick_win"))
    removed = next(p for p in file.root.iter(f"{W}p") if len({*_tags(p)}) > 1 and p.getparent().tag == f"{W}body")
    removed.getparent().remove(removed)
    [untaken] = file.propose(tmp_path).untaken
    assert "memuat isian (" in untaken.reason
    assert "bukan isian" not in untaken.reason


def _tags(paragraph: Any) -> list[str]:
    return [str(tag.get(f"{W}val")) for tag in paragraph.iter(f"{W}tag")]


@pytest.fixture
def regulation() -> WordFile:
    return WordFile(shortened("rancangan_peraturan"))


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("menelaah laporan triwulanan", "organisasi.dewan.tugas[3]"),
        ("membangun daya tarik", "misi[misi-daya-tarik]"),
        ("Nomor 26 Tahun 2007", "dasar_hukum[penataan-ruang]"),
    ],
)
def test_a_point_removed_from_a_regulation_is_its_item_removed(
    regulation: WordFile, words: str, path: str, tmp_path: Path
) -> None:
    point = regulation.containing(words)[0]
    point.getparent().remove(point)
    edit = only(regulation.propose(tmp_path))
    assert isinstance(edit, Remove)
    assert edit.path == path


def test_a_row_removed_from_one_of_its_tables_tells_where_the_item_is_left(tmp_path: Path) -> None:
    book = WordFile(shortened("masterplan"))
    row = book.row("rencana_aksi[aksi-layanan_publik-2]")
    row.getparent().remove(row)
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert untaken.removes
    assert re.search(r"masih tercetak di Tabel 4\.\d+, baris \d+; hapus butirnya di sana", untaken.reason)


@pytest.mark.parametrize("words", ["Daerah adalah", "Visi sebagaimana dimaksud pada ayat (1)", "Pasal 9"])
def test_a_point_or_paragraph_of_the_template_removed_from_a_regulation_is_no_item(
    regulation: WordFile, words: str, tmp_path: Path
) -> None:
    point = regulation.containing(words)[0]
    point.getparent().remove(point)
    untaken = only(regulation.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert untaken.why == "tak_bertempat"


def test_the_letter_of_a_point_is_counted_and_its_words_are_taken(regulation: WordFile, tmp_path: Path) -> None:
    point = regulation.containing("menggalang dukungan")[0]
    letter, words = (next(t for t in point.iter(f"{W}t") if text in t.text) for text in ("d.", "menggalang"))
    letter.text = letter.text.replace("d.", "c.")
    words.text = words.text.replace("menggalang", "menghimpun")
    found = regulation.propose(tmp_path)
    assert [(one.why, one.old, one.new) for one in found.untaken] == [("dihitung", "d.", "c.")]
    [(path, now)] = sets(found).items()
    assert path == "organisasi.dewan.tugas[4]"
    assert now.startswith("Menghimpun dukungan")


def test_the_only_value_of_a_removed_paragraph_that_is_printed_nowhere_else_is_emptied(
    book: WordFile, tmp_path: Path
) -> None:
    path = "strategi[strategi-layanan_publik].uraian"
    gone = book.paragraph(path)
    gone.getparent().remove(gone)
    assert sets(book.propose(tmp_path)) == {path: ""}


def test_a_value_is_not_emptied_with_the_sentence_of_the_template_around_it(
    regulation: WordFile, tmp_path: Path
) -> None:
    gone = regulation.containing("Visi Smart City Daerah adalah")[0]
    gone.getparent().remove(gone)
    untaken = only(regulation.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert "visi.rumusan" in untaken.reason


def _join(above: Any, below: Any) -> None:
    """Delete the paragraph mark between two paragraphs, as Word does."""
    above.extend([child for child in below if child.tag != f"{W}pPr"])
    below.getparent().remove(below)


@pytest.mark.slow
@pytest.mark.parametrize("keeps_anchors", [True, False])
@pytest.mark.parametrize("key", ["masterplan", "rancangan_peraturan"])
def test_two_laws_joined_into_one_paragraph_are_both_kept(key: str, tmp_path: Path, *, keeps_anchors: bool) -> None:
    file = WordFile(shortened(key))
    above = file.containing("Undang-Undang Nomor 11 Tahun 2008")[0]
    below = above.getnext()
    if not keeps_anchors:
        file.without_anchors(above)
        file.without_anchors(below)
    _join(above, below)
    found = file.propose(tmp_path)
    assert not found.edits
    assert any("digabung" in untaken.reason and "Nomor 14" in untaken.old for untaken in found.untaken)


def test_a_value_that_took_in_the_item_below_it_is_left_to_people(book: WordFile, tmp_path: Path) -> None:
    above, below = (book.paragraph(f"rpjmd.misi[misi-rpjmd-{n}].nama") for n in (1, 2))
    texts = text_of(above), text_of(below)
    book.without_anchors(above)
    _join(above, below)
    book.without_anchors(above)
    book.type(above, " ".join(texts))
    found = book.propose(tmp_path)
    assert not found.edits
    assert all("digabung" in untaken.reason for untaken in found.untaken)


def test_a_paragraph_deleted_with_its_mark_in_tracked_changes_is_an_item_removed(
    book: WordFile, tmp_path: Path
) -> None:
    paragraph = book.paragraph("rpjmd.misi[misi-rpjmd-1].nama")
    mark = f'<w:rPr xmlns:w="{W[1:-1]}"><w:del w:id="9002" {BY}/></w:rPr>'
    paragraph.find(f"{W}pPr").append(etree.fromstring(mark))
    for gone in [*paragraph.iter(f"{W}r")]:
        for text in gone.iter(f"{W}t"):
            text.tag = f"{W}delText"
        change = tracked("del")
        gone.addprevious(change)
        change.append(gone)
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Remove)
    assert edit.path == "rpjmd.misi[misi-rpjmd-1]"


@pytest.mark.slow
def test_a_dot_set_or_removed_in_a_matrix_names_the_list_that_decides_it(tmp_path: Path) -> None:
    file = WordFile(shortened("masterplan"))
    dot = next(cell for cell in file.root.iter(f"{W}tc") if text_of(cell) == "●")
    row = next(dot.iterancestors(f"{W}tr"))
    file.fill(next(cell for cell in row.iter(f"{W}tc") if not text_of(cell)), "●")
    file.type(dot, "")
    found = file.propose(tmp_path)
    assert [one.why for one in found.untaken] == ["dihitung", "dihitung"]
    assert all("keterkaitan" in one.reason and "bergantung_pada" in one.reason for one in found.untaken)


def style_of(paragraph: Any) -> str:
    return str(paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val"))


@pytest.mark.parametrize(
    ("old", "new"), [("Visi Smart City", "Visi Kota Cerdas"), ("Visi Smart City", "Arah Smart City")]
)
def test_a_heading_in_other_words_has_no_place_and_no_advice_that_renames_elsewhere(
    old: str, new: str, tmp_path: Path
) -> None:
    book = WordFile(shortened("masterplan"))
    heading = next(one for one in book.containing(old) if text_of(one) == old and "Heading" in style_of(one))
    book.type(heading, new)
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert (untaken.why, untaken.path) == ("tak_bertempat", "")
    assert "templat" in untaken.reason
    assert "ubah isian" not in untaken.reason


def test_a_paragraph_of_several_that_was_removed_tells_who_did(book: WordFile, tmp_path: Path) -> None:
    paragraph = book.paragraph(f"{QUICK_WIN}.deskripsi", 2)
    words = text_of(paragraph)
    for child in [*paragraph]:
        if child.tag != f"{W}pPr":
            paragraph.remove(child)
    paragraph.append(tracked("del", run(words, name="delText")))
    mark = etree.SubElement(paragraph.find(f"{W}pPr"), f"{W}rPr")
    mark.append(etree.fromstring(f'<w:del w:id="9002" {BY}/>'))
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert words not in edit.now
    assert edit.origin.author == "Sekretaris Bappeda"


def test_a_paragraph_below_the_last_of_a_value_names_it_and_its_remedy_works(book: WordFile, tmp_path: Path) -> None:
    last = book.paragraph(f"{QUICK_WIN}.deskripsi", 2)
    more = copied(last)
    book.without_anchors(more)
    book.type(more, "Loket buka pada hari pasar.")
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert f"({QUICK_WIN}.deskripsi)" in untaken.reason
    more.getparent().remove(more)
    inside = [*last.iter(f"{W}t")][-1]
    inside.addnext(run("Loket buka pada hari pasar."))
    inside.addnext(etree.Element(f"{W}br"))
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert edit.now.endswith("Loket buka pada hari pasar.")
