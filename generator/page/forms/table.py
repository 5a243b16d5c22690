"""A topic as a table to type in: its columns, and the text of each cell with the path that it is saved under."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from generator.edits.form_texts import form_text
from generator.page.forms.building import tone_of
from generator.page.forms.single import Singles
from generator.page.session import State
from generator.source.kinds import AchievementKind, Kind, ListKind, MapKind, MoneyKind, ScalarKind
from generator.source.paths import entry_path
from generator.source.record import SHARED, Field, Record, RecordKind, RecordsKind, filling_order
from generator.source.values import Items, Peta
from generator.source.words import capital

_BUDGET = "anggaran"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, the path of its cells relative to the item, and how they are typed.

    ``is_fixed`` says that its cells are not typed here; ``hint`` is read out with the heading.
    """

    title: str
    way: str
    kind: Kind[Any] | None = None
    is_fixed: bool = False
    is_number: bool = False
    hint: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: the path under which it is saved, "" if it is not typed here, its text, and the base of its edits."""

    path: str
    text: str
    column: Column
    base: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An item as a row."""

    path: str
    number: int
    tone: str
    cells: list[Cell]


@dataclass(slots=True)
class Table:
    """The table of a topic; ``total`` counts all items, ``chips`` those of each dimension."""

    columns: list[Column]
    lines: list[Line] = field(default_factory=list)
    total: int = 0
    chips: list[tuple[str, str, int]] = field(default_factory=list)


def table_of(state: State, topic: str, dimension: str = "") -> Table:
    """The table of a topic, of one dimension if asked."""
    kind = type(state.plan).fields[topic].kind
    assert isinstance(kind, RecordsKind)
    items: Items[Any] = getattr(state.plan, topic)
    table = Table(_Columns(state, kind.kind.record, items).all(), total=len(items))
    texts = _Texts(state)
    for number, item in enumerate(items, 1):
        if not dimension or tone_of(item) == dimension:
            table.lines.append(Line(item.path, number, tone_of(item), [texts.cell(item, c) for c in table.columns]))
    if "dimensi" in kind.kind.record.fields:
        count = Counter(tone_of(item) for item in items)
        table.chips = [(one.kunci, str(one.nama), count[one.kunci]) for one in state.plan.dimensi]
    return table


class _Columns:
    def __init__(self, state: State, record: type[Record], items: Items[Any]) -> None:
        self.state, self.record = state, record
        self.singles = Singles(state)
        targets = (item.__dict__.get("target") for item in items)
        written = {str(year) for target in targets if isinstance(target, Peta) for year in target}
        self.years = sorted({str(year) for year in state.plan.periode.tahun} | written)

    def all(self) -> list[Column]:
        """The columns in the order of filling in; single values and years are typed, the rest is shown."""
        names = [name for name in filling_order(self.record) if name not in SHARED]
        return [column for name in names for column in self._of(self.record.fields[name], f".{name}")]

    def _of(self, field: Field[Any], way: str) -> list[Column]:
        kind, label = field.kind, capital(self.state.plan.istilah.filled(field.label))
        if isinstance(kind, RecordKind):
            inner = [name for name in filling_order(kind.record) if name not in SHARED]
            return [c for name in inner for c in self._of(kind.record.fields[name], f"{way}.{name}")]
        if isinstance(kind, MapKind) and not isinstance(kind.kind, MapKind):
            return [Column(f"{label.partition(' per ')[0]} {year}", entry_path(way, year), kind.kind, is_number=True)
                    for year in self.years]  # fmt: skip
        if isinstance(kind, ScalarKind):
            is_number = isinstance(kind, AchievementKind | MoneyKind)
            hint = "Kata dibaca sebagai predikat." if isinstance(kind, AchievementKind) else ""
            choices = tuple(option.label for option in self.singles.options(kind))
            return [Column(label, way, kind, is_number=is_number, hint=hint, choices=choices)]
        return [Column(label.partition(" per ")[0], way, kind, is_fixed=True, is_number=way == f".{_BUDGET}")]


class _Texts:
    def __init__(self, state: State) -> None:
        self.singles = Singles(state)
        self.words = self.singles.words
        self.texts = state.texts

    def cell(self, item: Record, column: Column) -> Cell:
        """The cell of an item in a column."""
        holder, name = _holder(item, column.way)
        value = holder.__dict__.get(name) if holder is not None else None
        if column.is_fixed:
            return Cell("", self._computed(item, column, value), column)
        path = f"{item.path}{column.way}"
        if isinstance(value, Peta):
            value = next((one for key, one in value.items() if entry_path(name, key) == column.way[1:]), None)
        elif value is None and holder is not None and name in holder.empty_keys:
            raw = self.texts.raw(path)
            return Cell(path, raw, column, raw)
        text = form_text(value, column.kind)
        return Cell(path, self.singles.label(column.kind, value, text), column, text)

    def _computed(self, item: Record, column: Column, value: Any) -> str:
        if column.way == f".{_BUDGET}":
            total = item.__dict__.get("total") or getattr(item, "total", None)
            return self.words.value(total) if total else ""
        kind = column.kind
        return self.words.anything(value) if value and isinstance(kind, ListKind | RecordsKind) else ""


def _holder(item: Record, way: str) -> tuple[Record | None, str]:
    """The record that holds the value at a relative path, and the name of its field."""
    names = way.removeprefix(".").partition("[")[0].split(".")
    holder: Any = item
    for name in names[:-1]:
        holder = holder.__dict__.get(name)
        if not isinstance(holder, Record):
            return None, names[-1]
    return holder, names[-1]
