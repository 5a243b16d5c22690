"""The way into the program. What needs no command is answered here, before click is imported."""

import gc
import sys

from generator import __version__
from generator.cli.bantuan import HELP

INTERRUPTED = 130  # as shells count a program that Ctrl+C ended
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
        _run()
    finally:
        gc.freeze()  # nor is it walked when the interpreter takes it apart at the end


def _run() -> None:
    """Run the command line; Ctrl+C ends it silently, from here on."""
    try:
        from generator.interrupts import is_interrupt, note_interrupts

        note_interrupts()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    try:
        from generator.cli.main import main as run

        run()
    except (KeyboardInterrupt, Exception) as error:
        if not is_interrupt(error):
            raise
        sys.exit(INTERRUPTED)
