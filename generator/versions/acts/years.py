"""The plan's years: another period, and yearly numbers that all moved by as many years."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.masterplan.masterplan import Masterplan
from generator.versions.acts.names import entries_of
from generator.versions.acts.pair import Pair, act
from generator.versions.change import Change, Kind

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_TOPIC = "periode"


def another_period(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """A period with the years that moved along, came into it, or fell out of it."""
    own = [change for change in changes if change.where.topic == _TOPIC]
    before, after = _Years.of(pair.old), _Years.of(pair.new)
    if not own or before is None or after is None:
        return
    shift = after.first - before.first
    moved = [change for change in changes if change.where.topic != _TOPIC and _moved(change, shift, before)]
    moved += entries_of(changes, {change.targets for change in moved if change.kind is Kind.RENAMED})
    known = {id(change) for change in moved}
    rest = [change for change in changes if change.years is not None and id(change) not in known]
    came = [c for c in rest if c.kind is Kind.ADDED and (y := _year(c)) in after and y not in before]
    went = [c for c in rest if c.kind is Kind.REMOVED and (y := _year(c)) in before and y not in after]
    parts = [*own, *moved, *came, *went]
    if len(parts) > 1:
        said = [
            f"yang bertahun bergeser {abs(shift)} tahun: {_number(moved)}" if moved else "",
            f"tahun baru diisi: {_number(came)}" if came else "",
            f"tahun yang tidak lagi termasuk dihapus: {_number(went)}" if went else "",
        ]
        note = "; ".join(text for text in said if text)
        yield act(Kind.NUMBER, pair.topic(_TOPIC), parts, note, old=str(before), new=str(after))


def _number(changes: Sequence[Change]) -> str:
    items = len({change.where.path for change in changes})
    return f"{len(changes)} nilai pada {items} butir"


def shifted_years(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Yearly numbers of one or more items of a topic that all moved by as many years."""
    found: dict[tuple[str, int], list[Change]] = {}
    for change in changes:
        if change.years is not None and (shift := _shift_of(change.years)):
            found.setdefault((change.where.topic, shift), []).append(change)
    for (topic, shift), parts in found.items():
        wheres = {change.where: None for change in parts}
        where = parts[0].where if len(wheres) == 1 else pair.topic(topic)
        note = f"bergeser {abs(shift)} tahun lebih {'lambat' if shift > 0 else 'awal'}: {_number(parts)}"
        yield act(Kind.NUMBER, where, parts, note, label="angka tahunan")


def _shift_of(years: tuple[Mapping[Any, Any], Mapping[Any, Any]]) -> int:
    """By how many years all of some yearly values moved; 0 where they did anything else."""
    old, new = years
    if len(old) < 2 or len(old) != len(new):
        return 0
    shift = int(min(new) - min(old))
    return shift if shift and {year + shift: value for year, value in old.items()} == new else 0


def _moved(change: Change, shift: int, period: "_Years") -> bool:
    """Whether a value is what it was, so many years later."""
    if not shift:
        return False
    if change.years is not None:
        old, new = change.years
        return {int(year) + shift: value for year, value in old.items()} == {
            int(y): value for y, value in new.items()
        }
    if change.unit == "tahun":
        return change.difference == shift
    return (
        change.kind in (Kind.TEXT, Kind.RENAMED)
        and not change.unit
        and _later(change.old, shift, period) == change.new
    )


def _later(text: str, shift: int, period: "_Years") -> str:
    """A text with the years of the period so many years later."""

    def moved(match: re.Match[str]) -> str:
        year = int(match[0])
        return str(year + shift) if year in period else match[0]

    return _YEAR.sub(moved, text)


def _year(change: Change) -> int:
    return int(change.field.rpartition("[")[2].removesuffix("]"))


@dataclass(frozen=True, slots=True)
class _Years:
    """First and last year of a plan."""

    first: int
    last: int

    @classmethod
    def of(cls, plan: Masterplan) -> "_Years | None":
        period = plan.periode
        return cls(int(period.mulai), int(period.selesai)) if period.mulai and period.selesai else None

    def __contains__(self, year: int) -> bool:
        return self.first <= year <= self.last

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"
