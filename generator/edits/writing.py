"""Writing of applied edits to a region's files, all or none, after their present state is kept in the history."""

import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.edits.applied import Applied
from generator.edits.history import Asked, Entry, History, inputs_of
from generator.edits.settled import decided
from generator.identity import digest
from generator.outputs.writing import write_together
from generator.regions.locate import RegionFolder
from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable

_MOST_NAMED = 5
_NOTHING = "Tidak ada berkas yang ditulis."


@dataclass(frozen=True, slots=True)
class Undone:
    """A writing that was taken back: when and by which command it was, its files, and where the state before is.

    ``reopened`` is the number of decisions on conflicts that were taken back with it.
    """

    entry: Entry
    files: tuple[Path, ...]
    kept: Path
    reopened: int = 0


def write(region: RegionFolder, applied: Applied, by: str, asked: Asked | None = None) -> None:
    """Write the files that edits changed; ``by`` names the command, such as "pull Buku-2.docx".

    ``asked`` tells the history by which request.

    Raises UserError, with nothing written, if a file changed since it was read or cannot be replaced.
    """
    changed = [path for path in applied.after if _content(path) != applied.before[path]]
    if changed:
        raise UserError(f"{_listed(changed)} berubah sejak dibaca. Jalankan lagi. {_NOTHING}")
    if applied.after:
        _write(region, applied.after, by, asked=asked)


def was_written(region: RegionFolder, entry: Entry) -> bool:
    """Whether a writing in the history reached its files: whether they were as it left them before the next one."""
    after = History.of(region).after(entry)
    for name, sign in entry.wrote.items():
        content = _content(region.home / name) if after is None else _content_before(after, name)
        if ("" if content is None else digest(content)) != sign:
            return False
    return True


def _content_before(entry: Entry, name: str) -> bytes | None:
    return entry.inputs().get(name)


def keep_decisions(region: RegionFolder, by: str) -> None:
    """Keep the present state before decisions that write no file, so that they can be taken back too."""
    _write(region, {}, by)


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
            f"{_listed(changed)} sudah diubah lagi setelah {told(entry)}, dan perubahan itu akan hilang. "
            f"Bila itu yang dimaksud, jalankan  masterplan {by} {region.name} --force  {_NOTHING}"
        )
    undoes, redoes = (entry.name, "") if by == "undo" else ("", entry.name)
    kept = _write(region, before, by, undoes=undoes, redoes=redoes)
    return Undone(entry, tuple(before), kept, _reopen(history, entry))


def _reopen(history: History, entry: Entry) -> int:
    """Restore what was settled before a writing; returns the number of decisions that this takes back."""
    before, now = entry.settled_before(), history.settled()
    if before is None or before == now:
        return 0
    history.settle(before)
    return len(decided(now) - decided(before))


def put_back(region: RegionFolder, entry: Entry, by: str) -> int:
    """Make the inputs what they were in a kept state, also what was settled; returns the number of files changed.

    Files that it does not have are removed. The present state is kept in the history, so that this can be taken back.
    Raises UserError, with nothing written, if the state is damaged or a file cannot be replaced.
    """
    history, before = History.of(region), entry.settled_before()
    changes = _changes(region, entry.inputs())
    if changes:
        _write(region, changes, by)
    if before is not None and before != history.settled():
        history.settle(before)
    return len(changes)


def _changes(region: RegionFolder, wanted: Mapping[str, bytes]) -> dict[Path, bytes | None]:
    """The files of a region that must change to hold these inputs, each with its content; None where it must go."""
    today = inputs_of(region)
    if not wanted:
        raise UserError(f"Keadaan itu tidak memuat isian. {_NOTHING}")
    gone: dict[Path, bytes | None] = {path: None for name, path in today.items() if name not in wanted}
    put = {region.home / name: content for name, content in wanted.items()}
    return gone | {path: content for path, content in put.items() if _content(path) != content}


def told(entry: Entry) -> str:
    """A writing in words: by which command, and when."""
    day, _, time = entry.time.partition("T")
    what = "penulisan" if entry.wrote else "keputusan"
    return f"{what} oleh '{entry.by}' ({day} pukul {time[:5].replace(':', '.')})"


def _write(
    region: RegionFolder, contents: Mapping[Path, bytes | None], by: str, *, undoes: str = "", redoes: str = "",
    asked: Asked | None = None,
) -> Path:  # fmt: skip
    """Keep the present state, then write; if that fails, the history does not keep what did not happen."""
    _refuse_unwritable(contents)
    home = region.place if region.place.is_dir() else region.place.parent
    names = {path: path.relative_to(home).as_posix() for path in contents}
    wrote = {names[path]: "" if content is None else digest(content) for path, content in contents.items()}
    made = [names[path] for path in contents if not path.exists()]
    history = History.of(region)
    kept = history.keep(region, by, wrote, made, undoes, redoes=redoes, asked=asked)
    try:
        write_together(contents)
    except BaseException:
        kept.unlink(missing_ok=True)
        raise
    history.forget_oldest()
    return kept


def _refuse_unwritable(paths: Iterable[Path]) -> None:
    """Raise UserError for a link of either kind, whose file may belong to another region too, and if read-only."""
    for path in paths:
        if path.is_symlink():
            raise UserError(
                f"{shown_path(path)} adalah tautan ke {path.resolve()}. Ganti tautan itu dengan berkasnya sendiri, "
                f"atau ubah berkas aslinya. {_NOTHING}"
            )
        if path.exists() and path.stat().st_nlink > 1:
            raise UserError(
                f"{shown_path(path)} berkas yang sama dengan {path.stat().st_nlink - 1} berkas lain (tautan keras), "
                "yang tidak akan ikut berubah. Salin berkas itu, hapus yang lama, lalu beri salinannya nama yang "
                f"lama. {_NOTHING}"
            )
        if path.exists() and not path.stat().st_mode & stat.S_IWUSR:
            raise UserError(
                f"{shown_path(path)} hanya dapat dibaca. Hapus tanda baca-saja pada sifat berkas itu, lalu jalankan "
                f"lagi. {_NOTHING}"
            )


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(path, error) from error


def _is_changed(path: Path, before: bytes | None, sign: str) -> bool:
    """Whether a file is neither as a writing left it nor as it was before."""
    content = _content(path)
    return content != before and ("" if content is None else digest(content)) != sign


def _listed(paths: list[Path]) -> str:
    named = ", ".join(shown_path(path) for path in paths[:_MOST_NAMED])
    return named + (f", dan {len(paths) - _MOST_NAMED} lagi" if len(paths) > _MOST_NAMED else "")
