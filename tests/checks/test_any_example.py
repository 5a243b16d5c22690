"""Whatever is left out of the complete example or written into it: the check ends, and each finding can be used."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.checking import check
from generator.checks.finding import Finding
from generator.checks.rule import all_rules
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.files import yaml_files
from generator.source.nodes import Mapping, Node, Scalar, Sequence, read_nodes
from generator.source.problems import Problems
from tests.conftest import CHECKOUT, examples

EXAMPLE = CHECKOUT / "masterplans/contoh"
TEXTS = {file: file.read_text(encoding="utf-8") for file in yaml_files(EXAMPLE)}
TREES = {file: read_nodes(text, file, Problems()) for file, text in TEXTS.items()}
WORDS = st.one_of(
    st.sampled_from(
        [
            "", "-", "0", "2031", "12 Agustus 2031", "250", "1.500.000.000.000", "persen", "turun", "selesai", "APBD",
            "Kabupaten Banyuwangi", "Dinas Kominfo dan Bappeda", "misi IX", "UU 23 Tahun 2004", "PP 82/2012", "{opd}",
            "{tidak dikenal}", "[nama]", "Smart Environtment", "yang yang", "RPJMD 2024–2028", "%", "\\",
        ]
    ),
    st.text(st.characters(exclude_categories=["Co", "Cs"]), max_size=40),
)  # fmt: skip
Draw = Callable[[st.SearchStrategy[Any]], Any]


def altered(node: Node | None, draw: Draw) -> Node | None:
    """A node with one thing in it left out or written otherwise; None where it is left out itself."""
    inner = [] if node is None or isinstance(node, Scalar) else children(node)
    if not inner or draw(st.integers(0, 11)) == 0:
        return Scalar(draw(WORDS), '"', node.place) if isinstance(node, Scalar) and draw(st.booleans()) else None
    key, child = inner[draw(st.integers(0, len(inner) - 1))]
    changed = altered(child, draw)
    if isinstance(node, Mapping):
        entries = {name: (at, changed if name == key else value) for name, (at, value) in node.entries.items()}
        kept = {name: (at, value) for name, (at, value) in entries.items() if value is not None}
        return Mapping(kept, node.place, node.size)
    assert isinstance(node, Sequence)
    items = [changed if order == key else item for order, item in enumerate(node.items)]
    return Sequence([item for item in items if item is not None], node.place, node.size)


def children(node: Mapping | Sequence) -> list[tuple[Any, Node]]:
    """What a node holds, by key or position."""
    if isinstance(node, Mapping):
        return [(name, value) for name, (_, value) in node.entries.items()]
    return list(enumerate(node.items))


def read(trees: dict[Path, Node | None]) -> Reading:
    """The example with other trees in place of its files' own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.masterplan.reading.read_nodes", lambda _text, file, _problems: trees[file])
        return read_masterplan(EXAMPLE)


@pytest.mark.slow
@settings(max_examples=examples(12))
@given(st.data())
def test_every_finding_can_be_used_and_is_found_again(data: st.DataObject) -> None:
    trees = dict(TREES)
    for _ in range(data.draw(st.integers(1, 10))):
        file = data.draw(st.sampled_from(sorted(trees)))
        trees[file] = altered(trees[file], data.draw)
    findings = check(read(trees).masterplan).findings
    assert [finding for finding in findings if not is_usable(finding)] == []
    assert check(read(trees).masterplan).findings == findings


def is_usable(finding: Finding) -> bool:
    """Whether a finding tells its rule, what is wrong, what to do, and a place that there is, or none."""
    told = finding.rule in all_rules() and finding.message.strip() and finding.remedy.strip() and finding.path
    place = finding.place
    there = place is None or 1 <= place.line <= TEXTS[place.file].count("\n") + 1
    return bool(told and there)
