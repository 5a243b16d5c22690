"""What every command has: examples below its help, ``--quiet``, and names completed on the Tab key."""

import click

from generator.cli.completed_words import completed
from generator.cli.examples import EXAMPLES
from generator.cli.next_command import quiet_option
from generator.cli.options_once import refusing_repeats


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
        command.parse_args = refusing_repeats(command)  # type: ignore[assignment, method-assign]
    for param in command.params:
        if (words := completed(name, param.name or "")) is not None:
            param._custom_shell_complete = words
