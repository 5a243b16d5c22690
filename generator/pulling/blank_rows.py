"""Rows without any text that somebody added to a table: they are no lines, and yet a difference."""

from collections.abc import Iterator, Sequence

from generator.word.fingerprint import row_text
from generator.word.reading.content import Block, ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair


def added_blank_rows(blocks: Sequence[Block], pairs: Sequence[Pair]) -> Iterator[Line]:
    """The line above each blank row that was added; none if the rows as built are not all known."""
    if any(pair.old is not None and pair.old.entry is None for pair in pairs):
        return
    lines = {id(pair.new.block): pair.new for pair in pairs if pair.new is not None}
    expected = _expected(pairs)
    above: ReadRow | None = None
    for block in blocks:
        if not isinstance(block, ReadRow) or row_text(block.texts):
            above = block if isinstance(block, ReadRow) else None
        elif above is not None and above.table == block.table and id(above) in lines:
            expected[id(above)] -= 1
            if expected[id(above)] < 0:
                yield lines[id(above)]


def _expected(pairs: Sequence[Pair]) -> dict[int, int]:
    """How many blank rows may stand below each row: those built, and those that were emptied."""
    found: dict[int, int] = {}
    above = 0
    for pair in pairs:
        blank = pair.old.entry.blank_below if pair.old is not None and pair.old.entry is not None else 0
        if pair.new is not None:
            above = id(pair.new.block)
            found[above] = blank
        elif above:
            found[above] += blank + 1
    return found
