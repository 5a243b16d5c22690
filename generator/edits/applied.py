"""Edits applied to a region's files in memory: the new texts, and why an edit could not be applied."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.edits.edit import Edit
from generator.masterplan.reading import Reading
from generator.source.place import Place


@dataclass(frozen=True, slots=True)
class Refused:
    """An edit that cannot be written, with the reason for people, and the place in the files that it concerns."""

    edit: Edit
    reason: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """An edit that was applied.

    ``place`` is where it stands in the files as they are now: of the old value, or of the line that a new one
    follows. ``path`` is its path afterwards, such as that of a new item. ``old`` and ``new`` are the texts of the
    value before and after, as YAML holds them.
    """

    edit: Edit
    place: Place
    path: str
    old: str = ""
    new: str = ""


@dataclass(slots=True)
class Applied:
    """The outcome of applying edits: what each file holds afterwards, and what it held when it was read.

    ``before`` is None for a file that does not exist yet. Each edit is either in ``written`` or in ``refused``; an
    edit that changes nothing is in neither.
    """

    before: dict[Path, bytes | None] = field(default_factory=dict)
    after: dict[Path, bytes] = field(default_factory=dict)
    written: list[Written] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def applied(reading: Reading, edits: Sequence[Edit]) -> Applied:
    """Apply edits to the files of a reading, each proved by reading the result again; nothing is written."""
    raise NotImplementedError
