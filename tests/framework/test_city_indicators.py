"""Codes of indicators of SNI ISO 37120, 37122 and 37123."""

import pytest

from generator.framework.city_indicators import UnknownIndicatorError, indicator_of, standards, themes
from tests.cases import each


@each(
    "written",
    ["37122 5.1", "37122:5.1", "SNI ISO 37122:2019 5.1", "ISO 37122:2019, 5.1", "iso 37122 butir 5.1", "37122-05.1",
     "SNI ISO 37122:2019 indikator 5.1"],
)  # fmt: skip
def test_a_code_is_read_in_the_forms_of_offices(written: str) -> None:
    assert indicator_of(written).code == "SNI ISO 37122:2019 5.1"
    assert indicator_of(written).theme == "Ekonomi"


def test_a_code_in_full_is_that_code_again() -> None:
    for standard in standards():
        for clause in themes():
            code = indicator_of(f"{standard} {clause}.1").code
            assert indicator_of(code).code == code


@each(
    ("written", "told", "remedy"),
    [
        ("5.1", "bukan kode indikator SNI ISO", "misalnya 37122 5.1"), ("37122", "bukan kode indikator", "37122 5.1"),
        ("37121 5.1", "SNI ISO 37121 bukan standar indikator kota", "37120, 37122, 37123"),
        ("SNI ISO 37122:2018 5.1", "edisi SNI ISO 37122 ialah 2019, bukan 2018", "tulis 37122 5.1"),
        ("37122 4.1", "tidak ada indikator 4.1 dalam SNI ISO 37122:2019", "pasal 5 sampai 23"),
        ("37122 24.1", "tidak ada indikator 24.1", "pasal 5 sampai 23"), ("37122 5.0", "tidak ada indikator", "5"),
    ],
)  # fmt: skip
def test_what_is_no_code_is_told_with_what_to_write(written: str, told: str, remedy: str) -> None:
    with pytest.raises(UnknownIndicatorError) as refused:
        indicator_of(written)
    assert told in refused.value.message
    assert remedy in refused.value.remedy
