"""The next useful command, named once at the end of a command unless ``--quiet`` was given."""

import os
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import click

from generator.source.place import as_argument
from generator.source.problems import UserError

CALLED = "MASTERPLAN_COMMAND"
"""The variable in which the portable folder says how it was called, where ``masterplan`` is no command."""
QUIET, TYPED = "generator.cli.quiet", "generator.cli.typed"
"""Where a call keeps whether it is to be quiet, and the words that follow ``masterplan``."""


def suggest(what: str, *commands: str) -> None:
    """Name the command or commands that lead on, on standard error, since they are no part of the result."""
    if not click.get_current_context().meta.get(QUIET):
        click.echo("\n  ".join((f"{what}:", *map(as_called, commands))), err=True)


def as_called(text: str) -> str:
    """A text with its commands of this program as the user of a portable folder types them."""
    called = os.environ.get(CALLED, "")
    return _command().sub(lambda _: as_argument(called), text) if called else text


@cache
def _command() -> re.Pattern[str]:
    """The program's name where a command follows or an option of its own, unlike the key of a document."""
    from generator.cli.examples import EXAMPLES

    names = "|".join(dict.fromkeys(name.partition(" ")[0] for name in EXAMPLES))
    return re.compile(rf"(?<![\w./\\\"'-])masterplan(?= (?:(?:{names})(?![\w-])|--help|--version|\[))")


def advise(text: str) -> None:
    """Print what people do next by hand, which is no command."""
    if not click.get_current_context().meta.get(QUIET):
        click.echo(f"  {text}")


def typed_again(*more: str, without: Sequence[str] = ()) -> str:
    """The command as it was typed, with further words at its end and without some options and their values."""
    kept, skip = list[str](), False
    for word in click.get_current_context().meta.get(TYPED, ()):
        name, sign, _ = word.partition("=")
        if not skip and name not in without:
            kept.append(word)
        skip = name in without and not sign
    return " ".join(["masterplan", *map(as_argument, (*kept, *more))])


def region_here() -> str:
    """The region that a command without one is most likely for: the first one here, else the example."""
    from generator.regions.locate import EXAMPLE, all_regions

    try:
        known = [folder.name for folder in all_regions(Path.cwd())]
    except UserError:
        known = []
    return as_argument(next((name for name in known if name != EXAMPLE), EXAMPLE))


def quiet_option() -> click.Option:
    """The option that leaves out the next useful command."""
    return click.Option(
        ["-q", "--quiet"], is_flag=True, expose_value=False, callback=_be_quiet,
        help="Tanpa saran perintah berikutnya.",
    )  # fmt: skip


def _be_quiet(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    del param
    if value:
        ctx.meta[QUIET] = True
