"""Similarity of two items, by their names and by their other contents."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import fsum
from typing import Any

from generator.source.paths import entry_path, field_path
from generator.source.record import Record
from generator.versions.word_by_word import folded

LEAST = 62
_NAME_SHARE = 65
_BARE_NAME_SHARE = 35
_ENOUGH = 4
_MOST_SHARED = 60
_UNTOLD = frozenset({"id", "sumber", "catatan"})

Feature = tuple[str, str]


def guesses(old: Sequence[Record], new: Sequence[Record]) -> list[tuple[int, int, int]]:
    """Pairs of positions that may be the same item, with a score from 62 to 100, the best first.

    The name counts for two thirds and everything else for one third. If everything else is nearly the same, even an
    item with a new name is the same. What few items have in common counts more than what many have.
    """
    masks = _name_masks(old, new)
    contents = _contents(old, new)
    found = []
    for i, (one, size_one) in enumerate(masks[0]):
        for j, (two, size_two) in enumerate(masks[1]):
            names = 200 * (one & two).bit_count() // (size_one + size_two) if one and two else 0
            content = contents.get((i, j), 0)
            score = _score(names, content, contents.told(i, j)) if one or two else content
            if score >= LEAST:
                found.append((score, i, j))
    return sorted(found, key=lambda guess: (-guess[0], abs(guess[1] - guess[2]), guess[1:]))


def _score(names: int, content: int, told: int) -> int:
    """The combined score; an item with few fields is judged by its name."""
    share = (100 - _NAME_SHARE) * min(told, _ENOUGH) // _ENOUGH
    mixed = (names * (100 - share) + content * share) // 100
    if told < _ENOUGH:
        return mixed
    return max(mixed, (names * _BARE_NAME_SHARE + content * (100 - _BARE_NAME_SHARE)) // 100)


def text_guesses(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Like ``guesses``, but for plain texts."""
    numbers: dict[str, int] = {}
    before, after = ([_mask(text, numbers) for text in texts] for texts in (old, new))
    found = [
        (200 * (one & two).bit_count() // max(1, size_one + size_two), i, j)
        for i, (one, size_one) in enumerate(before)
        for j, (two, size_two) in enumerate(after)
    ]
    likely = (guess for guess in found if guess[0] >= LEAST)
    return sorted(likely, key=lambda guess: (-guess[0], abs(guess[1] - guess[2]), guess[1:]))


def _name_masks(old: Sequence[Record], new: Sequence[Record]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    numbers: dict[str, int] = {}
    return [_mask(r.naming, numbers) for r in old], [_mask(r.naming, numbers) for r in new]


def _mask(name: Any, numbers: dict[str, int]) -> tuple[int, int]:
    """The trigrams of a text as the bits of a number, and how many there are.

    Comparing two such numbers takes a fraction of a microsecond, so that all can be compared with all.
    """
    text = f" {folded(str(name))} " if name else ""
    bits = 0
    for letters in {text[n : n + 3] for n in range(len(text) - 2)}:
        bits |= 1 << numbers.setdefault(letters, len(numbers))
    return bits, bits.bit_count()


class _Contents(dict[tuple[int, int], int]):
    """The share of content that two items have in common, in percent, for pairs that share anything."""

    def __init__(self, old: list[set[Feature]], new: list[set[Feature]]) -> None:
        super().__init__()
        self._counts = [len(features) for features in old], [len(features) for features in new]
        frequent = Counter(feature for features in (*old, *new) for feature in features)
        holders: dict[Feature, list[int]] = {}
        for j, features in enumerate(new):
            for feature in features:
                if frequent[feature] <= _MOST_SHARED:
                    holders.setdefault(feature, []).append(j)
        whole = [[fsum(2 / frequent[f] for f in features) for features in side] for side in (old, new)]
        shared: dict[tuple[int, int], float] = {}
        for i, features in enumerate(old):
            for feature in sorted(features):
                for j in holders.get(feature, ()):
                    shared[i, j] = shared.get((i, j), 0) + 2 / frequent[feature]
        for (i, j), weight in shared.items():
            self[i, j] = min(100, round(200 * weight / (whole[0][i] + whole[1][j])))

    def told(self, i: int, j: int) -> int:
        """The amount of content of the item that has less."""
        return min(self._counts[0][i], self._counts[1][j])


def _contents(old: Sequence[Record], new: Sequence[Record]) -> _Contents:
    return _Contents([set(_features(record)) for record in old], [set(_features(record)) for record in new])


def said_without_a_name(record: Record) -> frozenset[Feature] | None:
    """The content of a record without a name; None if it has a name or no content."""
    return None if record.naming else frozenset(_features(record)) or None


def _features(record: Record, trail: str = "") -> Iterator[Feature]:
    """The content of a record apart from its name and id."""
    for name, value in record.supplied():
        if name not in _UNTOLD and (trail or name not in record.naming_fields):
            yield from _leaves(value, field_path(trail, name))


def _leaves(value: Any, trail: str) -> Iterator[Feature]:
    if isinstance(value, Record):
        yield from _features(value, trail)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, entry_path(trail, key))
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, trail)
    else:
        yield trail, folded(str(value))
