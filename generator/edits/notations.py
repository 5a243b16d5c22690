"""The notation in which a value is written: digits where digits stood, an id where an id, a key where a key."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from generator.edits.scalars import Wish
from generator.edits.typed import is_denied
from generator.masterplan.dimensi import DimensionKind
from generator.source.kinds import (
    ChoiceKind,
    CountKind,
    DateKind,
    Kind,
    MoneyKind,
    ReferenceKind,
    ScalarKind,
    TextKind,
    YearKind,
)
from generator.source.numbers import UnreadableValueError
from generator.source.place import Place
from generator.source.placeholders import is_placeholder
from generator.source.printed_amounts import shown_date, shown_number
from generator.source.yaml_nodes import Scalar

_NOWHERE: Any = Place(None, 1, 1)  # type: ignore[arg-type]
_AMOUNT = re.compile(r"(?P<rp>Rp\.?\s?)?(?P<number>[\d.,]+)(?: (?P<unit>ribu|juta|miliar|triliun))?(?P<rest>,-|\D*)")
_SIZES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
_LARGE = ("juta", "miliar", "triliun")
_MOST_DECIMALS = 2
_UNSEEN = re.compile(
    "[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[\u200c\u200d](?=[\\d.,% ])"
)
_ISO = re.compile(r"\d{4}-\d\d?-\d\d?")

Renamed = Callable[[str, str, str], str]
"""A reference as written, from its topic, its new text, and its old one."""


def text_of(text: str) -> Scalar:
    """A text as a node that stands nowhere, to be read by a kind."""
    return Scalar(text, "|", _NOWHERE)


def wish_for(kind: Kind[Any], now: str, old: str, renamed: Renamed) -> Wish:
    """What is to be written for a text that somebody typed in place of an old one; "" if there was none.

    Raises UnreadableValueError if the kind cannot read it. Placeholders are kept in their own words. Characters of
    no width, which come with what is pasted, are left out.
    """
    now = _UNSEEN.sub("", now)
    if is_placeholder(now) or not isinstance(kind, ScalarKind) or is_denied(now, kind):
        return Wish(now.strip())
    value = kind.convert(text_of(now))
    if isinstance(kind, TextKind):
        return Wish(str(value), several=kind.several)
    if isinstance(kind, ReferenceKind):
        return Wish(renamed(kind.topic, str(value), old))
    return Wish(_in_form(kind, value, " ".join(now.split()), old), bare=True)


def same_value(kind: Kind[Any], one: str, other: str) -> bool:
    """Whether two texts are the same value."""
    if one == other:
        return True
    if not isinstance(kind, ScalarKind) or any(
        is_placeholder(text) or is_denied(text, kind) for text in (one, other)
    ):
        return False
    try:
        return bool(kind.convert(text_of(one)) == kind.convert(text_of(other)))
    except UnreadableValueError:
        return False


def _in_form(kind: ScalarKind[Any], value: Any, now: str, old: str) -> str:
    if isinstance(kind, MoneyKind):
        return _amount(int(value), old)
    if isinstance(kind, CountKind):
        return _count(int(value), old)
    if isinstance(kind, DateKind):
        return _day(value, now, old)
    if isinstance(kind, ChoiceKind | DimensionKind):
        keys = set(kind.labels if isinstance(kind, ChoiceKind) else kind.keys())
        return now if old and not is_placeholder(old) and old.strip() not in keys else str(value)
    return str(int(value)) if isinstance(kind, YearKind) else now


def _amount(amount: int, old: str) -> str:
    """An amount in the form of another: digits, digits in groups, or with a unit in words."""
    match = _AMOUNT.fullmatch(old.strip())
    if match is None or not any(sign.isdigit() for sign in old):
        return str(amount)
    lead = match["rp"] or ""
    if match["unit"]:
        return f"{lead}{_with_unit(amount, match['unit'])}"
    shown = shown_number(amount) if "." in match["number"] else str(amount)
    return f"{lead}{shown}{match['rest']}"


def amount_in_words(amount: int) -> str:
    """An amount as people say it: "420 juta", "1,5 miliar"; in digits if no unit fits."""
    return _with_unit(amount, "miliar" if amount >= _SIZES["miliar"] else "juta")


def _with_unit(amount: int, usual: str) -> str:
    """An amount with a unit in words: the usual one if the number has few digits, else one that fits.

    Nobody writes thousands with decimals.
    """
    for unit in (usual, *reversed(_SIZES)):
        number = Decimal(amount) / _SIZES[unit]
        decimals = _MOST_DECIMALS if unit in (usual, *_LARGE) else 0
        if 1 <= number < 1000 and number == round(number, decimals):
            return f"{_plain(number)} {unit}"
    return shown_number(amount)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")


def _count(count: int, old: str) -> str:
    """A whole number in the form of another, with the unit behind it."""
    match = re.fullmatch(r"(?P<number>\d{1,3}(?:\.\d{3})+|\d+)(?P<rest>\s+\D*)?", old.strip())
    if match is None:
        return str(count)
    grouped = "." in match["number"] or (len(match["number"]) <= 3 and count > 999 and match["rest"])
    return f"{shown_number(count) if grouped else count}{match['rest'] or ''}"


def _day(day: Any, now: str, old: str) -> str:
    """A day in the form of another: ISO or in words."""
    if old and not is_placeholder(old):
        return day.isoformat() if _ISO.fullmatch(old.strip()) else shown_date(day.year, day.month, day.day)
    return str(day.isoformat()) if _ISO.fullmatch(now) else shown_date(day.year, day.month, day.day)
