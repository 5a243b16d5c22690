"""Seats: where a path of the model stands in the files, or, if it is not written yet, what holds it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.edits.source_file import SourceFile
from generator.edits.tree import MERGE, Alias, Group, Leaf, Listing, Node
from generator.masterplan.masterplan import Masterplan
from generator.source.kinds import Kind, ListKind, MapKind, ScalarKind, fits
from generator.source.numbers import UnreadableValueError
from generator.source.paths import ModelPath, entry_path, field_path
from generator.source.place import Place
from generator.source.record import Record, RecordKind, RecordsKind
from generator.source.values import Items, Peta
from generator.source.yaml_nodes import Scalar


class RefusedError(Exception):
    """An edit that cannot be written: the reason for people, and the place that it concerns."""

    def __init__(self, reason: str, place: Place | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place


@dataclass(frozen=True, slots=True)
class Slot:
    """One place where something is written: its file, what holds it, its key if it has one, and its node."""

    file: SourceFile
    node: Node
    key: Leaf | None = None
    holder: Group | Listing | None = None

    @property
    def place(self) -> Place:
        """The place of the value, or of its key if it is empty."""
        is_empty = isinstance(self.node, Leaf) and not self.node.text
        node: Node = self.key if self.key is not None and is_empty else self.node
        width = node.end - node.start if isinstance(node, Leaf) and "\n" not in node.text else 1
        return Place(self.file.path, node.line + 1, node.column + 1, max(1, width))

    @property
    def is_open(self) -> bool:
        """Whether nothing stands there, or only what holds the place of a value."""
        if isinstance(self.node, Leaf):
            return self.node.is_open
        return isinstance(self.node, Group) and self.node.flow and not self.node.entries

    @property
    def in_flow(self) -> bool:
        """Whether it stands in braces or brackets."""
        return self.holder is not None and self.holder.flow


@dataclass(frozen=True, slots=True)
class Seat:
    """A path with its kind, what it is in the model if it is there, and the slots in which it is written."""

    path: str
    kind: Kind[Any]
    value: Any
    slots: tuple[Slot, ...] = ()
    above: "Seat | None" = None
    name: str = ""
    record: type[Record] | None = None
    short: bool = field(default=False)

    @property
    def slot(self) -> Slot | None:
        """The slot that counts: the first that is filled in, else the first."""
        return next((slot for slot in self.slots if not slot.is_open), self.slots[0] if self.slots else None)


_BEGINS_TOPIC = r"^(?: *[\"']?{}\b| *[{{?&!]| *<<|---)"
"""What a file has where a topic is a key of its outermost group: its name first in a line, or other notations."""


class Seating:
    """The seats of a reading's files."""

    def __init__(self, masterplan: Masterplan, files: list[SourceFile]) -> None:
        self.masterplan = masterplan
        self.files = files
        self.by_path = {file.path: file for file in files}
        self.root = Seat("", RecordKind(Masterplan), masterplan)
        self._topics: dict[str, list[Slot]] = {}
        self._seats: dict[str, Seat] = {}

    def seat(self, path: str) -> Seat:
        """The seat of a path, found once; raises RefusedError if there can be none."""
        if path not in self._seats:
            self._seats[path] = self._found(path)
        return self._seats[path]

    def _found(self, path: str) -> Seat:
        seat = self.root
        for name, key in ModelPath(path).names_and_keys:
            if name.startswith("@"):
                raise RefusedError("kelompok butir tidak dapat ditulis sebagai satu isian")
            seat = self.field_of(seat, name) if name else self.entry_of(seat, key)
        return seat

    def field_of(self, seat: Seat, name: str) -> Seat:
        """The seat of a field of a record."""
        kind = seat.kind
        if not isinstance(kind, RecordKind) or name not in kind.record.fields:
            raise RefusedError(f"isian '{name}' tidak dikenal di sini")
        path = field_path(seat.path, name)
        value = seat.value.__dict__.get(name) if isinstance(seat.value, Record) else None
        above = self._slots_of_topic(name) if seat is self.root else seat.slots
        slots = [found for slot in above for found in _fields(slot, name)]
        short = not slots and _short_field(seat) == name
        if short:
            slots = [slot for slot in seat.slots if isinstance(slot.node, Leaf) and not slot.is_open]
        return Seat(path, kind.record.fields[name].kind, value, tuple(slots), seat, name, kind.record, short)

    def _slots_of_topic(self, name: str) -> list[Slot]:
        """The whole contents of the files that may have a topic, found once."""
        if name not in self._topics:
            self._topics[name] = self._found_for(name)
        return self._topics[name]

    def _found_for(self, name: str) -> list[Slot]:
        """The contents of the files that may have a topic; the others need not be parsed, which takes long."""
        begins = re.compile(_BEGINS_TOPIC.format(re.escape(name)), re.MULTILINE)
        files = (file for file in self.files if begins.search(file.text))
        return [Slot(file, root) for file in files if (root := file.tree.root) is not None]

    def entry_of(self, seat: Seat, key: str) -> Seat:
        """The seat of an item, or of a key of pairs."""
        path, kind = entry_path(seat.path, key), seat.kind
        if isinstance(kind, MapKind):
            pairs = seat.value.items() if isinstance(seat.value, Peta) else ()
            value = next((inner for name, inner in pairs if str(name) == key), None)
            slots = [found for slot in seat.slots for found in _pairs(slot, kind, key)]
            return Seat(path, kind.kind, value, tuple(slots), seat, key)
        if not isinstance(kind, RecordsKind | ListKind):
            raise RefusedError("di sini tidak ada daftar")
        items = seat.value if isinstance(seat.value, Items) else ()
        value = next((item for item in items if item.path == path), None)
        if value is None:
            raise RefusedError("butir ini tidak ada di isian daerah; tambahkan dahulu butirnya di YAML")
        return Seat(path, kind.kind, value, (self._item(seat, value),), seat, key)

    def _item(self, seat: Seat, value: Any) -> Slot:
        """The slot of an item, recognised by its place."""
        spot = value.spot
        at = (spot.line - 1, spot.column - 1) if isinstance(spot, Place) else (spot[1], spot[2])
        file = spot.file if isinstance(spot, Place) else spot[0]
        found = [slot for slot in items_in(seat) if slot.file.path == file and _place_in(slot.node) == at]
        if not found:
            raise RefusedError("butir ini tidak ditemukan di berkasnya")
        for slot in found:
            refuse_shared(slot)
        return found[0]


def items_in(seat: Seat) -> Iterator[Slot]:
    """The slots of all items of a list, in the order of the files."""
    for slot in seat.slots:
        if isinstance(slot.node, Listing):
            yield from (Slot(slot.file, node, None, slot.node) for node in slot.node.items)
        elif not slot.is_open:
            yield slot


def refuse_shared(slot: Slot) -> None:
    """Raise RefusedError for an alias, and for what an alias elsewhere refers to."""
    node = slot.node
    if isinstance(node, Alias):
        target = node.target
        where = f" pada baris {target.line + 1}" if target is not None else ""
        place = Place(slot.file.path, (target or node).line + 1, (target or node).column + 1)
        raise RefusedError(
            f"isian ini ditulis sebagai rujukan *{node.anchor}; ubah pada tandanya, &{node.anchor}{where}", place
        )
    if node.anchor in slot.file.tree.shared:
        raise RefusedError(
            f"isian ini bertanda &{node.anchor} dan dipakai juga di tempat lain dengan *{node.anchor}; ubah dengan "
            "penyunting teks",
            slot.place,
        )


def _place_in(node: Node) -> tuple[int, int]:
    """Where the reader says that a node is: an alias is where its anchor is."""
    if isinstance(node, Alias) and node.target is not None:
        node = node.target
    return node.line, node.column


def _short_field(seat: Seat) -> str:
    """The field that a bare text in place of the record fills."""
    return seat.kind.short if isinstance(seat.kind, RecordKind) else ""


def _fields(slot: Slot, name: str) -> Iterator[Slot]:
    refuse_shared(slot)
    if not isinstance(slot.node, Group):
        return
    entry = slot.node.entry(name)
    if entry is None:
        _refuse_merged(slot, name)
        return
    found = Slot(slot.file, entry[1], entry[0], slot.node)
    refuse_shared(found)
    yield found


def _refuse_merged(slot: Slot, name: str) -> None:
    """Raise RefusedError if a field comes from another group through a merge key."""
    merged = slot.node.entry(MERGE) if isinstance(slot.node, Group) else None
    sources = merged[1].items if merged and isinstance(merged[1], Listing) else [merged[1]] if merged else []
    for source in sources:
        target = source.target if isinstance(source, Alias) else source
        entry = target.entry(name) if isinstance(target, Group) else None
        if entry is not None:
            place = Place(slot.file.path, entry[0].line + 1, entry[0].column + 1)
            raise RefusedError(f"isian ini digabung dari baris {place.line} dengan <<; ubah di sana", place)


def _pairs(slot: Slot, kind: MapKind[Any, Any], key: str) -> Iterator[Slot]:
    refuse_shared(slot)
    if not isinstance(slot.node, Group):
        return
    for name, node in slot.node.entries:
        if key_in_pairs(kind, name) == key:
            found = Slot(slot.file, node, name, slot.node)
            refuse_shared(found)
            yield found
    if slot.node.entry(MERGE) is not None:
        raise RefusedError("pasangan ini digabung dengan <<; ubah dengan penyunting teks", slot.place)


def key_in_pairs(kind: MapKind[Any, Any], name: Leaf) -> str:
    """A key of pairs as paths have it; "" if it is none."""
    node = Scalar(name.text, name.style, Place(None, 1, 1))  # type: ignore[arg-type]
    if not isinstance(kind.key, ScalarKind) or not fits(kind.key, node):
        return ""
    try:
        return str(kind.key.convert(node))
    except UnreadableValueError:
        return ""
