"""Heights of rows: the longest text of a row is seen whole."""

import pytest

from generator.excel.heights import height


def test_a_row_is_as_high_as_its_longest_text() -> None:
    short, long = height(["a", "b"], [10, 10]), height(["a", "b" * 100], [10, 10])
    assert short < long
    assert height(["a" * 100], [100]) == short


def test_each_line_counts_and_there_is_an_end() -> None:
    assert height(["a\nb\nc"], [10]) > height(["a\nb"], [10])
    assert height(["a" * 100_000], [10]) <= 409


def test_a_text_a_little_longer_than_its_column_takes_two_lines() -> None:
    one, two, three = (height(["x" * letters], [10]) for letters in (12, 13, 25))
    assert one < two < three
    assert two - one == pytest.approx(three - two)
