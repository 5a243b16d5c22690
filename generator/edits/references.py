"""The records and references of a plan: which record a text means, and which references name one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from generator.edits.typed import kind_at
from generator.masterplan.masterplan import Masterplan, walk
from generator.source.kinds import ReferenceKind
from generator.source.paths import ModelPath, outermost_item
from generator.source.record import Record
from generator.source.values import Items, Rujukan
from generator.source.words import comparable, joined

_MOST_NAMED = 10
REFERENCES_FIRST = "hapus atau ganti dahulu rujukan itu di YAML atau di halaman program, lalu ulangi"
"""What to do before an item can go to which others refer."""
SECOND_NAMES = ("singkatan",)


class References:
    """Looks up records by id and name, and references by record."""

    def __init__(self, masterplan: Masterplan) -> None:
        self._masterplan = masterplan

    @cached_property
    def _known(self) -> dict[str, dict[str, Record]]:
        """The records of each topic by id and names; most edits need none."""
        known: dict[str, dict[str, Record]] = defaultdict(dict)
        for record in records_of(self._masterplan):
            if record.topic:
                for name in (key_of(record), str(record.naming), *_second_names(record)):
                    known[record.topic].setdefault(comparable(name), record)
        return known

    @cached_property
    def _to(self) -> dict[int, list[Rujukan]]:
        """The references by the record that they lead to."""
        found: dict[int, list[Rujukan]] = defaultdict(list)
        for leaf in walk(self._masterplan):
            if isinstance(leaf, Rujukan) and leaf.tujuan is not None:
                found[id(leaf.tujuan)].append(leaf)
        return found

    def to(self, record: Record) -> list[Rujukan]:
        """The references to a record, in the order of the model."""
        return self._to.get(id(record), [])

    def that_need(self, record: Record) -> list[Rujukan]:
        """The references to a record, or to one within it, that nothing would stand for once it is gone.

        Those by a name that need not be known remain valid as plain texts.
        """
        inner = [one for one in records_of(record) if one.topic]
        return [reference for one in inner for reference in self.to(one) if _needs(reference, one)]

    def told(self, references: Sequence[Rujukan]) -> str:
        """Some references for people: path and place of each, and the name of the item that refers."""
        shown = [f"{one.path}{self._owner_of(one)} ({one.place})" for one in references[:_MOST_NAMED]]
        more = [f"{len(references) - _MOST_NAMED} lagi"] if len(references) > _MOST_NAMED else []
        return joined([*shown, *more])

    def _owner_of(self, reference: Rujukan) -> str:
        """The name of the item that a reference stands in, in quotes with a word before; "" if it has none."""
        owner = outermost_item(reference.path)
        named = (record for record in records_of(self._masterplan) if record.path == owner and record.naming)
        return next((f" milik '{record.naming}'" for record in named), "")

    def knows(self, topic: str, name: str) -> bool:
        """Whether a topic has an id or name, in the form for comparison."""
        return name in self._known.get(topic, ())

    def as_written(self, topic: str, now: str, old: str) -> str:
        """A reference in the form of an old one: by id if that was one."""
        before = self._known[topic].get(comparable(old)) if old else None
        meant = self._known[topic].get(comparable(now))
        if before is None or meant is None or comparable(old) != comparable(key_of(before)):
            return now
        return now if comparable(old) == comparable(str(before.naming)) else key_of(meant)

    @staticmethod
    def names(reference: Rujukan, record: Record, old: str) -> bool:
        """Whether a reference is written with an old name of its record, alone or after a number."""
        text, name = comparable(reference), comparable(old)
        return bool(name) and text != comparable(key_of(record)) and (text == name or text.endswith(f" {name}"))


def _needs(reference: Rujukan, record: Record) -> bool:
    kind = kind_at(reference.path)
    by_id = comparable(reference) == comparable(key_of(record)) != comparable(str(record.naming))
    return by_id or not (isinstance(kind, ReferenceKind) and kind.lenient)


def key_of(record: Record) -> str:
    """The id of an item, given or derived."""
    return ModelPath(record.path).key


def records_of(record: Record) -> Iterator[Record]:
    """Every record within one, however deep, with itself."""
    yield record
    for _, value in record.supplied():
        inner: Any = value if isinstance(value, Items) else [value]
        for one in inner:
            if isinstance(one, Record):
                yield from records_of(one)


def _second_names(record: Record) -> Iterator[str]:
    return (str(record.__dict__[name]) for name in SECOND_NAMES if name in record.__dict__)
