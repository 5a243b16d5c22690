"""The complete example breaks no rule about its structure, and a single change breaks exactly those that mean it."""

import shutil
from pathlib import Path

import pytest

from generator.checks.checking import check
from generator.checks.finding import Finding
from generator.checks.rule import chosen_rules
from generator.masterplan.reading import read_masterplan
from tests.conftest import CHECKOUT

RULES = chosen_rules(("CKP", "KLM", "QWN", "OPD", "SLR", "PJL", "RSK", "BMT"))
ECONOMY = "rencana-aksi-smart-economy.yaml"
MARKET = "program: Pasar dan Pelelangan Nontunai"
MITIGATION = "Kontrak pasokan dengan koperasi, pembayaran pada hari yang sama, dan dana talangan panen dari BUMD"


def findings_of(folder: Path) -> list[Finding]:
    reading = read_masterplan(folder)
    reading.problems.raise_if_any()
    return check(reading.masterplan, rules=RULES).findings


def test_the_example_breaks_none_of_these_rules() -> None:
    assert findings_of(CHECKOUT / "masterplans/contoh") == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (ECONOMY, f"{MARKET}\n    kegiatan", f"{MARKET}y\n    kegiatan", {"SLR009"}),
        (ECONOMY, f"{MARKET}\n    risiko", "program: Kampung Digital\n    risiko", {"RSK002"}),
        ("strategi.yaml", "- Pasar dan Pelelangan Nontunai", "- Kampung Digital", {"SLR008"}),
        ("strategi.yaml", "RPJMD misi 4; Renstra DPMPTSP", "RPJMD misi 9; Renstra DPMPTSP", {"SLR003"}),
        (ECONOMY, "opd: Dinas Perdagangan dan Perindustrian", "opd: Dinas Perdagangan dan Perindustian", {"OPD003"}),
        (ECONOMY, f"mitigasi: {MITIGATION}", "mitigasi: Koordinasi dan evaluasi berkala", {"RSK003"}),
        ("bimtek.yaml", "status: selesai", "status: proses", {"BMT001"}),
        ("bimtek.yaml", "mulai: 11 Juni 2025", "mulai: 11 Juni 2024", {"BMT003"}),
        ("quick-win.yaml", "selesai: 31 Juli 2026", "selesai: 31 Juli 2028", {"QWN003", "QWN004"}),
        ("quick-win.yaml", "persentase: 0", "persentase: 100", {"QWN007"}),
        ("tata-kelola.yaml", "nomor_sk: 100.3.3.2/214/2025", "nomor_sk: 100.3.3.2/214/2024", {"KLM003"}),
    ],
)
def test_a_change_of_the_example_is_found_by_the_rules_that_mean_it(
    tmp_path: Path, file: str, old: str, new: str, expected: set[str]
) -> None:
    folder = tmp_path / "contoh"
    shutil.copytree(CHECKOUT / "masterplans/contoh", folder)
    text = (folder / file).read_text(encoding="utf-8")
    changed = text.replace(old, new, 1)
    (folder / file).write_text(changed, encoding="utf-8")
    findings = findings_of(folder)
    assert changed != text
    assert {finding.rule for finding in findings} == expected
    lines = [n for n, (a, b) in enumerate(zip(text.split("\n"), changed.split("\n"), strict=True), 1) if a != b]
    assert any(f.place and (f.place.file.name, f.place.line) == (file, lines[0]) for f in findings)
