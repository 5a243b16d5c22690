"""The plan of a pull as a Word document, to be kept as a record ("Catatan Suntingan"), made from a template."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.blocks.inline import Run
from generator.building.writers import Writers
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.edits.proposal import Remark
from generator.pulling.as_text import remark_by
from generator.pulling.conflicting_texts import NamedText
from generator.pulling.plan import Line, Plan, What, rest_of
from generator.regions.locate import shipped_templates
from generator.source.values import Phrase
from generator.versions.word_by_word import excerpt, word_parts

TEMPLATE = "catatan_suntingan"
TITLE = "Catatan Suntingan"
_NONE = "–"
_OF_FILES = 2


@dataclass(frozen=True, slots=True)
class BarisSuntingan:
    """A difference as a row of the record."""

    tempat: str
    lama: Phrase
    baru: Phrase
    asal: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class BarisKomentar:
    """A comment as a row of the record."""

    tempat: str
    oleh: str
    isi: str
    keadaan: str


def pull_sheet(plan: Plan) -> bytes:
    """The record as .docx; raises UserError if the region's own templates cannot be used."""
    masterplan, folder = plan.masterplan, plan.folder
    composer = Composer(masterplan, shipped_templates(), folder.templates)
    document = composer.compose(DocumentSpec(TEMPLATE, "", TITLE), {"suntingan": sheet_context(plan)})
    [(_, content)] = Writers(masterplan, folder, ("docx",), source=False).files(document)
    return content


def sheet_context(plan: Plan) -> dict[str, Any]:
    """The variable ``suntingan`` of the template."""
    return {
        "berkas": plan.files,
        "ringkasan": plan.summary,
        "jumlah": plan.totals,
        "catatan": [*plan.notices, *plan.asides],
        "bagian": [_part(plan, what) for what in What if plan.of(what)],
        "komentar": [row for remark in plan.remarks for row in _remark(remark)],
    }


def _part(plan: Plan, what: What) -> dict[str, Any]:
    listed, others = plan.shown(what)
    meaning = " ".join(text for text in (what.hint, rest_of(others)) if text)
    return {"nama": what.heading, "arti": meaning, "baris": [_row(line) for line in listed]}


def _row(line: Line) -> BarisSuntingan:
    where = "\n".join(part for part in (line.label, line.path, line.at) if part)
    origin = "\n".join(part for part in (line.found_in, line.by) if part)
    state = "ditulis" if line.is_written else "siap ditulis" if line.is_ready else _NONE
    return BarisSuntingan(where or _NONE, *_sides(line), origin or _NONE, line.reason or _with_beside(state, line))


def _with_beside(state: str, line: Line) -> str:
    return f"{state}; juga: {line.beside}" if line.beside else state


def _sides(line: Line) -> tuple[Phrase, Phrase]:
    """Old and new text with differing words marked; for a conflict, the YAML's text below the old one."""
    if line.is_conflict:
        sides: tuple[list[NamedText], list[NamedText]] = [], []
        for one in line.compared:
            sides[one.number >= _OF_FILES].append(one)
        return _below(sides[0]), _below(sides[1])
    differ = line.old and line.new and line.old != line.new
    parts = excerpt(word_parts(line.old, line.new), words=12) if differ else []
    if not parts:
        return Phrase((line.old or _NONE,)), Phrase((line.new or _NONE,))
    old = Phrase(Run(part.text, italic=part.fate == "hapus") for part in parts if part.fate != "tambah")
    return old, Phrase(Run(part.text, bold=part.fate == "tambah") for part in parts if part.fate != "hapus")


def _below(texts: Sequence[NamedText]) -> Phrase:
    """Texts of a conflict with their names, one below the other."""
    runs: list[Run] = []
    for name, spans, _ in texts:
        runs.append(Run(f"{name}: " if not runs else f"\n{name}: "))
        runs += [Run(part.text, italic=part.fate == "hapus", bold=part.fate == "tambah") for part in spans]
    return Phrase(runs) if runs else Phrase((_NONE,))


def _remark(remark: Remark) -> Iterator[BarisKomentar]:
    at = "\n".join(part for part in (remark.path, str(remark.origin), remark.about) if part)
    yield BarisKomentar(at or _NONE, remark_by(remark), remark.text, "selesai" if remark.done else "terbuka")
    yield from (BarisKomentar("balasan", remark_by(reply), reply.text, _NONE) for reply in remark.replies)
