"""Ctrl+C: detect it even where Python turns it into another error or drops it."""

import _thread
import signal
import sys
from types import FrameType

_noted: list[int] = []


def note_interrupts() -> None:
    """Remember each Ctrl+C in addition to raising KeyboardInterrupt; do nothing if SIGINT is ignored."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _note)
        sys.unraisablehook = _repeat_interrupt


def _note(number: int, frame: FrameType | None) -> None:
    _noted.append(number)
    signal.default_int_handler(number, frame)


def is_interrupt(error: BaseException) -> bool:
    """Whether an error is Ctrl+C or may have been caused by it.

    Python reports an interrupt as RuntimeError while it creates a class and as SyntaxError while it compiles a
    module.
    """
    return isinstance(error, KeyboardInterrupt) or bool(_noted)


def _repeat_interrupt(raised: "sys.UnraisableHookArgs") -> None:
    """Send Ctrl+C again if it arrived where Python cannot raise it, as sometimes happens during an import.

    It cannot be raised here either, so a thread sends it, which runs once this function has returned.
    """
    if isinstance(raised.exc_value, KeyboardInterrupt):
        _thread.start_new_thread(_thread.interrupt_main, ())
    else:
        sys.__unraisablehook__(raised)
