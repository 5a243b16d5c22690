"""Changes to a whole dimension, a whole topic or a programme, and changes of order only."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.masterplan.dimensi import ButirDimensi, Dimensi
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import BerAnggaran
from generator.source.paths import ModelPath
from generator.source.record import Record
from generator.source.words import joined
from generator.versions.acts.names import common, mentioned, mentions, without
from generator.versions.acts.pair import Pair, act, budgets
from generator.versions.change import Change, Kind, Where
from generator.versions.changes_in_words import BETWEEN, amount

_CAME_OR_WENT = (Kind.ADDED, Kind.REMOVED)
_ALL_OF_A_TOPIC = 2
_MANY_ITEMS = 3
_SHARED = ("dimensi", "opd", "program")


def whole_dimensions(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Dimensions of which all items were added, removed, or moved to one other dimension."""
    before, after = pair.by_dimension(pair.old), pair.by_dimension(pair.new)
    wholes: list[_Whole] = []
    for dimension in pair.new.dimensi:
        key = dimension.kunci
        topics = [plan[key] for plan in (before, after) if key in plan]
        if len(topics) != 1:
            continue
        items = [item for items in topics[0].values() for item in items]
        kind, where = Kind.REMOVED if key in before else Kind.ADDED, _of_dimension(pair, dimension)
        parts = [change for change in changes if change.where.dimension == key and _came_or_went(change, kind)]
        if len(parts) > 1 and not any(pair.matching.partner(item) for item in items):
            wholes.append(_Whole(where, parts, f"seluruh isinya: {_counts(parts, pair)}"))
        if kind is Kind.REMOVED:
            yield from _all_moved(changes, items, where, pair)
    yield from _acts(wholes, changes)


def _came_or_went(change: Change, kind: Kind) -> bool:
    """Whether a change adds or removes a whole item, or what the region says of a dimension."""
    return change.kind is kind and (change.whole or change.where.topic == "dimensi")


@dataclass(frozen=True, slots=True)
class _Whole:
    """All changes of one kind that make up a whole; ``what`` names the whole."""

    where: Where
    parts: list[Change]
    what: str
    label: str = ""


def _acts(wholes: Sequence[_Whole], changes: Sequence[Change]) -> Iterator[Change]:
    """The act of each whole, including references to what was added or removed, unless part of another act."""
    free = without(changes, [part for whole in wholes for part in whole.parts])
    for whole in wholes:
        kind, parts = whole.parts[0].kind, whole.parts
        places = mentions(free, [part.record for part in parts if part.record is not None], kind)
        free = without(free, places)
        told = [whole.what, budgets(_money(parts)), mentioned(places)]
        note = "; ".join(text for text in told if text)
        yield act(kind, whole.where, [*parts, *places], note, label=whole.label)


def _money(parts: Sequence[Change]) -> dict[str, int]:
    """The budgets of the added or removed items, by topic."""
    sums: Counter[str] = Counter()
    for part in parts:
        if isinstance(part.record, BerAnggaran):
            sums[part.where.title] += int(part.record.total or 0)
    return sums


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
    own = counts.pop("dimensi", 0)
    told = [pair.counted(number, topic) for topic, number in counts.items()]
    return joined([*told, *([f"{own} isian tentang {pair.new.istilah.dimensi} itu"] if own else [])])


def topics_of_dimensions(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Topics of a dimension of which all items were added or removed, while the dimension has others."""
    before, after = pair.by_dimension(pair.old), pair.by_dimension(pair.new)
    wholes: list[_Whole] = []
    for dimension in pair.new.dimensi:
        old, new = (plan.get(dimension.kunci, {}) for plan in (before, after))
        for kind, here, there in ((Kind.ADDED, new, old), (Kind.REMOVED, old, new)):
            records = _all_alone(here, there, pair)
            parts = [change for change in changes if change.kind is kind and id(change.record) in records]
            if parts:
                what = f"seluruhnya dalam {dimension.nama}: {_counts(parts, pair)}"
                wholes.append(_Whole(_home_of(parts, dimension, pair), parts, what))
    yield from _acts(wholes, changes)


def _all_alone(
    here: Mapping[str, list[ButirDimensi]], there: Mapping[str, list[ButirDimensi]], pair: Pair
) -> set[int]:
    """The ids of items in topics that the other version lacks in this dimension, and without a partner elsewhere."""
    alone = [items for topic, items in here.items() if topic not in there and len(items) >= _ALL_OF_A_TOPIC]
    return {id(item) for items in alone if not any(map(pair.matching.partner, items)) for item in items}


def _home_of(parts: Sequence[Change], dimension: Dimensi, pair: Pair) -> Where:
    """The dimension, or the topic within it if there is only one."""
    topics = {part.where.topic for part in parts}
    if len(topics) > 1:
        return _of_dimension(pair, dimension)
    return replace(pair.topic(topics.pop()), dimension=dimension.kunci)


def whole_topics(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Topics, or lists of a topic, that the other version lacks entirely."""
    found: dict[tuple[Kind, str], list[Change]] = {}
    for change in changes:
        if change.kind in _CAME_OR_WENT:
            other = pair.old if change.kind is Kind.ADDED else pair.new
            path = _list_of(change) if _held(other, change.where.topic) else change.where.topic
            found.setdefault((change.kind, path), []).append(change)
    wholes: list[_Whole] = []
    for (kind, path), parts in found.items():
        other = pair.old if kind is Kind.ADDED else pair.new
        if len(parts) > 1 and not _held(other, path):
            where = pair.topic(parts[0].where.topic)
            label = "" if path == where.topic else parts[0].label.partition(BETWEEN)[0]
            counted = "butir" if all(part.record is not None for part in parts) else "isian"
            wholes.append(_Whole(where, parts, f"seluruhnya: {len(parts)} {counted}", label))
    yield from _acts(wholes, changes)


def whole_fields(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Fields that no item of a group has in the other version.

    The group is a topic, or the items of one dimension, office or programme in it.
    """
    found: dict[tuple[Kind, str, str], list[Change]] = {}
    for change in changes:
        if change.kind in _CAME_OR_WENT and change.field and change.where.item:
            field = change.way.topic
            found.setdefault((change.kind, change.where.topic, field), []).append(change)
    for (kind, topic, field), parts in found.items():
        others = (pair.old if kind is Kind.ADDED else pair.new).__dict__.get(topic)
        if isinstance(others, list):
            yield from _emptied(parts, field, others, pair)


def _emptied(parts: list[Change], field: str, others: list[Record], pair: Pair) -> Iterator[Change]:
    """The act for all items of the topic, or else those for groups with a common dimension, office or programme."""
    if not any(other.__dict__.get(field) for other in others):
        if len({part.where.path for part in parts}) >= _MANY_ITEMS:
            yield _of_field(parts, "", pair)
        return
    for shared in _SHARED:
        groups: dict[str, list[Change]] = {}
        for part in parts:
            groups.setdefault(_shared(pair.items.get(part.where.path), shared), []).append(part)
        for value, group in groups.items():
            left = [other for other in others if _shared(other, shared) == value]
            if (
                value
                and len({part.where.path for part in group}) >= _MANY_ITEMS
                and not any(other.__dict__.get(field) for other in [*left, *_partners(group, pair)])
            ):
                parts = without(parts, group)
                yield _of_field(group, value, pair)


def _shared(record: Record | None, field: str) -> str:
    """The name of what a record has in common with others."""
    value = record.__dict__.get(field) if record is not None else None
    return str(getattr(value, "nama", value) or "")


def _partners(parts: Sequence[Change], pair: Pair) -> list[Record]:
    """The items of the other version that lack the field."""
    items = [pair.items[part.where.path] for part in parts]
    partners = (pair.matching.partner(item) if parts[0].kind is Kind.ADDED else item for item in items)
    return [partner for partner in partners if partner is not None]


def _of_field(parts: Sequence[Change], of: str, pair: Pair) -> Change:
    """The act of a field of some items, which may be all that belong to something."""
    kind, where = parts[0].kind, parts[0].where
    items = pair.counted(len({part.where.path for part in parts}), where.topic)
    whose = " ".join(text for text in (items, of) if text)
    note = f"pada {whose}, yang {'semula' if kind is Kind.ADDED else 'kini'} tanpa isian itu{_amounts(parts)}"
    return act(kind, common(parts, pair), parts, note, label=parts[0].label.partition(BETWEEN)[0])


def _amounts(parts: Sequence[Change]) -> str:
    rupiah = sum(number or 0 for part in parts if part.unit == "rupiah" for number in part.numbers)
    return f"; {amount(rupiah, 'rupiah')}" if rupiah else ""


def _list_of(change: Change) -> str:
    """The path of the list that contains an item, if it is one of the plan's own lists; else that of the topic."""
    record = change.record
    path = ModelPath(record.path if record is not None else "")
    if path.is_entry and not path.listed.item:
        return path.listed
    return change.where.topic if not change.where.item else change.where.path


def _held(plan: Masterplan, path: str) -> bool:
    """Whether a plan contains anything at a path."""
    value: Any = plan
    way = ModelPath(path)
    for name in way.outside.names:
        value = value.__dict__.get(name)
        if value is None:
            return False
    return bool(way.item or value)


def moved_programmes(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Activities, roadmap entries and risks that moved together with their programme."""
    found: dict[Hashable, list[Change]] = {}
    for change in changes:
        programme = _programme(change)
        if change.kind is Kind.MOVED and programme:
            found.setdefault((programme, change.old, change.new), []).append(change)
    for parts in found.values():
        if len(parts) > 1:
            first = parts[0]
            where = replace(common(parts, pair), item=_programme(first))
            yield act(Kind.MOVED, where, parts, _counts(parts, pair), old=first.old, new=first.new)


def _programme(change: Change) -> str:
    record: Record | None = change.targets[1]
    return str(record.__dict__.get("program") or "") if record is not None else ""


def orders(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Changed orders within a topic: of its items, or of one list in them."""
    found: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        if change.kind is Kind.ORDER:
            field = str(change.way.outside)
            found.setdefault((change.where.topic, field), []).append(change)
    for (topic, field), parts in found.items():
        if len(parts) > 1:
            label = parts[0].label.partition(BETWEEN)[0] if field else ""
            yield act(Kind.ORDER, _common(parts, topic, pair), parts, f"{len(parts)} butir bergeser", label=label)


def _common(parts: Sequence[Change], topic: str, pair: Pair) -> Where:
    """The item that contains all changes; else the topic, with the dimension if there is only one."""
    wheres = {part.where for part in parts}
    if len(wheres) == 1 and parts[0].field:
        return wheres.pop()
    dimensions = {where.dimension for where in wheres}
    return replace(pair.topic(topic), dimension=dimensions.pop() if len(dimensions) == 1 else "")
