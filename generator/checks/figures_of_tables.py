"""What the tables measure, in a form that figures of the texts can be compared with."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from generator.checks.figures_in_prose import Figure
from generator.checks.indicators import Indicator
from generator.checks.stems import telling_stems
from generator.source.numbers_and_days_in_words import WORD_OF_NUMBER
from generator.source.values import Teks

PERCENT = frozenset({"persen", "%", "persentase", "prosen", "(%)"})
_BARE = frozenset({"indeks", "nilai", "poin", "skor", "angka", "level", "predikat"})
_RUPIAH = {"rupiah": 1, "ribu rupiah": 10**3, "juta rupiah": 10**6, "miliar rupiah": 10**9, "triliun rupiah": 10**12}
_WELL_KNOWN = frozenset({"miskin", "spbe", "iklh", "ipm", "tengkes", "tpt", "pdrb"})
_FEWEST_SHARED, _COVERED, _EXPLAINED, _EXPLAINED_IF_SHORT = 2, Decimal("0.7"), Decimal("0.4"), Decimal("0.6")
_COVERED_AT_HOME, _COVERED_IF_NOTHING_ELSE, _COVERED_OF_A_SHARE = Decimal("0.5"), Decimal("0.65"), Decimal("0.6")
_SHORT = 2
_CLOSE = Decimal("0.12")
_BARE_WORD = re.compile(rf"(?i)\b(?:{'|'.join(sorted(_BARE - {'angka'}))})\b")
_AMONG = re.compile(rf"\b(?:dari|dalam|selama|sedikitnya|paling \w+) (?:\d|(?:{WORD_OF_NUMBER})\b).*", re.DOTALL)


@dataclass(slots=True)
class Measure:
    """One thing measured: its distinctive stems, its unit, and every value that the tables give it.

    ``unit`` is "%", "rp", "" for a bare number such as an index, or the word that is counted. Values of no year are
    under 0.
    """

    name: Teks
    stems: frozenset[str]
    unit: str
    values: dict[int, list[Any]] = field(default_factory=lambda: defaultdict(list))
    factor: int = 1
    homes: set[str] = field(default_factory=set)

    def add(self, indicator: Indicator) -> None:
        """Add the values of an indicator of this measure."""
        if isinstance(indicator.start, Decimal):
            self.values[int(indicator.start_year or 0)].append(indicator.start)
        for year, value in indicator.numbers:
            self.values[int(year)].append(value)
        if isinstance(indicator.single, Decimal):
            self.values[0].append(indicator.single)

    def of_year(self, year: int) -> list[Any]:
        """The values that a figure of a sentence with this year may mean; all if it names none or several."""
        if year > 0 and (told := self.values.get(year)):
            return [*told, *self.values.get(0, ())]
        return [value for values in self.values.values() for value in values]

    def speaks_of(self, year: int) -> bool:
        """Whether a value of the year is known, or no year is told."""
        return year <= 0 or year in self.values

    def fit(self, stems: frozenset[str], home: str = "") -> Decimal:
        """How well some words name this measure; 0 if they do not. Words of its own subdimension may say less."""
        shared = self.stems & stems
        is_home = bool(home) and home in self.homes
        if len(shared) < _FEWEST_SHARED and not shared & _WELL_KNOWN:
            return Decimal(0)
        covered, explained = Decimal(len(shared)) / len(self.stems), Decimal(len(shared)) / len(stems)
        if stems <= self.stems and covered >= (_COVERED_IF_NOTHING_ELSE if self.unit != "%" else _COVERED_OF_A_SHARE):
            return covered
        is_short = len(self.stems) <= _SHORT
        least = _COVERED_AT_HOME if is_home else 1 if is_short else _COVERED
        if covered < least or explained < (_EXPLAINED_IF_SHORT if is_short else _EXPLAINED):
            return Decimal(0)
        return covered * explained


class Measures:
    """All measures of a plan, found by the words of a figure."""

    def __init__(self, indicators: Iterable[tuple[Indicator, str]]) -> None:
        self._known: dict[tuple[frozenset[str], str], Measure] = {}
        for indicator, home in indicators:
            self._take(indicator, home)
        self._numbered = list(self._known.values())
        self._by_stem: dict[str, int] = defaultdict(int)
        for number, measure in enumerate(self._numbered):
            for stem in measure.stems:
                self._by_stem[stem] |= 1 << number

    def _take(self, indicator: Indicator, home: str) -> None:
        stems = telling_stems(_AMONG.sub("", str(indicator.name)))
        unit, factor = _unit_of(str(indicator.unit or ""))
        if stems:
            key = (stems, unit)
            if key not in self._known:
                self._known[key] = Measure(indicator.name, stems, unit, factor=factor)
            self._known[key].add(indicator)
            self._known[key].homes.add(home)

    def meant(self, figure: Figure, home: str = "", named: str = "") -> list[Measure]:
        """The measures that the words around a figure name, the best first.

        ``home`` is the subdimension of its text, ``named`` the name of what the text describes.
        """
        stems = telling_stems(figure.clause) - _AGREED
        near = [measure for measure in self._sharing(stems) if _may_be_in(measure, figure)]
        contexts = _contexts(figure, stems, named) if near else set()
        fits = [(max(m.fit(context, home) for context in contexts), m) for m in near]
        return [measure for fit, measure in sorted(fits, key=lambda pair: -pair[0]) if fit]

    def _sharing(self, stems: frozenset[str]) -> list[Measure]:
        """The measures that share enough stems to be meant."""
        once = found = 0
        for stem in stems & self._by_stem.keys():
            numbers = self._by_stem[stem]
            found |= numbers if stem in _WELL_KNOWN else once & numbers
            once |= numbers
        return self._of(found)

    def _of(self, numbers: int) -> list[Measure]:
        """The measures whose numbers are the bits that are set."""
        found = []
        while numbers:
            lowest = numbers & -numbers
            found.append(self._numbered[lowest.bit_length() - 1])
            numbers ^= lowest
        return found

    def related(self, measure: Measure) -> list[Measure]:
        """The measures of the same unit whose name says all that this one says, or nearly, among them itself."""
        near = 0
        for stem in measure.stems:
            near |= self._by_stem[stem]
        return [other for other in self._of(near) if other.unit == measure.unit and _is_related(measure, other)]


def _is_related(measure: Measure, other: Measure) -> bool:
    shared = len(measure.stems & other.stems)
    return 4 * shared >= 3 * min(len(measure.stems), len(other.stems))


def _unit_of(unit: str) -> tuple[str, int]:
    lower = unit.casefold().strip()
    if lower in PERCENT:
        return "%", 1
    if lower in _RUPIAH:
        return "rp", _RUPIAH[lower]
    word = lower.split()[0] if lower else ""
    return ("" if word in _BARE else word), 1


_NO_UNIT = frozenset(("", "setahun", "sehari", "pada", "dalam", "setiap", "dan", "per"))


_AGREED = frozenset({"awal", "sepakat", "pakai", "terima", "catat", "jadi", "dicatat", "disepakat"})
_OF_ALL = frozenset({"duduk", "jumlah", "seluruh", "lain"}) | telling_stems("warga masyarakat rakyat jiwa")


def _contexts(figure: Figure, stems: frozenset[str], named: str) -> set[frozenset[str]]:
    """The stems of the words that may name what a figure measures: all around it, or only those before it."""
    around = stems | telling_stems(named) if named and stems else stems
    before = telling_stems(figure.before) - _AGREED
    return {around, around - _OF_ALL, around - telling_stems(figure.unit), before} - {frozenset()}


def _may_be_in(measure: Measure, figure: Figure) -> bool:
    """Whether a figure may be in the unit of a measure."""
    if measure.unit == "%" and figure.whole:
        return True
    if measure.unit == "":
        return figure.unit not in ("%", "rp") and not figure.whole and bool(_BARE_WORD.search(figure.before))
    if measure.unit == figure.unit:
        return True
    may_be_before = (
        measure.unit not in ("%", "rp") and figure.unit in _NO_UNIT and measure.unit in figure.before.lower()
    )
    return may_be_before and bool(re.search(rf"(?i)\b{re.escape(measure.unit)}\b", figure.before))


def says(figure: Figure, measure: Measure, known: Decimal) -> bool:
    """Whether a figure agrees with a known value, perhaps rounded."""
    if measure.unit == "%" and figure.unit != "%":
        room = _ROUGH_SHARE if figure.whole <= _ROUGH_WHOLE else _SHARE
        return abs(figure.value * 100 / figure.whole - known) < room
    if measure.unit == "%" and figure.tells_lack and figure.value == _ALL - known:
        return True
    known *= measure.factor
    return figure.value == known or is_rounded(figure, known)


_SHARE, _ROUGH_SHARE, _ROUGH_WHOLE, _ALL = Decimal("0.3"), Decimal(6), 10, 100


def is_rounded(figure: Figure, known: Decimal) -> bool:
    """Whether a figure is a known value given roughly: in words such as "sekitar", or with fewer decimals."""
    if figure.is_rough:
        return abs(figure.value - known) <= abs(known) * _CLOSE
    exponent = figure.value.as_tuple().exponent
    return isinstance(exponent, int) and exponent < 0 and round(known, -exponent) == figure.value
