"""Cells and rows as a workbook holds them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Literal

from generator.excel.reading.notes import ReadNote
from generator.excel.sheets import column_name

CellKind = Literal["teks", "angka", "logis", "galat", "belum_dihitung", "tergabung"]
"""What a cell holds: a text, a number, true or false, an error, a formula that nobody has calculated, or nothing of
its own because it is merged with the cell at its left."""
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_DIGITS = 15
_LAST_EXACT = Decimal(10) ** _DIGITS
_LEAP_THAT_NEVER_WAS = 60
_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A cell: its kind, its text (of a number, as stored), whether its format is one of percentages or days.

    ``formula`` is the formula that gave the value, "" for what was typed; ``struck`` says that it is crossed out,
    ``repeated`` that it is merged with the cell above it and shows the value of that one. ``wide`` and ``tall`` are
    the numbers of further columns and rows that it is merged with. ``address`` is where the link behind it leads, ""
    if it has none, or one within the workbook.
    """

    kind: CellKind
    text: str
    look: Literal["", "persen", "tanggal"] = ""
    formula: bool = False
    struck: bool = False
    repeated: bool = False
    wide: int = 0
    tall: int = 0
    address: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it holds nothing but what its text says."""
        return self.kind in ("teks", "angka") and not (self.look or self.struck or self.address)

    @property
    def hidden_address(self) -> str:
        """The address of its link, unless its text is an address too, which people see."""
        return "" if _ADDRESS.match(self.text.strip()) or self.text.strip() in self.address else self.address

    def linked(self, address: str) -> "ReadCell":
        """The cell with a link behind it."""
        return replace(self, address=address)

    def turned(self) -> "ReadCell":
        """The cell where columns are made rows; merged with the one above it, it holds nothing of its own."""
        if self.repeated:
            return ReadCell("tergabung", "")
        return replace(self, wide=self.tall, tall=self.wide) if self.wide or self.tall else self

    @property
    def number(self) -> Decimal | None:
        """The number as people see it, with 15 digits; None if it is no number, or has more digits than are kept."""
        if self.kind != "angka":
            return None
        try:
            number = Decimal(f"{float(self.text):.{_DIGITS}g}")
        except (ValueError, InvalidOperation, OverflowError):
            return None
        return number if number.is_finite() and abs(number) < _LAST_EXACT else None


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row: its number as people see it, its cells by the position of their column from 0, whether it is hidden."""

    number: int
    cells: Mapping[int, ReadCell]
    hidden: bool = False

    def text(self, at: int) -> str:
        """The text of a cell; "" for an empty one."""
        cell = self.cells.get(at)
        return "" if cell is None else cell.text.strip()


@dataclass(slots=True)
class ReadSheet:
    """A sheet with the rows that hold anything, in order; ``from_1904`` says how its days are counted.

    ``is_turned`` says that its columns were made rows, and its rows columns.
    """

    name: str
    rows: list[ReadRow] = field(default_factory=list)
    hidden: bool = False
    from_1904: bool = False
    notes: Sequence[ReadNote] = ()
    is_turned: bool = False

    def place(self, row: ReadRow, at: int) -> str:
        """The address of a cell for people, with that of its sheet."""
        return f"{self.name}!{self.address(row, at)}"

    def address(self, row: ReadRow, at: int) -> str:
        """The address of a cell for people."""
        return f"{column_name(row.number - 1)}{at + 1}" if self.is_turned else f"{column_name(at)}{row.number}"

    def line(self, at: int) -> str:
        """The name of a column for people: its letters, or the number of the row that it was."""
        return str(at + 1) if self.is_turned else column_name(at)

    def turned(self) -> "ReadSheet":
        """The sheet with its columns as rows; a cell merged with the one above it holds nothing of its own."""
        rows: dict[int, dict[int, ReadCell]] = {}
        for row in self.rows:
            for at, cell in row.cells.items():
                line = rows.setdefault(at + 1, {})
                line[row.number - 1] = cell.turned()
        found = [ReadRow(number, cells) for number, cells in sorted(rows.items())]
        return replace(self, rows=found, is_turned=True, notes=())


def day_of(number: Decimal, *, from_1904: bool) -> date | None:
    """The day that a number stands for, by the calendar of its workbook; None if it is none.

    Excel counts from 1900 with a day too many, 29 February 1900.
    """
    days = int(_in_seconds(number) // _SECONDS)
    if not 0 < days < 200_000:
        return None
    if from_1904:
        return date(1904, 1, 1) + timedelta(days)
    return date(1899, 12, 30 if days > _LEAP_THAT_NEVER_WAS else 31) + timedelta(days)


def time_of(number: Decimal) -> str:
    """The time of day that stands beside a day, as "08.30" or "08.30.15"; "" for midnight, which is a day alone."""
    minutes, seconds = divmod(int(_in_seconds(number) % _SECONDS), 60)
    if not minutes and not seconds:
        return ""
    return f"{minutes // 60:02}.{minutes % 60:02}{f'.{seconds:02}' if seconds else ''}"


def _in_seconds(days: Decimal) -> Decimal:
    """Days in whole seconds, which Excel stores as fractions of a day."""
    return (days * _SECONDS).to_integral_value()
