"""What happened to a whole dimension, a whole topic, a programme, or to nothing but an order."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.masterplan.dimensi import ButirDimensi, Dimensi
from generator.masterplan.masterplan import Masterplan
from generator.source.record import Record
from generator.source.words import joined
from generator.versions.acts.pair import Pair, act
from generator.versions.change import Change, Kind, Where
from generator.versions.showing import BETWEEN

_CAME_OR_WENT = (Kind.ADDED, Kind.REMOVED)


def whole_dimensions(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """All items of a dimension came, went, or moved to one other dimension."""
    before, after = pair.by_dimension(pair.old), pair.by_dimension(pair.new)
    for dimension in pair.new.dimensi:
        items, key = before.get(dimension.kunci, []), dimension.kunci
        if bool(items) == bool(after.get(key)):
            continue
        kind = Kind.REMOVED if items else Kind.ADDED
        parts = [change for change in changes if change.where.dimension == key and _came_or_went(change, kind)]
        where = _of_dimension(pair, dimension)
        if len(parts) > 1:
            yield act(kind, where, parts, f"seluruh isinya: {_counts(parts, pair)}")
        yield from _all_moved(changes, items, where, pair)


def _came_or_went(change: Change, kind: Kind) -> bool:
    """Whether a change is that of an item as a whole, or of what the region says of the dimension."""
    return change.kind is kind and (change.whole or change.where.topic == "dimensi")


def _all_moved(
    changes: Sequence[Change], items: Sequence[ButirDimensi], where: Where, pair: Pair
) -> Iterator[Change]:
    now = [pair.matching.partner(item) for item in items]
    homes = {str(item.__dict__.get("dimensi") or "") for item in now if item is not None}
    paths = {item.path for item in now if item is not None}
    parts = [change for change in changes if change.kind is Kind.MOVED and change.where.path in paths]
    if None not in now and len(homes) == 1 and len(parts) == len(items) > 1:
        [home] = [dimension for dimension in pair.new.dimensi if dimension.kunci in homes]
        target = replace(where, dimension=home.kunci)
        note = f"seluruh isinya: {_counts(parts, pair)}"
        yield act(Kind.MOVED, target, parts, note, old=where.item, new=str(home.nama))


def _of_dimension(pair: Pair, dimension: Dimensi) -> Where:
    term = str(pair.new.istilah.dimensi)
    return Where("dimensi", term, dimension.kunci, str(dimension.nama), dimension.path)


def _counts(parts: Sequence[Change], pair: Pair) -> str:
    counts = Counter(change.where.topic for change in parts)
    return joined([pair.counted(number, topic) for topic, number in counts.items()])


def whole_topics(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """A topic, or a list of one, that the other version has nothing of."""
    found: dict[tuple[Kind, str], list[Change]] = {}
    for change in changes:
        if change.kind in _CAME_OR_WENT:
            found.setdefault((change.kind, _list_of(change)), []).append(change)
    for (kind, path), parts in found.items():
        other = pair.old if kind is Kind.ADDED else pair.new
        if len(parts) > 1 and not _held(other, path):
            where = pair.topic(parts[0].where.topic)
            label = "" if path == where.topic else parts[0].label.partition(BETWEEN)[0]
            counted = f"{len(parts)} {'butir' if parts[0].record is not None else 'isian'}"
            yield act(kind, where, parts, f"seluruhnya: {counted}", label=label)


def _list_of(change: Change) -> str:
    """The path of the list that an item is of, as far as it is one of the plan's own; else of the topic."""
    record = change.record
    path = record.path.rpartition("[")[0] if record is not None else ""
    return path if path and "[" not in path else change.where.topic if not change.where.item else change.where.path


def _held(plan: Masterplan, path: str) -> bool:
    """Whether a plan holds anything at a path."""
    value: Any = plan
    for name in path.partition("[")[0].split("."):
        value = value.__dict__.get(name)
        if value is None:
            return False
    return "[" in path or bool(value)


def moved_programmes(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """The activities of one programme that moved together."""
    found: dict[Hashable, list[Change]] = {}
    for change in changes:
        programme = _programme(change)
        if change.kind is Kind.MOVED and programme:
            found.setdefault((change.where.topic, programme, change.old, change.new), []).append(change)
    for parts in found.values():
        if len(parts) > 1:
            first = parts[0]
            where = replace(pair.topic(first.where.topic), dimension=first.where.dimension, item=_programme(first))
            note = pair.counted(len(parts), first.where.topic)
            yield act(Kind.MOVED, where, parts, note, old=first.old, new=first.new)


def _programme(change: Change) -> str:
    record: Record | None = change.targets[1]
    return str(record.__dict__.get("program") or "") if record is not None else ""


def orders(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Several things of one list that stand in another order."""
    found: dict[tuple[Where, str], list[Change]] = {}
    for change in changes:
        if change.kind is Kind.ORDER:
            topic = replace(pair.topic(change.where.topic), dimension=change.where.dimension)
            place = change.where if change.field else topic, change.field.rpartition("[")[0]
            found.setdefault(place, []).append(change)
    for (where, _), parts in found.items():
        if len(parts) > 1:
            label = parts[0].label.partition(BETWEEN)[0] if parts[0].field else ""
            yield act(Kind.ORDER, where, parts, f"{len(parts)} butir bergeser", label=label)
