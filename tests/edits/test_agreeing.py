"""Edits of several files: equal ones are one, those that differ a conflict that names both files."""

from generator.edits.edit import Insert, Origin, Remove, Set
from tests.edits.deciding import decided_together

BASE = "visi: {rumusan: A}\nquick_win: [{id: mal, nama: Mal, jumlah_penerima: 1000}]\n"
ONE, TWO = Origin("dinkes.docx", "Visi"), Origin("dinsos.docx", "Visi")


def test_edits_that_agree_are_one_of_both_files() -> None:
    edits = [
        (BASE, [Set("quick_win[mal].jumlah_penerima", "1000", "2.000", ONE)]),
        (BASE, [Set("quick_win[mal].jumlah_penerima", "1000", "2000", TWO)]),
    ]
    [decision] = decided_together(BASE, edits)
    assert (decision.fate, decision.origins) == ("ambil", (ONE, TWO))


def test_edits_that_differ_are_a_conflict_that_names_both_files() -> None:
    edits = [(BASE, [Set("visi.rumusan", "A", "B", ONE)]), (BASE, [Set("visi.rumusan", "A", "C", TWO)])]
    [decision] = decided_together(BASE, edits)
    assert (decision.fate, decision.new, [rival.new for rival in decision.rivals]) == ("bentrok", "B", ["C"])
    assert decision.reason == "berkas-berkas itu berbeda: dinkes.docx dan dinsos.docx"


def test_an_older_file_that_says_the_same_does_not_make_a_conflict() -> None:
    older = BASE.replace("A", "Nol")
    edits = [(older, [Set("visi.rumusan", "Nol", "B", ONE)]), (BASE, [Set("visi.rumusan", "A", "B", TWO)])]
    [decision] = decided_together(BASE, edits)
    assert decision.fate == "ambil"


def test_equal_new_items_are_one_and_different_ones_stay_two() -> None:
    def row(name: str, by: Origin) -> Insert:
        return Insert("quick_win", {".nama": name}, "quick_win[mal]", by)

    found = decided_together(BASE, [(BASE, [row("Pasar", ONE), row("Taman", ONE)]), (BASE, [row("Pasar", TWO)])])
    assert [(one.new, len(one.origins)) for one in found] == [("Pasar", 2), ("Taman", 1)]


def test_an_item_removed_in_one_file_and_edited_in_another_is_a_conflict_on_both_sides() -> None:
    edits = [
        (BASE, [Remove("quick_win[mal]", {".nama": "Mal"}, ONE), Set("visi.rumusan", "A", "B", ONE)]),
        (BASE, [Set("quick_win[mal].jumlah_penerima", "1000", "2000", TWO)]),
    ]
    assert [one.fate for one in decided_together(BASE, edits)] == ["bentrok", "ambil", "bentrok"]


def test_two_texts_for_one_value_in_one_file_are_a_conflict_that_names_the_places() -> None:
    cells = [Origin("dinkes.docx", "Tabel 4.2, baris 2"), Origin("dinkes.docx", "Tabel 4.2, baris 5")]
    edits = [Set("visi.rumusan", "A", text, at) for text, at in zip("BC", cells, strict=True)]
    [decision] = decided_together(BASE, [(BASE, edits)])
    assert decision.fate == "bentrok"
    assert decision.reason == (
        "isian ini disunting berbeda di beberapa tempat: dinkes.docx: Tabel 4.2, baris 2; dan "
        "dinkes.docx: Tabel 4.2, baris 5"
    )
