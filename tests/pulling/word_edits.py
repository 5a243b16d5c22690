"""A built document that tests edit in the XML as Word does, and what comes back from it."""

import copy
import io
import re
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from generator.building.embedding import file_hashes
from generator.building.sets import document_set
from generator.building.writers import Writers
from generator.documents.compose import Composer
from generator.edits.edit import Insert, Remove, Set
from generator.edits.proposal import Proposal, Untaken
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_word import propose
from generator.regions.locate import RegionFolder, find_region, shipped_templates
from generator.source.problems import Problems
from generator.word.anchor_map import mark_of
from tests.conftest import CHECKOUT
from tests.word.editing import repacked
from tests.word.opening import W

MAIN = "word/document.xml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BY = f'w:author="Sekretaris Bappeda" w:date="2026-11-20T09:30:00Z" xmlns:w="{W[1:-1]}"'

_LONG = (
    *(f"rencana-aksi-smart-{name}.yaml" for name in ("branding", "economy", "living", "society", "environment")),
    "bimtek.yaml", "evaluasi.yaml", "kesiapan.yaml", "kolaborasi.yaml", "sumber.yaml",
)  # fmt: skip
_QUICK_WINS = 2
_OF_ANOTHER_DIMENSION = "  - id: qw-ekosistem_transaksi\n"
_KEPT = "layanan_publik"
_ITEM_OR_KEY = re.compile(r"^(?=  - |\S)", re.MULTILINE)
_ACTIONS_LEFT_OUT = re.compile(rf"^ +rencana_aksi: \[.*aksi-(?!{_KEPT}).*\n", re.MULTILINE)
_SUBDIMENSION = re.compile(r"^ +(?:- )?subdimensi: (\w+)", re.MULTILINE)


@cache
def built(region: str, key: str, *, source: bool = True) -> bytes:
    """A document of a region as ``build`` writes it."""
    folder = find_region(region, Path.cwd())
    return built_in(folder, key, source=source)


@cache
def shortened(key: str, *kept: str) -> bytes:
    """A document of the example region with one subdimension and few quick wins, compared in a sixth of the time.

    The longest files are left out, but for those that are to be ``kept``.
    """
    with tempfile.TemporaryDirectory() as name:
        return built_in(shortened_example(Path(name), *kept), key)


def shortened_example(root: Path, *kept: str) -> RegionFolder:
    """A copy of the example region with one subdimension and few quick wins."""
    place = root / "masterplans" / "contoh"
    left_out = shutil.ignore_patterns(*({*_LONG} - {*kept}))
    shutil.copytree(CHECKOUT / "masterplans" / "contoh", place, ignore=left_out)
    quick_wins = place / "quick-win.yaml"
    head, *items = re.split(r"(?m)^(?=  - id: )", quick_wins.read_text("utf-8"))
    kept = [*items[:_QUICK_WINS], *(one for one in items if one.startswith(_OF_ANOTHER_DIMENSION))]
    quick_wins.write_text(_ACTIONS_LEFT_OUT.sub("", "".join([head, *kept])), "utf-8")
    for file in place.glob("*.yaml"):
        if file != quick_wins:
            file.write_text("".join(filter(_is_kept, _ITEM_OR_KEY.split(file.read_text("utf-8")))), "utf-8")
    return RegionFolder(place, root)


def _is_kept(part: str) -> bool:
    """Whether an item of a list belongs to the subdimension that is kept, or to none."""
    found = _SUBDIMENSION.search(part) if part.startswith("  - ") else None
    return found is None or found[1] == _KEPT


def built_in(folder: RegionFolder, key: str, *, source: bool = True) -> bytes:
    """A document of the region in a folder."""
    reading = read_masterplan(folder.place)
    plan = reading.masterplan
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home, final=plan.naskah.status == "final")
    spec = next(spec for spec in document_set(plan, Problems()) if spec.key == key)
    writers = Writers(plan, folder, ("docx",), source=source, anchored=file_hashes(reading, folder.place))
    return writers.files(composer.compose(spec))[0][1]


def run(text: str, properties: str = "", name: str = "t") -> Any:
    """A run with a text."""
    made = etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:rPr>{properties}</w:rPr></w:r>')
    inner = etree.SubElement(made, W + name)
    inner.text = text
    inner.set(SPACE, "preserve")
    return made


def tracked(kind: str, *runs: Any) -> Any:
    """Runs in a tracked change."""
    made = etree.fromstring(f'<w:{kind} w:id="9001" {BY}/>')
    made.extend(runs)
    return made


def text_of(element: Any) -> str:
    """The text of an element."""
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def heads_in(row: Any) -> list[Any]:
    """The heads of groups in the table of a row."""
    return [each for each in row.getparent().iter(f"{W}tr") if len(each.findall(f".//{W}tc")) == 1]


class WordFile:
    """A document that is being edited."""

    def __init__(self, docx: bytes) -> None:
        self.docx = docx
        self.parts: dict[str, bytes] = {}
        self.root = etree.fromstring(zipfile.ZipFile(io.BytesIO(docx)).read(MAIN))
        self.body = self.root.find(f"{W}body")

    def control(self, path: str, part: int | str = 0) -> Any:
        """The control of a value."""
        tag = f"mp:{mark_of(path, part)}"
        return next(sdt for sdt in self.root.iter(f"{W}sdt") if self._tag(sdt).startswith(tag))

    @staticmethod
    def _tag(control: Any) -> str:
        found = control.find(f"{W}sdtPr/{W}tag")
        return "" if found is None else str(found.get(f"{W}val"))

    def paragraph(self, path: str, part: int = 0) -> Any:
        """The paragraph with the control of a value."""
        return next(self.control(path, part).iterancestors(f"{W}p"))

    def row(self, item: str, time: int = 1) -> Any:
        """The row of an item in one of its tables."""
        return next(self.control(item, -time).iterancestors(f"{W}tr"))

    @staticmethod
    def cell(row: Any, n: int) -> Any:
        """A cell of a row."""
        return row.findall(f".//{W}tc")[n]

    def containing(self, text: str, name: str = "p") -> list[Any]:
        """The paragraphs, or other elements, with a text in them."""
        return [element for element in self.root.iter(W + name) if text in text_of(element)]

    def type(self, element: Any, text: str) -> None:
        """Type a text over that of an element, as Word does: into its first run."""
        first, *others = [*element.iter(f"{W}t")]
        first.text = text
        first.set(SPACE, "preserve")
        for other in others:
            other.text = ""

    def fill(self, cell: Any, text: str) -> None:
        """Type a text into a cell that may be empty."""
        paragraph = cell.find(f"{W}p")
        for old in paragraph.iter(f"{W}t"):
            old.text = ""
        paragraph.append(run(text))

    def append(self, cell: Any, text: str) -> None:
        """Type a text behind that of a cell; each further line is a paragraph."""
        first, *others = text.split("\n")
        [*_, paragraph] = cell.iter(f"{W}p")
        paragraph.append(run(first))
        for other in reversed(others):
            new = etree.Element(f"{W}p")
            new.append(run(other))
            paragraph.addnext(new)

    def replace(self, element: Any, old: str, new: str) -> None:
        """Type new words over old ones in an element with one run."""
        self.type(element, text_of(element).replace(old, new))

    def part(self, name: str, change: Callable[[Any], None]) -> None:
        """Change another part of the file."""
        root = etree.fromstring(zipfile.ZipFile(io.BytesIO(self.docx)).read(name))
        change(root)
        self.parts[name] = etree.tostring(root)

    def add_relation(self, kind: str, target: str, content: str) -> None:
        """Add a part that the main document refers to."""
        name = "word/_rels/document.xml.rels"
        root = etree.fromstring(self.parts.get(name) or zipfile.ZipFile(io.BytesIO(self.docx)).read(name))
        entry = etree.SubElement(root, root[0].tag)
        entry.set("Id", f"rIdX{len(root)}")
        entry.set("Type", kind)
        entry.set("Target", target)
        self.parts[name] = etree.tostring(root)
        self.parts[f"word/{target}"] = content.encode()

    def without_tags(self) -> None:
        """Unpack all controls, as LibreOffice does, which keeps the bookmarks."""
        for control in [*self.root.iter(f"{W}sdt")]:
            if self._tag(control).startswith("mp:"):
                self.unpack(control)

    @staticmethod
    def unpack(control: Any) -> None:
        """Remove a control but not its text, as "Remove Content Control" does."""
        for inner in control.find(f"{W}sdtContent"):
            control.addprevious(inner)
        control.getparent().remove(control)

    def without_anchors(self, element: Any) -> None:
        """Remove the controls and bookmarks within an element."""
        for control in [*element.iter(f"{W}sdt")]:
            self.unpack(control)
        for edge in [*element.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
            edge.getparent().remove(edge)

    def main(self) -> bytes:
        """The edited main part."""
        return etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def bytes(self) -> bytes:
        """The edited file."""
        return repacked(self.docx, {MAIN: self.main(), **self.parts})

    def propose(self, folder: Path, **options: Any) -> Proposal:
        """What the edited file proposes, each difference exactly once."""
        file = folder / "kembali.docx"
        file.write_bytes(self.bytes())
        found = propose(file, "kembali.docx", **options)
        assert found.differences == len(found.edits) + len(found.untaken)
        return found


def sets(found: Proposal) -> dict[str, str]:
    """The values that a proposal sets."""
    return {edit.path: edit.now for edit in found.edits if isinstance(edit, Set)}


def only(found: Proposal) -> Set | Insert | Remove | Untaken:
    """The only difference of a proposal."""
    (one,) = [*found.edits, *found.untaken]
    return one


def copied(element: Any) -> Any:
    """A copy of an element, put below it."""
    made = copy.deepcopy(element)
    element.addnext(made)
    return made
