"""The heights of rows, which no program computes while opening a workbook."""

from collections.abc import Iterable, Sequence
from math import ceil

_LINE, _ABOVE, _LETTERS_PER_WIDTH = 13.4, 4.0, 1.2
_TALLEST = 400.0


def height(texts: Iterable[str], widths: Sequence[float]) -> float:
    """The height in points at which all texts of a row are seen, given the widths of their columns."""
    lines = max((_lines(text, width) for text, width in zip(texts, widths, strict=True)), default=1)
    return min(_TALLEST, lines * _LINE + _ABOVE)


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(len(line) / (width * _LETTERS_PER_WIDTH))) for line in text.split("\n"))
