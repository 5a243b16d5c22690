"""The history of a region's files, beside its folder: their state before each writing, and settled conflicts.

A writing is one zip with the inputs as they were, and a note in it: by which command, and what it wrote. The thirty
last ones of each command are kept. A named version is such a zip too, and stays. The folder begins with a dot, so it
is never taken for a region, and is kept out of git.
"""

import datetime
import getpass
import io
import json
import os
import re
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from generator.outputs.atomic_writing import write_file
from generator.outputs.edited_since import STATE
from generator.regions.locate import STYLE_REFERENCE, RegionFolder
from generator.source.files import is_hidden, is_templates, is_yaml
from generator.source.place import shown_path
from generator.source.problems import UserError

_MOST_KEPT, _QUICK = 30, 1
_AUTOMATIC = re.compile(r"(\d{6,})-\d+\.zip")
_NAMED = re.compile(r"versi-.+\.zip")
_NOTE = ".catatan.json"
_SETTLED = "diselesaikan.json"
_SETTLED_BEFORE = f".{_SETTLED}"
_FORMAT = 1
_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".emf"}
_LARGEST = 20_000_000
_SAME_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to write: its token, the digest of its edits, and the paths written, by number of the edit."""

    token: str
    digest: str
    paths: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One writing: when, by which command and user, and the digest of each file as it left it.

    ``file`` is the zip; ``made`` are the files that did not exist before, ``gone`` those that it removed. ``undoes``
    is the name of the writing that it took back, ``redoes`` that of the taking back which it reversed. ``asked`` is
    by which request it was made, so that the request is not carried out twice. A named version has a ``label`` and
    writes nothing; ``about`` tells what it changes since the one before.
    """

    file: Path
    time: str
    by: str
    user: str = ""
    wrote: Mapping[str, str] = field(default_factory=dict)
    made: tuple[str, ...] = ()
    undoes: str = ""
    label: str = ""
    about: str = ""
    redoes: str = ""
    asked: "Asked | None" = None

    @property
    def name(self) -> str:
        """The name by which a later entry refers to it."""
        return self.file.stem

    def before(self, name: str) -> bytes:
        """The content of a file before the writing; raises UserError if the zip is damaged."""
        try:
            with zipfile.ZipFile(self.file) as archive:
                return archive.read(name)
        except (OSError, KeyError, zipfile.BadZipFile) as error:
            raise UserError(f"Riwayat {self.file} rusak: isi {name} sebelum penulisan itu tidak terbaca.") from error

    def inputs(self) -> dict[str, bytes]:
        """The inputs as they were, by their names; raises UserError if the zip is damaged."""
        try:
            with zipfile.ZipFile(self.file) as archive:
                found = {name: archive.read(name) for name in archive.namelist() if not is_hidden(name)}
        except (OSError, EOFError, zipfile.BadZipFile, zlib.error) as error:
            raise UserError(f"Riwayat {self.file} rusak: isinya tidak terbaca.") from error
        if any(_leads_outside(name) for name in found):
            raise UserError(f"Riwayat {self.file} rusak: isinya bukan isian satu daerah.")
        return found

    def settled_before(self) -> list[dict[str, Any]] | None:
        """What was settled before the writing; None if the zip does not tell."""
        try:
            with zipfile.ZipFile(self.file) as archive:
                return _records(archive.read(_SETTLED_BEFORE))
        except (OSError, KeyError, zipfile.BadZipFile):
            return None


@dataclass(frozen=True, slots=True)
class History:
    """The store ``<parent>/.masterplan/<daerah>/`` of a region."""

    folder: Path

    @staticmethod
    def of(region: RegionFolder) -> "History":
        """The history of a region; its folder need not exist yet."""
        return History(region.place.resolve().parent / STATE / region.name)

    def entries(self) -> list[Entry]:
        """The writings that are kept, oldest first; damaged ones are left out."""
        names = sorted(filter(_AUTOMATIC.fullmatch, self._names()), key=_number)
        found = (_entry(self.folder / name) for name in names)
        return [entry for entry in found if entry is not None]

    def named(self) -> list[Entry]:
        """The versions with a name, oldest first; damaged ones are left out."""
        found = (_entry(self.folder / name) for name in self._names() if _NAMED.fullmatch(name))
        return sorted((entry for entry in found if entry is not None), key=lambda entry: (entry.time, entry.name))

    def _names(self) -> list[str]:
        try:
            return os.listdir(self.folder)  # noqa: PTH208  (paths are wanted of few)
        except OSError:
            return []

    def last_to_undo(self) -> Entry | None:
        """The last writing that was not taken back; None if there is none.

        Raises UserError if a later one cannot be read, for which writing was the last is then unknown.
        """
        entries = self.entries()
        undone = {entry.undoes for entry in _takings_back(entries)}
        found = next((e for e in reversed(entries) if _is_writing(e) and e.name not in undone), None)
        self._refuse_damaged({entry.file.name for entry in entries}, 0 if found is None else _number(found.file.name))
        return found

    def last_to_redo(self) -> Entry | None:
        """The last taking back that can be reversed; None if there is none, or if anything was written since."""
        entries = self.entries()
        last = next((entry for entry in reversed(_takings_back(entries))), None)
        if last is None or any(map(_is_writing, entries[entries.index(last) :])):
            return None
        self._refuse_damaged({entry.file.name for entry in entries}, _number(last.file.name))
        return last

    def asked_for(self) -> dict[str, Entry]:
        """The writings that are kept of requests with a token, by token."""
        return {entry.asked.token: entry for entry in self.entries() if entry.asked is not None}

    def after(self, entry: Entry) -> Entry | None:
        """The writing that followed another one."""
        later = [one for one in self.entries() if _number(one.file.name) > _number(entry.file.name)]
        return later[0] if later else None

    def _refuse_damaged(self, readable: set[str], last: int) -> None:
        """Raise UserError for a writing after the last one that cannot be read."""
        names = {name for name in self._names() if _number(name) > last} - readable
        if names:
            raise UserError(
                f"Riwayat {shown_path(self.folder / max(names, key=_number))} tidak terbaca, sehingga tidak jelas "
                "penulisan mana yang terakhir. Pulihkan berkas itu dari cadangan, atau hapus berkas itu bila "
                "penulisan sebelumnya yang dimaksud."
            )

    def keep(
        self, region: RegionFolder, by: str, wrote: Mapping[str, str], made: list[str], undoes: str = "",
        *, redoes: str = "", asked: Asked | None = None,
    ) -> Path:  # fmt: skip
        """Keep the present inputs before a writing; returns the zip. Raises UserError if that fails."""
        number = max(map(_number, self._names()), default=0) + 1
        file = self.folder / f"{number:06d}-{os.getpid()}.zip"
        entry = Entry(file, _now(), by, _user(), wrote, tuple(made), undoes, redoes=redoes, asked=asked)
        write_file(file, _zipped(region, entry, _as_json(self.settled())))
        self._ignore()
        return file

    def is_free(self, stem: str) -> bool:
        """Whether no version has this stem in the name of its file."""
        return not self._file_of(stem).exists()

    def _file_of(self, stem: str) -> Path:
        return self.folder / f"versi-{stem}.zip"

    def keep_named(self, region: RegionFolder, stem: str, label: str, by: str, about: str) -> Entry:
        """Keep the present inputs as a version with a name; raises UserError if that fails."""
        entry = Entry(self._file_of(stem), _now(), by, _user(), label=label, about=about)
        write_file(entry.file, _zipped(region, entry, _as_json(self.settled())))
        self._ignore()
        return entry

    def forget_oldest(self) -> None:
        """Remove all but the last writings of each command; what cannot be removed stays.

        So the many small ones of the page push out no earlier one of another command.
        """
        by_command: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries():
            by_command[entry.by.partition(" ")[0]].append(entry)
        for entries in by_command.values():
            for entry in entries[:-_MOST_KEPT]:
                _remove(entry.file)

    def settled(self) -> list[dict[str, Any]]:
        """What was settled, as it was recorded; empty if nothing was, or if the record cannot be read."""
        try:
            return _records((self.folder / _SETTLED).read_bytes())
        except OSError:
            return []

    def settle(self, records: list[dict[str, Any]]) -> None:
        """Replace the record of what was settled; it is written atomically."""
        write_file(self.folder / _SETTLED, _as_json(records))
        self._ignore()

    def forget_settled(self) -> None:
        """Forget what was settled, for a folder that has just been made: it was about an earlier one of its name."""
        if self.settled():
            self.settle([])

    def _ignore(self) -> None:
        """Keep the history out of git."""
        ignored = self.folder.parent / ".gitignore"
        if not ignored.exists():
            write_file(ignored, b"*\n")


def _records(content: bytes) -> list[dict[str, Any]]:
    """What was settled, read; empty if it cannot be."""
    try:
        found = json.loads(content)
    except ValueError:
        return []
    records = found.get("diselesaikan") if isinstance(found, dict) else None
    return [one for one in records if isinstance(one, dict)] if isinstance(records, list) else []


def _as_json(records: list[dict[str, Any]]) -> bytes:
    return json.dumps({"format": _FORMAT, "diselesaikan": records}, ensure_ascii=False, indent=1).encode()


def _number(name: str) -> int:
    match = _AUTOMATIC.fullmatch(name)
    return int(match[1]) if match else 0


def _entry(file: Path) -> Entry | None:
    try:
        with zipfile.ZipFile(file) as archive:
            note = json.loads(archive.read(_NOTE))
        return Entry(
            file, str(note["waktu"]), str(note["oleh"]), str(note.get("pengguna", "")),
            {str(name): str(sign) for name, sign in note["menulis"].items()},
            tuple(map(str, note.get("dibuat", ()))), str(note.get("mengembalikan", "")), str(note.get("nama", "")),
            str(note.get("perubahan", "")), str(note.get("mengulangi", "")), _asked(note.get("permintaan")),
        )  # fmt: skip
    except (OSError, KeyError, ValueError, AttributeError, TypeError, zipfile.BadZipFile):
        return None


def _asked(note: Any) -> Asked | None:
    if not isinstance(note, dict) or not isinstance(note.get("jalur"), dict):
        return None
    paths = {str(number): str(path) for number, path in note["jalur"].items()}
    return Asked(str(note.get("tanda", "")), str(note.get("sidik", "")), paths)


def _is_writing(entry: Entry) -> bool:
    """Whether an entry is a writing of its own, neither the taking back of one nor the reversal of that."""
    return not entry.undoes and not entry.redoes


def _takings_back(entries: list[Entry]) -> list[Entry]:
    """The takings back that were not reversed, oldest first."""
    redone = {entry.redoes for entry in entries if entry.redoes}
    return [entry for entry in entries if entry.undoes and entry.name not in redone]


def _zipped(region: RegionFolder, entry: Entry, settled: bytes) -> bytes:
    """The inputs of a region and what was settled in a zip, with the note on the writing."""
    note = {
        "format": _FORMAT, "waktu": entry.time, "oleh": entry.by, "pengguna": entry.user,
        "menulis": dict(entry.wrote), "dibuat": list(entry.made), "mengembalikan": entry.undoes,
        "nama": entry.label, "perubahan": entry.about, "mengulangi": entry.redoes,
    }  # fmt: skip
    if entry.asked is not None:
        note["permintaan"] = {
            "tanda": entry.asked.token, "sidik": entry.asked.digest, "jalur": dict(entry.asked.paths)
        }  # fmt: skip
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_QUICK) as archive:
        for name, path in inputs_of(region).items():
            archive.writestr(zipfile.ZipInfo(name, _SAME_DATE), path.read_bytes(), _compression(path))
        archive.writestr(_SETTLED_BEFORE, settled)
        archive.writestr(_NOTE, json.dumps(note, ensure_ascii=False, indent=1))
    return buffer.getvalue()


def _leads_outside(name: str) -> bool:
    """Whether a name in a zip leads out of the region's folder, on any system."""
    return any(path.anchor or ".." in path.parts for path in (PurePosixPath(name), PureWindowsPath(name)))


def _compression(path: Path) -> int:
    return zipfile.ZIP_STORED if path.suffix.lower() in _PICTURES - {".svg"} else zipfile.ZIP_DEFLATED


def inputs_of(region: RegionFolder) -> dict[str, Path]:
    """The inputs of a region by their names relative to its folder: YAML, pictures, own templates and style.

    Files larger than any input are left out, as they are in the region's folder for another reason.
    """
    if region.place.is_file():
        return {region.place.name: region.place}
    found: dict[str, Path] = {}
    for folder, folders, names in os.walk(region.place):
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        for name in sorted(names):
            path = Path(folder, name)
            if _is_input(path, region) and path.is_file() and path.stat().st_size <= _LARGEST:
                found[path.relative_to(region.place).as_posix()] = path
    return found


def _is_input(path: Path, region: RegionFolder) -> bool:
    if is_hidden(path.name):
        return False
    within = path.relative_to(region.place).parts
    is_own = len(within) > 1 and is_templates(within[0])
    return is_own or is_yaml(path.name) or path.suffix.lower() in _PICTURES or path.name == STYLE_REFERENCE


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
