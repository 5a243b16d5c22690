"""A whole dimension, a whole topic, a programme, an order."""

from tests.versions.acts.acting import acts, notes

LIVING = """\
  - {id: a, program: P, kegiatan: A, dimensi: smart_living, anggaran: {APBD: {2026: 5 juta}}}
  - {id: b, program: P, kegiatan: B, dimensi: smart_living}
"""
REST = "quick_win: [{id: q, nama: Mal, dimensi: smart_economy}, {id: r, nama: Kios, dimensi: smart_living}]\n"
PLAN = f"rencana_aksi:\n  - {{id: c, kegiatan: C, dimensi: smart_economy}}\n{LIVING}{REST}"
WITHOUT = PLAN.replace(LIVING, "").replace(", {id: r, nama: Kios, dimensi: smart_living}", "")


def test_a_dimension_that_went_is_one_act_that_counts_what_went() -> None:
    assert acts(PLAN, WITHOUT) == [("dihapus", "dimensi", "", "", 3)]
    assert notes(PLAN, WITHOUT) == ["seluruh isinya: 2 rencana aksi dan 1 Quick Win"]


def test_a_dimension_that_came_is_one_act() -> None:
    assert acts(WITHOUT, PLAN) == [("ditambah", "dimensi", "", "", 3)]


def test_a_dimension_of_which_anything_is_left_did_not_go() -> None:
    assert [kind for kind, *_ in acts(PLAN, PLAN.replace(LIVING, ""))] == ["dihapus", "dihapus"]


def test_a_dimension_that_moved_as_a_whole_is_one_act() -> None:
    new = PLAN.replace("smart_living", "smart_society")
    assert acts(PLAN, new) == [("dipindah", "dimensi", "Smart Living", "Smart Society", 3)]


def test_the_activities_of_a_programme_that_move_are_one_act() -> None:
    old = PLAN + "isu: [{id: i, nama: Isu, dimensi: smart_living}]\n"
    new = old.replace(LIVING, LIVING.replace("smart_living", "smart_society"))
    assert acts(old, new) == [("dipindah", "rencana_aksi", "Smart Living", "Smart Society", 2)]


def test_a_topic_that_came_or_went_is_one_act() -> None:
    text = "misi: [Satu, Dua]\n"
    assert acts(f"{text}visi: A\n", "visi: A\n") == [("dihapus", "misi", "", "", 2)]
    assert acts("visi: A\n", f"{text}visi: A\n") == [("ditambah", "misi", "", "", 2)]
    assert acts("misi: [Satu]\n", text) == [("ditambah", "misi", "", "Dua", 0)]
    whole = "visi: {rumusan: A, penjelasan: B}\n"
    assert acts("misi: [Satu]\n", f"misi: [Satu]\n{whole}") == [("ditambah", "visi", "", "", 2)]


def test_a_list_of_the_region_that_came_is_one_act() -> None:
    old, new = "daerah: {nama: X}\n", "daerah: {nama: X, opd: [Dinas A, Dinas B, Dinas C]}\n"
    assert acts(old, new) == [("ditambah", "daerah", "", "", 3)]


def test_another_order_alone_is_one_act() -> None:
    names = [f"Program {letter * 3}" for letter in "abcdef"]
    old, new = (f"misi: [{', '.join(order)}]\n" for order in (names, names[::-1]))
    assert [act[:2] for act in acts(old, new)] == [("urutan", "misi")]
    assert notes(old, new) == ["5 butir bergeser"]


def test_ids_that_are_written_down_and_numbers_written_otherwise_are_no_act() -> None:
    old = "quick_win: [{nama: Mal, anggaran: {APBD: {2026: '1,5 miliar'}}}, {nama: Kios}]\n"
    new = "quick_win: [{id: x, nama: Mal, anggaran: {APBD: {2026: 1.500.000.000}}}, {id: kios, nama: Kios}]\n"
    assert acts(old, new) == []
