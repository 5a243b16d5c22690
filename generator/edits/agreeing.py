"""Edits of several files together: equal ones become one, those that differ a conflict that names their files."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from generator.edits.deciding import Decision
from generator.edits.edit import Insert, Remove, Set
from generator.edits.typed import kind_at, means_the_same, plain_text, value_of
from generator.source.numbers import UnreadableValueError
from generator.source.paths import ModelPath
from generator.source.words import joined

_DIFFER = "berkas-berkas itu berbeda"
_DIFFER_WITHIN = "isian ini disunting berbeda di beberapa tempat"
_REMOVED_ELSEWHERE = "disunting di satu berkas, tetapi butirnya dihapus di berkas lain"


def agreed(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions with one for each value, in the order of their first."""
    groups: dict[object, list[Decision]] = {}
    for n, decision in enumerate(decisions):
        groups.setdefault(_subject(decision) if decision.is_open else n, []).append(decision)
    one_each = [_as_one(group) for group in groups.values()]
    removed = [decision.path for decision in one_each if _removes(decision)]
    return [_beside_removals(decision, removed, one_each) for decision in one_each] if removed else one_each


def _subject(decision: Decision) -> object:
    edit = decision.edit
    if isinstance(edit, Insert):
        return decision.path, tuple(sorted((way, plain_text(text)) for way, text in edit.fields.items()))
    return type(edit), decision.path


def _as_one(group: list[Decision]) -> Decision:
    """One decision for those of one value: by what each text means, the first file first."""
    alike: list[list[Decision]] = []
    for decision in group:
        same = next((others for others in alike if _mean_the_same(others[0], decision)), None)
        if same is None:
            alike.append([decision])
        else:
            same.append(decision)
    first, *others = [_joined(same) for same in alike]
    if not others:
        return first
    origins = [origin for one in (first, *others) for origin in one.origins]
    files = list(dict.fromkeys(origin.file for origin in origins if origin.file))
    if len(files) == 1:
        places = joined(list(dict.fromkeys(str(origin) for origin in origins)))
        return replace(first, fate="bentrok", rivals=tuple(others), reason=f"{_DIFFER_WITHIN}: {places}")
    reason = f"{_DIFFER}: {joined(files)}" if files else _DIFFER
    return replace(first, fate="bentrok", rivals=tuple(others), reason=reason)


def _joined(same: list[Decision]) -> Decision:
    """Decisions for the same text: taken if one of the files shows that the YAML did not change since."""
    best = next((decision for decision in same if decision.fate == "ambil"), same[0])
    return replace(best, origins=tuple(origin for decision in same for origin in decision.origins))


def _mean_the_same(one: Decision, other: Decision) -> bool:
    if not isinstance(one.now, Set) or not isinstance(other.now, Set):
        return type(one.now) is type(other.now)
    return means_the_same(_value(one.now), _value(other.now))


def _value(edit: Set) -> Any:
    try:
        return value_of(edit.now, kind_at(edit.path))
    except UnreadableValueError:
        return edit.now


def _removes(decision: Decision) -> bool:
    return decision.is_open and isinstance(decision.edit, Remove)


def _beside_removals(decision: Decision, removed: Iterable[str], all_of_them: list[Decision]) -> Decision:
    """A conflict if an item is removed in one file and edited in another."""
    if not decision.is_open:
        return decision
    if _removes(decision):
        inside = [one for one in all_of_them if one.is_open and not _removes(one) and _is_in(one, decision.path)]
        return replace(decision, fate="bentrok", reason=_REMOVED_ELSEWHERE) if inside else decision
    is_inside = any(_is_in(decision, path) for path in removed)
    return replace(decision, fate="bentrok", reason=_REMOVED_ELSEWHERE) if is_inside else decision


def _is_in(decision: Decision, path: str) -> bool:
    return ModelPath(decision.path).is_within(path)
