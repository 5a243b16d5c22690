"""The entry point of the program, which handles Ctrl+C from the first import on."""

import gc
import sys

INTERRUPTED = 130  # the exit code of shells for a program ended by Ctrl+C


def main() -> None:
    """Run the command line; ends with SystemExit."""
    gc.disable()  # in a short run, collecting costs more than it frees
    try:
        _run()
    finally:
        gc.freeze()  # so that the interpreter does not collect at exit either


def _run() -> None:
    """Run the command line; from here on, Ctrl+C ends it silently."""
    try:
        from generator.interrupts import is_interrupt, note_interrupts

        note_interrupts()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    try:
        from generator.kept_patterns import patterns_kept

        with patterns_kept(*sys.argv[1:2]):
            from generator.cli.main import main as run

            run()
    except (KeyboardInterrupt, Exception) as error:
        if not is_interrupt(error):
            raise
        sys.exit(INTERRUPTED)
