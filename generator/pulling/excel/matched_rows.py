"""Which row of a returned table is which item: the hidden base in a row is a claim, and its contents the proof.

Whoever sorts only the visible columns leaves the hidden ones behind; whoever copies a row copies its base.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from generator.edits.typed import plain_text
from generator.workbooks.bases import Base

_SHORTEST = 12
_CLAIMED = 0.45
_ALIKE = 0.6
_BETTER = 0.15
_HEAVY = 3.0
_MOST_COMPARED = 250_000
_COMPARED, _MOST_KEPT = 200, 16_384
_DIGITS = re.compile(r"\d+")


class Line(NamedTuple):
    """A row to be matched: its texts by the key of their column, and the base that it claims."""

    texts: Mapping[str, str]
    claim: Base | None


@dataclass(slots=True)
class Matched:
    """The outcome: the base of each row, None for a new one; the bases without a row; how many were re-assigned."""

    bases: list[Base | None]
    missing: list[Base] = field(default_factory=list)
    moved: int = 0


def matched(lines: Sequence[Line], bases: Sequence[Base], heavy: Sequence[str]) -> Matched:
    """Assign bases to rows; ``heavy`` are the columns that tell items apart best."""
    found = _Matching(lines, bases, heavy)
    found.settle_untouched()
    found.settle_equal(found.whole)
    found.settle_equal(found.telling)
    found.settle_alike()
    taken = {base.identity for base in found.given if base is not None}
    moved = sum(
        base is not None and line.claim is not None and base.identity != line.claim.identity
        for line, base in zip(lines, found.given, strict=True)
    )
    return Matched(found.given, [base for base in bases if base.identity not in taken], moved)


class _Matching:
    def __init__(self, lines: Sequence[Line], bases: Sequence[Base], heavy: Sequence[str]) -> None:
        self.lines, self.bases, self.heavy = lines, bases, frozenset(heavy)
        self.given: list[Base | None] = [None] * len(lines)
        known = {base.identity: base for base in bases}
        self.claims = [line.claim and known.get(line.claim.identity) for line in lines]
        self.taken: set[tuple[str, str]] = set()
        self.read = [*lines[0].texts] if lines else []

    def whole(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """All texts of a row or base, to be compared."""
        return tuple(plain_text(texts.get(key, "")) for key in self.read)

    def telling(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """The texts that tell items apart best; none if any of them is empty."""
        found = tuple(plain_text(texts.get(key, "")) for key in self.read if key in self.heavy)
        return found if all(found) else ()

    def settle_untouched(self) -> None:
        """Give rows the base that they claim if they say the same to the letter."""
        for n, claim in enumerate(self.claims):
            if claim is None or claim.identity in self.taken:
                continue
            if all(text == claim.shown.get(key, "") for key, text in self.lines[n].texts.items()):
                self._give(n, claim)

    def settle_equal(self, said: Callable[[Mapping[str, str]], tuple[str, ...]]) -> None:
        """Give rows the open base that says the same; of several, the one that they claim, or none.

        Of several rows that say the same as one base, the one that is likest to it gets it, and before others one
        that claims it.
        """
        free: dict[tuple[str, ...], list[Base]] = defaultdict(list)
        for base in self.bases:
            if base.identity not in self.taken and (text := said(base.shown)):
                free[text].append(base)
        wanted: dict[tuple[str, str], list[tuple[bool, float, int, Base]]] = defaultdict(list)
        for n, line in enumerate(self.lines):
            fitting = free.get(said(line.texts), []) if self.given[n] is None else []
            own = [base for base in fitting if self._is_claimed(n, base)]
            for base in own or (fitting if len(fitting) == 1 else []):
                wanted[base.identity].append((not own, -self._likeness(n, base, _share), n, base))
        for rows in wanted.values():
            *_, n, base = min(rows, key=lambda row: row[:3])
            self._give(n, base)

    def settle_alike(self) -> None:
        """Assign the rest by likeness, the best first; what a row claims counts in its favour.

        A row that still resembles what it claims is a copy if another row has that already, and so a new one.
        """
        pairs = []
        for n, base in self._candidates():
            is_own = self._is_claimed(n, base)
            least = _CLAIMED if is_own else _ALIKE
            if self._likeness(n, base, _most_share) < least:
                continue  # as nearly all of them, told a hundred times as fast
            score = self._likeness(n, base, _share)
            if score >= least and (is_own or not self._is_copy(n)):
                pairs.append((-(score + (_BETTER if is_own else 0)), n, base))
        for _, n, base in sorted(pairs, key=lambda pair: pair[:2]):
            if self.given[n] is None and base.identity not in self.taken:
                self._give(n, base)

    def _is_claimed(self, n: int, base: Base) -> bool:
        claim = self.claims[n]
        return claim is not None and claim.identity == base.identity

    def _is_copy(self, n: int) -> bool:
        claim = self.claims[n]
        return claim is not None and self._likeness(n, claim, _share) >= _CLAIMED

    def _give(self, n: int, base: Base) -> None:
        self.given[n] = base
        self.taken.add(base.identity)

    def _candidates(self) -> list[tuple[int, Base]]:
        """The pairs of open rows and open bases to compare: all, or of very many those that share a telling text."""
        rows = [n for n, base in enumerate(self.given) if base is None]
        free = [base for base in self.bases if base.identity not in self.taken]
        if len(rows) * len(free) <= _MOST_COMPARED:
            return [(n, base) for n in rows for base in free]
        by_text: dict[tuple[str, str], list[Base]] = defaultdict(list)
        for base in free:
            for key in self.heavy:
                if text := base.shown.get(key):
                    by_text[key, plain_text(text)].append(base)
        found = {
            (n, base.identity): base
            for n in rows
            for key in self.heavy
            for base in by_text.get((key, plain_text(self.lines[n].texts.get(key, ""))), ())[:20]
        }
        own = {(n, claim.identity): claim for n in rows if (claim := self.claims[n]) is not None}
        return [(n, base) for (n, _), base in (found | own).items() if base.identity not in self.taken]

    def _likeness(self, n: int, base: Base, share: Callable[[str, str], float]) -> float:
        """The share of the columns that are equal, by weight; long texts count in part, by their own ``share``.

        A cell that was empty and is filled in now says nothing against the base that the row claims.
        """
        texts, is_own = self.lines[n].texts, self._is_claimed(n, base)
        whole = same = 0.0
        for key in texts:
            now, old = texts[key], base.shown.get(key, "")
            if not old and (is_own or not now):
                continue
            weight = _HEAVY if key in self.heavy else 1.0
            whole += weight
            same += weight * share(now, old)
        return same / whole if whole else 0.0


def _most_share(one: str, other: str) -> float:
    """The most that the likeness of two texts can be, by their lengths and digits alone."""
    told = _told_at_once(one, other)
    if told is not None:
        return told
    lengths = min(len(_plain(one)), _COMPARED), min(len(_plain(other)), _COMPARED)
    return 2 * min(lengths) / sum(lengths)


@lru_cache(maxsize=_MOST_KEPT)
def _share(one: str, other: str) -> float:
    """The likeness of two texts, from 0 to 1."""
    told = _told_at_once(one, other)
    if told is not None:
        return told
    found = SequenceMatcher(None, _plain(one)[:_COMPARED], _plain(other)[:_COMPARED], autojunk=False)
    return found.ratio() if found.quick_ratio() > 0.5 else 0.0


def _told_at_once(one: str, other: str) -> float | None:
    """The likeness of equal texts, and of those that are too different or too short; None for others."""
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    one, other = _plain(one), _plain(other)
    if one == other:
        return 1.0
    return 0.0 if min(len(one), len(other)) < _SHORTEST or _digits(one) != _digits(other) else None


_plain = lru_cache(maxsize=_MOST_KEPT)(plain_text)


@lru_cache(maxsize=_MOST_KEPT)
def _digits(text: str) -> list[str]:
    return _DIGITS.findall(text)
