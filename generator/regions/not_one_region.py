"""The region that a command's argument means, and paths that are not one: a part of a region, a folder of several."""

import re
from pathlib import Path

from generator.late_patterns import late_pattern
from generator.regions.locate import FOLDER, RegionFolder, find_region
from generator.regions.passed_over import refuse_without_yaml
from generator.source.files import is_hidden, is_yaml, yaml_files
from generator.source.place import as_argument, shown_path
from generator.source.problems import UserError

_NAMING = late_pattern(rb"^(?:\xef\xbb\xbf)?daerah[ \t]*:", re.MULTILINE)
_TOPIC = late_pattern(rb"^(?:\xef\xbb\xbf)?([a-z_]+)[ \t]*:", re.MULTILINE)


def whole_region(wanted: str, start: Path) -> RegionFolder:
    """The region that an argument of any command means: a path, folder name, Kemendagri code or name.

    Raises UserError as ``find_region`` does, and if a path is a part of a region, holds several regions, or holds
    files that are no inputs; the message says what to name instead.
    """
    folder = find_region(wanted, start)
    _refuse_what_is_no_region(folder.place)
    refuse_without_yaml(folder)
    return folder


def _refuse_what_is_no_region(place: Path) -> None:
    found = place.resolve()
    if found.is_dir() and (found.name == FOLDER or (found / FOLDER).is_dir()):
        raise UserError(
            f"{shown_path(place)} memuat beberapa daerah, bukan satu. "
            "Sebut salah satu mapnya, atau --all untuk semua."
        )
    whole = _whole_of(found)
    if whole is not None:
        what = "map" if found.is_dir() else "berkas"
        raise UserError(
            f"{shown_path(place)} adalah {what} di dalam daerah '{whole.name}', bukan daerah yang utuh. "
            f"Sebut mapnya: {_called(whole)}"
        )


def _called(region: Path) -> str:
    """How to name a region's folder on the command line."""
    return as_argument(region.name if region.parent.name == FOLDER else shown_path(region))


def _whole_of(place: Path) -> Path | None:
    """The region's folder that a file or folder belongs to; None if it is a region by itself."""
    home = next((folder for folder in place.parents if folder.parent.name == FOLDER), None)
    if home is None:
        return place.parent if place.is_file() and _is_part_of_its_folder(place) else None
    around = [folder for folder in place.parents if folder.is_relative_to(home)]
    naming = next((folder for folder in around if any(map(_names_region, _yaml_beside(folder)))), None)
    if place.is_file():
        return naming or home
    return None if any(map(_names_region, yaml_files(place))) else naming


def _is_part_of_its_folder(file: Path) -> bool:
    """Whether a file is only a part of the region in its folder.

    That is so if one of the YAML files there says which region it is and the others hold topics.
    """
    others = [other for other in _yaml_beside(file.parent) if other != file]
    if _names_region(file):
        return any(_tells_topics(other) and not _names_region(other) for other in others)
    return any(map(_names_region, others))


def _yaml_beside(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if is_yaml(file.name) and not is_hidden(file.name) and file.is_file()]


def _names_region(file: Path) -> bool:
    return bool(_NAMING.search(_content(file)))


def _tells_topics(file: Path) -> bool:
    from generator.masterplan.masterplan import Masterplan  # noqa: PLC0415  (50 ms, and only who names a file needs it)

    return any(match[1].decode() in Masterplan.fields for match in _TOPIC.finditer(_content(file)))


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
