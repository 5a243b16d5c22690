"""Matching of items: find the item of the old version that corresponds to each of the new one.

Items are matched by an id that both versions state, then by name and parent, by name anywhere, by what they are named
after, by their whole content if they have no name, and last by similarity. An id derived from a name does not count.
Items are compared only with items of their own kind.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.masterplan.dimensi import ButirDimensi
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath
from generator.source.problems import UserError
from generator.source.record import Record
from generator.source.values import Rujukan, Tahun
from generator.source.words import similar
from generator.versions.likeness import guesses, said_without_a_name
from generator.versions.word_by_word import folded


@dataclass(frozen=True, slots=True)
class HeldItem:
    """An item and its holder."""

    record: Record
    holder: Record


class Matching:
    """The partners of all items with an identity of their own, and of other items as they are compared."""

    def __init__(self, old: Masterplan, new: Masterplan, forced: Iterable[str] = ()) -> None:
        self._partners: dict[int, Record] = {}
        self._scores: dict[int, int] = {}
        self._shift = _shift(old, new)
        before, after = list(every_item(old)), list(every_item(new))
        self._holders = {id(found.record): found.holder for found in (*before, *after)}
        self._pair(old, new)
        for pair in forced:
            self._pair(*_forced(pair, before, after))
        for kind in dict.fromkeys(type(found.record) for found in (*before, *after)):
            self.match(
                [found.record for found in before if type(found.record) is kind],
                [found.record for found in after if type(found.record) is kind],
            )

    def partner(self, record: Record) -> Record | None:
        """The corresponding item of the other version; None if there is none."""
        return self._partners.get(id(record))

    def score(self, record: Record) -> int:
        """The similarity of two matched items in percent if the match is a guess, else 0."""
        return self._scores.get(id(record), 0)

    def holder(self, record: Record) -> Record:
        """The item that holds an item, or the plan."""
        return self._holders[id(record)]

    def has_other_holder(self, old: Record, new: Record) -> bool:
        """Whether an item moved to another holder."""
        before, after = self._holders.get(id(old)), self._holders.get(id(new))
        return before is not None and after is not None and self.partner(before) is not after

    def match(self, old: list[Record], new: list[Record]) -> None:
        """Find partners for the items of two lists that have none yet."""
        self._match_by_shift(old, new)
        for key in (_own_id, self._name_and_parent, _name, self._target, said_without_a_name):
            self._match_by(key, old, new)
        left, right = self._alone(old), self._alone(new)
        if not left or not right:
            return
        for score, i, j in guesses(left, right):
            if self.partner(left[i]) is None and self.partner(right[j]) is None:
                self._pair(left[i], right[j], score)

    def _match_by(self, key: Callable[[Record], Hashable], old: list[Record], new: list[Record]) -> None:
        """Pair items with equal keys; several with one key are paired in their order."""
        waiting: dict[Hashable, list[Record]] = {}
        for record in self._alone(new):
            if (value := key(record)) is not None:
                waiting.setdefault(value, []).append(record)
        for record in self._alone(old):
            candidates = waiting.get(key(record))
            if candidates:
                self._pair(record, candidates.pop(0))

    def _match_by_shift(self, old: list[Record], new: list[Record]) -> None:
        """Pair items named by years, if all of these moved with the period."""
        years: list[dict[Any, Record]] = [{record.naming: record for record in side} for side in (old, new)]
        if not self._shift or not all(isinstance(year, Tahun) for side in years for year in side):
            return
        if {year + self._shift for year in years[0]} == set(years[1]):
            for year, record in years[0].items():
                self._pair(record, years[1][year + self._shift])

    def _target(self, record: Record) -> Hashable:
        """A key for the record that an item is named after; None if it is named otherwise."""
        target = record.naming.tujuan if isinstance(record.naming, Rujukan) else None
        partner = target and self._partners.get(id(target))
        return frozenset((id(target), id(partner or target))) if target is not None else None

    def _alone(self, records: list[Record]) -> list[Record]:
        return [record for record in records if id(record) not in self._partners]

    def _pair(self, old: Record, new: Record, score: int = 0) -> None:
        self._partners[id(old)], self._partners[id(new)] = new, old
        self._scores[id(old)] = self._scores[id(new)] = score

    def _name_and_parent(self, record: Record) -> Hashable:
        name = _name(record)
        holder = self._holders.get(id(record))
        partner = holder and self._partners.get(id(holder))
        both = frozenset((id(holder), id(partner or holder)))
        return (name, both, *_home(record)) if name is not None else None


def _shift(old: Masterplan, new: Masterplan) -> int:
    """The number of years by which the beginning of the period moved."""
    first, now = old.periode.mulai, new.periode.mulai
    return now - first if first and now else 0


def _own_id(record: Record) -> Hashable:
    """The id written in the YAML; None for a derived one."""
    return record.__dict__.get("id")


def _name(record: Record) -> Hashable:
    return folded(str(record.naming)) or None


def _home(record: Record) -> tuple[Any, ...]:
    """The dimension and subdimension of a record, if any."""
    return tuple(record.__dict__.get(name) for name in ("dimensi", "subdimensi") if isinstance(record, ButirDimensi))


def every_item(masterplan: Masterplan) -> Iterator[HeldItem]:
    """Every item with an identity of its own."""
    return _items(masterplan, masterplan)


def _items(record: Record, holder: Record) -> Iterator[HeldItem]:
    """Every item of a list with an identity of its own; holders come before the items they hold."""
    for _, value in record.supplied():
        if isinstance(value, Record):
            yield from _items(value, holder)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, Record):
                    if item.topic:
                        yield HeldItem(item, holder)
                    yield from _items(item, item if item.topic else holder)


def _forced(pair: str, old: list[HeldItem], new: list[HeldItem]) -> tuple[Record, Record]:
    """The two items that the user declares to be the same; raises UserError if that is impossible."""
    before, sign, after = pair.partition("=")
    if not sign or not before.strip() or not after.strip():
        raise UserError(
            f"Pasangan '{pair}' tidak dapat dibaca. Tulis  --match LAMA=BARU  dengan id atau nama butirnya."
        )
    lefts = _named(before.strip(), old, "lama")
    rights = _named(after.strip(), new, "baru")
    for left in lefts:
        for right in rights:
            if type(left) is type(right):
                return left, right
    raise UserError(
        f"'{before.strip()}' ({lefts[0].topic}) dan '{after.strip()}' ({rights[0].topic}) bukan butir sejenis. "
        "Pasangkan dua butir dari topik yang sama."
    )


def _named(wanted: str, known: list[HeldItem], side: str) -> list[Record]:
    """The items that a text names by path, id or name."""
    names: dict[str, list[Record]] = {}
    for found in known:
        record = found.record
        for name in {record.path, str(_own_id(record) or ModelPath(record.path).key), str(record.naming)}:
            names.setdefault(folded(name), []).append(record)
    if folded(wanted) in names:
        return names[folded(wanted)]
    near = similar(wanted, names)
    hint = f" Mungkin maksud Anda: {near[0]}." if near else " Tulis id atau nama lengkapnya."
    raise UserError(f"Versi {side} tidak memuat butir '{wanted}'.{hint}")
