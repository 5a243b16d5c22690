"""Commands in messages are those that the user can type, also in a portable folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.next_command import CALLED, as_called
from tests.cases import each

CALL = "/opt/Program Baru/masterplan.sh"


def test_commands_are_named_as_they_were_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CALLED, CALL)
    told = as_called("Buat dahulu dengan  masterplan init NAMA-DAERAH  atau  masterplan --help")
    assert told == f'Buat dahulu dengan  "{CALL}" init NAMA-DAERAH  atau  "{CALL}" --help'
    assert as_called(told) == told


@each(
    "text",
    [
        "Susun masterplan daerah dan masterplan lama.",
        "masterplan build-lama",
        "--document masterplan --format docx",
        "masterplans/masterplan init",
    ],
)
def test_other_words_stay(text: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(CALLED, CALL)
        assert as_called(text) == text


@pytest.mark.slow
def test_every_message_names_the_command_of_the_portable_folder(tmp_path: Path) -> None:
    lines = [(), ("status", "tidak-ada"), ("build", "--help"), ("buil",), ("init", "Kutai Barat")]
    for line in lines:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *line], cwd=tmp_path, env={**os.environ, CALLED: CALL},
            check=False, capture_output=True, text=True,
        )  # fmt: skip
        said = done.stdout + done.stderr
        assert f'"{CALL}" ' in said, line
        assert as_called(said) == said
