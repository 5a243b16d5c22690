"""Citations of national laws, in the list of legal bases and within texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.checks.prose import Prose, sentence_at
from generator.framework.laws import KINDS, Law, laws, laws_entitled, title_words, titles_agree
from generator.masterplan.dasar_hukum import Peraturan
from generator.source.paths import ModelPath
from generator.source.values import Teks

_NAMES = {name.lower(): kind for kind, names in KINDS.items() for name in names}
_CITED = (
    r"(?<!Pengganti )\b(?P<kind>Undang-[Uu]ndang|UU|Peraturan Pemerintah|PP|Peraturan Presiden|Perpres"
    r"|Instruksi Presiden|Inpres|Peraturan Menteri Dalam Negeri|Permendagri)"
    r"(?:\s+(?:Republik Indonesia|RI))?\s*(?:Nomor|No\.?)?\s*(?P<number>\d{1,3})\s*(?:/|[Tt]ahun)\s*(?P<year>\d{4})\b"
    r"(?:\s+tentang\s+(?P<title>[^.;()\n]{1,240}))?"
)
_MARKS = ("undang-undang ", "uu ", "pp ", "perpres ", "peraturan pemerintah ", "peraturan presiden ", "permendagri ",
          "peraturan menteri dalam ", "inpres ", "instruksi presiden ")  # fmt: skip
_AMENDED = re.compile(r",?\s+(?:sebagaimana|jo\.?|juncto)\s.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Citation:
    """A law as cited at ``at``; ``title`` is "" if none is given.

    ``exact`` says that the title ends where it seems to; otherwise the sentence may go on after it. ``round_it`` is
    the sentence around the citation, "" in the list of legal bases.
    """

    at: Any
    kind: str
    number: int
    year: int
    title: str
    exact: bool
    round_it: str = ""

    @property
    def short(self) -> str:
        """The short name, such as "UU 23/2014"."""
        return f"{KINDS[self.kind][0]} {self.number}/{self.year}"

    @property
    def law(self) -> Law | None:
        """The law with this number and year; None if unknown."""
        return laws().get((self.kind, self.number, self.year))

    @property
    def title_fits(self) -> bool:
        """Whether the title may be that of the law with this number; True if either is unknown."""
        if self.law is None or not self.title:
            return True
        known, given = self.law.words, title_words(self.title)
        return titles_agree(known, given if self.exact else given[: len(known) + 2])

    @property
    def entitled(self) -> list[Law]:
        """The laws of this kind with the given title, newest first."""
        if self.exact or not self.title:
            return laws_entitled(self.kind, self.title)
        given = title_words(self.title)
        return sorted((law for law in laws().values() if self._is_begun(law, given)), key=lambda law: -law.year)

    def _is_begun(self, law: Law, given: list[str]) -> bool:
        """Whether a running text begins with the title of a law; titles of one word do not count."""
        length = len(law.words)
        return law.kind == self.kind and length > 1 and tuple(given[:length]) == law.words


def listed(item: Peraturan) -> Citation | None:
    """The citation in a legal basis; None for local laws, other kinds, and if number or year is missing."""
    kind = _kind_of(item)
    number = str(item.nomor)
    if kind is None or not number.isdecimal() or not item.tahun:
        return None
    return Citation(item.nomor, kind, int(number), int(item.tahun), _AMENDED.sub("", str(item.tentang)), True)


def _kind_of(item: Peraturan) -> str | None:
    if item.jenis == "permen":
        return "permendagri" if "dalam negeri" in str(item.sebutan).lower() else None
    return str(item.jenis) if item.jenis in KINDS else None


def cited(prose: Prose) -> Iterator[Citation]:
    """The citations within the texts."""
    for text, match in prose.near(prose.present(_MARKS), _CITED):
        title = _AMENDED.sub("", match["title"] or "").strip()
        yield Citation(
            text,
            _NAMES[match["kind"].lower()],
            int(match["number"]),
            int(match["year"]),
            title,
            exact=False,
            round_it="" if _is_listed(text) else sentence_at(text, *match.span()),
        )


def _is_listed(text: Teks) -> bool:
    return ModelPath(text.path).topic == "dasar_hukum"
