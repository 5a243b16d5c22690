"""Digests of contents, and of everything about the program that affects what it makes.

Contents are compared, never times and sizes: a checkout, a copied folder or a wrong clock changes times without
changing a letter, and an edit within the same second changes letters without changing either.
"""

import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from stat import S_ISREG

from generator import __version__
from generator.framework.loading import PACKAGE, shipped

_TEMPLATES = "templates"
_PALETTE = shipped(_TEMPLATES) / "gaya" / "warna.css"
_FORMAT = 2
_INSTALLED_BESIDE = ("jinja2", "markdown", "yaml", "docx", "lxml")


def digest(content: bytes) -> str:
    """The digest by which contents are compared; SHA-256, because most processors support it in hardware."""
    return sha256(content).hexdigest()[:32]


@cache
def program_identity() -> str:
    """A digest of everything about the program that affects what it makes.

    That is its code, data and templates, Python, and the packages installed beside it.
    """
    marks = [f"{_FORMAT} {__version__} {sys.version} {zlib.ZLIB_RUNTIME_VERSION}", *_installed(), _running()]
    return digest_of_all([*marks, *_all_contents(shipped(_TEMPLATES))])


@cache
def _running() -> str:
    """The part of the program that a running process has loaded: its code, and the colours."""
    return _on_disk()


def _on_disk() -> str:
    return digest_of_all([*_all_contents(PACKAGE), content_digest(str(_PALETTE))])


def is_outlived() -> bool:
    """Whether the code or the colours have changed since this process began."""
    return _on_disk() != _running()


def _installed() -> list[str]:
    """Names and versions of all packages installed in the folders of our libraries."""
    specs = filter(None, map(find_spec, _INSTALLED_BESIDE))
    folders = {Path(spec.origin).parent.parent for spec in specs if spec.origin}
    return sorted({entry.name for folder in folders for entry in folder.glob("*.dist-info")})


# Paths are strings: pathlib would take longer than reading, a sixteenth of a run in which all is up to date.
def files_below(root: str) -> list[str]:
    """All files below a folder, relative to it and sorted, without compiled Python."""
    found: list[str] = []
    for place, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [f"{place}{os.sep}{name}"[len(root) + 1 :] for name in names]
    return sorted(found)


def _all_contents(root: Path) -> Iterator[str]:
    return contents(str(root), files_below(str(root)))


def contents(root: str, names: Iterable[str]) -> Iterator[str]:
    """The name of each file and the digest of its content."""
    for name in names:
        yield name
        yield content_digest(f"{root}{os.sep}{name}")


def _at_once(path: str, flags: int) -> int:
    """Open without blocking on a pipe that has no writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def content_digest(path: str) -> str:
    """The digest of a file; "" if it cannot be read, which whoever needs it reports."""
    try:
        with open(path, "rb", buffering=0, opener=_at_once) as file:
            return digest(file.read()) if S_ISREG(os.fstat(file.fileno()).st_mode) else ""
    except OSError:
        return ""


def digest_of_all(marks: Iterable[str]) -> str:
    """One digest for several texts in order."""
    return digest("\0".join(marks).encode("utf-8", "surrogateescape"))
