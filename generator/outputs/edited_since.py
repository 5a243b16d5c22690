"""Record of the files written by this program, to recognise what others have edited since.

A file is replaced only if it still holds what was written there. Anything else was edited or made by somebody: it is
kept beside the new file, and the user is told.
"""

import contextlib
import datetime
import json
import os
from collections.abc import Iterable, Mapping
from glob import escape
from itertools import count
from pathlib import Path
from typing import Any

from generator.identity import digest
from generator.outputs.atomic_writing import write_file
from generator.source.place import as_argument, shown_path
from generator.source.problems import UserError, unreadable

STATE = ".masterplan"
DOCUMENTS, KITS, WORKBOOKS, OTHERS = "dokumen", "perlengkapan", "buku_kerja", "lainnya"
_COME_HOME = {(DOCUMENTS, ".docx"), (KITS, ".docx"), (WORKBOOKS, ".xlsx"), (WORKBOOKS, ".docx")}
_MOST_REMEMBERED = 8
_MOST_NAMED = 10
OF_A_BUILD = "-????????.json"
"""How the names of the state files of builds end, as a pattern."""


def build_states(folder: Path) -> list[Path]:
    """The state files of the builds that wrote into a folder, one for each set of options, by name."""
    return sorted((folder.parent / STATE).glob(f"{escape(folder.name)}{OF_A_BUILD}"))


def write_state(file: Path, state: Mapping[str, Any]) -> None:
    """Write a state file beside the outputs, kept out of git; a failure to write it is ignored."""
    with contextlib.suppress(UserError):
        write_file(file, json.dumps(state, ensure_ascii=False, indent=1).encode())
        ignored = file.with_name(".gitignore")
        if not ignored.exists():
            write_file(ignored, b"*\n")


class Written:
    """The files that this program has written below a folder.

    ``maker`` is DOCUMENTS for those of a plan, KITS for those of a Bimtek stage, WORKBOOKS for what offices
    fill in. Names are paths relative to the folder, with forward slashes. If there is no record, the states of
    the builds are used instead.
    """

    def __init__(self, folder: Path, maker: str = OTHERS) -> None:
        self.folder = folder
        self.maker = maker
        self.file = folder.parent / STATE / f"{folder.name}.hasil.json"
        self._makers = _remembered(self.file) or {DOCUMENTS: self._told_by_builds()}

    def name_of(self, path: Path) -> str:
        """The name of a file, which may also lie outside the folder."""
        found = path.parent.resolve() / path.name
        try:
            return Path(os.path.relpath(found, self.folder.resolve())).as_posix()
        except ValueError:  # another drive on Windows
            return found.as_posix()

    @property
    def documents(self) -> set[str]:
        """The names of all documents of the plan ever written."""
        return {*self._makers.get(DOCUMENTS, ())}

    def announce(self, files: Mapping[str, bytes]) -> None:
        """Record files before they are written, so that an interrupted run leaves no unknown files."""
        known = self._makers.setdefault(self.maker, {})
        changed = False
        for name, content in files.items():
            mark, marks = digest(content), known.get(name, [])
            if mark not in marks[-1:]:
                known[name] = [*(other for other in marks if other != mark), mark][-_MOST_REMEMBERED:]
                changed = True
        if changed:
            write_state(self.file, self._makers)

    def write(self, name: str, content: bytes) -> str:
        """Write a file; a version edited by others is kept beside it, and the returned text says so, else it is "".

        Raises UserError like ``write_file``; nothing has changed then.
        """
        path = self._path(name)
        before = _content(path)
        if before is None or before == content or self._holds(name, before):
            write_file(path, content)
            return ""
        beside = _free_name(path, before)
        is_new = not beside.exists()
        write_file(beside, before)
        try:
            write_file(path, content)
        except UserError:
            if is_new:
                beside.unlink(missing_ok=True)
            raise
        return (
            f"{shown_path(path)} sudah disunting atau bukan buatan program ini. Yang lama disimpan sebagai "
            f"'{shown_path(beside)}'; {self._way_home(beside)}"
        )

    def _way_home(self, kept: Path) -> str:
        """How edits in a kept file get into the region's files."""
        if (self.maker, kept.suffix) not in _COME_HOME:
            return "yang perlu dipertahankan, tulis ke berkas isian daerah."
        region, file = as_argument(self.folder.name), as_argument(shown_path(kept))
        return f"bawa pulang suntingannya dengan  masterplan pull {region} {file}"

    def may_replace(self, name: str) -> bool:
        """Whether a name is free or holds something that this program once wrote there."""
        before = _content(self._path(name))
        return before is None or self._holds(name, before)

    def _path(self, name: str) -> Path:
        """The path of a name, normalised so that it does not pass through folders that may not exist."""
        return Path(os.path.normpath(self.folder.resolve() / name)) if ".." in name else self.folder / name

    def _holds(self, name: str, content: bytes) -> bool:
        """Whether this program once wrote this content, according to its record or to the seal in a document."""
        mark = digest(content)
        is_known = any(mark in files.get(name, ()) for files in self._makers.values())
        return is_known or (name.endswith(".docx") and _is_sealed(content))

    def _told_by_builds(self) -> dict[str, list[str]]:
        """The outputs recorded in the states of the individual builds."""
        found: dict[str, list[str]] = {}
        for file in build_states(self.folder):
            with contextlib.suppress(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
                for name, mark in json.loads(file.read_bytes())["outputs"].items():
                    found.setdefault(name, []).append(str(mark))
        return found


def no_longer_made(folder: Path, documents: Iterable[str]) -> list[str]:
    """A line that names documents once written into a folder that are no longer part of the plan.

    ``documents`` are the file names of the plan's documents without ending, since other formats of them are still
    current.
    """
    known = set(documents)
    old = sorted(
        name
        for name in Written(folder).documents
        if "/" not in name and Path(name).stem not in known and (folder / name).is_file()
    )
    if not old:
        return []
    more = f", dan {len(old) - _MOST_NAMED} lagi" if len(old) > _MOST_NAMED else ""
    return [
        f"{shown_path(folder)} masih memuat dokumen lama yang tidak lagi dibuat dari isian ini: "
        f"{', '.join(old[:_MOST_NAMED])}{more}. Hapus atau pindahkan supaya tidak terkirim."
    ]


def _is_sealed(content: bytes) -> bool:
    from generator.word.seal import is_untouched  # noqa: PLC0415  (12 ms, and asked of hardly any file)

    return is_untouched(content)


def _remembered(file: Path) -> dict[str, dict[str, list[str]]]:
    """The record in a file; a missing or damaged one only causes an unnecessary copy."""
    try:
        state = json.loads(file.read_bytes())
        return {
            str(maker): {str(name): [str(mark) for mark in marks] for name, marks in files.items()}
            for maker, files in state.items()
        }
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return {}


def _content(path: Path) -> bytes | None:
    """The content at the place of an output; None if there is no file there, which ``write_file`` deals with."""
    try:
        return path.read_bytes() if path.is_file() else None
    except PermissionError as error:
        raise UserError(
            f"{shown_path(path)} tidak dapat dibaca: izin ditolak. Bila sedang terbuka di program lain, misalnya "
            "Word, tutup berkas itu, lalu jalankan lagi. Berkas lama tidak berubah."
        ) from error
    except OSError as error:
        raise unreadable(path, error) from error


def _free_name(path: Path, content: bytes) -> Path:
    """The name under which a file is kept: with today's date, and a number if that name is taken."""
    today = datetime.datetime.now().astimezone().date().isoformat()
    for number in count(1):
        more = f", {number}" if number > 1 else ""
        beside = path.with_name(f"{path.stem} (suntingan {today}{more}){path.suffix}")
        if not beside.exists() or _content(beside) == content:
            break
    return beside
