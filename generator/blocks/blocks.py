"""The blocks of a document.

A ``revision`` is that of a block as a whole, set where two versions were compared (``blocks/comparison``); what
came or went within a block is told by its inlines.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

from generator.blocks.inline import Inline, Revision

Align = Literal["kiri", "tengah", "kanan"]
ChartForm = Literal["radar", "tumpuk", "batang"]
Form = Literal["buku", "peraturan"]
COLUMN = "\t"


@dataclass(slots=True)
class Heading:
    """A heading; level 1 is a chapter, or an appendix, which is numbered apart.

    ``number`` ("BAB IV", "4.1", "Lampiran 1") is set when the document is numbered. ``new_page`` makes it
    begin a page, as every chapter does anyway; ``sheet`` makes it begin a sheet of its own, whose pages are
    counted "1 dari 3" and all face the same way.
    """

    level: int
    inlines: list[Inline]
    numbered: bool = True
    appendix: bool = False
    number: str = ""
    anchor: str = ""
    new_page: bool = False
    sheet: bool = False
    revision: Revision = ""


@dataclass(slots=True)
class Paragraph:
    """A paragraph; ``style`` is "" for body text, else "kutipan", "sumber", "tanda_tangan", "celah".

    Regulations have styles more, of which ``REGULATION_STYLES`` says how many columns each is laid out in;
    a run that is ``COLUMN`` alone leads from one to the next.
    """

    inlines: list[Inline]
    style: str = ""
    revision: Revision = ""


REGULATION_STYLES = {"tengah": 1, "konsiderans": 4, "diktum": 3, "ayat": 2, "huruf": 2, "pengundangan": 1}


@dataclass(slots=True)
class ListBlock:
    """A list; each item is a paragraph and perhaps further blocks.

    An ordered one counts from ``start``; ``form`` is how its first marker would look ("1)", "(a)", "I."), "" where
    its depth decides.
    """

    ordered: bool
    items: list[list["Paragraph | ListBlock"]]
    start: int = 1
    form: str = ""


@dataclass(slots=True)
class Column:
    """A column of a table; ``weight`` is its share of the width, ``bars`` shades its filled cells."""

    title: list[Inline]
    weight: float = 1.0
    align: Align = "kiri"
    bars: bool = False


@dataclass(slots=True)
class Row:
    """A row; a "kelompok" row has one cell that spans all columns, a "jumlah" row holds totals.

    A "contoh" row shows how to fill in the others. ``room`` is how many lines of handwriting must fit in it.
    ``alike`` is what the head of a group says of its other rows in the same words, values and gaps: they are
    counted and travel with the document, but are not printed again.
    """

    cells: list[list[Inline]]
    kind: Literal["", "kelompok", "jumlah", "contoh"] = ""
    path: str = ""
    room: float = 0
    alike: list[Inline] = field(default_factory=list)
    revision: Revision = ""


@dataclass(slots=True)
class Table:
    """A table with its caption above and its source below; ``key`` is what references name.

    ``former`` is its number in the older of two versions, where that is another, and ``replaced`` the table that
    stood there with other columns.
    A ``whole`` one, such as a table of signatures, stays on one page with what stands before it.
    """

    columns: list[Column]
    rows: list[Row]
    key: str = ""
    caption: list[Inline] = field(default_factory=list)
    source: list[Inline] = field(default_factory=list)
    landscape: bool = False
    whole: bool = False
    number: str = ""
    anchor: str = ""
    revision: Revision = ""
    former: str = ""
    replaced: "Table | None" = None


@dataclass(slots=True)
class Picture:
    """A picture file, checked: its bytes, form ("png" or "jpeg") and size in pixels.

    ``turn`` is by how many degrees a camera held it turned: so far to the right it is to be shown.
    """

    content: bytes
    form: Literal["png", "jpeg"]
    width: int
    height: int
    turn: Literal[0, 90, 180, 270] = 0


@dataclass(slots=True)
class Series:
    """A named row of numbers of a chart, one for each category."""

    name: str
    values: list[float]


@dataclass(slots=True)
class Chart:
    """What a chart shows: its form, the categories along its axis, and the series.

    "radar" compares dimensions on one scale, "tumpuk" stacks series in bars, "batang" is one plain bar each.
    """

    form: ChartForm
    categories: list[str]
    series: list[Series]
    unit: str = ""
    most: float | None = None


@dataclass(slots=True)
class Figure:
    """A picture or chart with its caption below; ``alt`` says in words what it shows.

    ``former`` is its number in the older of two versions, where that is another.
    """

    content: Picture | Chart
    alt: str
    key: str = ""
    caption: list[Inline] = field(default_factory=list)
    source: list[Inline] = field(default_factory=list)
    number: str = ""
    anchor: str = ""
    revision: Revision = ""
    former: str = ""


Block = Heading | Paragraph | ListBlock | Table | Figure


@dataclass(slots=True)
class Cover:
    """What the first page shows, from top to bottom."""

    title: list[Inline]
    subtitle: list[Inline]
    period: list[Inline]
    government: list[Inline]
    year: list[Inline]
    notice: str = ""
    emblem: "Picture | None" = None


@dataclass(frozen=True, slots=True)
class Shape:
    """What a document is as a thing of paper: a book with cover and contents, or in the form of a regulation.

    ``paper`` and ``font`` are "" where the region's own choice for its documents applies.
    """

    form: Form = "buku"
    paper: str = ""
    font: str = ""
    cover: bool = True
    contents: bool = True


@dataclass(slots=True)
class Document:
    """A whole document, ready for any writer.

    ``front`` stands before the contents; ``draft`` is the line that marks a draft, empty in a final version.
    """

    key: str
    name: str
    cover: Cover
    region: str
    author: str
    body: list[Block]
    front: list[Block] = field(default_factory=list)
    draft: str = ""
    shape: Shape = Shape()


def went(block: Block) -> bool:
    """Whether a block is of the old version only."""
    return revised(block, "hapus")


def revised(block: Block, revision: Revision) -> bool:
    """Whether a block as a whole has a revision."""
    if isinstance(block, ListBlock):
        return all(revised(inner, revision) for item in block.items for inner in item)
    return block.revision == revision


def inlines_of(block: Block) -> Iterable[Inline]:
    """Every inline of a block, in reading order."""
    if isinstance(block, (Heading, Paragraph)):
        return block.inlines
    if isinstance(block, ListBlock):
        return chain.from_iterable(inlines_of(inner) for item in block.items for inner in item)
    if isinstance(block, Figure):
        return chain(block.caption, block.source)
    # Tables hold nearly all inlines of a document, so they are chained without a generator for each row.
    lines = [block.caption, *(column.title for column in block.columns)]
    for row in block.rows:
        lines += row.cells
        lines.append(row.alike)
    return chain(chain.from_iterable(lines), block.source)


def lines_of(block: Block) -> Iterator[list[Inline]]:
    """Every line of a block, to change what stands in it."""
    if isinstance(block, (Heading, Paragraph)):
        yield block.inlines
    elif isinstance(block, ListBlock):
        for item in block.items:
            for inner in item:
                yield from lines_of(inner)
    else:
        yield from (block.caption, block.source)
        if isinstance(block, Table):
            yield from (column.title for column in block.columns)
            for row in block.rows:
                yield from (*row.cells, row.alike)
