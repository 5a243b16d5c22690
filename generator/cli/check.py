"""``masterplan check``: what is missing or unsound in one or several regions, where, and what to do."""

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.build.locate import RegionFolder, chosen_regions
from generator.build.outputs import write_file
from generator.source.place import shown_path
from generator.source.problems import UserError

if TYPE_CHECKING:
    from generator.build.checking import CheckedRegion
    from generator.checks.checked import Checked
    from generator.checks.rule import Rule

FORMATS = ("text", "json", "csv", "sarif", "junit", "github", "markdown", "docx")
STAGES = ("1", "2", "3", "4", "final")
_OF_ONE = {"markdown": "md", "docx": "docx"}


def _rules_listed(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    del ctx, param
    return tuple(part.strip() for entry in value for part in entry.split(",") if part.strip())


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
    "--format", "form", metavar="FORMAT", type=click.Choice(FORMATS), default="text", show_default=True,
    help=f"Bentuk laporan: {', '.join(FORMATS)}.",
)  # fmt: skip
@click.option(
    "--select", "selected", metavar="ATURAN", multiple=True, callback=_rules_listed,
    help="Hanya aturan ini, misalnya IND atau IND001; boleh diulang atau dipisahkan koma.",
)  # fmt: skip
@click.option(
    "--ignore", "ignored", metavar="ATURAN", multiple=True, callback=_rules_listed,
    help="Tanpa aturan ini; boleh diulang atau dipisahkan koma.",
)  # fmt: skip
@click.option("--strict", is_flag=True, help="Peringatan pun membuat kode keluar 1.")
@click.option(
    "--output", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False),
    help="Tulis laporan ke berkas ini; bawaannya ke layar (docx: ke map output/).",
)  # fmt: skip
def command(
    regions: tuple[str, ...], *, everything: bool, stage: str, form: str, selected: tuple[str, ...],
    ignored: tuple[str, ...], strict: bool, output: Path | None,
) -> None:  # fmt: skip
    """Check what was asked for and report it in the wanted form."""
    gc.disable()  # a short run ends before the growing model would be worth walking
    rules = _rules(selected, ignored)
    folders = chosen_regions(regions, Path.cwd(), everything=everything)
    if form in _OF_ONE and len(folders) > 1:
        raise click.UsageError(f"--format {form} memuat satu daerah; sebut satu daerah saja.")
    checked = _Checks(rules, stage)
    done = list(checked.of(folders))
    if done:
        _deliver(done, folders, form, output, _report(done, form, rules, strict=strict, table=len(folders) > 1))
    if checked.failed:
        sys.exit(2)
    if any(one.checked.fails(strict=strict) for one in done):
        sys.exit(1)


def _rules(selected: tuple[str, ...], ignored: tuple[str, ...]) -> "list[Rule]":
    from generator.checks.rule import UnknownRuleError, chosen_rules

    try:
        return chosen_rules(selected, ignored)
    except UnknownRuleError as error:
        raise UserError(str(error)) from error


class _Checks:
    """Checks regions one after the other; ``failed`` says whether one of them could not be read."""

    def __init__(self, rules: "list[Rule]", stage: str) -> None:
        from generator.framework.stages import FINAL

        self.rules = rules
        self.stage = FINAL if stage == "final" else int(stage)
        self.failed = False

    def of(self, folders: list[RegionFolder]) -> "Iterator[CheckedRegion]":
        """The regions that can be read; the others are reported on standard error."""
        from generator.build.checking import check_region

        for number, folder in enumerate(folders, 1):
            if len(folders) > 1:
                _progress(f"Memeriksa {number} dari {len(folders)}: {folder.name}")
            try:
                yield check_region(folder, self.rules, self.stage)
            except click.ClickException as error:
                _progress("")
                if len(folders) > 1:
                    click.echo(f"{folder.name}: tidak dapat diperiksa.", err=True)
                error.show()
                self.failed = True
            if len(folders) > 1:
                gc.collect()
        _progress("")


def _progress(text: str) -> None:
    """One line on a terminal; an empty text clears it."""
    if sys.stderr.isatty():
        click.echo(f"\r{'':<78}\r{text[:78]}", nl=False, err=True)


def _report(done: "list[CheckedRegion]", form: str, rules: "list[Rule]", *, strict: bool, table: bool) -> str:
    """The report as text; "" for the forms that are a document."""
    regions = [one.checked for one in done]
    if form in _OF_ONE:
        return ""
    if form == "junit":
        from generator.checks.reports.junit import junit_report

        return junit_report(regions, rules, strict=strict)
    return _writer(form, table=table)(regions)


def _writer(form: str, *, table: bool) -> "Callable[[list[Checked]], str]":
    if form == "json":
        from generator.checks.reports.as_json import json_report

        return json_report
    if form == "sarif":
        from generator.checks.reports.sarif import sarif_report

        return sarif_report
    if form == "github":
        from generator.checks.reports.github import github_report

        return github_report
    from generator.checks.reports import table as tables
    from generator.checks.reports.text import text_report

    if form == "csv":
        return tables.csv_report
    return tables.table_report if table else lambda regions: text_report(regions[0])


def _deliver(
    done: "list[CheckedRegion]", folders: list[RegionFolder], form: str, output: Path | None, report: str
) -> None:
    for one in done:
        for notice in one.notices:
            click.echo(notice, err=True)
    if form in _OF_ONE:
        from generator.build.checking import sheet

        content = sheet(done[0], folders[0], _OF_ONE[form])
        if form == "docx" and output is None:
            output = folders[0].output / "lembar-hasil-pemeriksaan.docx"
    else:
        content = f"{report}\n".encode()
    if output is None:
        click.echo(content.decode().rstrip("\n"))
        return
    write_file(output, _for_excel(content) if form == "csv" else content)
    click.echo(shown_path(output))


def _for_excel(content: bytes) -> bytes:
    """With the mark by which Excel knows UTF-8."""
    return b"\xef\xbb\xbf" + content
