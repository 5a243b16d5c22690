"""Waiting for changes of what is built from: by watchfiles where it is installed, else by looking now and then."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from generator.build.locate import STYLE_REFERENCE, TEMPLATES, RegionFolder, shipped_templates

Snapshot = dict[str, tuple[int, int]]
_PAUSE = 0.5
_REST = 0.2
_LOOKING_SHARE = 10


def snapshot(folders: Iterable[RegionFolder]) -> Snapshot:
    """Size and time of each file that a build of these regions may read: only to notice that someone saved."""
    return {path: state for root in _roots(folders) for path, state in _states(root)}


def _roots(folders: Iterable[RegionFolder]) -> Iterator[Path]:
    yield shipped_templates()
    for folder in folders:
        yield folder.place
        if folder.place.is_file():
            yield from (folder.home / TEMPLATES, folder.home / STYLE_REFERENCE)


def _states(root: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    inside = (
        os.path.join(place, name)  # noqa: PTH118  (a Path for each of thousands of files would cost more than the look)
        for place, _, names in os.walk(root)
        for name in names
        if not name.startswith((".", "~$"))
    )
    for path in [str(root)] if root.is_file() else inside:
        try:
            known = os.stat(path)  # noqa: PTH116
        except OSError:
            continue
        yield path, (known.st_size, known.st_mtime_ns)


def changes(look: Callable[[], Snapshot], pause: Callable[[], None], rest: Callable[[], None]) -> Iterator[None]:
    """Yield each time that something has changed and come to rest since; what changes meanwhile counts next.

    ``pause`` waits for a first sign, ``rest`` for the editor to finish, which may write a file in steps.
    """
    known = look()
    while True:
        pause()
        now = look()
        if now == known:
            continue
        while True:
            rest()
            later = look()
            if later == now:
                break
            now = later
        known = now
        yield


def watched(folders: list[RegionFolder]) -> Iterator[None]:
    """Yield whenever the inputs of these regions have changed."""
    # Beside a region of one file anything may lie, even a whole home folder: that is not watched as a tree.
    can_tell = find_spec("watchfiles") is not None and all(folder.place.is_dir() for folder in folders)
    pause = _told(folders) if can_tell else _looking(folders)
    return changes(lambda: snapshot(folders), pause, lambda: time.sleep(_REST))


def _looking(folders: list[RegionFolder]) -> Callable[[], None]:
    """A pause that leaves the processor at least nine tenths of the time, however many files there are."""
    start = time.perf_counter()
    snapshot(folders)
    seconds = max(_PAUSE, _LOOKING_SHARE * (time.perf_counter() - start))
    return lambda: time.sleep(seconds)


def _told(folders: list[RegionFolder]) -> Callable[[], None]:
    """A pause that ends as soon as the system reports a change."""
    from watchfiles import watch  # noqa: PLC0415  (an extra that need not be there)

    events = watch(*_roots(folders), yield_on_timeout=True)

    def pause() -> None:
        next(events, None)

    return pause
