"""Rows as CSV that an Indonesian Excel opens as it is, and in which no text becomes a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+\-]?\d+([.,]\d+)*%?")


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """Rows of cells with semicolons between them.

    A text that a spreadsheet would take for a formula gets an apostrophe before it; a number stays one.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return stream.getvalue()


def _harmless(cell: object) -> object:
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
