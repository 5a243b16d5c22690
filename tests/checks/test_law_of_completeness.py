"""The law of the completeness figure: adding what is asked for never lowers it."""

from copy import deepcopy
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.completeness import NEEDS, matrix
from generator.checks.subject import Subject
from generator.framework.dimensions import subdimensions
from tests.checks.looking import plan_of
from tests.conftest import examples

Plan = dict[str, Any]

SPREAD = frozenset(need.topic for need in NEEDS if need.spread)
SUBDIMENSIONS = ("layanan_publik", "kebijakan_publik", "ekosistem_industri", "kesejahteraan_rakyat")
LONG = "Warga pesisir menempuh dua jam ke loket terdekat."
WHOLE_ITEMS: dict[str, dict[str, Any]] = {
    "isu": {"isu": "Antrean {n}", "data": ["Waktu tunggu 3 jam"], "akar_masalah": LONG},
    "kesenjangan": {"kondisi_saat_ini": LONG, "kondisi_diharapkan": LONG, "kesenjangan": LONG, "solusi": LONG},
    "strategi": {"nama": "Strategi {n}", "keselarasan": "Renstra 2025-2029"},
    "sasaran": {"nama": "S {n}", "indikator": "Indeks", "satuan": "poin", "target": {"2026": 4}},
    "rencana_aksi": {
        "program": "Program {n}", "kegiatan": "Kegiatan {n}", "indikator": "Jumlah loket", "satuan": "loket",
        "target": {"2026": 4}, "opd": "Diskominfo", "anggaran": {"APBD": {"2026": "5 juta"}}, "kelompok": "sdm",
    },
    "quick_win": {"nama": "QW {n}", "masalah": LONG, "tujuan": LONG, "manfaat": LONG, "penerima_manfaat": "Warga"},
    "risiko": {"risiko": "Risiko {n}", "program": "P", "kemungkinan": 3, "dampak": 2, "mitigasi": LONG},
    "peta_jalan": {"program": "Program {n}", "jangka": "pendek", "mulai": 2026, "selesai": 2027},
    "swot": {"kekuatan": ["Serat optik"], "kelemahan": ["Anggaran"], "peluang": ["DAK"], "ancaman": ["Banjir"]},
    "aplikasi": {"nama": "SIM {n}", "jenis": "umum", "kebutuhan": LONG},
}  # fmt: skip
ELEMENTS = ("struktur", "infrastruktur", "suprastruktur")
WHOLE_PARTS: dict[str, Any] = {
    "visi": {"rumusan": "Kotim maju", "penjelasan": LONG},
    "rpjmd": {"visi": "Maju bersama", "misi": ["Satu"]},
    "dimensi_prioritas": {"dimensi": "smart_economy", "alasan": LONG, "dukungan": [
        {"dimensi": "smart_living", "uraian": LONG}, {"dimensi": "smart_branding", "uraian": LONG},
    ]},
    "pendahuluan": {"latar_belakang": LONG},
    "pemantauan": {"uraian": LONG},
    "dasar_hukum": [{"jenis": "uu", "nomor": 23, "tahun": 2014, "tentang": "Pemerintahan Daerah"}],
}  # fmt: skip
WAIVERS = st.sets(st.sampled_from(("isu@kebijakan_publik", "strategi@ekosistem_industri", "quick_win", "risiko")))
HOLLOW = ("menyusul dari OPD", "TBD", "Satu dua")


def whole_items(topic: str) -> list[dict[str, Any]]:
    """Complete items of a topic: two for each of some subdimensions, or one for each element of the SWOT analysis."""
    groups = [{"unsur": e} for e in ELEMENTS] if topic == "swot" else [{"subdimensi": s} for s in SUBDIMENSIONS] * 2
    if topic == "aplikasi":
        groups = [{}] * 2
    fields = WHOLE_ITEMS[topic]
    return [
        {"id": f"{topic}-{n}", **group}
        | {name: value.format(n=n) if isinstance(value, str) else deepcopy(value) for name, value in fields.items()}
        for n, group in enumerate(groups)
    ]


@st.composite
def partial_item(draw: st.DrawFn, whole: dict[str, Any]) -> dict[str, Any]:
    """An item with some of its fields, a few of them hollow."""
    kept = {name: value for name, value in whole.items() if name == "id" or draw(st.integers(0, 3))}
    hollow = [name for name in kept if kept[name] == LONG]
    if hollow and draw(st.booleans()):
        kept[draw(st.sampled_from(hollow))] = draw(st.sampled_from(HOLLOW))
    if "anggaran" in kept and draw(st.booleans()):
        kept["anggaran"] = {"APBD": {"2026": 0}}
    return kept


@st.composite
def partial_plan(draw: st.DrawFn) -> Plan:
    plan: Plan = {"periode": {"mulai": 2025, "selesai": 2029}}
    for topic in draw(st.sets(st.sampled_from(sorted(WHOLE_ITEMS)), max_size=5)):
        chosen = draw(st.lists(st.sampled_from(whole_items(topic)), max_size=5, unique_by=lambda item: item["id"]))
        plan[topic] = [draw(partial_item(item)) for item in chosen]
    for topic in draw(st.sets(st.sampled_from(sorted(WHOLE_PARTS)), max_size=4)):
        whole = WHOLE_PARTS[topic]
        plan[topic] = draw(partial_item(whole)) if isinstance(whole, dict) else deepcopy(whole)
    waived = [{"aturan": "ISI001", "pada": path, "alasan": "Disepakati Dewan"} for path in sorted(draw(WAIVERS))]
    return {**plan, "pemeriksaan": {"dikecualikan": waived}} if waived else plan


def fillings(plan: Plan) -> list[Plan]:
    """The plan with one thing more that is asked for: a field of an item or part, or the first item of a group."""
    found: list[Plan] = []
    for topic in WHOLE_ITEMS:
        present = {item["id"]: n for n, item in enumerate(plan.get(topic, ()))}
        for whole in whole_items(topic):
            if whole["id"] in present:
                found += fuller(plan, (topic, present[whole["id"]]), whole)
            elif is_first(topic, plan.get(topic, ()), whole):
                grown = deepcopy(plan)
                named = dict(list(whole.items())[:3])
                grown.setdefault(topic, []).append(named)
                found.append(grown)
    for topic, whole in WHOLE_PARTS.items():
        if topic not in plan:
            found.append({**plan, topic: whole})
        elif isinstance(whole, dict):
            found += fuller(plan, (topic,), whole)
    return found


def is_first(topic: str, items: Any, whole: dict[str, Any]) -> bool:
    """Whether no other item is in the group of a new one, nor may belong to any."""
    return {group_of(topic, item) for item in items}.isdisjoint({group_of(topic, whole), None})


def group_of(topic: str, item: dict[str, Any]) -> str | None:
    """The group of which a first item is asked for: a subdimension where items must cover them, else a dimension."""
    subdimension = item.get("subdimensi")
    if subdimension is None or topic in SPREAD:
        return subdimension or item.get("unsur")
    return subdimensions()[subdimension].dimension


def fuller(plan: Plan, way: tuple[Any, ...], whole: dict[str, Any]) -> list[Plan]:
    found = []
    for name, value in whole.items():
        grown = deepcopy(plan)
        holder: Any = grown
        for step in way:
            holder = holder[step]
        if holder.get(name) != value:
            holder[name] = deepcopy(value)
            found.append(grown)
    return found


def share(plan: Plan) -> Any:
    return matrix(Subject(plan_of(yaml.safe_dump(plan, allow_unicode=True)))).share


@pytest.mark.slow
@settings(max_examples=examples(25), deadline=None)
@given(st.data())
def test_adding_what_is_asked_for_never_lowers_the_figure(data: st.DataObject) -> None:
    plan = data.draw(partial_plan())
    fuller_plan = data.draw(st.sampled_from(fillings(plan)))
    assert share(fuller_plan) >= share(plan)


def test_a_second_action_of_a_dimension_was_not_asked_for_though_it_is_the_first_of_its_subdimension() -> None:
    action = {"id": "a", "subdimensi": "layanan_publik", "target": {"2026": 4}, "opd": "Diskominfo"}
    further = {"id": "b", "subdimensi": "kebijakan_publik", "program": "Program 1"}
    assert share({"rencana_aksi": [action, further]}) < share({"rencana_aksi": [action]})
    assert not is_first("rencana_aksi", [action], further)
    assert is_first("isu", [{"subdimensi": "layanan_publik"}], {"subdimensi": "kebijakan_publik"})


def test_a_further_item_that_nobody_asked_for_is_told_by_what_it_lacks() -> None:
    whole = whole_items("quick_win")[0]
    plan = {"quick_win": [whole]}
    longer = {"quick_win": [whole, {"id": "baru", "nama": "Pasar Nontunai", "subdimensi": "layanan_publik"}]}
    gaps = {gap.path for gap in Subject(plan_of(yaml.safe_dump(longer))).gaps}
    assert share(longer) < share(plan)
    assert {"quick_win[baru].tujuan", "quick_win[baru].manfaat"} <= gaps
