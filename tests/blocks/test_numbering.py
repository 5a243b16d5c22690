"""Numbers of headings and markers of items, as every format prints them."""

from generator.blocks.blocks import Heading
from generator.blocks.inline import Run
from generator.blocks.numbering import label, number_blocks, number_headings
from tests.cases import each


def test_no_heading_below_one_without_a_number_has_one() -> None:
    marks = ("+1", "-1", "+2", "+3", "+1", "+2", "-2", "+3", "+2", "^1", "+2")
    headings = [
        Heading(int(mark[-1]), [Run("Judul")], numbered=mark[0] != "-", appendix=mark[0] == "^") for mark in marks
    ]
    number_blocks(headings)
    assert [heading.number for heading in headings] == [
        "BAB I", "", "", "", "BAB II", "2.1", "", "", "2.2", "Lampiran 1", "",
    ]  # fmt: skip


def test_a_regulation_numbers_its_own_chapters() -> None:
    headings = [Heading(1, [Run("Ketentuan Umum")]), Heading(2, [Run("Umum")]), Heading(1, [], appendix=True)]
    number_blocks(headings, headings=False)
    assert [(heading.number, heading.numbered) for heading in headings] == [("", False)] * 3


@each(
    ("form", "number", "shown"),
    [("a)", 3, "c)"), ("A.", 27, "AA."), ("(1)", 4, "(4)"), ("i.", 9, "ix."), ("I)", 4, "IV)"), ("(a)", 1, "(a)")],
)
def test_a_marker_looks_as_the_first_one_of_its_list(form: str, number: int, shown: str) -> None:
    assert label(form, number) == shown


def test_headings_alone_are_numbered_as_they_will_be_with_the_rest() -> None:
    def headings() -> list[Heading]:
        return [Heading(1, [Run("Satu")], numbered=False), Heading(1, [Run("Dua")]), Heading(2, [Run("Tiga")])]

    alone, together = headings(), headings()
    number_headings(alone)
    number_blocks(together)
    assert alone == together
