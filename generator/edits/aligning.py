"""The items of a list of plain values in two versions: which stayed, moved, changed, came or went.

A plain value has no identity but its text, and its number shifts as soon as another one comes or goes.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

_MOST_COMPARED = 900
_ALIKE = 0.4


@dataclass(slots=True)
class Alignment:
    """Items of the old version with their partners in the new one, by position.

    Those ``kept`` are equal and in the same order, those ``moved`` equal in another order, and those ``changed``
    stand in each other's place.
    """

    kept: dict[int, int] = field(default_factory=dict)
    moved: dict[int, int] = field(default_factory=dict)
    changed: dict[int, int] = field(default_factory=dict)

    @property
    def equal(self) -> dict[int, int]:
        """The items that have an equal partner."""
        return self.kept | self.moved

    @property
    def partners(self) -> dict[int, int]:
        """The items that have any partner."""
        return self.equal | self.changed


def aligned(old: Sequence[Any], new: Sequence[Any], same: Callable[[Any, Any], bool]) -> Alignment:
    """Align two versions of a list; ``same`` tells which items are equal, None stands for an unknown one."""
    one, two = _numbered(old, new, same)
    blocks = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
    found = Alignment({a + n: b + n for a, b, size in blocks for n in range(size)})
    found.moved = _moved(one, two, found.kept)
    for there, here in _stretches(len(one), len(two), found):
        found.changed |= _paired([(n, str(old[n] or "")) for n in there], [(n, str(new[n])) for n in here])
    return found


def _numbered(
    old: Sequence[Any], new: Sequence[Any], same: Callable[[Any, Any], bool]
) -> tuple[list[int], list[int]]:
    """The items as numbers that are equal where the items are."""
    known: list[Any] = []

    def number(item: Any) -> int:
        at = next((n for n, one in enumerate(known) if item is not None and same(one, item)), len(known))
        if at == len(known):
            known.append(item)
        return at

    return [number(item) for item in old], [number(item) for item in new]


def _moved(one: Sequence[int], two: Sequence[int], kept: dict[int, int]) -> dict[int, int]:
    """The equal items among those that stand in another order."""
    free = [n for n in range(len(two)) if n not in set(kept.values())]
    found: dict[int, int] = {}
    for n in range(len(one)):
        partner = next((m for m in free if two[m] == one[n]), None) if n not in kept else None
        if partner is not None:
            found[n] = partner
            free.remove(partner)
    return found


def _stretches(old: int, new: int, found: Alignment) -> Iterator[tuple[list[int], list[int]]]:
    """What has no equal partner between two items that stayed, on both sides."""
    moved_here = {*found.moved.values()}
    before = (-1, -1)
    for there, here in [*sorted(found.kept.items()), (old, new)]:
        yield (
            [n for n in range(before[0] + 1, there) if n not in found.moved],
            [n for n in range(before[1] + 1, here) if n not in moved_here],
        )
        before = there, here


def _paired(old: Sequence[tuple[int, str]], new: Sequence[tuple[int, str]]) -> dict[int, int]:
    """The items of two stretches in pairs: one by one, or those alike in the same order if one side has more."""
    if len(old) == len(new):
        return {n: m for (n, _), (m, _) in zip(old, new, strict=True)}
    if len(old) * len(new) > _MOST_COMPARED:
        return {}
    if len(old) > len(new):
        return {n: m for m, n in _paired(new, old).items()}
    best: list[tuple[float, dict[int, int]]] = [(0.0, {})] * (len(new) + 1)
    for n, text in old:
        row: list[tuple[float, dict[int, int]]] = [(0.0, {})]
        for (score, pairs), (m, other) in zip(best, new, strict=False):
            likeness = SequenceMatcher(None, text, other).ratio()
            taken = (score + likeness, pairs | {n: m}) if likeness >= _ALIKE else (score, pairs)
            row.append(max(row[-1], best[len(row)], taken, key=lambda found: found[0]))
        best = row
    return best[-1][1]
