"""Completion in four shells: the scripts, and what they ask the program."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.completion import SHELLS
from tests.cases import each
from tests.conftest import Run, write_tree


@each("shell", SHELLS)
def test_the_script_names_the_program_and_its_variable(shell: str, tmp_path: Path, run: Run) -> None:
    result = run("completion", shell, cwd=tmp_path)
    assert result.exit_code == 0
    assert "_MASTERPLAN_COMPLETE" in result.stdout
    assert "masterplan" in result.stdout
    assert f"completion {shell}" in result.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_accepts_the_script(shell: str, tmp_path: Path, run: Run) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    script = run("completion", shell, "-q", cwd=tmp_path).stdout
    assert subprocess.run([program, "-n"], input=script, text=True, check=False).returncode == 0


@each(
    ("typed", "word", "first"),
    [
        ("masterplan bu", "bu", "build\tBuat dokumen"),
        ("masterplan build ko", "ko", "kotim"),
        ("masterplan build ", "", "kotim"),
        ("masterplan build --form", "--form", "--format\t"),
    ],
)
def test_powershell_gets_words_with_their_explanations(typed: str, word: str, first: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/kotim/isi.yaml": ""})
    asked = {"_MASTERPLAN_COMPLETE": "powershell_complete", "COMP_WORDS": typed, "COMP_WORD": word}
    result = subprocess.run(
        [sys.executable, "-m", "generator"], cwd=tmp_path, env=os.environ | asked, capture_output=True, check=True
    )
    assert result.stdout.decode().startswith(first)


def test_bash_quotes_what_it_would_part_or_run(tmp_path: Path, run: Run) -> None:
    program = shutil.which("bash")
    if program is None:
        pytest.skip("bash is not installed")
    names = ("a b", "do$HOME", "kota'x", "sem;ls")
    script = run("completion", "bash", "-q", cwd=tmp_path).stdout
    answers = "".join(f"echo {shlex.quote(f'plain,{name}')};" for name in names)
    call = (
        f'env() {{ {answers} }}; COMP_WORDS=(masterplan status ""); COMP_CWORD=2; _masterplan_completion masterplan'
    )
    printed = subprocess.run(
        [program, "-c", f"{script}\n{call}\nprintf '%s\\n' \"${{COMPREPLY[@]}}\""],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert [shlex.split(line) for line in printed.splitlines()] == [[name] for name in names]


@each(
    ("typed", "value", "inserted"),
    [
        ("docx,p", "docx,pdf", "docx,pdf"),
        ("'Map", "Map Saya's", "Map Saya'\\''s"),
        ('"Map', 'Map "$HOME" Saya', 'Map \\"\\$HOME\\" Saya'),
    ],
)
def test_bash_leaves_commas_and_minds_an_open_quote(
    typed: str, value: str, inserted: str, tmp_path: Path, run: Run
) -> None:
    program = shutil.which("bash")
    if program is None:
        pytest.skip("bash is not installed")
    script = run("completion", "bash", "-q", cwd=tmp_path).stdout
    call = (
        f"env() {{ echo {shlex.quote(f'plain,{value}')}; }}; COMP_WORDS=(masterplan build {shlex.quote(typed)}); "
        "COMP_CWORD=2; _masterplan_completion masterplan; printf '%s' \"${COMPREPLY[@]}\""
    )
    done = subprocess.run([program, "-c", f"{script}\n{call}"], capture_output=True, text=True, check=True)
    assert done.stdout == inserted
