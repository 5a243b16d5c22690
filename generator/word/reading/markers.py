"""The numbers and bullets that Word puts before headings and list items, counted as Word counts them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from generator.blocks.numbering import letter, roman
from generator.word.reading.legibility import HIDDEN, said
from generator.word.reading.looks import looks_of
from generator.word.reading.style_sheet import Listed, value
from generator.word.xml import W

_W = f"{{{W}}}"
_LEVELS = 9
_NO_LIST = "0"
_MOST = 30_000
_OFF = frozenset({"0", "false", "off"})
_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": lambda n: letter(n) if n else "",
    "upperLetter": lambda n: letter(n).upper() if n else "",
    "lowerRoman": lambda n: roman(n).lower(),
    "upperRoman": roman,
    "decimalZero": lambda n: f"{n:02d}",
    "none": "".format,
}
# LibreOffice writes the usual bullets as characters of the font "Symbol".
_SYMBOLS = str.maketrans({"\uf0b7": "•", "\uf02d": "–", "\uf0a7": "▪"})


@dataclass(slots=True)
class _Level:
    """The format of a list's items at one level."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restarts: int = -1
    style: str = ""
    legal: bool = False
    look: str = ""


@dataclass(slots=True)
class _List:
    """A list: the counter it uses, the formats of its levels, and its own starting numbers."""

    counts: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    started: set[int] = field(default_factory=set)


class Markers:
    """Counts the items of all lists of a document in the order of calls.

    Chapter numbers within section numbers are always given as 1, 2, 3, although LibreOffice loses this setting.
    ``forgotten`` says whether it was lost.
    """

    def __init__(self, root: Any = None) -> None:
        self.forgotten = False
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        if root is None:
            return
        looks = {e.get(f"{_W}abstractNumId", ""): e for e in root.iterchildren(f"{_W}abstractNum")}
        linked = {value(e.find(f"{_W}styleLink")): e for e in looks.values()}
        for number in root.iterchildren(f"{_W}num"):
            abstract = value(number.find(f"{_W}abstractNumId"))
            look = looks.get(abstract)
            link = "" if look is None else value(look.find(f"{_W}numStyleLink"))
            if link:
                look = linked.get(link)
            self._lists[number.get(f"{_W}numId", "")] = _list(number, abstract, look)

    def next(self, listed: Listed, style: str) -> str:
        """The marker of the next paragraph of a list, found perhaps through its ``style``; "" if it has none."""
        found = self._lists.get(listed.number)
        if listed.number == _NO_LIST or found is None:
            return ""
        by_style = next((n for n, level in found.levels.items() if style and level.style == style), 0)
        n = int(listed.level) if listed.level.isdecimal() else by_style
        level = found.levels.get(n)
        if level is None:
            return ""
        counts = self._counted(found, n)
        marker = _as_shown(level.text) if level.form == "bullet" else self._shown(found, level, n, counts)
        if level.look == HIDDEN or not marker.strip():
            return ""
        return f"[{level.look}: {marker}]" if level.look else marker

    def _counted(self, found: _List, n: int) -> list[int | None]:
        counts = self._counts.setdefault(found.counts, [None] * _LEVELS)
        before = counts[n]
        if n in found.starts and n not in found.started:
            before = None
        found.started.add(n)
        counts[n] = _start(found, n) if before is None else before + 1
        for lower in range(n + 1, _LEVELS):
            restarts = found.levels[lower].restarts if lower in found.levels else -1
            if restarts and (restarts < 0 or n < restarts):
                counts[lower] = None
        return counts

    def _shown(self, found: _List, level: _Level, n: int, counts: list[int | None]) -> str:
        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            form = found.levels[at].form if at in found.levels else "decimal"
            if at < n and level.form == "decimal" and form != "decimal":
                self.forgotten |= not level.legal
                form = "decimal"
            count = min(counts[at] or 0, _MOST)
            return _FORMS.get(form, str)(count)

        return re.sub(r"%([1-9])", number, level.text)


def _as_shown(bullet: str) -> str:
    return bullet.translate(_SYMBOLS)


def _start(found: _List, n: int) -> int:
    if n in found.starts:
        return found.starts[n]
    return found.levels[n].start if n in found.levels else 1


def _list(number: Any, counts: str, look: Any) -> _List:
    levels = {} if look is None else {_depth(e): _level(e) for e in look.iterchildren(f"{_W}lvl")}
    starts: dict[int, int] = {}
    for other in number.iterchildren(f"{_W}lvlOverride"):
        start, own = other.find(f"{_W}startOverride"), other.find(f"{_W}lvl")
        if start is not None:
            starts[_depth(other)] = _number(value(start), 1)
        if own is not None:
            levels[_depth(other)] = _level(own)
    return _List(counts, levels, starts)


def _level(element: Any) -> _Level:
    legal, text = element.find(f"{_W}isLgl"), value(element.find(f"{_W}lvlText"))
    return _Level(
        _number(value(element.find(f"{_W}start")), 0), value(element.find(f"{_W}numFmt")) or "decimal", text,
        _number(value(element.find(f"{_W}lvlRestart")), -1), value(element.find(f"{_W}pStyle")),
        legal is not None and legal.get(f"{_W}val", "1") not in _OFF, _look(element),
    )  # fmt: skip


def _look(element: Any) -> str:
    """How a marker is to be read; bullets may be signs of any font."""
    looks = looks_of(element.find(f"{_W}rPr"))
    if value(element.find(f"{_W}numFmt")) == "bullet":
        looks.pop("font", None)
    return said(looks)


def _depth(element: Any) -> int:
    return _number(element.get(f"{_W}ilvl", ""), 0)


def _number(text: str, otherwise: int) -> int:
    return min(int(text), _MOST) if text.isdecimal() and len(text) < 10 else otherwise
