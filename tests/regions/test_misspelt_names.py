"""Which regions are suggested for a name that is none."""

from generator.regions.misspelt_names import regions_suggested
from tests.cases import each


@each(
    ("wanted", "names"),
    [
        ("Kotawaringin", ["Kabupaten Kotawaringin Barat", "Kabupaten Kotawaringin Timur"]),
        ("Kab. Kotawaringin Timr", ["Kabupaten Kotawaringin Timur"]),
        ("Bantang", ["Kabupaten Batang", "Kota Bontang", "Kabupaten Bantaeng"]),
        ("Kota Bantaeng", ["Kabupaten Bantaeng"]),
        ("Bogor Kota", ["Kota Bogor"]),
        ("bogor kab", ["Kabupaten Bogor"]),
        ("Bogor Kab.", ["Kabupaten Bogor"]),
        ("Kotamadya Bogor", ["Kota Bogor"]),
        ("Kodya Bantaeng", ["Kabupaten Bantaeng"]),
        ("Limapulu Kota", ["Kabupaten Lima Puluh Kota"]),
    ],
)
def test_regions_of_the_other_kind_or_of_a_similar_name_are_suggested(wanted: str, names: list[str]) -> None:
    assert [region.full_name for region in regions_suggested(wanted)] == names


@each(
    ("wanted", "names"),
    [
        ("Kotim", ["Kabupaten Kotawaringin Timur"]),
        ("kabupaten kotim", ["Kabupaten Kotawaringin Timur"]),
        ("KUBAR", ["Kabupaten Kutai Barat"]),
        ("Kukar", ["Kabupaten Kutai Kartanegara"]),
        ("Jaksel", ["Kota Jakarta Selatan"]),
        ("Tangsel", ["Kota Tangerang Selatan"]),
        ("Jogja", ["Kota Yogyakarta"]),
        ("Mura", ["Kabupaten Musi Rawas", "Kabupaten Murung Raya"]),
    ],
)
def test_the_regions_of_a_usual_short_name_are_suggested(wanted: str, names: list[str]) -> None:
    assert [region.full_name for region in regions_suggested(wanted)] == names


@each(
    ("wanted", "first", "count"),
    [("64.7", "64.07", 1), ("64-07", "64.07", 1), ("62.02.01", "62.02", 1), ("64.99", "64.01", 10),
     ("64", "64.01", 10), ("99", "", 0), ("99.07", "", 0), ("4", "", 0)],
)  # fmt: skip
def test_a_code_that_is_none_suggests_what_it_may_mean_or_its_province(wanted: str, first: str, count: int) -> None:
    found = [region.code for region in regions_suggested(wanted)]
    assert (found[:1], len(found)) == ([first] if first else [], count)


@each("wanted", ["sampit", "kotin", "kotimur", "tidakada", "K", "kota", ""])
def test_a_name_that_only_shares_letters_with_some_region_suggests_none(wanted: str) -> None:
    assert regions_suggested(wanted) == []
