"""Regions to be edited."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.edits.edit import Edit
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree
from tests.edits.editing import FILES, Region


@pytest.fixture
def region(tmp_path: Path) -> Callable[[dict[str, str | bytes]], Region]:
    """A region of the given files."""
    return lambda files: Region(tmp_path, files)


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., str]:
    """A single file after edits."""

    def edit(text: str, *edits: Edit) -> str:
        return Region(tmp_path, {"daerah.yaml": text.encode()}).edited(*edits).get("daerah.yaml", text)

    return edit


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[..., str]:
    """The reason why the one edit of a single file is refused that cannot be written."""
    return lambda text, *edits: Region(tmp_path, {"daerah.yaml": text.encode()}).refusal(*edits)


@pytest.fixture
def uji(tmp_path: Path) -> RegionFolder:
    """A region on the disk, below a root of its own."""
    write_tree(tmp_path, FILES)
    return RegionFolder(tmp_path / "masterplans/uji", tmp_path)
