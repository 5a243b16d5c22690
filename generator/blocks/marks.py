"""Marks: stand-ins that carry printed values through Jinja and Markdown without losing their path.

A value never enters the Markdown text. A number between two private-use characters takes its place, and a side table
holds what it prints. So no value needs escaping, none can break a table or inject markup, and its path is still known
in the finished document. A block such as a table is one mark of its own kind.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from generator.blocks.blocks import Block, ListBlock, Paragraph
from generator.blocks.inline import Inline
from generator.source.values import Gap

_OPEN, _CLOSE, _OPEN_BLOCK, _CLOSE_BLOCK = "\ue000", "\ue001", "\ue002", "\ue003"
VALUE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
BLOCK = re.compile(f"{_OPEN_BLOCK}(\\d+){_CLOSE_BLOCK}")


@dataclass(slots=True)
class SideTable:
    """What the marks of one document stand for: values as paragraphs of inlines, and whole blocks.

    A value that contains lists is in ``listed`` too, as blocks, for places that have room for them. ``gaps`` are
    those printed in place of tables and figures, by the keys of these; ``printing`` gives the templates and lines
    that print each key, ``referring`` the place that first refers to it.
    """

    values: list[list[list[Inline]]] = field(default_factory=list)
    listed: dict[int, list[Paragraph | ListBlock]] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    gaps: dict[str, Gap] = field(default_factory=dict)
    printing: dict[str, list[Callable[[], str]]] = field(default_factory=dict)
    referring: dict[str, Callable[[], str]] = field(default_factory=dict)

    def mark(self, paragraphs: list[list[Inline]], listed: list[Paragraph | ListBlock] | None = None) -> str:
        """Store what a value prints and return its mark."""
        number = len(self.values)
        self.values.append(paragraphs)
        if listed:
            self.listed[number] = listed
        return f"{_OPEN}{number}{_CLOSE}"

    def mark_block(self, block: Block) -> str:
        """Store a block and return its mark, which must be the only content of its paragraph."""
        self.blocks.append(block)
        return f"{_OPEN_BLOCK}{len(self.blocks) - 1}{_CLOSE_BLOCK}"

    def note_gap(self, key: str, gap: Any) -> None:
        """Store the gap that is printed in place of the table or figure with a key, for references to it."""
        if key and isinstance(gap, Gap):
            self.gaps.setdefault(key, gap)
