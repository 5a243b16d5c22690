"""Sections: pages upright and sideways, their headers and footers, the counting of pages."""

from typing import Literal

from generator.word.dress import Dress
from generator.word.fields import field
from generator.word.styles import FOOTER, HEADER
from generator.word.watermark import watermark
from generator.word.xml import DECLARATION, NAMESPACES, paragraph, run

Orientation = Literal["tegak", "rebah"]
DRAFT_WORD = "DRAF"
_EDGE = 709
_SHEET = "lembar"
_USUAL_TABS = (4153, 4320, 4513, 4536, 4680, 4819, 4986, 8306, 8640, 9026, 9072, 9360, 9638, 9972)


class Sections:
    """The sections of one document; header and footer parts are the same for all that face one way."""

    def __init__(self, dress: Dress, left: str, right: str, draft: str = "", notice: str = "") -> None:
        self.dress = dress
        self.draft = draft
        self.notice = notice
        self.regulation = dress.form == "peraturan"
        self.left = left
        self.right = right
        self.sheets: dict[str, str] = {}

    def cover(self) -> str:
        """The section of the cover: no header, no number."""
        return f"<w:sectPr>{_NEXT_PAGE}{self._page('tegak')}</w:sectPr>"

    def front(self) -> str:
        """Contents and lists, numbered i, ii, iii."""
        return self._section("tegak", '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>')

    def body(self, orientation: Orientation, *, first: bool) -> str:
        """A part of the body, numbered 1, 2, 3 from its first section on."""
        start = ' w:start="1"' if first else ""
        title = _TITLE_PAGE if first and self.regulation else ""
        return self._section(orientation, f'<w:pgNumType w:fmt="decimal"{start}/>', title)

    def sheet(self, orientation: Orientation, last: str = "", number: int = 0) -> str:
        """A section of a sheet, whose footer says which of its pages this is.

        Word counts the pages of a section, and says how many there are; a program that cannot count them shows the
        result that is kept, which is empty since nobody knows it yet. For a copy whose pages LibreOffice lays out,
        ``last`` is a bookmark on the last page of the sheet, and ``number`` tells its footer from those of others.
        """
        name = f"footer-{_SHEET}{number or ''}-{orientation}"
        self.sheets[name] = run(_OF) + field(f"PAGEREF {last}", "1") if last else _OF_SECTION
        return self._section(orientation, '<w:pgNumType w:fmt="decimal" w:start="1"/>', foot=name)

    def _section(self, orientation: Orientation, numbering: str, title: str = "", foot: str = "") -> str:
        parts = {"header": f"header-{orientation}", "footer": foot or f"footer-{orientation}"}
        references = "".join(f'<w:{part}Reference w:type="default" r:id="{name}"/>' for part, name in parts.items())
        if title:
            references += '<w:headerReference w:type="first" r:id="header-awal"/>'
            references += '<w:footerReference w:type="first" r:id="footer-awal"/>'
        return f"<w:sectPr>{references}{_NEXT_PAGE}{self._page(orientation)}{numbering}{title}</w:sectPr>"

    def _page(self, orientation: Orientation) -> str:
        d = self.dress
        if orientation == "tegak":
            size = f'<w:pgSz w:w="{d.paper.width}" w:h="{d.paper.height}"/>'
            top, left = d.margin, d.binding
        else:
            size = f'<w:pgSz w:w="{d.paper.height}" w:h="{d.paper.width}" w:orient="landscape"/>'
            top, left = d.binding, d.margin
        return (
            f'{size}<w:pgMar w:top="{top}" w:right="{d.margin}" w:bottom="{d.margin}" w:left="{left}" '
            f'w:header="{_EDGE}" w:footer="{_EDGE}" w:gutter="0"/>'
        )

    def width(self, orientation: Orientation) -> int:
        """The width of the text of a page."""
        return self.dress.text_width if orientation == "tegak" else self.dress.landscape_width

    def parts(self) -> dict[str, str]:
        """Header and footer parts by name: "header-tegak", "footer-rebah" and so on."""
        if self.regulation:
            return self._regulation_parts()
        found = {}
        orientations: tuple[Orientation, Orientation] = ("tegak", "rebah")
        for number, orientation in enumerate(orientations, 1):
            tabs = _tab_at(self.width(orientation))
            head = run(self.left) + _TAB + run(self.right)
            if self.draft:
                head = watermark(DRAFT_WORD, number, self.dress.font) + head
            foot = run(self.draft) + _TAB + field("PAGE", "1") if self.draft else _TAB + field("PAGE", "1")
            found[f"header-{orientation}"] = _part("hdr", paragraph(HEADER, head, tabs))
            found[f"footer-{orientation}"] = _part("ftr", paragraph(FOOTER, foot, tabs))
        for name, pages in self.sheets.items():
            count = run("Halaman ") + field("PAGE", "1") + run(" ") + pages
            tabs = _tab_at(self.width("rebah" if name.endswith("rebah") else "tegak"))
            words = run(self.draft or self.notice)
            found[name] = _part("ftr", paragraph(FOOTER, words + _TAB + count, tabs))
        return found

    def _regulation_parts(self) -> dict[str, str]:
        """As "- 2 -" above every page but the first; below them what marks a draft or an invented region."""
        number = run("- ") + field("PAGE", "2") + run(" -")
        below = paragraph(FOOTER, run(" – ".join(words for words in (self.draft, self.notice) if words)))
        found = {}
        for n, (name, head) in enumerate((("tegak", number), ("rebah", number), ("awal", "")), 1):
            mark = watermark(DRAFT_WORD, n, self.dress.font) if self.draft else ""
            found[f"header-{name}"] = _part("hdr", paragraph(HEADER, mark + head))
            found[f"footer-{name}"] = _part("ftr", below)
        return found


def _part(tag: str, content: str) -> str:
    return f"{DECLARATION}<w:{tag} {NAMESPACES}>{content}</w:{tag}>"


def _tab_at(position: int) -> str:
    """A single tab at the right edge; those that header styles usually bring are cleared."""
    cleared = "".join(f'<w:tab w:val="clear" w:pos="{usual}"/>' for usual in _USUAL_TABS if usual != position)
    return f'<w:tabs>{cleared}<w:tab w:val="right" w:pos="{position}"/></w:tabs>'


_TAB = "<w:r><w:tab/></w:r>"
_OF = "dari "
_OF_SECTION = field(f"SECTIONPAGES \\# \"'{_OF}'0\"", "")
_TITLE_PAGE = "<w:titlePg/>"
_NEXT_PAGE = '<w:type w:val="nextPage"/>'
# What begins a section begins a page anyway; weak readers would leave an empty one before it.
SAME_PAGE = '<w:pageBreakBefore w:val="0"/>'
