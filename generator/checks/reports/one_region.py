"""The report for a terminal: 80 columns, readable without colour."""

from collections.abc import Iterator
from fractions import Fraction
from textwrap import wrap

import click

from generator.checks.checked_region import Checked, Checks, shown_place
from generator.checks.completeness import NEEDS, MatrixRow, percent
from generator.checks.finding import Severity, State
from generator.checks.folding import MOST_SHOWN, Entry, more_findings, shown_entries
from generator.checks.reports.terminal_columns import WIDTH, shortened

_NAME, _CELL = 18, 5
_COLOURS = {Severity.GALAT: "red", Severity.PERINGATAN: "yellow", Severity.SARAN: "cyan"}


def report(checks: Checks) -> str:
    """The full report of one region, or a table of several."""
    if not checks.several:
        return text_report(checks.regions[0])
    from generator.checks.reports.many_regions import table_report  # noqa: PLC0415  (with csv, which one region spares)

    return table_report(checks)


def text_report(checked: Checked) -> str:
    """Matrix, findings by dimension, waived findings, and how many there are."""
    return "\n".join(
        [*_head(checked), *_matrix(checked), *_findings(checked), *_waived(checked), *_gone(checked), *_foot(checked)]
    )


def _head(checked: Checked) -> list[str]:
    return [click.style(f"{checked.title}: kelengkapan untuk {checked.purpose}", bold=True), ""]


def _matrix(checked: Checked) -> Iterator[str]:
    title = checked.dimension_word.capitalize()
    yield title[: _NAME - 1].ljust(_NAME) + "".join(need.short.rjust(_CELL) for need in NEEDS) + "lengkap".rjust(10)
    yield "-" * WIDTH
    for line in checked.matrix.dimensions:
        cells = "".join(_cell(line.cells[need.key]) for need in NEEDS)
        yield f"{shortened(line.name, _NAME):<{_NAME}}{cells}{_share(line.share)}"
    shared = checked.matrix.shared
    yield f"{shared.name:<{WIDTH - 12}}{_share(shared.share)}"
    yield click.style(f"{'Keseluruhan':<{WIDTH - 12}}{_share(checked.matrix.share)}", bold=True)
    if checked.uncounted:
        yield f"{checked.uncounted}."
    yield ""
    yield "ada = lengkap, 67% = sebagian, - = kosong, . = belum ditagih pada tahap ini"


def _cell(share: Fraction | None) -> str:
    if share is None:
        return ".".rjust(_CELL)
    if share == 1:
        return click.style("ada".rjust(_CELL), fg="green")
    if not share:
        return click.style("-".rjust(_CELL), fg="red")
    return click.style(f"{percent(share)}%".rjust(_CELL), fg="yellow")


def _share(share: Fraction) -> str:
    return f"{percent(share)}%".rjust(10)


def _findings(checked: Checked) -> Iterator[str]:
    for line, members in checked.groups:
        shown, more = shown_entries(members)
        yield ""
        yield click.style(_title(line, len(members), len(shown), more), bold=True)
        for entry in shown:
            yield from _entry(entry, checked.name)
        if more:
            yield from _wrapped(more_findings(more, checked.name))


def _title(line: MatrixRow, found: int, shown: int, more: int) -> str:
    folded = f", diringkas menjadi {shown} butir" if shown < found - more else ""
    return f"{line.name} ({found} temuan{folded})"


def _entry(entry: Entry, name: str) -> Iterator[str]:
    first = entry.first
    severity = click.style(f"{first.severity:<10}", fg=_COLOURS[first.severity])
    new = f"  {click.style('BARU', bold=True)}" if first.state is State.NEW else ""
    yield f"  {severity} {first.rule}  {shown_place(first, name)}{new}"
    yield from _wrapped(entry.message)
    if first.also:
        yield from _wrapped(f"Bandingkan dengan {first.also}.")
    yield from _wrapped(f"Saran: {entry.remedy}")
    if first.note:
        yield from _wrapped(f"Dibiarkan dahulu: {first.note}")


def _wrapped(text: str) -> Iterator[str]:
    for line in wrap(text, WIDTH - 6, break_long_words=False, break_on_hyphens=False):
        yield f"      {line}"


def _waived(checked: Checked) -> Iterator[str]:
    if not checked.waived:
        return
    yield ""
    yield click.style("Dikecualikan", bold=True)
    for finding in checked.waived[:MOST_SHOWN]:
        yield f"  {finding.rule}  {shown_place(finding, checked.name)}"
        yield from _wrapped(finding.message)
        yield from _wrapped(f"Alasan: {finding.reason}")
    if (more := len(checked.waived) - MOST_SHOWN) > 0:
        yield from _wrapped(more_findings(more, checked.name))


def _gone(checked: Checked) -> Iterator[str]:
    """The findings of the earlier check that are there no more."""
    gone = checked.comparison.gone if checked.comparison else []
    if not gone:
        return
    yield ""
    yield click.style(f"Hilang ({len(gone)} temuan)", bold=True)
    for known in gone[:MOST_SHOWN]:
        yield f"  {known.rule}  {known.path}"
        yield from _wrapped(known.message)
    if (more := len(gone) - MOST_SHOWN) > 0:
        yield from _wrapped(f"Masih ada {more} lagi.")


def _foot(checked: Checked) -> Iterator[str]:
    yield ""
    yield click.style(f"{checked.summary}.", bold=True)
    if checked.comparison:
        yield f"{checked.comparison.summary}."
    if checked.waivers:
        yield f"{checked.waivers}."
    if checked.noted:
        yield f"{checked.noted}."
    if checked.findings:
        yield f"Penjelasan aturan: masterplan rule {checked.findings[0].rule}"
