"""References of templates to tables and figures, and what they lead to where there is no table yet."""

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Template

from generator.blocks.inline import Reference
from generator.blocks.marks import current
from generator.documents.undefined import compiled_line, line_of
from generator.source.place import shown_path
from generator.source.values import Gap


def rujuk(kunci: Any) -> Reference:
    """A reference to the table or figure with a key."""
    key = str(kunci)
    referring = current.get().referring
    if key not in referring:
        referring[key] = partial(_place, *compiled_line())
    return Reference(key)


def _place(template: Template | None, compiled: int) -> str:
    file, line = line_of(template, compiled)
    return f"{shown_path(Path(file))}:{line}" if line else ""


def note_gap(key: str, gap: Any) -> None:
    """Note the gap that is printed instead of the table or figure with a key, for references to it."""
    side_table = current.get(None)
    if key and side_table is not None and isinstance(gap, Gap):
        side_table.gaps.setdefault(key, gap)
