"""A whole dimension, a whole topic, a programme, an order."""

import re

from tests.cases import each
from tests.versions.acts.acting import acts, notes
from tests.versions.plans import between

LIVING = """\
  - {id: a, program: P, kegiatan: A, dimensi: smart_living, anggaran: {APBD: {2026: 5 juta}}}
  - {id: b, program: P, kegiatan: B, dimensi: smart_living}
"""
REST = "quick_win: [{id: q, nama: Mal, dimensi: smart_economy}, {id: r, nama: Kios, dimensi: smart_living}]\n"
PLAN = f"rencana_aksi:\n  - {{id: c, kegiatan: C, dimensi: smart_economy}}\n{LIVING}{REST}"
WITHOUT = PLAN.replace(LIVING, "").replace(", {id: r, nama: Kios, dimensi: smart_living}", "")


def test_a_dimension_that_went_is_one_act_that_counts_what_went() -> None:
    assert acts(PLAN, WITHOUT) == [("dihapus", "dimensi", "", "", 3)]
    assert notes(PLAN, WITHOUT) == [
        "seluruh isinya: 2 rencana aksi dan 1 Quick Win; anggaran Rp5.000.000 (rencana aksi)"
    ]


def test_a_dimension_that_came_is_one_act() -> None:
    assert acts(WITHOUT, PLAN) == [("ditambah", "dimensi", "", "", 3)]


def test_all_that_a_dimension_has_of_a_topic_is_one_act() -> None:
    new = PLAN.replace(LIVING, "")
    assert acts(PLAN, new) == [("dihapus", "rencana_aksi", "", "", 2)]
    assert notes(PLAN, new) == ["seluruhnya dalam Smart Living: 2 rencana aksi; anggaran Rp5.000.000 (rencana aksi)"]
    assert acts(new, PLAN) == [("ditambah", "rencana_aksi", "", "", 2)]


def test_all_that_a_dimension_has_of_several_topics_is_one_act() -> None:
    risks = ", ".join(f"{{id: {name * 3}, risiko: {name * 9}, dimensi: smart_living}}" for name in "xyz")
    old = f"{PLAN}risiko: [{{id: o, risiko: O, dimensi: smart_economy}}, {risks}]\n"
    new = old.replace(LIVING, "").replace(f", {risks}", "")
    assert acts(old, new) == [("dihapus", "dimensi", "", "", 5)]


def test_a_dimension_of_which_one_of_two_is_left_is_told_item_by_item() -> None:
    assert acts(PLAN, PLAN.replace(LIVING.splitlines(keepends=True)[0], ""))[0][1:4] == (
        "rencana_aksi", "A (Rp5.000.000)", "",
    )  # fmt: skip


@each(("items", "acts_told"), [(3, 1), (2, 2)])
def test_a_field_that_went_from_all_items_of_a_topic_is_one_act_from_three_items_on(
    items: int, acts_told: int
) -> None:
    names = ("Banjir rob", "Listrik padam", "Gempa bumi")
    rows = [f"{{id: r{n}, risiko: {names[n]}, mitigasi: Latihan {names[n]}}}" for n in range(items)]
    old = f"risiko: [{', '.join(rows)}]\n"
    new = re.sub(r", mitigasi: Latihan [\w ]+", "", old)
    assert len(acts(old, new)) == acts_told


@each(("items", "acts_told"), [(3, 1), (2, 2)])
def test_so_is_one_that_went_from_all_items_of_a_dimension(items: int, acts_told: int) -> None:
    names = ("Banjir rob", "Listrik padam", "Gempa bumi")
    rows = [
        f"{{id: r{n}, risiko: {names[n]}, dimensi: smart_living, mitigasi: Latihan {names[n]}}}" for n in range(items)
    ]
    kept = "{id: s, risiko: Sepi, dimensi: smart_economy, mitigasi: Promosi}"
    old = f"risiko: [{', '.join(rows)}, {kept}]\n"
    new = re.sub(r", mitigasi: Latihan [\w ]+", "", old)
    assert len(acts(old, new)) == acts_told


def test_what_refers_to_what_went_is_told_with_it() -> None:
    old = PLAN.replace("nama: Mal,", "nama: Mal, rencana_aksi: [a, b],")
    new = WITHOUT
    assert [act[:2] for act in acts(old, new)] == [("dihapus", "dimensi")]
    assert notes(old, new)[0].endswith("; tidak lagi disebut pada 2 tempat")


def test_a_dimension_that_moved_as_a_whole_is_one_act() -> None:
    new = PLAN.replace("smart_living", "smart_society")
    assert acts(PLAN, new) == [("dipindah", "dimensi", "Smart Living", "Smart Society", 3)]


def test_the_activities_of_a_programme_that_move_are_one_act() -> None:
    old = PLAN + "isu: [{id: i, nama: Isu, dimensi: smart_living}]\n"
    new = old.replace(LIVING, LIVING.replace("smart_living", "smart_society"))
    assert acts(old, new) == [("dipindah", "rencana_aksi", "Smart Living", "Smart Society", 2)]


def test_what_else_is_of_the_programme_moves_with_it() -> None:
    old = PLAN + "isu: [{id: i, isu: Isu, dimensi: smart_living}]\n"
    old += "peta_jalan: [{program: P, dimensi: smart_living}]\n"
    old += "risiko: [{id: r, risiko: R, program: P, dimensi: smart_living}]\n"
    new = old.replace(LIVING, LIVING.replace("smart_living", "smart_society"))
    new = new.replace("P, dimensi: smart_living", "P, dimensi: smart_society")
    assert [act[0] for act in acts(old, new)] == ["dipindah"]
    assert notes(old, new) == ["2 rencana aksi, 1 peta jalan, serta 1 risiko program dan mitigasinya"]


def test_a_topic_that_came_or_went_is_one_act() -> None:
    text = "misi: [Satu, Dua]\n"
    assert acts(f"{text}visi: A\n", "visi: A\n") == [("dihapus", "misi", "", "", 2)]
    assert acts("visi: A\n", f"{text}visi: A\n") == [("ditambah", "misi", "", "", 2)]
    assert acts("misi: [Satu]\n", text) == [("ditambah", "misi", "", "Dua", 0)]
    whole = "visi: {rumusan: A, penjelasan: B}\n"
    assert acts("misi: [Satu]\n", f"misi: [Satu]\n{whole}") == [("ditambah", "visi", "", "", 2)]


def test_a_field_that_no_item_had_is_one_act() -> None:
    rows = [f"{{id: q{n}, nama: '{n * 111}'%s}}" for n in (1, 2, 3, 4)]
    old = f"quick_win: [{', '.join(row % '' for row in rows)}]\n"
    new = f"quick_win: [{', '.join(row % f', tujuan: Tujuan {n}' for n, row in enumerate(rows))}]\n"
    assert acts(old, new) == [("ditambah", "quick_win", "", "", 4)]
    assert notes(old, new) == ["pada 4 Quick Win, yang semula tanpa isian itu"]
    assert notes(new, old) == ["pada 4 Quick Win, yang kini tanpa isian itu"]
    one = old.replace("'111'", "'111', tujuan: Ada")
    assert [parts for *_, parts in acts(one, new.replace("Tujuan 0", "Ada"))] == [0, 0, 0]


def test_a_list_of_the_region_that_came_is_one_act() -> None:
    old, new = "daerah: {nama: X}\n", "daerah: {nama: X, opd: [Dinas A, Dinas B, Dinas C]}\n"
    assert acts(old, new) == [("ditambah", "daerah", "", "", 3)]


def test_another_order_alone_is_one_act() -> None:
    names = [f"Program {letter * 3}" for letter in "abcdef"]
    old, new = (f"misi: [{', '.join(order)}]\n" for order in (names, names[::-1]))
    assert [act[:2] for act in acts(old, new)] == [("urutan", "misi")]
    assert notes(old, new) == ["5 butir bergeser"]


def test_items_of_several_dimensions_that_change_their_order_are_one_act() -> None:
    rows = [
        [f"{{id: {a}{b}, nama: {a * 5} {b}, dimensi: {a}}}" for b in "xyz"] for a in ("smart_living", "smart_economy")
    ]
    old, new = (f"quick_win: [{', '.join(r for row in rows for r in row[::step])}]\n" for step in (1, -1))
    assert acts(old, new) == [("urutan", "quick_win", "", "", 2)]


def test_an_item_round_which_others_moved_has_not_moved() -> None:
    found = between("misi: [Aaaa, Bbbb, Cccc]\n", "misi: [Cccc, Bbbb, Aaaa]\n")
    assert [(c.where.item, c.old, c.new) for c in found.changes] == [("Cccc", "3", "1")]


def test_an_item_that_what_came_leaves_at_its_number_is_told_by_its_rank() -> None:
    found = between("misi: [Aaaa, Bbbb]\n", "misi: [Xyzuvw, Bbbb, Aaaa]\n")
    orders = [(c.where.item, c.old, c.new) for c in found.changes if c.kind == "urutan"]
    assert orders == [("Bbbb", "2", "1")]


def test_ids_that_are_written_down_and_numbers_written_otherwise_are_no_act() -> None:
    old = "quick_win: [{nama: Mal, anggaran: {APBD: {2026: '1,5 miliar'}}}, {nama: Kios}]\n"
    new = "quick_win: [{id: x, nama: Mal, anggaran: {APBD: {2026: 1.500.000.000}}}, {id: kios, nama: Kios}]\n"
    assert acts(old, new) == []


MONEY = ", anggaran: {APBD: {2026: 5 juta, 2027: 1 juta}, DAK: {2026: 2 juta}}"
COSTLY = "rencana_aksi:\n" + "".join(
    f"  - {{id: a{n}, kegiatan: '{n * 111}', dimensi: smart_{home}, opd: Dinas {office}, program: {name}{MONEY}}}\n"
    for n, (home, office, name) in enumerate(
        [("living", "A", "P"), ("living", "A", "P"), ("living", "B", "Q"), ("economy", "B", "Q"),
         ("economy", "B", "P"), ("economy", "C", "Q")], 1
    )
)  # fmt: skip


@each(
    ("shared", "name"),
    [("dimensi: smart_living", "Smart Living"), ("opd: Dinas B", "Dinas B"), ("program: Q", "Q")],
)
def test_a_field_that_all_of_a_dimension_office_or_programme_lose_or_get_is_one_act(shared: str, name: str) -> None:
    lines = COSTLY.splitlines(keepends=True)
    poor = "".join(line.replace(MONEY, "") if shared in line else line for line in lines)
    assert [(kind, parts) for kind, *_, parts in acts(COSTLY, poor)] == [("dihapus", 9)]
    [lost], [won] = notes(COSTLY, poor), notes(poor, COSTLY)
    assert lost.startswith("pada 3 rencana aksi ")
    assert lost.endswith(", yang kini tanpa isian itu; Rp24.000.000")
    assert won == lost.replace("kini", "semula")
    assert f" {name}, " in lost


def test_a_field_that_one_of_a_dimension_keeps_is_told_item_by_item() -> None:
    poor = COSTLY.replace(MONEY, "", 2)
    assert len(acts(COSTLY, poor)) > 1
    kept = COSTLY.replace(MONEY, ", anggaran: {APBD: {2026: 5 juta}}", 3)
    assert not any("tanpa isian" in note for note in notes(COSTLY, kept))
