"""The proof by reversal a third time: LibreOffice itself accepts and rejects, told so through UNO."""

import json
import re
import shutil
import subprocess
import sys
import uuid
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from generator.blocks.blocks import Document, Figure, Table
from generator.blocks.inline import Run, plain
from tests.word.test_reversal import plain_docx, redlined
from tests.word.versions import lines_of, pairs

_PAIRS = 12
_SECONDS = 600
_LISTS = ("Contents", "TOC", "table of figures", "Figure Index", "Sampul", "Title", "Subtitle")
_NUMBER = re.compile(r"(Tabel|Gambar) [\d.]+")
_HIDDEN_COUNT = re.compile(r"^\d*\n")
_DUMMY = "\u200d \n\t"


@cache
def python_with_uno() -> str:
    """A Python that can talk to LibreOffice: this one, the system's, or LibreOffice's own; "" where none can."""
    program = Path(shutil.which("soffice") or "").resolve().parent
    for candidate in (sys.executable, "/usr/bin/python3", str(program / "python")):
        if shutil.which(candidate):
            call = [candidate, "-c", "import uno"]
            if subprocess.run(call, capture_output=True, check=False).returncode == 0:
                return candidate
    return ""


def decided(wishes: list[tuple[str, str]], profile: Path) -> list[list[str]]:
    """The texts of each file after LibreOffice followed a command on it."""
    pipe = f"masterplan{uuid.uuid4().hex}"
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo",
         f"--accept=pipe,name={pipe};urp"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        script = str(Path(__file__).with_name("deciding.py"))
        call = [python_with_uno(), script, pipe]
        done = subprocess.run(
            call, input=json.dumps(wishes), capture_output=True, text=True, timeout=_SECONDS, check=False
        )
        assert not done.returncode, done.stderr
        office.wait(_SECONDS)
    finally:
        office.kill()
    return [list(_readable(found)) for found in json.loads(done.stdout)]


def _readable(paragraphs: list[tuple[str, str]]) -> list[str]:
    """The texts without contents and numbers, and without the dummies that LibreOffice sets into empty rows."""
    texts = [(style, _NUMBER.sub(r"\1", text)) for style, text in paragraphs if not style.startswith(_LISTS)]
    found = [_HIDDEN_COUNT.sub("", text) if style.startswith("Heading") else text for style, text in texts]
    return [text.strip(_DUMMY) for text in found if text.strip(_DUMMY)]


def some_pairs() -> list[tuple[Document, Document]]:
    """Pairs without empty lines, which our templates never make and LibreOffice 7.4 sometimes joins with others."""
    drawn: list[tuple[Document, Document]] = []

    @settings(
        max_examples=_PAIRS,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(pairs())
    def draw(pair: tuple[Document, Document]) -> None:
        for document in pair:
            _fill(document)
        drawn.append(pair)

    draw()
    return drawn


def _fill(document: Document) -> None:
    for block in (*document.front, *document.body):
        for line in lines_of(block):
            if not plain(line).strip() and (line or not isinstance(block, Table | Figure)):
                line.append(Run("isi"))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.skipif(not python_with_uno(), reason="no Python here knows UNO (python3-uno)")
def test_libreoffice_accepts_to_the_new_text_and_rejects_to_the_old(tmp_path: Path) -> None:
    wishes = []
    for n, (old, new) in enumerate(some_pairs()):
        changed = redlined(old, new)
        steps = [("", plain_docx(new)), ("", plain_docx(old)), ("Accept", changed), ("Reject", changed)]
        for m, (verdict, content) in enumerate(steps):
            file = tmp_path / f"{n}-{m}.docx"
            file.write_bytes(content)
            wishes.append((f".uno:{verdict}AllTrackedChanges" if verdict else "", str(file)))
    found = decided(wishes, tmp_path / "profil")
    assert len(found) == 4 * _PAIRS
    assert found[2::4] == found[0::4]
    assert found[3::4] == found[1::4]
