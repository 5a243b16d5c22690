"""What the texts of a plan speak of: the words that mark a subdimension, and texts that use those of another one."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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

    def __init__(self, texts: Sequence[tuple[Teks, str, str]]) -> None:
        self._words_of = {id(text): stems(text) for text, *_ in texts}
        self._group_of = [group for _, group, _ in texts]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for number, (text, _, _) in enumerate(texts):
            for word in self._words_of[id(text)]:
                self._places[word].append(number)
        self._known_uses: dict[str, Counter[str]] = {}
        least = 2 if len(texts) >= _LARGE else 3
        homes = _Homes([(group, item) for _, group, item in texts], least)
        self._marks = {
            word: group
            for word, places in self._places.items()
            if len(places) >= least and (group := homes.of(places))
        }
        self._marking = frozenset(self._marks)

    def elsewhere(self, text: Teks, groups: Collection[str]) -> Elsewhere | None:
        """The other group that a text clearly speaks of; None if it speaks of its own or of none."""
        known = self._words_of.get(id(text))
        words = stems(text) if known is None else known
        foreign = {word: mark for word in words & self._marking if (mark := self._marks[word]) not in groups}
        if len(foreign) < _FEWEST_WORDS:
            return None
        group, found = Counter(_once_each(dict(sorted(foreign.items())))).most_common(1)[0]
        most = _USED_BY_HALF if found == _FEWEST_WORDS else _WIDELY_USED
        if found < _FEWEST_WORDS + self._own(words, groups, most, known is not None):
            return None
        told = [word for word in text.split() if self._marks.get(STEMS[word.lower()]) == group]
        return Elsewhere(group, tuple(dict.fromkeys(word.strip(".,;:()").lower() for word in told)))

    def _own(self, words: Iterable[str], groups: Collection[str], most: int, once: bool) -> int:
        """The number of words that other texts of the groups use, and at most some number of groups in all."""
        used = map(self._uses, words)
        return sum(len(uses) <= most and sum(uses[group] for group in {*groups}) > once for uses in used)

    def _uses(self, word: str) -> Counter[str]:
        """How often each group uses a word."""
        known = self._known_uses.get(word)
        if known is None:
            known = self._known_uses[word] = Counter(map(self._group_of.__getitem__, self._places.get(word, ())))
        return known


def _once_each(marks: Mapping[str, str]) -> Iterable[str]:
    """The groups that words mark, without words that are the end of another, such as "anam" beside "tanam"."""
    return [mark for word, mark in marks.items() if not any(o != word and o.endswith(word) for o in marks)]


class _Homes:
    """The groups of the texts, by which that of a word is told; groups and items are numbers, quicker to compare."""

    def __init__(self, homes: Sequence[tuple[str, str]], least: int) -> None:
        self._groups = sorted({group for group, _ in homes})
        groups = {group: at for at, group in enumerate(self._groups)}
        items = {home: at for at, home in enumerate(dict.fromkeys(homes))}
        self._most = len(items) + 1
        self._homes = [groups[home[0]] * self._most + items[home] for home in homes]
        self._least = least

    def of(self, places: Iterable[int]) -> str:
        """The group with at least half of the items that use a word; "" if there is none, or too few.

        ``places`` are the numbers of the texts with the word.
        """
        uses = {self._homes[number] for number in places}
        if len(uses) < self._least:
            return ""
        groups = sorted(use // self._most for use in uses)
        middle = (groups[(len(groups) - 1) // 2], groups[len(groups) // 2])  # one that has half of them stands there
        fewest = max(self._least, _SHARE * len(uses))
        return next((self._groups[group] for group in middle if groups.count(group) >= fewest), "")
