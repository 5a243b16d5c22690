"""``masterplan check``: find what is missing or wrong in one or several regions."""

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.building.formats import FORMATS
from generator.building.selection import chosen_regions
from generator.checks.reports.formats import REPORTS
from generator.cli.formats import OneForm
from generator.cli.next_command import suggest
from generator.cli.progress import counted
from generator.cli.report_output import deliver
from generator.framework.editions import edition_keys
from generator.output_formats import OutputFormat, named_format
from generator.regions.locate import RegionFolder
from generator.regions.pool import usual_jobs
from generator.source.place import as_argument, shown_path

if TYPE_CHECKING:
    from generator.checks.baseline import Baseline
    from generator.checks.checked_region import Checked
    from generator.differences.earlier_check import Earlier
    from generator.regions.check import CheckOutcome, Wishes

_SHEET = "generator.handouts.check_sheet:sheet"
SHEETS = {
    "markdown": OutputFormat("markdown", _SHEET, ("md",)),
    "docx": OutputFormat("docx", _SHEET, ("word",), "lembar-hasil-pemeriksaan.docx"),
}
FORMS = REPORTS | SHEETS
STAGES = ("1", "2", "3", "4", "final")
_EXCEL_MARK = "\ufeff"


def _rules_listed(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    del ctx, param
    return tuple(part.strip() for entry in value for part in entry.split(",") if part.strip())


@dataclass(slots=True)
class _Work:
    """The settings of one call, and its exit code so far."""

    folders: list[RegionFolder]
    wishes: "Wishes"
    form: str
    strict: bool
    kept: str = ""
    found: "dict[str, Baseline]" = field(default_factory=dict)
    exit_code: int = 0

    def judge(self, checked: "Checked") -> None:
        """Raise the exit code to 1 if there are findings that count, and keep what all rules found if asked to."""
        if checked.record is not None:
            self.found[checked.name] = checked.record
        if checked.fails(strict=self.strict):
            self.exit_code = max(self.exit_code, 1)


@click.command(
    name="check",
    help="Periksa DAERAH: nama map di bawah masterplans/, kode Kemendagri, nama daerah, atau jalur. "
    "Kode keluar 1 bila ada galat (dengan --strict juga bila ada peringatan).",
    options_metavar="[PILIHAN]",
)
@click.argument("regions", metavar="[DAERAH]...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Semua daerah di bawah masterplans/, sebagai satu tabel.")
@click.option(
    "--tahap", "stage", metavar="TAHAP", type=click.Choice(STAGES), default="final", show_default=True,
    help="Yang ditagih sesudah Bimtek tahap 1, 2, 3, atau 4, atau pada naskah final.",
)  # fmt: skip
@click.option(
    "--format", "form", metavar="FORMAT", type=OneForm(FORMS), default="text", show_default=True,
    help=f"Bentuk laporan: {', '.join(FORMS)}; csv memuat satu baris per temuan, "
    "xlsx satu lembar per OPD, csv-daerah satu baris per daerah.",
)  # fmt: skip
@click.option(
    "--select", metavar="ATURAN", multiple=True, callback=_rules_listed,
    help="Hanya aturan ini, misalnya IND atau IND001; boleh diulang atau dipisahkan koma.",
)  # fmt: skip
@click.option(
    "--ignore", metavar="ATURAN", multiple=True, callback=_rules_listed,
    help="Tanpa aturan ini; boleh diulang atau dipisahkan koma.",
)  # fmt: skip
@click.option(
    "--baseline", metavar="DASAR", default="",
    help="Bandingkan dengan pemeriksaan terdahulu: berkas dari --write-baseline, tahap-2 (akhir Bimtek tahap II; "
    "tahap saja untuk yang terakhir), atau revisi git. Kode keluar 1 hanya bila ada temuan baru.",
)  # fmt: skip
@click.option(
    "--write-baseline", "kept", metavar="BERKAS", default="",
    help="Catat semua temuan sekarang di BERKAS, atau sebagai tahap-2 (akhir Bimtek tahap II). Dasar yang sudah ada "
    "hanya diganti bila tidak ada temuan baru.",
)  # fmt: skip
@click.option(
    "--fix", "fix", is_flag=True,
    help="Tampilkan perbaikan bagi temuan yang jawabannya hanya satu, seperti salah eja. Kode keluar: 0 tidak ada "
    "yang perlu diperbaiki, 1 ada, atau masih ada yang tersisa, 2 masukan keliru.",
)  # fmt: skip
@click.option("--apply", "write", is_flag=True, help="Bersama --fix: tulis perbaikan itu ke YAML.")
@click.option(
    "--kerangka", "frame", metavar="KERANGKA", type=click.Choice(edition_keys()), default=None,
    help="Perlihatkan isian menurut kerangka lain, tanpa mengubahnya: apa yang berpadanan, belum ada, dan baru. Kode "
    "keluar 1 bila ada butir tanpa tempat, dengan --strict juga bila ada aspek tanpa butir.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Periksa semuanya lagi, tanpa memakai hasil pemeriksaan terdahulu.")
@click.option("--strict", is_flag=True, help="Peringatan pun membuat kode keluar 1.")
@click.option(
    "--output", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False),
    help="Tulis laporan ke berkas ini; bawaannya ke layar (docx dan xlsx: ke map output/).",
)  # fmt: skip
@click.option(
    "--jobs", metavar="N", type=click.IntRange(min=1), default=usual_jobs,
    help="Berapa daerah diperiksa sekaligus; bawaannya sebanyak inti prosesor.",
)  # fmt: skip
def command(
    regions: tuple[str, ...], *, everything: bool, stage: str, form: str, select: tuple[str, ...],
    ignore: tuple[str, ...], baseline: str, kept: str, fix: bool, write: bool, frame: str | None, force: bool,
    strict: bool, output: Path | None, jobs: int,
) -> None:  # fmt: skip
    """Check the requested regions and report in the requested form."""
    from generator.framework.stages import FINAL
    from generator.regions.check import Wishes

    wishes = Wishes(FINAL if stage == "final" else int(stage), select, ignore, records=bool(kept), afresh=force)
    if select or ignore:
        _ = wishes.rules  # an unknown rule is refused before any work
    folders = chosen_regions(regions, Path.cwd(), everything=everything)
    work = _Work(folders, replace(wishes, earlier=_earlier(baseline, folders)), form, strict, kept)
    if frame is not None:
        _refuse_beside_frame(work, fix=fix or write)
        _show_under(frame, work, output)
    elif fix or write:
        _refuse_beside_fix(work, fix=fix)
        _fix(work, output, write=write)
    elif form in SHEETS:
        _write_sheet(work, output)
    else:
        _write_report(work, output, jobs)
    if kept:
        _keep(work)
    if work.exit_code:
        sys.exit(work.exit_code)


def _refuse_beside_frame(work: _Work, *, fix: bool) -> None:
    from generator.checks.reports.other_frame_report import REPORTS as FRAME_FORMS

    if fix or work.kept or work.wishes.earlier or work.wishes.select or work.wishes.ignore:
        raise click.UsageError("--kerangka memperlihatkan isian tanpa aturan; pakai tanpa --fix, --apply, --select, "
                               "--ignore, --baseline, dan --write-baseline.")  # fmt: skip
    if work.form not in FRAME_FORMS:
        raise click.UsageError(f"--kerangka hanya berbentuk {', '.join(FRAME_FORMS)}, bukan {work.form}.")


def _show_under(frame: str, work: _Work, output: Path | None) -> None:
    """Show the regions under another edition of the frame."""
    from generator.checks.reports.other_frame_report import REPORTS as FRAME_FORMS
    from generator.regions.read_in_other_frame import shown_under

    views = {}
    for folder in work.folders:
        views[folder.name], notices = shown_under(folder, frame)
        for notice in notices:
            click.echo(notice, err=True)
    report = FRAME_FORMS[work.form].load()(views).rstrip("\n")
    is_coloured = work.form == "text" and output is None
    if is_coloured:
        click.echo(report)
    else:
        deliver(f"{click.unstyle(report)}\n", output)
    is_lacking = any(view.unplaced or (work.strict and view.empty) for view in views.values())
    work.exit_code = 1 if is_lacking else 0


def _earlier(baseline: str, folders: list[RegionFolder]) -> "Earlier":
    """The earlier checks to compare with, if any; notices on them go to standard error."""
    if not baseline:
        return {}
    from generator.differences.earlier_check import earlier_checks

    told: list[str] = []
    found = earlier_checks(baseline, folders, told)
    for notice in told:
        click.echo(notice, err=True)
    return found


def _keep(work: _Work) -> None:
    """Write down the findings for later checks; those of a stage in a file of each region."""
    from generator.differences.earlier_check import stage_file, stage_meant
    from generator.framework.stages import FINAL
    from generator.outputs.chosen_path import write_report
    from generator.regions.baseline_file import merged

    stage = stage_meant(work.kept)
    if stage == FINAL:
        raise click.UsageError("--write-baseline: sebut tahapnya, misalnya tahap-2.")
    files: dict[Path, dict[str, Baseline]] = {}
    for folder in work.folders:
        if folder.name in work.found:
            file = stage_file(folder, stage) if stage else Path(work.kept)
            files.setdefault(file, {})[folder.name] = work.found[folder.name]
    contents = {file: merged(file, found) for file, found in files.items()}
    for file, content in contents.items():
        write_report(file, content.encode())
        click.echo(f"Temuan dicatat di {shown_path(file)}.", err=True)


def _refuse_beside_fix(work: _Work, *, fix: bool) -> None:
    from generator.fixing.formats import FORMS as FIX_FORMS

    if not fix:
        raise click.UsageError("--apply menulis perbaikan dari --fix; pakai keduanya bersama.")
    if work.form not in FIX_FORMS:
        raise click.UsageError(f"--fix hanya berbentuk {' atau '.join(FIX_FORMS)}, bukan {work.form}.")
    if len(work.folders) > 1:
        raise click.UsageError("--fix memperbaiki satu daerah; sebut satu daerah saja.")
    if work.kept or work.wishes.earlier:
        raise click.UsageError("--fix tidak dipakai bersama --baseline atau --write-baseline; jalankan berurutan.")


def _fix(work: _Work, output: Path | None, *, write: bool) -> None:
    """Show the plan of the fixes, and write them if asked to."""
    from generator.fixing.fixes_of_findings import planned
    from generator.fixing.formats import FORMS as FIX_FORMS

    fixing = planned(work.folders[0], work.wishes)
    if write:
        fixing.carry_out()
    deliver(FIX_FORMS[work.form].load()(fixing.plan), output)
    work.exit_code = 1 if fixing.plan.is_open else 0


def _write_sheet(work: _Work, output: Path | None) -> None:
    """Write the report of one region as a document."""
    if len(work.folders) > 1:
        raise click.UsageError(f"--format {work.form} memuat satu daerah; sebut satu daerah saja.")
    folder = work.folders[0]
    form = SHEETS[work.form]
    checked, content = form.load()(folder, work.wishes, named_format(form.key, FORMATS.values()))
    deliver(content, output or (folder.output / form.file if form.file else None))
    _tell_notices(checked)
    work.judge(checked)
    _lead_on([checked])


def _write_report(work: _Work, output: Path | None, jobs: int) -> None:
    from generator.checks.checked_region import Checks

    form = REPORTS[work.form]
    place = output or (_usual_file(work, form) if form.file else None)
    done = _checked(work, jobs)
    if not done:
        return
    rules = work.wishes.rules if form.key == "junit" else []  # 70 ms, a half of a check of what has not changed
    checks = Checks(done, rules, work.strict, several=len(work.folders) > 1)
    if form.file:
        deliver(form.load()(checks), place)
        return
    report = form.load()(checks).rstrip("\n")
    if work.form == "text" and output is None:
        click.echo(report)
        _lead_on(done)
        return
    mark = _EXCEL_MARK if form.key.startswith("csv") and output else ""
    deliver(f"{mark}{report}\n", output)


def _lead_on(done: "list[Checked]") -> None:
    """Name what follows the check of one region: safe fixes, else Excel for what is missing, else the documents."""
    if len(done) != 1:
        return
    name = as_argument(done[0].name)
    if any(finding.fixes for finding in done[0].findings):
        suggest("Yang jawabannya hanya satu dapat diperbaiki dengan", f"masterplan check {name} --fix")
    elif done[0].findings:
        suggest("Langkah berikutnya", f"masterplan status {name}")
    else:
        suggest("Buat dokumennya", f"masterplan build {name}")


def _usual_file(work: _Work, form: OutputFormat) -> Path:
    """The file for the report of one region; that of several has no usual place."""
    if len(work.folders) > 1:
        raise click.UsageError(f"--format {form.key} untuk beberapa daerah memerlukan --output BERKAS.")
    return work.folders[0].output / form.file


def _checked(work: _Work, jobs: int) -> "list[Checked]":
    """The regions that could be read; errors of the others go to standard error."""
    from generator.regions.check import check_many

    done = []
    for outcome in counted(check_many(work.folders, work.wishes, jobs), len(work.folders)):
        if outcome.checked is not None:
            done.append(outcome.checked)
            work.judge(outcome.checked)
        _tell(outcome, work)
    return done


def _tell(outcome: "CheckOutcome", work: _Work) -> None:
    """Print notices, or why a region could not be checked: exit code 2 for its input, 3 for the program."""
    if outcome.checked is not None:
        _tell_notices(outcome.checked)
    else:
        if len(work.folders) > 1:
            click.echo(f"{outcome.folder.name}: tidak dapat diperiksa.", err=True)
        click.echo(outcome.failure, err=True)
        work.exit_code = max(work.exit_code, 3 if outcome.ours else 2)


def _tell_notices(checked: "Checked") -> None:
    for notice in checked.notices:
        click.echo(notice, err=True)
