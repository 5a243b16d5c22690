"""The JSON Schema with which an editor helps to fill in a region's YAML, made from the model's declarations.

A topic may be split over several files, so no file is required to hold anything.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from generator.masterplan.istilah import Istilah
from generator.masterplan.masterplan import Masterplan
from generator.source import placeholders
from generator.source.kinds import PLACEHOLDER, Kind, ListKind, MapKind, ScalarKind
from generator.source.record import Field, Record, RecordKind, RecordsKind
from generator.source.words import capital

FILE_NAME = "masterplan.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TITLE = "Isian masterplan smart city"
_ABOUT = "Isian YAML satu kabupaten atau kota; topiknya boleh dibagi ke beberapa berkas."
_NEVER_FIRST = {"id", "sumber", "catatan"}


def editor_line(folder: str) -> str:
    """The first line of a YAML file, which tells editors where the schema is, relative to the file."""
    return f"# yaml-language-server: $schema={folder}/{FILE_NAME}"


def schema_text() -> str:
    """The schema as the text of a file."""
    import json  # noqa: PLC0415  (the checks need the records alone)

    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The schema of one file: the topics of a masterplan, with a definition for each record and shared kind."""
    words = usual_words()
    _, *inner = records_within(Masterplan)
    return {
        "$schema": _DIALECT,
        "title": _TITLE,
        "description": _ABOUT,
        **_record_schema(Masterplan, words),
        "$defs": {record.__name__: _record_schema(record, words) for record in inner} | _shared_kinds(),
    }


def usual_words() -> Istilah:
    """The usual terms, as long as no region has renamed any."""
    words = Istilah("istilah")
    words.complete("belum")
    return words


def meaning(field: Field[Any], words: Istilah) -> str:
    """The meaning of a field, in words for people: "OPD penanggung jawab"."""
    return capital(words.filled(field.label))


def records_within(record: type[Record]) -> list[type[Record]]:
    """A kind of record and all kinds within it, each once, in the order of their first use.

    Raises ValueError if two have the same name, since they would share one definition.
    """
    found: dict[str, type[Record]] = {}
    _gather(record, found)
    return list(found.values())


def _gather(record: type[Record], found: dict[str, type[Record]]) -> None:
    known = found.setdefault(record.__name__, record)
    if known is not record:
        raise ValueError(f"{known.__module__} and {record.__module__} both have a record {record.__name__}")
    for kind in _kinds_of(record):
        if isinstance(kind, RecordKind) and kind.record is not found.get(kind.record.__name__):
            _gather(kind.record, found)


def _kinds_of(record: type[Record]) -> Iterator[Kind[Any]]:
    for field in record.fields.values():
        yield from _with_inner(field.kind)


def _with_inner(kind: Kind[Any]) -> Iterator[Kind[Any]]:
    yield kind
    for inner in kind.inner():
        yield from _with_inner(inner)


def _shared_kinds() -> dict[str, Any]:
    kinds = (kind for record in records_within(Masterplan) for kind in _kinds_of(record))
    shared = {k.definition: k for k in kinds if isinstance(k, ScalarKind) and k.definition}
    found = {name: shared[name].accepted() for name in sorted(shared)}
    return found | {PLACEHOLDER: {"type": "string", "pattern": rf"^\s*{placeholders.written()}\s*$"}}


def _record_schema(record: type[Record], words: Istilah) -> dict[str, Any]:
    properties = {name: _property(field, words) for name, field in record.fields.items()}
    return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}


def _property(field: Field[Any], words: Istilah) -> dict[str, Any]:
    return {"description": meaning(field, words), **field.kind.schema(), "examples": [example_value(field)]}


def example_value(field: Field[Any]) -> Any:
    """The field's example as a value; for a record only its first expected key."""
    kind = field.kind
    if isinstance(kind, RecordKind):
        return _example_of(kind.record)
    if isinstance(kind, RecordsKind):
        return [_example_of(kind.kind.record)]
    if isinstance(kind, ListKind):
        return [field.example.removeprefix("- ")]
    if isinstance(kind, MapKind):
        return yaml.load(field.example, yaml.BaseLoader)
    return field.example


def _example_of(record: type[Record]) -> dict[str, Any]:
    fields = [field for name, field in record.fields.items() if name not in _NEVER_FIRST]
    first = next((field for field in fields if not field.optional), fields[0])
    return {first.name: example_value(first)}
