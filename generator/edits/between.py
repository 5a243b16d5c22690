"""The edits that lead from one version of a plan to another, item by item and value by value."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

from generator.edits.edit import Edit, Insert, Origin, Remove, Set
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import entry_path, field_path, within
from generator.source.record import Record
from generator.source.values import Bilangan, Items, Peta, Rujukan
from generator.versions.matching import Matching


def edits_between(old: Masterplan, new: Masterplan, file: str = "") -> list[Edit]:
    """The edits from an old version to a new one, by paths of the old one; ``file`` is told as their origin.

    Items are matched as two versions are compared. An order of items alone is no edit.
    """
    return list(_Between(old, new, Origin(file)).record(old, new, ""))


class _Between:
    def __init__(self, old: Masterplan, new: Masterplan, origin: Origin) -> None:
        self.matching = Matching(old, new)
        self.origin = origin

    def record(self, old: Record | None, new: Record | None, path: str) -> Iterator[Edit]:
        """The edits within a record at a path of the old version."""
        sample = new if new is not None else old
        assert sample is not None
        for name in sample.fields:
            before, now = (None if one is None or one.follows(name) else one.__dict__.get(name) for one in (old, new))
            yield from self._anything(before, now, field_path(path, name))

    def _anything(self, old: Any, new: Any, path: str) -> Iterator[Edit]:
        sample = new if new is not None else old
        if isinstance(sample, Record):
            yield from self.record(old, new, path)
        elif isinstance(sample, Peta):
            keys = dict.fromkeys(map(str, (*(old or ()), *(new or ()))))
            before, now = ({str(key): value for key, value in (pairs or {}).items()} for pairs in (old, new))
            for key in keys:
                yield from self._anything(before.get(key), now.get(key), entry_path(path, key))
        elif isinstance(sample, Items):
            yield from self._list(old or Items(), new or Items(), path)
        elif sample is not None and not self._is_same(old, new):
            yield Set(path, as_typed(old), as_typed(new), self.origin)

    def _is_same(self, old: Any, new: Any) -> bool:
        if all(value is None or value.spot is None for value in (old, new)):  # of the program, in neither file
            return True
        if isinstance(old, Rujukan) and isinstance(new, Rujukan) and old.tujuan is not None:
            return old == new or self.matching.partner(old.tujuan) is new.tujuan is not None
        if isinstance(old, Bilangan) and isinstance(new, Bilangan) and old.persen != new.persen:
            return False
        return type(old) is type(new) and bool(old == new)

    def _list(self, old: Items[Any], new: Items[Any], path: str) -> Iterator[Edit]:
        if isinstance((new or old)[0] if new or old else None, Record):
            yield from self._records(old, new, path)
        else:
            yield from self._values(old, new, path)

    def _records(self, old: Items[Record], new: Items[Record], path: str) -> Iterator[Edit]:
        if not (new or old)[0].topic:
            self.matching.match(list(old), list(new))
        after = ""
        for item in new:
            partner = self.matching.partner(item)
            if partner is None:
                yield Insert(path, texts_of(item), after, self.origin)
            else:
                yield from self.record(partner, item, partner.path)
                after = partner.path
        for item in old:
            if self.matching.partner(item) is None:
                yield Remove(item.path, texts_of(item), self.origin)

    def _values(self, old: Items[Any], new: Items[Any], path: str) -> Iterator[Edit]:
        """The edits of a list of plain values: entries replaced one by one, removed, or new."""
        before, now = [as_typed(value) for value in old], [as_typed(value) for value in new]
        for _, start, end, first, last in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
            if before[start:end] == now[first:last]:
                continue
            both = min(end - start, last - first)
            for n in range(both):
                if not self._is_same(old[start + n], new[first + n]):
                    yield Set(old[start + n].path, before[start + n], now[first + n], self.origin)
            for value in old[start + both : end]:
                yield Remove(value.path, {"": as_typed(value)}, self.origin)
            at = old[start + both - 1].path if start + both else ""
            for text in now[first + both : last]:
                yield Insert(path, {"": text}, at, self.origin)


def texts_of(item: Record) -> dict[str, str]:
    """All that was supplied in an item, as typed texts by their relative path."""
    return dict(_texts(item, item.path))


def _texts(value: Any, owner: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Record):
        for name, inner in value.supplied():
            yield from _texts(inner, owner) if not value.follows(name) else ()
    elif isinstance(value, Items | Peta):
        for inner in value.values() if isinstance(value, Peta) else value:
            yield from _texts(inner, owner)
    elif value.spot is not None:
        yield within(value.path, owner), as_typed(value)


def as_typed(value: Any) -> str:
    """A value as somebody would type it into YAML; "" for None."""
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",") + ("%" if getattr(value, "persen", False) else "")
    return str(value)
