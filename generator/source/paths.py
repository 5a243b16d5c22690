"""Paths of the model: stable names for values and items, the same at each reading of a region's files.

A path is a series of names separated by dots, each with optional entries in square brackets and an optional group, as
in ``quick_win[mpp].nama``, ``rencana_aksi[x].anggaran[apbd][2025]``, ``misi[2]``, ``swot@struktur``. An entry is the
id or place of an item, or a key of a mapping: any text, with closing brackets doubled. All code that takes paths
apart or puts them together is here.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import pairwise
from operator import methodcaller

from generator.late_patterns import late_pattern

_ENTRY = r"\[(?:[^\]]|\]\])*\]"
_STEP = re.compile(rf"\.?[^.\[@]+|{_ENTRY}|@[^.\[]+")
_NAME = re.compile(r"\w*")
_OUTERMOST = late_pattern(rf"[^\[]*{_ENTRY}")
_NO_FIELD = re.compile(rf"{_ENTRY}|@[^.\[]+")
_SIGNS = (".", "[", "@")
_NEW = "+"

ANY_ENTRY = "[]"
"""The key that stands for all entries: of a list shown in a cell, or in a relative path to be matched."""


def field_path(owner: str, name: str) -> str:
    """The path of a field of an owner."""
    return f"{owner}.{name}" if owner else name


def field_paths(owner: str) -> Callable[[str], str]:
    """A function that gives the path of an owner's field by its name, for all fields in turn."""
    return f"{owner}.".__add__ if owner else str


def entry_path(owner: str, key: object) -> str:
    """The path of a list item by id or place, or of a mapping's value by key."""
    text = str(key)
    return f"{owner}[{text.replace(']', ']]')}]" if "]" in text else f"{owner}[{text}]"


def group_path(owner: str, group: str) -> str:
    """The path of a group of list items, such as those of a dimension."""
    return f"{owner}@{group}"


def outermost_item(path: str) -> str:
    """The path of the outermost item that contains a path; the whole path if there is none."""
    before, bracket, rest = path.partition("]")
    if rest[:1] != "]":  # as for nearly all
        return before + bracket
    match = _OUTERMOST.match(path)
    return match[0] if match else path


def key_in(path: str, listed: str) -> str:
    """The id, place or key of an entry of a list or mapping."""
    return path[len(listed) + 1 : -1].replace("]]", "]")


def new_item_path(topic: str, key: str) -> str:
    """The path of a new item that is still to be written; no id begins with its sign."""
    return entry_path(topic, f"{_NEW}{key}")


def new_item_in(path: str) -> str:
    """The path of the new item, still to be written, that a path leads to or into; "" if there is none."""
    if f"[{_NEW}" not in path:
        return ""
    way = ModelPath(path)
    first = next((n for n, step in enumerate(way.steps, 1) if step.startswith(f"[{_NEW}")), 0)
    return "".join(way.steps[:first])


def within(path: str, owner: str) -> str:
    """The rest of a path after that of its owner, such as ".nama"; the whole path if it is elsewhere."""
    rest = path.removeprefix(owner)
    return rest if not owner or rest.startswith(_SIGNS) or not rest else path


def continued(path: str, way: str) -> str:
    """A path extended by a relative one, such as ".nama"; the path itself if that is ""."""
    return f"{path}{way}" if way.startswith(_SIGNS) else path


def leads_to_field(name: str) -> Callable[[str], bool]:
    """A function that tells whether a path is that of a field with this name, fast enough for every printed text."""
    return methodcaller("endswith", f".{name}")


class ModelPath(str):
    """A path, absolute or relative to an item, with queries on it.

    Values carry their paths as plain texts, and callers create a ModelPath when needed: creating one for each value
    would take a twentieth of the reading time.
    """

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """Its parts in order with their signs, such as ("quick_win", "[mpp]", ".nama")."""
        return tuple(_STEP.findall(self))

    @property
    def topic(self) -> str:
        """The first name."""
        match = _NAME.match(self)
        return match[0] if match else ""

    @property
    def group(self) -> str:
        """The key of its group, such as "struktur" in "swot@struktur"; else ""."""
        return next((step[1:] for step in self.steps if step[0] == "@"), "")

    @property
    def without_group(self) -> str:
        """The path of the list that a group belongs to."""
        return "".join(step for step in self.steps if step[0] != "@")

    @property
    def names_and_keys(self) -> tuple[tuple[str, str], ...]:
        """Its steps as pairs: (name of a field, "") or ("", key)."""
        return tuple(("", _key_of(step)) if step[0] == "[" else (step.removeprefix("."), "") for step in self.steps)

    @property
    def is_entry(self) -> bool:
        """Whether it is the path of a list item or of a mapping's value."""
        return self.endswith("]")

    @property
    def is_in_item(self) -> bool:
        """Whether it leads to a field of an item."""
        return any(before[0] == "[" and step[0] == "." for before, step in pairwise(self.steps))

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids, places and keys in it, such as ("apbd", "2025") in "anggaran[apbd][2025]"."""
        return tuple(_key_of(step) for step in self.steps if step[0] == "[")

    @property
    def key(self) -> str:
        """The id, place or key at its end; "" if it ends in a field."""
        return next(reversed(self.keys), "") if self.is_entry else ""

    @property
    def listed(self) -> "ModelPath":
        """The path of the list or mapping that contains an entry; for a field, its own."""
        return self._until(-1) if self.is_entry else self

    @property
    def name(self) -> str:
        """The last field with what follows it, such as "target[2026]"."""
        at = self._last_field
        return self if at is None else "".join(self.steps[at:])[1:]

    @property
    def owner(self) -> "ModelPath":
        """The path of the holder of the last field; "" for a topic and its items."""
        at = self._last_field
        return ModelPath() if at is None else self._until(at)

    @property
    def owners(self) -> "Iterator[ModelPath]":
        """The path itself, its owner, the owner's owner, and so on."""
        path = self
        while path:
            yield path
            path = path.owner

    @property
    def kind(self) -> "ModelPath":
        """Its fields without keys, the same for a field in all items: "quick_win.risiko"."""
        return ModelPath(_NO_FIELD.sub("", self))

    @property
    def kinds(self) -> "tuple[ModelPath, ...]":
        """Its kind, its owner's kind, and so on: ("quick_win.risiko", "quick_win")."""
        return tuple(self.kind.owners)

    @property
    def names(self) -> tuple[str, ...]:
        """Its fields in order."""
        return tuple(step.removeprefix(".") for step in self.steps if step[0] not in "[@")

    @property
    def item(self) -> "ModelPath":
        """The path of the outermost item that contains it; "" if there is none."""
        return ModelPath() if self._first_entry is None else self._until(self._first_entry + 1)

    @property
    def outside(self) -> "ModelPath":
        """The part of the path before it enters an item."""
        return self if self._first_entry is None else self._until(self._first_entry)

    @property
    def part(self) -> "ModelPath":
        """The path of the topic that contains it, or of the item or group of the topic."""
        return self._until(2 if self.steps[1:2] and self.steps[1][0] in "[@" else 1)

    def within(self, owner: str) -> "ModelPath":
        """The path relative to its item, such as "nama"; the whole path if it is elsewhere."""
        return ModelPath(within(self, owner).removeprefix("."))

    def is_within(self, owner: str) -> bool:
        """Whether it is equal to another path, or within it."""
        return not owner or self == owner or within(self, owner) != self

    def is_in_list(self, owner: str) -> bool:
        """Whether it is the path of a list or of one of its entries."""
        rest = within(self, owner)
        return self == owner or (rest != self and rest[0] == "[")

    def moved(self, before: str, now: str) -> "ModelPath":
        """The path after its owner's path changed."""
        return ModelPath(f"{now}{within(self, before)}")

    def begins(self, way: str) -> bool:
        """Whether it begins with the steps of a relative path, in which ANY_ENTRY stands for one entry or none."""
        return _begins(self.steps, ModelPath(way).steps)

    @property
    def _last_field(self) -> int | None:
        return next((n for n in range(len(self.steps) - 1, 0, -1) if self.steps[n][0] == "."), None)

    @property
    def _first_entry(self) -> int | None:
        return next((n for n, step in enumerate(self.steps) if step[0] == "["), None)

    def _until(self, step: int) -> "ModelPath":
        return ModelPath("".join(self.steps[:step]))


def _key_of(step: str) -> str:
    return step[1:-1].replace("]]", "]")


def _begins(steps: tuple[str, ...], way: tuple[str, ...]) -> bool:
    if not way:
        return True
    if way[0] == ANY_ENTRY:
        skipped = bool(steps) and steps[0][0] == "[" and _begins(steps[1:], way[1:])
        return skipped or _begins(steps, way[1:])
    return bool(steps) and steps[0] == way[0] and _begins(steps[1:], way[1:])
