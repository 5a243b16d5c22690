"""Conditions for automatic gates."""

import pytest

from generator.source.problems import UserError
from generator.versions.conditions import parse_condition
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    "condition",
    [
        "anggaran>50%",
        "anggaran turun>1%",
        "anggaran>150 juta",
        "anggaran.total>10%",
        "anggaran.dimensi>0%",
        "quick_win.anggaran>0%",
        "quick_win ditambah",
        "quick_win berganti nama",
        "rencana_aksi.opd dihapus",
        "sasaran.target naik>0%",
        "rencana_aksi.op berubah",
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


def test_money_from_nothing_is_more_than_any_percentage() -> None:
    old, new = "quick_win: [{nama: Mal}]\n", "quick_win: [{nama: Mal, anggaran: {APBD: {2026: 1 juta}}}]\n"
    assert met("anggaran>1000%", old, new)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("", "tidak dapat dibaca"),
        ("anggaran", "tidak dapat dibaca"),
        ("anggaran>", "tidak dapat dibaca"),
        ("anggaran<5%", "tidak dapat dibaca"),
        ("anggaran>banyak", "banyak"),
        ("anggaran>x%", "'x' bukan"),
        ("anggarn>5%", "Mungkin maksud Anda: anggaran."),
        ("anggaran.opd>5%", "total, dimensi, tahun, atau sumber_dana"),
        ("quickwin dihapus", "Mungkin maksud Anda: quick_win."),
        ("quick_win dihapuss", "Mungkin maksud Anda: dihapus."),
        ("quick_win meledak", "ditambah, dihapus"),
        ("quick_win>5%", "sebut isian yang diukur"),
        ("zzz dihapus", "tidak dikenal"),
    ],
)
def test_a_wrong_condition_says_what_would_be_right(condition: str, words: str) -> None:
    with pytest.raises(UserError) as raised:
        parse_condition(condition)
    assert words in raised.value.message
