"""The questions of the impact survey: three on each subdimension, asked of those who use its services.

The evaluation of 2023 takes the mean of the answers to each question as the score of an item of its part "impact".
"""

from functools import cache

from generator.framework.instruments import Item, instruments

WANTED = 50
"""How many users the ministry wants for each dimension."""
_INSTRUMENT, _PART = "2023-kppn", "impact"


@cache
def questions() -> dict[str, list[Item]]:
    """The questions by the key of their dimension, in the order of the form."""
    found: dict[str, list[Item]] = {}
    for item in instruments()[_INSTRUMENT].parts[_PART].items:
        found.setdefault(item.dimension, []).append(item)
    return found


@cache
def questions_by_key() -> dict[str, Item]:
    """All questions by the keys of their items."""
    return {item.key: item for items in questions().values() for item in items}
