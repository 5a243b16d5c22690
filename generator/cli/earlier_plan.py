"""Taking over an earlier plan into a new region: its files read beforehand, and what became of each table."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.source.place import as_argument
from generator.source.problems import UserError
from generator.source.words import joined, some_of

if TYPE_CHECKING:
    from generator.pulling.foreign.choosing import Chosen
    from generator.pulling.foreign.earlier import EarlierPlan, PassedTable, TakenTable
    from generator.pulling.foreign.headings import Column
    from generator.pulling.foreign.sources import ForeignTable

Sources = Sequence[tuple[Path, "list[ForeignTable]"]]
"""Files of earlier plans with their tables."""
_MOST_CHAPTERS = 20
_MOST_TOPICS = 2
_SAVE_AGAIN = "Buka di Word dan simpan ulang sebagai .docx, atau minta berkasnya lagi."
WITHOUT = "Daerah belum disiapkan; tanpa berkas itu, ulangi perintah ini tanpa --dari."
_NOTHING = "Tidak ada isian yang diambil dari masterplan lama."


def tables_of(files: Sequence[Path], more: str = "") -> Sources:
    """The tables of some files; raises UserError if one is missing, of this program, or without any.

    ``more`` is said after what is wrong with a file of somebody else.
    """
    for file in files:
        if not file.is_file():
            raise UserError(f"--dari: {file} tidak ada atau bukan berkas. Periksa nama dan mapnya.")
        with _told_more(more):
            _refuse_damaged(file)
        _refuse_own(file)
    with _told_more(more):
        return [(file, _tables_in(file)) for file in files]


@contextmanager
def _told_more(more: str) -> Iterator[None]:
    try:
        yield
    except UserError as error:
        raise UserError(f"{error.format_message()} {more}".rstrip()) from error


def _tables_in(file: Path) -> "list[ForeignTable]":
    from generator.pulling.foreign.sources import foreign_tables

    return foreign_tables(file)


def _refuse_damaged(file: Path) -> None:
    """Raise UserError for a Word file that cannot be opened, which somebody else's program may have made."""
    from generator.word.unpacking import opened

    if file.suffix.lower() == ".docx":
        with opened(file, _SAVE_AGAIN):
            pass


def _refuse_own(file: Path) -> None:
    """Raise UserError for a document of this program, whose tables repeat each other's items in part."""
    from generator.pulling.from_word import is_ours
    from generator.word.reading.package import names_this_program

    if file.suffix.lower() == ".xlsx":
        refuse_own_workbook(file)
    if file.suffix.lower() == ".docx" and (is_ours(file) or names_this_program(file)):
        raise UserError(
            f"--dari: {file} dibuat dengan program ini. Beberapa tabelnya mengulang butir yang sama, sehingga butir "
            "dapat tertulis dua kali. Isiannya ada di map daerah itu di masterplans: salin map itu dengan nama baru, "
            "lalu ubah periodenya. Bila map itu tidak ada, jalankan  masterplan init  tanpa --dari, lalu ambil tabel "
            f'yang diperlukan:  masterplan import DAERAH {as_argument(str(file))} --topik TOPIK --lembar "Tabel 2"'
        )


def refuse_own_workbook(file: Path) -> None:
    """Raise UserError for a workbook of this program, whose headings and hidden rows are no content."""
    from generator.pulling.from_excel import names_this_program

    if names_this_program(file):
        raise UserError(
            f"{file} adalah buku kerja buatan program ini. Isiannya dibawa pulang ke daerahnya sendiri dengan  "
            f"masterplan pull DAERAH {as_argument(str(file))}  Untuk daerah atau periode lain, salin map daerah itu "
            "di masterplans dengan nama baru."
        )


def take_over(folder: Path, sources: Sources) -> None:
    """Write what is sure in the tables of earlier plans into a new region, and tell the rest with its place."""
    from generator.cli.ways_on import Called, ways_on
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
        years = reading.masterplan.periode.tahun
        first = str(int(years[0])) if years else ""
        for line in ways_on(earlier, pull.plan, Called(folder.name, str(file), first)):
            click.echo(line)


def _tell(earlier: "EarlierPlan", file: Path, name: str) -> None:
    """Say which tables are read as what, which of their columns are not, and how to take the others."""
    click.secho(f"Dari {file.name}:", bold=True)
    for one in earlier.taken:
        hidden = " (lembar tersembunyi)" if one.chosen.table.hidden else ""
        click.echo(f"  {one.chosen.name}{hidden} -> {one.topic}, {one.chosen.count} baris: {_read(one)}")
        if one.chosen.continued:
            click.echo(f"    {joined([*one.chosen.continued])} tanpa judul, dibaca sebagai lanjutan tabel di atasnya")
        for told in _columns_left(one):
            click.echo(f"    {told}")
    for passed in earlier.passed:
        for told in _passed(passed, file, name):
            click.echo(f"  {told}")
    for line in outside_tables(file):
        click.echo(f"  {line}")


def _passed(passed: "PassedTable", file: Path, name: str) -> Iterator[str]:
    """Why a table is not read, and the commands that take it as what it seems to be, or fill in what it is about."""
    from generator.pulling.foreign.quick_win_tables import QUICK_WIN

    why = f"{passed.name} -> tidak diambil: {passed.reason.rstrip('.')}"
    if passed.topic == QUICK_WIN:
        yield f"{why}:"
        yield f"  masterplan excel {as_argument(name)} --topik {QUICK_WIN}"
        return
    if passed.is_of_no_topic:
        yield f"{why}."
        return
    heading, naming = passed.named
    options = [f"--topik {topic}" for topic in passed.topics[:_MOST_TOPICS]]
    said = f"{heading or 'JUDUL'}={naming or 'ISIAN'}"
    options = options or [f"--topik {passed.topic or 'TOPIK'} --kolom {as_argument(said) if heading else said}"]
    is_whole = bool(passed.topics or heading)
    yield f"{why}. {'Bila diperlukan:' if is_whole else 'Bila diperlukan, sebut topik dan kolom namanya:'}"
    for told in options:
        command = f"masterplan import {as_argument(name)} {as_argument(str(file))} {told}"
        yield f"  {command} --lembar {as_argument(passed.name)}"


def outside_tables(file: Path) -> Iterator[str]:
    """What a Word file holds outside its tables, which is not taken: a line for each chapter, within bounds."""
    if file.suffix.lower() != ".docx":
        return
    from generator.word.reading.outside_tables import passages_outside_tables

    passages = [one for one in passages_outside_tables(file) if one.paragraphs]
    if passages:
        yield "Teks di luar tabel tidak dibaca. Salin sendiri yang diperlukan, seperti visi dan uraian:"
    for one in passages[:_MOST_CHAPTERS]:
        yield f"  {one.heading or 'Sebelum judul bab pertama'}: {one.paragraphs} paragraf"
    if len(passages) > _MOST_CHAPTERS:
        yield f"  dan {len(passages) - _MOST_CHAPTERS} bab lain"


def _read(one: "TakenTable") -> str:
    return ", ".join(f"{column.heading} = {_told(column)}" for _, column in sorted(one.chosen.fields.items()))


def _told(column: "Column") -> str:
    from generator.pulling.foreign.choosing import size_told

    if column.field == "subdimensi":
        return "subdimensi atau dimensi, menurut isinya"
    return f"{column.field}{size_told(column)}"


def _columns_left(one: "TakenTable") -> Iterator[str]:
    """The columns that are not taken, by the reason."""
    from generator.pulling.foreign.choosing import doubt_of_unit
    from generator.pulling.foreign.earlier import columns_asked, columns_left
    from generator.pulling.foreign.units import UNKNOWN

    outside = [_with_words(column, one.chosen) for column in one.chosen.outside]
    if outside:
        yield f"di luar periode, tidak diambil: {joined(outside)}"
    asked = [*columns_asked(one)]
    left = [*columns_left(one.chosen)]
    if left:
        yield f"bukan isian masterplan, tidak diambil: {joined([_with_words(column, one.chosen) for column in left])}"
    unsure = [_with_words(column, one.chosen) for column in asked]
    if unsure:
        yield f"belum pasti memuat apa, tidak diambil: {joined(unsure)}"
    for column in asked:
        if column.doubt:
            yield f"'{column.heading}' tampaknya {column.field}, tetapi {column.doubt}"
        if column.size == UNKNOWN and column.hint:
            why, remedy = doubt_of_unit(column)
            yield f"'{column.heading}': {why}; {remedy}"
    yield from _alike(asked)


def _with_words(column: "Column", chosen: "Chosen") -> str:
    """The heading of a column that is not taken, with words below it."""
    told = some_of(chosen.texts_below(column))
    return f"'{column.heading}'" + (f" ({told})" if told else "")


def _alike(asked: "Sequence[Column]") -> Iterator[str]:
    """The columns that seem to hold the same field, of which only one can be named in a command."""
    from generator.pulling.foreign.headings import FIRST_YEAR

    by_field: dict[str, list[str]] = {}
    for column in asked:
        by_field.setdefault(column.field or column.hint, []).append(f"'{column.heading}'")
    for field, headings in by_field.items():
        if field and field != FIRST_YEAR and len(headings) > 1:
            yield (
                f"{joined(headings)} sama-sama tampak memuat {field}; bedakan judulnya di berkas, atau sebut satu "
                f'saja, misalnya  --kolom "{headings[0][1:-1]}={field}"'
            )
