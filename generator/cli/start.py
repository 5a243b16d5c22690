"""The way into the program. What needs no command is answered here, before click is imported."""

import gc
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
    gc.disable()  # a short run ends before what it imports and reads would be worth walking
    try:
        from generator.cli.main import main as run

        run()
    finally:
        gc.freeze()  # nor is it walked when the interpreter takes it apart at the end
