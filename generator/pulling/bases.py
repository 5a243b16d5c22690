"""The plan that an edited file was built from, as it travels in the file."""

from pathlib import Path
from tempfile import TemporaryDirectory

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.source.problems import UserError
from generator.source.record import Record
from generator.word.embedded import read_embedded


def base_of(file: Path) -> Masterplan | None:
    """What a document of ours printed; None if the file no longer carries it."""
    try:
        text = read_embedded(file)
    except UserError:
        return None
    with TemporaryDirectory(prefix="masterplan-") as name:
        place = Path(name) / "isian.yaml"
        place.write_text(text, encoding="utf-8")
        reading = read_masterplan(place)
    _forget_positions(reading.masterplan)
    return reading.masterplan


def _forget_positions(record: Record) -> None:
    """Drop ids that a document assigned to items without a name, because they are mere positions."""
    for _, value in record.supplied():
        for item in value if isinstance(value, list) else (value,):
            if isinstance(item, Record):
                if str(item.__dict__.get("id", "")).isdigit():
                    del item.__dict__["id"]
                _forget_positions(item)
