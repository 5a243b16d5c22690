"""``masterplan excel``: write the workbooks in which offices fill in their tables."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.days import day_in_words
from generator.cli.next_command import suggest
from generator.cli.office_files import offices_meant, write_files
from generator.outputs.chosen_path import distinct_names
from generator.regions.not_one_region import whole_region
from generator.source.place import as_argument
from generator.source.problems import UserError
from generator.source.words import closest_key, joined

if TYPE_CHECKING:
    from generator.workbooks.filling import Wish
    from generator.workbooks.offices import Office

_WHOLE, _MATRIX = "isian.xlsx", "matriks.xlsx"


@click.command(
    name="excel",
    help="Tulis buku kerja Excel untuk mengisi tabel DAERAH: rencana aksi dan anggarannya, risiko, isu, dan "
    "lain-lain, terisi dengan yang sudah diketahui. Bawa pulang dengan  masterplan pull DAERAH BERKAS.xlsx",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="DAERAH")
@click.option(
    "--opd", "offices", metavar="NAMA", multiple=True,
    help="Buku kerja tersendiri bagi perangkat daerah ini, hanya dengan barisnya; boleh diulang.",
)  # fmt: skip
@click.option("--per-opd", "every_office", is_flag=True, help="Satu buku kerja bagi setiap perangkat daerah.")
@click.option("--topik", "topics", metavar="TOPIK", help="Hanya topik ini, dipisahkan koma; bawaannya semua.")
@click.option(
    "--matriks", "matrix", is_flag=True,
    help="Rencana aksi sebagai satu matriks seperti di SIPD: kode, target, serta pagu per sumber dana dan tahun.",
)  # fmt: skip
@click.option("--tenggat", "until", metavar="TANGGAL", help="Hari terakhir pengembalian, dicetak pada Petunjuk.")
@click.option(
    "--output-dir", "output", metavar="MAP", type=click.Path(path_type=Path, file_okay=False),
    help="Map tujuan; bawaannya output/DAERAH.",
)  # fmt: skip
def command(
    region: str, *, offices: tuple[str, ...], every_office: bool, topics: str | None, matrix: bool,
    until: str | None, output: Path | None,
) -> None:  # fmt: skip
    """Write the workbooks and print where they are."""
    from generator.excel.xlsx_writing import workbook
    from generator.masterplan.reading import read_masterplan
    from generator.regions.check import Wishes, checked_plan
    from generator.workbooks.filling import Wish, filled_book
    from generator.workbooks.tables import TOPICS

    folder = whole_region(region, Path.cwd())
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    plan = reading.masterplan
    if matrix and topics is not None:
        raise UserError("--matriks memuat rencana aksi saja; hapus --topik.")
    wish = Wish(_topics(topics, TOPICS), None, day_in_words("--tenggat", until), matrix)
    chosen = offices_meant(plan, offices, every=every_office)
    findings = checked_plan(folder, plan, Wishes()).findings
    contents = {name: workbook(filled_book(plan, findings, one)) for name, one in _wishes(wish, chosen)}
    first = write_files(output or folder.output, contents)
    suggest("Setelah diisi, bawa pulang dengan", f"masterplan pull {folder.argument} {as_argument(first)}")


def _wishes(wish: "Wish", offices: "list[Office]") -> "Iterator[tuple[str, Wish]]":
    """What each workbook holds, by its file name."""
    if not offices:
        yield _MATRIX if wish.matrix else _WHOLE, wish
    for name, office in zip(distinct_names(one.file for one in offices), offices, strict=True):
        yield name, replace(wish, office=office)


def _topics(wanted: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """The topics of an option; raises UserError for an unknown one."""
    if wanted is None:
        return known
    chosen = tuple(dict.fromkeys(part.strip() for part in wanted.split(",") if part.strip()))
    for topic in chosen:
        if topic not in known:
            near = closest_key(topic, known)
            hint = f"Mungkin maksud Anda: {near[0]}." if near else f"Yang ada: {joined([*known])}."
            raise UserError(f"--topik: '{topic}' tidak ada di buku kerja. {hint}")
    if not chosen:
        raise UserError(f"--topik kosong. Yang ada: {joined([*known])}.")
    return chosen
