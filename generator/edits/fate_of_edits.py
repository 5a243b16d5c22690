"""Three-way comparison: what is to become of each edit, given its base, its text and today's plan."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from generator.edits.between import texts_of
from generator.edits.counterparts import Counterparts, Found, Plan, leads_to_id, prefixes
from generator.edits.edit import Edit, Insert, Origin, Remove, Set
from generator.edits.namesakes import Namesakes
from generator.edits.notations import text_of
from generator.edits.settled import Settled
from generator.edits.typed import (
    field_at,
    kind_at,
    means_the_same,
    paragraphs_of,
    plain_text,
    reads_text,
    value_of,
    within_whole,
)
from generator.masterplan.dimensi import Dimensi, DimensionKind, Subdimensi
from generator.source.kinds import ChoiceKind, ListKind, TextKind
from generator.source.numbers import UnreadableValueError
from generator.source.paths import ModelPath, continued, within
from generator.source.place import Place
from generator.source.placeholders import is_placeholder
from generator.source.record import Record, RecordsKind
from generator.source.values import Items, Paragraf
from generator.versions.changes_in_words import Wording, trail

Fate = Literal["ambil", "bentrok", "sama", "diketahui", "tak_terbaca"]
KNOWN_BEFORE = "sudah diputuskan pada penarikan sebelumnya"
_SAYS_NOTHING = "'{}' (belum diisi)"
_IN_YAML = "sudah ada di YAML"
_TWICE = "teks ini sudah ada di YAML sebagai butir lain daftar itu"
GONE = "butir ini tidak ada lagi di YAML"
REMOVED_AND_CHANGED = "dihapus di satu sisi, diubah di sisi lain"
NOT_YET = "butir ini belum ada di YAML"
_FIRST_TO_WRITE = NOT_YET + "; tulis dahulu di YAML  {}: [{{{}: {}}}]  lalu tarik lagi"
_TO_WRITE = NOT_YET + "; tulis dahulu di bawah '{}:' baris  - {}: {}  lalu tarik lagi"
_UNMATCHED = "tidak dapat dipastikan bahwa butir ber-id sama di YAML adalah butir di berkas ini"
_UNKNOWN = "teks semula tidak diketahui, sehingga tidak jelas siapa yang mengubah"
_ONLY_NOTATION = "nilainya sama, hanya cara menulisnya yang berbeda"
_ONLY_TYPOGRAPHY = "hanya tanda kutip, spasi, atau tanda hubung yang berbeda"


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to become of an edit.

    ``edit`` is as proposed; ``now`` is the same edit by today's paths, None if there is nothing that it could be
    written to. ``old``, ``today`` and ``new`` are the three texts for people. ``origins`` are all who propose it;
    ``rivals`` are other edits of the same value that differ. ``label`` names the value for people. ``fields`` are the
    texts of a new item for people by relative path, ``others`` the other edits that supply parts of it.
    ``was_conflict`` tells of a conflict that is settled. ``mark`` tells it from the others of its plan.
    """

    edit: Edit
    fate: Fate
    path: str
    now: Edit | None = None
    old: str = ""
    today: str = ""
    new: str = ""
    place: Place | None = None
    reason: str = ""
    origins: tuple[Origin, ...] = ()
    rivals: "tuple[Decision, ...]" = ()
    label: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    others: tuple[Edit, ...] = ()
    was_conflict: bool = False
    mark: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be written or settled."""
        return self.fate in ("ambil", "bentrok")

    @property
    def adds_namesake(self) -> bool:
        """Whether it would add an item beside one of the same name or id."""
        return isinstance(self.now, Insert) and bool(self.today)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All the edits that it decides on, as proposed."""
        return (self.edit, *self.others)

    def settled_for(self, chosen: "Decision | None") -> "Decision":
        """This conflict decided for its own edit, for one of its rivals, or against all of them."""
        if chosen is None:
            reason = "diputuskan: yang di YAML dipertahankan"
            return replace(self, fate="diketahui", reason=reason, was_conflict=True)
        rivals = tuple(one for one in (self, *self.rivals) if one is not chosen)
        return replace(chosen, fate="ambil", rivals=rivals, reason="", was_conflict=True, mark=self.mark)


class ThreeWay:
    """Decides on the edits of one file, whose base is known or not."""

    def __init__(self, base: Counterparts, today: Plan, settled: Settled) -> None:
        self.base, self.today, self.settled = base, today, settled
        self._words = Wording(today.masterplan.istilah)
        self._lists: dict[int, Namesakes] = {}

    def decide(self, edit: Edit) -> Decision:
        """The decision on one edit."""
        edit = self._as_new_item(edit)
        found = self._decided(edit)
        found = replace(found, label=self._label(found.path))
        if found.fate == "bentrok" and self.settled.knows(edit, found.today):
            return replace(found, fate="diketahui", reason=KNOWN_BEFORE, was_conflict=True)
        return found

    def _decided(self, edit: Edit) -> Decision:
        if isinstance(edit, Set):
            return self._set(edit)
        return self._insert(edit) if isinstance(edit, Insert) else self._remove(edit)

    def _as_new_item(self, edit: Edit) -> Edit:
        """A value of an item that a document shows but no file holds, as one for each dimension, as a new item."""
        if not isinstance(edit, Set) or edit.base or not edit.now.strip():
            return edit
        item = next((ModelPath(one) for one in prefixes(edit.path) if one.endswith("]")), None)
        if item is None or any(item in plan.records for plan in self._plans):
            return edit
        name = _key_field(item)
        if not name:
            return edit
        items = self.today.value(item.listed)
        after = str(items[-1].path) if isinstance(items, Items) and items else ""
        fields = {f".{name}": item.key, within(edit.path, item): edit.now}
        return Insert(str(item.listed), fields, after, edit.origin)

    @property
    def _plans(self) -> tuple[Plan, ...]:
        return (self.today,) if self.base.base is None else (self.base.base, self.today)

    def _set(self, edit: Set) -> Decision:
        found = self.base.find(edit.path)
        entry = self._entry_typed(edit)
        if found is None:
            reason, place = self._unfound(edit.path), self._place_left(edit.path)
            other = "" if reason == GONE else self.today.value(edit.path) or ""
            today = self._words.anything(other)
            told = Decision(edit, "bentrok", edit.path, old=edit.base or "", today=today, new=edit.now, place=place)
            told = replace(told, reason=reason, origins=(edit.origin,))
            return told if entry is None else _in_yaml(told, entry)
        today, kind = self.today.value(found.path), kind_at(edit.path)
        whole = _in_whole_text(edit, found.path, today)
        told = Decision(
            edit, "ambil", found.path, whole, self._shown(edit.base or "", edit.path),
            self._words.anything(today or ""), self._shown(edit.now, edit.path), self._place(found.path),
            origins=(edit.origin,),
        )  # fmt: skip
        try:
            new = value_of(whole.now, kind)
        except UnreadableValueError as error:
            return replace(told, fate="tak_terbaca", now=None, reason=f"{error.message}; {error.remedy}")
        if self.base.same(new, today if reads_text(kind) else _text(self._words, today)):
            same = _ONLY_TYPOGRAPHY if isinstance(kind, TextKind) else _ONLY_NOTATION
            only = same if edit.base is not None and _is_typography(edit, kind) else _IN_YAML
            return replace(told, fate="sama", now=None, reason=only)
        if entry is not None:
            is_there = self.base.stays_as_entry(edit.path)
            return replace(told, fate="bentrok", reason=_TWICE) if is_there else _in_yaml(told, entry)
        return self._compared(edit, told, found)

    def _unfound(self, path: str) -> str:
        """Why a path leads to nothing today: its item is gone or was never there, or only one of the same id is."""
        if missing := self._never_there(path):
            return missing
        entries = (one for one in prefixes(path) if ModelPath(one).is_entry)
        item = next((one for one in entries if isinstance(kind_at(ModelPath(one).listed), RecordsKind)), "")
        return _UNMATCHED if item in self.today.records and not _is_plain_entry(path) else GONE

    def _never_there(self, path: str) -> str:
        """What to write for an item known by its choice that no version holds, such as a stage; "" for others."""
        item = ModelPath(next((one for one in reversed([*prefixes(path)]) if ModelPath(one).is_entry), ""))
        name = "" if self.base.base is None or any(item in plan.records for plan in self._plans) else _key_field(item)
        kind = kind_at(f"{item}.{name}")
        told = _TO_WRITE if self.today.value(item.listed) else _FIRST_TO_WRITE
        return told.format(item.listed, name, kind.labels[item.key]) if isinstance(kind, ChoiceKind) else ""

    def _place_left(self, path: str) -> Place | None:
        """Where the innermost of what held an item that is gone stands today."""
        left = (self.base.find(owner) for owner in prefixes(path) if not ModelPath(owner).is_entry)
        held = next((found for found in left if found is not None), None)
        return None if held is None else self._place(held.path)

    def _entry_typed(self, edit: Set) -> Any:
        """Today's new item of a list of plain values that has the typed text; None if there is none."""
        listed = str(ModelPath(edit.path).listed)
        items = self._items_today(listed) if isinstance(kind_at(listed), ListKind) and self.base.base else ()
        return next((item for item in items if self._holds(item, Insert(listed, {"": edit.now}))), None)

    def _items_today(self, listed: str) -> Items[Any]:
        """The items that a list of the base has today."""
        found = self.base.find(listed)
        items = None if found is None else self.today.value(found.path)
        return items if isinstance(items, Items) else Items()

    def _compared(self, edit: Set, told: Decision, found: Found) -> Decision:
        """The decision on a value that today's plan holds otherwise: taken if only the file changed it."""
        if edit.base is None:
            return replace(told, fate="bentrok", reason=_UNKNOWN)
        assert isinstance(told.now, Set)
        is_part = told.now.now != edit.now
        if not is_part and not self._is_unchanged(edit, found.path):
            return replace(told, fate="bentrok", reason="diubah di kedua sisi")
        return _guessed(told, found)

    def _is_unchanged(self, edit: Set, path: str) -> bool:
        """Whether today's plan still holds the base of an edit."""
        base = self.base.base
        old = base.value(edit.path) if base is not None else None
        if old is not None:
            return self.base.same_as_today(path, old)
        kind, today = kind_at(edit.path), self.today.value(path)
        try:
            return self.base.same(
                value_of(edit.base or "", kind), today if reads_text(kind) else _text(self._words, today)
            )
        except UnreadableValueError:
            return False

    def _insert(self, edit: Insert) -> Decision:
        found = self.base.find(edit.listed)
        fields = {way: self._shown(text, f"{edit.listed}[]{way}") for way, text in edit.fields.items()}
        new = in_words(fields)
        if found is None:
            reason = self._unfound(edit.listed)
            return Decision(edit, "bentrok", edit.listed, new=new, reason=reason, origins=(edit.origin,))
        now = replace(edit, listed=found.path, after=self._after(edit, found.path))
        told = Decision(
            edit,
            "ambil",
            found.path,
            now,
            "",
            "",
            new,
            self._place(found.path),
            origins=(edit.origin,),
            fields=fields,
        )
        items = self.today.value(found.path)
        if not isinstance(items, Items):
            return told
        for item in self._candidates(items, edit):
            if self._holds(item, edit):
                return _in_yaml(told, item)
        return self._beside_namesake(told, edit, items)

    def _candidates(self, items: Items[Any], edit: Insert) -> Iterable[Any]:
        """The items that may hold all that was typed: those of its name, if it has one."""
        fields = items[0].naming_fields if items and isinstance(items[0], Record) else ()
        name = next((name for name in fields if edit.fields.get(f".{name}")), "")
        text = edit.fields.get(f".{name}", "")
        return self._namesakes(items).named(name, text) if _is_name(f"{edit.listed}[].{name}", text) else items

    def _namesakes(self, items: Items[Any]) -> Namesakes:
        """The items of a list of today by name, found once."""
        if id(items) not in self._lists:
            self._lists[id(items)] = Namesakes(items)
        return self._lists[id(items)]

    def _beside_namesake(self, told: Decision, edit: Insert, items: Items[Any]) -> Decision:
        """A conflict if an item of the same name or id came into the YAML meanwhile, with other contents."""
        for item, alike in self._namesakes(items).alike(edit.fields):
            if self.base.is_new(item):
                today = self._whole(item, edit.fields)
                reason = f"butir {alike} sama sudah ada di YAML, dengan isi lain"
                return replace(told, fate="bentrok", today=today, path=item.path, place=item.place, reason=reason)
        return told

    def _holds(self, item: Any, edit: Insert) -> bool:
        """Whether an item that is new since the base holds all that was typed."""
        if not isinstance(item, Record):
            is_new = self.base.base is None or self.base.is_new_entry(edit.listed, item)
            return is_new and self._is_value(f"{edit.listed}[]", item.path, edit.fields.get("", ""))
        return self.base.is_new(item) and all(
            self._is_value(f"{edit.listed}[]{way}", self.today.counted(item.path, way), text)
            for way, text in edit.fields.items()
        )

    def _is_value(self, kind_path: str, path: str, text: str) -> bool:
        kind, today = kind_at(kind_path), self.today.value(path)
        try:
            return self.base.same(value_of(text, kind), today if reads_text(kind) else _text(self._words, today))
        except UnreadableValueError:
            return False

    def _after(self, edit: Insert, listed: str) -> str:
        """The item that the new one follows today: the last one if the one before it is gone."""
        if not edit.after:
            return ""
        found = self.base.find(edit.after)
        if found is not None and self.today.value(found.path) is not None:
            return found.path
        items = self.today.value(listed)
        return str(items[-1].path) if isinstance(items, Items) and items else ""

    def _remove(self, edit: Remove) -> Decision:
        found = self.base.find(edit.path)
        item = None if found is None else self.today.value(found.path)
        old = "; ".join(text for text in edit.base.values() if text)
        if found is None or item is None:
            return Decision(
                edit, "sama", edit.path, old=old, reason="sudah tidak ada di YAML", origins=(edit.origin,)
            )
        told = Decision(
            edit, "ambil", found.path, replace(edit, path=found.path), old, self._whole(item), "",
            self._place(found.path), origins=(edit.origin,),
        )  # fmt: skip
        ways = (way for way in edit.base if not leads_to_id(way))
        if not all(self._is_still(edit, way, found.path) for way in ways):
            return replace(told, fate="bentrok", reason=REMOVED_AND_CHANGED)
        return _guessed(told, found)

    def _is_still(self, edit: Remove, way: str, path: str) -> bool:
        base = self.base.base
        old, at = continued(edit.path, way), continued(path, way)
        value = base.value(old) if base is not None else None
        if value is not None:
            return (
                self.base.same_as_today(at, value)
                or within_whole(str(value), "", str(self.today.value(at))) is not None
            )
        return self._is_value(old, at, edit.base[way])

    def _shown(self, text: str, path: str) -> str:
        """A text as a document prints its value, or what a placeholder says; the text itself if it cannot be read."""
        if is_placeholder(text):
            return _SAYS_NOTHING.format(text)
        try:
            value = value_of(text, kind_at(path)) if reads_text(kind_at(path)) else text
        except UnreadableValueError:
            return text
        if isinstance(kind_at(path), DimensionKind) and value:
            return next((str(one.nama) for one in self._dimensions if one.kunci == value), text)
        base = self.base.base
        known = base.value(path) if base is not None else None
        return self._words.value(known if known is not None and self.base.same(value, known) else value or text)

    @property
    def _dimensions(self) -> Iterator[Dimensi | Subdimensi]:
        for dimension in self.today.masterplan.dimensi:
            yield dimension
            yield from dimension.semua_subdimensi

    def _whole(self, item: Any, first: Iterable[str] = ()) -> str:
        """All that an item holds, as documents print it; first the values at some relative paths, in their order."""
        if not isinstance(item, Record):
            return self._words.anything(item)
        texts = texts_of(item)
        ways = dict.fromkeys([*(way for way in first if way in texts), *texts])
        return self._fields_shown(
            ModelPath(item.path).listed, {way: texts[way] for way in ways if not leads_to_id(way)}
        )

    def _fields_shown(self, listed: str, fields: Mapping[str, str]) -> str:
        texts = (self._shown(text, f"{listed}[]{way}") for way, text in fields.items())
        return "; ".join(text for text in texts if text)

    def _label(self, path: str) -> str:
        """The names of the items around a value, and the label of its field with its keys, such as a year."""
        items = [self.today.records[one] for one in prefixes(path) if one.endswith("]") and one in self.today.records]
        names = [self._words.name(item) for item in reversed(items)]
        field = field_at(path) if path not in self.today.records else None
        if field is None:
            return trail(*names)
        return trail(*names, self._words.label(field), " ".join(ModelPath(ModelPath(path).name).keys))

    def _place(self, path: str) -> Place | None:
        value = self.today.value(path)
        place = getattr(value, "place", None) or (value[0].place if isinstance(value, Items) and value else None)
        return place or self.today.holder(path).place


def _is_plain_entry(path: str) -> bool:
    return ModelPath(path).is_entry and isinstance(kind_at(ModelPath(path).listed), ListKind)


def _key_field(item: ModelPath) -> str:
    """The field whose choice or dimension is the key of an item; "" if its key is nothing of the kind."""
    listed = kind_at(item.listed)
    if not isinstance(listed, RecordsKind):
        return ""
    name = listed.kind.record.naming_fields[0]
    field = listed.kind.record.fields.get(name)
    if field is None or not isinstance(field.kind, ChoiceKind | DimensionKind):
        return ""
    try:
        return name if str(field.kind.convert(text_of(item.key))) == item.key else ""
    except UnreadableValueError:
        return ""


def in_words(fields: Mapping[str, str]) -> str:
    """The fields of a new item as one text for people."""
    return "; ".join(text for text in fields.values() if text)


def _text(words: Wording, value: Any) -> str | None:
    return None if value is None else words.anything(value)


def _in_yaml(told: Decision, item: Any) -> Decision:
    """The decision on a new item that today's plan has already."""
    return replace(told, fate="sama", now=None, path=item.path, place=item.place, reason=_IN_YAML)


def _guessed(told: Decision, found: Found) -> Decision:
    """The decision, left to people if the item was found by its likeness only."""
    if not found.score:
        return told
    reason = f"butirnya dicocokkan menurut kemiripan ({found.score}%); pastikan butir ini yang dimaksud"
    return replace(told, fate="bentrok", reason=reason)


def _in_whole_text(edit: Set, path: str, today: Any) -> Set:
    """The edit by today's path; if a document printed some paragraphs only, with the others around them."""
    now = edit.now
    if edit.base and now.strip() and isinstance(today, Paragraf) and not _has_more_of(now, edit.base, str(today)):
        whole = within_whole(edit.base, now, str(today))
        now = now if whole is None else whole
    return replace(edit, path=path, now=now)


def _has_more_of(now: str, base: str, today: str) -> bool:
    """Whether today's text has no more paragraphs than the base, or some that were typed beyond these."""
    known = [*map(plain_text, paragraphs_of(base))]
    typed, more = ({*map(plain_text, paragraphs_of(text))} - {*known} for text in (now, today))
    return len(paragraphs_of(today)) <= len(known) or not typed.isdisjoint(more)


def _is_typography(edit: Set, kind: Any) -> bool:
    try:
        return means_the_same(value_of(edit.base or "", kind), value_of(edit.now, kind))
    except UnreadableValueError:
        return False


def _is_name(path: str, text: str) -> bool:
    """Whether a text names something in the field at a path, rather than standing in for a name."""
    kind = kind_at(path)
    try:
        return isinstance(kind, TextKind) and value_of(text, kind) is not None
    except UnreadableValueError:
        return False


def typed_name(record: type[Record], fields: Mapping[str, str]) -> str:
    """The name typed for a new item, to be compared; "" if it has none."""
    names = (text for name in record.naming_fields if (text := fields.get(f".{name}")))
    return plain_text(next(names, "")).casefold()
