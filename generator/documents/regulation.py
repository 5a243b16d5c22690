"""Helpers for the templates of regulations: automatic numbers of chapters and articles, names without titles."""

import re
from collections.abc import Iterable

from generator.blocks.numbering import CHAPTER, letter, roman
from generator.source.numbers_and_days_in_words import spelled

ARTICLE = "Pasal"
_TITLES = re.compile(r"(?i)^(?:(?:prof|dr|drg|drh|drs|dra|ir|h|hj|kh)\.\s*)+")


class Penomoran:
    """Counters for the chapters, articles and items of one document, so that conditional ones leave no gap."""

    def __init__(self) -> None:
        self._chapters = 0
        self._articles = 0
        self._items = 0

    def bab(self, judul: str) -> str:
        """The heading of the next chapter."""
        self._chapters += 1
        return f"{CHAPTER} {roman(self._chapters)}\n{judul.upper()}"

    def pasal(self) -> str:
        """The heading of the next article."""
        self._articles += 1
        self._items = 0
        return f"{ARTICLE} {self._articles}"

    def mulai(self) -> str:
        """Restart the count of items, as for each article; prints nothing."""
        self._items = 0
        return ""

    def angka(self) -> str:
        """The number of the next item."""
        self._items += 1
        return str(self._items)

    def huruf(self) -> str:
        """The letter of the next item: "a", "b", and "aa" after "z"."""
        self._items += 1
        return letter(self._items)

    def rentang_huruf(self) -> str:
        """The items before the present one, as they are referred to: "huruf a sampai dengan huruf c"."""
        last = self._items - 1
        between = " dan huruf " if last == len("ab") else " sampai dengan huruf "
        return f"huruf {letter(1)}" + (f"{between}{letter(last)}" if last > 1 else "")

    def diktum(self) -> str:
        """The next clause of a decision: "KESATU", "KEDUA"."""
        self._items += 1
        return ordinal(self._items).upper()


def ordinal(number: int) -> str:
    """An ordinal number in words: "kesatu", "kesebelas", "kedua puluh satu"."""
    return f"ke{spelled(number)}"


def with_defined_terms(text: str, terms: Iterable[str]) -> str:
    """A text with the terms that a regulation defines in the capitals of their definition."""
    for term in terms:
        text = re.sub(rf"\b{re.escape(term)}\b", term, text, flags=re.IGNORECASE)
    return text


def without_titles(name: str) -> str:
    """A name without the titles before it and after its comma, as regulations are signed."""
    return _TITLES.sub("", name.partition(",")[0].strip()) or name
