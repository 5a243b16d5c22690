"""The pieces of a body before it is joined: paragraphs, tables and rows whose properties may still change."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.blocks.inline import Inline, Revision
from generator.word.sections import Section
from generator.word.styles import FLAT, SPACER

KEPT, NOT_KEPT = "<w:keepNext/>", '<w:keepNext w:val="0"/>'


@dataclass(slots=True)
class WrittenParagraph:
    """A paragraph: its style, its content of runs and bookmarks, and its properties besides the style.

    ``keep`` overrides the style's setting of whether it stays with the next. ``fate`` says whether it was inserted or
    deleted, ``sign`` marks this with the author, ``former`` holds its former properties. A ``section`` may end in it.
    ``text`` holds the inlines it was made from.
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
        """The properties that determine its appearance."""
        return f'<w:pStyle w:val="{self.style}"/>{self.keep}{self.properties}'

    def __str__(self) -> str:
        sign = f"<w:rPr>{self.sign}</w:rPr>" if self.sign else ""
        return f"<w:p><w:pPr>{self.look}{sign}{self.section or ''}{self.former}</w:pPr>{self.content}</w:p>"

    def stay_with_next(self) -> None:
        """Keep it on the page of what follows, unless ``keep`` is already set."""
        self.keep = self.keep or KEPT

    def begin_with(self, content: str) -> None:
        """Insert something before its content."""
        self.content = content + self.content


@dataclass(slots=True)
class WrittenTable:
    """A table as separate rows, so that a long one need not be joined at once; ``fate`` as in a paragraph."""

    parts: list[str]
    fate: Revision = ""

    def __str__(self) -> str:
        return "".join(self.parts)


Piece = WrittenParagraph | WrittenTable
Pieces = list[Piece | Section | str]


def apart(pieces: Pieces) -> list[object]:
    """The pieces, with tables split into their parts."""
    parts: list[object] = []
    for piece in pieces:
        parts += piece.parts if isinstance(piece, WrittenTable) else [piece]
    return parts


def texts_of(pieces: Pieces) -> Iterator[str]:
    """The XML of the pieces' content, in parts that contain whole runs."""
    for piece in apart(pieces):
        yield piece.content if isinstance(piece, WrittenParagraph) else str(piece)


def sections_of(pieces: Pieces) -> Iterator[Section]:
    """The sections that end in the pieces."""
    for piece in pieces:
        section = piece.section if isinstance(piece, WrittenParagraph) else piece
        if isinstance(section, Section):
            yield section


def mark_start(pieces: Pieces, mark: str) -> None:
    """Put a bookmark into the first paragraph, or into a new one before a table.

    An empty paragraph at the end of a section would not do, since LibreOffice drops it.
    """
    for n, piece in enumerate(pieces):
        if isinstance(piece, WrittenParagraph):
            piece.begin_with(mark)
            return
        if isinstance(piece, WrittenTable):
            pieces.insert(n, WrittenParagraph(SPACER, mark, FLAT))
            return
