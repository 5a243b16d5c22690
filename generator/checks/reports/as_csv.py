"""The findings as CSV with semicolons for an Indonesian Excel, one per line, with the office in charge."""

from collections.abc import Iterable, Iterator

from generator.checks.checked_region import Checked
from generator.checks.finding import Finding
from generator.checks.reports.as_json import portable
from generator.checks.reports.csv_text import csv_text

_HEAD = (
    "daerah", "opd", "dimensi", "tingkat", "aturan", "temuan", "saran", "berkas", "baris", "kolom", "jalur", "alasan",
)  # fmt: skip


def findings_csv(regions: Iterable[Checked]) -> str:
    """Every finding of each region by office, then the waived ones with the reason, then notices."""
    return csv_text([_HEAD, *(row for one in regions for row in _rows(one))])


def _rows(region: Checked) -> Iterator[tuple[str, ...]]:
    names = {line.key: line.name for line in region.matrix.dimensions}
    for found in (region.findings, region.waived):
        by_office = sorted(found, key=lambda finding: (not finding.opd, finding.opd.casefold()))
        yield from (_row(region, finding, names) for finding in by_office)
    yield from ((region.title, "", "", "catatan", "", notice, *[""] * 6) for notice in region.notices)


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
    )
