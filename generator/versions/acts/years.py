"""The plan's years: a changed period, and yearly numbers all moved by the same number of years."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.masterplan.masterplan import Masterplan
from generator.source.values import Peta, Tahun, Uang
from generator.source.words import joined
from generator.versions.acts.names import entries_of, number_of
from generator.versions.acts.pair import Pair, act, budgets
from generator.versions.change import Change, Kind
from generator.versions.changes_in_words import amount
from generator.versions.matching import every_item

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_TOPIC = "periode"
Years = tuple[Mapping[Any, Any], Mapping[Any, Any]]


def another_period(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """A changed period, with yearly values that moved along, entered it, or fell out of it."""
    own = [change for change in changes if change.where.topic == _TOPIC]
    before, after = _Years.of(pair.old), _Years.of(pair.new)
    if not own or before is None or after is None:
        return
    moved = [change for change in changes if change.where.topic != _TOPIC and _moved(change, before, after)]
    moved += entries_of(changes, {change.targets for change in moved if change.kind is Kind.RENAMED})
    known = {id(change) for change in moved}
    rest = [change for change in changes if id(change) not in known]
    came, went = _of_years(rest, Kind.ADDED, after, before), _of_years(rest, Kind.REMOVED, before, after)
    parts = [*own, *moved, *came, *went]
    hidden, shown = _targets(pair.new, before, after), _targets(pair.old, after, before)
    if len(parts) > 1 or hidden or shown:
        said = [
            before.became(after),
            _said("yang menyebut tahunnya ikut berubah", moved, _Moved.of(moved, before.shift_to(after))),
            _said(f"ditambah untuk tahun {_listed(came)}", came),
            _said(f"dihapus bersama tahun {_listed(went)}", went),
            hidden and f"tidak tercetak lagi, karena di luar periode: {hidden}",
            shown and f"semula di luar periode: {shown}",
        ]
        note = "; ".join(text for text in said if text)
        yield act(Kind.NUMBER, pair.topic(_TOPIC), parts, note, old=str(before), new=str(after))


def _targets(plan: Masterplan, there: "_Years", elsewhere: "_Years") -> str:
    """The targets of a plan for years of one period that are not in the other, in words; documents do not print them.

    Amounts of such years are printed, in columns of their own.
    """
    values = [value for found in every_item(plan) for _, value in found.record.supplied() if isinstance(value, Peta)]
    years = [
        [key for key in one if isinstance(key, Tahun) and key in there and key not in elsewhere] for one in values
    ]
    told = joined([str(int(year)) for year in sorted({year for own in years for year in own})])
    number = f"{sum(map(len, years))} nilai pada {sum(map(bool, years))} butir"
    return f"target tahun {told}, {number}" if told else ""


def _said(what: str, changes: Sequence[Change], moved: "_Moved | None" = None) -> str:
    """The number of values that were added, removed or moved, with the sums of their amounts."""
    if not changes:
        return ""
    number, sums = (len(changes), _sums(changes)) if moved is None else (moved.number, moved.sums)
    money = budgets(sums)
    return f"{what}: {_number(number, changes)}{money and f', {money}'}"


def _listed(changes: Sequence[Change]) -> str:
    return joined([str(year) for year in sorted({_year(change) for change in changes})])


def _sums(changes: Sequence[Change]) -> Mapping[str, int]:
    """The sums of amounts that were all added or all removed, by topic."""
    sums: Counter[str] = Counter()
    for change in changes:
        if change.unit == "rupiah":
            sums[change.where.title] += sum(int(number or 0) for number in change.numbers)
    return sums


def _of_years(changes: Iterable[Change], kind: Kind, there: "_Years", elsewhere: "_Years") -> list[Change]:
    """Changes of one kind whose year is in one period only, or is its end, which corresponds to the other's end."""
    yearly = [change for change in changes if change.kind in (Kind.ADDED, Kind.REMOVED) and _year(change)]
    opposite = {_map_of(c) for c in yearly if c.kind is not kind and _year(c) == elsewhere.last != there.last}
    return [
        change
        for change in yearly
        if change.kind is kind
        and (year := _year(change)) in there
        and (year not in elsewhere or (year == there.last and _map_of(change) in opposite))
    ]


def _map_of(change: Change) -> tuple[str, str]:
    return change.where.path, change.way.listed


def _number(values: int, changes: Sequence[Change]) -> str:
    items = len({change.where.path for change in changes})
    return f"{values} nilai pada {items} butir"


@dataclass(frozen=True, slots=True)
class _Moved:
    """The number of values that now belong to another year, or name another, and the sums of amounts by topic.

    A moved value counts once, although it was removed from one year and added to another, and even if its former and
    new year had the same value before and after.
    """

    number: int
    sums: Mapping[str, int]

    @classmethod
    def of(cls, changes: Sequence[Change], shift: int) -> "_Moved":
        maps = {_map_of(c): (c.where.title, _carried(c.years, shift)) for c in changes if c.years is not None}
        sums: Counter[str] = Counter()
        for title, values in maps.values():
            sums[title] += sum(value for value in values if isinstance(value, Uang))
        others = number_of([change for change in changes if change.years is None])
        return cls(others + sum(len(values) for _, values in maps.values()), sums)


def _carried(years: Years, shift: int) -> list[Any]:
    """The values that moved or had no year to move to; a zero that was kept or dropped is not counted."""
    old, new = years
    return [value for year, value in old.items() if value != 0 or new.get(year + shift) == value]


def shifted_years(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Yearly numbers of one or more items of a topic that all moved by the same number of years."""
    period = _Years.of(pair.new)
    found: dict[tuple[str, int], list[Change]] = {}
    for change in changes:
        if change.years is not None and (shift := _shift_of(change.years, period)):
            found.setdefault((change.where.topic, shift), []).append(change)
    for (topic, shift), parts in found.items():
        wheres = {change.where: None for change in parts}
        where = parts[0].where if len(wheres) == 1 else pair.topic(topic)
        moved = _number(_Moved.of(parts, shift).number, parts)
        note = f"bergeser {abs(shift)} tahun lebih {'lambat' if shift > 0 else 'awal'}: {moved}"
        yield act(Kind.NUMBER, where, parts, f"{note}{_lost(parts, shift)}", label="angka tahunan")


def _lost(parts: Sequence[Change], shift: int) -> str:
    """The shifted values without a year to move to, summed up in words."""
    maps = {_map_of(part): part.years for part in parts if part.years is not None}
    lost = [value for old, new in maps.values() for year, value in old.items() if year + shift not in new]
    rupiah = sum(value for value in lost if isinstance(value, Uang))
    others = sum(not isinstance(value, Uang) for value in lost)
    told = [amount(rupiah, "rupiah")] if rupiah else []
    told += [f"{others} nilai{' lain' if rupiah else ''}"] if others else []
    return f"; di luar periode dan tidak lagi ada: {joined(told)}" if told else ""


def _shift_of(years: Years, period: "_Years | None") -> int:
    """The number of years by which all given yearly values moved; 0 if they changed in any other way.

    Values whose new year is outside the period may be missing, if the rest shows a move. A zero is equal to no value.
    """
    old, new = ({year: value for year, value in side.items() if value != 0} for side in years)
    return _shift(*years, period) or _shift(old, new, period)


def _shift(old: Mapping[Any, Any], new: Mapping[Any, Any], period: "_Years | None") -> int:
    if len(new) < 2 or len(old) < 2:
        return 0
    for shift in {int(min(new) - min(old)), int(max(new) - max(old))} - {0}:
        moved = {int(year) + shift: value for year, value in old.items()}
        kept = {year: value for year, value in moved.items() if period is None or year in period}
        if moved == new or (kept == new and any(old.get(year) not in (None, value) for year, value in new.items())):
            return shift
    return 0


def _moved(change: Change, before: "_Years", after: "_Years") -> bool:
    """Whether a value is the old one moved by as many years as the period, or names the corresponding year."""
    shift = before.shift_to(after)
    if change.years is not None:
        old, new = change.years
        return bool(shift) and {int(y) + shift: v for y, v in old.items()} == {int(y): v for y, v in new.items()}
    if change.unit == "tahun":
        old_year, new_year = change.numbers
        return None not in change.numbers and before.moved(int(old_year or 0), after) == new_year
    later = _YEAR.sub(lambda match: str(before.moved(int(match[0]), after)), change.old)
    return change.kind in (Kind.TEXT, Kind.RENAMED) and not change.unit and later == change.new


def _year(change: Change) -> int:
    """The year of an entry of yearly values, or of an item named by a year; else 0."""
    if change.years is not None:
        return int(change.way.key)
    name = change.record.naming if change.record is not None else None
    return int(name) if isinstance(name, Tahun) else 0


@dataclass(frozen=True, slots=True)
class _Years:
    """First and last year of a plan."""

    first: int
    last: int

    @classmethod
    def of(cls, plan: Masterplan) -> "_Years | None":
        period = plan.periode
        return cls(int(period.mulai), int(period.selesai)) if period.mulai and period.selesai else None

    def shift_to(self, other: "_Years") -> int:
        """The number of years by which the whole period moved; 0 if its length changed."""
        shift = other.first - self.first
        return shift if other.last - self.last == shift else 0

    def became(self, other: "_Years") -> str:
        """The change of the period, in words."""
        if shift := self.shift_to(other):
            return f"bergeser {abs(shift)} tahun lebih {'lambat' if shift > 0 else 'awal'}"
        longer = (other.last - other.first) - (self.last - self.first)
        return f"{'diperpanjang' if longer > 0 else 'dipersingkat'} {abs(longer)} tahun" if longer else ""

    def moved(self, year: int, other: "_Years") -> int:
        """The year of the other period that corresponds to a year of this one."""
        if year in self and (shift := self.shift_to(other)):
            return year + shift
        return {self.first: other.first, self.last: other.last}.get(year, year)

    def __contains__(self, year: int) -> bool:
        return self.first <= year <= self.last

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"
