"""Findings of the check in two versions: which are new, which are settled, and of which item they are."""

from pathlib import Path

from generator.differences.findings import FoundInOne
from tests.differences.reporting import report_of

_HEAD = "daerah: {nama: Uji, jenis: kabupaten}\nperiode: {mulai: 2025, selesai: 2029}\n"
_ACTION = (
    "rencana_aksi:\n- {id: r, kegiatan: Pendampingan QRIS, dimensi: Smart Economy, target: {2026: 4},"
    " anggaran: {SOURCE: {2026: 100 juta, 2027: 100 juta}}}\n"
)
_WIN = (
    "- id: NAME\n  nama: Gerai NAME\n  dimensi: Smart Living\n  lama_bulan: MONTHS\n"
    "  tahapan: [{nama: Pelayanan, mulai: 2026-01-05, selesai: 2026-12-20}]\n"
)


def _of_rule(found: list[FoundInOne], rule: str) -> list[str]:
    return [finding.message for finding in found if finding.rule == rule]


def _wins(*months: int) -> str:
    wins = (_WIN.replace("NAME", "abc"[n]).replace("MONTHS", str(month)) for n, month in enumerate(months))
    return f"{_HEAD}quick_win:\n{''.join(wins)}"


def test_what_is_said_of_another_source_is_no_other_finding(tmp_path: Path) -> None:
    report = report_of(tmp_path, *(_HEAD + _ACTION.replace("SOURCE", source) for source in ("APBD", "DAU")))
    assert _of_rule(report.came, "ANG002") == _of_rule(report.went, "ANG002") == []


def test_what_a_change_settled_or_brought_is_told(tmp_path: Path) -> None:
    bad = _HEAD + _ACTION.replace("SOURCE", "APBD")
    good = bad.replace("{2026: 4}", "{2026: 4, 2027: 8}")
    settled = report_of(tmp_path, bad, good)
    assert (len(_of_rule(settled.came, "ANG002")), len(_of_rule(settled.went, "ANG002"))) == (0, 1)
    brought = report_of(tmp_path, good, bad)
    assert (len(_of_rule(brought.came, "ANG002")), len(_of_rule(brought.went, "ANG002"))) == (1, 0)


def test_each_finding_names_its_item(tmp_path: Path) -> None:
    report = report_of(tmp_path, _wins(12, 12), _wins(8, 8))
    assert [text.partition(":")[0] for text in _of_rule(report.came, "QWN004")] == ["Gerai a", "Gerai b"]


def test_equal_words_of_two_items_are_two_findings(tmp_path: Path) -> None:
    report = report_of(tmp_path, _wins(8, 12), _wins(12, 8))
    assert [text.partition(":")[0] for text in _of_rule(report.came, "QWN004")] == ["Gerai b"]
    assert [text.partition(":")[0] for text in _of_rule(report.went, "QWN004")] == ["Gerai a"]
