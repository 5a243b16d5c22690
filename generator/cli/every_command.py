"""What every command has: examples below its help, ``--quiet``, and names completed on the Tab key."""

import click

from generator.cli.completed_words import completed
from generator.cli.examples import EXAMPLES
from generator.cli.next_command import QUIET


def equipped(name: str, command: click.Command) -> click.Command:
    """The command with what every command has; safe to call again."""
    _equip(name, command)
    for inner, one in command.commands.items() if isinstance(command, click.Group) else ():
        _equip(f"{name} {inner}", one)
    return command


def _equip(name: str, command: click.Command) -> None:
    command.epilog = "\b\nContoh:\n" + "\n".join(f"  masterplan {name}{line}" for line in EXAMPLES[name])
    if not any(param.name == "quiet" for param in command.params):
        command.params.append(quiet_option())
    for param in command.params:
        if (words := completed(name, param.name or "")) is not None:
            param._custom_shell_complete = words


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
