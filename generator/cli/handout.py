"""``masterplan handout``: make the facilitator's kit for a Bimtek stage."""

import sys
from pathlib import Path

import click

from generator.building.selection import chosen_region
from generator.cli.formats import FORMATS_HELP, formats_chosen
from generator.cli.next_command import suggest
from generator.cli.progress import clear_line, show_step
from generator.handouts.kit import (
    MOST_BLANKS,
    MOST_LINES,
    USUAL_FORMATS,
    USUAL_LINES,
    Handout,
    Wish,
    day,
    example_groups,
    make_handout,
    stage_number,
)
from generator.source.place import shown_path

_FIRST, _SECOND = example_groups()


@click.command(
    name="handout",
    help="Buat perlengkapan Bimtek satu tahap bagi DAERAH: susunan acara, lembar kerja, daftar hadir, rekapitulasi, "
    "berita acara, dan notula, terisi dengan yang sudah diketahui.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="[DAERAH]", required=False)
@click.option("--tahap", "stage", metavar="N", required=True, help="Tahap Bimtek: 1 sampai 4, atau I sampai IV.")
@click.option(
    "--group", "groups", metavar="NAMA", multiple=True,
    help=f"Hanya lembar kerja kelompok ini, misalnya {_FIRST}, atau {_FIRST}+{_SECOND} untuk satu "
    "kelompok yang menggarap keduanya; boleh diulang. 'semua': satu berkas bagi setiap kelompok.",
)  # fmt: skip
@click.option(
    "--opd", "offices", metavar="NAMA", multiple=True,
    help="Hanya lembar kerja perangkat daerah ini; boleh diulang. 'semua': satu berkas bagi setiap perangkat daerah.",
)  # fmt: skip
@click.option("--bound", is_flag=True, help="Semuanya dalam satu berkas bersampul.")
@click.option(
    "--tanggal", "as_of", metavar="TANGGAL",
    help="Tindak lanjut yang tenggatnya sebelum tanggal ini ditandai terlambat; bawaannya hari pertama tahap itu.",
)  # fmt: skip
@click.option(
    "--baris", "lines", metavar="N", type=click.IntRange(1, MOST_LINES), default=USUAL_LINES, show_default=True,
    help="Banyak baris daftar hadir setiap hari; bertambah sendiri bila peserta yang diketahui lebih banyak.",
)  # fmt: skip
@click.option(
    "--baris-kosong", "blanks", metavar="N", type=click.IntRange(1, MOST_BLANKS),
    help="Banyak baris kosong pada lembar kerja, di bawah setiap subdimensi atau pada akhir tabel; bawaannya menurut "
    "jenis lembarnya.",
)  # fmt: skip
@click.option(
    "--format", "formats", metavar="FORMAT", default=",".join(USUAL_FORMATS), show_default=True,
    callback=formats_chosen, help=FORMATS_HELP,
)  # fmt: skip
@click.option(
    "--output-dir", "output", metavar="MAP", type=click.Path(path_type=Path, file_okay=False),
    help="Map tujuan; bawaannya output/ di samping masterplans/.",
)  # fmt: skip
def command(
    region: str | None, *, stage: str, groups: tuple[str, ...], offices: tuple[str, ...], bound: bool,
    as_of: str | None, lines: int, blanks: int | None, formats: tuple[str, ...], output: Path | None,
) -> None:  # fmt: skip
    """Make the kit and print where it is."""
    wish = Wish(stage_number(stage), groups, offices, bound, day(as_of) if as_of else None, lines, blanks)
    folder = chosen_region(region, Path.cwd())
    try:
        made = make_handout(folder, wish, formats, output, progress=show_step)
    finally:
        clear_line()
    _report(made, wish)
    if "docx" in formats and made.written:
        suggest(
            "Yang diisi di Word dibawa pulang dengan",
            f"masterplan pull {folder.argument} BERKAS.docx",
        )
    if made.refused:
        sys.exit(2)


def _report(made: Handout, wish: Wish) -> None:
    click.secho(f"{made.title or 'Daerah tanpa nama'}, Bimtek tahap {wish.stage}", bold=True)
    for path in made.written:
        click.echo(f"  {shown_path(path)}")
    for notice in (*made.notices, *made.refused):
        click.echo(f"  {notice}", err=True)
