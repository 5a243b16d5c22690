"""References of templates to tables and figures."""

from pathlib import Path
from typing import Any

from generator.blocks.inline import Reference
from generator.documents.printing import Printer
from generator.documents.undefined import template_line
from generator.source.place import shown_path


def rujuk(kunci: Any, printer: Printer) -> Reference:
    """A reference to the table or figure with a key."""
    file, line = template_line()
    key = str(kunci)
    printer.side_table.referring.setdefault(key, f"{shown_path(Path(file))}:{line}" if line else "")
    return Reference(key)
