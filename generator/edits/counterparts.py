"""Where the values of the version that was edited stand in today's plan."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from generator.edits.aligning import aligned
from generator.edits.typed import Same, kind_at, means_the_same, within_whole
from generator.masterplan.masterplan import Masterplan, walk
from generator.source.kinds import ListKind
from generator.source.paths import ModelPath, continued, key_in, leads_to_field, within
from generator.source.record import Record
from generator.source.values import Items, Paragraf, Peta, Rujukan
from generator.versions.matching import Matching

leads_to_id = leads_to_field("id")


@dataclass(frozen=True, slots=True)
class Found:
    """A path of today's plan; ``score`` is the likeness in percent if its item is only a guess, else 0."""

    path: str
    score: int = 0


class Plan:
    """A plan with its items and values by path."""

    def __init__(self, masterplan: Masterplan) -> None:
        self.masterplan = masterplan
        self.records: dict[str, Record] = {record.path: record for record in records_of(masterplan)}
        self.leaves: dict[str, Any] = {leaf.path: leaf for leaf in walk(masterplan)}

    def holder(self, path: str) -> Record:
        """The innermost item or part around a path, or the plan."""
        return next((self.records[one] for one in prefixes(path) if one in self.records), self.masterplan)

    def value(self, path: str) -> Any:
        """The value, list or item at a path; None if nothing is supplied there."""
        if path in self.leaves:
            return self.leaves[path]
        if path in self.records:
            return self.records[path]
        holder = self.holder(path)
        rest = ModelPath(within(path, holder.path).removeprefix("."))
        found: Any = holder.__dict__.get(rest.topic)
        for key in rest.keys:
            pairs = found if isinstance(found, Peta) else {}
            found = next((inner for one, inner in pairs.items() if str(one) == key), None)
        return None if isinstance(found, Items | Peta | Record) and not found else found

    def counted(self, item: str, way: str) -> str:
        """The path that a relative one leads to from an item if it counts the items of lists: ".tahapan[2].nama"."""
        path = item
        for step in ModelPath(way).steps:
            key, items = step[1:-1], self.value(path) if step.startswith("[") else None
            number = int(key) if key.isdecimal() and f"{path}{step}" not in self.records else 0
            counted = items if isinstance(items, Items) and 0 < number <= len(items) else None
            path = f"{path}{step}" if counted is None else counted[number - 1].path
        return path


def records_of(holder: Record) -> Iterator[Record]:
    """A record and all records within it, but the whole plan."""
    if holder.path:
        yield holder
    for _, value in holder.supplied():
        for inner in value if isinstance(value, Items) else (value,):
            if isinstance(inner, Record):
                yield from records_of(inner)


def prefixes(path: str) -> Iterator[str]:
    """A path and those of all that holds it, from the longest."""
    steps = ModelPath(path).steps
    for count in range(len(steps), 0, -1):
        yield "".join(steps[:count])


class Counterparts:
    """Finds what stands in today's plan for an item or value of the version that was edited, the base.

    Items are matched as two versions are compared. If the base is unknown, paths are taken as they are. ``same`` says
    which values count as equal.
    """

    def __init__(self, base: Masterplan | None, today: Plan, same: Same = means_the_same) -> None:
        self.same = same
        self.base = None if base is None else Plan(base)
        self.today = today
        self._partners: dict[str, Found | None] = {}
        self._aligned: dict[str, _Entries] = {}
        if base is not None:
            self._matching = Matching(base, today.masterplan)
            self._pair(base, today.masterplan, 0)
        self._old = {found.path for found in self._partners.values() if found is not None}

    def find(self, path: str) -> Found | None:
        """The path today; None if its item is no longer there."""
        for owner in prefixes(path):
            if owner in self._partners:
                found = self._partners[owner]
                return found and self._entry(path, Found(continued(found.path, within(path, owner)), found.score))
        outer = ModelPath(path).item
        return self._entry(path, Found(path)) if not outer or self._is_there(path) else None

    def is_new(self, record: Record) -> bool:
        """Whether an item is not known to be in the base."""
        return record.path not in self._old

    def changed_today(self, touched: Container[str]) -> set[str]:
        """The values of the base that have another value today, apart from some, by their paths in the base.

        Ids do not count, because a document also holds those that the files leave to be derived.
        """
        leaves = {} if self.base is None else self.base.leaves
        there = self.today.leaves
        differing = {path: leaf for path, leaf in leaves.items() if there.get(path) != leaf and leaf.spot}
        return {
            path
            for path, leaf in differing.items()
            if path not in touched and not leads_to_id(path) and self._differs(path, leaf)
        }

    def same_as_today(self, path: str, value: Any) -> bool:
        """Whether a value of the base is today's at a path, as references to matched items are."""
        now = self.today.value(path)
        return self.same(value, now) or self._leads_to_the_same(value, now)

    def _leads_to_the_same(self, old: Any, now: Any) -> bool:
        """Whether two references lead to one item, under any name."""
        if self.base is None or not isinstance(old, Rujukan) or not isinstance(now, Rujukan):
            return False
        return old.tujuan is not None and self._matching.partner(old.tujuan) is now.tujuan is not None

    def _differs(self, path: str, leaf: Any) -> bool:
        found = self.find(path)
        if found is None:
            return True
        is_part = isinstance(leaf, Paragraf) and within_whole(leaf, "", str(self.today.value(found.path))) is not None
        return not is_part and not self.same_as_today(found.path, leaf)

    def _is_there(self, path: str) -> bool:
        """Whether an item with this path is there today, although the base does not show it."""
        entries = (one for one in prefixes(path) if ModelPath(one).is_entry)
        return path in self.today.leaves or any(one in self.today.records for one in entries)

    def _pair(self, old: Record, new: Record, score: int) -> None:
        """Note the partner of a record and of all within it."""
        if old.path:
            self._partners[old.path] = Found(new.path, score)
        for name, value in old.supplied():
            other = new.__dict__.get(name)
            if isinstance(value, Record) and isinstance(other, Record):
                self._pair(value, other, score)
            elif isinstance(value, Items) and isinstance(value[0], Record):
                self._pair_items(value, other if isinstance(other, Items) else Items(), score)

    def _pair_items(self, old: Items[Any], new: Items[Any], score: int) -> None:
        if not old[0].topic:
            self._matching.match(list(old), list(new))
        for item in old:
            partner = self._matching.partner(item)
            if partner is None:
                self._partners[item.path] = None
            else:
                self._pair(item, partner, max(score, self._matching.score(item)))

    def is_new_entry(self, listed: str, entry: Any) -> bool:
        """Whether a plain value of today's list is none of those that the base's list has at a path."""
        return entry.path not in self._entries(listed).equal

    def stays_as_entry(self, path: str) -> bool:
        """Whether a plain value of a list in the base is still an item of that list today."""
        entries = self._entries(str(ModelPath(path).listed))
        return path in entries.partners and entries.partners[path] in entries.equal

    def _entry(self, path: str, found: Found) -> Found | None:
        """The item of a list of plain values that the base has at a path: where it stands today, if it does."""
        entry = ModelPath(path)
        if self.base is None or path not in self.base.leaves or not isinstance(kind_at(entry.listed), ListKind):
            return found
        partner = self._entries(str(entry.listed)).partners.get(path)
        return None if partner is None else Found(partner, found.score)

    def _entries(self, listed: str) -> "_Entries":
        """How the plain values of a list in the base correspond to today's."""
        if listed not in self._aligned:
            today = self.find(listed)
            self._aligned[listed] = self._align(listed, "" if today is None else today.path)
        return self._aligned[listed]

    def _align(self, listed: str, today: str) -> "_Entries":
        old = self.base.value(listed) if self.base is not None else None
        new = self.today.value(today) if today else None
        now = list(new) if isinstance(new, Items) else []
        before = _in_places(old, listed) if isinstance(old, Items) else []
        found = aligned(before, now, self.same)
        return _Entries(
            {before[n].path: now[m].path for n, m in found.partners.items() if before[n] is not None},
            {now[m].path for m in found.equal.values()},
        )


@dataclass(frozen=True, slots=True)
class _Entries:
    """The partners of plain values by their paths, and the paths of those partners that are equal."""

    partners: dict[str, str]
    equal: set[str]


def _in_places(items: Items[Any], listed: str) -> list[Any]:
    """The items of a list in their places, with None for those that a document does not show."""
    found: list[Any] = []
    for item in items:
        key = key_in(item.path, listed)
        found += [None] * (int(key) - 1 - len(found) if key.isdigit() else 0)
        found.append(item)
    return found
