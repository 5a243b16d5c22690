"""Money that moves."""

import pytest

from tests.versions.acts.acting import acts, notes

ITEM = "quick_win: [{id: a, nama: Mal, anggaran: {%s}}, {id: b, nama: Pasar, anggaran: {APBN: {2026: 5 juta}}}]\n"


def test_funds_from_one_source_to_another_are_one_move() -> None:
    old, new = ITEM % "APBN: {2026: 1 miliar, 2027: 2 miliar}", ITEM % "DAK: {2026: 1 miliar, 2027: 2 miliar}"
    assert acts(old, new) == [("dipindah", "quick_win", "APBN", "DAK", 4)]
    assert notes(old, new) == ["Rp3.000.000.000 pada tahun 2026 dan 2027; jumlahnya tetap"]


def test_a_part_of_the_funds_moves_too() -> None:
    old = ITEM % "APBN: {2026: 4 juta}, DAK: {2026: 1 juta}"
    new = ITEM % "APBN: {2026: 3 juta}, DAK: {2026: 2 juta}"
    assert acts(old, new) == [("dipindah", "quick_win", "APBN", "DAK", 2)]
    assert notes(old, new) == ["Rp1.000.000 pada tahun 2026; jumlahnya tetap"]


def test_funds_move_to_another_year() -> None:
    old, new = ITEM % "APBN: {2026: 4 juta, 2027: 1 juta}", ITEM % "APBN: {2026: 1 juta, 2027: 4 juta}"
    assert acts(old, new) == [("dipindah", "quick_win", "2026", "2027", 2)]


@pytest.mark.parametrize(
    "cells",
    [
        "DAK: {2026: 1 miliar, 2027: 3 miliar}",
        "DAK: {2026: 2 miliar, 2027: 1 miliar}",
        "DAK: {2026: 1 miliar}, CSR: {2027: 2 miliar}",
        "DAK: {2026: 1 miliar, 2027: 2 miliar, 2028: 1 miliar}",
        "DAK: {2026: 1 miliar}",
    ],
)
def test_what_is_no_longer_as_much_is_no_move(cells: str) -> None:
    assert all(kind != "dipindah" for kind, *_ in acts(ITEM % "APBN: {2026: 1 miliar, 2027: 2 miliar}", ITEM % cells))


def test_a_source_that_takes_the_place_of_another_everywhere_is_one_move() -> None:
    old = ITEM % "APBN: {2026: 4 juta}"
    assert acts(old, old.replace("APBN", "DAK")) == [("dipindah", "quick_win", "APBN", "DAK", 4)]
    assert notes(old, old.replace("APBN", "DAK")) == ["Rp9.000.000 pada 2 butir; jumlahnya tetap"]


def test_two_items_of_three_move_each_by_itself() -> None:
    old = ITEM.replace("]\n", ", {id: c, nama: Kios, anggaran: {APBN: {2026: 7 juta}}}]\n") % "APBN: {2026: 4 juta}"
    new = old.replace("APBN: {2026: 4", "DAK: {2026: 4").replace("APBN: {2026: 5", "DAK: {2026: 5")
    assert [kind for kind, *_ in acts(old, new)] == ["dipindah", "dipindah"]


def test_what_else_changed_in_the_item_is_told_beside() -> None:
    old = ITEM % "APBN: {2026: 4 juta}"
    new = (ITEM % "DAK: {2026: 4 juta}").replace("nama: Mal", "nama: Mal, tahun: 2027")
    assert [kind for kind, *_ in acts(old, new)] == ["dipindah", "ditambah"]
