"""The proof of edits: the model read again differs from the one before exactly as meant, without a new problem."""

import re
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.edits.form_texts import FormTexts
from generator.edits.notations import same_value
from generator.edits.scalars import Wish
from generator.masterplan.reading import Reading
from generator.source.kinds import Kind, TextKind
from generator.source.paths import ModelPath, field_path
from generator.source.placeholders import is_dash
from generator.source.problems import Problem
from generator.source.record import Record, RecordKind
from generator.source.values import Bilangan, Items, Peta, Rujukan
from generator.source.words import capital

_DIGITS = re.compile(r"\d+")
_GONE = ("", "", "", "")

Leaf = tuple[str, str, str, str]
Flat = dict[str, Any]


@dataclass(slots=True)
class Meant:
    """What edits are to change: new values with their kinds, lists with other items, and items that come or go.

    ``values`` are wishes by path; an empty one clears. ``inserted`` are new items, each with the path of its list
    and that of the item before it; ``removed`` those that go, with their list. ``texts`` are the values of lists.
    Within the paths of ``within`` everything may change, as in a removed item; ``may_follow`` are those of values
    that follow from others.
    """

    values: dict[str, tuple[Kind[Any], Wish]] = field(default_factory=dict)
    inserted: list[tuple[str, str, str]] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    within: set[str] = field(default_factory=set)
    may_follow: set[str] = field(default_factory=set)

    def join(self, other: "Meant") -> None:
        """Take over what other edits are to change."""
        self.values |= other.values
        self.inserted += other.inserted
        self.removed += other.removed
        self.texts |= other.texts
        self.within |= other.within
        self.may_follow |= other.may_follow


@dataclass(frozen=True, slots=True)
class Disproof:
    """Why a result is not what was meant: a new problem of the reading, or a path that changed or did not."""

    problem: Problem | None = None
    path: str = ""

    def __str__(self) -> str:
        if self.problem is not None:
            return f"{self.problem.message}. {capital(self.problem.remedy)}".strip()
        return f"'{self.path}' tidak akan terbaca seperti yang dimaksud"


def disproof(before: Reading, after: Reading, meant: Meant) -> Disproof | None:
    """The first thing that is not as meant; None if all is."""
    problem = new_problem(before, after)
    if problem is not None:
        return Disproof(problem)
    old, new = flat(before), flat(after)
    texts = _Texts(before, after)
    lists = dict.fromkeys([*(owner for owner, _, _ in meant.inserted), *(owner for owner, _ in meant.removed)])
    wrong = next((path for path in meant.values if not _is_as_wished(new, path, meant, lists, texts)), None)
    wrong = wrong or next((path for path, texts in meant.texts.items() if _texts(new, path) != texts), None)
    wrong = wrong or next((path for path in lists if not _is_list_as_meant(path, old, new, meant)), None)
    lists |= dict.fromkeys(meant.texts)
    wrong = wrong or next(
        (p for p in _changed(old, new) if not (_may(p, old, new, meant, lists) or _follows(p, meant, texts))),
        None,
    )
    return None if wrong is None else Disproof(path=wrong)


def _changed(old: Flat, new: Flat) -> Iterator[str]:
    """The paths with another value than before, or with one only before or only now."""
    yield from [path for path, value in old.items() if new.get(path) != value]
    yield from [path for path in new if path not in old]


def new_problem(before: Reading, after: Reading) -> Problem | None:
    """A problem that was not there before, wherever it stands."""
    known = Counter(_sentence(problem) for problem in before.problems.found)
    for problem in after.problems.found:
        known[_sentence(problem)] -= 1
        if known[_sentence(problem)] < 0:
            return problem
    return None


def _sentence(problem: Problem) -> tuple[str, bool]:
    """A problem without numbers of lines, which change."""
    return _DIGITS.sub("", problem.message), problem.notice


class _Texts:
    """What the files hold at a path before and after, whatever their records make of it."""

    def __init__(self, before: Reading, after: Reading) -> None:
        self._readings = before, after

    @cached_property
    def _texts(self) -> tuple[FormTexts, FormTexts]:
        before, after = self._readings
        return FormTexts(before), FormTexts(after)

    def holds(self, path: str, text: str) -> bool:
        """Whether exactly this text is written at a path."""
        return " ".join(self._texts[1].raw(path).split()) == " ".join(text.split())

    def is_untouched(self, path: str) -> bool:
        """Whether the same text is written at a path as before."""
        before, after = (texts.raw(path) for texts in self._texts)
        return bool(before) and before == after


def _follows(path: str, meant: Meant, texts: _Texts) -> bool:
    """Whether a value is read otherwise only because of another one of its item, such as its unit."""
    bare = path.lstrip("?!")
    owners = (ModelPath(value).owner for value in meant.values)
    return any(owner and ModelPath(bare).is_within(owner) for owner in owners) and texts.is_untouched(bare)


def _is_as_wished(new: Flat, path: str, meant: Meant, lists: Container[str], texts: _Texts) -> bool:
    kind, wish = meant.values[path]
    found = new.get(path)
    if ModelPath(path).listed in lists and not isinstance(kind, RecordKind):
        return True  # compared with its whole list, in which places may have changed
    if found is None:
        return not wish.text or is_dash(wish.text) or f"?{path}" in new
    if not wish.text:
        return False
    is_same = found[1] in wish.text if isinstance(kind, TextKind) else same_value(kind, found[1], wish.text)
    return is_same or texts.holds(path, wish.text)  # which its record completes, such as a code without its dot


def _is_list_as_meant(path: str, old: Flat, new: Flat, meant: Meant) -> bool:
    """Whether a list has the items that it had, without the removed ones, and with each new one in its place."""
    gone = {item for owner, item in meant.removed if owner == path}
    added = [(after, item) for owner, after, item in meant.inserted if owner == path]
    expected = [item for after, item in added if not after]
    for one in old.get(path, ()):
        expected += [] if one in gone else [one]
        expected += [item for after, item in added if after == one]
    items = new.get(path, [])
    if not any(type(new.get(item)) is tuple for item in items):
        return bool(items == expected)
    return _texts(new, path) == [_text_of(item, old, meant) for item in expected]


def _text_of(item: str, old: Flat, meant: Meant) -> str:
    """The text that an item of a list of plain values is to have."""
    return meant.values[item][1].text if item in meant.values else old[item][1]


def _texts(new: Flat, path: str) -> list[str]:
    """The values of a list of plain ones."""
    return [new[item][1] for item in new.get(path, ())]


def _may(path: str, old: Flat, new: Flat, meant: Meant, lists: Container[str]) -> bool:
    """Whether a path may differ: it was meant to, follows from what was, or a reference leads somewhere at last."""
    bare = path.lstrip("?!")
    if bare in meant.values or bare in lists or bare in meant.may_follow:
        return True
    if any(ModelPath(bare).is_within(owner) for owner in meant.within):
        return True
    if path.startswith(("!", "?")):
        return any(ModelPath(value).is_within(bare) for value in meant.values)
    one, two = old.get(path, _GONE), new.get(path, _GONE)
    gone = {item for _, item in meant.removed}
    return type(one) is tuple and one[:3] == two[:3] and (not one[3] or one[3] in gone)


def flat(reading: Reading) -> Flat:
    """The model as one level: each value by its path, the items of each list, the words of placeholders.

    A path with ``?`` before it has the words of a placeholder, one with ``!`` the keys of pairs without a value.
    """
    if reading.level is None:
        found: Flat = {}
        _record(reading.masterplan, found)
        for path, words in reading.masterplan.placeholders.items():
            found[f"?{path}"] = str(words)
        reading.level = found
    return reading.level


def _record(record: Record, found: Flat) -> None:
    for name, value in record.supplied():
        _value(field_path(record.path, name), value, found)


def _value(path: str, value: Any, found: Flat) -> None:
    if isinstance(value, Record):
        _record(value, found)
    elif isinstance(value, Items):
        found[path] = [item.path for item in value]
        for item in value:
            _value(item.path, item, found)
    elif isinstance(value, Peta):
        if keys := [str(key) for key in (*value.open_keys, *value.dashed_keys)]:
            found[f"!{path}"] = keys
        for key, inner in value.items():
            _value(inner.path if hasattr(inner, "path") else f"{path}[{key}]", inner, found)
    elif getattr(value, "spot", None) is not None:
        found[path] = leaf_of(value)


def leaf_of(value: Any) -> Leaf:
    """A value as it is compared: its kind, its text, what else was said of it, and the path that it refers to."""
    target = value.tujuan.path if isinstance(value, Rujukan) and value.tujuan is not None else ""
    text = f"{value:f}".replace(".", ",") if isinstance(value, Bilangan) else str(value)
    return type(value).__name__, text, str(isinstance(value, Bilangan) and value.persen), target
