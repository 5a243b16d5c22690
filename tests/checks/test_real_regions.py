"""What the check says of the four real regions: what is listed with its reason, and nothing else."""

import csv
import re
from collections import Counter
from dataclasses import dataclass

from generator.checks.run_rules import check
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.conftest import CHECKOUT

EXPECTED = CHECKOUT / "tests/checks/expected"
REGIONS = sorted(file.stem for file in EXPECTED.glob("*.tsv"))


@dataclass(frozen=True)
class Row:
    """Findings that are true of a region for one reason; ``*`` in the path stands for any id or name."""

    rule: str
    path: str
    count: int
    reason: str

    def means(self, rule: str, path: str) -> bool:
        """Whether a finding is one of these."""
        pattern = re.escape(self.path).replace(r"\*", r"[^.@\[\]]*")
        return rule == self.rule and re.fullmatch(pattern, path) is not None


def rows(region: str) -> list[Row]:
    """What a region's file lists."""
    with (EXPECTED / f"{region}.tsv").open(encoding="utf-8", newline="") as file:
        return [
            Row(line["rule"], line["path"], int(line["count"]), line["reason"])
            for line in csv.DictReader(file, delimiter="\t")
        ]


def test_every_real_region_has_its_file() -> None:
    folders = {folder.name for folder in (CHECKOUT / "masterplans").iterdir() if folder.is_dir()}
    assert set(REGIONS) == folders - {"contoh"}


@each("region", REGIONS)
def test_a_real_region_has_exactly_the_findings_that_are_true_of_it(region: str) -> None:
    found = [(f.rule, f.path) for f in check(read_masterplan(CHECKOUT / "masterplans" / region).masterplan).findings]
    listed = rows(region)
    meant = {finding: [row for row in listed if row.means(*finding)] for finding in found}
    assert [finding for finding, told in meant.items() if len(told) != 1] == []
    counted = Counter(told[0] for finding in found for told in [meant[finding]])
    assert {row: counted[row] for row in listed} == {row: row.count for row in listed}


@each("region", REGIONS)
def test_every_expected_finding_has_a_reason(region: str) -> None:
    assert all(row.reason.endswith(".") and row.count > 0 for row in rows(region))
