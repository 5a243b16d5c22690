"""What a region has not supplied yet: the one table of gaps that documents show and the check reports.

Every field that is not optional is expected of every record that is there. A topic without anything is
one gap, not one for each field in it.
"""

from collections.abc import Iterator
from typing import Any

from generator.masterplan.masterplan import Masterplan
from generator.source.record import Record
from generator.source.values import Gap


def missing(masterplan: Masterplan) -> Iterator[Gap]:
    """Every gap of the plan, in the order of the model; those of a topic that one dimension lacks come after it."""
    for name, field in masterplan.fields.items():
        value = getattr(masterplan, name)
        if not field.optional or value:
            yield from _within(value)
    for _, items in masterplan.grouped_topics():
        if items:
            yield from _lacking_groups(masterplan, items.path)


def _lacking_groups(masterplan: Masterplan, topic: str) -> Iterator[Gap]:
    for dimension in masterplan.dimensi:
        members = getattr(dimension, topic)
        if not members and members.gap is not None:
            yield members.gap


def _within(value: Any) -> Iterator[Gap]:
    """The gaps of a value: itself, or those of its fields."""
    if isinstance(value, Gap):
        if not value.optional:
            yield value
    elif isinstance(value, Record):
        yield from _within_record(value)
    elif isinstance(value, list | dict):
        yield from _within_collection(value)


def _within_collection(value: Any) -> Iterator[Gap]:
    gap = value.gap
    if not value:
        if gap is not None and not gap.optional:
            yield gap
        return
    for item in value:
        if isinstance(item, Record):
            yield from _within_record(item)


def _within_record(record: Record) -> Iterator[Gap]:
    if not record:
        if record.gap is not None and not record.gap.optional:
            yield record.gap
        return
    for name, field in record.fields.items():
        value = getattr(record, name)
        if value or not field.optional:
            yield from _within(value)
