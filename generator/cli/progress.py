"""One line on a terminal that tells how far a long run is; nothing where nobody watches."""

import sys
import time

import click

_WIDTH = 78


def show_line(text: str) -> None:
    """Say what takes long; an empty text clears the line."""
    if sys.stderr.isatty():
        click.echo(f"\r{'':<{_WIDTH}}\r{text[:_WIDTH]}", nl=False, err=True)


def clear_line() -> None:
    """Make room for what is to stay."""
    show_line("")


class Progress:
    """Counts regions and estimates the rest from those that were built: what is up to date takes no time."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0
        self.built = 0
        self.start = time.monotonic()

    def step(self, *, built: bool) -> None:
        """One region more is done."""
        self.done += 1
        self.built += built
        show_line(self.line(time.monotonic() - self.start))

    def line(self, elapsed: float) -> str:
        """The line after some seconds."""
        left = self.total - self.done
        text = f"{self.done} dari {self.total} daerah"
        if not left or not self.built:
            return text
        return f"{text}, sisa kira-kira {shown_seconds(elapsed / self.built * left)}"


def shown_seconds(seconds: float) -> str:
    """A length of time as people say it: "40 detik", "3 menit", "2 jam 5 menit"."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{max(1, round(seconds))} detik"
    if minutes < 90:
        return f"{minutes} menit"
    return f"{minutes // 60} jam {minutes % 60} menit"
