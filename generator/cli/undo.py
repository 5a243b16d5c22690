"""``masterplan undo``: take back the last writing of any command."""

from pathlib import Path

import click

from generator.building.selection import chosen_region
from generator.cli.next_command import suggest
from generator.edits.undoing import told, undo
from generator.source.place import shown_path


@click.command(
    name="undo",
    help="Kembalikan berkas isian DAERAH ke keadaan sebelum penulisan terakhir oleh program ini. Dijalankan lagi, "
    "penulisan sebelumnya yang dikembalikan.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="[DAERAH]", required=False)
@click.option(
    "--force", is_flag=True,
    help="Kembalikan juga berkas yang sudah diubah lagi sesudahnya; keadaan sekarang disimpan dahulu.",
)  # fmt: skip
def command(region: str | None, *, force: bool) -> None:
    """Take the writing back and print what changed."""
    folder = chosen_region(region, Path.cwd())
    undone = undo(folder, force=force)
    if undone is None:
        click.echo(f"Tidak ada penulisan pada {folder.name} yang dapat dikembalikan.")
        return
    click.secho(f"Dikembalikan: {told(undone.entry)}.", bold=True)
    for file in undone.files:
        click.echo(f"  {shown_path(file)}{'' if file.exists() else ' (dihapus)'}")
    if undone.reopened:
        click.echo(f"  {undone.reopened} keputusan atas bentrok, yang kini terbuka lagi")
    click.echo(f"Keadaan sebelum ini tersimpan di {shown_path(undone.kept)}.")
    suggest("Buat ulang dokumennya", f"masterplan build {folder.argument}")
