"""Amounts, numbers and dates as they are printed."""

from decimal import Decimal

from generator.source.printed_amounts import in_rupiah, shown_days, shown_number, shown_rupiah
from tests.cases import each


def test_numbers_are_shown_with_dots_and_a_comma() -> None:
    assert shown_number(Decimal("1234567.89")) == "1.234.567,89"
    assert shown_number(1000) == "1.000"
    assert shown_rupiah(1_500_000) == "Rp1.500.000"
    assert in_rupiah("1,5 miliar") == "Rp1,5 miliar"


@each(
    ("first", "last", "shown"),
    [
        ((2022, 9, 21), (2022, 9, 22), "21–22 September 2022"),
        ((2022, 6, 30), (2022, 7, 1), "30 Juni–1 Juli 2022"),
        ((2022, 12, 31), (2023, 1, 1), "31 Desember 2022–1 Januari 2023"),
        ((2022, 9, 21), (2022, 9, 21), "21 September 2022"),
    ],
)
def test_two_days_are_shown_as_people_write_them(
    first: tuple[int, int, int], last: tuple[int, int, int], shown: str
) -> None:
    assert shown_days(first, last) == shown
