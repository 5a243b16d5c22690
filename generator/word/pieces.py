"""The pieces of a body before it is joined: paragraphs, tables and rows whose properties may still change."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.blocks.inline import Inline, Revision
from generator.word.sections import Section
from generator.word.styles import FLAT, SPACER

KEPT, NOT_KEPT = "<w:keepNext/>", '<w:keepNext w:val="0"/>'


@dataclass(slots=True)
class WrittenParagraph:
    """A paragraph: its style, the runs and bookmarks in it, and the properties behind the style.

    ``keep`` tells whether it stays with what follows, if otherwise than its style says. ``fate`` tells whether it
    came or went, ``sign`` who did that, ``former`` how it looked before. A ``section`` may end in it. It was made of
    ``text``.
    """

    style: str
    content: str = ""
    properties: str = ""
    fate: Revision = ""
    sign: str = ""
    section: Section | None = None
    keep: str = ""
    former: str = ""
    text: Iterable[Inline] = ()

    @property
    def look(self) -> str:
        """The properties by which it looks as it does."""
        return f'<w:pStyle w:val="{self.style}"/>{self.keep}{self.properties}'

    def __str__(self) -> str:
        sign = f"<w:rPr>{self.sign}</w:rPr>" if self.sign else ""
        return f"<w:p><w:pPr>{self.look}{sign}{self.section or ''}{self.former}</w:pPr>{self.content}</w:p>"

    def stay_with_next(self) -> None:
        """Keep it on the page of what follows, unless it is said otherwise."""
        self.keep = self.keep or KEPT

    def begin_with(self, content: str) -> None:
        """Put something before what stands in it."""
        self.content = content + self.content


@dataclass(slots=True)
class WrittenTable:
    """A table row by row, so that a long one need not be joined at once, and whether all of it came or went."""

    parts: list[str]
    fate: Revision = ""

    def __str__(self) -> str:
        return "".join(self.parts)


Piece = WrittenParagraph | WrittenTable
Pieces = list[Piece | Section | str]


def apart(pieces: Pieces) -> list[object]:
    """The pieces, tables in their parts."""
    parts: list[object] = []
    for piece in pieces:
        parts += piece.parts if isinstance(piece, WrittenTable) else [piece]
    return parts


def texts_of(pieces: Pieces) -> Iterator[str]:
    """The XML of what stands in some pieces, in parts that hold whole runs."""
    for piece in apart(pieces):
        yield piece.content if isinstance(piece, WrittenParagraph) else str(piece)


def sections_of(pieces: Pieces) -> Iterator[Section]:
    """The sections that end in some pieces."""
    for piece in pieces:
        section = piece.section if isinstance(piece, WrittenParagraph) else piece
        if isinstance(section, Section):
            yield section


def mark_start(pieces: Pieces, mark: str) -> None:
    """Put a bookmark into the first paragraph, or into one of its own before a table: LibreOffice drops empty
    paragraphs at section ends."""
    for n, piece in enumerate(pieces):
        if isinstance(piece, WrittenParagraph):
            piece.begin_with(mark)
            return
        if isinstance(piece, WrittenTable):
            pieces.insert(n, WrittenParagraph(SPACER, mark, FLAT))
            return
