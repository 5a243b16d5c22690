"""Which level of a plan the rows of a table stand on, by their codes: urusan, program, kegiatan, sub kegiatan.

The money of a program is that of its activities again, so only rows without any deeper ones below them are items.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.headings import Head, plain

PROGRAM = 3
"""The number of parts in the code of a program, as 2.16.02."""
_CODE = re.compile(r"\d+(?:\.\d+)*\.?")
_LEADING = re.compile(r"(\d+(?:\.\d+)+)\.?\s+(?=[^\W\d])")
_DEPTHS = 2


@dataclass(frozen=True, slots=True)
class Levels:
    """The codes of rows by their number, and the numbers of the rows that have deeper ones below them."""

    codes: Mapping[int, tuple[str, ...]]
    parents: frozenset[int]

    def is_program(self, row: ReadRow) -> bool:
        """Whether a row is that of a program."""
        return len(self.codes.get(row.number, ())) == PROGRAM

    def is_above_all_activities(self, row: ReadRow) -> bool:
        """Whether a row with a code is that of a program, or of what stands above programs."""
        return 0 < len(self.codes.get(row.number, ())) <= PROGRAM


def levels_of(head: Head, body: Sequence[ReadRow], naming: int) -> Levels:
    """The levels of rows by the column of codes, or by codes before their names; none if all are on one level."""
    at = _code_columns(head)
    codes = {row.number: code for row in body if (code := _code(row, at, naming))}
    if len({len(code) for code in codes.values()}) < _DEPTHS:
        return Levels({}, frozenset())
    above = {code[:length] for code in codes.values() for length in range(1, len(code))}
    parents = {number for number, code in codes.items() if code in above}
    return Levels(codes, frozenset(parents))


def without_code(text: str) -> str:
    """A name without the code before it."""
    return _LEADING.sub("", text, count=1) if _LEADING.match(text) else text


def _code_columns(head: Head) -> list[int]:
    """The columns of codes: the one with this heading, and those without any beside it, for further parts."""
    known = {column.at for column in head.columns}
    first = next((one.at for one in head.columns if plain(one.heading).split()[:1] == ["kode"]), None)
    if first is None:
        return []
    beyond = next((at for at in range(first + 1, first + 10) if at in known), first + 1)
    return [*range(first, beyond)]


def _code(row: ReadRow, columns: Sequence[int], naming: int) -> tuple[str, ...]:
    """The parts of the code of a row; none if it has no code."""
    parts = [text for at in columns if (text := row.text(at))]
    if not parts and (leading := _LEADING.match(row.text(naming))):
        parts = [leading[1]]
    joined = ".".join(part.strip(".") for part in parts)
    return tuple(joined.split(".")) if _CODE.fullmatch(joined) else ()
