"""Whatever acts are seen: each single difference between two plans is told, once, and nothing else is."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given

from generator.versions.change import Kind
from generator.versions.fail_if import parse_condition
from tests.versions.acts.revising import Plan, pairs
from tests.versions.plans import between

_TITLES = {"rencana_aksi": "rencana aksi", "quick_win": "Quick Win"}
_AMOUNT = re.compile(r"Rp(\d[\d.]*)(?: \((rencana aksi|Quick Win)\))?")


def _leaves(plan: Plan) -> Iterator[tuple[str, Any]]:
    """Path and value of everything in a plan, read without the program."""
    for topic, value in plan.items():
        for item in value if isinstance(value, list) else [value]:
            path = f"{topic}[{item['id']}]" if "id" in item else topic
            for name, inner in item.items():
                if name != "id":
                    yield from _below(f"{path}.{name}", inner)


def _below(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _below(f"{path}[{key}]", inner)
    else:
        yield path, value


@given(pairs())
def test_what_is_told_is_what_differs(pair: tuple[Plan, Plan]) -> None:
    found = between(*(yaml.safe_dump(plan, allow_unicode=True) for plan in pair))
    before, after = (dict(_leaves(plan)) for plan in pair)
    differing = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    held = [part for act in found.acts for part in act.parts or (act,)]
    told = [
        f"{leaf.where.path}.{field}"
        for part in held
        if part.kind is not Kind.ORDER
        for leaf in found.contents(part)
        for field in leaf.about or (leaf.field,)
    ]
    assert sorted(told) == sorted(differing)


@given(pairs())
def test_each_change_belongs_to_one_act(pair: tuple[Plan, Plan]) -> None:
    found = between(*(yaml.safe_dump(plan, allow_unicode=True) for plan in pair))
    held = [id(part) for act in found.acts for part in act.parts or (act,)]
    assert sorted(held) == sorted(map(id, found.changes))
    assert all(len(act.parts) != 1 or "di luar periode" in act.note for act in found.acts)


@pytest.mark.slow
@given(pairs())
def test_the_money_of_all_acts_is_the_difference_of_the_sums(pair: tuple[Plan, Plan]) -> None:
    found = between(*(yaml.safe_dump(plan, allow_unicode=True) for plan in pair))
    effect: Counter[str] = Counter()
    for act in found.acts:
        for part in act.parts or (act,):
            for leaf in found.contents(part):
                if leaf.unit == "rupiah":
                    old, new = (int(number or 0) for number in leaf.numbers)
                    effect[leaf.where.topic] += new - old
    grown = {topic: _money(pair[1], topic) - _money(pair[0], topic) for topic in ("rencana_aksi", "quick_win")}
    assert effect == Counter(grown)
    assert found.budget.whole.difference == grown["rencana_aksi"]
    for topic, by in grown.items():
        limit = parse_condition(f"{topic}.anggaran>={max(abs(by), 1)}")
        sums = [said for said in limit.met(found) if said.endswith(")") and ", jumlah:" in said]
        assert len(sums) == bool(by)


@given(pairs())
def test_no_sentence_tells_more_than_the_larger_plan_holds(pair: tuple[Plan, Plan]) -> None:
    most = {title: max(_money(plan, topic) for plan in pair) for topic, title in _TITLES.items()}
    values = max(len(list(_leaves(plan))) for plan in pair)
    for act in between(*(yaml.safe_dump(plan, allow_unicode=True) for plan in pair)).acts:
        for rupiah, named in _AMOUNT.findall(act.note):
            title = named or _TITLES.get(act.where.topic, "")
            assert int(rupiah.replace(".", "")) <= most.get(title, max(most.values())), act.note
        assert all(int(number) <= values for number in re.findall(r"(\d+) (?:nilai|isian)", act.note)), act.note


def _money(plan: Plan, topic: str) -> int:
    return sum(sum(years.values()) for item in plan[topic] for years in item["anggaran"].values())
