"""The report for a terminal."""

import pytest
from click import unstyle

from generator.checks.reports.one_region import text_report
from tests.checks.reports.reporting import PLAN, checked

REPORT = unstyle(text_report(checked()))


def test_it_fits_eighty_columns() -> None:
    assert max(len(line) for line in REPORT.splitlines() if "daerah.yaml" not in line) <= 80


def test_each_cell_says_in_words_whether_it_is_filled() -> None:
    line = next(line for line in REPORT.splitlines() if line.startswith("Smart Governance  "))
    assert line.split()[2:9] == ["-"] * 7
    assert line.split()[-1] == "2%"


def test_what_one_item_lacks_is_one_entry_with_its_place() -> None:
    entry = next(n for n, line in enumerate(REPORT.splitlines()) if ":2:5" in line)
    below = " ".join(line.strip() for line in REPORT.splitlines()[entry + 1 : entry + 8])
    assert "16 isian belum ada:" in below
    assert "lengkapi butir 'quick_win[mpp]'." in below


def test_topics_that_are_not_written_yet_are_listed_together() -> None:
    assert "daerah.yaml (berkas ini belum ada)" in REPORT
    assert "tambahkan periode, rpjmd, visi, misi, dimensi_prioritas" in " ".join(REPORT.split())


def test_a_group_says_how_many_entries_stand_for_its_findings() -> None:
    line = next(line for line in REPORT.splitlines() if line.startswith("Smart Governance ("))
    listed = REPORT[REPORT.index(line) : REPORT.index("Smart Branding (")]
    found = sum(finding.dimension == "smart_governance" for finding in checked().findings)
    shown = sum(entry.lstrip().startswith(("galat", "peringatan", "saran ")) for entry in listed.splitlines())
    assert line == f"Smart Governance ({found} temuan, diringkas menjadi {shown} butir)"


def test_waived_findings_are_listed_with_their_reason() -> None:
    assert "Dikecualikan" in REPORT
    assert "Alasan: Menunggu Dewan, 100 %" in REPORT
    assert "1 temuan dikecualikan dengan alasan." in REPORT


def test_the_region_calls_its_dimensions_as_it_likes() -> None:
    report = unstyle(text_report(checked(PLAN + "istilah: {dimensi: pilar}\n")))
    assert "\nPilar " in report


@pytest.mark.slow
def test_very_many_findings_do_not_drown_their_reader() -> None:
    texts = "".join(f"  - {{nama: Misi {n}, dimensi: smart_living}}\n" for n in range(800))
    found = checked("misi:\n" + texts)
    found.findings += [
        found.findings[-1]._replace(rule="IND001", message=f"A{n}", remedy=f"B{n}") for n in range(800)
    ]
    report = unstyle(text_report(found))
    assert len(report) < 20_000
    assert "temuan lain; semuanya dalam  masterplan check uji --format csv" in " ".join(report.split("\n      "))
    assert f"{len(found.findings)} temuan:" in report


def test_what_names_no_dimension_is_counted_and_listed_first() -> None:
    told = unstyle(
        text_report(checked("risiko:\n  - {dimensi: smart_living, risiko: R}\n  - {risiko: Banjir rob}\n"))
    )
    assert "1 butir tanpa dimensi, dihitung kurang pada setiap dimensi." in told
    groups = [line for line in told.splitlines() if line.endswith("temuan)") or "diringkas menjadi" in line]
    assert groups[0].startswith("Tanpa dimensi (")
    assert "dimensi belum diisi" not in told[told.index(groups[1]) :].lower()
    assert "tanpa dimensi" not in REPORT
