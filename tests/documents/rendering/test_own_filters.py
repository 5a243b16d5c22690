"""How amounts and shares are put into words."""

from generator.documents.rendering.own_filters import persen, rupiah_ringkas
from tests.cases import each


@each(
    ("part", "whole", "shown"),
    [
        (9996, 10000, "lebih dari 99,9%"),
        (9995, 10000, "lebih dari 99,9%"),
        (9994, 10000, "99,9%"),
        (10000, 10000, "100%"),
        (4, 10000, "kurang dari 0,1%"),
        (5, 10000, "0,1%"),
        (0, 10000, "0%"),
        (0, 0, "0%"),
        (2556, 10000, "25,6%"),
    ],
)
def test_only_all_is_a_hundred_percent_and_only_nothing_is_none(part: int, whole: int, shown: str) -> None:
    assert persen(part, whole) == shown


@each(
    ("amount", "shown"),
    [
        (999_999_999, "Rp1 miliar"),
        (999_995_000, "Rp1 miliar"),
        (999_994_999, "Rp999,99 juta"),
        (999_999_999_999, "Rp1 triliun"),
        (999_999, "Rp999.999"),
        (1_000_000, "Rp1 juta"),
        (424_650_000_000, "Rp424,65 miliar"),
    ],
)
def test_a_short_amount_is_told_in_the_unit_to_which_it_rounds(amount: int, shown: str) -> None:
    assert rupiah_ringkas(amount) == shown
