"""Markdown with marks to typed blocks. Python-Markdown reads it; its tree is converted once."""

import html
import re
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown

from generator.blocks.blocks import COLUMN, REGULATION_STYLES, Block, Heading, ListBlock, Paragraph
from generator.blocks.inline import Inline, Run
from generator.blocks.marks import BLOCK, VALUE, SideTable

_SIGNS = re.compile(r"[*_\\`&]")
_NOT_OURS = ("backtick", "reference", "link", "image_link", "image_reference", "short_reference",
             "short_image_ref", "autolink", "automail", "html", "entity", "linebreak")  # fmt: skip
_HEADING_SIGN = re.compile(r"^([-+^=]) ")
_STYLE_SIGN = re.compile(rf"^:({'|'.join(REGULATION_STYLES)}|tanda_tangan):(?=\s|$)")
_SPACES = re.compile(r"\s*\n\s*")


@cache
def _markdown() -> Markdown:
    """Python-Markdown without links, images and raw HTML, whose lists nest by two blanks."""
    reader = Markdown(tab_length=2)
    for name in _NOT_OURS:
        reader.inlinePatterns.deregister(name, strict=False)
    for name in ("setextheader", "code", "quote", "reference"):
        reader.parser.blockprocessors.deregister(name, strict=False)
    return reader


def to_blocks(text: str, side_table: SideTable) -> list[Block]:
    """The blocks of a rendered chapter. A heading "- Judul" has no number, "+ Judul" is an appendix,
    "^ Judul" begins a new page, "= Judul" a sheet of its own, without a number.

    A paragraph that begins with the name of a style between colons is set in it, which regulations need:

    - ``:tengah: TENTANG`` is centred;
    - ``:konsiderans: Menimbang | : | a. | bahwa …`` hangs in four columns, ``:konsiderans: | | b. | …`` goes on;
    - ``:diktum: KESATU | : | Membentuk …`` hangs in three;
    - ``:ayat: (1) | Setiap …`` hangs in two, and ``:huruf: a. | …`` below it;
    - ``:pengundangan:`` and ``:tanda_tangan:`` stand left and right at the end.

    A bar within a value is no column: values are marks until the columns are known.
    """
    reader = _markdown()
    reader.reset()
    root = reader.parser.parseDocument(text.split("\n")).getroot()
    return list(_Converter(reader, side_table).blocks(root))


class _Converter:
    def __init__(self, reader: Markdown, side_table: SideTable) -> None:
        self.inline_pass = reader.treeprocessors["inline"]
        self.unescape_pass = reader.treeprocessors["unescape"]
        self.side_table = side_table

    def blocks(self, root: Element | None) -> Iterator[Block]:
        for element in root if root is not None else ():
            if element.tag in {"ul", "ol"}:
                yield self._list(element)
            elif element.tag[0] == "h" and element.tag[1:].isdigit():
                yield self._heading(element)
            elif element.tag == "p":
                yield from self._paragraphs(element)

    def _heading(self, element: Element) -> Heading:
        sign = _HEADING_SIGN.match(element.text or "")
        element.text = _HEADING_SIGN.sub("", element.text or "")
        kind = sign[1] if sign else ""
        return Heading(
            int(element.tag[1:]), self._inlines(element), kind not in {"-", "="}, kind == "+",
            new_page=kind == "^", sheet=kind == "=",
        )  # fmt: skip

    def _paragraphs(self, element: Element) -> Iterator[Block]:
        text = (element.text or "").strip()
        sign = _STYLE_SIGN.match(text)
        if sign:
            yield Paragraph(self._columns(text[sign.end() :], REGULATION_STYLES.get(sign[1], 1)), sign[1])
            return
        blocks = BLOCK.findall(text)
        if blocks and not BLOCK.sub("", text).strip():
            marked = (self.side_table.blocks[int(n)] for n in blocks)
            yield from (block for block in marked if not isinstance(block, Paragraph) or block.inlines)
            return
        whole = VALUE.fullmatch(text)
        if whole:
            for paragraph in self.side_table.values[int(whole[1])]:
                if paragraph:
                    yield Paragraph(paragraph)
            return
        inlines = self._inlines(element)
        if inlines:
            yield Paragraph(inlines)

    def _columns(self, text: str, count: int) -> list[Inline]:
        """The text of each column, a tab between them."""
        inlines: list[Inline] = []
        for n, part in enumerate(text.split("|", count - 1)):
            column = Element("p")
            column.text = part
            inlines += [*([Run(COLUMN)] if n else []), *self._inlines(column)]
        return inlines

    def _list(self, element: Element) -> ListBlock:
        return ListBlock(element.tag == "ol", [list(self._item(item)) for item in element])

    def _item(self, item: Element) -> Iterator[Paragraph | ListBlock]:
        own = Element("p")
        own.text = item.text
        if (item.text or "").strip():
            yield Paragraph(self._inlines(own))
        for child in item:
            if child.tag in {"ul", "ol"}:
                yield self._list(child)
            else:
                yield Paragraph(self._inlines(child))

    def _inlines(self, element: Element) -> list[Inline]:
        text = (element.text or "").strip()
        if not _SIGNS.search(text):
            return list(self._runs(_SPACES.sub(" ", text), bold=False, italic=False))
        element.text = _SPACES.sub(" ", text)
        wrapper = Element("div")
        wrapper.append(element)
        self.inline_pass.run(wrapper)
        self.unescape_pass.run(wrapper)
        return list(self._walk(element, bold=False, italic=False))

    def _walk(self, element: Element, *, bold: bool, italic: bool) -> Iterator[Inline]:
        bold = bold or element.tag == "strong"
        italic = italic or element.tag == "em"
        yield from self._runs(element.text or "", bold=bold, italic=italic)
        for child in element:
            yield from self._walk(child, bold=bold, italic=italic)
            yield from self._runs(child.tail or "", bold=bold, italic=italic)

    def _runs(self, text: str, *, bold: bool, italic: bool) -> Iterator[Inline]:
        for n, piece in enumerate(VALUE.split(text)):
            if n % 2:
                yield from self._value(int(piece), bold=bold, italic=italic)
            elif piece:
                yield Run(html.unescape(piece) if "&" in piece else piece, bold=bold, italic=italic)

    def _value(self, n: int, *, bold: bool, italic: bool) -> Iterator[Inline]:
        """The inlines of a value; within other text its paragraphs become one line."""
        for m, paragraph in enumerate(self.side_table.values[n]):
            if m:
                yield Run(" ", bold=bold, italic=italic)
            for inline in paragraph:
                inline.bold = inline.bold or bold
                inline.italic = inline.italic or italic
                yield inline
