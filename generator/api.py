"""The program as a library: open a region, read its plan, check it, build its documents, compare versions.

Messages are in Indonesian, as on the command line. Inputs that cannot be used raise InputError, calls that cannot be
served UserError; both carry their message in ``str(error)``.

Each region is read, checked and built under the edition of the frame that it names.
"""

import datetime
from collections.abc import Iterable
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator.framework.editions import edition_used
from generator.framework.stages import FINAL
from generator.regions.frame_choice import edition_of
from generator.regions.locate import RegionFolder, all_regions
from generator.regions.not_one_region import whole_region
from generator.source.problems import InputError, UserError

if TYPE_CHECKING:
    from generator.checks.checked_region import Checked
    from generator.differences.report import Report
    from generator.masterplan.masterplan import Masterplan
    from generator.overview.standing import Standing

__all__ = ["InputError", "Region", "UserError", "open_region", "regions"]


class Region:
    """A region's folder of YAML files, as it is when first read."""

    def __init__(self, folder: RegionFolder) -> None:
        self.folder = folder

    @cached_property
    def plan(self) -> "Masterplan":
        """The plan, read once; raises InputError with every problem if it cannot be used."""
        from generator.masterplan.reading import read_masterplan

        reading = read_masterplan(self.folder.place)
        reading.problems.raise_if_any()
        return reading.masterplan

    def check(self, stage: int = FINAL, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> "Checked":
        """Completeness and findings against a Bimtek stage (1 to 4) or the final version.

        ``select`` and ``ignore`` are beginnings of the ids of rules, such as "IND", or one of them. Raises UserError
        for a stage or a rule that there is not.
        """
        from generator.regions.check import Wishes, check_region

        if type(stage) is not int or not 1 <= stage <= FINAL:
            raise UserError(
                f"Tahap {stage!r} tidak ada. Tulis 1 sampai {FINAL - 1}, atau {FINAL} untuk naskah final."
            )
        wishes = Wishes(stage, _several(select), _several(ignore))
        with edition_used(edition_of(self.folder.place)):
            checked, _ = check_region(self.folder, wishes)
        return checked

    def build(
        self, documents: Iterable[str] | None = None, formats: Iterable[str] | None = None,
        output: Path | str | None = None,
        *, final: bool = False, plain: bool = False,
    ) -> list[Path]:  # fmt: skip
        """Write the documents with these keys, or all, and return their files; see ``masterplan build --help``.

        None stands for all documents, or for the usual formats; an empty list for none, so nothing is written.
        ``output`` is to hold a folder for each region; by default it is ``output`` beside ``masterplans``. Raises
        UserError for an unknown document or format, and if a file cannot be written.
        """
        from generator.building.formats import format_keys
        from generator.building.options import USUAL_FORMATS, Options
        from generator.building.region import build_region

        place = Path(output) if output is not None else None
        keys, wanted = _several(documents or ()), _several(formats or ())
        chosen = format_keys(wanted) or USUAL_FORMATS
        if (documents is not None and not keys) or (formats is not None and not wanted):
            return []
        options = Options(keys, chosen, place, final=final, plain=plain)
        with edition_used(edition_of(self.folder.place)):
            built = build_region(self.folder, **options.arguments())
        if built.refused:
            raise UserError("\n".join(built.refused))
        return built.written

    def compare(self, older: Path | str) -> "Report":
        """What changed since an older version: a folder, a file, a .docx of ours, or "REVISION:PATH" of git."""
        from generator.differences.inputs import opened
        from generator.differences.report import compared

        with ExitStack() as versions:
            old, new = (versions.enter_context(opened(str(v), Path.cwd())) for v in (older, self.folder.place))
            return compared(old, new, ())

    def standing(self) -> "Standing":
        """Where the region stands today, as ``masterplan status`` shows it."""
        from generator.overview.standing import standing_of

        with edition_used(edition_of(self.folder.place)):
            return standing_of(self.folder, datetime.datetime.now().astimezone().date())


def open_region(name: Path | str, start: Path | str | None = None) -> Region:
    """The region with this folder name, Kemendagri code, name or path, searched from ``start`` (here) upwards.

    Raises UserError if there is none, or more than one.
    """
    return Region(whole_region(str(name), _folder(start)))


def regions(start: Path | str | None = None) -> list[Region]:
    """Every region of the nearest ``masterplans`` folder, by name; raises UserError if there is no such folder."""
    return [Region(folder) for folder in all_regions(_folder(start))]


def _folder(start: Path | str | None) -> Path:
    return Path.cwd() if start is None else Path(start)


def _several(named: Iterable[str]) -> tuple[str, ...]:
    """The names given; a single text is one name, not its letters. Raises UserError for what is no text."""
    names = (named,) if isinstance(named, str) else tuple(named)
    for name in names:
        if not isinstance(name, str):
            raise UserError(f"{name!r} bukan teks. Sebut nama, misalnya 'masterplan'.")
    return names
