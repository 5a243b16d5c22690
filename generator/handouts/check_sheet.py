"""The check results of a region as a document, the "Lembar Hasil Pemeriksaan"."""

from dataclasses import dataclass
from typing import Any

from generator.building.writers import Writers
from generator.checks.baseline import Known
from generator.checks.checked_region import Checked
from generator.checks.completeness import MatrixRow, percent
from generator.checks.finding import Finding, State
from generator.checks.folding import MOST_SHOWN, Entry, more_findings, shown_entries
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.regions.check import Wishes, check_region
from generator.regions.locate import RegionFolder, shipped_templates

SHEET = DocumentSpec("lembar_pemeriksaan", "", "Lembar Hasil Pemeriksaan")


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """A line of the matrix for the template: the mark of each need, and the percentage."""

    nama: str
    isi: dict[str, str]
    persen: str


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    """A finding for the template."""

    aturan: str
    tingkat: str
    temuan: str
    saran: str
    tempat: str
    opd: str
    tenggat: str = ""
    alasan: str = ""


def sheet(folder: RegionFolder, wishes: Wishes, form: str) -> tuple[Checked, bytes]:
    """The "Lembar Hasil Pemeriksaan" of a region as Word ("docx") or Markdown ("md"), with the check behind it."""
    checked, reading = check_region(folder, wishes)
    plan = reading.masterplan
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home)
    document = composer.compose(SHEET, _context(checked))
    ((_, content),) = Writers(plan, folder, (form,)).files(document)
    return checked, content


def _context(checked: Checked) -> dict[str, Any]:
    matrix = checked.matrix
    return {
        "tahap_pemeriksaan": checked.purpose,
        "ringkasan": checked.summary,
        "matriks": [_line(line) for line in matrix.dimensions],
        "bersama": f"{percent(matrix.shared.share)}%",
        "keseluruhan": f"{percent(matrix.share)}%",
        "kelompok_temuan": [
            (line.name, _rows(*shown_entries(found), checked.name)) for line, found in checked.groups
        ],
        "perbandingan": checked.comparison.summary if checked.comparison else "",
        "temuan_hilang": _gone(checked.comparison.gone if checked.comparison else []),
        "catatan_pembacaan": [notice.partition("\n")[0] for notice in checked.notices],
        "dikecualikan": _rows(
            [Entry([finding]) for finding in checked.waived[:MOST_SHOWN]],
            max(0, len(checked.waived) - MOST_SHOWN),
            checked.name,
        ),
    }


def _line(line: MatrixRow) -> BarisMatriks:
    return BarisMatriks(
        line.name, {key: _mark(share) for key, share in line.cells.items()}, f"{percent(line.share)}%"
    )


def _mark(share: Any) -> str:
    if share is None:
        return "."
    return "ada" if share == 1 else f"{percent(share)}%" if share else "–"


def _rows(shown: list[Entry], more: int, name: str) -> list[BarisTemuan]:
    """The rows of a table; the last one counts the findings left out, if any."""
    rows = [_row(entry, name) for entry in shown]
    return [*rows, BarisTemuan("", "", f"{more_findings(more, name)}.", "", "", "")] if more else rows


def _row(entry: Entry, name: str) -> BarisTemuan:
    first = entry.first
    place = f"{first.place.file.name}:{first.place.line}" if first.place else _home(first, name)
    return BarisTemuan(
        first.rule,
        first.severity.capitalize(),
        f"{'Baru: ' if first.state is State.NEW else ''}{entry.message}",
        entry.remedy[:1].upper() + entry.remedy[1:] + (f" Dibiarkan dahulu: {first.note}" if first.note else ""),
        place,
        first.opd,
        alasan=first.reason,
    )


def _gone(gone: list[Known]) -> list[BarisTemuan]:
    """The rows of findings that only the earlier check has; the last one counts those left out, if any."""
    rows = [
        BarisTemuan(known.rule, known.severity.capitalize(), known.message, "", known.path, "")
        for known in gone[:MOST_SHOWN]
    ]
    more = len(gone) - len(rows)
    return [*rows, BarisTemuan("", "", f"Masih ada {more} temuan lain yang hilang.", "", "", "")] if more else rows


def _home(finding: Finding, name: str) -> str:
    """The file where something not yet written belongs."""
    return f"{finding.file.name if finding.file else name} (belum tertulis)"
