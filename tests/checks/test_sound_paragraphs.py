"""Sound sentences that tempt the rules: added to the texts of real plans, none of them may bring a finding."""

import shutil
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from generator.checks.finding import Finding
from generator.checks.run_rules import check
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.checks.sound_paragraphs import OF_CONTOH, OF_KOTIM
from tests.conftest import CHECKOUT

WHERE = {
    "contoh": ("pendahuluan.yaml", "inovasi daerah, dan perkotaan berkelanjutan."),
    "kotim": ("pendahuluan.yaml", "Gerakan Nasional 1000 Start Up Digital."),
}


def findings_of(folder: Path) -> Counter[tuple[str, str]]:
    read = read_masterplan(folder)
    read.problems.raise_if_any()
    return Counter(map(told, check(read.masterplan).findings))


@cache
def findings_before(region: str) -> Counter[tuple[str, str]]:
    return findings_of(CHECKOUT / "masterplans" / region)


def told(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.message


@pytest.mark.slow
@each(
    ("region", "paragraphs"),
    [("contoh", paragraphs) for paragraphs in OF_CONTOH] + [("kotim", paragraphs) for paragraphs in OF_KOTIM],
)
def test_no_rule_objects_to_a_sound_paragraph(region: str, paragraphs: tuple[str, ...], tmp_path: Path) -> None:
    folder = tmp_path / region
    shutil.copytree(CHECKOUT / "masterplans" / region, folder)
    name, anchor = WHERE[region]
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(anchor) == 1
    added = "".join(f"\n\n    {paragraph}" for paragraph in paragraphs)
    (folder / name).write_text(text.replace(anchor, anchor + added), encoding="utf-8")
    assert findings_of(folder) - findings_before(region) == Counter()
