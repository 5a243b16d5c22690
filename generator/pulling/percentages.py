"""The unit of a new item whose numbers say it themselves: "70%" without anything in the column of units."""

from collections.abc import Iterator

_UNIT, _PERCENT = ".satuan", "%"
_PERCENTS = ("persen", "%", "persentase")
_MEASURED = (".target[", ".target", ".baseline.nilai", ".nilai")


def settle_percent(fields: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give an item without a unit percent as its unit if all its numbers say so.

    Yields the path and text of those that are taken out of ``fields`` because other values of the item say otherwise:
    a document prints the unit of the item only, so that their sign would be lost.
    """
    ways = [way for way in fields if way.startswith(_MEASURED)]
    told = [way for way in ways if fields[way].rstrip().endswith(_PERCENT)]
    if fields.get(_UNIT) or not told:
        return
    if len(told) < len(ways):
        yield from ((way, fields.pop(way)) for way in told)
        return
    fields[_UNIT] = "persen"
    fields.update((way, fields[way].rstrip().removesuffix(_PERCENT).rstrip()) for way in told)


def drop_percent(fields: dict[str, str], unit: str) -> None:
    """Take the sign from percentages of an item whose unit is percent already, so that both say the same."""
    if not fields.get(_UNIT) and unit.strip().casefold() in _PERCENTS:
        told = [way for way in fields if way.startswith(_MEASURED) and fields[way].rstrip().endswith(_PERCENT)]
        fields.update((way, fields[way].rstrip().removesuffix(_PERCENT).rstrip()) for way in told)


OTHER_UNITS = "angka ini bersatuan persen, sedangkan nilai lain di baris ini tidak; tulis satuannya di kolom Satuan"
"""Why a percentage of an item with other values cannot be taken, and what to do."""
