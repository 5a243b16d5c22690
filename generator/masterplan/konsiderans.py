"""The laws under "Mengingat" of a regulation or decision: in order, with amendments and numbers of the gazette.

Order and form follow UU 12/2011, Lampiran II, no. 28 and 39 to 52.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from generator.framework.law_reading import year_within
from generator.framework.laws import Law, amendments_until, forming_law, law_called
from generator.late_patterns import late_pattern
from generator.masterplan.dasar_hukum import NUMBERED_IN_GAZETTE, Peraturan, has_supplement
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.susunan import mengingat
from generator.source.values import Gap, Phrase, Turunan

# The laws that every regulation and decision follows: on the making of laws, and on regional government.
_FOLLOWED = ("UU 12/2011", "UU 23/2014")
_FORMS = late_pattern(r"\bpembentukan\s+(?:\S+\s+){0,2}?(?:daerah|kabupaten|kota)", re.IGNORECASE)
_SEVERAL = late_pattern(r"^(?:Perubahan\s+Ke|.*\btentang\s+Perubahan\s+Ke)", re.IGNORECASE)
_LEMBARAN_NEGARA, _BERITA_NEGARA = "Lembaran Negara Republik Indonesia", "Berita Negara Republik Indonesia"
_CONCERNS = late_pattern(
    r"\b(?:smart\s+city|kota\s+cerdas|perkotaan|(?:penyelenggaraan\s+)?pemerintahan\s+daerah"
    r"|pembentukan\s+(?:peraturan\s+perundang-undangan|produk\s+hukum\s+daerah))\b",
    re.IGNORECASE,
)
_OF_REGION = late_pattern(r".*?\b(?P<nama>(?:provinsi|kabupaten|kota|aceh)\b.*)", re.IGNORECASE)


class Dasar(NamedTuple):
    """A law under "Mengingat": the region's own, or one of the table, cited by ``bunyi``.

    ``ekor`` follows its title: its numbers in the gazette, then what last amended it.
    """

    peraturan: Peraturan | None
    bunyi: Any
    ekor: Phrase


class Konsiderans:
    """The laws that a regulation or decision of a region is based on."""

    def __init__(self, masterplan: Masterplan) -> None:
        self._plan = masterplan
        self._own = mengingat(masterplan)
        known = [(law, law.hukum) for law in self._own]
        self._listed = {hukum.short: law for law, hukum in known if hukum is not None}
        self._known = [hukum for _, hukum in known if hukum is not None]

    @property
    def gap(self) -> Gap | None:
        """What is printed where the region names no law of higher rank."""
        return self._own.gap

    def mengingat(self, tanggal: Any = None, pilihan: Iterable[Any] | None = None) -> list[Dasar]:
        """The laws as cited on a day, or today if it is not known; the constitution first.

        A decision cites only what gives authority for it (UU 12/2011, Lampiran II, no. 28). Of the laws of the region
        it cites those that it chooses, ``pilihan``; if it chooses none, those on smart cities, on urban areas, and on
        regional government.
        """
        year = getattr(tanggal, "year", None)
        own = [law for law in self._chosen(pilihan) if not self._is_folded(law, year)]
        first = [law for law in own if law.tingkat == "uud"]
        forming = [law for law in own if self._forms(law)]
        rest = [law for law in own if law not in first and law not in forming]
        lines = [self._of_region(law, year) for law in first]
        lines += [self._of_region(law, year) for law in forming] or [self._forming(year)]
        return lines + [line for _, line in sorted(self._rest(rest, year), key=lambda pair: pair[0])]

    def _chosen(self, wanted: Iterable[Any] | None) -> list[Peraturan]:
        if wanted is None:
            return list(self._own)
        named = [link.tujuan for link in wanted]
        if named:
            return [law for law in self._own if law in named]
        return [
            law for law in self._own if law.tingkat == "uud" or self._forms(law) or _CONCERNS.search(str(law.judul))
        ]

    def gaps(self, days: Iterable[Any]) -> Iterator[Gap]:
        """What is missing in the laws that the program adds for the region, if cited on these days."""
        years = dict.fromkeys(getattr(day, "year", None) for day in days)
        if not any(map(self._forms, self._own)) and not all(self._forming_law(year) for year in years):
            yield self._without_forming_law
        lacking = dict.fromkeys(law.short for year in years for law in self._lacking(year))
        if lacking:
            yield self._unnumbered(f"Lembaran Negara dan Tambahan Lembaran Negara {', '.join(lacking)}")

    def _rest(self, own: list[Peraturan], year: int | None) -> Iterator[tuple[tuple[int, int, int], Dasar]]:
        """The laws behind the forming one, each with its place in the order."""
        for law in own:
            yield law.urutan, self._of_region(law, year)
        for followed in self._followed(year):
            yield (1, followed.year, int(followed.number)), self._of_table(followed, year)

    def _followed(self, year: int | None) -> Iterator[Law]:
        """The laws that each regulation follows, and that the region does not list itself."""
        for law in filter(None, map(law_called, _FOLLOWED)):
            if law.short not in self._listed and (year is None or law.year <= year):
                yield law

    def _of_region(self, law: Peraturan, year: int | None) -> Dasar:
        if law.dikutip_utuh:
            return Dasar(law, "", Phrase())
        numbers = self._own_numbers(law)
        amended = self._amended(law.hukum, year) if law.hukum is not None else Phrase()
        return Dasar(law, "", Phrase((*numbers, *amended)))

    def _of_table(self, law: Law, year: int | None) -> Dasar:
        return Dasar(None, law.citation, Phrase((*self._numbers(law), *self._amended(law, year))))

    def _forming(self, year: int | None) -> Dasar:
        law = self._forming_law(year)
        if law is None:
            return Dasar(None, Phrase(("Undang-Undang ", self._without_forming_law)), Phrase())
        return self._of_table(law, year)

    def _forming_law(self, year: int | None) -> Law | None:
        return forming_law(str(self._plan.daerah.kode or ""), year)

    def _forms(self, law: Peraturan) -> bool:
        """Whether a law of the region's list formed the region."""
        if law.tingkat != "uu" or not law.judul:
            return False
        known = self._forming_law(None)
        if known is not None and law.hukum is not None:
            return law.hukum.short == known.short or law.hukum.short == _short(self._forming_law(law.hukum.year))
        name = str(self._plan.daerah.nama or "")
        is_named = bool(name) and re.search(rf"(?i)\b(?:kabupaten|kota)\s+{re.escape(name)}\b", law.judul)
        return bool(is_named or _FORMS.search(law.judul))

    def _is_folded(self, law: Peraturan, year: int | None) -> bool:
        """Whether a law of the list is only the amendment with which another one of the list is cited."""
        hukum = law.hukum
        return hukum is not None and any(hukum.is_about(base) and hukum in _last(base, year) for base in self._known)

    def _amended(self, law: Law, year: int | None) -> Phrase:
        """ "sebagaimana telah diubah dengan …", with the numbers of what last amended a law; else nothing."""
        for last in _last(law, year):
            is_first = len(amendments_until(law, year)) == 1 and not _SEVERAL.search(last.title)
            words = "diubah dengan" if is_first else "beberapa kali diubah, terakhir dengan"
            return Phrase((f" sebagaimana telah {words} {last.citation}", *map(_as_made, self._numbers(last))))
        return Phrase()

    def _numbers(self, law: Law) -> Phrase:
        """The numbers in the gazette of a law of the table: as the region gives them, else as the table has them."""
        own = self._listed.get(law.short)
        if own is not None:
            return self._own_numbers(own)
        if law.kind not in NUMBERED_IN_GAZETTE:
            return Phrase()
        supplement = law.supplement or (
            self._unnumbered("Tambahan Lembaran Negara") if has_supplement(law.year) else ""
        )
        return _gazette(
            _LEMBARAN_NEGARA, str(law.year), law.gazette or self._unnumbered("Lembaran Negara"), supplement
        )

    def _own_numbers(self, law: Peraturan) -> Phrase:
        name: Any = _BERITA_NEGARA if law.tingkat == "permen" else _LEMBARAN_NEGARA
        if law.tingkat in ("perda", "perda_provinsi"):
            name = Phrase(("Lembaran Daerah ", self._whose(law)))
        return _gazette(name, _plain_year(law), law.nomor_lembaran, law.nomor_tambahan)

    def _whose(self, law: Peraturan) -> Any:
        """The region whose gazette holds a regulation."""
        named = _OF_REGION.fullmatch(law.sebutan) if law.sebutan else None
        if named:
            return Turunan.of(named["nama"], law.sebutan)
        if law.tingkat == "perda_provinsi":
            return Phrase(("Provinsi ", self._plan.daerah.provinsi))
        return self._plan.daerah.nama_lengkap

    def _lacking(self, year: int | None) -> list[Law]:
        """The laws that the program adds in a year and whose numbers in the gazette nobody knows."""
        laws = [law for law in (self._added(year)) if law.short not in self._listed]
        return [law for law in laws if law.kind in NUMBERED_IN_GAZETTE and not _is_numbered(law)]

    def _added(self, year: int | None) -> Iterator[Law]:
        forming = self._forming_law(year)
        bases = [
            law.hukum for law in self._own if law.hukum and not law.dikutip_utuh and not self._is_folded(law, year)
        ]
        if forming is not None and not any(map(self._forms, self._own)):
            yield forming
            bases.append(forming)
        for law in self._followed(year):
            yield law
            bases.append(law)
        for base in bases:
            yield from _last(base, year)

    @property
    def _without_forming_law(self) -> Gap:
        label = "undang-undang pembentukan daerah"
        return self._gap("pembentukan", label, 2)

    def _unnumbered(self, of_what: str) -> Gap:
        return self._gap("lembaran", f"nomor {of_what}")

    def _gap(self, group: str, label: str, weight: int = 1) -> Gap:
        """A gap of the legal bases, part of that of the whole topic while nothing is said of any."""
        path = f"dasar_hukum@{group}" if self._plan.dasar_hukum else "dasar_hukum"
        return Gap(path, label, weight, spot=self._plan.spot)


def _last(law: Law, year: int | None) -> tuple[Law, ...]:
    """The law that last amended a law up to a year; none if nothing did."""
    return amendments_until(law, year)[:1]


def _is_numbered(law: Law) -> bool:
    return bool(law.gazette and (law.supplement or not has_supplement(law.year)))


def _short(law: Law | None) -> str:
    return law.short if law is not None else ""


def _as_made(part: Any) -> Any:
    """A part of the citation of another law as text made from it, so that it is no value of the law cited here."""
    return Turunan.of(str(part), part) if getattr(part, "path", "") and not isinstance(part, Gap) else part


def _plain_year(law: Peraturan) -> Any:
    """The year of a law, which was printed before and is no value of its own here; the gap if it is not known."""
    year = law.tahun or (year_within(law.nomor) if law.nomor else None)
    return str(year) if year else law.tahun


def _gazette(name: Any, year: Any, number: Any, supplement: Any) -> Phrase:
    """ "(Lembaran Negara … Tahun … Nomor …, Tambahan Lembaran Negara … Nomor …)"; nothing if neither is expected."""
    if not name or (not number and not isinstance(number, Gap)):
        return Phrase()
    words: tuple[Any, ...] = (" (", name, " Tahun ", year, " Nomor ", number)
    if supplement or isinstance(supplement, Gap):
        words = (*words, ", Tambahan ", name, " Nomor ", supplement)
    return Phrase((*words, ")"))
