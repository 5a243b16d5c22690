"""The prompt for conflicts: ask at the terminal which of several texts is right."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.pulling.plan import Line


def can_answer() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def asked_at_terminal(line: "Line", texts: Sequence[str]) -> int | None:
    """The place of the text that the user chooses for a conflict; None leaves it open."""
    from generator.pulling.as_text import line_as_text

    click.echo("\n".join(("", "Bentrok:", *line_as_text(line))))
    named = ", ".join([*(f"{number} = {text}" for number, text in enumerate(texts)), "l = lewati"])
    keys = click.Choice([*map(str, range(len(texts))), "l"], case_sensitive=False)
    answer = click.prompt(f"Pakai yang mana ({named})", type=keys, default="l", show_choices=False)
    return int(answer) if answer.isdigit() else None
