"""Spell numbers and days in words."""

import datetime
from decimal import Decimal

from generator.source.printed_amounts import MONTHS

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_SMALL = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_SIZES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh"))


def spelled(number: int) -> str:
    """A whole number in words, not negative: 2019 gives "dua ribu sembilan belas"."""
    if number < len(_SMALL):
        return _SMALL[number]
    if number < 20:
        return f"{_SMALL[number - 10]} belas"
    size, name = next(entry for entry in _SIZES if number >= entry[0])
    times, rest = divmod(number, size)
    head = f"se{name}" if times == 1 and size <= 1000 else f"{spelled(times)} {name}"
    return f"{head} {spelled(rest)}" if rest else head


_UNITS = {name: size for size, name in _SIZES if size >= 1000} | {"milyar": 10**9, "trilyun": 10**12}
_TEENS_AND_TENS = {"belas": 1, "puluh": 10, "ratus": 100}
WORD_OF_NUMBER = "|".join([*_SMALL, "seratus", "seribu", *_TEENS_AND_TENS, *_UNITS, "koma"])
"""A pattern of the words of which the name of a number consists."""


def of_words(words: str) -> Decimal | None:
    """The number that words name, as "seribu dua ratus" or "dua koma lima miliar"; None where they name none."""
    total, group, digit, decimals = Decimal(0), Decimal(0), 0, ""
    for word in words.lower().replace("seratus", "satu ratus").replace("seribu", "satu ribu").split():
        if word in _UNITS:
            group += digit + Decimal(f"0{decimals}")
            total = (total + group) * _UNITS[word] if 0 < total < _UNITS[word] else total + group * _UNITS[word]
            group, digit, decimals = Decimal(0), 0, ""
        elif word in _TEENS_AND_TENS:
            group += 10 + digit if word == "belas" else digit * _TEENS_AND_TENS[word]
            digit = 0
        elif word == "koma":
            decimals = "."
        elif word in _SMALL:
            number = _SMALL.index(word)
            digit, decimals = (digit, f"{decimals}{number}") if decimals else (number, "")
        else:
            return None
    return total + group + digit + Decimal(f"0{decimals}")


def weekday(date: datetime.date) -> str:
    """The name of a day of the week: "Senin"."""
    return DAYS[date.weekday()]


def spelled_date(date: datetime.date) -> str:
    """A day as records begin: "Senin, tanggal sembilan bulan September tahun dua ribu sembilan belas"."""
    month = MONTHS[date.month - 1]
    return f"{weekday(date)}, tanggal {spelled(date.day)} bulan {month} tahun {spelled(date.year)}"
