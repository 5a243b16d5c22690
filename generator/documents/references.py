"""References in templates to tables and figures ("Tabel 4.2")."""

from typing import Any

from generator.blocks.inline import Reference
from generator.documents.printed_values import Printer
from generator.documents.rendering.undefined import present_line


def rujuk(kunci: Any, printer: Printer) -> Reference:
    """A reference to the table or figure with the given key."""
    key = str(kunci)
    referring = printer.side_table.referring
    if key not in referring:
        referring[key] = present_line()
    return Reference(key)
