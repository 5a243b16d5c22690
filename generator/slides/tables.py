"""Tables of slides: native ones, with the bars of the road map in the tone of their dimension."""

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches

from generator.blocks.blocks import Align, Column, Row, Table
from generator.blocks.inline import plain
from generator.blocks.look import HEAD_TINT, HOUSE, tint, tone
from generator.slides.arranging import TABLE_GAP, row_height
from generator.slides.look import INK, LEFT, TABLE_SIZE, WHITE, WIDTH, rgb, write

_ALIGNED: dict[Align, Any] = {"kiri": PP_ALIGN.LEFT, "tengah": PP_ALIGN.CENTER, "kanan": PP_ALIGN.RIGHT}
_BAR = "■"


def add_table(page: Any, table: Table, top: Any) -> None:
    """Put a table on a slide, from ``top`` down."""
    cells = [[column.title for column in table.columns], *(row.cells for row in table.rows)]
    heights = [Inches(row_height(line, table.columns)) for line in cells]
    frame = page.shapes.add_table(len(heights), len(table.columns), LEFT, top, WIDTH, sum(heights))
    grid = frame.table
    grid.horz_banding = False
    whole = sum(column.weight for column in table.columns)
    for column, shown in zip(table.columns, grid.columns, strict=True):
        shown.width = int(WIDTH * column.weight / whole)
    for height, shown in zip(heights, grid.rows, strict=True):
        shown.height = height
    for n, column in enumerate(table.columns):
        _fill(grid.cell(0, n), tint(tone(table.dimension), HEAD_TINT))
        _write(grid.cell(0, n), column.title, column, bold=True)
    for at, row in enumerate(table.rows, 1):
        _row(grid, at, row, table.columns)


def _row(grid: Any, at: int, row: Row, columns: list[Column]) -> None:
    if row.kind == "kelompok":
        for n in range(len(columns)):
            _settle(grid.cell(at, n))
        grid.cell(at, 0).merge(grid.cell(at, len(columns) - 1))
        _fill(grid.cell(at, 0), tone(row.dimension) if row.dimension else HOUSE)
        _write(grid.cell(at, 0), row.cells[0], columns[0], WHITE, bold=True)
        return
    for n, column in enumerate(columns):
        cell = grid.cell(at, n)
        inlines = row.cells[n] if n < len(row.cells) else []
        if column.bars and plain(inlines) == _BAR:
            _fill(cell, tone(row.dimension))
            _settle(cell)
            continue
        _fill(cell, WHITE)
        _write(cell, inlines, column, bold=row.kind == "jumlah")


def _fill(cell: Any, colour: str) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(colour)


def _write(cell: Any, inlines: Any, column: Column, colour: str = INK, *, bold: bool = False) -> None:
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = _settle(cell)
    paragraph.alignment = _ALIGNED[column.align]
    write(paragraph, inlines, TABLE_SIZE, colour, bold=bold)


def _settle(cell: Any) -> Any:
    """The paragraph of a cell that is as low as its text, and no higher than a line without any."""
    cell.margin_top = cell.margin_bottom = Inches(TABLE_GAP / 2)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph._p.get_or_add_endParaRPr().set("sz", str(TABLE_SIZE.centipoints))
    return paragraph
