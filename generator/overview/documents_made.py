"""What the last build of a region left in its output folder, and what became of it."""

import datetime
import json
from dataclasses import dataclass, field
from pathlib import Path

from generator.building.formats import FORMATS
from generator.outputs.edited_since import DOCUMENTS, Written, build_states
from generator.regions.inputs_that_count import inputs_digest
from generator.regions.locate import RegionFolder
from generator.source.words import slug

_WORD = ".docx"


@dataclass(frozen=True, slots=True)
class DocumentsMade:
    """The documents of a region in its usual output folder.

    ``when`` is the time of the last build in the local time zone, None if there is none. ``files`` are the documents
    that are still there, by name; ``edited`` are the Word files among them that others have edited since;
    ``is_current`` says whether the inputs are still those of the last build.
    """

    when: datetime.datetime | None = None
    files: list[Path] = field(default_factory=list)
    edited: list[Path] = field(default_factory=list)
    is_current: bool = False

    @property
    def foremost(self) -> Path | None:
        """The document to show first: the one edited last, else the masterplan, else any; None without documents."""
        return max(self.edited, key=_age, default=None) or self.named("masterplan") or self.named("")

    def named(self, words: str) -> Path | None:
        """The newest document whose file name has all these words; a Word file if there is one, None without any."""
        wanted = set(filter(None, slug(words).split("-")))
        fitting = [file for file in self.files if wanted <= set(file.stem.split("-"))]
        in_word = [file for file in fitting if file.suffix == _WORD]
        return max(in_word or fitting, key=_age, default=None)


def documents_made(folder: RegionFolder) -> DocumentsMade:
    """The documents of a region as they are now; a damaged record only makes them seem older."""
    written = Written(folder.output, DOCUMENTS)
    endings = {f".{form}" for form in FORMATS}
    files = sorted(
        path for name in written.documents if (path := folder.output / name).suffix in endings and path.is_file()
    )
    if not files:
        return DocumentsMade()
    last = max(build_states(folder.output), key=lambda state: state.stat().st_mtime_ns, default=None)
    edited = [file for file in files if file.suffix == _WORD and not written.may_replace(written.name_of(file))]
    return DocumentsMade(
        _saved(last or files[0]), files, edited, last is not None and _inputs_of(last) == inputs_digest(folder)
    )


def _age(file: Path) -> tuple[int, str]:
    return file.stat().st_mtime_ns, file.name


def _inputs_of(state: Path) -> str | None:
    """The digest of the inputs that a build has recorded; None if the record is damaged."""
    try:
        return str(json.loads(state.read_bytes())["inputs"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def _saved(file: Path) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(file.stat().st_mtime).astimezone()
