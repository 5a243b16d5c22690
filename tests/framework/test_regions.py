"""The table of 514 regions."""

import pytest

from generator.framework.regions import find_regions, fits_province, regions


def test_there_are_416_kabupaten_and_98_kota() -> None:
    kinds = [region.kind for region in regions()]
    assert (kinds.count("kabupaten"), kinds.count("kota")) == (416, 98)


def test_codes_are_texts_and_unique() -> None:
    codes = [region.code for region in regions()]
    assert len(set(codes)) == 514
    assert "32.10" in codes


@pytest.mark.parametrize("wanted", ["62.02", "Kotawaringin Timur", "kabupaten kotawaringin timur"])
def test_a_region_is_found_by_code_and_name(wanted: str) -> None:
    (region,) = find_regions(wanted)
    assert (region.code, region.province) == ("62.02", "Kalimantan Tengah")


def test_a_bare_name_may_mean_two() -> None:
    assert [region.kind for region in find_regions("Bogor")] == ["kabupaten", "kota"]


def test_jakarta_is_called_as_the_law_calls_it_now() -> None:
    assert {region.province for region in regions() if region.code.startswith("31.")} == {"Daerah Khusus Jakarta"}


@pytest.mark.parametrize(
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
