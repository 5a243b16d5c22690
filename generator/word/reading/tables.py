"""The tables of any Word file as grids of texts, with merged cells in the place that they have on the page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, islice, takewhile
from pathlib import Path
from typing import Any

from generator.source.problems import UserError
from generator.source.words import in_one_line
from generator.word.reading.package import opened_package
from generator.word.xml import W

_W = f"{{{W}}}"
_MOST_COLUMNS = 500
_MOST_ABOVE = 2
_LINE_ENDS = {f"{_W}br", f"{_W}cr"}
_WRAPPERS = {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins", f"{_W}moveTo"}
_PICTURES = (f"{_W}drawing", f"{_W}pict", f"{_W}object")
_CONTINUED = re.compile(
    r"\W*(?:lanjutan|sambungan)(?:\s+tabel\b.*)?\W*|tabel\b.*\((?:lanjutan|sambungan)\)\W*", re.IGNORECASE | re.DOTALL
)

Grid = list[dict[int, str]]
"""The rows of a table: texts by the position of their column, from 0."""


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table of a document; ``may_go_on`` says whether it may be the rest of the table before.

    It may if nothing stands between them but empty paragraphs and words such as "Tabel 2 (lanjutan)", and if its
    first row is not marked as one of headings; ``follows`` says the first of this alone.
    ``above`` are the last lines of text before it and after any other table, such as its caption, the nearest first.
    """

    rows: Grid
    may_go_on: bool
    above: tuple[str, ...] = ()
    follows: bool = False


class RepeatedText(str):
    """The text of a cell that is merged with the one above it, and shows the text of that one."""

    __slots__ = ()


def read_tables(file: Path) -> list[WordTable]:
    """All tables of a document in order, those within others too; deleted text is left out.

    A cell merged with those below holds in all of its rows; one merged with those beside stands in its first column.
    """
    with opened_package(file) as package:
        return [
            WordTable([*_rows(table, package.damaged())], _may_go_on(table), _lines_above(table), _follows(table))
            for table in package.document().iter(f"{_W}tbl")
        ]


def lines_outside_tables(file: Path) -> list[tuple[str, int]]:
    """The paragraphs of a document that stand in no table, each with the number of tables that begin before it."""
    found, tables = [], 0
    with opened_package(file) as package:
        for block in package.document().iter(f"{_W}tbl", f"{_W}p"):
            if block.tag == f"{_W}tbl":
                tables += 1
            elif next(block.iterancestors(f"{_W}tbl"), None) is None:
                found.append((text_of_paragraph(block), tables))
    return found


def _may_go_on(table: Any) -> bool:
    first = table.find(f"{_W}tr")
    is_headed = first is not None and first.find(f"{_W}trPr/{_W}tblHeader") is not None
    return not is_headed and _follows(table)


def _follows(table: Any) -> bool:
    """Whether nothing stands between a table and the one before but what ``_is_passed_over``."""
    for block in _before(table):
        if block.tag == f"{_W}tbl":
            return True
        if block.tag == f"{_W}p" and not _is_passed_over(block):
            return False
    return False


def _lines_above(table: Any) -> tuple[str, ...]:
    blocks = takewhile(lambda block: block.tag != f"{_W}tbl", _before(table))
    texts = (in_one_line(text_of_paragraph(block)) for block in blocks if block.tag == f"{_W}p")
    return tuple(islice(filter(None, texts), _MOST_ABOVE))


def _before(block: Any) -> Iterator[Any]:
    """The paragraphs and tables before one in the same place, the nearest first, those within controls too."""
    for one in block.itersiblings(preceding=True):
        yield from _unwrapped(one)
    parent = block.getparent()
    if parent is not None and parent.tag in _WRAPPERS:
        yield from _before(parent)


def _unwrapped(block: Any) -> Iterator[Any]:
    if block.tag not in _WRAPPERS:
        yield block
        return
    for one in reversed(block):
        yield from _unwrapped(one)


def _is_passed_over(paragraph: Any) -> bool:
    """Whether a paragraph between two tables is empty or says that the table goes on."""
    text = text_of_paragraph(paragraph).strip()
    return next(paragraph.iter(*_PICTURES), None) is None and (not text or _CONTINUED.fullmatch(text) is not None)


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
    paragraphs = (text_of_paragraph(one) for one in cell.iterchildren(f"{_W}p"))
    return "\n".join(text.strip() for text in paragraphs if text.strip())


def text_of_paragraph(paragraph: Any) -> str:
    """The text of a paragraph with its line ends, without deleted text."""
    return "".join(_pieces(paragraph))


def _pieces(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", *_LINE_ENDS):
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.getparent().tag == f"{_W}r":
            yield "\n" if node.tag in _LINE_ENDS else " "
