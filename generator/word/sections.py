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
_USUAL_TABS = (4153, 4320, 4513, 4536, 4680, 4819, 4986, 8306, 8640, 9026, 9072, 9360, 9638, 9972)


class Sections:
    """The sections of one document; header and footer parts are the same for all that face one way."""

    def __init__(self, dress: Dress, left: str, right: str, draft: str = "") -> None:
        self.dress = dress
        self.draft = draft
        self.left = left
        self.right = right

    def cover(self) -> str:
        """The section of the cover: no header, no number."""
        return f"<w:sectPr>{_NEXT_PAGE}{self._page('tegak')}</w:sectPr>"

    def front(self) -> str:
        """Contents and lists, numbered i, ii, iii."""
        return self._section("tegak", '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>')

    def body(self, orientation: Orientation, *, first: bool) -> str:
        """A part of the body, numbered 1, 2, 3 from its first section on."""
        start = ' w:start="1"' if first else ""
        return self._section(orientation, f'<w:pgNumType w:fmt="decimal"{start}/>')

    def _section(self, orientation: Orientation, numbering: str) -> str:
        references = "".join(
            f'<w:{part}Reference w:type="default" r:id="{part}-{orientation}"/>' for part in ("header", "footer")
        )
        return f"<w:sectPr>{references}{_NEXT_PAGE}{self._page(orientation)}{numbering}</w:sectPr>"

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
        return found


def _part(tag: str, content: str) -> str:
    return f"{DECLARATION}<w:{tag} {NAMESPACES}>{content}</w:{tag}>"


def _tab_at(position: int) -> str:
    """A single tab at the right edge; those that header styles usually bring are cleared."""
    cleared = "".join(f'<w:tab w:val="clear" w:pos="{usual}"/>' for usual in _USUAL_TABS if usual != position)
    return f'<w:tabs>{cleared}<w:tab w:val="right" w:pos="{position}"/></w:tabs>'


_TAB = "<w:r><w:tab/></w:r>"
_NEXT_PAGE = '<w:type w:val="nextPage"/>'
