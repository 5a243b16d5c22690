"""From what the user calls a region to its folder."""

from pathlib import Path

from generator.dataclass import dataclass
from generator.framework.loading import shipped
from generator.framework.regions import find_regions, regions
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import similar, slug

FOLDER = "masterplans"
EXAMPLE = "contoh"
OUTPUT = "output"
TEMPLATES = "templates"
STYLE_REFERENCE = "gaya.docx"


@dataclass(frozen=True, slots=True)
class RegionFolder:
    """Where a region's inputs lie: a folder, or a single file; ``root`` holds ``masterplans`` and ``output``."""

    place: Path
    root: Path

    @property
    def name(self) -> str:
        """The name of its folder, which names its output too."""
        return self.place.stem if self.place.is_file() else self.place.resolve().name

    @property
    def home(self) -> Path:
        """The folder that its pictures, templates and style reference are looked for in."""
        return self.place if self.place.is_dir() else self.place.parent

    @property
    def templates(self) -> Path | None:
        """Its own templates, if it has any."""
        own = self.home / TEMPLATES
        return own if own.is_dir() else None

    @property
    def style_reference(self) -> Path | None:
        """Its own style reference, if it has one."""
        own = self.home / STYLE_REFERENCE
        return own if own.is_file() else None

    @property
    def output(self) -> Path:
        """Where its documents go."""
        return self.root / OUTPUT / self.name


def nearest_root(start: Path) -> Path | None:
    """The nearest folder, from here upwards, that holds ``masterplans``."""
    return next((folder for folder in (start, *start.parents) if (folder / FOLDER).is_dir()), None)


def all_regions(start: Path) -> list[RegionFolder]:
    """Every region of the nearest ``masterplans`` folder, by name."""
    root = nearest_root(start)
    if root is None:
        raise UserError(
            f"Tidak ada map '{FOLDER}' di sini atau di atasnya. "
            "Buat daerah pertama dengan  masterplan init NAMA-DAERAH"
        )
    folders = sorted(p for p in (root / FOLDER).iterdir() if p.is_dir() and not p.name.startswith((".", "_")))
    return [RegionFolder(folder, root) for folder in folders]


def find_region(wanted: str, start: Path) -> RegionFolder:
    """The region that a path, folder name, Kemendagri code or name stands for; raises UserError.

    The example region is found everywhere: it travels with the program.
    """
    path = Path(wanted)
    if path.exists():
        root = nearest_root(path.resolve().parent) or path.resolve().parent
        return RegionFolder(path, root)
    if wanted == EXAMPLE and not (nearest_root(start) or start).joinpath(FOLDER, EXAMPLE).is_dir():
        return RegionFolder(shipped(FOLDER) / EXAMPLE, nearest_root(start) or start)
    known = all_regions(start)
    fitting = [r for r in known if r.name == slug(wanted)] or _by_code_or_name(wanted, known)
    if len(fitting) == 1:
        return fitting[0]
    raise UserError(_not_found(wanted, known, fitting))


def _by_code_or_name(wanted: str, known: list[RegionFolder]) -> list[RegionFolder]:
    """Folders named after a region that the code or name stands for, or whose YAML gives its code."""
    codes = {region.code for region in find_regions(wanted)}
    return [folder for folder in known if codes & _codes_of(folder)] if codes else []


def _codes_of(folder: RegionFolder) -> set[str]:
    """The Kemendagri code that a region's own inputs give."""
    from generator.masterplan.reading import read_masterplan  # noqa: PLC0415  (only a name or code needs it)

    try:
        return {str(read_masterplan(folder.place).masterplan.daerah.kode)}
    except UserError:
        return set()


def _not_found(wanted: str, known: list[RegionFolder], fitting: list[RegionFolder]) -> str:
    names = [region.name for region in known]
    if fitting:
        return f"'{wanted}' cocok dengan beberapa daerah: {', '.join(r.name for r in fitting)}. Sebut nama mapnya."
    near = similar(slug(wanted), names, 3)
    message = f"Tidak ada daerah '{wanted}' di {shown_path(known[0].root / FOLDER) if known else FOLDER}."
    if near:
        return f"{message} Mungkin maksud Anda: {', '.join(near)}."
    if find_regions(wanted) or similar(wanted, [r.name for r in regions()]):
        return f'{message} Buat dahulu dengan  masterplan init "{wanted}"'
    return f"{message} Yang ada: {', '.join(names)}." if names else message


def shipped_templates() -> Path:
    """The program's own templates."""
    return shipped(TEMPLATES)
