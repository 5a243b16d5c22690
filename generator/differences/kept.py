"""Versions to compare that the history beside a region keeps, and what changed since one of them."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.differences.beside import files_between
from generator.differences.inputs import Version
from generator.differences.report import Report
from generator.edits.history import Entry
from generator.edits.named_versions import called
from generator.masterplan.reading import Reading, read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from generator.source.words import capital
from generator.versions.all_changes import differences

NOW = "Isian sekarang"


@contextmanager
def opened_kept(region: RegionFolder, entry: Entry) -> Iterator[Version]:
    """A version or earlier state of a region, as files that exist until the context is left; raises UserError."""
    with tempfile.TemporaryDirectory(prefix="masterplan-") as name:
        home = Path(name).resolve() / region.name
        for file, content in entry.inputs().items():
            path = home / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        place = home if region.place.is_dir() else home / region.place.name
        yield Version(capital(called(entry)), read_masterplan(place), RegionFolder(place, region.root), home)


def present(region: RegionFolder, reading: Reading) -> Version:
    """The inputs as they are now."""
    return Version(NOW, reading, region)


def changes_since(region: RegionFolder, entry: Entry, reading: Reading) -> str:
    """What changed since a version, in a sentence; "" where either cannot be compared."""
    try:
        with opened_kept(region, entry) as old:
            new = present(region, reading)
            for version in (old, new):
                version.refuse_unreadable()
            found = differences(old.reading.masterplan, new.reading.masterplan)
            return Report(old, new, found, others=files_between(old, new)).summary
    except UserError:
        return ""
