"""Read the files of a git repository at a revision, without a checkout."""

import datetime
import posixpath
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import similar

_FILE_MODES = (b"100644", b"100755")
_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository, identified by its top folder."""

    top: Path

    def commit(self, revision: str) -> str:
        """The commit for a revision; raises UserError with the most similar name that exists."""
        found = "" if revision.startswith("-") else _output(
            ["rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"], self.top
        )  # fmt: skip
        if found:
            return found.strip()
        names = (_output(["for-each-ref", "--format=%(refname:short)"], self.top) or "").split()
        near = similar(revision, names)
        hint = (
            f"Mungkin maksud Anda: {near[0]}." if near else "Lihat yang ada dengan  git tag  atau  git log --oneline."
        )
        raise UserError(f"Revisi git '{revision}' tidak ditemukan. {hint}")

    def holds(self, commit: str, path: str) -> bool:
        """Whether a file or folder exists at a path relative to the top folder."""
        return _output(["cat-file", "-t", f"{commit}:{path}"], self.top) is not None

    def find(self, commit: str, path: str, here: Path, usual: str) -> str | None:
        """Resolve a path, as git or users write it, to the path from the top folder.

        It is relative to the top or, after "./" or "../", to the folder ``here``. Unlike in git, a path without dots
        is also tried relative to ``here``, then to the folder ``usual``. Slashes may be of either kind, and letters
        composed or not. The result is None if the commit has no such path, and "" for the top itself.
        """
        return next((found for found in self._forms(path, here, usual) if self.holds(commit, found)), None)

    def present(self, path: str, here: Path, usual: str) -> str | None:
        """Resolve a path as ``find`` does, but in the files of today."""
        return next((found for found in self._forms(path, here, usual) if (self.top / found).exists()), None)

    def _forms(self, path: str, here: Path, usual: str) -> Iterable[str]:
        """All paths from the top that a written path may stand for."""
        candidates = self._readings(path, here, usual)
        if "\\" in path:
            candidates += self._readings(path.replace("\\", "/"), here, usual)
        forms = [unicodedata.normalize(form, path) for path in candidates for form in ("NFC", "NFD")]
        return dict.fromkeys((*candidates, *forms))

    def _readings(self, path: str, here: Path, usual: str) -> list[str]:
        from_here = _joined(self._below(here), path)
        if not path or path.split("/", maxsplit=1)[0] not in (".", ".."):
            found = [_joined("", path.strip("/")), from_here, _joined(usual, path)]
        else:
            found = [from_here]
        return [path for path in found if path is not None]

    def _below(self, here: Path) -> str:
        """The path of a folder from the top; that of the top for a folder outside."""
        try:
            return here.resolve().relative_to(self.top.resolve()).as_posix()
        except ValueError:
            return ""

    def nearest(self, commit: str, path: str) -> str:
        """The path in the commit most similar to a missing one; "" if there is none."""
        listed = _run(["ls-tree", "-r", "-t", "-z", "--full-tree", "--name-only", commit], self.top).stdout
        names = [name.decode("utf-8", "replace") for name in listed.split(b"\0") if name]
        wanted = path.replace("\\", "/").strip("./")
        near = [name for name in names if name.endswith(f"/{wanted}")] or similar(wanted, names)
        return near[0] if near else ""

    def first_with(self, path: str) -> str:
        """The short name of the oldest commit with a change of a path; "" if there is none."""
        named = (_output(["log", "--reverse", "--format=%h", "--", f":(literal){path}"], self.top) or "").split()
        return named[0] if named else ""

    def last_until(self, day: datetime.date, place: Path) -> str:
        """The last commit up to the end of a day that holds a file or folder; "" if there is none."""
        path = place.relative_to(self.top.resolve()).as_posix()
        found = _output(["rev-list", "-1", f"--until={day.isoformat()} 23:59:59", "HEAD"], self.top)
        commit = (found or "").strip()
        return commit if commit and self.holds(commit, path) else ""

    def folders(self, commit: str, path: str) -> list[str]:
        """The folders directly in a folder at a commit."""
        listed = _run(["ls-tree", "-d", "-z", "--full-tree", "--name-only", commit, f"{path}/"], self.top).stdout
        return [name.decode("utf-8", "replace") for name in listed.split(b"\0") if name]

    def files_with(self, commit: str, text: str) -> list[str]:
        """The YAML files at a commit that contain a text."""
        wanted = ["--", *(f"*{ending}" for ending in _YAML)]
        listed = _run(["grep", "-lzF", "--no-color", "--full-name", "-e", text, commit, *wanted], self.top).stdout
        names = [name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name]
        return [name.removeprefix(f"{commit}:") for name in names]

    def extract(self, commit: str, path: str, target: Path, *, everything: bool = False) -> None:
        """Write the files at a path to the target folder, under their paths in the repository.

        Only YAML files unless ``everything`` is set; links and submodules are skipped.
        """
        wanted = [(blob, name) for blob, name in self._files(commit, path) if everything or _is_yaml(name)]
        for (_, name), content in zip(wanted, self._contents([blob for blob, _ in wanted]), strict=True):
            file = target.joinpath(*PurePosixPath(name).parts)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def _files(self, commit: str, path: str) -> Iterator[tuple[bytes, str]]:
        """Blob and path of each ordinary file."""
        listed = _run(
            ["ls-tree", "-r", "-z", "--full-tree", commit, "--", f":(literal){path}" if path else "."], self.top
        )
        for line in listed.stdout.split(b"\0"):
            about, _, name = line.partition(b"\t")
            if about[:6] in _FILE_MODES and b".." not in name.split(b"/"):
                yield about.split()[2], name.decode("utf-8", "surrogateescape")

    def _contents(self, blobs: list[bytes]) -> Iterator[bytes]:
        """The contents of several blobs, in one call of git."""
        answer = _run(["cat-file", "--batch"], self.top, b"".join(blob + b"\n" for blob in blobs)).stdout
        start = 0
        for _ in blobs:
            end = answer.index(b"\n", start)
            size = int(answer[start:end].split()[2])
            yield answer[end + 1 : end + 1 + size]
            start = end + size + 2


def is_in_git(folder: Path) -> bool:
    """Whether a folder lies in a git repository."""
    place = folder.resolve()
    return any((above / ".git").exists() for above in (place, *place.parents))


def repository_of(place: Path) -> Repository:
    """The repository that contains a folder; raises UserError if there is none, or git is missing."""
    top = _output(["rev-parse", "--show-toplevel"], place)
    if top is None:
        raise UserError(
            f"{shown_path(place)} tidak berada dalam repositori git, sehingga revisinya tidak dapat dibaca."
        )
    return Repository(Path(top.removesuffix("\n")))


def _joined(folder: str, path: str) -> str | None:
    """A path below a folder without dots, "" for the top; None if it leads out of the repository."""
    plain = posixpath.normpath(posixpath.join(folder, path.lstrip("/")))
    if plain == ".." or plain.startswith("../"):
        return None
    return "" if plain == "." else plain


def _is_yaml(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in _YAML


def _output(arguments: list[str], place: Path) -> str | None:
    """The output of a git command; None if it fails."""
    done = _run(arguments, place)
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None


def _run(arguments: list[str], place: Path, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(["git", *arguments], cwd=place, input=given, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise UserError(
            "Program git tidak ditemukan. Pasang git (https://git-scm.com), atau bandingkan dua map atau berkas."
        ) from error
