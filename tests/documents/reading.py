"""Reading our outputs back, written without the product's code: the ordered texts of a document's body."""

import html
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from lxml import etree
from markdown import Markdown

_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LISTS = ("TOC", "TableofFigures")
_ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"]


def words(text: str) -> str:
    """Text with its white space folded."""
    return " ".join(text.split())


def docx_texts(file: Path, *, markers: bool = True) -> list[str]:
    """Paragraphs and cells of the body in order, numbers of chapters and sections counted in.

    So are the markers of items that do not count "1.", "2.", unless they are not wanted.

    The cover, where there is one, is a section of its own; the lists after it are known by their styles.
    """
    package = zipfile.ZipFile(file)
    root = etree.fromstring(package.read("word/document.xml"))
    numbering = etree.fromstring(package.read("word/numbering.xml")) if markers else etree.Element("none")
    return [text for text in _Docx(numbering).texts(root[0]) if text]


class _Docx:
    def __init__(self, numbering: Any) -> None:
        self.numbering = numbering
        self.items: Counter[str] = Counter()
        self.sections = 0
        self.appendices = 0
        self.started: set[str] = set()
        self.levels = [0, 0, 0, 0]

    def texts(self, body: Any) -> Iterator[str]:
        self.sections = 0 if any(_style(p) in {"Sampul", "Title"} for p in body.iter(f"{_W}p")) else 1
        for element in body:
            if element.tag == f"{_W}p":
                text = self._paragraph(element)
                if self.sections >= 1 and not _style(element).startswith(_LISTS):
                    yield text
                self.sections += element.find(f"{_W}pPr/{_W}sectPr") is not None
            elif element.tag == f"{_W}tbl" and self.sections >= 1:
                for cell in element.iter(f"{_W}tc"):
                    yield words(" ".join(_text(p) for p in cell.iter(f"{_W}p")))

    def _paragraph(self, paragraph: Any) -> str:
        name = _style(paragraph)
        number = ""
        off = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        if name.startswith(("Heading", "Dimensi")) and (off is None or off.get(f"{_W}val") != "0"):
            number = self._number(2 if name.startswith("Dimensi") else int(name[7:]), off)
        elif name == "Lampiran":
            self.appendices += 1
            number = f"Lampiran {self.appendices}"
        elif off is not None:
            number = self._marker(off.get(f"{_W}val"))
        return words(f"{number} {_text(paragraph)}")

    def _marker(self, number: str) -> str:
        """The marker of an item, where its list counts otherwise than Markdown can."""
        override = self.numbering.find(f"{_W}num[@{_W}numId='{number}']/{_W}lvlOverride")
        if override is None or override.find(f"{_W}lvl") is None:
            return ""
        start, form, text = (
            override.find(path).get(f"{_W}val")
            for path in (f"{_W}startOverride", f"{_W}lvl/{_W}numFmt", f"{_W}lvl/{_W}lvlText")
        )
        if form == "decimal" and re.fullmatch(r"%\d\.", text):
            return ""
        n = int(start) + self.items[number]
        self.items[number] += 1
        shown = str(n) if form == "decimal" else _ROMAN[n] if "Roman" in form else chr(64 + n)
        return re.sub(r"%\d", shown.lower() if form.startswith("lower") else shown, text)

    def _number(self, level: int, listed: Any) -> str:
        """The number of a heading; a chapter after some left out is the first of a list that starts there."""
        self.levels[level - 1] += 1
        if level == 1 and listed is not None and listed.get(f"{_W}val") not in self.started:
            self.started.add(listed.get(f"{_W}val"))
            override = f"{_W}num[@{_W}numId='{listed.get(f'{_W}val')}']//{_W}startOverride"
            self.levels[0] = int(self.numbering.find(override).get(f"{_W}val"))
        self.levels[level:] = [0] * (4 - level)
        if level == 1:
            return f"BAB {_ROMAN[self.levels[0]]}"
        return ".".join(str(n) for n in self.levels[:level])


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else str(style.get(f"{_W}val"))


def _text(paragraph: Any) -> str:
    diagrams = {text for drawn in paragraph.iter(_ALTERNATIVE) for text in drawn.iter(f"{_W}t")}
    parts = [part for part in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab") if part not in diagrams]
    return "".join((part.text or "") if part.tag == f"{_W}t" else " " for part in parts)


def markdown_texts(text: str) -> list[str]:
    """Paragraphs, list items and cells of a Markdown file in order, from its first chapter on.

    What stands in two lines right above the title of a regulation belongs to it, and so does RANCANGAN above them.
    A letter begins with its head.
    """
    markdown = Markdown(extensions=["tables"], tab_length=4)
    page = markdown.convert(text)
    start = re.search(r"<p>PEMERINTAH [^\n]*<br", page) or re.search(
        r"(<p>RANCANGAN</p>\n)?(<p>[^<\n]*(<strong>[^<]*</strong>[^<\n]*)*<br\s*/?>.*</p>\n)?<h2>", page
    )
    page = page[start.start() if start else 0 :]
    page = re.sub(r"<img\b[^>]*>", "", re.sub(r"<br\s*/?>", " ", page))
    blocks = re.split(r"</?(?:h\d|p|li|ul|ol|blockquote|table|thead|tbody|tr|td|th)\b[^>]*>", page)
    texts = (words(html.unescape(re.sub(r"</?(?:strong|em|a)\b[^>]*>", "", block))) for block in blocks)
    return [item for item in texts if item]


def html_texts(text: str) -> list[str]:
    """Paragraphs, list items, captions and cells of an HTML file in order, from its first chapter on."""
    page = _Page()
    page.feed(text)
    page.close()
    assert not page.open, f"never closed: {page.open}"
    return page.texts


class _Page(HTMLParser):
    """Reads what stands in main; drawings and pictures are no text."""

    HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
    TABLES = frozenset({"table", "caption", "thead", "tbody", "tr", "td", "th"})
    BLOCKS = HEADINGS | TABLES | {"p", "li", "ul", "ol", "blockquote", "div", "figure", "figcaption"}
    EMPTY = frozenset({"br", "img", "meta"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.pending = ""
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in self.BLOCKS:
            self._flush()
        if tag == "br":
            self.pending += " "
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag, attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, f"closed out of turn: {tag}"
        if tag in self.BLOCKS or tag == "main":
            self._flush()

    def handle_data(self, data: str) -> None:
        if "main" in self.open and "svg" not in self.open:
            self.pending += data

    def _flush(self) -> None:
        if words(self.pending):
            self.texts.append(words(self.pending))
        self.pending = ""
