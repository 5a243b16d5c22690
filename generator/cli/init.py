"""``masterplan init``: make the folder of a new region, asking at a terminal for what is known already."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.conflict_prompt import can_answer
from generator.cli.earlier_plan import WITHOUT, Sources, tables_of, take_over
from generator.cli.next_command import suggest
from generator.framework.all_regions import regions_called
from generator.framework.dimensions import UnknownDimensionError, dimension_key
from generator.framework.editions import edition_keys, edition_used
from generator.source.place import shown_path
from generator.source.problems import UserError

if TYPE_CHECKING:
    from generator.new_region.beginning import Beginning
    from generator.new_region.scaffold import Made


@click.command(
    name="init",
    help="Siapkan map untuk DAERAH (kode Kemendagri atau nama), berisi YAML berkomentar yang tinggal diisi. "
    "Tanpa DAERAH program bertanya: daerahnya, periode, dimensi prioritas, perangkat daerah, dan tetangga.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="[DAERAH]", required=False)
@click.option(
    "--kerangka", "edition", metavar="KERANGKA", type=click.Choice(edition_keys()),
    help=f"Kerangka dimensinya: {', '.join(edition_keys())}; bawaannya yang pertama.",
)  # fmt: skip
@click.option("--name", "name", metavar="MAP", help="Nama map; bawaannya dari nama daerah, misalnya kutai-barat.")
@click.option("--periode", "period", metavar="TAHUN-TAHUN", help="Periode masterplan, misalnya 2025-2029.")
@click.option("--prioritas", "priority", metavar="DIMENSI", help="Dimensi prioritas, misalnya smart_economy.")
@click.option("--opd-lazim", "usual", is_flag=True, help="Isi daftar OPD dengan perangkat daerah yang lazim.")
@click.option(
    "--tetangga", "neighbours", metavar="NAMA", multiple=True, help="Daerah yang berbatasan; boleh diulang."
)
@click.option(
    "--dari", "earlier", metavar="BERKAS", multiple=True, type=click.Path(path_type=Path),
    help="Masterplan lama, .docx, .xlsx, .csv, atau .tsv; isi tabelnya yang pasti diambil, sisanya disebut. Boleh "
    "diulang.",
)  # fmt: skip
def command(
    region: str | None, *, edition: str | None, name: str | None, period: str | None, priority: str | None,
    usual: bool, neighbours: tuple[str, ...], earlier: tuple[Path, ...],
) -> None:  # fmt: skip
    """Make the folder and print what to do next."""
    click.get_current_context().with_resource(edition_used(edition or edition_keys()[0]))
    from generator.new_region.beginning import Beginning, usual_offices
    from generator.new_region.scaffold import make_region

    beginning = Beginning(
        _period(period), _priority(priority), (), tuple(dict.fromkeys(_neighbour(called) for called in neighbours))
    )
    sources = tables_of(earlier, WITHOUT)
    if region is None:
        region, beginning = _asked(beginning, name)
        sources = sources or _asked_earlier_plans()
    elif usual and len(found := regions_called(region)) == 1:
        beginning = replace(beginning, offices=usual_offices(found[0].kind))
    made = make_region(region, name, Path.cwd(), beginning)
    _forget_earlier_decisions(made)
    if sources:
        _take_over(made, sources)
    click.secho(f"{made.title} siap diisi di {shown_path(made.folder)}:", bold=True)
    for file in made.files:
        click.echo(f"  {file.name}")
    if name is not None and made.folder.name != name:
        click.echo(
            f"Nama map '{name}' ditulis menjadi '{made.folder.name}': nama map hanya memuat huruf kecil Latin, "
            "angka, dan tanda hubung. Pakai nama itu pada setiap perintah."
        )
    if made.kept:
        click.echo(f"  {made.kept}", err=True)
    click.echo("Isi berkas daerah.yaml dan visi.yaml lebih dahulu. Tabel lebih mudah diisi di Excel.")
    suggest("Yang berikutnya, dengan berkas dan perintahnya", f"masterplan status {made.folder.name}")


def _forget_earlier_decisions(made: "Made") -> None:
    """Let the decisions about a deleted folder of the same name not hold for the new one."""
    from generator.edits.history import History
    from generator.regions.locate import RegionFolder

    History.of(RegionFolder(made.folder, made.folder.parent.parent)).forget_settled()


def _take_over(made: "Made", sources: Sources) -> None:
    """Take over earlier plans; whatever stops that takes the region back too, so that ``init`` can be repeated."""
    from generator.edits.history import History
    from generator.new_region.scaffold import take_back
    from generator.regions.locate import RegionFolder

    try:
        take_over(made.folder, sources)
    except BaseException:
        take_back(made.files, made.folder)
        shutil.rmtree(History.of(RegionFolder(made.folder, made.folder.parent.parent)).folder, ignore_errors=True)
        click.echo(
            f"{shown_path(made.folder)} tidak jadi dibuat, karena masterplan lama belum selesai diambil. Ulangi "
            "perintah yang sama.",
            err=True,
        )
        raise


def _asked(given: "Beginning", name: str | None) -> "tuple[str, Beginning]":
    """The region and what is known of it, asked at the terminal; what was given as an option stays."""
    if not can_answer():
        raise UserError(
            "Program hanya dapat bertanya bila dijalankan langsung di terminal, bukan lewat pipa atau berkas. Sebut "
            'nama daerahnya, misalnya  masterplan init "Kabupaten Kutai Barat"'
        )
    from generator.cli.init_questions import asked_beginning, asked_region
    from generator.new_region.beginning import Beginning
    from generator.new_region.scaffold import free_folder

    region = asked_region()
    free_folder(region, name, Path.cwd())  # before all other questions
    told = asked_beginning(region)
    period, priority = given.period or told.period, given.priority or told.priority
    return region.code, Beginning(period, priority, told.offices, given.neighbours or told.neighbours)


def _asked_earlier_plans() -> "Sources":
    from generator.cli.init_questions import asked_earlier_plans

    return asked_earlier_plans()


def _period(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    from generator.new_region.beginning import fault_of_period, period_of

    period = period_of(text)
    if period is None:
        raise UserError(
            f"--periode: '{text}' {fault_of_period(text)}; tulis tahun mulai dan tahun akhir, misalnya 2025-2029."
        )
    return period


def _priority(text: str | None) -> str:
    if text is None:
        return ""
    try:
        return dimension_key(text)
    except UnknownDimensionError as error:
        raise UserError(f"--prioritas: {error.message}. {error.remedy}") from error


def _neighbour(called: str) -> str:
    """The full name of a region; raises UserError if no region or several are called so."""
    from generator.new_region.beginning import region_named

    try:
        return region_named(called).full_name
    except UserError as error:
        raise UserError(f"--tetangga: {error.format_message()}") from error
