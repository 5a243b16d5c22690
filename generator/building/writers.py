"""Documents written to files in the wanted formats: names and contents of the files.

Imports that few builds need are inside functions: LibreOffice and a style reference take 16 ms, a twentieth of a
build. So is the import of the Word writer, since python-docx takes 50 ms.
"""

import datetime
from collections.abc import Mapping
from pathlib import Path

from generator.blocks.blocks import Document
from generator.building.embedding import printed_source
from generator.building.epoch import source_date
from generator.building.formats import FORMATS, Format
from generator.building.options import Progress, silent
from generator.masterplan.masterplan import Masterplan
from generator.output_formats import loaded
from generator.regions.locate import RegionFolder
from generator.source.words import slug
from generator.word.anchor_map import AnchorMap
from generator.word.paper_and_font import PAPERS, Look, PaperAndFont, paper_and_font


def look_of(masterplan: Masterplan, reference: Path | None) -> tuple[Look, list[str]]:
    """The paper, font and Word base that the region has chosen, and notices about missing styles."""
    paper, font = str(masterplan.gaya.kertas or ""), str(masterplan.gaya.huruf or "")
    if reference is None:
        return Look(paper_and_font(paper, font)), []
    from generator.word.own_base import own_base  # noqa: PLC0415

    own, missing = own_base(reference)
    lacking = f"{reference.name} tidak memuat gaya {', '.join(missing)}; dipakai gaya bawaan."
    return Look(PaperAndFont(PAPERS.get(paper), font), own), [lacking] if missing else []


class Writers:
    """Turns documents into files of the wanted formats.

    ``page_numbers`` fills in the page numbers of the contents in Word documents; like PDF it needs LibreOffice, and
    raises UserError without it. With ``source`` a Word document carries the source of what it prints. ``anchored``
    holds the hashes of the region's files if values are to be anchored. ``progress`` is called with a text before
    slow steps.
    """

    def __init__(
        self, masterplan: Masterplan, folder: RegionFolder, formats: tuple[str, ...], *,
        page_numbers: bool = False, source: bool = True, anchored: Mapping[str, str] | None = None,
        progress: Progress = silent,
    ) -> None:  # fmt: skip
        self.masterplan = masterplan
        self.formats = [FORMATS[key] for key in formats]
        self.source = source
        self.anchored = anchored
        self.page_numbers = page_numbers
        self.progress = progress
        self.notices: list[str] = []
        self.when = date_of(masterplan)
        self.printed = page_numbers or any(form.printed for form in self.formats)
        if self.printed or any(form.paged for form in self.formats):
            self.look, notices = look_of(masterplan, folder.style_reference)
            self.notices += notices
        if self.printed:
            from generator.printing.libreoffice import installed  # noqa: PLC0415
            from generator.printing.page_numbers import Press  # noqa: PLC0415

            self.press = Press(installed(), self.look, self.when)

    def tell_next(self, name: str, number: int, count: int) -> None:
        """Tell which of several documents comes next, if they are printed, which is slow."""
        if self.printed:
            self.progress(f"{name} ({number} dari {count}) …")

    def files(self, document: Document, stem: str = "") -> list[tuple[str, bytes]]:
        """Name and content of each file of a document; ``stem`` replaces the document's name as file name."""
        self.pages = self._pages(document)
        name = stem or slug(document.name)
        with self.masterplan.frame.used():
            return [(f"{name}.{form.key}", self._content(form, document)) for form in self.formats]

    def _pages(self, document: Document) -> Mapping[str, str]:
        if not self.printed:
            return {}
        self.progress(f"LibreOffice menghitung halaman {document.name} …", within=True)
        return self.press.page_numbers(document)

    def _content(self, form: Format, document: Document) -> bytes:
        content: str | bytes = form.load()(document, self) if form.paged else form.load()(document)
        return content.encode() if isinstance(content, str) else content

    def figures(self, document: Document) -> list[tuple[str, bytes]]:
        """Path and content of further files that belong to the document's files, such as figures."""
        return [file for form in self.formats if form.beside for file in loaded(form.beside)(document)]


def word_file(document: Document, writers: Writers) -> bytes:
    """A Word document, with its source and anchors if wanted."""
    from generator.word.writer import to_docx  # noqa: PLC0415

    source = printed_source(writers.masterplan, document) if writers.source else ""
    anchored = None if writers.anchored is None else AnchorMap(document.key, writers.anchored)
    pages = writers.pages if writers.page_numbers else {}
    return to_docx(document, writers.look, writers.when, pages, source=source, anchored=anchored)


def pdf_file(document: Document, writers: Writers) -> bytes:
    """The document as PDF, made by LibreOffice."""
    writers.progress(f"LibreOffice mencetak {document.name} sebagai PDF …", within=True)
    made = writers.press.pdf(document, writers.pages)
    writers.notices += [told for told in writers.press.notices if told not in writers.notices]
    return made


def date_of(masterplan: Masterplan) -> datetime.date | None:
    """The date in the files: that of the text, else SOURCE_DATE_EPOCH, else none."""
    elsewhere = source_date()
    return masterplan.naskah.tanggal or elsewhere
