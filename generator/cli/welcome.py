"""``masterplan`` alone: where the regions here stand and what to do next, or how to begin."""

from pathlib import Path

import click

from generator.cli.status import MOST_AT_ONCE, own_regions, tell
from generator.regions.locate import FOLDER, nearest_root
from generator.source.place import shown_path

_BEGIN = """\
Belum ada daerah di sini. Mulai dengan salah satu perintah ini:
  masterplan init                 siapkan map daerah Anda; program bertanya seperlunya
  masterplan build contoh         buat dokumen daerah contoh (rekaan), untuk melihat hasilnya
"""
_ALL = "Semua perintah:  masterplan --help"
_HELP = f"Daerah baru:  masterplan init\n{_ALL}"


def welcome() -> None:
    """Print the standing of few regions, or how many there are, or how to begin."""
    here = Path.cwd()
    folders = own_regions(here) if nearest_root(here) else []
    if not folders:
        click.echo(f"{_BEGIN}{_ALL}")
        return
    if len(folders) <= MOST_AT_ONCE:
        tell(folders)
        click.echo(f"\n{_HELP}")
        return
    click.echo(f"{len(folders)} daerah di {shown_path(folders[0].root / FOLDER)}.")
    click.echo(
        f"Keadaan satu daerah:  masterplan status {folders[0].name}\nSemuanya, sebagai tabel:  "
        f"masterplan check --all\n{_HELP}"
    )
