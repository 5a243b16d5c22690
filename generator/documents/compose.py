"""Compose a document from its template folder and a region's inputs: render, convert and number the chapters."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jinja2 import TemplateNotFound, Undefined

from generator.blocks.blocks import Block, Cover, Document, Paragraph, Picture
from generator.blocks.inline import Inline, Run
from generator.blocks.marks import SideTable
from generator.blocks.numbering import captioned, distinct, number_blocks, number_headings
from generator.documents.abbreviations import Abbreviations
from generator.documents.chapter_pages import let_run_on
from generator.documents.dimension_colours import find_tones
from generator.documents.foreign_words import ForeignWords
from generator.documents.from_markdown.blocks import to_blocks
from generator.documents.from_markdown.limits import MarkdownLimitError, located
from generator.documents.leads import find_leads
from generator.documents.listed_gaps import gaps_in, heaviest, sections_of_gaps
from generator.documents.manifest import Chapter, DocumentSpec, Manifest, chosen, manifest_path, read_manifest
from generator.documents.parts_still_empty import Waiting, without_waiting
from generator.documents.pictures import PictureError, PictureFolder
from generator.documents.printed_values import Printer, shown
from generator.documents.regulation import Penomoran
from generator.documents.rendering.bounds import Allowance
from generator.documents.rendering.environment import DocumentEnvironment, make_environment
from generator.documents.rendering.outline import Outline, expected, is_title, printed
from generator.documents.rendering.own_filters import filters, functions, kapital
from generator.documents.rendering.template_errors import (
    TemplateUseError,
    explained,
    keys_used_twice,
    references_to_nothing,
    undefined_names,
    unknown_in_condition,
)
from generator.documents.rendering.undefined import Found
from generator.masterplan.gaps import canonical, expected_gaps, words_held
from generator.masterplan.konsiderans import Konsiderans
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rekap import Rekap
from generator.masterplan.susunan import (
    dukungan_prioritas,
    garis_waktu,
    garis_waktu_per_dimensi,
    garis_waktu_ringkas,
    matriks_keterkaitan,
    mengingat,
    per_dimensi,
    sebaran_risiko,
    tahun_garis,
    tahun_peta_jalan,
)
from generator.masterplan.susunan_analisis import Analisis
from generator.masterplan.susunan_indikator import IndikatorKota
from generator.masterplan.susunan_laporan import Laporan
from generator.source.place import shown_path
from generator.source.problems import InputError
from generator.source.values import Gap, Phrase

SHARED = "bersama"
REGULATION = "peraturan"
DRAFT = "DRAF"
_COVER = "Sampul"
NOTHING_MORE: Mapping[str, Any] = MappingProxyType({})
FICTION = "Contoh: daerah ini beserta semua nama dan angka di dalamnya adalah rekaan."


def _settled(masterplan: Masterplan) -> Callable[[str], bool]:
    """A function that tells whether the gap at a path is waived, by the path under which the check lists it."""
    settles = masterplan.pemeriksaan.settles
    if not masterplan.pemeriksaan.dikecualikan:
        return settles
    known = {gap.path for gap in expected_gaps(masterplan)}
    return lambda path: settles(canonical(path, known))


@dataclass(frozen=True, slots=True)
class _Parts:
    """The blocks before the contents and of the body, and the parts that wait."""

    front: list[Block]
    body: list[Block]
    waiting: list[Waiting] = field(default_factory=list)

    @property
    def signed(self) -> list[Block]:
        """The signatures of the parts that wait."""
        return [block for part in self.waiting for block in part.tanda_tangan]

    @property
    def names_of_absent(self) -> dict[str, list[Inline]]:
        """For each table and figure in a part that waits, by its key, the name of that part."""
        return {key: [Run(part.nama)] for part in self.waiting for key in part.kunci}


class Composer:
    """Composes the documents of one region."""

    def __init__(
        self,
        masterplan: Masterplan,
        shipped: Path,
        own: Path | None,
        pictures: Path | None = None,
        *,
        final: bool = False,
        without_lost_pictures: bool = False,
    ) -> None:
        self.masterplan = masterplan
        self.final = final
        self.pictures = PictureFolder(pictures, lenient=without_lost_pictures) if pictures else None
        self.shipped = shipped
        self.folders = (own, shipped)
        self.printer = Printer(masterplan.istilah, _settled(masterplan), words_held(masterplan))
        self.found: Found = []
        self.environment: DocumentEnvironment = make_environment(shipped, own, self.found, self.printer)
        self.environment.add_filters(filters(masterplan))
        self.environment.globals.update(functions(self.printer, masterplan.naskah, self.pictures))

    @property
    def pictures_read(self) -> Mapping[str, Picture]:
        """The pictures used by the documents composed so far, by their names in the region's folder."""
        return self.pictures.read if self.pictures else {}

    @property
    def lost_pictures(self) -> Mapping[str, PictureError]:
        """Why pictures could not be used, by the paths that name them; empty unless composing goes on without."""
        return self.pictures.faults if self.pictures else {}

    def has_templates(self, key: str) -> bool:
        """Whether a template folder exists for a document."""
        return manifest_path(key, self.folders) is not None

    def chapter_names(self, key: str) -> list[str]:
        """The names of all chapters for which the document's folders have a template."""
        files = (file for folder in self.folders if folder for file in (folder / key).glob("*.md"))
        return sorted({file.stem for file in files})

    def chapters(self, key: str, more: Mapping[str, Any] = NOTHING_MORE) -> list[Chapter]:
        """The chapters of a document whose conditions hold for the region, or for ``more``."""
        path = manifest_path(key, self.folders)
        assert path is not None, "the caller asks has_templates first"
        context = self._shared | dict(more)
        return [chapter for chapter in read_manifest(path).chapters if self._applies(chapter, context)]

    def compose(self, spec: DocumentSpec, more: Mapping[str, Any] = NOTHING_MORE) -> Document:
        """Compose the document with all its chapters; raises TemplateUseError or UserError with a remedy.

        ``more`` are variables for this document alone, such as the findings of a check that it reports. The plan's
        own edition of the frame is used, whichever is in use.
        """
        with self.masterplan.frame.used():
            return self._composed(spec, more)

    def _composed(self, spec: DocumentSpec, more: Mapping[str, Any]) -> Document:
        path = manifest_path(spec.key, self.folders)
        assert path is not None, "the caller asks has_templates first"
        manifest = read_manifest(path).as_letter() if spec.letter else read_manifest(path)
        parts = self._parts(spec, manifest, more)
        front, body = parts.front, parts.body
        if self.found:
            raise undefined_names(self.found)
        if manifest.shape.form != REGULATION:
            find_tones([*front, *body])
            find_leads(body)
            let_run_on(body, always=manifest.shape.continuous)
        if manifest.shape.cover and manifest.manuscript:
            body = parts.body[:] = self._abbreviations.explained(body)
        self._foreign_words.mark([*front, *body])
        side_table = self.printer.side_table
        absent = {key: self.printer.marked(gap) for key, gap in side_table.gaps.items()} | parts.names_of_absent
        keys = Counter(block.key for block in captioned([*front, *body]) if block.key)
        if twice := [key for key, times in keys.items() if times > 1]:
            raise keys_used_twice(twice, side_table)
        headings = manifest.shape.form != REGULATION
        lost = number_blocks([*front, *body], headings=headings, absent=absent)
        if lost:
            absent |= self._left_out(spec.key, lost, self._shared | dict(more))
            lost = number_blocks([*front, *body], headings=headings, absent=absent)
        if lost:
            raise references_to_nothing(lost, side_table, keys)
        return self._document(spec, parts, manifest)

    def _left_out(self, document: str, keys: Iterable[str], context: Mapping[str, Any]) -> dict[str, list[Inline]]:
        """The gaps of tables and figures that the document's templates leave out, by key."""
        from generator.documents.gaps_for_references import gaps_for_references  # noqa: PLC0415  (only for a reference without target)

        folders = [self.shipped / name for name in (document, SHARED)]
        own = (file for file in self.environment.files_read("") if file.parent.name in (document, SHARED))
        files = dict.fromkeys([*own, *(file for folder in folders for file in sorted(folder.glob("*.md")))])
        gaps = gaps_for_references(keys, files, self.environment, context)
        return {key: self.printer.marked(gap) for key, gap in gaps.items()}

    def _parts(self, spec: DocumentSpec, manifest: Manifest, more: Mapping[str, Any]) -> _Parts:
        """The blocks before the contents and of the body, rendered again if a part used a wrong outline."""
        context = self._shared | dict(more)
        chapters = [c for c in chosen(manifest.chapters, spec.chapters) if self._applies(c, context)]
        told = expected(chapters, self.masterplan.istilah, numbered=manifest.manuscript)
        front, bodies = self._rendered(spec, manifest, told, context)
        outline = printed(told, bodies)
        if told.was_read and outline != told:
            front, bodies = self._rendered(spec, manifest, outline, context)
        if manifest.manuscript:
            self._refuse_untitled(spec, chapters, bodies)
        if self.final or not manifest.manuscript:
            return _Parts(front, distinct([block for blocks in bodies for block in blocks]))
        return self._draft(front, bodies, manifest, context)

    def _draft(
        self, front: list[Block], bodies: list[list[Block]], manifest: Manifest, context: dict[str, Any]
    ) -> _Parts:
        """The blocks of a draft, which end in the page of its gaps; a book leaves out the parts without content."""
        body = [block for blocks in bodies for block in blocks]
        waiting: list[Waiting] = []
        if manifest.shape.form != REGULATION:
            number_headings([*front, *body])
            front, body, waiting = without_waiting(front, bodies)
        missing = gaps_in([*front, *body, *([Paragraph(self._period())] if manifest.shape.cover else [])])
        if missing or waiting:
            sections = {gap.path: [_COVER] for gap in missing} | sections_of_gaps([*front, *body])
            listed = heaviest(missing, self.masterplan, None, sections)
            told = {"celah_dokumen": listed, "bagian_menunggu": waiting}
            body += self._blocks(f"{SHARED}/daftar-celah.md", context | told)
        return _Parts(front, distinct(body), waiting)

    def _rendered(
        self, spec: DocumentSpec, manifest: Manifest, outline: Outline, context: dict[str, Any]
    ) -> tuple[list[Block], list[list[Block]]]:
        """The blocks before the contents, and those of each chapter."""
        self.environment.budget = Allowance(self._items)
        self.printer.side_table = SideTable()
        context |= {"penomoran": Penomoran(), "susunan_bab": outline}
        front = [
            block
            for part in manifest.front
            for block in self._blocks(f"{SHARED}/{part.file}.md", context, part.place)
        ]
        bodies = [
            self._blocks(f"{spec.key}/{chapter.file}.md", context | {"bab": bab}, chapter.place)
            for chapter, bab in outline.chapters
        ]
        return front, bodies

    def _blocks(self, name: str, context: dict[str, Any], place: str = "") -> list[Block]:
        self.environment.used_own = False
        try:
            blocks = to_blocks(self._render(name, context, place), self.printer.side_table)
        except MarkdownLimitError as error:
            raise located(error, self.environment.files_read(name), self.printer.side_table) from error
        for title in filter(is_title, blocks):
            title.reworded = self.environment.used_own
        return blocks

    def _refuse_untitled(self, spec: DocumentSpec, chapters: list[Chapter], bodies: list[list[Block]]) -> None:
        """Raise TemplateUseError for a chapter without a title, whose text would end the chapter before it."""
        for chapter, blocks in zip(chapters, bodies, strict=True):
            if chapter.title and blocks and not is_title(blocks[0]):
                file = self._file_of(f"{spec.key}/{chapter.file}.md")
                raise TemplateUseError(
                    f"{file}: bab ini tidak diawali judul, sehingga isinya tercetak pada akhir bab sebelumnya. "
                    "Tulis  # {{ bab.judul }}  pada baris pertamanya."
                )

    def _applies(self, chapter: Chapter, context: dict[str, Any]) -> bool:
        if not chapter.condition:
            return True
        known = len(self.found)
        try:
            value = self.environment.compile_expression(chapter.condition, undefined_to_none=False)(**context)
            answer = bool(value)
        except Exception as error:
            raise explained(error, self.folders, chapter.place) from error
        unknown = [name for name, *_ in self.found[known:]]
        if unknown or isinstance(value, Undefined):
            raise unknown_in_condition(unknown, chapter.condition, chapter.place)
        return answer

    def _render(self, name: str, context: dict[str, Any], place: str) -> str:
        try:
            return self.environment.rendered(name, context)
        except Exception as error:
            if isinstance(error, InputError | OSError) and not isinstance(error, TemplateNotFound):
                raise
            is_lost = isinstance(error, TemplateNotFound) and error.name == name
            raise explained(error, self.folders, place if is_lost and place else self._file_of(name)) from error

    def _file_of(self, name: str) -> str:
        found = (folder / name for folder in self.folders if folder and (folder / name).is_file())
        return shown_path(next(found, Path(name)))

    @cached_property
    def _abbreviations(self) -> Abbreviations:
        return Abbreviations(self.masterplan)

    @cached_property
    def _foreign_words(self) -> ForeignWords:
        return ForeignWords(self.masterplan)

    @cached_property
    def _items(self) -> int:
        """The number of items in all lists of the plan."""
        plan = self.masterplan
        return sum(len(items) for name in plan.fields if isinstance(items := getattr(plan, name), list))

    @cached_property
    def _shared(self) -> dict[str, Any]:
        """The variables that every document of the region sees, computed once."""
        plan = self.masterplan
        time_lines = garis_waktu(plan)
        return {name: getattr(plan, name) for name in plan.fields} | {
            "rekap": Rekap(plan),
            "indikator_kota": IndikatorKota(plan),
            "laporan": Laporan(plan),
            "analisis": Analisis(plan),
            "tahun_rencana": plan.periode.tahun,
            "sasaran_per_dimensi": per_dimensi(plan.sasaran),
            "strategi_per_dimensi": per_dimensi(plan.strategi),
            "risiko_per_dimensi": per_dimensi(plan.risiko),
            "quick_win_per_dimensi": per_dimensi(plan.quick_win),
            "dukungan_prioritas": dukungan_prioritas(plan),
            "matriks_keterkaitan": matriks_keterkaitan(plan),
            "sebaran_risiko": sebaran_risiko(plan),
            "garis_waktu": time_lines,
            "garis_waktu_per_dimensi": garis_waktu_per_dimensi(time_lines),
            "garis_waktu_ringkas": garis_waktu_ringkas(time_lines),
            "tahun_peta_jalan": tahun_peta_jalan(plan),
            "tahun_garis": tahun_garis(plan),
            "mengingat": mengingat(plan),
            "konsiderans": Konsiderans(plan),
            "_printer": self.printer,
        }

    def _document(self, spec: DocumentSpec, parts: _Parts, manifest: Manifest) -> Document:
        plan, show = self.masterplan, self.printer.inlines
        region_name = "".join(inline.text for inline in show(plan.daerah.nama_lengkap))
        if plan.daerah.fiktif == "ya":
            region_name += " (rekaan)"
        cover = Cover(
            number=spec.number,
            title=show(plan.istilah.filled(spec.title)),
            subtitle=show(plan.istilah.smart_city),
            region=show(plan.daerah.nama_lengkap),
            period=self._period(),
            government=show(Phrase(("PEMERINTAH ", kapital(plan.daerah.nama_lengkap)))),
            vision=show(Phrase(("“", plan.visi.rumusan, "”"))) if plan.visi.rumusan else [],
            version=show(self._version()),
            status=self._status(manifest),
            emblem=self._emblem(),
            notice=FICTION if plan.daerah.fiktif == "ya" else "",
        )
        author = f"{plan.istilah.diskominfo} {region_name}"
        draft = self._draft_line() if manifest.manuscript else ""
        return Document(
            spec.key, spec.name, cover, region_name, author, parts.body, parts.front, draft, manifest.shape,
            parts.signed,
        )  # fmt: skip

    def _period(self) -> list[Inline]:
        """The period as the cover prints it."""
        period = self.masterplan.periode.rentang
        return [] if self._is_left_out(period) else self.printer.inlines(Phrase(("Tahun ", period)))

    def _is_left_out(self, value: Any) -> bool:
        """Whether a value is missing for a reason that the region gives."""
        return isinstance(value, Gap) and self.printer.is_settled(value.path)

    def _emblem(self) -> Picture | None:
        """The coat of arms supplied by the region; raises PictureError if the file cannot be used, unless lenient."""
        name = self.masterplan.daerah.lambang
        return self.pictures.load_if_usable(name) if name and self.pictures else None

    def _version(self) -> str:
        """The version and date of the manuscript, as far as they are given."""
        naskah = self.masterplan.naskah
        version = [f"Versi {naskah.versi}"] if naskah.versi else []
        return " · ".join([*version, *([shown(naskah.tanggal)] if naskah.tanggal else [])])

    def _status(self, manifest: Manifest) -> str:
        if not manifest.manuscript:
            return ""
        return "FINAL" if self.final else DRAFT

    def _draft_line(self) -> str:
        """The draft mark in the footer: the word with version and date, as far as they are given."""
        if self.final:
            return ""
        naskah = self.masterplan.naskah
        version = [f"versi {naskah.versi}"] if naskah.versi else []
        return ", ".join(["Draf", *version, *([shown(naskah.tanggal)] if naskah.tanggal else [])])
