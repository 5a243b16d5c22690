"""Items within two new items that are one, such as the proofs of an answer: which are the same, which are others."""

from collections.abc import Iterator, Mapping

from generator.edits.counterparts import prefixes
from generator.edits.typed import kind_at, same_text
from generator.source.paths import ModelPath, entry_path, within
from generator.source.record import RecordsKind

_Items = dict[str, dict[str, dict[str, str]]]
"""The items within a new item by their list and by their path there, each with its texts."""


def numbered_beside(listed: str, there: Mapping[str, str], added: Mapping[str, str]) -> dict[str, str]:
    """The ways of the added texts of a new item of a list, as they are beside the texts that are there.

    An item within it that differs in what distinguishes such items gets a number of its own; any other the number of
    the one that it is.
    """
    ways = {way: way for way in added}
    known, others = _items(listed, there), _items(listed, added)
    for inner, items in others.items():
        beside = known.get(inner, {})
        free = iter(range(len(beside) + 1, len(beside) + len(items) + 1))
        for item, texts in items.items():
            same = next((one for one, mine in beside.items() if _is_same(f"{listed}[]{inner}", mine, texts)), "")
            place = same or entry_path(inner, next(free))
            ways |= {f"{item}{way}": f"{place}{way}" for way in texts}
    return ways


def _is_same(listed: str, one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether no text that distinguishes the items of a list tells two of them apart."""
    kind = kind_at(listed)
    assert isinstance(kind, RecordsKind)
    record = kind.kind.record
    telling = [f".{name}" for name in record.told_by or record.naming_fields]
    both = [way for way in telling if way in one and way in other]
    return bool(both) and all(same_text(f"{listed}[]{way}", one[way], other[way]) for way in both)


def _items(listed: str, fields: Mapping[str, str]) -> _Items:
    found: _Items = {}
    for way, text in fields.items():
        if item := _item_around(listed, way):
            of_list = found.setdefault(_list_of(listed, item), {})
            of_list.setdefault(item, {})[way.removeprefix(item)] = text
    return found


def _item_around(listed: str, way: str) -> str:
    """The way of the outermost item within a new item that a text belongs to; "" if it belongs to none."""
    for one in _outermost_first(f"{listed}[]{way}"):
        if len(one) > len(f"{listed}[]") and ModelPath(one).is_entry:
            is_item = isinstance(kind_at(str(ModelPath(one).listed)), RecordsKind)
            return one.removeprefix(f"{listed}[]") if is_item else ""
    return ""


def _outermost_first(path: str) -> Iterator[str]:
    yield from reversed([*prefixes(path)])


def _list_of(listed: str, item: str) -> str:
    return within(str(ModelPath(f"{listed}[]{item}").listed), f"{listed}[]")
