"""Lists that nest by any number of blanks, made to nest by as many as Python-Markdown is told to expect.

An empty line is put where a list ends, so that bullets and numbers that follow each other are two lists."""

import re

from generator.documents.markdown_limits import DEEPEST_LIST, NOT_IN_ORDER, TOO_DEEP, MarkdownLimitError
from generator.documents.python_markdown import STEP

_ITEM = re.compile(r"[ ]*(?:[-*+]|(?P<number>\d+)\.)[ ]")
_TAB = 4


def evenly_nested(text: str) -> str:
    """A text whose lists nest by two blanks a level, however far they were indented; else blanks mean nothing.

    Raises MarkdownLimitError where lists nest deeper than they can be printed.
    """
    lines: list[str] = []
    levels: list[int] = []
    numbers: dict[int, list[int]] = {}
    after_blank, in_paragraph = True, False
    for raw in text.split("\n"):
        line = raw.expandtabs(_TAB)
        stripped = line.strip()
        indent = len(line) - len(line.lstrip())
        item = _ITEM.match(line)
        if item and (levels or after_blank):
            _step_to(levels, indent, stripped)
            ends = _count(numbers, len(levels), item["number"], stripped)
            if (ends or in_paragraph) and not after_blank:
                lines.append("")
            in_paragraph = False
            lines.append(" " * STEP * (len(levels) - 1) + line.lstrip())
        elif not levels:
            lines.append(line.lstrip())
        elif not stripped or (indent < STEP and not after_blank):
            lines.append(raw)
        elif after_blank and indent < STEP:
            levels, numbers = [], {}
            lines.append(raw)
        else:
            depth = sum(known < indent for known in levels) if after_blank else len(levels)
            in_paragraph = in_paragraph or after_blank
            if after_blank:
                _leave(numbers, depth)
            lines.append(" " * STEP * depth + line.lstrip())
        after_blank = not stripped
    return "\n".join(lines)


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
        follow_on(known, int(number), line)
    return deeper or ends


def _leave(numbers: dict[int, list[int]], level: int) -> bool:
    """Forget the numbers of deeper levels; whether there were any."""
    deeper = [known for known in numbers if known > level]
    for known in deeper:
        del numbers[known]
    return bool(deeper)


def follow_on(known: list[int], number: int, line: str) -> None:
    """Add a number to those of a list; raises MarkdownLimitError where it neither goes on nor is always the same."""
    if known and number != known[0] + len(known) and not number == known[0] == known[-1]:
        raise MarkdownLimitError(*NOT_IN_ORDER, line)
    known.append(number)
