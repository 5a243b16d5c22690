"""The regions of one call: those named or all, each once, or one share of them for this machine."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.building.options import Options
from generator.outputs.reserved_names import refuse_devices
from generator.regions.locate import FOLDER, RegionFolder, all_regions, nearest_root
from generator.regions.not_one_region import whole_region
from generator.source.place import shown_path
from generator.source.problems import UserError


@dataclass(frozen=True, slots=True)
class Shard:
    """The share ``number`` (counted from 1) of ``count`` shares."""

    number: int
    count: int

    def of(self, folders: list[RegionFolder]) -> list[RegionFolder]:
        """Every count-th region, so that neighbours, often of similar size, go to different machines."""
        return folders[self.number - 1 :: self.count]


def read_shard(text: str) -> Shard | None:
    """The share that a text such as "2/8" stands for; None if it is malformed."""
    match = re.fullmatch(r"([1-9]\d{0,5})/([1-9]\d{0,5})", text.strip(), re.ASCII)
    if match is None or int(match[1]) > int(match[2]):
        return None
    return Shard(int(match[1]), int(match[2]))


def chosen_region(name: str | None, start: Path) -> RegionFolder:
    """The region named, or the only one there is; raises UserError as ``chosen_regions`` does."""
    if name is None and len(known := all_regions(start)) > 1:
        raise UserError(f"Daerah mana? Sebut salah satu: {', '.join(folder.name for folder in known)}.")
    [folder] = chosen_regions((name,) if name else (), start, everything=False)
    return folder


def chosen_regions(names: tuple[str, ...], start: Path, *, everything: bool) -> list[RegionFolder]:
    """The regions named, or all; a single existing region need not be named.

    Raises UserError, also if both are asked for, or if a name stands for a part of a region or for several.
    """
    if names and everything:
        raise UserError(
            f"--all berarti semua daerah, padahal disebut juga {', '.join(names)}. "
            "Hapus --all untuk daerah yang disebut saja, atau hapus namanya untuk semua daerah."
        )
    if names:
        return _each_once(whole_region(name, start) for name in names)
    known = all_regions(start)
    if everything and not known:
        root = nearest_root(start) or start
        raise UserError(
            f"Belum ada daerah di {shown_path(root / FOLDER)}. Buat dahulu dengan  masterplan init NAMA-DAERAH"
        )
    if everything or len(known) == 1:
        return known
    if not known:
        raise UserError("Belum ada daerah di sini. Buat dahulu dengan  masterplan init NAMA-DAERAH")
    listed = ", ".join(folder.name for folder in known)
    raise UserError(f"Daerah mana? Sebut salah satu, atau --all untuk semua: {listed}.")


def _each_once(folders: Iterable[RegionFolder]) -> list[RegionFolder]:
    return list({folder.place.resolve(): folder for folder in folders}.values())


def check_target(folder: RegionFolder, target: Path) -> None:
    """Raise UserError if a region's files would go into the folder of its inputs, or to a device."""
    refuse_devices(target)
    if folder.place.is_dir() and target.resolve().is_relative_to(folder.place.resolve()):
        raise UserError(
            f"--output-dir: {shown_path(target)} adalah map isian daerah. Pilih map lain, supaya hasil tidak "
            "tercampur dengan isian."
        )


def refuse_collisions(folders: list[RegionFolder], options: Options) -> None:
    """Raise UserError if the files of two regions would overwrite each other.

    Case is ignored, as by Windows and macOS.
    """
    taken: dict[str, RegionFolder] = {}
    for folder in folders:
        check_target(folder, options.target(folder))
        target = str(options.target(folder).resolve()).casefold()
        first = taken.setdefault(target, folder)
        if first is not folder:
            raise UserError(
                f"{shown_path(first.place)} dan {shown_path(folder.place)} sama-sama menulis ke "
                f"{shown_path(options.target(folder))}. Ganti nama salah satu map daerahnya, "
                "atau buat satu per satu dengan --output-dir yang berbeda. Tidak ada berkas yang ditulis."
            )
