"""What lies between two documents is what lies between the plans they were built from, for all that they print."""

import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.blocks.blocks import inlines_of, only_referred_to
from generator.building.embedding import printed_source
from generator.building.sets import document_set
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.source.files import yaml_files
from generator.source.problems import Problems
from generator.versions.all_changes import differences
from generator.versions.change import Change, Kind
from generator.versions.matching import Matching, every_item
from generator.word.fingerprint import printed_texts
from tests.conftest import CHECKOUT, FUZZING, examples
from tests.documents.composing import composer_of
from tests.plans import LENGKAP
from tests.versions.plans import plan

pytestmark = pytest.mark.slow

_REGIONS = sorted(place for place in (CHECKOUT / "masterplans").iterdir() if place.is_dir())
_NEVER_PRINTED = {"catatan", "id"}
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_WAYS = ("edited", "swapped", "dropped")

_REGION = {"kode": "62.02", "nama": "Kotawaringin Timur", "jenis": "kabupaten", "provinsi": "Kalimantan Tengah"}
_PERIOD = {"mulai": 2025, "selesai": 2029}
Path_ = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """A document by what it prints and what travels in it."""

    texts: list[tuple[str, str]]
    paths: set[str]
    plan: Masterplan
    referred: frozenset[str]


@cache
def data_of(place: Path) -> dict[str, Any]:
    """The inputs of a region or file as one mapping."""
    found: dict[str, Any] = {}
    for file in yaml_files(place):
        for topic, value in (yaml.load(file.read_text("utf-8"), _LOADER) or {}).items():
            before = found.get(topic)
            found[topic] = (
                before + value if isinstance(before, list) else {**(before or {}), **value} if before else value
            )
    return found


def places(data: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Where the values and the lists of a plan stand."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    if isinstance(data, str | list):
        yield path
    for key, value in inner:
        if key not in _NEVER_PRINTED:
            yield from places(value, (*path, key))


def at(data: Any, path: Path_) -> Any:
    for key in path:
        data = data[key]
    return data


def changed(before: Any, path: Path_, way: str) -> Any:
    """The plan with a value in other words, or with two items of a list swapped, or one of them dropped."""
    data = copy.deepcopy(before)
    value, parent = at(data, path), at(data, path[:-1])
    if isinstance(value, str):
        parent[path[-1]] = str(int(value) + 1) if value.isdecimal() else f"{value} lagi"
    elif way == "swapped":
        value[:2] = value[1::-1]
    else:
        del value[0]
    return data


def printed(data: Any, folder: Path, pictures: Path | None = None) -> tuple[Masterplan, dict[str, Printed]] | None:
    """The plan of some data, and its documents; None where it cannot be read without a problem."""
    file = folder / "uji.yaml"
    file.write_text(yaml.dump(data, Dumper=_DUMPER, allow_unicode=True, sort_keys=False), encoding="utf-8")
    reading = read_masterplan(file)
    if reading.problems.errors:
        return None
    composer, found = composer_of(reading.masterplan, pictures=pictures), {}
    for spec in document_set(reading.masterplan, Problems()):
        if composer.has_templates(spec.key):
            document = composer.compose(spec)
            inlines = [i for block in (*document.front, *document.body) for i in inlines_of(block)]
            paths = {inline.path for inline in inlines if inline.path and not inline.gap}
            source = plan(printed_source(reading.masterplan, document))
            found[spec.key] = Printed(printed_texts(document), paths, source, frozenset(only_referred_to(document)))
    return reading.masterplan, found


@cache
def _before(place: Path, folder: Path) -> tuple[Masterplan, dict[str, Printed]]:
    found = printed(data_of(place), folder, place)
    assert found is not None
    return found


def _path(change: Change) -> str:
    where, field = change.where.path, change.field
    return where if where.endswith(field) and field else f"{where}.{field}" if field[:1] != "[" else where + field


def _key(change: Change) -> tuple[str, ...]:
    return change.kind, change.where.path, change.field, change.old, change.new


def check(place: Path, path: Path_, way: str, folder: Path) -> None:
    """Compare a plan with a changed one, and each of the documents of both."""
    old, new = _before(place, folder), printed(changed(data_of(place), path, way), folder, place)
    if new is None:
        return
    whole = differences(old[0], new[0])
    between, renamed = whole.changes, _renamed(old[0], whole.matching)
    for key in old[1].keys() & new[1].keys():
        one, two = old[1][key], new[1][key]
        changes = differences(one.plan, two.plan, (), (one.referred, two.referred)).changes
        told = {_key(change) for change in changes}
        shown = {_key(change) for change in between if not change.whole and _path(change) in one.paths & two.paths}
        several = {_key(c) for c in between if "\n\n" in c.old + c.new}  # of those only printed paragraphs travel
        assert shown - several <= told, key
        assert _listed(changes) <= _listed(between) | renamed, key
        if one.texts == two.texts:
            assert told <= {_key(change) for change in between}, key


def _renamed(old: Masterplan, matching: Matching) -> set[tuple[str, str]]:
    """Both names of each item with another one, which a document that prints little else tells as two items."""
    pairs = [
        (found.record.path, partner.path) for found in every_item(old) if (partner := matching.partner(found.record))
    ]
    return {side for one, two in pairs if one != two for side in ((Kind.REMOVED, one), (Kind.ADDED, two))}


def _listed(changes: Iterable[Change]) -> set[tuple[str, str]]:
    """The items that came or went, without sources: a document lists those that it cites."""
    found = {(change.kind, change.record.path) for change in changes if change.record is not None}
    return {(kind, path) for kind, path in found if not path.startswith("sumber[")}


@given(path=st.sampled_from([*places(data_of(LENGKAP))]), way=st.sampled_from(_WAYS))
def test_two_documents_tell_of_all_that_they_print(path: Path_, way: str, tmp_path: Path) -> None:
    check(LENGKAP, path, way, tmp_path)


@settings(max_examples=examples(1, fuzzing=3))
@given(data=st.data(), way=st.sampled_from(_WAYS))
@pytest.mark.parametrize("place", _REGIONS if FUZZING else _REGIONS[1:2], ids=lambda place: place.name)
def test_so_do_those_of_real_regions(place: Path, data: st.DataObject, way: str, tmp_path: Path) -> None:
    check(place, data.draw(st.sampled_from([*places(data_of(place))])), way, tmp_path)


def test_two_rows_that_changed_places_are_in_another_order_and_nothing_else(tmp_path: Path) -> None:
    rows = [
        {"id": name, "dimensi": "smart_economy", "program": "Pasar", "kegiatan": f"Kegiatan {name}"} for name in "ab"
    ]
    sides = []
    for order in (rows, rows[::-1]):
        found = printed({**data_of(LENGKAP), "rencana_aksi": order, "quick_win": [], "peta_jalan": []}, tmp_path)
        assert found is not None
        sides.append(found[1]["masterplan"].plan)
    assert [str(change.kind) for change in differences(*sides).changes] == ["urutan"]


def test_an_evaluation_of_another_year_may_be_two_where_only_its_year_is_printed(tmp_path: Path) -> None:
    check(CHECKOUT / "masterplans/kutim", ("evaluasi", 0, "tahun"), "edited", tmp_path)


_OFFICES = {"opd": [{"nama": "Dinas Satu"}, {"nama": "Dinas Dua"}]}


@pytest.mark.parametrize("now", [["Dinas Satu", "Dinas Satu"], ["Dinas Satu"]], ids=["another office", "issue gone"])
def test_an_office_that_nothing_refers_to_any_more_has_not_left_the_list(now: list[str], tmp_path: Path) -> None:
    kinds = []
    for offices in (["Dinas Satu", "Dinas Dua"], now):
        issues = [{"isu": f"Isu {n}", "dimensi": "smart_living", "opd": name} for n, name in enumerate(offices)]
        found = printed({"daerah": {**_REGION, **_OFFICES}, "periode": _PERIOD, "isu": issues}, tmp_path)
        assert found is not None
        kinds.append((found[0], found[1]["analisis_strategis"]))
    (plan_before, before), (plan_now, after) = kinds
    of_documents = differences(before.plan, after.plan, (), (before.referred, after.referred)).changes
    assert [_key(change) for change in of_documents] == [
        _key(change) for change in differences(plan_before, plan_now).changes
    ]


def test_an_office_that_a_document_lists_is_missed_when_it_goes(tmp_path: Path) -> None:
    sides = []
    for offices in ([{"nama": "Dinas Satu"}, {"nama": "Dinas Dua"}], [{"nama": "Dinas Satu"}]):
        found = printed({"daerah": {**_REGION, "opd": offices}, "periode": _PERIOD}, tmp_path)
        assert found is not None
        sides.append(found[1]["masterplan"])
    before, after = sides
    changes = differences(before.plan, after.plan, (), (before.referred, after.referred)).changes
    assert [(change.kind, change.old) for change in changes] == [("dihapus", "Dinas Dua")]
