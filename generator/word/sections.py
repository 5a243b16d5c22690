"""Sections: upright and sideways pages, their headers and footers, and page numbering."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.word.fields import field
from generator.word.xml import run

if TYPE_CHECKING:
    from generator.word.base import Base, Page

Orientation = Literal["tegak", "rebah"]
_SHEET = "lembar"


@dataclass(frozen=True, slots=True)
class Section:
    """The properties of a section.

    These are its page, its headers and footers (kind, pages and name each), its page numbering, whether its first
    page is different, and its former properties.
    """

    page: "Page"
    along: tuple[tuple[str, str, str], ...] = ()
    counted: str = ""
    start: str = ""
    first: bool = False
    former: str = ""

    def __str__(self) -> str:
        along = "".join(f'<w:{kind}Reference w:type="{pages}" r:id="{name}"/>' for kind, pages, name in self.along)
        start = f' w:start="{self.start}"' if self.start else ""
        counted = f'<w:pgNumType w:fmt="{self.counted}"{start}/>' if self.counted else ""
        title = "<w:titlePg/>" if self.first else ""
        return f"<w:sectPr>{along}{_NEXT_PAGE}{self.page.xml}{counted}{title}{self.former}</w:sectPr>"


class Sections:
    """The sections of one document; ``sheets`` maps the footers that only sheets have to what they count."""

    def __init__(self, base: "Base") -> None:
        self.base = base
        self.sheets: dict[str, str] = {}

    def cover(self) -> Section:
        """The section of the cover: no header, no page number."""
        return Section(self.base.cover)

    def front(self) -> Section:
        """The section of contents and lists, numbered i, ii, iii."""
        return self._section("tegak", "lowerRoman", "1")

    def body(self, orientation: Orientation, *, first: bool) -> Section:
        """A section of the body, numbered 1, 2, 3 from the first one on."""
        return self._section(orientation, "decimal", "1" if first else "", first=first and self.base.first)

    def sheet(self, orientation: Orientation, last: str = "", number: int = 0) -> Section:
        """A section of a sheet, with a footer that says which of its pages this is.

        Word counts the pages of a section itself. A program that cannot shows the stored result, which is empty
        because it is unknown. In a copy for LibreOffice's layout, ``last`` is a bookmark on the last page of the
        sheet, and ``number`` distinguishes its footer from those of other sheets.
        """
        name = f"footer-{_SHEET}{number or ''}-{orientation}"
        self.sheets[name] = run(f" {_OF}") + field(f"PAGEREF {last}", "1") if last else run(" ") + _OF_SECTION
        return self._section(orientation, "decimal", "1", foot=name)

    def _section(
        self, orientation: Orientation, counted: str, start: str, *, first: bool = False, foot: str = ""
    ) -> Section:
        along = ("header", "default", f"header-{orientation}"), ("footer", "default", foot or f"footer-{orientation}")
        own = (("header", "first", "header-awal"), ("footer", "first", "footer-awal")) if first else ()
        return Section(self.base.pages[orientation], along + own, counted, start, first)

    def width(self, orientation: Orientation) -> int:
        """The text width of a page."""
        return self.base.pages[orientation].width


_OF = "dari "
_OF_SECTION = field(f"SECTIONPAGES \\# \"'{_OF}'0\"", "")
_NEXT_PAGE = '<w:type w:val="nextPage"/>'
# A section begins a page anyway; with a page break, weak readers would insert an empty page before it.
SAME_PAGE = '<w:pageBreakBefore w:val="0"/>'
