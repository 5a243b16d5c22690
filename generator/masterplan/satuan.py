"""Measured values whose unit is written beside the number, though the item states its unit once."""

import re
from collections.abc import Iterator
from typing import Any

from generator.source.numbers import UnreadableNumberError, parse_quantity
from generator.source.reader import Reader
from generator.source.record import Record
from generator.source.values import Bilangan, Teks
from generator.source.words import comparable

_WITH_UNIT = re.compile(r"[+−-]?\d[\d.,]*\s+(?P<unit>(?:(?:ribu|rb|juta|jt)\s+)?[^\W\d_]+(?:[ /][^\W\d_]+)?)\.?")
_PERCENT = re.compile(r"(?i)persen|prosen|percent|%")


class BerSatuan(Record):
    """An item with a unit of its own: "25 menit" is 25 where that is its unit, and a problem where another is."""

    def after_reading(self, reader: Reader) -> None:
        """Read the numbers that have their unit beside them."""
        super().after_reading(reader)
        unit = self.__dict__.get("satuan")
        if not unit:
            return
        for holder, key in self._measured():
            value = holder.get(key)
            if type(value) is Teks:
                holder[key] = _as_number(value, unit, reader)
            elif type(value) is Bilangan and value.persen and not _PERCENT.search(unit):
                _tell_other_unit(value, "persen", unit, reader)

    def _measured(self) -> Iterator[tuple[dict[Any, Any], Any]]:
        """Where the values lie that are in this unit."""
        own = self.__dict__
        if "baseline" in own:
            yield own["baseline"].__dict__, "nilai"
        target = own.get("target")
        if isinstance(target, dict):
            yield from ((target, year) for year in target)
        yield from ((own, name) for name in ("target", "nilai") if name in own)


def _as_number(value: Teks, unit: Teks, reader: Reader) -> Bilangan | Teks:
    """The number in a text; the text itself where it is more than a number with a unit."""
    match = _WITH_UNIT.fullmatch(value)
    words = comparable(unit)
    if match is None or comparable(match["unit"]).startswith(f"{words} "):
        return value
    try:
        number = Bilangan(parse_quantity(value, grouped=False, units={words}))
    except UnreadableNumberError as error:
        if comparable(match["unit"]) == words:
            reader.problems.error(error.message, value.place, error.remedy)
        else:
            _tell_other_unit(value, match["unit"], unit, reader)
        return value
    number.path, number.spot = value.path, value.spot
    return number


def _tell_other_unit(value: Teks | Bilangan, written: str, unit: Teks, reader: Reader) -> None:
    reader.problems.error(
        f"nilai ini bersatuan '{written}', sedangkan satuan butirnya '{unit}'",
        value.place,
        f"tulis angkanya saja dalam {unit}, atau ganti satuannya.",
        also=unit.place,
    )
