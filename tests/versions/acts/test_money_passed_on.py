"""Items that went and left their money to others."""

from tests.versions.acts.acting import acts, notes

ROW = "{id: %s, kegiatan: %s, anggaran: {APBD: {%s}}}"
A, B = ROW % ("a", "Aaaaaa", "2025: 1 juta, 2026: 2 juta"), ROW % ("b", "Bbbbbb", "2025: 4 juta, 2027: 5 juta")
BOTH = f"rencana_aksi: [{A}, {B}]\n"
ONE = f"rencana_aksi: [{ROW % ('a', 'Aaaaaa', '2025: 5 juta, 2026: 2 juta, 2027: 5 juta')}]\n"


def test_what_went_is_told_with_the_money_that_another_item_has_more() -> None:
    assert acts(BOTH, ONE) == [("dihapus", "rencana_aksi", "Bbbbbb (Rp9.000.000)", "", 3)]
    assert notes(BOTH, ONE) == ["sebesar anggarannya, Rp9.000.000, bertambah pada 'Aaaaaa'; jumlahnya tetap"]


def test_what_came_is_told_with_the_money_that_another_item_has_less() -> None:
    assert notes(ONE, BOTH) == ["sebesar anggarannya, Rp9.000.000, berkurang pada 'Aaaaaa'; jumlahnya tetap"]


def test_money_that_is_not_as_much_is_told_apart() -> None:
    assert [kind for kind, *_ in acts(BOTH, ONE.replace("2027: 5", "2027: 6"))] == ["angka", "ditambah", "dihapus"]


def test_money_that_one_item_leaves_to_another_is_one_move() -> None:
    new = BOTH.replace("2025: 1 juta, 2026: 2 juta", "2025: 4 juta, 2026: 2 juta").replace(
        "2025: 4 juta, 2027", "2025: 1 juta, 2027"
    )
    assert acts(BOTH, new) == [("dipindah", "rencana_aksi", "Bbbbbb", "Aaaaaa", 2)]
    assert notes(BOTH, new) == ["Rp3.000.000; jumlahnya tetap"]


def test_money_that_two_others_have_more_is_told_apart() -> None:
    old = BOTH.replace("]\n", f", {ROW % ('c', 'Cccccc', '2025: 7 juta')}]\n")
    new = old.replace("2025: 1 juta, 2026", "2025: 4 juta, 2026").replace("2025: 7", "2025: 10")
    new = new.replace("2025: 4 juta, 2027", "2025: 1 juta, 2027")
    assert [kind for kind, *_ in acts(old, new)] == ["angka", "angka", "angka"]
