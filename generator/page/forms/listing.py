"""The items of a topic as a list: each with its dimension, its name, and what is missing in it."""

from dataclasses import dataclass, field
from typing import Any

from generator.edits.typed import kind_at
from generator.masterplan.groups import fields_of_group
from generator.page.forms.building import tone_of
from generator.page.session import State
from generator.source.paths import ModelPath
from generator.source.record import Record
from generator.source.words import capital
from generator.versions.changes_in_words import Wording


@dataclass(frozen=True, slots=True)
class Line:
    """An item in the list; ``group`` is where it belongs, such as its dimension.

    ``naming`` is the path of the value that names it, ``written`` what the files hold there; both "" if nothing does.
    """

    path: str
    name: str
    group: str
    tone: str
    gaps: int
    naming: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A group of which an item is expected and none is there: its label, and the fields of its new item."""

    label: str
    tone: str
    fields: dict[str, str]


@dataclass(slots=True)
class Listed:
    """The items of a topic, and those that are expected."""

    lines: list[Line] = field(default_factory=list)
    wanted: list[Wanted] = field(default_factory=list)


def listed(state: State, topic: str) -> Listed:
    """The list of a topic's items."""
    words, made = Wording(state.plan.istilah), Listed()
    for item in getattr(state.plan, topic):
        gaps = sum(ModelPath(gap.path).is_within(item.path) for gap in state.gaps)
        name = words.name(item) or words.home(item) or "Belum bernama"
        made.lines.append(Line(item.path, name, words.home(item), tone_of(item), gaps, *_naming(state, item)))
    for gap in state.gaps:
        path = ModelPath(gap.path)
        fields = fields_of_group(gap.path) if path.topic == topic and path.group else None
        if fields:
            made.wanted.append(Wanted(_label(state, path.group), path.group, _as_arguments(fields)))
    return made


def _naming(state: State, item: Record) -> tuple[str, str]:
    name = next((name for name in item.naming_fields if item.__dict__.get(name)), "")
    return (path := item.path_of(name), state.texts.text(path, kind_at(path))) if name else ("", "")


def _as_arguments(fields: dict[str, str]) -> dict[str, str]:
    return {way.removeprefix("."): value for way, value in fields.items()}


def _label(state: State, group: str) -> str:
    """The name of a dimension, subdimension or other group."""
    known: dict[str, Any] = {one.kunci: one.nama for one in (*state.plan.dimensi, *state.plan.subdimensi)}
    return str(known.get(group) or capital(group.replace("_", " ")))
