"""The shape of framework data: which keys an entry has, and what is wrong with it."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

_FORMS: Mapping[type, str] = {str: "satu teks", list: "sebuah daftar teks", dict: "sebuah kelompok"}
_NONE: Mapping[str, type] = {}


def misshapen(
    where: str,
    entry: Any,
    fields: Mapping[str, type],
    optional: Mapping[str, type] = _NONE,
    may_be_empty: Container[str] = (),
) -> Iterator[str]:
    """A fault for each key that is missing or unknown, and for each value of the wrong type; lists may be empty."""
    known = {**fields, **optional}
    if not isinstance(entry, dict):
        yield f"{where}: tulis sebuah kelompok dengan kunci {', '.join(fields)}."
        return
    for name in (name for name in entry if name not in known):
        yield f"{where}: kunci '{name}' tidak dikenal; yang ada: {', '.join(known)}."
    for name, form in known.items():
        if name in optional and name not in entry:
            continue
        if not _is_of_form(entry.get(name), form, may_be_empty=form is list or name in may_be_empty):
            yield f"{where}.{name}: tulis {_FORMS[form]}."


def group(entry: Any, name: str) -> Iterable[tuple[str, Any]]:
    """The pairs of a group within an entry; none if there is no such group."""
    inner = entry.get(name) if isinstance(entry, dict) else None
    return inner.items() if isinstance(inner, dict) else ()


def twice(names: list[str]) -> list[str]:
    """The names that occur more than once, each once."""
    return sorted({name for name in names if names.count(name) > 1})


def _is_of_form(value: Any, form: type, *, may_be_empty: bool) -> bool:
    texts = value if isinstance(value, list) else []
    is_whole = isinstance(value, form) and all(isinstance(text, str) for text in texts)
    return is_whole and bool(value or may_be_empty)
