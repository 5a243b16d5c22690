"""Documents to files: what each is called and what is in it.

What few builds ask for is imported then: LibreOffice and a style reference take 16 ms, a twentieth of a build; so is
what writes Word documents, for python-docx takes 50 ms.
"""

import datetime
from collections.abc import Mapping
from pathlib import Path

from generator.blocks.blocks import Document
from generator.building.embedding import printed_source
from generator.building.epoch import source_date
from generator.building.formats import FORMATS, Format
from generator.building.options import Progress, silent
from generator.forms import loaded
from generator.masterplan.masterplan import Masterplan
from generator.regions.locate import RegionFolder
from generator.source.words import slug
from generator.word.anchor_map import AnchorMap
from generator.word.dress import PAPERS, Dress, Look, dress_of


def look_of(masterplan: Masterplan, reference: Path | None) -> tuple[Look, list[str]]:
    """Paper and font of the region's choice, with its own base if it has one; and notices."""
    paper, font = str(masterplan.gaya.kertas or ""), str(masterplan.gaya.huruf or "")
    if reference is None:
        return Look(dress_of(paper, font)), []
    from generator.word.reference import own_base  # noqa: PLC0415

    own, missing = own_base(reference)
    lacking = f"{reference.name} tidak memuat gaya {', '.join(missing)}; dipakai gaya bawaan."
    return Look(Dress(PAPERS.get(paper), font), own), [lacking] if missing else []


class Writers:
    """Turns documents into files of the wanted formats.

    ``page_numbers`` fills those of the contents in Word documents; like PDF it needs LibreOffice, and raises
    UserError where there is none. ``source`` lets a Word document carry the source of what it prints,
    ``anchored`` are the hashes of the region's files where its values are to be anchored. ``progress`` is
    told what takes long.
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
        self.when = _date_of(masterplan)
        self.printed = page_numbers or any(form.printed for form in self.formats)
        if self.printed or any(form.paged for form in self.formats):
            self.look, notices = look_of(masterplan, folder.style_reference)
            self.notices += notices
        if self.printed:
            from generator.printing.libreoffice import installed  # noqa: PLC0415
            from generator.printing.page_numbers import Press  # noqa: PLC0415

            self.press = Press(installed(), self.look, self.when)

    def files(self, document: Document, stem: str = "") -> list[tuple[str, bytes]]:
        """Name and content of each file of a document; ``stem`` names it, else the document's own name."""
        self.pages = self._pages(document)
        name = stem or slug(document.name)
        return [(f"{name}.{form.key}", self._content(form, document)) for form in self.formats]

    def _pages(self, document: Document) -> Mapping[str, str]:
        if not self.printed:
            return {}
        self.progress(f"LibreOffice menghitung halaman {document.name} …")
        return self.press.page_numbers(document)

    def _content(self, form: Format, document: Document) -> bytes:
        content: str | bytes = form.load()(document, self) if form.paged else form.load()(document)
        return content.encode() if isinstance(content, str) else content

    def figures(self, document: Document) -> list[tuple[str, bytes]]:
        """Path and content of what lies beside those files and belongs to them."""
        return [file for form in self.formats if form.beside for file in loaded(form.beside)(document)]


def word_file(document: Document, writers: Writers) -> bytes:
    """A Word document, with what travels in it."""
    from generator.word.writer import to_docx  # noqa: PLC0415

    source = printed_source(writers.masterplan, document) if writers.source else ""
    anchored = None if writers.anchored is None else AnchorMap(document.key, writers.anchored)
    pages = writers.pages if writers.page_numbers else {}
    return to_docx(document, writers.look, writers.when, pages, source=source, anchored=anchored)


def pdf_file(document: Document, writers: Writers) -> bytes:
    """A document as LibreOffice prints it."""
    writers.progress(f"LibreOffice mencetak {document.name} sebagai PDF …")
    return writers.press.pdf(document, writers.pages)


def _date_of(masterplan: Masterplan) -> datetime.date | None:
    """The date that the files carry: the text's own, else that of the surroundings, else none."""
    elsewhere = source_date()
    return masterplan.naskah.tanggal or elsewhere
