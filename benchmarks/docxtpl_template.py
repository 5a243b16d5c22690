"""The input for docxtpl, made before the clock starts: the finished texts as JSON, and a template for them.

The template is our own document emptied of its body, so both have the same lean styles. It loops over the blocks and
contains one paragraph for each style and one table for each number of columns, with header, bands and sums. It has no
cover, contents, sections, fields, or emphasis within a line.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.table import _Row
from docx.text.paragraph import Paragraph as WordParagraph

from generator.blocks.blocks import Block, Document, Heading, ListBlock, Paragraph, Table
from generator.blocks.inline import plain
from generator.word.styles import (
    BODY,
    BULLET,
    CAPTION,
    CELL,
    GAP_PARAGRAPH,
    HEADINGS,
    NUMBERED,
    QUOTE,
    SOURCE,
    TABLE,
)

_PARAGRAPHS = {"": BODY, "kutipan": QUOTE, "celah": GAP_PARAGRAPH, "sumber": SOURCE}
_STYLES = (*_PARAGRAPHS.values(), BULLET, NUMBERED, *HEADINGS)


def context_of(document: Document) -> dict[str, Any]:
    """The body as plain texts. ``kind`` names the part of the template that prints the block."""
    return {"blocks": [entry for block in document.body for entry in _entries(block)]}


def texts_of(context: dict[str, Any]) -> Iterator[str]:
    """Every text of a context, in reading order."""
    for entry in context["blocks"]:
        if "rows" in entry:
            yield from (entry["caption"], *entry["head"])
            for _, cells in entry["rows"]:
                yield from cells
            yield entry["source"]
        else:
            yield entry["text"]


def _entries(block: Block) -> Iterator[dict[str, Any]]:
    if isinstance(block, Heading):
        yield {"kind": HEADINGS[block.level - 1], "text": plain(block.inlines)}
    elif isinstance(block, Paragraph):
        yield {"kind": _PARAGRAPHS.get(block.style, BODY), "text": plain(block.inlines)}
    elif isinstance(block, ListBlock):
        yield from _items(block)
    elif isinstance(block, Table):
        yield _table(block)


def _items(block: ListBlock) -> Iterator[dict[str, Any]]:
    for item in block.items:
        for inner in item:
            if isinstance(inner, ListBlock):
                yield from _items(inner)
            else:
                yield {"kind": NUMBERED if block.ordered else BULLET, "text": plain(inner.inlines)}


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": f"table{len(table.columns)}",
        "caption": f"{table.number} {plain(table.caption)}" if table.caption else "",
        "head": [plain(column.title) for column in table.columns],
        "rows": [[row.kind, [plain(cell) for cell in row.cells]] for row in table.rows],
        "source": plain(table.source),
    }


def write_template(base: Path, contexts: list[dict[str, Any]], target: Path) -> None:
    """Write the template for some contexts; ``base`` is our own document."""
    word = docx.Document(_emptied(base))
    names = {style.style_id: style.name or "" for style in word.styles}
    word.add_paragraph("{%p for b in blocks %}")
    for n, style in enumerate(_STYLES):
        word.add_paragraph(f"{{%p {'elif' if n else 'if'} b.kind == '{style}' %}}")
        word.add_paragraph("{{ b.text }}", names[style])
    tables = (entry for context in contexts for entry in context["blocks"] if "rows" in entry)
    for columns in sorted({len(table["head"]) for table in tables}):
        word.add_paragraph(f"{{%p elif b.kind == 'table{columns}' %}}")
        word.add_paragraph("{{ b.caption }}", names[CAPTION])
        _add_table(word, columns, names)
        word.add_paragraph("{{ b.source }}", names[SOURCE])
    word.add_paragraph("{%p endif %}")
    word.add_paragraph("{%p endfor %}")
    word.save(str(target))


def _emptied(base: Path) -> io.BytesIO:
    """The package with an empty body, except for the properties of the last section.

    It is edited as text, since removing long tables from a tree takes longer than everything else here.
    """
    emptied = io.BytesIO()
    with zipfile.ZipFile(base) as old, zipfile.ZipFile(emptied, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                head, body, rest = content.partition(b"<w:body>")
                content = head + body + rest[rest.rindex(b"<w:sectPr") :]
            new.writestr(name, content)
    emptied.seek(0)
    return emptied


def _add_table(word: WordDocument, columns: int, names: dict[str, str]) -> None:
    table = word.add_table(0, columns, names[TABLE])
    cells = [f"{{{{ c[{n}] }}}}" for n in range(columns)]
    _fill(table.add_row(), [f"{{{{ b.head[{n}] }}}}" for n in range(columns)], names[CELL], bold=True)
    _fill(table.add_row(), ["{%tr for kind, c in b.rows %}"])
    _fill(table.add_row(), ["{%tr if kind == 'kelompok' %}"])
    band = table.add_row()
    band.cells[0].merge(band.cells[-1])
    _fill(band, cells[:1], names[CELL], bold=True)
    _fill(table.add_row(), ["{%tr elif kind == 'jumlah' %}"])
    _fill(table.add_row(), cells, names[CELL], bold=True)
    _fill(table.add_row(), ["{%tr else %}"])
    _fill(table.add_row(), cells, names[CELL])
    _fill(table.add_row(), ["{%tr endif %}"])
    _fill(table.add_row(), ["{%tr endfor %}"])


def _fill(row: _Row, texts: Iterable[str], style: str = "", *, bold: bool = False) -> None:
    for cell, text in zip(row.cells, texts, strict=False):
        paragraph: WordParagraph = cell.paragraphs[0]
        paragraph.add_run(text).bold = bold or None
        if style:
            paragraph.style = style
