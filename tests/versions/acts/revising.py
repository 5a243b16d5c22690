"""Small plans and what an office makes of them: any revision, several at once, in either direction."""

import copy
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

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
def pairs(draw: st.DrawFn) -> tuple[Plan, Plan]:
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
    if len(plan[topic]) > 1:
        first, last = plan[topic][0], plan[topic].pop()
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
