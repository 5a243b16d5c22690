"""Where a text names regions and provinces, and which of them is the region itself."""

from generator.checks.region_names import mentions
from tests.cases import each


def told(text: str, own: str) -> set[tuple[str, bool]]:
    """The names in a text, each with whether it is the region itself."""
    return {(text[start:end], is_own) for start, end, is_own in mentions(text, own)}


@each("kind", ["Kota", "Pemkot", "PEMKOT", "Wali Kota", "Wali kota", "KOTA"])
def test_the_region_is_known_by_its_kind_and_name(kind: str) -> None:
    assert (f"{kind} Jambi", True) in told(f"Menurut {kind} Jambi, loket dibuka.", "Jambi")


@each("kind", ["Provinsi", "PROVINSI", "Propinsi", "Prov.", "Pemprov", "Gubernur"])
def test_the_province_of_the_same_name_is_not_the_region(kind: str) -> None:
    assert (f"{kind} Jambi", False) in told(f"Menurut {kind} Jambi, loket dibuka.", "Jambi")


def test_a_name_on_no_list_is_one_after_its_kind() -> None:
    assert told("Kabupaten Antah Berantah membuka loket.", "Jambi") == {("Kabupaten Antah Berantah", False)}


@each("text", ["Kota Cerdas membuka loket.", "Kabupaten Tahun 2025", "Loket di kota dibuka."])
def test_a_word_that_is_no_name_is_none(text: str) -> None:
    assert told(text, "Jambi") == set()


def test_a_long_name_needs_no_kind_but_is_not_found_within_the_own_one() -> None:
    assert told("Seperti di Banyuwangi", "Jambi") == {("Banyuwangi", False)}
    assert told("Warga Kotawaringin Timur", "Kotawaringin Timur") == {("Kotawaringin Timur", True)}
