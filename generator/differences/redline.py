"""Redline: the new version of a document in Word, with tracked changes against the old one."""

import datetime
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.blocks.blocks import Document
from generator.blocks.tracked_changes.documents import compared, is_changed, shown_before
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
from generator.word.writer import Version, to_docx


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
    return _tracked(old, compared(old, new), look, _signed(author, when), _Carried())


def _signed(author: str, when: datetime.datetime) -> Revisions:
    if not author.strip():
        raise UserError("Perubahan terlacak memerlukan nama: sebutkan siapa yang mencatatnya.")
    return Revisions(author, when)


class _Carried(NamedTuple):
    """The YAML of what the old document prints, and the new document with its own."""

    source: str = ""
    after: Version | None = None


def _tracked(old: Document, merged: Document, look: Look, lines: Revisions, carried: _Carried) -> bytes:
    """The redline with what it carries, from which `pull` finds what was accepted and what was rejected."""
    source, after = carried
    before = shown_before(old, merged)
    return to_docx(merged, look, lines.when, lines=lines, source=source, before=before, after=after)


class Redline(NamedTuple):
    """The redline of a document, and whether it marks any change."""

    content: bytes
    spec: DocumentSpec
    is_marked: bool


def redline_of(old: RegionVersion, new: RegionVersion, key: str, author: str, when: datetime.datetime) -> Redline:
    """The redline of one document, by its key in the new version's set, in the look of the new version.

    It carries the sources of both versions, so that `pull` brings home what a review accepts into the old one, and
    what it rejects into the new one. The old version is
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
    before, document = _both(old, new, spec)
    look, _ = look_of(last.reading.masterplan, last.folder.style_reference)
    source = "" if before is None else printed_source(old.reading.masterplan, before)
    after = None if new.nothing else Version(document, printed_source(new.reading.masterplan, document))
    merged = compared(before or _emptied(document), document)
    content = _tracked(before or _emptied(document), merged, look, _signed(author, when), _Carried(source, after))
    return Redline(content, spec, is_changed(merged))


def books_with_changes(old: RegionVersion, new: RegionVersion) -> list[DocumentSpec]:
    """The documents of the new version's set whose redline marks anything, without those that cannot be composed."""
    last = old if new.nothing else new
    found = []
    for spec in document_set(last.reading.masterplan, Problems()):
        with suppress(UserError):
            before, document = _both(old, new, spec)
            if is_changed(compared(before or _emptied(document), document)):
                found.append(spec)
    return found


def _both(old: RegionVersion, new: RegionVersion, spec: DocumentSpec) -> tuple[Document | None, Document]:
    """A document before and after, None where there was none yet, empty where it is gone; raises UserError."""
    document = _composed(old if new.nothing else new, spec)
    if document is None:
        raise UserError(f"Tidak ada templat untuk dokumen '{spec.key}'. Buat map templates/{spec.key} di map daerah.")
    return (document, _emptied(document)) if new.nothing else (_earlier(old, spec), document)


def _emptied(document: Document) -> Document:
    return replace(document, front=[], body=[])


def _earlier(old: RegionVersion, spec: DocumentSpec) -> Document | None:
    """The document in the older version's own shape; None where that has none."""
    own = next((one for one in document_set(old.reading.masterplan, Problems()) if one.key == spec.key), spec)
    return None if old.nothing else _composed(old, own)


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
