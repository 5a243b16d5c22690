"""``masterplan import``: take other people's tables into a region's YAML."""

import sys
from pathlib import Path
from typing import Any

import click

from generator.cli.earlier_plan import outside_tables, refuse_own_workbook
from generator.cli.proposals import APPLY, PREFER, record_options, settle
from generator.outputs.chosen_path import refuse_inputs
from generator.regions.not_one_region import whole_region
from generator.source.place import as_argument
from generator.source.problems import UserError
from generator.source.words import closest_key, joined

_CLIPBOARD = "-"


@click.command(
    name="import",
    help="Ambil tabel orang lain ke YAML DAERAH: lembar Excel, .csv atau .tsv, tabel di dokumen Word, atau teks "
    "tabel yang ditempel (BERKAS ditulis -). Kolom dicocokkan menurut judulnya; yang belum pasti disebut dengan "
    "--kolom. Tanpa --apply rencananya hanya ditampilkan.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="DAERAH")
@click.argument("file", metavar="BERKAS")
@click.option("--topik", "topic", metavar="TOPIK", required=True, help="Topik tabel itu, misalnya rencana_aksi.")
@click.option("--lembar", "sheet", metavar="NAMA", default="", help="Lembar, atau 'Tabel 3' di dokumen Word.")
@click.option(
    "--kolom", "columns", metavar="JUDUL=ISIAN", multiple=True,
    help="Kolom berjudul JUDUL memuat ISIAN, misalnya 'PIC=opd'; 'PIC=-' tidak dibaca. Boleh diulang.",
)  # fmt: skip
@click.option(
    "--sumber-dana", "source", metavar="SUMBER", default="", help="Sumber dana semua anggaran di tabel itu."
)
@click.option(
    "--tahun-pertama", "first_year", metavar="TAHUN", type=click.IntRange(2000, 2099), default=None,
    help="Tahun yang dimaksud judul 'Tahun I', 'Tahun 1', atau 'n'.",
)  # fmt: skip
@click.option(
    "--simpan-kolom", "keep", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False),
    help="Simpan pencocokan kolom ini untuk tabel perangkat daerah lain.",
)  # fmt: skip
@click.option(
    "--kolom-dari", "kept", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False),
    help="Pakai pencocokan yang disimpan; kolom yang tidak ada di tabel ini dilewati.",
)  # fmt: skip
@APPLY
@PREFER
@record_options
def command(
    region: str, file: str, *, topic: str, sheet: str, columns: tuple[str, ...], source: str, first_year: int | None,
    keep: Path | None, kept: Path | None, write: bool, prefer: Any, form: str, output: Path | None,
) -> None:  # fmt: skip
    """Show how the columns are read, then the plan; write it on request."""
    from generator.masterplan.reading import read_masterplan
    from generator.pulling.foreign.choosing import Told, chosen_table, mapping_told
    from generator.pulling.foreign.from_table import proposal_of
    from generator.pulling.foreign.kept_columns import keep_columns, kept_columns
    from generator.pulling.foreign.sources import foreign_tables

    refuse_inputs(output, [file])
    refuse_inputs(keep, [file])
    folder = whole_region(region, Path.cwd())
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    told = Told(_columns(columns), _source(source), first_year or 0, kept_columns(kept) if kept else {})
    typed = sys.stdin.buffer.read() if file == _CLIPBOARD else b""
    tables = foreign_tables(None if file == _CLIPBOARD else _existing(file), typed)
    topic = _topic(topic, region)
    chosen = chosen_table(tables, topic, told, reading.masterplan, sheet)
    click.secho(f"Kolom {chosen.name}:", bold=True, err=True)
    for line in mapping_told(chosen):
        click.echo(f"  {line}", err=True)
    for line in outside_tables(Path(file)):
        click.echo(line, err=True)
    if keep:
        click.echo(keep_columns(keep, chosen), err=True)
    proposal = proposal_of(chosen, topic, told, "tempelan" if file == _CLIPBOARD else file, reading.masterplan)
    done = f"import {Path(file).name}"
    settle(folder, reading, [proposal], done, write=write, form=form, output=output, prefer=prefer)


def _existing(name: str) -> Path:
    file = Path(name)
    if not file.is_file():
        raise UserError(f"{name} tidak ada atau bukan berkas. Periksa nama dan mapnya.")
    if file.suffix.lower() == ".xlsx":
        refuse_own_workbook(file)
    return file


def _topic(wanted: str, region: str) -> str:
    """The topic of this name, also by its last part; raises UserError if its tables cannot be read."""
    from generator.pulling.foreign.synonyms import SYNONYMS
    from generator.workbooks.tables import TOPICS

    wanted = next((topic for topic in SYNONYMS if topic.rpartition(".")[2] == wanted), wanted)
    if wanted not in SYNONYMS:
        if wanted in TOPICS:
            raise UserError(
                f"--topik: {wanted} tidak diambil dari tabel. Isi {_file_of(wanted)}, atau isi di Excel:  "
                f"masterplan excel {as_argument(region)} --topik {wanted}"
            )
        near = closest_key(wanted, SYNONYMS)
        hint = f"Mungkin maksud Anda: {near[0]}." if near else f"Yang ada: {joined([*SYNONYMS])}."
        raise UserError(f"--topik: '{wanted}' tidak dapat diambil dari tabel. {hint}")
    return wanted


def _file_of(topic: str) -> str:
    """The file that usually holds a topic."""
    from generator.masterplan.topic_files import USUAL_FILES

    return next((f"{name}.yaml" for name, topics in USUAL_FILES.items() if topic in topics), "berkas YAML-nya")


def _columns(wanted: tuple[str, ...]) -> dict[str, str]:
    """The fields by heading; raises UserError for an option without an equals sign."""
    found = {}
    for text in wanted:
        heading, sign, name = text.rpartition("=")
        if not sign or not heading.strip():
            raise UserError(f"--kolom: tulis JUDUL=ISIAN, misalnya 'Penanggung Jawab=opd', bukan '{text}'.")
        found[heading.strip()] = name.strip()
    return found


def _source(text: str) -> str:
    """The key of a source of funds; raises UserError for an unknown one."""
    from generator.workbooks.tables import sources

    key = sources().key_of(text) if text else ""
    if key is None:
        raise UserError(f"--sumber-dana: '{text}' tidak dikenal. Yang ada: {', '.join(sources().labels)}.")
    return key
