"""What is said when an item that changes its group also changes the order of the groups."""

from pathlib import Path

from generator.edits.applied import applied
from generator.edits.edit import Set
from generator.masterplan.reading import read_masterplan
from generator.pulling.order_of_groups import groups_reordered
from tests.conftest import write_tree

ACTIONS = [
    ("a", "Satu", "governance"),
    ("b", "Satu", "governance"),
    ("c", "Dua", "governance"),
    ("d", "Tiga", "governance"),
]


def told(folder: Path, item: str, now: str, actions: list[tuple[str, str, str]] = ACTIONS) -> list[str]:
    """What is said if an action gets another programme."""
    text = "".join(
        f"  - id: {key}\n    dimensi: smart_{dimension}\n    program: {programme}\n    kegiatan: K {key}\n"
        for key, programme, dimension in actions
    )
    write_tree(folder, {"rencana-aksi.yaml": f"rencana_aksi:\n{text}"})
    before = read_masterplan(folder)
    old = next(programme for key, programme, _ in actions if key == item)
    outcome = applied(before, [Set(f"rencana_aksi[{item}].program", old, now)])
    assert outcome.reading is not None
    return [*groups_reordered(before.masterplan, outcome.reading.masterplan, outcome.written)]


def test_an_item_that_takes_its_new_group_past_another_is_told_with_its_place(tmp_path: Path) -> None:
    (sentence,) = told(tmp_path, "b", "Tiga")
    assert "'Tiga' tercetak di atas 'Dua'" in sentence
    assert "'K b' berada lebih dahulu" in sentence
    assert "rencana-aksi.yaml:6)" in sentence


def test_an_item_that_leaves_the_order_as_it_is_is_not_told(tmp_path: Path) -> None:
    assert not told(tmp_path, "b", "Dua")
    assert not told(tmp_path, "c", "Satu")
    assert not told(tmp_path, "a", "Baru")


def test_the_first_item_of_a_group_may_let_the_others_fall_behind(tmp_path: Path) -> None:
    actions = [("a", "Satu", "governance"), ("b", "Dua", "governance"), ("c", "Satu", "governance")]
    (sentence,) = told(tmp_path, "a", "Dua", actions)
    assert "'Dua' tercetak di atas 'Satu'" in sentence


def test_groups_of_another_dimension_stand_in_another_table(tmp_path: Path) -> None:
    actions = [("a", "Satu", "governance"), ("b", "Dua", "living"), ("c", "Tiga", "governance")]
    assert not told(tmp_path, "a", "Tiga", actions)
