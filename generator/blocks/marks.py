"""Marks: stand-ins that carry printed values through Jinja and Markdown without losing their path.

A value never enters the Markdown text. A number between two private-use characters takes its place, and a side table
holds what it prints. So no value needs escaping, none can break a table or inject markup, and its path is still known
in the finished document. A block such as a table is one mark of its own kind.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, zip_longest
from typing import Any, SupportsIndex

from generator.blocks.blocks import Block, ListBlock, Paragraph
from generator.blocks.inline import Inline, Reference, plain
from generator.source.values import Gap

_OPEN, _CLOSE, _OPEN_BLOCK, _CLOSE_BLOCK = "\ue000", "\ue001", "\ue002", "\ue003"
VALUE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
BLOCK = re.compile(f"{_OPEN_BLOCK}(\\d+){_CLOSE_BLOCK}")
_ANY_MARK = re.compile(f"[{_OPEN}{_OPEN_BLOCK}]\\d+[{_CLOSE}{_CLOSE_BLOCK}]")


@dataclass(slots=True)
class SideTable:
    """What the marks of one document stand for: values as paragraphs of inlines, and whole blocks.

    A value that contains lists is in ``listed`` too, as blocks, for places that have room for them. ``gaps`` are
    those printed in place of tables and figures, by the keys of these; ``writing`` gives the template and line that
    writes each block, ``printing`` the templates and lines that print each key, ``referring`` the place that first
    refers to it.
    """

    values: list[list[list[Inline]]] = field(default_factory=list)
    listed: dict[int, list[Paragraph | ListBlock]] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    writing: list[Callable[[], str]] = field(default_factory=list)
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

    def words(self, number: int) -> str:
        """What the value of a mark prints, as text."""
        return "\n".join(map(plain, self.values[number]))

    def mark_block(self, block: Block, place: Callable[[], str] = str) -> str:
        """Store a block and return its mark, which must be the only content of its paragraph."""
        self.blocks.append(block)
        self.writing.append(place)
        return f"{_OPEN_BLOCK}{len(self.blocks) - 1}{_CLOSE_BLOCK}"

    def note_gap(self, key: str, gap: Any) -> None:
        """Store the gap that is printed in place of the table or figure with a key, for references to it."""
        if key and isinstance(gap, Gap):
            self.gaps.setdefault(key, gap)


class MarkedText(str):
    """Text that a template put together: it reads as what it prints, and is printed by its marks."""

    __slots__ = ("marked", "side_table")
    marked: str
    side_table: SideTable

    @classmethod
    def of(cls, marked: str, side_table: SideTable, join: Callable[[Iterable[str]], str] = "".join) -> "MarkedText":
        """The text in which marks stand for the values of a side table; ``join`` may bound its length."""
        text = cls(
            join(
                side_table.words(int(piece)) if n % 2 else piece
                for n, piece in enumerate(VALUE.split(BLOCK.sub("", marked)))
            )
        )
        text.marked = marked
        text.side_table = side_table
        return text

    def __bool__(self) -> bool:
        return BLOCK.search(self.marked) is not None or any(
            piece.strip() if isinstance(piece, str) else any(not inline.gap for inline in piece)
            for piece in self.pieces()
        )

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        return self if isinstance(key, slice) and self.is_bound else super().__getitem__(key)

    @property
    def is_bound(self) -> bool:
        """Whether a gap, table or figure is in it, which its words alone would lose."""
        return BLOCK.search(self.marked) is not None or any(
            inline.gap for piece in self.pieces() if not isinstance(piece, str) for inline in piece
        )

    @property
    def raw(self) -> Any:
        """The value that it is nothing else but; None where there is more to it, or less."""
        pieces = [piece for piece in self.pieces() if not isinstance(piece, str) or piece.strip()]
        inlines = pieces[0] if len(pieces) == 1 and not isinstance(pieces[0], str) else []
        return inlines[0].raw if len(inlines) == 1 else None

    def pieces(self) -> Iterator[str | list[Inline]]:
        """The words of the template, and the inlines of each value among them."""
        for n, piece in enumerate(VALUE.split(self.marked)):
            if n % 2:
                yield [inline for paragraph in self.side_table.values[int(piece)] for inline in paragraph]
            elif piece:
                yield piece

    def reworded(self, change: Callable[[str], str]) -> "MarkedText":
        """With other words, each value for itself; gaps stay as they are."""

        def changed(inline: Inline) -> Inline:
            return (
                inline if inline.gap or isinstance(inline, Reference) else replace(inline, text=change(inline.text))
            )

        def of_value(mark: re.Match[str]) -> str:
            paragraphs = self.side_table.values[int(mark[1])]
            return self.side_table.mark([[*map(changed, paragraph)] for paragraph in paragraphs])

        words = _ANY_MARK.split(self.marked)
        marks = [VALUE.sub(of_value, mark) for mark in _ANY_MARK.findall(self.marked)]
        return MarkedText.of("".join(chain(*zip_longest(map(change, words), marks, fillvalue=""))), self.side_table)
