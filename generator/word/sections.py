"""Sections: pages upright and sideways, which header and footer they have, the counting of pages."""

from typing import TYPE_CHECKING, Literal

from generator.word.fields import field
from generator.word.xml import run

if TYPE_CHECKING:
    from generator.word.base import Base

Orientation = Literal["tegak", "rebah"]
_SHEET = "lembar"


class Sections:
    """The sections of one document; ``sheets`` are the footers that only its sheets have, and what they count."""

    def __init__(self, base: "Base") -> None:
        self.base = base
        self.sheets: dict[str, str] = {}

    def cover(self) -> str:
        """The section of the cover: no header, no number."""
        return f"<w:sectPr>{_NEXT_PAGE}{self.base.pages['tegak'].xml}</w:sectPr>"

    def front(self) -> str:
        """Contents and lists, numbered i, ii, iii."""
        return self._section("tegak", '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>')

    def body(self, orientation: Orientation, *, first: bool) -> str:
        """A part of the body, numbered 1, 2, 3 from its first section on."""
        start = ' w:start="1"' if first else ""
        title = _TITLE_PAGE if first and self.base.first else ""
        return self._section(orientation, f'<w:pgNumType w:fmt="decimal"{start}/>', title)

    def sheet(self, orientation: Orientation, last: str = "", number: int = 0) -> str:
        """A section of a sheet, whose footer says which of its pages this is.

        Word counts the pages of a section, and says how many there are; a program that cannot count them shows the
        result that is kept, which is empty since nobody knows it yet. For a copy whose pages LibreOffice lays out,
        ``last`` is a bookmark on the last page of the sheet, and ``number`` tells its footer from those of others.
        """
        name = f"footer-{_SHEET}{number or ''}-{orientation}"
        self.sheets[name] = run(f" {_OF}") + field(f"PAGEREF {last}", "1") if last else run(" ") + _OF_SECTION
        return self._section(orientation, '<w:pgNumType w:fmt="decimal" w:start="1"/>', foot=name)

    def _section(self, orientation: Orientation, numbering: str, title: str = "", foot: str = "") -> str:
        parts = {"header": f"header-{orientation}", "footer": foot or f"footer-{orientation}"}
        references = "".join(f'<w:{part}Reference w:type="default" r:id="{name}"/>' for part, name in parts.items())
        if title:
            references += '<w:headerReference w:type="first" r:id="header-awal"/>'
            references += '<w:footerReference w:type="first" r:id="footer-awal"/>'
        return f"<w:sectPr>{references}{_NEXT_PAGE}{self.base.pages[orientation].xml}{numbering}{title}</w:sectPr>"

    def width(self, orientation: Orientation) -> int:
        """The width of the text of a page."""
        return self.base.pages[orientation].width


_OF = "dari "
_OF_SECTION = field(f"SECTIONPAGES \\# \"'{_OF}'0\"", "")
_TITLE_PAGE = "<w:titlePg/>"
_NEXT_PAGE = '<w:type w:val="nextPage"/>'
# What begins a section begins a page anyway; weak readers would leave an empty one before it.
SAME_PAGE = '<w:pageBreakBefore w:val="0"/>'
