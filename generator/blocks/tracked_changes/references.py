"""Targets of references to tables and figures when two versions of a document are merged."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from generator.blocks.blocks import Block, Column, Figure, Heading, ListBlock, Paragraph, Row, Table, inlines_of
from generator.blocks.inline import Inline, Reference

_FORMER = "_Lama"


def former(anchor: str) -> str:
    """The bookmark of a deleted table or figure, distinct from those of the newer version; "" if it has none."""
    return f"{_FORMER}{anchor.lstrip('_')}" if anchor else ""


def anchors_now(pairs: Iterable[tuple[Block | None, Block | None]]) -> dict[str, str]:
    """The bookmark in the merged document for each bookmark of a table or figure in the older version."""
    found = {}
    for old, new in pairs:
        if isinstance(old, Table | Figure) and old.anchor:
            stays = isinstance(new, Table | Figure)
            found[old.anchor] = new.anchor if stays else former(old.anchor)  # type: ignore[union-attr]
    return found


def redirected(block: Block, anchors: Mapping[str, str]) -> Block:
    """A copy of a block whose references lead to the present targets; the block itself if it has no references."""
    if not any(isinstance(inline, Reference) for inline in inlines_of(block)):
        return block
    if isinstance(block, ListBlock):
        items: Any = [[redirected(inner, anchors) for inner in item] for item in block.items]  # each stays what it is
        return replace(block, items=items)
    if isinstance(block, Heading | Paragraph):
        return replace(block, inlines=_line(block.inlines, anchors))
    caption, source = _line(block.caption, anchors), _line(block.source, anchors)
    if isinstance(block, Figure):
        return replace(block, caption=caption, source=source)
    columns = [_column(column, anchors) for column in block.columns]
    return replace(
        block, caption=caption, source=source, columns=columns, rows=[_row(r, anchors) for r in block.rows]
    )


def _column(column: Column, anchors: Mapping[str, str]) -> Column:
    return replace(column, title=_line(column.title, anchors))


def _row(row: Row, anchors: Mapping[str, str]) -> Row:
    return replace(row, cells=[_line(cell, anchors) for cell in row.cells])


def _line(inlines: list[Inline], anchors: Mapping[str, str]) -> list[Inline]:
    return [
        replace(inline, anchor=anchors.get(inline.anchor, inline.anchor)) if isinstance(inline, Reference) else inline
        for inline in inlines
    ]
