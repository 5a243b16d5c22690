"""``masterplan questionnaire``: the forms in which offices answer an instrument, as workbooks and as a document."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.days import day_in_words
from generator.cli.next_command import suggest
from generator.cli.office_files import offices_meant, write_files
from generator.framework.instruments import instrument_keys
from generator.outputs.chosen_path import distinct_names
from generator.regions.not_one_region import whole_region
from generator.source.place import as_argument

if TYPE_CHECKING:
    from generator.workbooks.asked import Asked
    from generator.workbooks.offices import Office
    from generator.workbooks.questionnaire import Questionnaire

_WORKBOOK, _DOCUMENT = "kuesioner-evaluasi.xlsx", "kuesioner-evaluasi.docx"


@click.command(
    name="questionnaire",
    help="Tulis kuesioner evaluasi DAERAH, buku kerja Excel dan dokumen Word, terisi dengan jawaban yang sudah ada. "
    "Bawa pulang dengan  masterplan pull DAERAH BERKAS",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="DAERAH")
@click.option(
    "--tahun", "year", metavar="TAHUN", type=click.IntRange(2017, 2100),
    help="Evaluasi tahun ini; bawaannya yang terakhir dengan instrumen.",
)  # fmt: skip
@click.option(
    "--tahap", "stage", metavar="TAHAP", default="",
    help="Evaluasi tahap ini, misalnya I, bila setahun ada beberapa; bawaannya tahap terakhir.",
)  # fmt: skip
@click.option(
    "--instrumen", "instrument", metavar="INSTRUMEN", type=click.Choice(instrument_keys()),
    help=f"Instrumen bagi evaluasi yang belum menyebutnya: {', '.join(instrument_keys())}.",
)  # fmt: skip
@click.option(
    "--opd", "offices", metavar="NAMA", multiple=True,
    help="Hanya buku kerja bagi perangkat daerah ini, dengan butir yang menyangkutnya; boleh diulang.",
)  # fmt: skip
@click.option("--per-opd", "every_office", is_flag=True, help="Satu buku kerja bagi setiap perangkat daerah.")
@click.option("--tenggat", "until", metavar="TANGGAL", help="Hari terakhir pengembalian, dicetak pada Petunjuk.")
@click.option(
    "--output-dir", "output", metavar="MAP", type=click.Path(path_type=Path, file_okay=False),
    help="Map tujuan; bawaannya output/DAERAH.",
)  # fmt: skip
def command(
    region: str, *, year: int | None, stage: str, instrument: str | None, offices: tuple[str, ...],
    every_office: bool, until: str | None, output: Path | None,
) -> None:  # fmt: skip
    """Write the forms and print where they are."""
    from generator.evaluation.questionnaire import questionnaire
    from generator.excel.xlsx_writing import workbook
    from generator.masterplan.reading import read_masterplan
    from generator.workbooks.asked import asked_in
    from generator.workbooks.questionnaire import Questionnaire, questionnaire_book

    folder = whole_region(region, Path.cwd())
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    asked = asked_in(reading, year or 0, instrument or "", stage.strip())
    plan = reading.masterplan
    chosen = offices_meant(plan, offices, every=every_office)
    wish = Questionnaire(until=day_in_words("--tenggat", until))
    contents = {name: workbook(questionnaire_book(asked, one)) for name, one in _wishes(wish, chosen)}
    if not chosen:
        contents[_DOCUMENT] = questionnaire(folder, asked)
    _tell(folder.name, asked, write_files(output or folder.output, contents))


def _wishes(wish: "Questionnaire", offices: "list[Office]") -> "Iterator[tuple[str, Questionnaire]]":
    """What each workbook is for, by its file name."""
    if not offices:
        yield _WORKBOOK, wish
    names = distinct_names(f"kuesioner-{one.file}" for one in offices)
    for name, office in zip(names, offices, strict=True):
        yield name, replace(wish, office=office)


def _tell(region: str, asked: "Asked", first: str) -> None:
    suggest(
        f"Kuesioner evaluasi {asked.evaluation.when}; setelah diisi, bawa pulang dengan",
        f"masterplan pull {as_argument(region)} {as_argument(first)}",
    )
