"""Where a report goes: to the screen, or to a file whose path is printed."""

from pathlib import Path

import click

from generator.build.reports import write_report
from generator.source.place import shown_path


def deliver(content: bytes, output: Path | None) -> None:
    """Print a report, or write it and say where, and what was kept of an older file."""
    if output is None:
        click.echo(content.decode().rstrip("\n"))
        return
    kept = write_report(output, content)
    click.echo(shown_path(output))
    if kept:
        click.echo(kept, err=True)
