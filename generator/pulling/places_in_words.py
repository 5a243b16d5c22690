"""Places in an edited document, in words."""

import re

from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line

_NUMBERED = re.compile(r"(?:Tabel|Gambar) [\w.]*\w")
_FRONT = "sampul dan bagian depan"
_LONGEST = 80


def place_of(line: Line) -> str:
    """Where a line stands: "Tabel 4.2, baris 3", or the heading above it."""
    number = _NUMBERED.match(line.caption)
    where = number[0] if number and line.sort != "paragraf" else shortened(line.heading) or _FRONT
    return f"{where}, baris {line.block.number}" if isinstance(line.block, ReadRow) and line.block.number else where


def shortened(text: str) -> str:
    """The beginning of a text, as long as a line."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
