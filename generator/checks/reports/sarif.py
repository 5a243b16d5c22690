"""The report as SARIF 2.1.0 (OASIS standard, 2020), which code platforms show beside the line."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.checks.baseline import Known
from generator.checks.checked_region import Checked
from generator.checks.finding import Finding, Fix, Severity, State
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
    gone = [known for one in listed if one.comparison for known in one.comparison.gone]
    driver = {
        "name": "masterplan",
        "version": __version__,
        "language": "id-ID",
        "rules": [_rule(rule) for rule in rules.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [*(_result(finding, order) for finding in findings), *map(_absent, gone)],
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
    if finding.note:
        result["suppressions"] = [{"kind": "external", "justification": finding.note}]
    if finding.state:
        result["baselineState"] = "new" if finding.state is State.NEW else "unchanged"
    if fixes := [fix for fix in finding.fixes if _is_on_one_line(fix)]:
        result["fixes"] = [_fix(fixes, finding.remedy)]
    return result


def _absent(known: Known) -> dict[str, Any]:
    """A finding that only the earlier check has."""
    return {
        "ruleId": known.rule,
        "level": _LEVELS[known.severity],
        "message": {"text": known.message},
        "partialFingerprints": {"jalur/v1": f"{known.rule}:{known.path}"},
        "locations": [{"logicalLocations": [{"fullyQualifiedName": known.path}]}],
        "baselineState": "absent",
    }


def _is_on_one_line(fix: Fix) -> bool:
    """Whether the words stand in the file as they are, so that a program can replace them there."""
    return fix.place is not None and fix.place.width == len(fix.old)


def _fix(fixes: list[Fix], remedy: str) -> dict[str, Any]:
    """One fix with all its replacements, by file."""
    changes: dict[str, list[dict[str, Any]]] = {}
    for fix in fixes:
        if place := fix.place:
            region = {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.line,
                "endColumn": place.column + place.width,
            }
            replacement = {"deletedRegion": region, "insertedContent": {"text": fix.new}}
            changes.setdefault(_uri(place.file), []).append(replacement)
    listed = [{"artifactLocation": {"uri": uri}, "replacements": found} for uri, found in changes.items()]
    return {"description": {"text": remedy}, "artifactChanges": listed}


def _uri(file: Path) -> str:
    return quote(portable(file), errors="surrogateescape")


def _location(finding: Finding) -> dict[str, Any]:
    logical = [{"fullyQualifiedName": finding.path}]
    if finding.file is None:
        return {"logicalLocations": logical}
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file)}}
    if place := finding.place:
        end = place.column + place.width
        physical["region"] = {"startLine": place.line, "startColumn": place.column, "endColumn": end}
    return {"physicalLocation": physical, "logicalLocations": logical}
