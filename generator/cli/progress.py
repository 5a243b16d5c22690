"""Progress of long runs: on a terminal in a line that changes, elsewhere a line for each document printed."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

T = TypeVar("T")

_WIDTH = 78


def counted(outcomes: Iterable[T], count: int) -> Iterator[T]:
    """The outcomes one by one, with a progress bar and the remaining time below what is printed about them."""
    hidden = count < 2 or not sys.stderr.isatty()
    with click.progressbar(outcomes, count, "Daerah", hidden=hidden, show_pos=True, file=sys.stderr) as bar:
        for outcome in bar:
            clear_line()
            yield outcome


def show_line(text: str) -> None:
    """Show a status line on the terminal; an empty text clears it."""
    if sys.stderr.isatty():
        click.echo(f"\r\033[K{text[:_WIDTH]}", nl=False, err=True)


def show_step(text: str, *, within: bool = False) -> None:
    """Show a step of a long run; off a terminal it gets a line of its own, unless it is ``within`` another."""
    if sys.stderr.isatty():
        show_line(text)
    elif not within:
        click.echo(text, err=True)


def clear_line() -> None:
    """Clear the status line before permanent output."""
    show_line("")
