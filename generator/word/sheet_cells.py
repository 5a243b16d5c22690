"""Cells of the workbook inside a chart, as formulas name them."""

SHEET = "Sheet1"


def column(number: int) -> str:
    """The letters of a column, counted from 0: A, B, …, Z, AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cells(column_number: int, rows: int) -> str:
    """The cells of a column below its head, in the form of a formula: Sheet1!$B$2:$B$7."""
    letters = column(column_number)
    return f"{SHEET}!${letters}$2:${letters}${rows + 1}"


def head(column_number: int) -> str:
    """The cell with the name of a series: Sheet1!$B$1."""
    return f"{SHEET}!${column(column_number)}$1"
