"""What somebody typed for a value, in a form that the kind of its field reads."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import chain, pairwise, zip_longest
from typing import Any

from generator.edits.typed import kind_at, value_of
from generator.masterplan.istilah import Istilah
from generator.source.kinds import (
    AchievementKind,
    ChoiceKind,
    CountKind,
    ListKind,
    MapKind,
    MoneyKind,
    NumberKind,
    ScalarKind,
    TextKind,
)
from generator.source.lists_in_text import marked_alike, without_marker
from generator.source.numbers import UnreadableValueError
from generator.source.numbers_and_days_in_words import of_words, spelled
from generator.source.paths import ModelPath, field_path
from generator.source.placeholders import DENIALS, as_answer, is_placeholder
from generator.source.printed_amounts import shown_number
from generator.source.record import RecordKind, RecordsKind
from generator.source.values import Bilangan, Paragraf, Rujukan, Tanggal, Teks
from generator.source.words_of_gaps import holds_gap
from generator.source.yaml_nodes import Scalar
from generator.word import rewording

DASHES = frozenset({"-", "–", "—"})
"""What a document prints for a value that there is not."""
PUTS_OFF = "berarti belum diisi, sama seperti sel kosong; ketik isinya bila sudah ada"
STILL_MARKED = "teks ini memuat tanda [belum diisi …] yang dicetak program; hapus tanda itu di Word"
_WORDS = "'{}' bukan bilangan, padahal isian ini bilangan ({}); ketik bilangannya, atau tulis predikat itu di YAML"
_NONE = "ketik 0 bila nilainya memang nol, atau tanda '-' bila isian ini tidak ada"
_UNITS = (1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000)
_LONGEST = 1_000
_NEARLY = Decimal("0.05")


_MARKER = re.compile(r"^(?:\(?(?:\d{1,3}|[a-z])[.)]\s+(?=\S)|(?:[-–—]\s*|[*✓✔√§]\s+)(?=[^\W\d_]))")
_FIGURE = re.compile(
    r"(?P<label>[^\n]+?)(?:: (?P<nilai>\d[\d.,]*%?)(?: (?P<satuan>[^\d\s(),;:][^\d(),;:]*))?)?"
    r"(?:,? \((?P<tahun>(?:19|20)\d\d)\)|, (?:tahun )?(?P<pada>(?:19|20)\d\d))?\.?"
)
_PARTED = re.compile(r"\s*(?:;(?:\s*(?:dan|serta|atau)\b)?|\n)\s*", re.IGNORECASE)


class UntypableError(Exception):
    """A text that cannot be read as the value in whose place it was typed; the message is for the user."""


def is_list(path: str) -> bool:
    """Whether the value at a path is a list, to which items can be added."""
    return isinstance(kind_at(path), ListKind | RecordsKind)


def is_scalar(path: str) -> bool:
    """Whether the value at a path is a single one, not a list, a group or a mapping with keys of its own."""
    return isinstance(kind_at(path), ScalarKind)


def holds_paragraphs(path: str) -> bool:
    """Whether the value at a path may have several paragraphs."""
    kind = kind_at(path)
    return isinstance(kind, ScalarKind) and kind.several


def short_field(path: str) -> str | None:
    """The relative path of the field that a plain text fills in a new item of a list; None if there is none."""
    kind = kind_at(path)
    if isinstance(kind, RecordsKind):
        return f".{kind.kind.short}" if kind.kind.short else None
    return "" if isinstance(kind, ListKind) else None


def takes_plain_texts(path: str) -> bool:
    """Whether the value at a path is a list whose items may be plain texts."""
    return short_field(path) is not None


def items_typed(text: str) -> list[str]:
    """The items of a text typed for an empty list: lines, or parts between semicolons, without their markers.

    Neither the "dan" before the last item of an enumeration nor the full stop behind it is a part of the item.
    """
    items = [item for item in _PARTED.split(text) if item]
    if len(items) > 1 and ";" in text and not any(item.endswith(".") for item in items[:-1]):
        items[-1] = items[-1].removesuffix(".")
    return [without_marker(item) for item in items] if marked_alike(items) else [*map(bare_item, items)]


def bare_item(text: str) -> str:
    """An item without the bullet, dash, number or small letter that somebody typed before it as in a list."""
    return without_marker(text) if marked_alike([text]) else _MARKER.sub("", text)


def in_one_line(path: str, lines: Sequence[str], old: str = "") -> str:
    """The lines typed for a value that has only one, with a semicolon between what would read as one sentence."""
    if not isinstance(kind_at(path), TextKind):
        return " ".join(lines)
    joints = (_joint(*both, old) for both in pairwise(lines))
    return "".join(chain.from_iterable(zip_longest(lines, joints, fillvalue="")))


def _joint(before: str, after: str, old: str) -> str:
    """What joins two lines: a blank if they read as one without the line end, or were one in the old text."""
    is_apart = before[-1:].isalnum() and after[:1].isalnum() and not after[:1].islower()
    was_one = " ".join([*before.split()[-1:], *after.split()[:1]]) in " ".join(old.split())
    return "; " if is_apart and not was_one else " "


def fields_of_text(path: str, text: str) -> dict[str, str]:
    """The fields, by relative path, that a plain text fills in a new item of a list, such as the parts of a citation.

    Raises UntypableError if the text should contain several and cannot be read.
    """
    kind = kind_at(path)
    if not isinstance(kind, RecordsKind):
        return {"": text}
    short = kind.kind.short
    try:
        parts = kind.kind.record.spelled_out(Scalar(text, '"', (0, 0)), short)  # type: ignore[arg-type]
    except UnreadableValueError as error:
        raise UntypableError(told(error)) from error
    return {f".{name}": value.text for name, (_, value) in parts.items() if isinstance(value, Scalar)}


def fields_of_figure(path: str, text: str) -> dict[str, str]:
    """The fields of a new item that states a figure: "Kemiskinan: 11,8 persen (2024)", or "120 menit, 2021".

    What cannot be told apart stays in the text, as documents print it all the same.
    """
    kind = kind_at(path)
    match = _FIGURE.fullmatch(text)
    if not isinstance(kind, RecordsKind) or match is None or not {"nilai", "tahun"} <= kind.kind.record.fields.keys():
        return fields_of_text(path, text)
    parts = {f".{name}": match[name] for name in ("nilai", "satuan") if match[name]}
    year = match["tahun"] or match["pada"]
    parts |= {".tahun": year} if year else {}
    kinds = ((kind_at(f"{path}[]{way}"), said) for way, said in parts.items())
    is_readable = all(_is_readable(each, said) for each, said in kinds)
    return {f".{kind.kind.short}": match["label"], **parts} if is_readable else fields_of_text(path, text)


def source_of(path: str) -> str:
    """The path of the value from which an item computes what a column shows; "" if that is not known."""
    at = ModelPath(path)
    kind = kind_at(at.owner.listed)
    if not isinstance(kind, RecordsKind) or "[" in at.name:
        return ""
    shown = getattr(kind.kind.record(at.owner), at.name, None)
    return str(getattr(shown, "path", "") or "")


def told(error: UnreadableValueError) -> str:
    """What is wrong with a text, and what to type instead."""
    return f"{error.message}; {error.remedy}" if error.remedy else error.message


def naming_reference(listed: str) -> str:
    """The field of a list's items that refers to what each of them is about; "" if they have names of their own."""
    kind = kind_at(listed)
    if not isinstance(kind, RecordsKind):
        return ""
    record = kind.kind.record
    name = record.naming_fields[0]
    return name if name in record.fields and not isinstance(record.fields[name].kind, TextKind) else ""


def naming_fields(listed: str) -> tuple[str, ...]:
    """The fields by any of which the items of a list are named."""
    kind = kind_at(listed)
    return kind.kind.record.naming_fields if isinstance(kind, RecordsKind) else ()


def has_short_form(path: str) -> bool:
    """Whether the value at a path is a group that may be written as one plain text, such as a period."""
    kind = kind_at(path)
    return isinstance(kind, RecordKind) and kind.short != ""


def parts_typed(path: str, text: str) -> dict[str, str]:
    """What a text typed at a path says by the path of each value: of a group also in its short form, "41,5 (2024)".

    Raises UntypableError if the path is that of a group, which the text cannot fill.
    """
    kind, owner = kind_at(path), ModelPath(path).owner
    above = kind_at(owner) if owner and not owner.is_entry else None
    try:
        if isinstance(kind, RecordKind) and text:
            return _spelled_out(kind, path, text)
        if isinstance(above, RecordKind) and f"{owner}.{above.short}" == path and not _is_readable(kind, text):
            parts = _spelled_out(above, owner, text)
            return parts if len(parts) > 1 else {path: text}
    except UnreadableValueError as error:
        if isinstance(kind, RecordKind):
            raise UntypableError(told(error)) from error
    return {path: text}


def _spelled_out(kind: RecordKind[Any], path: str, text: str) -> dict[str, str]:
    parts = kind.record.spelled_out(Scalar(text, '"', (0, 0)), kind.short)  # type: ignore[arg-type]
    return {field_path(path, name): value.text for name, (_, value) in parts.items() if isinstance(value, Scalar)}


def _is_readable(kind: Any, text: str) -> bool:
    try:
        return not text or not isinstance(kind, ScalarKind) or bool(_read(kind, text))
    except UnreadableValueError:
        return False


def held_text(value: Any) -> str:
    """A value as the region's files hold it, numbers in bare digits."""
    value = getattr(value, "raw", value) if not isinstance(value, Teks) else value
    if isinstance(value, Tanggal):
        return value.isoformat()
    if isinstance(value, str):
        return str.__str__(value)
    return shown_number(value).replace(".", "") if isinstance(value, Bilangan) else str(int(value))


def typed_value(path: str, text: str, shown: tuple[str, Any] | None, istilah: Istilah) -> str:
    """What was typed for the value at a path, as its kind reads it; ``shown`` is what it printed, and its value.

    A choice becomes its key, an amount in millions the whole amount, and a dash in place of a number nothing. Raises
    UntypableError with a message if the text cannot be read.
    """
    kind = kind_at(path)
    if holds_gap(text):
        raise UntypableError(STILL_MARKED)
    if not text or not isinstance(kind, ScalarKind):
        return text
    if text in DASHES and not isinstance(kind, TextKind):
        return ""
    number = _number_in_words(text) if isinstance(kind, CountKind | NumberKind | AchievementKind) else None
    if number is not None and not (isinstance(kind, CountKind) and number % 1):
        return shown_number(number)
    if len(text) > _LONGEST and not isinstance(kind, TextKind):
        raise UntypableError(f"teks sepanjang {len(text)} huruf bukan bilangan, tanggal, atau pilihan")
    if isinstance(kind, ChoiceKind):
        return _choice(kind, text, istilah)
    if not isinstance(kind, TextKind) and _says_nothing(text, kind):
        raise UntypableError(f"'{text}' bukan {kind.form}; {_NONE}")
    try:
        return _number_in_units(kind, text, shown) or _read(kind, text)
    except UnreadableValueError as error:
        raise UntypableError(told(error)) from error


def typed_key(path: str, text: str, istilah: Istilah) -> str:
    """The key of a mapping that was typed as people read it, such as a source of funds by its name.

    Raises UntypableError if no key has that name.
    """
    kind = kind_at(path)
    if not isinstance(kind, MapKind) or not isinstance(kind.key, ChoiceKind) or len(text) > _LONGEST:
        raise UntypableError(f"'{text}' bukan kunci isian ini")
    if len(text) == 1:
        raise UntypableError(f"'{text}' bukan {kind.key.name or 'pilihan'}")
    return _choice(kind.key, text, istilah)


def _number_in_words(text: str) -> Decimal | None:
    """The number that words spell out as people say it, "tiga koma lima"; None for words in any other order."""
    words = " ".join(text.casefold().split())
    number = of_words(words)
    if number is None:
        return None
    whole, _, decimals = f"{number:f}".partition(".")
    spelt = [spelled(int(whole)), *(["koma"] if decimals else []), *(spelled(int(digit)) for digit in decimals)]
    return number if words == " ".join(spelt) else None


def _says_nothing(text: str, kind: ScalarKind[Any]) -> bool:
    """Whether words say that there is no value, which would otherwise be read as a zero or not at all."""
    answer = as_answer(text)
    return answer not in kind.answers and (answer in DENIALS or is_placeholder(text))


def typed_over(path: str, text: str, shown: tuple[str, Any] | None, istilah: Istilah) -> str:
    """What was typed in place of a value, as ``typed_value`` reads it; a dash stays one, so that it can be seen."""
    return "-" if text in DASHES else typed_value(path, text, shown, istilah)


def refuse_words(path: str, held: str, now: str) -> None:
    """Raise UntypableError for words typed over a number, where the field reads words too."""
    kind = kind_at(path)
    if not isinstance(kind, AchievementKind) or not held or now in {"", *DASHES} or is_placeholder(now):
        return
    if isinstance(value_of(held, kind), Bilangan) and isinstance(value_of(now, kind), Teks):
        raise UntypableError(_WORDS.format(now, held))


def _read(kind: ScalarKind[Any], text: str) -> str:
    kind.convert(Scalar(text, "|" if "\n" in text else '"', (0, 0)))  # type: ignore[arg-type]
    return text


def _choice(kind: ChoiceKind, text: str, istilah: Istilah) -> str:
    shown = (key for key, label in kind.labels.items() if istilah.filled(label).casefold() == text.casefold())
    key = kind.key_of(text) or next(shown, None) or _by_initial(kind, text)
    if key is None:
        labels = ", ".join(istilah.filled(label) for label in kind.labels.values() if label)
        raise UntypableError(f"'{text}' bukan pilihan di sini; pilih salah satu dari: {labels}.")
    return key


def _by_initial(kind: ChoiceKind, text: str) -> str | None:
    """The only choice whose label begins with a letter, as worksheets head a column with "(T/S/R)"; else None."""
    letter = text.rstrip(".").casefold()
    keys = [key for key, label in kind.labels.items() if label[:1].casefold() == letter]
    return keys[0] if len(keys) == 1 and letter.isalpha() else None


def _number_in_units(kind: ScalarKind[Any], text: str, shown: tuple[str, Any] | None) -> str:
    """The whole amount for one that is printed in thousands, millions or more; "" if it is printed in full."""
    if shown is None or not isinstance(kind, MoneyKind):
        return ""
    printed, value = shown
    unit = unit_of(kind, printed, value)
    return str(int(kind.convert(Scalar(text, '"', (0, 0))) * unit)) if unit > 1 else ""  # type: ignore[arg-type]


def unit_of(kind: ScalarKind[Any], printed: str, value: Any) -> int:
    """The unit in which an amount is printed, found from the amount itself; 1 if it cannot be told."""
    try:
        number = Decimal(int(kind.convert(Scalar(printed, '"', (0, 0)))))  # type: ignore[arg-type]
        amount = Decimal(int(getattr(value, "raw", value)))
    except (UnreadableValueError, ValueError, TypeError):
        return 1
    fitting = (unit for unit in _UNITS if number and abs(amount / (number * unit) - 1) < _NEARLY)
    return next(fitting, 1)


def restored(segment_text: str, raw: Any, text: str) -> str | None:
    """What was typed for a text that is printed in other words than its file has; None if that is not known.

    The first letter and the ending that a sentence or list changes are put back.
    """
    value = getattr(raw, "raw", raw)
    if isinstance(value, Rujukan) or not isinstance(value, Teks) or hasattr(value, "label"):
        return text
    bare, plain = (_bare(words) for words in (str.__str__(value), segment_text))
    if not isinstance(value, Paragraf) and not rewording.is_as_written(Teks(bare), plain):
        return None
    return rewording.restored(text, plain, bare)


def _bare(text: str) -> str:
    return " ".join(text.replace("*", "").split())
