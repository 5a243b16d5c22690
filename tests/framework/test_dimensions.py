"""The framework's names: accepted, corrected, refused with a reason."""

import pytest

from generator.framework.dimensions import (
    UnknownDimensionError,
    dimension_key,
    dimensions,
    subdimension_key,
    subdimensions,
)
from tests.cases import each


def test_there_are_six_dimensions_of_three_subdimensions() -> None:
    assert [len(d.subdimensions) for d in dimensions().values()] == [3] * 6
    assert len(subdimensions()) == 18


@each(
    ("written", "key"),
    [
        ("smart_society", "smart_society"),
        ("Smart People", "smart_society"),
        ("smart government", "smart_governance"),
        ("  SMART-ECONOMY ", "smart_economy"),
    ],
)
def test_names_and_aliases_are_accepted(written: str, key: str) -> None:
    assert dimension_key(written) == key


@each("written", ["Environtment", "Enviroment", "Governace", "Ecenomy", "Governnance", "Smart Livign"])
def test_misspellings_are_refused_with_the_right_word(written: str) -> None:
    with pytest.raises(UnknownDimensionError) as caught:
        dimension_key(written)
    assert caught.value.remedy.startswith("Mungkin maksud Anda: smart_")


def test_a_name_that_breaks_off_is_the_one_that_begins_so() -> None:
    with pytest.raises(UnknownDimensionError) as caught:
        dimension_key("Smart Env")
    assert caught.value.remedy == "Mungkin maksud Anda: smart_environment."


@each("written", ["Smart Mobility", "smart_transportation", "Smart Infrastructure"])
def test_foreign_dimensions_are_refused_with_the_reason(written: str) -> None:
    with pytest.raises(UnknownDimensionError) as caught:
        dimension_key(written)
    assert "ditolak" in caught.value.message
    assert "bukan salah satu dimensi" in caught.value.remedy


def test_subdimensions_are_found_by_their_ministry_name() -> None:
    assert subdimension_key("Tata Kelola Sampah dan Limbah") == "sampah_limbah"
    with pytest.raises(UnknownDimensionError, match="tidak dikenal"):
        subdimension_key("Tata Kelola Angkasa")
