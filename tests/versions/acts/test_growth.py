"""Yearly numbers that all grew alike."""

from tests.cases import each
from tests.versions.acts.acting import acts, notes

PLAN = """\
sasaran:
  - {id: s, nama: S, satuan: persen, target: {2025: 40, 2026: 50, 2027: 62}}
  - {id: t, nama: T, satuan: persen, target: {2025: 10, 2026: 20}}
quick_win:
  - {id: q, nama: Mal, anggaran: {APBD: {2025: 100 juta, 2026: 825 juta}, DAK: {2026: 60 juta}}}
  - {id: r, nama: Kios, anggaran: {APBD: {2027: 40 juta}}}
"""
HIGHER = PLAN.replace("40, 2026: 50, 2027: 62", "42, 2026: 52, 2027: 64")


def test_a_target_that_grew_by_as_much_in_every_year_is_one_act() -> None:
    assert acts(PLAN, HIGHER) == [("angka", "sasaran", "", "", 3)]
    assert notes(PLAN, HIGHER) == ["naik 2 poin pada setiap tahun: 3 nilai"]
    assert notes(HIGHER, PLAN) == ["turun 2 poin pada setiap tahun: 3 nilai"]


def test_targets_of_several_items_that_grew_by_as_much_are_one_act() -> None:
    new = HIGHER.replace("10, 2026: 20", "12, 2026: 22")
    assert notes(PLAN, new) == ["naik 2 poin pada setiap tahun: 5 nilai pada 2 butir"]


def test_a_target_that_grew_by_a_factor_is_one_act() -> None:
    new = PLAN.replace("10, 2026: 20", '11, 2026: "22,0"').replace("satuan: persen", "satuan: desa")
    old = PLAN.replace("satuan: persen", "satuan: desa")
    assert notes(old, new) == ["naik 10% pada setiap tahun: 2 nilai"]
    assert notes(old, old.replace("10, 2026: 20", "13, 2026: 23")) == ["naik 3 desa pada setiap tahun: 2 nilai"]


def test_a_share_of_percents_is_told_from_points() -> None:
    assert notes(PLAN, PLAN.replace("10, 2026: 20", "15, 2026: 30")) == [
        "naik 50% dari nilai semula pada setiap tahun: 2 nilai"
    ]
    new = PLAN.replace("10, 2026: 20", '"12,50", 2026: "22,50"')
    assert notes(PLAN, new) == ["naik 2,5 poin pada setiap tahun: 2 nilai"]


@each("target", ["42, 2026: 52, 2027: 65", "42, 2026: 50, 2027: 62", "42, 2026: 52, 2028: 64"])
def test_a_target_that_grew_otherwise_in_one_year_is_told_year_by_year(target: str) -> None:
    new = PLAN.replace("40, 2026: 50, 2027: 62", target)
    assert all(parts == 0 for *_, parts in acts(PLAN, new))


def test_a_cut_everywhere_is_one_act_with_both_sums() -> None:
    new = PLAN.replace("100 juta", "90 juta").replace("825 juta", "742,5 juta").replace("60 juta", "54 juta")
    new = new.replace("40 juta", "36 juta").replace("2026: 742,5 juta", "2026: '742,5 juta'")
    assert acts(PLAN, new) == [("angka", "quick_win", "", "", 4)]
    assert notes(PLAN, new) == [
        "turun 10% pada setiap tahun: 4 nilai pada 2 butir, "
        "dari Rp1.025.000.000 menjadi Rp922.500.000 (-Rp102.500.000)"
    ]


def test_a_cut_whose_amounts_were_rounded_says_so() -> None:
    new = PLAN.replace("100 juta", "90 juta").replace("825 juta", "743 juta")
    assert notes(PLAN, new)[0].startswith("turun sekitar 10% pada setiap tahun: 2 nilai")


def test_one_amount_alone_is_told_by_itself() -> None:
    assert acts(PLAN, PLAN.replace("40 juta", "36 juta"))[0][4] == 0


def test_a_number_that_is_only_written_otherwise_did_not_grow() -> None:
    assert acts(PLAN, PLAN.replace("40, 2026: 50", '"40,0", 2026: 50')) == [("tipografi", "sasaran", "40", "40,0", 0)]
