"""Headings, captions, lists, sections: Word's own devices, not plain text that looks like them."""

from lxml import etree

from generator.blocks.blocks import Block, Column, Heading, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Run
from generator.blocks.numbering import number_blocks
from generator.word.base import base_of
from generator.word.body import Body
from generator.word.paper_and_font import PaperAndFont
from generator.word.sections import Sections
from generator.word.xml import NAMESPACES
from tests.cases import each
from tests.word.opening import W, built_bytes, main_part, part, style_of, text_of


def test_chapters_are_numbered_by_words_multilevel_list() -> None:
    levels = part(built_bytes(), "word/numbering.xml").findall(f"{W}abstractNum")[0].findall(f"{W}lvl")
    assert levels[0].find(f"{W}lvlText").get(f"{W}val") == "BAB %1"
    assert levels[0].find(f"{W}numFmt").get(f"{W}val") == "upperRoman"
    assert levels[1].find(f"{W}lvlText").get(f"{W}val") == "%1.%2"
    assert levels[1].find(f"{W}isLgl") is not None
    assert [level.find(f"{W}pStyle").get(f"{W}val") for level in levels] == [
        "Heading1", "Heading2", "Heading3", "Heading4",
    ]  # fmt: skip


def test_captions_are_sequence_fields_that_restart_in_each_chapter() -> None:
    caption = next(p for p in main_part(built_bytes()).iter(f"{W}p") if style_of(p) == "Caption")
    codes = [code.text.strip() for code in caption.iter(f"{W}instrText")]
    assert codes == [r"SEQ bab \c", r"SEQ Tabel \* ARABIC \s 1 \r 1"]
    assert text_of(caption).startswith("Tabel 1.1 ")


def test_references_to_tables_are_fields() -> None:
    codes = [code.text.strip() for code in main_part(built_bytes()).iter(f"{W}instrText")]
    assert any(code.startswith("REF _Tabel") for code in codes)


def test_header_rows_repeat_and_rows_do_not_split() -> None:
    _, *tables = main_part(built_bytes()).iter(f"{W}tbl")  # the first is the cover
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_every_table_is_as_wide_as_its_page_allows() -> None:
    for table in main_part(built_bytes()).iter(f"{W}tbl"):
        width = int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))
        grid = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert sum(grid) == width
        base = base_of(PaperAndFont())
        assert width in {base.cover.width, *(page.width for page in base.pages.values())}


def test_a_gap_has_a_style_of_its_own() -> None:
    marked = [run for run in main_part(built_bytes()).iter(f"{W}r") if "[belum diisi" in text_of(run)]
    assert marked
    assert all(run.find(f"{W}rPr/{W}rStyle").get(f"{W}val") == "BelumDiisi" for run in marked)


def _body(*blocks: Block) -> etree._Element:
    number_blocks(blocks)
    xml = "".join(map(str, Body(Sections(base_of(PaperAndFont()))).body(blocks)))
    return etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>")


LONG = Run("teks " * 300)


def _chapter() -> Heading:
    return Heading(1, [Run("Bab")])


def _table(*, landscape: bool = False) -> Table:
    return Table([Column([Run("A")])], [Row([[Run("isi")]])], caption=[Run("Judul")], landscape=landscape)


_LONG = 11


def _long_table() -> Table:
    """A table too long to be kept on one page."""
    table = _table()
    table.rows *= _LONG
    return table


def test_a_wide_table_gets_a_landscape_section_of_its_own() -> None:
    body = _body(_chapter(), Paragraph([LONG]), _table(landscape=True), Paragraph([Run("lagi")]))
    sizes = [page.get(f"{W}orient") for page in body.iter(f"{W}pgSz")]
    assert sizes == [None, "landscape", None]


def test_two_wide_tables_share_a_section() -> None:
    body = _body(_chapter(), Paragraph([LONG]), _table(landscape=True), _table(landscape=True))
    assert len(list(body.iter(f"{W}sectPr"))) == 2


def test_a_wide_table_takes_its_heading_and_short_lead_along() -> None:
    body = _body(
        _chapter(), Paragraph([LONG]),
        Heading(2, [Run("Bagian")]), Paragraph([Run("pengantar")]),
        _table(landscape=True), Paragraph([Run("sela")]), _table(landscape=True),
    )  # fmt: skip
    sections = list(body.iter(f"{W}sectPr"))
    assert [s.find(f"{W}pgSz").get(f"{W}orient") for s in sections] == [None, "landscape"]
    paragraphs = list(body.iter(f"{W}p"))
    ends = [n for n, p in enumerate(paragraphs) if p.find(f"{W}pPr/{W}sectPr") is not None]
    assert [text_of(p)[:6].strip() for p in paragraphs[ends[0] - 1 : ends[0] + 2]] == ["teks t", "", "Bagian"]


@each(("words", "turned"), [("teks", 1), ("teks " * 150, 1), ("teks " * 300, 2)])
def test_a_chapter_that_opens_with_few_words_begins_on_the_page_of_its_wide_table(words: str, turned: int) -> None:
    body = _body(
        Heading(1, [Run("Bab")]), Paragraph([Run(words)]), Heading(2, [Run("Bagian")]), _table(landscape=True)
    )
    assert len(list(body.iter(f"{W}sectPr"))) == turned


def test_key_figures_go_along_with_the_opening_of_a_chapter() -> None:
    strip = Table([Column([Run("18")])], [Row([[Run("strategi")]])], figures=True)
    body = _body(_chapter(), Paragraph([Run("teks")]), strip, _table(landscape=True))
    assert len(list(body.iter(f"{W}sectPr"))) == 1


def test_a_section_begins_a_page_where_it_is_to() -> None:
    body = _body(Heading(1, [Run("Bab")]), Heading(2, [Run("Satu")], new_page=True), Heading(2, [Run("Dua")]))
    breaks = [p.find(f"{W}pPr/{W}pageBreakBefore") for p in body.iter(f"{W}p") if text_of(p)]
    assert [None if b is None else b.get(f"{W}val", "1") for b in breaks] == ["0", "1", None]


def test_a_signature_takes_along_the_last_words_and_two_rows_before_them() -> None:
    root = _body(_long_table(), Paragraph([Run("Demikian.")]), Paragraph([Run("Kepala,")], "tanda_tangan"))
    kept = [keeps(p) for p in root.iter(f"{W}p")]
    assert kept == [False, True, *[False] * (_LONG - 2), True, True, True, True, False]


@each(
    ("between", "held"),
    [
        ([], True),
        ([Heading(2, [Run("Pengesahan")])], True),
        ([Paragraph([Run("Demikian.")])], True),
        ([Paragraph([Run("Satu.")]), Paragraph([Run("Dua.")])], False),
        ([ListBlock(False, [[Paragraph([Run("butir")])]])], False),
    ],
    ids=["nothing", "a heading", "a line", "two lines", "a list"],
)
def test_a_signature_takes_along_a_table_behind_a_single_line_only(between: list[Block], held: bool) -> None:
    root = _body(_long_table(), *between, Paragraph([Run("Kepala,")], "tanda_tangan"))
    cells = [keeps(paragraph) for paragraph in root.iterfind(f"{W}tbl//{W}p")]
    assert cells == [True, *[False] * (_LONG - 2), True, held]  # the last row is never alone on a page


def test_a_whole_table_before_a_signature_stays_with_it() -> None:
    table = _table()
    table.rows *= 3
    table.whole = True
    root = _body(table, Paragraph([Run("Kepala,")], "tanda_tangan"))
    assert [keeps(paragraph) for paragraph in root.iterfind(f"{W}tbl//{W}p")] == [True] * 4


@each(("before", "kept"), [("Tidak ada temuan.", True), ("Uraian yang panjang. " * 9, False)])
def test_a_signature_takes_along_a_short_paragraph_before_the_last_words(before: str, kept: bool) -> None:
    root = _body(
        Paragraph([Run("Pembuka.")]), Paragraph([Run(before)]),
        Paragraph([Run("Demikian.")]), Paragraph([Run("Kepala,")], "tanda_tangan"),
    )  # fmt: skip
    assert [keeps(p) for p in root.iter(f"{W}p")] == [False, kept, True, False]


def test_a_whole_table_stays_on_one_page_with_what_stands_before_it() -> None:
    table = _table()
    table.rows *= 3
    table.whole = True
    root = _body(Paragraph([Run("Ditandatangani oleh:")]), table)
    assert [keeps(p) for p in root.iter(f"{W}p")] == [True, False, True, True, True, False, False]


def test_a_section_does_not_end_in_an_item_of_a_list() -> None:
    sheet = Heading(1, [Run("Lembar")], numbered=False, sheet=True)
    root = _body(sheet, ListBlock(False, [[Paragraph([Run("Butir terakhir")])]]), sheet)
    (ending,) = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}sectPr") is not None]
    assert text_of(ending) == ""


def keeps(paragraph: etree._Element) -> bool:
    return paragraph.find(f"{W}pPr/{W}keepNext") is not None


def test_each_ordered_list_begins_at_one() -> None:
    item = [Paragraph([Run("butir")])]
    body = _body(ListBlock(True, [item, item]), Paragraph([Run("sela")]), ListBlock(True, [item]))
    numbers = [n.get(f"{W}val") for n in body.iter(f"{W}numId")]
    assert numbers[0] == numbers[1] != numbers[2]


def test_line_breaks_and_edges_of_text_survive() -> None:
    body = _body(Paragraph([Run(" a\nb\tc ")]))
    run = body.find(f"{W}p/{W}r")
    assert run is not None
    assert [child.tag.removeprefix(W) for child in run] == ["t", "br", "t", "tab", "t"]
    assert text_of(run) == " abc "


def test_what_xml_cannot_hold_never_breaks_the_file() -> None:
    body = _body(Paragraph([Run('a\x07\x0b\ud800<&>"b')]))
    assert text_of(body) == 'a\ufffd\ufffd\ufffd<&>"b'
