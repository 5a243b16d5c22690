"""The values of a file as plain lines, for ``git diff`` to show changes in the words of the plan."""

from collections.abc import Iterator
from typing import Any

from generator.differences.inputs import Version
from generator.masterplan.masterplan import Masterplan
from generator.source.record import Record
from generator.versions.changes_in_words import Wording, trail

_ID = "id"


def as_lines(version: Version) -> str:
    """The text form of a version: each topic or item on a line, its values indented below, one per line.

    A paragraph is a line of its own. The result is empty if the file contains nothing readable.
    """
    plan = version.reading.masterplan
    words = Wording(plan.istilah)
    lines: list[str] = []
    for name, value in plan.supplied():
        if name == "masterplan":
            continue
        found = list(_topic(name, value, plan, words))
        lines += [*found, ""] if found else []
    return "\n".join(lines)


def _topic(name: str, value: Any, plan: Masterplan, words: Wording) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield f"{name}: {words.name(item)}"
            yield from _values(item, (), words)
        return
    inner = list(_values(value, (), words)) if _is_written(value, plan) else []
    if inner:
        yield f"{name}:"
        yield from inner


def _is_written(value: Any, plan: Masterplan) -> bool:
    return isinstance(value, Record) and (value is not plan)


def _values(value: Any, labels: tuple[str, ...], words: Wording) -> Iterator[str]:
    """The leaves of a value that have a place in the file, each with the labels that lead to it."""
    if isinstance(value, Record):
        for name, inner in value.supplied():
            if name != _ID:
                yield from _values(inner, (*labels, words.label(value.fields[name])), words)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _values(inner, (*labels, words.value(key)), words)
    elif isinstance(value, list):
        for inner in value:
            name = words.name(inner) if isinstance(inner, Record) else ""
            yield from _values(inner, (*labels, name) if name else labels, words)
    elif value.place is not None:
        first, *others = words.value(value).split("\n\n")
        yield f"  {trail(*labels)}: {first}"
        yield from (f"    {paragraph}" for paragraph in others)
