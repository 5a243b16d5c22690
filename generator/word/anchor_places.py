"""Where each value of a document is anchored: at the one of its printings where people would edit it.

Bookmarks must be unique, so each value has one anchor. A form comes first, then the table row that prints most of the
value's item, a paragraph or cell of its own, the head of a group of rows, and last a line in which it stands among
words. Headings, captions and lines of sources only repeat. Gaps want a control, which a row's cells do not have, so a
paragraph of its own comes before a row for them.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.blocks.blocks import Block, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run, plain
from generator.source.lists_in_text import may_hold_lists, pieces
from generator.source.paths import ANY_ENTRY, ModelPath, outermost_item, within
from generator.source.values import Paragraf
from generator.word.rewording import bare, is_as_written

_FORM, _GAP_ALONE, _ROW, _ALONE, _HEAD = 5000, 4000, 1000, 100, 50
_COLUMNS_OF_A_FORM = 2
_MOST_LINES = 2
_LONGEST_NUMBER = len("999")
_SEPARATORS = frozenset({"; ", "\n"})
_REPEATING = "sumber"
_WORDS = "istilah."
_NO_SERIES: tuple[str, int, list[Inline]] = "", 0, []


class Places:
    """The line in which each value is anchored.

    A value that only stands among words, in more than two lines alike, is a word of the document, such as the
    region's name, and so are the terms that a region chooses: they are anchored nowhere.
    """

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._ranks: dict[str, int] = {}
        self._lines: dict[str, list[Inline]] = {}
        self._among: dict[str, list[tuple[int, list[Inline]]]] = {}
        self._parts: dict[str, list[str]] = {}
        self._series = _NO_SERIES
        for block in blocks:
            self._block(block)
        self._settle()

    def holds(self, line: list[Inline], path: str) -> bool:
        """Whether a line is where a value is anchored."""
        return self._lines.get(path) is line

    def parts(self, run: Run) -> list[str]:
        """The paragraphs and items of a text that is printed in several; else empty."""
        raw = run.raw
        if not isinstance(raw, Paragraf) or ("\n" not in raw and not may_hold_lists(raw)):
            return []
        found = self._parts.get(run.path)
        if found is None:
            parts = pieces(raw)
            found = self._parts[run.path] = [] if parts == [raw] else parts
        return found

    def _block(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            if block.style != _REPEATING:
                self._line(block.inlines)
        elif isinstance(block, ListBlock):
            for item in block.items:
                for inner in item:
                    self._block(inner)
        else:
            self._series = _NO_SERIES
            if isinstance(block, Table):
                self._table(block)

    def _table(self, table: Table) -> None:
        columns = len(table.columns)
        for row in table.rows:
            if row.kind == "kelompok":
                self._propose_all([*row.cells[0], *row.alike], _HEAD, row.cells[0])
            elif not row.kind:
                if row.path and not is_of_a_form(row, columns):
                    self._row(row)
                else:
                    self._apart(row, columns)

    def _row(self, row: Row) -> None:
        """A row of an item: the more of its values it prints, the better a place it is."""
        ranks, lines = self._ranks, self._lines
        printed = [(inline.path, cell) for cell in row.cells for inline in cell if inline.path]
        rank = _ROW + len(printed)
        for path, cell in printed:
            if ranks.get(path, 0) < rank:
                ranks[path], lines[path] = rank, cell

    def _apart(self, row: Row, columns: int) -> None:
        """A row whose cells are lines of their own."""
        for n, cell in enumerate(row.cells):
            if columns == _COLUMNS_OF_A_FORM:
                if n:
                    self._propose_all(cell, _FORM, cell)
                else:
                    self._propose_among(cell)
            elif is_list(cell):
                self._propose_all(cell, _ALONE, cell)
            else:
                self._line(cell)

    def _line(self, line: list[Inline]) -> None:
        first = alone(line)
        if first is None:
            self._series = _NO_SERIES
            self._propose_among(line)
        elif first.gap:
            self._propose(first.path, _GAP_ALONE, line)
        elif self._is_anchorable(line):
            self._go_on(first.path, 1, line)
        elif first.path == self._series[0]:
            self._go_on(first.path, self._series[1] + 1, self._series[2])

    def _go_on(self, path: str, length: int, start: list[Inline]) -> None:
        """Begin or go on with the paragraphs of a text; of its printings, the one with most of them is the place."""
        self._series = path, length, start
        self._propose(path, _ALONE + min(length, _ALONE), start)

    def _propose_all(self, inlines: list[Inline], rank: int, line: list[Inline]) -> None:
        for stretch in stretches(inlines):
            if stretch[0].path and self._is_anchorable(stretch):
                self._propose(stretch[0].path, rank, line)

    def _propose_among(self, line: list[Inline]) -> None:
        if not any([inline.path for inline in line]):  # noqa: C419 (a generator takes twice as long)
            return
        values = (part for part in stretches(line) if part[0].path and not part[0].path.startswith(_WORDS))
        paths = dict.fromkeys([part[0].path for part in values if self._is_anchorable(part)])
        items = [outermost_item(path) for path in paths]
        for path, item in zip(paths, items, strict=True):
            self._among.setdefault(path, []).append((items.count(item), line))

    def _propose(self, path: str, rank: int, line: list[Inline]) -> None:
        if self._ranks.get(path, 0) < rank:
            self._ranks[path], self._lines[path] = rank, line

    def _settle(self) -> None:
        """Choose among the lines that are left: the one that says most of the value's item."""
        for path, lines in self._among.items():
            if path not in self._lines:
                most = max(weight for weight, _ in lines)
                best = [line for weight, line in lines if weight == most]
                is_gap = any(inline.gap for inline in best[0] if inline.path == path)
                if is_gap or len(best) <= _MOST_LINES:
                    self._lines[path] = best[0]

    def _is_anchorable(self, stretch: list[Inline]) -> bool:
        """Whether a value is printed as the region's files have it, whole or its first paragraph."""
        first = stretch[0]
        if first.gap:
            return True
        if is_filled_in(first) or not isinstance(first, Run):
            return False
        text = first.text if len(stretch) == 1 else plain(stretch)
        return is_as_written(first.raw, text) or [bare(text.strip())] == [*map(bare, self.parts(first)[:1])]


def stretches(inlines: Iterable[Inline]) -> Iterator[list[Inline]]:
    """The inlines of a line in groups: those of one value, with the line breaks in it, or those between values."""
    group: list[Inline] = []
    breaks: list[Inline] = []
    for inline in inlines:
        if group and group[0].path and not inline.path and inline.text == "\n":
            breaks.append(inline)
        elif group and inline.path == group[0].path:
            group += [*breaks, inline]
            breaks = []
        else:
            yield from filter(None, (group, breaks))
            group, breaks = [inline], []
    yield from filter(None, (group, breaks))


def alone(inlines: list[Inline]) -> Run | None:
    """The first run of the only value that the inlines print; None if they print anything else."""
    if not inlines:
        return None
    first = inlines[0]
    if not first.path or not isinstance(first, Run):
        return None
    if len(inlines) > 1 and any(i.path != first.path and (i.path or i.text != "\n") for i in inlines):
        return None
    return first


def is_of_a_form(row: Row, columns: int) -> bool:
    """Whether a row stands for the single value, or list of values, in its cell instead of for an item."""
    return columns == _COLUMNS_OF_A_FORM and any(
        cell and ModelPath(cell[0].path).is_in_list(row.path) for cell in row.cells
    )


def is_filled_in(inline: Inline) -> bool:
    """Whether the program supplied the value, so that no file contains it."""
    return getattr(inline.raw, "spot", None) is None


def is_list(line: list[Inline]) -> bool:
    """Whether a line shows the items of one list."""
    return len(line) > 2 and line[1].text in _SEPARATORS and pattern(line, "").endswith(ANY_ENTRY)


def is_clear(between: Iterable[list[Inline]], several: list[Inline]) -> bool:
    """Whether values can be told apart by the words between them, each of which occurs only once."""
    words = [plain(part) for part in between]
    text = plain(several)
    return bool(pattern(several, "")) and all(word.strip() and text.count(word) == 1 for word in words)


def pattern(cell: list[Inline], row: str) -> str:
    """The values in a cell as the map writes them: ".mitra[]" for a list, "{.nilai} ({.tahun})" for several.

    The result is "" if the values could not be told apart again: the words between them contain braces, or are
    missing.
    """
    first = alone(cell)
    if first is not None:
        return within(first.path, row)
    between = {inline.text for inline in cell if not inline.path}
    if len(between) == 1 and between <= _SEPARATORS:
        lists = {_list_of(inline.path) for inline in cell if inline.path}
        if len(lists) == 1 and "" not in lists:
            return f"{within(lists.pop(), row)}{ANY_ENTRY}"
    if any("{" in text or "}" in text for text in between) or any(a.path and b.path for a, b in pairwise(cell)):
        return ""
    return "".join(f"{{{within(i.path, row)}}}" if i.path else i.text for i in cell)


def _list_of(path: str) -> str:
    """The path of the list that contains the item at a path; "" if it is no item's, but a year's, for instance."""
    way = ModelPath(path)
    return way.listed if way.key.isdecimal() and len(way.key) <= _LONGEST_NUMBER else ""
