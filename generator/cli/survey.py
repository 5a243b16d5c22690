"""``masterplan survey``: the forms of the ministry's impact survey, and what the answers come to."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.next_command import suggest
from generator.cli.report_output import deliver
from generator.regions.not_one_region import whole_region
from generator.source.place import as_argument, shown_path

if TYPE_CHECKING:
    from generator.masterplan.masterplan import Masterplan
    from generator.pulling.foreign.sources import ForeignTable
    from generator.regions.locate import RegionFolder
    from generator.survey.result import SurveyResult

_FORMS = ("text", "json", "yaml")
_WORKBOOK, _QUESTIONNAIRE = "survei-dampak.xlsx", "survei-dampak-kuesioner.docx"


@click.command(
    name="survey",
    help="Tanpa BERKAS: tulis formulir survei dampak DAERAH, buku kerja Excel dan kuesioner Word. Dengan BERKAS: "
    "hitung rerata jawabannya dan sebut yang akan ditanyakan penilai.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="DAERAH")
@click.argument(
    "files", metavar="[BERKAS]...", nargs=-1, type=click.Path(path_type=Path, dir_okay=False, exists=True)
)
@click.option(
    "--format", "form", metavar="FORMAT", type=click.Choice(_FORMS), default="text", show_default=True,
    help="Bentuk hasil: text, json, atau yaml (jawaban untuk disalin ke evaluasi[].jawaban).",
)  # fmt: skip
@click.option(
    "--skala", "scale", metavar="KATA=NILAI", default="",
    help='Nilai setiap kata bila jawabannya kata tanpa angka, misalnya "Sangat baik=4; Baik=3; Cukup=2".',
)  # fmt: skip
@click.option(
    "--output", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False),
    help="Tulis hasilnya ke berkas ini; bawaannya ke layar.",
)  # fmt: skip
def command(region: str, files: tuple[Path, ...], *, form: str, scale: str, output: Path | None) -> None:
    """Write the forms of a region, or print what the answers in files come to."""
    from generator.masterplan.reading import read_masterplan

    if not files and (output or scale or form != "text"):
        raise click.UsageError("--format, --skala, dan --output menyangkut hasil survei; sebut BERKAS jawabannya.")
    folder = whole_region(region, Path.cwd())
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    if files:
        _tell(folder, reading.masterplan, files, (form, scale), output)
    else:
        _write_forms(folder, reading.masterplan)


def _write_forms(folder: "RegionFolder", plan: "Masterplan") -> None:
    from generator.excel.xlsx_writing import workbook
    from generator.survey.blank_forms import questionnaire, survey_book

    deliver(workbook(survey_book(plan)), folder.output / _WORKBOOK)
    deliver(questionnaire(folder, plan), folder.output / _QUESTIONNAIRE)
    name, file = folder.argument, as_argument(shown_path(folder.output / _WORKBOOK))
    suggest("Setelah diisi, hitung hasilnya dengan", f"masterplan survey {name} {file}")


def _tell(
    folder: "RegionFolder", plan: "Masterplan", files: tuple[Path, ...], wish: tuple[str, str], output: Path | None
) -> None:
    """Print what answers come to, in a format and by a declared scale."""
    from generator.survey.blank_forms import remarks_beside_tables
    from generator.survey.responses import read_responses
    from generator.survey.result import result_of
    from generator.survey.scores_in_cells import scale_asked

    form, scale = wish
    files = tuple(_each_once(files))
    told = [shown_path(file) for file in files]
    responses = read_responses(_tables(files), ", ".join(told), scale_asked(scale) if scale else None)
    for file in (file for file in files if file.suffix.lower() == ".docx"):
        beside = remarks_beside_tables(file, folder, plan)
        responses.remarks += [f"{shown_path(file)}, {one}" if len(files) > 1 else one for one in beside]
    result = result_of(responses)
    deliver(_shown(result, plan, form, told), output)
    if form == "text" and not (result.responses.seems_of_other_scale or result.responses.are_in_words):
        declared = ("--skala", scale) if scale else ()
        arguments = " ".join(map(as_argument, (folder.name, *told, *declared)))
        suggest("Reratanya sebagai jawaban evaluasi", f"masterplan survey {arguments} --format yaml")


def _tables(files: tuple[Path, ...]) -> "Iterator[ForeignTable]":
    """The tables of all files, named after these too if there are several, so that a place is one place."""
    from dataclasses import replace

    from generator.pulling.foreign.sources import foreign_tables

    for file in files:
        for table in foreign_tables(file):
            name = table.name if table.name != file.stem else ""
            told = " ".join(filter(None, (shown_path(file), name)))
            yield replace(table, name=told) if len(files) > 1 else table


def _each_once(files: tuple[Path, ...]) -> Iterator[Path]:
    """The files without those whose contents another one has, which are told: their answers would count twice."""
    seen: dict[bytes, Path] = {}
    for file in files:
        content = file.read_bytes() if file.is_file() else None
        if content is not None and content in seen:
            click.echo(f"{shown_path(file)} sama dengan {shown_path(seen[content])}; dibaca satu kali.", err=True)
            continue
        if content is not None:
            seen[content] = file
        yield file


def _shown(result: "SurveyResult", plan: "Masterplan", form: str, files: list[str]) -> str:
    from generator.masterplan.dimensi_instrumen import instrument_dimensions
    from generator.survey.as_json import as_json
    from generator.survey.as_text import as_text, as_yaml

    region = "".join(map(str, plan.daerah.nama_lengkap)).strip()
    names = {key: str(name) for key, name in instrument_dimensions(plan).items()}
    if form == "yaml":
        return as_yaml(result, names)
    return as_json(result, region, names) if form == "json" else as_text(result, region, names, files)
