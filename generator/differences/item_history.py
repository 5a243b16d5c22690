"""The history of one item: which of its values changed, when, by what, and in which named version that arrived."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.edits.between import texts_of
from generator.edits.form_texts import value_at
from generator.edits.history import Entry, History, inputs_of
from generator.identity import digest
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading, read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.files import is_yaml
from generator.source.paths import ModelPath
from generator.source.problems import UserError
from generator.source.record import Record
from generator.versions.changes_in_words import Wording

Contents = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value of an item that changed: its path, and what it was and is, as documents print it; "" for nothing."""

    path: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What changed in an item at once.

    ``entry`` is the writing that changed it, None if somebody did with another program. ``label`` is the first named
    version that holds the change, "" if none does yet. ``came`` and ``went`` say that the item did as a whole,
    ``is_mixed`` that the files were edited with another program too before the next state was kept.
    """

    entry: Entry | None
    label: str
    values: list[ValueChange] = field(default_factory=list)
    came: bool = False
    went: bool = False
    is_mixed: bool = False


def item_history(region: RegionFolder, reading: Reading, path: str) -> Iterator[ItemChange]:
    """The changes of an item or topic as far back as the history is kept, the newest first.

    States that cannot be read are passed over.
    """
    topic, words = ModelPath(path).topic, Wording(reading.masterplan.istilah)
    label, now, held = "", reading, _yaml(inputs_of(region), topic)
    for entry in _newest_first(region):
        before = _content_of(entry, topic)
        if before is not None and before != held:
            old = _read(region, now, before, held)
            change = _change(entry, label, (old.masterplan, now.masterplan), path, words)
            if change is not None:
                yield change if _left_as_written(entry, held) else replace(change, is_mixed=True)
            now, held = old, before
        label = entry.label or label


def _newest_first(region: RegionFolder) -> list[Entry]:
    history = History.of(region)
    return sorted((*history.entries(), *history.named()), key=_moment, reverse=True)


def _moment(entry: Entry) -> tuple[str, int]:
    return entry.time, entry.file.stat().st_mtime_ns


def _left_as_written(entry: Entry, held: Contents) -> bool:
    """Whether the files that a writing left were still so when the next state was kept."""
    return all(digest(raw) == entry.wrote[name] for name, raw in held.items() if entry.wrote.get(name))


def _content_of(entry: Entry, topic: str) -> Contents | None:
    """The files of a state that name a topic; None if the state cannot be read."""
    try:
        return {name: raw for name, raw in entry.inputs().items() if is_yaml(name) and _names(raw, topic)}
    except UserError:
        return None


def _yaml(inputs: Mapping[str, Path], topic: str) -> Contents:
    read = ((name, place.read_bytes()) for name, place in inputs.items() if is_yaml(name))
    return {name: raw for name, raw in read if _names(raw, topic)}


def _names(raw: bytes, topic: str) -> bool:
    return re.search(rb"(?m)^[ \"'{]*" + topic.encode() + rb"\b", raw) is not None


def _read(region: RegionFolder, now: Reading, wanted: Contents, held: Contents) -> Reading:
    """An earlier state of the files that name the topic, beside the others of the later one; what differs is read."""
    names = [name for name in {**wanted, **held} if wanted.get(name) != held.get(name)]
    return read_masterplan(region.place, {region.home / name: wanted.get(name, b"") for name in names}, now)


def _change(
    entry: Entry, label: str, plans: tuple[Masterplan, Masterplan], path: str, words: Wording
) -> ItemChange | None:
    old, new = (value_at(plan, path) for plan in plans)
    before, now = _texts(old), _texts(new)
    by = None if entry.label else entry
    if before == now:
        return None
    if ModelPath(path).is_entry and not (before and now):
        return ItemChange(by, label, came=bool(now), went=bool(before))
    ways = [way for way in {**before, **now} if before.get(way) != now.get(way) and way != ".id"]
    values = [ValueChange(own, *(_shown(plan, own, words) for plan in plans)) for own in (f"{path}{w}" for w in ways)]
    return ItemChange(by, label, values) if values else None


def _texts(item: object) -> dict[str, str]:
    return texts_of(item) if isinstance(item, Record) else {}


def _shown(plan: Masterplan, path: str, words: Wording) -> str:
    value = value_at(plan, path)
    return "" if value is None else words.anything(value)
