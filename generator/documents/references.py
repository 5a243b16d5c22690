"""References of templates to tables and figures."""

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Template

from generator.blocks.inline import Reference
from generator.documents.printing import Printer
from generator.documents.undefined import compiled_line, line_of
from generator.source.place import shown_path


def rujuk(kunci: Any, printer: Printer) -> Reference:
    """A reference to the table or figure with a key."""
    key = str(kunci)
    referring = printer.side_table.referring
    if key not in referring:
        referring[key] = partial(_place, *compiled_line())
    return Reference(key)


def _place(template: Template | None, compiled: int) -> str:
    file, line = line_of(template, compiled)
    return f"{shown_path(Path(file))}:{line}" if line else ""
