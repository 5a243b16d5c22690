"""The block types of a document: heading, paragraph, list, table, figure, chart, cover.

``revision`` marks a whole block as added or deleted when two versions are compared
(``blocks/tracked_changes``); changes within a block are marked on its inlines.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal, NamedTuple

from generator.blocks.inline import Inline, Revision, Run, plain
from generator.source.paths import outermost_item
from generator.source.values import Rujukan

Align = Literal["kiri", "tengah", "kanan"]
ChartForm = Literal["radar", "tumpuk", "batang"]
Form = Literal["buku", "peraturan"]
COLUMN = "\t"


@dataclass(slots=True)
class Heading:
    """A heading; level 1 is a chapter, or an appendix, which is numbered separately.

    ``number`` ("BAB IV", "4.1", "Lampiran 1") is set when the document is numbered. ``new_page`` starts a new page,
    as every chapter does anyway; ``sheet`` starts a separate sheet whose pages are counted "1 dari 3" and all have
    the same orientation. ``skipped`` is the number of chapters before it that a draft does not print, although they
    count; ``runs_on`` keeps a chapter on the page of the one before it. ``dimension`` is the key of the dimension
    that it is about. ``reworded`` tells of a part for which the region has a template of its own.
    """

    level: int
    inlines: list[Inline]
    numbered: bool = True
    appendix: bool = False
    number: str = ""
    anchor: str = ""
    new_page: bool = False
    sheet: bool = False
    skipped: int = 0
    runs_on: bool = False
    dimension: str = ""
    reworded: bool = False
    revision: Revision = ""


@dataclass(slots=True)
class Paragraph:
    """A paragraph; ``style`` is "" for body text.

    Else it is "pembuka", "kutipan", "sumber", "tanda_tangan", "celah", or "label" for a title outside the contents.
    Regulations and letters have further styles: ``REGULATION_STYLES`` gives the number of columns that each is laid
    out in. A run whose text is ``COLUMN`` moves on to the next column.
    """

    inlines: list[Inline]
    style: str = ""
    revision: Revision = ""


REGULATION_STYLES = {
    "tengah": 1, "konsiderans": 4, "diktum": 3, "ayat": 2, "huruf": 2, "pengundangan": 1, "kop": 1, "perihal": 3,
}  # fmt: skip


@dataclass(slots=True)
class ListBlock:
    """A list; each item is a paragraph, optionally followed by further blocks.

    An ordered list counts from ``start``; ``form`` is the form of its first marker ("1)", "(a)", "I."), or "" if the
    nesting depth decides.
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
    ``alike``, in the head row of a group, holds the values and gaps behind the same heading in the group's other
    rows: they are counted and travel with the document, but are not printed again. ``dimension`` is the key of the
    dimension that it names. ``risks`` are the levels of risk that colour its cells, if any: they fill those of bars,
    and are a strip in others.
    """

    cells: list[list[Inline]]
    kind: Literal["", "kelompok", "jumlah", "contoh"] = ""
    path: str = ""
    room: float = 0
    alike: list[Inline] = field(default_factory=list)
    dimension: str = ""
    risks: list[str] = field(default_factory=list)
    revision: Revision = ""


@dataclass(slots=True)
class Table:
    """A table with its caption above and its source below; references name it by ``key``.

    When two versions are compared, ``former`` is its number in the older one if that differs, and ``replaced`` is the
    older table in its place that has other columns. A ``whole`` table, such as a table of signatures, stays on one
    page with the block before it. ``dimension`` is the key of the dimension that it is about. A table of ``figures``
    has key figures in its head and says what they are in its only row. A ``small`` one is set in small type.
    """

    columns: list[Column]
    rows: list[Row]
    key: str = ""
    caption: list[Inline] = field(default_factory=list)
    source: list[Inline] = field(default_factory=list)
    landscape: bool = False
    whole: bool = False
    figures: bool = False
    small: bool = False
    dimension: str = ""
    number: str = ""
    anchor: str = ""
    revision: Revision = ""
    former: str = ""
    replaced: "Table | None" = None


@dataclass(slots=True)
class Picture:
    """A picture file that has been checked: its bytes, form ("png" or "jpeg") and size in pixels.

    ``turn`` is the rotation of the camera in degrees: turn the picture clockwise by as much to show it upright.
    """

    content: bytes
    form: Literal["png", "jpeg"]
    width: int
    height: int
    turn: Literal[0, 90, 180, 270] = 0


@dataclass(slots=True)
class Series:
    """A named series of numbers in a chart, one for each category; ``dimension`` is the key of its dimension."""

    name: str
    values: list[float]
    dimension: str = ""


@dataclass(slots=True)
class Chart:
    """The content of a chart: its form, the categories along its axis, and the series.

    "radar" compares dimensions on one scale, "tumpuk" stacks series in bars, "batang" draws plain bars, each in the
    tone of its category if ``dimensions`` names one.
    """

    form: ChartForm
    categories: list[str]
    series: list[Series]
    unit: str = ""
    most: float | None = None
    dimensions: list[str] = field(default_factory=list)


class DiagramBox(NamedTuple):
    """A box of a diagram: its words, its place and size in millimetres, the key of its dimension.

    A box of no dimension is filled with the colour of the house, outlined, or dashed.
    """

    text: str
    x: float
    y: float
    width: float
    height: float
    dimension: str = ""
    look: Literal["penuh", "garis", "putus"] = "penuh"


class DiagramLine(NamedTuple):
    """A line of a diagram from one point to another in millimetres, with arrow heads at its end or at both.

    ``dimension`` is the key of the dimension in whose tone it is drawn, more strongly than others.
    """

    x1: float
    y1: float
    x2: float
    y2: float
    heads: Literal[0, 1, 2] = 0
    dimension: str = ""
    dashed: bool = False


@dataclass(slots=True)
class Diagram:
    """Boxes joined by lines, drawn from the plan; lengths are in millimetres."""

    width: float
    height: float
    boxes: list[DiagramBox]
    lines: list[DiagramLine]


@dataclass(slots=True)
class Figure:
    """A picture, chart or diagram with its caption below; ``alt`` describes it in words.

    When two versions are compared, ``former`` is its number in the older one if that differs.
    """

    content: Picture | Chart | Diagram
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
    """The cover page; ``status`` is "DRAF", "FINAL" or "" for what is neither."""

    title: list[Inline]
    subtitle: list[Inline] = field(default_factory=list)
    period: list[Inline] = field(default_factory=list)
    government: list[Inline] = field(default_factory=list)
    version: list[Inline] = field(default_factory=list)
    notice: str = ""
    emblem: "Picture | None" = None
    number: str = ""
    region: list[Inline] = field(default_factory=list)
    vision: list[Inline] = field(default_factory=list)
    status: str = ""

    @property
    def below_title(self) -> list[Inline]:
        """The subtitle, unless the title ends with it, as "Rencana Induk Kota Cerdas" does."""
        return [] if plain(self.title).endswith(f" {plain(self.subtitle)}") else self.subtitle

    @property
    def lines(self) -> list[list[Inline]]:
        """All its lines from top to bottom."""
        return [line for row in self.rows for cell in row for line in cell if line]

    @property
    def rows(self) -> list[list[list[list[Inline]]]]:
        """Its parts from top to bottom: the cells of each beside each other, and the lines of each cell.

        One part has no words: the line in the tones of the dimensions.
        """
        below: list[Inline] = [Run(self.notice)] if self.notice else []
        return [
            [[self.government]],
            [[_line(self.number), self.title, self.below_title, self.region, self.period]],
            [[]],
            [[self.vision]],
            [[self.version, below], [_line(self.status)]],
        ]


def _line(words: str) -> list[Inline]:
    return [Run(words)] if words else []


@dataclass(frozen=True, slots=True)
class Shape:
    """The physical form of a document: a book with cover and contents, or a regulation.

    ``paper`` and ``font`` are "" if the region's own choice for its documents applies. The chapters of a
    ``continuous`` document begin no page.
    """

    form: Form = "buku"
    paper: str = ""
    font: str = ""
    cover: bool = True
    contents: bool = True
    continuous: bool = False


@dataclass(slots=True)
class Document:
    """A whole document, ready for any writer.

    ``front`` holds the blocks before the table of contents; ``draft`` is the line that marks a draft, empty in a
    final version. ``signed`` are the signatures of parts that a draft does not print yet: what they name travels with
    the document, so that a draft and a later version have it alike.
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
    signed: list[Block] = field(default_factory=list)


def went(block: Block) -> bool:
    """Whether a block exists only in the old version."""
    return revised(block, "hapus")


def revised(block: Block, revision: Revision) -> bool:
    """Whether a whole block has a revision; a list has it if all its blocks do."""
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


def all_inlines(document: "Document") -> Iterable[Inline]:
    """Every inline of a document, from its cover to its signatures."""
    blocks = (*document.front, *document.body, *document.signed)
    return chain(*document.cover.lines, chain.from_iterable(map(inlines_of, blocks)))


def only_referred_to(document: "Document") -> tuple[str, ...]:
    """The paths of the items of which a document prints only the name, and that in references alone.

    Such an item travels along for the reference; the document does not show whether its list still has it.
    """
    printed: set[str] = set()
    meant: dict[str, None] = {}
    for inline in all_inlines(document):
        if inline.path and not inline.gap:
            printed.add(outermost_item(inline.path))
        if isinstance(inline.raw, Rujukan) and inline.raw.tujuan is not None:
            meant[outermost_item(inline.raw.tujuan.path)] = None
    return tuple(path for path in meant if path not in printed)


def lines_of(block: Block) -> Iterator[list[Inline]]:
    """Every line of a block, as the list itself, so that callers can change it."""
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
