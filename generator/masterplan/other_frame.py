"""A plan as it is shown under another edition of the frame: every item once, its money counted once."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.framework.editions import Edition, Place, edition_of_frame, editions
from generator.masterplan.dimensi import ButirDimensi, Dimensi, Kelompok
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rekap import total_of
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.source.record import Record
from generator.source.values import Items, Rujukan, Uang


class ShownItem(NamedTuple):
    """An item with its own subdimension or dimension, and its place under the other edition.

    ``place`` is None if the item fits none or several dimensions there; ``candidates`` are those it may fit.
    ``topic`` is the field of the plan that it belongs to.
    """

    topic: str
    item: ButirDimensi
    place: Place | None
    candidates: tuple[str, ...]

    @property
    def money(self) -> Uang:
        """The money of an activity, in rupiah; zero for items whose money is that of activities."""
        return total_of([self.item] if isinstance(self.item, RencanaAksi) else [])

    @property
    def group(self) -> str:
        """The key of the item's own subdimension, or of its dimension if it names no subdimension."""
        return str(self.item.subdimensi or self.item.dimensi or "")


class Mention(NamedTuple):
    """A place outside the items that names a dimension, such as the priority, with what that may become."""

    path: str
    dimension: str
    candidates: tuple[str, ...]


class OtherFrame:
    """A plan shown under an edition of the frame; the items keep their own subdimensions."""

    def __init__(self, plan: Masterplan, key: str) -> None:
        own = edition_of_frame(plan.frame.file)
        self.own: Edition = editions().known[own]
        self.edition: Edition = editions().known[key]
        self.plan = plan
        self.places = editions().places[own, key]
        self.items = [self._shown(topic, item) for topic, item in _items(plan)]

    def counted(self, dimension: str) -> list[ShownItem]:
        """The items whose place is a dimension of the other edition, and whose money counts there."""
        return [shown for shown in self.items if shown.place is not None and shown.place.dimension == dimension]

    def also(self, dimension: str) -> list[ShownItem]:
        """The items that a dimension shows besides; they are counted elsewhere."""
        return [shown for shown in self.items if shown.place is not None and dimension in shown.place.also]

    @property
    def unplaced(self) -> list[ShownItem]:
        """The items without a place there."""
        return [shown for shown in self.items if shown.place is None]

    @property
    def empty(self) -> list[str]:
        """The dimensions there that no item has its place in."""
        return [key for key in self.edition.frame.dimensions if not self.counted(key)]

    @property
    def bare(self) -> list[str]:
        """The subdimensions there that no item has its place in, of the dimensions that have some."""
        held = {shown.place.subdimension for shown in self.items if shown.place is not None}
        subs = self.edition.frame.subdimensions.values()
        return [sub.key for sub in subs if sub.key not in held and sub.dimension not in self.empty]

    @property
    def new(self) -> dict[str, tuple[str, ...]]:
        """The dimensions there that none here belongs to as a whole, each with those here that give it a part."""
        targets = self.targets
        whole = {found[0] for found in targets.values() if len(found) == 1}
        return {
            key: tuple(own for own, found in targets.items() if key in found)
            for key in self.edition.frame.dimensions
            if key not in whole
        }

    @property
    def split(self) -> dict[str, tuple[str, ...]]:
        """The dimensions here whose subdimensions go to several there."""
        return {own: found for own, found in self.targets.items() if len(found) > 1}

    @property
    def targets(self) -> dict[str, tuple[str, ...]]:
        """For each dimension here, those there that its subdimensions go to."""
        return {key: self._candidates(key) for key in self.plan.frame.dimensions}

    @property
    def left_behind(self) -> list[Dimensi]:
        """The dimensions for which the region has a word of its own, which belongs to its frame."""
        return [] if self.own.key == self.edition.key else [one for one in self.plan.dimensi if one.nama.spot]

    @property
    def mentions(self) -> list[Mention]:
        """What else of the plan names a dimension, such as the priority: the words to be written anew."""
        found = _references(self.plan)
        return [Mention(path, key, self._candidates(key)) for path, key in found]

    def _shown(self, topic: str, item: ButirDimensi) -> ShownItem:
        if item.subdimensi:
            home = self.places[item.subdimensi]
            return ShownItem(topic, item, home, (home.dimension,))
        candidates = self._candidates(str(item.dimensi or ""))
        place = Place("", candidates[0], ()) if len(candidates) == 1 else None
        return ShownItem(topic, item, place, candidates)

    def _candidates(self, dimension: str) -> tuple[str, ...]:
        known = self.plan.frame.dimensions.get(dimension)
        subs = known.subdimensions if known else ()
        return tuple(dict.fromkeys(self.places[sub.key].dimension for sub in subs))


def _items(plan: Masterplan) -> Iterator[tuple[str, ButirDimensi]]:
    """Every item of a dimension, with the topic that it belongs to."""
    for topic, record in _records(plan):
        if isinstance(record, ButirDimensi):
            yield topic, record


def _references(plan: Masterplan) -> Iterator[tuple[str, str]]:
    """The path and key of each dimension that is named outside the items of dimensions, and what is said of one."""
    known = plan.frame.dimensions
    for _, record in _records(plan):
        if isinstance(record, Kelompok):
            if [*_said_of(record)]:
                yield record.path, record.kunci
        elif not isinstance(record, ButirDimensi):
            for _, value in record.supplied():
                named = value if isinstance(value, Items) else [value]
                yield from ((one.path, str(one)) for one in named if isinstance(one, Rujukan) and one in known)


def _said_of(group: Kelompok) -> Iterator[str]:
    return (name for name, value in group.supplied() if name != "nama" and value is not None)


def _records(plan: Masterplan) -> Iterator[tuple[str, Record]]:
    for topic in plan.fields:
        for record in _within(plan.__dict__.get(topic)):
            yield topic, record


def _within(value: Any) -> Iterator[Record]:
    """A record and all records within it, in the order of the model."""
    if isinstance(value, Record):
        yield value
        for _, inner in value.supplied():
            yield from _within(inner)
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _within(inner)
