"""``masterplan status``: where one or several regions stand, and what to do next."""

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.building.selection import chosen_regions
from generator.cli.progress import counted
from generator.cli.report_output import deliver
from generator.overview.reports import as_json, as_text
from generator.overview.standing import Standing, died, standing_task
from generator.regions.locate import EXAMPLE, RegionFolder, all_regions, nearest_root
from generator.regions.pool import for_each, usual_jobs
from generator.source.place import shown_path
from generator.source.problems import UserError

MOST_AT_ONCE = 12


@click.command(
    name="status",
    help="Tunjukkan keadaan DAERAH: tahap, kelengkapan tiap dimensi, temuan, tindak lanjut yang terbuka, dokumen "
    "yang sudah dibuat, dan langkah berikutnya. Tanpa DAERAH: semua daerah, paling banyak dua belas.",
    options_metavar="[PILIHAN]",
)
@click.argument("regions", metavar="[DAERAH]...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Semua daerah di bawah masterplans/, berapa pun banyaknya.")
@click.option(
    "--format", "form", metavar="FORMAT", type=click.Choice(("text", "json")), default="text", show_default=True,
    help="Bentuk laporan: text atau json.",
)  # fmt: skip
@click.option(
    "--jobs", metavar="N", type=click.IntRange(min=1), default=usual_jobs,
    help="Berapa daerah dikerjakan sekaligus; bawaannya sebanyak inti prosesor.",
)  # fmt: skip
def command(regions: tuple[str, ...], *, everything: bool, form: str, jobs: int) -> None:
    """Print the standing of the regions; exit code 2 if one of them cannot be read."""
    folders = chosen_regions(regions, Path.cwd(), everything=everything) if regions or everything else _usual()
    tell(folders, form, jobs)


def tell(folders: list[RegionFolder], form: str = "text", jobs: int = 1) -> None:
    """Print the standing of regions one by one, then exit with the code that the gravest calls for."""
    standings: list[Standing] = []
    found = _standings(folders, jobs, standings)
    if form == "json":
        deliver(as_json(found), None)
    else:
        for paragraph in as_text(found):
            click.echo(paragraph)
    if code := max((3 if one.ours else 2 if one.failure else 0 for one in standings), default=0):
        sys.exit(code)


def _standings(folders: list[RegionFolder], jobs: int, kept: list[Standing]) -> Iterator[Standing]:
    today = datetime.datetime.now().astimezone().date()
    for standing in counted(for_each(folders, standing_task(today), died, jobs), len(folders)):
        kept.append(standing)
        yield standing


def own_regions(here: Path) -> list[RegionFolder]:
    """All regions of the nearest ``masterplans`` folder; the example only if there is no other."""
    known = all_regions(here)
    return [folder for folder in known if folder.name != EXAMPLE] or known


def _usual() -> list[RegionFolder]:
    """The regions here if they are few; raises UserError otherwise."""
    folders = own_regions(Path.cwd())
    if not folders:
        root = nearest_root(Path.cwd()) or Path.cwd()
        raise UserError(f"Belum ada daerah di {shown_path(root)}. Buat dahulu dengan  masterplan init NAMA-DAERAH")
    if len(folders) > MOST_AT_ONCE:
        raise UserError(
            f"Ada {len(folders)} daerah di sini. Sebut daerahnya, misalnya  masterplan status {folders[0].name}  "
            "atau pakai --all untuk semuanya."
        )
    return folders
