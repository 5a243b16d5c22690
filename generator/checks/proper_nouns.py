"""Words that a plan always writes with a capital: names of people, places, products, programmes."""

from collections.abc import Iterable, Mapping

_SHORTEST, _SHORTEST_OF_CAPITALS, _ENOUGH, _TIMES = 5, 4, 3, 3
_LONG_CAPITALS = 6


class ProperNouns:
    """The proper nouns among capitalised words with their numbers; those ``known`` certainly are some."""

    def __init__(self, capitalised: Mapping[str, int], known: Iterable[str] = ()) -> None:
        self._counts = {word: number for word, number in capitalised.items() if _may_be_a_name(word)}
        certain = {word for word in known if word in self._counts}
        self._usual = {word for word, number in self._counts.items() if number >= _ENOUGH} | certain
        self._certain = certain
        self._near: dict[str, set[str]] = {}
        for word in self._usual:
            for part in _without_a_letter(word):
                self._near.setdefault(part, set()).add(word)

    def slips(self) -> list[tuple[str, str]]:
        """The rare words that differ by one letter from a usual one, each with that one."""
        rare = (word for word, number in self._counts.items() if number < _ENOUGH and word not in self._usual)
        found = ((word, self._meant(word)) for word in rare)
        return sorted((word, meant) for word, meant in found if meant)

    def _meant(self, word: str) -> str:
        near = set[str]().union(*(self._near.get(part, ()) for part in _without_a_letter(word)))
        return next((name for name in sorted(near) if self._is_slip(word, name)), "")

    def _is_slip(self, word: str, name: str) -> bool:
        """Whether a word may be a slip of the pen for a name, not another name or another form of it."""
        if self._counts[name] < _TIMES * self._counts[word] and name not in self._certain:
            return False
        one, other = word.casefold(), name.casefold()
        if one == other or one.removesuffix("nya") == other.removesuffix("nya"):
            return False
        if word.isupper() and len(word) < _LONG_CAPITALS:
            return sorted(one) == sorted(other) and _is_swap(one, other)
        return one[:1] == other[:1] and _is_one_letter(one, other)


def _may_be_a_name(word: str) -> bool:
    shortest = _SHORTEST_OF_CAPITALS if word.isupper() else _SHORTEST
    return len(word) >= shortest and word.replace("-", "").isalnum()


def _without_a_letter(word: str) -> set[str]:
    folded = word.casefold()
    return {folded, *(folded[:at] + folded[at + 1 :] for at in range(len(folded)))}


def _is_swap(one: str, other: str) -> bool:
    """Whether two neighbouring letters are swapped."""
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b), len(one))
    return one[at + 1 :][:1] + one[at : at + 1] + one[at + 2 :] == other[at:] != ""


def _is_one_letter(one: str, other: str) -> bool:
    """Whether a letter is omitted, inserted, swapped with the next or, in a longer word, changed."""
    if len(one) == len(other):
        is_changed = sum(a != b for a, b in zip(one, other, strict=True)) == 1
        return (is_changed and len(one) > _SHORTEST) or _is_swap(one, other)
    shorter, longer = sorted((one, other), key=len)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
