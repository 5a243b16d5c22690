"""The body: blocks to paragraphs and tables, and the sections that wide tables need."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from generator.blocks.blocks import Block, Figure, Heading, ListBlock, Paragraph, Table, went
from generator.blocks.inline import Inline, Revision, plain, revision_of
from generator.word.anchor_map import AnchorMap
from generator.word.anchors import Anchors
from generator.word.drawing import Drawings
from generator.word.fields import Bookmarks, caption_number, count_chapter, entry_anchor
from generator.word.inlines import AS_THEY_ARE, Lines
from generator.word.numbering import DEEPEST_LEVEL, UNNUMBERED, Numbering, heading_indent
from generator.word.sections import SAME_PAGE, Orientation, Sections
from generator.word.styles import (
    APPENDIX,
    APPENDIX_HEAD,
    BODY,
    BULLET,
    CAPTION,
    FIGURE,
    FLAT,
    HEADINGS,
    NUMBERED,
    PARAGRAPHS,
    SOURCE,
    SPACER,
)
from generator.word.tables import table_xml
from generator.word.xml import paragraph, run

_LONGEST_LEAD = 500
_LONGEST_KEPT = 120
_ROWS_KEPT = 2
_BREAK = "<w:r><w:br/></w:r>"
_TAB = "<w:r><w:tab/></w:r>"
_LAST = '<w:keepNext w:val="0"/>'
_STYLE = re.compile(r'(<w:p><w:pPr><w:pStyle w:val="[^"]*"/>)(?!<w:keepNext)')
_TEXT = f'<w:p><w:pPr><w:pStyle w:val="{BODY}"/>'
_NEW_PAGE = "<w:pageBreakBefore/>"
_BELOW = '<w:spacing w:before="60" w:after="240"/>'
_CENTRED = '<w:jc w:val="center"/>'


class Body:
    """Collects the XML of the body; a section ends in the properties of an empty paragraph, for there are readers
    that lose the text of one that ends a section. A page is ``fresh`` as long as it holds nothing but what may
    stand above a title.

    Values are anchored where there is a map, ``anchored``, to list them in. Heads of tables are ``shaded``, as far as
    the document may have colours.
    """

    def __init__(
        self, sections: Sections, lines: Lines = AS_THEY_ARE, *,
        spelled: bool = False, anchored: AnchorMap | None = None, shaded: bool = True,
    ) -> None:  # fmt: skip
        self.sections = sections
        self.shaded = shaded
        self.spelled = spelled
        self.numbering = Numbering()
        self.bookmarks = Bookmarks()
        self.lines = lines if anchored is None else _anchors(self.bookmarks, anchored)
        self.drawings = Drawings()
        self.parts: list[str] = []
        self.orientation: Orientation = "tegak"
        self.first, self.fresh = True, True
        self.sheet = 0

    def xml(self, blocks: Iterable[Block]) -> list[str]:
        """All blocks, in pieces, with the properties of the last section at the end."""
        self._write(blocks)
        self._mark_last_page()
        if self.parts and _may_vanish(self.parts[-1]):
            self.parts.append(paragraph(SPACER, ""))
        self.parts.append(self._section())
        return self._taken()

    def front(self, blocks: Iterable[Block]) -> list[str]:
        """Blocks that stand before the contents, in a section that the caller ends."""
        self._write(blocks)
        return self._taken()

    def _taken(self) -> list[str]:
        parts, self.parts = self.parts, []
        return self.lines.joined(parts)

    def _write(self, blocks: Iterable[Block]) -> None:
        self.fresh = True
        listed = list(blocks)
        for block, orientation in zip(listed, orientations(listed), strict=True):
            self._turn(orientation, sheet=isinstance(block, Heading) and block.sheet)
            if isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, Paragraph):
                if block.style == "tanda_tangan":
                    self._keep_with_next()
                self._value(PARAGRAPHS[block.style], block.inlines, block.revision)
            elif isinstance(block, ListBlock):
                self._list(block, 0)
            elif isinstance(block, Table):
                self._table(block)
            else:
                self._figure(block)
            self.fresh = self.fresh and isinstance(block, Paragraph) and block.style == "tengah"

    def _line(self, style: str, inlines: list[Inline], revision: Revision, properties: str = "") -> None:
        """A paragraph of a single line of text."""
        content = self.lines.line(inlines, revision)
        self.parts.append(paragraph(style, content, properties + self.lines.mark(revision)))

    def _value(self, style: str, inlines: list[Inline], revision: Revision, properties: str = "") -> None:
        """A paragraph that may print one value alone."""
        content = self.lines.value(inlines, revision)
        self.parts.append(paragraph(style, content, properties + self.lines.mark(revision)))

    def _keep_with_next(self) -> None:
        """A signature never stands alone on a page: the words before it go along, and a short paragraph before those.

        So do the last two rows of a table that ends there, or just before that paragraph.
        """
        end = next((n for n in (-2, -3) if self.parts[n:][:1] == ["</w:tbl>"]), 0)
        first = end - _ROWS_KEPT if end else -2 if self.parts[-2:-1] and _is_short(self.parts[-2]) else -1
        for n in range(max(first, -len(self.parts)), 0):
            self.parts[n] = _kept(self.parts[n])

    def _section(self) -> str:
        """The properties of the section that ends here."""
        if not self.sheet:
            return self.sections.body(self.orientation, first=self.first)
        if not self.spelled:
            return self.sections.sheet(self.orientation)
        return self.sections.sheet(self.orientation, _last_page(self.sheet), self.sheet)

    def _turn(self, wanted: Orientation, *, sheet: bool) -> None:
        """End the section where the page turns or a sheet begins; nothing has to end before the first sheet."""
        if sheet and not self.parts:
            self.orientation, self.sheet = wanted, 1
            return
        if wanted == self.orientation and not sheet:
            return
        self._mark_last_page()
        section = self._section()
        if self.parts and self.parts[-1] == paragraph(SPACER, ""):
            self.parts.pop()
            self.parts.append(paragraph(SPACER, "", section))
        else:
            self.parts.append(paragraph(SPACER, "", FLAT + section))
        self.orientation = wanted
        self.first, self.fresh = False, True
        self.sheet += sheet

    def _mark_last_page(self) -> None:
        """A bookmark at the end of a sheet, for those who count its pages by where it ends."""
        if self.sheet and self.spelled:
            self.parts.append(paragraph(SPACER, self.bookmarks.around(_last_page(self.sheet), "")))

    def _heading(self, heading: Heading) -> None:
        revision = heading.revision
        content = self.bookmarks.around(heading.anchor, self.lines.line(heading.inlines, revision))
        mark = self.lines.mark(revision)
        if heading.appendix:
            start = self.lines.around(_BREAK, revision) if heading.number else ""
            style = APPENDIX if heading.number else APPENDIX_HEAD
            self.parts.append(paragraph(style, start + content, (SAME_PAGE if self.fresh else "") + mark))
            return
        if heading.level == 1 and heading.numbered:
            content = self.lines.around(count_chapter() + _BREAK, revision) + content
        properties = "" if heading.numbered else UNNUMBERED
        if self.spelled and heading.numbered and heading.level > 1:
            content = run(heading.number) + _TAB + content
            indent = heading_indent(heading.level - 1)
            properties = f'{UNNUMBERED}<w:ind w:left="{indent}" w:hanging="{indent}"/>'
        start = self._page(heading)
        self.parts.append(paragraph(HEADINGS[heading.level - 1], content, start + properties + mark))

    def _page(self, heading: Heading) -> str:
        """Whether a heading begins a page otherwise than its style says."""
        if self.fresh:
            return SAME_PAGE if heading.level == 1 else ""
        return _NEW_PAGE if heading.new_page else ""

    def _list(self, block: ListBlock, level: int) -> None:
        level = min(level, DEEPEST_LEVEL)
        style, number = BULLET, 2
        if block.ordered:
            style, number = NUMBERED, self.numbering.new_list(level, block.start, block.form)
        properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        for item in block.items:
            own = properties
            for inner in item:
                if isinstance(inner, ListBlock):
                    self._list(inner, level + 1)
                else:
                    self._value(style, inner.inlines, inner.revision, own)
                    own = _continued(level)

    def _table(self, table: Table) -> None:
        if table.whole:
            self._keep_with_next()
        if table.caption:
            self._caption(table)
        parts = table_xml(table, self.sections.width(self.orientation), self.lines, shaded=self.shaded)
        if table.whole:
            parts[1:-2] = map(_kept, parts[1:-2])
        self.parts += parts
        self._line(SOURCE if table.source else SPACER, table.source, table.revision)

    def _figure(self, figure: Figure) -> None:
        """A figure with what belongs to it below; all but the last line keeps with the next."""
        revision = figure.revision
        drawing = self.lines.around(self.drawings.figure(figure, self.sections.width(self.orientation)), revision)
        last = "" if figure.caption or figure.source else _LAST
        self.parts.append(paragraph(FIGURE, drawing, last + self.lines.mark(revision)))
        if figure.caption:
            self._caption(figure, _BELOW if figure.source else _LAST + _BELOW)
        if figure.source:
            self._line(SOURCE, figure.source, revision or revision_of(figure.source), _CENTRED)

    def _caption(self, block: Table | Figure, properties: str = "") -> None:
        """The line of a caption; where its number is another than before, the one went and the other came."""
        start = self.bookmarks.around(block.anchor, self._number(block))
        blank = self.lines.around(run(" "), block.revision)
        words = f"{start}{blank}{self.lines.line(block.caption, block.revision)}"
        listed = block.revision != "hapus"
        content = self.bookmarks.around(entry_anchor(block.anchor), words) if listed else words
        self.parts.append(paragraph(CAPTION, content, properties + self.lines.mark(block.revision)))

    def _number(self, block: Table | Figure) -> str:
        label, _, _ = block.number.partition(" ")
        number = caption_number(label, block.number)
        if not block.former:
            return self.lines.around(number, block.revision)
        former = self.lines.around(caption_number(label, block.former), "hapus")
        return former + self.lines.around(number, "tambah")


def _anchors(bookmarks: Bookmarks, anchored: AnchorMap) -> Lines:
    return Anchors(bookmarks, anchored)


def _kept(part: str) -> str:
    """A paragraph, or a row of a table, on the page of what follows it."""
    return _STYLE.sub(r"\1<w:keepNext/>", part)


def _is_short(part: str) -> bool:
    """Whether a part is a paragraph of text that takes hardly more than a line."""
    return part.startswith(_TEXT) and len(re.sub("<[^>]*>", "", part)) <= _LONGEST_KEPT


def _last_page(sheet: int) -> str:
    return f"_AkhirLembar{sheet}"


def _continued(level: int) -> str:
    """A further paragraph of a list item: indented like it, without a number of its own."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="0"/></w:numPr><w:ind w:left="{709 + 425 * level}"/>'


def _may_vanish(part: str) -> bool:
    """Whether a paragraph came or went itself: no section may end in it, nor the document."""
    return "<w:rPr>" in part.partition("</w:pPr>")[0]


def orientations(blocks: list[Block]) -> list[Orientation]:
    """Which way the page of each block faces.

    A wide table takes the heading and the few words before it along, so that they do not stay behind
    alone on an upright page. What went since the version before lies as what follows it, so that the page
    of the new version turns where it would.
    """
    live = [n for n, block in enumerate(blocks) if not went(block)]
    turned = dict(zip(live, _orientations([blocks[n] for n in live]), strict=True))
    found: list[Orientation] = []
    following = turned[live[-1]] if live else "tegak"
    for n in range(len(blocks) - 1, -1, -1):
        following = turned.get(n, following)
        found.append(following)
    return found[::-1]


def _orientations(blocks: list[Block]) -> list[Orientation]:
    found: list[Orientation] = ["tegak"] * len(blocks)
    sheets = [n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.sheet]
    for n, block in enumerate(blocks):
        if isinstance(block, Table) and block.landscape:
            for turned in _sheet_of(sheets, n, len(blocks)) or range(_lead(blocks, n), n + 1):
                found[turned] = "rebah"
    return found


def _sheet_of(sheets: list[int], place: int, end: int) -> range | None:
    """The blocks of the sheet that a block stands on, if it stands on one; ``sheets`` are their first blocks."""
    number = bisect_right(sheets, place)
    if not number:
        return None
    return range(sheets[number - 1], sheets[number] if number < len(sheets) else end)


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
