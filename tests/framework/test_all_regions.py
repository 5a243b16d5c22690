"""The table of 514 regions."""

from generator.framework.all_regions import (
    find_in_province,
    find_regions,
    fits_province,
    regions,
    regions_called,
    regions_meant,
)
from tests.cases import each


def test_there_are_416_kabupaten_and_98_kota() -> None:
    kinds = [region.kind for region in regions()]
    assert (kinds.count("kabupaten"), kinds.count("kota")) == (416, 98)


def test_codes_are_texts_and_unique() -> None:
    codes = [region.code for region in regions()]
    assert len(set(codes)) == 514
    assert "32.10" in codes


@each("wanted", ["62.02", "Kotawaringin Timur", "kabupaten kotawaringin timur"])
def test_a_region_is_found_by_code_and_name(wanted: str) -> None:
    (region,) = find_regions(wanted)
    assert (region.code, region.province) == ("62.02", "Kalimantan Tengah")


def test_a_bare_name_may_mean_two() -> None:
    assert [region.kind for region in find_regions("Bogor")] == ["kabupaten", "kota"]


@each(
    ("wanted", "codes"),
    [
        ("Bantaeng, Sulawesi Selatan", ["73.03"]),
        ("Kab. Bantaeng (Sulsel)", ["73.03"]),
        ("Bandung, Jawa Barat", ["32.04", "32.73"]),
        ("Bantaeng, Jawa Barat", []),
        ("Bantaeng", []),
    ],
)
def test_a_province_may_stand_behind_a_name(wanted: str, codes: list[str]) -> None:
    assert [region.code for region in find_in_province(wanted)] == codes


@each(
    ("wanted", "codes"),
    [
        ("Kota Bantaeng", ["73.03"]),
        ("Kabupaten Makassar", ["73.71"]),
        ("Bantaeng, Jawa Barat", ["73.03"]),
        ("DKI Jakarta", ["31.01", "31.71", "31.72", "31.73", "31.74", "31.75"]),
        ("Provinsi Daerah Khusus Jakarta", ["31.01", "31.71", "31.72", "31.73", "31.74", "31.75"]),
        ("Bantang", []),
        ("Kabupaten", []),
        ("", []),
    ],
)
def test_what_a_name_may_mean_that_fits_none(wanted: str, codes: list[str]) -> None:
    assert [region.code for region in regions_meant(wanted)] == codes


def test_jakarta_is_called_as_the_law_calls_it_now() -> None:
    assert {region.province for region in regions() if region.code.startswith("31.")} == {"Daerah Khusus Jakarta"}


@each(
    ("code", "text", "fits"),
    [
        ("31.71", "DKI Jakarta", True),
        ("31.71", "Daerah Khusus Ibukota Jakarta", True),
        ("31.71", "Provinsi Daerah Khusus  Jakarta", True),
        ("62.02", "kalimantan tengah", True),
        ("62.02", "Kalimantan Timur", False),
        ("62.02", "Nusa Contoh", False),
    ],
)
def test_a_province_is_known_by_earlier_names_too(code: str, text: str, fits: bool) -> None:
    (region,) = find_regions(code)
    assert fits_province(region, text) == fits


def test_the_table_is_fresh() -> None:
    from scripts.make_wilayah import TARGET, table

    assert TARGET.read_text(encoding="utf-8") == table()


@each(
    ("wanted", "codes"),
    [
        ("Kutai", ["64.02", "64.07", "64.08"]),
        ("Kab. Kutai", ["64.02", "64.07", "64.08"]),
        ("Kutai Kartanegara", ["64.02"]),
        ("64.02", ["64.02"]),
        ("Bantaeng, Sulawesi Selatan", ["73.03"]),
        ("Kabupaten Bandung", ["32.04"]),
    ],
)
def test_a_former_name_with_which_others_begin_leaves_a_choice(wanted: str, codes: list[str]) -> None:
    assert [region.code for region in regions_called(wanted)] == codes
