"""Unused files in a region's folder, reported with the name that was probably meant."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from generator.documents.rendering.named_pictures import named_pictures
from generator.late_patterns import late_pattern
from generator.masterplan.topic_files import USUAL_FILES
from generator.regions.locate import STYLE_REFERENCE, TEMPLATES, RegionFolder
from generator.source.files import is_hidden, is_templates, is_yaml, yaml_files
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import similar, slug

MOST_SHOWN = 40
NO_FILE = "tidak dibaca, karena bukan berkas biasa melainkan tautan yang putus, pipa, atau perangkat"
_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "__pycache__"})
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "lisensi", "bacasaya"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".svg", ".tif", ".tiff", ".heic"})
_WORD = frozenset({".docx", ".doc", ".docm", ".dotx", ".dotm", ".dot", ".rtf", ".odt"})
_RENAMED = frozenset({"", ".txt", ".text", ".json"})
_BACKUPS = (".bak", ".old", ".orig", ".tmp", "~")
_YAML_WITHIN = late_pattern(r"(?i)^(.*?\S)\s*\.\s*(ya?ml)(?=[\s._~-])")


class PassedOver(NamedTuple):
    """A file or folder that is not used, with the reason and, if one is similar, the name probably meant."""

    path: Path
    why: str
    meant: str = ""
    line: int = 0

    def __str__(self) -> str:
        place = f"{shown_path(self.path)}:{self.line}" if self.line else shown_path(self.path)
        return f"{place}: {self.why}." + (f" Mungkin maksud Anda: {self.meant}." if self.meant else "")


def passed_over(folder: RegionFolder) -> list[str]:
    """One line for each unused file or folder, those that may hold inputs first; beyond a limit they are counted.

    Raises nothing. Next to a region of a single file, unrelated files are normal, so only its templates are examined.
    """
    try:
        look = _Look(folder)
        found = [*(look.files() if folder.place.is_dir() else ()), *_templates(folder)]
    except (OSError, UserError):  # unreadable files are reported by the reading
        return []
    ordered = sorted(found, key=lambda one: (not _may_hold_inputs(one), str(one.path), one.line))
    more = len(ordered) - MOST_SHOWN
    return [*map(str, ordered[:MOST_SHOWN]), *([f"… dan {more} lagi yang tidak dipakai."] if more > 0 else [])]


def _may_hold_inputs(one: PassedOver) -> bool:
    return bool(one.meant or one.line or re.search(r"(?i)ya?ml", one.path.name))


def refuse_without_yaml(folder: RegionFolder) -> None:
    """Raise UserError if a folder has no YAML but holds files that were probably meant as inputs."""
    if folder.place.is_dir() and not yaml_files(folder.place) and (lines := passed_over(folder)):
        listed = "".join(f"\n  {line}" for line in lines)
        raise UserError(f"Tidak ada berkas YAML di {shown_path(folder.place)}; yang ada di sana:{listed}")


def _templates(folder: RegionFolder) -> list[PassedOver]:
    if folder.templates is None:
        return []
    from generator.regions.passed_templates import unused_templates  # noqa: PLC0415  (106 ms, and few regions have any)

    return list(unused_templates(folder, folder.templates))


def is_silent(name: str) -> bool:
    """Whether a file or folder of that name is never reported, because nobody expects it to be used."""
    folded = name.casefold()
    return (
        is_hidden(name)
        or folded.startswith("~")
        or folded in _LEFT_BY_SYSTEMS
        or folded.partition(".")[0].replace("_", "").replace("-", "") in _ABOUT_THE_FOLDER
    )


@dataclass
class _Look:
    """One examination of a region's folder."""

    folder: RegionFolder

    def files(self) -> Iterator[PassedOver]:
        """Unused files apart from templates."""
        home = self.folder.place
        yield from _hidden_topics(home)
        for place, used, unused in _folders(home, self._is_used, self.folder.templates):
            if meant := self._meant_folder(place):
                yield PassedOver(place, "templat di map ini tidak dipakai", meant)
                continue
            if not used and (is_yaml(place.name) or place.name.casefold() == STYLE_REFERENCE):
                yield PassedOver(place, "ini map, bukan berkas, jadi tidak dibaca")
                continue
            told = [self._told(path) for path in unused]
            near = [one for one in told if one.meant]
            yield from near
            others = [one for one in told if not one.meant]
            if place != home and not used and len(others) > 1:
                yield PassedOver(place, f"{len(others)} berkas di map ini tidak dipakai")
            else:
                yield from others

    def _is_used(self, path: Path) -> bool:
        if not path.is_file():
            return False
        reference = self.folder.style_reference
        is_reference = (
            reference is not None
            and path.name.casefold() == STYLE_REFERENCE
            and path.parent == reference.parent
            and path.samefile(reference)
        )
        return (
            is_reference
            or is_yaml(path.name)
            or (not self._meant(path) and self._is_named(path.name))
            or (path.suffix.lower() in _PICTURES and self._any_is_drawn)
        )

    def _is_named(self, name: str) -> bool:
        """Whether the texts name a file; a name without an ending may be any of their words."""
        folded = _folded(name)
        return "." in name and re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", self._texts) is not None

    @cached_property
    def _templates(self) -> list[str]:
        own = self.folder.templates
        return [_text(path) for path in own.rglob("*.md") if path.is_file()] if own else []

    @cached_property
    def _texts(self) -> str:
        """The text of all YAML and templates of the region; a file that is named there counts as used."""
        return _folded("\n".join([*map(_text, yaml_files(self.folder.place)), *self._templates]))

    @cached_property
    def _any_is_drawn(self) -> bool:
        """Whether a template puts names of pictures together, so that nobody knows which it draws."""
        return named_pictures(self._templates) is None

    def _told(self, path: Path) -> PassedOver:
        if not path.is_file():
            return PassedOver(path, NO_FILE)
        meant = self._meant(path)
        if path.suffix.lower() in _PICTURES:
            return PassedOver(path, "gambar ini tidak disebut dalam isian atau templat mana pun", meant)
        if path.suffix.lower().strip() in _WORD and not is_yaml(meant):
            return PassedOver(path, f"dokumen ini tidak dipakai; yang dipakai hanya {STYLE_REFERENCE}", meant)
        return PassedOver(path, "berkas ini tidak dibaca; yang dibaca hanya berkas YAML", meant)

    def _meant(self, path: Path) -> str:
        """The name that was probably meant; "" if the name belongs to something else."""
        if path.name.casefold().endswith(_BACKUPS):
            return ""
        name = _meant_yaml(path.name) or self._meant_reference(path)
        if name and is_yaml(name) and (path.parent / name).exists():
            return f"{name}, yang juga ada di map ini; gabungkan isinya"
        return name

    def _meant_reference(self, path: Path) -> str:
        if self.folder.style_reference is not None or path.suffix.lower().strip() not in _WORD:
            return ""
        stem = "".join(re.findall(r"[a-z]+", path.stem.casefold()))
        if not stem.startswith("gaya") and not _is_nearly(stem, "gaya"):
            return ""
        return STYLE_REFERENCE if path.parent == self.folder.place else f"{STYLE_REFERENCE} langsung di map daerah"

    def _meant_folder(self, place: Path) -> str:
        is_near = is_templates(place.name) or similar(place.name, [TEMPLATES])
        if place.parent != self.folder.place or not is_near or not any(place.rglob("*.md")):
            return ""
        return TEMPLATES if self.folder.templates is None else f"{TEMPLATES}, yang juga ada; gabungkan isinya"


def _folders(
    home: Path, is_used: Callable[[Path], bool], templates: Path | None
) -> Iterator[tuple[Path, bool, list[Path]]]:
    """The folder and each subfolder with all its files: whether any of them is used, and which are not.

    The folder of templates is left out, also if its name is written in another case on a case-insensitive disk.
    """
    for top in (home, *sorted(path for path in home.iterdir() if path.is_dir())):
        if top != home and (is_silent(top.name) or (templates is not None and top.samefile(templates))):
            continue
        files = sorted(_files(top)) if top != home else sorted(path for path in home.iterdir() if not path.is_dir())
        shown = [path for path in files if not is_silent(path.name)]
        unused = [path for path in shown if not is_used(path)]
        yield top, len(unused) < len(shown), unused


def _hidden_topics(home: Path) -> Iterator[PassedOver]:
    """YAML of a plan that is hidden or in a hidden folder: those of other programs have other names and keys."""
    hidden = sorted(path for path in home.iterdir() if path.name.startswith("."))
    for path in hidden:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            bare = Path(file.name.lstrip("."))
            if is_yaml(bare.name) and (slug(bare.stem) in _topics() or (file in hidden and _holds_a_topic(file))):
                what = "map" if path.is_dir() else "berkas"
                yield PassedOver(file, f"berkas ini tidak dibaca, karena nama {what}nya diawali titik")


def _holds_a_topic(file: Path) -> bool:
    """Whether a line of a file begins with a topic."""
    topics = {topic for found in USUAL_FILES.values() for topic in found}
    return any(line.partition(":")[0].rstrip() in topics for line in _text(file).splitlines() if ":" in line)


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not is_silent(name)]
        yield from (Path(place, name) for name in names)


def _meant_yaml(name: str) -> str:
    """The YAML file name that was meant: "visi.yaml" for "visi.yaml.txt", "visi.ymal" and "visi.txt"."""
    within = _YAML_WITHIN.match(name)
    if within:
        return f"{within[1]}.{within[2]}"
    stem, dot, ending = name.rpartition(".")
    if (
        dot
        and ending.casefold().startswith("y")
        and any(_is_nearly(ending.casefold(), one) for one in ("yaml", "yml"))
    ):
        return f"{stem}.yaml"
    path = Path(name)
    if path.suffix.lower() in _RENAMED and slug(path.stem) in _topics():
        return f"{slug(path.stem)}.yaml"
    return ""


def _topics() -> frozenset[str]:
    """The usual file names of a region, without ending."""
    return frozenset((*USUAL_FILES, *(slug(topic) for topics in USUAL_FILES.values() for topic in topics)))


def _is_nearly(word: str, wanted: str) -> bool:

    return SequenceMatcher(None, word, wanted).ratio() >= 0.8


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "replace")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
