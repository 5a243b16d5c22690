"""Where something stands in what the user wrote."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple


class Place(NamedTuple):
    """A spot in an input file: line and column count from 1, ``width`` is in characters."""

    file: Path
    line: int
    column: int
    width: int = 1

    def __str__(self) -> str:
        return f"{shown_path(self.file)}:{self.line}:{self.column}"


Spot = Place | tuple[Path, Any, Any]
"""A place, or the file and the two marks of YAML's from which it is made.

A plan has ten thousand values and hardly one is ever asked where it stands.
"""


def place_at(spot: Spot) -> Place:
    """The place of a spot."""
    if isinstance(spot, Place):
        return spot
    file, start, end = spot
    width = end.column - start.column if end.line == start.line else 1
    return Place(file, start.line + 1, start.column + 1, width or 1)


def shown_path(path: Path) -> str:
    """The path as the user would type it: relative to the current folder where that is shorter."""
    return _shown_from(os.getcwd(), path)  # noqa: PTH109  (a Path for each of thousands of names would be waste)


@lru_cache(1024)
def _shown_from(here: str, path: Path) -> str:
    # A report names the same few files a thousand times.
    try:
        return str(path.relative_to(here))
    except ValueError:
        return str(path)
