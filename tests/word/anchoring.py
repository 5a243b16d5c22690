"""What a document prints where people would edit it, and which of it is led back to the plan by an anchor."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.blocks.blocks import Block, Document, Figure, Heading, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Inline, plain
from generator.source.paths import ANY_ENTRY, ModelPath
from generator.source.values import Teks
from generator.word.anchor_map import AnchorMap
from generator.word.anchor_places import alone, is_of_a_form
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.word.test_anchors import paths_of

FORM = 2


def mapped(document: Document) -> AnchorMap:
    """The map of a document's anchors."""
    found = AnchorMap(document.key, {})
    to_docx(document, Look(PaperAndFont()), anchored=found)
    return found


def lines(blocks: Iterable[Block]) -> Iterator[list[Inline]]:
    """The lines that people would edit: all but headings, captions, sources and titles of columns."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from [block.inlines] * (block.style != "sumber")
        elif isinstance(block, ListBlock):
            yield from (line for item in block.items for line in lines(item))
        elif isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row.cells if row.kind != "contoh")


def fields(blocks: Iterable[Block]) -> Iterator[list[Inline]]:
    """The lines that hold one value: those of forms, and paragraphs and items of their own."""
    for block in blocks:
        if isinstance(block, Table):
            forms = (row for row in block.rows if not row.kind and is_of_form(row, len(block.columns)))
            yield from (row.cells[1] for row in forms)
        elif not isinstance(block, Heading | Figure):
            yield from (line for line in lines([block]) if alone(line))


def is_of_form(row: Row, columns: int) -> bool:
    return columns == FORM and (not row.path or is_of_a_form(row, columns))


def printed(line: list[Inline]) -> Iterator[tuple[str, bool]]:
    """The paths of the values in a line as the files have them, and whether they are gaps."""
    for path, runs in groupby(line, lambda inline: inline.path):
        first, *others = runs
        if path and (first.gap or is_as_supplied(first, plain([first, *others]))):
            yield path, first.gap


def is_as_supplied(inline: Inline, text: str) -> bool:
    """Whether a value stands in the files, and is printed with its own words."""
    raw = inline.raw
    words = str(getattr(raw, "label", None) or getattr(raw, "nama", None) or raw)
    own = not isinstance(raw, Teks) or text.replace("*", "") in words.replace("*", "")
    return getattr(raw, "spot", None) is not None and own


def known(found: AnchorMap) -> set[str]:
    """The paths of all values that a map leads back to."""
    paths = {path for value in found.values for path in (value.path, *value.alike)}
    paths |= {entry.path + path for entry in found.entries for path in re.split(r"[{}]", entry.pattern)}
    return paths | {path for table in found.tables for path in paths_of(table)}


def is_known(path: str, paths: set[str]) -> bool:
    """Whether a value is among those that a map leads back to, by itself or as an item of a list."""
    listed = ModelPath(path).listed
    return bool({path, listed, f"{listed}{ANY_ENTRY}"} & paths)


def kind(path: str) -> str:
    """A path with its entries left out."""
    return re.sub(r"\[(?:[^\]]|\]\])*\]", ANY_ENTRY, path)
