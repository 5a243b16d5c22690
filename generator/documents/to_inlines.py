"""The text of a line to inlines: emphasis, links, line breaks, and values in the place of their marks."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from generator.blocks.blocks import ListBlock, Paragraph
from generator.blocks.inline import Inline, Run, plain
from generator.blocks.marks import BLOCK, VALUE, SideTable
from generator.documents.links import target, without_end
from generator.documents.markdown_limits import ALONE, STAR_IN_WORD, TARGET, TITLE, MarkdownLimitError
from generator.documents.python_markdown import python_markdown

_SIGNS = re.compile(r"[*_\\`&<]|\]\(")
_WORDS = r"[^*_\\`&<\]]"
_STRONG = re.compile(rf"\*\*(?=\S)({_WORDS}+)(?<=\S)\*\*(?!\*)")
_AT_MOST_STRONG = re.compile(rf"{_WORDS}*(?:{_STRONG.pattern}{_WORDS}*)*")
_LINE_BREAK = re.compile(r"(?:[ ]{2,}|\\)\n|[ ]*(?<!\\)<br[ \t]*/?>\n?")
_BREAK = "\ue004"
_MAIL = re.compile(r"<([^\s<>@:/]+@[^\s<>@]+)>")
_BARE = re.compile(r"(?<![\w<\[/])(?<!\]\()https?://(?=[^\W_])[^\s<>\\`\[\]]+")
_STAR_IN_WORD = re.compile(r"(?<=[\w\ue001])\*(?=[\w\ue000])[^*\n]*(?<=[\w\ue001])\*(?=[\w\ue000])")
_SPACES = re.compile(r"\s*\n\s*")
_CLOSING = frozenset(".;,:")


class _Listed(NamedTuple):
    """The place of a value that holds lists."""

    number: int
    bold: bool
    italic: bool


class LineReader:
    """Reads the lines of one document, whose values stand in a side table."""

    def __init__(self, side_table: SideTable) -> None:
        self.side_table = side_table

    def parts(self, text: str) -> Iterator[Paragraph | ListBlock]:
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

    def inlines(self, text: str) -> list[Inline]:
        """A text in one line, where there is no room for lists; a value alone keeps its paragraphs in lines."""
        if whole := VALUE.fullmatch(text.strip()):
            return list(self._value(int(whole[1]), bold=False, italic=False, between="\n"))
        return [inline for piece in self._stream(text) for inline in self._in_line(piece)]

    def _in_line(self, piece: "Inline | _Listed") -> Iterable[Inline]:
        if isinstance(piece, _Listed):
            return self._value(piece.number, bold=piece.bold, italic=piece.italic)
        return (piece,)

    def _stream(self, text: str) -> "Iterable[Inline | _Listed]":
        if BLOCK.search(text):
            raise MarkdownLimitError(*ALONE, text)
        text = text.strip()
        if "<" in text:
            text = _MAIL.sub(r"\1", text)
        if "://" in text:
            text = _BARE.sub(_in_brackets, text)
        if "\n" in text or "<br" in text:
            text = _SPACES.sub(" ", _LINE_BREAK.sub(_BREAK, text))
        if not _SIGNS.search(text):
            return self._runs(text, bold=False, italic=False)
        if _AT_MOST_STRONG.fullmatch(text):
            pieces = enumerate(_STRONG.split(text))
            return [inline for n, piece in pieces for inline in self._runs(piece, bold=n % 2 == 1, italic=False)]
        return self._emphasised(text)

    def _emphasised(self, text: str) -> "Iterator[Inline | _Listed]":
        """The inlines of a text with any of the signs that Python-Markdown knows."""
        if star := _STAR_IN_WORD.search(text):
            raise MarkdownLimitError(*STAR_IN_WORD, star[0])
        element = Element("p")
        element.text = text
        wrapper = Element("div")
        wrapper.append(element)
        reader = python_markdown()
        for name in ("inline", "unescape"):
            reader.treeprocessors[name].run(wrapper)
        return self._walk(element, bold=False, italic=False)

    def _walk(self, element: Element, *, bold: bool, italic: bool) -> "Iterator[Inline | _Listed]":
        if element.tag == "a":
            yield from self._link(element, bold=bold, italic=italic)
            return
        bold = bold or element.tag == "strong"
        italic = italic or element.tag == "em"
        yield from self._runs(element.text or "", bold=bold, italic=italic)
        for child in element:
            yield from self._walk(child, bold=bold, italic=italic)
            yield from self._runs(child.tail or "", bold=bold, italic=italic)

    def _link(self, element: Element, *, bold: bool, italic: bool) -> Iterator[Inline]:
        """What a link shows; a value as its target leads somewhere only if it is an address."""
        href = html.unescape(element.get("href") or "")
        if element.get("title"):
            raise MarkdownLimitError(*TITLE, f"]({href}")
        if not re.match(rf"https?://|{VALUE.pattern}", href, re.IGNORECASE):
            raise MarkdownLimitError(*TARGET, f"]({href}")
        element.tag = "span"
        words = [inline for piece in self._walk(element, bold=bold, italic=italic) for inline in self._in_line(piece)]
        url = target(VALUE.sub(lambda mark: self._plain_value(int(mark[1])), href))
        for inline in words:
            inline.url = url
            yield inline

    def _plain_value(self, number: int) -> str:
        return " ".join(plain(paragraph) for paragraph in self.side_table.values[number])

    def _runs(self, text: str, *, bold: bool, italic: bool) -> "Iterator[Inline | _Listed]":
        for n, piece in enumerate(VALUE.split(text)):
            if n % 2 and int(piece) in self.side_table.listed:
                yield _Listed(int(piece), bold, italic)
            elif n % 2:
                yield from self._value(int(piece), bold=bold, italic=italic)
            elif piece:
                text = html.unescape(piece) if "&" in piece else piece
                yield Run(text.replace(_BREAK, "\n"), bold=bold, italic=italic)

    def _value(self, n: int, *, bold: bool, italic: bool, between: str = " ") -> Iterator[Inline]:
        """The inlines of a value; within other text its paragraphs become one line."""
        for m, paragraph in enumerate(self.side_table.values[n]):
            if m:
                yield Run(between, bold=bold, italic=italic)
            for inline in paragraph:
                inline.bold = inline.bold or bold
                inline.italic = inline.italic or italic
                yield inline


def _in_brackets(bare: re.Match[str]) -> str:
    """A bare address in the brackets that make it a link; one with a value in it stays text."""
    if VALUE.search(bare[0]):
        return bare[0]
    address = without_end(bare[0])
    return f"<{address}>{bare[0][len(address) :]}"


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
