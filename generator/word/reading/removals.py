"""Who removed what with tracked changes: authors and dates of removed rows and paragraphs, by their text."""

from pathlib import Path
from typing import Any

from generator.word.reading.package import opened_package
from generator.word.reading.paragraphs import revision_of
from generator.word.xml import W

_W = f"{{{W}}}"
_ROW_REMOVED = f"{_W}trPr/{_W}del"
_REMOVED = (f"{_W}del", f"{_W}moveFrom")


def read_removals(file: Path) -> dict[str, tuple[str, str]]:
    """Author and date of each tracked removal, by the text of its row or paragraph without blanks."""
    with opened_package(file) as package:
        root = package.document()
    found: dict[str, tuple[str, str]] = {}
    for row in root.iter(f"{_W}tr"):
        change = row.find(_ROW_REMOVED)
        if change is not None:
            found.setdefault(squeezed(_text(row)), revision_of(change))
    for change in root.iter(*_REMOVED):
        paragraph = next(change.iterancestors(f"{_W}p"), None)
        if paragraph is not None:
            found.setdefault(squeezed(_text(paragraph)), revision_of(change))
    return found


def squeezed(text: str) -> str:
    """A text without blanks and signs between cells."""
    return "".join(sign for sign in text if sign.isalnum())


def _text(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_W}t", f"{_W}delText"))
