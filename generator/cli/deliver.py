"""Where a report goes: to a file that is named then, or to the screen as it is."""

from pathlib import Path

import click

from generator.outputs.reports import write_report
from generator.source.place import shown_path


def deliver(content: str | bytes, output: Path | None) -> None:
    """Write the content to a file, say where and what was kept of an older one, or pass it on byte by byte.

    What other programs read is UTF-8 wherever it goes: the encoding of a console is no concern of theirs.
    """
    if isinstance(content, str):
        content = content.encode("utf-8", "replace")
    if output is None:
        click.echo(content, nl=False)
        return
    kept = write_report(output, content)
    click.echo(shown_path(output))
    if kept:
        click.echo(kept, err=True)
