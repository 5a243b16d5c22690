"""Suggestions for a region's name that is not in the ministry's list."""

from generator.framework.all_regions import Region, plain_name, regions, regions_meant, without_kind
from generator.source.words import is_slip

_FEWEST_LETTERS = 3


def regions_suggested(wanted: str) -> list[Region]:
    """The regions that may be meant: of the other kind, of a province, else those of a similar name."""
    return regions_meant(wanted) or _of_similar_name(without_kind(wanted))


def _of_similar_name(bare: str) -> list[Region]:
    """The regions whose name begins with a word, else those of whose name it may be a misspelling."""
    if len(bare) < _FEWEST_LETTERS:
        return []
    begun = [region for region in regions() if plain_name(region.name).startswith(bare)]
    return begun or [region for region in regions() if is_slip(bare, plain_name(region.name))]
