"""The parts of one work side by side: a second process takes half of them, where the system can split one off.

Splitting shares all that has been read and imported, which starting another process would cost again: longer than
the whole work takes. Windows cannot split a process, and what Apple's libraries hold does not survive it.
"""

import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_MOST_PARTS = 255


def side_by_side(task: Callable[[T], R], parts: Sequence[T], processes: int) -> list[R]:
    """What the task makes of each part, in order; a second process helps if there may be two.

    Results must pickle. Where a part fails in either process, the rest is made here, in order: so the task raises
    what it would raise alone.
    """
    made: dict[int, R] = {}
    if processes > 1 < len(parts) <= _MOST_PARTS and hasattr(os, "fork") and sys.platform != "darwin":
        with suppress(OSError):  # no second process is to be had: nothing is lost but time
            made = _split(task, parts)
    return [made[n] if n in made else task(part) for n, part in enumerate(parts)]


def _split(task: Callable[[T], R], parts: Sequence[T]) -> dict[int, R]:
    """What both processes made. They take the next part from a pipe, so that none waits while there is work."""
    numbers, given = os.pipe()
    os.write(given, bytes(range(len(parts))))
    os.close(given)
    results, told = os.pipe()
    helper = os.fork()
    if not helper:
        os.close(results)
        _help(task, parts, numbers, told)
    os.close(told)
    with os.fdopen(results, "rb") as answers:
        try:
            return _made(task, parts, numbers) | _told(answers)
        finally:
            os.close(numbers)
            answers.close()
            os.waitpid(helper, 0)


def _help(task: Callable[[T], R], parts: Sequence[T], numbers: int, told: int) -> None:
    """The life of the second process: it leaves without tidying up what belongs to the first."""
    with suppress(BaseException), os.fdopen(told, "wb") as answers:
        pickle.dump(_made(task, parts, numbers), answers, pickle.HIGHEST_PROTOCOL)
    os._exit(0)


def _made(task: Callable[[T], R], parts: Sequence[T], numbers: int) -> dict[int, R]:
    """What this process makes, up to the first part that fails."""
    made: dict[int, R] = {}
    with suppress(Exception):
        for n in _taken(numbers):
            made[n] = task(parts[n])
    return made


def _taken(numbers: int) -> Iterator[int]:
    while number := os.read(numbers, 1):
        yield number[0]


def _told(answers: BinaryIO) -> dict[int, R]:
    """What the second process tells; nothing where it died."""
    try:
        found: dict[int, R] = pickle.load(answers)
    except (EOFError, pickle.UnpicklingError):
        return {}
    return found
