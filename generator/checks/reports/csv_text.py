"""CSV that an Indonesian Excel opens correctly, with texts protected from being read as formulas."""

import csv
import io
from collections.abc import Iterable, Sequence

from generator.late_patterns import late_pattern

_FORMULA = late_pattern(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = late_pattern(r"[+\-]?\d+([.,]\d+)*%?")


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """Rows of cells, separated by semicolons.

    A text that a spreadsheet would take for a formula gets a leading apostrophe; a number stays unchanged.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return stream.getvalue()


def _harmless(cell: object) -> object:
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
