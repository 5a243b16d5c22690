"""What a workbook shows, as plain data: sheets with columns and rows, lists to choose from, and hidden records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

Value = str | int
Form = Literal["teks", "angka", "rupiah", "jumlah"]
"""How a column is written: as text exactly as typed, as a number, as rupiah, or as the sum of the rupiah columns."""

BASE = "_dasar"
"""The heading of the hidden column with what each row held when it was written."""
TABLE = "@tabel:"
"""How the hidden key of the column of numbers begins; the key of the table follows."""
RECORD = "_masterplan"
"""The name of the hidden sheet that says what the whole workbook was made from."""
LISTS = "Daftar"
"""The name of the hidden sheet with the lists to choose from."""
NUMBER = "No"
"""The heading of the column of numbers."""
LONGEST_CELL = 32_000
"""The number of characters that a cell surely holds; Excel's own limit is 32,767."""
KEY_ROW, GROUP_ROW, HEAD_ROW, FIRST_ROW = 2, 3, 4, 5
"""The rows of a table, from 0: the hidden keys of the columns, both rows of headings, the first row of values."""
FORM_COLUMN = 2
"""The first column of values in a form, from 0, behind the hidden keys and the labels."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet.

    ``key`` identifies it for the program, ``heading`` for people, below the heading ``group`` of several columns.
    ``choices`` names the list to choose from, ``note`` says how to fill it in. An empty cell of a ``wanted`` column
    is coloured. A column that is not ``printed`` stands at the right end.
    """

    key: str
    heading: str
    width: float
    group: str = ""
    form: Form = "teks"
    choices: str = ""
    note: str = ""
    wanted: bool = False
    centred: bool = False
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its hidden base, the values by the key of their column, and notes at some of them."""

    base: str
    cells: Mapping[str, Value]
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """A sheet: a title, a line below it, and a table.

    ``key`` identifies the table for the program, ``frozen`` is the last column that stays in view. A form is
    turned: its columns are lines below each other, and its rows stand side by side.
    """

    key: str
    name: str
    title: str
    below: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    frozen: str
    empty_rows: int = 20
    is_form: bool = False

    @cached_property
    def depth(self) -> int:
        """How many hidden columns the bases of the rows take."""
        return len(pieces(max((row.base for row in self.rows), key=len, default="")))

    def address(self, key: str, row: int) -> str:
        """The address of a cell for people, by the key of its column and the number of its row, from 0."""
        number = [column.key for column in self.columns].index(key)
        if self.is_form:
            return f"{column_name(FORM_COLUMN + row)}{self.form_row + number + 1}"
        return f"{column_name(self.depth + 1 + number)}{FIRST_ROW + row + 1}"

    @property
    def form_row(self) -> int:
        """The first line of a form, from 0, below the hidden bases."""
        return KEY_ROW + 1 + self.depth


@dataclass(frozen=True, slots=True)
class Listing:
    """A sheet with plain texts under headings: instructions, or what is to be looked at."""

    name: str
    title: str
    below: str
    columns: Sequence[tuple[str, float]]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook: its sheets in order, the lists to choose from by name, and the lines of its hidden record."""

    title: str
    sheets: Sequence[Sheet | Listing]
    lists: Mapping[str, Sequence[str]]
    record: Sequence[tuple[str, str]]


def pieces(text: str) -> list[str]:
    """A text in pieces that each fit into a cell."""
    return [text[n : n + LONGEST_CELL] for n in range(0, len(text), LONGEST_CELL)] or [""]


def column_name(at: int) -> str:
    """The letters of a column, counted from 0: A, B … Z, AA."""
    name, rest = "", at + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def position(letters: str) -> int:
    """The position of a column from 0, by its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
