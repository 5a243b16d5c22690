"""Whatever acts are seen: each single difference between two plans is told, once, and nothing else is."""

import copy
from collections.abc import Iterator
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.versions.plans import between

Plan = dict[str, Any]
_DIMENSIONS = ["smart_living", "smart_economy", "smart_society"]
_OFFICES = ["Dinas Perdagangan", "Dinas Kesehatan", "Badan Pendapatan"]
_YEARS = st.dictionaries(st.integers(2025, 2028), st.integers(1, 4), min_size=1)
_MONEY = st.dictionaries(st.sampled_from(["apbd", "apbn", "dak"]), _YEARS, max_size=2)
_EDITS = ["shift", "source", "office", "dimension", "drop dimension", "drop topic", "drop", "value", "name"]


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
                "anggaran": draw(_MONEY),
            }
            for n, letters in enumerate(["abc", "def", "ghi", "jkl"][: draw(st.integers(1, 4))])
        ]
    plan["sasaran"] = [{"id": f"s-{n}", "nama": f"sasaran {n * 1111}", "target": draw(_YEARS)} for n in range(2)]
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
    for item in items if draw(st.booleans()) else items[one : one + 1]:
        name = "kegiatan" if topic == "rencana_aksi" else "nama"
        edited = {
            "source": ("anggaran", {{"apbn": "dak"}.get(key, key): years for key, years in item["anggaran"].items()}),
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
        item["anggaran"] = {s: {year + by: v for year, v in years.items()} for s, years in item["anggaran"].items()}


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
        for leaf in found.contents(part)
        for field in leaf.about or (leaf.field,)
    ]
    assert sorted(told) == sorted(differing)
