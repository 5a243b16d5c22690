"""Inlines to Word runs: writers for the lines and table cells of a document."""

from collections.abc import Callable, Sequence
from typing import Protocol

from generator.blocks.blocks import Row
from generator.blocks.inline import Inline, Reference, Revision, Run, by_language, has_foreign, is_marked_gap
from generator.word.fields import field
from generator.word.parts import Part
from generator.word.pieces import Piece
from generator.word.sections import Section
from generator.word.styles import FOREIGN, GAP
from generator.word.xml import deleted_run, run

_GAP_STYLE = f'<w:rStyle w:val="{GAP}"/>'
_FOREIGN_STYLE = f'<w:rStyle w:val="{FOREIGN}"/>'
_LINK_STYLE = '<w:rStyle w:val="Hyperlink"/>'


class Cells(Protocol):
    """Writes the cells of a row."""

    def cells(self, row: Row, revision: Revision = "") -> list[str]:
        """The runs of each cell of a row."""


class Lines:
    """Writes lines as they are; ``Revisions`` replaces it for a document between two versions.

    ``tracked`` says whether changes are tracked.
    """

    tracked = False

    def line(self, inlines: Sequence[Inline], revision: Revision = "", *, bold: bool = False) -> str:
        """The runs of a line, all bold on request."""
        del revision
        return runs(inlines, bold=bold)

    def value(self, inlines: list[Inline], revision: Revision = "") -> str:
        """The runs of a line that may print one value alone."""
        return self.line(inlines, revision)

    def head(self, row: Row, revision: Revision = "") -> str:
        """The runs of the head of a group of rows."""
        return self.line(row.cells[0], revision, bold=True)

    def table(self, columns: int) -> "Cells":
        """The writer for the rows of a table with so many columns."""
        del columns
        return self

    def cells(self, row: Row, revision: Revision = "") -> list[str]:
        """The runs of each cell of a row."""
        del revision
        return [runs(cell) for cell in row.cells]

    def around(self, content: str, revision: Revision) -> str:
        """Mark runs as inserted or deleted."""
        del revision
        return content

    def sign(self, revision: Revision) -> str:
        """The mark in the properties of a paragraph or row that was inserted or deleted."""
        del revision
        return ""

    def section(self, now: Section, before: Section | None = None) -> Section:
        """The last section, with its former state if it changed."""
        del before
        return now

    def ended(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces of the body with a valid last paragraph."""
        return pieces

    def joined(self, pieces: list[Piece]) -> list[Piece]:
        """The pieces of the body with valid neighbours."""
        return pieces

    def parts(self) -> list[Part]:
        """The package parts that the lines need."""
        return []


AS_THEY_ARE = Lines()


def runs(inlines: Sequence[Inline], *, bold: bool = False, write: Callable[..., str] = run) -> str:
    """The runs of a line, all bold on request; consecutive inlines without formatting are joined to one run."""
    if len(inlines) == 1:  # as in most cells
        return _run(inlines[0], bold, write)
    found: list[str] = []
    stretch: list[str] = []
    for inline in inlines:
        if not (
            bold or inline.gap or inline.bold or inline.italic or inline.url or type(inline) is Reference
            or has_foreign(inline)
        ):  # fmt: skip
            stretch.append(inline.text)
            continue
        if stretch:
            found.append(write("".join(stretch)))
            stretch = []
        found.append(_run(inline, bold, write))
    if stretch:
        found.append(write("".join(stretch)))
    return "".join(found)


def _run(inline: Inline, bold: bool, write: Callable[..., str]) -> str:
    properties = _GAP_STYLE if inline.gap and is_marked_gap(inline) else _LINK_STYLE if inline.url else ""
    if inline.bold or bold:
        properties += "<w:b/><w:bCs/>"
    if inline.italic:
        properties += "<w:i/><w:iCs/>"
    if type(inline) is Reference:
        return field(rf"REF {inline.anchor} \h", inline.text, properties, gone=write is deleted_run)
    if inline.url:
        return field(f'HYPERLINK "{inline.url}"', inline.text, properties, gone=write is deleted_run)
    if isinstance(inline, Run) and inline.foreign:
        looks = ((text, _FOREIGN_STYLE * foreign + properties) for text, foreign in by_language(inline))
        return "".join([write(text, look) if look else write(text) for text, look in looks])
    return write(inline.text, properties) if properties else write(inline.text)
