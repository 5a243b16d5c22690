"""Marks: how a value keeps its identity on the way through Jinja and Markdown.

A value never enters the Markdown text. In its place stands a number between two private-use
characters, and what it prints lies in a side table: so nothing of it needs escaping, nothing of it can
break a table or inject markup, and its path is still known in the finished document. A block such as a
table is one mark of its own kind.
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

    A value that holds lists is in ``listed`` too, as the blocks that it prints where there is room for them.
    ``gaps`` are those that stand in place of tables and figures, by the keys of these; ``printing`` tells in which
    templates and lines those with a key are printed, ``referring`` where a key is first referred to.
    """

    values: list[list[list[Inline]]] = field(default_factory=list)
    listed: dict[int, list[Paragraph | ListBlock]] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    gaps: dict[str, Gap] = field(default_factory=dict)
    printing: dict[str, list[Callable[[], str]]] = field(default_factory=dict)
    referring: dict[str, Callable[[], str]] = field(default_factory=dict)

    def mark(self, paragraphs: list[list[Inline]], listed: list[Paragraph | ListBlock] | None = None) -> str:
        """Keep what a value prints and return its mark."""
        number = len(self.values)
        self.values.append(paragraphs)
        if listed:
            self.listed[number] = listed
        return f"{_OPEN}{number}{_CLOSE}"

    def mark_block(self, block: Block) -> str:
        """Keep a block and return its mark, which must stand in a paragraph of its own."""
        self.blocks.append(block)
        return f"{_OPEN_BLOCK}{len(self.blocks) - 1}{_CLOSE_BLOCK}"

    def note_gap(self, key: str, gap: Any) -> None:
        """Keep the gap that is printed instead of the table or figure with a key, for references to it."""
        if key and isinstance(gap, Gap):
            self.gaps.setdefault(key, gap)
