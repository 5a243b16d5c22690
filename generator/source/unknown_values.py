"""Question marks for values that are not known yet; YAML takes them for the sign of a key."""

from collections.abc import Iterable
from typing import Any

import yaml

from generator.late_patterns import late_pattern
from generator.source.placeholders import is_placeholder

_LOADER = yaml.CSafeLoader
_SCALAR: Any = yaml.ScalarEvent
_UNKNOWN = late_pattern(r"(?::[ \t]+|[,\[][ \t]*)(?P<sign>\?)(?=[\s,\]}]|\Z)")
DOTS = "…"


def with_dots_for_unknowns(text: str, error: yaml.MarkedYAMLError) -> str:
    """The text with dots for each question mark in place of a value, if libyaml stopped at one; else "".

    Dots mean the same and are as long, so that all places stay. Question marks within texts are kept.
    """
    at = error.problem_mark.index if error.problem_mark is not None else -1
    signs = {match.start("sign") for match in _UNKNOWN.finditer(text)}
    if at not in signs:
        return ""
    values, end = _unknowns(_with_dots(text, signs))
    meant = {sign for sign in signs if sign in values or sign > end}
    return _with_dots(text, meant) if at in meant else ""


def _with_dots(text: str, signs: Iterable[int]) -> str:
    letters = list(text)
    for sign in signs:
        letters[sign] = DOTS
    return "".join(letters)


def _unknowns(text: str) -> tuple[set[int], int]:
    """Where values begin that only hold a place, and the end of what could be read."""
    found: set[int] = set()
    try:
        events: Any = yaml.parse(text, _LOADER)
        for event in events:
            if type(event) is _SCALAR and not event.style and is_placeholder(event.value):
                found.add(event.start_mark.index)
    except yaml.MarkedYAMLError as error:
        return found, error.problem_mark.index if error.problem_mark is not None else -1
    return found, len(text)
