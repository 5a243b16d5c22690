"""Taking over an earlier plan into a new region: its files read beforehand, and what became of each table."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.source.place import as_argument
from generator.source.problems import UserError
from generator.source.words import joined

if TYPE_CHECKING:
    from generator.pulling.foreign.earlier import EarlierPlan, TakenTable
    from generator.pulling.foreign.sources import ForeignTable

Sources = Sequence[tuple[Path, "list[ForeignTable]"]]
"""Files of earlier plans with their tables."""
_NOTHING = "Tidak ada isian yang diambil dari masterplan lama."


def tables_of(files: Sequence[Path]) -> Sources:
    """The tables of some files; raises UserError if one is missing, of this program, or without any."""
    if not files:
        return []
    from generator.pulling.foreign.sources import foreign_tables

    for file in files:
        if not file.is_file():
            raise UserError(f"--dari: {file} tidak ada atau bukan berkas. Periksa nama dan mapnya.")
        _refuse_own(file)
    return [(file, foreign_tables(file)) for file in files]


def _refuse_own(file: Path) -> None:
    """Raise UserError for a document of this program, whose tables repeat each other's items in part."""
    from generator.pulling.from_word import is_ours
    from generator.word.reading.package import names_this_program

    if file.suffix.lower() == ".docx" and (is_ours(file) or names_this_program(file)):
        raise UserError(
            f"--dari: {file} dibuat dengan program ini. Beberapa tabelnya mengulang butir yang sama, sehingga butir "
            "dapat tertulis dua kali. Isiannya ada di map daerah itu di masterplans: salin map itu dengan nama baru, "
            "lalu ubah periodenya. Bila map itu tidak ada, jalankan  masterplan init  tanpa --dari, lalu ambil tabel "
            f'yang diperlukan:  masterplan import DAERAH {as_argument(str(file))} --topik TOPIK --lembar "Tabel 2"'
        )


def take_over(folder: Path, sources: Sources) -> None:
    """Write what is sure in the tables of earlier plans into a new region, and tell the rest with its place."""
    from generator.masterplan.reading import read_masterplan
    from generator.pulling.as_text import as_text
    from generator.pulling.foreign.earlier import earlier_plan
    from generator.pulling.plan_of_proposals import Choices, carry_out, prepared
    from generator.regions.locate import RegionFolder

    region = RegionFolder(folder, folder.parent.parent)
    for file, tables in sources:
        reading = read_masterplan(folder)
        reading.problems.raise_if_any()
        earlier = earlier_plan(tables, str(file), reading.masterplan)
        _tell(earlier, file, folder.name)
        pull = prepared(region, reading, earlier.proposals, Choices())
        carry_out(region, pull, f"init --dari {file.name}")
        click.echo(as_text(pull.plan) if pull.plan.lines or pull.plan.notices else _NOTHING)


def _tell(earlier: "EarlierPlan", file: Path, name: str) -> None:
    """Say which tables are read as what, which of their columns are not, and how to take the others."""
    click.secho(f"\nDari {file.name}:", bold=True)
    for one in earlier.taken:
        rows = sum(row.number > one.chosen.head.last for row in one.chosen.table.rows)
        click.echo(f"  {one.chosen.name} -> {one.topic}, {rows} baris: {_read(one)}")
        for told in _columns_left(one):
            click.echo(f"    {told}")
    for passed in earlier.passed:
        topic = passed.topic or "TOPIK"
        click.echo(f"  {passed.name} -> tidak diambil: {passed.reason}. Bila diperlukan:")
        click.echo(
            f"    masterplan import {as_argument(name)} {as_argument(str(file))} --topik {topic} "
            f"--lembar {as_argument(passed.name)}"
        )


def _read(one: "TakenTable") -> str:
    return ", ".join(f"{column.heading} = {column.field}" for _, column in sorted(one.chosen.fields.items()))


def _columns_left(one: "TakenTable") -> Iterator[str]:
    """The columns that are not taken, by the reason."""
    from generator.pulling.foreign.earlier import columns_asked

    outside = [f"'{column.heading}'" for column in one.outside]
    if outside:
        yield f"di luar periode, tidak diambil: {joined(outside)}"
    unsure = [f"'{column.heading}'" for column in columns_asked(one)]
    if unsure:
        yield f"belum pasti memuat apa, tidak diambil: {joined(unsure)}"
