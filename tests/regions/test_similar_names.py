"""Which regions are suggested for a name that is none."""

import pytest

from generator.regions.similar_names import regions_suggested


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ("Kotawaringin", ["Kabupaten Kotawaringin Barat", "Kabupaten Kotawaringin Timur"]),
        ("Kab. Kotawaringin Timr", ["Kabupaten Kotawaringin Timur"]),
        ("Bantang", ["Kabupaten Batang", "Kota Bontang", "Kabupaten Bantaeng"]),
        ("Kota Bantaeng", ["Kabupaten Bantaeng"]),
    ],
)
def test_regions_of_the_other_kind_or_of_a_similar_name_are_suggested(wanted: str, names: list[str]) -> None:
    assert [region.full_name for region in regions_suggested(wanted)] == names


@pytest.mark.parametrize("wanted", ["sampit", "kotim", "kabupaten kotim", "Kukar", "tidakada", "K", "kota", ""])
def test_a_name_that_only_shares_letters_with_some_region_suggests_none(wanted: str) -> None:
    assert regions_suggested(wanted) == []
