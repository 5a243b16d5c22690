"""What this program wrote into a folder, and what others made of it since.

A file is replaced only where it still holds what was written there. Whatever else lies in its place was edited
or made by somebody: it is kept beside the new file, and named.
"""

import contextlib
import datetime
import json
import os
from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

from generator.outputs.writing import write_file
from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable

STATE = ".masterplan"
DOCUMENTS, OTHERS = "dokumen", "lainnya"
_MOST_REMEMBERED = 8
_MOST_NAMED = 10
_OF_A_BUILD = "-????????.json"


def digest(content: bytes) -> str:
    """What tells one content from every other; of the safe digests the one that most processors have built in."""
    return sha256(content).hexdigest()[:32]


def write_state(file: Path, state: Mapping[str, Any]) -> None:
    """Remember something beside the outputs, kept out of git; where that cannot be written it is not."""
    with contextlib.suppress(UserError):
        write_file(file, json.dumps(state, ensure_ascii=False, indent=1).encode())
        ignored = file.with_name(".gitignore")
        if not ignored.exists():
            write_file(ignored, b"*\n")


class Written:
    """The files that this program has written below a folder, as ``maker``: DOCUMENTS are those of a plan.

    Names are paths told from the folder, with slashes. Where nothing is remembered, the states of the builds tell
    what was written.
    """

    def __init__(self, folder: Path, maker: str = OTHERS) -> None:
        self.folder = folder
        self.maker = maker
        self.file = folder.parent / STATE / f"{folder.name}.hasil.json"
        self._makers = _remembered(self.file) or {DOCUMENTS: self._told_by_builds()}

    def name_of(self, path: Path) -> str:
        """The name of a file wherever it lies."""
        found = path.parent.resolve() / path.name
        try:
            return Path(os.path.relpath(found, self.folder.resolve())).as_posix()
        except ValueError:  # another drive of Windows
            return found.as_posix()

    @property
    def documents(self) -> set[str]:
        """The names of all documents of the plan that were ever written."""
        return {*self._makers.get(DOCUMENTS, ())}

    def announce(self, files: Mapping[str, bytes]) -> None:
        """Remember what is going to be written, before it is: a run that breaks off leaves nothing unknown."""
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
        """Write a file; what somebody else made of it is kept beside, and the answer says so, else "".

        Raises UserError as ``write_file`` does: everything lies as it did then.
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
            f"'{shown_path(beside)}'; yang perlu dipertahankan, tulis ke berkas isian daerah."
        )

    def may_replace(self, name: str) -> bool:
        """Whether there is nothing under a name but what this program once wrote there."""
        before = _content(self._path(name))
        return before is None or self._holds(name, before)

    def _path(self, name: str) -> Path:
        """The path of a name, without a way through folders that need not exist."""
        return Path(os.path.normpath(self.folder.resolve() / name)) if ".." in name else self.folder / name

    def _holds(self, name: str, content: bytes) -> bool:
        """Whether a content of a file is what this program once wrote, as it remembers or the file itself tells."""
        mark = digest(content)
        is_known = any(mark in files.get(name, ()) for files in self._makers.values())
        return is_known or (name.endswith(".docx") and _is_sealed(content))

    def _told_by_builds(self) -> dict[str, list[str]]:
        """The outputs that the states of single builds remember."""
        found: dict[str, list[str]] = {}
        for file in sorted(self.file.parent.glob(f"{_literal(self.folder.name)}{_OF_A_BUILD}")):
            with contextlib.suppress(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
                for name, mark in json.loads(file.read_bytes())["outputs"].items():
                    found.setdefault(name, []).append(str(mark))
        return found


def no_longer_made(folder: Path, documents: Iterable[str]) -> list[str]:
    """A line that names the documents which this program once wrote into a folder and the plan no longer has.

    ``documents`` are the names of its files without an ending: other formats of them are no strangers.
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


def _literal(name: str) -> str:
    """A name as a pattern that fits nothing else."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def _remembered(file: Path) -> dict[str, dict[str, list[str]]]:
    """What the file remembers; a missing or damaged one costs a copy too many, nothing else."""
    try:
        state = json.loads(file.read_bytes())
        return {
            str(maker): {str(name): [str(mark) for mark in marks] for name, marks in files.items()}
            for maker, files in state.items()
        }
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return {}


def _content(path: Path) -> bytes | None:
    """What lies in the place of an output; None where there is no file, which is for ``write_file`` to judge."""
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
    """The name under which a file is kept: of today, and with a number where another is kept already."""
    today = datetime.datetime.now().astimezone().date().isoformat()
    for number in count(1):
        more = f", {number}" if number > 1 else ""
        beside = path.with_name(f"{path.stem} (suntingan {today}{more}){path.suffix}")
        if not beside.exists() or _content(beside) == content:
            break
    return beside
