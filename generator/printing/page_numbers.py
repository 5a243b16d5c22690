"""PDF of documents, and the page numbers for their table of contents, by way of LibreOffice."""

import datetime
from collections.abc import Mapping

from generator.blocks.blocks import Document, Figure, Heading, Table
from generator.blocks.numbering import roman
from generator.printing.fonts import fonts_wanted, missing_fonts, told_missing, with_fonts_instead
from generator.printing.libreoffice import LibreOffice
from generator.printing.pdf import destination_pages
from generator.source.problems import UserError
from generator.word.paper_and_font import Look
from generator.word.writer import BODY_START, FRONT_START, to_docx

_MOST_TRIES = 3


class Press:
    """Prints the documents of one region; ``notices`` tells, once, what a reader of the prints should know."""

    def __init__(self, office: LibreOffice, look: Look, when: datetime.date | None) -> None:
        self.office = office
        self.look = look
        self.when = when
        self.notices: list[str] = []
        self._missing: list[str] = []

    def page_numbers(self, document: Document) -> dict[str, str]:
        """The printed page number of every heading and caption, by anchor."""
        return printed_pages(self._printed(document, {}), document)

    def pdf(self, document: Document, pages: Mapping[str, str]) -> bytes:
        """The document as PDF; its contents list is compared with the actual pages and corrected until both agree."""
        for _ in range(_MOST_TRIES):
            made = self._printed(document, pages, tagged=True)
            found = printed_pages(made, document)
            if found == pages:
                break
            pages = found
        return made

    def _printed(self, document: Document, pages: Mapping[str, str], *, tagged: bool = False) -> bytes:
        """The document as PDF; printed again with fonts that LibreOffice brings if others turn out to be missing."""
        copy = self._copy(document, pages)
        made = self.office.to_pdf(with_fonts_instead(copy, self._missing), tagged=tagged)
        found = [font for font in missing_fonts(fonts_wanted(copy), made) if font not in self._missing]
        if not found:
            return made
        self._missing += found
        self.notices.append(told_missing(found))
        return self.office.to_pdf(with_fonts_instead(copy, self._missing), tagged=tagged)

    def _copy(self, document: Document, pages: Mapping[str, str]) -> bytes:
        return to_docx(document, self.look, self.when, pages, spelled=True)


def printed_pages(pdf: bytes, document: Document) -> dict[str, str]:
    """The page of each anchor as printed in the footer: i, ii, iii in front, 1, 2, 3 in the body.

    Raises UserError if the PDF lacks an anchor, as with old versions of LibreOffice.
    """
    blocks = (*document.front, *document.body)
    anchors = [b.anchor for b in blocks if isinstance(b, Heading | Table | Figure) and b.anchor]
    found = destination_pages(pdf, [*anchors, FRONT_START, BODY_START])
    if len(found) < len(set(anchors)) + 2:
        raise UserError(
            "Versi LibreOffice ini tidak memberitahukan letak judul, sehingga nomor halaman tidak dapat diisi. "
            "Perbarui LibreOffice (7.0 ke atas), atau isi nomornya di Word dengan Ctrl+A lalu F9."
        )
    return {anchor: _printed(found[anchor], found[FRONT_START], found[BODY_START]) for anchor in anchors}


def _printed(page: int, front: int, body: int) -> str:
    return str(page - body + 1) if page >= body else roman(page - front + 1).lower()
