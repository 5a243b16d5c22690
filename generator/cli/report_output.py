"""Output of a report to a file or to standard output."""

from pathlib import Path

import click

from generator.source.place import shown_path


def deliver(content: str | bytes, output: Path | None) -> None:
    """Write the content to a file and print its path, or write it unchanged to standard output.

    If an older file of somebody else's was kept, standard error says where. The encoding is always UTF-8, since other
    programs read the output, whatever the encoding of the console.
    """
    if isinstance(content, str):
        content = content.encode("utf-8", "replace")
    if output is None:
        click.echo(content, nl=False)
        return
    from generator.outputs.chosen_path import write_report

    kept = write_report(output, content)
    click.echo(shown_path(output))
    if kept:
        click.echo(kept, err=True)
