"""Functions that declare the fields of a topic of the model, one for each kind of field."""

from collections.abc import Collection
from typing import TypeVar

from generator.source.kinds import (
    PARAGRAPHS,
    PROSE,
    STATE,
    STATE_IN_PARAGRAPHS,
    TEXT,
    AchievementKind,
    ChoiceKind,
    CountKind,
    DateKind,
    Kind,
    ListKind,
    MapKind,
    MoneyKind,
    NumberKind,
    ReferenceKind,
    ScoreKind,
    YearKind,
)
from generator.source.placeholders import ABSENCE
from generator.source.record import (
    Field,
    ListField,
    MapField,
    PartField,
    Record,
    RecordKind,
    RecordsKind,
)
from generator.source.values import (
    Bilangan,
    Cacah,
    Paragraf,
    Pilihan,
    Prosa,
    Rujukan,
    Tahun,
    Tanggal,
    Teks,
    Uang,
)

T = TypeVar("T")
K = TypeVar("K")
R = TypeVar("R", bound=Record)


def text(
    label: str, example: str = "", *, optional: bool = False, weight: int = 1, state: bool = False
) -> Field[Teks]:
    """One line of text; if it gives a ``state``, "belum ada" is a value."""
    return Field(STATE if state else TEXT, label, example, optional=optional, weight=weight)


def paragraphs(
    label: str, example: str = "", *, optional: bool = False, weight: int = 1, state: bool = False
) -> Field[Paragraf]:
    """Plain text in paragraphs; if it gives a ``state``, "belum ada" is a value."""
    return Field(STATE_IN_PARAGRAPHS if state else PARAGRAPHS, label, example, optional=optional, weight=weight)


def prose(label: str, example: str = "", *, optional: bool = False, weight: int = 1) -> Field[Prosa]:
    """Paragraphs with emphasis."""
    return Field(PROSE, label, example, optional=optional, weight=weight)


def count(
    label: str, example: str = "", *, units: Collection[str] = (), optional: bool = False, weight: int = 1
) -> Field[Cacah]:
    """A whole number, optionally followed by one of the units."""
    return Field(CountKind(units), label, example, optional=optional, weight=weight)


def number(
    label: str, example: str = "", *, units: Collection[str] = (), optional: bool = False, weight: int = 1
) -> Field[Bilangan]:
    """A number with decimals, optionally followed by one of the units."""
    return Field(NumberKind(units), label, example, optional=optional, weight=weight)


def score(label: str, example: str = "", *, optional: bool = False) -> Field[Bilangan]:
    """A score on a scale of a few steps, with decimals."""
    return Field(ScoreKind(), label, example, optional=optional)


def achievement(
    label: str, example: str = "", *, optional: bool = False, weight: int = 1, state: bool = False
) -> Field[Bilangan | Teks]:
    """A number or a short grade; if it gives a ``state``, "belum ada" is a value."""
    return Field(AchievementKind(ABSENCE if state else ()), label, example, optional=optional, weight=weight)


def money(label: str, example: str = "", *, optional: bool = False, weight: int = 1) -> Field[Uang]:
    """A whole number of rupiah."""
    return Field(MoneyKind(), label, example, optional=optional, weight=weight)


def year(label: str, example: str = "", *, optional: bool = False, weight: int = 1) -> Field[Tahun]:
    """A year."""
    return Field(YearKind(), label, example, optional=optional, weight=weight)


def date(label: str, example: str = "", *, optional: bool = False, weight: int = 1) -> Field[Tanggal]:
    """A day."""
    return Field(DateKind(), label, example, optional=optional, weight=weight)


def choice(
    label: str,
    labels: dict[str, str],
    aliases: dict[str, str] | None = None,
    *,
    optional: bool = False,
    weight: int = 1,
) -> Field[Pilihan]:
    """One of a fixed set of values."""
    return Field(ChoiceKind(labels, aliases), label, optional=optional, weight=weight)


def reference(
    topic: str,
    label: str,
    example: str = "",
    *,
    lenient: bool = False,
    optional: bool = False,
    weight: int = 1,
) -> Field[Rujukan]:
    """The id or name of a record of a topic."""
    return Field(ReferenceKind(topic, lenient=lenient), label, example, optional=optional, weight=weight)


def references(
    topic: str,
    label: str,
    example: str = "",
    *,
    lenient: bool = False,
    optional: bool = False,
    weight: int = 1,
) -> ListField[Rujukan]:
    """Several ids or names of records of a topic."""
    kind = ListKind(ReferenceKind(topic, lenient=lenient))
    return ListField(kind, label, example, optional=optional, weight=weight)


def part(record: type[R], label: str, *, optional: bool = False, weight: int = 0) -> PartField[R]:
    """A record within the record; its weight is by default that of its heaviest field."""
    heaviest = max((field.weight for field in record.fields.values() if not field.optional), default=1)
    return PartField(RecordKind(record), label, optional=optional, weight=weight or heaviest)


def many(record: type[R], label: str, *, optional: bool = False, weight: int = 1) -> ListField[R]:
    """A list of records."""
    return ListField(RecordsKind(RecordKind(record, listed=True)), label, optional=optional, weight=weight)


def listing(kind: Kind[T], label: str, example: str = "", *, optional: bool = False, weight: int = 1) -> ListField[T]:
    """A list of values of a kind."""
    return ListField(ListKind(kind), label, example, optional=optional, weight=weight)


def pairs(
    kind: MapKind[K, T], label: str, example: str = "", *, optional: bool = False, weight: int = 1
) -> MapField[K, T]:
    """A mapping, such as a target for each year."""
    return MapField(kind, label, example, optional=optional, weight=weight)
