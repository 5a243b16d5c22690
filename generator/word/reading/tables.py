"""The tables of any Word file as grids of texts, with merged cells in the place that they have on the page."""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from generator.source.problems import UserError
from generator.word.reading.package import opened_package
from generator.word.xml import W

_W = f"{{{W}}}"
_MOST_COLUMNS = 500
_LINE_ENDS = {f"{_W}br", f"{_W}cr"}

Grid = list[dict[int, str]]
"""The rows of a table: texts by the position of their column, from 0."""


class RepeatedText(str):
    """The text of a cell that is merged with the one above it, and shows the text of that one."""

    __slots__ = ()


def read_tables(file: Path) -> list[Grid]:
    """All tables of a document in order, those within others too; deleted text is left out.

    A cell merged with those below holds in all of its rows; one merged with those beside stands in its first column.
    """
    with opened_package(file) as package:
        return [list(_rows(table, package.damaged())) for table in package.document().iter(f"{_W}tbl")]


def _rows(table: Any, damaged: UserError) -> Iterator[dict[int, str]]:
    above: dict[int, str] = {}
    for row in table.iterchildren(f"{_W}tr"):
        skipped = row.find(f"{_W}trPr/{_W}gridBefore")
        at = _number(skipped, 0)
        texts: dict[int, str] = {}
        for cell in row.iterchildren(f"{_W}tc", f"{_W}sdt"):
            for one in [cell] if cell.tag == f"{_W}tc" else cell.iter(f"{_W}tc"):
                texts[at] = RepeatedText(above.get(at, "")) if _goes_on(one) else _text(one)
                at += max(1, _number(one.find(f"{_W}tcPr/{_W}gridSpan"), 1))
                if at > _MOST_COLUMNS:
                    raise damaged
        above = texts
        yield texts


def columns_of(row: Any, cells: Iterable[Any]) -> list[int]:
    """The position of the first column of each cell of a row, given the properties of each or None."""
    at = _number(row.find(f"{_W}trPr/{_W}gridBefore"), 0)
    spans = [1 if cell is None else max(1, _number(cell.find(f"{_W}gridSpan"), 1)) for cell in cells]
    return [*accumulate(spans[:-1], initial=at)]


def _number(sign: Any, usual: int) -> int:
    value = "" if sign is None else sign.get(f"{_W}val", "")
    return int(value) if value.isdecimal() and len(value) < 5 else usual


def _goes_on(cell: Any) -> bool:
    """Whether a cell is merged into the one above."""
    sign = cell.find(f"{_W}tcPr/{_W}vMerge")
    return sign is not None and sign.get(f"{_W}val", "continue") == "continue"


def _text(cell: Any) -> str:
    paragraphs = ("".join(_pieces(one)) for one in cell.iterchildren(f"{_W}p"))
    return "\n".join(text.strip() for text in paragraphs if text.strip())


def _pieces(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", *_LINE_ENDS):
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.getparent().tag == f"{_W}r":
            yield "\n" if node.tag in _LINE_ENDS else " "
