"""Jinja's built-in filters, adapted: gaps stay gaps, and texts keep the identity of their values."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any, Protocol, cast

from jinja2 import Environment, Undefined, pass_environment
from jinja2.filters import do_default, make_attrgetter

from generator.blocks.marks import MarkedText
from generator.documents.lacking import known_of, with_lack
from generator.documents.printed_values import Printer, Shown, UnprintableError, shown
from generator.documents.rendering.bounds import Allowance, OwnItems
from generator.documents.tables import sum_of
from generator.source.values import CacahSementara, Gap, Items, Kurang, Phrase, Tahun, UangSementara, year_or_number

TEXT_FILTERS = frozenset(
    ("capitalize", "center", "indent", "lower", "replace", "string", "striptags", "title", "trim", "truncate",
     "upper", "urlencode", "wordcount", "wordwrap")
)  # fmt: skip
"""Jinja filters that convert any input to text."""
_VALUE_BY_VALUE = frozenset({"lower", "replace", "title", "upper"})
_OF_MARKS = frozenset({"indent", "string", "trim"})
_NUMBERS = frozenset(
    {"abs", "filesizeformat", "float", "int", "round", "rupiah_ringkas", "rupiah_seragam", "terbilang"}
)
_KEEPING_YEARS = frozenset({"abs", "float", "int", "round", "terbilang"})
_LISTS = frozenset(
    ("batch", "dictsort", "groupby", "items", "list", "map", "reject", "rejectattr", "reverse", "select",
     "selectattr", "slice", "sort", "unique")
)  # fmt: skip
_PICKING = frozenset({"first", "last", "max", "min"})
_ASKING = frozenset({"count", "d", "default", "format", "join", "length", "sum"})
_TEXTS = (str, int, float, Decimal, date, Undefined, Gap)
_MARKED = (Gap, MarkedText, UangSementara, CacahSementara)
_HELD = re.compile("\ue006(\\d+)\ue007")
_OTHER_THAN_WORDS = re.compile(r"%(?![s%])")


class Printing(Protocol):
    """The part of the environment that filters need: the printer of values and the remaining budget."""

    printer: Printer
    budget: Allowance


def check_texts(values: Iterable[Any]) -> None:
    """Refuse values other than texts and numbers, which would be printed in Python's notation."""
    for value in values:
        if isinstance(value, bool) or not isinstance(value, _TEXTS):
            raise UnprintableError(
                "yang dirangkai atau disaring di sini bukan teks atau bilangan; cetaklah sendiri, tanpa ~ dan "
                "saringan teks, atau sebut isiannya, misalnya  m.nama"
            )


def put_together(parts: Iterable[Any], environment: Printing) -> str:
    """Join texts and numbers to one text, which keeps its marks if a part is a gap or was itself put together."""
    listed = list(parts)
    check_texts(listed)
    if not any(isinstance(part, _MARKED) for part in listed):
        return environment.budget.joined(map(str, listed))
    printer, join = environment.printer, environment.budget.joined
    marked = [part.marked if isinstance(part, MarkedText) else printer.mark(part) for part in listed]
    return MarkedText.of(join(marked), printer.side_table, join)


def filled_in(pattern: str, values: Any, fill: Callable[[Any], str], environment: Printing) -> str:
    """Fill values into a pattern; numbers are formatted as in print if the pattern asks for words only."""
    held: list[Any] = []
    in_words = not _OTHER_THAN_WORDS.search(pattern) and ":" not in pattern

    def hold(value: Any) -> Any:
        if isinstance(value, _MARKED):
            held.append(value)
            return f"\ue006{len(held) - 1}\ue007"
        is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
        return shown(value) if in_words and is_number else value

    filled = fill(_each(values, hold))
    parts = [held[int(part)] if n % 2 else part for n, part in enumerate(_HELD.split(filled))]
    if any("\ue006" in part or "\ue007" in part for part in parts[::2]):
        raise UnprintableError("pola teks ini memotong nilai yang belum diisi; tulis %s tanpa lebar")
    return put_together(parts, environment) if held else filled


def _each(values: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(values, dict):
        return {key: change(value) for key, value in values.items()}
    return tuple(map(change, values)) if isinstance(values, tuple) else change(values)


def percent_filled(pattern: str, values: Any, environment: Printing) -> str:
    """Fill in a pattern with percent signs, for the operator ``%``."""
    given = values.values() if isinstance(values, dict) else values if isinstance(values, tuple) else (values,)
    check_texts(given)
    return filled_in(pattern, values, lambda filling: pattern % filling, environment)


@pass_environment
def formatted(environment: Environment, pattern: Any, *values: Any, **named: Any) -> str:
    """Jinja's filter ``format``."""
    return percent_filled(str(pattern), named or values, cast("Printing", environment))


@pass_environment
def joined_texts(environment: Environment, values: Any, between: str = "", attribute: str | int | None = None) -> Any:
    """Jinja's filter ``join`` for texts and numbers; for an empty list with a gap, the gap."""
    if (gap := gap_of(values)) is not None:
        return gap
    listed = list(values if attribute is None else map(make_attrgetter(environment, attribute), values))
    check_texts((between, *listed))
    parts = [part for value in listed for part in (between, value)]
    return put_together(parts[1:], cast("Printing", environment))


@pass_environment
def summed_numbers(
    environment: Environment, values: Iterable[Any], attribute: str | int | None = None, start: Any = 0
) -> Any:
    """Jinja's filter ``sum`` for numbers; the result notes gaps among them."""
    listed = list(values if attribute is None else map(make_attrgetter(environment, attribute), values))
    if not listed:
        return getattr(values, "gap", values) if isinstance(values, Items | Gap) else start
    if not all(isinstance(known_of(value)[0], int | float | Decimal | Gap | Undefined) for value in listed):
        raise UnprintableError("yang dijumlahkan di sini bukan bilangan; jumlah anggaran ialah  rekap.total")
    is_lacking = any(isinstance(value, Gap | UangSementara | Phrase) for value in listed)
    return sum_of([start, *listed]) if is_lacking else sum(listed, start)


def number_of_items(values: Any) -> int:
    """As Jinja's filter ``length`` has it; of what is missing, a zero that is printed as its gap."""
    gap = gap_of(values)
    return len(values) if gap is None else CacahSementara.of(gap)


def or_default(value: Any, default_value: Any = "", boolean: bool = False) -> Any:
    """Jinja's filter ``default``, which also replaces gaps."""
    is_missing = isinstance(value, Gap) or (isinstance(value, MarkedText) and value.is_bound and not value)
    return do_default(value, default_value, boolean or is_missing)


def unchanged(value: Any) -> Any:
    """Return a value as it is, since nothing printed needs escaping."""
    return value


def gap_of(value: Any) -> Gap | None:
    """The gap of a missing value: the value itself if it is one, or the gap of an empty list; else None."""
    if isinstance(value, Gap):
        return value
    return value.gap if isinstance(value, Items) and not value else None


def value_of(value: Any) -> Any:
    """The number or gap that a text put together consists of; anything else as it is."""
    raw = value.raw if isinstance(value, MarkedText) else None
    return raw if isinstance(raw, int | float | Decimal | Gap) else value


def of_gap(name: str, wanted: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap a filter so that gaps pass through unchanged, and numeric filters accept a text that is a number.

    Filters that ask whether something is missing are not wrapped.
    """
    if name in _ASKING:
        return wanted
    skipped = _skipped(wanted)

    @wraps(wanted)
    def passing(*arguments: Any, **named: Any) -> Any:
        value = arguments[skipped] if len(arguments) > skipped else None
        if name in _NUMBERS and isinstance(value, UangSementara | CacahSementara | Phrase):
            value, lack = known_of(value)
            return with_lack(passing(*arguments[:skipped], value, *arguments[skipped + 1 :], **named), lack)
        gap = gap_of(value)
        if gap is not None and name in _LISTS | _PICKING:
            return OwnItems((), gap.path, gap) if name in _LISTS else gap
        if _stays(value, name):
            return value
        if isinstance(value, MarkedText) and name in _NUMBERS:
            return passing(*arguments[:skipped], _number(value), *arguments[skipped + 1 :], **named)
        year = value.raw if isinstance(value, Shown) and name in _KEEPING_YEARS else value
        if isinstance(year, Tahun) and name in _KEEPING_YEARS:
            return year
        made = wanted(*arguments, **named)
        return year_or_number(made) if name == "int" and isinstance(value, str) else made

    return passing


def _stays(value: Any, name: str) -> bool:
    """Whether a filter leaves a value as it is, because it or some of it is missing."""
    if isinstance(value, UangSementara | CacahSementara):
        return name in TEXT_FILTERS
    return isinstance(value, Gap | Kurang) or (isinstance(value, Undefined) and _is_noted(value, name))


def _is_noted(value: Undefined, name: str) -> bool:
    """Whether an undefined name is given to a numeric filter; if so, record the name."""
    return name in _NUMBERS and not str(value)


def _number(text: MarkedText) -> Any:
    value = value_of(text)
    if value is not text:
        return value
    if re.fullmatch(r"-?\d+", text.strip()):
        return int(text)
    raise UnprintableError(f"yang dihitung di sini bukan bilangan melainkan teks '{text.strip()[:40]}'")


def of_text(name: str, wanted: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap a text filter so that it refuses anything but texts, and its result keeps the identity of the value."""
    skipped = _skipped(wanted)

    @wraps(wanted)
    def checked(*arguments: Any, **named: Any) -> Any:
        text = arguments[skipped]
        check_texts((text,))

        def made_of(words: Any) -> Any:
            return wanted(*arguments[:skipped], words, *arguments[skipped + 1 :], **named)

        return _of_marked(name, text, made_of) if isinstance(text, MarkedText) else _kept(made_of(text), text)

    return checked


def _of_marked(name: str, text: MarkedText, made_of: Callable[[str], Any]) -> Any:
    if name in _VALUE_BY_VALUE:
        return text.reworded(lambda words: str(made_of(words)))
    if name in _OF_MARKS:
        return MarkedText.of(str(made_of(text.marked)), text.side_table)
    return text if text.is_bound else _kept(made_of(str(text)), text.raw)


def _kept(made: Any, value: Any) -> Any:
    """The result of a filter with the identity of the value that it was made from."""
    has_path = bool(getattr(value, "path", ""))
    return Shown.of(made, value) if has_path and isinstance(made, str) else made


def _skipped(wanted: Callable[..., Any]) -> int:
    """The number of a filter's parameters before its value."""
    return 1 if hasattr(wanted, "jinja_pass_arg") else 0
