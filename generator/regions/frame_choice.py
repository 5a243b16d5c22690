"""The edition of the frame that a call uses, found in the files of its regions before they are read."""

import re
from collections.abc import Iterable
from pathlib import Path

from generator.framework.all_regions import without_kind
from generator.framework.editions import USUAL, edition_keys
from generator.regions.locate import FOLDER, RegionFolder, all_regions, nearest_root
from generator.source.files import yaml_files
from generator.source.problems import UserError

_YAML = frozenset({".yaml", ".yml"})
_NAME = b"kerangka"
_KEY = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?kerangka[ \t]*:[ \t]*[\"']?([\w-]+)")


def edition_of_call(words: Iterable[str], start: Path) -> str:
    """The edition of the regions that the words of a call name, or of all regions if they name none.

    USUAL if these use several: each of them is then read under its own.
    """
    found = {edition_of(place) for place in _places([*words], start)}
    return found.pop() if len(found) == 1 else USUAL


def edition_of(place: Path) -> str:
    """The edition that a region's files name; USUAL if they name none, or none of those there are."""
    try:
        holding = [content for file in yaml_files(place) if _NAME in (content := file.read_bytes())]
    except (OSError, UserError):
        holding = []
    named = next(filter(None, map(_KEY.search, holding)), None)
    key = named[1].decode() if named else ""
    return key if key and key in edition_keys() else USUAL


def _places(words: list[str], start: Path) -> list[Path]:
    root = nearest_root(start)
    beside = [root / FOLDER] if root else []
    named = [place for word in words for place in _named(word, [start, *beside])]
    return named or [region.place for region in (_candidates(words, start) if root else ())]


def _named(word: str, folders: list[Path]) -> list[Path]:
    """The region at a path, or the folder of that name; none for other words, such as those of options."""
    places = [folder / word for folder in folders if word]
    return [place for place in places if _holds_yaml(place)][:1]


def _holds_yaml(place: Path) -> bool:
    try:
        return bool(yaml_files(place)) if place.is_dir() else place.is_file() and place.suffix in _YAML
    except (OSError, UserError):
        return False


def _candidates(words: list[str], start: Path) -> list[RegionFolder]:
    """The regions whose files give one of the words as a code or name, else all."""
    try:
        known = all_regions(start)
    except (OSError, UserError):
        return []
    signs = [_sign(name) for word in words for name in {word, without_kind(word)} if name.strip()]
    return [region for region in known if any(_says(region, sign) for sign in signs)] or known


def _sign(name: str) -> re.Pattern[bytes]:
    """What a line or group says that gives a name or code."""
    said = re.escape(" ".join(name.split())).encode()
    return re.compile(
        rb"(?mi)(?:^|[{,])[ \t]*(?:nama|kode)[ \t]*:[ \t]*[\"']?" + said + rb"[\"']?[ \t]*(?:[#,}\r]|$)"
    )


def _says(region: RegionFolder, sign: re.Pattern[bytes]) -> bool:
    try:
        return any(sign.search(file.read_bytes()) for file in yaml_files(region.place))
    except (OSError, UserError):
        return False
