"""Run commands of the program under another frame, in a separate process, since it takes the place of the usual one.

``python -m tests.framework.with_frame FRAME`` reads the commands from its input, a list of lists of words, and writes
the outcome of each.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from generator.framework import frame

_CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command printed, and its exit code."""

    code: int
    output: str


def under_frame(file: Path, commands: list[list[str]], *, cwd: Path) -> list[Outcome]:
    """The outcomes of commands in a folder, under the frame of a file."""
    process = subprocess.run(
        [sys.executable, "-m", "tests.framework.with_frame", str(file)],
        input=json.dumps(commands), cwd=cwd, env={**os.environ, "PYTHONPATH": str(_CHECKOUT)},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert process.returncode == 0, process.stderr
    return [Outcome(**outcome) for outcome in json.loads(process.stdout)]


def _main() -> None:
    frame.FILE = Path(sys.argv[1])
    from click.testing import CliRunner

    from generator.cli.main import cli, speak_indonesian

    speak_indonesian()
    outcomes = []
    for command in json.load(sys.stdin):
        result = CliRunner().invoke(cli, command, prog_name="masterplan")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        outcomes.append({"code": result.exit_code, "output": result.output})
    json.dump(outcomes, sys.stdout)


if __name__ == "__main__":
    _main()
