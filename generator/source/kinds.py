"""Kinds of values: how to read each from a node, name it to a user, and describe it to an editor."""

import re
from calendar import monthrange
from collections.abc import Collection, Container
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from generator.late_patterns import late_pattern
from generator.source import numbers, patterns
from generator.source.list_items import is_bracketed, items_of, tell_empty
from generator.source.lists_in_text import folded, may_hold_lists, without_marker
from generator.source.numbers_and_days_in_words import weekday
from generator.source.paths import entry_path
from generator.source.place import Place
from generator.source.placeholders import (
    ABSENCE,
    SAMPLE_PARAGRAPH,
    SAMPLE_REFERENCE,
    SAMPLE_TEXT,
    as_answer,
    is_dash,
    is_placeholder,
)
from generator.source.printed_amounts import shown_date
from generator.source.reader import Reader
from generator.source.swallowed import (
    joins_lines,
    joins_numbers,
    lacks_dashes,
    lone_quote,
    look_for_key,
    look_for_lone_sign,
    look_for_remark,
    look_for_torn_lines,
)
from generator.source.values import (
    FIRST_YEAR,
    LAST_YEAR,
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
from generator.source.words import in_braces, joined, slips
from generator.source.yaml_nodes import CURLS, Mapping, Node, Scalar, Sequence, holds_nothing, is_null

T = TypeVar("T")
K = TypeVar("K")
S = TypeVar("S", bound=Teks)

PLACEHOLDER = "belum_diisi"
"""The name of the schema's definition of placeholders."""

_GLUED_BRACKET = late_pattern(r"\w+:[\[{]")
_SEVERAL_DAYS = re.compile(r"(\d{1,2})\s*(?:[-–—]|s\.?d\.?|sampai)\s*(\d{1,2})\s+([A-Za-z]+\s+\d{4})")
_BETWEEN_DIGITS = late_pattern(r"(?<=\d) (?=\d)")
_ONE_LINE = late_pattern(r"\s*\n\s*")
_BLANK_LINES = r"\n(?:[ \t]*\n)+"
_NUMBER_IN_ANGLES = late_pattern(r"\s*<\s*(\d[^<>\n]*?)\s*>\s*")
_LETTERS_IN_NUMBER = re.compile(r"(?=.*\d)(?=.*[OolIS])[\dOolI][\dOolIS.,]*(?: ?%)?")
_NUMBER_START = re.compile(r"[+−-]?[.,]?[\d½¼¾]")
_DIGITS_ONLY = late_pattern(r"[“”‘’„'\"]?[+−-]?[\d.,]+\s*%?[“”‘’„'\"]?")
_CHOICE_AND_YEAR = late_pattern(r"(.+?)[\s:_–—-]*\(?((?:19|20)\d\d)\)?")
_FIRST_AND_LAST = late_pattern(
    r"(?i)((?:19|20)\d\d)\s*(?:[-–—/,&]+|s\.?/?d\.?|sampai(?: dengan)?|hingga|dan)\s*((?:19|20)\d\d|\d\d)"
)
_BETWEEN_CHOICES = late_pattern(r"[/,;+&]|\bdan\b|\bserta\b|\batau\b")
_BULLET_AND_YEAR = late_pattern(r"(?P<sign>[•·▪●■–—*+-]|\d[.)])\s*(?P<year>(?:19|20)\d\d)")
_PERCENT = ("%", "persen")
_MORE = "+"
_COLUMNS_OF_A_SLIP = 2
_TABLE_OF_MARKDOWN = late_pattern(r"(?m)^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*(?::?-{3,}:?)?[ \t]*\|?[ \t]*$")
_QUOTES = frozenset("\"'")
_CLOSING = frozenset("]}")
_ENDS = _QUOTES | _CLOSING | {","}
_BLOCKS = frozenset("|>")
_LINE_ENDS = r"\n+"
_DECIMAL = late_pattern(r"(?<![\d'])\d[\d.]*,\d+(?: (?:ribu|rb|juta|jt|mil[iy]ar|tril[iy]u?n))?(?!\w)")


class Kind(Generic[T]):
    """A kind of value. ``form`` says in Indonesian what is expected, ``example`` shows one.

    ``free`` says that any text may stand for the value, or for one of its items, ``money`` that amounts are asked.
    """

    form: str
    example: str
    free = False
    money = False

    def read(self, node: Node, path: str, reader: Reader) -> T | None:
        """The value; None if nothing was supplied or a problem was recorded."""
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of what is accepted, as seen by an editor with YAML 1.2."""
        raise NotImplementedError

    def inner(self) -> "tuple[Kind[Any], ...]":
        """The kinds that this one consists of, such as that of a list's items."""
        return ()


class ScalarKind(Kind[T]):
    """A value written as a single scalar.

    ``definition`` is the name of the schema definition that many fields share. ``several`` says that a text may have
    paragraphs. ``name`` is what a key of this kind is called, if ``form`` is no such name. ``answers`` are
    placeholders that count as values here.
    """

    definition: str = ""
    name = ""
    several = False
    answers: Container[str] = ()

    @property
    def slot(self) -> str:
        """The placeholder in an example for a value that only the user knows."""
        return f"<{self.name or self.form}>"

    def read(self, node: Node, path: str, reader: Reader) -> T | None:
        """The value of a scalar node."""
        if type(node) is not Scalar:
            from generator.source.mistakes.wrapped import tell_wrapped  # noqa: PLC0415  (only where a mistake was made)

            tell_wrapped(self, node, path, reader)
            return None
        if reader.nothing(node, path, self.answers, free=self.free, money=self.money):
            return None
        if node.text[:1] == "<" and _is_in_angles(node, reader):
            return None
        spot = node.spot
        if type(spot) is tuple and spot[1] != spot[3] and self._is_joined(node, reader):
            return None
        if self.free and ":" in node.text:
            look_for_key(node, reader)
        if reader.remarks and self.free and node.style not in _BLOCKS:
            look_for_remark(node, reader)
        value = self._converted(node, path, reader)
        if value is not None:
            if node.text[-1:] in _ENDS:
                look_for_lone_sign(node, reader, free=self.free)
            value.path = path  # type: ignore[attr-defined]
            value.spot = node.spot  # type: ignore[attr-defined]
        return value

    def _converted(self, node: Scalar, path: str, reader: Reader) -> T | None:
        """The value of a text; None if it cannot be read, which is reported."""
        try:
            value = self.convert(node)
        except numbers.UnreadableValueError as error:
            if not reader.denied(node, path):
                message, remedy = self._in_quotes(node, reader) or (
                    error.message,
                    self._with_digits(node, reader) or _advice(error, node, reader),
                )
                reader.problems.error(message, place_of_part(node.place, node.text, reader), remedy)
            return None
        if not self.free:
            self._look_at_number(value, node, reader)
        return value

    def _look_at_number(self, value: T, node: Scalar, reader: Reader) -> None:
        """Report a number that may be several, or another one."""
        if numbers.may_be_several(node.text):
            _tell_blanks(node, reader)
        if isinstance(value, Bilangan) and (both := numbers.thousands_or_decimals(node.text)):
            _tell_decimals(node, both, reader)

    def _with_digits(self, node: Scalar, reader: Reader) -> str:
        """The remedy for letters that look like digits, if the value can be read with these; "" for any other."""
        text = node.text.strip()
        with_digits = numbers.digits_for_letters(text)
        if with_digits == text or not fits(self, Scalar(with_digits, node.style, node.spot)):
            return ""
        shown = in_braces(with_digits) if is_in_braces(node, reader) else with_digits
        return f"tulis  {shown}  bila yang dimaksud angka; huruf O, o, l, dan I bukan angka 0 dan 1."

    def _in_quotes(self, node: Scalar, reader: Reader) -> tuple[str, str] | None:
        """Message and remedy for a value that only the curved quotes of Word, or a lone one, make unreadable."""
        lone = lone_quote(node)
        bare = node.text.strip()[:-1].rstrip() if lone else node.text.strip(f"{CURLS} ")
        if self.free or bare == node.text.strip() or not fits(self, Scalar(bare, node.style, node.spot)):
            return None
        shown = in_braces(bare) if is_in_braces(node, reader) else bare
        if lone:
            return f"tanda kutip {lone} di akhir isian ini tanpa pasangannya", f"tulis  {shown}  tanpa tanda kutip."
        return "isian ini diapit tanda kutip lengkung dari Word", f"tulis  {shown}  tanpa tanda kutip lengkung."

    def _is_joined(self, node: Scalar, reader: Reader) -> bool:
        """Report a value of several lines that consists of several values; return whether it does."""
        if self.several and node.style == ">" and "\n " in node.text:
            look_for_torn_lines(node, reader)
        return joins_lines(node, reader, several=self.several) if self.free else joins_numbers(node, reader)

    def convert(self, node: Scalar) -> T:
        """Convert the text to a value; raises UnreadableValueError with a message for the user."""
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        """The schema of what is accepted, or a reference to its definition."""
        return {"$ref": f"#/$defs/{self.definition}"} if self.definition else self.accepted()

    def accepted(self) -> dict[str, Any]:
        """The schema of any scalar, because editors resolve ``true``, ``188.45`` and ``2025`` before validating."""
        return {"type": ["string", "number", "boolean", "null"]}

    def written(self, pattern: str, **limits: Any) -> dict[str, Any]:
        """The schema of a text with this pattern or nothing, and an error message for editors that show one."""
        message = f"Di sini diharapkan {self.form}; tulis misalnya {self.example}"
        fitting = {"type": ["string", "null"], "pattern": patterns.whole(pattern), **limits}
        return {"anyOf": [fitting, {"$ref": f"#/$defs/{PLACEHOLDER}"}], "errorMessage": message}


def _tell_blanks(node: Scalar, reader: Reader) -> None:
    text = node.text.strip()
    reader.problems.notice(
        f"'{text}' dibaca sebagai satu bilangan",
        node.place,
        f"tulis  {_BETWEEN_DIGITS.sub('', text)}  bila memang satu; bila beberapa, tulis masing-masing pada kuncinya "
        "sendiri.",
    )


def _tell_decimals(node: Scalar, both: tuple[str, str], reader: Reader) -> None:
    thousands, decimal = both
    shown = in_braces(decimal) if is_in_braces(node, reader) else decimal
    reader.problems.notice(
        f"'{node.text.strip()}' dibaca sebagai pecahan, yaitu {decimal}",
        node.place,
        f"tulis  {thousands}  bila ribuan yang dimaksud, atau  {shown}  bila memang pecahan.",
    )


def _is_in_angles(node: Scalar, reader: Reader) -> bool:
    """Report a number that is still in the < > of a template; return whether it is."""
    match = _NUMBER_IN_ANGLES.fullmatch(node.text)
    if match is None:
        return False
    shown = in_braces(match[1]) if is_in_braces(node, reader) else match[1]
    reader.problems.error(
        f"'{node.text.strip()}' masih diapit tanda < > dari pola isian",
        node.place,
        f"tulis  {shown}  tanpa tanda < >.",
    )
    return True


class TextKind(ScalarKind[S]):
    """Text in one of its three forms."""

    free = True

    definition = "teks"

    def __init__(self, cls: type[S], form: str, example: str, answers: Container[str] = ()) -> None:
        self.cls = cls
        self.answers = answers
        self.several = issubclass(cls, Paragraf)
        self.form = form
        self.example = example

    def convert(self, node: Scalar) -> S:
        """The text with line ends in the form of the kind."""
        text = node.text.strip()
        _refuse_rows(text, node.style)
        if "|" in text and _TABLE_OF_MARKDOWN.search(text):
            raise numbers.UnreadableValueError(
                "tabel dengan garis tegak (|) tidak tercetak sebagai tabel di sini",
                "hapus baris garisnya (|---|), lalu tulis setiap baris tabel sebagai kalimat atau butir.",
            )
        if "E+" in text:
            numbers.refuse_shortened(text)
        if "\n" in text:
            text = _paragraphs(text, kept=node.keeps_line_ends) if self.several else _folded(text)
        return self.cls(text)


def _folded(text: str) -> str:
    """A text in one line, except for list items, which would run together."""
    return folded(text) if may_hold_lists(text) else _ONE_LINE.sub(" ", text)


def _one_line(text: str) -> str:
    return _ONE_LINE.sub(" ", text.strip()) if "\n" in text else text.strip()


def _paragraphs(text: str, *, kept: bool) -> str:
    """Paragraphs separated by an empty line, whether YAML's style ``kept`` the line ends or folded them."""
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    parts = re.split(_BLANK_LINES if kept else _LINE_ENDS, text)
    return "\n\n".join(_unindented(part) for part in parts if part.strip())


def _unindented(paragraph: str) -> str:
    """A paragraph without surrounding blanks, except the indentation of list items, which shows their nesting."""
    stripped = paragraph.strip()
    return paragraph.rstrip() if may_hold_lists(f"\n{stripped}") else stripped


TEXT = TextKind(Teks, "teks satu baris", SAMPLE_TEXT)
STATE = TextKind(Teks, "teks satu baris", "Menjangkau 20 dari 34 kantor", ABSENCE)
PARAGRAPHS = TextKind(Paragraf, "teks biasa; baris kosong memisahkan paragraf", SAMPLE_PARAGRAPH)
STATE_IN_PARAGRAPHS = TextKind(Paragraf, PARAGRAPHS.form, PARAGRAPHS.example, ABSENCE)
PROSE = TextKind(Prosa, "teks; *miring* dan **tebal** boleh dipakai", SAMPLE_PARAGRAPH)


def row_fault(
    text: str, *, in_text: bool = False, above: list[str] | None = None
) -> numbers.UnreadableValueError | None:
    """Message and remedy for a text with table rows: a tab within a line, or several tabs among paragraphs.

    The lines ``above`` it tell which topic the table belongs to.

    A tab after the marker of an item is allowed, because Word writes lists so.
    """
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    rows = [line for line in lines if "\t" in without_marker(line)]
    if not rows or len(rows) == 1 < len(lines):
        return None
    from generator.source.mistakes.pasted import table, topic_of_table  # noqa: PLC0415  (only where a mistake was made)

    spot = table(rows, in_text=in_text, topic=topic_of_table(above or []))
    return numbers.UnreadableValueError(spot.message, spot.remedy)


def _refuse_rows(text: str, style: str) -> None:
    if "\t" in text and (fault := row_fault(text, in_text=True)):
        if len(re.split(r"\t+", text)) == _COLUMNS_OF_A_SLIP:
            tab = "tab (\\t)" if style == '"' else "tab"
            remedy = f"ganti {tab} dengan spasi."
            if style == '"':
                remedy = (
                    f"bila garis miring terbalik (\\) bagian dari teks, pakai kutip tunggal; bila tidak, {remedy}"
                )
            raise numbers.UnreadableValueError(f"ada {tab} di tengah teks ini", remedy)
        raise fault


class CountKind(ScalarKind[Cacah]):
    """A whole number, zero or positive."""

    form = "bilangan bulat"
    example = "1.500"
    definition = "bilangan_bulat"

    def __init__(self, units: Collection[str] = ()) -> None:
        self.units = units

    def convert(self, node: Scalar) -> Cacah:
        """The number; dots group, and the unit of the field may follow."""
        numbers.refuse_plus(node.text)
        if self.units and not re.search(r"\d", node.text):
            unit = next(iter(self.units))
            raise numbers.UnreadableValueError(f"'{node.text}' bukan bilangan", f"tulis jumlah {unit} dengan angka.")
        return Cacah(numbers.parse_count(node.text, units=self.units))

    def accepted(self) -> dict[str, Any]:
        """The schema of any number, because an editor reads ``1.500`` as one and a half."""
        return self.written(patterns.QUANTITY, type=["string", "number", "null"], minimum=0)


class NumberKind(ScalarKind[Bilangan]):
    """A number with a decimal comma."""

    form = "bilangan"
    example = "12,5"
    definition = "bilangan"

    def __init__(self, units: Collection[str] = ()) -> None:
        self.units = units

    def convert(self, node: Scalar) -> Bilangan:
        """The exact number, optionally followed by the unit of the field; "1.500" is refused as ambiguous."""
        numbers.refuse_plus(node.text)
        return Bilangan(numbers.parse_quantity(node.text, grouped=False, units=self.units, example=self.example))

    def accepted(self) -> dict[str, Any]:
        """The schema of a number, or of a text such as "12,5"."""
        return self.written(patterns.QUANTITY, type=["string", "number", "null"])


class ScoreKind(NumberKind):
    """A score on a scale of a few steps, as the ministry's from 0 to 4."""

    example = "3,5"

    def convert(self, node: Scalar) -> Bilangan:
        """The exact score."""
        numbers.refuse_plus(node.text)
        return Bilangan(numbers.parse_score(node.text))


class AchievementKind(ScalarKind[Bilangan | Teks]):
    """A number if the text looks like one, else a short text such as "Ada" or "A"."""

    form = "bilangan atau predikat singkat"
    example = "85,5"
    definition = "capaian"

    def __init__(self, answers: Container[str] = ()) -> None:
        self.answers = answers

    def read(self, node: Node, path: str, reader: Reader) -> Bilangan | Teks | None:
        """The value; a text that is a number but for letters that look like digits is noticed."""
        value = super().read(node, path, reader)
        if type(value) is Teks and isinstance(node, Scalar) and _LETTERS_IN_NUMBER.fullmatch(value):
            number = numbers.digits_for_letters(value)
            shown = in_braces(number) if is_in_braces(node, reader) else number
            reader.problems.notice(
                f"'{value}' dibaca sebagai kata, bukan bilangan, karena memuat huruf",
                node.place,
                f"bila bilangan, ganti dengan  {shown}  dengan angka saja; bila memang kata, biarkan.",
            )
        return value

    def convert(self, node: Scalar) -> Bilangan | Teks:
        """The number, or the text; a number with a plus says how much is added, and remains a text."""
        text = _one_line(node.text)
        if "\t" in text:
            numbers.refuse_several(text)
            _refuse_rows(text, node.style)
        if text.endswith("."):
            text = next((text[:-1] for sign in _PERCENT if text.endswith(f"{sign}.")), text)
        number = _number_within(text) if not text.startswith(_MORE) else None
        if number is None:
            numbers.refuse_several(text)
            numbers.refuse_sign_in_front(text)
            return Teks(text)
        value = Bilangan(number)
        if text.endswith(_PERCENT):
            value.persen = True
        return value


@lru_cache(4096)  # targets recur in a plan
def _number_within(text: str) -> Decimal | None:
    """The number that a text consists of; None if it does not look like a number."""
    if not _NUMBER_START.match(text.lstrip("“”‘’„'\"")):
        return None
    try:
        return numbers.parse_number(text, grouped=False)
    except numbers.UnreadableValueError:
        numbers.refuse_half_numbers(text)
        if _DIGITS_ONLY.fullmatch(text):
            raise
        return None


class MoneyKind(ScalarKind[Uang]):
    """A whole number of rupiah."""

    form = "jumlah uang"
    example = "Rp250 juta"
    money = True
    definition = "jumlah_uang"

    def read(self, node: Node, path: str, reader: Reader) -> Uang | None:
        """The amount; an amount of zero is written as 0 or a dash, not as a word such as "Nihil"."""
        amount = super().read(node, path, reader)
        return None if amount == 0 and reader.denied(node, path) else amount

    def convert(self, node: Scalar) -> Uang:
        """The amount, as read by ``numbers.parse_money``; one that is only added to another is refused."""
        numbers.refuse_plus(node.text)
        return Uang(numbers.parse_money(node.text))

    def accepted(self) -> dict[str, Any]:
        """The schema of a number that is not negative, or of a text such as "1,5 miliar"."""
        return self.written(patterns.MONEY, type=["string", "number", "null"], minimum=0)


class YearKind(ScalarKind[Tahun]):
    """A year of four digits, from the first to 2100."""

    form = "tahun empat angka"
    example = "2027"
    slot = "<tahun>"

    def __init__(self, first: int = 1945, pattern: str = patterns.YEAR, definition: str = "tahun") -> None:
        self.first, self.pattern, self.definition = first, pattern, definition

    def read(self, node: Node, path: str, reader: Reader) -> Tahun | None:
        """The year; a first and a last one in one text belong to two keys."""
        match = _FIRST_AND_LAST.fullmatch(node.text.strip()) if type(node) is Scalar and len(node.text) > 4 else None
        if match is None or not {"mulai", "selesai"} <= reader.group.keys():
            return super().read(node, path, reader)
        last = match[1][: -len(match[2])] + match[2]
        reader.problems.error(
            f"'{match[0]}' memuat tahun mulai dan tahun selesai",
            node.place,
            f"tulis {match[1]} saja pada kunci 'mulai', dan {last} saja pada kunci 'selesai'.",
        )
        return None

    def convert(self, node: Scalar) -> Tahun:
        """The year."""
        year = numbers.parse_year(node.text, self.first)
        if year is None:
            numbers.refuse_unit_in_key(node.text)
            numbers.refuse_sign_behind_year(node.text)
            if match := _BULLET_AND_YEAR.fullmatch(node.text.strip()):
                message = f"di depan tahun {match['year']} ada '{match['sign']}'"
                raise numbers.UnreadableValueError(message, f"ganti dengan  {match['year']}")
            message = f"'{node.text.strip()}' bukan tahun"
            raise numbers.UnreadableValueError(message, "tulis empat angka, misalnya 2027.")
        return Tahun(year)

    def accepted(self) -> dict[str, Any]:
        """The schema of a whole number, or of a text, as for years that are keys or in quotes."""
        return self.written(self.pattern, type=["string", "integer", "null"], minimum=self.first, maximum=2100)


class DateKind(ScalarKind[Tanggal]):
    """A calendar day."""

    form = "tanggal"
    example = "18 Agustus 2026"
    definition = "tanggal"

    def convert(self, node: Scalar) -> Tanggal:
        """The day; one that is not in the calendar is refused."""
        _refuse_several_days(node.text.strip())
        year, month, day = numbers.parse_date(node.text)
        try:
            date = Tanggal(year, month, day)
        except ValueError:
            remedy = "periksa hari dan bulannya."
            if year and 1 <= month <= 12 and not day:
                remedy = "hari pertama suatu bulan ialah tanggal 1; bila harinya belum pasti, kosongkan isian ini."
            elif year and 1 <= month <= 12:
                remedy = f"bulan itu berakhir pada tanggal {monthrange(year, month)[1]}."
            raise numbers.UnreadableValueError(f"tanggal '{node.text.strip()}' tidak ada", remedy) from None
        _refuse_odd_day(date, node.text.strip())
        return date

    def accepted(self) -> dict[str, Any]:
        """The schema of a text, because YAML 1.2 has no dates."""
        return self.written(patterns.DATE)


def _refuse_several_days(text: str) -> None:
    """Refuse "9-10 Juli 2025", the first and the last day in one."""
    if match := _SEVERAL_DAYS.fullmatch(text):
        first, last, rest = match.groups()
        raise numbers.UnreadableValueError(
            f"'{text}' dua tanggal sekaligus",
            f"tulis {first} {rest} di sini, dan {last} {rest} pada kunci tanggal selesai bila ada.",
        )


def _refuse_odd_day(date: Tanggal, text: str) -> None:
    """Refuse a day in another century, usually a typing error, and one with the wrong weekday."""
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        raise numbers.UnreadableValueError(
            f"tahun pada tanggal '{text}' tidak mungkin", f"tulis tahun dari {FIRST_YEAR} sampai {LAST_YEAR}."
        )
    named, right = numbers.named_weekday(text), weekday(date)
    if named and named != right:
        shown = shown_date(date.year, date.month, date.day)
        raise numbers.UnreadableValueError(
            f"{shown} jatuh pada hari {right}, yang tertulis {named}",
            f"perbaiki hari atau tanggalnya; bila tanggalnya benar, tulis misalnya {shown}.",
        )


class ChoiceKind(ScalarKind[Pilihan]):
    """One of a fixed set of values, written as its key, its label, or an alias."""

    def __init__(
        self, labels: dict[str, str], aliases: dict[str, str] | None = None, definition: str = "", name: str = ""
    ) -> None:
        self.labels = labels
        self.definition = definition
        self.name = name
        self.known = {key.casefold(): key for key in labels}
        self.known |= {label.casefold(): key for key, label in labels.items()}
        self.known |= {alias.casefold(): key for alias, key in (aliases or {}).items()}
        self.answers = self.known
        self.form = f"salah satu dari: {joined(list(labels), 'atau')}"
        self.example = next(iter(labels))

    def convert(self, node: Scalar) -> Pilihan:
        """The key, with the label shown to people."""
        key = self.key_of(node.text)
        if key is None:
            if self.name:
                numbers.refuse_unit_in_key(node.text)
                self._refuse_year(node.text)
            self._refuse_several(node.text)
            meant = self._meant(node.text.strip())
            remedy = f"Mungkin maksud Anda: {joined(meant, 'atau')}." if meant else f"pilih {self.form}."
            raise numbers.UnreadableValueError(f"'{node.text.strip()}' bukan pilihan di sini", remedy)
        value = Pilihan(key)
        value.label = self.labels[key]
        return value

    def _refuse_year(self, text: str) -> None:
        """Refuse one of the set with the year that belongs below it, such as "APBD 2026"."""
        match = _CHOICE_AND_YEAR.fullmatch(text.strip())
        if match and (key := self.key_of(match[1])):
            raise numbers.UnreadableValueError(
                f"'{text.strip()}' memuat {self.name} dan tahunnya",
                f"tulis {self.name} dahulu, lalu tahunnya di dalamnya, misalnya  {key}: {{{match[2]}: 250 juta}}",
            )

    def _refuse_several(self, text: str) -> None:
        """Refuse a text that names several of the set, such as "APBD/DAK"."""
        parts = [part for part in _BETWEEN_CHOICES.split(text) if part.strip()]
        if len(parts) > 1 and all(self.key_of(part) for part in parts):
            name = self.name or "pilihan"
            remedy = "satu sumber per kunci; pisahkan jumlahnya." if self.name else "pilih satu saja."
            raise numbers.UnreadableValueError(f"'{text.strip()}' memuat beberapa {name}", remedy)

    def key_of(self, text: str) -> str | None:
        """The key for a text in any accepted form; None if it matches none."""
        return self.known.get(text.strip().casefold()) or self.known.get(as_answer(text))

    def _meant(self, text: str) -> list[str]:
        """The keys that a misspelt text may mean, several if it resembles several.

        APBDI is APBD I in one word; APBDP may be APBD, or the beginning of APBD Provinsi.
        """
        letters = _letters(text)
        same = [key for known, key in self.known.items() if letters and _letters(known) == letters]
        if same or self._is_begun_by(text):
            return list(dict.fromkeys(same))
        near = [self.known[known.casefold()] for known in slips(text, self.known)]
        begun = [
            key
            for known, key in self.known.items()
            if near and "(" not in known and _letters(known).startswith(letters)
        ]
        return sorted({*near, *begun}, key=list(self.labels).index)

    def _is_begun_by(self, text: str) -> bool:
        """Whether an abbreviation is only the beginning of a longer, different one: BLU is not BLUD."""
        return text.isupper() and any(known.startswith(text.casefold()) for known in self.known)

    def accepted(self) -> dict[str, Any]:
        """The schema: the keys, which an editor offers, and every other accepted form in any case."""
        names = [name for name in self.known if name and "{" not in name]
        keys = [*self.labels, *(int(key) for key in self.labels if key.isdecimal())]
        return {"anyOf": [{"enum": keys}, self.written(patterns.one_of(names))]}


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


class ReferenceKind(ScalarKind[Rujukan]):
    """A reference to a record of a topic by id or exact name.

    If it is ``lenient``, an unknown name stays a text, which a later check judges; otherwise it is a problem.
    """

    free = True

    definition = "rujukan"

    def __init__(self, topic: str, *, lenient: bool = False) -> None:
        self.topic = topic
        self.lenient = lenient
        self.form = f"nama atau id dari '{topic}'"
        self.example = "Dinas Komunikasi dan Informatika" if topic == "daerah.opd" else SAMPLE_REFERENCE

    def read(self, node: Node, path: str, reader: Reader) -> Rujukan | None:
        """The reference, to be resolved once all files are read."""
        if reader.denied(node, path):
            return None
        value = super().read(node, path, reader)
        if value is not None:
            reader.refer(self.topic, value, lenient=self.lenient)
        return value

    def convert(self, node: Scalar) -> Rujukan:
        """The text as written."""
        text = _one_line(node.text)
        _refuse_rows(text, node.style)
        value = Rujukan(text)
        value.tujuan = None
        return value

    def remember(self, node: Node, found: Items[Any], reader: Reader) -> None:
        """Let the reader look for names among references in brackets, where a comma splits a name."""
        if is_bracketed(node, reader):
            reader.refer_in_brackets(self.topic, found)


class ListKind(Kind[Items[T]]):
    """A list of values of one kind; a single value counts as a list of one."""

    def __init__(self, kind: Kind[T]) -> None:
        self.kind = kind
        self.free = kind.free
        self.form = f"daftar {kind.form}"

    @property
    def example(self) -> str:  # type: ignore[override]  # only read
        """A list of one."""
        return f"- {self.kind.example}"

    def read(self, node: Node, path: str, reader: Reader) -> Items[T] | None:
        """The values in order."""
        if reader.nothing(node, path, free=self.free):
            return None
        if type(node) is Scalar and lacks_dashes(node, reader):
            return None
        if type(node) is Mapping and isinstance(self.kind, ScalarKind) and is_below_line(node, reader):
            return None
        if isinstance(self.kind, ScalarKind) and _has_other_brackets(self.kind, node):
            from generator.source.mistakes.brackets_in_lists import tell_brackets  # noqa: PLC0415  (only where one was made)

            if tell_brackets(node, reader):
                return None
        tell_empty(node, reader)
        nodes = node.items if isinstance(node, Sequence) else [node]
        if isinstance(self.kind, ScalarKind) and self.kind.free:
            may_be_numbers = isinstance(self.kind, ReferenceKind) and not self.kind.lenient
            nodes = items_of(node, reader, may_be_numbers=may_be_numbers)
        values = [self.kind.read(item, entry_path(path, n), reader) for n, item in enumerate(nodes, 1)]
        found = Items([value for value in values if value is not None], path)
        if len(found) > 1 and isinstance(self.kind, ReferenceKind):
            self.kind.remember(node, found, reader)
        return found

    def schema(self) -> dict[str, Any]:
        """The schema of an array, or of a single item; an item may be null."""
        item = self.kind.schema()
        return {"anyOf": [{"type": "array", "items": item}, item]}

    def inner(self) -> tuple[Kind[Any], ...]:
        """The kind of its items."""
        return (self.kind,)


def _has_other_brackets(kind: ScalarKind[Any], node: Node) -> bool:
    """Whether a list holds lists, or references stand in parentheses."""
    if type(node) is Sequence:
        return any(type(item) is Sequence for item in node.items)
    if type(node) is not Scalar:
        return False
    return node.text[-1:] in _CLOSING or (isinstance(kind, ReferenceKind) and node.text.strip()[:1] == "(")


def is_below_line(node: Mapping, reader: Reader) -> bool:
    """Report a line with a colon between a key and the items of its list; return whether there is one."""
    from generator.source.mistakes.text_above_list import tell_line_above_items  # noqa: PLC0415  (as above)

    return tell_line_above_items(node, reader)


class MapKind(Kind[Peta[K, T]]):
    """A mapping with keys and values of given kinds, such as a target for each year."""

    def __init__(self, key: ScalarKind[K], kind: Kind[T]) -> None:
        self.key = key
        self.kind = kind
        self.money = kind.money
        self.form = f"pasangan {key.name or key.form}: {kind.form}"
        self.example = f"{{{key.example}: {in_braces(kind.example)}}}"

    def read(self, node: Node, path: str, reader: Reader) -> Peta[K, T] | None:
        """The pairs in order."""
        if reader.nothing(node, path, money=self.money):
            return None
        if not isinstance(node, Mapping):
            from generator.source.mistakes.pairs import tell_no_pairs  # noqa: PLC0415  (only where a mistake was made)

            tell_no_pairs(self, node, path, reader)
            return None
        found: Peta[K, T] = Peta()
        met: dict[K, list[Scalar]] = {}
        found.path = path
        found.spot = node.spot
        headless = self._without_outer_key(node, path, reader)
        for key_node, value_node in node.entries.values():
            if key_node.text in headless or self._is_elsewhere(key_node, value_node, node, reader):
                continue
            key = self._key(key_node, path, reader)
            if key is None:
                continue
            inner = entry_path(path, key)
            key.path = inner  # type: ignore[attr-defined]
            value = self.kind.read(self._own_pairs(key_node, value_node, reader), inner, reader)
            if len(spellings := met.setdefault(key, [])) == 0:
                _put(found, key, value, value_node)
            spellings.append(key_node)
        self._tell_doubled(met, node, reader)
        if _says_anything(found):
            _settle_dashes(found, reader)
        return found

    def _tell_doubled(self, met: dict[K, list[Scalar]], node: Mapping, reader: Reader) -> None:
        """Report each key that is given again, perhaps in another form."""
        for key, keys in met.items():
            if len(keys) > 1:
                self._tell_spellings(key, keys, node, reader)

    def _tell_spellings(self, key: Any, keys: list[Scalar], node: Mapping, reader: Reader) -> None:
        """Report one key in several forms; for amounts, the remedy is to add them up."""
        first, again = keys[:2]
        message = f"'{again.text}' ditulis dua kali"
        if again.text.strip() != first.text.strip():
            name = str(getattr(key, "label", key)).partition(" {")[0]
            spelt = joined([f"'{one.text}'" for one in keys])
            message = f"{spelt} sama-sama dihitung sebagai {name}"
        remedy = "jumlahkan di bawah satu kunci, lalu hapus yang lain." if self.is_summed() else "hapus salah satu."
        if joint := self._in_one(node, *keys):
            both = "keduanya" if len(keys) == 2 else "semuanya"
            remedy = f"tulis {both} di bawah satu kunci:  {first.text.strip()}: {joint}  lalu hapus yang lain."
        reader.problems.error(message, again.place, remedy, also=first.place)

    def _in_one(self, node: Mapping, *keys: Scalar) -> str:
        """The pairs under several keys as those of one; "" if an inner key or its reading recurs."""
        groups = [value for key, value in node.entries.values() if key in keys and isinstance(value, Mapping)]
        pairs = [pair for group in groups for pair in group.entries.values()]
        kind = self.kind.key if isinstance(self.kind, MapKind) else None
        inner = [kind.convert(key) for key, _ in pairs if fits(kind, key)] if kind else []
        texts = [
            f"{key.text.strip()}: {in_braces(value.text.strip())}" for key, value in pairs if type(value) is Scalar
        ]
        if len(groups) < len(keys) or len({*inner}) < len(pairs) or len(texts) < len(pairs):
            return ""
        return f"{{{', '.join(texts)}}}"

    def is_summed(self) -> bool:
        """Whether the values are amounts, directly or in nested pairs."""
        return self.kind.is_summed() if isinstance(self.kind, MapKind) else isinstance(self.kind, MoneyKind)

    def _own_pairs(self, key: Scalar, value: Node, reader: Reader) -> Node:
        """The pairs under a key without those whose keys belong beside it, which are told."""
        inner = self.kind
        if not isinstance(inner, MapKind) or not isinstance(value, Mapping):
            return value
        if all(name.isdecimal() or fits(inner.key, one) for name, (one, _) in value.entries.items()):
            return value
        from generator.source.mistakes.set_in_pairs import without_outer_keys  # noqa: PLC0415  (only where a mistake was made)

        return without_outer_keys(self, value, key, reader)

    def _is_elsewhere(self, key: Scalar, value: Node, node: Mapping, reader: Reader) -> bool:
        """Whether a key is none of these pairs, or that of several of them, which is then told."""
        if key.text.isdecimal() or fits(self.key, key):
            return False
        if "{" in key.text:
            from generator.source.mistakes.set_in_pairs import tells_braces  # noqa: PLC0415  (as above)

            if tells_braces(key, self, reader):
                return True
        if key.text in reader.group:
            from generator.source.mistakes.set_in_pairs import tells_key_of_item  # noqa: PLC0415  (as above)

            if tells_key_of_item(key, value, self, reader):
                return True
        return self._is_for_several(key, node, reader)

    def _is_for_several(self, key: Scalar, node: Mapping, reader: Reader) -> bool:
        """Whether a key is that of a total or of a range of years, or holds a bracket as well, which is then told."""
        if _GLUED_BRACKET.match(key.text):
            colon = key.place._replace(column=key.place.column + key.text.index(":"), width=1)
            reader.problems.error("setelah titik dua kurang satu spasi", colon, "beri satu spasi setelah titik dua.")
            return True
        from generator.source.mistakes.totals import tells_total  # noqa: PLC0415  (only where a mistake was made)

        return tells_total(self, key, node, reader)

    def _key(self, key: Scalar, path: str, reader: Reader) -> K | None:
        """The key of a pair; None if it is missing or wrong, which is reported."""
        found = self.key.read(key, path, reader)
        if found is None and (is_null(key) or is_placeholder(key.text)):
            what = f"kunci di sini masih '{key.text}'" if key.text else "kunci di sini kosong"
            reader.problems.error(
                what, key.place, f"tulis {self.key.name or self.key.form}, misalnya  {self.key.example}"
            )
        return found

    def _without_outer_key(self, node: Mapping, path: str, reader: Reader) -> Container[str]:
        """Report nested keys without their outer key, such as years without a source of funds; return them."""
        kind = self.kind
        if not isinstance(kind, MapKind):
            return ()
        headless = {
            name: pair
            for name, pair in node.entries.items()
            if not fits(self.key, pair[0]) and fits(kind.key, pair[0])
        }
        if headless:
            from generator.source.mistakes.pairs import tell_outer_key  # noqa: PLC0415  (only where one was made)

            tell_outer_key(self, node, list(headless.values()), path, reader)
        return headless

    def takes_key(self, text: str) -> bool:
        """Whether a text is a key of the pairs or of nested ones."""
        key = Scalar(text, "", Place(Path(), 1, 1))
        return fits(self.key, key) or (isinstance(self.kind, MapKind) and self.kind.takes_key(text))

    def example_headed(self, key: str) -> str:
        """The example with a key given by the user."""
        return f"{{{key.strip()}: {in_braces(self.kind.example)}}}"

    def example_with(self, node: Node) -> str:
        """The form with a value that was written without keys; "" if it does not fit."""
        if isinstance(self.kind, MapKind):
            inner = self.kind.example_with(node)
        else:
            inner = in_braces(node.text.strip()) if isinstance(node, Scalar) and fits(self.kind, node) else ""
        return f"{{{self.key.slot}: {inner}}}" if inner else ""

    def schema(self) -> dict[str, Any]:
        """The schema of an object with keys of their kind; to an editor, every key is a text."""
        return {
            "type": ["object", "null"],
            "propertyNames": self.key.schema(),
            "additionalProperties": self.kind.schema(),
        }

    def inner(self) -> tuple[Kind[Any], ...]:
        """The kinds of its keys and values."""
        return self.key, self.kind


def is_open(node: Node) -> bool:
    """Whether a value not supplied is still to come; a lone dash says that there is none."""
    return holds_nothing(node) or not (isinstance(node, Scalar) and is_dash(node.text))


def _put(pairs: Peta[Any, Any], key: Any, value: Any, node: Node) -> None:
    """Put a value under its key, or record that the key has no value and why."""
    if value is not None and not holds_nothing(node):
        pairs[key] = value
    elif is_open(node):
        pairs.open_keys += (key,)
    else:
        pairs.dashed_keys += (key,)


def _says_anything(pairs: Peta[Any, Any]) -> bool:
    """Whether any key, here or nested, has a value or one still to come."""
    inner = pairs.values()
    return bool(pairs.open_keys) or any(not isinstance(one, Peta) or _says_anything(one) for one in inner)


def _settle_dashes(pairs: Peta[Any, Any], reader: Reader) -> None:
    """Treat dashes beside other values, here and nested, as statements that there is none, not as placeholders."""
    for key in pairs.dashed_keys:
        reader.placeholders.pop(entry_path(pairs.path, key), None)
    for inner in pairs.values():
        if isinstance(inner, Peta):
            _settle_dashes(inner, reader)


def fits(kind: Kind[Any], node: Scalar) -> bool:
    """Whether a text is a value of this kind."""
    if isinstance(kind, ChoiceKind):
        return kind.key_of(node.text) is not None
    try:
        return isinstance(kind, ScalarKind) and kind.convert(node) is not None
    except numbers.UnreadableValueError:
        return False


def is_in_braces(node: Node, reader: Reader) -> bool:
    """Whether a value is within brackets that were opened on its line."""
    before = reader.problems.text_before(node.place)
    return sum(before.count(sign) for sign in "{[") > sum(before.count(sign) for sign in "}]")


def place_of_part(place: Place | None, text: str, reader: Reader) -> Place | None:
    """The place of a text, without a unit or year that stands behind it and was taken apart from it."""
    if place is None or not text or place.width <= len(text):
        return place
    line = "".join(reader.problems.lines_of(place.file)[place.line - 1 : place.line])
    begin = place.column - 1 + (line[place.column - 1 : place.column] in {"'", '"'} and place.width > len(text) + 2)
    is_part = line.startswith(text, begin)
    return place._replace(column=begin + 1, width=len(text)) if is_part else place


def _advice(error: numbers.UnreadableValueError, node: Scalar, reader: Reader) -> str:
    """The remedy, quoting numbers that a comma in brackets would split."""
    if "," in error.remedy and is_in_braces(node, reader):
        return _DECIMAL.sub(r"'\g<0>'", error.remedy)
    return error.remedy
