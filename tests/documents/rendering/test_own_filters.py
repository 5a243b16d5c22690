"""How amounts and shares are put into words."""

from generator.documents.rendering.own_filters import persen, rupiah_ringkas, rupiah_seragam
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


@each(
    ("amounts", "shown"),
    [
        (
            [36_490_000_000, 100_295_000_000, 107_700_000_000, 100_750_000_000, 79_415_000_000],
            ["Rp36,490 miliar", "Rp100,295 miliar", "Rp107,700 miliar", "Rp100,750 miliar", "Rp79,415 miliar"],
        ),
        ([1_500_000_000, 2_000_000_000], ["Rp1,5 miliar", "Rp2,0 miliar"]),
        ([1_000_000_000, 2_000_000_000], ["Rp1 miliar", "Rp2 miliar"]),
        ([900_000_000, 2_000_000_000], ["Rp0,9 miliar", "Rp2,0 miliar"]),
        ([250_000], ["Rp250.000"]),
    ],
)
def test_amounts_beside_their_sum_are_printed_with_as_many_decimals_as_it_takes_to_add_up(
    amounts: list[int], shown: list[str]
) -> None:
    assert [rupiah_seragam(amount, amounts) for amount in amounts] == shown
