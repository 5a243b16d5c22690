"""A passage of a text: the words that a finding is about, with their own place in the file.

A long text covers many lines of YAML, folded, literal or in quotes, so that its beginning is far from the word meant.
The words are found by comparing the text with its file character by character, leaving out white space.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.checks.finding import Fix
from generator.late_patterns import late_pattern
from generator.source.files import decoded_text
from generator.source.place import Place
from generator.source.values import Teks

_TAGS = r"(?:[&!]\S*\s+)*"
_ESCAPED = late_pattern(r"\\(?:x(?P<x>\w{2})|u(?P<u>\w{4})|U(?P<U>\w{8})|(?P<sign>.))|(?P<plain>\S)", re.DOTALL)
_DOUBLED = late_pattern(r"''|\S")
_PLAIN = late_pattern(r"\S")
_BLANK_ESCAPES = "\n\tabefnrtv0 _NLP"
_QUOTED = r"(?<!\w)'(?P<quoted>.+?)…?'(?!\w)|\bmenyebut (?P<told>[^',]+(?:,\d[^',]*)*)(?=, )"


@dataclass(frozen=True)
class Passage:
    """The part of a text from ``start`` to before ``end``; it has the path of the text."""

    text: Teks
    start: int
    end: int

    @property
    def path(self) -> str:
        """The path of the text."""
        return self.text.path

    @cached_property
    def place(self) -> Place | None:
        """The place of the words themselves, or that of the text if they cannot be found in its file."""
        written = _written(self.text)
        return (written and written.place_of(self.text, self.start, self.end)) or self.text.place

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]

    def becomes(self, new: str) -> Fix:
        """The fix that puts other words in place of these."""
        return Fix(self.path, self.words, new, self.start, self.place)


def quoted_passage(text: Teks, message: str) -> Passage | None:
    """The first part of a text that a message quotes, except for the whole text; None if it quotes none."""
    for match in re.finditer(_QUOTED, message):
        words = match["quoted"] or match["told"]
        at = text.find(words) if len(words) < len(text) else -1
        if at >= 0:
            return Passage(text, at, at + len(words))
    return None


class _Written(NamedTuple):
    """A text as written: its characters without white space, the offset of each in ``raw``, and where that begins."""

    raw: str
    signs: str
    offsets: list[int]
    begin: Place

    def place_of(self, text: str, start: int, end: int) -> Place | None:
        """The place of a part of the text; None if the characters differ."""
        words = _dense(text[start:end])
        at = self._offset(text, start, words) if words else -1
        if at < 0:
            return None
        first, last = self.offsets[at], self.offsets[at + len(words) - 1]
        line_start = self.raw.rfind("\n", 0, first) + 1
        line_end = self.raw.find("\n", first)
        line = self.begin.line + self.raw.count("\n", 0, first)
        column = first - line_start + (self.begin.column if line == self.begin.line else 1)
        width = (last + 1 if line_end < 0 or last < line_end else line_end) - first
        return Place(self.begin.file, line, column, width)

    def _offset(self, text: str, start: int, words: str) -> int:
        """Which character the words begin with: counted from the start of the text, or by their occurrences."""
        before = _dense(text[:start])
        whole = self.signs.find(_dense(text))
        if whole >= 0:
            return whole + len(before)
        at = self.signs.find(words)
        for _ in range(before.count(words)):
            at = self.signs.find(words, at + 1) if at >= 0 else at
        return at


def _written(text: Teks) -> _Written | None:
    """A text as it stands in its file; None if it is in no file that can be read."""
    spot, place = text.spot, text.place
    if spot is None or place is None:
        return None
    lines = _lines(place.file)[place.line - 1 :]
    if not lines:
        return None
    if not isinstance(spot, Place):
        _, first, _, last, end = spot
        lines = [*lines[: last - first], *(line[:end] for line in lines[last - first :][:1])]
    raw = "\n".join(lines if not isinstance(spot, Place) else lines[:1])[place.column - 1 :]
    found = list(_characters(raw))
    return _Written(raw, "".join(sign for sign, _ in found), [at for _, at in found], place)


def _characters(raw: str) -> Iterator[tuple[str, int]]:
    """The characters of a scalar that are not white space, each with its offset in the YAML."""
    begin = match.end() if (match := re.match(_TAGS, raw)) else 0
    style = raw[begin : begin + 1]
    if style in {"|", ">"}:
        begin = raw.find("\n", begin)
    pattern = {'"': _ESCAPED, "'": _DOUBLED}.get(style, _PLAIN)
    for match in pattern.finditer(raw, begin + (style in {'"', "'"})):
        sign = _decoded(match) if pattern is _ESCAPED else match[0][0]
        if not sign.isspace():
            yield sign, match.start()


def _decoded(match: re.Match[str]) -> str:
    """The character for an escape in double quotes; a blank for those that stand for white space."""
    if code := match["x"] or match["u"] or match["U"]:
        return chr(int(code, 16))
    sign = match["sign"]
    return match["plain"] if sign is None else " " if sign in _BLANK_ESCAPES else sign


def _dense(text: str) -> str:
    return "".join(text.split())


def _lines(file: Path) -> list[str]:
    """The lines of a file; none if it cannot be read."""
    try:
        told = file.stat()
        return _lines_of(file, told.st_mtime_ns, told.st_size)
    except (OSError, ValueError):
        return []


@lru_cache(64)
def _lines_of(file: Path, changed: int, size: int) -> list[str]:
    """The lines of a file as it was changed last; a check reports many passages of the same few files."""
    del changed, size
    return decoded_text(file.read_bytes()).split("\n")
