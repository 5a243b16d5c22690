"""All texts of a plan joined into one, so that rules can search for words quickly."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, chain, compress, count, islice
from operator import eq

from generator.source.values import Teks

# No text contains it (reading replaces private-use characters) and no \s matches it, so no pattern runs
# from one text into the next.
_MARK = "\ue000"
_BETWEEN = f"\n{_MARK}\n"
RANGE = r"(?P<first>20\d\d)\s?(?:[–—-]|sampai(?: dengan)?|s\.d\.)\s?(?P<last>20\d\d)"
_QUOTES = (("“", "”"), ("„", "”"), ("«", "»"))
_PUNCTUATION = ".,;:!?()[]{}\"'“”‘’…–—-/*"
_MOST_KNOWN = 20_000
_FEWEST_KEPT = 1_000
_SENTENCE_END = re.compile(r"[.!?;\n](?:(?<=\n)|\s+(?=[A-Z“\"(]))")


class Prose:
    """Joined texts; every match is returned with the text it was found in."""

    def __init__(self, texts: Sequence[Teks]) -> None:
        self.texts = texts
        self._known_parts: dict[str, set[int]] = {}

    @cached_property
    def whole(self) -> str:
        """The texts, joined."""
        return _BETWEEN.join(self.texts)

    @cached_property
    def _folded_texts(self) -> list[str]:
        return list(map(in_small_letters, self.texts))

    @cached_property
    def tokens(self) -> list[str]:
        """The joined texts in lower case, split at white space; punctuation stays with its word."""
        return _BETWEEN.join(self._folded_texts).split()

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        """Every distinct word in lower case, with adjacent punctuation, and the numbers of the texts with it."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(self._folded_texts):
            for word in words_of(text):
                found[word].append(number)
        return found

    @cached_property
    def _vocabulary(self) -> "Vocabulary":
        """The words in lower case; those of a whole plan take over what its earlier version knew."""
        if len(self._index) < _FEWEST_KEPT:
            return Vocabulary(self._index)
        made = Vocabulary(self._index, next(iter(_latest), None))
        _latest[:] = [made]
        return made

    @cached_property
    def _counts(self) -> Counter[str]:
        """How often each word occurs, as written, without adjacent punctuation."""
        found: Counter[str] = Counter()
        for written, number in Counter(chain.from_iterable(map(str.split, self.texts))).items():
            found[written.strip(_PUNCTUATION)] += number
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """Every distinct word as written, without adjacent punctuation."""
        return frozenset(self._counts)

    @cached_property
    def capitalised(self) -> dict[str, int]:
        """Every word that is always written with a capital, without adjacent punctuation, and how often it occurs."""
        able = ((word, number) for word, number in self._counts.items() if word[:1].isupper())
        return {word: number for word, number in able if word.lower() not in self._counts}

    @cached_property
    def folded_words(self) -> frozenset[str]:
        """Every distinct word in lower case."""
        return frozenset(map(str.lower, self.words))

    def present(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Those of some lower-case phrases whose words all occur somewhere: the few worth searching for."""
        return tuple(phrase for phrase in phrases if self.folded_words.issuperset(phrase.split()))

    def near(self, marks: Iterable[str], *patterns: str) -> Iterator[tuple[Teks, re.Match[str]]]:
        """Every match of the patterns within the texts that contain one of the marks (given in lower case).

        Positions of a match are relative to its text. Most marks occur nowhere, and then no pattern is compiled.
        """
        compiled: list[re.Pattern[str]] = []
        for text in self.holding(marks):
            compiled = compiled or [re.compile(pattern) for pattern in patterns]
            for pattern in compiled:
                for match in pattern.finditer(text):
                    yield text, match

    def holding(self, marks: Iterable[str]) -> Iterator[Teks]:
        """The texts that contain one of the marks (given in lower case)."""
        numbers = set(chain.from_iterable(map(self._numbers_holding, marks)))
        return (self.texts[number] for number in sorted(numbers))

    def _numbers_holding(self, mark: str) -> Iterable[int]:
        """The numbers of the texts that contain a mark, looked up by the longest of its words."""
        longest = max(mark.split(), key=len, default="")
        if longest in mark.split(" ")[1:-1]:
            numbers: Iterable[int] = self._index.get(longest, ())
        else:
            numbers = self._numbers_with(longest) if longest else range(len(self.texts))
        return numbers if longest == mark else (n for n in numbers if mark in self._folded_texts[n])

    def _numbers_with(self, part: str) -> set[int]:
        """The numbers of the texts with a word that contains a part; many rules look for the same."""
        if part not in self._known_parts:
            self._known_parts[part] = self._found_with(part)
        return self._known_parts[part]

    def _found_with(self, part: str) -> set[int]:
        return set(chain.from_iterable(map(self._index.__getitem__, self._vocabulary.holding(part))))

    def count(self, phrase: str) -> int:
        """How often a lower-case phrase occurs in the texts."""
        return sum(self._folded_texts[number].count(phrase) for number in set(self._numbers_holding(phrase)))

    @cached_property
    def ranges(self) -> list[tuple[Teks, int, int]]:
        """The ranges of years in the texts, such as 2025 and 2029 of "2025–2029"."""
        found = self.near(("20",), f"(?i){RANGE}")
        return [(text, int(match["first"]), int(match["last"])) for text, match in found]

    def doubled(self, wanted: Callable[[str], bool]) -> Iterator[tuple[Teks, str]]:
        """Words repeated directly after each other, and their texts; ``wanted`` selects the words."""
        again = map(eq, self.tokens, islice(self.tokens, 1, None))
        found: dict[str, dict[int, None]] = {}
        number = reached = 0
        for at in compress(count(), again):
            number += self.tokens[reached:at].count(_MARK)
            reached = at
            if wanted(self.tokens[at]):
                found.setdefault(self.tokens[at], {})[number] = None
        for word in sorted(found):
            pattern = rf"(?i)(?<!\S)({re.escape(word)})\s+\1(?!\S)"
            for text in (self.texts[number] for number in found[word]):
                yield from ((text, match[0]) for match in re.finditer(pattern, text))


class Vocabulary:
    """Distinct words, of which those that contain a part are found quickly.

    What is known of an ``earlier`` vocabulary is taken from it, and only the words that it lacks are looked at.
    """

    def __init__(self, words: Iterable[str], earlier: "Vocabulary | None" = None) -> None:
        self._words = dict.fromkeys(words)
        self._known: dict[str, list[str]] = {}
        self._known_earlier = earlier._known if earlier is not None else {}
        self._new = [word for word in self._words if word not in earlier._words] if earlier is not None else []

    def holding(self, part: str) -> list[str]:
        """The words that contain a part, which has no line end."""
        if part not in self._known:
            earlier = self._known_earlier.get(part)
            if earlier is None:
                self._known[part] = self._searched(part)
            else:
                stayed = [word for word in earlier if word in self._words]
                self._known[part] = stayed + [word for word in self._new if part in word]
        return self._known[part]

    @cached_property
    def _joined(self) -> tuple[str, list[int], list[str]]:
        """The words, joined, where each begins, and each by its number."""
        return "\n".join(self._words), [0, *accumulate(len(word) + 1 for word in self._words)], list(self._words)

    def _searched(self, part: str) -> list[str]:
        joined, starts, words = self._joined
        found: list[str] = []
        at = joined.find(part)
        while at >= 0:
            number = bisect_right(starts, at)
            found.append(words[number - 1])
            at = joined.find(part, starts[number])
        return found


_latest: list[Vocabulary] = []
"""The vocabulary of the plan that was checked last; while a page is open, the next one is nearly the same."""


@lru_cache(_MOST_KNOWN)
def words_of(text: str) -> frozenset[str]:
    """The distinct words of a text, with adjacent punctuation; two versions of a plan share nearly all texts."""
    return frozenset(text.split())


def in_small_letters(text: str) -> str:
    """A text in lower case, of the same length character by character."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(map(_small, text))


def _small(character: str) -> str:
    small = character.lower()
    return small if len(small) == 1 else character


def is_quoted(text: str, at: int) -> bool:
    """Whether a place in a text is within quotation marks; those of a paragraph do not reach into the next."""
    before = text[text.rfind("\n\n", 0, at) + 1 : at]
    return before.count('"') % 2 == 1 or any(before.rfind(left) > before.rfind(right) for left, right in _QUOTES)


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence around a part of a text."""
    first, last = span_of_sentence(text, start, end)
    return text[first:last].strip()


def span_of_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the sentence around a part of a text."""
    bounds = _bounds_of_sentences(text)
    return bounds[bisect_right(bounds, start) - 1], bounds[bisect_left(bounds, end)]


@lru_cache(512)
def _bounds_of_sentences(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text))
