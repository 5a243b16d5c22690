"""The reports that programs read."""

import csv
import io
import json
import re
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from click import unstyle
from junitparser import JUnitXml

from generator.checks.checked_region import Checked, Checks
from generator.checks.finding import Severity
from generator.checks.reports.as_csv import findings_csv
from generator.checks.reports.as_json import json_report
from generator.checks.reports.github import github_report
from generator.checks.reports.junit import junit_report
from generator.checks.reports.many_regions import csv_report, table_report
from generator.checks.reports.one_region import text_report
from generator.checks.reports.sarif import sarif_report
from generator.checks.rule import all_rules, chosen_rules
from generator.checks.run_rules import check
from generator.masterplan.reading import read_masterplan
from tests.checks.reports.reporting import checked
from tests.conftest import CHECKOUT


@cache
def one() -> Checked:
    return checked()


@cache
def example() -> Checked:
    return Checked.of("contoh", check(read_masterplan(CHECKOUT / "masterplans/contoh").masterplan))


@pytest.mark.slow
def test_json_carries_findings_places_and_completeness() -> None:
    data = json.loads(json_report([one(), example()]))
    assert data["versi"] == 1
    first = data["daerah"][0]
    assert first["jumlah"][str(Severity.GALAT)] == sum(f["tingkat"] == "galat" for f in first["temuan"])
    assert next(f for f in first["temuan"] if f["jalur"] == "quick_win[mpp].manfaat")["tempat"]["baris"] == 2
    assert first["dikecualikan"][0]["alasan"] == "Menunggu Dewan, 100 %"
    assert data["daerah"][1]["kelengkapan"]["persen"] == 100
    assert data["daerah"][1]["temuan"] == []


def test_json_is_indented_as_the_standard_library_does_it() -> None:
    report = json_report([one(), example()])
    assert report == json.dumps(json.loads(report), ensure_ascii=False, indent=2)


def test_sarif_has_what_the_standard_demands() -> None:
    data = json.loads(sarif_report([one()]))
    assert data["version"] == "2.1.0" and data["$schema"].startswith("https://")
    (run,) = data["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
        for location in result["locations"]:
            _check_location(location)


def _check_location(location: dict[str, object]) -> None:
    assert location.keys() <= {"physicalLocation", "logicalLocations"}
    physical = location.get("physicalLocation")
    if isinstance(physical, dict):
        if region := physical.get("region"):
            assert region["startLine"] >= 1 and 1 <= region["startColumn"] < region["endColumn"]
        assert re.fullmatch(r"[A-Za-z0-9%._~/:\-]+", physical["artifactLocation"]["uri"])


def test_sarif_lists_waived_findings_as_suppressed() -> None:
    (run,) = json.loads(sarif_report([one()]))["runs"]
    suppressed = [result for result in run["results"] if "suppressions" in result]
    assert [s["suppressions"][0]["justification"] for s in suppressed] == ["Menunggu Dewan, 100 %"]


def test_junit_counts_failures_as_its_readers_do() -> None:
    root = ET.fromstring(junit_report(Checks([one(), example()], chosen_rules())))
    suites = root.findall("testsuite")
    assert [suite.get("name") for suite in suites] == ["Kota Uji", "Kabupaten Cendana Raya"]
    for suite in suites:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase")) == len(all_rules())
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    assert root.get("failures") == str(len(root.findall(".//failure"))) != "0"


def test_junit_is_read_by_a_parser_of_another_house() -> None:
    found = JUnitXml.fromstring(junit_report(Checks([one(), example()], chosen_rules())).encode())
    suites = list(found)
    failing = {finding.rule for finding in one().findings if finding.severity is Severity.GALAT}
    assert [(suite.name, suite.tests, suite.failures) for suite in suites] == [
        ("Kota Uji", len(all_rules()), len(failing)),
        ("Kabupaten Cendana Raya", len(all_rules()), 0),
    ]
    assert {case.name.split()[0] for case in suites[0] if case.result} == failing


def test_junit_fails_on_warnings_only_when_strict() -> None:
    text = "pemeriksaan:\n  dikecualikan:\n    - {aturan: PKS001}\n"
    rules = chosen_rules(("PKS",))
    plan = checked(text)
    plan.findings = [f for f in plan.findings if f.rule.startswith("PKS")]
    assert ET.fromstring(junit_report(Checks([plan], rules))).get("failures") == "0"
    assert ET.fromstring(junit_report(Checks([plan], rules, strict=True))).get("failures") == "1"


def test_annotations_escape_what_would_end_them() -> None:
    lines = github_report([one()]).splitlines()
    assert all(re.match(r"::(error|warning|notice) [^:]*title=\w+::\S", line) for line in lines)
    assert any("line=2,col=5" in line for line in lines)


def test_the_table_puts_the_most_complete_first_and_fits_eighty_columns() -> None:
    lines = table_report([one(), example()]).splitlines()
    assert "Cendana Raya" in lines[1] and "Kota Uji" in lines[2]
    assert max(len(re.sub(r"\x1b\[\d+m", "", line)) for line in lines) <= 80


def test_regions_of_one_name_are_told_apart_by_their_folders() -> None:
    copies = [replace(example(), name=name) for name in ("cendana", "cendana - Salin")]
    names = [re.split("  +", unstyle(line))[0] for line in table_report([one(), *copies]).splitlines()[1:4]]
    assert names == ["cendana: Kab. Cendana Raya", "cendana - Salin: Kab. Cen…", "Kota Uji"]


def test_the_csv_has_a_line_for_each_finding_with_its_office_and_place() -> None:
    rows = list(csv.DictReader(io.StringIO(findings_csv([one()])), delimiter=";"))
    assert len(rows) == len(one().findings) + len(one().waived)
    told = next(row for row in rows if row["jalur"] == "quick_win[mpp].manfaat")
    assert told["opd"] == "Dinas Penanaman Modal"
    assert told["dimensi"] == "Smart Governance"
    assert told["berkas"].endswith("daerah.yaml") and told["baris"] == "2"
    assert rows[-1]["alasan"] == "Menunggu Dewan, 100 %"


def test_the_csv_of_regions_has_a_line_for_each() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_report([one(), example()])), delimiter=";"))
    assert [row["map"] for row in rows] == ["contoh", "uji"]
    assert rows[0]["keseluruhan"] == rows[0]["smart_living"] == "100"


NOTICES = ["visi.yaml.txt: nama ini tidak dibaca.\n    Saran: ganti namanya", "=1+1.csv: tidak dipakai"]


def noted() -> Checked:
    """The example with notices of its reading."""
    return replace(example(), notices=NOTICES)


def test_every_form_for_programs_carries_the_notices_of_the_reading() -> None:
    first, second = NOTICES
    assert json.loads(json_report([noted()]))["daerah"][0]["catatan"] == [first, second]
    (run,) = json.loads(sarif_report([noted(), one()]))["runs"]
    told = run["invocations"][0]["toolExecutionNotifications"]
    assert [(one["level"], one["message"]["text"]) for one in told] == [("note", first), ("note", second)]
    suites = ET.fromstring(junit_report(Checks([noted(), one()], chosen_rules()))).findall("testsuite")
    assert [suite.findtext("system-out") for suite in suites] == [f"{first}\n{second}", None]
    annotations = github_report([noted()]).splitlines()
    assert len(annotations) == 2 and all(line.startswith("::notice title=catatan::") for line in annotations)


def test_the_csv_lists_notices_as_lines_and_counts_them_for_each_region() -> None:
    rows = list(csv.DictReader(io.StringIO(findings_csv([noted()])), delimiter=";"))
    assert [(row["tingkat"], row["temuan"]) for row in rows] == [
        ("catatan", noted().notices[0]), ("catatan", "'" + noted().notices[1])
    ]  # fmt: skip
    listed = csv.DictReader(io.StringIO(csv_report([noted(), one()])), delimiter=";")
    assert {row["map"]: row["catatan"] for row in listed} == {"contoh": "2", "uji": "0"}


def test_the_report_for_a_terminal_gives_no_all_clear_without_the_notices() -> None:
    assert "Tidak ada temuan.\n2 catatan pembacaan di luar temuan." in unstyle(text_report(noted()))
    assert "catatan" not in unstyle(text_report(example()))
