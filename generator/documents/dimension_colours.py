"""Colours of dimensions: which heading, table and row is about which dimension, for one colour everywhere."""

from collections.abc import Iterable
from typing import Any

from generator.blocks.blocks import Block, Heading, Row, Table
from generator.blocks.inline import Inline
from generator.source.values import Rujukan

_OWN, _NAME = "dimensi.", ".nama"
_SECTION = 2
_CELLS = 3
"""How many cells of a row may name its dimension: after its number and its name."""


def find_tones(blocks: Iterable[Block]) -> None:
    """Set the dimension of every heading, table and row that belongs to one.

    A table without one in its caption belongs to the dimension of its section, a section to that of its chapter.
    """
    chapter = section = ""
    for block in blocks:
        if isinstance(block, Heading):
            named = _named(block.inlines)
            if block.level == 1:
                chapter = section = named
                continue
            block.dimension = named or (chapter if block.level == _SECTION else "")
            section = block.dimension if block.level == _SECTION else named or section
        elif isinstance(block, Table):
            block.dimension = _named(block.caption) or section
            for row in block.rows:
                _find_tone_of_row(row)


def _find_tone_of_row(row: Row) -> None:
    if row.kind == "kelompok":
        row.dimension = _named(row.cells[0])
    elif not row.kind:
        for cell in row.cells[:_CELLS]:
            if len(cell) == 1 and (found := _of(cell[0])):
                row.dimension = found
                return


def _named(inlines: Iterable[Inline]) -> str:
    """The dimension that a line names; "" for none, or for several."""
    found = {name for inline in inlines if (name := _of(inline))}
    return found.pop() if len(found) == 1 else ""


def dimension_of(value: Any) -> str:
    """The key of the dimension that a value is, or whose own name it is; else ""."""
    path = str(getattr(value, "path", ""))
    key = path.removeprefix(_OWN).removesuffix(_NAME)
    return key if path.startswith(_OWN) and "." not in key else ""


def _of(inline: Inline) -> str:
    """The key of the dimension whose name a value is."""
    if type(inline.raw) is not Rujukan:
        return dimension_of(inline) if inline.path and not inline.gap else ""
    if inline.raw.tujuan is None:
        return ""
    aim = inline.raw.tujuan.path
    return aim[len(_OWN) :] if aim.startswith(_OWN) else ""
