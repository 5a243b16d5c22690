"""``masterplan init``: make the folder of a new region."""

from pathlib import Path

import click

from generator.new_region.scaffold import make_region
from generator.source.place import shown_path


@click.command(
    name="init",
    help="Siapkan map untuk DAERAH (kode Kemendagri atau nama), berisi YAML berkomentar yang tinggal diisi.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="DAERAH")
@click.option("--name", "name", metavar="MAP", help="Nama map; bawaannya dari nama daerah, misalnya kutai-barat.")
def command(region: str, name: str | None) -> None:
    """Make the folder and print what to do next."""
    made = make_region(region, name, Path.cwd())
    click.secho(f"{made.title} siap diisi di {shown_path(made.folder)}:", bold=True)
    for file in made.files:
        click.echo(f"  {file.name}")
    if made.kept:
        click.echo(f"  {made.kept}", err=True)
    click.echo(
        f"Isi berkas daerah.yaml dan visi.yaml lebih dahulu, lalu jalankan:\n  masterplan build {made.folder.name}\n"
        f"Tabel seperti rencana aksi dan risiko lebih mudah diisi di Excel:\n  masterplan excel {made.folder.name}"
    )
