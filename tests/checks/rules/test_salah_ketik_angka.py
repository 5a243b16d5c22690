"""Digits that changed places, and numbers out of scale."""

from tests.checks.looking import found


def test_two_numbers_of_other_things_may_have_the_same_digits() -> None:
    text = "visi: {penjelasan: Sebanyak 1.860 penenun hidup dari tenun. Ada 1.680 nelayan tenun di pesisir.}"
    assert not found(text, "SKA001")


def test_the_national_ambulance_is_another_service() -> None:
    text = """
visi: {penjelasan: "Layanan darurat 112, panggilan darurat 112, dan darurat 112 tersambung ke layanan darurat 119."}
"""
    assert not found(text, "SKA002")


def test_a_year_of_building_may_cost_more() -> None:
    text = "rencana_aksi: [{kegiatan: Dermaga, anggaran: {APBD: {2025: 250 juta, 2026: 6 miliar, 2027: 300 juta}}}]"
    assert not found(text, "SKA003")
