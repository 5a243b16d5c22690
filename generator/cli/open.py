"""``masterplan open``: open a document of a region in the program that the system has for it."""

from pathlib import Path

import click

from generator.building.selection import chosen_regions
from generator.overview.documents_made import documents_made
from generator.regions.locate import RegionFolder
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import joined


@click.command(
    name="open",
    help="Buka dokumen DAERAH di Word: yang terakhir disunting, atau bila tidak ada, masterplannya.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="[DAERAH]", required=False)
@click.option(
    "--document",
    "key",
    metavar="KATA",
    default="",
    help="Dokumen yang nama berkasnya memuat kata ini, misalnya ringkasan.",
)
@click.option("--print-only", "printed", is_flag=True, help="Cetak jalurnya saja, tanpa membukanya.")
def command(region: str | None, *, key: str, printed: bool) -> None:
    """Open the document and print its path; exit code 2 if there is none."""
    [folder] = chosen_regions((region,) if region else (), Path.cwd(), everything=False)
    file = _wanted(folder, key)
    click.echo(shown_path(file))
    if not printed and click.launch(str(file)):
        raise UserError(
            f"Tidak ada program yang membuka {shown_path(file)}. Buka berkas itu lewat penjelajah berkas."
        )


def _wanted(folder: RegionFolder, key: str) -> Path:
    """The newest document, or the newest of those made under a key; raises UserError."""
    made = documents_made(folder)
    if not made.files:
        raise UserError(f"Belum ada dokumen {folder.name}. Buat dahulu dengan  masterplan build {folder.name}")
    found = made.named(key) if key else made.foremost
    if found is None:
        names = joined(sorted({file.stem for file in made.files}))
        raise UserError(f"--document: tidak ada dokumen yang namanya memuat '{key}'. Yang ada: {names}.")
    return found
