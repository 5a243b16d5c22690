"""The findings as CSV with semicolons for an Indonesian Excel, one per line, with the office in charge."""

from collections.abc import Iterable, Iterator

from generator.checks.baseline import Known
from generator.checks.checked_region import Checked
from generator.checks.finding import Finding
from generator.checks.reports.as_json import portable
from generator.checks.reports.csv_text import csv_text

_HEAD = (
    "daerah", "opd", "dimensi", "tingkat", "aturan", "temuan", "saran", "berkas", "baris", "kolom", "jalur", "alasan",
)  # fmt: skip

_COMPARED = ("keadaan", "dibiarkan_karena")


def findings_csv(regions: Iterable[Checked]) -> str:
    """Every finding of each region by office, then the waived ones with the reason, notices, and what is gone."""
    listed = list(regions)
    head = (*_HEAD, *_COMPARED) if any(one.comparison for one in listed) else _HEAD
    return csv_text([head, *(row for one in listed for row in _rows(one))])


def _rows(region: Checked) -> Iterator[tuple[str, ...]]:
    names = {line.key: line.name for line in region.matrix.dimensions}
    for found in (region.findings, region.waived):
        by_office = sorted(found, key=lambda finding: (not finding.opd, finding.opd.casefold()))
        yield from (_row(region, finding, names) for finding in by_office)
    yield from ((region.title, "", "", "catatan", "", notice, *[""] * 6) for notice in region.notices)
    yield from (_gone(region, known) for known in (region.comparison.gone if region.comparison else ()))


def _gone(region: Checked, known: Known) -> tuple[str, ...]:
    """The row of a finding that only the earlier check has."""
    cells = (
        region.title,
        "",
        "",
        str(known.severity),
        known.rule,
        known.message,
        *[""] * 4,
        known.path,
        known.reason,
    )
    return (*cells, "hilang", "")


def _row(region: Checked, finding: Finding, names: dict[str, str]) -> tuple[str, ...]:
    return (
        region.title,
        finding.opd,
        names.get(finding.dimension, ""),
        str(finding.severity),
        finding.rule,
        finding.message,
        finding.remedy,
        portable(finding.file) if finding.file else "",
        str(finding.place.line) if finding.place else "",
        str(finding.place.column) if finding.place else "",
        finding.path,
        finding.reason,
        *((str(finding.state), finding.note) if finding.state else ()),
    )
