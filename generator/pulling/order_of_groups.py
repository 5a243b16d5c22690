"""Groups of rows that another order awaits, because an item that was moved to one stands before it in the YAML."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.edits.applied import Written
from generator.edits.counterparts import Plan
from generator.edits.edit import Set
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath, outermost_item
from generator.source.place import shown_path
from generator.source.record import Record
from generator.source.values import Items

_GROUPING = ("dimensi", "subdimensi", "program")


def groups_reordered(before: Masterplan, after: Masterplan, written: Sequence[Written]) -> Iterator[str]:
    """A sentence for each item that changed its group and so changes the order in which groups are printed."""
    plans = Plan(before), Plan(after)
    regrouped = dict.fromkeys(
        outermost_item(one.path)
        for one in written
        if isinstance(one.edit, Set) and ModelPath(one.path).name in _GROUPING and one.old
    )
    for item in regrouped:
        old, new = (plan.records.get(item) for plan in plans)
        if old is None or new is None:
            continue
        both = [_groups_beside(record, plan) for record, plan in zip((old, new), plans, strict=True)]
        orders = [[group for group in groups if group in both[1 - n]] for n, groups in enumerate(both)]
        if orders[0] != orders[1]:
            yield _told(new, orders[0], orders[1])


def _groups_beside(item: Record, plan: Plan) -> list[tuple[str, ...]]:
    """The groups of an item's dimension, in the order in which the first item of each stands."""
    listed = plan.value(str(ModelPath(item.path).listed))
    items = [one for one in listed if isinstance(one, Record)] if isinstance(listed, Items) else []
    dimension = _group(item)[:1]
    return [*dict.fromkeys(group for one in items if (group := _group(one))[:1] == dimension)]


def _group(item: Record) -> tuple[str, ...]:
    values: list[Any] = [getattr(item, name, None) for name in _GROUPING]
    return tuple(str(value) if value else "" for value in values)


def _told(item: Record, before: list[tuple[str, ...]], after: list[tuple[str, ...]]) -> str:
    place = item.place
    moved, other = next((new, old) for old, new in zip(before, after, strict=True) if old != new)
    at = f" ({shown_path(place.file)}:{place.line})" if place is not None else ""
    return (
        f"Sesudah ditulis, urutan kelompok berubah: '{_name(moved)}' tercetak di atas '{_name(other)}', karena "
        f"dokumen mengikuti urutan di YAML dan '{item.naming}' berada lebih dahulu di sana{at}. Bila urutan semula "
        "yang dimaksud, pindahkan butir itu ke bawah butir lain kelompoknya, di YAML atau di halaman program."
    )


def _name(group: tuple[str, ...]) -> str:
    return next((name for name in reversed(group) if name), "")
