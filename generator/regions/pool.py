"""Work on many regions in as many processes as wanted; a process that dies costs its region, no other."""

import gc
import os
import signal
from collections.abc import Callable, Iterator
from concurrent import futures
from contextlib import contextmanager
from typing import TypeVar

from generator.regions.locate import RegionFolder

T = TypeVar("T")

_WORTH_A_WALK = 100_000

DIED = (
    "Proses yang mengerjakannya berhenti mendadak, biasanya karena memori habis. "
    "Jalankan lagi dengan --jobs yang lebih kecil."
)


def usual_jobs() -> int:
    """How many processes this computer runs at a time, or this container may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def for_each(
    folders: list[RegionFolder], task: Callable[[RegionFolder], T], died: Callable[[RegionFolder], T], jobs: int
) -> Iterator[T]:
    """What the task makes of each region, in the order given; ``died`` says so of one whose process was killed.

    The task must not raise, and must be importable by name, as processes need it.
    """
    if min(jobs, len(folders)) < 2:
        yield from map(task, folders)
    else:
        yield from _in_processes(folders, task, died, jobs)


def _in_processes(
    folders: list[RegionFolder], task: Callable[[RegionFolder], T], died: Callable[[RegionFolder], T], jobs: int
) -> Iterator[T]:
    pool = _pool(min(jobs, len(folders)))
    try:
        with _ctrl_c_held_back():
            begun = [pool.submit(task, folder) for folder in folders]
        for folder, future in zip(folders, begun, strict=True):
            try:
                outcome = future.result()
            except futures.BrokenExecutor:
                outcome = _alone(folder, task, died)
            yield outcome
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(processes: int) -> "futures.ProcessPoolExecutor":
    """Processes that start afresh on every system, as Windows has it, so that what is tested on one holds on all.

    Only who has several regions pays for the import: 8 ms, a twelfth of a run that finds all up to date.
    """
    from multiprocessing import get_context  # noqa: PLC0415

    return futures.ProcessPoolExecutor(processes, get_context("spawn"), initializer=_begin)


def sweep() -> None:
    """Collect what regions left behind, once it is worth the walk; what lives on then is not walked again."""
    if gc.get_count()[0] > _WORTH_A_WALK:
        gc.collect()
        gc.freeze()


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Let the processes that are begun here never see Ctrl+C, not even before ``_begin``; it waits for this one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """A process of the pool leaves Ctrl+C to the one that started it, and the collector to the end of a region."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    gc.freeze()


def _alone(folder: RegionFolder, task: Callable[[RegionFolder], T], died: Callable[[RegionFolder], T]) -> T:
    """A region in a process of its own: when one dies, its whole pool is lost, and none can tell who killed it."""
    with _pool(1) as pool:
        try:
            with _ctrl_c_held_back():
                future = pool.submit(task, folder)
            return future.result()
        except futures.BrokenExecutor:
            return died(folder)
