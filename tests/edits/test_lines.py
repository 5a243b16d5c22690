"""Paragraphs as lines: a line is filled up to its width and not beyond."""

import pytest

from generator.edits.lines import filled

LINE = "kata " * 9


@pytest.mark.parametrize(("last", "lines"), [("genap", 1), ("ganjil", 2)])
def test_a_word_that_just_fits_stays_on_its_line(last: str, lines: int) -> None:
    [paragraph] = filled([], [LINE + last], 50)
    assert len(paragraph) == lines
    assert " ".join(paragraph) == LINE + last
