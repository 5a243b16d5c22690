"""The body of a Word document: blocks to paragraphs and tables, and to sections, as for wide tables."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from generator.blocks.blocks import Block, Figure, Heading, ListBlock, Paragraph, Table, revised
from generator.blocks.inline import Inline, Revision, plain, revision_of
from generator.blocks.look import variable
from generator.blocks.numbering import chapter_count
from generator.word.anchors import Anchors
from generator.word.drawing import Drawings
from generator.word.fields import Bookmarks, caption_number, count_chapter, entry_anchor
from generator.word.inlines import AS_THEY_ARE, Lines
from generator.word.numbering import (
    CHAPTER_LIST,
    DEEPEST_LEVEL,
    UNNUMBERED,
    Numbering,
    heading_indent,
    item_indent,
    list_item,
)
from generator.word.pieces import NOT_KEPT, Piece, Pieces, WrittenParagraph, WrittenTable
from generator.word.sections import SAME_PAGE, Orientation, Section, Sections
from generator.word.styles import (
    APPENDIX,
    APPENDIX_HEAD,
    BODY,
    BULLET,
    CAPTION,
    CHAPTER_RULE,
    DIMENSION_HEADINGS,
    FIGURE,
    FLAT,
    HEADINGS,
    LEAD,
    NUMBERED,
    PARAGRAPHS,
    SHEET_TITLE,
    SOURCE,
    SPACER,
)
from generator.word.tables import written_table
from generator.word.xml import run

_VERSIONS: dict[Revision, set[Revision]] = {"": {"hapus", "tambah"}, "hapus": {"hapus"}, "tambah": {"tambah"}}
_LONGEST_LEAD = 500
_LONGEST_OPENING = 1200
_LONGEST_KEPT = 120
_PIECES_NEAR = 3
_LINES_OF_OPENING = 2
_PROMULGATION = "pengundangan"
_BREAK = "<w:r><w:br/></w:r>"
_TAB = "<w:r><w:tab/></w:r>"
_NEW_PAGE = "<w:pageBreakBefore/>"
_BELOW = '<w:spacing w:before="40" w:after="200"/>'
_RULE = 1474
_SECTION = 2
_CHAPTER_BELOW = '<w:spacing w:before="560"/>'


class Body:
    """Collects the pieces of the body.

    A section ends in the properties of an empty paragraph, because some readers lose the text of a paragraph that
    ends a section. A page is ``fresh`` while it holds only what may be above a title. Values are anchored by
    ``anchors``, if there are any. Heads of tables are ``shaded`` if the document may have colours.
    """

    def __init__(
        self, sections: Sections, lines: Lines = AS_THEY_ARE, *,
        spelled: bool = False, anchors: Anchors | None = None, shaded: bool = True,
    ) -> None:  # fmt: skip
        self.sections = sections
        self.shaded = shaded
        self.spelled = spelled
        self.numbering = Numbering()
        self.chapters = 0
        self.bookmarks = Bookmarks() if anchors is None else anchors.bookmarks
        self.lines = anchors or lines
        self.drawings = Drawings()
        self.pieces: list[Piece] = []
        self.now = Course("hapus")
        self.courses = [self.now, Course("tambah")] if self.lines.tracked else [self.now]
        self.fresh = True
        self.gap: tuple[int, Revision] = 0, ""
        self.standing: Orientation = "tegak"

    def body(self, blocks: Iterable[Block]) -> Pieces:
        """All blocks, followed by the last section."""
        self._write(blocks)
        self._mark_last_page()
        self.pieces = self.lines.ended(self.pieces)
        last = self.lines.section(*map(self._section, self.courses))
        return [*self._taken(), last]

    def front(self, blocks: Iterable[Block]) -> Pieces:
        """The blocks before the contents, in a section that the caller ends."""
        self._write(blocks)
        return [*self._taken()]

    def _taken(self) -> list[Piece]:
        pieces, self.pieces = self.pieces, []
        return self.lines.joined(pieces)

    def _write(self, blocks: Iterable[Block]) -> None:
        self.fresh = True
        listed = list(blocks)
        ways = [orientations(listed, course.gone) for course in self.courses]
        facing = [course.orientation for course in self.courses]
        tracked = standing(listed, self.courses, ways)
        for n, (block, *wanted) in enumerate(zip(listed, *ways, strict=True)):
            self.standing = tracked[n]
            if wanted != facing or (isinstance(block, Heading) and block.sheet):
                self._turn(block, wanted)
                facing = wanted
            if isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, Paragraph):
                if _takes_along(block) or (n and _goes_on(listed[n - 1], block)):
                    self._keep_with_next()
                self._value(PARAGRAPHS[block.style], block.inlines, block.revision)
            elif isinstance(block, ListBlock):
                self._list(block, 0)
            elif isinstance(block, Table):
                self._table(block, held=_holds(listed[n + 1 : n + 3]))
            else:
                self._figure(block)
            self.fresh = self.fresh and isinstance(block, Paragraph) and block.style == "tengah"

    def _line(self, style: str, inlines: list[Inline], revision: Revision, properties: str = "") -> None:
        """Add a paragraph with a single line of text."""
        self._add(style, self.lines.line(inlines, revision), properties, revision)

    def _value(self, style: str, inlines: list[Inline], revision: Revision, properties: str = "") -> None:
        """Add a paragraph that may print values."""
        self._add(style, self.lines.value(inlines, revision), properties, revision).text = inlines

    def _add(
        self, style: str, content: str, properties: str = "", revision: Revision = "", *,
        section: Section | None = None, keep: str = "",
    ) -> WrittenParagraph:  # fmt: skip
        sign = self.lines.sign(revision)
        added = WrittenParagraph(style, content, properties, revision, sign, section, keep)
        self.pieces.append(added)
        return added

    def _keep_with_next(self) -> None:
        """Keep a signature on one page with the words before it.

        These in turn are kept with the short paragraph before them, or with the end of a table, whose last rows are
        written accordingly (``_holds``).
        """
        near = self.pieces[-_PIECES_NEAR:]
        first = next((n + 1 for n, piece in enumerate(near) if isinstance(piece, WrittenTable)), None)
        if first is None:
            first = -2 if any(map(_is_short, near[-2:-1])) else -1
        for piece in near[first:]:
            if isinstance(piece, WrittenParagraph):
                piece.stay_with_next()

    def _keep_opening(self) -> None:
        """Keep the few lines between a heading and a table with the table, so that they do not end a page alone."""
        lines: list[WrittenParagraph] = []
        for piece in reversed(self.pieces[-_LINES_OF_OPENING - 1 :]):
            if not isinstance(piece, WrittenParagraph) or piece.section:
                return
            if piece.style not in (BODY, LEAD):
                if piece.style in (CHAPTER_RULE, *HEADINGS, *DIMENSION_HEADINGS.values()):
                    for line in lines:
                        line.stay_with_next()
                return
            lines.append(piece)

    def _section(self, course: "Course") -> Section:
        """The section that ends here."""
        if not course.sheet:
            return self.sections.body(course.orientation, first=course.first)
        if not self.spelled:
            return self.sections.sheet(course.orientation)
        return self.sections.sheet(course.orientation, _last_page(course.sheet), course.sheet)

    def _turn(self, block: Block, wanted: list[Orientation]) -> None:
        """End the section if the page turns or a sheet begins, in each version that is written."""
        steps = list(zip(self.courses, wanted, strict=True))
        begun = bool(self.pieces)
        turns = [course.turns(block, orientation, begun=begun) for course, orientation in steps]
        if any(turns):
            self._mark_last_page()
            ends = [
                self._section(course) if ended else None for course, ended in zip(self.courses, turns, strict=True)
            ]
            self._break(ends[0], ends[-1])
        for (course, orientation), ended in zip(steps, turns, strict=True):
            course.go_on(block, orientation, ended=ended)

    def _break(self, now: Section | None, before: Section | None) -> None:
        """End the sections of both versions: in one paragraph if they are equal, else in a tracked one for each.

        The empty paragraph after a table takes the section in a version that has this paragraph.
        """
        ended: dict[Revision, Section | None] = {"": now} if now == before else {"hapus": before, "tambah": now}
        ends = {fate: section for fate, section in ended.items() if section}
        place, gap = self.gap
        behind: set[Revision] = _VERSIONS[gap] if place == len(self.pieces) > 0 else set()
        if behind:
            self.pieces.pop()
        for fate in behind.difference(*(_VERSIONS[fate] for fate in ends)):
            self._add(SPACER, "", revision=fate)
        for fate, section in ends.items():
            self._add(SPACER, "", "" if behind & _VERSIONS[fate] else FLAT, fate, section=section)
        self.fresh = self.fresh or bool(now)

    def _mark_last_page(self) -> None:
        """Add a bookmark at the end of a sheet, for a program that counts the sheet's pages by it."""
        if self.now.sheet and self.spelled:
            self._add(SPACER, self.bookmarks.around(_last_page(self.now.sheet), ""))

    def _heading(self, heading: Heading) -> None:
        revision = heading.revision
        content = self.bookmarks.around(heading.anchor, self.lines.line(heading.inlines, revision))
        if heading.appendix:
            start = self.lines.around(_BREAK, revision) if heading.number else ""
            style = APPENDIX if heading.number else APPENDIX_HEAD
            self._add(style, start + content, SAME_PAGE if self.fresh else "", revision)
            return
        if heading.level == 1 and heading.numbered:
            content = self.lines.around(self._count(heading) + _BREAK, revision) + content
        properties = self._numbered(heading)
        if self.spelled and heading.numbered and heading.level > 1:
            content = run(heading.number) + _TAB + content
            indent = heading_indent(heading.level - 1)
            properties = f'{UNNUMBERED}<w:ind w:left="{indent}" w:hanging="{indent}"/>'
        if heading.runs_on and not self.fresh:
            properties += _CHAPTER_BELOW
        self._add(self._heading_style(heading), content, self._page(heading) + properties, revision)
        if heading.level == 1 and not heading.sheet:
            self._rule(revision)

    def _heading_style(self, heading: Heading) -> str:
        """The style of a heading; a section about a dimension has that of the dimension."""
        usual = SHEET_TITLE if heading.sheet and self.shaded else HEADINGS[heading.level - 1]
        return DIMENSION_HEADINGS.get(variable(heading.dimension), usual) if heading.level == _SECTION else usual

    def _rule(self, revision: Revision) -> None:
        """Add the short rule below the title of a chapter."""
        if self.shaded:
            self._add(CHAPTER_RULE, "", f'<w:ind w:right="{self._width(revision) - _RULE}"/>', revision)

    def _count(self, heading: Heading) -> str:
        """The hidden count of a chapter; from one that follows chapters left out, a list of its own goes on."""
        anew = chapter_count(heading.number) if heading.skipped else 0
        if anew:
            self.chapters = self.numbering.new_chapters(anew)
        return count_chapter(anew, gone=heading.revision == "hapus")

    def _numbered(self, heading: Heading) -> str:
        """The list of a heading, unless it is the one of its style."""
        if not heading.numbered:
            return UNNUMBERED
        derived = heading.level == _SECTION and variable(heading.dimension) in DIMENSION_HEADINGS
        return list_item(heading.level - 1, self.chapters or CHAPTER_LIST) if self.chapters or derived else ""

    def _page(self, heading: Heading) -> str:
        """The properties that begin a page for a heading, or do not, contrary to its style."""
        if self.fresh or heading.runs_on:
            return SAME_PAGE if heading.level == 1 else ""
        return _NEW_PAGE if heading.new_page else ""

    def _list(self, block: ListBlock, level: int) -> None:
        level = min(level, DEEPEST_LEVEL)
        style, number = BULLET, 2
        if block.ordered:
            style, number = NUMBERED, self.numbering.new_list(level, block.start, block.form)
        properties = list_item(level, number)
        for item in block.items:
            own = properties
            for inner in item:
                if isinstance(inner, ListBlock):
                    self._list(inner, level + 1)
                else:
                    self._value(style, inner.inlines, inner.revision, own)
                    own = _continued(level)

    def _table(self, table: Table, *, held: bool) -> None:
        if _takes_along(table):
            self._keep_with_next()
        else:
            self._keep_opening()
        if table.caption:
            self._caption(table)
        width = self._width(table.revision)
        self.pieces.append(
            written_table(table, width, self.lines, shaded=self.shaded, held=held or bool(table.source))
        )
        self._line(SOURCE if table.source else SPACER, table.source, table.revision)
        if not table.source:
            self.gap = len(self.pieces), table.revision

    def _width(self, revision: Revision) -> int:
        """The width of a block that fits on its page in each version that has it, and while changes are tracked."""
        pages = [course.orientation for course in self.courses if not revision or course.gone != revision]
        return min(map(self.sections.width, (*pages, self.standing)))

    def _figure(self, figure: Figure) -> None:
        """Add a figure with the lines that belong below it; all but the last keep with the next."""
        revision = figure.revision
        drawing = self.lines.around(self.drawings.figure(figure, self._width(revision)), revision)
        self._add(FIGURE, drawing, revision=revision, keep="" if figure.caption or figure.source else NOT_KEPT)
        if figure.caption:
            self._caption(figure, _BELOW, keep="" if figure.source else NOT_KEPT)
        if figure.source:
            self._line(SOURCE, figure.source, revision or revision_of(figure.source))

    def _caption(self, block: Table | Figure, properties: str = "", *, keep: str = "") -> None:
        """Add a caption; if its number changed, the old number is deleted and the new one inserted."""
        start = self.bookmarks.around(block.anchor, self._number(block))
        blank = self.lines.around(run(" ", gone=block.revision == "hapus"), block.revision)
        words = f"{start}{blank}{self.lines.line(block.caption, block.revision)}"
        listed = block.revision != "hapus"
        content = self.bookmarks.around(entry_anchor(block.anchor), words) if listed else words
        self._add(CAPTION, content, properties, block.revision, keep=keep)

    def _number(self, block: Table | Figure) -> str:
        label, _, _ = block.number.partition(" ")
        if not block.former:
            gone = block.revision == "hapus"
            return self.lines.around(caption_number(label, block.number, gone=gone), block.revision)
        former = self.lines.around(caption_number(label, block.former, gone=True), "hapus")
        return former + self.lines.around(caption_number(label, block.number, gone=False), "tambah")


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a block ends what the one before it began at the end of a regulation, as its place in the gazette."""
    return all(isinstance(one, Paragraph) and one.style == _PROMULGATION for one in (before, block))


def _takes_along(block: Block) -> bool:
    """Whether a block must be on the same page as what precedes it."""
    return block.style == "tanda_tangan" if isinstance(block, Paragraph) else isinstance(block, Table) and block.whole


def _holds(following: list[Block]) -> bool:
    """Whether the end of a table must be on the page of what follows, even if there is a line between them."""
    for block in following:
        if _takes_along(block) or not isinstance(block, Heading | Paragraph):
            return _takes_along(block)
    return False


def _is_short(piece: Piece) -> bool:
    """Whether a piece is a paragraph of hardly more than one line."""
    return isinstance(piece, WrittenParagraph) and piece.style == BODY and len(plain(piece.text)) <= _LONGEST_KEPT


def _last_page(sheet: int) -> str:
    return f"_AkhirLembar{sheet}"


def _continued(level: int) -> str:
    """The properties of a further paragraph of a list item: indented like it, without a number."""
    left, _ = item_indent(level)
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="0"/></w:numPr><w:ind w:left="{left}"/>'


@dataclass(slots=True)
class Course:
    """The course of one version: present orientation, whether this is the first section, number of the sheet.

    Blocks with the revision ``gone`` are not in this version.
    """

    gone: Revision
    orientation: Orientation = "tegak"
    first: bool = True
    sheet: int = 0

    def turns(self, block: Block, wanted: Orientation, *, begun: bool) -> bool:
        """Whether a section ends before a block that begins a sheet or turns the page, if anything precedes it."""
        return begun and (self.begins_sheet(block) or wanted != self.orientation)

    def go_on(self, block: Block, wanted: Orientation, *, ended: bool) -> None:
        """Continue with a block on a page of the given orientation."""
        self.first = self.first and not ended
        self.sheet += self.begins_sheet(block)
        self.orientation = wanted

    def begins_sheet(self, block: Block) -> bool:
        """Whether a sheet begins with a block in this version."""
        return isinstance(block, Heading) and block.sheet and block.revision != self.gone


def orientations(blocks: list[Block], gone: Revision = "hapus") -> list[Orientation]:
    """The page orientation of each block, in the version without the blocks of revision ``gone``.

    A wide table takes its heading and the few words before it along, so that they do not remain alone on an upright
    page. A block that is not in this version gets the orientation of what follows, so that the page turns at the same
    place.
    """
    live = [n for n, block in enumerate(blocks) if not revised(block, gone)]
    turned = dict(zip(live, _orientations([blocks[n] for n in live], gone), strict=True))
    found: list[Orientation] = []
    following = turned[live[-1]] if live else "tegak"
    for n in range(len(blocks) - 1, -1, -1):
        following = turned.get(n, following)
        found.append(following)
    return found[::-1]


def standing(blocks: list[Block], courses: list[Course], ways: list[list[Orientation]]) -> list[Orientation]:
    """The page orientation of each block while the changes of both versions are tracked.

    ``ways`` are the orientations in each version. A section of either version ends the page of all blocks before it.
    """
    if len(courses) == 1:
        return ways[0]
    found: list[Orientation] = []
    page: Orientation = ways[0][-1] if blocks else "tegak"
    for n in range(len(blocks) - 1, -1, -1):
        found.append(page)
        ended = [
            way[n - 1]
            for course, way in zip(courses, ways, strict=True)
            if n and (way[n] != way[n - 1] or course.begins_sheet(blocks[n]))
        ]
        page = ended[-1] if ended else page
    return found[::-1]


def _orientations(blocks: list[Block], gone: Revision) -> list[Orientation]:
    found: list[Orientation] = ["tegak"] * len(blocks)
    sheets = [n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.sheet]
    for n, block in enumerate(blocks):
        if _is_wide(block, gone):
            for turned in _sheet_of(sheets, n, len(blocks)) or range(_lead(blocks, n, gone), n + 1):
                found[turned] = "rebah"
    return found


def _is_wide(block: Block, gone: Revision) -> bool:
    """Whether a block is a table on a sideways page; for the older version, the table that was replaced counts."""
    if not isinstance(block, Table):
        return False
    former = block.replaced if gone == "tambah" else None
    return (former or block).landscape


def _sheet_of(sheets: list[int], place: int, end: int) -> range | None:
    """The blocks of the sheet that contains a block, if any; ``sheets`` are the first blocks of all sheets."""
    number = bisect_right(sheets, place)
    if not number:
        return None
    return range(sheets[number - 1], sheets[number] if number < len(sheets) else end)


def _lead(blocks: list[Block], table: int, gone: Revision) -> int:
    """The start of a table's lead: its headings with the words between them, or the block after a wide table.

    A chapter that opens with few words before its first table begins on the table's page; else it would leave its own
    nearly empty.
    """
    words, start = 0, table
    for n in range(table - 1, -1, -1):
        block = blocks[n]
        if isinstance(block, Heading):
            if block.level > 1 and words > _LONGEST_LEAD:
                break
            start = n
            if block.level == 1:
                break
            continue
        if _is_wide(block, gone):
            return n + 1
        if isinstance(block, Table) and block.figures:
            continue
        if not isinstance(block, Paragraph):
            break
        words += len(plain([inline for inline in block.inlines if inline.revision != gone]))
        if words > _LONGEST_OPENING:
            break
    return start
