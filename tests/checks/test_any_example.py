"""Whatever is removed from a full plan or written into it, the check ends, and each finding is usable."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.completeness import matrix
from generator.checks.finding import Finding
from generator.checks.rule import all_rules
from generator.checks.run_rules import check
from generator.checks.subject import Subject
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.files import yaml_files
from generator.source.problems import Problems
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, read_nodes
from tests.conftest import CHECKOUT, FUZZING, examples
from tests.plans import LENGKAP

EXAMPLE = CHECKOUT / "masterplans/contoh" if FUZZING else LENGKAP
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
    """A node with one part removed or rewritten; None if the node itself is removed."""
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
    """The plan with other trees in place of those of its files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.masterplan.reading.read_nodes", lambda _text, file, *_: trees[file])
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


Way = tuple[Any, ...]


def ways_to_fields(node: Node | None, way: Way = ()) -> Iterator[Way]:
    """The path to each field, through keys and positions."""
    if isinstance(node, Mapping | Sequence):
        for key, child in children(node):
            if isinstance(node, Mapping):
                yield (*way, key)
            yield from ways_to_fields(child, (*way, key))


def without(node: Any, way: Way) -> Node:
    """A node without the field at the end of a path; unchanged if an enclosing field was removed before."""
    step, *rest = way
    if isinstance(node, Sequence):
        items = [without(item, tuple(rest)) if n == step else item for n, item in enumerate(node.items)]
        return Sequence(items, node.place, node.size)
    if not isinstance(node, Mapping):
        return node  # type: ignore[no-any-return]
    entries = {
        name: (at, without(value, tuple(rest)) if name == step else value)
        for name, (at, value) in node.entries.items()
        if rest or name != step
    }
    return Mapping(entries, node.place, node.size)


FIELDS = [(file, way) for file, tree in TREES.items() for way in ways_to_fields(tree)]


@pytest.mark.slow
@settings(max_examples=examples(12))
@given(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=6))
def test_a_hundred_percent_is_without_gaps_and_filling_one_lowers_nothing(left_out: list[tuple[Path, Way]]) -> None:
    trees, before, known = dict(TREES), Fraction(1), set[str]()
    for file, way in left_out:
        trees[file] = without(trees[file], way)
        subject = Subject(read(trees).masterplan)
        share, gaps = matrix(subject).share, {gap.path for gap in subject.gaps}
        assert (share == 1) == (not gaps)
        if gaps > known:
            assert share <= before
        before, known = share, gaps


def is_usable(finding: Finding) -> bool:
    """Whether a finding has a rule, a message, a remedy, and either a place that exists or none."""
    told = finding.rule in all_rules() and finding.message.strip() and finding.remedy.strip() and finding.path
    place = finding.place
    there = place is None or 1 <= place.line <= TEXTS[place.file].count("\n") + 1
    return bool(told and there)
