"""The data class of a change between two versions of a plan, and its parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

from generator.source.paths import ModelPath
from generator.source.place import Place
from generator.source.record import Record


class Kind(StrEnum):
    """The kinds of change; users select them by these words."""

    ADDED = "ditambah"
    REMOVED = "dihapus"
    RENAMED = "berganti_nama"
    MOVED = "dipindah"
    ORDER = "urutan"
    NUMBER = "angka"
    TEXT = "teks"
    TYPOGRAPHY = "tipografi"

    @property
    def label(self) -> str:
        """The name shown to people."""
        return _LABELS[self]


_LABELS = {
    Kind.ADDED: "ditambah",
    Kind.REMOVED: "dihapus",
    Kind.RENAMED: "berganti nama",
    Kind.MOVED: "dipindah",
    Kind.ORDER: "urutan berubah",
    Kind.NUMBER: "angka berubah",
    Kind.TEXT: "teks berubah",
    Kind.TYPOGRAPHY: "tipografi",
}


@dataclass(frozen=True, slots=True)
class Where:
    """The part of the plan that a change belongs to.

    ``topic`` is its key in the YAML and ``title`` its name. ``dimension`` is the key of a dimension, "" for what
    belongs to none. ``item`` is the name of one of the topic's items, "" if the topic is not a list. ``path`` is the
    path of the item, in the newer version if it is there.
    """

    topic: str
    title: str
    dimension: str = ""
    item: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between the versions, or an act that holds several.

    - ``field``: the path within the item ("anggaran[apbd][2026]"), "" for the item as a whole.
    - ``label``: the field in words.
    - ``old``, ``new``: the values as printed in a document, "" if there is none.
    - ``numbers``: both values if they are numbers, None for one that is not; ``unit``: "rupiah" or "tahun" for such
      numbers, "nomor" for those that count nothing; ``alike``: whether both numbers have the same unit.
    - ``score``: 0 if the two items are certainly the same, else their similarity in percent.
    - ``record``: the added or removed item or part of one; ``details``: its content apart from its name.
    - ``about``: the fields of an item that a change of the whole item concerns.
    - ``targets``: the records that a reference meant before and means now, or both sides of a renamed or moved item.
    - ``years``: both mappings of years, if the change is that of an entry.
    - ``parts``: the changes that an act holds; ``note``: what they have in common.
    """

    kind: Kind
    where: Where
    field: str = ""
    label: str = ""
    old: str = ""
    new: str = ""
    old_place: Place | None = None
    new_place: Place | None = None
    numbers: tuple[Decimal | None, Decimal | None] = (None, None)
    unit: Literal["", "rupiah", "tahun", "nomor"] = ""
    alike: bool = True
    score: int = 0
    record: Record | None = None
    details: str = ""
    about: tuple[str, ...] = ()
    targets: tuple[Record | None, Record | None] = (None, None)
    years: tuple[Mapping[Any, Any], Mapping[Any, Any]] | None = None
    note: str = ""
    parts: tuple["Change", ...] = ()

    @property
    def way(self) -> ModelPath:
        """The field as a path object."""
        return ModelPath(self.field)

    @property
    def whole(self) -> bool:
        """Whether it concerns an item as a whole."""
        return not self.field

    @property
    def told(self) -> tuple[str, str]:
        """Old and new value in full: for an added or removed item, with all its content."""
        if not self.details:
            return self.old, self.new
        old, new = ("; ".join((text, self.details)) if text else "" for text in (self.old, self.new))
        return old, new

    @property
    def difference(self) -> Decimal | None:
        """The growth of a number; None if a version has none, they are equal, or their units differ."""
        old, new = self.numbers
        countable = self.alike and self.unit != "nomor"
        return new - old if countable and old is not None and new is not None and old != new else None

    @property
    def percent(self) -> Decimal | None:
        """The growth in percent of the old value; None for years, and if the old value is zero."""
        old, new = self.numbers
        return None if self.difference is None or self.unit == "tahun" else percent_of(old or 0, new or 0)


def percent_of(old: Decimal | int, new: Decimal | int) -> Decimal | None:
    """The growth from the old value to the new one in percent; None if the old value is zero."""
    return (Decimal(new) - Decimal(old)) * 100 / abs(Decimal(old)) if old else None
