"""Arrangement of a document's blocks on slides: what each shows, and where what does not fit goes on.

Nothing is dropped and no type shrinks below what a back row can read: a table, list or text that is too long goes on,
on a further slide of the same title.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from generator.blocks.blocks import Block, Chart, Column, Figure, Heading, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run, plain
from generator.slides.line_breaking import broken, cut

ROOM = 5.3
"""The height below a title, in inches."""
TEXT_LINE, QUOTE_LINE, TEXT_GAP = 0.31, 0.46, 0.12
TABLE_LINE, TABLE_GAP = 0.25, 0.1
_LETTERS, _LETTERS_OF_TEXT, _LETTERS_OF_QUOTE = 118, 92, 62
"""How many letters of a table, of running text and of a quotation fit on the whole width of a slide."""
_LONGEST_QUOTE = 2.8
"""A quotation higher than this is set as text."""
_FULLNESS = (0.5, 0.6, 0.7, 0.8, 0.9, 1)
"""How full the slides of a long table are at most, in tries: as even as the same number of slides allows."""
_SHORT = 1.2
"""Text of at most this height stands above the table or figure that follows it."""
_SOURCE = "sumber"
_EXACT = 1e-9
CONTINUED = " (lanjutan)"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its inlines, its look ("" for a paragraph, "kutipan", "butir"), and the marker before it."""

    inlines: list[Inline]
    look: str = ""
    marker: str = ""
    depth: int = 0


@dataclass(slots=True)
class Slide:
    """A slide: title, lines of text, at most one table or figure, and what the speaker should know."""

    title: list[Inline]
    lines: list[Line] = field(default_factory=list)
    visual: Table | Figure | None = None
    notes: list[list[Inline]] = field(default_factory=list)

    @property
    def height(self) -> float:
        """The height of its lines, in inches."""
        return sum(height(line) for line in self.lines)


def slides_of(body: Iterable[Block]) -> list[Slide]:
    """The slides of a document: one for each chapter, and more where it does not fit."""
    return [slide for chapter in _chapters(body) for slide in _fitted(chapter)]


def titles_left_out(body: Iterable[Block]) -> list[str]:
    """The titles of the chapters that only say what is missing, which have no slide."""
    return [plain(title) for title, blocks in _titled(body) if blocks and not _holds_anything(blocks)]


def _chapters(body: Iterable[Block]) -> Iterator[tuple[list[Inline], list[Block]]]:
    """Title and blocks of each chapter that holds anything; the list at the end of a draft says what is missing."""
    return ((title, blocks) for title, blocks in _titled(body) if _holds_anything(blocks))


def _titled(body: Iterable[Block]) -> Iterator[tuple[list[Inline], list[Block]]]:
    """The blocks below each title; those before the first have none."""
    title: list[Inline] = []
    blocks: list[Block] = []
    for block in body:
        if isinstance(block, Heading) and block.level == 1:
            yield title, blocks
            title, blocks = block.inlines, []
        else:
            blocks.append(block)
    yield title, blocks


def _holds_anything(blocks: Iterable[Block]) -> bool:
    """Whether any line says more than that something is missing."""
    return any(
        not isinstance(block, Paragraph) or any(not inline.gap and inline.text.strip() for inline in block.inlines)
        for block in blocks
    )


def _fitted(chapter: tuple[list[Inline], list[Block]]) -> Iterator[Slide]:
    """The slides of a chapter; the first has its title, the others say that it goes on."""
    title, blocks = chapter
    slide = Slide(title)
    for block in blocks:
        if isinstance(block, Paragraph) and block.style == _SOURCE:
            slide.notes.append(block.inlines)
        elif isinstance(block, (Table, Figure)):
            if slide.visual or slide.height > _SHORT:
                yield slide
                slide = Slide(_continued(title))
            slide.notes += [block.source] if block.source else []
            if block.caption:
                slide.lines.append(Line(_captioned(block)))
            *full, slide = _with_visual(slide, block)
            yield from full
        else:
            for line in (part for whole in _lines_of(block) for part in _parts(whole, slide)):
                if slide.visual or (slide.lines and slide.height + height(line) > ROOM):
                    yield slide
                    slide = Slide(_continued(title))
                slide.lines.append(line)
    yield slide


def _captioned(block: Table | Figure) -> list[Inline]:
    """The caption of a table or figure, with the unit of a chart."""
    unit = block.content.unit if isinstance(block, Figure) and isinstance(block.content, Chart) else ""
    return [*block.caption, Run(f", dalam {unit}")] if unit else block.caption


def _continued(title: list[Inline]) -> list[Inline]:
    return title if title[-1:] == [_CONTINUED] else [*title, _CONTINUED]


_CONTINUED = Run(CONTINUED)


def height(line: Line) -> float:
    """The height of a line of text with the space below it, in inches."""
    return broken(plain(line.inlines), _letters(line)) * _line_height(line) + TEXT_GAP


def _letters(line: Line) -> int:
    """How many letters of a text fit in one line."""
    return _LETTERS_OF_QUOTE if line.look == "kutipan" else _LETTERS_OF_TEXT - 4 * line.depth


def _line_height(line: Line) -> float:
    return QUOTE_LINE if line.look == "kutipan" else TEXT_LINE


def _parts(line: Line, slide: Slide) -> Iterator[Line]:
    """A text as lines none of which is higher than a slide; a long quotation is text.

    Below a short text, such as the name of the priority, none is higher than the room left, so that it is not alone.
    """
    if line.look == "kutipan" and height(line) > _LONGEST_QUOTE:
        line = replace(line, look="")
    taken = slide.height if slide.lines and not slide.visual and slide.height <= _SHORT else 0
    most = int((ROOM - taken - TEXT_GAP) / _line_height(line))
    for n, inlines in enumerate(cut(line.inlines, _letters(line), most)):
        yield replace(line, inlines=inlines, marker="" if n else line.marker)


def _lines_of(block: Heading | Paragraph | ListBlock, depth: int = 0) -> Iterator[Line]:
    if isinstance(block, Heading):
        yield Line(block.inlines, "judul")
    elif isinstance(block, Paragraph):
        yield Line(block.inlines, block.style if block.style == "kutipan" else "")
    else:
        for number, item in enumerate(block.items, block.start):
            marker = f"{number}." if block.ordered else "•"
            for inner in item:
                for line in _lines_of(inner, depth + 1):
                    yield replace(line, marker=line.marker or marker, look="butir", depth=depth) if marker else line
                marker = ""


def _with_visual(slide: Slide, visual: Table | Figure) -> list[Slide]:
    """The slide with a figure or table, which goes on on further slides where it is too long."""
    if isinstance(visual, Figure):
        return [replace(slide, visual=visual)]
    parts = [replace(visual, rows=rows) for rows in _even_pages(visual, ROOM - slide.height)]
    first = replace(slide, visual=parts[0])
    return [first, *(Slide(_continued(slide.title), visual=part) for part in parts[1:])]


def _even_pages(table: Table, first: float) -> list[list[Row]]:
    """The rows of a table by slides, as few as can be, and about alike in height."""
    head = row_height([column.title for column in table.columns], table.columns)
    whole = replace(table, rows=[part for row in table.rows for part in _split(row, table.columns, first - head)])
    fewest = len([*_pages(whole, first, ROOM)])
    tries = ([*_pages(whole, first * part, ROOM * part)] for part in _FULLNESS)
    return next(pages for pages in tries if len(pages) == fewest)


def _split(row: Row, columns: Sequence[Column], room: float) -> list[Row]:
    """A row as several, if it is higher than the room: each cell goes on in the next one."""
    if row.kind == "kelompok" or row_height(row.cells, columns) <= room:
        return [row]
    most = max(1, int((room - TABLE_GAP) / TABLE_LINE + _EXACT))
    cells = [[*cut(cell, width, most)] for cell, width in zip(row.cells, _widths(columns), strict=False)]
    count = max(map(len, cells))
    return [replace(row, cells=[parts[n] if n < len(parts) else [] for parts in cells]) for n in range(count)]


def _pages(table: Table, first: float, usual: float) -> Iterator[list[Row]]:
    """The rows of a table by slides; the head of a group moves on with its first row, and is said again.

    ``first`` is the room on the first slide, ``usual`` that on the others.
    """
    page: list[Row] = []
    group: Row | None = None
    head = row_height([column.title for column in table.columns], table.columns)
    room = first - head
    for row in table.rows:
        group = row if row.kind == "kelompok" else group
        needed = row_height(row.cells, table.columns)
        ahead = needed + (TABLE_LINE + TABLE_GAP if row.kind == "kelompok" else 0)
        if page and ahead > room:
            yield page
            page = [group] if group is not None and row is not group else []
            room = usual - head - sum(row_height(one.cells, table.columns) for one in page)
        page.append(row)
        room -= needed
    yield page


def row_height(cells: Sequence[Sequence[Inline]], columns: Sequence[Column]) -> float:
    """The height of a row in inches."""
    return _row_lines(cells, columns) * TABLE_LINE + TABLE_GAP


def _row_lines(cells: Sequence[Sequence[Inline]], columns: Sequence[Column]) -> int:
    """How many lines the tallest cell of a row takes."""
    if len(cells) == 1:
        return max(1, ceil(len(plain(cells[0])) / _LETTERS))
    return max([1, *(broken(plain(cell), width) for cell, width in zip(cells, _widths(columns), strict=False))])


def _widths(columns: Sequence[Column]) -> list[int]:
    """How many letters fit in one line of each column."""
    whole = sum(column.weight for column in columns)
    return [max(4, int(_LETTERS * column.weight / whole) - 2) for column in columns]
