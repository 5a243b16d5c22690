"""The body: blocks to paragraphs and tables, and the sections that wide tables need."""

from collections.abc import Iterable

from generator.blocks.blocks import Block, Figure, Heading, ListBlock, Paragraph, Table
from generator.blocks.inline import plain
from generator.word.drawing import Drawings
from generator.word.fields import Bookmarks, caption_number, count_chapter
from generator.word.inlines import runs
from generator.word.numbering import UNNUMBERED, Numbering, heading_indent
from generator.word.regulation import APPENDIX_HEAD, CENTRED, CLAUSE, CONSIDERATIONS, DICTUM, LETTER, PROMULGATION
from generator.word.sections import Orientation, Sections
from generator.word.styles import (
    APPENDIX,
    BODY,
    BULLET,
    CAPTION,
    FIGURE,
    GAP_PARAGRAPH,
    HEADINGS,
    NUMBERED,
    QUOTE,
    SIGNATURE,
    SOURCE,
    SPACER,
)
from generator.word.tables import table_xml
from generator.word.xml import paragraph, run

_PARAGRAPH_STYLES = {
    "": BODY, "kutipan": QUOTE, "celah": GAP_PARAGRAPH, "sumber": SOURCE, "tanda_tangan": SIGNATURE,
    "tengah": CENTRED, "konsiderans": CONSIDERATIONS, "diktum": DICTUM, "ayat": CLAUSE, "huruf": LETTER,
    "pengundangan": PROMULGATION,
}  # fmt: skip
_LONGEST_LEAD = 500
_BREAK = "<w:r><w:br/></w:r>"
_TAB = "<w:r><w:tab/></w:r>"
_LAST = '<w:keepNext w:val="0"/>'
_NEW_PAGE = "<w:pageBreakBefore/>"
_BELOW = '<w:spacing w:before="60" w:after="240"/>'
_CENTRED = '<w:jc w:val="center"/>'


class Body:
    """Collects the XML of the body; a section ends in the properties of its last paragraph."""

    def __init__(self, sections: Sections, *, spelled: bool = False) -> None:
        self.sections = sections
        self.spelled = spelled
        self.numbering = Numbering()
        self.bookmarks = Bookmarks()
        self.drawings = Drawings()
        self.parts: list[str] = []
        self.orientation: Orientation = "tegak"
        self.first = True

    def xml(self, blocks: Iterable[Block]) -> str:
        """All blocks, with the properties of the last section at the end."""
        self._write(blocks)
        self.parts.append(self.sections.body(self.orientation, first=self.first))
        return self._taken()

    def front(self, blocks: Iterable[Block]) -> str:
        """Blocks that stand before the contents, in a section that the caller ends."""
        self._write(blocks)
        return self._taken()

    def _taken(self) -> str:
        """The XML so far; a long plan fills megabytes, which are not held twice."""
        text = "".join(self.parts)
        self.parts.clear()
        return text

    def _write(self, blocks: Iterable[Block]) -> None:
        listed = list(blocks)
        for block, orientation in zip(listed, orientations(listed), strict=True):
            self._turn(orientation)
            if isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, Paragraph):
                if block.style == "tanda_tangan":
                    self._keep_with_next()
                self.parts.append(paragraph(_PARAGRAPH_STYLES[block.style], runs(block.inlines)))
            elif isinstance(block, ListBlock):
                self._list(block, 0)
            elif isinstance(block, Table):
                self._table(block)
            else:
                self._figure(block)

    def _keep_with_next(self) -> None:
        """A signature never stands alone on a page: the paragraph before it goes with it."""
        if self.parts and self.parts[-1].startswith("<w:p><w:pPr><w:pStyle"):
            self.parts[-1] = self.parts[-1].replace("/>", "/><w:keepNext/>", 1)

    def _turn(self, wanted: Orientation) -> None:
        if wanted == self.orientation:
            return
        section = self.sections.body(self.orientation, first=self.first)
        if self.parts and self.parts[-1].startswith("<w:p>"):
            self.parts[-1] = self.parts[-1].replace("</w:pPr>", f"{section}</w:pPr>", 1)
        else:
            self.parts.append(paragraph(SPACER, "", section))
        self.orientation = wanted
        self.first = False

    def _heading(self, heading: Heading) -> None:
        content = self.bookmarks.around(heading.anchor, runs(heading.inlines))
        if heading.appendix:
            self.parts.append(
                paragraph(APPENDIX, _BREAK + content) if heading.number else paragraph(APPENDIX_HEAD, content)
            )
            return
        if heading.level == 1 and heading.numbered:
            content = count_chapter() + _BREAK + content
        properties = "" if heading.numbered else UNNUMBERED
        if self.spelled and heading.numbered and heading.level > 1:
            content = run(heading.number) + _TAB + content
            indent = heading_indent(heading.level - 1)
            properties = f'{UNNUMBERED}<w:ind w:left="{indent}" w:hanging="{indent}"/>'
        start = _NEW_PAGE if heading.new_page else ""
        self.parts.append(paragraph(HEADINGS[heading.level - 1], content, start + properties))

    def _list(self, block: ListBlock, level: int) -> None:
        style, number = (NUMBERED, self.numbering.new_list()) if block.ordered else (BULLET, 2)
        properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        for item in block.items:
            own = properties
            for inner in item:
                if isinstance(inner, ListBlock):
                    self._list(inner, level + 1)
                else:
                    self.parts.append(paragraph(style, runs(inner.inlines), own))
                    own = _continued(level)

    def _table(self, table: Table) -> None:
        if table.caption:
            self.parts.append(paragraph(CAPTION, self._caption(table)))
        self.parts.append(
            table_xml(table, self.sections.width(self.orientation), shaded=self.sections.dress.form == "buku")
        )
        self.parts.append(paragraph(SOURCE, runs(table.source)) if table.source else paragraph(SPACER, ""))

    def _figure(self, figure: Figure) -> None:
        """A figure with what belongs to it below; all but the last line keeps with the next."""
        drawing = self.drawings.figure(figure, self.sections.width(self.orientation))
        self.parts.append(paragraph(FIGURE, drawing, "" if figure.caption or figure.source else _LAST))
        if figure.caption:
            self.parts.append(paragraph(CAPTION, self._caption(figure), _BELOW if figure.source else _LAST + _BELOW))
        if figure.source:
            self.parts.append(paragraph(SOURCE, runs(figure.source), _CENTRED))

    def _caption(self, block: Table | Figure) -> str:
        label, _, _ = block.number.partition(" ")
        number = self.bookmarks.around(block.anchor, caption_number(label, block.number))
        return f"{number}{run(' ')}{runs(block.caption)}"


def _continued(level: int) -> str:
    """A further paragraph of a list item: indented like it, without a number of its own."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="0"/></w:numPr><w:ind w:left="{709 + 425 * level}"/>'


def orientations(blocks: list[Block]) -> list[Orientation]:
    """Which way the page of each block faces.

    A wide table takes the heading and the few words before it along, so that they do not stay behind
    alone on an upright page.
    """
    found: list[Orientation] = ["tegak"] * len(blocks)
    for n, block in enumerate(blocks):
        if isinstance(block, Table) and block.landscape:
            for lead in range(_lead(blocks, n), n + 1):
                found[lead] = "rebah"
    return found


def _lead(blocks: list[Block], table: int) -> int:
    """Where the short lead of a table begins: at its heading, behind a wide table, or at the table itself."""
    words = 0
    for n in range(table - 1, -1, -1):
        block = blocks[n]
        if isinstance(block, Heading):
            return n if block.level > 1 else table
        if isinstance(block, Table) and block.landscape:
            return n + 1
        if not isinstance(block, Paragraph):
            break
        words += len(plain(block.inlines))
        if words > _LONGEST_LEAD:
            break
    return table
