"""A year in place of a key in an item, as in "- 2025: Fondasi": which keys the year and its value belong to."""

import re
from collections.abc import Iterator
from typing import Any

from generator.source.kinds import AchievementKind, DateKind, NumberKind, TextKind, YearKind
from generator.source.mistakes.pairs import years_in_keys
from generator.source.record import SHARED, Field, Record
from generator.source.words import in_braces, joined
from generator.source.yaml_nodes import Mapping, Node, Scalar, is_null

_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d[\d.,]*%?")
_NO_KEY = "di sini tidak ada kunci untuk tahun saja"


def is_year(key: str) -> bool:
    """Whether a key is a year."""
    return _YEAR.fullmatch(key) is not None


def as_item(record: type[Record], year: str, value: Node) -> str:
    """An item that has only a year for its key, as it must be written; "" if that is not certain."""
    parts = _parts(record, year, value, set())
    if len(parts) > 1:
        return f"- {{{_in_line(parts)}}}"
    return f"- {next(iter(parts.values()))}" if parts else ""


def remedy_for_year(record: type[Record], node: Mapping, year: str, *, in_line: bool, listed: bool) -> str:
    """What to write in place of a year that is the key of a value.

    ``in_line`` says that it is in braces, ``listed`` that its group is an item of a list.
    """
    if into_pairs := _into_pairs(record, node, year):
        return into_pairs
    is_alone = listed and not in_line and all(map(is_year, node.entries))
    used = set() if is_alone else node.entries.keys() & record.fields.keys()
    parts = _parts(record, year, node.entries[year][1], used)
    if not parts:
        return _of_year_alone(record, node.entries[year][1], year)
    if in_line:
        shown = _in_line(parts)
    elif is_alone:
        above = "" if year == next(iter(node.entries)) else "  sejajar dengan tanda hubung di atasnya"
        shown = as_item(record, year, node.entries[year][1]) + above
    else:
        shown = "  dan  ".join(f"{name}: {text}" for name, text in parts.items())
        shown += "  sebagai dua isian." if len(parts) > 1 else ""
    return f"tulis  {shown}" if len(parts) > 1 else f"{_NO_KEY}; tulis  {shown}{_or_as_date(record)}"


def _of_year_alone(record: type[Record], value: Node, year: str) -> str:
    """The remedy where no key takes the value beside the year for certain."""
    name = _key_of_year(record)
    if not name:
        return f"{_NO_KEY}; sebut tahunnya di dalam teks isian lain, dan tulis isinya pada kuncinya sendiri."
    of_value = "tulis isinya pada kuncinya sendiri."
    if isinstance(value, Mapping):
        of_value = f"sejajarkan isian di bawahnya dengan '{name}'."
    return f"tahun ini ditulis pada kuncinya sendiri:  {name}: {year}  dan {of_value}"


def _in_line(parts: dict[str, str]) -> str:
    return ", ".join(f"{name}: {in_braces(text)}" for name, text in parts.items())


def _parts(record: type[Record], year: str, value: Node, used: set[str]) -> dict[str, str]:
    """The year and the value under their keys, in the order of the group; both in one text if the year has none."""
    text = "" if is_null(value) or not isinstance(value, Scalar) else value.text.strip()
    taker = next(_takers(record, text), "") if text else ""
    of_year = _key_of_year(record)
    if not taker or not used.isdisjoint({taker, of_year}):
        return {}
    if not of_year:
        return {taker: f"{text} ({year})"} if isinstance(record.fields[taker].kind, TextKind) else {}
    parts = {taker: text, of_year: year}
    return {name: parts[name] for name in record.fields if name in parts}


def _key_of_year(record: type[Record]) -> str:
    return next((name for name, field in _own(record) if isinstance(field.kind, YearKind)), "")


def _takers(record: type[Record], text: str) -> Iterator[str]:
    """The keys that may take a value: the only one of numbers for a number, else the name or the first text."""
    numeric = [name for name, field in _own(record) if isinstance(field.kind, NumberKind | AchievementKind)]
    is_number = _NUMBER.fullmatch(text) is not None
    if is_number and len(numeric) == 1:
        yield numeric[0]
    named = record.short or record.naming_fields[0]
    if named in record.fields and isinstance(record.fields[named].kind, TextKind):
        yield named
    elif not is_number:
        yield from [name for name, field in _own(record) if isinstance(field.kind, TextKind) and not field.optional][
            :1
        ]


def _own(record: type[Record]) -> list[tuple[str, Field[Any]]]:
    """The fields that a record does not share with other records."""
    return [(name, field) for name, field in record.fields.items() if name not in SHARED]


def _into_pairs(record: type[Record], node: Mapping, year: str) -> str:
    """The remedy for a value that belongs to the pairs of a year and a number; "" where there are none."""
    _, value = node.entries[year]
    if not isinstance(value, Scalar) or not _NUMBER.match(value.text.strip()):
        return ""
    kinds = {name: field.kind for name, field in _own(record)}
    for name in sorted(kinds, key=lambda name: name not in node.entries):
        entries = {f"{name} {key}" if is_year(key) else key: pair for key, pair in node.entries.items()}
        if remedy := years_in_keys(kinds, entries, f"{name} {year}"):
            return remedy
    return ""


def _or_as_date(record: type[Record]) -> str:
    dates = [f"'{name}'" for name, field in _own(record) if isinstance(field.kind, DateKind)]
    return f"  atau isi tanggal lengkapnya pada {joined(dates, 'atau')}." if dates else ""
