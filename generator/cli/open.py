"""``masterplan open``: open a document of a region in the program that the system has for it."""

import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import click

from generator.building.selection import chosen_region
from generator.overview.documents_made import documents_made
from generator.regions.locate import RegionFolder
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import joined

_SOON = 5


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
    folder = chosen_region(region, Path.cwd())
    file = _wanted(folder, key)
    click.echo(shown_path(file))
    if not printed and not is_launched(file):
        raise UserError(
            f"Tidak ada program yang membuka {shown_path(file)}. Buka berkas itu lewat penjelajah berkas."
        )


def is_launched(file: Path) -> bool:
    """Whether the system had a program for a file, as far as it says so within some seconds."""
    opener = shutil.which("xdg-open") if sys.platform == "linux" else None
    if opener is None:
        return not click.launch(str(file))
    quiet = subprocess.DEVNULL
    with suppress(subprocess.TimeoutExpired):
        started = subprocess.Popen([opener, str(file)], stdout=quiet, stderr=quiet, stdin=quiet)
        return started.wait(_SOON) == 0
    return True


def _wanted(folder: RegionFolder, key: str) -> Path:
    """The newest document, or the newest of those made under a key; raises UserError."""
    made = documents_made(folder)
    if not made.files:
        raise UserError(f"Belum ada dokumen {folder.name}. Buat dahulu dengan  masterplan build {folder.argument}")
    found = made.named(key) if key else made.foremost
    if found is None:
        names = joined(sorted({file.stem for file in made.files}))
        raise UserError(f"--document: tidak ada dokumen yang namanya memuat '{key}'. Yang ada: {names}.")
    return found
