"""Redline: the new version of a document in Word, with tracked changes against the old one."""

import datetime
from dataclasses import dataclass, replace

from generator.blocks.blocks import Document
from generator.blocks.tracked_changes.documents import compared, shown_before
from generator.building.embedding import printed_source
from generator.building.sets import document_called, document_set, suggestion
from generator.building.writers import look_of
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.masterplan.reading import Reading
from generator.regions.locate import RegionFolder, shipped_templates
from generator.source.problems import Problems, UserError
from generator.source.words import similar
from generator.word.paper_and_font import Look
from generator.word.revisions import Revisions
from generator.word.writer import to_docx


@dataclass(frozen=True, slots=True)
class RegionVersion:
    """A version of a region: its reading, and the folder with its templates, pictures and styles.

    ``printed`` says that it is no more than what a Word document carries, and ``nothing`` that there is none.
    """

    reading: Reading
    folder: RegionFolder
    printed: bool = False
    nothing: bool = False


def redline(old: Document, new: Document, look: Look, author: str, when: datetime.datetime) -> bytes:
    """A .docx with tracked changes: accepting all gives the new document, rejecting all gives the old one.

    Changes are word by word, also in lists, tables and captions; added or removed rows and blocks are tracked as a
    whole, with the sections that only one version has. A comment on moved content says where it went. Cover, contents
    and numbers are those of the new version. ``author`` (at most 255 characters count) and ``when`` sign the changes;
    the same arguments give the same bytes. Raises UserError if the author is blank.
    """
    return _tracked(old, new, look, _signed(author, when))


def _signed(author: str, when: datetime.datetime) -> Revisions:
    if not author.strip():
        raise UserError("Perubahan terlacak memerlukan nama: sebutkan siapa yang mencatatnya.")
    return Revisions(author, when)


def _tracked(old: Document, new: Document, look: Look, lines: Revisions, source: str = "") -> bytes:
    """The redline, with the YAML of what the old document prints as its source, from which `pull` finds the edits."""
    merged = compared(old, new)
    return to_docx(merged, look, lines.when, lines=lines, source=source, before=shown_before(old, merged))


def redline_of(old: RegionVersion, new: RegionVersion, key: str, author: str, when: datetime.datetime) -> bytes:
    """The redline of one document, by its key in the new version's set, in the look of the new version.

    It carries the source of the old version, so that `pull` brings home what a review accepts. The old version is
    composed as far as it could be read; all is added where it has no such document, and all deleted where there is no
    new version. Raises InputError where the new inputs are wrong, and UserError where there is no such document, or a
    template or picture cannot be used.
    """
    if old.nothing and new.nothing:
        raise UserError("Kedua versi kosong. Sebut map daerah atau revisi git sebagai LAMA, BARU, atau keduanya.")
    last = old if new.nothing else new
    specs = document_set(last.reading.masterplan, last.reading.problems)
    last.reading.problems.raise_if_any()
    spec = _wanted(key, specs, last)
    document = _composed(last, spec)
    if document is None:
        raise UserError(f"Tidak ada templat untuk dokumen '{spec.key}'. Buat map templates/{spec.key} di map daerah.")
    look, _ = look_of(last.reading.masterplan, last.folder.style_reference)
    empty = replace(document, front=[], body=[])
    signed = _signed(author, when)
    if new.nothing:
        return _tracked(document, empty, look, signed, printed_source(old.reading.masterplan, document))
    old_spec = next((s for s in document_set(old.reading.masterplan, Problems()) if s.key == spec.key), spec)
    before = None if old.nothing else _composed(old, old_spec)
    source = "" if before is None else printed_source(old.reading.masterplan, before)
    return _tracked(before or empty, document, look, signed, source)


def _wanted(key: str, specs: list[DocumentSpec], version: RegionVersion) -> DocumentSpec:
    spec = document_called(key, specs)
    if spec is None and version.printed and not similar(key, [spec.key for spec in specs]):
        raise UserError(
            f"Berkas Word tidak membawa templat dokumen '{key}', sehingga perubahan terlacaknya tidak dapat dibuat. "
            f"{suggestion(key, specs)} Bila '{key}' dokumen daerah sendiri, bandingkan kedua versinya sebagai map "
            f"daerah atau revisi git:  masterplan diff LAMA BARU --redline {key}"
        )
    if spec is None:
        raise UserError(f"Tidak ada dokumen '{key}' dalam susunan daerah ini. {suggestion(key, specs)}")
    return spec


def _composed(version: RegionVersion, spec: DocumentSpec) -> Document | None:
    """The document of a version; None where it has no templates for it."""
    plan, folder = version.reading.masterplan, version.folder
    final = plan.naskah.status == "final"
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home, final=final)
    return composer.compose(spec) if composer.has_templates(spec.key) else None
