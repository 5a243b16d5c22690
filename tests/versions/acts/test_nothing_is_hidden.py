"""Whatever acts are seen: each single difference between two plans is told, once, and nothing else is."""

import copy
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.versions.change import Kind
from generator.versions.conditions import parse_condition
from tests.versions.plans import between

Plan = dict[str, Any]
Money = dict[str, dict[int, int]]
_DIMENSIONS = ["smart_living", "smart_economy", "smart_society"]
_OFFICES = ["Dinas Perdagangan", "Dinas Kesehatan", "Badan Pendapatan"]
_YEARS = st.dictionaries(st.integers(2025, 2028), st.integers(1, 4), min_size=1)
_MONEY = st.dictionaries(st.sampled_from(["apbd", "apbn", "dak"]), _YEARS, max_size=2)
_EDITS = [
    "shift", "period", "source", "spread", "later", "cut", "raise", "merge", "office", "word", "unit", "dimension",
    "drop dimension", "drop topic", "drop of a dimension", "drop", "order", "value", "name",
]  # fmt: skip


@st.composite
def _plans(draw: st.DrawFn) -> Plan:
    start = draw(st.integers(2024, 2026))
    plan: Plan = {"periode": {"mulai": start, "selesai": start + draw(st.integers(1, 4))}}
    for topic, name in (("rencana_aksi", "kegiatan"), ("quick_win", "nama")):
        plan[topic] = [
            {
                "id": f"{topic}-{n}",
                name: f"{topic} {letters * 5}",
                "dimensi": draw(st.sampled_from(_DIMENSIONS)),
                "opd": draw(st.sampled_from(_OFFICES)),
                "lokasi"
                if topic == "rencana_aksi"
                else "tujuan": f"Bersama {draw(st.sampled_from(_OFFICES))} di desa",
                "anggaran": draw(_MONEY),
            }
            for n, letters in enumerate(["abc", "def", "ghi", "jkl"][: draw(st.integers(1, 4))])
        ]
    plan["sasaran"] = [
        {"id": f"s-{n}", "nama": f"sasaran {n * 1111}", "satuan": "desa", "target": draw(_YEARS)} for n in range(2)
    ]
    return plan


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """A plan, and the same after some edits of any kind; either may be the older."""
    old = draw(_plans())
    new = copy.deepcopy(old)
    for edit in draw(st.lists(st.sampled_from(_EDITS), min_size=1, max_size=4)):
        _edit(draw, new, edit)
    return (old, new) if draw(st.booleans()) else (new, old)


def _edit(draw: st.DrawFn, plan: Plan, edit: str) -> None:
    topic = draw(st.sampled_from(["rencana_aksi", "quick_win"]))
    items, one = plan[topic], draw(st.integers(0, 3))
    if edit == "shift":
        _shift(plan, draw(st.sampled_from([-1, 1])))
    elif edit == "drop dimension":
        gone = draw(st.sampled_from(_DIMENSIONS))
        for name in ("rencana_aksi", "quick_win"):
            plan[name] = [item for item in plan[name] if item["dimensi"] != gone]
    elif edit in ("drop", "drop topic"):
        plan[topic] = [] if edit == "drop topic" else items[1:]
    elif edit in _WHOLE:
        _WHOLE[edit](plan, topic, one)
    for item in items if draw(st.booleans()) else items[one : one + 1]:
        name = "kegiatan" if topic == "rencana_aksi" else "nama"
        edited = {
            "source": ("anggaran", {{"apbn": "dak"}.get(key, key): years for key, years in item["anggaran"].items()}),
            "spread": ("anggaran", _spread(item["anggaran"])),
            "later": ("anggaran", _later(item["anggaran"], 1)),
            "cut": ("anggaran", {s: {y: v * 9 for y, v in years.items()} for s, years in item["anggaran"].items()}),
            "office": ("opd", draw(st.sampled_from(_OFFICES))),
            "dimension": ("dimensi", draw(st.sampled_from(_DIMENSIONS))),
            "value": ("anggaran", draw(_MONEY)),
            "name": (name, f"{item[name]} z"),
        }
        if edit in edited:
            item.update([edited[edit]])


def _shift(plan: Plan, by: int) -> None:
    plan["periode"] = {name: year + by for name, year in plan["periode"].items()}
    for item in plan["sasaran"]:
        item["target"] = {year + by: value for year, value in item["target"].items()}
    for item in (*plan["rencana_aksi"], *plan["quick_win"]):
        item["anggaran"] = _later(item["anggaran"], by)


def _later(money: Money, by: int) -> Money:
    return {source: {year + by: v for year, v in years.items()} for source, years in money.items()}


def _spread(money: Money) -> Money:
    """The money of the first source on two sources."""
    found = copy.deepcopy(money)
    for year, rupiah in next(iter(money.values()), {}).items():
        if rupiah > 1:
            found[next(iter(money))][year] -= 1
            others = found.setdefault("csr", {})
            others[year] = others.get(year, 0) + 1
    return found


def _period(plan: Plan, _: str, one: int) -> None:
    """Another last year, without what was said of years after it."""
    last = plan["periode"]["selesai"] = plan["periode"]["mulai"] + one + 1
    for item in plan["sasaran"]:
        item["target"] = {year: value for year, value in item["target"].items() if year <= last} or {last: 1}


def _raise(plan: Plan, _: str, one: int) -> None:
    for item in plan["sasaran"]:
        item["target"] = {year: value + one for year, value in item["target"].items()}


def _merge(plan: Plan, topic: str, _: int) -> None:
    """The first item with the money of the last, which goes."""
    first, *_rest, last = [*plan[topic], {"anggaran": {}}][: len(plan[topic]) or 2]
    if first is not last and last in plan[topic]:
        plan[topic].remove(last)
        for source, years in last["anggaran"].items():
            for year, rupiah in years.items():
                mine = first["anggaran"].setdefault(source, {})
                mine[year] = mine.get(year, 0) + rupiah


def _word(plan: Plan, _: str, __: int) -> None:
    for item in plan["rencana_aksi"]:
        item["lokasi"] = item["lokasi"].replace("di desa", "di kota")


def _unit(plan: Plan, _: str, one: int) -> None:
    plan["sasaran"][0] |= {"satuan": "orang", "target": {2025: one}}


def _drop_of_a_dimension(plan: Plan, topic: str, one: int) -> None:
    plan[topic] = [item for item in plan[topic] if item["dimensi"] != _DIMENSIONS[one % 3]]


def _order(plan: Plan, topic: str, _: int) -> None:
    plan[topic].reverse()


_WHOLE: dict[str, Callable[[Plan, str, int], None]] = {
    "period": _period, "raise": _raise, "merge": _merge, "word": _word, "unit": _unit,
    "drop of a dimension": _drop_of_a_dimension, "order": _order,
}  # fmt: skip


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


@given(_pairs())
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


@given(_pairs())
def test_each_change_belongs_to_one_act(pair: tuple[Plan, Plan]) -> None:
    found = between(*(yaml.safe_dump(plan, allow_unicode=True) for plan in pair))
    held = [id(part) for act in found.acts for part in act.parts or (act,)]
    assert sorted(held) == sorted(map(id, found.changes))
    assert all(len(act.parts) != 1 for act in found.acts)


@given(_pairs())
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


def _money(plan: Plan, topic: str) -> int:
    return sum(sum(years.values()) for item in plan[topic] for years in item["anggaran"].values())
