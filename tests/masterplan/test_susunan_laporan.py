"""The progress report puts results beside targets and budgets, year by year; what is not reported stays visible."""

from collections.abc import Callable

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rekap import Rekap
from generator.masterplan.susunan_laporan import UNREPORTED, Laporan, TahunLaporan
from generator.source.values import UangSementara
from tests.cases import each

PLAN = """
periode: 2025-2027
sasaran:
- {nama: A, dimensi: smart_economy, satuan: pasar, target: {2025: 4, 2026: 8}, capaian: {2025: 3 pasar}}
- {nama: B, dimensi: smart_economy, satuan: pasar, target: {2026: 5}}
rencana_aksi:
- {kegiatan: C, dimensi: smart_economy, target: {2025: 1}, anggaran: {APBD: {2025: 100}}, realisasi: {2025: 90}}
- {kegiatan: D, dimensi: smart_economy, anggaran: {APBD: {2025: 300}}}
- {kegiatan: E, dimensi: smart_economy, target: {2026: 1}, realisasi: {2025: 5}}
"""
Plans = Callable[[str], Masterplan]


def year_of(plan: Masterplan, year: int) -> TahunLaporan:
    """One year of a report."""
    return next(one for one in Laporan(plan).tahun if one.tahun == year)


def test_only_years_with_a_result_are_reported(masterplan_of: Plans) -> None:
    assert [one.tahun for one in Laporan(masterplan_of(PLAN)).tahun] == [2025]
    assert Laporan(masterplan_of("sasaran: [{nama: A, target: {2025: 4}}]")).tahun == []


def test_what_has_no_aim_in_a_year_is_left_out_and_what_has_no_result_is_told(masterplan_of: Plans) -> None:
    year = year_of(masterplan_of(PLAN), 2025)
    assert [(row.butir.nama, row.target, row.capaian) for row in year.sasaran] == [("A", 4, 3)]
    shown = [(row.butir.kegiatan, row.target, row.capaian, row.realisasi) for row in year.kegiatan]
    assert shown == [("C", 1, UNREPORTED, 90), ("D", None, UNREPORTED, UNREPORTED), ("E", None, UNREPORTED, 5)]
    assert (year.sasaran_terlapor, year.kegiatan_terlapor) == (1, 2)


def test_spending_is_compared_with_the_budget_of_what_is_reported(masterplan_of: Plans) -> None:
    year = year_of(masterplan_of(PLAN), 2025)
    assert (year.anggaran, year.realisasi, year.anggaran_terlapor, year.tanpa_anggaran) == (400, 95, 100, 1)


@each(
    ("budgeted", "spent_of_it", "others"),
    [("{2025: 50}", 50, 90), ("{2025: 0}", 0, 90), ("{2024: 1}", 0, 90)],
)
def test_what_was_spent_without_a_budget_is_a_sum_of_its_own(
    masterplan_of: Plans, budgeted: str, spent_of_it: int, others: int
) -> None:
    year = year_of(
        masterplan_of(
            "rencana_aksi:\n"
            f"  - {{kegiatan: C, anggaran: {{APBD: {{2025: 100}}}}, realisasi: {budgeted}}}\n"
            "  - {kegiatan: D, anggaran: {APBD: {2024: 10}}, realisasi: {2025: 60}}\n"
            "  - {kegiatan: E, anggaran: {APBD: {2025: 0}}, realisasi: {2025: 30}}\n"
        ),
        2025,
    )
    assert (year.realisasi_beranggaran, year.realisasi_tanpa_anggaran) == (spent_of_it, others)
    assert (year.tanpa_anggaran, year.realisasi) == (2, spent_of_it + others)


def test_a_zero_is_a_result(masterplan_of: Plans) -> None:
    plan = masterplan_of("rencana_aksi: [{kegiatan: C, target: {2025: 1}, capaian: {2025: 0}, realisasi: {2025: 0}}]")
    row = year_of(plan, 2025).kegiatan[0]
    assert (row.capaian, row.realisasi) == (0, 0)


def test_a_budget_that_lacks_an_amount_stays_provisional(masterplan_of: Plans) -> None:
    plan = masterplan_of(
        "rencana_aksi: [{kegiatan: C, anggaran: {APBD: {2025: 100}, APBN: {2025: null}}, realisasi: {2025: 90}}]"
    )
    assert isinstance(year_of(plan, 2025).anggaran, UangSementara)


def test_a_share_of_a_budget_that_is_known_in_part_is_not_told(masterplan_of: Plans) -> None:
    known = "rencana_aksi: [{kegiatan: C, anggaran: {APBD: {2025: 100}}, realisasi: {2025: 150}}]"
    partly = known.replace("2025: 100}", "2025: 100}, DAK: {2025: TBD}")
    assert year_of(masterplan_of(known), 2025).terlapor_lengkap
    year = year_of(masterplan_of(partly), 2025)
    assert (year.terlapor_lengkap, year.anggaran_terlapor, type(year.anggaran)) == (False, 100, UangSementara)


def test_the_budget_of_a_year_awaits_that_of_activities_without_any_as_in_books(masterplan_of: Plans) -> None:
    plan = masterplan_of(PLAN)
    year = year_of(plan, 2025)
    assert (year.anggaran, type(year.anggaran)) == (400, type(Rekap(plan).per_tahun[year.tahun]))
