"""Waiting for an event, however long a busy machine takes; only what never comes fails."""

import time
from collections.abc import Callable

NEVER = 300


def wait_for(condition: Callable[[], bool]) -> None:
    """Return as soon as the condition holds."""
    end = time.monotonic() + NEVER
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
