"""The tree that Python-Markdown builds, to typed blocks; marks in it become values again."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.blocks.blocks import COLUMN, Align, Block, Column, Heading, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run, plain
from generator.blocks.marks import BLOCK, VALUE, SideTable
from generator.documents.from_markdown.inlines import LineReader
from generator.documents.from_markdown.limits import GLUED, LISTS, MarkdownLimitError, refuse, says_only
from generator.documents.from_markdown.markdown_parser import tree_of
from generator.documents.from_markdown.paragraphs import LEVELS

_COUNT = re.compile(rf"^([ \t]*\(?){VALUE.pattern}([.)][ \t])", re.MULTILINE)
_GLUED_COUNT = re.compile(
    rf"^[ \t]*\(?{VALUE.pattern}[.)][ \t].*?{VALUE.pattern}\(?{VALUE.pattern}[.)][ \t]", re.MULTILINE
)
_MARKER = re.compile(r"\d{1,3}|[A-Za-z]|[ivx]+|[IVX]+")
_ALIGNED: dict[str, Align] = {"center": "tengah", "right": "kanan"}


def to_blocks(text: str, side_table: SideTable) -> list[Block]:
    """The blocks of a rendered chapter.

    A heading "- Judul" has no number, "+ Judul" is an appendix, "^ Judul" begins a new page, "= Judul" a sheet of its
    own, without a number. A paragraph that begins with the name of a style between colons has that style, as needed
    for regulations:

    - ``:tengah: TENTANG`` is centred;
    - ``:konsiderans: Menimbang | : | a. | bahwa …`` hangs in four columns, ``:konsiderans: | | b. | …`` goes on;
    - ``:diktum: KESATU | : | Membentuk …`` hangs in three;
    - ``:ayat: (1) | Setiap …`` hangs in two, and ``:huruf: a. | …`` below it;
    - ``:pengundangan:`` and ``:tanda_tangan:`` are placed left and right at the end;
    - ``:kop:`` is the head of a letter, with a rule below, and ``:perihal: Nomor | : | …`` a line of its
      particulars, in three columns.

    A bar within a value does not separate columns, because values are marks until the columns are known.

    Besides these, the text may contain what Python-Markdown reads: lists, tables, quotes, links, line breaks. Raises
    MarkdownLimitError for what cannot be printed, so that nothing is printed raw and nothing is lost.
    """
    text = _counted_by_loops(text, side_table)
    refuse(text)
    converter = _Converter(side_table)
    try:
        return [block for element in tree_of(text) for block in converter.blocks(element)]
    except MarkdownLimitError as error:
        error.line = _line_of(error.line, text, error.start)
        raise


class _Converter:
    def __init__(self, side_table: SideTable) -> None:
        self.side_table = side_table
        self.lines = LineReader(side_table)

    def blocks(self, element: Element) -> Iterator[Block]:
        """The blocks for an element."""
        tag = element.tag
        if tag == "p":
            yield from self._paragraphs(element)
        elif tag in LISTS:
            yield self._list(element)
        elif tag in LEVELS:
            yield self._heading(element)
        elif tag == "table":
            yield self._table(element)
        elif tag == "blockquote":
            yield from self._quote(element)
        else:
            yield from self._marked(element)

    def _marked(self, element: Element) -> Iterator[Block]:
        """The block behind a mark; an empty paragraph is not printed."""
        mark = BLOCK.fullmatch(element.text or "")
        assert mark is not None
        block = self.side_table.blocks[int(mark[1])]
        if not isinstance(block, Paragraph) or block.inlines:
            yield block

    def _quote(self, element: Element) -> Iterator[Block]:
        for child in element:
            if words := self.lines.inlines(child):
                yield Paragraph(words, "kutipan")

    def _table(self, element: Element) -> Table:
        """A table without a caption; the column widths follow the contents."""
        head, *body = element.iter("tr")
        cells = [[self.lines.inlines(cell) for cell in row] for row in body]
        columns = []
        for n, cell in enumerate(head):
            title = self.lines.inlines(cell)
            longest = max(len(plain(line)) for line in (title, *(row[n] for row in cells)))
            align = _ALIGNED.get((cell.get("style") or "").rpartition(" ")[2].rstrip(";"), "kiri")
            columns.append(Column(title, min(max(longest, 5), 40) / 10, align))
        return Table(columns, [Row(row) for row in cells])

    def _heading(self, element: Element) -> Heading:
        kind = element.get("class", "")
        return Heading(
            LEVELS[element.tag], self.lines.inlines(element), kind not in {"-", "="}, kind == "+",
            new_page=kind == "^", sheet=kind == "=",
        )  # fmt: skip

    def _paragraphs(self, element: Element) -> Iterator[Paragraph | ListBlock]:
        if style := element.get("class"):
            yield Paragraph(self._columns(element), style)
            return
        whole = VALUE.fullmatch(element.text or "") if not len(element) else None
        if whole:
            number = int(whole[1])
            listed = self.side_table.listed.get(number)
            yield from listed or [Paragraph(inlines) for inlines in self.side_table.values[number] if inlines]
            return
        yield from self.lines.parts(element)

    def _columns(self, element: Element) -> list[Inline]:
        """The inlines of all columns, separated by tabs."""
        inlines: list[Inline] = []
        for n, column in enumerate(element):
            inlines += [*([Run(COLUMN)] if n else []), *self.lines.inlines(column)]
        return inlines

    def _list(self, element: Element, form: str = "") -> ListBlock:
        """A list; a nested list is numbered in figures as typed, in Word too."""
        if element.tag != "ol":
            form = element.get("form", "")
        start = int(element.get("start") or 1)
        return ListBlock(element.tag == "ol" or form != "", [list(self._item(item)) for item in element], start, form)

    def _item(self, item: Element) -> Iterator[Paragraph | ListBlock]:
        for child in item:
            if child.tag in LISTS:
                yield self._list(child, "1.")
            else:
                yield from self.lines.parts(child)


def _counted_by_loops(text: str, side_table: SideTable) -> str:
    """Replace marks by their markers if a template numbers items itself, as with ``{{ loop.index }}.``.

    A value that the region supplied is not a marker.
    """

    def shown(match: re.Match[str]) -> str:
        marker = _own_marker(int(match[2]), side_table)
        return f"{match[1]}{marker}{match[3]}" if marker else match[0]

    for match in _GLUED_COUNT.finditer(text):
        first, second = (_own_marker(int(match[n]), side_table) for n in (1, 3))
        if first.isdigit() and second == str(int(first) + 1):
            raise MarkdownLimitError(*GLUED, text[match.start() :].partition("\n")[0])
    return _COUNT.sub(shown, text)


def _own_marker(number: int, side_table: SideTable) -> str:
    """The marker for a printed value; "" if it is no marker, or the region supplied it."""
    paragraphs = side_table.values[number]
    inlines = paragraphs[0] if len(paragraphs) == 1 else []
    is_marker = len(inlines) == 1 and not inlines[0].path and _MARKER.fullmatch(inlines[0].text)
    return inlines[0].text if is_marker else ""


def _line_of(words: str, text: str, start: str) -> str:
    """The line of a text that contains the words, preferably after a list sign; without words, that of a rule.

    A line with a given start that says nothing else comes first, then any with this start.
    """
    lines = text.split("\n")
    if not words:
        return next((line for line in lines if re.fullmatch(r"[ \t]*(?:[-*_][ \t]*){3,}", line)), "")
    found = [line for line in lines if words in line or words in line.replace("_", "*")]
    within = [line for line in found if start and re.match(start, line)]
    if within:
        return next((line for line in within if says_only(line, words)), within[0])
    return next((line for line in found if re.search(r"[#>|]|[-*+] ", line)), found[0] if found else words)
