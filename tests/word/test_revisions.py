"""Tracked changes as Word wants them: deleted text, marks of paragraphs and rows, ids, authors, dates, comments."""

import datetime
import io
import re
import zipfile
from typing import Any

from lxml import etree

from generator.blocks.blocks import (
    Block,
    Chart,
    Column,
    Document,
    Figure,
    Heading,
    Paragraph,
    Row,
    Series,
    Shape,
    Table,
)
from generator.blocks.inline import Reference, Run
from generator.blocks.tracked_changes.documents import compared
from generator.word.paper_and_font import PaperAndFont
from generator.word.revisions import Revisions
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.word.opening import W, main_part, style_of, text_of
from tests.word.reversal import accepted, comments, fields, rejected, texts
from tests.word.versions import document

WHEN = datetime.datetime(2026, 8, 17, 9, 30)


def redlined(
    old: list[Block], new: list[Block], author: str = "Tim Penelaah", when: datetime.datetime = WHEN
) -> bytes:
    def made(blocks: list[Block]) -> Document:
        return document(blocks, [], Shape())

    return to_docx(compared(made(old), made(new)), Look(PaperAndFont()), lines=Revisions(author, when))


def plain_docx(blocks: list[Block]) -> bytes:
    return to_docx(document(blocks, [], Shape()), Look(PaperAndFont()))


def words(text: str) -> Paragraph:
    return Paragraph([Run(text)])


def table(*rows: str, landscape: bool = False) -> Table:
    shown = [Row([[Run(row)]], path=f"aksi[{row}]") for row in rows]
    return Table([Column([Run("Kegiatan")])], shown, "aksi", [Run("Rencana Aksi")], landscape=landscape)


def marks(docx: bytes) -> list[Any]:
    return list(main_part(docx).iter(f"{W}ins", f"{W}del"))


def test_deleted_words_are_deleted_text() -> None:
    root = main_part(redlined([words("satu dua tiga empat")], [words("satu lima tiga empat")]))
    (gone,) = root.iter(f"{W}del")
    (came,) = root.iter(f"{W}ins")
    assert [t.text for t in gone.iter(f"{W}delText")] == ["dua "]
    assert list(gone.iter(f"{W}t")) == []
    assert text_of(came) == "lima "


def test_a_paragraph_that_went_marks_its_end_first_in_its_character_properties() -> None:
    root = main_part(redlined([words("Pergi!"), words("tetap")], [words("tetap")]))
    (paragraph,) = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}rPr") is not None]
    assert [child.tag for child in paragraph.find(f"{W}pPr/{W}rPr")] == [f"{W}del"]
    assert [child.tag for child in paragraph] == [f"{W}pPr", f"{W}del"]


def test_a_row_that_came_says_so_behind_its_other_properties() -> None:
    root = main_part(redlined([table("a")], [table("a", "b")]))
    (row,) = [row for row in root.iter(f"{W}tr") if row.find(f"{W}trPr/{W}ins") is not None]
    assert [child.tag for child in row.find(f"{W}trPr")] == [f"{W}cantSplit", f"{W}ins"]
    assert [text_of(came) for came in row.iter(f"{W}ins") if len(came)] == ["b"]


def test_every_change_has_its_own_id_the_author_and_the_date() -> None:
    docx = redlined([words("satu dua"), table("a", "b"), words("Pergi!")], [words("satu tiga"), table("b", "c")])
    found = marks(docx)
    assert len({mark.get(f"{W}id") for mark in found}) == len(found) > 6
    assert {mark.get(f"{W}author") for mark in found} == {"Tim Penelaah"}
    assert {mark.get(f"{W}date") for mark in found} == {"2026-08-17T09:30:00Z"}


@each(
    ("when", "expected"),
    [
        (datetime.datetime(2026, 8, 17, 9, 30, 15, 999), "2026-08-17T09:30:15Z"),
        (WHEN.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=7))), "2026-08-17T02:30:00Z"),
        (datetime.datetime(26, 8, 17), "0026-08-17T00:00:00Z"),
    ],
)
def test_dates_are_universal_time_to_the_second(when: datetime.datetime, expected: str) -> None:
    assert {mark.get(f"{W}date") for mark in marks(redlined([words("a")], [words("b")], when=when))} == {expected}


@each(
    ("author", "expected"),
    [('Dinas "A" & <B>\nBidang C', 'Dinas "A" & <B> Bidang C'), ("x" * 300, "x" * 255)],
)
def test_any_author_is_written_as_word_takes_it(author: str, expected: str) -> None:
    found = marks(redlined([words("a")], [words("b")], author=author))
    assert {mark.get(f"{W}author") for mark in found} == {expected}


def test_what_moved_has_a_comment_that_goes_with_it() -> None:
    docx = redlined([table("a", "b", "c")], [table("b", "c", "a")])
    assert comments(docx) == ["Dipindahkan di dalam Tabel 1, sesudah “c”."]
    (reference,) = main_part(docx).iter(f"{W}commentReference")
    assert reference.getparent().getparent().tag == f"{W}del"
    comment = etree.fromstring(zipfile.ZipFile(io.BytesIO(docx)).read("word/comments.xml"))[0]
    assert (comment.get(f"{W}initials"), comment.get(f"{W}id")) == ("TP", reference.get(f"{W}id"))
    assert reference.get(f"{W}id") not in {mark.get(f"{W}id") for mark in marks(docx)}


def test_without_moves_there_is_no_part_of_comments() -> None:
    names = zipfile.ZipFile(io.BytesIO(redlined([words("a")], [words("b")]))).namelist()
    assert "word/comments.xml" not in names


def test_contents_and_numbers_are_of_the_new_version() -> None:
    old: list[Block] = [Heading(1, [Run("Awal lama")]), Heading(1, [Run("Bab yang pergi")]), table("a")]
    new: list[Block] = [Heading(1, [Run("Awal baru")]), table("a")]
    root = main_part(redlined(old, new))
    assert [text_of(link) for link in root.iter(f"{W}hyperlink")] == ["BAB IAwal baru"]
    assert not any(link.iter(f"{W}ins", f"{W}del") is None for link in root.iter(f"{W}hyperlink"))
    (caption,) = [p for p in root.iter(f"{W}p") if "Rencana Aksi" in text_of(p) and p.find(f"{W}hyperlink") is None]
    assert text_of(caption) == "Tabel 1.1 Rencana Aksi"


def test_a_reference_that_went_is_a_deleted_field_that_leads_to_the_table_that_went() -> None:
    line = Paragraph([Run("Rinciannya dimuat dalam "), Reference("aksi")])
    docx = redlined([line, table("a")], [words("Diganti sama sekali!")])
    root = main_part(docx)
    [code] = [c.text.split() for c in root.iter(f"{W}delInstrText") if c.text.split()[0] == "REF"]
    [target] = [b for b in root.iter(f"{W}bookmarkStart") if b.get(f"{W}name") == code[1]]
    gone = "".join(text.text for text in target.getparent().iter(f"{W}delText"))
    assert gone == "Tabel 1 Rencana Aksi"
    assert fields(rejected(docx)) == fields(plain_docx([line, table("a")]))
    assert fields(accepted(docx)) == []


def test_a_caption_whose_number_changed_has_a_field_for_either_number() -> None:
    first, second = table("a"), Table([Column([Run("Lain")])], [], "lain", [Run("Daftar Lain")])
    old: list[Block] = [Heading(1, [Run("Bab")]), first, second, Paragraph([Run("Lihat "), Reference("lain")])]
    new: list[Block] = [Heading(1, [Run("Bab")]), second, Paragraph([Run("Lihat "), Reference("lain")])]
    for before, after in ((old, new), (new, old)):
        docx = redlined(before, after)
        assert fields(accepted(docx)) == fields(plain_docx(after))
        assert fields(rejected(docx)) == fields(plain_docx(before))


def test_a_reference_to_a_table_that_loses_or_gets_its_caption_leads_to_it_in_both_versions() -> None:
    captioned, bare = table("a", "b"), Table([Column([Run("Kegiatan")])], table("a", "b").rows, "aksi")
    with_caption: list[Block] = [Paragraph([Run("Lihat "), Reference("aksi")]), captioned, words("Sesudahnya.")]
    without: list[Block] = [words("Lihat."), bare, words("Sesudahnya.")]
    for before, after in ((with_caption, without), (without, with_caption)):
        docx = redlined(before, after)
        for decided, plain in ((accepted(docx), plain_docx(after)), (rejected(docx), plain_docx(before))):
            assert fields(decided) == fields(plain)
            assert texts(decided) == texts(plain)


def test_a_figure_that_went_is_still_there_to_be_rejected() -> None:
    chart = Figure(Chart("batang", ["a"], [Series("n", [1.0])]), "bagan", "dana", [Run("Dana")])
    docx = redlined([words("tetap"), chart], [words("tetap")])
    assert len(list(main_part(docx).iter(f"{W}drawing"))) == 1
    assert "word/charts/chart1.xml" in zipfile.ZipFile(io.BytesIO(docx)).namelist()


def test_a_wide_table_that_went_takes_the_turned_page_along() -> None:
    root = main_part(redlined([words("a"), table("x", landscape=True), words("b")], [words("a"), words("b")]))
    ends = [properties for properties in root.iter(f"{W}pPr") if properties.find(f"{W}sectPr") is not None]
    tracked = [properties for properties in ends if properties.find(f"{W}rPr/{W}del") is not None]
    assert [bool(p.find(f"{W}sectPr/{W}pgSz").get(f"{W}orient")) for p in tracked] == [False, True]


def test_a_section_of_both_versions_ends_in_a_paragraph_that_stays() -> None:
    wide = table("x", landscape=True)
    root = main_part(redlined([words("a"), wide, words("b")], [words("a"), wide, words("Datang!"), words("b")]))
    for properties in root.iter(f"{W}pPr"):
        assert properties.find(f"{W}sectPr") is None or properties.find(f"{W}rPr") is None


def test_an_ordinary_document_has_no_trace_of_changes() -> None:
    docx = to_docx(document([words("a"), table("b")], [], Shape()), Look(PaperAndFont()))
    for name in zipfile.ZipFile(io.BytesIO(docx)).namelist():
        content = zipfile.ZipFile(io.BytesIO(docx)).read(name)
        assert not re.search(rb"<w:(ins|del|delText|comment\w*)\b", content)


@each(("came", "now", "then"), [(True, "BodyText", "Quote"), (False, "Quote", "BodyText")])
def test_a_paragraph_before_a_table_looks_as_what_is_left_of_it_and_the_one_above(
    came: bool, now: str, then: str
) -> None:
    bare = Table([Column([Run("Kegiatan")])], [Row([[Run("Satu")]])])
    stays, other = Paragraph([Run("Kutipan.")], "kutipan"), words("Uraian.")
    old, new = [stays, bare], [stays, other, bare]
    root = main_part(redlined(old, new) if came else redlined(new, old))
    first, last = [p for p in root.iter(f"{W}p") if style_of(p) in {now, then}]
    assert first.find(f"{W}pPr/{W}rPr/{W}{'ins' if came else 'del'}") is not None
    assert last.find(f"{W}pPr/{W}rPr") is None
    assert last.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == now
    assert last.find(f"{W}pPr/{W}pPrChange/{W}pPr/{W}pStyle").get(f"{W}val") == then
