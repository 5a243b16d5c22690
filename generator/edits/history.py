"""The history of a region's files, beside its folder: their state before each writing, and settled conflicts."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.regions.locate import RegionFolder


@dataclass(frozen=True, slots=True)
class History:
    """The store ``<parent>/.masterplan/<daerah>/`` of a region."""

    folder: Path

    @staticmethod
    def of(region: RegionFolder) -> "History":
        """The history of a region; its folder need not exist yet."""
        raise NotImplementedError

    def settled(self) -> list[dict[str, Any]]:
        """What was settled, as it was recorded; empty if nothing was, or if the record cannot be read."""
        raise NotImplementedError

    def settle(self, records: list[dict[str, Any]]) -> None:
        """Replace the record of what was settled; it is written atomically."""
        raise NotImplementedError
