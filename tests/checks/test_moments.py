"""Moments in texts: days, months, quarters, halves, parts of years and years."""

import datetime

from generator.checks.moments import moments
from tests.cases import each


@each(
    ("text", "first", "last"),
    [
        ("pada 6 Juni 2025", (2025, 6, 6), (2025, 6, 6)),
        ("pada Februari 2024", (2024, 2, 1), (2024, 2, 29)),
        ("triwulan pertama 2026", (2026, 1, 1), (2026, 3, 31)),
        ("semester II tahun 2025", (2025, 7, 1), (2025, 12, 31)),
        ("awal tahun 2025", (2025, 1, 1), (2025, 4, 30)),
        ("pada tahun 2025", (2025, 1, 1), (2025, 12, 31)),
    ],
)
def test_a_moment_has_its_first_and_last_day(text: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    (moment,) = moments(text)
    assert (moment.first, moment.last) == (datetime.date(*first), datetime.date(*last))


@each("text", ["tahun 2025–2029", "31 Juni 2025", "pada 2025"])
def test_a_span_of_years_or_a_day_that_does_not_exist_is_no_moment(text: str) -> None:
    assert list(moments(text)) == []
