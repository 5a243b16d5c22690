"""The place of something in the user's files: file, line and column."""

import os
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_NEEDING_QUOTES = frozenset(" \t\n'\"$`&|;<>()*?!")
_READ_IN_QUOTES = frozenset('"$`!')


class Place(NamedTuple):
    """A place in an input file: line and column count from 1, ``width`` is in characters."""

    file: Path
    line: int
    column: int
    width: int = 1

    @property
    def end(self) -> "Place":
        """The place after its end."""
        return Place(self.file, self.line, self.column + self.width)

    def __str__(self) -> str:
        return f"{shown_path(self.file)}:{self.line}:{self.column}"


Spot = Place | tuple[Path, int, int, int, int]
"""A place, or YAML's form of one: the file, then line and column (from 0) of its beginning and of its end.

A plan has ten thousand values, and the place of hardly any of them is ever needed.
"""


def place_at(spot: Spot) -> Place:
    """The place for a spot."""
    if isinstance(spot, Place):
        return spot
    file, line, column, last_line, end = spot
    width = end - column if last_line == line else 1
    return Place(file, line + 1, column + 1, width or 1)


def shown_path(path: Path) -> str:
    """The path as a user would type it: relative to the current folder if that is shorter."""
    return _shown_from(os.getcwd(), path)  # noqa: PTH109  (a Path for each of thousands of names would be waste)


def as_argument(text: str) -> str:
    """A name or path as an argument of a command, in quotes that PowerShell and other shells read if it needs any."""
    if not _NEEDING_QUOTES.intersection(text):
        return text
    if not _READ_IN_QUOTES.intersection(text):
        return f'"{text}"'
    return "'" + text.replace("'", "'\\''") + "'"


@lru_cache(1024)
def _shown_from(here: str, path: Path) -> str:
    # A report names the same few files a thousand times.
    try:
        return str(path.relative_to(here))
    except ValueError:
        return str(path)
