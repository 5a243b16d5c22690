"""How far a long run is, told on a terminal; nothing where nobody watches."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

T = TypeVar("T")

_WIDTH = 78


def counted(outcomes: Iterable[T], count: int) -> Iterator[T]:
    """The outcomes, of which there will be so many; below what is told of them, a bar with the time that is left."""
    hidden = count < 2 or not sys.stderr.isatty()
    with click.progressbar(outcomes, count, "Daerah", hidden=hidden, show_pos=True, file=sys.stderr) as bar:
        for outcome in bar:
            clear_line()
            yield outcome


def show_line(text: str) -> None:
    """Say what takes long; an empty text clears the line."""
    if sys.stderr.isatty():
        click.echo(f"\r\033[K{text[:_WIDTH]}", nl=False, err=True)


def clear_line() -> None:
    """Make room for what is to stay."""
    show_line("")
