"""Undo and redo: a writing taken back, or written again, without losing what was changed since."""

from dataclasses import dataclass
from pathlib import Path

from generator.edits.history import Entry, History
from generator.edits.settled import decided
from generator.edits.writing import NOTHING_WRITTEN, content_of, keep_and_write, listed
from generator.identity import digest
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError


@dataclass(frozen=True, slots=True)
class Undone:
    """A writing that was taken back: when and by which command it was, its files, and where the state before is.

    ``reopened`` is the number of decisions on conflicts that were taken back with it.
    """

    entry: Entry
    files: tuple[Path, ...]
    kept: Path
    reopened: int = 0


def undo(region: RegionFolder, *, force: bool = False) -> Undone | None:
    """Take back the last writing that was not taken back yet; None if there is none.

    Its files get their content from before, and the conflicts settled with it are open again. Raises UserError if
    any of them changed since, unless by ``force``; the present state is kept in the history in any case.
    """
    entry = History.of(region).last_to_undo()
    return None if entry is None else _reversed(region, entry, "undo", force=force)


def redo(region: RegionFolder, *, force: bool = False) -> Undone | None:
    """Write again what was taken back last; None if nothing was, or if anything else was written since.

    Its files get their content from before the taking back, and so do settled conflicts. Raises as ``undo``.
    """
    entry = History.of(region).last_to_redo()
    return None if entry is None else _reversed(region, entry, "redo", force=force)


def _reversed(region: RegionFolder, entry: Entry, by: str, *, force: bool) -> Undone:
    """Give the files of a writing their content from before it, and keep their present state."""
    history, home = History.of(region), region.home
    before = {home / name: None if name in entry.made else entry.before(name) for name in entry.wrote}
    changed = [
        path for path in before if _is_changed(path, before[path], entry.wrote[path.relative_to(home).as_posix()])
    ]
    if changed and not force:
        raise UserError(
            f"{listed(changed)} sudah diubah lagi setelah {told(entry)}, dan perubahan itu akan hilang. "
            f"Bila itu yang dimaksud, jalankan  masterplan {by} {region.argument} --force  {NOTHING_WRITTEN}"
        )
    undoes, redoes = (entry.name, "") if by == "undo" else ("", entry.name)
    kept = keep_and_write(region, before, by, undoes=undoes, redoes=redoes)
    return Undone(entry, tuple(before), kept, _reopen(history, entry))


def _reopen(history: History, entry: Entry) -> int:
    """Restore what was settled before a writing; returns the number of decisions that this takes back."""
    before, now = entry.settled_before(), history.settled()
    if before is None or before == now:
        return 0
    history.settle(before)
    return len(decided(now) - decided(before))


def told(entry: Entry) -> str:
    """A writing in words: by which command, and when."""
    what = "penulisan" if entry.wrote else "keputusan"
    return f"{what} oleh '{entry.by}' ({when(entry)})"


def when(entry: Entry) -> str:
    """The day and time of a writing in words."""
    day, _, time = entry.time.partition("T")
    return f"{day} pukul {time[:5].replace(':', '.')}"


def _is_changed(path: Path, before: bytes | None, sign: str) -> bool:
    """Whether a file is neither as a writing left it nor as it was before."""
    content = content_of(path)
    return content != before and ("" if content is None else digest(content)) != sign
