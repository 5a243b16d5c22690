"""References of templates to tables and figures, and what they lead to where there is no table yet."""

from pathlib import Path
from typing import Any

from generator.blocks.inline import Reference
from generator.blocks.marks import current
from generator.documents.undefined import template_line
from generator.source.place import shown_path
from generator.source.values import Gap


def rujuk(kunci: Any) -> Reference:
    """A reference to the table or figure with a key."""
    key = str(kunci)
    referring = current.get().referring
    if key not in referring:
        file, line = template_line()
        referring[key] = f"{shown_path(Path(file))}:{line}" if line else ""
    return Reference(key)


def note_gap(key: str, gap: Any) -> None:
    """Note the gap that is printed instead of the table or figure with a key, for references to it."""
    side_table = current.get(None)
    if key and side_table is not None and isinstance(gap, Gap):
        side_table.gaps.setdefault(key, gap)
