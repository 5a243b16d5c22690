"""What was edited: which text is another one of before, and which came anew."""

from pathlib import Path

from generator.word.fields import caption_number, count_chapter, field
from generator.word.fingerprint import Fingerprint, number_of
from generator.word.packing import zipped
from generator.word.parts import main_part
from generator.word.pieces import WrittenParagraph
from generator.word.reading.content import Content, read_content
from generator.word.reading.edits import Line, compared, edits, lines_of
from generator.word.xml import NAMESPACES, run
from tests.cases import each


def lines(*texts: str) -> list[Line]:
    return [Line(text, text, text=text) for text in texts]


def changes(old: list[Line], new: list[Line]) -> list[tuple[str, str]]:
    return [(edit.old, edit.new) for edit in compared(old, new)]


@each(
    ("before", "after", "is_one"),
    [
        ("satu dua tiga empat lima", "satu dua enam tujuh lapan", True),
        ("satu dua tiga empat lima", "satu dua enam tujuh lapan sembilan", False),
    ],
    ids=["two words of five", "two words of five and six"],
)
def test_two_texts_are_one_that_was_edited_from_four_tenths_of_their_words_on(
    before: str, after: str, is_one: bool
) -> None:
    found = changes(lines(before), lines(after, "Kalimat lain sama sekali."))
    one = [(before, after), ("", "Kalimat lain sama sekali.")]
    other = [("", after), ("", "Kalimat lain sama sekali."), (before, "")]
    assert found == (one if is_one else other)


@each(("number", "are_matched"), [(60, True), (61, False)])
def test_many_texts_are_matched_in_their_order_alone(number: int, are_matched: bool) -> None:
    new = [f"a{n} b{n} baru" for n in range(number)]
    old = [f"a{n} b{n} lama" for n in range(1, number)]
    first = changes(lines(*old), lines(*new))[0]
    assert first == (("", new[0]) if are_matched else (old[0], new[0]))


def are_right(folder: Path, *contents: str) -> list[bool]:
    """Whether the numbers are right that paragraphs of some contents show."""
    return [not line.wrong for line in read_lines(folder, *(WrittenParagraph("Caption", text) for text in contents))]


def read_lines(folder: Path, *paragraphs: WrittenParagraph) -> list[Line]:
    """The lines of a document of some paragraphs."""
    body = "".join(map(str, paragraphs))
    file = folder / "a.docx"
    file.write_bytes(zipped([main_part([f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"])]))
    content = read_content(file)
    content.levels["Heading1"] = 1
    return lines_of(content)


def test_a_number_is_right_that_its_field_comes_to(tmp_path: Path) -> None:
    captions = [caption_number("Tabel", f"Tabel {n}", gone=False) + run(" Data") for n in (1, 2, 4)]
    assert are_right(tmp_path, *captions) == [True, True, False]


def test_a_number_of_a_chapter_is_right_that_its_hidden_count_comes_to(tmp_path: Path) -> None:
    chapter = count_chapter(gone=False) + run("Pendahuluan")
    captions = [caption_number("Tabel", f"Tabel {n}", gone=False) for n in ("1.1", "1.2", "2.3")]
    assert are_right(tmp_path, chapter, *captions) == [True, True, True, False]


def test_a_count_goes_on_from_where_it_is_begun_anew(tmp_path: Path) -> None:
    codes = [r"SEQ Tabel \* ARABIC \r 7", r"SEQ Tabel \* ARABIC", r"SEQ Gambar \* ARABIC"]
    assert (
        are_right(tmp_path, *(field(code, result) for code, result in zip(codes, "781", strict=True))) == [True] * 3
    )


@each(("restart", "right"), [(r" \s 1", True), ("", False)], ids=["begins anew", "goes on from the chapter before"])
def test_a_count_begins_anew_in_a_chapter_only_if_its_code_says_so(restart: str, right: bool, tmp_path: Path) -> None:
    heading = WrittenParagraph("Heading1", count_chapter(gone=False) + run("Bab"))
    caption = WrittenParagraph("Caption", run("Tabel ") + field(rf"SEQ Tabel \* ARABIC{restart}", "1"))
    lines = [line for line in read_lines(tmp_path, heading, caption, heading, caption) if "Tabel" in line.text]
    assert [not line.wrong for line in lines] == [True, right]


@each(("before", "after"), [("a", "aa"), ("aa", "a"), ("ab", "aab"), ("aba", "ababa")])
def test_a_text_that_stands_twice_came_or_went_once(before: str, after: str) -> None:
    found = changes(lines(*before), lines(*after))
    assert len(found) == abs(len(after) - len(before))
    assert all("" in change for change in found)


@each(("stays", "missed"), [(True, 1), (False, 0)], ids=["its heading stays", "its heading went"])
def test_an_entry_of_the_contents_that_went_is_an_edit_unless_its_heading_went(stays: bool, missed: int) -> None:
    heading = (number_of("Bab"), "", "")
    built = Fingerprint([] if stays else [heading], [number_of("bab")], [], [], "")
    assert [edit.sort for edit in edits(Content(), built)].count("daftar") == missed
