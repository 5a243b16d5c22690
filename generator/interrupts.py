"""Ctrl+C, in whatever shape Python hands it on."""

import _thread
import signal
import sys
from types import FrameType

_noted: list[int] = []


def note_interrupts() -> None:
    """Let Ctrl+C raise KeyboardInterrupt as before, and be known afterwards; where it is ignored it stays so."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _note)
        sys.unraisablehook = _repeat_interrupt


def _note(number: int, frame: FrameType | None) -> None:
    _noted.append(number)
    signal.default_int_handler(number, frame)


def is_interrupt(error: BaseException) -> bool:
    """Whether an error is Ctrl+C or may have come of it.

    A class that is being made turns it into a RuntimeError, a module that is being compiled into a SyntaxError.
    """
    return isinstance(error, KeyboardInterrupt) or bool(_noted)


def _repeat_interrupt(raised: "sys.UnraisableHookArgs") -> None:
    """Send Ctrl+C again where it came at a moment when Python cannot raise it, as within an import now and then.

    Nor could it be raised here; a thread sends it, whose turn comes when this function has returned.
    """
    if isinstance(raised.exc_value, KeyboardInterrupt):
        _thread.start_new_thread(_thread.interrupt_main, ())
    else:
        sys.__unraisablehook__(raised)
