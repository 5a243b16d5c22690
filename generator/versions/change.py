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
    """The kinds of change, by the words under which users choose them."""

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
        """What people read."""
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

    ``topic`` is its key in the YAML and ``title`` what it is called; ``dimension`` is the key of a dimension,
    empty for what belongs to none; ``item`` is the name of one of the topic's items, empty where the topic is
    no list; ``path`` is the identity of the item in the newer version that has it.
    """

    topic: str
    title: str
    dimension: str = ""
    item: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    ``field`` is the path within the item ("anggaran[apbd][2026]"), empty where the change concerns the item as
    a whole, and ``label`` says it in words. ``old`` and ``new`` are what a document prints, empty where there is
    nothing. ``numbers`` are both values where they are numbers, None where there is none, and ``unit`` is
    "rupiah" or "tahun" where they count such, "nomor" where they count nothing; ``alike`` says that both count the
    same. ``score`` is 0 where the two
    items are surely the same one, else how alike they are in percent. ``record`` is what came or went where that
    is an item or a part of one, and ``details`` what it holds besides its name; ``about`` are the fields of an
    item that a change of it as a whole is of. ``targets`` are the records that a reference meant before and means
    now, or the two sides of an item that was renamed or moved; ``years`` are both mappings of which a yearly value
    is one entry.

    An act is a change that holds others, its ``parts``, of which ``note`` says what they have in common.
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
        """The field as a path that can be asked."""
        return ModelPath(self.field)

    @property
    def whole(self) -> bool:
        """Whether it concerns an item as a whole."""
        return not self.field

    @property
    def told(self) -> tuple[str, str]:
        """Old and new in full: an item that came or went with all that it holds."""
        if not self.details:
            return self.old, self.new
        old, new = ("; ".join((text, self.details)) if text else "" for text in (self.old, self.new))
        return old, new

    @property
    def difference(self) -> Decimal | None:
        """By how much a number grew, where both versions have one that counts the same and they differ."""
        old, new = self.numbers
        countable = self.alike and self.unit != "nomor"
        return new - old if countable and old is not None and new is not None and old != new else None

    @property
    def percent(self) -> Decimal | None:
        """By how many percent of the old value; None for years, and where the old value is nought."""
        old, new = self.numbers
        return None if self.difference is None or self.unit == "tahun" else percent_of(old or 0, new or 0)


def percent_of(old: Decimal | int, new: Decimal | int) -> Decimal | None:
    """By how many percent of the old value the new one is larger; None where there is nothing to compare with."""
    return (Decimal(new) - Decimal(old)) * 100 / abs(Decimal(old)) if old else None
