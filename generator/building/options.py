"""Options of a build: everything besides the inputs that decides which files are made."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from generator.building.formats import FORMATS
from generator.regions.locate import RegionFolder

USUAL_FORMATS = ("docx", "md")


class Progress(Protocol):
    """Told before each slow step; a step ``within`` another is worth no line of its own."""

    def __call__(self, text: str, *, within: bool = False) -> None:
        """Take note of a step."""


def silent(text: str, *, within: bool = False) -> None:
    """Report no progress."""
    del text, within


@dataclass(frozen=True, slots=True)
class Options:
    """The options of one call.

    ``documents`` are keys; if empty, the whole set is built. ``output`` replaces the usual output folder. ``plain``
    Word documents carry nothing that is not on their pages; others carry anchors, and with ``source`` the source of
    what they print. The fields are the parameters of ``build_region``, and each counts for freshness, since other
    options make another build.
    """

    documents: tuple[str, ...] = ()
    formats: tuple[str, ...] = USUAL_FORMATS
    output: Path | None = None
    final: bool = False
    page_numbers: bool = False
    plain: bool = False
    source: bool = True

    def arguments(self) -> dict[str, Any]:
        """The options as keyword arguments of ``build_region``."""
        return asdict(self)

    @property
    def needs_printer(self) -> bool:
        """Whether the files cannot be made without LibreOffice."""
        return self.page_numbers or any(FORMATS[form].printed for form in self.formats)

    def target(self, folder: RegionFolder) -> Path:
        """The folder for a region's files."""
        return self.output / folder.name if self.output else folder.output
