"""What a path says, and that it says it of any id."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from generator.masterplan.masterplan import Masterplan, walk
from generator.masterplan.reading import read_masterplan
from generator.source.paths import (
    ModelPath,
    continued,
    entry_path,
    field_path,
    field_paths,
    group_path,
    key_in,
    leads_to_field,
    new_item_path,
    outermost_item,
    within,
)
from tests.cases import each
from tests.conftest import CHECKOUT

MasterplanOf = Callable[[str], Masterplan]

Way = list[tuple[str, list[str]]]
names = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
keys = (
    st.text(min_size=1, max_size=8) | st.text("[].@\"'+ ab2", min_size=1, max_size=8) | st.integers(0, 9999).map(str)
)
fields = st.tuples(names, st.lists(keys, max_size=2))
ways = st.lists(fields, min_size=1, max_size=4)


def _made(way: Way) -> ModelPath:
    path = ""
    for name, entries in way:
        path = field_path(path, name)
        for key in entries:
            path = entry_path(path, key)
    return ModelPath(path)


@given(ways)
def test_what_is_put_together_comes_apart_again(way: Way) -> None:
    path = _made(way)
    pairs = [pair for name, entries in way for pair in ((name, ""), *(("", key) for key in entries))]
    assert list(path.names_and_keys) == pairs
    assert "".join(path.steps) == path
    assert path.topic == way[0][0]
    assert path.names == tuple(name for name, _ in way)
    assert path.keys == tuple(key for _, entries in way for key in entries)
    assert path.kind == ".".join(name for name, _ in way)


@given(ways)
def test_different_ways_have_different_paths(way: Way) -> None:
    for n, (name, entries) in enumerate(way):
        for changed in (
            (f"{name}x", entries),
            (name, [*entries, "x"]),
            (name, [f"{key}]" for key in entries] or ["]"]),
        ):
            assert _made([*way[:n], changed, *way[n + 1 :]]) != _made(way)


@given(ways, ways)
def test_a_path_lies_in_that_of_what_it_was_made_from(outer: Way, way: Way) -> None:
    owner, path = _made(outer), _made([*outer, *way])
    assert path.is_within(owner)
    assert path.within(owner) == _made(way)
    assert continued(owner, within(path, owner)) == path
    assert path.moved(owner, "lain[1]") == _made([("lain", ["1"]), *way])
    assert owner in list(path.owners)


@given(ways, names)
def test_the_owner_of_a_field_is_what_it_was_made_from(way: Way, name: str) -> None:
    path = ModelPath(field_paths(_made(way))(name))
    assert (path.owner, path.name) == (_made(way), name)
    assert path.key == ""
    assert not path.is_entry
    assert leads_to_field(name)(path)


@given(ways, keys)
def test_an_item_is_known_by_its_list_and_its_key(way: Way, key: str) -> None:
    path = ModelPath(entry_path(_made(way), key))
    assert (path.listed, path.key) == (_made(way), key)
    assert key_in(path, _made(way)) == key
    assert path.is_entry
    assert path.is_in_list(_made(way))


@given(names, keys, ways)
def test_the_outermost_item_is_found_from_anywhere_within(topic: str, key: str, way: Way) -> None:
    item = entry_path(topic, key)
    path = _made([(topic, [key]), *way])
    assert path.item == path.part == outermost_item(path) == item
    assert path.outside == topic
    assert path.is_in_item


@given(names, keys)
def test_a_group_is_told_from_an_id_that_looks_like_one(topic: str, key: str) -> None:
    path = ModelPath(group_path(topic, "smart_economy"))
    assert (path.without_group, path.group, path.kind) == (topic, "smart_economy", topic)
    assert ModelPath(entry_path(topic, key)).group == ""


@each(
    ("path", "owner"),
    [
        ("isu_lama[1].nama", "isu"),
        ("isu[10].nama", "isu[1]"),
        ("isu[1]", "isu[1].nama"),
        ("isu[a]]b].nama", "isu[a]"),
    ],
)
def test_a_path_that_only_begins_alike_lies_elsewhere(path: str, owner: str) -> None:
    assert not ModelPath(path).is_within(owner)
    assert ModelPath(path).within(owner) == path


def test_what_has_no_path_lies_nowhere() -> None:
    assert not ModelPath().is_within("isu[1]")
    assert not ModelPath().is_in_list("isu[1]")
    assert (ModelPath().topic, ModelPath().item, ModelPath().part, ModelPath().key) == ("", "", "", "")


def test_a_way_fits_what_it_leads_to_and_what_lies_in_it() -> None:
    field = ModelPath("anggaran[apbd][2026]")
    assert field.begins("anggaran")
    assert field.begins("anggaran[apbd]")
    assert field.begins("anggaran[][2026]")
    assert not field.begins("anggaran[apbn]")
    assert not field.begins("anggaran[][2027]")
    assert not field.begins("anggar")
    assert ModelPath("indikator[2].target").begins("indikator[].target")
    assert ModelPath("indikator.target").begins("indikator[].target")


def test_a_new_item_has_the_sign_of_one() -> None:
    assert new_item_path("isu", "ekonomi-1") == "isu[+ekonomi-1]"


@each("identity", ["a.b", "a]b", "x][y", "[", "]", "'satu'", "a@b", "Jalan Yani, 5", "é ∑ 道"])
def test_an_item_of_any_id_is_read_found_and_named_by_its_path(identity: str, masterplan_of: MasterplanOf) -> None:
    quoted = "'" + identity.replace("'", "''") + "'"
    plan: Masterplan = masterplan_of(f"quick_win:\n  - id: {quoted}\n    nama: Pasar Nontunai\n")
    [item] = plan.quick_win
    assert ModelPath(item.path).key == identity
    name = next(leaf for leaf in walk(plan) if leaf == "Pasar Nontunai")
    assert ModelPath(name.path).owner == item.path
    assert ModelPath(name.path).kind == "quick_win.nama"


def test_every_path_of_the_example_comes_apart_into_what_it_is_made_of() -> None:
    for leaf in walk(read_masterplan(CHECKOUT / "masterplans/contoh").masterplan):
        path = ModelPath(leaf.path)
        assert "".join(path.steps) == path
        assert path.topic in Masterplan.fields
