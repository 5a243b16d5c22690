"""Statements quoted in texts that differ in a word from the statement itself."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.prose import Prose
from generator.source.values import Teks

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_PROBE, _SHORTEST, _FEWEST_LEFT = 3, 4, 2
_FROM_ONE_SIDE, _OF_A_NAME = 6, 3
_LAST_OF_A_NAME, _LONG_BEGINNING = 2, 6
_SMALL = frozenset(("dan", "di", "ke", "dari", "untuk", "bagi", "yang", "dengan", "pada", "serta", "melalui"))


class Misquotation(NamedTuple):
    """A quotation in a text, from ``start`` to before ``end``, that differs from a statement."""

    text: Teks
    start: int
    end: int
    statement: Teks


class _Words(NamedTuple):
    words: list[str]
    spans: list[tuple[int, int]]


def misquotations(prose: Prose, statements: list[Teks]) -> Iterator[Misquotation]:
    """The places where a text has nearly all words of a statement in their order, but not quite."""
    own = {id(statement) for statement in statements}
    for statement in statements:
        words = _split(statement).words
        if len(words) < _SHORTEST:
            continue
        is_name, rightly = _is_capitalised(statement), prose.count(statement.lower())
        probes = [probe for probe in _probes(statement) if prose.count(probe) > rightly]
        for text in prose.holding(probes) if probes else ():
            spans = _misquoted(text, words, _OF_A_NAME if is_name else _FROM_ONE_SIDE) if id(text) not in own else ()
            quoted = (span for span in spans if _is_one_phrase(text[slice(*span)], words, is_name=is_name))
            if (found := next(quoted, None)) is not None:
                yield Misquotation(text, *found, statement)


def _is_one_phrase(quoted: str, words: list[str], *, is_name: bool) -> bool:
    """Whether a quotation is no shorter form with words of its sentence around it: "Pasar Rakyat Nontunai yang".

    The first and last words may differ from the statement only within its phrase, and in a name with a capital.
    """
    if is_name and not _is_capitalised(quoted):
        return False
    told = list(_WORD.finditer(quoted))
    edges = ((told[0], told[1], words[0]), (told[-1], told[-2], words[-1]))
    return all(_belongs(quoted, *edge) for edge in edges)


def _belongs(quoted: str, outer: re.Match[str], inner: re.Match[str], meant: str) -> bool:
    """Whether the word at an end of a quotation is the one meant, or another one of the same phrase."""
    if outer[0].lower() == meant:
        return True
    between = quoted[min(outer.end(), inner.end()) : max(outer.start(), inner.start())]
    return outer[0].lower() not in _SMALL and not between.strip()


def _is_capitalised(text: str) -> bool:
    """Whether all but the small words of a text are written with a capital, as in a name."""
    return all(word[0].isupper() or word in _SMALL for word in _WORD.findall(text))


def _split(text: str) -> _Words:
    found = list(_WORD.finditer(text.lower()))
    return _Words([match[0] for match in found], [match.span() for match in found])


def _probes(statement: str) -> tuple[str, ...]:
    """The first and the last words of a statement, as they stand there."""
    spans = _split(statement).spans
    size = min(_PROBE, len(spans) - 1)
    lowered = statement.lower()
    return lowered[spans[0][0] : spans[size - 1][1]], lowered[spans[-size][0] : spans[-1][1]]


def _misquoted(text: str, words: list[str], fewest: int) -> Iterator[tuple[int, int]]:
    """Where a text misquotes a statement, except where it quotes it rightly."""
    told = _split(text)
    size = min(_PROBE, len(words) - 1)
    for at in range(len(told.words) - size + 1):
        if told.words[at : at + size] == words[:size]:
            length = _differing_length(told.words[at:], words, fewest)
            if length:
                yield told.spans[at][0], told.spans[at + length - 1][1]
        elif told.words[at : at + size] == words[-size:]:
            length = _differing_length(told.words[: at + size][::-1], words[::-1], fewest)
            if length:
                yield told.spans[at + size - length][0], told.spans[at + size - 1][1]


def _differing_length(told: list[str], words: list[str], fewest: int) -> int:
    """How many words of a text, from its first, misquote a statement: 0 if they are right or are other words."""
    count = len(words)
    if told[:count] == words:
        return 0
    for length in (count, count - 1, count + 1):
        given = told[:length]
        if len(given) == length and _is_near(given, words, fewest):
            return length
    return 0


def _is_near(told: list[str], words: list[str], fewest: int) -> bool:
    """Whether the words are those of a statement but for one within it, or for the last after ``fewest`` others."""
    before = _equal(told, words)
    behind = _equal(told[::-1], words[::-1])
    longest = max(len(told), len(words))
    if behind >= min(_FEWEST_LEFT, longest - before - 1) and behind and longest - before - behind <= 1 + longest // 8:
        return True
    if behind or len(told) != len(words):
        return False
    return before == len(words) - 1 >= fewest or before == len(words) - _LAST_OF_A_NAME >= _LONG_BEGINNING


def _equal(one: list[str], other: list[str]) -> int:
    """How many words are equal from the beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
