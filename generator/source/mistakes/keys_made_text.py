"""Advice that would make part of a text of a line that reads as a key beside that text: both readings are named."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from generator.source.followed_remedies import followed
from generator.source.mistakes.fault import KEY, begin, indent_of, tokens_of
from generator.source.mistakes.key_on_line import bare_key, key_on_line
from generator.source.place import Place
from generator.source.problems import Problem, Problems
from generator.source.record import SHARED

IsKey = Callable[[Place, str], bool]

_DRESSED_KEY = re.compile(
    r"[\s\u00a0]*(?:[-–—•*][\s\u00a0]+|\d{1,2}[.)][\s\u00a0]+)?(?P<mark>\*{0,3}|_{0,2})[\"'“‘]?(?P<key>[a-z_][a-z0-9_]*)"
    r"[\"'”’]?(?:(?P=mark)[\s\u00a0]*:|:(?P=mark))(?=\s|$)[ \t]*(?P<value>.*)"
)
_MOST_LOOKED_AT = 6
_MOST_LETTERS = 400_000
_HERE = re.compile(r"\b(?:teks|baris) ini\b")
_NAMES_IT = re.compile(r"\bkunci\b")


def name_both_readings(problems: Problems, is_key: IsKey, loader: Any) -> None:
    """Put the reading as a key before each advice after which a line with a known key is part of a block text."""
    left = _MOST_LOOKED_AT
    for number, problem in enumerate(problems.found):
        if problem.notice or problem.place is None or _NAMES_IT.search(problem.remedy) or not left:
            continue
        left -= 1
        text = problems.texts.get(problem.place.file, "")
        advice = _as_key(problem, problem.place, text, is_key, loader) if len(text) < _MOST_LETTERS else None
        if advice is not None:
            place, as_key = advice
            as_text = problem.remedy
            if place.line > problem.place.line:
                as_text = _HERE.sub(rf"\g<0> sejak baris {problem.place.line}", as_text, count=1)
            remedy = f"{as_key}, bila itu kunci; bila memang bagian dari teks, {as_text}"
            problems.found[number] = problem._replace(place=place, remedy=remedy)


def _as_key(problem: Problem, place: Place, text: str, is_key: IsKey, loader: Any) -> tuple[Place, str] | None:
    """Place of the first line that the advice would make text of, and how to write it as a key; None without one."""
    try:
        after = followed(text, problem)
    except (AttributeError, IndexError, StopIteration, ValueError):
        return None
    lines = text.split("\n")
    if after is None or after.count("\n") != text.count("\n"):
        return None
    for first, last, owner in _blocks(after, loader):
        for line in range(max(first, place.line - 1), min(last, len(lines))):
            head = KEY.match(lines[owner])
            is_level = head is not None and indent_of(lines[line]) == head.start("key") > 0
            key, value = _key_on(lines[line], partial(is_key, place._replace(line=line + 1)), in_any_case=is_level)
            if key and head and not _is_above(key, owner, head, lines):
                pair = f"{key}: {value}".rstrip()
                depth = head.start("key")
                level = f"sejajar dengan '{head['key']}' pada baris {owner + 1}"
                own = lines[line]
                where = place._replace(line=line + 1, column=indent_of(own) + 1, width=max(1, len(own.strip())))
                return where, f"tulis  {pair}  dengan {depth} spasi di depannya, {level}"
    return None


def _key_on(line: str, is_known: Callable[[str], bool], *, in_any_case: bool) -> tuple[str, str]:
    """The known key that a line reads as, and its value; "" twice for a line of words.

    A line in capitals is such a key ``in_any_case`` unless that is one whose name often begins a paragraph.
    """
    match = _DRESSED_KEY.match(line)
    if match and is_known(match["key"]):
        return match["key"], match["value"].rstrip()
    if in_any_case and (bare := bare_key(line, is_known)) and bare not in SHARED:
        return bare, ""
    found = key_on_line(line, is_known)
    if found is None or not (found.is_plain or found.typed.islower() or (in_any_case and found.key not in SHARED)):
        return "", ""
    return found.key, found.value


def _is_above(key: str, owner: int, head: re.Match[str], lines: list[str]) -> bool:
    """Whether the group of a block text, whose key is ``head`` on the line ``owner``, has a key already."""
    depth = head.start("key")
    for row in reversed(lines[: owner + 1]):
        own = KEY.match(row)
        if own and own.start("key") == depth and own["key"] == key:
            return True
        if row.strip() and indent_of(row) < depth and row.lstrip()[0] != "#":
            return False
    return False


def _blocks(text: str, loader: Any) -> list[tuple[int, int, int]]:
    """The first line, and the one after the last, of each block text, and the line of its sign."""
    blocks = [token for token in tokens_of(text, loader) if getattr(token, "style", None) in {"|", ">"}]
    return [(begin(token)[0] + 1, token.end_mark.line, begin(token)[0]) for token in blocks]
