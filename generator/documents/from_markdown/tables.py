"""Tables in a template's Markdown: separate them from the text around, and refuse rows that would lose cells."""

import re
from collections.abc import Iterator

from markdown.preprocessors import Preprocessor

from generator.documents.from_markdown.limits import (
    CELLS,
    COLUMNS,
    NO_RULE,
    SECOND_RULE,
    TORN_ROW,
    MarkdownLimitError,
)

RULE_OF_TABLE = re.compile(r"(?=.*\|)\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?")
_BAR = re.compile(r"(?<!\\)\|")
_LAST_BAR = re.compile(r"(?<!\\)\|\s*$")
_BETWEEN_WORDS = re.compile(r"\S[ \t]+\|[ \t]+\S")
_IN_COLUMNS = re.compile(r"\w(?:[ ]*\t[ \t]*| {3,})(?=[^\s:])")
_ROW = re.compile(r"\|.*(?<!\\)\|.*(?<!\\)\||\|[^|]*[^|\\]\|")


class TablesApart(Preprocessor):
    """Puts an empty line before and after every table; raises MarkdownLimitError for a row with too many cells."""

    def run(self, lines: list[str]) -> list[str]:
        """Convert the lines to the form that Python-Markdown expects."""
        return list(_apart(lines))


def refuse_rows(paragraph: str) -> None:
    """Raise MarkdownLimitError if a line that would be printed as text is plainly meant as a table row."""
    if "\n" not in paragraph and "|" not in paragraph:  # as in most paragraphs
        return
    lines = paragraph.split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if following and _IN_COLUMNS.search(line) and _IN_COLUMNS.search(following):
            raise MarkdownLimitError(*COLUMNS, line.strip())
        if _BETWEEN_WORDS.search(line) and len(_BAR.findall(line)) == len(_BAR.findall(following)):
            raise MarkdownLimitError(*NO_RULE, line.strip())
        if _ROW.fullmatch(line.strip()) or RULE_OF_TABLE.fullmatch(line.strip()):
            raise MarkdownLimitError(*NO_RULE, line.strip())


def _apart(lines: list[str]) -> Iterator[str]:
    columns = rule = 0
    for n, line in enumerate(lines):
        following = lines[n + 1] if n + 1 < len(lines) else ""
        if not columns and _begins(line, following):
            columns, rule = len(_cells(line)), n + 1
            yield from [""] if n and lines[n - 1].strip() else []
        elif columns and _goes_on(lines[rule - 1], lines[n - 1], line):
            raise MarkdownLimitError(*TORN_ROW, lines[n - 1].strip())
        elif columns and not _BAR.search(line):
            columns = 0
            yield from [""] if line.strip() else []
        elif columns and any(cell.strip() for cell in _cells(line)[columns:]):
            raise MarkdownLimitError(*CELLS, line.strip())
        elif columns and n > rule and "--" in line and RULE_OF_TABLE.fullmatch(line.strip()):
            raise MarkdownLimitError(*SECOND_RULE, line.strip())
        yield line


def _goes_on(head: str, above: str, line: str) -> bool:
    """Whether a line is the rest of the row above, in a table whose rows have bars at both ends."""
    has_ends = head.lstrip().startswith("|") and _LAST_BAR.search(head) is not None
    if not has_ends or not line.strip() or not above.lstrip().startswith("|"):
        return False
    if _LAST_BAR.search(above) is None:
        return not line.lstrip().startswith("|") or line.strip() == "|"
    is_end = not line.lstrip().startswith("|") and _LAST_BAR.search(line) is not None
    return is_end and len(_cells(above)) < len(_cells(head))


def _begins(line: str, following: str) -> bool:
    return (
        _BAR.search(line) is not None
        and RULE_OF_TABLE.fullmatch(following.strip()) is not None
        and len(_cells(line)) == len(_cells(following))
    )


def _cells(line: str) -> list[str]:
    """The cells of a row, without the bars at its ends."""
    line = line.strip().removeprefix("|")
    cells = _BAR.split(line)
    return cells if cells[-1].strip() or len(cells) == 1 else cells[:-1]
