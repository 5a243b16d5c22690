"""What a Word file says outside its tables: how much prose stands below each heading of a chapter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.word.reading.package import EditedPackage, opened_package
from generator.word.reading.style_sheet import StyleSheet, by_tag, outline_of, value
from generator.word.reading.tables import text_of_paragraph
from generator.word.xml import W

_W = f"{{{W}}}"
_STYLES = "word/styles.xml"
_CHAPTER = re.compile(r"BAB\s+(?:[IVXLC]+|\d+)\b.*", re.DOTALL)
_BESIDE_TABLES = re.compile(r"(?:tabel|gambar|bagan|grafik)\s+[\dIVX]|sumber\s*:", re.IGNORECASE)
_CONTENTS = ("toc ", "table of figures")
_LONGEST = 80


@dataclass(slots=True)
class Passage:
    """The prose below a heading, or before the first one, whose ``heading`` is ""; ``paragraphs`` counts it."""

    heading: str
    paragraphs: int = 0


def passages_outside_tables(file: Path) -> list[Passage]:
    """The headings of chapters with the prose below each, without captions, sources and contents.

    Raises UserError for a file that is damaged or no Word document.
    """
    found = [Passage("")]
    with opened_package(file) as package:
        for text, is_chapter in _paragraphs(package):
            if is_chapter:
                found.append(Passage(text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"))
            elif not _BESIDE_TABLES.match(text):
                found[-1].paragraphs += 1
    return [one for one in found if one.heading or one.paragraphs]


def _paragraphs(package: EditedPackage) -> Iterator[tuple[str, bool]]:
    """The texts outside tables, and whether each is the heading of a chapter."""
    sheet = StyleSheet(package.root(_STYLES))
    names = {identity: style.name.casefold() for identity, style in sheet.items()}
    for paragraph in package.document().iter(f"{_W}p"):
        text = " ".join(text_of_paragraph(paragraph).split())
        if not text or next(paragraph.iterancestors(f"{_W}tbl"), None) is not None:
            continue
        properties: Any = by_tag(paragraph.find(f"{_W}pPr"))
        style = value(properties.get(f"{_W}pStyle"))
        if not names.get(style, "").startswith(_CONTENTS):
            is_first = sheet.outline(style, outline_of(properties)) == 1
            yield text, is_first or _CHAPTER.fullmatch(text) is not None
