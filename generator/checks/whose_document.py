"""Ownership of a statement: whether a text speaks of the region itself, another region or the province."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from generator.checks.prose import span_of_sentence
from generator.checks.subject import Subject
from generator.framework.all_regions import regions
from generator.masterplan.butir import Butir
from generator.source.values import Teks

_KIND = (
    r"(?:Kabupaten|Kab\.|Kota|Provinsi|Prov\.|Pemkab|Pemkot|Pemprov|Bupati|Wali Kota|Walikota|Gubernur|"
    r"KABUPATEN|KOTA|PROVINSI)"
)
_NAMED = re.compile(rf"(?<!\w){_KIND}\s+(?P<name>[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*)")
_NO_NAME = frozenset(("cerdas", "tahun", "nomor", "pintar", "periode", "tentang", "smart"))
_OF_THE_PROVINCE = frozenset(("perda_provinsi", "pergub"))
_SHORTEST_BARE = 6


def is_of_others(subject: Subject, text: Teks, start: int, end: int) -> bool:
    """Whether the part of a text from ``start`` to ``end`` belongs to another region or the province.

    It belongs to the region or province named nearest in its sentence. If none is named, the other texts of its item
    decide, such as the publisher of a source, or the kind of a law.
    """
    told = _told_nearest(subject, text, start, end)
    return _is_item_of_others(subject, text, str(subject.plan.daerah.nama or "")) if told is None else told


def is_said_of_others(subject: Subject, text: Teks, start: int, end: int) -> bool:
    """Whether the sentence around a part of a text says that it belongs to another region or the province.

    Names within the part itself do not count, such as that of a person after "Bupati".
    """
    return bool(_told_nearest(subject, text, start, end, within=False))


def _told_nearest(subject: Subject, text: Teks, start: int, end: int, *, within: bool = True) -> bool | None:
    """Whether the region named nearest in the sentence is another one; None if it names none."""
    own = str(subject.plan.daerah.nama or "")
    if own and own.casefold() in text[start:end].casefold():
        return False
    first, last = span_of_sentence(text, start, end)
    near = [
        (max(0, at - end, start - until), is_own)
        for at, until, is_own in _mentions(text, own)
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
    found = [is_own for value in told if value is not text for *_, is_own in _mentions(value, own)]
    return bool(found) and not any(found)


@lru_cache(512)
def _mentions(text: str, own: str) -> tuple[tuple[int, int, bool], ...]:
    """The places where a text names a region or province, each with whether it is the region itself."""
    return tuple(_found_mentions(text, own))


def _found_mentions(text: str, own: str) -> Iterator[tuple[int, int, bool]]:
    for match in _NAMED.finditer(text):
        name = match["name"]
        if name.split()[0].casefold() not in _NO_NAME:
            is_own = bool(own) and name.casefold().startswith(own.casefold()) and "rov" not in match[0][:4].casefold()
            yield match.start(), match.end(), is_own
    for name in _bare_names():
        if name in text and name != own and name not in own:
            yield from ((m.start(), m.end(), False) for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    if own:
        yield from ((m.start(), m.end(), True) for m in re.finditer(rf"(?<!\w){re.escape(own)}(?!\w)", text))


@cache
def _bare_names() -> frozenset[str]:
    """The names of regions and provinces that are recognised without their kind."""
    return frozenset(
        name for region in regions() for name in (region.name, region.province) if len(name) >= _SHORTEST_BARE
    )
