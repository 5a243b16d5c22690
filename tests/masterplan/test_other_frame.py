"""A plan shown under another edition of the frame: no item is lost, and no rupiah is counted twice."""

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.framework.editions import editions
from generator.masterplan.other_frame import OtherFrame
from generator.masterplan.rekap import Rekap
from tests.checks.looking import plan_of

OTHER = "pp-59-2022"
FRAME = editions().known["2021"].frame
TOPICS = {"isu": "isu", "strategi": "nama", "rencana_aksi": "kegiatan", "quick_win": "nama", "kolaborasi": "program"}


def view_of(text: str) -> OtherFrame:
    return OtherFrame(plan_of(text), OTHER)


def _belonging() -> st.SearchStrategy[dict[str, str]]:
    """An item's subdimension, or only its dimension, or neither."""
    subs = st.sampled_from([*FRAME.subdimensions]).map(lambda key: {"subdimensi": key})
    return st.one_of(subs, st.sampled_from([*FRAME.dimensions]).map(lambda key: {"dimensi": key}), st.just({}))


@st.composite
def plans(draw: st.DrawFn) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for n, (topic, belonging) in enumerate(draw(st.lists(st.tuples(st.sampled_from([*TOPICS]), _belonging())))):
        item: dict[str, Any] = {TOPICS[topic]: f"Butir {n}", **belonging}
        if topic in ("rencana_aksi", "quick_win"):
            item["anggaran"] = {"APBD": {2026: draw(st.integers(0, 10**12))}}
        found.setdefault(topic, []).append(item)
    return found


@given(plans())
def test_every_item_is_shown_in_one_place_and_its_money_counted_once(data: dict[str, list[dict[str, Any]]]) -> None:
    view = view_of(yaml.safe_dump(data))
    counted = [one for key in view.edition.frame.dimensions for one in view.counted(key)] + view.unplaced
    assert sorted(one.item.naming for one in counted) == sorted(
        item[TOPICS[topic]] for topic, items in data.items() for item in items
    )
    assert sum(int(one.money) for one in counted) == int(Rekap(view.plan).total)


@given(plans())
def test_each_item_keeps_its_own_subdimension(data: dict[str, list[dict[str, Any]]]) -> None:
    items = [(item[TOPICS[topic]], item) for topic, listed in data.items() for item in listed]
    written = {name: item.get("subdimensi") or item.get("dimensi") or "" for name, item in items}
    view = view_of(yaml.safe_dump(data))
    assert {one.item.naming: one.group for one in view.items} == written
    for one in view.items:
        if one.item.subdimensi:
            assert one.place == view.places[one.item.subdimensi]


def test_several_dimensions_show_an_item_but_one_counts_it() -> None:
    view = view_of("""
rencana_aksi:
- {subdimensi: telekomunikasi_transportasi, kegiatan: Halte, anggaran: {APBD: {2026: 5 juta}}}
""")
    assert [one.item.naming for one in view.counted("mobilitas")] == ["Halte"]
    assert [one.item.naming for one in view.also("kehidupan_berkota")] == ["Halte"]
    assert view.counted("kehidupan_berkota") == []


def test_an_item_with_only_a_dimension_that_is_split_has_no_place_but_its_candidates() -> None:
    view = view_of("""
strategi:
- {dimensi: smart_branding, nama: A}
- {dimensi: smart_economy, nama: B}
- {nama: C}
""")
    assert [(one.item.naming, one.candidates) for one in view.unplaced] == [
        ("A", ("ekonomi", "kehidupan_berkota")), ("C", ()),
    ]  # fmt: skip
    assert [one.item.naming for one in view.counted("ekonomi")] == ["B"]


def test_dimensions_that_no_other_matches_as_a_whole_are_new_and_those_that_divide_are_split() -> None:
    view = view_of("strategi: [{subdimensi: energi, nama: A}]")
    assert view.new == {"kehidupan_berkota": ("smart_branding", "smart_living"), "mobilitas": ("smart_living",)}
    assert [*view.split] == ["smart_branding", "smart_living"]
    assert "mobilitas" in view.empty
    assert view.bare == ["proteksi_lingkungan", "sampah_limbah"]


def test_a_word_of_the_regions_own_for_a_dimension_stays_in_its_frame() -> None:
    plan = plan_of("dimensi: {smart_society: Smart People}\nsubdimensi: {energi: Energi Kita}\n")
    assert [one.kunci for one in OtherFrame(plan, OTHER).left_behind] == ["smart_society"]
    assert OtherFrame(plan, "2021").left_behind == []


def test_a_dimension_named_outside_the_items_is_told_with_what_it_may_become() -> None:
    view = view_of("dimensi_prioritas: {dimensi: smart_branding}\nmisi: [{nama: Maju, dimensi: [smart_economy]}]\n")
    assert {one.path: one.candidates for one in view.mentions} == {
        "dimensi_prioritas.dimensi": ("ekonomi", "kehidupan_berkota"), "misi[maju].dimensi[1]": ("ekonomi",),
    }  # fmt: skip
