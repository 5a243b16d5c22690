"""Sheets in Word: a section each, with its own count of pages; rows that give room and never split."""

import re

from generator.blocks.blocks import Block, Column, Cover, Document, Heading, Paragraph, Row, Shape, Table
from generator.blocks.inline import Run
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.word.opening import W, main_part, part

VAL = f"{W}val"


def sheet(name: str, *, landscape: bool = False) -> list[Block]:
    table = Table([Column([Run("Isi")])], [Row([[Run("a")]], room=2.5), Row([[Run("b")]])], landscape=landscape)
    return [Heading(1, [Run(name)], numbered=False, sheet=True), Paragraph([Run("Petunjuk.")]), table]


def docx_of(*blocks: list[Block], spelled: bool = False) -> bytes:
    body = [block for listed in blocks for block in listed]
    document = Document("bimtek", "Uji", Cover([], [], [], [], []), "Kabupaten Uji", "Uji", body,
                        shape=Shape(cover=False, contents=False))  # fmt: skip
    return to_docx(document, Look(PaperAndFont()), spelled=spelled)


def sections(docx: bytes) -> list[tuple[str | None, str | None]]:
    """Orientation and first page number of each section."""
    found = main_part(docx).iter(f"{W}sectPr")
    return [(s.find(f"{W}pgSz").get(f"{W}orient"), s.find(f"{W}pgNumType").get(f"{W}start")) for s in found]


def footers(docx: bytes) -> list[str]:
    root = main_part(docx)
    names = [s.find(f"{W}footerReference").values() for s in root.iter(f"{W}sectPr")]
    return [next(v for v in values if v.startswith("footer-")) for values in names]


def test_each_sheet_is_a_section_that_counts_from_one() -> None:
    docx = docx_of(sheet("Satu"), sheet("Dua"), sheet("Tiga"))
    assert sections(docx) == [(None, "1")] * 3


def test_all_of_a_sheet_faces_the_way_of_its_wide_table() -> None:
    docx = docx_of(sheet("Satu"), sheet("Dua", landscape=True), sheet("Tiga"))
    assert sections(docx) == [(None, "1"), ("landscape", "1"), (None, "1")]


def test_the_footer_of_a_sheet_counts_the_pages_of_its_section() -> None:
    docx = docx_of(sheet("Satu"), sheet("Dua"))
    assert footers(docx) == ["footer-lembar-tegak"] * 2
    codes = [code.text.strip() for code in part(docx, "word/footer-lembar-tegak.xml").iter(f"{W}instrText")]
    assert codes == ["PAGE", "SECTIONPAGES \\# \"'dari '0\""]


def test_a_program_that_cannot_count_them_shows_no_number_of_pages() -> None:
    foot = part(docx_of(sheet("Satu"), sheet("Dua")), "word/footer-lembar-tegak.xml")
    assert "".join(text.text for text in foot.iter(f"{W}t")).strip() == "Halaman 1"


def test_a_copy_for_libreoffice_counts_them_by_a_bookmark_on_the_last_page() -> None:
    docx = docx_of(sheet("Satu"), sheet("Dua", landscape=True), spelled=True)
    assert footers(docx) == ["footer-lembar1-tegak", "footer-lembar2-rebah"]
    codes = [code.text.strip() for code in part(docx, "word/footer-lembar2-rebah.xml").iter(f"{W}instrText")]
    assert codes == ["PAGE", "PAGEREF _AkhirLembar2"]
    marks = [m.get(f"{W}name") for m in main_part(docx).iter(f"{W}bookmarkStart")]
    assert [m for m in marks if m.startswith("_AkhirLembar")] == ["_AkhirLembar1", "_AkhirLembar2"]


def test_rows_give_room_to_write_and_never_split() -> None:
    rows = [row.find(f"{W}trPr") for row in main_part(docx_of(sheet("Satu"))).iter(f"{W}tr")]
    assert all(row.find(f"{W}cantSplit") is not None for row in rows)
    heights = [row.find(f"{W}trHeight") for row in rows]
    assert [None if h is None else (h.get(VAL), h.get(f"{W}hRule")) for h in heights] == [
        None,
        ("1135", "atLeast"),
        None,
    ]


def test_a_document_without_sheets_has_no_footer_for_them() -> None:
    docx = docx_of([Heading(1, [Run("Bab")]), Paragraph([Run("Isi.")])])
    assert footers(docx) == ["footer-tegak"]
    assert not re.search(rb"lembar", docx)
