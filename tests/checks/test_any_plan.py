"""Whatever is removed from a plan or replaced, every rule examines it without failing."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.run_rules import check
from generator.masterplan.reading import read_masterplan
from tests.conftest import CHECKOUT, examples

PLAN = yaml.load((CHECKOUT / "tests/plans/lengkap.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
WORDS = st.one_of(
    st.sampled_from(["", "0", "2031", "misi 7", "Dinas Kominfo", "5", "belum", "IV", "{opd}", "2020-01-01", "APBD"]),
    st.text(max_size=30),
)


def spots(node: Any) -> list[tuple[Any, Any]]:
    """Every place of a tree as its container and key."""
    keys = list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
    return [spot for key in keys for spot in ((node, key), *spots(node[key]))]


def copied(node: Any) -> Any:
    """A tree without shared parts."""
    if isinstance(node, dict):
        return {key: copied(value) for key, value in node.items()}
    return [copied(value) for value in node] if isinstance(node, list) else node


@pytest.mark.slow
@settings(max_examples=examples(25))
@given(st.data())
def test_every_rule_ends_whatever_is_missing_or_written_instead(data: st.DataObject) -> None:
    plan = copied(PLAN)
    for _ in range(data.draw(st.integers(1, 8))):
        places = spots(plan)
        if not places:
            break
        owner, key = places[data.draw(st.integers(0, len(places) - 1))]
        if data.draw(st.booleans()) or isinstance(owner[key], dict | list):
            del owner[key]
        else:
            owner[key] = data.draw(WORDS)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "daerah.yaml"
        file.write_text(yaml.safe_dump(plan, allow_unicode=True), encoding="utf-8")
        result = check(read_masterplan(file).masterplan)
    assert all(finding.message and finding.remedy and finding.path for finding in result.findings)
