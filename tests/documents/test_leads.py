"""The first paragraph of a chapter is its lead if it is short."""

from generator.blocks.blocks import Block, Heading, Paragraph
from generator.blocks.inline import Run
from generator.documents.leads import find_leads
from tests.cases import each


def style_after(title: Heading, words: int, style: str = "") -> str:
    paragraph = Paragraph([Run("kata " * words)], style)
    blocks: list[Block] = [title, paragraph, Paragraph([Run("Lanjutan.")])]
    find_leads(blocks)
    return paragraph.style


def test_a_short_first_paragraph_of_a_chapter_is_a_lead() -> None:
    assert style_after(Heading(1, [Run("Bab")]), 45) == "pembuka"


@each(
    ("title", "words", "style"),
    [
        (Heading(1, [Run("Bab")]), 46, ""),
        (Heading(1, [Run("Bab")]), 5, "celah"),
        (Heading(2, [Run("Bagian")]), 5, ""),
        (Heading(1, [Run("Daftar Sumber")], numbered=False), 5, ""),
        (Heading(1, [Run("Lampiran")], appendix=True), 5, ""),
    ],
    ids=["long", "a gap", "a section", "without a number", "an appendix"],
)
def test_other_paragraphs_stay_as_they_are(title: Heading, words: int, style: str) -> None:
    assert style_after(title, words, style) == style


def test_the_second_paragraph_is_no_lead() -> None:
    second = Paragraph([Run("Dua.")])
    find_leads([Heading(1, [Run("Bab")]), Paragraph([Run("Satu.")]), second])
    assert second.style == ""


def test_the_only_paragraph_of_a_chapter_is_no_lead() -> None:
    only = [Paragraph([Run("Satu.")]), Paragraph([Run("Dua.")])]
    find_leads([Heading(1, [Run("Bab")]), only[0], Heading(1, [Run("Bab")]), only[1]])
    assert [paragraph.style for paragraph in only] == ["", ""]
