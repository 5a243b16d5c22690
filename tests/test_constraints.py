"""The committed versions fit what the project asks for, and name nothing but names and versions."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts.constraints import PROJECT, oldest
from tests.cases import each
from tests.conftest import CHECKOUT

LINES = (CHECKOUT / "constraints.txt").read_text(encoding="utf-8").splitlines()
WANTED = tomllib.loads(Path(PROJECT).read_text(encoding="utf-8"))


def requirements() -> list[Requirement]:
    extras = WANTED["project"]["optional-dependencies"].values()
    listed = [WANTED["build-system"]["requires"], WANTED["project"]["dependencies"], *extras]
    return [Requirement(line) for lines in listed for line in lines]


def test_every_line_is_a_name_and_a_version() -> None:
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*", line) for line in LINES)
    assert sorted(LINES, key=str.lower) == LINES


@each("requirement", requirements(), ids=str)
def test_what_the_project_asks_for_is_among_them(requirement: Requirement) -> None:
    versions = {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in LINES)}
    assert versions[canonicalize_name(requirement.name)] in requirement.specifier


@each("requirement", requirements(), ids=str)
def test_the_oldest_version_that_is_tried_is_allowed(requirement: Requirement) -> None:
    [line] = [line for line in oldest(WANTED) if line.startswith(f"{requirement.name}==")]
    assert line.partition("==")[2] in requirement.specifier


def test_a_package_without_a_lower_bound_is_refused() -> None:
    project = {"build-system": {"requires": ["click"]}, "project": {"dependencies": [], "optional-dependencies": {}}}
    with pytest.raises(SystemExit, match="'click' has no lower bound"):
        oldest(project)
