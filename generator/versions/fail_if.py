"""Conditions for automatic gates: "anggaran>25%", "quick_win dihapus", "sasaran.target turun>10%".

All differences count, including those within items that were added or removed: an added value counts as a change from
zero, a removed one as a change to zero. A change from zero to anything else exceeds every percentage.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.source import numbers
from generator.source.numbers import UnreadableValueError, parse_number
from generator.source.problems import UserError
from generator.source.words import closest, joined
from generator.versions.all_changes import Differences
from generator.versions.change import Change, Kind, percent_of
from generator.versions.changes_in_words import amount, growth
from generator.versions.fail_if_subjects import ANY, ConditionSubject, parse_subject
from generator.versions.money import Measured, amounts_of

_EVENTS: dict[str, frozenset[Kind]] = {
    **{str(kind): frozenset({kind}) for kind in Kind},
    "berubah": frozenset(Kind),
}
_WAYS = ("naik", "turun")
_SAID_FOR = {
    "berubah": ("ubah", "diubah", "perubahan", "diganti", "ganti", "berganti", "direvisi"),
    "ditambah": ("tambah", "ditambahkan", "bertambah", "baru", "muncul", "dibuat"),
    "dihapus": ("hapus", "terhapus", "dihapuskan", "hilang", "dihilangkan", "dibuang", "dicabut"),
    "dipindah": ("pindah", "dipindahkan", "berpindah", "bergeser"),
    "naik": ("meningkat", "dinaikkan", "bertambah"),
    "turun": ("menurun", "diturunkan", "berkurang", "dikurangi"),
}
"""What people write for the words of conditions; a word that may stand for two is listed with both."""
_CAME_OR_WENT = (_EVENTS["ditambah"], _EVENTS["dihapus"])
_WHAT = r"(?P<what>[\w.\s-]+?)"
_LIMIT = re.compile(
    _WHAT + r"(?:\s+(?P<way>naik|turun))?\s*(?P<sign>>=?|≥)\s*(?P<number>[^%]+?)\s*(?P<percent>%|persen)?$"
)
_EVENT = re.compile(_WHAT + r"\s+(?P<event>berganti[\s_]+nama|\w+)$")
_FORMS = (
    "Contoh:  'anggaran>25%',  'anggaran naik>500 juta',  'quick_win dihapus',  'sasaran.target turun>10%',  "
    "'anggaran berubah'."
)


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition: its text, its subject, and a function that lists in words all that meets it."""

    text: str
    subject: ConditionSubject
    met: Callable[[Differences], list[str]]


def parse_condition(text: str) -> Condition:
    """Parse the text of a condition; raises UserError with a remedy."""
    text = " ".join(text.split())
    limit, event = _LIMIT.fullmatch(text), _EVENT.fullmatch(text)
    if limit is None and event is None:
        raise UserError(f"Syarat '{text}' tidak dapat dibaca. {_FORMS}")
    try:
        if limit is not None:
            return _limit(text, limit)
        assert event is not None
        return _event(text, event["what"], "_".join(re.split(r"[\s_]+", event["event"].casefold())))
    except UserError as error:
        raise UserError(f"Syarat '{text}': {error.message}") from None


def _event(text: str, what: str, event: str) -> Condition:
    if event in _WAYS:
        over = _over(Decimal(), event, at_least=False, relative=False)
        subject = parse_subject(what)
        return Condition(text, subject, _measured(subject, over))
    if event not in _EVENTS:
        raise UserError(f"'{event}' tidak dikenal. {_event_meant(event)}")
    return _happened(text, parse_subject(what), _EVENTS[event])


def _event_meant(word: str) -> str:
    """The hint for an unknown event: the one that the word stands for or misspells, else all."""
    known = [*_EVENTS, *_WAYS]
    near = [event for event, words in _SAID_FOR.items() if word in words] or closest(word, known)
    return f"Mungkin maksud Anda: {joined(near, 'atau')}." if near else f"Yang dikenal: {joined(known, 'atau')}."


def _happened(text: str, subject: ConditionSubject, kinds: frozenset[Kind]) -> Condition:
    """The condition that something changed: a sum if the subject is one, else any value within it."""

    def met(found: Differences) -> list[str]:
        return [_said(c) for c in _concerned(found, subject) if c.kind in kinds and _as_asked(c, subject, kinds)]

    if Kind.NUMBER not in kinds or subject.money is None or not (subject.money.grouping or subject.money.dimension):
        return Condition(text, subject, met)
    sums = _measured(subject, _over(Decimal(), "", at_least=False, relative=False))
    if subject.money.grouping:
        return Condition(text, subject, sums)
    return Condition(text, subject, lambda found: met(found) or sums(found))


def _as_asked(change: Change, subject: ConditionSubject, kinds: frozenset[Kind]) -> bool:
    """Whether a change counts; "dihapus" and "ditambah" of a topic mean its items, or its content without items."""
    return bool(subject.steps) or change.whole or kinds not in _CAME_OR_WENT or not change.where.item


def _concerned(found: Differences, subject: ConditionSubject) -> Iterator[Change]:
    """The changes of a topic or of a field in it, including those within added or removed items."""
    for change in found.changes:
        if subject.topic not in (ANY, change.where.topic):
            continue
        if not subject.steps or any(subject.covers(change, field) for field in (change.field, *change.about)):
            yield change
        elif change.record is not None:
            yield from (inner for inner in found.contents(change) if subject.covers(inner, inner.field))


def _said(change: Change) -> str:
    where = change.where.item or change.where.title
    return f"{where}{f' – {change.label}' if change.label else ''}: {change.kind.label}"


def _limit(text: str, match: re.Match[str]) -> Condition:
    subject, relative = parse_subject(match["what"]), bool(match["percent"])
    try:
        limit = (
            Decimal(numbers.parse_money(match["number"]))
            if subject.money and not relative
            else parse_number(match["number"], grouped=not relative)
        )
    except UnreadableValueError as error:
        raise UserError(f"{error.message}. {error.remedy[:1].upper()}{error.remedy[1:]}") from None
    over = _over(limit, match["way"] or "", at_least=match["sign"] != ">", relative=relative)
    return Condition(text, subject, _measured(subject, over))


def _over(limit: Decimal, way: str, *, at_least: bool, relative: bool) -> Callable[[Decimal, Decimal], bool]:
    """A function that tells whether a number changed by more than the limit; from zero, it exceeds any percentage."""

    def over(old: Decimal, new: Decimal) -> bool:
        change = new - old
        if not change or (way == "naik" and change < 0) or (way == "turun" and change > 0):
            return False
        size = percent_of(old, new) if relative else change
        return size is None or abs(size) > limit or (at_least and abs(size) == limit)

    return over


def _measured(
    subject: ConditionSubject, over: Callable[[Decimal, Decimal], bool]
) -> Callable[[Differences], list[str]]:
    """A function that lists the numbers of a subject that changed by too much."""
    if not subject.steps:
        raise UserError(f"sebut isian yang diukur, misalnya {_measurable(subject.topic)}.")
    if not subject.numeric:
        raise UserError(f"'{'.'.join((subject.topic, *subject.steps))}' bukan angka; pakai misalnya 'berubah'.")

    def met(found: Differences) -> list[str]:
        numbers = amounts_of(found, subject) if subject.money else _numbers(found, subject)
        return [_grown(*number) for number in numbers if over(number[1], number[2])]

    return met


def _measurable(topic: str) -> str:
    return "anggaran>25%" if topic == ANY else f"{topic}.anggaran>25%"


def _numbers(found: Differences, subject: ConditionSubject) -> Iterator[Measured]:
    """The numbers of a field before and after; a missing one counts as zero."""
    leaves = (leaf for change in _concerned(found, subject) for leaf in found.contents(change))
    for change in leaves:
        old, new = change.numbers
        if old is not None or new is not None:
            name = f"{change.where.item or change.where.title} – {change.label}"
            yield name, old or Decimal(), new or Decimal(), change.unit


def _grown(name: str, old: Decimal, new: Decimal, unit: str) -> str:
    return f"{name}: {amount(old, unit)} -> {amount(new, unit)} ({growth(new - old, percent_of(old, new), unit)})"
