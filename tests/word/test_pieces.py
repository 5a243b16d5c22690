"""Pieces of a body: what is said of them stands in the order that Word asks for, however late it is said."""

from generator.blocks.inline import Run
from generator.word.base import base_of
from generator.word.inlines import runs
from generator.word.paper_and_font import PaperAndFont
from generator.word.pieces import NOT_KEPT, Pieces, WrittenParagraph, WrittenTable, apart, mark_start, sections_of
from generator.word.sections import Sections
from generator.word.xml import deleted_run

MARK = '<w:bookmarkStart w:id="1" w:name="_Awal"/><w:bookmarkEnd w:id="1"/>'


def test_a_paragraph_says_what_keeps_it_before_all_but_its_style_and_its_section_last() -> None:
    paragraph = WrittenParagraph("Sela", "<isi/>", "<rupa/>", "tambah", "<tanda/>", former="<dulu/>")
    paragraph.section = Sections(base_of(PaperAndFont())).cover()
    paragraph.stay_with_next()
    paragraph.begin_with("<awal/>")
    assert str(paragraph) == (
        f'<w:p><w:pPr><w:pStyle w:val="Sela"/><w:keepNext/><rupa/><w:rPr><tanda/></w:rPr>{paragraph.section}<dulu/>'
        "</w:pPr><awal/><isi/></w:p>"
    )


def test_what_is_not_to_stay_with_the_next_does_not() -> None:
    paragraph = WrittenParagraph("Gambar", keep=NOT_KEPT)
    paragraph.stay_with_next()
    assert paragraph.keep == NOT_KEPT


def test_the_mark_of_a_start_stands_in_the_first_paragraph() -> None:
    pieces: Pieces = ["<w:sdt>", WrittenParagraph("TOCHeading", "Daftar Isi"), WrittenParagraph("TOC1", "Bab")]
    mark_start(pieces, MARK)
    assert [MARK in str(piece) for piece in pieces] == [False, True, False]


def test_the_mark_of_a_start_stands_before_a_table() -> None:
    pieces: Pieces = [WrittenTable(["<w:tbl>", "</w:tbl>"]), WrittenParagraph("Sela")]
    mark_start(pieces, MARK)
    assert [MARK in str(piece) for piece in pieces] == [True, False, False]


def test_pieces_apart_say_the_same_as_whole() -> None:
    sections = Sections(base_of(PaperAndFont()))
    pieces: Pieces = [WrittenParagraph("Sela"), WrittenTable(["<w:tbl>", "<w:tr/>", "</w:tbl>"]), sections.front()]
    assert len(apart(pieces)) == 5
    assert "".join(map(str, apart(pieces))) == "".join(map(str, pieces))


def test_a_section_is_found_where_it_ends() -> None:
    sections = Sections(base_of(PaperAndFont()))
    pieces: Pieces = [
        "",
        WrittenParagraph("Sela", section=sections.cover()),
        WrittenParagraph("Sela"),
        sections.front(),
    ]
    assert list(sections_of(pieces)) == [sections.cover(), sections.front()]


def test_text_that_went_is_written_as_such() -> None:
    line = [Run("biasa "), Run("tebal", bold=True), Run(" tautan", url="https://contoh.go.id")]
    went = runs(line, write=deleted_run)
    assert "<w:t>" not in went
    assert "<w:instrText" not in went
    assert went.replace("w:delText", "w:t").replace("w:delInstrText", "w:instrText") == runs(line)
