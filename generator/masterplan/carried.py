"""Reading of the source that a document carries inside it."""

import tempfile
from pathlib import Path

from generator.masterplan.reading import Reading, read_masterplan
from generator.source.record import Record


def read_carried(text: str) -> Reading:
    """The part of a plan in the source of a document."""
    with tempfile.TemporaryDirectory(prefix="masterplan-") as name:
        place = Path(name) / "isian.yaml"
        place.write_text(text, encoding="utf-8")
        reading = read_masterplan(place)
    _forget_positions(reading.masterplan)
    return reading


def _forget_positions(record: Record) -> None:
    """Drop ids that a document assigned to items without a name, because they are mere positions."""
    for _, value in record.supplied():
        inner = value if isinstance(value, list) else [value]
        for item in inner:
            if isinstance(item, Record):
                if str(item.__dict__.get("id", "")).isdigit():
                    del item.__dict__["id"]
                _forget_positions(item)
