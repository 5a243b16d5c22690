"""``masterplan redo``: write again what ``undo`` took back last."""

from pathlib import Path

import click

from generator.building.selection import chosen_region
from generator.cli.next_command import suggest
from generator.edits.undoing import redo, when
from generator.source.place import shown_path


@click.command(
    name="redo",
    help="Tulis lagi yang terakhir dikembalikan dengan undo, selama belum ada penulisan lain sesudahnya. Dijalankan "
    "lagi, yang dikembalikan sebelumnya.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="[DAERAH]", required=False)
@click.option(
    "--force", is_flag=True,
    help="Tulis lagi juga berkas yang sudah diubah sesudahnya; keadaan sekarang disimpan dahulu.",
)  # fmt: skip
def command(region: str | None, *, force: bool) -> None:
    """Write again and print what changed."""
    folder = chosen_region(region, Path.cwd())
    redone = redo(folder, force=force)
    if redone is None:
        click.echo(f"Tidak ada yang dapat ditulis lagi pada {folder.name}.")
        return
    click.secho(f"Ditulis lagi: yang dikembalikan dengan undo pada {when(redone.entry)}.", bold=True)
    for file in redone.files:
        click.echo(f"  {shown_path(file)}{'' if file.exists() else ' (dihapus)'}")
    click.echo(f"Keadaan sebelum ini tersimpan di {shown_path(redone.kept)}.")
    suggest("Buat ulang dokumennya", f"masterplan build {folder.argument}")
