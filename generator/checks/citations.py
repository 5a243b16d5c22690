"""Citations of national laws, in the list of legal bases and within texts, in every usual spelling."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from generator.checks.passage import Passage
from generator.checks.prose import Prose, span_of_sentence
from generator.framework.law_kinds import ANY_KIND, KINDS, RI, kind_named
from generator.framework.law_titles import one_word_differs, title_words, titles_agree
from generator.framework.laws import Law, laws, laws_entitled, laws_named, laws_of_kind
from generator.late_patterns import late_pattern
from generator.masterplan.dasar_hukum import Peraturan
from generator.source.paths import ModelPath
from generator.source.values import Teks

_MARKS = ("undang", "uu ", "pp ", "perpres", "perppu", "perpu ", "peraturan ", "permen", "inpres", "inmen", "keppres",
          "kepres", "kepmen", "instruksi ", "keputusan ", "pm kom")  # fmt: skip
_NAMED_MARKS = ("undang", "uu ", "pp ", "perpres", "perppu", "perpu ", "peraturan p", "peraturan m", "permen",
                "inpres", "inmen", "keppres", "kepmen", "instruksi p", "instruksi m", "keputusan p",
                "keputusan m")  # fmt: skip
_BEFORE_THE_LAW = ("(", "yaitu", "yakni")
_NUMBERED = late_pattern(
    r"(?i)(?:\b(?P<no>(?:nomor|no)\b[.:\s]*)|(?<![\w.,/-]))(?P<number>\d[\d.]*-\d[\d.]*|[\dOlI]{1,3})"
    r"\s*(?:/\s*|,?\s*\b(?:tahun|thn|th)\b[.\s]*)(?P<year>[12][\dO]{3})(?!\w|[/-]\d)"
)
_DIGITS = str.maketrans("OolI", "0011")
_KIND = late_pattern(rf"(?i)(?<!\w)(?P<kind>{ANY_KIND}){RI}(?:\s*\([A-Za-z -]{{2,20}}\))?{RI}[\s:,(–-]{{0,3}}$")
_KIND_AND_NAME = (
    rf"(?is).*(?<!\w)(?<!pengganti )(?P<kind>{ANY_KIND}){RI}\s+(?:(?:tentang|ttg\.?|mengenai)\s+)?"
    r"(?P<name>[^\d.;:()\n]{2,140}?)\s*[,(]?\s*$"
)
_NAME_BEFORE = (
    rf"(?is).*(?<!\w){ANY_KIND}{RI}\s+(?:(?:tentang|ttg\.?|mengenai)\s+)?(?P<name>[^\d.;:()\n]{{2,140}}?)"
    r"\s*(?:\(|,?\s*(?:yaitu|yakni)\s+)\s*$"
)
_OTHER_PAPER = (
    r"(?i)\b(?:peraturan|perda|perbup|perwal\w*|pergub|qanun|keputusan|surat|instruksi|sk|se|permen\w*|kepmen\w*)\b"
)
_NOT_A_LAW = late_pattern(r"(?i)\b(?:rancangan|satpol)\s+$")
_TITLE_OF = (
    r"(?is)(?:^|[.;\n])(?P<title>[^.;\n]{10,}?)\s*,?\s*(?:\(|(?:yang\s+)?(?:(?:telah\s+)?(?:ditetapkan|diatur|tertuang|dimuat|termuat)\s+)?"
    r"(?:dengan|dalam|melalui|oleh|pada)\s+)$"
)
_SHORTEST_TITLE = 3
_LINK = r"(?i)(?:[,;&]|\b(?:dan|serta|atau|jo|juncto)\b)[.\s]*$"
_ONLY_A_LINK = r"(?i)\s*(?:[,;&]|\b(?:dan|serta|atau|jo|juncto)\b)[\s.,]*(?:dan|serta)?\s*"
_TITLE = late_pattern(
    r"(?i)\s*[,:(]?\s*(?:tentang|ttg\b\.?|mengenai|perihal)\s*[:\"“‘']*\s*(?P<title>[^.;()\n]{1,600})"
)
_IN_BRACKETS = rf"(?i)\s*\(\s*(?:selanjutnya\s+|disebut\s+|atau\s+|{ANY_KIND}\s+)*(?P<name>[^)\n]{{2,200}})\)"
_AMENDED = late_pattern(r",?\s+(?:sebagaimana|jo\b\.?|juncto)\s.*", re.DOTALL)
_AMENDED_BY = (
    r"(?i)\b(?:diubah|perubahan\w*)\b[^.;]{0,120}?\b(?:dengan|oleh|melalui|yaitu|yakni|dalam)\s+$"
    r"|\bdiubah\s+(?:terakhir\s+)?$"
)
_IN_A_TITLE = (
    r"(?i)\b(?:tentang|ttg\.?|mengenai)\s+(?:peraturan\s+|petunjuk\s+|pedoman\s+|ketentuan\s+)?"
    r"(?:perubahan|pelaksanaan|penetapan|pencabutan|penjabaran)\b[^.;]*$"
)
_BASIS = (
    r"(?i)\b(?:menurut|berdasar(?:kan)?|sesuai|selaras|mengacu|merujuk|berpedoman|mempedomani|mematuhi|memenuhi|mengikuti|"
    r"berlandaskan|tunduk|bersandar|amanat|mengamanatkan|diamanatkan|diatur|ditetapkan|dimaksud|landasan\w*|dasar\w*|"
    r"dasarnya|ketentuan|mewajibkan|mengharuskan)\b[^.;\n]{0,60}$"
)
_REACH = 200
_LONGEST_TITLE = 700


@dataclass(frozen=True)
class Citation:
    """A law as cited at ``at``; ``title`` is "" if none is given.

    ``name`` stands before the number or in brackets behind it, and may be something else than the title; so may
    ``before``, what is said to be laid down in it. ``listed``
    says that it belongs to the list of legal bases, ``exact`` that it is an item of this list. ``sentence`` is the
    sentence around it, ``within_title`` says that it is part of the title of another law. ``changes`` is the law that
    it is said to amend, and ``is_basis`` says that something rests on it: "menurut", "berdasarkan".
    """

    at: Any
    kind: str
    number: str
    year: int
    title: str
    name: str = ""
    before: str = ""
    exact: bool = False
    listed: bool = False
    sentence: str = ""
    within_title: bool = False
    changes: "Citation | None" = None
    is_basis: bool = False

    @property
    def short(self) -> str:
        """The short name, such as "UU 23/2014"."""
        return f"{KINDS[self.kind].short} {self.number}/{self.year}"

    @property
    def law(self) -> Law | None:
        """The law with this number and year; None if unknown."""
        return laws().get((self.kind, self.number, self.year))

    @cached_property
    def entitled(self) -> list[Law]:
        """The laws of this kind with the given title or name, newest first."""
        told = [laws_entitled(self.kind, words) for words in (self.title, self.name) if words]
        return list({law.short: law for found in told for law in found}.values())

    @cached_property
    def of_other_kind(self) -> list[Law]:
        """The laws of other kinds with this number, year and title."""
        same = [law for law in laws().values() if (law.number, law.year) == (self.number, self.year)]
        return [
            law for law in same if law.kind != self.kind and law in laws_entitled(law.kind, self.title or self.name)
        ]

    @cached_property
    def attributed(self) -> list[Law]:
        """Other laws of this kind whose title is said to be laid down here: "RPJMN 2025–2029 dalam Perpres …"."""
        if self.title or self.name or not self.before:
            return []
        words = tuple(title_words(self.before))
        found = [law for law in laws_of_kind(self.kind) if words[-len(law.words) :] == law.words]
        if any(law.short == self.short for law in found):
            return []
        return [law for law in found if len(law.words) >= _SHORTEST_TITLE]

    @property
    def title_fits(self) -> bool:
        """Whether the title may be that of the law with this number; True if either is unknown."""
        law = self.law
        if law is None or law in self.entitled:
            return True
        if self.entitled:
            return all(law.is_about(other) for other in self.entitled)
        return not self.title or self._agrees_with(law)

    def _agrees_with(self, law: Law) -> bool:
        """Whether the title has most words of a law's; a description in small letters always may."""
        given = title_words(self.title)
        told = given if self.exact else given[: len(law.words) + 2]
        if not self.exact and self.title[0].islower():
            return True
        return titles_agree(law.words, told) and not one_word_differs(law.words, told[: len(law.words)])


def listed(item: Peraturan) -> Citation | None:
    """The citation in a legal basis; None for local laws, other kinds, and if number or year is missing."""
    kind = kind_named(str(item.sebutan)) if item.sebutan else None
    if kind is None and item.jenis in KINDS:
        kind = KINDS[item.jenis]
    number = re.sub(r"(?i)^(?:nomor|no)\b[.\s]*", "", str(item.nomor))
    if kind is None or not re.fullmatch(r"\d[\d.]*(?:-[\d.]+)?", number) or not item.tahun:
        return None
    title = _AMENDED.sub("", str(item.tentang or ""))
    return Citation(item.nomor, kind.key, number, int(item.tahun), title, exact=True, listed=True)


def cited(prose: Prose) -> Iterator[Citation]:
    """The citations within the texts."""
    for text in prose.holding(_MARKS):
        yield from _cited_in(text)


def _cited_in(text: Teks) -> Iterator[Citation]:
    before: tuple[Citation, int] | None = None
    for match in _NUMBERED.finditer(text):
        found = _cited_at(text, match, before)
        if found is not None:
            before = found, match.end()
            yield found


def _cited_at(text: Teks, match: re.Match[str], before: tuple[Citation, int] | None) -> Citation | None:
    """The law whose number and year match; its kind may be that of the one cited before it."""
    told = text[max(0, match.start() - _REACH) : match.start()]
    between = text[before[1] : match.start()] if before else None
    kind, name = _kind_and_name(told, bool(match["no"])) or (_kind_again(match, before, between), "")
    if not kind:
        return None
    number, year = (match[part].translate(_DIGITS) for part in ("number", "year"))
    after = text[match.end() : match.end() + _LONGEST_TITLE]
    title = _TITLE.match(after)
    in_brackets = re.match(_IN_BRACKETS, after) if not name and after.lstrip().startswith("(") else None
    first, last = span_of_sentence(text, *match.span())
    citation = Citation(
        Passage(text, *match.span()),
        kind,
        number,
        int(year),
        _AMENDED.sub("", title["title"]).strip(" \"”’'") if title else "",
        in_brackets["name"].strip(" \"”’'“‘") if in_brackets else name,
        _laid_down(told),
        listed=ModelPath(text.path).topic == "dasar_hukum",
        sentence=text[first:last],
        within_title=re.search(_IN_A_TITLE, told) is not None,
        is_basis=re.search(_BASIS, told) is not None,
    )
    return replace(citation, changes=_changed(before, between))


def _kind_and_name(told: str, has_word: bool) -> tuple[str, str] | None:
    """The kind of law that the words before a number name, and its name if that stands there too."""
    if match := _KIND.search(told):
        if _NOT_A_LAW.search(told[: match.start()]):
            return None
        before = told[: match.start()]
        name = re.match(_NAME_BEFORE, before) if before.rstrip().endswith(_BEFORE_THE_LAW) else None
        return _key(match["kind"]), name["name"] if name else ""
    folded = told.lower()
    match = re.match(_KIND_AND_NAME, told) if has_word and any(mark in folded for mark in _NAMED_MARKS) else None
    if match and laws_named(_key(match["kind"]), match["name"]):
        return _key(match["kind"]), match["name"]
    return None


def _laid_down(told: str) -> str:
    """What the words before a law say to be laid down in it, "" if nothing."""
    kind = _KIND.search(told)
    title = re.search(_TITLE_OF, told[: kind.start()]) if kind else None
    return title["title"] if title else ""


def _key(words: str) -> str:
    kind = kind_named(words)
    return kind.key if kind else ""


def _kind_again(match: re.Match[str], before: tuple[Citation, int] | None, between: str | None) -> str:
    """The kind of the law cited before, where only the number is told again: "dan Nomor 25 Tahun 2009"."""
    if before is None or between is None or len(between) > _REACH or "\n" in between:
        return ""
    links = re.search(_LINK, between) and not re.search(_OTHER_PAPER, between) if match["no"] else None
    return before[0].kind if links or re.fullmatch(_ONLY_A_LINK, between) else ""


def _changed(before: tuple[Citation, int] | None, between: str | None) -> Citation | None:
    """The law that the one cited here is said to amend."""
    if before is None or between is None or len(between) > _REACH:
        return None
    kind = _KIND.search(between)
    words = between[: kind.start()] if kind else between
    if re.search(_AMENDED_BY, words):
        return before[0].changes or before[0]
    return before[0].changes if before[0].changes and re.fullmatch(_ONLY_A_LINK, words) else None
