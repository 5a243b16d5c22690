"""Many regions: each built or kept as it is, in as many processes as wanted; what fails stops no other."""

import gc
import io
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import click

from generator.build.built import Built
from generator.build.freshness import Freshness, program_identity
from generator.build.locate import RegionFolder
from generator.build.options import Options, Progress, silent
from generator.source.problems import own_fault

_DIED = (
    "Proses yang mengerjakannya berhenti mendadak, biasanya karena memori habis. "
    "Jalankan lagi dengan --jobs yang lebih kecil."
)


@dataclass(slots=True)
class Outcome:
    """What came of one region: ``built`` is None where it failed, ``failure`` then says why.

    ``kept`` marks files that were up to date, ``ours`` a fault of the program rather than of the input.
    """

    folder: RegionFolder
    built: Built | None
    failure: str = ""
    kept: bool = False
    ours: bool = False


def usual_jobs() -> int:
    """How many processes this computer runs at a time, or this container may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def build_or_keep(
    folder: RegionFolder, options: Options, *, force: bool = False, progress: Progress = silent
) -> Outcome:
    """Build a region unless its files are up to date; raises InputError and UserError as ``build_region`` does."""
    freshness = Freshness(folder, options)
    known = None if force else freshness.kept()
    if known is not None:
        return Outcome(folder, known, kept=True)
    # What is up to date needs neither templates nor Word.
    from generator.build.region import build_region  # noqa: PLC0415

    built = build_region(folder, **options.arguments(), progress=progress)
    freshness.keep(built)
    return Outcome(folder, built)


def build_many(folders: list[RegionFolder], options: Options, *, jobs: int, force: bool = False) -> Iterator[Outcome]:
    """The outcome of each region, in the order given; none raises."""
    task = partial(_outcome, options=options, force=force)
    if min(jobs, len(folders)) < 2:
        yield from map(task, folders)
        return
    program_identity()  # once, before the processes that inherit it
    yield from _in_processes(task, folders, jobs)


def _outcome(folder: RegionFolder, options: Options, *, force: bool) -> Outcome:
    try:
        outcome = build_or_keep(folder, options, force=force)
    except click.ClickException as error:
        words = io.StringIO()
        error.show(words)
        outcome = Outcome(folder, None, words.getvalue().rstrip())
    except Exception as error:  # a fault of the program in one region must not cost the others
        outcome = Outcome(folder, None, own_fault(error), ours=True)
    if not outcome.kept:
        gc.collect()
    return outcome


def _in_processes(
    task: Callable[[RegionFolder], Outcome], folders: list[RegionFolder], jobs: int
) -> Iterator[Outcome]:
    # Only who has several regions pays for this import.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    pool = ProcessPoolExecutor(min(jobs, len(folders)), initializer=_begin)
    try:
        futures = [pool.submit(task, folder) for folder in folders]
        for folder, future in zip(folders, futures, strict=True):
            try:
                outcome = future.result()
            except BrokenProcessPool:
                outcome = _alone(task, folder)
            yield outcome
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """A process of the pool leaves Ctrl+C to the one that started it, and the collector to the end of a region."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    gc.freeze()


def _alone(task: Callable[[RegionFolder], Outcome], folder: RegionFolder) -> Outcome:
    """A region in a process of its own: when one dies, its whole pool is lost, and none can tell who killed it."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    with ProcessPoolExecutor(1, initializer=_begin) as pool:
        try:
            return pool.submit(task, folder).result()
        except BrokenProcessPool:
            return Outcome(folder, None, _DIED)
