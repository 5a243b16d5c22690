"""Recognition of regions and provinces in texts: by name, short name or capital, with or without their kind."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from generator.checks.prose import Prose
from generator.framework.all_regions import Region, regions
from generator.framework.loading import framework_data
from generator.source.values import Teks

OF_KABUPATEN = ("Kabupaten", "Kab.", "Pemkab", "Bupati")
OF_KOTA = ("Kota", "Pemkot", "Wali Kota", "Walikota", "Wali kota")
_OF_BOTH = ("Smart City", "Masterplan", "RPJMD", "APBD", "Diskominfo", "DPRD", "Bappeda", "Pemda")
OF_PROVINCE = ("Provinsi", "Propinsi", "Prov.", "Pemprov", "Gubernur")
_KINDS_OF_PROVINCE = frozenset(kind.casefold() for kind in OF_PROVINCE)
# Without its kind, a name needs a word that is not ordinary: "Hulu Sungai Selatan" may be any place.
_ORDINARY = frozenset(
    (
        "barat", "timur", "utara", "selatan", "tengah", "tenggara", "daya", "besar", "jaya", "raya", "hulu",
        "hilir", "ulu", "ilir", "laut", "tanah", "datar", "pesisir", "kepulauan", "kep.", "pulau", "teluk",
        "sungai", "penuh", "gunung", "mas", "batu", "bara", "padang", "panjang", "tebing", "tinggi", "pagar",
        "alam", "muara", "empat", "lima", "puluh", "kota", "tanjung", "pinang", "pangkal", "lubuk", "bandar",
        "lampung", "way", "kanan", "pusat", "pegunungan", "bintang", "puncak", "intan", "murung", "kubu",
        "seribu", "tulang", "bawang", "balai", "raja", "bener", "meriah", "pulang", "dan", "timor", "jakarta",
        "bumbu", "kuala", "bagian", "flores", "sumba", "lombok", "sumbawa", "bangka", "belitung", "aceh",
        "maluku", "buru", "bau",
    )
)  # fmt: skip
_LETTERS_OF_PROVINCES = frozenset(("NTB", "NTT"))


_NO_NAME = frozenset(("cerdas", "tahun", "nomor", "pintar", "periode", "tentang", "smart"))
_SHORTEST_BARE = 6


class Bare(Enum):
    """What a name needs around it to be recognised without its kind."""

    NEVER = "never"
    OWNED = "owned"
    PLACED = "placed"
    ALWAYS = "always"


class Name(NamedTuple):
    """A name of regions, or of the ``province``, as it is written."""

    written: str
    meant: tuple[Region, ...]
    province: str
    bare: Bare

    @property
    def called(self) -> str:
        """The full official name."""
        return f"Provinsi {self.province}" if self.province else self.meant[0].full_name


def named(prose: Prose) -> Iterator[tuple[Teks, re.Match[str], Name]]:
    """The names in the texts; groups "prefix" and "name" of a match."""
    told = _told(prose)
    names = sorted(told, key=lambda name: (-len(name), name))
    for written in names:
        longer = [other for other in names if other.startswith(f"{written} ")]
        for name in told[written]:
            for text, match in prose.near((written.lower(),), _pattern(name)):
                if not any(text.startswith(other, match.start("name")) for other in longer):
                    yield text, match, name


@lru_cache(512)
def mentions(text: str, own: str) -> tuple[tuple[int, int, bool], ...]:
    """The places where a text names a region or province, each with whether it is the region called ``own``.

    Any name in capitals after a kind counts, also one that is on no list; without a kind, any name of a region that
    is long enough not to be a word.
    """
    return tuple(_found_mentions(text, own))


def _found_mentions(text: str, own: str) -> Iterator[tuple[int, int, bool]]:
    for match in _after_a_kind().finditer(text):
        name = match["name"].casefold()
        if name.split()[0] not in _NO_NAME:
            of_province = match["prefix"].casefold() in _KINDS_OF_PROVINCE
            yield match.start(), match.end(), bool(own) and name.startswith(own.casefold()) and not of_province
    beginnings = _bare_names().keys() & set(re.findall(r"\w+", text))
    for name in (name for first in beginnings for name in _bare_names()[first]):
        if name in text and name not in own:
            yield from ((m.start(), m.end(), False) for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    if own and own in text:
        yield from ((m.start(), m.end(), True) for m in re.finditer(rf"(?<!\w){re.escape(own)}(?!\w)", text))


@cache
def _after_a_kind() -> re.Pattern[str]:
    kinds = _alternatives((*OF_KABUPATEN, *OF_KOTA, *OF_PROVINCE))
    return re.compile(rf"(?<!\w)(?P<prefix>{kinds})\s+(?P<name>[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*)")


@cache
def _bare_names() -> dict[str, set[str]]:
    """The names of regions and provinces recognised without their kind, whatever is beside them, by first word."""
    found: dict[str, set[str]] = {}
    for name in (name for region in regions() for name in (region.name, region.province)):
        if len(name) >= _SHORTEST_BARE:
            found.setdefault(re.split(r"\W", name, maxsplit=1)[0], set()).add(name)
    return found


def _alternatives(words: tuple[str, ...]) -> str:
    """A pattern for words as written and in capital letters."""
    return "|".join(re.escape(form) for word in words for form in (word, word.upper()))


def _told(prose: Prose) -> dict[str, list[Name]]:
    """The names that stand in the texts, as they are written there."""
    found: dict[str, list[Name]] = {}
    for first in prose.words & _names().keys():
        for written, name in _names()[first]:
            if prose.words.issuperset(written.split()) and written in prose.whole:
                found.setdefault(written, []).append(name._replace(written=written))
    return found


@cache
def _names() -> dict[str, list[tuple[str, Name]]]:
    """Every name, as written and in capital letters, by first word."""
    found: dict[str, list[tuple[str, Name]]] = {}
    for name in (*_names_of_regions(), *_short_names(), *_capitals(), *_names_of_provinces()):
        for written in {name.written, name.written.upper()}:
            found.setdefault(written.split()[0], []).append((written, name))
    return found


def by_names() -> dict[str, list[str]]:
    """The usual by-names of regions and provinces, by code."""
    found: dict[str, list[str]] = framework_data("nama-wilayah")["julukan"]
    return found


@cache
def _listed(group: str) -> frozenset[str]:
    """The names of a group, such as those that are also common words."""
    return frozenset(framework_data("nama-wilayah")[group])


def _names_of_regions() -> Iterator[Name]:
    by_name: dict[str, tuple[Region, ...]] = {}
    for region in regions():
        by_name[region.name] = (*by_name.get(region.name, ()), region)
    yield from (Name(written, meant, "", _bare_name(written)) for written, meant in by_name.items())


def _bare_name(name: str) -> Bare:
    words = name.lower().split()
    if name in _listed("kota_besar"):
        return Bare.OWNED
    if len(words) == 1:
        return Bare.NEVER if name in _listed("kata_biasa") else Bare.PLACED
    return Bare.NEVER if _ORDINARY.issuperset(words) else Bare.ALWAYS


def _short_names() -> Iterator[Name]:
    by_code = {region.code: region for region in regions()}
    found: dict[str, tuple[Region, ...]] = {}
    data = framework_data("nama-wilayah")
    for forms in (data["singkatan"], data["daerah"]):
        for code, names in forms.items():
            for name in names:
                found[name] = (*found.get(name, ()), by_code[code])
    taken = {region.name for region in regions()}
    for name, meant in found.items():
        if name not in taken:
            yield Name(name, meant, "", _bare_short(name))


def _bare_short(name: str) -> Bare:
    return Bare.NEVER if name.isupper() or name in _listed("singkatan_rancu") or " " in name else Bare.PLACED


def _capitals() -> Iterator[Name]:
    by_code = {region.code: region for region in regions()}
    capitals: dict[str, str] = framework_data("nama-wilayah")["ibu_kota"]
    yield from (Name(name, (by_code[code],), "", Bare.OWNED) for name, code in capitals.items())


def _names_of_provinces() -> Iterator[Name]:
    others = framework_data("nama-wilayah")["provinsi"]
    for code, group in groupby(regions(), key=lambda region: region.code[:2]):
        in_province = tuple(group)
        for name in (in_province[0].province, *others.get(code, ())):
            yield Name(name, in_province, in_province[0].province, _bare_province(name))


def _bare_province(name: str) -> Bare:
    if " " in name:
        return Bare.OWNED
    short = name in _LETTERS_OF_PROVINCES or (
        not name.isupper() and name[:3] in _SHORTENED and name not in ("Maluku", "Bali")
    )
    return Bare.PLACED if short else Bare.NEVER


_SHORTENED = frozenset(("Sum", "Kep", "Bab", "Jab", "Jat", "Kal", "Sul", "Mal"))


@cache
def _pattern(name: Name) -> str:
    words = OF_PROVINCE if name.province else (*OF_KABUPATEN, *OF_KOTA, *_OF_BOTH)
    optional = "" if name.bare is Bare.NEVER else "?"
    return rf"(?<!\w)(?:(?P<prefix>{_alternatives(words)})\s+){optional}(?P<name>{re.escape(name.written)})(?![\w-])"
