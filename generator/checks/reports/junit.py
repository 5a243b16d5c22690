"""The report as JUnit XML, which build servers show as tests: one test for each rule and region."""

from xml.etree import ElementTree as ET

from generator.checks.checked_region import Checked, Checks, shown_place
from generator.checks.finding import Finding
from generator.checks.rule import Rule


def junit_report(checks: Checks) -> str:
    """A suite for each region; a rule fails if one of its findings fails the check, beside an earlier one if new.

    Notices of the reading are the output of the suite.
    """
    root = ET.Element("testsuites", name="masterplan check")
    for one in checks:
        root.append(_suite(one, checks.rules, strict=checks.strict))
    for key in ("tests", "failures"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True)


def _suite(checked: Checked, rules: list[Rule], *, strict: bool) -> ET.Element:
    suite = ET.Element("testsuite", name=checked.title or checked.name, errors="0", time="0")
    by_rule: dict[str, list[Finding]] = {}
    for finding in checked.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    for rule in rules:
        suite.append(_case(rule, by_rule.get(rule.id, []), checked, strict=strict))
    told = [*checked.notices, *([checked.comparison.summary] if checked.comparison else [])]
    if told:
        ET.SubElement(suite, "system-out").text = "\n".join(told)
    suite.set("tests", str(len(rules)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    return suite


def _case(rule: Rule, findings: list[Finding], checked: Checked, *, strict: bool) -> ET.Element:
    case = ET.Element("testcase", classname=f"{checked.name}.{rule.theme}", name=f"{rule.id} {rule.title}", time="0")
    if not findings:
        return case
    lines = "\n".join(
        f"{_state(f)}{shown_place(f, checked.name)}: {f.severity}: {f.message}. Saran: {f.remedy}" for f in findings
    )
    failing = any(checked.is_failure(f, strict=strict) for f in findings)
    tag = ET.SubElement(case, "failure" if failing else "system-out")
    if failing:
        tag.set("message", f"{len(findings)} temuan")
        tag.set("type", str(findings[0].severity))
    tag.text = lines
    return case


def _state(finding: Finding) -> str:
    return f"{finding.state}: " if finding.state else ""
