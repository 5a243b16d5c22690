"""The findings as CSV with semicolons, as an Indonesian Excel opens it: a line each, with the office in charge."""

import csv
import io
from collections.abc import Iterable

from generator.checks.checked import Checked
from generator.checks.finding import Finding
from generator.checks.reports.as_json import portable

_HEAD = ("daerah", "opd", "dimensi", "tingkat", "aturan", "temuan", "saran", "berkas", "baris", "jalur", "alasan")


def findings_csv(regions: Iterable[Checked]) -> str:
    """Every finding of all regions; those that a region waives come last, with its reason."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEAD)
    for one in regions:
        names = {line.key: line.name for line in one.matrix.dimensions}
        writer.writerows(_row(one, finding, names) for finding in (*one.findings, *one.waived))
    return stream.getvalue()


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
        finding.path,
        finding.reason,
    )
