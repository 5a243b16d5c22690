"""What is wanted of a build: everything that decides which files come of the same inputs."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.building.formats import FORMATS
from generator.regions.locate import RegionFolder

USUAL_FORMATS = ("docx", "md")

Progress = Callable[[str], None]


def silent(text: str) -> None:
    """Tell nobody what is going on."""
    del text


@dataclass(frozen=True, slots=True)
class Options:
    """The wishes of one call.

    ``documents`` are keys, none meaning all of the set; ``output`` is a folder other than the usual one.
    Word documents are ``plain`` where nothing travels inside them that is not on their pages; others carry
    anchors, and the ``source`` of what they print unless it is unwanted.
    The fields are parameters of ``build_region``; each counts for freshness too, since another wish is another
    build.
    """

    documents: tuple[str, ...] = ()
    formats: tuple[str, ...] = USUAL_FORMATS
    output: Path | None = None
    final: bool = False
    page_numbers: bool = False
    plain: bool = False
    source: bool = True

    def arguments(self) -> dict[str, Any]:
        """The wishes as keyword arguments of ``build_region``."""
        return asdict(self)

    @property
    def needs_printer(self) -> bool:
        """Whether the files cannot be made without LibreOffice."""
        return self.page_numbers or any(FORMATS[form].printed for form in self.formats)

    def target(self, folder: RegionFolder) -> Path:
        """Where a region's files go."""
        return self.output / folder.name if self.output else folder.output
