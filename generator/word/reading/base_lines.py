"""The lines that a document was built with, with the values that each of them prints.

They are those of the document composed again from its source, in the order of ``printed_texts``. The fingerprint says
which of them the document really had: a program of another version may have composed other words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.blocks.blocks import Block, Document, Figure, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run, plain
from generator.blocks.numbering import lists_of_captions
from generator.source.lists_in_text import pieces
from generator.source.values import Paragraf
from generator.word.anchor_places import alone
from generator.word.fingerprint import Fingerprint, normal, number_of, printed_texts, row_text
from generator.word.reading.edits import Line, lines_built, lines_of_texts, opcodes

POINT = re.compile(r"(?:[a-z]{1,2}|\d{1,3})[.)]")
"""The letter or number of a point that is counted in words, as in regulations."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line was composed from.

    ``cells`` holds its inlines, of a paragraph as of a single cell; ``row`` is the path of the item that a row stands
    for, ``table`` counts the tables, and ``listed`` says that it is an item of a list. ``part`` numbers the
    paragraphs and items of a value that is printed in several lines. A ``strong`` row is all bold, and one of
    ``sums`` holds totals; the head of a group stands for the values ``alike`` of its other rows too. ``blank_below``
    counts the rows right below it that print nothing.
    """

    cells: list[list[Inline]] = field(default_factory=list)
    row: str = ""
    table: int = 0
    is_row: bool = False
    listed: bool = False
    part: int = 0
    strong: bool = False
    sums: bool = False
    alike: list[Inline] = field(default_factory=list)
    blank_below: int = 0

    @property
    def point(self) -> str:
        """The letter or number before the tab of a point that is counted in words, as in regulations; else ""."""
        text = "" if self.is_row or not self.cells else plain(self.cells[0])
        marker, tab, _ = text.lstrip().partition("\t")
        return marker if tab and POINT.fullmatch(marker) else ""

    @property
    def label(self) -> str:
        """The first text of a row, which tells one row of sums from others."""
        return label_of("".join(inline.text for inline in cell) for cell in self.cells)


def label_of(texts: Iterable[str]) -> str:
    """The first text that is not empty, ignoring case."""
    return next((text.casefold() for text in map(normal, texts) if text), "")


@dataclass(slots=True)
class BaseLine:
    """A line as built; ``entry`` is None if it cannot be composed again, its text is then unknown."""

    line: Line
    entry: Entry | None = None


def composed_lines(document: Document) -> list[BaseLine]:
    """The lines of a document just composed."""
    texts = printed_texts(document)
    entries: list[Entry] = []
    for (text, *_), entry in zip(texts, _entries(document), strict=True):
        if number_of(text):
            entries.append(entry)
        elif entry.is_row and entries and entries[-1].table == entry.table:
            entries[-1] = replace(entries[-1], blank_below=entries[-1].blank_below + 1)
    return [BaseLine(line, entry) for line, entry in zip(lines_of_texts(texts), entries, strict=True)]


def built_lines(
    composed: list[BaseLine], built: Fingerprint | None, seen: Sequence[Line] = (),
    beside: Callable[[], list[BaseLine]] = list,
) -> list[BaseLine]:  # fmt: skip
    """The lines a document was built with, by its fingerprint if it has one, else those composed.

    ``beside`` composes the document from another plan. It is asked if a line is not among those composed, nor among
    those ``seen`` in the edited document, whose text is known.
    """
    if built is None:
        return composed
    lines = lines_built(built)
    if [line.full for line in lines] == [base.line.full for base in composed]:
        return composed
    known = _aligned(lines, composed)
    unknown = {base.line.full for base in known if not base.line.text}
    return known if unknown <= {line.full for line in seen} else _completed(known, _aligned(lines, beside()))


def _aligned(lines: Sequence[Line], composed: Sequence[BaseLine]) -> list[BaseLine]:
    """For each line that was built what was composed in its place."""
    one, two = ([line.fixed for line in side] for side in (lines, [base.line for base in composed]))
    known: list[BaseLine] = []
    for action, i, j, k, m in opcodes(one, two):
        known += _known(lines[i:j], composed[k:m], equal=action == "equal")
    return known


def _completed(known: Sequence[BaseLine], beside: Sequence[BaseLine]) -> list[BaseLine]:
    """The lines, with those from beside whose text is known only there; each table keeps its number."""
    tables: dict[int, int] = {}
    for one, other in zip(known, beside, strict=True):
        if one.line.text and other.line.text and one.entry is not None and other.entry is not None:
            tables.setdefault(other.entry.table, one.entry.table)
    return [
        one if one.line.text or not other.line.text else _in_table(other, tables)
        for one, other in zip(known, beside, strict=True)
    ]


def _in_table(base: BaseLine, tables: Mapping[int, int]) -> BaseLine:
    """A line in its table as numbered elsewhere; one that is in no table there gets a number that no other has."""
    if base.entry is None or not base.entry.is_row:
        return base
    return BaseLine(base.line, replace(base.entry, table=tables.get(base.entry.table, -base.entry.table)))


def _known(lines: Sequence[Line], composed: Sequence[BaseLine], *, equal: bool) -> Iterator[BaseLine]:
    """The lines of a stretch; where as many were composed in its place, these tell the values but not the text."""
    if len(lines) != len(composed):
        yield from map(BaseLine, lines)
        return
    for line, base in zip(lines, composed, strict=True):
        if equal:
            yield BaseLine(replace(base.line, full=line.full), base.entry)
        else:
            yield BaseLine(replace(line, sort=base.line.sort, heading=base.line.heading), base.entry)


def _entries(document: Document) -> Iterator[Entry]:
    """What each of the printed texts was composed from, in the same order."""
    tables = iter(range(1, 1_000_000))
    if document.shape.cover:
        table = next(tables)
        for row in document.cover.rows:
            yield Entry([[inline for line in cell for inline in line] for cell in row], table=table, is_row=True)
    yield from (entry for block in document.front for entry in _of_block(block, tables))
    if document.shape.contents:
        yield from _titles(document)
    yield from (entry for block in document.body for entry in _of_block(block, tables))


def _titles(document: Document) -> Iterator[Entry]:
    yield Entry()
    yield from (Entry() for _ in lists_of_captions((*document.front, *document.body)))


def _line(inlines: list[Inline], *, listed: bool = False) -> Entry:
    return Entry([inlines], listed=listed, part=_part(inlines))


def _caption(block: Table | Figure) -> Entry:
    """The caption of a table or figure with its number, which is computed."""
    return Entry([[Run(f"{block.number} ", raw=0), *block.caption]])


def _part(inlines: list[Inline]) -> int:
    """The number of the paragraph or item of a value that a line prints; 0 for all of it."""
    first = alone(inlines)
    parts = pieces(first.raw) if first is not None and isinstance(first.raw, Paragraf) else []
    bare = [part.replace("*", "") for part in parts]
    text = plain(inlines).strip()
    return bare.index(text) + 1 if len(bare) > 1 and text in bare else 0


def _of_block(block: Block, tables: Iterator[int]) -> Iterator[Entry]:
    if isinstance(block, ListBlock):
        yield from _of_list(block)
    elif isinstance(block, Table):
        if block.caption:
            yield _caption(block)
        yield from _of_table(block, next(tables))
        yield _line(block.source)
    elif isinstance(block, Figure):
        yield Entry()
        if block.caption:
            yield _caption(block)
        yield _line(block.source)
    else:
        yield _line(block.inlines)


def _of_list(block: ListBlock) -> Iterator[Entry]:
    for item in block.items:
        for inner in item:
            if isinstance(inner, Paragraph):
                yield _line(inner.inlines, listed=True)
            else:
                yield from _of_list(inner)


def _of_table(table: Table, number: int) -> Iterator[Entry]:
    rows = [Row([column.title for column in table.columns]), *table.rows]
    for n, row in enumerate(rows):
        strong, sums = not n or bool(row.kind), row.kind == "jumlah"
        yield Entry(row.cells, row.path, number, is_row=True, strong=strong, sums=sums, alike=row.alike)
    if not any(row_text("".join(inline.text for inline in cell) for cell in row.cells) for row in rows):
        yield Entry()
