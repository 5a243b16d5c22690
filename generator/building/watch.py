"""Watching for changes of inputs and templates, with watchfiles if installed, else by polling."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from generator.building.formats import FORMATS
from generator.documents.figure_files import FIGURES
from generator.identity import program_identity
from generator.regions.locate import STYLE_REFERENCE, TEMPLATES, RegionFolder, shipped_templates

Snapshot = dict[str, tuple[int, int, int]]
_PAUSE = 0.5
_REST = 0.2
_LOOKING_SHARE = 10
_PICTURES = (".png", ".jpg", ".jpeg")
_PICTURE_FOLDER = "gambar"
_MADE = (*(f".{form}" for form in FORMATS), FIGURES)
_TOLD_AT_LEAST_EVERY = 1000


def snapshot(folders: Iterable[RegionFolder], outputs: Iterable[Path] = ()) -> Snapshot:
    """Size, time and inode of each file that a build of these regions may read, to notice changes.

    ``outputs`` are folders that the program writes to; changes there are ignored.
    """
    written = frozenset(str(path.resolve()) for path in outputs)
    return {path: state for root in _roots(folders) for path, state in _states(root, written)}


def _roots(folders: Iterable[RegionFolder]) -> Iterator[Path]:
    yield shipped_templates()
    for folder in folders:
        yield folder.place
        if folder.place.is_file():
            yield from (folder.home / name for name in (TEMPLATES, STYLE_REFERENCE, _PICTURE_FOLDER))
            yield from (path for path in _entries(folder.home) if path.suffix.lower() in _PICTURES)


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _states(root: Path, written: frozenset[str]) -> Iterator[tuple[str, tuple[int, int, int]]]:
    for path in [str(root)] if root.is_file() else _files(str(root), str(root.resolve()), written):
        try:
            known = os.stat(path)  # noqa: PTH116
        except OSError:
            continue
        yield path, (known.st_size, known.st_mtime_ns, known.st_ino)


def _files(root: str, resolved: str, written: frozenset[str]) -> Iterator[str]:
    """All files below a folder except hidden ones; as strings, since thousands of Path objects would take longer."""
    for place, inner, names in os.walk(root):
        here = resolved + place[len(root) :]
        passed_over = _hidden_or_made if here in written else _hidden
        inner[:] = [name for name in inner if not passed_over(name) and os.path.join(here, name) not in written]  # noqa: PTH118
        yield from (os.path.join(place, name) for name in names if not passed_over(name))  # noqa: PTH118


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$"))


def _hidden_or_made(name: str) -> bool:
    """Whether a name is hidden or may be that of an output, in a folder of inputs that also receives outputs."""
    return _hidden(name) or (name.endswith(_MADE) and name != STYLE_REFERENCE)


def changes(look: Callable[[], Snapshot], pause: Callable[[], None], rest: Callable[[], None]) -> Iterator[None]:
    """Take a snapshot, then yield after each change once it has settled; changes during a build are yielded next.

    ``pause`` waits for a possible change, ``rest`` for an editor that may write a file in steps.
    """
    return _changes_since(look(), look, pause, rest)


def _changes_since(
    known: Snapshot, look: Callable[[], Snapshot], pause: Callable[[], None], rest: Callable[[], None]
) -> Iterator[None]:
    while True:
        now = look()
        if now == known:
            pause()
            continue
        while True:
            rest()
            later = look()
            if later == now:
                break
            now = later
        known = now
        yield


def watched(folders: list[RegionFolder], outputs: list[Path]) -> Iterator[None]:
    """Yield whenever inputs of these regions or the program's own templates have changed since this call."""
    # Unrelated files, even a whole home folder, may lie beside a region of one file, so its folder is not watched.
    can_tell = find_spec("watchfiles") is not None and all(folder.place.is_dir() for folder in folders)
    pause = _told(folders) if can_tell else _looking(folders)
    found = changes(lambda: snapshot(folders, outputs), pause, lambda: time.sleep(_REST))
    return _each_known_anew(found)


def _each_known_anew(found: Iterator[None]) -> Iterator[None]:
    for _ in found:
        program_identity.cache_clear()
        yield


def _looking(folders: list[RegionFolder]) -> Callable[[], None]:
    """A pause long enough to leave the processor idle at least nine tenths of the time, with any number of files."""
    start = time.perf_counter()
    snapshot(folders)
    seconds = max(_PAUSE, _LOOKING_SHARE * (time.perf_counter() - start))
    return lambda: time.sleep(seconds)


def _told(folders: list[RegionFolder]) -> Callable[[], None]:
    """A pause that ends when the system reports a change, or after a second at the latest."""
    from watchfiles import watch  # noqa: PLC0415  (an extra that need not be there)

    events = watch(*_roots(folders), rust_timeout=_TOLD_AT_LEAST_EVERY, yield_on_timeout=True)

    def pause() -> None:
        next(events, None)

    return pause
