"""``masterplan build``: build the documents of one or several regions."""

import sys
from dataclasses import dataclass
from pathlib import Path

import click

from generator.building.formats import FORMATS
from generator.building.jobs import build_many, build_or_keep
from generator.building.options import USUAL_FORMATS, Options
from generator.building.selection import Shard, chosen_regions, read_shard, refuse_collisions
from generator.cli.build_report import Summary, report, report_failure, tell
from generator.cli.formats import FORMATS_HELP, formats_chosen
from generator.cli.progress import clear_line, counted, show_step
from generator.regions.locate import RegionFolder
from generator.regions.pool import usual_jobs

_OUTLIVED = (
    "Program atau warna dokumen (templates/gaya/warna.css) berubah sejak pemantauan dimulai dan belum ikut dipakai: "
    "tekan Ctrl+C, lalu jalankan perintah ini lagi."
)


def _shard(ctx: click.Context, param: click.Parameter, value: str | None) -> Shard | None:
    del ctx, param
    shard = read_shard(value) if value else None
    if value is not None and shard is None:
        raise click.BadParameter(f"tulis bagian ke berapa dari berapa, misalnya 1/8 sampai 8/8, bukan '{value}'.")
    return shard


@dataclass(frozen=True, slots=True)
class _Work:
    """The settings of one call, used once or at every change."""

    folders: list[RegionFolder]
    options: Options
    jobs: int
    force: bool

    @property
    def numbers_left(self) -> bool:
        """Whether the page numbers of the contents are left for Word to fill in."""
        return "docx" in self.options.formats and not self.options.page_numbers


@click.command(
    name="build",
    help="Buat dokumen DAERAH: nama map di bawah masterplans/, kode Kemendagri, nama daerah, atau jalur. "
    "Daerah yang isiannya dan hasilnya tidak berubah sejak terakhir dibuat tidak dibuat ulang.",
    options_metavar="[PILIHAN]",
)
@click.argument("regions", metavar="[DAERAH]...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Semua daerah di bawah masterplans/.")
@click.option(
    "--document", "documents", metavar="KUNCI", multiple=True,
    help='Hanya dokumen ini, misalnya masterplan atau "Buku 2"; boleh diulang.',
)  # fmt: skip
@click.option(
    "--format", "formats", metavar="FORMAT", default=",".join(USUAL_FORMATS), show_default=True,
    callback=formats_chosen, help=FORMATS_HELP,
)  # fmt: skip
@click.option(
    "--page-numbers", is_flag=True,
    help="Isi nomor halaman daftar isi dalam berkas Word (memerlukan LibreOffice; lambat pada tabel panjang).",
)  # fmt: skip
@click.option(
    "--final", is_flag=True, help="Naskah final: tanpa tanda draf; ditolak selama masih ada isian yang kosong."
)
@click.option(
    "--plain", is_flag=True,
    help="Berkas Word yang memuat dokumen itu saja, tanpa penanda dan sumber isian, misalnya untuk diterbitkan.",
)  # fmt: skip
@click.option(
    "--no-source", is_flag=True,
    help="Berkas Word dengan penanda tetapi tanpa sumber isian; tidak dapat dibandingkan dengan versi lain.",
)  # fmt: skip
@click.option(
    "--output-dir", "output", metavar="MAP", type=click.Path(path_type=Path, file_okay=False),
    help="Map tujuan; bawaannya output/ di samping masterplans/.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Buat ulang semuanya, juga yang tidak berubah.")
@click.option(
    "--jobs", metavar="N", type=click.IntRange(min=1), default=usual_jobs,
    help="Berapa daerah dikerjakan sekaligus; bawaannya sebanyak inti prosesor.",
)  # fmt: skip
@click.option(
    "--shard", metavar="K/N", callback=_shard,
    help="Hanya bagian ke-K dari N bagian, supaya pekerjaan dapat dibagi ke beberapa komputer.",
)  # fmt: skip
@click.option(
    "--watch", is_flag=True, help="Terus pantau isian dan buat ulang setiap kali disimpan; Ctrl+C berhenti."
)
def command(
    regions: tuple[str, ...], *, everything: bool, documents: tuple[str, ...], formats: tuple[str, ...],
    page_numbers: bool, output: Path | None, final: bool, plain: bool, no_source: bool, force: bool, jobs: int,
    shard: Shard | None, watch: bool,
) -> None:  # fmt: skip
    """Build the requested regions; print where the files are and which gaps weigh most."""
    folders = chosen_regions(regions, Path.cwd(), everything=everything)
    options = Options(documents, formats, output, final, page_numbers, plain, not no_source)
    _check_printing(options)
    refuse_collisions(folders, options)
    if shard is not None:
        folders = shard.of(folders)
        click.echo(f"Bagian {shard.number} dari {shard.count}: {len(folders)} daerah.")
    work = _Work(folders, options, jobs, force)
    if watch:
        _watch(work)
    elif len(folders) == 1:
        _build_one(work, regions[0] if regions else folders[0].name)
    else:
        summary = _build_several(work)
        if summary.exit_code:
            sys.exit(summary.exit_code)


def _check_printing(options: Options) -> None:
    """Refuse formats that need LibreOffice before any work if it is not installed."""
    if options.page_numbers and not any(FORMATS[form].paged for form in options.formats):
        raise click.UsageError("--page-numbers hanya berlaku untuk format docx (nomor halaman PDF selalu terisi).")
    if options.needs_printer:
        from generator.printing.libreoffice import installed

        installed()


def _build_one(work: _Work, called: str) -> None:
    """Build a single region and print everything about it."""
    try:
        outcome = build_or_keep(work.folders[0], work.options, force=work.force, progress=show_step)
    finally:
        clear_line()
    assert outcome.built is not None, "a failure raises"
    report(outcome.built, called, kept=outcome.kept, numbers_left=work.numbers_left)
    if outcome.built.refused:
        sys.exit(2)


def _build_several(work: _Work) -> Summary:
    """Build many regions, with a line for each and a summary."""
    summary = Summary()
    outcomes = build_many(work.folders, work.options, jobs=work.jobs, force=work.force)
    for outcome in counted(outcomes, len(work.folders)):
        summary.add(outcome)
        if outcome.built is None:
            report_failure(outcome)
        elif not outcome.kept:
            tell(outcome.built, work.options.target(outcome.folder))
    summary.show(numbers_left=work.numbers_left)
    return summary


def _watch(work: _Work) -> None:
    """Build, and again whenever an input is saved, until Ctrl+C; a failure is shown and does not end the watch."""
    from generator.building.watch import watched
    from generator.identity import is_outlived

    try:
        saved = watched(work.folders, [work.options.target(folder) for folder in work.folders])
        _build_several(work)
        _say_watching(work.folders)
        for _ in saved:
            _build_several(_Work(work.folders, work.options, work.jobs, force=False))
            if is_outlived():
                click.echo(_OUTLIVED, err=True)
    except KeyboardInterrupt:
        click.echo("\nPemantauan selesai.")


def _say_watching(folders: list[RegionFolder]) -> None:
    names = folders[0].name if len(folders) == 1 else f"{len(folders)} daerah"
    click.echo(f"Memantau {names}; dokumen dibuat ulang setiap kali isian disimpan. Tekan Ctrl+C untuk berhenti.")
