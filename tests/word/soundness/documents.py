"""Documents for the rules: whole ones of a region as they are built, with all that travels in them."""

import copy
import datetime
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.blocks.blocks import Document, Paragraph, Table
from generator.blocks.inline import Run
from generator.differences.redline import redline
from generator.documents.as_markdown import to_markdown
from generator.word.anchor_map import AnchorMap
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.documents.composing import composed, kit

LOOK, DAY, HOUR = Look(PaperAndFont()), datetime.date(2026, 8, 17), datetime.datetime(2026, 8, 17, 9, 30)


def built(document: Document) -> bytes:
    """A document as ``build`` makes it."""
    return to_docx(document, LOOK, DAY, source="masterplan: 1\n", anchored=AnchorMap(document.key, {"a.yaml": "0"}))


def books(place: Path) -> Iterator[tuple[str, Document]]:
    """All documents of a region."""
    yield from ((document.key, document) for document in composed(place))


def handouts(place: Path) -> Iterator[tuple[str, Document]]:
    """The kits of all stages, sheet by sheet, and the last, which has the most, bound too."""
    for stage in range(1, 5):
        yield from kit(place, stage).items()
    yield from bound_kit(place)


def bound_kit(place: Path) -> Iterator[tuple[str, Document]]:
    """The kit of the last stage as one document."""
    yield from kit(place, 4, bound=True).items()


def title_page(document: Document) -> tuple[str, ...]:
    """The lines of the cover as Markdown has them."""
    if not document.shape.cover:
        return ()
    head = to_markdown(document).split("\n## ")[0]
    return tuple(line.lstrip("#> ").replace("\\", "").replace("*", "") for line in head.split("\n") if line.strip())


def edited(document: Document) -> Document:
    """A version of a document with changes of each kind: words, rows that come, go and move, a block that goes."""
    new = replace(document, body=[copy.copy(block) for block in document.body])
    texts = [block for block in new.body if isinstance(block, Paragraph) and len(block.inlines) == 1]
    for block in texts[::3]:
        block.inlines = [*block.inlines, Run(" Kata yang ditambahkan kemudian.")]
    for table in [block for block in new.body if isinstance(block, Table)]:
        table.rows = [*table.rows[1:-1], table.rows[0], *table.rows[-1:]] if len(table.rows) > 3 else table.rows[:1]
    for gone in texts[1:2]:
        new.body.remove(gone)
    return new


def redlines_without(place: Path, *topics: str) -> Iterator[tuple[str, Document, bytes]]:
    """What was tracked when some topics were deleted, and when they came, in each document with other blocks then.

    Key, new version and redline.
    """
    whole, less = dict(books(place)), {document.key: document for document in _composed_without(place, topics)}
    changed = [key for key, document in less.items() if len(document.body) != len(whole[key].body)]
    for key in changed:
        for old, new in ((whole[key], less[key]), (less[key], whole[key])):
            yield key, new, redline(old, new, LOOK, "Siti & Rahma", HOUR)


@cache
def _composed_without(place: Path, topics: tuple[str, ...]) -> list[Document]:
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder)
        for file in place.iterdir() if place.is_dir() else [place]:
            (shutil.copytree if file.is_dir() else shutil.copy)(file, copied / file.name)
        for file in copied.glob("*.yaml"):
            text = file.read_text(encoding="utf-8")
            for topic in topics:
                text = re.sub(rf"(?ms)^{topic}:.*?(?=^\S|\Z)", "", text)
            file.write_text(text, encoding="utf-8")
        return composed(copied)


def redlined(document: Document) -> bytes:
    """The tracked changes between a document and an edited one."""
    return redline(document, edited(document), LOOK, "Siti & Rahma", HOUR)
