"""One name for another, wherever it stands: renamed, replaced, or merged into another that is there."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.source.record import Record
from generator.versions.acts.pair import Pair, act, widened
from generator.versions.change import Change, Kind, Where
from generator.versions.showing import BETWEEN
from generator.versions.wording import plainly

Targets = tuple[Record | None, Record | None]
_LEAST_NAME = 4
_NOTHING = (None, None)


@dataclass(slots=True)
class _Replacement:
    """A record that is named instead of another: where it is referred to, and what happened to both."""

    old: Record
    new: Record
    places: list[Change] = field(default_factory=list)
    renamed: Change | None = None
    went: Change | None = None
    came: Change | None = None
    alone: bool = True

    @property
    def names(self) -> tuple[str, str]:
        return str(self.old.naming), str(self.new.naming)


def names_of_items(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """An item with what refers to it: under another name, or another item in its place."""
    texts = [change for change in changes if _is_text(change)]
    for found in _replacements(changes):
        told = _told(found, _saying(texts, *found.names), pair)
        if told is not None:
            held = {id(part) for part in told.parts}
            texts = [text for text in texts if id(text) not in held]
            yield told


def _replacements(changes: Sequence[Change]) -> list[_Replacement]:
    """Each pair of records of which one is named instead of the other, those of one item first."""
    found: dict[tuple[int, int], _Replacement] = {}
    for change in sorted(changes, key=lambda change: change.kind is not Kind.RENAMED):
        old, new = change.targets
        if old is None or new is None or change.kind not in (Kind.RENAMED, Kind.TEXT):
            continue
        known = found.setdefault((id(old), id(new)), _Replacement(old, new))
        if change.kind is Kind.TEXT:
            known.places.append(change)
        else:
            known.renamed = change
    went, came = ({id(c.record): c for c in changes if c.kind is kind} for kind in (Kind.REMOVED, Kind.ADDED))
    entries = _Entries(changes)
    for known in found.values():
        known.places += entries.instead(known.old, known.new)
        known.went, known.came = went.get(id(known.old)), came.get(id(known.new))
        known.alone = sum(other.old is known.old for other in found.values()) == 1
    return list(found.values())


def entries_of(changes: Sequence[Change], renamed: Collection[Targets]) -> list[Change]:
    """The entries of lists that went and came because what they refer to has another name."""
    if not renamed:
        return []
    entries = _Entries(changes)
    return [change for old, new in renamed for change in entries.instead(old, new)]


class _Entries:
    """What went from lists of plain values, and what came into them, by what it was."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self.went: dict[Any, list[Change]] = {}
        self.came: dict[Any, list[Change]] = {}
        for change in changes:
            if change.field.endswith("]") and change.record is None:
                if change.kind is Kind.REMOVED:
                    self.went.setdefault(change.targets[0] or change.old, []).append(change)
                elif change.kind is Kind.ADDED:
                    self.came.setdefault(change.targets[1] or change.new, []).append(change)

    def instead(self, old: Any, new: Any) -> Iterator[Change]:
        """What went, and what came into the same list instead."""
        waiting = {_place(change): change for change in self.went.get(old, ())}
        for change in self.came.get(new, ()):
            partner = waiting.pop(_place(change), None)
            if partner is not None:
                yield partner
                yield change


def _place(change: Change) -> tuple[str, str]:
    """The item, and the field or list of it."""
    return change.where.path, change.field.rpartition("[")[0]


def _told(found: _Replacement, texts: list[Change], pair: Pair) -> Change | None:
    """The act, if there is more to it than one change."""
    old, new = found.names
    both = [*found.places, *texts]
    places = f"{_number(both)} tempat"
    if found.renamed is not None:
        return widened(found.renamed, both, f"disebut pada {places}") if both else None
    if not found.places or not found.alone:
        return None
    if found.went is not None and found.came is not None:
        note = f"{old} dihapus, {new} ditambah, dan disebut sebagai gantinya pada {places}"
        label = found.came.label
        return act(Kind.TEXT, found.came.where, [found.went, found.came, *both], note, old=old, new=new, label=label)
    if found.went is not None:
        note = f"{new} disebut sebagai gantinya pada {places}"
        return act(Kind.REMOVED, found.went.where, [found.went, *both], note, old=old, label=found.went.label)
    if len(found.places) > 1 and id(pair.matching.partner(found.old)) not in pair.targets_now:
        return act(Kind.TEXT, _common(both, pair), both, f"pada {places}", old=old, new=new, label=_label(both))
    return None


def _number(changes: Sequence[Change]) -> int:
    """On how many places some changes are; what went from a list and came into it is one."""
    return len({(*_place(change), change.field if change.kind is Kind.TEXT else "") for change in changes})


def _is_text(change: Change) -> bool:
    return change.kind is Kind.TEXT and change.targets == _NOTHING and not change.unit


def _saying(texts: Sequence[Change], old: str, new: str) -> list[Change]:
    """The texts that say the one name instead of the other, and nothing else otherwise."""
    if len(old) < _LEAST_NAME or not new:
        return []
    return [text for text in texts if old in text.old and text.old.replace(old, new) == text.new]


def names_in_texts(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """A text that stands for another wherever that stood."""
    texts = [change for change in changes if _is_text(change)]
    entries = _Entries(changes)
    counts: dict[tuple[str, str], int] = {}
    for text in texts:
        counts[text.old, text.new] = counts.get((text.old, text.new), 0) + 1
    for (old, new), number in counts.items():
        if number < 2 or len(old) < _LEAST_NAME or plainly(old) in pair.texts_now:
            continue
        parts = [*_saying(texts, old, new), *entries.instead(old, new)]
        held = {id(part) for part in parts}
        texts = [text for text in texts if id(text) not in held]
        if len(parts) > 1:
            note = f"pada {_number(parts)} tempat"
            yield act(Kind.TEXT, _common(parts, pair), parts, note, old=old, new=new, label=_label(parts))


def _common(parts: Sequence[Change], pair: Pair) -> Where:
    """The topic and dimension that some changes share; of several topics the first."""
    dimensions = {part.where.dimension for part in parts}
    where = pair.topic(parts[0].where.topic)
    return replace(where, dimension=dimensions.pop()) if len(dimensions) == 1 else where


def _label(parts: Sequence[Change]) -> str:
    labels = {part.label.partition(BETWEEN)[0] for part in parts}
    return labels.pop() if len(labels) == 1 else ""
