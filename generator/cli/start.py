"""The way into the program. What needs no command is answered here, before click is imported."""

import sys

from generator import __version__
from generator.cli.bantuan import HELP

_ANSWERS: dict[tuple[str, ...], str] = {
    ("--version",): f"masterplan {__version__}\n",
    ("--help",): HELP,
    ("-h",): HELP,
}


def main() -> None:
    """Answer or run the command line, which ends with an exit code of its own."""
    answer = _ANSWERS.get(tuple(sys.argv[1:]))
    if answer is not None:
        sys.stdout.write(answer)
        return
    from generator.cli.main import main as run

    run()
