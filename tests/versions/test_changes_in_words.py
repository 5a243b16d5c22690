"""Values, growth and labels as the words of a change."""

from decimal import Decimal

from generator.versions.changes_in_words import growth, shown_percent, trail
from tests.cases import each


@each(
    ("percent", "shown"),
    [
        ("25", "+25%"),
        ("-12.54", "-12,5%"),
        ("0.05", "+0,05%"),
        ("0", "0%"),
        ("1234.5", "+1.234,5%"),
        ("99.96", "+100%"),
    ],
)
def test_percentages_have_a_sign_and_few_decimals(percent: str, shown: str) -> None:
    assert shown_percent(Decimal(percent)) == shown


def test_growth_is_told_in_the_unit_of_the_value() -> None:
    assert growth(Decimal(500_000), Decimal(50), "rupiah") == "+Rp500.000; +50%"
    assert growth(Decimal(-500_000), None, "rupiah") == "-Rp500.000"
    assert growth(Decimal("1.5"), None) == "+1,5"
    assert growth(Decimal(2), None, "tahun") == "+2"


def test_a_label_that_only_repeats_the_one_before_is_left_out() -> None:
    assert trail("nilai awal", "tahun nilai awal") == "tahun nilai awal"
    assert trail("Bupati", "nama pejabat", "") == "Bupati · nama pejabat"


@each(("difference", "shown"), [("0", "0"), ("0.5", "+0,5"), ("-2", "-2")])
def test_only_what_grew_has_a_plus(difference: str, shown: str) -> None:
    assert growth(Decimal(difference), None) == shown
