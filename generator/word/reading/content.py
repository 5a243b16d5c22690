"""What stands in a Word document: paragraphs, rows and drawings in reading order, and what runs along its pages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from generator.word.fingerprint import chart_text, picture_text, row_text
from generator.word.opened import MAIN
from generator.word.reading.package import Package, opened_package
from generator.word.reading.paragraphs import Mode, ParagraphReader, ReadParagraph
from generator.word.xml import R, W

_W = f"{{{W}}}"
_HEADING = re.compile(r"(?i)heading (\d)")
_ID = f"{{{R}}}id"
_RUNNING, _NOTES = frozenset({"header", "footer"}), ("footnotes", "endnotes")
_NO_NOTE = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_FOREIGN = frozenset({"altChunk", "subDoc"})


@dataclass(slots=True)
class ReadRow:
    """A row of a table: the paragraphs of each of its cells, those of tables within a cell among them."""

    cells: list[list[ReadParagraph]]

    @property
    def texts(self) -> list[str]:
        """The text of each cell."""
        return ["\n".join(paragraph.text for paragraph in cell) for cell in self.cells]

    @property
    def fixed(self) -> list[str]:
        """The same without what fields count."""
        return ["\n".join(paragraph.fixed for paragraph in cell) for cell in self.cells]


@dataclass(slots=True)
class ReadDrawing:
    """A picture by a number that stands for its bytes, a chart by its words and numbers, or another file."""

    kind: Literal["gambar", "bagan", "sisipan"]
    text: str


Block = ReadParagraph | ReadRow | ReadDrawing


@dataclass(slots=True)
class Content:
    """All of a document.

    ``running`` are the texts of headers and footers without page numbers, each once. ``levels`` tell the level of
    the headings by the ids of their styles.
    """

    blocks: list[Block] = field(default_factory=list)
    running: list[str] = field(default_factory=list)
    levels: dict[str, int] = field(default_factory=dict)


def read_content(file: Path, mode: Mode = "diterima") -> Content:
    """What stands in a document, its tracked changes accepted or rejected.

    Raises UserError where the file is no Word document, is damaged or too large.
    """
    with opened_package(file) as package:
        return _Reading(package, mode).content()


class _Reading:
    def __init__(self, package: Package, mode: Mode) -> None:
        self.package = package
        self.mode = mode
        self.skipped_row, self.skipped_cell = ("del", "cellDel") if mode == "diterima" else ("ins", "cellIns")
        self.related = package.related(MAIN)
        self.notes = {kind.removesuffix("s"): self._notes(kind) for kind in _NOTES}

    def content(self) -> Content:
        root = self.package.document()
        found = Content(levels=self._levels())
        body = root.find(f"{_W}body")
        found.blocks = list(self._blocks(() if body is None else body, ParagraphReader(self.mode)))
        running = map(self._running, self._running_names(root))
        found.running = list(dict.fromkeys(text for text in running if text))
        return found

    def _running_names(self, root: Any) -> Iterator[str]:
        """The headers and footers that the sections show; one that no section shows is on no page."""
        for reference in root.iter(*(f"{_W}{kind}Reference" for kind in _RUNNING)):
            kind, name = self.related.get(reference.get(_ID, ""), ("", ""))
            if kind not in _RUNNING:
                raise self.package.damaged()
            yield name

    def _part(self, kind: str) -> Any:
        name = next((name for found, name in self.related.values() if found == kind), "")
        return self.package.root(name) if name else None

    def _levels(self) -> dict[str, int]:
        """The level of each style of headings; Word and others keep their names in English, whatever is shown."""
        root = self._part("styles")
        found: dict[str, int] = {}
        for style in () if root is None else root.iterchildren(f"{_W}style"):
            name = style.find(f"{_W}name")
            match = None if name is None else _HEADING.fullmatch(name.get(f"{_W}val", ""))
            if match:
                found[style.get(f"{_W}styleId", "")] = int(match[1])
        return found

    def _notes(self, kind: str) -> dict[str, Any]:
        root = self._part(kind)
        notes = () if root is None else root.iterchildren(f"{_W}footnote", f"{_W}endnote")
        return {note.get(f"{_W}id", ""): note for note in notes if note.get(f"{_W}type") not in _NO_NOTE}

    def _running(self, name: str) -> str:
        root = self.package.root(name)
        if root is None:
            raise self.package.damaged()
        return " ".join(_said(block) for block in self._blocks(root, ParagraphReader(self.mode)) if _said(block))

    def _blocks(self, parent: Iterable[Any], reader: ParagraphReader) -> Iterator[Block]:
        """The blocks of a body, cell, control or note; those of a text box follow the paragraph it hangs on."""
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

    def _flat(
        self, parent: Iterable[Any], reader: ParagraphReader
    ) -> Iterator[ReadParagraph | ReadRow | ReadDrawing]:
        for node in parent:
            name = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
            if name == "p":
                yield reader.read(node)
            elif name == "tr":
                if node.find(f"{_W}trPr/{_W}{self.skipped_row}") is None:
                    yield self._row(node, reader)
            elif name in _FOREIGN:
                yield ReadDrawing("sisipan", name)
            elif name not in {"sectPr", "tblPr", "tblGrid", "sdtPr", "tcPr", "Fallback"}:
                yield from self._flat(node, reader)

    def _row(self, row: Any, reader: ParagraphReader) -> ReadRow:
        gone = f"{_W}tcPr/{_W}{self.skipped_cell}"
        cells = (cell for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row)
        own = [cell for cell in cells if cell.find(gone) is None]
        return ReadRow([list(self._paragraphs(self._blocks(cell, reader))) for cell in own])

    def _paragraphs(self, blocks: Iterable[Block]) -> Iterator[ReadParagraph]:
        for block in blocks:
            if isinstance(block, ReadParagraph):
                yield block
            elif isinstance(block, ReadRow):
                yield from (paragraph for cell in block.cells for paragraph in cell)
            else:
                yield ReadParagraph(text=block.text, fixed=block.text)

    def _with_belongings(self, paragraph: ReadParagraph, reader: ParagraphReader) -> Iterator[Block]:
        yield paragraph
        for relation in paragraph.drawn:
            yield self._drawing(*self.related.get(relation, ("", "")))
        for box in paragraph.boxes:
            yield from self._blocks(box, reader)
        for kind, identity in paragraph.notes:
            note = self.notes[kind].get(identity)
            if note is not None:
                yield from self._blocks(note, ParagraphReader(self.mode))

    def _drawing(self, kind: str, name: str) -> ReadDrawing:
        if kind == "chart":
            return ReadDrawing("bagan", _chart(self.package.root(name)))
        return ReadDrawing("gambar", picture_text(self.package.content(name) if name else b""))


def _said(block: Block) -> str:
    if isinstance(block, ReadRow):
        return row_text(block.texts)
    return block.text


def _joined(first: ReadParagraph, second: ReadParagraph) -> ReadParagraph:
    """Two paragraphs as one, since the mark between them is gone."""
    return ReadParagraph(
        second.style, first.text + second.text, first.fixed + second.fixed, first.listed or second.listed,
        first.fields + second.fields, first.anchored | second.anchored, first.gaps | second.gaps,
        first.bookmarks | second.bookmarks, first.drawn + second.drawn, first.notes + second.notes,
        first.boxes + second.boxes, tracked=True,
    )  # fmt: skip


def _chart(root: Any) -> str:
    """The words and numbers of a chart, series by series."""
    series = () if root is None else root.iter("{*}ser")
    return chart_text((_points(one, "tx"), _points(one, "cat"), _points(one, "val")) for one in series)


def _points(series: Any, kind: str) -> list[str]:
    part = series.find(f"{{*}}{kind}")
    return [] if part is None else [value.text or "" for value in part.iter("{*}v")]
