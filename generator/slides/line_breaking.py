"""Breaking of text into lines, as PowerPoint will break it, to know how high it is and where it goes on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.blocks.inline import Inline

_WORD = re.compile(r"\S+\s*|\s+")


class _Lines:
    """Lines of so many letters that words are put on."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.number, self.used = 1, 0

    def put(self, word: str) -> None:
        """Put a word on them, with the line ends behind it."""
        length = len(word.rstrip())
        if length and self.used and self.used + 1 + length > self.width:
            self.number, self.used = self.number + 1, 0
        self.used += length + bool(self.used and length)
        self.number += self.used // (self.width + 1)
        self.used %= self.width + 1
        if ends := word.count("\n"):
            self.number, self.used = self.number + ends, 0


def broken(text: str, width: int) -> int:
    """The number of lines of a text that is so many letters wide, broken between words."""
    lines = _Lines(width)
    for word in _WORD.findall(text):
        lines.put(word)
    return lines.number


def cut(inlines: Iterable[Inline], width: int, most: int) -> Iterator[list[Inline]]:
    """Inlines in parts of at most so many lines, cut between words; at least one part."""
    part: list[Inline] = []
    lines = _Lines(width)
    for inline in inlines:
        text = ""
        for word in _words(inline.text, width):
            lines.put(word)
            if lines.number > most and (part or text):
                yield [*part, *([replace(inline, text=text)] if text else [])]
                part, text, lines = [], "", _Lines(width)
                lines.put(word)
            text += word
        if text or not inline.text:
            part.append(replace(inline, text=text) if text != inline.text else inline)
    yield part


def _words(text: str, width: int) -> Iterator[str]:
    """The words of a text with the blanks behind them; one that is longer than a line in pieces."""
    for word in _WORD.findall(text):
        yield from (word[at : at + width] for at in range(0, len(word), width))
