"""Offices in charge beside the Renstra that an activity cites, and beside the same budget in another table."""

from tests.cases import each
from tests.checks.looking import found

CITED = """
daerah: {opd: [{nama: Dinas Kesehatan, singkatan: Dinkes}, {nama: Dinas Perhubungan, singkatan: Dishub}]}
rencana_aksi:
  - {kegiatan: Rekam medis, opd: Dinas Kesehatan, keselarasan: "%s"}
"""
TWICE = """
daerah: {opd: [Dinas Kesehatan, Dinas Sosial]}
rencana_aksi:
  - {kegiatan: Penerapan rekam medis, opd: Dinas Kesehatan, anggaran: {APBD: {%s}}}
aplikasi:
  - {nama: Rekam medis elektronik, opd: Dinas Sosial, anggaran: {APBD: {%s}}}
"""
TWO_YEARS = "2025: 380 juta, 2026: 520 juta"


@each(
    ("alignment", "wrong"),
    [
        ("Renstra Dishub", True),
        ("Renstra Dishub dan Dinkes", False),
        ("Renstra Dinas Kesehatan", False),
        ("Renstra Kementerian Kesehatan", False),
    ],
)
def test_the_renstra_of_a_helper_may_be_cited_beside_that_of_the_office(alignment: str, wrong: bool) -> None:
    assert bool(found(CITED % alignment, "PGM002")) == wrong


@each(
    ("row", "component", "wrong"),
    [
        (TWO_YEARS, TWO_YEARS, True),
        (TWO_YEARS, "2025: 380 juta, 2026: 521 juta", False),
        ("2025: 380 juta", "2025: 380 juta", False),
    ],
)
def test_a_budget_of_several_years_that_stands_twice_has_one_office(row: str, component: str, wrong: bool) -> None:
    assert bool(found(TWICE % (row, component), "PGM003")) == wrong
