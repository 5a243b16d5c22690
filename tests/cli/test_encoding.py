"""What programs read is UTF-8, whatever the console; what people read is never a reason to stop."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import CHECKOUT, write_tree

NAME = "Ōta 城 👍 – “Uji” é"
PLAN = f"daerah: {{nama: '{NAME}', jenis: kota}}\nsumber: [{{nama: a}}]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN, "lain.yaml": PLAN.replace("Uji", "Coba")})


IN_TURN = """
import json, sys
from generator.cli.start import main
for call in json.loads(sys.argv[1]):
    sys.stdout.reconfigure(encoding="cp1252", errors="strict")
    sys.argv = ["masterplan", *call]
    try:
        main()
    except SystemExit as end:
        assert end.code in {None, 0, 1}, end.code
    sys.stdout.flush()
    sys.stdout.buffer.write(b"\\0")
"""


def printed(folder: Path, *arguments: str) -> bytes:
    """What a command prints on an old Windows console."""
    [told] = printed_in_turn(folder, arguments)
    return told


def printed_in_turn(folder: Path, *calls: Sequence[str]) -> list[bytes]:
    """What each command prints on an old Windows console, one after another in one process."""
    surroundings = {**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONIOENCODING": "cp1252"}
    command = [sys.executable, "-c", IN_TURN, json.dumps(calls)]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, env=surroundings)
    assert done.returncode == 0, done.stderr
    *told, rest = done.stdout.split(b"\0")
    assert (len(told), rest) == (len(calls), b"")
    return told


@pytest.mark.slow
def test_a_check_for_programs_is_utf_8(folder: Path) -> None:
    forms = ("json", "sarif", "junit", "csv", "markdown")
    told = printed_in_turn(folder, *(("check", "uji", "--format", form) for form in forms))
    texts = dict(zip(forms, (text.decode("utf-8") for text in told), strict=True))
    assert [form for form in forms if NAME not in texts[form]] == ["sarif"]
    for form in ("json", "junit", "csv"):
        assert "?" not in texts[form].replace("<?xml", "").replace("?>", ""), form
    assert json.loads(texts["json"]) and json.loads(texts["sarif"])
    ET.fromstring(texts["junit"])


@pytest.mark.slow
def test_differences_for_programs_are_utf_8(folder: Path) -> None:
    calls = (
        ("diff", "masterplans/uji/isi.yaml", "lain.yaml", "--format", form) for form in ("json", "markdown", "html")
    )
    for told in printed_in_turn(folder, *calls):
        assert "城" in told.decode("utf-8")


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
    calls = (("check", "--format", form) for form in ("json", "csv", "sarif", "junit", "github"))
    for told in printed_in_turn(tmp_path, *calls):
        told.decode("utf-8")
