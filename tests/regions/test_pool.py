"""Processes of a pool: results in order, and a process that dies costs its region alone."""

import os
from pathlib import Path

import pytest

from generator.regions.locate import RegionFolder
from generator.regions.pool import for_each, usual_jobs
from tests.cases import each


def folders(names: str) -> list[RegionFolder]:
    return [RegionFolder(Path(name), Path()) for name in names]


def named(folder: RegionFolder) -> str:
    return folder.name


def process(_: RegionFolder) -> int:
    return os.getpid()


def deadly(folder: RegionFolder) -> str:
    if folder.name == "b":
        os._exit(9)
    return folder.name


def died(folder: RegionFolder) -> str:
    return f"{folder.name} died"


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2, 9])
def test_results_come_in_order(jobs: int) -> None:
    assert list(for_each(folders("dacb"), named, died, jobs)) == ["d", "a", "c", "b"]


@each(("names", "jobs"), [("abc", 1), ("a", 2)])
def test_one_at_a_time_needs_no_process(names: str, jobs: int) -> None:
    assert set(for_each(folders(names), process, lambda _: 0, jobs)) == {os.getpid()}


def test_several_at_a_time_are_done_elsewhere() -> None:
    assert os.getpid() not in for_each(folders("ab"), process, lambda _: 0, 2)


@pytest.mark.slow
def test_a_process_that_dies_takes_only_its_own_region_with_it() -> None:
    assert list(for_each(folders("abcd"), deadly, died, 2)) == ["a", "b died", "c", "d"]


def test_there_is_always_a_process() -> None:
    assert usual_jobs() >= 1
