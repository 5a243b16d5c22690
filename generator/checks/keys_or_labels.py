"""Messages in two wordings from one declaration: for people with files, and for people with forms.

In the messages and remedies of rules, a key stands in angle quotes: "isi ‹integrasi›", "tulis ‹unsur: luar›",
"pilih dari ‹daerah.opd›". People with files read the key, people with forms the label of its field.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.framework.dimensions import dimensions, subdimensions
from generator.masterplan.dimensi import DimensionKind
from generator.masterplan.istilah import Istilah
from generator.masterplan.masterplan import Masterplan
from generator.source.kinds import ChoiceKind, Kind
from generator.source.paths import ModelPath
from generator.source.record import Field, Record, RecordKind
from generator.source.words import capital

_KEY = re.compile(r"‹(?P<way>[a-z_0-9]+(?:\.[a-z_0-9]+)*)(?:: (?P<value>[^‹›]+))?›")


def with_keys(text: str) -> str:
    """A message for people with files, who see keys."""
    return _KEY.sub(lambda match: f"'{match[0][1:-1]}'", text) if "‹" in text else text


def with_labels(text: str, path: str, terms: Istilah) -> str:
    """A message about the value at a path for people with forms, who see the labels of its fields, and of others."""
    return _KEY.sub(lambda match: _labelled(match, path, terms), text) if "‹" in text else text


def _labelled(match: re.Match[str], path: str, terms: Istilah) -> str:
    field = _chosen(match["way"], path) if match["value"] else _field(match["way"], path)
    label = capital(terms.filled(field.label).partition(" per ")[0]) if field else match["way"].replace("_", " ")
    value = match["value"]
    return f"“{label}”" if value is None else f"“{label}: {capital(_shown(field, value, terms))}”"


def _shown(field: Field[Any] | None, value: str, terms: Istilah) -> str:
    """The label of a choice, the name of a dimension, else the value itself."""
    kind = field.kind if field else None
    if isinstance(kind, ChoiceKind):
        return terms.filled(kind.labels.get(value, value))
    if isinstance(kind, DimensionKind):
        known = dimensions().get(value) or subdimensions().get(value)
        return known.name if known else value
    return value


def _chosen(name: str, path: str) -> Field[Any] | None:
    """The field whose value a pair of key and value means: one where something is chosen, not a topic."""
    here = [record.fields[name] for record in _records_at(path) if name in record.fields]
    return next((one for one in here if isinstance(one.kind, ChoiceKind | DimensionKind)), _anywhere(name))


def _field(way: str, path: str) -> Field[Any] | None:
    """The field that a key means at a path: of the item there, of what is around it, of a topic, of any record."""
    topic, *rest = way.split(".")
    if rest:
        return _inside(Masterplan, way) or _anywhere(rest[-1])
    around = (record.fields.get(topic) for record in _records_at(path))
    return next((field for field in around if field), None) or Masterplan.fields.get(topic) or _anywhere(topic)


def _records_at(path: str) -> list[type[Record]]:
    """The records in which a path lies, the innermost first."""
    found: list[type[Record]] = []
    kind: Kind[Any] | None = RecordKind(Masterplan)
    for name, _ in ModelPath(ModelPath(path).without_group).names_and_keys:
        fields = kind.record.fields if isinstance(kind, RecordKind) else {}
        inner = [fields[name].kind] if name in fields else [] if name or kind is None else [*kind.inner()]
        if not inner:
            break
        [kind] = inner[:1]
        if isinstance(kind, RecordKind):
            found.insert(0, kind.record)
    return found


def _inside(record: type[Record], way: str) -> Field[Any] | None:
    name, _, rest = way.partition(".")
    field = record.fields.get(name)
    if field is None or not rest:
        return field
    inner = field.kind if isinstance(field.kind, RecordKind) else next(iter(field.kind.inner()), None)
    return _inside(inner.record, rest) if isinstance(inner, RecordKind) else None


@cache
def _anywhere(name: str) -> Field[Any] | None:
    """A declared field with a name, labelled as in most of the records that have one."""
    fields = [record.fields[name] for record in _all_records() if name in record.fields and record is not Masterplan]
    usual = Counter(field.label for field in fields).most_common(1)
    return next((field for field in fields if field.label == usual[0][0]), None)


def _all_records() -> Iterator[type[Record]]:
    waiting, known = [Masterplan], set()
    while waiting:
        record: Any = waiting.pop(0)
        if record in known:
            continue
        known.add(record)
        yield record
        for field in record.fields.values():
            kinds = [field.kind]
            while kinds:
                kind = kinds.pop()
                kinds += kind.inner()
                if isinstance(kind, RecordKind):
                    waiting.append(kind.record)
