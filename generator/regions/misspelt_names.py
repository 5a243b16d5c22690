"""Suggestions for a region's name that is not in the ministry's list."""

from generator.framework.all_regions import (
    Region,
    plain_name,
    regions,
    regions_in_short,
    regions_meant,
    regions_of_code,
    without_kind,
)
from generator.source.words import is_slip

_FEWEST_LETTERS = 3
_KINDS = {"kabupaten": "kabupaten", "kota": "kota", "kotamadya": "kota", "kotamadia": "kota", "kodya": "kota"}


def regions_suggested(wanted: str) -> list[Region]:
    """The regions that may be meant by a code, a short name or a name, of the other kind or of a province too.

    Otherwise those of a similar name.
    """
    return (
        regions_of_code(wanted)
        or regions_meant(_kind_first(wanted))
        or regions_meant(wanted)
        or regions_in_short(wanted)
        or _of_similar_name(without_kind(wanted))
    )


def _kind_first(wanted: str) -> str:
    """A name with its kind before it, in the present word for it: "Bogor Kota" and "Kodya Bogor" are "kota bogor"."""
    *words, last = plain_name(wanted).split() or [""]
    first, *rest = [last, *words] if words and last in _KINDS else [*words, last]
    return " ".join([_KINDS.get(first, first), *rest])


def _of_similar_name(bare: str) -> list[Region]:
    """The regions whose name begins with a word, else those of whose name it may be a misspelling."""
    if len(bare) < _FEWEST_LETTERS:
        return []
    begun = [region for region in regions() if plain_name(region.name).startswith(bare)]
    return begun or [region for region in regions() if is_slip(bare, plain_name(region.name))]
