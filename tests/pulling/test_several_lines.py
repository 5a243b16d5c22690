"""Edits in texts of several paragraphs: line breaks, emphasis, lists and footnotes."""

import copy
import re
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.edits.edit import Insert, Set
from generator.edits.proposal import Proposal, Untaken
from tests.pulling.word_edits import (
    SPACE,
    WordFile,
    built,
    built_in,
    copied,
    only,
    run,
    shortened,
    shortened_example,
    text_of,
)
from tests.word.opening import W

pytestmark = pytest.mark.slow

PROSE = "visi.penjelasan"
BOLD = "<w:b/>"
NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


@pytest.fixture
def book() -> WordFile:
    return WordFile(shortened("masterplan"))


def taken(found: Proposal) -> list[str]:
    """The paragraphs of the text, the only difference."""
    edit = only(found)
    assert isinstance(edit, Set)
    assert edit.path == PROSE
    return edit.now.split("\n\n")


def words_apart(paragraph: Any, words: str) -> Any:
    """The run of some words, which get a run of their own."""
    middle = next(text for text in paragraph.iter(f"{W}t") if words in (text.text or "")).getparent()
    before, _, after = text_of(middle).partition(words)
    first, last = copy.deepcopy(middle), copy.deepcopy(middle)
    middle.addprevious(first)
    middle.addnext(last)
    for each, said in ((first, before), (middle, words), (last, after)):
        text = next(each.iter(f"{W}t"))
        text.text = said
        text.set(SPACE, "preserve")
    return middle


def item(words: str, style: str = "ListBullet") -> Any:
    """A paragraph in a list."""
    made = etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>')
    made.append(run(words))
    return made


def with_note(file: WordFile, place: Any, words: str) -> None:
    """Add a footnote behind a run."""
    made = run("")
    etree.SubElement(made, f"{W}footnoteReference").set(f"{W}id", "7")
    place.addnext(made)
    note = f'<w:footnote w:id="7"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>'
    file.add_relation(NOTES, "footnotes.xml", f'<w:footnotes xmlns:w="{W[1:-1]}">{note}</w:footnotes>')


def test_a_line_break_within_a_paragraph_is_taken(book: WordFile, tmp_path: Path) -> None:
    words_apart(book.paragraph(PROSE, 2), "Usaha terhubung").insert(0, etree.Element(f"{W}br"))
    assert "\nUsaha terhubung" in taken(book.propose(tmp_path))[1]


def test_emphasis_in_a_text_that_cannot_hold_it_is_counted(book: WordFile, tmp_path: Path) -> None:
    words_apart(book.paragraph(PROSE, 1), "merangkum harapan").find(f"{W}t").addprevious(run("", BOLD)[0])
    found = book.propose(tmp_path)
    assert (found.differences, found.formatting) == (0, 1)


def test_emphasis_beside_another_edit_is_counted_too(book: WordFile, tmp_path: Path) -> None:
    words_apart(book.paragraph(PROSE, 1), "merangkum harapan").addnext(run(" dan cita-cita", BOLD))
    found = book.propose(tmp_path)
    assert "merangkum harapan dan cita-cita" in taken(found)[0]
    assert found.formatting == 1


def test_emphasis_beside_an_edit_of_a_text_in_one_paragraph_is_counted(book: WordFile, tmp_path: Path) -> None:
    path = "keterkaitan[smart-living].uraian"
    book.control(path).find(f"{W}sdtContent").append(run(" Dan terukur.", BOLD))
    found = book.propose(tmp_path)
    assert (found.differences, found.formatting) == (1, 1)


def test_list_items_typed_in_between_are_items(book: WordFile, tmp_path: Path) -> None:
    paragraph = book.paragraph(PROSE, 2)
    for words in ("butir dua", "butir satu"):
        paragraph.addnext(item(words))
    assert "- butir satu\n- butir dua" in taken(book.propose(tmp_path))


def test_a_footnote_is_no_part_of_the_text(book: WordFile, tmp_path: Path) -> None:
    with_note(book, words_apart(book.paragraph(PROSE, 1), "merangkum harapan"), "Catatan saya.")
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert (untaken.why, untaken.new, untaken.reason) == (
        "tak_bertempat", "Catatan saya.", "teks di catatan kaki bukan isian",
    )  # fmt: skip


def test_a_footnote_in_a_cell_is_no_part_of_its_value(book: WordFile, tmp_path: Path) -> None:
    cell = book.cell(book.row("rencana_aksi[aksi-layanan_publik-2]"), 1)
    with_note(book, [*cell.iter(f"{W}r")][-1], "Catatan saya.")
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert untaken.new == "Catatan saya."


WIN = "quick_win[qw-ekosistem_transaksi].deskripsi"


def split(file: WordFile, path: str, at: str, anew: str) -> tuple[str, str]:
    """Press Enter before a word, and retype this word in the new paragraph, which has no anchor."""
    paragraph = file.paragraph(path, 2)
    before, _, after = text_of(paragraph).partition(f" {at}")
    file.type(paragraph, before)
    below = copied(paragraph)
    file.without_anchors(below)
    file.type(below, f"{anew}{after}")
    return before, f"{anew}{after}"


@pytest.mark.parametrize(
    ("at", "anew"),
    [
        ("Riwayat", "Riwayat"),
        ("Riwayat", "Selain itu, riwayat"),
        ("Riwayat", "Dengan demikian, riwayat"),
        ("tanpa", "Semua itu tanpa"),
        ("agunan", "Sekali lagi: agunan"),
    ],
)
def test_the_second_half_behind_enter_is_taken_even_if_its_beginning_is_reworded(
    book: WordFile, tmp_path: Path, at: str, anew: str
) -> None:
    first, second = split(book, WIN, at, anew)
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert edit.path == WIN
    assert edit.now.endswith(f"\n\n{first}\n\n{second}")


def test_the_first_half_before_enter_is_taken_if_the_control_stays_in_the_second(
    book: WordFile, tmp_path: Path
) -> None:
    paragraph = book.paragraph(WIN, 2)
    above = copied(paragraph)
    paragraph.addprevious(above)
    book.without_anchors(above)
    before, _, after = text_of(paragraph).partition(" Riwayat")
    book.type(above, f"Singkatnya, {before}")
    book.type(paragraph, f"Riwayat{after}")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert edit.now.endswith(f"\n\nSingkatnya, {before}\n\nRiwayat{after}")


def test_a_new_paragraph_of_other_words_is_no_part_of_a_shortened_text(book: WordFile, tmp_path: Path) -> None:
    first, _ = split(book, WIN, "Riwayat", "Riwayat")
    below = book.paragraph(WIN, 2).getnext()
    book.type(below, "Rapat berikutnya diadakan hari Senin di aula kantor kecamatan.")
    found = book.propose(tmp_path)
    (edit,) = found.edits
    assert isinstance(edit, Set)
    assert edit.now.endswith(f"\n\n{first}")
    assert [one.why for one in found.untaken] == ["tak_bertempat"]


def test_an_item_of_a_list_split_by_enter_is_a_shorter_one_and_a_new_one(book: WordFile, tmp_path: Path) -> None:
    first = book.paragraph("rpjmd.misi[misi-rpjmd-1].nama")
    head, comma, rest = text_of(first).partition("terampil,")
    second = copied(first)
    book.without_anchors(second)
    book.type(first, head + comma)
    book.type(second, rest.strip())
    shorter, new = book.propose(tmp_path).edits
    assert isinstance(shorter, Set) and isinstance(new, Insert)
    assert (shorter.path, shorter.now) == ("rpjmd.misi[misi-rpjmd-1].nama", head + comma)
    assert (new.listed, new.fields) == ("rpjmd.misi", {".nama": rest.strip()})


def _unexplained() -> tuple[WordFile, Any]:
    """A book without an explanation of the vision, and the paragraph that says so."""
    file = WordFile(_without_explanation())
    return file, file.paragraph(PROSE)


@cache
def _without_explanation() -> bytes:
    """The example region's book, of which only the explanation of the vision is missing."""
    with tempfile.TemporaryDirectory() as name:
        region = shortened_example(Path(name))
        place = region.place
        for file, old, new in (
            ("visi.yaml", r"(?ms)^  penjelasan: >-\n.*?(?=^\S)", "\n"),
            ("daerah.yaml", "status: final", "status: draf"),
        ):
            text = (place / file).read_text("utf-8")
            (place / file).write_text(re.sub(old, new, text), "utf-8")
        return built_in(region, "masterplan")


def _below(file: WordFile, paragraph: Any, text: str) -> Any:
    """A paragraph typed below another one, outside its control."""
    made = copied(paragraph)
    file.without_anchors(made)
    file.type(made, text)
    return made


def test_paragraphs_typed_below_the_mark_of_a_missing_text_are_that_text(tmp_path: Path) -> None:
    file, gap = _unexplained()
    _below(file, _below(file, gap, "Cerdas berarti dekat."), "Sejahtera berarti cukup.")
    edit = only(file.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.path, edit.now) == (PROSE, "Cerdas berarti dekat.\n\nSejahtera berarti cukup.")


def test_paragraphs_typed_in_place_of_the_mark_of_a_missing_text_are_that_text(tmp_path: Path) -> None:
    file, gap = _unexplained()
    _below(file, _below(file, gap, "Cerdas berarti dekat."), "Sejahtera berarti cukup.")
    gap.getparent().remove(gap)
    edit = only(file.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.path, edit.now) == (PROSE, "Cerdas berarti dekat.\n\nSejahtera berarti cukup.")


def test_a_paragraph_typed_below_the_mark_of_a_missing_list_has_no_place(tmp_path: Path) -> None:
    file = WordFile(built("kotim", "masterplan"))
    _below(file, file.paragraph("sasaran"), "Warga terlayani")
    untaken = only(file.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert untaken.why == "tak_bertempat"


def test_the_numbers_typed_before_items_of_an_empty_list_are_no_part_of_them(tmp_path: Path) -> None:
    file = WordFile(built("kotim", "masterplan"))
    gap = file.paragraph("misi")
    second = _below(file, gap, "2. Ekonomi tumbuh")
    _below(file, second, "3) Lingkungan terjaga")
    file.type(file.control("misi"), "1. Layanan prima")
    found = file.propose(tmp_path)
    assert [edit.fields[".nama"] for edit in found.edits if isinstance(edit, Insert)] == [
        "Layanan prima", "Ekonomi tumbuh", "Lingkungan terjaga",
    ]  # fmt: skip
