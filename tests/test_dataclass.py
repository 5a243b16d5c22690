"""Our dataclasses do what the standard's do, as far as the program asks for it."""

import copy
import pickle
from collections.abc import Callable
from functools import cached_property
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dataclass import as_dict, dataclass, field, replace
from tests.conftest import CHECKOUT


@dataclass(slots=True)
class Item:
    """An item."""

    name: str
    count: int = 0
    tags: list[str] = field(default_factory=list)

    def twice(self) -> int:
        return 2 * self.count


@dataclass(frozen=True, slots=True)
class Key:
    name: str
    number: int = 1


@dataclass()
class Counted:
    name: str

    @cached_property
    def length(self) -> int:
        return len(self.name)


def test_fields_are_given_by_place_or_name_or_left_to_their_defaults() -> None:
    assert as_dict(Item("a", 2, ["x"])) == {"name": "a", "count": 2, "tags": ["x"]}
    assert as_dict(Item(count=2, name="a")) == {"name": "a", "count": 2, "tags": []}
    assert Item("a", 3).twice() == 6


def test_each_object_has_a_list_of_its_own_but_keeps_the_one_it_is_given() -> None:
    given_list: list[str] = []
    assert Item("a").tags is not Item("a").tags
    assert Item("a", tags=given_list).tags is given_list


@pytest.mark.parametrize("call", [Key, lambda: Key("a", 1, 2), lambda: Key("a", other=1)])
def test_a_call_that_does_not_fit_is_refused_the_first_time_and_the_next(call: Callable[[], Any]) -> None:
    for _ in range(2):
        with pytest.raises(TypeError, match=r"Key\.__init__\(\)"):
            call()


@given(st.text(), st.text(), st.integers(0, 1), st.integers(0, 1))
def test_objects_are_equal_where_all_fields_are(name: str, other: str, number: int, second: int) -> None:
    one, two = Key(name, number), Key(other, second)
    assert (one == two) == (name == other and number == second)
    assert one == Key(name, number)
    assert hash(one) == hash(Key(name, number))


def test_another_class_with_the_same_fields_is_not_equal() -> None:
    assert Counted("a") != Key("a")
    assert Key("a") != ("a", 1)


def test_what_may_change_is_no_key() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Item("a"))


def test_an_object_shows_its_fields() -> None:
    assert repr(Key("a")) == "Key(name='a', number=1)"


def test_a_replaced_field_leaves_the_others_and_the_original() -> None:
    item = Item("a", 1, ["x"])
    assert replace(item, count=2) == Item("a", 2, ["x"])
    assert item.count == 1
    with pytest.raises(TypeError, match="nothing"):
        replace(item, nothing=1)


def test_slots_refuse_what_is_no_field_and_without_them_properties_are_cached() -> None:
    with pytest.raises(AttributeError):
        Item("a").other = 1  # type: ignore[attr-defined]
    assert Counted("abc").length == 3


def test_objects_are_copied_pickled_and_matched() -> None:
    item = Item("a", 1, ["x"])
    assert copy.deepcopy(item) == pickle.loads(pickle.dumps(item)) == item
    match item:
        case Item(name, count):
            assert (name, count) == ("a", 1)


def test_no_module_of_the_program_uses_the_standard_one() -> None:
    ours = [file for file in (CHECKOUT / "generator").rglob("*.py") if file.name != "dataclass.py"]
    assert len(ours) > 100
    assert [file.name for file in ours if "from dataclasses" in file.read_text(encoding="utf-8")] == []


def test_the_class_keeps_its_name_and_its_words() -> None:
    assert (Item.__name__, Item.__module__, Item.__doc__) == ("Item", __name__, "An item.")
