"""Tables: widths that fit the page, a header row that repeats, rows that do not split."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate, pairwise

from generator.blocks.blocks import Align, Column, Row, Table
from generator.blocks.inline import plain
from generator.blocks.look import COLOURS, MANY_COLUMNS, WRITING_LINE_MM
from generator.word.inlines import Lines
from generator.word.styles import CELL, SMALL_CELL, TABLE

_JUSTIFY = {"kiri": "", "tengah": '<w:jc w:val="center"/>', "kanan": '<w:jc w:val="right"/>'}
_PADDING = 190
_SAMPLE = 60
_LONGEST_UNBROKEN = 18
_WRITING_LINE = round(WRITING_LINE_MM * 56.7)
_BOLD_IS_WIDER = 1.15
_CLOSING = "</w:p></w:tc>"
_CHARACTER = {CELL: 112, SMALL_CELL: 88}


def table_xml(table: Table, width: int, lines: Lines, *, shaded: bool = True) -> list[str]:
    """The table itself, without caption and source, ``width`` twentieths of a point wide; in pieces, row by row.

    Its letters are small where it has many columns, or words that would be broken otherwise.
    """
    widths, style = _measured(table, width)
    former = table.replaced
    former_widths, former_style = _measured(former, width) if former is not None else (widths, style)
    edges = sorted({*accumulate(widths), *accumulate(former_widths)})
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in _steps(edges))
    start = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    if former is None:
        rows = _Rows(table, widths, style, lines, edges, shaded=shaded)
        return [start + rows.head(), *map(rows.row, table.rows), "</w:tbl>"]
    # Both stand in one table, the heads first: between two tables would be a paragraph that no decision removes.
    gone, come = replace(former, revision="hapus"), replace(table, revision="tambah")
    before = _Rows(gone, former_widths, former_style, lines, edges, shaded=shaded)
    after = _Rows(come, widths, style, lines, edges, shaded=shaded)
    return [
        start + before.head() + after.head(),
        *map(before.row, former.rows), *map(after.row, table.rows), "</w:tbl>",
    ]  # fmt: skip


def _measured(table: Table, width: int) -> tuple[list[int], str]:
    """The widths of the columns, and the style of the cells."""
    words = [_longest_word(table, n) for n in range(len(table.columns))]
    small = len(words) >= MANY_COLUMNS or sum(_least(words, CELL)) > width
    style = SMALL_CELL if small else CELL
    return column_widths(table.columns, _least(words, style), width), style


def _steps(edges: list[int]) -> list[int]:
    """How far each edge lies behind the one before."""
    return [edge - before for before, edge in pairwise([0, *edges])]


def _least(words: list[float], style: str) -> list[int]:
    """How wide each column must be for its longest word, told in characters, to stand in one line."""
    return [int(word * _CHARACTER[style]) + _PADDING for word in words]


def column_widths(columns: list[Column], least: list[int], width: int) -> list[int]:
    """Widths by weight, each wide enough for the longest word in it where the page allows that."""
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


def _longest_word(table: Table, column: int) -> float:
    """Characters of the longest word in the title and the first rows of a column; overlong ones may break."""
    title = max(map(len, plain(table.columns[column].title).split()), default=1) * _BOLD_IS_WIDER
    cells = [row.cells[column] for row in table.rows[:_SAMPLE] if row.kind != "kelompok"]
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
        self.width = sum(widths)
        self.style = style
        self.widths = widths
        self.openings = self._openings()
        self.plain = _pattern(self.openings)
        self.bars = {n: opening for n, opening in enumerate(self._openings(COLOURS["balok"])) if columns[n].bars}
        self.sums = _pattern(self._openings(COLOURS["jumlah"]))

    def _openings(self, fill: str = "") -> list[str]:
        return [
            self._opening(w, c.align, fill, span)
            for w, c, span in zip(self.widths, self.columns, self.spans, strict=True)
        ]

    def _opening(self, width: int, align: Align, fill: str = "", span: int = 1, keep: str = "") -> str:
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill and self.shaded else ""
        spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{shade}</w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{self.style}"/>{keep}{_JUSTIFY[align]}</w:pPr>'
        )

    def head(self) -> str:
        """The header row, which repeats on every page."""
        cells = "".join(
            self._opening(width, "tengah", COLOURS["kepala"], span, "<w:keepNext/>")
            + self.lines.line(column.title, self.revision, bold=True)
            + _CLOSING
            for column, width, span in zip(self.columns, self.widths, self.spans, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/>{self.lines.row(self.revision)}</w:trPr>{cells}</w:tr>"

    def row(self, row: Row) -> str:
        """A row of its kind."""
        revision = self.revision or row.revision
        if row.kind == "kelompok":
            opening = self._opening(self.width, "kiri", COLOURS["pita"], sum(self.spans), "<w:keepNext/>")
            cells = opening + self.lines.line(row.cells[0], revision, bold=True) + _CLOSING
        elif row.kind in {"jumlah", "contoh"}:
            bold = row.kind == "jumlah"
            cells = self.sums % tuple([self.lines.line(cell, revision, bold=bold) for cell in row.cells])
        else:
            cells = self._shaded(row) % tuple(self.values.cells(row, revision))
        return f"<w:tr><w:trPr><w:cantSplit/>{_height(row)}{self.lines.row(revision)}</w:trPr>{cells}</w:tr>"

    def _shaded(self, row: Row) -> str:
        """The pattern of a row's cells, those of bars shaded where there is one."""
        if not self.bars:
            return self.plain
        return _pattern(
            self.bars[n] if n in self.bars and cell else opening
            for n, (opening, cell) in enumerate(zip(self.openings, row.cells, strict=True))
        )


def _pattern(openings: Iterable[str]) -> str:
    """The cells of a row with a place for the content of each."""
    return "".join([f"{opening}%s{_CLOSING}" for opening in openings])


def _height(row: Row) -> str:
    """Room for the lines of handwriting that must fit in a row."""
    return f'<w:trHeight w:val="{round(row.room * _WRITING_LINE)}" w:hRule="atLeast"/>' if row.room else ""
