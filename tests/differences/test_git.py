"""Files of a git revision without a checkout."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.differences.git import Repository, repository_of
from generator.source.problems import UserError
from tests.versions.repositories import git, needs_git, repository

pytestmark = needs_git


@pytest.fixture
def known(tmp_path: Path) -> Repository:
    first: dict[str, str | bytes] = {
        "masterplans/uji/a.yaml": "visi: Maju\n",
        "masterplans/uji/sub map/é.yml": "misi: [A]\n",
        "masterplans/uji/foto.png": b"\x89PNG\n\x00\r\n",
        "masterplans/uji-lain/a.yaml": "visi: Lain\n",
    }
    return repository_of(repository(tmp_path / "repo", first, {"masterplans/uji/a.yaml": "visi: Jaya\n"}))


def tree(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_only_the_yaml_below_the_path_is_taken(known: Repository, tmp_path: Path) -> None:
    target = tmp_path / "hasil"
    known.extract(known.commit("v1"), "masterplans/uji", target)
    assert tree(target) == ["masterplans/uji/a.yaml", "masterplans/uji/sub map/é.yml"]
    assert (target / "masterplans/uji/a.yaml").read_text() == "visi: Maju\n"


def test_everything_is_taken_byte_by_byte_if_wanted(known: Repository, tmp_path: Path) -> None:
    target = tmp_path / "hasil"
    known.extract(known.commit("v2"), "masterplans/uji", target, everything=True)
    assert (target / "masterplans/uji/foto.png").read_bytes() == b"\x89PNG\n\x00\r\n"
    assert (target / "masterplans/uji/a.yaml").read_text() == "visi: Jaya\n"


def test_links_are_passed_over(known: Repository, tmp_path: Path) -> None:
    (known.top / "masterplans/uji/keluar.yaml").symlink_to("/etc/hostname")
    git(known.top, "add", "--all")
    git(known.top, "commit", "--quiet", "--message", "tautan")
    known.extract(known.commit("HEAD"), "masterplans/uji", tmp_path / "hasil")
    assert "masterplans/uji/keluar.yaml" not in tree(tmp_path / "hasil")


def test_the_work_tree_stays_as_it_is(known: Repository, tmp_path: Path) -> None:
    (known.top / "masterplans/uji/a.yaml").write_text("visi: Belum disimpan\n")
    known.extract(known.commit("v1"), "masterplans/uji", tmp_path / "hasil")
    assert (known.top / "masterplans/uji/a.yaml").read_text() == "visi: Belum disimpan\n"


@pytest.mark.parametrize(
    ("revision", "words"), [("v11", "Mungkin maksud Anda: v1."), ("--all", "git tag"), ("", "git")]
)
def test_an_unknown_revision_is_refused_with_what_there_is(known: Repository, revision: str, words: str) -> None:
    with pytest.raises(UserError) as raised:
        known.commit(revision)
    assert words in raised.value.message


def test_a_folder_outside_any_repository_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UserError) as raised:
        repository_of(tmp_path)
    assert "repositori git" in raised.value.message


def test_without_git_the_message_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*arguments: Any, **more: Any) -> None:
        raise FileNotFoundError(arguments, more)

    monkeypatch.setattr(subprocess, "run", missing)
    with pytest.raises(UserError) as raised:
        repository_of(tmp_path)
    assert "Pasang git" in raised.value.message
