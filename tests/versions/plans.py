"""Small plans for tests of what lies between two versions."""

import tempfile
from pathlib import Path

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.versions.all_changes import Differences, differences
from generator.versions.change import Change


def plan(text: str) -> Masterplan:
    """The model of a YAML text, as far as it can be read."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "daerah.yaml"
        file.write_text(text, encoding="utf-8")
        return read_masterplan(file).masterplan


def between(old: str, new: str, *forced: str) -> Differences:
    """What lies between two YAML texts."""
    return differences(plan(old), plan(new), forced)


def said(changes: list[Change]) -> list[tuple[str, str, str, str, str]]:
    """Kind, item, field, old and new of each change."""
    return [(str(c.kind), c.where.item, c.field, c.old, c.new) for c in changes]


def changes(old: str, new: str, *forced: str) -> list[tuple[str, str, str, str, str]]:
    """The changes between two YAML texts, in short."""
    return said(between(old, new, *forced).changes)
