"""Lower the first letter of a text for the middle of a sentence, keeping the capitals of proper nouns."""

import re
from collections.abc import Iterator
from functools import cached_property

from generator.documents.ordinary_words import is_ordinary
from generator.framework.all_regions import regions
from generator.masterplan.masterplan import Masterplan, walk
from generator.source.printed_amounts import MONTHS
from generator.source.values import Paragraf

_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu")
_OFFICES = (
    "Presiden", "Wakil Presiden", "Menteri", "Gubernur", "Wakil Gubernur", "Bupati", "Wakil Bupati", "Wali Kota",
    "Wakil Wali Kota", "Sekretaris Daerah", "Dewan Perwakilan Rakyat Daerah",
)  # fmt: skip
_NAMES = (
    "Indonesia", "Nusantara", "Pancasila", "Sumatra", "Jawa", "Kalimantan", "Sulawesi", "Papua", "Bali", "Maluku",
    "Madura", "Nusa Tenggara", "Islam", "Kristen", "Katolik", "Hindu", "Buddha", "Konghucu", "Allah", "Tuhan", "Asia",
    "Idulfitri", "Iduladha", "Ramadan", "Natal", "Nyepi", "Waisak",
)  # fmt: skip
_BODIES = frozenset(
    ("Dinas", "Badan", "Biro", "Bagian", "Bidang", "Kantor", "Sekretariat", "Inspektorat", "Kementerian", "Kecamatan",
     "Kelurahan", "Desa", "Kabupaten", "Kota", "Provinsi", "Kepala", "Ketua", "Camat", "Lurah", "Tim", "Forum",
     "Dewan", "Universitas", "Politeknik", "Bank", "PT", "CV", "RSUD")
)  # fmt: skip
_NO_EVIDENCE = frozenset((*MONTHS, *_DAYS))
_VERB = re.compile(r"(?:Me[mnlrwy]|Ber|Ter|Di)[a-z]{4,}")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SMALL = re.compile(r"(?<![\w./@:-])[a-z]+(?:-[a-z]+)*(?![\w/@:-]|\.\w)")


class Capitals:
    """The names used in a region's plan, to tell which words keep their capital."""

    def __init__(self, plan: Masterplan) -> None:
        self.plan = plan

    def begun_small(self, text: str) -> str:
        """The text with a small first letter if its first word is known not to be a name."""
        if not text[:1].isupper():
            return text
        words = [match[0] for match in _WORD.finditer(text[:120])]
        if not words or not text.startswith(words[0]) or self._is_proper(text, words):
            return text
        return text[:1].lower() + text[1:]

    def _is_proper(self, text: str, words: list[str]) -> bool:
        first = words[0]
        if first[1:] != first[1:].lower() or self._begins_with_name(text):
            return True
        if not _VERB.fullmatch(first) and self._goes_on_as_name(text, words):
            return True
        return not is_ordinary(first) and first.lower() not in self._small_words

    def _begins_with_name(self, text: str) -> bool:
        return any(
            text.startswith(name) and not text[len(name) : len(name) + 1].isalpha()
            for name in self._names.get(text[:1], ())
        )

    def _goes_on_as_name(self, text: str, words: list[str]) -> bool:
        """Whether the next word has a capital that only a name explains: "Pasar Ikan", not "Rapat Forum Warga"."""
        following = words[1] if len(words) > 1 else ""
        if not following[:1].isupper() or text[len(words[0]) : len(words[0]) + 1] != " ":
            return False
        if words[0] in _BODIES:
            return True
        is_short = following.isupper()
        return (
            not is_short and following not in _NO_EVIDENCE and not self._begins_with_name(text[len(words[0]) + 1 :])
        )

    @cached_property
    def _small_words(self) -> frozenset[str]:
        """The words written in small letters in the prose of the plan, without addresses."""
        prose = "\n".join(leaf for leaf in walk(self.plan) if isinstance(leaf, Paragraf))
        return frozenset(_SMALL.findall(prose))

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """The known names, grouped by their first letters."""
        found = {str(name).strip() for name in self._of_plan() if name}
        places = {place for region in regions() for place in (region.name, region.province)}
        by_letter: dict[str, list[str]] = {}
        for name in {*found, *places, *_OFFICES, *_NAMES, *_DAYS, *MONTHS}:
            if name[:1].isupper():
                by_letter.setdefault(name[0], []).append(name)
        return by_letter

    def _of_plan(self) -> Iterator[object]:
        """The terms, dimensions, places, offices and people of the plan."""
        plan, region = self.plan, self.plan.daerah
        yield from (getattr(plan.istilah, term) for term in plan.istilah.fields if term != "jenis_daerah")
        yield from (dimension.nama for dimension in plan.dimensi)
        yield from (region.nama, region.provinsi, region.ibu_kota, region.sebutan, region.kawasan)
        for office in region.opd:
            yield from (office.nama, office.singkatan)
        for person in (region.kepala, region.wakil, region.sekretaris):
            yield from (person.nama, person.jabatan) if person else ()
