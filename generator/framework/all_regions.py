"""The 514 kabupaten and kota with their Kemendagri codes."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from generator.framework.loading import data_path, framework_data
from generator.late_patterns import late_pattern

_WRITTEN_OUT = {
    "kab": "kabupaten",
    "pemkab": "kabupaten",
    "pemkot": "kota",
    "kep": "kepulauan",
    "adm": "administrasi",
}
_KINDS = frozenset(("kabupaten", "kota"))
_BEFORE_PROVINCE = re.compile(r"\s*[,(/]\s*|\s+[-–]\s+")
_WORD = re.compile(r"[^\W_]+")
_PROVINCE = late_pattern(r"(?i)^\s*prov(?:insi\b|\.|\b)\s*")


class Region(NamedTuple):
    """A kabupaten or kota: ``code`` such as "62.02", ``kind`` "kabupaten" or "kota", ``name`` without the kind."""

    code: str
    kind: str
    name: str
    province: str

    @property
    def full_name(self) -> str:
        """The name with its kind: "Kabupaten Kotawaringin Timur"."""
        return f"{self.kind.capitalize()} {self.name}"


@cache
def regions() -> tuple[Region, ...]:
    """All regions, ordered by code."""
    lines = data_path("wilayah.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(Region(*line.split("\t")) for line in lines if not line.startswith("#"))


def find_regions(wanted: str) -> list[Region]:
    """The regions that match a code or name exactly; a name without kind may match both a kabupaten and a kota.

    Former names are accepted; spaces, hyphens and capitals make no difference.
    """
    code, key = full_code(wanted), _key(wanted)
    if not key:
        return []
    if code:
        return [region for region in regions() if region.code == code]
    return list(_by_key("full").get(key) or _by_key("bare").get(key, ()))


def find_in_province(wanted: str) -> list[Region]:
    """The regions that match a name followed by its province: "Bantaeng, Sulawesi Selatan"."""
    name, *province = _BEFORE_PROVINCE.split(wanted.rstrip(" )."), maxsplit=1)
    return [region for region in find_regions(name) if province and fits_province(region, province[0])]


def regions_called(wanted: str) -> list[Region]:
    """The regions that a code or name stands for, with or without its province; several if one has to be chosen.

    A former name that is now the first word of other regions' names stands for these too: "Kutai".
    """
    found = find_regions(wanted) or find_in_province(wanted)
    if len(found) != 1 or full_code(wanted) or _key(found[0].name) in {_key(wanted), _key(without_kind(wanted))}:
        return found
    first = f"{without_kind(wanted)} "
    return list(
        dict.fromkeys([*found, *(region for region in regions() if plain_name(region.name).startswith(first))])
    )


def regions_meant(wanted: str) -> list[Region]:
    """Suggestions for a name that matches no region: those of the other kind, or all of a province."""
    name = _BEFORE_PROVINCE.split(wanted, maxsplit=1)[0]
    bare = without_kind(name)
    return find_regions(name) or find_regions(bare) or [region for region in regions() if fits_province(region, bare)]


def regions_in_short(name: str) -> list[Region]:
    """The regions that a usual short name stands for, with or without the kind: "Kotim"."""
    return list(_by_short_name().get(_key(without_kind(name)), ()))


def regions_of_code(text: str) -> list[Region]:
    """The regions that a code may mean which is none: the one written otherwise ("64-7"), or all of its province."""
    numbers = re.fullmatch(r"\W*(\d\d)\W*(\d{0,2})(?:\W[\d\W]*)?", text, re.ASCII)
    if numbers is None:
        return []
    of_province = [region for region in regions() if region.code.startswith(f"{numbers[1]}.")]
    codes = [f"{numbers[1]}.{numbers[2]:{fill}2}" for fill in ("0>", "0<")]
    return [region for region in of_province if region.code in codes] or of_province


def full_code(text: str) -> str:
    """The code in the ministry's form, "62.02", also from "6202"; "" if the text is not a code."""
    match = re.fullmatch(r"\s*(\d\d)\.?(\d\d)\s*", text, re.ASCII)
    return f"{match[1]}.{match[2]}" if match else ""


def fits_name(region: Region, name: str) -> bool:
    """Whether a name, with or without the kind, is one of the region's names."""
    return _key(name) in {_key(form) for called in _names(region) for form in (called, f"{region.kind} {called}")}


def fits_province(region: Region, name: str) -> bool:
    """Whether a name is that of the region's province, or of the province it belonged to before 2022."""
    key = _key(_PROVINCE.sub("", name))
    others = framework_data("nama-wilayah")["provinsi"].get(region.code[:2], ())
    return was_in_province(region, name) or key in {_key(called) for called in (region.province, *others)}


def is_name_of_province(region: Region, name: str) -> bool:
    """Whether a name is that of the region's province itself, not a former or short one ("DKI Jakarta")."""
    return _key(_PROVINCE.sub("", name)) == _key(_PROVINCE.sub("", region.province))


def was_in_province(region: Region, name: str) -> bool:
    """Whether a name is only that of the province the region belonged to before 2022."""
    former = framework_data("nama-wilayah")["provinsi_induk"].get(region.code[:2], ())
    return _key(_PROVINCE.sub("", name)) in {_key(called) for called in former}


def plain_name(name: str) -> str:
    """A name in lower case without punctuation, abbreviations written out: "Kab. Fak-Fak" is "kabupaten fak fak"."""
    return " ".join(_plain_words(name))


def _plain_words(name: str) -> list[str]:
    folded = name.casefold()
    if not name.isascii():
        folded = re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFKD", name).casefold())
    words = [_WRITTEN_OUT.get(word, word) for word in _WORD.findall(folded)]
    if words[:1] == ["pemerintah"]:
        words = words[1:]
    if words[1:2] == ["administrasi"]:
        del words[1]
    return words


def without_kind(name: str) -> str:
    """A name as ``plain_name`` gives it, without "kabupaten" or "kota" before it."""
    kind, _, rest = plain_name(name).partition(" ")
    return rest if kind in _KINDS else plain_name(name)


def _key(name: str) -> str:
    """A key that all spellings of a name share."""
    return "".join(word for word in _plain_words(name) if word != "dan")


def _names(region: Region) -> tuple[str, ...]:
    return (region.name, *framework_data("nama-wilayah")["daerah"].get(region.code, ()))


@cache
def _by_short_name() -> dict[str, tuple[Region, ...]]:
    found: dict[str, tuple[Region, ...]] = {}
    for region in regions():
        for name in framework_data("nama-wilayah")["singkatan"].get(region.code, ()):
            found[_key(name)] = (*found.get(_key(name), ()), region)
    return found


@cache
def _by_key(form: str) -> dict[str, tuple[Region, ...]]:
    """The regions by present name, then by former names; ``form`` is "full" (with the kind) or "bare"."""
    found: dict[str, tuple[Region, ...]] = {}
    for older in (False, True):
        for region in regions():
            for name in _names(region)[1:] if older else (region.name,):
                key = _key(f"{region.kind} {name}" if form == "full" else name)
                if not older or key not in found:
                    found[key] = (*found.get(key, ()), region)
    return found
