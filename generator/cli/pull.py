"""``masterplan pull``: bring home what was edited in Word documents and Excel workbooks into a region's YAML."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.proposals import APPLY, PREFER, record_options, settle
from generator.outputs.chosen_path import distinct_names, refuse_inputs
from generator.outputs.edited_since import WORKBOOKS, Written
from generator.regions.not_one_region import whole_region
from generator.source.place import shown_path
from generator.source.problems import UserError

if TYPE_CHECKING:
    from generator.blocks.blocks import Document
    from generator.edits.proposal import Proposal
    from generator.masterplan.reading import Reading
    from generator.pulling.plan_of_proposals import Pull
    from generator.regions.locate import RegionFolder

_WORD, _EXCEL = ".docx", ".xlsx"
_RETURNED = "kembali"


@click.command(
    name="pull",
    help="Bawa pulang suntingan di dokumen Word dan buku kerja Excel buatan program ini ke YAML daerahnya. Tanpa "
    "--apply rencananya hanya ditampilkan. Kode keluar: 0 tidak ada yang perlu dilakukan, 1 ada, atau masih ada yang "
    "terbuka, 2 masukan keliru.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="DAERAH")
@click.argument("files", metavar="BERKAS ...", nargs=-1, required=True, type=click.Path(path_type=Path))
@APPLY
@click.option("--remove", is_flag=True, help="Hapus juga dari YAML butir yang dihapus di berkas.")
@PREFER
@click.option("--only", metavar="JALUR", multiple=True, help="Ambil hanya suntingan pada JALUR ini; boleh diulang.")
@click.option(
    "--except",
    "excepted",
    metavar="JALUR",
    multiple=True,
    help="Jangan ambil suntingan pada JALUR ini; boleh diulang.",
)
@click.option("--ignore-tracked", is_flag=True, help="Anggap perubahan terlacak belum diterima.")
@click.option(
    "--return", "returned", is_flag=True,
    help="Tulis juga buku kerja untuk dikirim kembali, dengan catatan pada setiap sel yang tidak dapat diambil.",
)  # fmt: skip
@record_options
def command(
    region: str, files: tuple[Path, ...], *, write: bool, remove: bool, prefer: Any, only: tuple[str, ...],
    excepted: tuple[str, ...], ignore_tracked: bool, returned: bool, form: str, output: Path | None,
) -> None:  # fmt: skip
    """Show the plan, write it if asked to, and exit with a code for what is left."""
    from generator.masterplan.reading import read_masterplan

    refuse_inputs(output, [str(file) for file in files])
    if returned and not any(file.suffix.lower() == _EXCEL for file in files):
        raise UserError("--return menulis catatan ke buku kerja Excel (.xlsx); di antara berkas ini tidak ada.")
    folder = whole_region(region, Path.cwd())
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    proposed = [_proposed(file, folder, reading, tracked=not ignore_tracked) for file in _each_once(files)]
    told = f"pull {' '.join(file.name for file in files)}"
    settle(
        folder, reading, proposed, told, write=write, form=form, output=output, prefer=prefer,
        only=only, excepted=excepted, remove=remove,
        afterwards=(lambda pull: _write_returned(pull, folder)) if returned else None,
    )  # fmt: skip


def _write_returned(pull: "Pull", folder: "RegionFolder") -> None:
    """Write the workbooks that have cells which could not be taken, and print where they are."""
    from generator.excel.annotating import annotated
    from generator.pulling.excel.bad_cells import bad_cells
    from generator.workbooks.return_notes import without_return_notes

    found = {file: notes for file, notes in bad_cells(pull).items() if file.lower().endswith(_EXCEL)}
    names = distinct_names([Path(file).name for file in found])
    contents = {
        f"{_RETURNED}/{name}": annotated(Path(file), notes, without_return_notes)
        for name, (file, notes) in zip(names, found.items(), strict=True)
    }
    written = Written(folder.output, WORKBOOKS)
    written.announce(contents)
    for (name, content), notes in zip(contents.items(), found.values(), strict=True):
        kept = written.write(name, content)
        count = sum(map(len, notes.values()))
        click.echo(f"{shown_path(written.folder / name)}: {count} sel diberi catatan", err=True)
        if kept:
            click.echo(kept, err=True)
    if not contents:
        click.echo("Tidak ada sel yang perlu dikirim kembali.", err=True)


def _proposed(file: Path, folder: "RegionFolder", reading: "Reading", *, tracked: bool) -> "Proposal":
    """What a file proposes, by its kind."""
    if file.suffix.lower() == _EXCEL:
        from generator.pulling.from_excel import propose as propose_workbook

        return propose_workbook(file, str(file), reading.masterplan)
    from generator.pulling.from_word import propose

    return propose(file, str(file), tracked=tracked, region=folder, today=reading, others=_others)


def _others(reading: "Reading", folder: "RegionFolder") -> "Iterator[Document]":
    """The questionnaires and handouts of a plan, imported only if a file is one of them."""
    from generator.evaluation.questionnaire import every_questionnaire
    from generator.handouts.kit import every_handout

    yield from every_questionnaire(reading, folder)
    yield from every_handout(reading, folder)


def _each_once(files: tuple[Path, ...]) -> list[Path]:
    """The files without repeats; raises UserError for one of another kind, or that does not exist."""
    for file in files:
        if file.suffix.lower() not in (_WORD, _EXCEL):
            raise UserError(_of_another_kind(file))
        if not file.exists():
            raise UserError(f"{file} tidak ada. Periksa nama dan mapnya.")
        if not file.is_file():
            what = "adalah map" if file.is_dir() else "bukan berkas biasa"
            raise UserError(f"{file} {what}, bukan dokumen Word atau buku kerja Excel. Sebut berkas yang dimaksud.")
    return list({file.resolve(): file for file in files}.values())


def _of_another_kind(file: Path) -> str:
    """The message for a file that is neither a Word document nor an Excel workbook."""
    if file.suffix.lower() in (".xls", ".xlsb", ".xlsm", ".ods", ".csv"):
        return (
            f"{file} bukan buku kerja .xlsx. Buka di Excel atau LibreOffice, pilih Simpan Sebagai > Buku Kerja Excel "
            "(*.xlsx), lalu pakai hasilnya."
        )
    return (
        f"{file} bukan dokumen Word (.docx) atau buku kerja Excel (.xlsx). Sebut dokumen yang dibuat oleh  "
        "masterplan build  atau  masterplan excel."
    )
