"""Markdown with marks to typed blocks. Python-Markdown reads what is more than plain; its tree is converted once."""

import html
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.blocks.blocks import COLUMN, REGULATION_STYLES, Block, Heading, ListBlock, Paragraph
from generator.blocks.inline import Inline, Run, plain
from generator.blocks.marks import BLOCK, VALUE, SideTable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_SIGNS = re.compile(r"[*_\\`&]")
_WORDS = r"[^*_\\`&]"
_STRONG = re.compile(rf"\*\*(?=\S)({_WORDS}+)(?<=\S)\*\*(?!\*)")
_AT_MOST_STRONG = re.compile(rf"{_WORDS}*(?:{_STRONG.pattern}{_WORDS}*)*")
_NOT_OURS = ("backtick", "reference", "link", "image_link", "image_reference", "short_reference",
             "short_image_ref", "autolink", "automail", "html", "entity", "linebreak")  # fmt: skip
_HEADING_SIGN = re.compile(r"^([-+^=]) ")
_STYLE_SIGN = re.compile(rf"^:({'|'.join(REGULATION_STYLES)}|tanda_tangan):(?=\s|$)")
_CLOSING = frozenset(".;,:")
_SPACES = re.compile(r"\s*\n\s*")
_EMPTY_LINES = re.compile(r"\n{2,}")
_PLAIN_HEADING = re.compile(r"(#{1,6})([^#\\\n]+)")
_START = rf"[^\W\d_]|\*\*(?![\s*])|{VALUE.pattern}"
_NO_PARAGRAPH = re.compile(rf"^(?!{_START}|:|{BLOCK.pattern})", re.MULTILINE)
_PLAIN_ITEMS = {True: re.compile(rf"[0-9]+\. +((?:{_START}).*)"), False: re.compile(rf"- +((?:{_START}).*)")}


@cache
def _markdown() -> "Markdown":
    """Python-Markdown without links, images and raw HTML, whose lists nest by two blanks."""
    # Most documents hold nothing that needs it.
    from markdown import Markdown  # noqa: PLC0415

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
    return list(_Converter(side_table).blocks(text))


class _Listed(NamedTuple):
    """The place of a value that holds lists."""

    number: int
    bold: bool
    italic: bool


class _Converter:
    def __init__(self, side_table: SideTable) -> None:
        self.side_table = side_table

    def blocks(self, text: str) -> Iterator[Block]:
        """The blocks of a text; only what is more than paragraphs, headings and flat lists needs Python-Markdown."""
        others: list[str] = []
        for part in _EMPTY_LINES.split(text.strip("\n")):
            heading = _PLAIN_HEADING.fullmatch(part)
            if heading is None and _NO_PARAGRAPH.search(part):
                others.append(part)
                continue
            yield from self._parsed(others)
            others = []
            if heading:
                yield self._heading(len(heading[1]), heading[2])
            else:
                yield from self._paragraphs(part)
        yield from self._parsed(others)

    def _parsed(self, parts: list[str]) -> Iterator[Block]:
        """The blocks of neighbouring parts, of which one may go on in the next, as a list does."""
        if not parts:
            return
        plain_list = self._plain_list(parts[0]) if len(parts) == 1 else None
        if plain_list:
            yield plain_list
            return
        reader = _markdown()
        reader.reset()
        for element in reader.parser.parseDocument("\n\n".join(parts).split("\n")).iterfind("*"):
            if element.tag in {"ul", "ol"}:
                yield self._list(element)
            elif element.tag[0] == "h" and element.tag[1:].isdigit():
                yield self._heading(int(element.tag[1:]), element.text or "")
            elif element.tag == "p":
                yield from self._paragraphs(element.text or "")

    def _heading(self, level: int, text: str) -> Heading:
        text = text.strip()
        sign = _HEADING_SIGN.match(text)
        kind = sign[1] if sign else ""
        return Heading(
            level, self._inlines(_HEADING_SIGN.sub("", text)), kind not in {"-", "="}, kind == "+",
            new_page=kind == "^", sheet=kind == "=",
        )  # fmt: skip

    def _paragraphs(self, text: str) -> Iterator[Block]:
        text = text.strip()
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
            number = int(whole[1])
            listed = self.side_table.listed.get(number)
            yield from listed or [Paragraph(inlines) for inlines in self.side_table.values[number] if inlines]
            return
        yield from self._parts(text)

    def _parts(self, text: str) -> Iterator[Paragraph | ListBlock]:
        """A text as a paragraph, which the lists of a value in it divide."""
        pieces = list(self._stream(text))
        if not any(isinstance(piece, _Listed) for piece in pieces):
            if pieces:
                yield Paragraph([piece for piece in pieces if not isinstance(piece, _Listed)])
            return
        parts: list[Paragraph | ListBlock] = []
        for piece in pieces:
            listed = self.side_table.listed[piece.number] if isinstance(piece, _Listed) else [Paragraph([piece])]
            for n, part in enumerate(listed):
                _append(parts, part, " " if n else "")
        for part in parts:
            if isinstance(part, ListBlock) or _trim(part.inlines):
                yield part

    def _columns(self, text: str, count: int) -> list[Inline]:
        """The text of each column, a tab between them."""
        inlines: list[Inline] = []
        for n, part in enumerate(text.split("|", count - 1)):
            inlines += [*([Run(COLUMN)] if n else []), *self._inlines(part)]
        return inlines

    def _plain_list(self, part: str) -> ListBlock | None:
        """The list that a part is, where it has nothing but items of one kind and one line."""
        lines = part.split("\n")
        for ordered, pattern in _PLAIN_ITEMS.items():
            items = [item for line in lines if (item := pattern.fullmatch(line))]
            if len(items) == len(lines):
                return ListBlock(ordered, [list(self._parts(item[1])) for item in items])
        return None

    def _list(self, element: "Element") -> ListBlock:
        return ListBlock(element.tag == "ol", [list(self._item(item)) for item in element])

    def _item(self, item: "Element") -> Iterator[Paragraph | ListBlock]:
        if text := (item.text or "").strip():
            yield from self._parts(text)
        for child in item:
            if child.tag in {"ul", "ol"}:
                yield self._list(child)
            else:
                yield from self._parts(child.text or "")
            if tail := (child.tail or "").strip():
                yield from self._parts(tail)

    def _inlines(self, text: str) -> list[Inline]:
        """A text in one line, where there is no room for lists."""
        return [inline for piece in self._stream(text) for inline in self._in_line(piece)]

    def _in_line(self, piece: "Inline | _Listed") -> Iterable[Inline]:
        if isinstance(piece, _Listed):
            return self._value(piece.number, bold=piece.bold, italic=piece.italic)
        return (piece,)

    def _stream(self, text: str) -> "Iterable[Inline | _Listed]":
        text = _SPACES.sub(" ", text.strip())
        if not _SIGNS.search(text):
            return self._runs(text, bold=False, italic=False)
        if _AT_MOST_STRONG.fullmatch(text):
            pieces = enumerate(_STRONG.split(text))
            return [inline for n, piece in pieces for inline in self._runs(piece, bold=n % 2 == 1, italic=False)]
        return self._emphasised(text)

    def _emphasised(self, text: str) -> "Iterator[Inline | _Listed]":
        """The inlines of a text with any of the signs that Python-Markdown knows."""
        from xml.etree.ElementTree import Element  # noqa: PLC0415

        element = Element("p")
        element.text = text
        wrapper = Element("div")
        wrapper.append(element)
        reader = _markdown()
        for name in ("inline", "unescape"):
            reader.treeprocessors[name].run(wrapper)
        return self._walk(element, bold=False, italic=False)

    def _walk(self, element: "Element", *, bold: bool, italic: bool) -> "Iterator[Inline | _Listed]":
        bold = bold or element.tag == "strong"
        italic = italic or element.tag == "em"
        yield from self._runs(element.text or "", bold=bold, italic=italic)
        for child in element:
            yield from self._walk(child, bold=bold, italic=italic)
            yield from self._runs(child.tail or "", bold=bold, italic=italic)

    def _runs(self, text: str, *, bold: bool, italic: bool) -> "Iterator[Inline | _Listed]":
        for n, piece in enumerate(VALUE.split(text)):
            if n % 2 and int(piece) in self.side_table.listed:
                yield _Listed(int(piece), bold, italic)
            elif n % 2:
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


def _append(parts: list[Paragraph | ListBlock], part: Paragraph | ListBlock, blank: str) -> None:
    """Put a part behind others: paragraphs go on in one line, and a full stop after a list closes its last item."""
    last = parts[-1] if parts else None
    if isinstance(part, ListBlock) or last is None:
        parts.append(part)
    elif isinstance(last, Paragraph):
        last.inlines += [*([Run(blank)] if blank else []), *part.inlines]
    elif plain(part.inlines).strip() in _CLOSING:
        _last_paragraph(last).inlines += part.inlines
    else:
        parts.append(part)


def _last_paragraph(block: ListBlock) -> Paragraph:
    last = block.items[-1][-1]
    return _last_paragraph(last) if isinstance(last, ListBlock) else last


def _trim(inlines: list[Inline]) -> bool:
    """Take the blanks of the template's words from both ends; whether anything is left."""
    for end, stripped in ((0, str.lstrip), (-1, str.rstrip)):
        while inlines and not inlines[end].path and isinstance(inlines[end], Run):
            inlines[end].text = stripped(inlines[end].text)
            if inlines[end].text:
                break
            inlines.pop(end)
    return bool(inlines)
