"""Value-by-value comparison of two plans: collect all changes in one list."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

from generator.masterplan.dimensi import ButirDimensi, Dimensi, Subdimensi
from generator.masterplan.gaps import words_held
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath, entry_path, field_path
from generator.source.place import Place
from generator.source.printed_amounts import shown_number
from generator.source.record import Record
from generator.source.values import Bilangan, Gap, Items, Paragraf, Peta, Pilihan, Rujukan, Tahun, Uang
from generator.source.words_of_gaps import GAP, SHORT_GAP
from generator.versions.change import Change, Kind, Where
from generator.versions.changes_in_words import Wording, trail
from generator.versions.likeness import text_guesses
from generator.versions.matching import Matching
from generator.versions.word_by_word import folded, plainly

NEVER_COMPARED = frozenset({"id", "catatan"})
_FORMAT = "masterplan"
_UNIT = "satuan"
_HOME = ("dimensi", "subdimensi")


@dataclass(frozen=True, slots=True)
class Position:
    """The position of the comparison: an item, and the path and labels within it."""

    where: Where
    field: str = ""
    labels: tuple[str, ...] = ()

    def at(self, field: str, label: str) -> "Position":
        """The position one step down, at a field."""
        return Position(self.where, field_path(self.field, field), (*self.labels, label))

    def of(self, key: str, label: str) -> "Position":
        """The position one step down, at an entry of a list or mapping."""
        return Position(self.where, entry_path(self.field, key), (*self.labels, label))


def compare(old: Masterplan, new: Masterplan, matching: Matching) -> list[Change]:
    """The changes from the old version to the new one, in the order of the new one's topics and items.

    ``matching`` is that of the two versions. Ids and internal notes are not compared, because no document prints
    them.
    """
    comparison = _Comparison(old, new, matching)
    return [comparison.detailed(change) for change in comparison.changes()]


def contents(old: Masterplan, new: Masterplan, matching: Matching, change: Change) -> list[Change]:
    """The content of an added or removed item or part of one, value by value; any other change as it is."""
    return list(_Comparison(old, new, matching).contents(change))


class _Comparison:
    def __init__(self, old: Masterplan, new: Masterplan, matching: Matching) -> None:
        self.old, self.new, self.matching = old, new, matching
        self.before, self.after = Wording(old.istilah), Wording(new.istilah)
        self.words_before, self.words_after = words_held(old), words_held(new)

    def changes(self) -> list[Change]:
        """All changes."""
        found: list[Change] = []
        for name, field in self.new.fields.items():
            if name == _FORMAT:
                continue
            at = Position(Where(name, self.after.label(field), path=name))
            old, new = self.old.__dict__.get(name), self.new.__dict__.get(name)
            found += self._anything(old, new, at)
            if _are_gaps(old, new):
                found += self._other_words(
                    name, name, at, (self.old.homes.place_of(name), self.new.homes.place_of(name))
                )
        return found

    def detailed(self, change: Change) -> Change:
        """The change with the content of what was added or removed, except a name that it already contains."""
        if change.record is None:
            return change
        name = self._told_name(change)
        leaves = [leaf for leaf in self.contents(replace(change, label="")) if leaf.field != name]
        return replace(change, details="; ".join(_in_words(leaf) for leaf in leaves))

    def _told_name(self, change: Change) -> str:
        """The path of the field that a change contains in full as the name of the item; "" if there is none."""
        assert change.record is not None
        words = self.after if change.kind is Kind.ADDED else self.before
        name = _naming_field(change.record)
        told = words.name(change.record) == words.value(change.record.naming)
        return field_path(change.field, name) if told else ""

    def contents(self, change: Change) -> Iterator[Change]:
        """Each value of what was added or removed."""
        if change.record is None:
            yield change
            return
        old, new = (None, change.record) if change.kind is Kind.ADDED else (change.record, None)
        for inner in self._record(old, new, Position(change.where, change.field, (change.label,))):
            yield from self.contents(inner)

    def _anything(self, old: Any, new: Any, at: Position) -> Iterator[Change]:
        """The changes of a value of any kind; a missing value is None, empty, or a gap."""
        old, new = (None if isinstance(value, Gap) else value for value in (old, new))
        sample = new if new is not None else old
        if isinstance(sample, Record):
            yield from self._record(old, new, at)
        elif isinstance(sample, Peta):
            yield from self._mapping(Peta() if old is None else old, Peta() if new is None else new, at)
        elif isinstance(sample, Items):
            yield from self._list(old or Items(), new or Items(), at)
        elif sample is not None:
            yield from self._leaf(old, new, at)

    def _record(self, old: Record | None, new: Record | None, at: Position) -> Iterator[Change]:
        """The changes of a record, field by field; those that only the older one's frame has come last."""
        sample = new if new is not None else old
        assert sample is not None
        at = _in_dimension(at, old, new)
        before, after = ({} if record is None else record.__dict__ for record in (old, new))
        alike = before.get(_UNIT) == after.get(_UNIT) or not (before.get(_UNIT) and after.get(_UNIT))
        fields = {**sample.fields, **(old.fields if old is not None else {})}
        for name, field in fields.items():
            one, two = before.get(name), after.get(name)
            if (one != two or _may_differ(two)) and name not in NEVER_COMPARED:
                found = self._anything(one, two, at.at(name, self.after.label(field)))
                found = map(_counting_nothing, found) if name in sample.reference_numbers else found
                yield from found if alike else map(_counting_other_things, found)
            if old is not None and new is not None and _are_gaps(one, two) and name not in NEVER_COMPARED:
                here = at.at(name, self.after.label(field))
                yield from self._other_words(old.path_of(name), new.path_of(name), here, (old.place, new.place))

    def _other_words(
        self, old: str, new: str, at: Position, place: tuple[Place | None, Place | None]
    ) -> Iterator[Change]:
        """The change of a gap that placeholders with other words hold, as documents print them; paths of the gap."""
        before, after = self.words_before(old), self.words_after(new)
        if before != after:
            shown = [GAP.format(words) if words else SHORT_GAP for words in (before, after)]
            yield self._change(Kind.TEXT, at, shown[0], shown[1], place)

    def _mapping(self, old: Peta[Any, Any], new: Peta[Any, Any], at: Position) -> Iterator[Change]:
        """The changes of a mapping, key by key, in the order of the new version."""
        for key in (*new, *(key for key in old if key not in new)):
            one, two = old.get(key), new.get(key)
            if one != two or _may_differ(two):
                label = (self.after if key in new else self.before).value(key)
                for change in self._anything(one, two, at.of(str(key), label)):
                    yield _in_years(change, key, old, new)
        for key in (key for key in new.open_keys if key in old.open_keys):
            before, after = (entry_path(pairs.path, str(key)) for pairs in (old, new))
            here = at.of(str(key), self.after.value(key))
            yield from self._other_words(before, after, here, (old.place, new.place))
        for key in _open_alone(new, old):
            here = at.of(str(key), self.after.value(key))
            yield _in_years(self._change(Kind.ADDED, here, "", SHORT_GAP, (None, key.place)), key, old, new)
        for key in _open_alone(old, new):
            here = at.of(str(key), self.before.value(key))
            yield _in_years(self._change(Kind.REMOVED, here, SHORT_GAP, "", (key.place, None)), key, old, new)

    def _list(self, old: Items[Any], new: Items[Any], at: Position) -> Iterator[Change]:
        sample = (new or old)[0] if new or old else None
        if isinstance(sample, Record):
            yield from self._records(old, new, at)
        elif sample is not None:
            yield from self._values(old, new, at)

    def _records(self, old: Items[Record], new: Items[Record], at: Position) -> Iterator[Change]:
        """The changes of a list of items; removed items come last."""
        if not (new or old)[0].topic:
            self.matching.match(old, new)
        displaced = self._displaced(old, new)
        for item in new:
            partner = self.matching.partner(item)
            here = self._at_item(at, item, self.after)
            if partner is None:
                yield replace(
                    self._change(Kind.ADDED, here, "", self.after.item(item), (None, item.place)), record=item
                )
                yield from self._came_along(item, here)
                continue
            place = (partner.place, item.place)
            if id(item) in displaced:
                before, now = displaced[id(item)]
                yield self._change(Kind.ORDER, here, str(before), str(now), place)
            yield from self._same_item(partner, item, here)
        for item in old:
            if self.matching.partner(item) is None:
                here = self._at_item(at, item, self.before)
                yield replace(
                    self._change(Kind.REMOVED, here, self.before.item(item), "", (item.place, None)), record=item
                )

    def _came_along(self, holder: Record, at: Position) -> Iterator[Change]:
        """The changes of items that moved from elsewhere into an added one."""
        for name, value in holder.supplied():
            if isinstance(value, list) and isinstance(value[0], Record) and value[0].topic:
                inside = at.at(name, self.after.label(holder.fields[name]))
                for item in value:
                    partner = self.matching.partner(item)
                    if partner is not None:
                        yield from self._same_item(partner, item, self._at_item(inside, item, self.after))

    def _at_item(self, at: Position, item: Record, words: Wording) -> Position:
        """The position of an item: on its own if it is an item of a topic, else a step within its holder."""
        key = ModelPath(item.path).key
        name = words.name(item) or key
        if at.where.item or ModelPath(item.path).outside.owner:
            return _in_dimension(at.of(key, name), item, item) if not at.where.item else at.of(key, name)
        return _in_dimension(Position(replace(at.where, item=name, path=item.path)), item, item)

    def _same_item(self, old: Record, new: Record, at: Position) -> Iterator[Change]:
        """The changes of an item that both versions have."""
        score = self.matching.score(new)
        moved = self._moved(old, new, at)
        renamed = self._renamed(old, new, at)
        first = [change for change in (renamed, moved) if change is not None]
        yield from (replace(change, score=score) for change in first)
        handled = {*_HOME} if moved and not self.matching.has_other_holder(old, new) else set()
        name = _naming_field(new)
        if renamed is not None:
            handled.add(name)
        for change in self._record(old, new, at):
            if change.way.within(at.field) not in handled:
                yield change if first else replace(change, score=change.score or score)

    def _renamed(self, old: Record, new: Record, at: Position) -> Change | None:
        """The change of a name; a name that is a paragraph or a reference is compared like any text."""
        name = _naming_field(new)
        one, two = old.__dict__.get(name), new.__dict__.get(name)
        if not isinstance(one, str) or not isinstance(two, str) or isinstance(two, Paragraf | Rujukan | Pilihan):
            return None
        if plainly(one) == plainly(two):
            return None
        place = one.place, two.place  # type: ignore[attr-defined]
        change = self._change(Kind.RENAMED, at, str(one), str(two), place)
        return replace(change, about=(_below(at, name),), targets=(old, new))

    def _moved(self, old: Record, new: Record, at: Position) -> Change | None:
        """The change of dimension or subdimension, or of the item that holds an item."""
        place = (old.place, new.place)
        if self.matching.has_other_holder(old, new):
            holders = [self.matching.holder(item) for item in (old, new)]
            return self._change(Kind.MOVED, at, self.before.name(holders[0]), self.after.name(holders[1]), place)
        if not isinstance(new, ButirDimensi) or not old.__dict__.get("dimensi") or not new.dimensi:
            return None
        homes = [[item.__dict__.get(name) for name in _HOME] for item in (old, new)]
        if homes[0] == homes[1]:
            return None
        about = tuple(_below(at, name) for name, *keys in zip(_HOME, *homes, strict=True) if keys[0] != keys[1])
        return replace(
            self._change(Kind.MOVED, at, self.before.home(old), self.after.home(new), place),
            about=about,
            targets=(old, new),
        )

    def _displaced(self, old: Items[Record], new: Items[Record]) -> dict[int, tuple[int, int]]:
        """The items that changed their order, with their positions before and now.

        Items are compared within their dimension, as documents print them. If additions and removals leave an item at
        its number, the positions are those among the items that both versions have. An item that keeps its position
        among these has not moved; only others around it have.
        """
        before, now = _positions(old), _positions(new)
        rows: dict[Any, list[tuple[int, Record]]] = {}
        for item in new:
            partner = self.matching.partner(item)
            if partner is not None and id(partner) in before and _home(partner) == _home(item):
                rows.setdefault(_home(item), []).append((before[id(partner)], item))
        found: dict[int, tuple[int, int]] = {}
        for row in rows.values():
            kept = set(longest_rise([at for at, _ in row]))
            ranks = {at: n for n, at in enumerate(sorted(at for at, _ in row), start=1)}
            for n, (at, item) in enumerate(row):
                if n not in kept and ranks[at] != n + 1:
                    both = at, now[id(item)]
                    found[id(item)] = both if both[0] != both[1] else (ranks[at], n + 1)
        return found

    def _values(self, old: Items[Any], new: Items[Any], at: Position) -> Iterator[Change]:
        """The changes of a list of plain values."""
        pairs = self._alike(old, new)
        partner = {j: i for i, j in pairs}
        kept = {pairs[n][1] for n in longest_rise([i for i, _ in pairs])}
        for j, value in enumerate(new):
            here = at.of(str(j + 1), "")
            if j not in partner:
                change = self._change(Kind.ADDED, here, "", self.after.value(value), (None, value.place))
                yield replace(change, targets=(None, _target(value)))
                continue
            other = old[partner[j]]
            if j not in kept:
                yield self._change(
                    Kind.ORDER, at.of(str(j + 1), self.after.value(value)),
                    str(partner[j] + 1), str(j + 1), (other.place, value.place),
                )  # fmt: skip
            yield from self._leaf(other, value, here)
        matched = {i for i, _ in pairs}
        for i, value in enumerate(old):
            if i not in matched:
                here = at.of(str(i + 1), "")
                change = self._change(Kind.REMOVED, here, self.before.value(value), "", (value.place, None))
                yield replace(change, targets=(_target(value), None))

    def _alike(self, old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int]]:
        """The positions of equal or similar entries, in the order of the new list."""
        left, pairs = list(range(len(old))), []
        right = []
        for j, value in enumerate(new):
            i = next((i for i in left if self._equal(old[i], value)), None)
            if i is None:
                right.append(j)
            else:
                left.remove(i)
                pairs.append((i, j))
        if left and right and not isinstance(new[0], Rujukan):
            taken: set[int] = set()
            for _, a, b in text_guesses([str(old[i]) for i in left], [str(new[j]) for j in right]):
                if a not in taken and ~b not in taken:
                    taken |= {a, ~b}
                    pairs.append((left[a], right[b]))
        return sorted(pairs, key=lambda pair: pair[1])

    def _equal(self, old: str, new: str) -> bool:
        if isinstance(old, Rujukan) and isinstance(new, Rujukan):
            return self._same_target(old, new)
        return plainly(old) == plainly(new)

    def _same_target(self, old: Rujukan, new: Rujukan) -> bool:
        """Whether two references lead to the same item; a guess counts only if they are written alike."""
        alike = old.casefold() == new.casefold()
        if isinstance(old.tujuan, Dimensi | Subdimensi):
            return alike
        if old.tujuan is None or new.tujuan is None:
            return folded(self.before.value(old)) == folded(self.after.value(new))
        partner = self.matching.partner(old.tujuan)
        return partner is new.tujuan and (alike or not self.matching.score(new.tujuan))

    def _leaf(self, old: Any, new: Any, at: Position) -> Iterator[Change]:
        """The change of a single value, if there is one."""
        kind = self._kind(old, new)
        if kind is None:
            return
        shown = "" if old is None else self.before.value(old), "" if new is None else self.after.value(new)
        place = getattr(old, "place", None), getattr(new, "place", None)
        yield replace(
            self._change(kind, at, *shown, place),
            numbers=(_number(old), _number(new)),
            unit=_unit(old, new),
            targets=(_target(old), _target(new)),
        )

    def _kind(self, old: Any, new: Any) -> Kind | None:
        """The kind of change between two single values; None if they are equal."""
        if old is None or new is None:
            return Kind.ADDED if old is None else Kind.REMOVED
        if isinstance(old, Bilangan) and isinstance(new, Bilangan) and old == new:
            return None if shown_number(old) == shown_number(new) else Kind.TYPOGRAPHY
        if self._same_target(old, new) if isinstance(old, Rujukan) and isinstance(new, Rujukan) else old == new:
            return None
        if _number(old) is not None and _number(new) is not None:
            return Kind.NUMBER
        if isinstance(new, Rujukan):
            return Kind.TEXT
        return Kind.TYPOGRAPHY if plainly(str(old)) == plainly(str(new)) else Kind.TEXT

    def _change(
        self, kind: Kind, at: Position, old: str, new: str, place: tuple[Place | None, Place | None]
    ) -> Change:
        return Change(kind, at.where, at.field, trail(*at.labels), old, new, *place)


# Equal numbers may be printed differently, as "66,0" and "66"; equal references may lead to different items.
_MAY_DIFFER = (Bilangan, Peta, Rujukan)


def _may_differ(value: Any) -> bool:
    """Whether a value may differ from one that is equal to it."""
    return isinstance(value[0] if isinstance(value, list) and value else value, _MAY_DIFFER)


def _are_gaps(old: Any, new: Any) -> bool:
    """Whether two values are missing as a whole; of a part or of pairs, each gap within is compared by itself."""
    if old or new or (isinstance(old, Record) and isinstance(new, Record)):
        return False
    return not any(getattr(value, "open_keys", ()) for value in (old, new))


def _open_alone(pairs: Peta[Any, Any], other: Peta[Any, Any]) -> list[Any]:
    """The keys with a value still to come in one version, if the other has neither a value nor one to come."""
    return [key for key in pairs.open_keys if key not in other.open_keys and key not in other]


def _in_years(change: Change, key: Any, old: Peta[Any, Any], new: Peta[Any, Any]) -> Change:
    """The change of an entry, with both mappings if their keys are years."""
    return replace(change, years=(old, new)) if isinstance(key, Tahun) else change


def _counting_nothing(change: Change) -> Change:
    """The change of a number that is part of a name."""
    return replace(change, kind=Kind.TEXT if change.kind is Kind.NUMBER else change.kind, unit="nomor")


def _counting_other_things(change: Change) -> Change:
    """The change of a number in an item whose unit changed."""
    return replace(change, alike=False) if change.kind is Kind.NUMBER and not change.unit else change


def _in_words(leaf: Change) -> str:
    """A value with its label; if it changed while its item moved, with both labels."""
    values = " → ".join(text for text in leaf.told if text)
    return f"{leaf.label}: {values}" if leaf.label else values


def _below(at: Position, field: str) -> str:
    """The path of a field of the item at a position."""
    return field_path(at.field, field)


def _target(value: Any) -> Record | None:
    """The record that a reference leads to."""
    return value.tujuan if isinstance(value, Rujukan) else None


def _number(value: Any) -> Decimal | None:
    return Decimal(value) if isinstance(value, int | Decimal) else None


def _unit(old: Any, new: Any) -> Literal["", "rupiah", "tahun"]:
    if isinstance(old, Uang) or isinstance(new, Uang):
        return "rupiah"
    return "tahun" if isinstance(old, Tahun) or isinstance(new, Tahun) else ""


def _in_dimension(at: Position, old: Record | None, new: Record | None) -> Position:
    """The position, with the dimension of the record."""
    key = _dimension_of(new if new is not None else old)
    return replace(at, where=replace(at.where, dimension=key)) if key else at


def _home(record: Record) -> Any:
    """The group in which an item is printed and ordered."""
    return record.__dict__.get("dimensi") if isinstance(record, ButirDimensi) else None


def _positions(items: Items[Record]) -> dict[int, int]:
    """The position of each item among those of its dimension, from 1."""
    counts: dict[Any, int] = {}
    found: dict[int, int] = {}
    for item in items:
        counts[_home(item)] = found[id(item)] = counts.get(_home(item), 0) + 1
    return found


def _dimension_of(record: Record | None) -> str:
    if isinstance(record, Dimensi):
        return record.kunci
    if isinstance(record, Subdimensi):
        return record.plan.frame.subdimensions[record.kunci].dimension if record.kunci else ""
    return str(record.__dict__.get("dimensi") or "") if isinstance(record, ButirDimensi) else ""


def _naming_field(record: Record) -> str:
    """The field that names an item."""
    return next((name for name in record.naming_fields if record.__dict__.get(name)), record.naming_fields[0])


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """The positions of a longest increasing subsequence of distinct numbers."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for n, number in enumerate(numbers):
        place = bisect_left(tails, number)
        before.append(at[place - 1] if place else -1)
        tails[place : place + 1] = [number]
        at[place : place + 1] = [n]
    found = []
    n = at[-1] if at else -1
    while n >= 0:
        found.append(n)
        n = before[n]
    return found[::-1]
