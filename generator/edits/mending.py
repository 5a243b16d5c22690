"""Lines of a file put right as they stand, where no form can: broken syntax, unknown keys."""

from dataclasses import dataclass
from pathlib import Path

from generator.edits.applied import Applied
from generator.edits.writing import write
from generator.masterplan.reading import Reading, read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.place import shown_path
from generator.source.problems import Problem, UserError

_AROUND = 3
_NOTHING = "Tidak ada berkas yang ditulis."


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some lines of a file around a problem; ``first`` is the number of the first, from 1."""

    file: Path
    first: int
    text: str


def excerpt(problem: Problem) -> Excerpt | None:
    """The lines around a problem as the file has them now; None if it has no place, or its file is no text."""
    lines = _lines(problem.place.file) if problem.place else None
    if problem.place is None or lines is None:
        return None
    first = max(1, problem.place.line - _AROUND)
    shown = lines[first - 1 : problem.place.line + _AROUND]
    return Excerpt(problem.place.file, first, _plain("".join(shown)))


def mend(region: RegionFolder, reading: Reading, old: Excerpt, now: str, by: str) -> None:
    """Write other lines in place of an excerpt; the line ends of the file stay.

    Raises UserError, with nothing written, if the lines are no longer those, or if the file could be read before and
    can no longer.
    """
    lines = _lines(old.file) or []
    count = old.text.count("\n") + 1
    standing = lines[old.first - 1 : old.first - 1 + count]
    if _plain("".join(standing)) != _plain(old.text):
        raise UserError(f"{shown_path(old.file)} berubah sejak dibuka. Muat ulang halaman ini. {_NOTHING}")
    end = "\r\n" if any(line.endswith("\r\n") for line in lines) else "\n"
    last = end if standing and standing[-1].endswith("\n") else ""
    new = _plain(now).replace("\n", end) + (last if now.strip() else "")
    raw = old.file.read_bytes()
    after = "".join([*lines[: old.first - 1], new, *lines[old.first - 1 + count :]]).encode()
    if after != raw:
        _refuse_if_unread(reading, old.file, after)
        write(region, Applied({old.file: raw}, {old.file: after}), by)


def _refuse_if_unread(reading: Reading, file: Path, after: bytes) -> None:
    place = reading.masterplan.homes.place
    assert place is not None, "the plan was read from files"
    found = read_masterplan(place, {file: after}, reading)
    if found.problems.incomplete and not reading.problems.incomplete:
        words = next((one for one in found.problems.errors if one not in reading.problems.errors), None)
        raise UserError(
            f"Berkas ini tidak akan terbaca: {words.message if words else 'susunannya rusak'}. {_NOTHING}"
        )


def _lines(file: Path) -> list[str] | None:
    """The lines of a file with their ends; None if it is no UTF-8 text."""
    try:
        return file.read_bytes().decode().splitlines(keepends=True)
    except (OSError, UnicodeDecodeError):
        return None


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").removesuffix("\n")
