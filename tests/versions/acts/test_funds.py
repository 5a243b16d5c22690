"""Money that moves."""

from tests.cases import each
from tests.versions.acts.acting import acts, notes

ITEM = "quick_win: [{id: a, nama: Mal, anggaran: {%s}}, {id: b, nama: Pasar, anggaran: {APBN: {2026: 5 juta}}}]\n"


def test_funds_from_one_source_to_another_are_one_move() -> None:
    old, new = ITEM % "APBN: {2026: 1 miliar, 2027: 2 miliar}", ITEM % "DAK: {2026: 1 miliar, 2027: 2 miliar}"
    assert acts(old, new) == [("dipindah", "quick_win", "APBN", "DAK", 4)]
    assert notes(old, new) == ["Rp3.000.000.000 pada tahun 2026 dan 2027; jumlahnya tetap Rp3.000.000.000"]


def test_a_part_of_the_funds_moves_too() -> None:
    old = ITEM % "APBN: {2026: 4 juta}, DAK: {2026: 1 juta}"
    new = ITEM % "APBN: {2026: 3 juta}, DAK: {2026: 2 juta}"
    assert acts(old, new) == [("dipindah", "quick_win", "APBN", "DAK", 2)]
    assert notes(old, new) == ["Rp1.000.000 pada tahun 2026; jumlahnya tetap Rp5.000.000"]


def test_funds_move_to_another_year() -> None:
    old, new = ITEM % "APBN: {2026: 4 juta, 2027: 1 juta}", ITEM % "APBN: {2026: 1 juta, 2027: 4 juta}"
    assert acts(old, new) == [("dipindah", "quick_win", "2026", "2027", 2)]


def test_funds_from_one_source_to_several_tell_the_amount_of_each() -> None:
    old, new = ITEM % "APBD: {2026: 9 juta}", ITEM % "APBD: {2026: 2 juta}, DAK: {2026: 4 juta}, CSR: {2026: 3 juta}"
    assert acts(old, new) == [
        ("dipindah", "quick_win", "APBD Kabupaten/Kota", "DAK Rp4.000.000 dan CSR/TJSL Rp3.000.000", 3)
    ]
    assert notes(old, new) == ["Rp7.000.000 pada tahun 2026; jumlahnya tetap Rp9.000.000"]


def test_funds_from_several_sources_to_one_tell_the_amount_of_each() -> None:
    old, new = ITEM % "DAK: {2026: 4 juta}, CSR: {2026: 3 juta}", ITEM % "APBD: {2026: 7 juta}"
    assert acts(old, new) == [
        ("dipindah", "quick_win", "DAK Rp4.000.000 dan CSR/TJSL Rp3.000.000", "APBD Kabupaten/Kota", 3)
    ]


def test_funds_from_one_year_to_several_tell_the_amount_of_each() -> None:
    old, new = (
        ITEM % "APBD: {2026: 9 juta, 2029: 1 juta}",
        ITEM % "APBD: {2026: 2 juta, 2027: 4 juta, 2028: 3 juta, 2029: 1 juta}",
    )
    assert acts(old, new) == [("dipindah", "quick_win", "2026", "2027 Rp4.000.000 dan 2028 Rp3.000.000", 3)]


def test_funds_that_change_their_source_and_their_year_are_one_move() -> None:
    old, new = ITEM % "APBN: {2026: 1 miliar, 2027: 2 miliar}", ITEM % "DAK: {2026: 2 miliar, 2028: 1 miliar}"
    assert acts(old, new) == [("dipindah", "quick_win", "APBN 2026 dan 2027", "DAK 2026 dan 2028", 4)]
    assert notes(old, new) == ["Rp3.000.000.000; jumlahnya tetap Rp3.000.000.000"]


@each(
    ("cells", "rest"),
    [
        ("DAK: {2026: 1 miliar, 2028: 1 miliar}, APBN: {2027: 2 miliar}", "ditambah"),
        ("DAK: {2026: 1 miliar}", "dihapus"),
    ],
)
def test_what_came_or_went_in_other_years_is_told_beside(cells: str, rest: str) -> None:
    old, new = ITEM % "APBN: {2026: 1 miliar, 2027: 2 miliar}", ITEM % cells
    assert [kind for kind, *_ in acts(old, new)] == ["dipindah", rest]
    assert notes(old, new)[0] == "Rp1.000.000.000 pada tahun 2026; jumlah tahun 2026 tetap Rp1.000.000.000"


@each("cells", ["DAK: {2026: 1 miliar, 2027: 3 miliar}", "DAK: {2026: 2 miliar, 2027: 2 miliar}"])
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


def test_a_source_that_pays_for_nothing_any_more_is_one_act() -> None:
    old = (ITEM % "DAK: {2026: 4 juta, 2027: 1 juta}, APBD: {2026: 2 juta}").replace("APBN", "DAK")
    new = old.replace("DAK: {2026: 4 juta, 2027: 1 juta}, ", "").replace("DAK: {2026: 5 juta}", "")
    assert acts(old, new) == [("dihapus", "quick_win", "", "", 3)]
    assert notes(old, new) == ["seluruhnya: 3 nilai pada 2 butir, Rp10.000.000"]
    assert acts(new, old) == [("ditambah", "quick_win", "", "", 3)]


def test_a_source_that_still_pays_for_something_is_told_amount_by_amount() -> None:
    old = (ITEM % "DAK: {2026: 4 juta, 2027: 1 juta}, APBD: {2026: 2 juta}").replace("APBN", "DAK")
    assert [
        parts for *_, parts in acts(old, old.replace("2026: 4 juta, ", "").replace("DAK: {2026: 5 juta}", ""))
    ] == [0, 0]
