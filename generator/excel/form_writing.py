"""Writes a form: a table turned on its side, for items with many long texts, each of them a column."""

from math import ceil
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]

from generator.excel.heights import height
from generator.excel.looks import Looks, list_rule
from generator.excel.sheets import BASE, FORM_COLUMN, KEY_ROW, NUMBER, TABLE, Column, Sheet, pieces

_LABELS, _WIDEST, _NARROWEST, _ALL = 30, 70, 40, 130
_ON_A_PAGE, _SAFE = 3, 4


def write_form(page: Any, sheet: Sheet, looks: Looks) -> None:
    """Write a form below the title of a sheet."""
    _Form(page, sheet, looks).write()


class _Form:
    def __init__(self, page: Any, sheet: Sheet, looks: Looks) -> None:
        self.page, self.sheet, self.looks = page, sheet, looks
        self.count = len(sheet.rows) + sheet.empty_rows
        self.end = FORM_COLUMN + self.count - 1
        self.width = max(_NARROWEST, min(_WIDEST, _ALL / self.count))

    def write(self) -> None:
        """The columns, the hidden bases, a line for each field, and what is printed."""
        page = self.page
        page.set_column(0, 0, 8, self.looks.hidden, {"hidden": True})
        page.set_column(1, 1, _LABELS)
        page.set_column(FORM_COLUMN, self.end, self.width, self.looks.hidden)
        self._head()
        for n, column in enumerate(self.sheet.columns, self.sheet.form_row):
            self._line(n, column)
        page.freeze_panes(self.sheet.form_row + 1, FORM_COLUMN)
        page.repeat_columns(0, 1)
        page.fit_to_pages(ceil(self.count / _ON_A_PAGE), 0)
        page.ignore_errors({"number_stored_as_text": self._area(self.sheet.form_row, self._last)})

    @property
    def _last(self) -> int:
        return self.sheet.form_row + len(self.sheet.columns) - 1

    def _area(self, first: int, last: int) -> str:
        return f"{xl_rowcol_to_cell(first, FORM_COLUMN)}:{xl_rowcol_to_cell(last, self.end)}"

    def _head(self) -> None:
        """The line with the key of the table and the numbers of the items, and the hidden lines with their bases."""
        page, looks = self.page, self.looks
        page.write_string(KEY_ROW, 0, f"{TABLE}{self.sheet.key}", looks.hidden)
        page.write_string(KEY_ROW, 1, NUMBER, looks.head)
        for n in range(self.count):
            page.write_number(KEY_ROW, FORM_COLUMN + n, n + 1, looks.head)
        for n in range(self.sheet.depth):
            page.write_string(KEY_ROW + 1 + n, 0, BASE, looks.hidden)
            page.write_string(KEY_ROW + 1 + n, 1, BASE, looks.hidden)
            page.set_row(KEY_ROW + 1 + n, None, None, {"hidden": True})
        for at, row in enumerate(self.sheet.rows, FORM_COLUMN):
            for n, piece in enumerate(pieces(row.base), KEY_ROW + 1):
                page.write_string(n, at, piece, looks.hidden)

    def _line(self, n: int, column: Column) -> None:
        """The label of a field, and what each item holds in it."""
        label = " ".join(filter(None, (column.group, column.heading)))
        self.page.write_string(n, 0, column.key, self.looks.hidden)
        self.page.write_string(n, 1, label, self.looks.subhead)
        if column.note:
            self.looks.note(self.page, n, 1, column.note)
        texts = [str(row.cells.get(column.key) or "") for row in self.sheet.rows]
        for at, text in enumerate([*texts, *[""] * self.sheet.empty_rows], FORM_COLUMN):
            if text:
                self.page.write_string(n, at, text, self.looks.text)
            else:
                self.page.write_blank(n, at, None, self.looks.text)
        for at, row in enumerate(self.sheet.rows, FORM_COLUMN):
            if column.key in row.notes:
                self.looks.note(self.page, n, at, row.notes[column.key])
        self.page.set_row(n, height([label, *texts], [_LABELS, *[self.width - _SAFE] * len(texts)]))
        self._aid(n, column)

    def _aid(self, n: int, column: Column) -> None:
        """The list to choose from, and the colour of what is missing."""
        if column.choices:
            self.page.data_validation(n, FORM_COLUMN, n, self.end, list_rule(column.choices))
        if column.wanted:
            top = xl_rowcol_to_cell(n, FORM_COLUMN)
            first = xl_rowcol_to_cell(self.sheet.form_row, FORM_COLUMN, row_abs=True)
            whole = f"{first}:{xl_rowcol_to_cell(self._last, FORM_COLUMN, row_abs=True)}"
            rule = f"=AND(COUNTBLANK({whole})<ROWS({whole}),LEN(TRIM({top}))=0)"
            self.page.conditional_format(self._area(n, n), {"type": "formula", "criteria": rule,
                                                            "format": self.looks.missing})  # fmt: skip
