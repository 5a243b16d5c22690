"""Whether two figures of the texts are told in the same words, so that they state the same thing."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from math import log

from generator.checks.figures_in_prose import Figure
from generator.checks.stems import telling_stems

_ALIKE, _LEAST_WEIGHT, _FEWEST_SHARED = 0.55, 6.0, 2
_AT_LEAST_AMONG = 200


class Wordings:
    """The words around the figures of a plan; a word weighs the more the fewer figures it stands beside."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._figures = list(figures)
        self._total = max(len(self._figures), _AT_LEAST_AMONG)
        self._clauses: dict[int, frozenset[str]] = {}
        self._contexts: dict[int, tuple[frozenset[str], ...]] = {}

    @cached_property
    def _weights(self) -> dict[str, float]:
        counts = Counter(chain.from_iterable(telling_stems(figure.clause) for figure in self._figures))
        return {stem: log(self._total / number) for stem, number in counts.items()}

    def weight(self, stems: Iterable[str]) -> float:
        """How much some stems tell together."""
        rarest = log(self._total)
        return sum(self._weights.get(stem, rarest) for stem in stems)

    def are_alike(self, one: Figure, other: Figure) -> bool:
        """Whether the words around two figures are nearly the same, on all sides or on one."""
        if len(self._around(one) & self._around(other)) < _FEWEST_SHARED:
            return False
        ours, theirs = self._contexts_of(one), self._contexts_of(other)
        return any(self._is_near(left, right) for left in ours for right in theirs)

    def _around(self, figure: Figure) -> frozenset[str]:
        """The stems around a figure, without those of its unit."""
        if id(figure) not in self._clauses:
            self._clauses[id(figure)] = telling_stems(figure.clause) - telling_stems(figure.unit)
        return self._clauses[id(figure)]

    def _contexts_of(self, figure: Figure) -> tuple[frozenset[str], ...]:
        """The stems around a figure, before it, and behind it, without those of its unit."""
        if id(figure) not in self._contexts:
            unit = telling_stems(figure.unit)
            sides = (telling_stems(words) - unit for words in (figure.before, figure.after))
            self._contexts[id(figure)] = tuple(dict.fromkeys((self._around(figure), *sides)))
        return self._contexts[id(figure)]

    def _is_near(self, ours: frozenset[str], theirs: frozenset[str]) -> bool:
        shared = ours & theirs
        if len(shared) < _FEWEST_SHARED:
            return False
        weight = self.weight(shared)
        return weight >= _LEAST_WEIGHT and weight >= _ALIKE * self.weight(ours | theirs)
