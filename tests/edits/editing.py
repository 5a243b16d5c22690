"""A region of files in one line, edited in memory."""

from pathlib import Path

from generator.edits.applied import Applied, applied
from generator.edits.edit import Edit, Set
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree

FILES: dict[str, str | bytes] = {
    "masterplans/uji/daerah.yaml": "daerah:\r\n  nama: A  # c\r\n",
    "masterplans/uji/visi.yaml": "visi:\n  rumusan: V\n",
    "masterplans/uji/gambar/peta.png": b"\x89PNG",
    "masterplans/uji/templates/x.md.j2": "x",
    "masterplans/uji/catatan.docx": b"PK",
}


def edited(region: RegionFolder, name: str, vision: str = "") -> Applied:
    edits = [Set("daerah.nama", None, name), *([Set("visi.rumusan", None, vision)] if vision else [])]
    return applied(read_masterplan(region.place), edits)


class Region:
    """A region's files, and what edits make of them."""

    def __init__(self, folder: Path, files: dict[str, str | bytes]) -> None:
        self.folder = write_tree(folder, files)

    def apply(self, *edits: Edit) -> Applied:
        """What edits make of the files, without writing."""
        return applied(read_masterplan(self.folder), edits)

    def edited(self, *edits: Edit) -> dict[str, str]:
        """The files that edits change, all of which must succeed."""
        outcome = self.apply(*edits)
        assert not outcome.refused, [refused.reason for refused in outcome.refused]
        return {path.relative_to(self.folder).as_posix(): raw.decode() for path, raw in outcome.after.items()}

    def refusal(self, *edits: Edit) -> str:
        """Why the only edit that is refused cannot be written; nothing else may change."""
        outcome = self.apply(*edits)
        [refused] = outcome.refused
        return refused.reason


def content(region: RegionFolder) -> dict[str, bytes]:
    """The YAML files of a region by name, as bytes."""
    return {path.relative_to(region.place).as_posix(): path.read_bytes() for path in region.place.rglob("*.yaml")}
