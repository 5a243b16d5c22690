"""The instruments of the ministry's yearly evaluations: parts with weights, and the items that each part asks.

Every item ever asked is in the catalogue under a key of its own, because the printed numbers repeat. A file per year
and cohort lists the parts and the keys of their items.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from fractions import Fraction
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from generator.framework.data_shape import group, misshapen, twice
from generator.framework.editions import usual_subdimensions
from generator.framework.frame import folded
from generator.framework.loading import data_path, read_data
from generator.late_patterns import late_pattern

FOLDER = data_path("instrumen.yaml").with_suffix("")
CATALOGUE = "butir"
HIGHEST = 4
"""The top of the scale of every score; its bottom is 0."""

HEADINGS = {
    "kebijakan": "Kebijakan",
    "kelembagaan": "Kelembagaan",
    "infrastruktur": "Infrastruktur Pendukung",
    "program": "Pelaksanaan Program",
    "survei": "Survei Dampak",
}
"""The headings of the questionnaire by key. Offices answer all but the last, which is that of a survey of users."""
PROGRAMMES, SURVEY = "program", "survei"

_KEY = late_pattern(r"[a-z][a-z0-9-]*")
_YEAR = late_pattern(r"20\d\d")
_WEIGHT = late_pattern(r"\d{1,3}(?:\.\d+)?")
_WHOLE = 100
_ITEM: Mapping[str, type] = {"nama": str, "bukti": str}
_OF_SOME_ITEMS: Mapping[str, type] = {
    "dimensi": str,
    "subdimensi": str,
    "menggantikan": str,
    "sejak": str,
    "pokok": str,
}
_INSTRUMENT: Mapping[str, type] = {"nama": str, "tahun": str, "untuk": str, "bagian": dict}
_PART: Mapping[str, type] = {"nama": str, "bobot": str, "butir": list}


class Item(NamedTuple):
    """An item: what it asks, and the ``evidence`` that is usually shown for it.

    ``dimension`` is the key of the dimension that it is about, "" if it is about the whole; it is one of the edition
    of the frame that the ministry's instruments use, whatever edition the region uses. It ``replaces`` the item with
    that key from the year ``since``. ``heading`` is the key of its heading in the questionnaire.
    """

    key: str
    name: str
    evidence: str
    dimension: str = ""
    subdimension: str = ""
    replaces: str = ""
    since: int = 0
    heading: str = PROGRAMMES


class Part(NamedTuple):
    """A part of an instrument; its score is the mean of its items, which counts with ``weight`` percent."""

    key: str
    name: str
    weight: Fraction
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Instrument:
    """The instrument of a year and a cohort; its parts by key, in the order of the form."""

    key: str
    name: str
    year: int
    audience: str
    parts: dict[str, Part]

    @cached_property
    def items(self) -> dict[str, Item]:
        """The items of all parts by key, in the order of the form."""
        return {item.key: item for part in self.parts.values() for item in part.items}

    @cached_property
    def _keys_by_name(self) -> dict[str, list[str]]:
        """The keys of the items by each name that an item has, folded."""
        found: dict[str, list[str]] = {}
        for part in self.parts.values():
            for item in part.items:
                for name in {*map(folded, (item.key, f"{part.key} {item.key}", item.name))}:
                    found.setdefault(name, []).append(item.key)
        return found

    def in_year(self, year: int) -> "Instrument":
        """The instrument as used in a later year, with each item that was replaced by then as its successor."""
        later = {item.replaces: item for item in catalogue().values() if item.replaces and item.since <= year}
        parts = {
            key: part._replace(items=tuple(later.get(item.key, item) for item in part.items))
            for key, part in self.parts.items()
        }
        return replace(self, parts=parts)

    def item_key(self, name: str) -> str:
        """The key of an item from its key, with or without that of its part before it, or from its name.

        Raises UnknownItemError.
        """
        found = self._keys_by_name.get(folded(name), [])
        if len(found) == 1:
            return found[0]
        raise self._unknown(name, found)

    def _unknown(self, name: str, found: list[str]) -> "UnknownItemError":
        if found:
            return UnknownItemError(
                f"butir bernama '{name}' ada {len(found)} dalam instrumen {self.key}",
                f"tulis kuncinya: {', '.join(found)}.",
            )
        for after in (item for item in self.items.values() if item.replaces == name):
            return UnknownItemError(
                f"butir '{name}' diganti sejak {after.since}", f"tulis {after.key} ({after.name}); skalanya lain."
            )
        for later in (item for item in catalogue().values() if item.replaces in self.items):
            if folded(name) in (folded(later.key), folded(later.name)):
                return UnknownItemError(
                    f"butir '{name}' baru berlaku sejak {later.since}",
                    f"untuk evaluasi sebelumnya tulis {later.replaces} ({self.items[later.replaces].name}); "
                    "skalanya lain.",
                )
        names = {folded(text): item.key for item in self.items.values() for text in (item.key, item.name)}
        near = [*dict.fromkeys(names[close] for close in get_close_matches(folded(name), names, 3, 0.6))]
        return UnknownItemError(
            f"butir '{name}' tidak ada dalam instrumen {self.key}",
            f"Mungkin maksud Anda: {', '.join(near)}."
            if near
            else f"daftar kuncinya tampak dengan  masterplan evaluate --instrumen {self.key}",
        )


class UnknownItemError(ValueError):
    """The name fits no item of the instrument, or several; ``message`` says why, ``remedy`` what to write."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class BrokenInstrumentError(ValueError):
    """The files do not describe valid instruments; the message lists every fault found."""

    def __init__(self, folder: Path, faults: Iterable[str]) -> None:
        super().__init__("\n  ".join((f"{folder.name} tidak memuat instrumen yang utuh:", *faults)))


def instrument_keys() -> list[str]:
    """The keys of all instruments, which are the names of their files."""
    return sorted(file.stem for file in FOLDER.glob("*.yaml") if file.stem != CATALOGUE)


@cache
def catalogue() -> dict[str, Item]:
    """Every item ever asked, by key."""
    return _read(FOLDER)[0]


@cache
def instruments() -> dict[str, Instrument]:
    """All instruments by key."""
    return _read(FOLDER)[1]


@cache
def _read(folder: Path) -> tuple[dict[str, Item], dict[str, Instrument]]:
    return read_instruments(folder)


def read_instruments(folder: Path) -> tuple[dict[str, Item], dict[str, Instrument]]:
    """Read the catalogue and all instruments of a folder; raises BrokenInstrumentError."""
    data = {file.stem: read_data(file) for file in sorted(folder.glob("*.yaml"))}
    entries = data.pop(CATALOGUE, None)
    faults = [*_misshapen(entries, data)] or [*_astray(entries, data)]
    if faults:
        raise BrokenInstrumentError(folder, faults)
    items = {key: _item(key, entry) for key, entry in entries.items()}
    return items, {key: _instrument(key, entry, items) for key, entry in data.items()}


def _item(key: str, entry: dict[str, str]) -> Item:
    sub = entry.get("subdimensi", "")
    dimension = usual_subdimensions()[sub].dimension if sub else entry.get("dimensi", "")
    heading = entry.get("pokok", SURVEY if entry.get("subdimensi") else PROGRAMMES)
    replaces, since = entry.get("menggantikan", ""), int(entry.get("sejak", 0))
    return Item(key, entry["nama"], entry["bukti"], dimension, sub, replaces, since, heading)


def _instrument(key: str, entry: dict[str, Any], items: dict[str, Item]) -> Instrument:
    parts = {
        name: Part(name, part["nama"], Fraction(part["bobot"]), tuple(items[item] for item in part["butir"]))
        for name, part in entry["bagian"].items()
    }
    return Instrument(key, entry["nama"], int(entry["tahun"]), entry["untuk"], parts)


def _misshapen(entries: Any, data: dict[str, Any]) -> Iterator[str]:
    """Missing or unknown keys and values of the wrong type."""
    if not isinstance(entries, dict):
        yield f"{CATALOGUE}: tulis sebuah kelompok dengan butir menurut kuncinya."
        return
    for key, entry in entries.items():
        yield from misshapen(f"{CATALOGUE}.{key}", entry, _ITEM, _OF_SOME_ITEMS)
    for name, instrument in data.items():
        yield from misshapen(name, instrument, _INSTRUMENT)
        for key, part in group(instrument, "bagian"):
            yield from misshapen(f"{name}.bagian.{key}", part, _PART)


def _astray(entries: dict[str, Any], data: dict[str, Any]) -> Iterator[str]:
    """Malformed keys, numbers that are none, weights that do not add up, and items without a place."""
    placed: set[str] = set()
    for name, instrument in data.items():
        yield from _astray_instrument(name, instrument, entries)
        placed.update(_placed(instrument))
    for key, entry in entries.items():
        yield from _astray_item(key, entry, entries)
        if key not in placed and not entry.get("menggantikan"):
            yield f"{CATALOGUE}.{key}: tidak dipakai instrumen mana pun."


def _placed(instrument: dict[str, Any]) -> list[str]:
    return [item for part in instrument["bagian"].values() for item in part["butir"]]


def _astray_instrument(name: str, instrument: dict[str, Any], entries: dict[str, Any]) -> Iterator[str]:
    if not _YEAR.fullmatch(instrument["tahun"]):
        yield f"{name}.tahun: tulis empat angka, misalnya 2023."
    yield from (f"{name}: butir '{key}' dipakai dua kali." for key in twice(_placed(instrument)))
    weights = []
    for key, part in instrument["bagian"].items():
        if not part["butir"]:
            yield f"{name}.bagian.{key}: belum ada butirnya."
        yield from (
            f"{name}.bagian.{key}: butir '{item}' tidak ada dalam {CATALOGUE}.yaml."
            for item in part["butir"]
            if item not in entries
        )
        if _WEIGHT.fullmatch(part["bobot"]):
            weights.append(Fraction(part["bobot"]))
        else:
            yield f"{name}.bagian.{key}.bobot: tulis persennya dengan angka, misalnya 20 atau 12.5."
    if len(weights) == len(instrument["bagian"]) and sum(weights) != _WHOLE:
        yield f"{name}: jumlah bobot {float(sum(weights)):g}, seharusnya {_WHOLE}."


def _astray_item(key: str, entry: dict[str, str], entries: dict[str, Any]) -> Iterator[str]:
    if not _KEY.fullmatch(key):
        yield f"{CATALOGUE}: kunci '{key}': pakai huruf kecil, angka, dan tanda hubung."
    if entry.get("pokok", PROGRAMMES) not in HEADINGS:
        yield f"{CATALOGUE}.{key}.pokok: tulis salah satu dari: {', '.join(HEADINGS)}."
    before, since = entry.get("menggantikan", ""), entry.get("sejak", "")
    if before and before not in entries:
        yield f"{CATALOGUE}.{key}.menggantikan: butir '{before}' tidak ada."
    if bool(before) != bool(since) or (since and not _YEAR.fullmatch(since)):
        yield f"{CATALOGUE}.{key}: tulis 'menggantikan' bersama 'sejak', misalnya 2026."
