"""Capitals and places of events."""

from tests.cases import each
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


@each(("last", "is_alone"), [("Aula, Cendana", True), ("Aula, Melati", False)])
def test_one_workshop_elsewhere_is_a_finding_only_if_all_others_were_in_one_town(last: str, is_alone: bool) -> None:
    places = {"I": "Aula A, Cendana", "II": "Aula B, Cendana", "III": "Aula, Mawar", "IV": last}
    stages = "".join(f'  - {{tahap: {stage}, tempat: "{place}"}}\n' for stage, place in places.items())
    assert bool(found(f"bimtek:\n{stages}", "TMP001")) == is_alone


@each(("missions", "is_own"), [(1, False), (2, True)])
def test_a_village_belongs_to_the_region_if_the_plan_names_it_more_than_three_times(
    missions: int, is_own: bool
) -> None:
    rows = "".join(f"  - {{nama: Misi {n}, uraian: Nelayan Karang Indah maju {n}.}}\n" for n in range(missions))
    text = f"""
daerah: {{nama: Tabalong, jenis: kabupaten}}
kegiatan: [{{nama: Rapat, tempat: "Balai Desa Karang Indah, Kabupaten Tapin"}}]
visi: {{penjelasan: Warga Karang Indah melaut.}}
misi:
{rows}"""
    assert bool(found(text, "TMP001")) == is_own
