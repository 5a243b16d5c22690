"""Alignment of two sequences: which element of the old one corresponds to which of the new one."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

Words = Callable[[], frozenset[str]]
Pair = tuple[int | None, int | None]
_LEAST_ALIKE = 0.3
_MOST_COMPARISONS = 20_000


@dataclass
class Sign:
    """What an element is recognised by; only elements of one ``kind`` can correspond.

    ``identity`` stays the same when values change, ``text`` when the path or key changes; ``words_of`` gives the
    words to compare when both have changed.
    """

    kind: Hashable
    identity: Hashable
    text: Hashable
    words_of: Words

    @cached_property
    def words(self) -> frozenset[str]:
        """The words, computed only for elements that neither identity nor text has matched."""
        return self.words_of()


def aligned(old: Sequence[Sign], new: Sequence[Sign]) -> list[Pair]:
    """Pairs of positions in both sequences, in reading order; deletions come before additions.

    Elements are matched first if identity and text are equal, then by identity, then by text, each time only where it
    is unique between elements already matched; the rest by similarity of words. An element that moved relative to the
    others has no partner. The effort grows with n log n; similarity takes at most 20,000 comparisons a gap.
    """
    return _Alignment(old, new).pairs()


@dataclass(frozen=True, slots=True)
class _Gap:
    """A stretch of both sequences in which nothing is matched yet."""

    start: int
    end: int
    new_start: int
    new_end: int

    @property
    def open(self) -> bool:
        return self.start < self.end and self.new_start < self.new_end


@dataclass(frozen=True, slots=True)
class _Names:
    """Numbers that stand for one property (identity, text or both) of the elements of both sequences."""

    old: list[int]
    new: list[int]


class _Alignment:
    def __init__(self, old: Sequence[Sign], new: Sequence[Sign]) -> None:
        self.old = old
        self.new = new
        self.found: dict[int, int] = {}
        self.identity = _numbered([(s.kind, s.identity) for s in old], [(s.kind, s.identity) for s in new])
        self.text = _numbered([(s.kind, s.text) for s in old], [(s.kind, s.text) for s in new])
        self.whole = _numbered(
            list(zip(self.identity.old, self.text.old, strict=True)),
            list(zip(self.identity.new, self.text.new, strict=True)),
        )

    def pairs(self) -> list[Pair]:
        gaps = list(self._trimmed(_Gap(0, len(self.old), 0, len(self.new))))
        for names in (self.whole, self.identity, self.text):
            gaps = [rest for gap in gaps for rest in self._anchored(gap, names)]
        for gap in gaps:
            self._by_likeness(gap)
        return list(self._in_order())

    def _trimmed(self, gap: _Gap) -> Iterator[_Gap]:
        """Match equal elements at both ends of the gap; yield what remains between them."""
        start, end, new_start, new_end = gap.start, gap.end, gap.new_start, gap.new_end
        while start < end and new_start < new_end and self._same(start, new_start):
            self.found[start] = new_start
            start, new_start = start + 1, new_start + 1
        while start < end and new_start < new_end and self._same(end - 1, new_end - 1):
            end, new_end = end - 1, new_end - 1
            self.found[end] = new_end
        rest = _Gap(start, end, new_start, new_end)
        if rest.open:
            yield rest

    def _same(self, n: int, m: int) -> bool:
        return self.whole.old[n] == self.whole.new[m]

    def _anchored(self, gap: _Gap, names: _Names) -> Iterator[_Gap]:
        """Match elements whose number is unique in both stretches, repeatedly; yield the gaps that remain."""
        waiting = [gap]
        while waiting:
            gap = waiting.pop()
            anchors = _anchors(gap, names)
            if not anchors:
                yield gap
                continue
            self.found.update(anchors)
            edges = [(gap.start - 1, gap.new_start - 1), *anchors, (gap.end, gap.new_end)]
            for (n, m), (n_end, m_end) in pairwise(edges):
                inner = _Gap(n + 1, n_end, m + 1, m_end)
                if inner.open:
                    waiting.extend(self._trimmed(inner))

    def _by_likeness(self, gap: _Gap) -> None:
        """Match the most similar pairs first, never across a pair already matched."""
        taken: list[tuple[int, int]] = []
        for _, n, m in sorted(self._candidates(gap)):
            at = bisect_left(taken, (n, m))
            before, after = taken[at - 1 : at], taken[at : at + 1]
            if all(x < n and y < m for x, y in before) and all(x > n and y > m for x, y in after):
                insort(taken, (n, m))
        self.found.update(taken)

    def _candidates(self, gap: _Gap) -> Iterator[tuple[float, int, int]]:
        """Sufficiently similar pairs, with their score negated; in a large gap only those near its diagonal."""
        rows, columns = gap.end - gap.start, gap.new_end - gap.new_start
        reach = max(2, _MOST_COMPARISONS // rows // 2)
        for n in range(rows):
            middle = n * columns // rows
            for m in range(max(0, middle - reach), min(columns, middle + reach + 1)):
                place, new_place = gap.start + n, gap.new_start + m
                score = self._likeness(place, new_place)
                if score >= _LEAST_ALIKE:
                    yield -score, place, new_place

    def _likeness(self, n: int, m: int) -> float:
        """The share of words in common; 0 for elements that cannot correspond."""
        old, new = self.old[n], self.new[m]
        if old.kind != new.kind:
            return 0
        name, other = self.identity.old[n], self.identity.new[m]
        if name != other and (name in self._new_names or other in self._old_names):
            return 0
        total = len(old.words) + len(new.words)
        return 2 * len(old.words & new.words) / total if total else 0

    @cached_property
    def _old_names(self) -> set[int]:
        return set(self.identity.old)

    @cached_property
    def _new_names(self) -> set[int]:
        return set(self.identity.new)

    def _in_order(self) -> Iterator[Pair]:
        m = 0
        for n in range(len(self.old)):
            partner = self.found.get(n)
            if partner is None:
                yield n, None
                continue
            yield from ((None, came) for came in range(m, partner))
            yield n, partner
            m = partner + 1
        yield from ((None, came) for came in range(m, len(self.new)))


def _numbered(old: Sequence[Hashable], new: Sequence[Hashable]) -> _Names:
    """A number for each key, so that long keys are compared only once."""
    numbers: dict[Hashable, int] = {}
    ours, theirs = ([numbers.setdefault(key, len(numbers)) for key in keys] for keys in (old, new))
    return _Names(ours, theirs)


def _anchors(gap: _Gap, names: _Names) -> list[tuple[int, int]]:
    ours = _unique(names.old, gap.start, gap.end)
    theirs = _unique(names.new, gap.new_start, gap.new_end)
    return _longest_rise([(n, theirs[name]) for name, n in ours.items() if name in theirs])


def _unique(names: list[int], start: int, end: int) -> dict[int, int]:
    """The positions of names that occur once in a stretch."""
    counts = Counter(names[start:end])
    return {name: start + n for n, name in enumerate(names[start:end]) if counts[name] == 1}


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs whose second positions rise; the first positions of ``pairs`` rise already."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [place]
        last[at : at + 1] = [n]
    found: list[tuple[int, int]] = []
    n = last[-1] if last else -1
    while n >= 0:
        found.append(pairs[n])
        n = before[n]
    return found[::-1]
