"""What the tests ask of LibreOffice is asked once more if it dies, and only then."""

import os
import sys
from pathlib import Path

import pytest

from tests.word import libreoffice
from tests.word.libreoffice import DiedError, converted, told

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs are scripts of a shell here")
_DIES_AT_FIRST = "[ -e {0} ] || {{ touch {0}; kill -9 $$; }}\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose program soffice ends at once, and a shell instead of the Python that talks to it."""
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(libreoffice, "python_with_uno", lambda: "/bin/sh")
    return program(tmp_path / "soffice", "")


def program(file: Path, body: str) -> Path:
    file.write_text(f"#!/bin/sh\n{body}")
    file.chmod(0o755)
    return file


def bridge(folder: Path, body: str) -> Path:
    return program(folder / "bridge.sh", f"echo asked >> {folder}/asked\n{body}")


def asked(folder: Path) -> int:
    return len((folder / "asked").read_text().splitlines())


@pytest.mark.usefixtures("office")
def test_a_bridge_that_dies_is_asked_once_more(tmp_path: Path) -> None:
    script = bridge(tmp_path, _DIES_AT_FIRST.format(tmp_path / "died") + "cat")
    assert told(script, ["wish"], tmp_path / "profil") == '["wish"]'
    assert asked(tmp_path) == 2


@pytest.mark.usefixtures("office")
def test_a_bridge_that_loses_its_libreoffice_is_asked_once_more(tmp_path: Path) -> None:
    lost = "[ -e {0} ] || {{ touch {0}; echo com.sun.star.lang.DisposedException >&2; exit 1; }}\ncat"
    assert told(bridge(tmp_path, lost.format(tmp_path / "died")), ["wish"], tmp_path / "profil") == '["wish"]'


@pytest.mark.usefixtures("office")
def test_a_bridge_that_always_dies_fails(tmp_path: Path) -> None:
    with pytest.raises(DiedError, match="-9"):
        told(bridge(tmp_path, "kill -9 $$"), [], tmp_path / "profil")
    assert asked(tmp_path) == 2


@pytest.mark.usefixtures("office")
def test_a_bridge_that_complains_is_asked_only_once(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="no such style"):
        told(bridge(tmp_path, "echo no such style >&2; exit 1"), [], tmp_path / "profil")
    assert asked(tmp_path) == 1


@pytest.mark.usefixtures("office")
def test_a_bridge_that_waits_for_a_dead_libreoffice_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "_LOOK", 0.05)
    monkeypatch.setattr(libreoffice, "_SECONDS", 300)
    with pytest.raises(DiedError, match="no answer"):
        told(bridge(tmp_path, "exec sleep 300"), [], tmp_path / "profil")


def test_a_libreoffice_that_dies_converting_is_asked_once_more(office: Path, tmp_path: Path) -> None:
    program(office, _DIES_AT_FIRST.format(tmp_path / "died") + f"touch {tmp_path}/a.pdf")
    assert converted([tmp_path / "a.docx"], "pdf", tmp_path) == [tmp_path / "a.pdf"]


@pytest.mark.usefixtures("office")
def test_a_file_that_is_not_converted_is_missed(tmp_path: Path) -> None:
    with pytest.raises(DiedError, match=r"without \['a.docx'\]"):
        converted([tmp_path / "a.odt"], "docx:MS Word 2007 XML", tmp_path)
