"""Parts made side by side are what they would be one after the other, whatever goes wrong."""

import os
import signal
import sys
from pathlib import Path

import pytest

from generator.build.side_by_side import side_by_side
from tests.waiting import wait_for

SPLITS = hasattr(os, "fork") and sys.platform != "darwin"
HERE = os.getpid


def test_results_come_in_order() -> None:
    assert side_by_side(lambda n: n * n, range(40), 2) == [n * n for n in range(40)]


def test_one_process_makes_all_if_there_may_be_only_one() -> None:
    assert set(side_by_side(lambda _: HERE(), range(4), 1)) == {HERE()}


@pytest.mark.skipif(not SPLITS, reason="the system cannot split a process")
def test_two_processes_share_the_parts(tmp_path: Path) -> None:
    def shared(_: int) -> int:
        (tmp_path / str(HERE())).touch()
        wait_for(lambda: len(list(tmp_path.iterdir())) == 2)
        return HERE()

    assert len(set(side_by_side(shared, range(6), 2))) == 2


def test_where_the_system_cannot_split_a_process_one_makes_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork", raising=False)
    assert set(side_by_side(lambda _: HERE(), range(4), 2)) == {HERE()}


def test_results_may_be_larger_than_a_pipe_holds() -> None:
    parts = [bytes([n]) * 300_000 for n in range(6)]
    assert side_by_side(lambda part: part, parts, 2) == parts


@pytest.mark.parametrize("wrong", [{0}, {3}, {1, 2}, {0, 1, 2, 3, 4}])
def test_the_first_part_that_fails_is_told_as_if_made_alone(wrong: set[int]) -> None:
    def task(n: int) -> int:
        if n in wrong:
            raise ValueError(n)
        return n

    for processes in (1, 2):
        with pytest.raises(ValueError, match=str(min(wrong))):
            side_by_side(task, range(5), processes)


def test_what_does_not_pickle_is_made_here() -> None:
    results = side_by_side(lambda n: lambda: n, range(4), 2)
    assert [result() for result in results] == [0, 1, 2, 3]


@pytest.mark.skipif(not SPLITS, reason="the system cannot split a process")
def test_what_a_killed_process_leaves_is_made_here(tmp_path: Path) -> None:
    parent = HERE()

    def deadly(n: int) -> int:
        if HERE() != parent:
            (tmp_path / "began").touch()
            os.kill(HERE(), signal.SIGKILL)
        wait_for((tmp_path / "began").exists)
        return n

    assert side_by_side(deadly, range(5), 2) == [0, 1, 2, 3, 4]


def test_no_pipe_stays_open() -> None:
    descriptors = Path("/proc/self/fd")
    if not descriptors.is_dir():
        pytest.skip("the system does not tell what is open")
    before = len(list(descriptors.iterdir()))
    for _ in range(5):
        side_by_side(lambda n: n, range(5), 2)
    assert len(list(descriptors.iterdir())) == before
