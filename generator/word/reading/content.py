"""The content of a Word document: paragraphs, rows and drawings in reading order, headers, footers, sections."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from generator.word.chart_words import chart_look
from generator.word.fingerprint import EMPTY_TABLE, chart_text, normal, picture_text, row_text
from generator.word.reading.chart_flaws import chart_flaws
from generator.word.reading.drawings import Drawn
from generator.word.reading.markers import Markers
from generator.word.reading.package import EditedPackage, opened_package
from generator.word.reading.paragraphs import (
    Mode,
    ParagraphReader,
    ReadParagraph,
    bound,
    counts_chapters,
    forgets_chapter,
    is_placeholder,
    mark_in,
    revision_of,
)
from generator.word.reading.style_sheet import StyleSheet, value
from generator.word.reading.table_looks import TableLooks
from generator.word.reading.tables import columns_of
from generator.word.section_text import Along, Pages
from generator.word.unpacking import MAIN
from generator.word.xml import R, W

_W = f"{{{W}}}"
_OFF = frozenset({"0", "false", "off"})
_HEADING = re.compile(r"(?i)heading (\d)")
_ID = f"{{{R}}}id"
_RUNNING, _NOTES = frozenset({"header", "footer"}), ("footnotes", "endnotes")
_NO_NOTE = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_FORMS = {
    "radarChart": "radar", "barChart-col-stacked": "tumpuk", "barChart-bar-clustered": "batang",
    "barChart-col-clustered": "batang tegak", "barChart-bar-stacked": "batang tumpuk mendatar",
    "barChart-col-percentStacked": "batang tumpuk seratus persen",
    "barChart-bar-percentStacked": "batang tumpuk mendatar seratus persen", "lineChart-standard": "garis",
    "lineChart-stacked": "garis tumpuk", "pieChart": "lingkaran", "doughnutChart": "donat", "scatterChart": "pencar",
    "areaChart-standard": "luas", "areaChart-stacked": "luas tumpuk",
}  # fmt: skip
_CELL, _MERGED = f"{_W}tcPr", f"{_W}vMerge"
_POINTS = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)pt")
_LONGEST = 100_000  # no paragraph or cell of a document is nearly as long
_LEAST_ROOM = 1440  # an inch
_BOX, _ASIDES = "kotak teks", {"footnote": "catatan kaki", "endnote": "catatan akhir"}
_FOREIGN = frozenset({"altChunk", "subDoc"})


@dataclass(slots=True)
class ReadRow:
    """A table row: the paragraphs of each cell, including those of nested tables.

    A cell that is merged into the one above has no paragraph. ``table`` and ``number`` count the tables of the
    document and the rows of one; ``revisions`` holds author and date if the row itself was inserted. ``shifted``
    says that its cells stand in other columns than those of the first row of the table with as many cells.
    """

    cells: list[list[ReadParagraph]]
    table: int = 0
    number: int = 0
    revisions: list[tuple[str, str]] = field(default_factory=list)
    shifted: bool = False

    @property
    def texts(self) -> list[str]:
        """The text of each cell."""
        return ["\n".join(paragraph.text for paragraph in cell) for cell in self.cells]

    @property
    def fixed(self) -> list[str]:
        """The text of each cell without the results of counting fields."""
        return ["\n".join(paragraph.fixed for paragraph in cell) for cell in self.cells]


@dataclass(slots=True)
class ReadDrawing:
    """A picture, chart, shape, empty table or other file.

    ``text`` is a hash of a picture's bytes, or the words and numbers of a chart. ``look`` describes a picture's
    rotation or a chart's appearance.
    """

    kind: Literal["gambar", "bagan", "bentuk", "tabel", "sisipan"]
    text: str
    look: str = ""


Block = ReadParagraph | ReadRow | ReadDrawing


@dataclass(slots=True)
class Content:
    """The content of a document.

    ``running`` are the distinct texts of headers and footers; ``sections`` describe the pages in words. ``levels``
    are the levels of heading styles by their ids. ``forgotten`` says that the numbers of sections do not always show
    chapters as 1, 2, 3, as after saving in LibreOffice. ``uncounted`` says that the fields no longer count chapters.
    ``links`` are the addresses of its links.
    """

    blocks: list[Block] = field(default_factory=list)
    running: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    levels: dict[str, int] = field(default_factory=dict)
    forgotten: bool = False
    uncounted: bool = False
    links: list[str] = field(default_factory=list)


def read_content(file: Path, mode: Mode = "diterima") -> Content:
    """Read the content of a document with its tracked changes accepted or rejected.

    Raises UserError if the file is not a Word document, is damaged or too large.
    """
    with opened_package(file) as package:
        return _Reading(package, mode).content()


class _Reading:
    def __init__(self, package: EditedPackage, mode: Mode) -> None:
        self.package = package
        self.mode = mode
        self.skipped_row, self.skipped_cell = ("del", "cellDel") if mode == "diterima" else ("ins", "cellIns")
        self.related = package.related(MAIN)
        self.table: TableLooks | None = None
        self.counted_tables, self.rows = 0, [0, 0]
        self.columns: dict[int, list[int]] = {}
        self.links: list[str] = []
        self.chapter_codes: set[bool] = set()
        self.addresses = {i: target for i, _, target, is_inside in package.pointers(MAIN) if not is_inside}
        self.styles, self.markers = StyleSheet(self._part("styles")), Markers(self._part("numbering"))
        self.notes = {kind.removesuffix("s"): self._notes(kind) for kind in _NOTES}

    def content(self) -> Content:
        root = self.package.document()
        found = Content(levels=self._levels())
        found.blocks = list(self._blocks(root.find(f"{_W}body"), self._reader()))
        if any(_length(block) > _LONGEST for block in found.blocks):
            raise self.package.too_long(_LONGEST)
        names = dict.fromkeys(name for _, name in self._references(root))
        along = {name: self._running(name) for name in names}
        found.running = list(dict.fromkeys(text for text in along.values() if text))
        found.sections = list(self._sections(root, along))
        found.forgotten, found.uncounted = self.markers.forgotten, self.chapter_codes == {True}
        found.links = self.links
        return found

    def _reader(self) -> ParagraphReader:
        return ParagraphReader(self.mode, self.styles)

    def _references(self, root: Any) -> Iterator[tuple[Along, str]]:
        """The headers and footers that sections refer to; others are not on any page."""
        for reference in root.iter(*(f"{_W}{kind}Reference" for kind in _RUNNING)):
            kind, name = self.related.get(reference.get(_ID, ""), ("", ""))
            if kind not in _RUNNING:
                raise self.package.damaged()
            yield (kind, reference.get(f"{_W}type", "default")), name

    def _sections(self, root: Any, texts: Mapping[str, str]) -> Iterator[str]:
        """The sections in words; a section without its own headers and footers has those of the one before."""
        settings = self._part("settings")
        even = () if settings is None or not _is_on(settings.find(f"{_W}evenAndOddHeaders")) else ("even",)
        along: dict[Along, bool] = {}
        for section in root.iter(f"{_W}sectPr"):
            if section.getparent().tag != f"{_W}sectPrChange":
                along |= {key: bool(normal(texts[name])) for key, name in self._references(section)}
                first = ("first",) if _is_on(section.find(f"{_W}titlePg")) else ()
                yield str(_pages(section, dict(along), ("default", *first, *even)))

    def _part(self, kind: str) -> Any:
        name = next((name for found, name in self.related.values() if found == kind), "")
        return self.package.root(name) if name else None

    def _levels(self) -> dict[str, int]:
        """The level of each heading style; Word and other programs store their names in English in any language.

        A style that is based on one, such as that of a dimension, is of its level.
        """
        levels: dict[str, int] = {}
        for identity, _ in self.styles.items():  # noqa: PERF102  (no mapping)
            names = (_HEADING.fullmatch(style.name) for _, style in self.styles.line(identity))
            if match := next(filter(None, names), None):
                levels[identity] = int(match[1])
        return levels

    def _notes(self, kind: str) -> dict[str, Any]:
        root = self._part(kind)
        notes = () if root is None else root.iterchildren(f"{_W}footnote", f"{_W}endnote")
        return {note.get(f"{_W}id", ""): note for note in notes if note.get(f"{_W}type") not in _NO_NOTE}

    def _running(self, name: str) -> str:
        root = self.package.root(name)
        if root is None:
            raise self.package.damaged()
        own, self.related = self.related, self.package.related(name)
        reader = ParagraphReader(self.mode, self.styles, along=True)
        said = [_said(block) for block in self._blocks(root, reader)]
        self.related = own
        return " ".join(text for text in said if text)

    def _blocks(self, parent: Iterable[Any], reader: ParagraphReader) -> Iterator[Block]:
        """The blocks of a body, cell, control or note; those of a text box follow the paragraph it is attached to."""
        held: ReadParagraph | None = None
        for paragraph in self._flat(parent, reader):
            if isinstance(paragraph, ReadParagraph):
                whole = paragraph if held is None else _joined(held, paragraph)
                held = whole if paragraph.joins_next else None
                if held is None:
                    yield from self._with_belongings(whole, reader)
            else:
                yield paragraph
        if held is not None:
            yield from self._with_belongings(held, reader)

    def _flat(self, parent: Iterable[Any], reader: ParagraphReader) -> Iterator[Block]:
        for node in parent:
            name = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
            if name == "p":
                yield reader.read(node)
            elif name == "tr":
                if node.find(f"{_W}trPr/{_W}{self.skipped_row}") is None and not _is_on(
                    node.find(f"{_W}trPr/{_W}hidden")
                ):
                    yield self._row(node, reader)
            elif name == "tbl":
                yield from _with_sign(self._table(node, reader))
            elif name in _FOREIGN:
                yield ReadDrawing("sisipan", name)
            elif name == "sdt":
                yield from self._held(node, reader)
            elif name not in {"sectPr", "tblPr", "tblGrid", "sdtPr", "tcPr", "Fallback"}:
                yield from self._flat(node, reader)

    def _held(self, control: Any, reader: ParagraphReader) -> list[Block]:
        """The blocks within a control."""
        mark = mark_in(control)
        reader.within.append(bound(control))
        reader.holders.append(mark)
        is_empty = bool(mark) and is_placeholder(control)
        reader.empty_holders |= {mark} if is_empty else set()
        blocks = [*self._flat(control, reader)]
        reader.empty_holders -= {mark} if is_empty else set()
        reader.holders.pop()
        reader.within.pop()
        return blocks

    def _table(self, table: Any, reader: ParagraphReader) -> list[Block]:
        outer, self.table = self.table, TableLooks(table, self.styles, reader.around)
        self.counted_tables += 1
        around, self.rows = self.rows, [self.counted_tables, 0]
        beside, self.columns = self.columns, {}
        rows = [*self._flat(table, reader)]
        self.table, self.rows, self.columns = outer, around, beside
        return rows

    def _row(self, row: Any, reader: ParagraphReader) -> ReadRow:
        gone = _W + self.skipped_cell
        cells = [(cell, cell.find(_CELL)) for cell in _cells(row)]
        own = [(cell, told) for cell, told in cells if told is None or told.find(gone) is None]
        columns = columns_of(row, [told for _, told in own])
        shifted = self.columns.setdefault(len(own), columns) != columns
        around = reader.around
        looks = [around] * len(own)
        if self.table is not None:
            looks = self.table.of_cells(row, [told for _, told in own])
        found = []
        for reader.around, (cell, told) in zip(looks, own, strict=True):
            found.append(list(self._cell(cell, told, reader)))
        reader.around = around
        inserted = row.findall(f"{_W}trPr/{_W}ins")
        table, number = self.rows
        self.rows[1] += 1
        return ReadRow(found, table, number, [*map(revision_of, inserted)], shifted)

    def _cell(self, cell: Any, told: Any, reader: ParagraphReader) -> Iterator[ReadParagraph]:
        """The content of a cell with these properties; empty if the cell is merged into the one above."""
        merged = None if told is None else told.find(_MERGED)
        if merged is None or value(merged) == "restart":
            yield from self._paragraphs(self._blocks(cell, reader))

    def _paragraphs(self, blocks: Iterable[Block]) -> Iterator[ReadParagraph]:
        for block in blocks:
            if isinstance(block, ReadParagraph):
                yield block
            elif isinstance(block, ReadRow):
                yield from (paragraph for cell in block.cells for paragraph in cell)
            else:
                yield ReadParagraph(text=block.text, fixed=block.text)

    def _with_belongings(self, paragraph: ReadParagraph, reader: ParagraphReader) -> Iterator[Block]:
        if not paragraph.listed:
            paragraph.marker = self.markers.next(*paragraph.item)
        if paragraph.fields:
            codes = [entry.code for entry in paragraph.fields if counts_chapters(entry.code)]
            self.chapter_codes.update(map(forgets_chapter, codes))
        self.links += [self.addresses.get(link, link) for link in paragraph.links]
        yield paragraph
        for drawn in paragraph.drawn:
            yield self._drawing(drawn)
        yield from [ReadDrawing("bentuk", "bentuk")] * paragraph.shapes
        for box in paragraph.boxes:
            yield from _aside(self._blocks(box, reader), _BOX)
        for kind, identity in paragraph.notes:
            note = self.notes[kind].get(identity)
            if note is not None:
                yield from _aside(self._blocks(note, self._reader()), _ASIDES[kind])

    def _drawing(self, drawn: Drawn) -> ReadDrawing:
        kind, name = self.related.get(drawn.relation, ("", ""))
        flaws = f" [{drawn.flaws}]" if drawn.flaws else ""
        if drawn.words:
            return ReadDrawing("bagan", drawn.words + flaws)
        if kind == "chart":
            root = self.package.root(name)
            look = "" if root is None else "; ".join([chart_look(root), *chart_flaws(root)])
            return ReadDrawing("bagan", _chart(root) + flaws, look)
        content = self.package.content(name) if name else b""
        return ReadDrawing("gambar", picture_text(content) + flaws, drawn.turn)


def _length(block: Block) -> int:
    """The length of a paragraph, or of the longest cell of a row."""
    return max(map(len, block.texts), default=0) if isinstance(block, ReadRow) else len(block.text)


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row, without those of tables within them."""
    for cell in row.iter(f"{_W}tc"):
        if cell.getparent() is row or next(cell.iterancestors(f"{_W}tr")) is row:
            yield cell


def _aside(blocks: Iterable[Block], where: str) -> Iterator[Block]:
    """The blocks beside the body, which say where they stand."""
    for block in blocks:
        inside = [paragraph for cell in block.cells for paragraph in cell] if isinstance(block, ReadRow) else [block]
        for paragraph in inside:
            if isinstance(paragraph, ReadParagraph):
                paragraph.aside = where
        yield block


def _with_sign(rows: list[Block]) -> list[Block]:
    """The rows of a table, or a single placeholder if the table has no text."""
    empty = all(isinstance(row, ReadRow) and not row_text(row.texts) for row in rows)
    return [ReadDrawing("tabel", EMPTY_TABLE)] if rows and empty else rows


def _said(block: Block) -> str:
    if isinstance(block, ReadRow):
        return row_text(block.texts)
    return block.text


def _is_on(element: Any) -> bool:
    return element is not None and element.get(f"{_W}val", "1") not in _OFF


def _pages(section: Any, along: Mapping[Along, bool], kinds: tuple[str, ...]) -> Pages:
    size, count = section.find(f"{_W}pgSz"), section.find(f"{_W}pgNumType")
    width, height = _number(size, "w"), _number(size, "h")
    counted, start = ("" if count is None else count.get(_W + name, "") for name in ("fmt", "start"))
    turned = size is not None and size.get(f"{_W}orient") == "landscape"
    lines, columns = section.find(f"{_W}lnNumType"), section.find(f"{_W}cols")
    numbered = _number(lines, "countBy") > 0
    crowded = _is_crowded(section.find(f"{_W}pgMar"), width, height)
    return Pages(width, height, turned, counted, start, along, kinds, numbered, _number(columns, "num"), crowded)


def _is_crowded(margins: Any, width: int, height: int) -> bool:
    """Whether the margins of a page leave no room for text."""
    across, down = (sum(_number(margins, side) for side in sides) for sides in (("left", "right"), ("top", "bottom")))
    return margins is not None and min(width - across, height - down) < _LEAST_ROOM


def _number(element: Any, name: str) -> int:
    text = "" if element is None else element.get(_W + name, "")
    points = _POINTS.fullmatch(text)
    if points:
        return round(float(points[1]) * 20)
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _joined(first: ReadParagraph, second: ReadParagraph) -> ReadParagraph:
    """Two paragraphs joined, because the mark between them was deleted; the second determines the kind."""
    return replace(
        second, text=first.text + second.text, fixed=first.fixed + second.fixed,
        listed=first.listed or second.listed, fields=first.fields + second.fields,
        anchored=first.anchored | second.anchored, gaps=first.gaps | second.gaps,
        bookmarks=first.bookmarks | second.bookmarks, drawn=first.drawn + second.drawn,
        notes=first.notes + second.notes, links=first.links + second.links, boxes=first.boxes + second.boxes,
        shapes=first.shapes + second.shapes, controls=first.controls | second.controls, held=first.held + second.held,
        slants=_slants(first) + _slants(second), flawed=first.flawed or second.flawed,
        dressed=first.dressed or second.dressed, aside=first.aside, revisions=first.revisions + second.revisions,
        comments=first.comments | second.comments,
        tracked=True, joins_next=False,
    )  # fmt: skip


def _slants(paragraph: ReadParagraph) -> list[tuple[str, str]]:
    return paragraph.slants or [("", paragraph.text)]


def _chart(root: Any) -> str:
    """The form and words of a chart, and the numbers of each series."""
    if root is None:
        return ""
    series = [(_points(one, "tx"), _points(one, "cat"), _points(one, "val")) for one in root.iter("{*}ser")]
    words = [text.text or "" for text in root.iter("{*}t")]
    return chart_text(_form(root), " ".join(words), series)


def _form(root: Any) -> str:
    """The form of a chart, by our own name if it is one of our forms."""
    plots = [plot for plot in root.iter() if isinstance(plot.tag, str) and plot.tag.endswith("Chart")]
    forms = []
    for plot in plots:
        kinds = [plot.find(f"{{*}}{name}") for name in ("barDir", "grouping")]
        told = "-".join([plot.tag.rpartition("}")[2], *(kind.get("val", "") for kind in kinds if kind is not None)])
        forms.append(_FORMS.get(told, told))
    return " ".join(forms)


def _points(series: Any, kind: str) -> list[str]:
    part = series.find(f"{{*}}{kind}")
    return [] if part is None else [value.text or "" for value in part.iter("{*}v")]
