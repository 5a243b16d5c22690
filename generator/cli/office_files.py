"""What the commands that send files to offices share: the offices that are meant, and the files written."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.outputs.edited_since import WORKBOOKS, Written
from generator.source.place import shown_path
from generator.source.problems import UserError

if TYPE_CHECKING:
    from generator.masterplan.masterplan import Masterplan
    from generator.workbooks.offices import Office


def offices_meant(plan: "Masterplan", names: Sequence[str], *, every: bool) -> "list[Office]":
    """The offices of a plan by their names, or every one of them; raises UserError if every one is none."""
    from generator.workbooks.offices import all_offices, chosen_offices

    if not every:
        return chosen_offices(plan, names) if names else []
    if found := all_offices(plan):
        return found
    raise UserError("--per-opd: daftar perangkat daerah (daerah.opd) belum diisi, dan tidak ada baris ber-OPD.")


def write_files(folder: Path, contents: Mapping[str, bytes]) -> str:
    """Write files by their names, and print where they are and what was kept; returns the first as users type it."""
    written = Written(folder, WORKBOOKS)
    written.announce(contents)
    for name, content in contents.items():
        kept = written.write(name, content)
        click.echo(shown_path(written.folder / name))
        if kept:
            click.echo(kept, err=True)
    return shown_path(written.folder / next(iter(contents)))
