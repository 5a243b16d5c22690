"""What programs read is UTF-8, whatever the console; what people read is never a reason to stop."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import CHECKOUT, write_tree

NAME = "Ōta 城 👍 – “Uji” é"
PLAN = f"daerah: {{nama: '{NAME}', jenis: kota}}\nsumber: [{{nama: a}}]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN, "lain.yaml": PLAN.replace("Uji", "Coba")})


def printed(folder: Path, *arguments: str) -> bytes:
    """What a command prints on an old Windows console."""
    program = "from generator.cli.start import main; main()"
    surroundings = {**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=folder, capture_output=True, check=False, env=surroundings
    )
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("form", ["json", "sarif", "junit", "csv", "markdown"])
def test_a_check_for_programs_is_utf_8(form: str, folder: Path) -> None:
    text = printed(folder, "check", "uji", "--format", form).decode("utf-8")
    assert (NAME in text) != (form == "sarif")
    assert "?" not in text.replace("<?xml", "").replace("?>", "") or form in {"sarif", "markdown"}
    if form in {"json", "sarif"}:
        json.loads(text)
    if form == "junit":
        ET.fromstring(text)


@pytest.mark.slow
@pytest.mark.parametrize("form", ["json", "markdown", "html"])
def test_differences_for_programs_are_utf_8(form: str, folder: Path) -> None:
    assert "城" in printed(folder, "diff", "masterplans/uji/isi.yaml", "lain.yaml", "--format", form).decode("utf-8")


def test_what_git_shows_is_utf_8(folder: Path) -> None:
    assert NAME in printed(folder, "diff", "--textconv", "masterplans/uji/isi.yaml").decode("utf-8")


def test_the_schema_is_utf_8(folder: Path) -> None:
    assert json.loads(printed(folder, "schema").decode("utf-8"))


@pytest.mark.slow
def test_the_annotations_are_utf_8(folder: Path) -> None:
    assert printed(folder, "check", "uji", "--format", "github").decode("utf-8").startswith("::")


@pytest.mark.slow
def test_what_people_read_is_in_the_encoding_of_the_console(folder: Path) -> None:
    text = printed(folder, "check", "uji").decode("cp1252")
    assert "–" in text and "é" in text and "城" not in text


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="names of files are texts there")
def test_a_name_of_no_encoding_is_shown_as_well_as_it_can_be(tmp_path: Path) -> None:
    place = tmp_path / os.fsdecode(b"masterplans/\xff")
    write_tree(place, {"isi.yaml": PLAN})
    for form in ("json", "csv", "sarif", "junit", "github"):
        printed(tmp_path, "check", "--format", form).decode("utf-8")
