"""The next useful command, named once at the end of a command unless ``--quiet`` was given."""

import click

QUIET = "generator.cli.quiet"


def suggest(what: str, command: str) -> None:
    """Name a command that leads on; it goes to standard error, since it is no part of the result."""
    if not click.get_current_context().meta.get(QUIET):
        click.echo(f"{what}:\n  {command}", err=True)
