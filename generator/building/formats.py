"""The output formats of a document (docx, md, html, pdf): file names and contents.

Imports that few builds need are inside functions: HTML, LibreOffice and a style reference take 16 ms, a twentieth of
a build. So is the import of the Word writer, since python-docx takes 50 ms.
"""

import datetime
from collections.abc import Mapping
from pathlib import Path

from generator.blocks.blocks import Document
from generator.building.embedding import printed_source
from generator.building.epoch import source_date
from generator.building.options import Progress, silent
from generator.documents.figure_files import figure_files
from generator.documents.markdown import to_markdown
from generator.masterplan.masterplan import Masterplan
from generator.regions.locate import RegionFolder
from generator.source.words import slug
from generator.word.anchor_map import AnchorMap
from generator.word.dress import PAPERS, Dress, Look, dress_of


def look_of(masterplan: Masterplan, reference: Path | None) -> tuple[Look, list[str]]:
    """The paper, font and Word base that the region has chosen, and notices about missing styles."""
    paper, font = str(masterplan.gaya.kertas or ""), str(masterplan.gaya.huruf or "")
    if reference is None:
        return Look(dress_of(paper, font)), []
    from generator.word.reference import own_base  # noqa: PLC0415

    own, missing = own_base(reference)
    lacking = f"{reference.name} tidak memuat gaya {', '.join(missing)}; dipakai gaya bawaan."
    return Look(Dress(PAPERS.get(paper), font), own), [lacking] if missing else []


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
        self.formats = formats
        self.source = source
        self.anchored = anchored
        self.page_numbers = page_numbers
        self.progress = progress
        self.notices: list[str] = []
        self.when = _date_of(masterplan)
        self.printed = page_numbers or "pdf" in formats
        if self.printed or "docx" in formats:
            self.look, notices = look_of(masterplan, folder.style_reference)
            self.notices += notices
        if self.printed:
            from generator.printing.libreoffice import installed  # noqa: PLC0415
            from generator.printing.page_numbers import Press  # noqa: PLC0415

            self.press = Press(installed(), self.look, self.when)

    def files(self, document: Document, stem: str = "") -> list[tuple[str, bytes]]:
        """Name and content of each file of a document; ``stem`` replaces the document's name as file name."""
        pages = self._pages(document)
        name = stem or slug(document.name)
        return [(f"{name}.{form}", self._content(form, document, pages)) for form in self.formats]

    def _pages(self, document: Document) -> Mapping[str, str]:
        if not self.printed:
            return {}
        self.progress(f"LibreOffice menghitung halaman {document.name} …")
        return self.press.page_numbers(document)

    def _content(self, form: str, document: Document, pages: Mapping[str, str]) -> bytes:
        if form == "docx":
            return self._docx(document, pages if self.page_numbers else {})
        if form == "md":
            return to_markdown(document).encode()
        if form == "html":
            from generator.documents.html import to_html  # noqa: PLC0415

            return to_html(document).encode()
        self.progress(f"LibreOffice mencetak {document.name} sebagai PDF …")
        return self.press.pdf(document, pages)

    def _docx(self, document: Document, pages: Mapping[str, str]) -> bytes:
        source = printed_source(self.masterplan, document) if self.source else ""
        anchored = None if self.anchored is None else AnchorMap(document.key, self.anchored)
        from generator.word.writer import to_docx  # noqa: PLC0415

        return to_docx(document, self.look, self.when, pages, source=source, anchored=anchored)

    def figures(self, document: Document) -> list[tuple[str, bytes]]:
        """Path and content of the files that a Markdown text links to."""
        if "md" not in self.formats:
            return []
        return figure_files(document)


def _date_of(masterplan: Masterplan) -> datetime.date | None:
    """The date in the files: that of the text, else SOURCE_DATE_EPOCH, else none."""
    elsewhere = source_date()
    return masterplan.naskah.tanggal or elsewhere
