"""A region's file while it is edited: its tree, and changes that leave all other characters as they are."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from generator.edits.tree import Tree, parsed
from generator.source.files import BYTE_ORDER_MARK, decoded_text


@dataclass(frozen=True, slots=True)
class Change:
    """New text in place of the characters from ``start`` to ``end``; texts inserted at one place keep their order.

    ``closes`` says that it ends what stands before it, and so comes before all else that is inserted there.
    """

    start: int
    end: int
    text: str
    closes: bool = False


class SourceFile:
    """A file as it was read; ``raw`` is None for one that does not exist yet."""

    def __init__(self, path: Path, raw: bytes | None) -> None:
        self.path = path
        self.raw = raw
        self.text = decoded_text(raw or b"")
        self.broken_at = 0

    @cached_property
    def tree(self) -> Tree:
        """Its tree; if the syntax is broken, an empty one, and ``broken_at`` is the line of the fault."""
        try:
            return parsed(self.text)
        except yaml.MarkedYAMLError as error:
            self.broken_at = error.problem_mark.line + 1 if error.problem_mark is not None else 1
            return Tree(None, set())

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(at + 1 for at, sign in enumerate(self.text) if sign == "\n")]

    @property
    def line_count(self) -> int:
        """The number of lines, the empty one after a final line end included."""
        return len(self._starts)

    def line_of(self, at: int) -> int:
        """The line, from 0, of a character."""
        return bisect_right(self._starts, at) - 1

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        return self.text[self._starts[number] : self.end_of(number)]

    def start_of(self, number: int) -> int:
        """Where a line begins; the end of the text for a line that there is not."""
        return self._starts[number] if number < len(self._starts) else len(self.text)

    def end_of(self, number: int) -> int:
        """Where a line ends, before the sign for it."""
        return self._starts[number + 1] - 1 if number + 1 < len(self._starts) else len(self.text)

    def indent_of(self, number: int) -> int:
        """How many blanks a line begins with."""
        line = self.line(number)
        return len(line) - len(line.lstrip(" "))

    def is_blank(self, number: int) -> bool:
        """Whether a line is empty."""
        return not self.line(number).strip()

    def is_comment(self, number: int) -> bool:
        """Whether a line holds nothing but a comment."""
        return self.line(number).lstrip(" \t").startswith("#")

    def changed(self, changes: list[Change]) -> bytes:
        """The content after the changes; raises ValueError if two of them concern the same characters."""
        raw = (self.raw or b"").removeprefix(BYTE_ORDER_MARK)
        original = raw.decode("utf-8")
        mark = (self.raw or b"")[: len(self.raw or b"") - len(raw)]
        newline = _newline_of(original)
        parts, at = [], 0
        for change in sorted(changes, key=_order):
            if change.start < at:
                raise ValueError(change.text)
            parts += [original[self._own(at) : self._own(change.start)], change.text.replace("\n", newline)]
            at = change.end
        parts.append(original[self._own(at) :])
        return mark + "".join(parts).encode("utf-8")

    def rearranged(self, spans: list[tuple[int, int]], order: list[int]) -> bytes:
        """The content with its spans in another order; what stands between them stays where it is."""
        raw = (self.raw or b"").removeprefix(BYTE_ORDER_MARK)
        original = raw.decode("utf-8")
        own = [(self._own(start), self._own(end)) for start, end in spans]
        parts, at = [], 0
        for (start, end), number in zip(own, order, strict=True):
            parts += [original[at:start], original[slice(*own[number])]]
            at = end
        mark = (self.raw or b"")[: len(self.raw or b"") - len(raw)]
        return mark + "".join([*parts, original[at:]]).encode("utf-8")

    @cached_property
    def _pairs(self) -> list[int]:
        """The places of the line ends that consist of two characters in the file."""
        original = (self.raw or b"").removeprefix(BYTE_ORDER_MARK).decode("utf-8")
        found: list[int] = []
        at = original.find("\r\n")
        while at >= 0:
            found.append(at - len(found))
            at = original.find("\r\n", at + 2)
        return found

    def _own(self, at: int) -> int:
        """The place in the file's own text, in which line ends may be longer."""
        return at + bisect_left(self._pairs, at)


def _order(change: Change) -> tuple[int, int, int, int, bool]:
    """The place of a change; at the same place, what stays on the line comes first, then deeper lines.

    Items of a list come before a key in the same column, which ends the list.
    """
    line = change.text.lstrip("\n")
    text = line.lstrip(" ")
    if line == change.text:
        return change.start, change.end, 0 if change.closes else 2 if text[:1] == "," else 1, 0, False
    return change.start, change.end, 3, len(text) - len(line), not text.startswith("- ")


def _newline_of(text: str) -> str:
    """The line end that a text uses most."""
    pairs = text.count("\r\n")
    if pairs * 2 > text.count("\n"):
        return "\r\n"
    return "\r" if "\r" in text and "\n" not in text else "\n"
