"""``masterplan diff``: compare two versions of a plan and report what changed."""

import datetime
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.formats import OneForm
from generator.cli.next_command import suggest, typed_again
from generator.cli.report_output import deliver
from generator.differences.formats import FORMS
from generator.differences.inputs import Version, check_count, opened, opened_before
from generator.outputs.chosen_path import refuse_inputs
from generator.regions.locate import find_region
from generator.source.numbers import UnreadableValueError, parse_date
from generator.source.place import as_argument, shown_path
from generator.source.problems import UserError
from generator.source.words import joined, slug

if TYPE_CHECKING:
    from generator.differences.redline import RegionVersion
    from generator.differences.report import Report
    from generator.documents.manifest import DocumentSpec
    from generator.versions.fail_if import Condition

_FOR_PEOPLE = ("text", "docx")
_OF_REPORTS = ("--format", "--output", "--fail-if")


@click.command(
    name="diff",
    help="Bandingkan dua versi masterplan: map, berkas YAML, revisi git (REVISI:JALUR), atau .docx buatan program "
    "ini. Kode keluar: 0 tanpa perbedaan, 1 ada perbedaan, 2 masukan keliru.",
    options_metavar="[PILIHAN]",
)
@click.argument("versions", metavar="LAMA BARU", nargs=-1)
@click.option("--from", "revision", metavar="REVISI", help="Bandingkan DAERAH dengan keadaannya pada revisi git ini.")
@click.option(
    "--format", "form", metavar="FORMAT", default="text", show_default=True,
    type=OneForm(FORMS), help=f"Bentuk laporan: {joined([*FORMS], 'atau')} (Lembar Perubahan).",
)  # fmt: skip
@click.option(
    "--output", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False),
    help="Tulis ke BERKAS; tanpa ini dicetak ke layar (docx ke output/DAERAH/, atau di samping .docx yang baru).",
)  # fmt: skip
@click.option(
    "--redline", metavar="KUNCI",
    help="Buat dokumen Word KUNCI versi baru dengan perubahan terlacak, misalnya masterplan.",
)  # fmt: skip
@click.option(
    "--author", metavar="NAMA", default="masterplan", show_default=True, help="Nama pada perubahan terlacak."
)
@click.option(
    "--date",
    "when",
    metavar="TANGGAL",
    help="Tanggal pada perubahan terlacak, misalnya 2026-08-18; bawaannya hari ini.",
)
@click.option(
    "--match", "forced", metavar="LAMA=BARU", multiple=True,
    help="Pastikan dua butir (id atau nama) adalah butir yang sama; boleh diulang.",
)  # fmt: skip
@click.option(
    "--fail-if", "conditions", metavar="SYARAT", multiple=True,
    help="Kode keluar 1 hanya bila syarat ini terpenuhi, misalnya 'anggaran>25%', 'anggaran naik>5 miliar', "
    "atau 'quick_win dihapus'. Yang ditambah dihitung dari nol, yang dihapus menjadi nol; boleh diulang.",
)  # fmt: skip
@click.option("--textconv", metavar="BERKAS", help="Cetak isian satu BERKAS baris demi baris untuk git diff.")
def command(
    versions: tuple[str, ...], *, revision: str | None, form: str, output: Path | None, redline: str | None,
    author: str, when: str | None, forced: tuple[str, ...], conditions: tuple[str, ...], textconv: str | None,
) -> None:  # fmt: skip
    """Compare two versions, report, and exit with a code for the result."""
    if textconv is not None:
        _convert(textconv)
        return
    if redline is not None and form != "text":
        raise click.UsageError("--redline membuat dokumen Word; jangan digabung dengan --format.")
    from generator.differences.report import compared
    from generator.versions.fail_if import parse_condition

    wanted = [parse_condition(text) for text in conditions]
    refuse_inputs(output, versions)
    with ExitStack() as open_versions:
        old, new = _versions(versions, revision, open_versions)
        report = compared(old, new, forced)
        for notice in report.notices:
            click.echo(notice, err=True)
        if redline is None:
            _deliver(report, form, output)
            if form in _FOR_PEOPLE:
                _lead_on(report)
        else:
            _redline(report, redline, output, author, when)
    sys.exit(_result(report, wanted))


def _versions(named: tuple[str, ...], revision: str | None, open_versions: ExitStack) -> tuple[Version, Version]:
    here = Path.cwd()
    if revision is None:
        check_count(named)
        old, new = (open_versions.enter_context(opened(name, here, everything=True)) for name in named)
        return old, new
    if len(named) != 1:
        raise UserError("Dengan --from sebut satu daerah saja: masterplan diff --from REVISI DAERAH")
    region = find_region(named[0], here)
    old = open_versions.enter_context(opened_before(revision, region, everything=True))
    return old, open_versions.enter_context(opened(str(region.place), here))


def _deliver(report: "Report", form: str, output: Path | None) -> None:
    wanted = FORMS[form]
    content = wanted.load()(report)
    if form == "text" and output is None:
        from generator.differences.as_text import coloured

        click.echo(coloured(str(content)), nl=False)
    else:
        deliver(content, output or (_folder(report.new) / wanted.file if wanted.file else None))


def _redline(report: "Report", key: str, output: Path | None, author: str, when: str | None) -> None:
    """Write the document with this key with tracked changes."""
    from generator.differences.redline import books_with_changes, redline_of

    beside = {"suntingan di Word": report.edited, "perbedaan teks yang bukan isian": report.others}
    for what, changes in beside.items() if report.old.printed else ():
        if changes:
            click.echo(
                f"{len(changes)} {what} tidak termuat dalam perubahan terlacak, yang dibuat dari isian.", err=True
            )
    sides = _side(report.old), _side(report.new)
    made = redline_of(*sides, key, author, _moment(when))
    last = report.old if report.new.is_nothing else report.new
    file = output or _folder(last) / f"{slug(key)}-perubahan.docx"
    deliver(made.content, file)
    if not made.is_marked:
        _tell_unmarked(made.spec.name, books_with_changes(*sides) if report.is_different else None)
    elif not report.new.is_nothing and (report.new.printed or report.new.folder.place.is_dir()):
        region = "DAERAH" if report.new.printed else as_argument(shown_path(report.new.folder.place))
        what = "Bila penelaah menyunting atau menolak perubahan di Word, bawa pulang dengan"
        suggest(what, f"masterplan pull {region} {as_argument(shown_path(file))}")


def _side(version: Version) -> "RegionVersion":
    from generator.differences.redline import RegionVersion

    return RegionVersion(version.reading, version.folder, printed=version.printed, nothing=version.is_nothing)


def _lead_on(report: "Report") -> None:
    """Name the redline that follows a report of changes."""
    if report.found.changes and not report.is_partial:
        again = typed_again("--redline", "masterplan", without=(*_OF_REPORTS, "-q", "--quiet"))
        suggest("Dokumennya dengan perubahan terlacak", again)


def _tell_unmarked(name: str, others: "Sequence[DocumentSpec] | None") -> None:
    """Say that a redline marks nothing, and which documents show the changes; None if there is no change at all."""
    if others is None:
        click.echo(f"Kedua versi tidak berbeda: {name} ini tanpa perubahan terlacak.", err=True)
        return
    click.echo(
        f"{name} tidak memuat satu pun perubahan di antara kedua versi ini: tidak ada yang terlacak.", err=True
    )
    if not others:
        click.echo("Dokumen lain pun tidak memuatnya.", err=True)
    for spec in others:
        again = typed_again("--redline", spec.key, without=("--redline", "--output"))
        click.echo(f"{spec.name} memuatnya:\n  {again}", err=True)


def _folder(new: Version) -> Path:
    """The folder for Word documents about two versions: that of a compared document, else the region's output."""
    return new.folder.place.parent if new.printed and new.folder.place.is_file() else new.folder.output


def _moment(when: str | None) -> datetime.datetime:
    """Noon (UTC) of the given day, by default of today; raises UserError."""
    today = datetime.datetime.now(datetime.UTC).date()
    try:
        year, month, day = parse_date(when) if when else (today.year, today.month, today.day)
        return datetime.datetime(year, month, day, 12, tzinfo=datetime.UTC)
    except UnreadableValueError as error:
        raise UserError(f"--date: {error.message}; {error.remedy}") from None
    except ValueError:
        raise UserError(f"--date: tanggal '{when}' tidak ada; periksa hari dan bulannya.") from None


def _result(report: "Report", conditions: "list[Condition]") -> int:
    """The exit code: 2 if a part could not be read, else 1 or 0.

    It is 1 if anything changed or, with conditions, if one of them is met or a difference cannot be judged by them.
    """
    if report.is_partial:
        return 2
    if not conditions:
        return 1 if report.is_different else 0
    met = {condition.text: condition.met(report.found) for condition in conditions}
    for text, reasons in met.items():
        if reasons:
            click.echo(f"Syarat '{text}' terpenuhi: {len(reasons)} perubahan.", err=True)
            for reason in reasons[:5]:
                click.echo(f"  {reason}", err=True)
    unjudged = [*_unjudged(report), *_unknown(report, conditions)]
    for reason in unjudged:
        click.echo(reason, err=True)
    return 1 if any(met.values()) or unjudged else 0


def _unjudged(report: "Report") -> Iterator[str]:
    """Messages about differences that are not values, which conditions cannot judge."""
    if report.edited:
        yield "Teks yang disunting di Word tidak dapat dinilai dengan syarat: periksa sendiri."
    if report.others:
        what = "Teks yang bukan isian" if report.old.printed else "Berkas lain (templat, gaya, gambar)"
        yield f"{what} berbeda, tetapi tidak dapat dinilai dengan syarat: periksa sendiri."


def _unknown(report: "Report", conditions: "list[Condition]") -> Iterator[str]:
    """Messages about conditions on values that a document does not carry, so that they are unknown."""
    from generator.differences.not_carried import untold

    for condition in conditions if report.old.printed and report.is_different else ():
        if why := untold(condition.subject, report.old, report.new):
            yield f"Syarat '{condition.text}' tidak dapat dinilai: {why}"


def _convert(file: str) -> None:
    """Print a file as git shows it; one that is not a plan is printed as it is, or the reason why it cannot be read.

    Errors are printed like content, because git would stop at a failure.
    """
    from generator.differences.textconv import as_lines

    try:
        with opened(file, Path.cwd()) as version:
            lines = as_lines(version)
        deliver(lines or Path(file).read_bytes(), None)
    except click.ClickException as error:
        deliver(f"{error.format_message()}\n", None)
