"""``masterplan open``: which document is opened, and what is said if there is none."""

import shutil
import sys
from pathlib import Path

import click
import pytest

from tests.conftest import Run, write_tree


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that would be opened."""
    files: list[str] = []

    def launch(file: str) -> int:
        files.append(Path(file).name)
        return 0

    monkeypatch.setattr(click, "launch", launch)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    return files


@pytest.fixture
def place(tmp_path: Path, run: Run) -> Path:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\n"})
    run("build", "uji", "--format", "docx", cwd=tmp_path)
    return tmp_path


def test_the_masterplan_is_opened(place: Path, run: Run, opened: list[str]) -> None:
    assert run("open", "uji", cwd=place).stdout == f"{Path('output/uji/buku-2-masterplan.docx')}\n"
    assert opened == ["buku-2-masterplan.docx"]


def test_another_document_is_opened_by_a_word_of_its_name(place: Path, run: Run, opened: list[str]) -> None:
    run("open", "--document", "ringkasan", cwd=place)
    assert opened == ["buku-3-ringkasan-eksekutif.docx"]


def test_only_the_path_is_printed_if_asked_for(place: Path, run: Run, opened: list[str]) -> None:
    assert run("open", "uji", "--print-only", cwd=place).exit_code == 0
    assert opened == []


def test_before_the_first_build_its_command_is_named(tmp_path: Path, run: Run) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji}\n"})
    result = run("open", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert "masterplan build uji" in result.output


def test_an_unknown_word_is_answered_with_the_documents_that_there_are(place: Path, run: Run) -> None:
    result = run("open", "uji", "--document", "peta", cwd=place)
    assert result.exit_code == 2
    assert "buku-2-masterplan" in result.output


def test_without_a_program_for_it_the_path_is_told(place: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(click, "launch", lambda _: 1)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    result = run("open", "uji", cwd=place)
    assert result.exit_code == 2
    assert "penjelajah berkas" in result.output


def test_among_several_regions_one_is_asked_for_and_no_option_that_there_is_not(tmp_path: Path, run: Run) -> None:
    write_tree(tmp_path, {f"masterplans/{name}/isi.yaml": "daerah: {nama: Uji}\n" for name in ("a", "b")})
    for command in ("open", "undo", "redo"):
        result = run(command, cwd=tmp_path)
        assert result.exit_code == 2
        assert "Daerah mana? Sebut salah satu: a, b." in result.output
        assert "--all" not in result.output


@pytest.mark.skipif(sys.platform != "linux", reason="xdg-open is of Linux")
def test_an_opener_that_finds_no_program_is_no_success(
    place: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for program, code in (("false", 2), ("true", 0)):
        monkeypatch.setattr(shutil, "which", lambda _, program=program: program)
        assert run("open", "uji", cwd=place).exit_code == code
