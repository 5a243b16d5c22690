"""Decisions for tests: a base and today's plan as YAML texts, and the edits of one or several files."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.edits.agreeing import agreed
from generator.edits.counterparts import Counterparts, Plan
from generator.edits.edit import Edit
from generator.edits.fate_of_edits import Decision, ThreeWay
from generator.edits.settled import Settled
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan

NOTHING_SETTLED = Settled()


def plan_of(text: str) -> Masterplan:
    """The model of a text; it may refer to items that are elsewhere."""
    with TemporaryDirectory() as name:
        file = Path(name) / "isian.yaml"
        file.write_text(text, encoding="utf-8")
        return read_masterplan(file).masterplan


def decided(base: str | None, today: str, *edits: Edit, settled: Settled = NOTHING_SETTLED) -> list[Decision]:
    """The decisions on the edits of one file."""
    return decided_together(today, [(base, edits)], settled)


def decided_together(
    today: str, files: Iterable[tuple[str | None, Iterable[Edit]]], settled: Settled = NOTHING_SETTLED
) -> list[Decision]:
    """The decisions on the edits of several files, each with its base."""
    indexed = Plan(plan_of(today))
    found: list[Decision] = []
    for base, edits in files:
        counterparts = Counterparts(None if base is None else plan_of(base), indexed)
        found += map(ThreeWay(counterparts, indexed, settled).decide, edits)
    return agreed(found)
