"""The report as annotations of GitHub Actions, one line for each finding."""

from collections.abc import Iterable

from generator.checks.checked_region import Checked
from generator.checks.finding import Finding, Severity, State
from generator.checks.reports.as_json import portable

_COMMANDS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.SARAN: "notice"}


def github_report(regions: Iterable[Checked]) -> str:
    """Workflow commands for all findings; one without a place is annotated at the file where it belongs.

    Notices of the reading follow. Beside an earlier check only what is new is annotated, and the rest is counted.
    """
    listed = list(regions)
    notices = [f"::notice title=catatan::{_data(notice)}" for one in listed for notice in one.notices]
    notices += [f"::notice title=dasar::{_data(one.comparison.summary)}" for one in listed if one.comparison]
    told = (finding for one in listed for finding in one.findings if finding.state is not State.KNOWN)
    return "\n".join([*map(_line, told), *notices])


def _line(finding: Finding) -> str:
    where = {"title": f"{finding.rule}"}
    if finding.place:
        place = finding.place
        where = {"file": portable(place.file), "line": str(place.line), "col": str(place.column), **where}
    elif finding.file:
        where = {"file": portable(finding.file), **where}
    properties = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(f'{finding.message}. Saran: {finding.remedy}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
