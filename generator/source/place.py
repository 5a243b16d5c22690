"""Where something stands in what the user wrote."""

from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """A spot in an input file: line and column count from 1, ``width`` is in characters."""

    file: Path
    line: int
    column: int
    width: int = 1

    def __str__(self) -> str:
        return f"{shown_path(self.file)}:{self.line}:{self.column}"


def shown_path(path: Path) -> str:
    """The path as the user would type it: relative to the current folder where that is shorter."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
