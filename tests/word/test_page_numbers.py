"""Page numbers in the contents, and the copy that LibreOffice prints."""

from generator.blocks.blocks import Heading
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import BODY_START, FRONT_START, Look, to_docx
from tests.documents.composing import composed
from tests.plans import LENGKAP
from tests.word.opening import W, built_bytes, main_part, style_of, text_of

LOOK = Look(PaperAndFont())


def test_known_pages_are_results_of_their_fields() -> None:
    document = next(d for d in composed(LENGKAP) if d.key == "masterplan")
    pages = {block.anchor: str(n) for n, block in enumerate(document.body) if isinstance(block, Heading)}
    root = main_part(to_docx(document, LOOK, pages=pages))
    shown = {link.get(f"{W}anchor"): text_of(link) for link in root.iter(f"{W}hyperlink")}
    chapter = next(block for block in document.body if isinstance(block, Heading))
    assert shown[chapter.anchor] == f"BAB IPendahuluan{pages[chapter.anchor]}"


def test_unknown_pages_are_left_to_word() -> None:
    document = next(d for d in composed(LENGKAP) if d.key == "masterplan")
    assert to_docx(document, LOOK, pages={"tidak-ada": "7"}) == built_bytes()


def test_the_copy_for_printing_spells_the_numbers_of_sections() -> None:
    document = next(d for d in composed(LENGKAP) if d.key == "masterplan")
    root = main_part(to_docx(document, LOOK, spelled=True))
    sections = [p for p in root.iter(f"{W}p") if style_of(p) == "Heading2"]
    assert text_of(sections[0]) == "1.1Latar Belakang"
    assert sections[0].find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") == "0"


def test_the_copy_for_printing_marks_where_each_count_of_pages_begins() -> None:
    document = next(d for d in composed(LENGKAP) if d.key == "masterplan")
    root = main_part(to_docx(document, LOOK, spelled=True))
    marks = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    assert marks[0] == FRONT_START
    body = marks.index(BODY_START)
    assert marks[body + 1] == next(b.anchor for b in document.body if isinstance(b, Heading))
    assert len(set(marks)) == len(marks)


def test_the_document_of_users_has_neither() -> None:
    root = main_part(built_bytes())
    marks = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    assert not {FRONT_START, BODY_START} & set(marks)
    sections = [p for p in root.iter(f"{W}p") if style_of(p) == "Heading2"]
    assert text_of(sections[0]) == "Latar Belakang"
    assert sections[0].find(f"{W}pPr/{W}numPr") is None
