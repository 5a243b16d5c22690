"""Measured values with a unit written beside the number, although the item has a unit of its own."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.late_patterns import late_pattern
from generator.source.kinds import place_of_part
from generator.source.numbers import UnreadableValueError, magnitude, parse_quantity
from generator.source.reader import Reader
from generator.source.record import Record
from generator.source.values import Bilangan, Teks
from generator.source.words import comparable

UNIT = "satuan"
"""The field with the unit of an item."""
PERCENT = "persen"
_NAME = r"[^\W\d_]+[23]?"
_WITH_UNIT = late_pattern(
    rf"(?P<number>[+−-]?[.,]?\d[\d.,]*)\s+(?P<unit>(?:(?:ribu|rb|juta|jt)\s+)?{_NAME}(?:[ /]{_NAME})?)\.?"
)
_GLUED = late_pattern(rf"(?P<number>[+−-]?[.,]?\d[\d.,]*)(?P<unit>{_NAME}(?:[ /]{_NAME})?)\.?")
_SHARE = late_pattern(r"(?i)[+−-]?[.,]?\d[\d.,]*\s*(?:%|persen)\.?")
_POWERS = str.maketrans("²³", "23")
_RATE = late_pattern(r"(?=\bper\b|/)")
_WORD = late_pattern(r"[^\W_]+|[^\w\s()]+")
_RUPIAH = frozenset(("rp", "idr"))
_MONEY = late_pattern(r"(?i)(?:rp|idr)[\s.]*\d")
_TIME = late_pattern(r"(?i)(?:pukul\s+)?\d{1,2}\s*:\s*\d{1,2}$")
_PERCENT = late_pattern(r"(?i)persen|prosen|percent|%")


class BerSatuan(Record):
    """An item with a unit: "25 menit" is read as 25 if the unit is menit, and reported if it is another."""

    def after_reading(self, reader: Reader) -> None:
        """Read the numbers that have a unit beside them."""
        super().after_reading(reader)
        unit = self.__dict__.get(UNIT)
        if not unit:
            self._tell_lost_percent(reader)
            return
        for holder, key in self._measured():
            value = holder.get(key)
            if type(value) is Teks:
                holder[key] = _as_number(value, unit, reader)
            elif type(value) is Bilangan and value.persen and not _PERCENT.search(unit):
                _tell_other_unit(value, PERCENT, unit, reader)

    def _tell_lost_percent(self, reader: Reader) -> None:
        """Tell once that "%" beside a number is not printed, because documents print the unit of the item."""
        values = (holder.get(key) for holder, key in self._measured())
        value = next((value for value in values if type(value) is Bilangan and value.persen), None)
        if value is not None:
            reader.problems.notice(
                "satuan di belakang angka ini tidak tercetak, karena 'satuan' butirnya kosong",
                value.place,
                "isi 'satuan' butir ini dengan persen.",
            )

    @classmethod
    def measures(cls, way: str) -> bool:
        """Whether the value at a path relative to the item is measured in its unit."""
        return re.fullmatch(r"\.(?:(?:target|capaian)(?:\[[^\]]+\])?|nilai|baseline\.nilai)", way) is not None

    def _measured(self) -> Iterator[tuple[dict[Any, Any], Any]]:
        """The mappings and keys of the values that are measured in this unit."""
        own = self.__dict__
        if "baseline" in own:
            yield own["baseline"].__dict__, "nilai"
        for name in ("target", "capaian"):
            if isinstance(by_year := own.get(name), dict):
                yield from ((by_year, year) for year in by_year)
        yield from ((own, name) for name in ("target", "nilai") if name in own)


def _as_number(value: Teks, unit: Teks, reader: Reader) -> Bilangan | Teks:
    """The number in a text; the text itself if it is more than a number with a unit."""
    if other := other_unit(value, unit):
        _tell_other_unit(value, other, unit, reader)
        return value
    try:
        found = number_counted_in(value, unit)
    except UnreadableValueError as error:
        part = _measured(value, unit)["number"]  # type: ignore[index]
        reader.problems.error(error.message, place_of_part(value.place, part, reader), error.remedy)
        return value
    if found is None:
        return value
    number = Bilangan(found)
    number.path, number.spot = value.path, value.spot
    return number


def _measured(value: str, unit: str) -> re.Match[str] | None:
    """A number with a unit beside it, or with that of its item right behind it, as "12unit".

    Another word right behind it may be a predicate, and a plus sign stays as typed.
    """
    glued = _GLUED.fullmatch(value)
    same = glued if glued and comparable(glued["unit"]) == comparable(unit) else None
    match = _WITH_UNIT.fullmatch(value) or same
    return match if match and not match["number"].startswith("+") else None


def is_share(text: str) -> bool:
    """Whether a text is a number in percent."""
    return bool(_SHARE.fullmatch(text.strip()))


def number_counted_in(value: str, unit: str) -> Decimal | None:
    """The number in a text that has the unit of its item beside it; None if the text is anything else.

    "25 menit" is 25 menit, and "1 juta" a million orang. Raises UnreadableValueError for a number of two readings.
    """
    match = _measured(value, unit)
    if match is None or _goes_on(match["unit"], unit) or other_unit(value, unit):
        return None
    is_multiplied = _taken_apart(unit)[0] == 1 < _taken_apart(match["unit"])[0]
    beside = match["unit"].split()[0] if is_multiplied else ""
    return parse_quantity(f"{match['number']} {beside}", grouped=False)


def other_unit(value: str, unit: str) -> str:
    """The unit of a text if it is surely another one than that of its item; "" if it is not."""
    if before := _unit_before(value, unit):
        return before
    match = _WITH_UNIT.fullmatch(value)
    if match is None or _goes_on(match["unit"], unit):
        return ""
    own, counted = _taken_apart(unit)
    size, written = _taken_apart(match["unit"])
    return match["unit"] if written not in ("", counted) or (own > 1 and size != own) else ""


def _goes_on(written: str, unit: str) -> bool:
    """Whether the words behind a number are a unit and more."""
    return comparable(written).startswith(f"{comparable(unit)} ")


def _unit_before(value: str, unit: str) -> str:
    """What a value is of where it does not say so behind its number, and the unit is surely another."""
    if _MONEY.match(value) and "rupiah" not in _taken_apart(unit)[1]:
        return "rupiah"
    return "jam atau perbandingan" if _TIME.match(value) and _PERCENT.search(unit) else ""


def _taken_apart(unit: str) -> tuple[int, str]:
    """The multiplier of a unit and what remains: "juta rupiah" and "Rp juta" are millions of rupiah."""
    head, *rate = _RATE.split(comparable(unit).translate(_POWERS), maxsplit=1)
    sizes = [magnitude(word) for word in _WORD.findall(head)]
    words = ["rupiah" if word in _RUPIAH else word for word in _WORD.findall(head) if magnitude(word) == 1]
    return max(sizes, default=1), " ".join((*words, *rate))


def _tell_other_unit(value: Teks | Bilangan, written: str, unit: Teks, reader: Reader) -> None:
    reader.problems.error(
        f"nilai ini bersatuan '{written}', sedangkan satuan butirnya '{unit}'",
        value.place,
        f"tulis angkanya saja dalam {unit}, atau ganti satuannya.",
        also=unit.place,
    )
