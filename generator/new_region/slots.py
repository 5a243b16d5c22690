"""Slots such as ``<nama kegiatan>``, which mark where values are to be written in a new region's files.

The program treats them as placeholders: not supplied, never printed, and reported by the check.
"""

from typing import Any

from generator.masterplan.dimensi import DimensionKind
from generator.masterplan.istilah import Istilah
from generator.source.kinds import ChoiceKind, Kind, ListKind, MapKind, ScalarKind, TextKind
from generator.source.record import Field, Record, RecordKind, RecordsKind

_INTERNAL = {"id", "sumber", "catatan"}
_NEEDS_QUOTES = frozenset(",[]{}:#&*!|>'\"%@`")


class Slots:
    """Writes the slots of fields in the region's terms."""

    def __init__(self, istilah: Istilah) -> None:
        self._istilah = istilah

    def of(self, field: Field[Any]) -> str:
        """The slots to write after the field's colon."""
        return self._of_kind(field.kind, self._istilah.filled(field.label))

    def hint(self, field: Field[Any]) -> str:
        """How to write a value if its form is restricted, else ""."""
        if choices := choices_of(field):
            return f": {' / '.join(choices)}"
        free = isinstance(field.kind, TextKind) or not isinstance(field.kind, ScalarKind)
        return "" if free else f"; contoh: {field.example}"

    def _of_kind(self, kind: Kind[Any], label: str) -> str:
        if isinstance(kind, RecordsKind):
            return f"[{self._in_braces(kind.kind.record)}]"
        if isinstance(kind, RecordKind):
            return self._of_record(kind.record, label)
        if isinstance(kind, ListKind):
            return f"[{self._of_kind(kind.kind, label)}]"
        if isinstance(kind, MapKind):
            return f"{{{kind.key.example}: {self._of_kind(kind.kind, kind.kind.form)}}}"
        return slot(label)

    def _of_record(self, record: type[Record], label: str) -> str:
        short = record.short
        return slot(label) if short and short != "nilai" else self._in_braces(record)

    def _in_braces(self, record: type[Record]) -> str:
        pairs = (f"{name}: {self.of(field)}" for name, field in expected(record))
        return f"{{{', '.join(pairs)}}}"


def expected(record: type[Record]) -> list[tuple[str, Field[Any]]]:
    """The fields of a record that a region is expected to fill in."""
    return [(name, f) for name, f in record.fields.items() if name not in _INTERNAL and not f.optional]


def in_order_of_filling(record: type[Record]) -> list[tuple[str, Field[Any]]]:
    """The expected fields of an item; money comes last, the order in which people fill them in."""
    return sorted(expected(record), key=lambda pair: pair[0] == "anggaran")


def all_fields(record: type[Record]) -> list[tuple[str, Field[Any]]]:
    """The fields of a record that a region may fill in."""
    return [(name, field) for name, field in record.fields.items() if name not in _INTERNAL]


def choices_of(field: Field[Any]) -> list[str]:
    """The keys that a field accepts; empty if it accepts any text."""
    kind = field.kind
    if isinstance(kind, ChoiceKind):
        return list(kind.labels)
    return list(kind.keys()) if isinstance(kind, DimensionKind) else []


def slot(label: str) -> str:
    """A label as a slot, in quotes if YAML would misread it."""
    text = f"<{label}>"
    return f'"{text}"' if _NEEDS_QUOTES.intersection(label) else text
