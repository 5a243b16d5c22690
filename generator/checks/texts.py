"""All texts of a plan and its references, collected in one walk.

Most values of a plan are figures, years and choices; fields of such kinds are skipped.
"""

from functools import cache
from typing import Any

from generator.masterplan.dimensi import DimensionKind
from generator.masterplan.indikator_iso import IndicatorKind
from generator.masterplan.masterplan import Masterplan
from generator.source.kinds import (
    ChoiceKind,
    CountKind,
    DateKind,
    Kind,
    MoneyKind,
    NumberKind,
    ScalarKind,
    YearKind,
)
from generator.source.record import Field, Record
from generator.source.values import Paragraf, Prosa, Rujukan, Teks

_SETTINGS = frozenset({"pemeriksaan", "dokumen", "gaya", "istilah", "sumber"})
_NOT_PRINTED = frozenset({"id", "catatan", "kode"})
_WRITTEN = frozenset({Teks, Paragraf, Prosa})
_WORDLESS = (CountKind, NumberKind, MoneyKind, YearKind, DateKind, ChoiceKind, DimensionKind, IndicatorKind)
_HOLDERS = (list, dict)


class Said:
    """The texts of a plan and its references.

    ``texts`` are the texts in the order of the model, without choices, references, ids, internal notes and settings.
    ``links`` are the references, including those within settings.
    """

    def __init__(self, plan: Masterplan) -> None:
        self.texts: list[Teks] = []
        self.links: list[Rujukan] = []
        for name in _telling(Masterplan):
            if name in plan.__dict__:
                _gather(plan.__dict__[name], [] if name in _SETTINGS else self.texts, self.links)


def _gather(value: Any, texts: list[Teks], links: list[Rujukan]) -> None:
    kind = type(value)
    if kind in _WRITTEN and value:
        texts.append(value)
    elif isinstance(value, Record):
        supplied = value.__dict__
        for name in _telling(kind):  # type: ignore[arg-type]  # classes are hashable
            if name in supplied:
                _gather(supplied[name], texts, links)
    elif isinstance(value, _HOLDERS):
        # The keys of a mapping are years or choices.
        for inner in value.values() if isinstance(value, dict) else value:
            _gather(inner, texts, links)
    elif kind is Rujukan:
        links.append(value)


@cache
def _telling(record: type[Record]) -> tuple[str, ...]:
    """The fields of a record that may contain a text to be printed or a reference, also when nested."""
    return tuple(name for name, field in record.fields.items() if not _is_hidden(field) and _may_tell(field.kind))


def _is_hidden(field: Field[Any]) -> bool:
    return field.name in _NOT_PRINTED and isinstance(field.kind, ScalarKind)


def _may_tell(kind: Kind[Any]) -> bool:
    inner = kind.inner()
    return any(map(_may_tell, inner)) if inner else not isinstance(kind, _WORDLESS)
