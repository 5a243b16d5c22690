"""``masterplan slides``: the presentation of a region's masterplan, for PowerPoint."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.next_command import suggest
from generator.cli.report_output import deliver
from generator.regions.not_one_region import whole_region
from generator.source.problems import UserError
from generator.source.words import joined

if TYPE_CHECKING:
    from generator.masterplan.reading import Reading
    from generator.regions.locate import RegionFolder
    from generator.slides.composing import Deck

_FILE = "paparan.pptx"


@click.command(
    name="slides",
    help="Buat paparan masterplan DAERAH untuk PowerPoint: visi, prioritas, sasaran, program, anggaran, Quick Win, "
    "peta jalan, dan risiko, dengan tabel dan bagan yang dapat disunting dan sumbernya di catatan pembicara.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="DAERAH")
@click.option(
    "--output", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False),
    help=f"Tulis ke berkas ini; bawaannya output/DAERAH/{_FILE}.",
)  # fmt: skip
def command(region: str, *, output: Path | None) -> None:
    """Write the presentation and print where it is."""
    from generator.masterplan.reading import read_masterplan
    from generator.regions.passed_over import passed_over

    if find_spec("pptx") is None:
        raise UserError("Paparan memerlukan paket python-pptx. Pasang dengan  pip install python-pptx  lalu ulangi.")
    folder = whole_region(region, Path.cwd())
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    deck = _deck(folder, reading)
    deliver(deck.content, output or folder.output / _FILE)
    if deck.left_out:
        click.echo(f"  Belum ada salindia {joined(deck.left_out)}, karena isiannya belum ada.", err=True)
    for notice in passed_over(folder):
        click.echo(f"  {notice}", err=True)
    if deck.lacks:
        told = f"masterplan check {folder.argument}"
        suggest("Yang belum ada di paparan, dengan berkas dan barisnya", told)


def _deck(folder: "RegionFolder", reading: "Reading") -> "Deck":
    from generator.slides.composing import slides

    return slides(folder, reading.masterplan)
