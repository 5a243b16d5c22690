"""Indicators that now measure something else, with another unit and other numbers."""

from collections.abc import Iterator, Sequence

from generator.versions.acts.names import number_of, said_instead
from generator.versions.acts.pair import Pair, act
from generator.versions.change import Change, Kind

_UNIT, _INDICATOR = "satuan", "indikator"
_START, _NUMBERS = "baseline", ("target", "nilai")


def rewritten_indicators(changes: Sequence[Change], _: Pair) -> Iterator[Change]:
    """All changes of an item that accompany a change of its unit of measurement."""
    for unit in changes:
        if unit.way.name == _UNIT and unit.kind is Kind.TEXT:
            parts = [change for change in changes if change.where == unit.where and _belongs(change, unit)]
            name = next((part for part in parts if part.way.name == _INDICATOR), None)
            if name is not None:
                parts += [c for c in said_instead(changes, (name.old, name.new)) if c not in parts]
            if len(parts) > 1:
                yield _told(unit, name or unit, parts)


def _belongs(change: Change, unit: Change) -> bool:
    holder = unit.way.owner
    field = change.way.within(holder)
    measured = field in (_UNIT, _INDICATOR) or field.topic in _NUMBERS or field.owner.topic == _START
    return measured and change.way.is_within(holder)


def _told(unit: Change, name: Change, parts: Sequence[Change]) -> Change:
    units = f"satuan {unit.old} menjadi {unit.new}, " if name is not unit else ""
    note = f"{units}angka lama dan baru tidak sebanding; {number_of(parts)} isian"
    return act(Kind.TEXT, unit.where, parts, note, old=name.old, new=name.new, label=name.label)
