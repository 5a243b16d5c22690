"""Ownership of a statement: whether a text speaks of the region itself, another region or the province."""

from generator.checks.another_region import refers_back, stands_for_another
from generator.checks.prose import span_of_sentence
from generator.checks.region_names import mentions
from generator.checks.subject import Subject
from generator.masterplan.butir import Butir
from generator.source.values import Teks

_OF_THE_PROVINCE = frozenset(("perda_provinsi", "pergub"))


def is_of_others(subject: Subject, text: Teks, start: int, end: int) -> bool:
    """Whether the part of a text from ``start`` to ``end`` belongs to another region or the province.

    It belongs to the region or province named nearest in its sentence. If none is named, the other texts of its item
    decide, such as the publisher of a source, or the kind of a law.
    """
    told = _told_nearest(subject, text, start, end)
    return _is_item_of_others(subject, text, str(subject.plan.daerah.nama or "")) if told is None else told


def is_said_of_others(subject: Subject, text: Teks, start: int, end: int) -> bool:
    """Whether the sentence around a part of a text says that it belongs to another region or the province.

    Names within the part itself do not count, such as that of a person after "Bupati". A sentence that names none,
    but says "kota itu", speaks of the region named last before it.
    """
    told = _told_nearest(subject, text, start, end, within=False)
    if told is None and refers_back(text, start, end):
        return stands_for_another(str(subject.plan.daerah.nama or ""), text, start)
    return bool(told)


def _told_nearest(subject: Subject, text: Teks, start: int, end: int, *, within: bool = True) -> bool | None:
    """Whether the region named nearest in the sentence is another one; None if it names none."""
    own = str(subject.plan.daerah.nama or "")
    if own and own.casefold() in text[start:end].casefold():
        return False
    first, last = span_of_sentence(text, start, end)
    near = [
        (max(0, at - end, start - until), is_own)
        for at, until, is_own in mentions(text, own)
        if first <= at < last and (within or not start <= at < end)
    ]
    return not min(near)[1] if near else None


def _is_item_of_others(subject: Subject, text: Teks, own: str) -> bool:
    item = subject.item_of(text.path)
    if item is None:
        return False
    if item.__dict__.get("jenis") in _OF_THE_PROVINCE:
        return True
    told = [value for name, value in item.supplied() if isinstance(value, Teks) and name not in Butir.fields]
    found = [is_own for value in told if value is not text for *_, is_own in mentions(value, own)]
    return bool(found) and not any(found)
