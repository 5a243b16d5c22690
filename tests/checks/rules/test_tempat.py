"""Capitals and places of events."""

from tests.checks.looking import found


def test_a_capital_that_is_a_city_of_another_region_is_a_finding() -> None:
    text = "daerah: {kode: '64.08', nama: Kutai Timur, jenis: kabupaten, ibu_kota: Bontang}"
    assert [message for _, message in found(text, "TMP001")] == ["ibu kota 'Bontang' terletak di Kota Bontang"]


def test_the_own_capital_and_a_town_of_the_region_are_accepted() -> None:
    text = """
daerah: {kode: '62.02', nama: Kotawaringin Timur, jenis: kabupaten, ibu_kota: Sampit}
naskah: {tempat: Sampit}
bimtek: [{tahap: I, tempat: "Aula Bappeda, Sampit"}, {tahap: II, tempat: "Balai Desa, Samuda"}]
"""
    assert not found(text, "TMP001")
