"""Names replaced wherever they occur: renamed, replaced, or merged into an existing one."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.source.record import Record
from generator.source.values import Rujukan
from generator.versions.acts.pair import Pair, act, widened
from generator.versions.change import Change, Kind, Where
from generator.versions.changes_in_words import BETWEEN
from generator.versions.word_by_word import plainly

Targets = tuple[Record | None, Record | None]
Names = tuple[str, str]
SEVERAL = "beberapa topik"
_LEAST_NAME = 4
_LONGEST_NAME = 120
_NOTHING = (None, None)
_CAME_OR_WENT = (Kind.ADDED, Kind.REMOVED)


@dataclass(slots=True)
class _Replacement:
    """A record named instead of another: the places that refer to it, and what happened to both."""

    old: Record
    new: Record
    places: list[Change] = field(default_factory=list)
    renamed: Change | None = None
    went: Change | None = None
    came: Change | None = None
    alone: bool = True

    @property
    def names(self) -> Names:
        return str(self.old.naming), str(self.new.naming)


def names_of_items(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Items together with their references: renamed, or replaced by another item."""
    texts = [change for change in changes if _is_text(change)]
    entries = _Entries(changes)
    found = _replacements(changes, entries)
    renamings = [known.names for known in found]
    for known in found:
        said = _saying(texts, known.names, renamings) + entries.saying(known.names)
        told = _told(known, said, pair)
        if told is not None:
            held = {id(part) for part in told.parts}
            texts = [text for text in texts if id(text) not in held]
            yield told


def _replacements(changes: Sequence[Change], entries: "_Entries") -> list[_Replacement]:
    """All pairs of records of which one is named instead of the other; renamed items come first."""
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
    for known in found.values():
        known.places += entries.instead(known.old, known.new)
        known.went, known.came = went.get(id(known.old)), came.get(id(known.new))
        known.alone = sum(other.old is known.old for other in found.values()) == 1
    return list(found.values())


def entries_of(changes: Sequence[Change], renamed: Collection[Targets]) -> list[Change]:
    """Removed and added list entries that differ because an item they refer to was renamed."""
    if not renamed:
        return []
    entries = _Entries(changes)
    return [change for old, new in renamed for change in entries.instead(old, new)]


def references(changes: Sequence[Change], old: Record, new: Record) -> list[Change]:
    """Changes of references from one record to another."""
    said = [change for change in changes if change.kind is Kind.TEXT and change.targets == (old, new)]
    return said + _Entries(changes).instead(old, new)


class _Entries:
    """Removed and added list entries, by what they refer to or say."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self.went: dict[Any, list[Change]] = {}
        self.came: dict[Any, list[Change]] = {}
        for change in changes:
            if change.way.is_entry and change.kind in _CAME_OR_WENT:
                side, found = (0, self.went) if change.kind is Kind.REMOVED else (1, self.came)
                found.setdefault(_meant(change, side), []).append(change)

    def instead(self, old: Any, new: Any) -> list[Change]:
        """Removed entries of the old value and added ones of the new in the same list, with equal other content."""
        waiting = {_place(change): change for change in self.went.get(old, ())}
        found: list[Change] = []
        for change in self.came.get(new, ()):
            partner = waiting.get(_place(change))
            if partner is not None and partner.details == change.details:
                found += [waiting.pop(_place(change)), change]
        return found

    def saying(self, names: Names) -> list[Change]:
        """Removed entries with the old name in their text, and added ones in the same list with the new name."""
        old, new = names
        if len(old) < _LEAST_NAME or not new:
            return []
        texts = [text for text in self.went if isinstance(text, str) and old in text]
        return [change for text in texts for change in self.instead(text, text.replace(old, new))]


def _meant(change: Change, side: int) -> Any:
    """The meaning of an entry: the record it refers to, else its text; for a record, what it is named after."""
    if change.record is None:
        return change.targets[side] or (change.old, change.new)[side]
    name = change.record.naming
    return (name.tujuan if isinstance(name, Rujukan) else None) or str(name)


def _place(change: Change) -> tuple[str, str]:
    """The item, and the field or list in it."""
    return change.where.path, change.way.listed


def _told(found: _Replacement, texts: list[Change], pair: Pair) -> Change | None:
    """The act; None if it would hold only one change."""
    old, new = found.names
    whole = {id(change) for change in (found.renamed, found.went, found.came)}
    both = [change for change in (*found.places, *texts) if id(change) not in whole]
    places = f"{number_of(both)} tempat"
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
        return act(Kind.TEXT, common(both, pair), both, f"pada {places}", old=old, new=new, label=_label(both))
    return None


def number_of(changes: Sequence[Change]) -> int:
    """The number of places of changes; a removal and an addition in the same list or mapping count as one."""
    went = Counter(_place(change) for change in changes if change.kind is not Kind.ADDED)
    came = Counter(_place(change) for change in changes if change.kind is not Kind.REMOVED)
    return (went | came).total()


def _is_text(change: Change) -> bool:
    return change.kind is Kind.TEXT and change.targets == _NOTHING and not change.unit


def _saying(texts: Sequence[Change], names: Names, renamings: Collection[Names] = ()) -> list[Change]:
    """Texts that differ only in the new name, or in other known names too."""
    old, new = names
    if len(old) < _LEAST_NAME or not new:
        return []
    said = [text for text in texts if old in text.old]
    return [text for text in said if text.new in (text.old.replace(old, new), _renamed(text.old, renamings))]


def _renamed(text: str, renamings: Collection[Names]) -> str:
    """A text with all new names, replacing the longest old names first."""
    for old, new in sorted(renamings, key=lambda names: -len(names[0])):
        if len(old) >= _LEAST_NAME and new:
            text = text.replace(old, new)
    return text


def said_instead(changes: Sequence[Change], names: Names) -> list[Change]:
    """Texts and entries that contain the new text instead of the old one."""
    return [*_saying([change for change in changes if _is_text(change)], names), *_Entries(changes).saying(names)]


def names_in_texts(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Texts that were replaced by another wherever they occurred."""
    texts = [change for change in changes if _is_text(change)]
    entries = _Entries(changes)
    for (old, new), number in Counter((text.old, text.new) for text in texts).items():
        is_name = len(old) >= _LEAST_NAME and (number > 1 or len(old) <= _LONGEST_NAME)
        if not is_name or plainly(old) in pair.texts_now:
            continue
        parts = [*_saying(texts, (old, new)), *entries.saying((old, new))]
        held = {id(part) for part in parts}
        texts = [text for text in texts if id(text) not in held]
        if len(parts) > 1:
            note = f"pada {number_of(parts)} tempat"
            yield act(Kind.TEXT, common(parts, pair), parts, note, old=old, new=new, label=_label(parts))


def mentions(changes: Sequence[Change], gone: Collection[Record], kind: Kind) -> list[Change]:
    """Added or removed entries and values that refer to added or removed records, or repeat their names."""
    known = {id(record) for record in gone}
    names = {name for record in gone if len(name := str(record.naming)) >= _LEAST_NAME}
    side = 0 if kind is Kind.REMOVED else 1
    plain = [change for change in changes if change.kind is kind and change.record is None and change.field]
    return [
        change
        for change in plain
        if (id(target) in known if (target := change.targets[side]) else (change.old or change.new) in names)
    ]


def mentioned_items(changes: Sequence[Change], _: Pair) -> Iterator[Change]:
    """Added or removed items together with the references to them."""
    free = [change for change in changes if change.record is None]
    for change in changes:
        if change.kind in _CAME_OR_WENT and change.record is not None:
            places = mentions(free, [change.record], change.kind)
            if places:
                free = without(free, places)
                yield widened(change, places, mentioned(places))


def without(changes: Sequence[Change], taken: Collection[Change]) -> list[Change]:
    """The changes except for some of them."""
    known = {id(change) for change in taken}
    return [change for change in changes if id(change) not in known]


def mentioned(places: Sequence[Change]) -> str:
    """The number of places that now mention something, or no longer do, in words."""
    if not places:
        return ""
    no_longer = "tidak lagi " if places[0].kind is Kind.REMOVED else ""
    return f"{no_longer}disebut pada {len(places)} tempat"


def common(parts: Sequence[Change], pair: Pair) -> Where:
    """The topic and dimension that changes share; for several topics, the title is a general one."""
    dimensions, topics = ({getattr(part.where, name) for part in parts} for name in ("dimension", "topic"))
    where = pair.topic(parts[0].where.topic)
    where = where if len(topics) == 1 else replace(where, title=SEVERAL)
    return replace(where, dimension=dimensions.pop()) if len(dimensions) == 1 else where


def _label(parts: Sequence[Change]) -> str:
    labels = {part.label.partition(BETWEEN)[0] for part in parts}
    return labels.pop() if len(labels) == 1 else ""
