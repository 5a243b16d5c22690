"""Lists that nest by any number of blanks, made to nest by as many as Python-Markdown is told to expect.

An empty line is put where a list ends, so that bullets and numbers that follow each other are two lists."""

import re
from collections.abc import Iterator

from markdown.preprocessors import Preprocessor

from generator.documents.markdown_limits import DEEPEST_LIST, NOT_IN_ORDER, TOO_DEEP, MarkdownLimitError

STEP = 2
_ITEM = re.compile(r"(?P<sign>[-*+]|(?P<number>\d+)\.)[ \t]+")
_TAB = 4


class EvenNesting(Preprocessor):
    """Makes lists nest by two blanks a level, however far they were indented; else blanks mean nothing.

    Raises MarkdownLimitError where lists nest deeper than they can be printed. ``levels`` is how far the items of
    each open list are indented, ``numbers`` which numbers they have.
    """

    def run(self, lines: list[str]) -> list[str]:
        """The lines as Python-Markdown expects them."""
        self.levels: list[int] = []
        self.numbers: dict[int, list[int]] = {}
        self.after_blank, self.in_paragraph = True, False
        return [nested for line in lines for nested in self._nested(line)]

    def _nested(self, line: str) -> Iterator[str]:
        words = line.lstrip()
        indent = len(line[: len(line) - len(words)].expandtabs(_TAB))
        item = _ITEM.match(words) if self.levels or self.after_blank else None
        if item:
            yield from self._item(item, indent)
        else:
            yield self._words(words, indent) if words else ""
        self.after_blank = not words

    def _item(self, item: re.Match[str], indent: int) -> Iterator[str]:
        _step_to(self.levels, indent, item.string)
        ends = _count(self.numbers, len(self.levels), item["number"], item.string)
        if (ends or self.in_paragraph) and not self.after_blank:
            yield ""
        self.in_paragraph = False
        yield f"{' ' * STEP * (len(self.levels) - 1)}{item['sign']} {item.string[item.end() :]}"

    def _words(self, words: str, indent: int) -> str:
        if not self.levels or indent < STEP:
            if self.after_blank:
                self.levels, self.numbers = [], {}
            return words
        depth = len(self.levels)
        if self.after_blank:
            depth = sum(known < indent for known in self.levels)
            self.in_paragraph = True
            _leave(self.numbers, depth)
        return f"{' ' * STEP * depth}{words}"


def _step_to(levels: list[int], indent: int, line: str) -> None:
    """Leave the levels that a line's item is not in, or enter a further one."""
    while len(levels) > 1 and indent < levels[-1]:
        levels.pop()
    if not levels or indent >= levels[-1] + STEP:
        levels.append(indent)
        if len(levels) > DEEPEST_LIST:
            raise MarkdownLimitError(*TOO_DEEP, line)


def _count(numbers: dict[int, list[int]], level: int, number: str | None, line: str) -> bool:
    """Note the number of an item among those of its level; whether another list ends before it."""
    deeper = _leave(numbers, level)
    ends = level in numbers and bool(numbers[level]) != (number is not None)
    if ends:
        del numbers[level]
    known = numbers.setdefault(level, [])
    if number is not None:
        _follow_on(known, int(number), line)
    return deeper or ends


def _leave(numbers: dict[int, list[int]], level: int) -> bool:
    """Forget the numbers of deeper levels; whether there were any."""
    deeper = [known for known in numbers if known > level]
    for known in deeper:
        del numbers[known]
    return bool(deeper)


def _follow_on(known: list[int], number: int, line: str) -> None:
    """Add a number to those of a list; raises MarkdownLimitError where it neither goes on nor is always the same."""
    if known and number != known[0] + len(known) and not number == known[0] == known[-1]:
        raise MarkdownLimitError(*NOT_IN_ORDER, line)
    known.append(number)
