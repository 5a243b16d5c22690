"""Codes of plans and offices: their form is checked, and they arrive as SIPD has them."""

import pytest

from generator.masterplan.kode_rencana import activity_code, office_code
from generator.source.numbers import UnreadableValueError
from generator.source.yaml_nodes import Scalar
from tests.cases import each


def scalar(text: str) -> Scalar:
    return Scalar(text, "", (0, 0))


@each(
    ("text", "code"),
    [
        ("2.16.02", "2.16.02"),
        ("2.16.02.2.01", "2.16.02.2.01"),
        ("2.16.02.2.01.0001", "2.16.02.2.01.0001"),
        ("2.16.02.2.01.01", "2.16.02.2.01.01"),
        ("2 . 16 . 02.", "2.16.02"),
        ("x.xx.01.2.01", "X.XX.01.2.01"),
    ],
)
def test_codes_of_each_level_are_read(text: str, code: str) -> None:
    assert activity_code().kind.convert(scalar(text)) == code


@each("text", ["2.16", "2.16.2", "2,16,02", "2.16.02.2", "21602", "2.16.02.2.01.0001.5", "Kode"])
def test_what_is_no_code_of_an_activity_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UnreadableValueError) as told:
        activity_code().kind.convert(scalar(text))
    assert "2.16.02.2.01.0001" in told.value.remedy


def test_codes_of_offices_have_points_between_numbers() -> None:
    assert office_code().kind.convert(scalar("2.16.2.20.2.21.01.0000")) == "2.16.2.20.2.21.01.0000"
    with pytest.raises(UnreadableValueError):
        office_code().kind.convert(scalar("Dinkes"))
