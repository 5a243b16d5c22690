"""Subjects of conditions: a topic, a field of its items, or money, each named by its key in the YAML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import BerAnggaran, sources_of_funds
from generator.source.kinds import (
    AchievementKind,
    ChoiceKind,
    CountKind,
    Kind,
    ListKind,
    MapKind,
    MoneyKind,
    NumberKind,
    YearKind,
)
from generator.source.paths import ANY_ENTRY, ModelPath, continued, entry_path, field_path
from generator.source.problems import UserError
from generator.source.record import Record, RecordKind, RecordsKind
from generator.source.words import closest_key, joined
from generator.versions.change import Change
from generator.versions.value_by_value import NEVER_COMPARED

ANY = "semua"
_PLAN = "rencana_aksi"
MONEY = "anggaran"
GROUPINGS = ("total", "dimensi", "tahun", "sumber_dana")
_NUMBERS = (AchievementKind, CountKind, MoneyKind, NumberKind, YearKind)


@dataclass(frozen=True, slots=True)
class Money:
    """Amounts of money: all, or those of a source, year or dimension; with a grouping, only the sums by group."""

    grouping: str = ""
    source: str = ""
    year: str = ""
    dimension: str = ""

    @property
    def way(self) -> str:
        """The beginning of the fields that contain these amounts."""
        return continued(entry_path(MONEY, self.source), entry_path("", self.year))


@dataclass(frozen=True, slots=True)
class ConditionSubject:
    """A topic, or ``ANY``, and the steps from it to a field; without steps, the items themselves.

    ``way`` is the beginning of the fields of changes that are meant. ``numeric`` says whether they contain numbers,
    and ``money`` which amounts they are.
    """

    topic: str
    steps: tuple[str, ...] = ()
    way: str = ""
    numeric: bool = False
    money: Money | None = None

    def covers(self, change: Change, field: str) -> bool:
        """Whether a changed field is the one meant, or is within it."""
        if self.money is not None and self.money.dimension not in ("", change.where.dimension):
            return False
        return ModelPath(field).begins(self.way)

    @property
    def holder(self) -> str:
        """The topic that a version must contain; "" if any topic will do."""
        return self.topic if self.topic != ANY else _PLAN if self.money is not None else ""

    @property
    def shown(self) -> str:
        """What a version must contain, by its key in the YAML."""
        return ".".join((self.holder, *self.steps[:1]))

    def is_in(self, plan: Masterplan) -> bool:
        """Whether a plan contains anything of it: items of the topic, or the field in any of them."""
        value = plan.__dict__.get(self.holder) if self.holder else plan
        if not self.holder or not self.steps:
            return bool(value)
        records = value if isinstance(value, list) else [value]
        return any(isinstance(record, Record) and bool(record.__dict__.get(self.steps[0])) for record in records)


def parse_subject(text: str) -> ConditionSubject:
    """The subject that a text names; raises UserError with the most similar one that exists."""
    topic, *steps = _steps(text)
    if topic == ANY and not steps:
        return ConditionSubject(ANY)
    if topic == MONEY:
        topic, steps = ANY, [MONEY, *steps]
    elif topic not in Masterplan.fields:
        raise UserError(_unknown_topic(topic, steps))
    if steps[:1] == [MONEY] and topic in (ANY, *costly_topics()):
        money = _parse_money(steps[1:])
        return ConditionSubject(topic, tuple(steps), money.way, numeric=True, money=money)
    kind = Masterplan.fields[topic].kind
    way, kind = _walked(topic, kind.kind if isinstance(kind, RecordsKind) else kind, steps)
    return ConditionSubject(topic, tuple(steps), way, numeric=bool(steps) and _has_number(kind))


def _parse_money(steps: list[str]) -> Money:
    found: dict[str, str] = {}
    for step in steps:
        name, value = _part_of_money(step, found.get("grouping", ""))
        if name in found:
            raise UserError(f"'{step}' berlebih; cukup satu sumber dana, satu tahun, atau satu pengelompokan.")
        found[name] = value
    return Money(**found)


def costly_topics() -> list[str]:
    """The topics whose items have a budget."""
    return [name for name, record in _records() if issubclass(record, BerAnggaran)]


def _steps(text: str) -> list[str]:
    """The words of a subject as keys: "Quick win" gives quick_win."""
    return ["_".join(re.split(r"[\s_-]+", step.strip().casefold())) for step in text.split(".")]


def _part_of_money(step: str, grouping: str) -> tuple[str, str]:
    sources = sources_of_funds().known
    dimensions = Masterplan.fields["dimensi"].kind.record.fields  # type: ignore[attr-defined]
    if step in GROUPINGS and not grouping:
        return "grouping", step
    if re.fullmatch(r"\d{4}", step) and grouping in ("", "tahun"):
        return "year", step
    if step.replace("_", " ") in sources or step in sources:
        return "source", sources.get(step) or sources[step.replace("_", " ")]
    if step in dimensions and grouping in ("", "dimensi"):
        return "dimension", step
    near = _meant(step, [*GROUPINGS, *sources_of_funds().labels, *dimensions])
    hint = f"Mungkin maksud Anda: {near[0]}. " if near else ""
    raise UserError(
        f"anggaran tidak dihitung menurut '{step}'. {hint}Anggaran dihitung menurut {joined(GROUPINGS, 'atau')}, "
        "atau untuk satu sumber dana, tahun, atau dimensi, misalnya anggaran.sumber_dana.dak."
    )


def _walked(topic: str, kind: Kind[Any], steps: list[str]) -> tuple[str, Kind[Any]]:
    """The path to a field, and its kind."""
    way, reached = "", topic
    for step in steps:
        while isinstance(kind, RecordsKind | ListKind):
            kind, way = kind.kind, continued(way, ANY_ENTRY)
        if isinstance(kind, RecordKind):
            names = [name for name in kind.record.fields if name not in NEVER_COMPARED]
            if step not in names:
                raise UserError(_unknown_field(reached, step, names))
            kind, way = kind.record.fields[step].kind, field_path(way, step)
        elif isinstance(kind, MapKind):
            way = entry_path(way, _key(reached, step, kind.key))
            kind = kind.kind
        else:
            raise UserError(f"'{reached}' tidak mempunyai isian di dalamnya, jadi '{step}' berlebih.")
        reached = f"{reached}.{step}"
    return way, kind


def _key(reached: str, step: str, kind: Kind[Any]) -> str:
    if isinstance(kind, ChoiceKind):
        known = kind.known.get(step) or kind.known.get(step.replace("_", " "))
        if known is None:
            raise UserError(_unknown_field(reached, step, list(kind.labels)))
        return known
    if isinstance(kind, YearKind) and not re.fullmatch(r"\d{4}", step):
        raise UserError(f"'{step}' pada '{reached}' bukan tahun empat angka.")
    return step


def _has_number(kind: Kind[Any]) -> bool:
    if isinstance(kind, RecordKind):
        return any(_has_number(field.kind) for field in kind.record.fields.values())
    if isinstance(kind, RecordsKind | ListKind | MapKind):
        return _has_number(kind.kind)
    return isinstance(kind, _NUMBERS)


def _meant(word: str, names: list[str]) -> list[str]:
    """The name that a word misspells, or of which it lacks the last letter; one that is merely alike is not meant."""
    return closest_key(word, names) or [name for name in names if name[:-1] == word]


def _unknown_field(reached: str, step: str, names: list[str]) -> str:
    near = _meant(step, names)
    hint = f"Mungkin maksud Anda: {reached}.{near[0]}." if near else f"Yang ada: {', '.join(names)}."
    return f"'{reached}' tidak mempunyai isian '{step}'. {hint}"


def _unknown_topic(topic: str, steps: list[str]) -> str:
    """The message for an unknown topic, with a similar topic or a field of that name."""
    near = _meant(topic, [*Masterplan.fields, ANY, MONEY])
    holders = [f"{name}.{topic}" for name, record in _records() if topic in record.fields]
    if near:
        hint = f"Mungkin maksud Anda: {'.'.join((near[0], *steps))}."
    elif holders:
        hint = f"'{topic}' adalah isian; sebut topiknya juga: {joined(holders[:3], 'atau')}."
    else:
        hint = "Tulis kunci topik seperti dalam YAML, misalnya rencana_aksi atau quick_win."
    return f"topik '{topic}' tidak dikenal. {hint}"


def _records() -> Iterator[tuple[str, type[Record]]]:
    """The record class of each topic."""
    for name, field in Masterplan.fields.items():
        kind = field.kind.kind if isinstance(field.kind, RecordsKind) else field.kind
        if isinstance(kind, RecordKind):
            yield name, kind.record
