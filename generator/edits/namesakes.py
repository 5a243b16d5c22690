"""The items of a list by what is typed for new ones: their names and ids, found without looking at each item."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from generator.edits.typed import plain_text
from generator.source.paths import ModelPath
from generator.source.record import Record
from generator.source.values import Items
from generator.source.words import comparable, slug


class Namesakes:
    """The items of one list by name and id."""

    def __init__(self, items: Items[Any]) -> None:
        self._items = items
        self._named: dict[tuple[str, str], list[Record]] = defaultdict(list)
        self._called: dict[str, set[int]] = defaultdict(set)
        self._keyed: dict[str, set[int]] = defaultdict(set)
        for n, item in enumerate(items):
            if not isinstance(item, Record):
                continue
            for name in item.naming_fields:
                self._named[name, compared_name(str(item.__dict__.get(name) or ""))].append(item)
            self._called[compared_name(item.naming)].add(n)
            self._keyed[comparable(ModelPath(item.path).key)].add(n)

    def named(self, field: str, text: str) -> list[Record]:
        """The items that hold a text, but for its typography and case, in one of the fields that name them."""
        return self._named.get((field, compared_name(text)), [])

    def alike(self, fields: Mapping[str, str]) -> Iterator[tuple[Record, str]]:
        """The items that have the name or id of a new one, with what they have in common in words, in their order."""
        record = next((one for one in self._items if isinstance(one, Record)), None)
        if record is None:
            return
        typed = next((text for name in record.naming_fields if (text := fields.get(f".{name}"))), "")
        called = self._called.get(compared_name(typed), set()) if typed else set[int]()
        identity = fields.get(".id") or (slug(typed) if typed else "")
        keyed = self._keyed.get(comparable(identity), set()) if identity and "id" in record.fields else set[int]()
        for n in sorted(called | keyed):
            yield self._items[n], "bernama" if n in called else "ber-id"


def compared_name(text: str) -> str:
    """A name in the form in which names are compared."""
    return plain_text(text).casefold()
