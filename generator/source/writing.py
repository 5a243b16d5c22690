"""A record back to YAML text, so that what was read can be written and read again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from generator.source.record import Record
from generator.source.values import Paragraf

_PLAIN = re.compile(r"[^\W\d_]([^:#\[\]{}&*!|>'\"%@`\\\s]|[ ,](?=\S))*")
_OTHER_MEANING = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_STEP = "  "


def dump(record: Record) -> str:
    """YAML of everything that was supplied in a record, keys in the order of their declaration.

    Money and counts are whole numbers, decimals have a comma, dates are ISO, choices and dimensions are
    their keys, references stand as written; texts of several lines are literal blocks. What the program
    filled in by itself has no place and is left out. Reading the text gives the same model.
    """
    return "".join(f"{line}\n" for line in _mapping_lines(_written(record)))


def _written(record: Record) -> dict[str, Any]:
    found = {name: _data(value) for name, value in record.supplied() if getattr(value, "place", record) is not None}
    return {name: value for name, value in found.items() if value != {}}


def _data(value: Any) -> Any:
    if isinstance(value, Record):
        return _written(value)
    if isinstance(value, Mapping):
        return {_scalar(key): _data(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_data(inner) for inner in value]
    return value


def _mapping_lines(entries: Mapping[str, Any]) -> Iterator[str]:
    for key, value in entries.items():
        if isinstance(value, Mapping) and value:
            yield f"{key}:"
            yield from (_STEP + line if line else "" for line in _mapping_lines(value))
        elif isinstance(value, list) and value:
            yield f"{key}:"
            yield from (_STEP + line if line else "" for line in _list_lines(value))
        else:
            yield from _beside(f"{key}: ", value)


def _list_lines(items: Sequence[Any]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Mapping) and item:
            lines = _mapping_lines(item)
            yield f"- {next(lines)}"
            yield from (_STEP + line if line else "" for line in lines)
        else:
            yield from _beside("- ", item)


def _beside(lead: str, value: Any) -> Iterator[str]:
    """A value that begins on the line of its key or dash."""
    if isinstance(value, Paragraf) and "\n" in value:
        yield f"{lead}|-"
        yield from (_STEP + line if line else "" for line in value.split("\n"))
    elif isinstance(value, (Mapping, list)):
        yield lead + ("{}" if isinstance(value, Mapping) else "[]")
    else:
        yield lead + _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(int(value))
    if value is None:
        return "~"
    text = str(value)
    if _PLAIN.fullmatch(text) and text.casefold() not in _OTHER_MEANING:
        return text
    return "'" + text.replace("'", "''") + "'"
