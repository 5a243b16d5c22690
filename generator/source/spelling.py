"""Spell numbers and days in words."""

import datetime

from generator.source.numbers import MONTHS

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


def weekday(date: datetime.date) -> str:
    """The name of a day of the week: "Senin"."""
    return DAYS[date.weekday()]


def spelled_date(date: datetime.date) -> str:
    """A day as records begin: "Senin, tanggal sembilan bulan September tahun dua ribu sembilan belas"."""
    month = MONTHS[date.month - 1]
    return f"{weekday(date)}, tanggal {spelled(date.day)} bulan {month} tahun {spelled(date.year)}"
