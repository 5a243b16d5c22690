"""The messages of ``masterplan build`` about its results."""

from dataclasses import dataclass, field
from pathlib import Path

import click

from generator.building.built import Built
from generator.building.jobs import Outcome
from generator.cli.next_command import advise, suggest
from generator.source.place import as_argument, shown_path

_NUMBERS_LEFT = "Nomor halaman daftar isi: buka di Word, tekan Ctrl+A, lalu F9."
_MOST_NAMED = 10


@dataclass(slots=True)
class Summary:
    """Counts of the results of many regions."""

    made: int = 0
    kept: int = 0
    failed: list[str] = field(default_factory=list)
    ours: bool = False

    def add(self, outcome: Outcome) -> None:
        """Count another region; files that could not be written make it a failure."""
        if outcome.built is None or outcome.built.refused:
            self.failed.append(outcome.folder.name)
            self.ours = self.ours or outcome.ours
        elif outcome.kept:
            self.kept += 1
        else:
            self.made += 1

    @property
    def exit_code(self) -> int:
        """0 if all is well, 2 if an input failed, 3 if the program did."""
        return 3 if self.ours else 2 if self.failed else 0

    def show(self, *, numbers_left: bool) -> None:
        """Print the counts, and the names of the regions that failed."""
        parts = [f"{self.made} daerah dibuat"]
        parts += [f"{self.kept} tidak berubah (--force membuatnya ulang)"] if self.kept else []
        parts += [f"{len(self.failed)} gagal"] if self.failed else []
        click.secho(f"{', '.join(parts)}.", bold=True)
        if numbers_left and self.made:
            advise(_NUMBERS_LEFT)
        if self.failed:
            more = len(self.failed) - _MOST_NAMED
            named = ", ".join(self.failed[:_MOST_NAMED]) + (f", dan {more} lagi" if more > 0 else "")
            click.echo(f"Gagal: {named}. Sebabnya tertulis di atas.", err=True)


def report(built: Built, region: str, *, kept: bool, numbers_left: bool) -> None:
    """Print everything about a region: files, notices, files that could not be written, and the gravest gaps.

    ``region`` is the name that the user gave.
    """
    click.secho(_title(built), bold=True)
    if kept:
        click.echo("  Tidak ada yang berubah sejak terakhir dibuat; --force membuatnya ulang.")
    for path in built.written:
        click.echo(f"  {shown_path(path)}")
    _tell_notices(built)
    if built.gaps:
        _report_gaps(built)
    if numbers_left and built.written:
        advise(_NUMBERS_LEFT)
    if built.gaps:
        suggest("Isian yang belum ada, dengan berkas dan barisnya", f"masterplan check {as_argument(region)}")
    elif built.written:
        suggest("Buka dokumennya", f"masterplan open {as_argument(region)}")


def tell(built: Built, target: Path) -> None:
    """Print a line about one region among many, and its notices."""
    gaps = f", {built.gap_count} isian belum ada" if built.gap_count else ""
    click.echo(f"{_title(built)}: {len(built.written)} berkas di {shown_path(target)}{gaps}")
    _tell_notices(built)


def _tell_notices(built: Built) -> None:
    for notice in (*built.notices, *built.remarks, *built.refused):
        click.echo(f"  {notice}", err=True)


def report_failure(outcome: Outcome) -> None:
    """Print why a region could not be built."""
    click.echo(f"{outcome.folder.name}: gagal dibuat.\n{outcome.failure}\n", err=True)


def _title(built: Built) -> str:
    return built.title or "Daerah tanpa nama"


def _report_gaps(built: Built) -> None:
    click.echo(f"  {built.gap_count} isian belum ada; yang terpenting:")
    for n, gap in enumerate(built.gaps, 1):
        times = f" ({gap.count} isian)" if gap.count > 1 else ""
        click.echo(f"    {n}. {gap.label}{times}  ->  {gap.shown_path}")
