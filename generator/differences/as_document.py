"""The report of differences as a Word document for the reviewer ("Lembar Perubahan"), made from a template."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.blocks.blocks import Document
from generator.blocks.inline import Run
from generator.building.writers import Writers
from generator.differences.findings import FoundInOne
from generator.differences.report import (
    CAME_OR_WENT,
    Report,
    ReportItem,
    Section,
    named,
    parts_of,
    remark,
    shown_parts,
    shown_totals,
)
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.regions.locate import shipped_templates
from generator.source.values import Phrase
from generator.source.words import capital
from generator.versions.change import Change, Kind
from generator.versions.word_by_word import excerpt

TEMPLATE = "lembar_perubahan"
TITLE = "Lembar Perubahan"
_DECISION = "☐ terima\n☐ tolak\n☐ bahas"
_MOST_PARTS = 10
_LONGEST = 120
_ROLES = ("Penyusun", "Penelaah")


@dataclass(frozen=True, slots=True)
class BarisPerubahan:
    """A change as a row of the sheet."""

    topik: str
    jenis: str
    tempat: str
    lama: Phrase
    baru: Phrase
    alasan: str = ""
    keputusan: str = _DECISION


def change_sheet(report: Report) -> bytes:
    """The sheet as .docx; raises UserError if the region's own templates cannot be used."""
    folder = report.new.folder
    masterplan = report.found.new
    composer = Composer(masterplan, shipped_templates(), folder.templates)
    document: Document = composer.compose(DocumentSpec(TEMPLATE, "", TITLE), {"perubahan": sheet_context(report)})
    [(_, content)] = Writers(masterplan, folder, ("docx",), source=False).files(document)
    return content


def sheet_context(report: Report) -> dict[str, Any]:
    """The variable ``perubahan`` of the template."""
    return {
        "lama": report.old.label,
        "baru": report.new.label,
        "ringkasan": report.summary,
        "keterbacaan": [notice.strip() for notice in report.notices],
        "anggaran": list(_budget(report)),
        "kelengkapan": [
            {"nama": level.name, "lama": f"{level.old}%", "baru": f"{level.new}%"} for level in report.levels
        ],
        "temuan_baru": _findings(report.came),
        "temuan_selesai": _findings(report.went),
        "bagian": [{"nama": section.name, "baris": list(_rows(section))} for section in report.sections],
        "pengesahan": [
            {"peran": role, "nama": "", "jabatan": "", "tanggal": "", "tanda_tangan": "\n\n"} for role in _ROLES
        ],
    }


def _findings(findings: list[FoundInOne]) -> list[dict[str, str]]:
    return [{"aturan": found.rule, "pesan": found.message} for found in findings]


def _budget(report: Report) -> Iterator[dict[str, str]]:
    names = ("lama", "baru", "selisih", "persen")
    for group, totals in report.budget_groups:
        for total in totals:
            yield {"kelompok": group, "nama": total.name, **dict(zip(names, shown_totals(total), strict=True))}


def _rows(section: Section) -> Iterator[BarisPerubahan]:
    for topic in section.topics:
        for item in topic.items:
            yield from (_row(topic.title, item, change) for change in item.changes)


def _row(topic: str, item: ReportItem, change: Change) -> BarisPerubahan:
    where = "\n".join(capital(text) for text in (item.where.item, change.label) if text)
    old, new = _sides(change)
    aside = remark(change)
    if aside:
        new = Phrase((*new, Run(f"\n({aside})", italic=True)))
    if change.parts:
        new = Phrase((*new, *_parts(change)))
    return BarisPerubahan(topic, capital(change.kind.label), where or topic, old, new)


def _parts(act: Change) -> Iterator[Run]:
    """The first changes of an act, one per line."""
    shown = shown_parts(act, _MOST_PARTS)
    for part in shown:
        gone = " (dihapus)" if part.old and not part.new else ""
        yield Run(f"\n• {named(part, act)}: {_values(part)}{gone}")
    if shown and len(act.parts) > len(shown):
        yield Run(f"\n… dan {len(act.parts) - len(shown)} rincian lagi, seluruhnya pada laporan html", italic=True)


def _values(part: Change) -> str:
    """Old and new value in a line; long texts are shortened to the context of the differing words."""
    if part.kind in CAME_OR_WENT:
        return " → ".join(text for text in part.told if text)
    words = excerpt(parts_of(part))
    sides = ["".join(word.text for word in words if word.fate != other) for other in ("tambah", "hapus")]
    return " → ".join(sides if words else [_shortened(text) for text in part.told if text])


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


def _sides(change: Change) -> tuple[Phrase, Phrase]:
    """Old and new value with differing words marked; long texts are shortened to the context of these words."""
    if change.kind is Kind.ORDER and change.old:
        return Phrase((f"Urutan ke-{change.old}",)), Phrase((f"Urutan ke-{change.new}",))
    parts = excerpt(parts_of(change), words=12)
    if not parts:
        before, now = change.told
        return Phrase((before or "–",)), Phrase((now or "–",))
    old = Phrase(Run(part.text, italic=part.fate == "hapus") for part in parts if part.fate != "tambah")
    new = Phrase(Run(part.text, bold=part.fate == "tambah") for part in parts if part.fate != "hapus")
    return old, new
