"""Git repositories for tests."""

import subprocess
from pathlib import Path

import pytest

from tests.conftest import write_tree


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, untouched by the settings of whoever runs the tests."""
    subprocess.run(
        ["git", "-c", "user.name=Penguji", "-c", "user.email=penguji@contoh.id", "-c", "core.hooksPath=", *arguments],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip


def repository(folder: Path, *versions: dict[str, str | bytes]) -> Path:
    """A repository in which each version is a commit with the tag v1, v2 …"""
    folder.mkdir(exist_ok=True)
    git(folder, "init", "--quiet")
    for number, tree in enumerate(versions, 1):
        write_tree(folder, tree)
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", f"Versi {number}")
        git(folder, "tag", f"v{number}")
    return folder


needs_git = pytest.mark.skipif(
    subprocess.run(["git", "--version"], capture_output=True, check=False).returncode != 0, reason="no git here"
)
