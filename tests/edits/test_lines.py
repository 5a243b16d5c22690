"""Paragraphs as lines: a line is filled up to its width and not beyond."""

from generator.edits.lines import filled
from tests.cases import each

LINE = "kata " * 9


@each(("last", "lines"), [("genap", 1), ("ganjil", 2)])
def test_a_word_that_just_fits_stays_on_its_line(last: str, lines: int) -> None:
    [paragraph] = filled([], [LINE + last], 50)
    assert len(paragraph) == lines
    assert " ".join(paragraph) == LINE + last
