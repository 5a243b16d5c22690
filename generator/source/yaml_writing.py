"""Write a record back to YAML text, so that what was read can be written and read again."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from generator.source.record import Record

_WORD = r"[^:#\[\]{}&*!|>'\"%@`\\\s]"
_PLAIN = re.compile(rf"[^\W\d_]{_WORD}*(?: {_WORD}+)*")
_OTHER_MEANING = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_STEP = "  "


def dump(record: Record) -> str:
    """YAML of all that was supplied in a record, with keys in the order of their declaration.

    Money and counts are whole numbers, decimals have a comma, dates are ISO, choices and dimensions are given by key,
    and references as written; texts of several lines are literal blocks. Values that the program filled in have no
    place and are left out. Reading the text gives the same model.
    """
    return dump_data(_written(record))


def dump_data(data: dict[str, Any]) -> str:
    """YAML of dictionaries and lists, in the form of ``dump``; None stands for an empty item of a list."""
    lines: list[str] = []
    _mapping(data, "", "", lines)
    lines.append("")
    return "\n".join(lines)


def _written(record: Record) -> dict[str, Any]:
    found = {name: _data(value) for name, value in record.supplied() if getattr(value, "place", record) is not None}
    return {name: value for name, value in found.items() if value != {}}


def _data(value: Any) -> Any:
    if isinstance(value, Record):
        return _written(value)
    if isinstance(value, dict):
        return {key: _data(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_data(inner) for inner in value]
    return value


def _mapping(entries: dict[Any, Any], lead: str, indent: str, lines: list[str]) -> None:
    """The lines of all entries; the first begins with ``lead``, such as the dash of a list.

    Keys chosen by the region are written as values; names of fields are plain words.
    """
    for key, value in entries.items():
        name = key if type(key) is str else _scalar(key)
        if _takes_several_lines(value):
            _entry(f"{lead}{name}:", value, indent, lines)
        else:
            lines.append(f"{lead}{name}: {_scalar(value)}")
        lead = indent


def _takes_several_lines(value: Any) -> bool:
    return "\n" in value if isinstance(value, str) else isinstance(value, (dict, list))


def _list(items: list[Any], indent: str, lines: list[str]) -> None:
    for item in items:
        if isinstance(item, dict) and item:
            _mapping(item, f"{indent}- ", indent + _STEP, lines)
        else:
            _entry(f"{indent}-", item, indent, lines)


def _entry(lead: str, value: Any, indent: str, lines: list[str]) -> None:
    """A value beside its key or dash, or below it if it takes several lines."""
    if isinstance(value, (dict, list)):
        _group(lead, value, indent + _STEP, lines)
    elif isinstance(value, str) and "\n" in value:
        lines.append(f"{lead} |-")
        lines += [f"{indent}{_STEP}{line}" if line else "" for line in value.split("\n")]
    else:
        lines.append(f"{lead} {_scalar(value)}")


def _group(lead: str, value: dict[Any, Any] | list[Any], indent: str, lines: list[str]) -> None:
    if not value:
        lines.append(f"{lead} {'{}' if isinstance(value, dict) else '[]'}")
        return
    lines.append(lead)
    if isinstance(value, dict):
        _mapping(value, indent, indent, lines)
    else:
        _list(value, indent, lines)


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return _text(str(value))
    if isinstance(value, Decimal):
        return _decimal(value).replace(".", ",")
    if isinstance(value, date):
        return value.isoformat()
    return "~" if value is None else str(value)


def _decimal(value: Decimal) -> str:
    text = str(value)
    return f"{value:f}" if "E" in text else text  # formatting takes three times as long


@lru_cache(maxsize=16_384)  # the documents of a region print largely the same values
def _text(value: str) -> str:
    return value if _PLAIN.fullmatch(value) and value.casefold() not in _OTHER_MEANING else _quoted(value)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
