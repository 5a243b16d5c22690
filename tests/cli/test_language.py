"""What users see is Indonesian: help, usage, errors of the call, errors of the system."""

import errno
import re
from pathlib import Path

from generator.cli.main import _COMMANDS
from generator.source.problems import reason
from tests.cases import each
from tests.conftest import CHECKOUT, Run

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|show|exit|error|missing|argument|invalid|value|no such|try|help|file not|"
    r"does not|unexpected|default|required|the|and|for|with|permission|denied|version|aborted|directory)\b",
    re.IGNORECASE,
)
ALLOWED = re.compile(r"--[a-z-]+|\bmasterplan --help\b|masterplan [a-z]+ --help", re.IGNORECASE)


def english_in(text: str) -> list[str]:
    return ENGLISH.findall(ALLOWED.sub("", text))


@each("arguments", [("--help",), ("--version",), *((name, "--help") for name in _COMMANDS)])
def test_help_is_indonesian(arguments: tuple[str, ...], run: Run) -> None:
    result = run(*arguments, cwd=CHECKOUT)
    assert result.exit_code == 0
    assert english_in(result.output) == []


@each(
    "arguments",
    [
        ("init",),
        ("build", "--format"),
        ("build", "--forma", "md"),
        ("build", "kotim", "--output-dir", "README.md"),
        ("bild",),
        ("init", "a", "b"),
        ("build", "--all=ya"),
    ],
)
def test_errors_of_the_call_are_indonesian(arguments: tuple[str, ...], run: Run) -> None:
    result = run(*arguments, cwd=CHECKOUT)
    assert result.exit_code == 2
    assert english_in(result.output) == []


@each("number", [errno.EACCES, errno.ENOENT, errno.ENOSPC, errno.EROFS, errno.EISDIR, errno.EIO])
def test_reasons_of_the_system_are_indonesian(number: int) -> None:
    assert english_in(reason(OSError(number, "Permission denied", str(Path("x"))))) == []


def test_help_fits_an_old_console() -> None:
    for text in _COMMANDS.values():
        text.encode("cp1252")
