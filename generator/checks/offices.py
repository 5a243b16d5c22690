"""Matching of office names: which listed office is meant by a name that is not written as in the list.

Names are compared as sets of distinctive words: abbreviations are written out ("Dinas Kominfo"), and words that any
office of the region may have are left out ("Daerah", "Kabupaten Contoh"). The kind of office is kept, so that "Dinas
Kesehatan" never means "Dinas Kelautan", nor "Badan Pertanahan" the "Dinas Pertanahan".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.checks.similar_wording import is_slip, words
from generator.late_patterns import late_pattern
from generator.masterplan.daerah import Daerah, Opd

_KINDS = frozenset(
    {"dinas", "badan", "sekretariat", "inspektorat", "satuan", "kantor", "bagian", "kecamatan", "kelurahan", "rsud",
     "camat", "lurah", "puskesmas", "upt", "uptd"}
)  # fmt: skip
# Words left out elsewhere distinguish offices of a place, such as "Kecamatan Kota".
_PLACES = frozenset({"kecamatan", "kelurahan", "puskesmas", "upt", "uptd"})
_OF_ANY_OFFICE = frozenset({"dan", "serta", "daerah", "kabupaten", "kota", "kab", "opd", "skpd"})
# Usual short names and the words they stand for.
_SHORT = {
    name: frozenset(full.split())
    for name, full in {
        "bapenda": "badan pendapatan", "bappeda": "badan perencanaan pembangunan",
        "bapperida": "badan perencanaan pembangunan riset inovasi",
        "bkd": "badan kepegawaian", "bkpsdm": "badan kepegawaian pengembangan sumber manusia daya",
        "bpbd": "badan penanggulangan bencana", "bpkad": "badan pengelolaan keuangan aset",
        "disdik": "dinas pendidikan", "disdukcapil": "dinas kependudukan pencatatan sipil",
        "dukcapil": "kependudukan pencatatan sipil", "dishub": "dinas perhubungan",
        "diskominfo": "dinas komunikasi informatika", "kominfo": "komunikasi informatika",
        "disnaker": "dinas tenaga kerja", "disparbud": "dinas pariwisata kebudayaan",
        "dispar": "dinas pariwisata", "dinkes": "dinas kesehatan", "dinsos": "dinas sosial",
        "dlh": "dinas lingkungan hidup", "dpmptsp": "dinas penanaman modal pelayanan terpadu satu pintu",
        "dpmd": "dinas pemberdayaan masyarakat desa", "pupr": "pekerjaan umum penataan ruang",
        "dpupr": "dinas pekerjaan umum penataan ruang", "satpol": "satuan polisi pamong praja", "pp": "",
        "setda": "sekretariat", "umkm": "usaha mikro kecil menengah", "ukm": "usaha kecil menengah",
        "lh": "lingkungan hidup", "pu": "pekerjaan umum",
    }.items()
}  # fmt: skip
# Short names that are a whole office, not a part of its name.
_WHOLE = _SHORT.keys() - {"pp", "lh", "pu", "ukm", "umkm"}
# Not within brackets, which tell the parts of one office.
_SEPARATOR = late_pattern(r"(?:[,;/&+]|\b(?:dan|serta|bersama)\b)(?![^()]*\))", re.I)
_JOINT_AT_END = late_pattern(rf"(?:\s*(?:{_SEPARATOR.pattern}))+\s*$", re.I)
_SHORTENED = re.compile(r"(?:B|D|S)\w{3,}")
_INITIALS = re.compile(r"[A-Z]{3,}$")
_BETWEEN = re.compile(rf"{_SEPARATOR.pattern}|\s[-–—]\s", re.I)
# Partners from outside, and a hospital, which no other name contains after a comma or "dan".
_OTHERS = frozenset({"bank", "pt", "cv", "universitas", "politeknik", "kementerian", "yayasan", "polres", "kodim"})
_BEGINNINGS = _KINDS | _WHOLE | _OTHERS
_HOSPITAL = ("rumah", "sakit")
# Parts of offices, and what they belong to: beside each other, with a comma, they name one.
_BELONGING = {
    "bagian": "sekretariat", "bidang": "dinas", "upt": "dinas", "uptd": "dinas", "puskesmas": "dinas",
    "kelurahan": "kecamatan",
}  # fmt: skip


class Offices:
    """The offices listed by a region, and lookup of names among them; ``joined`` are the items that hold several."""

    def __init__(self, daerah: Daerah) -> None:
        self.listed: list[Opd] = [office for office in daerah.opd if office.nama]
        self._own = frozenset(words(daerah.nama or "")) - _KINDS
        self._short = {office.singkatan.casefold() for office in self.listed if office.singkatan}
        self._written_out = {
            office.singkatan.casefold(): frozenset(words(office.nama or "")) - {"dan"}
            for office in self.listed
            if office.singkatan and _SHORTENED.fullmatch(office.singkatan)
        }
        named = [(office, str(office.nama)) for office in self.listed]
        self.joined = {name: self.parts(name) for _, name in named if self.several(name)}
        self._words = [(office, self.telling(name)) for office, name in named if name not in self.joined]
        self._initials = [(office, _initials(office)) for office in self.listed]
        self._meant: dict[str, Opd | None] = {}

    def telling(self, name: str) -> frozenset[str]:
        """The distinctive words of a name, with short names written out."""
        found: set[str] = set()
        for word in words(name):
            found |= _SHORT.get(word, self._written_out.get(word, frozenset({word})))
        return frozenset(found) if found & _PLACES else frozenset(found) - _OF_ANY_OFFICE - self._own

    def is_short(self, name: str) -> bool:
        """Whether a name is the short name of a whole office, listed or usual."""
        return name.casefold() in self._short or name.casefold() in _WHOLE

    def meant(self, name: str) -> Opd | None:
        """The listed office that a name in another spelling means; None if it could be none or several."""
        if name not in self._meant:
            self._meant[name] = self._find(name) if _may_be_an_office(name) else None
        return self._meant[name]

    def _find(self, name: str) -> Opd | None:
        ours = self.telling(name)
        for fits in (_same, _mistyped, _shortened):
            found = [office for office, theirs in self._words if fits(ours, theirs)]
            if found:
                return found[0] if len(found) == 1 else None
        found = [office for office, letters in self._initials if name in letters]
        return found[0] if len(found) == 1 else None

    def duplicates(self) -> Iterator[tuple[Opd, Opd]]:
        """Pairs of entries that are the same office: the earlier one, the later one."""
        known: dict[frozenset[str] | str, Opd] = {}
        for office, theirs in self._words:
            keys = (theirs, office.singkatan.casefold() if office.singkatan else theirs)
            first = next((known[key] for key in keys if key in known), None)
            if first is not None:
                yield first, office
            known.update((key, known.get(key, office)) for key in keys)

    def is_within_another(self, name: str) -> bool:
        """Whether a name is one of several that stand in a single item of the list."""
        return any(name.casefold() == part.casefold() for parts in self.joined.values() for part in parts)

    def several(self, name: str) -> bool:
        """Whether a name joins two or more offices, such as "Dinas Kesehatan dan Dinas Sosial"."""
        return _BETWEEN.search(name) is not None and len(self._starts(name)) > 1

    def parts(self, name: str) -> list[str]:
        """The offices that a name joins, each with all that belongs to it: "Dinas Pariwisata dan Kebudayaan"."""
        starts = [0, *(at for at in self._starts(name) if at)]
        pieces = [name[start:end] for start, end in pairwise([*starts, len(name)])]
        return [_JOINT_AT_END.sub("", piece).strip(" -–—") for piece in pieces]

    def _starts(self, name: str) -> list[int]:
        """Where in a name each office begins; a part beside what it belongs to is one with it."""
        starts: list[int] = []
        before = ""
        for sign, at in (("", 0), *((match[0], match.end()) for match in _BETWEEN.finditer(name))):
            part = _BETWEEN.split(name[at:])[0]
            kind = next(iter(words(part)), "")
            if sign == "," and kind in (_BELONGING.get(before), *_parts_of(before)):
                before = ""
            elif self._begins_an_office(part):
                starts.append(at)
                before = kind
        return starts

    def _begins_an_office(self, part: str) -> bool:
        found = words(part)
        return bool(found) and (
            found[0] in _BEGINNINGS or found[:2] == _HOSPITAL or part.strip().casefold() in self._short
        )


def _parts_of(kind: str) -> list[str]:
    """The kinds of parts that belong to a kind of office."""
    return [part for part, whole in _BELONGING.items() if whole == kind]


def _may_be_an_office(name: str) -> bool:
    """Whether a name contains a kind of office or a usual short name, or consists of initials."""
    found = words(name)
    if not found or any(word in _KINDS or word in _SHORT for word in found) or _INITIALS.match(name):
        return bool(found)
    return any(is_slip(found[0], kind) for kind in ("dinas", "badan", "sekretariat", "inspektorat"))


def _same(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the words are the same, also if a short name leaves out the kind of office ("Kominfo")."""
    return bool(ours) and (ours == theirs or (not ours & _KINDS and len(ours) > 1 and ours == theirs - _KINDS))


def _mistyped(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    wrong, right = ours - theirs, theirs - ours
    return len(wrong) == len(right) == 1 and len(ours) > 1 and is_slip(*wrong, *right)


def _shortened(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours & _KINDS) and bool(ours - _KINDS) and ours < theirs


def _initials(office: Opd) -> tuple[str, str]:
    """The initials of an office, with and without the D of "Daerah"."""
    letters = "".join(word[0] for word in words(office.nama or "") if word != "dan").upper()
    return letters, letters.removesuffix("D")
