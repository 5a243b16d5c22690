"""Kinds of values: how each is read from a node, named to a user, and described to an editor."""

import datetime
import re
from typing import Any, Generic, TypeVar

from generator.source import numbers
from generator.source.nodes import Mapping, Node, Scalar, Sequence
from generator.source.reader import Reader
from generator.source.values import (
    Bilangan,
    Cacah,
    Items,
    Paragraf,
    Peta,
    Pilihan,
    Prosa,
    Rujukan,
    Tahun,
    Tanggal,
    Teks,
    Uang,
)
from generator.source.words import closest, joined

T = TypeVar("T")
K = TypeVar("K")
S = TypeVar("S", bound=Teks)

_ONE_LINE = re.compile(r"\s*\n\s*")
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_LINE_ENDS = re.compile(r"\n+")


class Kind(Generic[T]):
    """A kind of value. ``form`` says in Indonesian what is expected, ``example`` shows one."""

    form: str
    example: str

    def read(self, node: Node, path: str, reader: Reader) -> T | None:
        """The value, or None where nothing was supplied or a problem was recorded."""
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of what is accepted, as an editor with YAML 1.2 sees it."""
        raise NotImplementedError


class ScalarKind(Kind[T]):
    """A value written as a single scalar."""

    def read(self, node: Node, path: str, reader: Reader) -> T | None:
        """The value of a scalar node."""
        if not isinstance(node, Scalar):
            reader.unexpected(node, self.form, self.example)
            return None
        if node.is_null:
            return None
        try:
            value = self.convert(node)
        except numbers.UnreadableNumberError as error:
            reader.problems.error(error.message, node.place, error.remedy)
            return None
        value.path = path  # type: ignore[attr-defined]
        value.place = node.place  # type: ignore[attr-defined]
        return value

    def convert(self, node: Scalar) -> T:
        """The bare value; raises UnreadableNumberError with words for the user."""
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        """A string, number or nothing: editors resolve scalars before they look."""
        return {"type": ["string", "number", "null"]}


class TextKind(ScalarKind[S]):
    """Text in one of its three forms."""

    def __init__(self, cls: type[S], form: str, example: str) -> None:
        self.cls = cls
        self.form = form
        self.example = example

    def convert(self, node: Scalar) -> S:
        """The text with its line ends brought into the form of the kind."""
        return self.cls(_paragraphs(node) if issubclass(self.cls, Paragraf) else _one_line(node.text))

    def schema(self) -> dict[str, Any]:
        """Any scalar: ``no``, ``12:30`` and ``32.10`` are texts too."""
        return {"type": ["string", "number", "boolean", "null"]}


def _one_line(text: str) -> str:
    return _ONE_LINE.sub(" ", text.strip()) if "\n" in text else text.strip()


def _paragraphs(node: Scalar) -> str:
    """Paragraphs joined by an empty line, whichever way YAML's style folds line ends."""
    text = node.text.strip()
    if "\n" not in text:
        return text
    parts = (_BLANK_LINES if node.style == "|" else _LINE_ENDS).split(text)
    return "\n\n".join(part.strip() for part in parts if part.strip())


TEXT = TextKind(Teks, "teks satu baris", "Sampit")
PARAGRAPHS = TextKind(Paragraf, "teks biasa; baris kosong memisahkan paragraf", "Satu paragraf penjelasan.")
PROSE = TextKind(Prosa, "teks; *miring* dan **tebal** boleh dipakai", "Satu paragraf penjelasan.")


class CountKind(ScalarKind[Cacah]):
    """A whole number that is not negative."""

    form = "bilangan bulat"
    example = "1.500"

    def convert(self, node: Scalar) -> Cacah:
        """The number; dots group."""
        number = numbers.parse_number(node.text, grouped=True)
        if number != number.to_integral_value() or number < 0:
            raise numbers.UnreadableNumberError(f"'{node.text}' bukan bilangan bulat", "tulis misalnya 1.500.")
        return Cacah(number)


class NumberKind(ScalarKind[Bilangan]):
    """A number with a decimal comma."""

    form = "bilangan"
    example = "12,5"

    def convert(self, node: Scalar) -> Bilangan:
        """The number, exact; "1.500" is refused as ambiguous."""
        return Bilangan(numbers.parse_number(node.text, grouped=False))


class AchievementKind(ScalarKind[Bilangan | Teks]):
    """A number where it looks like one, else a short text such as "Ada" or "A"."""

    form = "bilangan atau predikat singkat"
    example = "85,5"

    def convert(self, node: Scalar) -> Bilangan | Teks:
        """The number, or the text."""
        text = _one_line(node.text)
        if not text[:1].isdigit() and not re.match(r"[+-]\d", text):
            return Teks(text)
        try:
            return Bilangan(numbers.parse_number(text, grouped=False))
        except numbers.UnreadableNumberError as error:
            if re.fullmatch(r"[+-]?[\d.,]+\s*%?", text):
                raise
            del error
            return Teks(text)


class MoneyKind(ScalarKind[Uang]):
    """Whole rupiah."""

    form = "jumlah uang"
    example = "Rp250 juta"

    def convert(self, node: Scalar) -> Uang:
        """The amount; see numbers.parse_money."""
        return Uang(numbers.parse_money(node.text))


class YearKind(ScalarKind[Tahun]):
    """A year of four digits."""

    form = "tahun empat angka"
    example = "2027"

    def convert(self, node: Scalar) -> Tahun:
        """The year, from 1945 to 2100."""
        text = node.text.strip()
        if not re.fullmatch(r"\d{4}", text) or not 1945 <= int(text) <= 2100:
            raise numbers.UnreadableNumberError(f"'{text}' bukan tahun", "tulis empat angka, misalnya 2027.")
        return Tahun(text)


class DateKind(ScalarKind[Tanggal]):
    """A calendar day."""

    form = "tanggal"
    example = "18 Agustus 2026"

    def convert(self, node: Scalar) -> Tanggal:
        """The day; one that is not in the calendar is refused."""
        year, month, day = numbers.parse_date(node.text)
        try:
            return Tanggal(year, month, day)
        except ValueError:
            remedy = "periksa hari dan bulannya."
            if 1 <= month <= 12:
                last = (datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)).day
                remedy = f"bulan itu berakhir pada tanggal {last}."
            raise numbers.UnreadableNumberError(f"tanggal '{node.text.strip()}' tidak ada", remedy) from None


class ChoiceKind(ScalarKind[Pilihan]):
    """One of a fixed set, written as its key, its label, or an alias."""

    def __init__(self, labels: dict[str, str], aliases: dict[str, str] | None = None) -> None:
        self.labels = labels
        self.known = {key.casefold(): key for key in labels}
        self.known |= {label.casefold(): key for key, label in labels.items()}
        self.known |= {alias.casefold(): key for alias, key in (aliases or {}).items()}
        self.form = f"salah satu dari: {joined(list(labels), 'atau')}"
        self.example = next(iter(labels))

    def convert(self, node: Scalar) -> Pilihan:
        """The key, with the label that people read."""
        key = self.known.get(node.text.strip().casefold())
        if key is None:
            near = closest(node.text, self.known)
            remedy = f"Mungkin maksud Anda: {self.known[near[0].casefold()]}." if near else f"pilih {self.form}."
            raise numbers.UnreadableNumberError(f"'{node.text.strip()}' bukan pilihan di sini", remedy)
        value = Pilihan(key)
        value.label = self.labels[key]
        return value

    def schema(self) -> dict[str, Any]:
        """The keys and labels."""
        return {"enum": [*dict.fromkeys([*self.labels, *self.labels.values()]), None]}


class ReferenceKind(ScalarKind[Rujukan]):
    """The id or exact name of a record of a topic.

    With ``lenient`` an unknown name stays a text (a later check judges it); else it is a problem.
    """

    def __init__(self, topic: str, *, lenient: bool = False) -> None:
        self.topic = topic
        self.lenient = lenient
        self.form = f"nama atau id dari '{topic}'"
        self.example = "nama-yang-dirujuk"

    def read(self, node: Node, path: str, reader: Reader) -> Rujukan | None:
        """The reference, to be resolved when all files are read."""
        value = super().read(node, path, reader)
        if value is not None:
            reader.refer(self.topic, value, lenient=self.lenient)
        return value

    def convert(self, node: Scalar) -> Rujukan:
        """The text as written."""
        value = Rujukan(_one_line(node.text))
        value.tujuan = None
        return value


class ListKind(Kind[Items[T]]):
    """A list of values of one kind; a single value counts as a list of one."""

    def __init__(self, kind: Kind[T]) -> None:
        self.kind = kind
        self.form = f"daftar {kind.form}"
        self.example = f"- {kind.example}"

    def read(self, node: Node, path: str, reader: Reader) -> Items[T] | None:
        """The values in their order."""
        if isinstance(node, Scalar) and node.is_null:
            return None
        nodes = node.items if isinstance(node, Sequence) else [node]
        values = (self.kind.read(item, f"{path}[{n}]", reader) for n, item in enumerate(nodes, 1))
        return Items((value for value in values if value is not None), path)

    def schema(self) -> dict[str, Any]:
        """An array, or one item."""
        item = self.kind.schema()
        return {"anyOf": [{"type": "array", "items": item}, item, {"type": "null"}]}


class MapKind(Kind[Peta[K, T]]):
    """A mapping with keys and values of given kinds, such as a target for each year."""

    def __init__(self, key: ScalarKind[K], kind: Kind[T]) -> None:
        self.key = key
        self.kind = kind
        self.form = f"pasangan {key.form}: {kind.form}"
        self.example = f"{{{key.example}: {kind.example}}}"

    def read(self, node: Node, path: str, reader: Reader) -> Peta[K, T] | None:
        """The pairs in their order."""
        if isinstance(node, Scalar) and node.is_null:
            return None
        if not isinstance(node, Mapping):
            reader.unexpected(node, self.form, self.example)
            return None
        found: Peta[K, T] = Peta()
        found.path = path
        found.place = node.place
        for key_node, value_node in node.entries.values():
            key = self.key.read(key_node, path, reader)
            if key is None:
                continue
            value = self.kind.read(value_node, f"{path}[{key}]", reader)
            if key in found:
                reader.problems.error(f"'{key_node.text}' ditulis dua kali", key_node.place, "hapus salah satu.")
            elif value is not None:
                found[key] = value
        return found

    def schema(self) -> dict[str, Any]:
        """An object with free keys."""
        return {"type": ["object", "null"], "additionalProperties": self.kind.schema()}
