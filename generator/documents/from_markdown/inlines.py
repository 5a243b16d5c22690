"""The text of a Markdown element to inlines: emphasis, links, line breaks, and values in place of their marks."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from generator.blocks.blocks import ListBlock, Paragraph
from generator.blocks.inline import Inline, Run, plain
from generator.blocks.marks import BLOCK, VALUE, SideTable
from generator.documents.from_markdown.limits import ALONE, STAR_IN_WORD, TARGET, TITLE, MarkdownLimitError
from generator.documents.links import target

_SPACES = re.compile(r"\s*\n\s*")
_IN_WORD = re.compile(r"[\w\ue001][\w\ue000]")
_CLOSING = frozenset(".;,:")


class _Listed(NamedTuple):
    """Placeholder for a value that contains lists."""

    number: int
    bold: bool
    italic: bool


class LineReader:
    """Converts the lines of one document, whose values are in a side table."""

    def __init__(self, side_table: SideTable) -> None:
        self.side_table = side_table

    def parts(self, element: Element) -> Iterator[Paragraph | ListBlock]:
        """The text of an element as paragraphs, split at the lists of a value in it."""
        parts: list[Paragraph | ListBlock] = []
        for piece in self._walk(element):
            listed = self.side_table.listed[piece.number] if isinstance(piece, _Listed) else [Paragraph([piece])]
            for n, part in enumerate(listed):
                _append(parts, part, " " if n else "")
        for part in parts:
            if isinstance(part, ListBlock) or _trim(part.inlines):
                yield part

    def inlines(self, element: Element) -> list[Inline]:
        """A text in one line, where lists have no room; the paragraphs of a lone value become lines."""
        if not len(element) and (whole := VALUE.fullmatch(element.text or "")):
            return list(self._value(int(whole[1]), bold=False, italic=False, between="\n"))
        return [inline for piece in self._walk(element) for inline in self._in_line(piece)]

    def _in_line(self, piece: "Inline | _Listed") -> Iterable[Inline]:
        if isinstance(piece, _Listed):
            return self._value(piece.number, bold=piece.bold, italic=piece.italic)
        return (piece,)

    def _walk(self, element: Element, *, bold: bool = False, italic: bool = False) -> "Iterator[Inline | _Listed]":
        """The inlines of an element and its children; a run continues over line breaks."""
        bold = bold or element.tag == "strong"
        italic = italic or element.tag == "em"
        text = _in_one_line(element.text)
        for child in element:
            tail = _in_one_line(child.tail)
            if child.tag == "br":
                text += f"\n{tail}"
                continue
            if child.tag == "em" and _IN_WORD.fullmatch(text[-1:] + tail[:1]):
                first, *_ = (child.text or "").split("\n")
                raise MarkdownLimitError(*STAR_IN_WORD, f"*{first}")
            yield from self._runs(text, bold=bold, italic=italic)
            yield from (self._link if child.tag == "a" else self._walk)(child, bold=bold, italic=italic)
            text = tail
        yield from self._runs(text, bold=bold, italic=italic)

    def _link(self, element: Element, *, bold: bool, italic: bool) -> Iterator[Inline]:
        """The inlines of a link; a value as target becomes a link only if it is an address."""
        href = html.unescape(element.get("href") or "")
        if element.get("title"):
            raise MarkdownLimitError(*TITLE, f"]({href}")
        if not re.match(rf"https?://|{VALUE.pattern}", href, re.IGNORECASE):
            raise MarkdownLimitError(*TARGET, f"]({href}")
        words = [inline for piece in self._walk(element, bold=bold, italic=italic) for inline in self._in_line(piece)]
        url = target(VALUE.sub(lambda mark: self._plain_value(int(mark[1])), href))
        for inline in words:
            inline.url = url
            yield inline

    def _plain_value(self, number: int) -> str:
        return " ".join(plain(paragraph) for paragraph in self.side_table.values[number])

    def _runs(self, text: str, *, bold: bool, italic: bool) -> "Iterator[Inline | _Listed]":
        if block := BLOCK.search(text):
            raise MarkdownLimitError(*ALONE, block[0])
        for n, piece in enumerate(VALUE.split(text)):
            if n % 2 and int(piece) in self.side_table.listed:
                yield _Listed(int(piece), bold, italic)
            elif n % 2:
                yield from self._value(int(piece), bold=bold, italic=italic)
            elif piece:
                yield Run(html.unescape(piece) if "&" in piece else piece, bold=bold, italic=italic)

    def _value(self, n: int, *, bold: bool, italic: bool, between: str = " ") -> Iterator[Inline]:
        """The inlines of a value; within other text, its paragraphs become one line."""
        for m, paragraph in enumerate(self.side_table.values[n]):
            if m:
                yield Run(between, bold=bold, italic=italic)
            for inline in paragraph:
                inline.bold = inline.bold or bold
                inline.italic = inline.italic or italic
                yield inline


def _in_one_line(text: str | None) -> str:
    return _SPACES.sub(" ", text) if text and "\n" in text else text or ""


def _append(parts: list[Paragraph | ListBlock], part: Paragraph | ListBlock, blank: str) -> None:
    """Append a part: paragraphs continue in one line, and a full stop after a list is added to its last item."""
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
    """Strip blanks of the template's words at both ends; return whether anything is left."""
    for end, stripped in ((0, str.lstrip), (-1, str.rstrip)):
        while inlines and not inlines[end].path and isinstance(inlines[end], Run):
            inlines[end].text = stripped(inlines[end].text)
            if inlines[end].text:
                break
            inlines.pop(end)
    return bool(inlines)
