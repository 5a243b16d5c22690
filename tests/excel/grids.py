"""Workbooks edited as people edit them: each sheet as a grid of values, changed and written anew."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from generator.excel.reading.workbook import read_workbook
from generator.excel.sheets import column_name


@dataclass(frozen=True)
class Formula:
    """A formula with its stored value; None if nobody has calculated it."""

    text: str
    value: Any = None


@dataclass(frozen=True)
class Percent:
    """A number that is shown as a percentage."""

    value: float


@dataclass(frozen=True)
class Link:
    """A text with an address behind it."""

    text: str
    address: str


Rows = list[dict[int, Any]]


@dataclass
class Grid:
    """The values of a sheet by row and position of the column, both from 0."""

    name: str
    rows: Rows
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)

    def at(self, key: str) -> int:
        """The position of the column with a hidden key."""
        return next(at for row in self.rows for at, value in row.items() if value == key)

    def find(self, text: str) -> dict[int, Any]:
        """The row in which a cell has this text."""
        return next(row for row in self.rows if text in row.values())

    def set(self, text: str, key: str, value: Any) -> None:
        """Enter a value in the row with a text."""
        self.find(text)[self.at(key)] = value

    def add(self, values: dict[str, Any]) -> dict[int, Any]:
        """A new row below the last one."""
        row = {self.at(key): value for key, value in values.items()}
        self.rows.append(row)
        return row

    def address(self, text: str, key: str) -> str:
        """The address of a cell for people."""
        number = next(n for n, row in enumerate(self.rows, 1) if text in row.values())
        return f"{self.name}!{column_name(self.at(key))}{number}"


def grids_of(file: Path) -> dict[str, Grid]:
    """The sheets of a workbook, without the formulas of the program; the rows are the caller's own."""
    return {name: Grid(name, [{**row} for row in rows]) for name, rows in _rows_of(file.read_bytes()).items()}


@lru_cache(32)
def _rows_of(content: bytes) -> dict[str, Rows]:
    """The rows of each sheet, read once for all tests that edit the same workbook."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "isian.xlsx"
        file.write_bytes(content)
        sheets = read_workbook(file)
    found = {}
    for sheet in sheets:
        last = max((row.number for row in sheet.rows), default=0)
        rows: Rows = [{} for _ in range(last)]
        for row in sheet.rows:
            values = {at: _value(cell.kind, cell.text) for at, cell in row.cells.items() if not cell.formula}
            rows[row.number - 1] = {at: value for at, value in values.items() if value is not None}
        while rows and not rows[-1]:
            rows.pop()
        found[sheet.name] = rows
    return found


def _value(kind: str, text: str) -> Any:
    return text if kind == "teks" else Decimal(text) if kind == "angka" else None


def write_grids(file: Path, grids: dict[str, Grid], *, from_1904: bool = False) -> Path:
    """Write the sheets as another program would."""
    book = Workbook(str(file), {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False,
                                "date_1904": from_1904})  # fmt: skip
    looks = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "0.00%"})
    for grid in grids.values():
        page = book.add_worksheet(grid.name)
        for area in grid.merges:
            page.merge_range(*area, "")
        for n, row in enumerate(grid.rows):
            if n in grid.hidden:
                page.set_row(n, None, None, {"hidden": True})
            for at, value in row.items():
                _write(page, (n, at), value, looks)
    book.close()
    return file


def _write(page: Any, cell: tuple[int, int], value: Any, looks: tuple[Any, Any]) -> None:
    day, percent = looks
    if isinstance(value, Formula):
        page.write_formula(*cell, value.text, None, "" if value.value is None else value.value)
    elif isinstance(value, Link):
        page.write_url(*cell, value.address, None, value.text)
    elif isinstance(value, Percent):
        page.write_number(*cell, value.value, percent)
    elif isinstance(value, bool):
        page.write_boolean(*cell, value)
    elif isinstance(value, date):
        page.write_datetime(*cell, value, day)
    elif isinstance(value, str):
        page.write_string(*cell, value)
    else:
        page.write_number(*cell, value)
