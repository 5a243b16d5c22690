"""The way into the program, open to Ctrl+C from the first import on."""

import gc
import sys

INTERRUPTED = 130  # as shells count a program that Ctrl+C ended


def main() -> None:
    """Run the command line, which ends with an exit code of its own."""
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
