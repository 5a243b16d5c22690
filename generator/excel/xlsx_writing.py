"""Writes a workbook to be filled in: the same description gives the same bytes.

Only headings are locked, without a password, because Excel sorts and deletes the rows of a protected sheet only where
every cell is unlocked. All texts are text cells, so that what is typed arrives as typed.
"""

import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, ClassVar

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from generator.excel.form_writing import write_form
from generator.excel.heights import height
from generator.excel.looks import Looks, list_rule
from generator.excel.sheets import (
    BASE,
    FIRST_ROW,
    GROUP_ROW,
    HEAD_ROW,
    KEY_ROW,
    LISTS,
    NUMBER,
    RECORD,
    TABLE,
    Book,
    Column,
    Listing,
    Row,
    Sheet,
    column_name,
    pieces,
)

CONFIRMED_FROM = 100_000
"""An amount below this is shown as doubtful: somebody may have meant thousands or millions."""
_CREATED = datetime(1980, 1, 1)
_FOLIO = 14
_ROWS_WITH_CHOICES = 200
_PAGE_WIDTH = 260
_SPARE_HEIGHT = 27
_HEAD_HEIGHT = 34
_FOOTER = "&L&8&A&R&8Halaman &P dari &N"
_OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False
}  # fmt: skip
_ALLOWED = dict.fromkeys(
    ("objects", "scenarios", "format_cells", "format_columns", "format_rows", "insert_rows", "insert_hyperlinks",
     "delete_rows", "sort", "autofilter"), True
)  # fmt: skip
_FIXED_HEIGHT = re.compile(rb'(<row r="(?:[6-9]|\d\d+)"[^>]*?) customHeight="1"')
_SHEET_PART = "xl/worksheets/sheet"


def workbook(book: Book) -> bytes:
    """The workbook as the content of an .xlsx file."""
    stream = BytesIO()
    target = Workbook(stream, _OPTIONS)
    target.worksheet_class = _Page
    target.set_properties({"title": book.title, "created": _CREATED})
    writer = _Writer(target)
    for sheet in book.sheets:
        if isinstance(sheet, Sheet) and sheet.is_form:
            writer.form(sheet)
        elif isinstance(sheet, Sheet):
            writer.table(sheet)
        else:
            writer.listing(sheet)
    writer.lists(book)
    writer.record(book)
    target.close()
    return _with_free_heights(stream.getvalue())


def _with_free_heights(content: bytes) -> bytes:
    """The workbook with rows that grow with what is typed, which XlsxWriter cannot say beside a height."""
    found = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry, _FIXED_HEIGHT.sub(rb"\1", part) if entry.filename.startswith(_SHEET_PART) else part)
    return found.getvalue()


class _Page(Worksheet):  # type: ignore[misc]
    """A sheet that prepares equal formulas once, a fifth of the time: each is searched for a hundred functions."""

    _prepared: ClassVar[dict[tuple[str, bool], str]] = {}

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        asked = formula, expand_future_functions
        if asked not in self._prepared:
            self._prepared[asked] = super()._prepare_formula(*asked)
        return self._prepared[asked]


class _Writer(Looks):
    """Writes the sheets of a workbook in one look."""

    def _page(self, name: str, title: str, below: str, at: int = 0) -> Any:
        """A sheet with its title in the column ``at``, set for printing on folio (F4) landscape."""
        page = self.target.add_worksheet(name)
        page.hide_gridlines(2)
        page.set_landscape()
        page.set_paper(_FOLIO)
        page.fit_to_pages(1, 0)
        page.set_margins(0.4, 0.4, 0.5, 0.6)
        page.set_footer(_FOOTER)
        page.write_string(0, at, title, self.title)
        page.write_string(1, at, below, self.below)
        return page

    def listing(self, sheet: Listing) -> None:
        """A sheet of texts."""
        page = self._page(sheet.name, sheet.title, sheet.below)
        widths = [width for _, width in sheet.columns]
        for at, (heading, width) in enumerate(sheet.columns):
            page.set_column(at, at, width)
            page.write_string(3, at, heading, self.head)
        for n, texts in enumerate(sheet.rows, 4):
            for at, text in enumerate(texts):
                page.write_string(n, at, text, self.plain)
            page.set_row(n, height(texts, widths))
        page.repeat_rows(3)
        page.protect("", _ALLOWED)

    def form(self, sheet: Sheet) -> None:
        """A sheet with a form to be filled in: hidden keys, labels, and a column for each item."""
        page = self._page(sheet.name, sheet.title, sheet.below, 1)
        write_form(page, sheet, self)
        page.protect("", _ALLOWED)

    def table(self, sheet: Sheet) -> None:
        """A sheet with a table to be filled in: hidden bases, numbers, and the columns."""
        page = self._page(sheet.name, sheet.title, sheet.below, sheet.depth)
        table = _Table(page, sheet, sheet.depth, self)
        table.columns()
        table.headings()
        for n, row in enumerate(sheet.rows, FIRST_ROW):
            table.row(n, row)
        table.spare_rows()
        table.aids()
        page.protect("", _ALLOWED)

    def lists(self, book: Book) -> None:
        """The hidden sheet with the lists to choose from, each under a defined name."""
        page = self.target.add_worksheet(LISTS)
        page.hide()
        for at, (name, texts) in enumerate(book.lists.items()):
            page.write_string(0, at, name)
            for n, text in enumerate(texts, 1):
                page.write_string(n, at, text)
            column = column_name(at)
            self.target.define_name(name, f"='{LISTS}'!${column}$2:${column}${max(2, len(texts) + 1)}")

    def record(self, book: Book) -> None:
        """The hidden sheet that says what the workbook was made from."""
        page = self.target.add_worksheet(RECORD)
        page.very_hidden()
        for n, (name, text) in enumerate(book.record):
            page.write_string(n, 0, name)
            for at, piece in enumerate(pieces(text), 1):
                page.write_string(n, at, piece)


class _Table:
    """Writes one table; ``depth`` columns at the left hold the bases."""

    def __init__(self, page: Any, sheet: Sheet, depth: int, looks: _Writer) -> None:
        self.page, self.sheet, self.depth, self.looks = page, sheet, depth, looks
        self.first = depth + 1
        self.end = FIRST_ROW + len(sheet.rows) + sheet.empty_rows
        self.at = {column.key: n for n, column in enumerate(sheet.columns, self.first)}
        self.money = [self.at[column.key] for column in sheet.columns if column.form == "rupiah"]

    def columns(self) -> None:
        """Widths of all columns; cells beyond the last row are unlocked texts, or numbers for money."""
        self.page.set_column(0, self.depth - 1, 8, self.looks.hidden, {"hidden": True})
        self.page.set_column(self.depth, self.depth, 4.5, self.looks.free_money)
        for column in self.sheet.columns:
            look = self.looks.free_money if column.form in ("rupiah", "jumlah") else self.looks.hidden
            self.page.set_column(self.at[column.key], self.at[column.key], column.width, look)

    def headings(self) -> None:
        """The hidden keys, and the headings in two rows."""
        page, looks = self.page, self.looks
        for n in range(self.depth):
            page.write_string(KEY_ROW, n, BASE, looks.hidden)
            page.write_string(HEAD_ROW, n, BASE, looks.head)
        page.write_string(KEY_ROW, self.depth, f"{TABLE}{self.sheet.key}", looks.hidden)
        self._merged(self.depth, self.depth, NUMBER, looks.head)
        for column in self.sheet.columns:
            page.write_string(KEY_ROW, self.at[column.key], column.key, looks.hidden)
        page.set_row(KEY_ROW, None, None, {"hidden": True})
        for group in _groups(self.sheet.columns):
            self._group([self.at[column.key] for column in group], group)
        page.set_row(GROUP_ROW, 20)
        below = [column for column in self.sheet.columns if column.group]
        needed = height([column.heading for column in below], [column.width for column in below])
        page.set_row(HEAD_ROW, max(_HEAD_HEIGHT, needed))

    def _group(self, at: Sequence[int], columns: Sequence[Column]) -> None:
        if not columns[0].group:
            self._merged(at[0], at[0], columns[0].heading, self.looks.head)
        else:
            if len(at) > 1:
                self.page.merge_range(GROUP_ROW, at[0], GROUP_ROW, at[-1], columns[0].group, self.looks.head)
            else:
                self.page.write_string(GROUP_ROW, at[0], columns[0].group, self.looks.head)
            for n, column in zip(at, columns, strict=True):
                self.page.write_string(HEAD_ROW, n, column.heading, self.looks.subhead)
        for n, column in zip(at, columns, strict=True):
            if column.note:
                self.looks.note(self.page, HEAD_ROW if column.group else GROUP_ROW, n, column.note)

    def _merged(self, first: int, last: int, text: str, look: Any) -> None:
        self.page.merge_range(GROUP_ROW, first, HEAD_ROW, last, text, look)

    def row(self, n: int, row: Row) -> None:
        """A row of values with its base."""
        for at, piece in enumerate(pieces(row.base)):
            self.page.write_string(n, at, piece, self.looks.hidden)
        self.page.write_number(n, self.depth, n - FIRST_ROW + 1, self.looks.number)
        for column in self.sheet.columns:
            self._cell(n, column, row)
        shown = [column for column in self.sheet.columns if column.form == "teks"]
        texts = [str(row.cells.get(column.key, "")) for column in shown]
        self.page.set_row(n, height(texts, [column.width for column in shown]))

    def _cell(self, n: int, column: Column, row: Row) -> None:
        at, value, look = self.at[column.key], row.cells.get(column.key), self.looks.of(column)
        if column.form == "jumlah":
            self._sum(n, at, sum(int(v) for c in self.sheet.columns if c.form == "rupiah"
                                 and (v := row.cells.get(c.key)) is not None))  # fmt: skip
        elif value is None or value == "":
            self.page.write_blank(n, at, None, look)
        elif isinstance(value, int):
            self.page.write_number(n, at, value, look)
        else:
            self.page.write_string(n, at, value, look)
        if column.key in row.notes:
            self.looks.note(self.page, n, at, row.notes[column.key])

    def _sum(self, n: int, at: int, value: int | str) -> None:
        cells = f"{xl_rowcol_to_cell(n, self.money[0])}:{xl_rowcol_to_cell(n, self.money[-1])}"
        self.page.write_formula(n, at, f"=SUM({cells})", self.looks.computed, value)

    def spare_rows(self) -> None:
        """Empty rows to go on with."""
        for n in range(FIRST_ROW + len(self.sheet.rows), self.end):
            self.page.write_blank(n, self.depth, None, self.looks.number)
            for column in self.sheet.columns:
                if column.form == "jumlah":
                    self._sum(n, self.at[column.key], 0)
                else:
                    self.page.write_blank(n, self.at[column.key], None, self.looks.of(column))
            self.page.set_row(n, _SPARE_HEIGHT)

    def aids(self) -> None:
        """Frozen heads, filter, lists to choose from, colours of what is missing, sums above, what is printed."""
        page, last = self.page, self.first + len(self.sheet.columns) - 1
        page.freeze_panes(FIRST_ROW, self.at[self.sheet.frozen] + 1)
        page.autofilter(HEAD_ROW, 0, self.end - 1, last)
        page.repeat_rows(GROUP_ROW, HEAD_ROW)
        printed = max(self.at[column.key] for column in self.sheet.columns if column.printed)
        page.print_area(0, 0, self.end - 1, printed)
        if (across := round(sum(column.width for column in self.sheet.columns if column.printed) / _PAGE_WIDTH)) > 1:
            page.fit_to_pages(across, 0)
            page.repeat_columns(self.depth, self.at[self.sheet.frozen])
        page.ignore_errors({"number_stored_as_text": self._area(self.first, last)})
        for column in self.sheet.columns:
            self._aid(column, self.at[column.key])

    def _aid(self, column: Column, at: int) -> None:
        if column.choices:
            self.page.data_validation(FIRST_ROW, at, self.end - 1 + _ROWS_WITH_CHOICES, at,
                                      list_rule(column.choices))  # fmt: skip
        area, top = self._area(at, at), xl_rowcol_to_cell(FIRST_ROW, at)
        if column.wanted:
            whole = f"${column_name(self.first)}{FIRST_ROW + 1}:${column_name(max(self.at.values()))}{FIRST_ROW + 1}"
            rule = {"type": "formula", "criteria": f'=AND(COUNTBLANK({whole})<COLUMNS({whole}),LEN(TRIM({top}))=0)',
                    "format": self.looks.missing}  # fmt: skip
            self.page.conditional_format(area, rule)
        if column.form == "rupiah":
            odd = f"=AND(ISNUMBER({top}),{top}<>0,OR({top}<{CONFIRMED_FROM},{top}<>INT({top})))"
            self.page.conditional_format(area, {"type": "formula", "criteria": odd, "format": self.looks.doubtful})
        if column.form in ("rupiah", "jumlah"):
            total = sum(int(row.cells.get(key) or 0) for row in self.sheet.rows for key in self._summed(column))
            self.page.write_formula(1, at, f"=SUBTOTAL(109,{area})", self.looks.sum, total)

    def _summed(self, column: Column) -> list[str]:
        if column.form == "rupiah":
            return [column.key]
        return [one.key for one in self.sheet.columns if one.form == "rupiah"]

    def _area(self, first: int, last: int) -> str:
        return f"{xl_rowcol_to_cell(FIRST_ROW, first)}:{xl_rowcol_to_cell(self.end - 1, last)}"


def _groups(columns: Sequence[Column]) -> list[list[Column]]:
    """The columns, those under one heading together."""
    found: list[list[Column]] = []
    for column in columns:
        if found and column.group and column.group == found[-1][0].group:
            found[-1].append(column)
        else:
            found.append([column])
    return found
