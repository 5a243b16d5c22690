"""LibreOffice as people use it: it opens files, accepts or rejects changes, replaces words, and saves.

On a busy machine it dies now and then, at once and without a word; it is asked once more, with a fresh profile.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest

_SECONDS = 600
_LOOK = 20
"""Seconds between two looks whether LibreOffice is still alive."""
Test = TypeVar("Test", bound=Callable[..., None])
Answer = TypeVar("Answer")


class DiedError(Exception):
    """LibreOffice, or the Python that talks to it, ended without an answer or a complaint."""


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
    said = told(Path(__file__).with_name("libreoffice_steps.py"), [asdict(step) for step in steps], profile)
    return [[(style, text) for style, text in found] for found in json.loads(said)]


def told(script: Path, wish: Any, profile: Path) -> str:
    """What a script says that reads a wish as JSON, and talks to LibreOffice through the pipe it is given."""
    return _once_more(lambda fresh: _told(script, wish, fresh), profile)


def converted(files: list[Path], form: str, folder: Path) -> list[Path]:
    """The files that LibreOffice saves in a folder, in a form such as "pdf" or "docx:MS Word 2007 XML"."""
    return _once_more(lambda fresh: _converted(files, form, folder, fresh), folder / "profil")


def _once_more(ask: Callable[[Path], Answer], profile: Path) -> Answer:
    try:
        return ask(profile)
    except DiedError:
        return ask(profile.with_name(f"{profile.name}-baru"))


def _told(script: Path, wish: Any, profile: Path) -> str:
    pipe = f"masterplan{uuid.uuid4().hex}"
    with _started(profile, f"--accept=pipe,name={pipe};urp") as office:
        call = [python_with_uno(), str(script), pipe]
        with subprocess.Popen(
            call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as bridge:
            try:
                said, complaint = _answer(bridge, json.dumps(wish), office)
            finally:
                bridge.kill()
        if bridge.returncode and (not complaint.strip() or "DisposedException" in complaint):
            raise DiedError(f"the bridge ended with {bridge.returncode}: {complaint}")
        assert not bridge.returncode, complaint
        office.wait(_SECONDS)
    return said


@contextlib.contextmanager
def _started(profile: Path, *wishes: str) -> Iterator["subprocess.Popen[bytes]"]:
    """LibreOffice, a group of processes that ends with the block."""
    call = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo", *wishes]
    office = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield office
    finally:
        if sys.platform == "win32":
            office.kill()
        else:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(office.pid, signal.SIGKILL)
        office.wait()


def _answer(bridge: "subprocess.Popen[str]", wish: str, office: "subprocess.Popen[bytes]") -> tuple[str, str]:
    """What the bridge says, and what it complains about; it is not waited for once LibreOffice is long gone."""
    words: str | None = wish
    gone = False
    for _ in range(int(_SECONDS / _LOOK)):
        try:
            return bridge.communicate(words, timeout=_LOOK)
        except subprocess.TimeoutExpired:
            if gone:
                break
        words, gone = None, office.poll() is not None
    raise DiedError(f"no answer; LibreOffice ended with {office.poll()}")


def _converted(files: list[Path], form: str, folder: Path, profile: Path) -> list[Path]:
    with _started(profile, "--convert-to", form, "--outdir", str(folder), *map(str, files)) as office:
        status = office.wait(_SECONDS)
    found = [folder / f"{file.stem}.{form.partition(':')[0]}" for file in files]
    missing = [file.name for file in found if not file.is_file()]
    if status or missing:
        raise DiedError(f"LibreOffice ended with {status}, without {missing}")
    return found
