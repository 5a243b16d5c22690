"""``masterplan evaluate``: what the ministry's evaluation would say of a region, and what lifts its score most."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.building.formats import FORMATS
from generator.cli.formats import OneForm
from generator.cli.next_command import suggest, typed_again
from generator.cli.report_output import deliver
from generator.framework.instruments import instrument_keys, instruments
from generator.output_formats import OutputFormat, named_format
from generator.source.place import as_argument
from generator.source.problems import UserError

if TYPE_CHECKING:
    from generator.evaluation.assessment import Assessment
    from generator.framework.instruments import Instrument

_ROOM = "generator.evaluation"
FORMS = {
    "text": OutputFormat("text", f"{_ROOM}.as_text:as_text", ("txt", "teks")),
    "json": OutputFormat("json", f"{_ROOM}.as_json:as_json"),
}
_REPORT = f"{_ROOM}.report:report"
SHEETS = {
    "markdown": OutputFormat("markdown", _REPORT, ("md",)),
    "docx": OutputFormat("docx", _REPORT, ("word",), "laporan-evaluasi-mandiri.docx"),
}


@click.command(
    name="evaluate",
    help="Hitung nilai evaluasi smart city DAERAH menurut jawaban dalam isiannya: setiap bagian, nilai akhir, dan "
    "butir yang paling menaikkannya. Tanpa DAERAH, --instrumen menampilkan butir instrumen itu beserta kuncinya.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="[DAERAH]", required=False, default="")
@click.option(
    "--instrumen", "instrument", metavar="INSTRUMEN", type=click.Choice(instrument_keys()),
    help=f"Instrumen yang dipakai: {', '.join(instrument_keys())}; bawaannya yang disebut evaluasi terakhir.",
)  # fmt: skip
@click.option(
    "--tahun", "year", metavar="TAHUN", type=click.IntRange(2017, 2100),
    help="Evaluasi tahun ini; bawaannya yang terakhir.",
)  # fmt: skip
@click.option(
    "--tahap", "stage", metavar="TAHAP", default="",
    help="Evaluasi tahap ini, misalnya I, bila setahun ada beberapa; bawaannya tahap terakhir.",
)  # fmt: skip
@click.option(
    "--jika", "pairs", metavar="BUTIR=NILAI", multiple=True,
    help="Tunjukkan nilai akhir bila butir itu bernilai lain, misalnya regulasi=4; boleh diulang.",
)  # fmt: skip
@click.option(
    "--table", "table", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Hitung nilai akhir setiap daerah dalam tabel CSV ini menurut --instrumen, dan bandingkan dengan yang "
    "terbit. Kolomnya daerah, setiap bagian instrumen, dan nilai_final bila sudah terbit.",
)  # fmt: skip
@click.option(
    "--format", "form", metavar="FORMAT", type=OneForm(FORMS | SHEETS), default="text", show_default=True,
    help=f"Bentuk laporan: {', '.join(FORMS | SHEETS)}; markdown dan docx ialah Laporan Evaluasi Mandiri.",
)  # fmt: skip
@click.option(
    "--output", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False),
    help="Tulis laporan ke berkas ini; bawaannya ke layar (docx: ke map output/).",
)  # fmt: skip
def command(
    region: str, *, instrument: str | None, year: int | None, stage: str, pairs: tuple[str, ...], table: Path | None,
    form: str, output: Path | None,
) -> None:  # fmt: skip
    """Print an assessment, a table of published scores, or the items of an instrument."""
    if region and table:
        raise click.UsageError("--table menghitung sebuah tabel; hapus DAERAH, atau hapus --table.")
    if region:
        _assess(region, (instrument or "", year or 0, stage.strip(), pairs), form, output)
        return
    if year or stage or pairs:
        raise click.UsageError("--tahun, --tahap, dan --jika menilai satu daerah; sebut DAERAH-nya.")
    if instrument is None:
        raise click.UsageError(f"Sebut DAERAH, atau --instrumen: {', '.join(instrument_keys())}.")
    _without_region(instruments()[instrument], table, form, output)


def _assess(region: str, wishes: tuple[str, int, str, tuple[str, ...]], form: str, output: Path | None) -> None:
    """Print the assessment of a region by an instrument, a year with its stage, and changes asked about."""
    from generator.building.selection import chosen_regions
    from generator.evaluation.assessment import assessed
    from generator.evaluation.what_if import changes_asked
    from generator.masterplan.reading import read_masterplan

    instrument, year, stage, pairs = wishes
    [folder] = chosen_regions((region,), Path.cwd(), everything=False)
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    for notice in reading.problems.notices:
        click.echo(reading.problems.shown(notice), err=True)
    assessment = assessed(reading.masterplan, instrument, year, changes_asked(pairs), stage)
    if form in SHEETS:
        sheet = SHEETS[form]
        content = sheet.load()(folder, assessment, named_format(sheet.key, FORMATS.values()))
        file = output or (folder.output / sheet.file if sheet.file else None)
        deliver(content, file)
        if file and assessment.unanswered:
            chosen = f" --tahun {year}" * bool(year) + f" --tahap {as_argument(stage)}" * bool(stage)
            suggest("Butir yang belum dijawab diisi perangkat daerah di kuesionernya",
                    f"masterplan questionnaire {folder.argument}{chosen}")  # fmt: skip
        return
    deliver(FORMS[form].load()(assessment), output)
    if form == "text":
        _lead_on(assessment)


def _lead_on(assessment: "Assessment") -> None:
    """Name what follows: the items of the instrument while some are open, else the report."""
    if assessment.unanswered:
        name = as_argument(assessment.instrument.key)
        suggest("Kunci, bunyi, dan bukti setiap butir", f"masterplan evaluate --instrumen {name}")
    else:
        suggest(
            "Laporan Evaluasi Mandiri untuk Word", typed_again("--format", "docx", without=("--format", "--output"))
        )


def _without_region(instrument: "Instrument", table: Path | None, form: str, output: Path | None) -> None:
    if form not in FORMS:
        raise UserError(f"Bentuk {form} memuat satu daerah; sebut DAERAH-nya.")
    from generator.output_formats import loaded

    name = f"as_{form}"
    module = f"{_ROOM}.{name}"
    if table is None:
        deliver(loaded(f"{module}:instrument_{name}")(instrument), output)
        return
    from generator.evaluation.published import read_table

    found = read_table(table, instrument)
    if found.unused:
        click.echo(f"Kolom yang tidak dipakai instrumen {instrument.key}: {', '.join(found.unused)}.", err=True)
    deliver(loaded(f"{module}:table_{name}")(found), output)
