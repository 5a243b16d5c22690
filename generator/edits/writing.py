"""Writing of applied edits to a region's files, all or none, after their present state is kept in the history."""

import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.edits.applied import Applied
from generator.edits.history import Asked, Entry, History
from generator.identity import digest
from generator.outputs.atomic_writing import write_together
from generator.regions.locate import RegionFolder
from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable

_MOST_NAMED = 5
NOTHING_WRITTEN = "Tidak ada berkas yang ditulis."


def write(region: RegionFolder, applied: Applied, by: str, asked: Asked | None = None) -> None:
    """Write the files that edits changed; ``by`` names the command, such as "pull Buku-2.docx".

    ``asked`` tells the history by which request.

    Raises UserError, with nothing written, if a file changed since it was read or cannot be replaced.
    """
    changed = [path for path in applied.after if content_of(path) != applied.before[path]]
    if changed:
        raise UserError(f"{listed(changed)} berubah sejak dibaca. Jalankan lagi. {NOTHING_WRITTEN}")
    if applied.after:
        keep_and_write(region, applied.after, by, asked=asked)


def was_written(region: RegionFolder, entry: Entry) -> bool:
    """Whether a writing in the history reached its files: whether they were as it left them before the next one."""
    after = History.of(region).after(entry)
    for name, sign in entry.wrote.items():
        content = content_of(region.home / name) if after is None else _content_before(after, name)
        if ("" if content is None else digest(content)) != sign:
            return False
    return True


def _content_before(entry: Entry, name: str) -> bytes | None:
    return entry.inputs().get(name)


def keep_decisions(region: RegionFolder, by: str) -> None:
    """Keep the present state before decisions that write no file, so that they can be taken back too."""
    keep_and_write(region, {}, by)


def keep_and_write(
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
                f"atau ubah berkas aslinya. {NOTHING_WRITTEN}"
            )
        if path.exists() and path.stat().st_nlink > 1:
            raise UserError(
                f"{shown_path(path)} berkas yang sama dengan {path.stat().st_nlink - 1} berkas lain (tautan keras), "
                "yang tidak akan ikut berubah. Salin berkas itu, hapus yang lama, lalu beri salinannya nama yang "
                f"lama. {NOTHING_WRITTEN}"
            )
        if path.exists() and not path.stat().st_mode & stat.S_IWUSR:
            raise UserError(
                f"{shown_path(path)} hanya dapat dibaca. Hapus tanda baca-saja pada sifat berkas itu, lalu jalankan "
                f"lagi. {NOTHING_WRITTEN}"
            )


def content_of(path: Path) -> bytes | None:
    """The content of a file, None if there is none; raises UserError if it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(path, error) from error


def listed(paths: list[Path]) -> str:
    """The first few of some files in words, and how many more there are."""
    named = ", ".join(shown_path(path) for path in paths[:_MOST_NAMED])
    return named + (f", dan {len(paths) - _MOST_NAMED} lagi" if len(paths) > _MOST_NAMED else "")
