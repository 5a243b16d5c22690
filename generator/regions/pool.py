"""Processing of many regions in parallel; a process that dies costs only its own region."""

import gc
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from generator.framework.editions import edition_used
from generator.regions.frame_choice import edition_of
from generator.regions.locate import RegionFolder

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

T = TypeVar("T")

_WORTH_A_WALK = 100_000

DIED = (
    "Proses yang mengerjakannya berhenti mendadak, biasanya karena memori habis. "
    "Jalankan lagi dengan --jobs yang lebih kecil."
)


def usual_jobs() -> int:
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def for_each(
    folders: list[RegionFolder], task: Callable[[RegionFolder], T], died: Callable[[RegionFolder], T], jobs: int
) -> Iterator[T]:
    """The result of the task for each region, in order; ``died`` gives the result if the process was killed.

    Each region is worked on under its own edition of the frame.
    The task must not raise, and must be importable by name so that it can be sent to a process.
    """
    work = partial(_under_its_edition, task)
    if min(jobs, len(folders)) < 2:
        yield from map(work, folders)
    else:
        yield from _in_processes(folders, work, died, jobs)


def _under_its_edition(task: Callable[[RegionFolder], T], folder: RegionFolder) -> T:
    with edition_used(edition_of(folder.place)):
        return task(folder)


def _in_processes(
    folders: list[RegionFolder], task: Callable[[RegionFolder], T], died: Callable[[RegionFolder], T], jobs: int
) -> Iterator[T]:
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415  (as in _pool)

    pool = _pool(min(jobs, len(folders)))
    try:
        with _ctrl_c_held_back():
            begun = [pool.submit(task, folder) for folder in folders]
        for folder, future in zip(folders, begun, strict=True):
            try:
                outcome = future.result()
            except BrokenExecutor:
                outcome = _alone(folder, task, died)
            yield outcome
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(processes: int) -> "ProcessPoolExecutor":
    """A pool of freshly started processes (spawn, as on Windows) on every system, so that all behave alike.

    The imports are inside, so that only runs with several regions pay for them: 10 ms, a tenth of a run with nothing
    to do.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    return ProcessPoolExecutor(processes, get_context("spawn"), initializer=_begin)


def sweep() -> None:
    """Collect garbage of the regions before, once there is enough of it; survivors are frozen and not examined again.

    It is called before each region rather than after: nothing needs the room that the last one took.
    """
    if gc.get_count()[0] > _WORTH_A_WALK:
        gc.collect()
        gc.freeze()


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Block Ctrl+C while processes start, so that they never receive it, not even before ``_begin``.

    An interrupt that arrives meanwhile is delivered to this process afterwards.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Set up a process of the pool: no Ctrl+C, which the parent handles, garbage between regions."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    gc.freeze()


def _alone(folder: RegionFolder, task: Callable[[RegionFolder], T], died: Callable[[RegionFolder], T]) -> T:
    """Run a region in a process of its own, to find out which one killed the pool.

    A single dead process breaks the whole pool without saying which task it had.
    """
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415  (as in _pool)

    with _pool(1) as pool:
        try:
            with _ctrl_c_held_back():
                future = pool.submit(task, folder)
            return future.result()
        except BrokenExecutor:
            return died(folder)
