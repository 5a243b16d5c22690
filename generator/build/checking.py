"""Regions to their check: inputs read, rules applied under the user's settings, the report as a document."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.build.formats import Writers
from generator.build.locate import RegionFolder, shipped_templates
from generator.checks.checked import Checked, Entry, entries, shown_place
from generator.checks.checking import check
from generator.checks.matrix import Line, percent
from generator.checks.rule import Rule
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.framework.stages import FINAL
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.pemeriksaan import Ambang
from generator.masterplan.reading import read_masterplan
from generator.source.declare import part
from generator.source.files import read_text
from generator.source.nodes import Mapping, read_nodes
from generator.source.problems import Problems
from generator.source.reader import Reader
from generator.source.record import Record

SETTINGS = "pengaturan.yaml"
SHEET = DocumentSpec("lembar_pemeriksaan", "", "Lembar Hasil Pemeriksaan")


class Pengaturan(Record):
    """The user's own settings, which hold for all regions beside the file."""

    ambang = part(Ambang, "ambang pemeriksaan", optional=True)


def user_thresholds(root: Path) -> Ambang | None:
    """The thresholds in ``pengaturan.yaml`` beside ``masterplans``; raises InputError where it cannot be used."""
    file = root / SETTINGS
    if not file.is_file():
        return None
    problems = Problems()
    text = read_text(file, problems)
    node = read_nodes(text, file, problems) if text is not None else None
    settings = Pengaturan()
    if isinstance(node, Mapping):
        settings.read_fields(node, Reader(problems, Pengaturan.fields))
    problems.raise_if_any()
    return settings.ambang


@dataclass(slots=True)
class CheckedRegion:
    """A region's check, and the notices of its reading."""

    checked: Checked
    plan: Masterplan
    notices: list[str]


def check_region(folder: RegionFolder, rules: list[Rule], stage: int = FINAL) -> CheckedRegion:
    """Read and check a region; raises InputError where its inputs are wrong."""
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    plan = reading.masterplan
    result = check(plan, stage, rules, user_thresholds(folder.root))
    title = f"{plan.istilah.jenis_daerah} {plan.daerah.nama}".strip() or folder.name
    notices = [reading.problems.shown(notice) for notice in reading.problems.notices]
    return CheckedRegion(Checked(folder.name, title, result), plan, notices)


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """A line of the matrix as a template sees it: the mark of each need, and the percentage."""

    nama: str
    isi: dict[str, str]
    persen: str


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    """A finding as a template sees it."""

    aturan: str
    tingkat: str
    temuan: str
    saran: str
    tempat: str
    opd: str
    tenggat: str = ""
    alasan: str = ""


def sheet(region: CheckedRegion, folder: RegionFolder, form: str) -> bytes:
    """The "Lembar Hasil Pemeriksaan" of a region as Word ("docx") or Markdown ("md")."""
    composer = Composer(region.plan, shipped_templates(), folder.templates, folder.home)
    document = composer.compose(SHEET, _context(region.checked))
    ((_, content),) = Writers(region.plan, folder, (form,)).files(document)
    return content


def _context(checked: Checked) -> dict[str, Any]:
    matrix = checked.matrix
    return {
        "tahap_pemeriksaan": checked.stage,
        "ringkasan": checked.summary,
        "matriks": [_line(line) for line in matrix.dimensions],
        "bersama": f"{percent(matrix.shared.share)}%",
        "keseluruhan": f"{percent(matrix.share)}%",
        "kelompok_temuan": [
            (line.name, [_row(e, checked.name) for e in entries(found)]) for line, found in checked.groups
        ],
        "dikecualikan": [_row(Entry([finding]), checked.name) for finding in checked.result.waived],
    }


def _line(line: Line) -> BarisMatriks:
    return BarisMatriks(
        line.name, {key: _mark(share) for key, share in line.cells.items()}, f"{percent(line.share)}%"
    )


def _mark(share: Any) -> str:
    if share is None:
        return "."
    return "ada" if share == 1 else f"{percent(share)}%" if share else "–"


def _row(entry: Entry, name: str) -> BarisTemuan:
    first = entry.first
    place = f"{first.place.file.name}:{first.place.line}" if first.place else shown_place(first, name)
    return BarisTemuan(
        first.rule,
        first.severity.capitalize(),
        entry.message,
        entry.remedy[:1].upper() + entry.remedy[1:],
        place,
        first.opd,
        alasan=first.reason,
    )
