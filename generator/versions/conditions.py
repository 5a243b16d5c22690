"""Conditions for automatic gates: "anggaran>25%", "quick_win dihapus", "sasaran.target turun>10%"."""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from generator.dataclass import dataclass
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import BerAnggaran
from generator.source.numbers import UnreadableNumberError, parse_money, parse_number
from generator.source.problems import UserError
from generator.source.words import closest, joined
from generator.versions.budget import Total
from generator.versions.change import Change, Kind, percent_of
from generator.versions.differences import Differences
from generator.versions.showing import amount, growth

ANY = "semua"
MONEY = "anggaran"
_EVENTS: dict[str, frozenset[Kind]] = {
    **{str(kind): frozenset({kind}) for kind in Kind},
    "berubah": frozenset(Kind),
}
_TOTALS = ("total", "dimensi", "tahun", "sumber_dana")
_LIMIT = r"(?P<what>[\w.]+)\s*(?P<way>naik|turun)?\s*(?P<sign>>=?)\s*(?P<number>[^%]+?)\s*(?P<percent>%)?$"
_EVENT = r"(?P<what>[\w.]+)\s+(?P<event>[\w ]+)$"
_FORMS = "Contoh:  'anggaran>25%',  'anggaran naik>500 juta',  'quick_win dihapus',  'sasaran.target turun>10%'."

Amounts = Iterable[tuple[str, Decimal, Decimal]]


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as it was written, and what finds all that meets it, in words."""

    text: str
    met: Callable[[Differences], list[str]]


def parse_condition(text: str) -> Condition:
    """The condition that a text stands for; raises UserError with what would be right."""
    text = text.strip()
    if match := re.match(_LIMIT, text):
        return _limit(text, match)
    if match := re.match(_EVENT, text):
        return _event(text, match["what"], "_".join(match["event"].split()))
    raise UserError(f"Syarat '{text}' tidak dapat dibaca. {_FORMS}")


def _event(text: str, what: str, event: str) -> Condition:
    if event not in _EVENTS:
        near = closest(event, _EVENTS)
        hint = f"Mungkin maksud Anda: {near[0]}." if near else f"Yang dikenal: {joined(list(_EVENTS), 'atau')}."
        raise UserError(f"Syarat '{text}': '{event}' tidak dikenal. {hint}")
    topic, _, field = what.partition(".")
    _check_topic(text, topic, (ANY,))
    kinds = _EVENTS[event]

    def met(found: Differences) -> list[str]:
        return [_said(c) for c in found.changes if c.kind in kinds and _concerns(c, topic, field, kinds)]

    return Condition(text, met)


def _concerns(change: Change, topic: str, field: str, kinds: frozenset[Kind]) -> bool:
    """Whether a change is one of a topic's items or, with a field, of that field.

    What was added or removed is the item itself unless a field is named.
    """
    if topic not in (ANY, change.where.topic):
        return False
    if field:
        return re.match(rf"{re.escape(field)}(?![\w])", change.field) is not None
    return change.whole or kinds not in (_EVENTS["ditambah"], _EVENTS["dihapus"]) or not change.where.item


def _said(change: Change) -> str:
    where = change.where.item or change.where.title
    return f"{where}{f' – {change.label}' if change.label else ''}: {change.kind.label}"


def _limit(text: str, match: re.Match[str]) -> Condition:
    what, way = match["what"], match["way"] or ""
    try:
        if match["percent"]:
            limit = parse_number(match["number"], grouped=False)
        else:
            limit = Decimal(parse_money(match["number"]))
    except UnreadableNumberError as error:
        raise UserError(f"Syarat '{text}': {error.message}. {error.remedy[:1].upper()}{error.remedy[1:]}") from None
    measure = _measure(text, what)
    over = _over(limit, way, at_least=match["sign"] == ">=", relative=bool(match["percent"]))

    def met(found: Differences) -> list[str]:
        return [_grown(name, old, new) for name, old, new in measure(found) if over(old, new)]

    return Condition(text, met)


def _over(limit: Decimal, way: str, *, at_least: bool, relative: bool) -> Callable[[Decimal, Decimal], bool]:
    """Whether a number changed by more than the limit; from nothing, it changed by more than any percentage."""

    def over(old: Decimal, new: Decimal) -> bool:
        change = new - old
        if not change or (way == "naik" and change < 0) or (way == "turun" and change > 0):
            return False
        size = percent_of(old, new) if relative else change
        return size is None or abs(size) > limit or (at_least and abs(size) == limit)

    return over


def _measure(text: str, what: str) -> Callable[[Differences], Amounts]:
    """What is measured: the money in all and of each item, one kind of sums, or a number of a topic."""
    topic, _, field = what.partition(".")
    if topic == MONEY:
        if not field:
            return lambda found: (*_sums(found, "total"), *_money_of_items(found))
        if field not in _TOTALS:
            raise UserError(f"Syarat '{text}': anggaran dihitung menurut {joined(_TOTALS, 'atau')}.")
        return lambda found: _sums(found, field)
    _check_topic(text, topic, (MONEY,))
    if not field:
        raise UserError(f"Syarat '{text}': sebut isian yang diukur, misalnya {topic}.anggaran>25%.")
    if field == MONEY:
        return lambda found: _money_of_items(found, topic)
    return lambda found: _numbers(found, topic, field)


def _sums(found: Differences, by: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    budget = found.budget
    totals: dict[str, list[Total]] = {
        "total": [budget.whole], "dimensi": budget.dimensions, "tahun": budget.years, "sumber_dana": budget.sources,
    }  # fmt: skip
    for total in totals[by]:
        yield (
            f"anggaran {total.name.lower() if by == 'total' else total.name}",
            Decimal(total.old),
            Decimal(total.new),
        )


def _money_of_items(found: Differences, topic: str = "") -> Iterator[tuple[str, Decimal, Decimal]]:
    """The money of each item of both versions whose money changed."""
    changed = [c for c in found.changes if c.field.startswith(MONEY) and topic in ("", c.where.topic)]
    items = {item.path: item for item in _costly(found.new)}
    for where, changes in groupby(changed, key=lambda change: change.where):
        if where.path in items:
            after = Decimal(items[where.path].total or 0)
            yield f"{where.item} – anggaran", after - sum(map(_growth, changes), Decimal()), after


def _growth(change: Change) -> Decimal:
    old, new = change.numbers
    return (new or Decimal()) - (old or Decimal())


def _costly(plan: Masterplan) -> Iterator[BerAnggaran]:
    for _, value in plan.supplied():
        if isinstance(value, list):
            yield from (item for item in value if isinstance(item, BerAnggaran))


def _numbers(found: Differences, topic: str, field: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    for change in found.changes:
        old, new = change.numbers
        if old is not None and new is not None and _concerns(change, topic, field, frozenset()):
            yield f"{change.where.item or change.where.title} – {change.label}", old, new


def _grown(name: str, old: Decimal, new: Decimal) -> str:
    unit = "rupiah" if MONEY in name else ""
    return f"{name}: {amount(old, unit)} -> {amount(new, unit)} ({growth(new - old, percent_of(old, new), unit)})"


def _check_topic(text: str, topic: str, others: tuple[str, ...]) -> None:
    if topic in Masterplan.fields or topic in others:
        return
    near = closest(topic, [*Masterplan.fields, *others])
    hint = f"Mungkin maksud Anda: {near[0]}." if near else "Tulis kunci topik seperti dalam YAML. " + _FORMS
    raise UserError(f"Syarat '{text}': topik '{topic}' tidak dikenal. {hint}")
