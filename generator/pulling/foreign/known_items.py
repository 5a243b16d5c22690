"""Which item of today's plan a row of a foreign table is, by its name and what else tells items apart."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

from generator.checks.similar_wording import nearly_same
from generator.edits.typed import same_text
from generator.masterplan.masterplan import Masterplan
from generator.source.record import Record
from generator.source.values import Items
from generator.source.words import comparable

TELLING_ITEMS = ("subdimensi", "dimensi", "program")
"""The fields that tell items of one name apart, whatever is measured."""
TELLING = (*TELLING_ITEMS, "indikator")


class KnownItems:
    """The items of a topic in today's plan; ``naming`` is the field of their names."""

    def __init__(self, today: Masterplan, topic: str, naming: str) -> None:
        self.items, self.naming = _items_of(today, topic), naming

    @property
    def last(self) -> str:
        """The path of the last item; "" if there is none."""
        return str(self.items[-1].path) if self.items else ""

    def of_row(self, fields: Mapping[str, str], taken: Collection[Record]) -> Record | None:
        """The only item with the name of a row, and no other telling value that differs.

        If there is none, one whose indicator is only worded otherwise is the same item, whose indicator changed,
        unless it is among those ``taken`` by rows above.
        """
        alike = self._named.get(comparable(fields.get(f".{self.naming}", "")), [])
        fitting = [one for one in alike if not any(_differs(one, way, fields) for way in TELLING)]
        if not fitting:
            fitting = [one for one in alike if _is_reworded(one, fields) and not any(one is own for own in taken)]
        return fitting[0] if len(fitting) == 1 else None

    @cached_property
    def _named(self) -> dict[str, list[Record]]:
        """The items by their names for comparison."""
        found: dict[str, list[Record]] = defaultdict(list)
        for item in self.items:
            found[comparable(str(item.__dict__.get(self.naming) or ""))].append(item)
        return found


def _is_reworded(item: Record, fields: Mapping[str, str]) -> bool:
    """Whether an item differs from a row by the wording of its indicator only."""
    if any(_differs(item, way, fields) for way in TELLING_ITEMS):
        return False
    return nearly_same(str(item.__dict__.get("indikator", "")), fields.get(".indikator", ""))


def _differs(item: Record, name: str, fields: Mapping[str, str]) -> bool:
    now, old = fields.get(f".{name}"), item.__dict__.get(name)
    return bool(now and old) and not same_text(f"{item.path}.{name}", str(old), str(now))


def _items_of(plan: Masterplan, topic: str) -> Items[Any]:
    """The items of a topic, also of one within another, as the offices of the region."""
    found: Any = plan
    for name in topic.split("."):
        found = found.__dict__.get(name)
    return found if isinstance(found, Items) else Items()
