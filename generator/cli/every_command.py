"""What every command has: examples below its help, ``--quiet``, and regions completed on the Tab key."""

from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from generator.cli.examples import EXAMPLES
from generator.cli.next_command import QUIET

_REGIONS = frozenset({"region", "regions"})


def equipped(name: str, command: click.Command) -> click.Command:
    """The command with what every command has; safe to call again."""
    command.epilog = "\b\nContoh:\n" + "\n".join(f"  masterplan {name}{line}" for line in EXAMPLES[name])
    for one in (command, *(command.commands.values() if isinstance(command, click.Group) else ())):
        if not any(param.name == "quiet" for param in one.params):
            one.params.append(quiet_option())
    for param in command.params:
        if isinstance(param, click.Argument) and param.name in _REGIONS and name != "init":
            param._custom_shell_complete = folder_names
    return command


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


def folder_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The regions below the nearest ``masterplans`` whose folder names begin so; none if there is no such folder."""
    del ctx, param
    from generator.regions.locate import all_regions
    from generator.source.problems import UserError

    try:
        known: list[Any] = all_regions(Path.cwd())
    except (UserError, OSError):
        return []
    return [CompletionItem(folder.name) for folder in known if folder.name.startswith(incomplete)]
