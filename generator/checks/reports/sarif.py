"""The report as SARIF 2.1.0 (OASIS standard, 2020), which code platforms show beside the line."""

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.checks.checked_region import Checked
from generator.checks.finding import Finding, Severity
from generator.checks.reports.as_json import portable
from generator.checks.rule import Rule, all_rules

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.SARAN: "note"}


def sarif_report(regions: Iterable[Checked]) -> str:
    """One run for all regions; waived findings are results with a suppression and its justification.

    Notices of the reading are notifications of the tool.
    """
    listed = list(regions)
    rules = all_rules()
    order = {identity: n for n, identity in enumerate(rules)}
    findings = [f for one in listed for f in (*one.findings, *one.waived)]
    driver = {
        "name": "masterplan",
        "version": __version__,
        "language": "id-ID",
        "rules": [_rule(rule) for rule in rules.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, order) for finding in findings],
        "invocations": [_invocation(notice for one in listed for notice in one.notices)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _invocation(notices: Iterable[str]) -> dict[str, Any]:
    told = [{"level": "note", "message": {"text": notice}} for notice in notices]
    return {"executionSuccessful": True, "toolExecutionNotifications": told}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.explanation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tema": rule.theme, "dasar": str(rule.basis)},
    }


def _result(finding: Finding, order: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. Saran: {finding.remedy}"},
        "partialFingerprints": {"jalur/v1": f"{finding.rule}:{finding.path}"},
        "locations": [_location(finding)],
    }
    if finding.reason:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.reason}]
    return result


def _location(finding: Finding) -> dict[str, Any]:
    logical = [{"fullyQualifiedName": finding.path}]
    if finding.file is None:
        return {"logicalLocations": logical}
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(portable(finding.file), errors="surrogateescape")}}
    if place := finding.place:
        end = place.column + place.width
        physical["region"] = {"startLine": place.line, "startColumn": place.column, "endColumn": end}
    return {"physicalLocation": physical, "logicalLocations": logical}
