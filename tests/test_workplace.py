"""Where the user of a portable copy works."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from generator.workplace import documents_folder, workplace


def test_regions_lie_beside_the_program_if_it_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "Program").mkdir()
    assert workplace(tmp_path / "Program", tmp_path / "Dokumen") == tmp_path / "Program"
    assert [path.name for path in (tmp_path / "Program").iterdir()] == ["masterplans"]


def test_else_they_lie_in_the_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any, **__: Any) -> None:
        raise PermissionError

    monkeypatch.setattr(tempfile, "TemporaryFile", refused)
    for _ in range(2):
        place = workplace(tmp_path, tmp_path / "Dokumen")
        assert place == tmp_path / "Dokumen/Masterplan"
        assert (place / "masterplans").is_dir()
    assert not (tmp_path / "masterplans").exists()


def test_documents_are_where_the_user_has_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert documents_folder() == tmp_path / "Dokumen"
    (tmp_path / "Documents").mkdir()
    assert documents_folder() == tmp_path / "Documents"


def test_where_nothing_can_be_written_a_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    done = subprocess.run(
        [sys.executable, "-m", "generator.workplace", str(tmp_path / "tidak-ada")],
        env={**os.environ, "HOME": str(tmp_path / "berkas"), "USERPROFILE": str(tmp_path / "berkas")},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "Salin map program" in done.stderr
    assert "Traceback" not in done.stderr
