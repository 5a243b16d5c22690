"""LibreOffice as people use it: it opens files, accepts or rejects changes, replaces words, and saves."""

import json
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

_SECONDS = 600
Test = TypeVar("Test", bound=Callable[..., None])


@dataclass(frozen=True)
class Step:
    """What is to be done with a file: follow a command, replace words once each, and save under a new name."""

    file: str
    command: str = ""
    replace: list[tuple[str, str]] = field(default_factory=list)
    save: str = ""


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


def needs_uno(test: Test) -> Test:
    """Skip a test where LibreOffice, or a Python that can talk to it, is missing."""
    office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
    bridge = pytest.mark.skipif(not python_with_uno(), reason="no Python here knows UNO (python3-uno)")
    return office(bridge(test))


def carried_out(steps: list[Step], profile: Path) -> list[list[tuple[str, str]]]:
    """Style and text of each paragraph, and of each cell, which has no style, in each file after its step."""
    pipe = f"masterplan{uuid.uuid4().hex}"
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo",
         f"--accept=pipe,name={pipe};urp"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        call = [python_with_uno(), str(Path(__file__).with_name("libreoffice_steps.py")), pipe]
        wishes = json.dumps([asdict(step) for step in steps])
        done = subprocess.run(call, input=wishes, capture_output=True, text=True, timeout=_SECONDS, check=False)
        assert not done.returncode, done.stderr
        office.wait(_SECONDS)
    finally:
        office.kill()
    return [[(style, text) for style, text in found] for found in json.loads(done.stdout)]
