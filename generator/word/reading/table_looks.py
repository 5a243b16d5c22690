"""Formatting that tables give to the text in their cells, through table style, rows and the cells themselves."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.word.reading.looks import Looks, ground_of, looks_of_cell, looks_of_row, place_of
from generator.word.reading.style_sheet import StyleSheet, value
from generator.word.xml import W

_W = f"{{{W}}}"
_OFF = frozenset({"0", "false", "off"})
_BITS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


class TableLooks:
    """The formatting of the cells of one table, within a cell or body with the formatting ``around``."""

    def __init__(self, table: Any, styles: StyleSheet, around: Looks) -> None:
        self._styles = styles
        self._style = value(table.find(f"{_W}tblPr/{_W}tblStyle"))
        self._around = around | ground_of(table.find(f"{_W}tblPr"))
        self._place = place_of(table.find(f"{_W}tblPr"))
        self._wanted = _wanted(table.find(f"{_W}tblPr/{_W}tblLook"))
        self._usual = self._around | styles.looks_in_table(self._style, ())
        self._rows: dict[Any, int] = {}
        if styles.parts_differ(self._style):
            own = (row for row in table.iter(f"{_W}tr") if next(row.iterancestors(f"{_W}tbl")) is table)
            self._rows = {row: n for n, row in enumerate(own)}

    def of_cells(self, row: Any, cells: Sequence[Any]) -> list[Looks]:
        """The looks of the cells of a row, given the properties of each."""
        in_row = self._place | looks_of_row(row.find(f"{_W}trPr"))
        usual = [self._usual] * len(cells)
        if self._rows:
            usual = [self._styled(self._rows[row], column, len(cells)) for column in range(len(cells))]
        own = [in_row | looks_of_cell(cell) for cell in cells]
        return [one | two if two else one for one, two in zip(usual, own, strict=True)]

    def _styled(self, row: int, column: int, columns: int) -> Looks:
        parts = [*self._parts(row, column, columns)]
        return self._around | self._styles.looks_in_table(self._style, parts)

    def _parts(self, row: int, column: int, columns: int) -> Iterator[str]:
        """The parts of the table that a cell belongs to, in order of increasing precedence."""
        first, side = "firstRow" in self._wanted, "firstColumn" in self._wanted
        if "noVBand" not in self._wanted:
            yield f"band{(column - side) % 2 + 1}Vert"
        if "noHBand" not in self._wanted:
            yield f"band{(row - first) % 2 + 1}Horz"
        places = {
            "firstCol": side and column == 0,
            "lastCol": "lastColumn" in self._wanted and column == columns - 1,
            "firstRow": first and row == 0,
            "lastRow": "lastRow" in self._wanted and row == len(self._rows) - 1,
        }
        yield from (name for name, holds in places.items() if holds)


def _wanted(look: Any) -> frozenset[str]:
    """The parts of its style that a table uses, such as the first row, and the banding that it does not."""
    if look is None:
        return frozenset()
    text = look.get(f"{_W}val", "0")
    bits = int(text, 16) if all(letter in "0123456789abcdefABCDEF" for letter in text) and text else 0
    told = {name: look.get(_W + name) for name in _BITS}
    return frozenset(name for name, bit in _BITS.items() if (told[name] or str(int(bool(bits & bit)))) not in _OFF)
