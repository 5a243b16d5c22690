"""The notes at the cells of a sheet, also those that Excel keeps as conversations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.excel.reading.package import Package
from generator.excel.sheets import position

KIND = "comments"
"""The kind of the parts that hold notes."""
_MOST = 10_000
REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_CONVERSATION = re.compile(r"\[(?:Threaded comment|Komentar (?:ber)?utas)\].*?(?:Comment|Komentar):\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A note: the number of its row, the position of its column from 0, its text, and who wrote it, if known."""

    row: int
    at: int
    text: str
    author: str


def notes_of(package: Package, sheet: str) -> Iterator[ReadNote]:
    """The notes of the sheet in a part."""
    name = next((name for kind, name in package.targets(sheet).values() if kind == KIND), "")
    if not name:
        return
    root = package.parsed(package.named(name))
    authors = [(one.text or "").strip() for one in root.iterfind("{*}authors/{*}author")]
    for entry in [*root.iterfind("{*}commentList/{*}comment")][:_MOST]:
        place = REFERENCE.fullmatch(entry.get("ref", ""))
        text = _CONVERSATION.sub("", "".join(one.text or "" for one in entry.iterfind("{*}text//{*}t"))).strip()
        if place and text:
            yield ReadNote(int(place[2]), position(place[1]), text, _author(entry, authors))


def _author(entry: Any, authors: list[str]) -> str:
    number = entry.get("authorId", "")
    name = authors[int(number)] if number.isdecimal() and int(number) < len(authors) else ""
    return "" if name.startswith("tc=") else name
