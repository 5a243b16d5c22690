"""What a region is, and what it need not say of itself."""

from collections.abc import Callable
from pathlib import Path

from generator.masterplan.gaps import expected_gaps
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.conftest import write_tree

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


SERUYAN, KUBAR = (
    'tulis  "62.07"  bila yang dimaksud Kabupaten Seruyan',
    'tulis  "64.07"  bila yang dimaksud Kabupaten Kutai Barat',
)


@each(
    ("region", "remedy"),
    [
        ("kode: '64.7', nama: Kutai Barat", KUBAR),
        ("kode: 64-07, nama: Kutai Barat", KUBAR),
        ("kode: 62, nama: Kutai Barat", KUBAR),
        ("kode: 62, nama: Seruyan", SERUYAN),
        ("kode: '62.99', nama: Seruyan", SERUYAN),
        ("kode: '64.7'", KUBAR),
        ("kode: ‘64.07’", KUBAR),
        (
            "kode: '62.1'",
            'tulis salah satu: "62.01" (Kabupaten Kotawaringin Barat) atau "62.10" (Kabupaten Gunung Mas)',
        ),
        ("kode: '64.7', nama: Batu Lentera", KUBAR),
        ("kode: '32', nama: Bogor, jenis: kota", 'tulis  "32.71"  bila yang dimaksud Kota Bogor'),
        ("kode: '32', nama: Bogor", 'tulis salah satu: "32.01" (Kabupaten Bogor) atau "32.71" (Kota Bogor)'),
        ("kode: '64'", ', "64.09" (Kabupaten Penajam Paser Utara), atau 4 lagi di Kalimantan Timur'),
        ("kode: abc, nama: Batu Lentera", "periksa kodenya pada daftar Kemendagri"),
        ("kode: '64.7', nama: Batu Lentera, fiktif: ya", 'tulis misalnya  "00.00"'),
    ],
)
def test_a_wrong_code_is_answered_with_that_of_the_name_or_of_its_province(
    region: str, remedy: str, tmp_path: Path
) -> None:
    problems = read_masterplan(write_tree(tmp_path, {"a.yaml": f"daerah: {{{region}}}\n"})).problems
    [problem] = problems.errors
    assert problem.remedy.endswith(remedy)
