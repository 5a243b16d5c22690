"""Citations of the region's own laws within texts, compared with those among the legal bases."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.prose import sentence_at
from generator.checks.subject import Subject
from generator.framework.law_titles import title_words, titles_agree
from generator.masterplan.dasar_hukum import Peraturan
from generator.source.values import Teks

_MARKS = ("peraturan daerah", "perda ", "peraturan bupati", "perbup ", "peraturan wali", "perwali ", "perwal ")
_CITED = (
    r"(?i)\b(?:(?P<perda>peraturan daerah|perda)|peraturan (?:bupati|wali ?kota)|perbup|perwali|perwal)\b"
    r"(?P<region>(?:\s+(?!nomor\b|no\b|tahun\b)[A-Za-z]+){0,5}?)\s*(?:(?:nomor|no)\b[.:\s]*)?"
    r"(?P<number>\d{1,3})\s*(?:/|,?\s*(?:tahun|thn|th)\b[.\s]*)\s*(?P<year>20\d\d)\b(?![/-]\d)"
    r"(?:\s*,?\s*(?:tentang|ttg\b\.?|mengenai)\s+(?P<title>[^.;()\n]{1,200}))?"
)
_ENOUGH = 3
_OF_THE_PAST = r"(?i)\b(?:cabut|dicabut|mencabut|\w*ganti\w*|sebelum\w*|semula|dahulu|diubah|mengubah)\b"


_OF_A_HEAD = re.compile(
    r"(?i)(?:peraturan|(?:surat\s+)?keputusan|sk|instruksi)\s+(?:bupati|wali\s?kota)(?P<region>(?:\s+\w+)*)"
)


class LocalCitation(NamedTuple):
    """A law of the region as cited in a text, and the legal basis that it seems to mean."""

    at: Teks
    told: str
    meant: Peraturan


def of_own_head(subject: Subject) -> Iterator[Teks]:
    """The names of the kinds of legal bases that say a head of region made them, the region's own unless told."""
    own = str(subject.plan.daerah.nama or "").casefold()
    for item in subject.plan.dasar_hukum:
        if (name := item.sebutan) and (match := _OF_A_HEAD.fullmatch(name)) and _is_own(match["region"], own):
            yield name


def misquoted(subject: Subject) -> Iterator[LocalCitation]:
    """The region's own laws cited with a number or year that differs from the list in one of the two."""
    known = [
        item for item in subject.plan.dasar_hukum if item.jenis in ("perda", "perkada") and item.nomor and item.tahun
    ]
    own = str(subject.plan.daerah.nama or "").casefold()
    for text, match in subject.prose.near(_MARKS, _CITED) if known else ():
        if text.path.startswith("dasar_hukum") or not _is_own(match["region"], own):
            continue
        told = match[0][: match.end("year") - match.start()]
        meant = _meant(match, [item for item in known if (item.jenis == "perda") == bool(match["perda"])])
        if meant is not None and not re.search(_OF_THE_PAST, sentence_at(text, *match.span())):
            yield LocalCitation(text, told, meant)


def _is_own(named: str, own: str) -> bool:
    """Whether a law is the region's, as far as its name tells."""
    words = named.casefold().split()
    return not words or (bool(own) and " ".join(words).removeprefix("kabupaten ").removeprefix("kota ") == own)


def _meant(match: re.Match[str], known: list[Peraturan]) -> Peraturan | None:
    """The law meant by a citation that no known law has; None if it may be another law."""
    number, year = match["number"], int(match["year"])
    if any((str(item.nomor), item.tahun) == (number, year) for item in known):
        return None
    for item in known:
        is_swapped = item.tahun == year and item.nomor != number and sorted(str(item.nomor)) == sorted(number)
        is_near = item.tahun == year or item.nomor == number
        if (is_swapped and _may_be_title(match["title"], item)) or (is_near and _same_title(match["title"], item)):
            return item
    return None


def _may_be_title(told: str | None, item: Peraturan) -> bool:
    """Whether a title, or none, may be a law's."""
    words = title_words(str(item.tentang or ""))
    return titles_agree(title_words(told or "")[: len(words)], words)


def _same_title(told: str | None, item: Peraturan) -> bool:
    """Whether a title begins like a law's."""
    given, words = title_words(told or "")[:_ENOUGH], title_words(str(item.tentang or ""))
    return len(given) > 1 and words[: len(given)] == given
