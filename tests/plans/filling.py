"""A plan in which every field of the model is filled, made from the declarations themselves."""

from collections.abc import Iterator
from typing import Any

import yaml

from generator.masterplan.dimensi import DimensionKind
from generator.masterplan.indikator_iso import IndicatorKind
from generator.masterplan.kode_rencana import CodeKind
from generator.masterplan.masterplan import Masterplan
from generator.source.kinds import (
    ChoiceKind,
    DateKind,
    Kind,
    ListKind,
    MapKind,
    MoneyKind,
    ReferenceKind,
    TextKind,
    YearKind,
)
from generator.source.record import Record, RecordKind, RecordsKind

_ID = "acuan"
_FIXED = {
    "masterplan": "1",
    "Daerah.fiktif": "ya",
    "Daerah.kode": "00.00",
    "SetelanDokumen.edisi": "2021",
    "SetelanDokumen.susunan": None,
    "Dukungan.dimensi": "smart_governance",
    "Foto.berkas": "foto.png",
    "JawabanEvaluasi.butir": "regulasi",
    "JawabanEvaluasi.nilai": "3,25",
    "Daerah.lambang": "foto.png",
}


class _Filler:
    def __init__(self) -> None:
        self.count = 0

    def record(self, record: type[Record]) -> dict[str, Any]:
        """Every field of a record."""
        found = {}
        for name, field in record.fields.items():
            key = f"{record.__name__}.{name}" if record is not Masterplan else name
            value = _FIXED[key] if key in _FIXED else self.value(field.kind)
            found[name] = _ID if name == "id" else value
        return found

    def value(self, kind: Kind[Any]) -> Any:
        """A value of a kind, unlike any other where the kind allows it."""
        self.count += 1
        if isinstance(kind, RecordKind):
            return self.record(kind.record)
        if isinstance(kind, RecordsKind):
            return [self.record(kind.kind.record)]
        if isinstance(kind, ListKind):
            return [self.value(kind.kind)]
        if isinstance(kind, MapKind):
            return {self.value(kind.key): self.value(kind.kind)}
        return self.scalar(kind)

    def scalar(self, kind: Kind[Any]) -> str:
        """A scalar of a kind; what has no form of its own is a number."""
        forms: dict[type[Kind[Any]], str] = {
            DimensionKind: kind.example,
            CodeKind: kind.example,
            IndicatorKind: kind.example,
            ReferenceKind: _ID,
            TextKind: f"kata{self.count}",
            YearKind: "2025",
            DateKind: "2025-03-01",
            MoneyKind: str(self.count * 1000),
        }
        if isinstance(kind, ChoiceKind):
            return next(iter(kind.labels))
        return next((text for form, text in forms.items() if isinstance(kind, form)), str(self.count))


def every_field() -> str:
    """The YAML of a plan with all fields."""
    return yaml.safe_dump(_Filler().record(Masterplan), allow_unicode=True, sort_keys=False)


def leaves_by_field(record: Record) -> Iterator[tuple[str, str]]:
    """Pairs of "Class.field" and the path of a leaf under it."""
    for name, value in record.supplied():
        yield from _leaves(f"{type(record).__name__}.{name}", value)


def _leaves(field: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Record):
        yield from leaves_by_field(value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(field, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(field, inner)
    else:
        yield field, value.path
