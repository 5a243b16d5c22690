"""Tables in Word: widths that fit the page, a repeated header row, rows that do not split."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import accumulate, pairwise

from generator.blocks.blocks import Align, Column, Row, Table
from generator.blocks.inline import Inline, plain
from generator.blocks.look import (
    COLOURS,
    GROUP_TINT,
    HEAD_TINT,
    HOUSE,
    MANY_COLUMNS,
    RISKS,
    WRITING_LINE_MM,
    is_dark,
    tint,
    tone,
)
from generator.word.inlines import Lines
from generator.word.pieces import KEPT, WrittenTable
from generator.word.styles import BAR, CELL, FIGURE_CELL, FIGURE_LABEL, FORM_TABLE, PLAIN_TABLE, SMALL_CELL, TABLE
from generator.word.xml import shade

_JUSTIFY = {"kiri": "", "tengah": '<w:jc w:val="center"/>', "kanan": '<w:jc w:val="right"/>'}
_PADDING = 190
_SAMPLE = 60
_LONGEST_UNBROKEN = 18
_WRITING_LINE = round(WRITING_LINE_MM * 56.7)
_BOLD_IS_WIDER = 1.15
_CLOSING, _END = "</w:p></w:tc>", "</w:tbl>"
_ROWS_HELD = 2
_CHARACTER = {CELL: 107, SMALL_CELL: 96, FIGURE_LABEL: 96}
_LINES = {"top": 18, "bottom": 8}
_STRIP, _GROUP_BAR, _GROUP_LINE = 68, 36, 4
_SEAM, _THIN_SEAM = 24, 12
_LEVEL = '<w:vAlign w:val="center"/>'
_MOST_ROWS_KEPT, _MOST_LINES_KEPT = 10, 18
_MOST_LINES_UNSPLIT = 24
_BESIDE_STRIP = '<w:tcMar><w:left w:w="170" w:type="dxa"/></w:tcMar>'


def written_table(table: Table, width: int, lines: Lines, *, shaded: bool = True, held: bool = False) -> WrittenTable:
    """The table without caption and source, ``width`` twentieths of a point wide.

    Its font is small if it is to be, if it has many columns, or if words would be broken otherwise. If it is ``held``
    by what follows, its last two rows are kept on the page of that.
    """
    widths, style = _measured(table, width, shaded=shaded)
    former = table.replaced
    former_widths, former_style = _measured(former, width, shaded=shaded) if former is not None else (widths, style)
    edges = sorted({*accumulate(widths), *accumulate(former_widths)})
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in _steps(edges))
    start = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{_style_of(table, shaded=shaded)}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    if former is None:
        rows = _Rows(table, widths, style, lines, edges, shaded=shaded)
        keeps = _keeps(len(table.rows), whole=table.whole or _is_small(table, widths, style), held=held)
        return WrittenTable([start + rows.head(), *map(rows.row, table.rows, keeps), _END], table.revision)
    # Both versions share one table, heads first: between two tables, a paragraph would remain whatever is accepted.
    gone, come = replace(former, revision="hapus"), replace(table, revision="tambah")
    before = _Rows(gone, former_widths, former_style, lines, edges, shaded=shaded)
    after = _Rows(come, widths, style, lines, edges, shaded=shaded)
    start, number = start + before.head() + after.head(), len(former.rows)
    keeps = _keeps(number + len(table.rows), whole=table.whole, held=held)
    written = [*map(before.row, former.rows, keeps), *map(after.row, table.rows, keeps[number:])]
    return WrittenTable([start, *written, _END])


def _style_of(table: Table, *, shaded: bool) -> str:
    if table.figures and shaded:
        return PLAIN_TABLE
    return FORM_TABLE if _is_to_write_on(table) else TABLE


def _is_to_write_on(table: Table) -> bool:
    """Whether people write into a table, which then has a full grid."""
    return any(row.room for row in table.rows)


def _is_small(table: Table, widths: list[int], style: str) -> bool:
    """Whether a table is so small that it is moved to the next page rather than torn."""
    if len(table.rows) > _MOST_ROWS_KEPT or any(row.room for row in table.rows):
        return False
    return sum(_height_in_lines(row, widths, style) for row in table.rows) <= _MOST_LINES_KEPT


def _height_in_lines(row: Row, widths: list[int], style: str) -> int:
    """About how many lines a row is high."""
    if row.kind == "kelompok":
        return 1
    cells = zip(row.cells, widths, strict=False)
    return max((_lines_in(plain(cell), width, style) for cell, width in cells), default=1)


def _lines_in(text: str, width: int, style: str) -> int:
    in_a_line = max(1, (width - _PADDING) // _CHARACTER[style])
    return sum(max(1, -(-len(line) // in_a_line)) for line in text.split("\n"))


def _keeps(rows: int, *, whole: bool, held: bool) -> list[str]:
    """The property that keeps each row on the page of the next, or ""; a ``whole`` table stays on one page.

    The last row, often that of sums, is never alone on a page.
    """
    last = rows - 1
    return [
        KEPT if n == last - 1 or (whole and n < last) or (held and n > last - _ROWS_HELD) else "" for n in range(rows)
    ]


def _measured(table: Table, width: int, *, shaded: bool) -> tuple[list[int], str]:
    """The widths of the columns and the style of the cells."""
    rows = [row.cells for row in table.rows[:_SAMPLE] if row.kind != "kelompok"]
    if table.figures and shaded:
        return column_widths(table.columns, [0] * len(table.columns), width), FIGURE_LABEL
    words = [_longest_word(column, [cells[n] for cells in rows]) for n, column in enumerate(table.columns)]
    small = table.small or len(words) >= MANY_COLUMNS or sum(_least(words, CELL)) > width
    style = SMALL_CELL if small else CELL
    return column_widths(table.columns, _least(words, style), width), style


def _steps(edges: list[int]) -> list[int]:
    """The distance of each edge from the one before."""
    return [edge - before for before, edge in pairwise([0, *edges])]


def _least(words: list[float], style: str) -> list[int]:
    """The minimum width of each column for its longest word, given in characters, to fit in one line."""
    return [int(word * _CHARACTER[style]) + _PADDING for word in words]


def column_widths(columns: list[Column], least: list[int], width: int) -> list[int]:
    """Column widths by weight, each wide enough for its longest word if the page allows."""
    if sum(least) >= width:
        return _scaled(least, width)
    total = sum(column.weight for column in columns)
    widths = [max(low, int(width * c.weight / total)) for c, low in zip(columns, least, strict=True)]
    excess = sum(widths) - width
    slack = [w - low for w, low in zip(widths, least, strict=True)]
    spare: int = sum(slack)
    if excess > 0 and spare:
        widths = [w - excess * s // spare for w, s in zip(widths, slack, strict=True)]
    widths[widths.index(max(widths))] += width - sum(widths)
    return widths


def _longest_word(column: Column, cells: list[list[Inline]]) -> float:
    """The length in characters of the longest word in a column's title and cells; overlong words may break."""
    title = max(map(len, plain(column.title).split()), default=1) * _BOLD_IS_WIDER
    texts = [cell[0].text if len(cell) == 1 and not cell[0].revision else plain(cell) for cell in cells]
    longest = max(map(len, "\n".join(texts).split()), default=1)
    return min(_LONGEST_UNBROKEN, max(longest, title))


def _scaled(parts: list[int], width: int) -> list[int]:
    total = sum(parts)
    widths = [part * width // total for part in parts]
    widths[-1] += width - sum(widths)
    return widths


class _Rows:
    def __init__(
        self, table: Table, widths: list[int], style: str, lines: Lines, edges: list[int], *, shaded: bool
    ) -> None:
        columns = table.columns
        self.spans = _steps([edges.index(edge) + 1 for edge in accumulate(widths)])
        self.columns = columns
        self.values = lines.table(len(columns))
        self.revision = table.revision
        self.lines = lines
        self.shaded = shaded
        self.figures = table.figures and shaded
        self.gridded = not shaded or _is_to_write_on(table)
        self.tone = self.group = tone(table.dimension)
        self.width = sum(widths)
        self.style = style
        self.widths = widths
        self.bars = shaded and any(column.bars for column in columns)
        self.level = _LEVEL if self.bars else ""
        self.plain = _pattern(self._openings())

    def _openings(self, look: str = "", keep: str = "", first: str = "") -> list[str]:
        """The openings of a row's cells; the ``first`` has a look of its own."""
        looks = [f"{own}{self.level}" for own in (first or look, *[look] * (len(self.columns) - 1))]
        return [
            self._opening(w, c.align, own, span, keep=keep)
            for w, c, span, own in zip(self.widths, self.columns, self.spans, looks, strict=True)
        ]

    def _opening(
        self, width: int, align: Align, look: str = "", span: int = 1, *, keep: str = "", style: str = ""
    ) -> str:
        spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{look if self.shaded else ""}</w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style or self.style}"/>{keep}{_JUSTIFY[align]}</w:pPr>'
        )

    def head(self) -> str:
        """The header row, which repeats on every page."""
        if self.figures:
            return self._figures()
        look = shade(COLOURS["kepala-formulir"]) if self.gridded else self._head_look()
        cells = "".join(
            self._opening(width, "tengah" if self.gridded else column.align, look, span, keep=KEPT)
            + self.lines.line(column.title, self.revision, bold=True)
            + _CLOSING
            for column, width, span in zip(self.columns, self.widths, self.spans, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/>{self.lines.sign(self.revision)}</w:trPr>{cells}</w:tr>"

    def _figures(self) -> str:
        """The row of key figures, below a thick line."""
        look = _borders({"top": (_LINES["top"], self.tone)})
        cells = "".join(
            self._opening(width, "kiri", look, span, keep=KEPT, style=FIGURE_CELL)
            + self.lines.line(column.title, self.revision)
            + _CLOSING
            for column, width, span in zip(self.columns, self.widths, self.spans, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/>{self.lines.sign(self.revision)}</w:trPr>{cells}</w:tr>"

    def _head_look(self) -> str:
        lines = {side: (width, self.tone) for side, width in _LINES.items()}
        return f'{_borders(lines)}{shade(tint(self.tone, HEAD_TINT))}<w:vAlign w:val="bottom"/>'

    def row(self, row: Row, keep: str) -> str:
        """A row of its kind; ``keep`` says whether it stays with the next."""
        revision = self.revision or row.revision
        if row.kind == "kelompok":
            opening = self._opening(self.width, "kiri", self._group_look(row), sum(self.spans), keep=KEPT)
            cells = opening + self.lines.head(row, revision) + _CLOSING
        elif row.kind in {"jumlah", "contoh"}:
            bold = row.kind == "jumlah"
            above = "" if self.gridded or not bold else _borders({"top": (_LINES["bottom"], HOUSE)})
            cells = _pattern(self._openings(above + shade(COLOURS["jumlah"]), keep)) % tuple(
                [self.lines.line(cell, revision, bold=bold) for cell in row.cells]
            )
        else:
            cells = self._cells(row, keep) % tuple(self.values.cells(row, revision))
        is_tall = not row.room and _height_in_lines(row, self.widths, self.style) > _MOST_LINES_UNSPLIT
        whole = "" if is_tall else "<w:cantSplit/>"
        return f"<w:tr><w:trPr>{whole}{_height(row)}{self.lines.sign(revision)}</w:trPr>{cells}</w:tr>"

    def _group_look(self, row: Row) -> str:
        """The head of a group: the line above it and its ground in its tone; a dimension has a bar at the left."""
        own = self.group = tone(row.dimension) if row.dimension else self.tone
        lines = {"top": (_GROUP_LINE, own)} | ({"left": (_GROUP_BAR, own)} if row.dimension else {})
        return ("" if self.gridded else _borders(lines)) + shade(tint(own, GROUP_TINT))

    def _cells(self, row: Row, keep: str) -> str:
        """The template of a row's cells; a row about a dimension has a strip, its filled cells of bars its tone."""
        named = bool(row.dimension) and not self.gridded
        if not (self.bars or keep or named or row.risks):
            return self.plain
        openings = self._openings("", keep, _strip(tone(row.dimension)) if named else "")
        if row.risks and self.shaded:
            return _pattern(self._of_risk(n, opening, row.risks[n], keep) for n, opening in enumerate(openings))
        if not self.bars:
            return _pattern(openings)
        return _pattern(
            self._bar(n, row, keep) if column.bars and cell else opening
            for n, (column, cell, opening) in enumerate(zip(self.columns, row.cells, openings, strict=True))
        )

    def _of_risk(self, n: int, opening: str, level: str, keep: str) -> str:
        """The opening of a cell with the colour of a level of risk, if it has one."""
        if level not in RISKS:
            return opening
        column, colour = self.columns[n], COLOURS[RISKS[level]]
        if not column.bars:
            return self._opening(self.widths[n], column.align, _strip(colour), self.spans[n], keep=keep)
        seams = _borders(dict.fromkeys(("top", "left", "bottom"), (_THIN_SEAM, COLOURS["latar"])))
        style = BAR if is_dark(colour) else ""
        return self._opening(
            self.widths[n], "tengah", seams + shade(colour) + _LEVEL, self.spans[n], keep=keep, style=style
        )

    def _bar(self, n: int, row: Row, keep: str) -> str:
        """The opening of a cell of a bar, which white lines make slimmer than the row."""
        white = COLOURS["latar"]
        lines = _borders({"top": (_SEAM, white), "bottom": (_SEAM, white)})
        look = lines + shade(tone(row.dimension) if row.dimension else self.group) + _LEVEL
        return self._opening(self.widths[n], "tengah", look, self.spans[n], keep=keep, style=BAR)


def _strip(colour: str) -> str:
    """A strip of colour at the left of a cell."""
    return _borders({"left": (_STRIP, colour)}) + _BESIDE_STRIP


def _borders(lines: Mapping[str, tuple[int, str]]) -> str:
    """The borders of a cell: for each side, the width in eighths of a point and the colour."""
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="{lines[side][0]}" w:space="0" w:color="{lines[side][1]}"/>'
        for side in ("top", "left", "bottom")
        if side in lines
    )
    return f"<w:tcBorders>{edges}</w:tcBorders>"


def _pattern(openings: Iterable[str]) -> str:
    """The cells of a row with a placeholder for the content of each."""
    return "".join([f"{opening}%s{_CLOSING}" for opening in openings])


def _height(row: Row) -> str:
    """The row height for the lines of handwriting that must fit."""
    return f'<w:trHeight w:val="{round(row.room * _WRITING_LINE)}" w:hRule="atLeast"/>' if row.room else ""
