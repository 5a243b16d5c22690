"""Lists that nest by any number of blanks, made to nest by as many as Python-Markdown is told to expect.

An empty line is put where a list ends, so that bullets and numbers that follow each other are two lists."""

import re

from generator.documents.markdown_limits import DEEPEST_LIST, TOO_DEEP, MarkdownLimitError
from generator.documents.python_markdown import STEP

_ITEM = re.compile(r"[ ]*(?:[-*+]|(?P<number>\d+)\.)[ ]")
_TAB = 4


def evenly_nested(text: str) -> str:
    """A text whose lists nest by two blanks a level, however far they were indented; else blanks mean nothing.

    Raises MarkdownLimitError where lists nest deeper than they can be printed.
    """
    lines: list[str] = []
    levels: list[int] = []
    counted: list[bool] = []
    after_blank = True
    for raw in text.split("\n"):
        line = raw.expandtabs(_TAB)
        stripped = line.strip()
        indent = len(line) - len(line.lstrip())
        item = _ITEM.match(line)
        if item and (levels or after_blank):
            _step_to(levels, indent, stripped)
            is_counted = item["number"] is not None
            ends = len(counted) > len(levels) or (len(counted) == len(levels) and counted[-1] != is_counted)
            if ends and not after_blank:
                lines.append("")
            counted[len(levels) - 1 :] = [is_counted]
            lines.append(" " * STEP * (len(levels) - 1) + line.lstrip())
        elif not levels:
            lines.append(line.lstrip())
        elif not stripped or (indent < STEP and not after_blank):
            lines.append(raw)
        elif after_blank and indent < STEP:
            levels, counted = [], []
            lines.append(raw)
        else:
            depth = sum(known < indent for known in levels) if after_blank else len(levels)
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
