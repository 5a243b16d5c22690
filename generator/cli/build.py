"""``masterplan build``: documents of one or several regions."""

import gc
import sys
from pathlib import Path

import click

from generator.build.formats import FORMATS, USUAL_FORMATS
from generator.build.locate import RegionFolder, all_regions, find_region
from generator.build.region import Built, build_region
from generator.source.place import shown_path
from generator.source.problems import UserError


def formats_chosen(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    """The formats of an option, each once; raises BadParameter for one that there is not."""
    del ctx, param
    chosen = tuple(dict.fromkeys(part.strip().lower() for part in value.split(",") if part.strip()))
    unknown = [part for part in chosen if part not in FORMATS]
    if unknown or not chosen:
        raise click.BadParameter(f"format '{', '.join(unknown)}' tidak ada; pilih dari: {', '.join(FORMATS)}.")
    return chosen


@click.command(
    name="build",
    help="Buat dokumen DAERAH: nama map di bawah masterplans/, kode Kemendagri, nama daerah, atau jalur.",
    options_metavar="[PILIHAN]",
)
@click.argument("regions", metavar="[DAERAH]...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Semua daerah di bawah masterplans/.")
@click.option(
    "--document", "documents", metavar="KUNCI", multiple=True,
    help="Hanya dokumen ini, misalnya masterplan; boleh diulang.",
)  # fmt: skip
@click.option(
    "--format", "formats", metavar="FORMAT", default=",".join(USUAL_FORMATS), show_default=True,
    callback=formats_chosen, help="Format hasil, dipisahkan koma: docx, md, html, pdf (pdf memerlukan LibreOffice).",
)  # fmt: skip
@click.option(
    "--page-numbers", is_flag=True,
    help="Isi nomor halaman daftar isi dalam berkas Word (memerlukan LibreOffice; lambat pada tabel panjang).",
)  # fmt: skip
@click.option(
    "--final", is_flag=True, help="Naskah final: tanpa tanda draf; ditolak selama masih ada isian yang kosong."
)
@click.option(
    "--output-dir", "output", metavar="MAP", type=click.Path(path_type=Path, file_okay=False),
    help="Map tujuan; bawaannya output/ di samping masterplans/.",
)  # fmt: skip
def command(
    regions: tuple[str, ...], *, everything: bool, documents: tuple[str, ...], formats: tuple[str, ...],
    page_numbers: bool, output: Path | None, final: bool,
) -> None:  # fmt: skip
    """Build what was asked for and say where it lies and what weighs most of what is missing."""
    gc.disable()  # a short run ends before the growing model would be worth walking
    folders = _folders(regions, everything)
    _check_printing(formats, page_numbers=page_numbers)
    failed = False
    for folder in folders:
        try:
            built = build_region(
                folder, documents, formats, output, final=final, page_numbers=page_numbers, progress=_progress
            )
            _progress("")
        except click.ClickException as error:
            _progress("")
            if len(folders) > 1:
                click.echo(f"{folder.name}: gagal dibuat.", err=True)
            error.show()
            failed = True
        else:
            _report(built, numbers_left="docx" in formats and not page_numbers)
            failed = failed or bool(built.refused)
        if len(folders) > 1:
            gc.collect()
    if failed:
        sys.exit(2)


def _check_printing(formats: tuple[str, ...], *, page_numbers: bool) -> None:
    """What needs LibreOffice is refused before any work where there is none."""
    if page_numbers and not {"docx", "pdf"} & set(formats):
        raise click.UsageError("--page-numbers hanya berlaku untuk format docx (nomor halaman PDF selalu terisi).")
    if page_numbers or "pdf" in formats:
        from generator.build.libreoffice import installed

        installed()


def _progress(text: str) -> None:
    """One line on a terminal that says what takes long; an empty text clears it."""
    if sys.stderr.isatty():
        click.echo(f"\r{'':<78}\r{text[:78]}", nl=False, err=True)


def _folders(regions: tuple[str, ...], everything: bool) -> list[RegionFolder]:
    here = Path.cwd()
    if regions:
        return [find_region(wanted, here) for wanted in regions]
    known = all_regions(here)
    if everything or len(known) == 1:
        return known
    names = ", ".join(folder.name for folder in known)
    raise UserError(f"Daerah mana yang dibuat? Sebut salah satu, atau --all untuk semua: {names or '(belum ada)'}.")


def _report(built: Built, *, numbers_left: bool) -> None:
    click.secho(built.title or "Daerah tanpa nama", bold=True)
    for path in built.written:
        click.echo(f"  {shown_path(path)}")
    for notice in (*built.notices, *built.refused):
        click.echo(f"  {notice}", err=True)
    if built.gaps:
        _report_gaps(built)
    if numbers_left and built.written:
        click.echo("  Nomor halaman daftar isi: buka di Word, tekan Ctrl+A, lalu F9.")


def _report_gaps(built: Built) -> None:
    click.echo(f"  {built.gap_count} isian belum ada; yang terpenting:")
    for n, gap in enumerate(built.gaps, 1):
        times = f" ({gap.count} isian)" if gap.count > 1 else ""
        click.echo(f"    {n}. {gap.label}{times}  ->  {gap.path}")
