"""What each edit writes: values in their seats, new keys and items, and what follows from a new name."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.edits.draft import Draft
from generator.edits.edit import Edit, Insert, Remove, Set
from generator.edits.fragments import STEP, Content, Fragments, value_like
from generator.edits.new_items import NewItems, told, values_in
from generator.edits.notations import same_value, wish_for
from generator.edits.one_as_list import can_be_listed
from generator.edits.proof import Meant
from generator.edits.references import REFERENCES_FIRST, SECOND_NAMES, References, key_of
from generator.edits.scalars import Wish, cleared
from generator.edits.source_file import SourceFile
from generator.edits.tree import Group, Leaf, Listing, Node
from generator.edits.where_paths_stand import RefusedError, Seat, Seating, Slot, items_in, key_in_pairs
from generator.masterplan.reading import Reading
from generator.masterplan.satuan import PERCENT, UNIT, BerSatuan, is_share
from generator.source.files import decoded_text, public_text
from generator.source.kinds import ChoiceKind, ListKind, MapKind, ScalarKind
from generator.source.numbers import UnreadableValueError
from generator.source.paths import ModelPath, field_path, new_item_path
from generator.source.place import Place, shown_path
from generator.source.placeholders import is_placeholder
from generator.source.problems import UserError, unreadable
from generator.source.record import Record, RecordKind, RecordsKind
from generator.source.values import Items, Rujukan
from generator.source.words import capital, comparable, slug
from generator.source.words_of_gaps import holds_gap
from generator.source.yaml_nodes import Scalar

Write = Callable[[Draft], None]


@dataclass(slots=True)
class Step:
    """What one edit writes and is meant to change."""

    edit: Edit
    place: Place
    path: str
    old: str = ""
    new: str = ""
    also: tuple[Place, ...] = ()
    beside: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()
    writes: list[Write] = field(default_factory=list)
    meant: Meant = field(default_factory=Meant)


class Planner:
    """Plans edits of a reading's files; raises UserError if a file changed since it was read."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        place = reading.masterplan.homes.place
        assert place is not None, "edits are for plans read from files"
        self.place: Path = place
        files = [_unchanged(file, reading) for file in reading.files]
        self.seating = Seating(reading.masterplan, files)
        self.references = References(reading.masterplan)
        self.begin()

    def begin(self) -> None:
        """Forget what was planned before: new files, new ids, and where the last new items stand."""
        self._new_files: dict[Path, SourceFile] = {}
        self._new_items = NewItems(self.seating, self.references)
        self._last_after: dict[str, str] = {}
        self._units: set[str] = set()

    def raw_of(self, path: Path) -> bytes | None:
        """The content of a file as it was read; None for a new one."""
        file = self.seating.by_path.get(path)
        return file.raw if file is not None else None

    def draft(self) -> Draft:
        """A draft without any changes."""
        return Draft(Fragments(self._spelling), self.seating.root.kind)

    def step(self, edit: Edit, edits: Sequence[Edit], style: str = "") -> Step | None:
        """What an edit writes, a text in a style if wanted; None if nothing changes.

        Raises RefusedError if it cannot be written.
        """
        try:
            _refuse_gaps(edit)
            if isinstance(edit, Set):
                return self._set(edit, edits, style)
            return self._insert(edit) if isinstance(edit, Insert) else self._remove(edit, edits)
        except UnreadableValueError as error:
            raise RefusedError(f"{error.message}. {capital(error.remedy)}") from error
        except RefusedError:
            self._refuse_broken()
            raise

    def place_of(self, edit: Edit) -> Place | None:
        """Where the value or list of an edit stands, or what it is to be put into; None if that is unknown."""
        try:
            return self._place_of(self.seating.seat(edit.listed if isinstance(edit, Insert) else edit.path))
        except RefusedError:
            return None

    def _set(self, edit: Set, edits: Sequence[Edit], style: str) -> Step | None:
        seat = self.seating.seat(edit.path)
        if isinstance(seat.kind, ListKind) and not seat.value:
            return self._set_list(edit, seat)
        if not isinstance(seat.kind, ScalarKind):
            raise RefusedError("yang dapat ditulis ialah isiannya satu per satu, bukan kelompoknya")
        if seat.name == "id" and isinstance(_above(seat).value, Record) and _above(seat).path.endswith("]"):
            if edit.now == key_of(_above(seat).value) and "id" not in _above(seat).value.__dict__:
                return self._derived_id_written(edit, seat)
            raise RefusedError("id ialah pengenal tetap; ubah dengan penyunting teks beserta semua rujukannya")
        old, wish, parts = _written_text(seat), Wish(""), self._parts(edit, seat)
        if edit.now.strip():
            own = parts.pop(seat.name, edit.now)
            wish = wish_for(seat.kind, own, old or self._old_like(seat), self.references.as_written)
        if _is_same(seat, old, wish):
            return None
        wish = replace(wish, style=style) if style else wish
        step = Step(edit, self._place_of(seat), edit.path, old, wish.text)
        self._put(step, seat, wish)
        self._rename(step, seat, old, wish, edits)
        self._put_unit(step, seat, edits)
        self._put_parts(step, seat, parts)
        if seat.name == "subdimensi" and seat.above is not None:
            step.meant.may_follow.add(field_path(seat.above.path, "dimensi"))
        return step

    def _parts(self, edit: Set, seat: Seat) -> dict[str, str]:
        """The fields that a text tells of an item that has none of them yet, as a law cited in full does."""
        above = _above(seat)
        if not isinstance(above.kind, RecordKind) or above.kind.short != seat.name or seat.short:
            return {}
        parts = _spelled_out(edit.now, above.kind)
        own = above.value.__dict__ if isinstance(above.value, Record) else {}
        return {} if any(own.get(name) for name in parts if name != seat.name) else parts

    def _put_parts(self, step: Step, seat: Seat, parts: dict[str, str]) -> None:
        """Write what a text tells of other fields of its item into these."""
        for name, text in parts.items():
            other = self.seating.field_of(_above(seat), name)
            self._put(step, other, wish_for(other.kind, text, "", self.references.as_written))
            step.beside = (*step.beside, f"{name}: {text}")
            step.filled = (*step.filled, other.path)

    def _put_unit(self, step: Step, seat: Seat, edits: Sequence[Edit]) -> None:
        """Write the unit of an item that has none if one of its measured values is in percent."""
        item = next((above for above in _seats_above(seat) if isinstance(above.value, BerSatuan)), None)
        if item is None or item.value.__dict__.get(UNIT) or not is_share(step.new):
            return
        unit = self.seating.field_of(item, UNIT)
        is_told = unit.path in self._units or any(isinstance(edit, Set) and edit.path == unit.path for edit in edits)
        if not is_told and BerSatuan.measures(seat.path.removeprefix(item.path)):
            self._units.add(unit.path)
            self._put(step, unit, Wish(PERCENT))
            step.beside = (*step.beside, f"{UNIT}: {PERCENT}")
            step.filled = (*step.filled, unit.path)

    def _set_list(self, edit: Set, seat: Seat) -> Step | None:
        """A list that is still empty, written with one item a line."""
        inner = seat.kind.inner()[0]
        texts = [line.strip() for line in edit.now.split("\n") if line.strip()]
        if not texts:
            return None
        wishes = [wish_for(inner, text, "", self.references.as_written) for text in texts]
        step = Step(edit, self._place_of(seat), edit.path, "", edit.now)
        self._grow(step, seat, wishes)
        step.meant.within.add(seat.path)
        step.meant.texts[seat.path] = [wish.text for wish in wishes]
        return step

    def _put(self, step: Step, seat: Seat, wish: Wish) -> None:
        """Write a value in its seat, or the keys that lead to it."""
        slot = seat.slot
        step.meant.values[seat.path] = (seat.kind, wish)
        if slot is None or (seat.short and _is_spelled_in_parts(seat)):
            self._grow(step, seat, wish)
            return
        if not isinstance(slot.node, Leaf):
            raise RefusedError("di sini tertulis daftar atau kelompok, bukan satu isian", slot.place)
        if wish.text:
            if isinstance(_above(seat).kind, ListKind) and is_placeholder(wish.text):
                self._leave_out(step, seat)
            step.writes.append(lambda draft: draft.replace(slot, wish, _indent_below(slot)))
        elif isinstance(slot.holder, Listing):
            self._remove_slot(step, seat if not seat.short else _above(seat), slot)
        else:
            changes = cleared(slot.file, slot.node, slot.key, flow=slot.in_flow)
            step.writes.append(lambda draft: draft.clear(slot, changes))

    def _grow(self, step: Step, seat: Seat, content: Content) -> None:
        """Write contents that have no slot yet, with the keys above them that are not written either."""
        self._refuse_broken()
        if content == Wish(""):
            raise RefusedError("isian ini memang masih kosong")
        holder = seat
        if not (holder.slots and isinstance(content, list)):
            content, holder = {seat.name: content}, _above(seat)
        while not holder.slots and holder.above is not None:
            content, holder = {holder.name: content}, holder.above
        if holder.above is None:
            [(topic, own)] = content.items()
            file, head = self._file_for(topic)
            step.writes.append(lambda draft: draft.add_topic(file, {topic: own}, head))
            return
        slot = self._slot_to_grow(holder)
        like = self._like(holder, next(iter(content)) if isinstance(content, dict) else "")
        step.writes.append(lambda draft: draft.grow(slot, holder.kind, content, like))

    @staticmethod
    def _slot_to_grow(holder: Seat) -> Slot:
        """The slot of a group that gets new keys: the first with keys of its own."""
        return next((slot for slot in holder.slots if not slot.is_open), holder.slots[0])

    def _file_for(self, topic: str) -> tuple[SourceFile, str]:
        """The file of a new topic, and the first line that it gets if it is new."""
        path = self.reading.masterplan.homes.file_of(topic)
        assert path is not None, "the plan was read from files"
        if path in self.seating.by_path:
            return self.seating.by_path[path], ""
        first = (file.line(0) for file in self.seating.files if file.path.parent == path.parent)
        head = next((line for line in first if line.startswith("# yaml-language-server:")), "")
        return self._new_files.setdefault(path, SourceFile(path, None)), head

    def _like(self, holder: Seat, name: str) -> Node | None:
        """What a neighbouring item has in place of a group that gets a key, to be imitated."""
        if holder.above is None:
            return None
        if isinstance(holder.above.kind, RecordsKind):
            return self._sibling(holder, name)
        return value_like(self._like(holder.above, holder.name), holder.name, holder.above.kind)

    def _sibling(self, holder: Seat, name: str) -> Node | None:
        """The group of a neighbouring item that has a key, to be imitated."""
        if holder.above is None or not isinstance(holder.above.kind, RecordsKind):
            return None
        groups = [slot.node for slot in items_in(holder.above) if isinstance(slot.node, Group)]
        return next((group for group in reversed(groups) if group.entry(name)), None)

    def _old_like(self, seat: Seat) -> str:
        """The text of a neighbouring value, whose form a new one takes."""
        above = seat.above
        if above is None:
            return ""
        nodes: list[Node] = []
        if isinstance(above.kind, MapKind):
            groups = [slot.node for slot in above.slots if isinstance(slot.node, Group)]
            nodes = [value for group in groups for _, value in reversed(group.entries)]
        elif isinstance(sibling := self._sibling(above, seat.name), Group):
            nodes = [entry[1]] if (entry := sibling.entry(seat.name)) else []
        return next((node.text for node in nodes if isinstance(node, Leaf) and not node.is_open), "")

    def _rename(self, step: Step, seat: Seat, old: str, wish: Wish, edits: Sequence[Edit]) -> None:
        """Keep the identity of an item whose name changes: its id, and every reference by name."""
        record = seat.above.value if seat.above is not None else None
        if not isinstance(record, Record):
            return
        self._keep_identity(step, seat)
        if seat.name not in (*record.naming_fields, *SECOND_NAMES, "nomor"):
            return
        before = old if seat.name not in record.naming_fields else str(record.naming)
        taken = {edit.path for edit in edits if isinstance(edit, Set)}
        gone = [edit.path for edit in edits if isinstance(edit, Remove)]
        for reference in self.references.to(record):
            is_other = reference.path in taken or any(ModelPath(reference.path).is_within(path) for path in gone)
            if not is_other and self.references.names(reference, record, before):
                self._refer_anew(step, reference, wish.text or key_of(record))

    def _refer_anew(self, step: Step, reference: Rujukan, text: str) -> None:
        seat = self.seating.seat(reference.path)
        self._put(step, seat, Wish(text))
        self._keep_identity(step, seat)
        step.also = (*step.also, self._place_of(seat))

    def _keep_identity(self, step: Step, seat: Seat) -> None:
        """Write down the id that an item has by derivation if its name changes."""
        record = seat.above.value if seat.above is not None else None
        if isinstance(record, Record) and _names_item(seat, record):
            self._give_id(step, _above(seat), record)

    def _give_id(self, step: Step, item: Seat, record: Record) -> None:
        """Write down the id that an item has by derivation."""
        if "id" not in record.fields or "id" in record.__dict__ or not ModelPath(record.path).is_entry:
            return
        self._put(step, self.seating.field_of(item, "id"), Wish(key_of(record)))
        place = self._place_of(item)
        is_own = ModelPath(step.path).is_within(item.path)
        where = "" if is_own else f" di {shown_path(place.file)}:{place.line}"
        step.beside = (*step.beside, f"id: {key_of(record)}{where}")

    def _derived_id_written(self, edit: Set, seat: Seat) -> Step:
        """Write down the id that an item has already."""
        item = _above(seat)
        step = Step(edit, self._place_of(item), edit.path, "", edit.now)
        self._give_id(step, item, item.value)
        step.beside = ()
        return step

    def _insert(self, edit: Insert) -> Step:
        self._refuse_broken()
        listed = ModelPath(edit.listed).without_group
        seat = self.seating.seat(listed)
        if not isinstance(seat.kind, RecordsKind | ListKind):
            raise RefusedError("di sini tidak ada daftar yang dapat ditambah")
        after = self._after(edit, seat)
        content, path = self._new_items.item(_with_unit(_in_parts(edit, seat.kind), seat.kind), seat, after)
        step = Step(edit, self._place_of(self.seating.seat(after) if after else seat), path, "", told(content))
        step.beside = tuple(_ids_given(content, edit))
        kind = seat.kind.inner()[0]
        if isinstance(content, Wish):
            new = new_item_path(seat.path, f"{id(edit)}")
            step.meant.values[new] = (kind, content)
            step.meant.within.add(seat.path)
        else:
            new = path
            step.meant.values |= dict(values_in(content, kind, path))
        step.meant.inserted.append((seat.path, after, new))
        step.meant.within.add(new)
        self._add_item(step, seat, after, content)
        return step

    def _add_item(self, step: Step, seat: Seat, after: str, content: Content) -> None:
        written = [slot for slot in seat.slots if isinstance(slot.node, Listing) and slot.node.items]
        if not written:
            alone = [slot for slot in seat.slots if not slot.is_open and not isinstance(slot.node, Listing)]
            if len(alone) == len(seat.value or ()) == 1 and can_be_listed(alone[0]):
                is_first = not after
                step.writes.append(lambda draft: draft.add_beside(alone[0], seat.kind, content, before=is_first))
                return
            if alone:
                raise RefusedError(
                    "daftar ini ditulis sebagai satu teks atau satu kelompok; beri tanda hubung dahulu",
                    seat.slots[0].place,
                )
            self._grow(step, seat, [content])
            return
        slot, number = self._position(after, written)
        step.writes.append(lambda draft: draft.insert(slot, seat.kind, number, content))

    def _position(self, after: str, written: list[Slot]) -> tuple[Slot, int]:
        """The list as written in one file, and the number of the item after which a new one is to stand."""
        if not after:
            return written[0], 0
        item = self.seating.seat(after).slots[0]
        slot = next((slot for slot in written if slot.node is item.holder), None)
        if slot is None or not isinstance(slot.node, Listing):
            raise RefusedError("butir sebelumnya tidak ditulis dalam daftar", item.place)
        return slot, next(n for n, node in enumerate(slot.node.items, 1) if node is item.node)

    def _after(self, edit: Insert, seat: Seat) -> str:
        """The item before a new one: the one asked for, else that of the new item before it, else the last."""
        items = seat.value if isinstance(seat.value, Items) else []
        paths = [item.path for item in items]
        if edit.after in paths or not edit.after:
            self._last_after[seat.path] = edit.after
        elif seat.path not in self._last_after:
            self._last_after[seat.path] = self._last_alike(edit, items)
        return self._last_after[seat.path]

    @staticmethod
    def _last_alike(edit: Insert, items: list[Any]) -> str:
        """The last item of the same dimension, whose file has the others too; else the last of all."""
        wanted = comparable(edit.fields.get(".dimensi", ""))
        alike = [item for item in items if wanted and comparable(str(item.__dict__.get("dimensi", ""))) == wanted]
        found = alike or items
        return str(found[-1].path) if found else ""

    def _remove(self, edit: Remove, edits: Sequence[Edit]) -> Step:
        seat = self.seating.seat(edit.path)
        if seat.above is None or not isinstance(seat.above.kind, RecordsKind | ListKind):
            raise RefusedError("yang dapat dihapus hanya butir daftar; kosongkan isian lainnya")
        slot = seat.slots[0]
        step = Step(edit, slot.place, edit.path, _name_of(seat))
        if isinstance(seat.value, Record):
            self._refuse_if_referred_to(seat.value, edits)
            self._keep_derived_ids(step, seat, edits)
        self._remove_slot(step, seat, slot)
        return step

    def _remove_slot(self, step: Step, seat: Seat, slot: Slot) -> None:
        listing = slot.holder
        if not isinstance(listing, Listing):
            raise RefusedError(
                "daftar ini ditulis sebagai satu teks atau satu kelompok; hapus dengan penyunting teks", slot.place
            )
        number = next(n for n, node in enumerate(listing.items) if node is slot.node)
        whole = Slot(slot.file, listing)
        step.writes.append(lambda draft: draft.remove(whole, number))
        self._leave_out(step, seat)

    @staticmethod
    def _leave_out(step: Step, seat: Seat) -> None:
        """Expect an item to be missing from its list."""
        listed = _above(seat)
        step.meant.values.pop(seat.path, None)
        step.meant.removed.append((listed.path, seat.path))
        step.meant.within.add(listed.path if isinstance(listed.kind, ListKind) else seat.path)

    def _refuse_if_referred_to(self, record: Record, edits: Sequence[Edit]) -> None:
        """Raise RefusedError if what remains refers to an item by its id, or by a name that must be known."""
        gone = [edit.path for edit in edits if isinstance(edit, Remove)]
        anew = {edit.path for edit in edits if isinstance(edit, Set)}
        found = [
            reference
            for reference in self.references.that_need(record)
            if reference.path not in anew and not any(ModelPath(reference.path).is_within(path) for path in gone)
        ]
        if found:
            raise RefusedError(f"butir ini masih dirujuk pada {self.references.told(found)}; {REFERENCES_FIRST}")

    def _keep_derived_ids(self, step: Step, seat: Seat, edits: Sequence[Edit]) -> None:
        """Write down ids that were derived with a number because of the item that goes.

        Those of items without a name are their places, which change behind it.
        """
        gone = {edit.path for edit in edits if isinstance(edit, Remove)}
        items = list(_above(seat).value)
        for number, record in enumerate(items):
            base = slug(str(record.naming))
            derived = bool(base) or number > items.index(seat.value)
            if record.path not in gone and "id" not in record.__dict__ and derived and key_of(record) != base:
                self._give_id(step, self.seating.seat(record.path), record)

    def _place_of(self, seat: Seat) -> Place:
        """Where a seat stands, or what it is to be put into."""
        found: Seat | None = seat
        while found is not None:
            if found.slot is not None and found.above is not None:
                return found.slot.place
            found = found.above
        return Place(self._file_for(ModelPath(seat.path).topic)[0].path, 1, 1)

    def _refuse_broken(self) -> None:
        """Raise RefusedError if a file cannot be read whole, for then what is missing may stand in it."""
        why = self.why_unread()
        if why is not None:
            raise RefusedError(*why)

    def why_unread(self) -> tuple[str, Place | None] | None:
        """Why the files cannot be read whole, with the place, if it is known; None if they can."""
        for file in self.seating.files:
            if file.path not in self.reading.nodes and file.tree.root is None and file.broken_at:
                words = f"{shown_path(file.path)} tidak terbaca utuh mulai baris {file.broken_at}; betulkan dahulu"
                return words, Place(file.path, file.broken_at, 1)
        if self.reading.problems.incomplete:
            return "sebagian isian daerah tidak terbaca; betulkan dahulu menurut masterplan check", None
        return None

    def _spelling(self, kind: MapKind[Any, Any], key: str) -> str:
        """How a key of pairs is written elsewhere in these files; the key itself if it is nowhere."""
        return next((text for file in self.seating.files for text in _keys_in(file.tree.root, kind, key)), key)


def why_unread(reading: Reading) -> tuple[str, Place | None] | None:
    """Why a reading lacks part of its files, with the place, if it is known; None if it lacks nothing."""
    return Planner(reading).why_unread()


def _refuse_gaps(edit: Edit) -> None:
    """Raise RefusedError for a text with the mark that documents print for a missing value."""
    texts = (edit.now,) if isinstance(edit, Set) else edit.fields.values() if isinstance(edit, Insert) else ()
    if any(map(holds_gap, texts)):
        raise RefusedError("teks ini memuat tanda [belum diisi …] yang dicetak program untuk isian yang kosong")


def _unchanged(path: Path, reading: Reading) -> SourceFile:
    """A file that was read, with what it contains; raises UserError if that is no longer what was read."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    known = reading.problems.texts.get(path)
    try:
        same = known is not None and public_text(known) == decoded_text(raw)
    except UnicodeDecodeError:
        return SourceFile(path, None)
    if known is not None and not same:
        raise UserError(f"{shown_path(path)} berubah sejak dibaca. Jalankan lagi. Tidak ada berkas yang ditulis.")
    return SourceFile(path, raw)


def _keys_in(node: Node | None, kind: MapKind[Any, Any], key: str) -> Iterator[str]:
    if isinstance(node, Group):
        for name, value in node.entries:
            if isinstance(kind.key, ChoiceKind) and key_in_pairs(kind, name) == key:
                yield name.text
            yield from _keys_in(value, kind, key)
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _keys_in(item, kind, key)


def _in_parts(edit: Insert, kind: RecordsKind[Any] | ListKind[Any]) -> Insert:
    """A new item in its fields if its only text tells several of them, as a law cited in full does."""
    [(way, text), *others] = edit.fields.items() if edit.fields else [("", "")]
    if others or not isinstance(kind, RecordsKind) or way != f".{kind.kind.short}":
        return edit
    parts = _spelled_out(text, kind.kind)
    return replace(edit, fields={f".{name}": part for name, part in parts.items()}) if parts else edit


def _spelled_out(text: str, kind: RecordKind[Any]) -> dict[str, str]:
    """The fields that a plain text stands for; none if it is only one, or cannot be read as several."""
    scalar = Scalar(text.strip(), "", Place(Path(), 1, 1))
    try:
        parts = kind.record.spelled_out(scalar, kind.short)
    except UnreadableValueError:
        return {}
    found = {name: node.text for name, (_, node) in parts.items() if isinstance(node, Scalar)}
    return found if len(found) > 1 and len(found) == len(parts) else {}


def _with_unit(edit: Insert, kind: RecordsKind[Any] | ListKind[Any]) -> Insert:
    """A new item with its unit if only its values say it, in percent."""
    is_measured = isinstance(kind, RecordsKind) and issubclass(kind.kind.record, BerSatuan)
    if not is_measured or edit.fields.get(f".{UNIT}", "").strip():
        return edit
    shares = any(is_share(text) for way, text in edit.fields.items() if BerSatuan.measures(way))
    return replace(edit, fields={**edit.fields, f".{UNIT}": PERCENT}) if shares else edit


def _seats_above(seat: Seat) -> Iterator[Seat]:
    above = seat.above
    while above is not None:
        yield above
        above = above.above


def _above(seat: Seat) -> Seat:
    assert seat.above is not None, "only the whole plan is within nothing"
    return seat.above


def _written_text(seat: Seat) -> str:
    """The text that stands in a seat; that of a bare text is the part that the field takes."""
    slot = seat.slot
    if slot is None or not isinstance(slot.node, Leaf) or slot.is_open:
        return ""
    if seat.short and seat.value is not None:
        return str(seat.value)
    return slot.node.text.strip()


def _is_same(seat: Seat, old: str, wish: Wish) -> bool:
    """Whether nothing changes; another placeholder in place of a placeholder does."""
    if not wish.text:
        return not old and (seat.slot is None or not _placeholder_in(seat.slot))
    if seat.value is not None and wish.several:
        return str(seat.value) == wish.text
    return same_value(seat.kind, wish.text, old or (_placeholder_in(seat.slot) if seat.slot else ""))


def _placeholder_in(slot: Slot) -> str:
    return slot.node.text.strip() if isinstance(slot.node, Leaf) else ""


def _is_spelled_in_parts(seat: Seat) -> bool:
    """Whether a bare text holds other fields too, as "41,5 (2024)" does."""
    slot, kind = seat.slot, _above(seat).kind
    if slot is None or not isinstance(slot.node, Leaf) or not isinstance(kind, RecordKind):
        return False
    text = Scalar(slot.node.text, slot.node.style, slot.place)
    return set(kind.record.spelled_out(text, kind.short)) != {kind.short}


def _indent_below(slot: Slot) -> int:
    """The indent of lines that belong to a value."""
    if slot.key is not None:
        return slot.key.column + STEP
    return slot.holder.column + STEP if slot.holder is not None else STEP


def _names_item(seat: Seat, record: Record) -> bool:
    """Whether a field is or becomes what names an item."""
    names = record.naming_fields
    if seat.name not in names:
        return False
    current = next((name for name in names if record.__dict__.get(name)), names[-1])
    return names.index(seat.name) <= names.index(current)


def _ids_given(content: Content, edit: Insert) -> Iterator[str]:
    """The ids in a new item that nobody typed, in words."""
    if not isinstance(content, dict):
        return
    if isinstance(own := content.get("id"), Wish) and ".id" not in edit.fields:
        yield f"id: {own.text}"
    lists = (inner for inner in content.values() if isinstance(inner, list))
    if any(isinstance(item, dict) and "id" in item for items in lists for item in items):
        yield "id butir-butir di dalamnya"


def _name_of(seat: Seat) -> str:
    return str(seat.value.naming) if isinstance(seat.value, Record) else str(seat.value)
