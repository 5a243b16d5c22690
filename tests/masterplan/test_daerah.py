"""What a region is, and what it need not say of itself."""

from collections.abc import Callable

from generator.masterplan.gaps import expected_gaps
from generator.masterplan.masterplan import Masterplan

MasterplanOf = Callable[[str], Masterplan]


def test_a_city_is_its_own_capital_and_none_is_missed(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of("daerah: {kode: '15.71', nama: Jambi}\n")
    assert plan.daerah.pusat_pemerintahan == "Jambi"
    assert "daerah.ibu_kota" not in {gap.path for gap in expected_gaps(plan)}


def test_a_kabupaten_without_its_capital_misses_it(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of("daerah: {kode: '62.02', nama: Kotawaringin Timur}\n")
    assert not plan.daerah.pusat_pemerintahan
    assert "daerah.ibu_kota" in {gap.path for gap in expected_gaps(plan)}


def test_a_capital_that_is_told_is_the_seat_of_government(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of("daerah: {jenis: kabupaten, nama: Tabalong, ibu_kota: Tanjung}\n")
    assert plan.daerah.pusat_pemerintahan == "Tanjung"
