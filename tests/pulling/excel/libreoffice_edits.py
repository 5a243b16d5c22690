"""Run by a Python that knows UNO: LibreOffice edits workbooks as people do, and saves them.

Usage: python libreoffice_edits.py PIPE < [{"file": …, "save": …, "edits": [["kind", sheet, …], …]}, …]
"""

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2] / "word"))
from libreoffice_steps import _desktop, _options  # type: ignore[import-not-found]


def _sort(sheet: Any, area: str, column: int) -> None:
    """Sort an area by one of its columns, downwards from Z to A."""
    import uno

    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field, field.IsAscending = column, False
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    uno.invoke(sheet.getCellRangeByName(area), "sort", (_options(SortFields=fields, ContainsHeader=False),))


def _insert_column(sheet: Any, at: int, heading: str, row: int) -> None:
    sheet.getColumns().insertByIndex(at, 1)
    sheet.getCellByPosition(at, row).setString(heading)


def _type(sheet: Any, address: str, text: str) -> None:
    """Type a text as at the keyboard, so that LibreOffice makes a number of what looks like one."""
    sheet.getCellRangeByName(address).setFormula(text)


def _copy(sheet: Any, area: str, target: str) -> None:
    sheet.copyRange(
        sheet.getCellRangeByName(target).getCellAddress(), sheet.getCellRangeByName(area).getRangeAddress()
    )


def _hide(sheet: Any, first: int, last: int) -> None:
    """Hide rows, as a filter does."""
    for number in range(first, last + 1):
        sheet.getRows().getByIndex(number).IsFiltered = True
        sheet.getRows().getByIndex(number).IsVisible = False


def _delete(sheet: Any, number: int) -> None:
    sheet.getRows().removeByIndex(number, 1)


_EDITS = {
    "sort": _sort, "insert_column": _insert_column, "type": _type, "copy": _copy, "hide": _hide, "delete": _delete
}  # fmt: skip


def _edit(desktop: Any, file: str, save: str, edits: list[list[Any]]) -> None:
    import uno

    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), "_blank", 0, _options(Hidden=True))
    for kind, name, *arguments in edits:
        sheet = document.getSheets().getByName(name)
        if sheet.isProtected():
            sheet.unprotect("")
        _EDITS[kind](sheet, *arguments)
    document.storeToURL(uno.systemPathToFileUrl(save), _options(FilterName="Calc MS Excel 2007 XML"))
    document.close(True)


def main(pipe: str) -> None:
    desktop, _ = _desktop(pipe)
    for wish in json.load(sys.stdin):
        _edit(desktop, **wish)
    desktop.terminate()


if __name__ == "__main__":
    main(sys.argv[1])
