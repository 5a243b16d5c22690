"""The user's own cache: results between runs that can be made again, such as compiled templates.

It lies in the platform's folder for caches (``XDG_CACHE_HOME``, on Windows ``%LOCALAPPDATA%``), never beside inputs
or outputs, because it is read with ``marshal`` and ``pickle``, which must not read what comes from elsewhere. So it
is used only if folder and entry belong to the user and nobody else may write there; anything else counts as absent.
Each entry is written whole or not at all and carries a digest, so that neither damage nor a second process matters.
A key must say everything that its result depends on; the program itself, Python and its libraries are in each, except
for what is kept for any version of the program.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG

from generator.identity import program_identity

_NAME = "masterplan-generator"
_ANY_VERSION = "semua-versi"
_DIGEST_LENGTH = 32
_OTHERS_WRITE, _OTHERS_AT_ALL = 0o022, 0o077
_MOST_BYTES = 100_000_000
_MOST_BYTES_OF_ONE = 20_000_000
_ONE_IN = 32
_DAY, _UNUSED = 86_400, 30 * 86_400
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_switches: list[bool] = []


@contextmanager
def switched_off() -> Iterator[None]:
    """Neither read nor write the cache within the block."""
    _switches.append(False)
    try:
        yield
    finally:
        _switches.pop()


def keeps() -> bool:
    """Whether results are kept at present, so that it is worth preparing them for it."""
    return not _switches


def kept(kind: str, key: str, *, always: bool = False, any_version: bool = False) -> bytes | None:
    """What was kept under a key; None if there is nothing, or it is damaged, or it may not be trusted.

    ``always`` is for what is part of the program rather than a result; ``any_version`` for what depends on its key
    alone, whatever the program consists of.
    """
    file = _file(kind, key, always=always, any_version=any_version)
    if file is None:
        return None
    try:
        handle = os.open(file, os.O_RDONLY | _BINARY)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as opened:
        found = os.fstat(handle)
        if not S_ISREG(found.st_mode) or not _is_own(found, _OTHERS_WRITE):
            return None
        whole = opened.read(_MOST_BYTES_OF_ONE)
    if time.time() - found.st_mtime > _DAY:
        with suppress(OSError):
            os.utime(file)  # so that what is used stays
    content = whole[_DIGEST_LENGTH:]
    return content if sha256(content).digest() == whole[:_DIGEST_LENGTH] else None


def keep(kind: str, key: str, content: bytes, *, always: bool = False, any_version: bool = False) -> None:
    """Keep something for later runs; that it cannot be kept is no fault."""
    file = _file(kind, key, always=always, any_version=any_version)
    if file is None or len(content) > _MOST_BYTES_OF_ONE - _DIGEST_LENGTH:
        return
    beside = f"{file}.{os.getpid()}.{time.monotonic_ns()}"
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        with os.fdopen(handle, "wb") as opened:
            opened.write(sha256(content).digest())
            opened.write(content)
        Path(beside).replace(file)
    except OSError:
        with suppress(OSError):
            Path(beside).unlink()
    if time.monotonic_ns() // 1000 % _ONE_IN == 0:
        tidy()


def tidy() -> None:
    """Remove the entries that were used longest ago, until the rest takes at most half of what is allowed."""
    home = _home(program_identity())
    if home is None:
        return
    found: list[tuple[float, int, Path]] = []
    for entry in home.parent.glob("*/*"):
        with suppress(OSError):
            state = entry.lstat()
            found.append((state.st_mtime, state.st_size, entry))
    total = sum(size for _, size, _ in found)
    most = _MOST_BYTES // 2 if total > _MOST_BYTES else total
    for used, size, entry in sorted(found):
        if total <= most and time.time() - used < _UNUSED:
            break
        with suppress(OSError):
            entry.unlink()
            total -= size
    for folder in home.parent.iterdir():
        with suppress(OSError):  # one that is not empty stays
            folder.rmdir()


def _file(kind: str, key: str, *, always: bool, any_version: bool) -> str | None:
    """The file for a key; None if nothing can be kept."""
    home = None if _switches and not always else _home(_ANY_VERSION if any_version else program_identity())
    return (
        None if home is None else f"{home}{os.sep}{kind}-{sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()}"
    )


def _home(version: str) -> Path | None:
    """The folder for a version of the program; None if there is none that only the user can write to."""
    usual = "LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME"
    return _folder(os.environ.get(usual, ""), os.environ.get("HOME", ""), version)


@cache
def _folder(named: str, home: str, program: str) -> Path | None:
    del home  # the folder depends on it if none is named
    try:
        folder = (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / _NAME
        for place in (folder, folder / program):
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
            found = place.lstat()
            if not S_ISDIR(found.st_mode) or not _is_own(found, _OTHERS_WRITE if place == folder else _OTHERS_AT_ALL):
                return None
    except (OSError, RuntimeError):
        return None
    return place


def _is_own(found: os.stat_result, forbidden: int) -> bool:
    """Whether a file or folder belongs to the user, and others have none of the forbidden rights.

    On Windows, where the folder of a user's caches is closed to others, there is nothing to compare.
    """
    if os.name == "nt":
        return True
    return found.st_uid == os.geteuid() and not S_IMODE(found.st_mode) & forbidden
