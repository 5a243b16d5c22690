"""Finding a region's folder from its path, folder name, Kemendagri code or name."""

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from generator.framework.all_regions import (
    find_regions,
    plain_name,
    regions_called,
    regions_in_short,
    without_kind,
)
from generator.framework.loading import shipped
from generator.regions.misspelt_names import regions_suggested
from generator.source.files import is_yaml, yaml_files
from generator.source.place import as_argument, shown_path
from generator.source.problems import UserError
from generator.source.words import closest, is_slip, slug

FOLDER = "masterplans"
EXAMPLE = "contoh"
OUTPUT = "output"
TEMPLATES = "templates"
STYLE_REFERENCE = "gaya.docx"
_MOST_NAMED = 20


class RegionFolder(NamedTuple):
    """The place of a region's inputs, a folder or a single file; ``root`` holds ``masterplans`` and ``output``."""

    place: Path
    root: Path

    @property
    def name(self) -> str:
        """The name of its folder, or of its file without ending; also the name of its output folder."""
        if self.place.is_file():
            return self.place.stem
        return (self.place.resolve() if self.place.name in {"", ".."} else self.place).name

    @property
    def argument(self) -> str:
        """How a command names it: its name, or its path where the name would be taken for an option."""
        if not self.name.startswith("-"):
            return as_argument(self.name)
        path = shown_path(self.place)
        return as_argument(f"./{path}" if path.startswith("-") else path)

    @property
    def told_from_root(self) -> str:
        """Its path relative to the root; "" if it lies elsewhere."""
        place, root = self.place.resolve(), self.root.resolve()
        return place.relative_to(root).as_posix() if place.is_relative_to(root) else ""

    @property
    def home(self) -> Path:
        """The folder in which its pictures, templates and style reference are searched for."""
        return self.place if self.place.is_dir() else self.place.parent

    @property
    def templates(self) -> Path | None:
        """The folder of its own templates, if it has one."""
        own = self.home / TEMPLATES
        return own if own.is_dir() else None

    @property
    def style_reference(self) -> Path | None:
        """Its own style reference, if it has one."""
        own = self.home / STYLE_REFERENCE
        return own if own.is_file() else None

    @property
    def output(self) -> Path:
        """The folder for its documents."""
        return self.root / OUTPUT / self.name


def nearest_root(start: Path) -> Path | None:
    """The nearest folder, from ``start`` upwards, that holds ``masterplans``."""
    return next((folder for folder in (start, *start.parents) if (folder / FOLDER).is_dir()), None)


def all_regions(start: Path) -> list[RegionFolder]:
    """Every region of the nearest ``masterplans`` folder, by name."""
    root = nearest_root(start)
    if root is None:
        raise UserError(f"Tidak ada map '{FOLDER}' di sini atau di atasnya. {_instead_of_root(start)}")
    folders = sorted(p for p in (root / FOLDER).iterdir() if p.is_dir() and not p.name.startswith((".", "_")))
    return [RegionFolder(folder, root) for folder in folders]


def _instead_of_root(start: Path) -> str:
    """The remedy if there is no ``masterplans`` folder: rename one with a similar name, else create a region."""
    near = (one for folder in (start, *start.parents) for one in _near(folder) if any(one.iterdir()))
    found = next(near, None)
    if found is None:
        return "Buat daerah pertama dengan  masterplan init NAMA-DAERAH"
    return f"Yang ada {shown_path(found)}: ganti namanya menjadi '{FOLDER}', lalu jalankan lagi."


def _near(folder: Path) -> list[Path]:
    try:
        names = {path.name: path for path in folder.iterdir() if path.is_dir() and path.name[0] != "."}
    except OSError:
        return []
    return [names[name] for name in closest(FOLDER, names)]


def find_region(wanted: str, start: Path) -> RegionFolder:
    """The region that a path, folder name, Kemendagri code or name stands for; raises UserError.

    The example region is found from everywhere, since it is shipped with the program.
    """
    if not wanted.strip():
        raise UserError("Nama daerah kosong. Sebut nama mapnya di bawah masterplans/, misalnya  kotim.")
    path = _path_of(wanted)
    if path is not None and (inside := _hidden_behind(path, start)):
        return inside
    if path is not None:
        root = nearest_root(path.resolve().parent) or path.resolve().parent
        return RegionFolder(path, root)
    if wanted == EXAMPLE and not (nearest_root(start) or start).joinpath(FOLDER, EXAMPLE).is_dir():
        return RegionFolder(shipped(FOLDER) / EXAMPLE, nearest_root(start) or start)
    known = all_regions(start)
    fitting = _by_folder(_folder_meant(wanted), known) or _without_links(_by_code_or_name(wanted, known))
    if len(fitting) == 1:
        return fitting[0]
    raise UserError(_not_found(wanted, known, fitting))


def _hidden_behind(path: Path, start: Path) -> RegionFolder | None:
    """The region of the same name as a folder or file that holds no inputs, such as one with its documents.

    Only a bare name may mean it; a path with folders means what is there.
    """
    if len(path.parts) != 1 or path.is_absolute() or nearest_root(start) is None or _holds_inputs(path):
        return None
    fitting = _by_folder(path.name, all_regions(start))
    return fitting[0] if len(fitting) == 1 else None


def _holds_inputs(path: Path) -> bool:
    return bool(yaml_files(path)) if path.is_dir() else is_yaml(path.name)


def _path_of(wanted: str) -> Path | None:
    """The path as typed, or with backslashes turned into slashes; None if it does not exist."""
    for text in dict.fromkeys((wanted, wanted.strip(), wanted.strip().replace("\\", "/"))):
        try:
            if Path(text).exists():
                return Path(text)
        except (OSError, ValueError):  # too long, or contains a null character
            continue
    return None


def _folder_meant(wanted: str) -> str:
    """The folder name in what was typed: without surrounding slashes and without a leading ``masterplans``."""
    parts = [part for part in wanted.strip().replace("\\", "/").split("/") if part.strip() not in {"", "."}]
    return "/".join(parts[1:] if len(parts) > 1 and parts[0].casefold() == FOLDER else parts)


def _by_folder(name: str, known: list[RegionFolder]) -> list[RegionFolder]:
    """The folders of that name, by the first comparison that matches any: exact, ignoring case, as ids."""
    ways: tuple[Callable[[str], str], ...] = (
        _composed,
        lambda text: " ".join(_composed(text).casefold().split()),
        slug,
    )
    for way in ways:
        fitting = [folder for folder in known if way(name) and way(folder.name) == way(name)]
        if fitting:
            return fitting
    return []


def _composed(text: str) -> str:
    """The text in composed Unicode form (NFC), unlike the file names of macOS."""
    return unicodedata.normalize("NFC", text)


def _by_code_or_name(wanted: str, known: list[RegionFolder]) -> list[RegionFolder]:
    """The folders whose inputs give the code, or the name with or without the kind."""
    meant = {region.code for region in find_regions(wanted)}
    name = plain_name(wanted)
    return [folder for folder in known if _may_be(folder, meant, name) and _is(folder, meant, name)]


def _without_links(found: list[RegionFolder]) -> list[RegionFolder]:
    """The folders without links to others of them."""
    real = {folder.place for folder in found if not folder.place.is_symlink()}
    return [folder for folder in found if folder.place in real or folder.place.resolve() not in real]


def _may_be(folder: RegionFolder, codes: set[str], name: str) -> bool:
    """Whether a folder is worth reading: one of its files contains the code or the last word of the name."""
    signs = [code.encode() for code in codes] + [word.encode() for word in name.split()[-1:]]
    try:
        return any(sign in file.read_bytes().lower() for file in yaml_files(folder.place) for sign in signs)
    except (OSError, UserError):
        return False


def _is(folder: RegionFolder, codes: set[str], name: str) -> bool:
    from generator.masterplan.reading import read_masterplan  # noqa: PLC0415  (50 ms, and only a name or code needs it)

    try:
        region = read_masterplan(folder.place).masterplan.daerah
    except UserError:
        return False
    called = plain_name(str(region.nama))
    return str(region.kode) in codes or name in {called, f"{region.jenis or ''} {called}".strip()} - {""}


def _not_found(wanted: str, known: list[RegionFolder], fitting: list[RegionFolder]) -> str:
    names = [region.name for region in known]
    if fitting:
        listed = ", ".join(f"'{region.name}'" for region in fitting[:_MOST_NAMED])
        more = f", dan {len(fitting) - _MOST_NAMED} lagi" if len(fitting) > _MOST_NAMED else ""
        return f"'{wanted}' cocok dengan beberapa daerah: {listed}{more}. Sebut nama mapnya."
    message = f"Tidak ada daerah '{wanted}' di {shown_path(known[0].root / FOLDER) if known else FOLDER}."
    if meant := regions_called(wanted):
        calls = [f'masterplan init "{r.full_name if len(meant) > 1 else wanted.strip()}"' for r in meant]
        return f"{message} Buat dahulu dengan  {'  atau  '.join(calls)}"
    near = [name for name in names if _is_near(slug(without_kind(wanted)), slug(name))]
    if near := near or [
        folder.name for short in regions_in_short(wanted) for folder in _by_code_or_name(short.code, known)
    ]:
        return f"{message} Mungkin maksud Anda: {', '.join(near[:_MOST_NAMED])}."
    told = [message, f"Yang ada: {_listed(names)}."] if names else [message]
    if registered := [region.full_name for region in regions_suggested(wanted)]:
        told.append(
            f"Dalam daftar Kemendagri: {_listed(registered)}; bila itu yang dimaksud, buat mapnya dahulu dengan  "
            "masterplan init NAMA-DAERAH"
        )
    return " ".join(told)


def _is_near(word: str, name: str) -> bool:
    """Whether a folder's name may be meant by a word: one begins with the other, or it differs by a slip."""
    begins = f"{name}-".startswith(f"{word}-") or f"{word}-".startswith(f"{name}-")
    return bool(word and name) and (begins or is_slip(word, name))


def _listed(names: list[str]) -> str:
    return ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")


def shipped_templates() -> Path:
    """The program's own templates."""
    return shipped(TEMPLATES)
