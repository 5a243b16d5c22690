"""Groups of list items, such as the strategies of a dimension: by which of their fields they are formed."""

from generator.framework.dimensions import dimensions, subdimensions
from generator.source.paths import ModelPath

_OF_DIMENSIONS = ("dimensi", "subdimensi")


def group_key(topic: str, key: str) -> str:
    """The key by which an item names its group: "dimensi" for "strategi@smart_economy"."""
    if topic == "swot":
        return "unsur"
    return "subdimensi" if key in subdimensions() else "dimensi"


def fields_of_group(path: str) -> dict[str, str] | None:
    """The fields, by relative path, that put a new item into the group at a path; None if no field does.

    Empty for a list that is not grouped.
    """
    group = ModelPath(path).group
    if not group:
        return {}
    known = group in dimensions() or group in subdimensions()
    return {f".{group_key(ModelPath(path).topic, group)}": group} if known else None
