"""The edits that lead from one version to another."""

from generator.edits.between import edits_between
from generator.edits.edit import Edit, Insert, Remove, Set
from tests.cases import each
from tests.edits.deciding import plan_of

OLD = (
    "periode: 2025-2029\nvisi: {rumusan: A, kata_kunci: [satu, dua, tiga]}\n"
    "daerah: {opd: [{id: kominfo, nama: Dinas Kominfo}, {id: sosial, nama: Dinas Sosial}]}\n"
    "quick_win:\n"
    "- {id: mal, nama: Mal, opd: kominfo, anggaran: {APBD: {2026: 1,5 miliar, 2027: 100}}}\n"
    "- {id: pasar, nama: Pasar, mulai: 1 Mei 2026}\n"
).replace("1,5 miliar", "'1,5 miliar'")


def between(new: str, old: str = OLD) -> list[Edit]:
    """The edits, without their empty origins."""
    return edits_between(plan_of(old), plan_of(new))


@each(
    ("before", "now", "edit"),
    [
        ("rumusan: A", "rumusan: B", Set("visi.rumusan", "A", "B")),
        ("rumusan: A", "rumusan: ", Set("visi.rumusan", "A", "")),
        ("rumusan: A", "rumusan: A, penjelasan: C", Set("visi.penjelasan", "", "C")),
        ("2027: 100", "2027: 200", Set("quick_win[mal].anggaran[apbd][2027]", "100", "200")),
        (", 2027: 100", "", Set("quick_win[mal].anggaran[apbd][2027]", "100", "")),
        ("nama: Mal,", "nama: Mal Baru,", Set("quick_win[mal].nama", "Mal", "Mal Baru")),
        ("opd: kominfo", "opd: sosial", Set("quick_win[mal].opd", "kominfo", "sosial")),
        ("dua", "dua belas", Set("visi.kata_kunci[2]", "dua", "dua belas")),
        (", tiga", "", Remove("visi.kata_kunci[3]", {"": "tiga"})),
        ("tiga]", "tiga, empat]", Insert("visi.kata_kunci", {"": "empat"}, "visi.kata_kunci[3]")),
        ("- {id: pasar", "- {nama: Taman}\n- {id: pasar", Insert("quick_win", {".nama": "Taman"}, "quick_win[mal]")),
        ("quick_win:\n", "quick_win:\n- {nama: Taman}\n", Insert("quick_win", {".nama": "Taman"}, "")),
    ],
)
def test_each_change_is_one_edit_by_the_paths_of_the_old_version(before: str, now: str, edit: Edit) -> None:
    assert OLD.count(before) == 1
    assert between(OLD.replace(before, now)) == [edit]


def test_an_item_that_is_gone_is_removed_with_its_texts() -> None:
    [edit] = between("\n".join(OLD.split("\n")[:-2]))
    assert isinstance(edit, Remove)
    assert (edit.path, edit.base[".nama"]) == ("quick_win[pasar]", "Pasar")


@each(
    ("before", "now"),
    [("'1,5 miliar'", "1500000000"), ("opd: kominfo", "opd: Dinas Kominfo"), ("rumusan: A", "rumusan: 'A'")],
)
def test_another_way_to_write_a_value_is_no_edit(before: str, now: str) -> None:
    assert between(OLD.replace(before, now)) == []


def test_no_edits_lead_from_a_version_to_itself() -> None:
    assert between(OLD) == []
