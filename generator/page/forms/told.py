"""Values told in a line each: where they stand, in people's words, and what they are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from generator.edits.form_texts import value_at
from generator.masterplan.masterplan import Masterplan
from generator.page.session import State
from generator.source.paths import ModelPath
from generator.source.record import Record
from generator.source.words import capital
from generator.versions.changes_in_words import Wording, trail


@dataclass(frozen=True, slots=True)
class Told:
    """A value: its path, the item or topic that it belongs to, which of its fields it is, and its text."""

    path: str
    item: str
    label: str
    text: str


def told_values(state: State, paths: Iterable[str]) -> list[Told]:
    """The values at some paths, in their order; those that are not there are left out."""
    words = Wording(state.plan.istilah)
    found = ((ModelPath(path), value_at(state.plan, path)) for path in paths)
    return [
        Told(str(path), _item(state, path, words), place_in_words(state.plan, path), words.anything(value))
        for path, value in found
        if value is not None
    ]


def place_in_words(plan: Masterplan, path: ModelPath) -> str:
    """Which field of its item or topic a path is, with the keys of pairs: "Anggaran · APBD Kabupaten · 2026"."""
    return capital(trail(*_labels(plan, path)))


def _item(state: State, path: ModelPath, words: Wording) -> str:
    item = value_at(state.plan, path.item) if path.item else None
    name = words.name(item) if isinstance(item, Record) else ""
    return name or capital(words.label(Masterplan.fields[path.topic]))


def _labels(plan: Masterplan, path: ModelPath) -> Iterator[str]:
    """The labels of the fields and keys on the way to a value, below its outermost item."""
    words, holder, way = Wording(plan.istilah), cast(Any, plan), ""
    for name, key in path.names_and_keys:
        way = f"{way}[{key}]" if key else f"{way}.{name}".lstrip(".")
        fields = holder.fields if isinstance(holder, Record) else {}
        if name and name in fields and way != path.topic:
            yield words.label(fields[name]).partition(" per ")[0]
        elif key and way != path.item:
            yield _key(words, holder, key)
        holder = _within(holder, name, key)


def _within(holder: Any, name: str, key: str) -> Any:
    if isinstance(holder, Record):
        return holder.__dict__.get(name)
    if isinstance(holder, dict):
        return next((value for own, value in holder.items() if str(own) == key), None)
    if isinstance(holder, list):
        return next((one for one in holder if ModelPath(getattr(one, "path", "")).key == key), None)
    return None


def _key(words: Wording, holder: Any, key: str) -> str:
    """A key of pairs as people read it; of a list, the item's name or its number."""
    if isinstance(holder, dict):
        own = next((one for one in holder if str(one) == key), key)
        return words.value(own)
    item = _within(holder, "", key)
    return words.name(item) if isinstance(item, Record) and words.name(item) else key
