"""What the texts of a plan speak of: the words that mark a subdimension, and texts that use those of another one."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

from generator.checks.stems import STEMS, stems
from generator.source.values import Teks

_SHARE = 0.5
_WIDELY_USED, _USED_BY_HALF = 6, 9
_FEWEST_WORDS = 2
_LARGE = 500


class Elsewhere(NamedTuple):
    """The group that a text speaks of although it belongs to another one, and the words that show it."""

    group: str
    words: tuple[str, ...]


class SubjectMatter:
    """The words of some texts by the group and item of each; a word marks a group if most of its items are there."""

    def __init__(self, texts: Collection[tuple[Teks, str, str]]) -> None:
        self._groups: dict[str, Counter[str]] = {}
        self._known = {id(text) for text, *_ in texts}
        items: dict[str, dict[str, set[str]]] = {}
        for text, group, item in texts:
            for word in stems(text):
                self._groups.setdefault(word, Counter())[group] += 1
                items.setdefault(word, {}).setdefault(group, set()).add(item)
        least = 2 if len(texts) >= _LARGE else 3
        self._marks = {word: group for word, places in items.items() if (group := _home(places, least))}

    def elsewhere(self, text: Teks, groups: Collection[str]) -> Elsewhere | None:
        """The other group that a text clearly speaks of; None if it speaks of its own or of none."""
        words = stems(text)
        foreign = Counter(mark for word in words if (mark := self._marks.get(word)) and mark not in groups)
        if not foreign:
            return None
        group, found = foreign.most_common(1)[0]
        most = _USED_BY_HALF if found == _FEWEST_WORDS else _WIDELY_USED
        if found < _FEWEST_WORDS * (1 + self._own(words, groups, most, id(text) in self._known)):
            return None
        told = [word for word in text.split() if self._marks.get(STEMS[word.lower()]) == group]
        return Elsewhere(group, tuple(dict.fromkeys(word.strip(".,;:()").lower() for word in told)))

    def _own(self, words: Iterable[str], groups: Collection[str], most: int, once: bool) -> int:
        """The number of words that other texts of the groups use, and at most some number of groups in all."""
        known = [self._groups[word] for word in words if word in self._groups]
        return sum(len(used) <= most and sum(used[group] for group in groups) > once for used in known)


def _home(places: dict[str, set[str]], least: int) -> str:
    """The group with at least half of the items that use a word; "" if there is none, or too few."""
    group = max(places, key=lambda name: len(places[name]))
    total = sum(map(len, places.values()))
    return group if len(places[group]) >= max(least, _SHARE * total) else ""
