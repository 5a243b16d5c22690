"""Moments told in a text: a day, a month, a quarter, half or part of a year, with their first and last day."""

import datetime
import re
from functools import lru_cache
from typing import NamedTuple

from generator.checks.prose import in_small_letters
from generator.source.numbers import MONTH_NUMBERS
from generator.source.printed_amounts import MONTHS

_PART = r"(?:pertama|kedua|ketiga|keempat|iv|i{1,3}|[1-4])"
_FIRST_LETTERS = "".join(sorted({"t", "k", "s", "a", "p", *(month[0].lower() for month in MONTHS)}))
_MOMENT = re.compile(
    rf"\b(?=[\d{_FIRST_LETTERS}])(?:(?:(?P<day>\d{{1,2}})\s)?(?P<month>{'|'.join(MONTHS).lower()})"
    rf"|(?P<length>triwulan|kuartal|semester)\s(?P<number>{_PART})|(?P<part>awal|pertengahan|akhir)|(?P<whole>tahun))"
    r"(?:\stahun)?\s(?P<year>20\d\d)\b(?!\s?[–-]\s?20\d\d)"
)
_NUMBERS = {"pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTHS_OF_A_PART = {"awal": (1, 4), "pertengahan": (5, 8), "akhir": (9, 12)}
_LONGEST = 31
_MOST_KNOWN = 5_000


class Moment(NamedTuple):
    """A moment in a text: its words from ``start`` to before ``end``, and its first and last day."""

    start: int
    end: int
    first: datetime.date
    last: datetime.date

    @property
    def is_dated(self) -> bool:
        """Whether it is a day or a month, not a longer time."""
        return (self.last - self.first).days <= _LONGEST


@lru_cache(_MOST_KNOWN)
def moments(text: str) -> tuple[Moment, ...]:
    """The moments that a text names; spans of years are none. Two versions of a plan share nearly all texts."""
    return tuple(found for match in _MOMENT.finditer(in_small_letters(text)) if (found := _moment(match)) is not None)


def _moment(match: re.Match[str]) -> Moment | None:
    """The moment of a match; None if the calendar has no such day."""
    try:
        return Moment(*match.span(), *_days(match))
    except ValueError:
        return None


def _days(match: re.Match[str]) -> tuple[datetime.date, datetime.date]:
    """The first and the last day. Raises ValueError if the calendar has no such day."""
    year = int(match["year"])
    if match["day"]:
        day = datetime.date(year, MONTH_NUMBERS[match["month"]], int(match["day"]))
        return day, day
    first, last = _months(match)
    following = datetime.date(year + last // 12, last % 12 + 1, 1)
    return datetime.date(year, first, 1), following - datetime.timedelta(days=1)


def _months(match: re.Match[str]) -> tuple[int, int]:
    if match["month"]:
        month = MONTH_NUMBERS[match["month"]]
        return month, month
    if match["length"]:
        months = 6 if match["length"] == "semester" else 3
        number = min(_NUMBERS.get(match["number"]) or int(match["number"]), 12 // months)
        return (number - 1) * months + 1, number * months
    return _MONTHS_OF_A_PART.get(match["part"] or "", (1, 12))
