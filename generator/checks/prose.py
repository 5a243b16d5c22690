"""All texts of a plan joined into one, so that rules can search for words quickly."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, compress, islice
from operator import add, eq

from generator.source.values import Teks

# No text contains it (reading replaces private-use characters) and no \s matches it, so no pattern runs
# from one text into the next.
_MARK = "\ue000"
_BETWEEN = f"\n{_MARK}\n"
RANGE = r"(?P<first>20\d\d)\s?(?:[–—-]|sampai(?: dengan)?|s\.d\.)\s?(?P<last>20\d\d)"
_QUOTES = (("“", "”"), ("„", "”"), ("«", "»"))
_PUNCTUATION = ".,;:!?()[]{}\"'“”‘’…–—-/*"
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
    def _words(self) -> list[list[str]]:
        """The words of each text in lower case; punctuation stays with its word."""
        return list(map(str.split, self._folded_texts))

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        """Every distinct word in lower case, with adjacent punctuation, and the numbers of the texts with it."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for word in set(words):
                found[word].append(number)
        return found

    @cached_property
    def _by_letters(self) -> dict[str, list[str]]:
        """The distinct words in lower case by each two letters in a row, a line end before the first."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._index:
            for letters in map(add, f"\n{word}", word):
                found[letters].append(word)
        return found

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
        known = self._by_letters
        if len(part) == 1:
            able = set(chain.from_iterable(words for letters, words in known.items() if part in letters))
        else:
            rarest: Sequence[str] = min((known.get(two, ()) for two in map(add, part, part[1:])), key=len)
            able = {word for word in rarest if part in word}
        return set(chain.from_iterable(map(self._index.__getitem__, able)))

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
        found: dict[str, dict[int, None]] = {}
        for number, words in enumerate(self._words):
            for word in compress(words, map(eq, words, islice(words, 1, None))):
                if wanted(word):
                    found.setdefault(word, {})[number] = None
        for word in sorted(found):
            pattern = rf"(?i)(?<!\S)({re.escape(word)})\s+\1(?!\S)"
            for text in (self.texts[number] for number in found[word]):
                yield from ((text, match[0]) for match in re.finditer(pattern, text))


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
