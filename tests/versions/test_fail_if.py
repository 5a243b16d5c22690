"""Conditions for automatic gates."""

import pytest

from generator.source.problems import UserError
from generator.versions.fail_if import parse_condition
from tests.cases import each
from tests.versions.plans import between

OLD = """\
daerah: {opd: [Dinas Perdagangan, Dinas Kesehatan]}
sasaran: [{nama: S, target: {2026: 80, 2027: 90}}]
rencana_aksi:
  - {kegiatan: A, opd: Dinas Kesehatan, anggaran: {APBD: {2026: 100 juta, 2027: 100 juta}}}
  - {kegiatan: B, anggaran: {APBD: {2026: 800 juta}}}
quick_win: [{nama: Mal, tahapan: [Satu, Dua]}, {nama: Pasar}]
"""
NEW = """\
daerah: {opd: [Dinas Perdagangan, Dinas Kesehatan]}
sasaran: [{nama: S, target: {2026: 70, 2027: 90}}]
rencana_aksi:
  - {kegiatan: A, opd: Dinas Perdagangan, anggaran: {APBD: {2026: 100 juta, 2027: 200 juta}}}
  - {kegiatan: B, anggaran: {APBD: {2026: 800 juta}}}
quick_win: [{nama: Mal, tahapan: [Satu]}]
"""


def met(condition: str, old: str = OLD, new: str = NEW) -> list[str]:
    return parse_condition(condition).met(between(old, new))


@each(
    "condition",
    [
        "anggaran>25%",
        "anggaran > 49,9 %",
        "anggaran>=50%",
        "anggaran naik>25%",
        "anggaran>90 juta",
        "anggaran.total>9%",
        "anggaran.tahun>90%",
        "anggaran.sumber_dana naik>9%",
        "anggaran.dimensi>9%",
        "rencana_aksi.anggaran>25%",
        "quick_win dihapus",
        "quick_win.tahapan dihapus",
        "quick_win berubah",
        "rencana_aksi.opd berubah",
        "sasaran.target turun>10%",
        "sasaran.target>5%",
        "semua dihapus",
        "semua angka",
    ],
)
def test_a_condition_that_is_met_says_by_what(condition: str) -> None:
    assert met(condition)


@each(
    "condition",
    [
        "anggaran>50%",
        "anggaran turun>1%",
        "anggaran>150 juta",
        "anggaran.total>10%",
        "anggaran.dimensi>10%",
        "quick_win.anggaran>0%",
        "quick_win ditambah",
        "quick_win berganti nama",
        "rencana_aksi.opd dihapus",
        "sasaran.target naik>0%",
        "semua ditambah",
    ],
)
def test_a_condition_that_is_not_met_says_nothing(condition: str) -> None:
    assert met(condition) == []


def test_the_reason_names_the_item_and_both_amounts() -> None:
    assert met("rencana_aksi.anggaran>25%") == ["A – anggaran: Rp200.000.000 -> Rp300.000.000 (+Rp100.000.000; +50%)"]
    assert met("quick_win dihapus") == ["Pasar: dihapus"]


def test_a_part_that_went_is_not_the_item_that_went() -> None:
    assert met("quick_win dihapus", OLD, OLD.replace("[Satu, Dua]", "[Satu]")) == []


PLAN = """\
sasaran:
  - {nama: S, dimensi: smart_living, indikator: I, baseline: 3, target: {2026: 80}}
  - {nama: T, target: {2026: Ada}}
rencana_aksi:
  - {kegiatan: A, dimensi: smart_living, opd: Dinas X, anggaran: {APBD: {2026: 100 juta}, DAK: {2026: 1 miliar}}}
  - {kegiatan: B, anggaran: {APBD: {2027: 900 juta}}}
quick_win: [{nama: Mal, tahapan: [Satu], anggaran: {CSR: {2026: 2 miliar}}}]
"""
ROW = "  - {kegiatan: Jaringan baru, opd: Dinas Y, anggaran: {APBN: {2027: '8,05 miliar'}}}\n"
GREATER = PLAN.replace("quick_win", f"{ROW}quick_win")


def swapped(condition: str) -> str:
    return condition.replace("naik", "~").replace("turun", "naik").replace("~", "turun")


@each(
    "condition",
    [
        "anggaran>25%",
        "anggaran naik>25%",
        "rencana_aksi.anggaran naik>5 miliar",
        "rencana aksi.anggaran naik > 8 miliar",
        "rencana_aksi.anggaran>=8,05 miliar",
        "anggaran naik>5 miliar",
        "anggaran naik",
        "anggaran berubah",
        "anggaran.total naik>8 miliar",
        "anggaran.tahun.2027 naik>8 miliar",
        "anggaran.sumber_dana.apbn naik>8 miliar",
        "anggaran.apbn naik>8 miliar",
        "rencana_aksi.anggaran.tahun naik>8 miliar",
        "rencana_aksi.anggaran.apbn.2027 naik>8 miliar",
        "rencana_aksi.opd berubah",
    ],
)
def test_a_row_that_came_counts_from_nothing_and_one_that_went_to_nothing(condition: str) -> None:
    assert met(condition, PLAN, GREATER)
    assert met(swapped(condition), GREATER, PLAN)


@each(
    "condition",
    [
        "anggaran naik>8,05 miliar",
        "anggaran turun",
        "anggaran.sumber_dana.dak>0%",
        "anggaran.dak berubah",
        "anggaran.tahun.2026>0",
        "quick_win.anggaran>0%",
        "rencana_aksi.anggaran.dak>0",
        "rencana_aksi.anggaran.dimensi.smart_living>0",
        "rencana_aksi.pendukung berubah",
        "sasaran berubah",
    ],
)
def test_a_row_is_no_more_than_what_stands_in_it(condition: str) -> None:
    assert met(condition, PLAN, GREATER) == []
    assert met(swapped(condition), GREATER, PLAN) == []


TARGET = "  - {nama: S, dimensi: smart_living, indikator: I, baseline: 3, target: {2026: 80}}\n"


def test_many_small_rows_count_together() -> None:
    rows = "".join(f"  - {{kegiatan: Kegiatan {n}, anggaran: {{APBD: {{2026: 1 miliar}}}}}}\n" for n in range(6))
    new = PLAN.replace("quick_win", f"{rows}quick_win")
    assert met("rencana_aksi.anggaran naik>5 miliar", PLAN, new) == [
        "anggaran rencana aksi, jumlah: Rp2.000.000.000 -> Rp8.000.000.000 (+Rp6.000.000.000; +300%)"
    ]
    assert met("rencana_aksi.anggaran naik>6 miliar", PLAN, new) == []


def test_money_that_moves_between_sources_stays_the_same_in_all() -> None:
    new = PLAN.replace("DAK", "APBN")
    assert met("anggaran>0", PLAN, new) == []
    assert met("anggaran.sumber_dana.dak turun>=100%", PLAN, new)
    assert met("anggaran berubah", PLAN, new)


OF_ECONOMY = """\
rencana_aksi:
  - {kegiatan: A, dimensi: smart_economy, anggaran: {APBD: {2026: 250 juta, 2027: 10 juta}}}
"""
OF_LIVING = OF_ECONOMY.replace("smart_economy", "smart_living")


@each("subject", ["anggaran.dimensi", "anggaran.dimensi.smart_living", "anggaran.smart_living"])
def test_a_sum_changed_if_an_activity_moved_into_it(subject: str) -> None:
    assert met(f"{subject} berubah", OF_ECONOMY, OF_LIVING)
    assert met(f"{subject} berubah", OF_LIVING, OF_ECONOMY)


@each("subject", ["anggaran.total", "anggaran.dimensi", "anggaran.dimensi.smart_economy"])
@each("event", ["berubah", "angka"])
def test_a_sum_did_not_change_if_money_only_moved_within_it(subject: str, event: str) -> None:
    new = OF_ECONOMY.replace("250 juta, 2027: 10 juta", "10 juta, 2027: 250 juta")
    assert met(f"{subject} {event}", OF_ECONOMY, new) == []
    assert met("anggaran.tahun berubah", OF_ECONOMY, new)
    assert met("anggaran.smart_economy berubah", OF_ECONOMY, new)
    assert met(f"{subject} {event}", OF_ECONOMY, OF_ECONOMY.replace("250", "251"))


def test_a_sum_did_not_change_if_an_activity_moved_beside_it() -> None:
    for subject in ("anggaran.total", "anggaran.tahun", "anggaran.dimensi.smart_society", "anggaran.smart_society"):
        assert met(f"{subject} berubah", OF_ECONOMY, OF_LIVING) == []


def test_money_from_nothing_is_more_than_any_percentage() -> None:
    old, new = "quick_win: [{nama: Mal}]\n", "quick_win: [{nama: Mal, anggaran: {APBD: {2026: 1 juta}}}]\n"
    assert met("anggaran>1000%", old, new)
    assert met("anggaran>1 juta", old, new) == []
    assert met("anggaran turun>99%", new, old)
    assert met("anggaran turun>100%", new, old) == []


@each(
    ("condition", "old", "new"),
    [
        ("sasaran.target turun>10%", "target: {2026: 80}", "satuan: persen"),
        ("sasaran.target turun", "target: {2026: 80}", "target: {2026: Menunggu}"),
        (
            "sasaran.target.2026 turun>10%",
            TARGET,
            "",
        ),
        ("sasaran.baseline naik", "baseline: 3", "baseline: 4"),
        ("sasaran.target berubah", "2026: Ada", "2026: Baik"),
        (
            "sasaran.target dihapus",
            TARGET,
            "",
        ),
        ("quick_win.tahapan dihapus", "tahapan: [Satu]", "tahapan: []"),
        ("quick_win.indikator naik>400", "tahapan: [Satu]", "indikator: [{nama: Pengguna, target: 500}]"),
        ("quick_win.indikator.target naik>400", "tahapan: [Satu]", "indikator: [{nama: Pengguna, target: 500}]"),
        ("quick_win.nama berubah", "nama: Mal", "nama: Mall"),
        ("quick win berganti nama", "nama: Mal", "nama: Mall"),
        ("sasaran.dimensi berubah", "dimensi: smart_living, indikator", "dimensi: smart_economy, indikator"),
        ("rencana-aksi dihapus", "  - {kegiatan: B, anggaran: {APBD: {2027: 900 juta}}}\n", ""),
    ],
)
def test_whatever_is_no_longer_what_it_was_counts(condition: str, old: str, new: str) -> None:
    assert old in PLAN
    assert met(condition, PLAN, PLAN.replace(old, new))


@each(
    ("condition", "old", "new"),
    [
        ("sasaran.target naik", "target: {2026: 80}", "target: {2026: 79}"),
        ("sasaran.target.2027 berubah", "target: {2026: 80}", "target: {2026: 79}"),
        ("sasaran.target berubah", "indikator: I", "indikator: J"),
        ("quick_win dihapus", "tahapan: [Satu]", "tahapan: []"),
        ("quick_win.nama berubah", "tahapan: [Satu]", "tahapan: [Dua]"),
        ("sasaran.subdimensi berubah", "nama: S, ", "nama: SS, "),
    ],
)
def test_what_lies_beside_is_not_meant(condition: str, old: str, new: str) -> None:
    assert met(condition, PLAN, PLAN.replace(old, new)) == []


@each(
    ("condition", "words"),
    [
        ("", "tidak dapat dibaca"),
        ("anggaran", "tidak dapat dibaca"),
        ("anggaran>", "tidak dapat dibaca"),
        ("rencana_aksi.anggran>25%", "Mungkin maksud Anda: rencana_aksi.anggaran."),
        ("rencana_aksi.op berubah", "Mungkin maksud Anda: rencana_aksi.opd."),
        ("rencana_aksi.anggaran.apbnn>25%", "Mungkin maksud Anda: apbn."),
        ("anggaran.tahun.26>25%", "'26'"),
        ("anggaran.dak.apbn>25%", "berlebih"),
        ("sasaran.target.besok>1", "bukan tahun empat angka"),
        ("sasaran.nama.panjang berubah", "tidak mempunyai isian di dalamnya"),
        ("sasaran.nama>5%", "bukan angka"),
        ("sasaran.nama turun", "bukan angka"),
        ("quick_win turun", "sebut isian yang diukur"),
        ("semua naik", "sebut isian yang diukur"),
        ("semua.opd berubah", "topik 'semua"),
        ("opd dihapus", "sebut topiknya juga: daerah.opd"),
        ("sasaran.id berubah", "tidak mempunyai isian 'id'"),
        ("anggaran<5%", "tidak dapat dibaca"),
        ("anggaran>banyak", "banyak"),
        ("anggaran>x%", "'x' bukan"),
        ("anggarn>5%", "Mungkin maksud Anda: anggaran."),
        ("anggaran.opd>5%", "total, dimensi, tahun, atau sumber_dana"),
        ("quickwin dihapus", "Mungkin maksud Anda: quick_win."),
        ("quick_win dihapuss", "Mungkin maksud Anda: dihapus."),
        ("quick_win meledak", "ditambah, dihapus"),
        ("visi diubah", "Mungkin maksud Anda: berubah."),
        ("visi ubah", "Mungkin maksud Anda: berubah."),
        ("visi diganti", "Mungkin maksud Anda: berubah."),
        ("visi berubh", "Mungkin maksud Anda: berubah."),
        ("quick_win hilang", "Mungkin maksud Anda: dihapus."),
        ("quick_win baru", "Mungkin maksud Anda: ditambah."),
        ("quick_win bertambah", "Mungkin maksud Anda: ditambah atau naik."),
        ("quick_win dipindahkan", "Mungkin maksud Anda: dipindah."),
        ("sasaran.target menurun", "Mungkin maksud Anda: turun."),
        ("visi dilipat", "Yang dikenal: ditambah"),
        ("visi terbuka", "Yang dikenal: ditambah"),
        ("quick_win>5%", "sebut isian yang diukur"),
        ("zzz dihapus", "tidak dikenal"),
    ],
)
def test_a_wrong_condition_says_what_would_be_right(condition: str, words: str) -> None:
    with pytest.raises(UserError) as raised:
        parse_condition(condition)
    assert words in raised.value.message
