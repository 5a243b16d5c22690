"""Freshness: whether a build can be skipped because inputs, program, options and outputs are unchanged.

Everything is compared by content. Times and sizes are not used: a checkout, a copied folder or a wrong clock changes
times without changing a letter, and an edit within the same second changes letters without changing either. Hashing a
region takes a few milliseconds, building it a few hundred.
"""

import json
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from stat import S_ISREG
from typing import Any

from generator import __version__
from generator.blocks.look import PALETTE
from generator.building.built import Built
from generator.building.epoch import VARIABLE
from generator.building.options import Options
from generator.framework.loading import PACKAGE, shipped
from generator.outputs.edited_since import STATE, digest, write_state
from generator.regions.locate import TEMPLATES, RegionFolder
from generator.source.files import yaml_files

_FORMAT = 2
_INSTALLED_BESIDE = ("jinja2", "markdown", "yaml", "docx", "lxml")


class Freshness:
    """The remembered state of a region's last build with the same options; inputs are hashed on creation."""

    def __init__(self, folder: RegionFolder, options: Options) -> None:
        self.folder = folder
        self.target = options.target(folder)
        self.wishes = digest(repr(_wishes(options)).encode())
        self.inputs = inputs_digest(folder)
        self.key = self._key(self.inputs)
        self.file = self.target.parent / STATE / f"{self.target.name}-{self.wishes[:8]}.json"

    def _key(self, inputs: str) -> str:
        return _digest_of_all([program_identity(), self.wishes, inputs])

    def kept(self) -> Built | None:
        """The result of the last build, if building again would give the same files as are there; else None."""
        try:
            state = json.loads(self.file.read_bytes())
            built = Built.from_state(state["built"], self.target) if self._holds(state) else None
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return None  # a missing or damaged state only causes a build
        return built

    def _holds(self, state: Any) -> bool:
        return bool(
            state["key"] == self.key
            and state["seen_from"] == _seen_from(state["built"]["notices"])
            and _unchanged(self.folder.home, state["pictures"])
            and _unchanged(self.target, state["outputs"])
        )

    def keep(self, built: Built) -> None:
        """Remember the result of a build, unless a file was refused or an input was saved meanwhile.

        A failure to write the state is ignored.
        """
        if built.refused or inputs_digest(self.folder) != self.inputs:
            return
        state = {
            "key": self.key,
            "inputs": self.inputs,
            "place": self.folder.told_from_root,
            "seen_from": _seen_from(built.notices),
            "pictures": built.pictures,
            "outputs": built.outputs,
            "built": built.to_state(),
        }
        write_state(self.file, state)


def inputs_digest(folder: RegionFolder) -> str:
    """A digest of all inputs of a build that are known in advance."""
    return _digest_of_all(_inputs(folder))


def _seen_from(notices: list[str]) -> str:
    """The folder relative to which notices name places; "" without notices, for which it makes no difference."""
    return str(Path.cwd()) if notices else ""


@cache
def program_identity() -> str:
    """A digest of everything about the program that affects a build.

    That is its code, data and templates, Python, and the packages installed beside it.
    """
    marks = [f"{_FORMAT} {__version__} {sys.version} {zlib.ZLIB_RUNTIME_VERSION}", *_installed(), _running()]
    return _digest_of_all([*marks, *_all_contents(shipped(TEMPLATES))])


@cache
def _running() -> str:
    """The part of the program that a running process has loaded: its code, and the colours."""
    return _on_disk()


def _on_disk() -> str:
    return _digest_of_all([*_all_contents(PACKAGE), _content_digest(str(PALETTE))])


def is_outlived() -> bool:
    """Whether the code or the colours have changed since this process began."""
    return _on_disk() != _running()


def _installed() -> list[str]:
    """Names and versions of all packages installed in the folders of our libraries."""
    specs = filter(None, map(find_spec, _INSTALLED_BESIDE))
    folders = {Path(spec.origin).parent.parent for spec in specs if spec.origin}
    return sorted({entry.name for folder in folders for entry in folder.glob("*.dist-info")})


def _wishes(options: Options) -> dict[str, Any]:
    """The options and the settings of the environment that affect the files; the output folder does not."""
    wishes = options.arguments() | {"output": None, "epoch": os.environ.get(VARIABLE, "")}
    if options.needs_printer:
        from generator.printing.libreoffice import installed  # noqa: PLC0415  (5 ms, and needed only where it prints)

        program = installed().program.resolve()
        wishes["printer"] = (str(program), program.stat().st_size, program.stat().st_mtime_ns)
    return wishes


def _inputs(folder: RegionFolder) -> Iterator[str]:
    """Name and content of the inputs of a build that are known in advance: all except pictures."""
    home = str(folder.home)
    names = [str(file).removeprefix(f"{home}{os.sep}") for file in yaml_files(folder.place)]
    names += [folder.style_reference.name] if folder.style_reference else []
    names += [f"{TEMPLATES}{os.sep}{name}" for name in _files(str(folder.templates))] if folder.templates else []
    return _contents(home, names)


# Paths are strings: pathlib would take longer than reading, a sixteenth of a run in which all is up to date.
def _files(root: str) -> list[str]:
    """All files below a folder, relative to it and sorted, without compiled Python."""
    found: list[str] = []
    for place, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [f"{place}{os.sep}{name}"[len(root) + 1 :] for name in names]
    return sorted(found)


def _all_contents(root: Path) -> Iterator[str]:
    return _contents(str(root), _files(str(root)))


def _contents(root: str, names: Iterable[str]) -> Iterator[str]:
    """The name of each file and the digest of its content."""
    for name in names:
        yield name
        yield _content_digest(f"{root}{os.sep}{name}")


def _unchanged(root: Path, digests: dict[str, str]) -> bool:
    return all(_content_digest(f"{root}{os.sep}{name}") == known for name, known in digests.items())


def _at_once(path: str, flags: int) -> int:
    """Open without blocking on a pipe that has no writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _content_digest(path: str) -> str:
    """The digest of a file; "" if it cannot be read, which the build itself reports."""
    try:
        with open(path, "rb", buffering=0, opener=_at_once) as file:
            return digest(file.read()) if S_ISREG(os.fstat(file.fileno()).st_mode) else ""
    except OSError:
        return ""


def _digest_of_all(marks: Iterable[str]) -> str:
    return digest("\0".join(marks).encode("utf-8", "surrogateescape"))
