"""Records: topics of the model declared as classes of fields.

A field is declared once and serves for everything: reading, messages, the label of its gap, the JSON Schema, and the
page of all fields. Supplied values are stored in the instance; for any other, the field itself answers with a Gap, so
templates and checks never meet an attribute error.
"""

import itertools
import re
from collections.abc import Container, Iterator
from decimal import Decimal
from typing import Any, ClassVar, Generic, Self, TypeVar, overload

from generator.late_patterns import late_pattern
from generator.source.kinds import CountKind, Kind, ListKind, MapKind, ScalarKind, is_below_line, row_fault
from generator.source.list_items import is_bracketed, items_of, tell_empty
from generator.source.numbers import UnreadableValueError
from generator.source.paths import entry_path, field_path, field_paths
from generator.source.place import Place, Spot
from generator.source.placeholders import expect_slot, is_placeholder
from generator.source.printed_amounts import shown_number
from generator.source.reader import ORDINALS, Reader, bare_number
from generator.source.repeated import drop_repeated, replace_text
from generator.source.swallowed import is_in_brackets, lacks_dashes, lines_of
from generator.source.values import Gap, Items, Peta, Placed, Tahun
from generator.source.words import comparable, in_braces, in_one_line, joined, slug
from generator.source.yaml_nodes import UNSEEN, Group, Mapping, Node, Scalar, Sequence, is_null

_MAY_BE_KEY = re.compile(r"[A-Za-z_]\w*\s*[^\w\s.,?!)-]|[a-z_][a-z0-9_]*[\s.,)-]")
_UNSEEN_BEHIND_COLON = late_pattern(rf"\w+\s*:{UNSEEN}")
_KEY_AND_SIGN = re.compile(
    r"([A-Za-z_][a-z0-9_]*)(?:(?:\s*(?:=|[=-]+>|:=|→)|(?:\s+(?=:)|(?<=[a-z0-9_])):|\s*;)\s"
    r"|\s*[\N{FULLWIDTH COLON}\N{FULLWIDTH SEMICOLON}\N{RATIO}\N{MODIFIER LETTER TRIANGULAR COLON}]"
    r"|(?<=[a-z0-9_]):(?=\w))"
)
_KEY_OF_ITEM = re.compile(r"(?m)^- +(\w+):")
_BULLET = re.compile(r"\A\s*(?:[-•·▪*–]|\d{1,2}[.)])\s+")
_WRITE = "tulis  "
_QUOTES = frozenset("\"'")
_LONGEST_ID = 100
_NUMBERING = "nomor"
_FEWEST_PARTS = 3
_EACH_ON_ITS_LINE = "tulis setiap butir pada barisnya sendiri:"
SHARED = frozenset({"id", "sumber", "catatan"})

T = TypeVar("T")
K = TypeVar("K")
R = TypeVar("R", bound="Record")


class Field(Generic[T]):
    """A field of a record.

    ``label`` names it in a gap and may contain the region's terms, as in "{opd} penanggung jawab". ``optional``
    fields leave no gap. ``weight`` is its importance for documents (1 to 10). Values for which ``holds`` is set
    contain other values and keep their own gap.
    """

    holds = False

    def __init__(
        self, kind: Kind[T], label: str, example: str = "", *, optional: bool = False, weight: int = 1
    ) -> None:
        self.kind = kind
        self.label = label
        expect_slot(label)
        self._example = example
        self.optional = optional
        self.weight = weight
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @property
    def example(self) -> str:
        """What a value of the field may look like; that of its kind unless it has its own."""
        return self._example or self.kind.example

    @example.setter
    def example(self, example: str) -> None:
        self._example = example

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: "Record", owner: type) -> T | Gap: ...
    def __get__(self, record: "Record | None", owner: type) -> Self | T | Gap:
        if record is None:
            return self
        return self.gap(record)

    def gap(self, record: "Record") -> Gap:
        """The gap for this field if the record lacks it."""
        return self.gap_at(record, record.path_of(self.name))

    def gap_at(self, record: "Record", path: str) -> Gap:
        """The gap at a known path; its place is the field's key if that is written."""
        optional = self.optional or not record.expects(self.name)
        key = record.empty_keys.get(self.name)
        return Gap(path, self.label, self.weight, optional=optional, spot=key or record.spot, written=key is not None)

    def is_blank(self, value: Any) -> bool:
        """Whether a value that holds others has none."""
        return not value

    def settle(self, value: Any, record: "Record", path: str) -> None:
        """Give a value that holds others its gap after reading."""
        value.gap = self.gap_at(record, path)


class _HolderField(Field[T]):
    """A field whose value holds others and keeps its own gap."""

    holds = True


class PartField(_HolderField[R]):
    """A record within a record; always present, but false if nothing of it was supplied."""

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: "Record", owner: type) -> R: ...
    def __get__(self, record: "Record | None", owner: type) -> Self | R:
        if record is None:
            return self
        assert isinstance(self.kind, RecordKind)
        part: R = self.kind.record(record.path_of(self.name))
        part.gap = self.gap(record)
        record.__dict__[self.name] = part
        return part


class ListField(_HolderField[Items[T]], Generic[T]):
    """A list; always present, but empty if nothing was supplied."""

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: "Record", owner: type) -> Items[T]: ...
    def __get__(self, record: "Record | None", owner: type) -> Self | Items[T]:
        if record is None:
            return self
        items: Items[T] = Items((), record.path_of(self.name), self.gap(record))
        record.__dict__[self.name] = items
        return items


class MapField(_HolderField[Peta[K, T]], Generic[K, T]):
    """A mapping; always present, but empty if nothing was supplied."""

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: "Record", owner: type) -> Peta[K, T]: ...
    def __get__(self, record: "Record | None", owner: type) -> Self | Peta[K, T]:
        if record is None:
            return self
        found: Peta[K, T] = Peta()
        found.path = record.path_of(self.name)
        found.gap = self.gap(record)
        record.__dict__[self.name] = found
        return found

    def is_blank(self, value: Any) -> bool:
        """Whether no key has a value."""
        return not _has_leaves(value)

    def settle(self, value: Any, record: "Record", path: str) -> None:
        """Give the pairs their gap; if some keys have values, also one for the keys that have none yet."""
        super().settle(value, record, path)
        if keys := list(_open_keys(value)):
            begun = _has_leaves(value)
            gap = self._gap_of(keys, value, path) if begun or _has_dashes(value) else value.gap
            value.silence = None if begun else gap
            for holder in (value, *(inner for inner in value.values() if isinstance(inner, Peta))):
                holder.rest = gap

    def _gap_of(self, keys: list[str], value: Any, path: str) -> Gap:
        label = f"{self.label.partition(' per ')[0]} {joined(keys)}"
        return Gap(path, label, self.weight, optional=value.gap.optional, spot=_first_open(value), written=True)


def _open_keys(pairs: Peta[Any, Any]) -> Iterator[str]:
    """The keys without a value, as listed in a label: "APBD tahun 2027"."""
    yield from map(_key_label, pairs.open_keys)
    for key, inner in pairs.items():
        if isinstance(inner, Peta):
            yield from (f"{_key_label(key)} {name}" for name in _open_keys(inner))


def _key_label(key: Any) -> str:
    return f"tahun {key}" if isinstance(key, Tahun) else str(getattr(key, "label", key))


def _first_open(pairs: Peta[Any, Any]) -> Spot | None:
    """The place of the first key without a value."""
    keys = (key for holder in (pairs, *pairs.values()) for key in getattr(holder, "open_keys", ()))
    spot: Spot | None = next(keys).spot
    return spot


def _has_leaves(pairs: Peta[Any, Any]) -> bool:
    """Whether any key, here or nested, has a value."""
    return any(not isinstance(inner, Peta) or _has_leaves(inner) for inner in pairs.values())


def _has_dashes(pairs: Peta[Any, Any]) -> bool:
    """Whether a dash says of any key, here or within, that there is none."""
    return bool(pairs.dashed_keys) or any(isinstance(inner, Peta) and _has_dashes(inner) for inner in pairs.values())


class Record(Placed):
    """A group of fields that belong together.

    - ``topic``: the name by which others refer to it.
    - ``naming_fields``: the fields that may serve as its name, in order of preference.
    - ``short``: the field for a plain scalar, so that ``kepala: H. Halikinnor`` is enough; in a list of records, by
      default the first naming field.
    - ``numbered``: the word by which people number the items, such as "misi": "2" and "Misi 2" refer to the one whose
      ``nomor`` is 2, or to the second of those without a number.
    - ``of_people``: whether it is about a person, whose name may begin with an initial.
    - ``told_by``: the fields that distinguish the items of a list, if these are not all its short ones.
    - ``reference_numbers``: the fields whose numbers count nothing, such as the year in the name of a law.
    - ``sections``: titles for runs of fields in a long form, each with the names of its fields in order.
    - ``unless``: pairs of a field and the case in which it is not expected, in words for users.
    - ``empty_keys``: the keys written without a value, or with one in which nothing was supplied.
    """

    fields: ClassVar[dict[str, Field[Any]]] = {}
    topic: ClassVar[str] = ""
    naming_fields: ClassVar[tuple[str, ...]] = ("nama",)
    short: ClassVar[str] = ""
    numbered: ClassVar[str] = ""
    of_people: ClassVar[bool] = False
    told_by: ClassVar[tuple[str, ...]] = ()
    reference_numbers: ClassVar[frozenset[str]] = frozenset()
    sections: ClassVar[tuple[tuple[str, tuple[str, ...]], ...]] = ()
    unless: ClassVar[tuple[tuple[str, str], ...]] = ()
    empty_keys: dict[str, Spot] = {}  # noqa: RUF012  (replaced, never changed: few records have any)

    def __init__(self, path: str = "", spot: Spot | None = None) -> None:
        self.path = path
        self.spot = spot
        self.gap: Gap | None = None

    def __init_subclass__(cls) -> None:
        cls.fields = {
            name: value
            for base in reversed(cls.__mro__)
            for name, value in vars(base).items()
            if isinstance(value, Field)
        }

    def __bool__(self) -> bool:
        return any(_is_supplied(self.__dict__.get(name)) for name in self.fields)

    @property
    def naming(self) -> str:
        """Its name: the first of its naming fields that was supplied."""
        return next((v for name in self.naming_fields if (v := self.__dict__.get(name))), "")

    @property
    def has_name(self) -> bool:
        """Whether records of its kind have a naming field."""
        return any(name in self.fields for name in self.naming_fields)

    def path_of(self, name: str) -> str:
        """The path of one of its fields."""
        return field_path(self.path, name)

    def expects(self, name: str) -> bool:
        """Whether a gap is left if a field is not supplied.

        A record may decide by its other fields that one is not expected; optional fields never are.
        """
        return not self.fields[name].optional

    def follows(self, name: str) -> bool:
        """Whether the value of a field was not written, but follows from another field."""
        del name
        return False

    def supplied(self) -> Iterator[tuple[str, Any]]:
        """Names and values of the supplied fields, in the order of their declaration."""
        return ((name, self.__dict__[name]) for name in self.fields if _is_supplied(self.__dict__.get(name)))

    @classmethod
    def spelled_out(cls, text: Scalar, short: str) -> dict[str, tuple[Scalar, Node]]:
        """The entries for a plain text: normally all of it is the short field.

        Raises UnreadableValueError, with a message for the user, if it should contain more and cannot be read.
        """
        return {short: (text, text)}

    @classmethod
    def spelling(cls, short: str) -> dict[str, Any]:
        """The JSON Schema of a plain text, if it may contain more than the short field."""
        del short
        return {}

    def after_reading(self, reader: Reader) -> None:
        """A hook for what depends on several fields of the record."""

    def read_fields(self, node: Mapping, reader: Reader) -> None:
        """Read every entry into its field; unknown keys are reported with a suggestion."""
        fields = self.fields
        path_of = field_paths(self.path)
        own = self.__dict__
        last = ""
        outer, enclosing = reader.outer, reader.record
        reader.outer = outer if enclosing is None else (enclosing, *outer)
        for name, (key, inner) in node.entries.items():
            field = fields.get(name)
            if field is None:
                self._tell_unknown(last, key, inner, node, reader)
                continue
            last = name
            path = path_of(name)
            reader.record = self
            value = field.kind.read(inner, path, reader)
            if value is None or (field.holds and field.is_blank(value)):
                self.empty_keys = {**self.empty_keys, name: key.spot}
            if value is not None:
                own[field.name] = value
                if field.holds:
                    field.settle(value, self, path)
        reader.outer, reader.record = outer, self
        self.after_reading(reader)

    def _tell_unknown(self, last: str, key: Scalar, value: Node, node: Mapping, reader: Reader) -> None:
        from generator.source.unknown_keys import UnknownKey  # noqa: PLC0415  (only where a mistake was made)

        UnknownKey(self, key, value, node, reader).tell(last)

    def refuses_key(self, key: Scalar, reader: Reader) -> bool:
        """A hook for records that report an unknown key with advice of their own; return whether they did."""
        del key, reader
        return False


def _is_supplied(value: Any) -> bool:
    """Whether a field has a value; zero is a value."""
    return bool(value) or isinstance(value, (int, Decimal))


def own_first(record: type[Record]) -> list[str]:
    """The keys of a record, those it shares with other records last."""
    return sorted(record.fields, key=lambda name: name in SHARED)


_MONEY = "anggaran"


def filling_order(record: type[Record]) -> list[str]:
    """The fields of a record in the order in which people fill them in: its name first, money and notes last.

    An id is not filled in; the program derives it. Where sections are declared, they give the order.
    """
    named = [name for _, names in record.sections for name in names]
    first = [*named, *(name for name in record.naming_fields if name in record.fields)]
    last = [_MONEY, *sorted(SHARED, reverse=True)]
    names = dict.fromkeys([*first, *(n for n in record.fields if n not in last), *last])
    return [name for name in names if name in record.fields and name != "id"]


class RecordKind(Kind[R]):
    """A record as a value."""

    def __init__(self, record: type[R], *, listed: bool = False) -> None:
        self.record = record
        self.short = record.short or (record.naming_fields[0] if listed else "")
        if self.short not in record.fields:
            self.short = ""
        self.free = self.short != "" and record.fields[self.short].kind.free
        self.listed = listed
        keys = own_first(record)
        self.form = f"kelompok isian ({', '.join(keys[:4])}{', …' if len(keys) > 4 else ''})"
        self.example = f"{keys[0]}: ..."

    def read(self, node: Node, path: str, reader: Reader) -> R | None:
        """The record; a plain scalar fills its short fields."""
        if isinstance(node, Scalar):
            if reader.nothing(node, path, self._answers(), free=self.free):
                return None
            group = self.spelled_out(node, path, reader)
            if group is None:
                return None
            node = group
        if not isinstance(node, Mapping):
            self._tell_list(node, path, reader)
            return None
        record = self.record(path, node.spot)
        record.read_fields(node, reader)
        return record

    def spelled_out(self, text: Scalar, path: str, reader: Reader) -> Mapping | None:
        """The group that a plain text stands for; None if it is none, which is reported."""
        if self.holds_key(text, reader) or self.holds_row(text, reader):
            return None
        if not self.short:
            if not reader.denied(text, path):
                reader.unexpected(text, self.form, self.example)
            return None
        try:
            return Mapping(self.record.spelled_out(text, self.short), text.spot, 1)
        except UnreadableValueError as error:
            if not reader.denied(text, path):
                reader.problems.error(error.message, text.place, error.remedy)
            return None

    def _tell_list(self, node: Sequence, path: str, reader: Reader) -> None:
        """Report a list in place of the record: a text in brackets, or an additional dash before an item or a key."""
        from generator.source.mistakes.listed_pairs import tell_listed_keys  # noqa: PLC0415  (only where one was made)

        if not self.listed and tell_listed_keys(self.form, self.record.fields, node, reader):
            return
        short = self.record.fields[self.short].kind if self.short else None
        if isinstance(short, ScalarKind) and not short.free and len(node.items) > 1 and not self.listed:
            keys = ", ".join(f"{key}: ..." for key in own_first(self.record)[: len(node.items)])
            reader.unexpected(node, self.form, "", f"tulis setiap isian dengan kuncinya, misalnya  {{{keys}}}")
            return
        if isinstance(short, ScalarKind) and not self.listed:
            from generator.source.mistakes.wrapped import tell_wrapped  # noqa: PLC0415  (only where a mistake was made)

            tell_wrapped(short, node, path, reader)
            return
        one_dash = ""
        if self.listed and len(node.items) == 1 and isinstance(item := node.items[0], Scalar):
            one_dash = f"hapus tanda hubung atau kurung yang berlebih; tulis  - {in_one_line(item.text)}"
        if self.listed and len(node.items) == 1 and isinstance(node.items[0], Mapping):
            one_dash = "ganti tanda hubung kedua dengan spasi; satu tanda hubung cukup."
        reader.unexpected(node, self.form, self.example, one_dash)

    def as_group(self, text: Scalar) -> Mapping | None:
        """The group for a plain text; None if it cannot be read."""
        try:
            return Mapping(self.record.spelled_out(text, self.short), text.spot, 1)
        except UnreadableValueError:
            return None

    def _answers(self) -> Container[str]:
        kind = self.record.fields[self.short].kind if self.short else None
        return kind.answers if isinstance(kind, ScalarKind) else ()

    def holds_row(self, node: Scalar, reader: Reader) -> bool:
        """Report a plain text that is a table row; return whether it is."""
        above = reader.problems.lines_above(node.place) if "\t" in node.text else []
        fault = row_fault("\n".join(lines_of(node, reader)), above=above) if "\t" in node.text else None
        if fault:
            reader.doubt(self.record.topic)
            may_be_slip = node.text.strip().count("\t") == 1 and not node.is_folded
            slip = "bila ini satu teks, ganti tab dengan spasi; " if may_be_slip else ""
            reader.problems.error(fault.message, node.place, slip + fault.remedy)
        return fault is not None

    def holds_key(self, node: Scalar, reader: Reader) -> bool:
        """Report a plain text that is a key without its colon or the blank after it; return whether it is."""
        if node.style:
            in_brackets = is_in_brackets(node, "{", ":", reader)
            if node.style in _QUOTES and not in_brackets:
                self._look_for_quoted_key(node, reader)
            return in_brackets or (node.style in "|>" and self._holds_keys_as_text(node, reader))
        if (node.text if not node.is_folded else lines_of(node, reader)[0]) in self.record.fields:
            self._tell_bare_key(node, reader)
            return True
        if not _MAY_BE_KEY.match(node.text):
            return self._holds_capital_key(node, reader)
        # The modules on mistakes are imported only once one may have been made.
        from generator.source.mistakes.signs_for_colons import key_in_text  # noqa: PLC0415

        fault = key_in_text(_first_line(node, reader), self.record.fields, self.short, listed=self.listed)
        if fault is None:
            return self._holds_capital_key(node, reader)
        at, message, remedy = fault
        file, line, column, width = node.place
        if remedy.startswith(_WRITE) and ": " in remedy and reader.stands_behind_key(node):
            key, _, value = remedy.removeprefix(_WRITE).partition(": ")
            remedy = f"{_WRITE}{{{key}: {value if value[:1] in _QUOTES else in_braces(value)}}}"
        reader.doubt(self.record.topic)
        reader.problems.error(message, Place(file, line, column + at, 1 if at else width), remedy)
        return True

    def _holds_capital_key(self, node: Scalar, reader: Reader) -> bool:
        """Report a text that begins with a key without its colon; return whether each line below does too."""
        lines = lines_of(node, reader) if node.is_folded else [node.text.strip()]
        like_keys = list(map(self._begins_like_key, lines))
        names = self.record.fields.keys() - SHARED
        are_keys = len(lines) > 1 and all(line.partition(" ")[0].casefold() in names for line in lines)
        if not any(like_keys) or not (are_keys or (len(lines) == 1 and not self.listed)):
            return False
        word, _, value = lines[0].partition(" ")
        others = ", begitu pula baris lain di bawahnya" * (len(lines) > 1)
        pair = f"{word.casefold()}: {in_one_line(value)}"
        if reader.stands_behind_key(node):
            pair = f"{{{word.casefold()}: {in_braces(in_one_line(value))}}}"
        advice = f"{_WRITE}{pair}  bila itu kunci{others}"
        (reader.problems.error if len(lines) > 1 else reader.problems.notice)(
            f"titik dua setelah kunci '{word}' tidak ada",
            node.place,
            f"{advice}; bila memang teks, apit seluruhnya dengan tanda kutip.",
        )
        return len(lines) > 1

    def _tell_bare_key(self, node: Scalar, reader: Reader) -> None:
        word = lines_of(node, reader)[0]
        key = f"{word}: ..."
        shown = f"{{{key}}}" if reader.stands_behind_key(node) else key
        reader.doubt(self.record.topic)
        reader.problems.error(
            f"titik dua setelah kunci '{word}' tidak ada",
            node.place,
            f"beri titik dua setelah '{word}', begitu pula setelah kunci lain di bawahnya."
            if node.is_folded
            else f"{_WRITE}{shown}  bila itu kunci, dengan isinya sebagai ganti titik-titik; bila memang teks, apit "
            "dengan tanda kutip.",
        )

    def _look_for_quoted_key(self, node: Scalar, reader: Reader) -> None:
        """Report a text in quotes that begins with a key of the record."""
        key = self._key_at_start(node.text)
        if key and node.text.startswith(key):
            where = "pindahkan ke baris baru di bawahnya, menjorok dua spasi, dan " * reader.stands_behind_key(node)
            reader.problems.notice(
                f"tanda kutip menjadikan kunci '{key}' di dalamnya teks biasa",
                node.place,
                f"bila kunci, {where}hapus kedua tanda kutip itu.",
            )

    def _key_at_start(self, text: str) -> str:
        """The key of the record that a text begins with, whatever its sign and behind any bullet; "" if none."""
        bare = _BULLET.sub("", text)
        match = _KEY_AND_SIGN.match(bare)
        if match and match[1].casefold() in self.record.fields:
            return match[1].casefold()
        word, _, rest = text.partition(" ")
        begins = word == self.short and self.listed and rest[:1].isupper() and not rest[1:2].isupper()
        return word if begins else ""

    def _bare_key_at_start(self, text: str) -> str:
        """The key that is the first line of a text, or begins it as others begin the lines below; "" if none."""
        lines = [_BULLET.sub("", line).strip() for line in text.split("\n") if line.strip()] or [""]
        key = lines[0].partition(" ")[0].casefold()
        if key not in self.record.fields or len(lines) == 1:
            return ""
        is_first = self._begins_like_key(lines[0]) and sum(map(self._begins_like_key, lines)) > 1
        return key if lines[0] in self.record.fields or is_first else ""

    def _begins_like_key(self, line: str) -> bool:
        """Whether a line begins with the name of a key, in any case, and what is no word in small letters."""
        word, _, rest = line.partition(" ")
        goes_on = rest[0].isupper() or rest[0] in "|>" if rest else word.islower()
        return goes_on and word.casefold() in self.record.fields.keys() - SHARED

    def _holds_keys_as_text(self, node: Scalar, reader: Reader) -> bool:
        """Whether a block of text begins with a key of the record, as below a sign | that is one too many, or ends
        with keys that are still empty, as an empty scaffold has them."""
        key = self._key_at_start(node.text) or self._bare_key_at_start(node.text)
        if not key:
            if not (node.text.rstrip().endswith(":") or "#" in node.text):
                return False
            from generator.source.mistakes.short_form import tell_empty_keys  # noqa: PLC0415  (texts of a group only)

            return tell_empty_keys(node, self.record.fields, reader)
        bullet = _BULLET.match(node.text)
        is_certain = node.text[bullet.end() if bullet else 0 :].startswith(key)
        has_bullets = bullet is not None and not _holds_items(node.text)
        bullets = f", begitu pula tanda '{bullet[0].strip()}' di depan setiap kunci" if bullet and has_bullets else ""
        if is_certain:
            reader.doubt(self.record.topic)
        (reader.problems.error if is_certain else reader.problems.notice)(
            f"tanda '{node.style}' menjadikan kunci '{key}' di bawahnya teks biasa",
            node.place,
            f"hapus tanda '{node.style}' itu{bullets}; bila memang teks, awali baris di bawahnya dengan kata lain.",
        )
        return is_certain

    def schema(self) -> dict[str, Any]:
        """A reference to the record's own definition, or its short form; both may be null."""
        reference = {"$ref": f"#/$defs/{self.record.__name__}"}
        return {"anyOf": [reference, self.bare_schema()]} if self.short else reference

    def bare_schema(self) -> dict[str, Any]:
        """The schema of a plain scalar in place of the record."""
        return self.record.spelling(self.short) or self.record.fields[self.short].kind.schema()


def _holds_items(text: str) -> bool:
    """Whether a text has the items of a list of groups: the same key behind several dashes, or further keys below."""
    keys = _KEY_OF_ITEM.findall(text)
    return bool(keys) and (len({*keys}) < len(keys) or re.search(r"(?m)^[ \t]+\w+:", text) is not None)


class RecordsKind(Kind[Items[R]]):
    """A list of records, each with an id of its own; a single item counts as a list of one.

    An item that has a name may be written as the name alone.
    """

    def __init__(self, kind: RecordKind[R]) -> None:
        self.kind = kind
        self.free = kind.free
        self.form = f"daftar; setiap butir diawali tanda hubung: {kind.form}"
        self.example = f"- {kind.example}"

    def read(self, node: Node, path: str, reader: Reader) -> Items[R] | None:
        """The records in order; a repeated id is an error, a repeated derived one gets a number."""
        if reader.nothing(node, path, free=self.free) or self._is_no_item(node, reader):
            return None
        if not isinstance(node, Sequence) and not self._is_item(node):
            self._no_list(node, reader)
            return None
        tell_empty(node, reader)
        if isinstance(node, Sequence):
            self._tell_parted(node, reader)
            node = self._without_left_behind(node, reader)
        found: Items[R] = Items((), path)
        taken = _Taken()
        kind = self.kind.record
        naming = kind.naming_fields[0] if kind.numbered else ""
        numbering = _NUMBERING if naming and _NUMBERING in kind.fields else ""
        items = items_of(node, reader, naming, numbering=numbering, of_people=kind.of_people)
        for number, item in enumerate(items, 1):
            identity = self._identity(item, number, taken, reader)
            record = self.kind.read(item, entry_path(path, identity), reader)
            if record is None:
                continue
            found.append(record)
            if record.topic:
                reader.register(record.topic, record, [name for name in (identity, record.naming) if name])
        if self.kind.record.numbered:
            self._number(found, reader)
        return found

    def _without_left_behind(self, node: Sequence, reader: Reader) -> Sequence:
        """A list without the texts that belong to an empty key in the item above them, which are reported.

        Groups below such a key that may be its items are reported too.
        """
        if not any(map(_ends_open, node.items[:-1])) or is_bracketed(node, reader):
            return node
        from generator.source.mistakes.left_behind import without_left_behind  # noqa: PLC0415  (only where a mistake may be)

        return Sequence(without_left_behind(node, list(groups_of("", self)), reader), node.spot, node.size)

    def _tell_parted(self, node: Sequence, reader: Reader) -> None:
        """Report items with one key each, different from the item above: one item with a dash on every line."""
        runs = list(_runs([_only_key(item) for item in node.items]))
        if not runs:
            self._tell_nameless(node, reader)
            return
        first, last = runs[0]
        lines = [node.items[number].place.line for number in (first + 1, last)]
        until = f" sampai {lines[1]}" if lines[1] > lines[0] else ""
        others = "; begitu pula butir-butir di bawahnya" if len(runs) > 1 else ""
        reader.problems.notice(
            f"{last - first + 1} butir berturut-turut masing-masing hanya berisi satu kunci yang berlainan",
            node.items[first].place,
            f"bila semuanya satu butir, ganti tanda hubung pada baris {lines[0]}{until} dengan spasi{others}.",
        )

    @property
    def _own_name(self) -> str:
        """The field that names an item in the first place."""
        return self.kind.short or self.kind.record.naming_fields[0]

    def _tell_nameless(self, node: Sequence, reader: Reader) -> None:
        """Report two items that share no key, one of them without a name: one item with a dash within it."""
        naming = {"id", self._own_name, *self.kind.record.naming_fields} & self.kind.record.fields.keys()
        for above, item in itertools.pairwise(node.items):
            if not (naming and isinstance(above, Mapping) and isinstance(item, Mapping) and item.entries):
                continue
            own, others = item.entries.keys(), above.entries.keys()
            is_only_id = "id" in others and not others & (naming - {"id"}) and "id" not in own
            is_above_parted = self._own_name in own and self._own_name not in others
            is_parted = is_only_id or is_above_parted or (others & naming and not own & naming)
            if not own <= self.kind.record.fields.keys() or own & others or not is_parted:
                continue
            first, line = next(iter(item.entries)), item.place.line
            name = f"nama butir pada baris {above.place.line}" if is_above_parted else "namanya"
            reader.problems.notice(
                f"butir ini diawali '{first}', tampak seperti kunci butir di atasnya",
                item.place,
                f"bila milik butir di atasnya, ganti tanda hubung pada baris {line} dengan spasi; bila butir lain, "
                f"lengkapi {name}.",
            )

    def _number(self, found: Items[R], reader: Reader) -> None:
        """Let the numbers of the items refer to them: given, else by position, unless their names tell others."""
        word, naming = self.kind.record.numbered, self.kind.record.naming_fields[0]
        given = [record.__dict__.get(_NUMBERING, "") for record in found]
        places = [str(place) for place in range(1, len(found) + 1)]
        named = [_number_in_name(str(record.__dict__.get(naming, "")), word) for record in found]
        differs = any(number not in {"", place} for number, place in zip(named, places, strict=True))
        numbers = given if any(given) else named if differs else places
        for record, number, told in zip(found, numbers, named, strict=True):
            if numbers is given and told and number:
                self._tell_number(record, number, reader)
            elif numbers is not named:
                drop_repeated(record, naming, (rf"{word}\s+(?:ke\s*-?\s*)?{re.escape(number)}(?=\s*[.:])",))
            reader.number(record.topic, record, number, record.numbered)

    def _tell_number(self, record: R, number: str, reader: Reader) -> None:
        """Take from a name the number that the item has besides; tell another one."""
        word, naming = record.numbered, record.naming_fields[0]
        name = record.__dict__[naming]
        match = _numbered_name(name, word)
        if match is None:
            return
        if _bare(match["number"], word) == _bare(number, word):
            replace_text(record, naming, match["name"])
        else:
            reader.problems.notice(
                f"nama ini bernomor {match['number']}, padahal '{_NUMBERING}' berisi {number}",
                name.place,
                f"tulis  {in_braces(match['name'])}  dan periksa '{_NUMBERING}'-nya.",
            )

    def _is_no_item(self, node: Node, reader: Reader) -> bool:
        """Report a text in place of the list: a table, a key, or a list without dashes; return whether it is one."""
        if type(node) is not Scalar:
            return False
        if self.kind.holds_key(node, reader) or self.kind.holds_row(node, reader):
            return True
        is_told = lacks_dashes(node, reader)
        if is_told:
            reader.doubt(self.kind.record.topic)
        return is_told

    def _is_item(self, node: Node) -> bool:
        """Whether a node is itself an item: a name, or a group with a key of the record."""
        if isinstance(node, Scalar):
            return bool(self.kind.short)
        if not isinstance(node, Mapping) or node.entries.keys().isdisjoint(self.kind.record.fields):
            return False
        return not self._is_line_above_items(node)

    def _is_line_above_items(self, node: Mapping) -> bool:
        """Whether a key for a single value stands alone, above items with keys of the record."""
        fields, [(name, (_, value)), *others] = self.kind.record.fields, node.entries.items()
        if others or not isinstance(value, Sequence) or not isinstance(fields[name].kind, ScalarKind):
            return False
        return all(isinstance(item, Mapping) and item.entries.keys() & fields.keys() for item in value.items)

    def _no_list(self, node: Node, reader: Reader) -> None:
        # The modules on mistakes are imported only once one was made.
        from generator.source.mistakes.list_markers import other_bullet  # noqa: PLC0415

        if isinstance(node, Mapping):
            told = False
            for key, value in node.entries.values():
                beginning = _beginning(key, value, reader)
                above = reader.problems.lines_above(key.place) if "\t" in beginning else []
                row = row_fault(beginning, above=above) if "\t" in beginning else None
                if fault := (row.message, row.remedy) if row else other_bullet(beginning):
                    told = True
                    reader.problems.error(fault[0], key.place, fault[1])
            if told or is_below_line(node, reader):
                reader.doubt(self.kind.record.topic)
                return
        reader.unexpected(
            node,
            self.form,
            self.example,
            self._of_years(node) or _as_items(node, self.kind.record.numbered) or self._with_counts(node),
        )

    def _of_years(self, node: Node) -> str:
        """How to write as a list what was written as pairs of a year and a value; empty for anything else."""
        from generator.source.mistakes.years_as_keys import as_item, is_year  # noqa: PLC0415  (as above)

        if not isinstance(node, Mapping) or not all(map(is_year, node.entries)):
            return ""
        items = [as_item(self.kind.record, key.text, value) for key, value in node.entries.values()]
        shown = "  lalu  ".join(items[:2])
        return (
            f"'{next(iter(node.entries))}' ialah tahun; {_EACH_ON_ITS_LINE}  {shown}" if all(items) and shown else ""
        )

    def _with_counts(self, node: Node) -> str:
        """How to write as a list what was written as pairs of a name and a number; empty for anything else."""
        fields, named = self.kind.record.fields, self.kind.short
        counts = [name for name, field in fields.items() if isinstance(field.kind, CountKind)]
        if not isinstance(node, Mapping) or len(counts) != 1 or not named:
            return ""
        pairs = [(key.text, value.text) for key, value in node.entries.values() if isinstance(value, Scalar)]
        shown = [f"- {{{named}: {in_braces(key)}, {counts[0]}: {in_braces(value)}}}" for key, value in pairs]
        return f"{_EACH_ON_ITS_LINE}  {'  lalu  '.join(shown[:2])}" if shown else ""

    def _identity(self, item: Node, number: int, taken: "_Taken", reader: Reader) -> str:
        explicit = _entry(item, "id")
        if explicit is None:
            return taken.derived(slug(self._name(item)) or str(number), item)
        identity = explicit.text
        if len(identity) > _LONGEST_ID:
            example = slug(identity[:_LONGEST_ID]) or "butir-1"
            reader.problems.error(
                f"id ini terlalu panjang ({shown_number(len(identity))} karakter)",
                explicit.place,
                f"pakai paling banyak {_LONGEST_ID} karakter; tulis misalnya  {example}",
            )
            identity = identity[:_LONGEST_ID]
        first = taken.explicit(identity, item)
        if first is not None:
            reader.problems.error(
                f"id '{identity}' dipakai dua kali",
                explicit.place,
                self._one_of_two(first, item),
                also=(_entry(first, "id") or first).place,
            )
        return identity

    def _one_of_two(self, first: Node, second: Node) -> str:
        """The remedy for two items with one id; with equal names, they are the same item."""
        one, two = comparable(self._name(first)), comparable(self._name(second))
        if one and one == two:
            return (
                "keduanya bernama sama: bila memang hal yang sama, hapus salah satunya (yang merujuk id itu tetap "
                "berlaku); bila berbeda, beri id dan nama lain."
            )
        return "beri id lain pada salah satunya."

    def _name(self, item: Node) -> str:
        """The name of an item, the same for every accepted form of a choice or dimension."""
        fields = self.kind.record.fields
        if isinstance(item, Scalar):
            if not self.kind.short:
                return item.text
            item = self.kind.as_group(item) or item
        for name in self.kind.record.naming_fields:
            node = _entry(item, name)
            if node is not None:
                return _canonical(fields[name], node)
        return ""

    def schema(self) -> dict[str, Any]:
        """The schema of an array of the record, or of a single one."""
        item = self.kind.schema()
        return {"anyOf": [{"type": ["array", "null"], "items": item}, item]}

    def inner(self) -> tuple[Kind[Any], ...]:
        """The kind of its items."""
        return (self.kind,)


def _number_in_name(name: str, word: str) -> str:
    """The number at the beginning of a name, as in "Misi 2: Mewujudkan …" and "II. Mewujudkan …"; "" for none."""
    match = _numbered_name(name, word)
    return _bare(match["number"], word) if match else ""


def _numbered_name(name: str, word: str) -> re.Match[str] | None:
    """The parts of a name that begins with its number."""
    number = rf"(?P<number>\d{{1,2}}|[ivx]{{1,4}}|[a-h]|{'|'.join(ORDINALS)})"
    return re.match(rf"(?is)(?:{word}\s+(?:ke\s*-?\s*)?)?\(?{number}\s*[.:)]\s+(?P<name>\S.*)", name)


def _bare(number: str, word: str) -> str:
    bare = bare_number(number, word)
    return ORDINALS.get(bare, bare)


def keys_of(kind: Kind[Any]) -> Container[str]:
    """The keys of a record, or of the records of a list."""
    kind = kind.kind if isinstance(kind, RecordsKind) else kind
    return kind.record.fields if isinstance(kind, RecordKind) else ()


def groups_of(name: str, kind: Kind[Any]) -> Iterator[Group]:
    """The record under a key, single or in a list, and all records nested in it."""
    is_list = isinstance(kind, RecordsKind)
    kind = kind.kind if isinstance(kind, RecordsKind) else kind
    if isinstance(kind, RecordKind):
        fields = kind.record.fields
        paragraphs = frozenset(name for name, field in fields.items() if is_of_paragraphs(field.kind))
        pairs = tuple(name for name, field in fields.items() if isinstance(field.kind, MapKind))
        lists = frozenset(name for name, field in fields.items() if isinstance(field.kind, ListKind | RecordsKind))
        yield Group(name, kind.short, fields, is_list, paragraphs, pairs, lists)
        for inner, field in kind.record.fields.items():
            yield from groups_of(inner, field.kind)


def is_of_paragraphs(kind: Kind[Any]) -> bool:
    """Whether a kind takes several paragraphs."""
    return isinstance(kind, ScalarKind) and kind.several


def _only_key(item: Node) -> str:
    """The key of an item that has only one; "" for any other item."""
    return next(iter(item.entries)) if isinstance(item, Mapping) and len(item.entries) == 1 else ""


def _ends_open(node: Node) -> bool:
    """Whether nothing stands behind the last key of an item, or of what is nested at its end."""
    while not isinstance(node, Scalar):
        nodes = [value for _, value in node.entries.values()] if isinstance(node, Mapping) else node.items
        if not nodes:
            return False
        node = nodes[-1]
    return not node.text.strip()


def _runs(keys: list[str]) -> Iterator[tuple[int, int]]:
    """The first and last of successive items with different single keys that may be parts of one item.

    Two are enough if the same two keys follow again.
    """
    first = 0
    while first < len(keys):
        last = first
        while keys[first] and last + 1 < len(keys) and keys[last + 1] not in ("", *keys[first : last + 1]):
            last += 1
        own, size = keys[first : last + 1], last - first + 1
        recurs = own in (keys[last + 1 : last + 1 + size], keys[max(0, first - size) : first])
        if size >= _FEWEST_PARTS or (size > 1 and recurs):
            yield first, last
        first = last + 1


def _as_items(node: Node, word: str) -> str:
    """How to write as a list what was written as pairs of a number, perhaps after a word, and a text."""
    if not isinstance(node, Mapping) or not all(_number_after(word, name) for name in node.entries):
        return ""
    shown = [f"- {in_one_line(value.text)}" for _, value in node.entries.values() if isinstance(value, Scalar)]
    return f"{_EACH_ON_ITS_LINE}  {'  lalu  '.join(shown[:2])}" if shown else ""


def _number_after(word: str, key: str) -> bool:
    """Whether a key is a number, alone or after the word by which people number: "2", "Misi 2"."""
    return key.isdecimal() or (bool(word) and bare_number(key.replace("_", " "), word).isdecimal())


def _first_line(node: Scalar, reader: Reader) -> str:
    """The first line of a plain text, including what a # without a blank after it cuts off."""
    line, place = lines_of(node, reader)[0], node.place
    whole = reader.problems.lines_of(place.file)[place.line - 1][place.column - 1 :]
    if _UNSEEN_BEHIND_COLON.match(whole):
        return whole
    return whole if whole.startswith(line) and re.match(r"\s+#+[^\s#]", whole[len(line) :]) else line


def _beginning(key: Scalar, value: Node, reader: Reader) -> str:
    """A key as in the file, with as much of its value as is on the same line."""
    shown = isinstance(value, Scalar) and not is_null(value) and value.place.line == key.place.line
    return f"{key.text}: {lines_of(value, reader)[0] if shown and isinstance(value, Scalar) else ''}"


class _Taken:
    """The ids of a list so far: those given, and those derived from names."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}
        self._again: dict[str, int] = {}

    def explicit(self, identity: str, node: Node) -> Node | None:
        """Take a given id; return the item that had it before, if any."""
        folded = comparable(identity)
        first = self._nodes.get(folded)
        self._nodes[folded] = node
        return first

    def derived(self, base: str, node: Node) -> str:
        """The derived id, with a number if it is already taken."""
        identity = base
        while identity in self._nodes:
            self._again[base] = again = self._again.get(base, 1) + 1
            identity = f"{base}-{again}"
        self._nodes[identity] = node
        return identity


def _canonical(field: Field[Any], node: Scalar) -> str:
    if not isinstance(field.kind, ScalarKind):
        return node.text
    try:
        return str(field.kind.convert(node))
    except UnreadableValueError:
        return node.text


def _entry(node: Node, name: str) -> Scalar | None:
    """The scalar under a key, if it has text."""
    if not isinstance(node, Mapping) or name not in node.entries:
        return None
    value = node.entries[name][1]
    if not isinstance(value, Scalar) or is_null(value) or is_placeholder(value.text):
        return None
    return value
