"""Markdown with marks to typed blocks. Python-Markdown reads what is more than plain; its tree is converted once."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.blocks.blocks import (
    COLUMN,
    REGULATION_STYLES,
    Align,
    Block,
    Column,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    Table,
)  # fmt: skip
from generator.blocks.inline import Inline, Run, plain
from generator.blocks.marks import BLOCK, VALUE, SideTable
from generator.documents.list_nesting import evenly_nested, follow_on
from generator.documents.markdown_limits import (
    BULLET_IN_TEXT,
    IN_LIST,
    IN_QUOTE,
    NO_LIST,
    OWN_NUMBER,
    RULE,
    STYLES,
    TOO_WIDE,
    MarkdownLimitError,
    refuse,
)  # fmt: skip
from generator.documents.markdown_tables import refuse_rows, tables_apart
from generator.documents.own_lines import counted_by_loops, in_own_lines
from generator.documents.python_markdown import python_markdown
from generator.documents.tables import MOST_COLUMNS
from generator.documents.to_inlines import LineReader
from generator.source.lists_in_text import BULLET, TextItem, TextList, may_hold_lists, parts_of

_HEADING_SIGN = re.compile(r"^([-+^=]) ")
_OWN_NUMBER = re.compile(
    r"(?:\*\*)?(?:(?i:bab)[ ]+(?:[IVXLC]+|\d+)\b|\d+(?:\.\d+)*\.[ ]|\d+(?:\.\d+)+[ ]|[A-Z]\.[ ])"
)
_OWN_APPENDIX = re.compile(r"Lampiran[ ]+\d+\b")
_STYLE_SIGN = re.compile(rf"^:({'|'.join(STYLES)}):(?=\s|$)")
_EMPTY_LINES = re.compile(r"\n{2,}")
_PLAIN_HEADING = re.compile(r"(#{1,6})([^#\\\n]+)")
_START = rf"[^\W\d_]|\*\*(?![\s*])|{VALUE.pattern}"
_NO_PARAGRAPH = re.compile(rf"^(?!{_START}|:(?=[a-z])|{BLOCK.pattern})", re.MULTILINE)
_PLAIN_ITEMS = {True: re.compile(rf"([0-9]+)\. +((?:{_START}).*)"), False: re.compile(rf"(-) +((?:{_START}).*)")}
_HARD_BREAK = re.compile(r"(?:[ ]{2,}|\\)\n")
_BULLET_IN_TEXT = re.compile(
    r"\n[ \t]*(?P<line>[-*+][ \t]+\S.*)|:[ \t]*\n[ \t]*(?P<first>(?:\d{1,3}|[A-Za-z])[.)][ \t]+\S.*)"
)
_COUNTED = re.compile(r"^[ \t]*\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)][ \t]+\S", re.MULTILINE)
_ALIGNED: dict[str, Align] = {"center": "tengah", "right": "kanan"}


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

    Beside these there is what Python-Markdown reads: lists, tables, quotes, links, line breaks. Raises
    MarkdownLimitError for what cannot be printed, so that nothing is printed raw and nothing is lost.
    """
    text = counted_by_loops(text, side_table)
    refuse(text)
    try:
        return list(_Converter(side_table).blocks(text))
    except MarkdownLimitError as error:
        error.line = _line_of(error.line, text)
        raise


class _Converter:
    def __init__(self, side_table: SideTable) -> None:
        self.side_table = side_table
        self.lines = LineReader(side_table)
        self.in_counted = False

    def blocks(self, text: str) -> Iterator[Block]:
        """The blocks of a text; only what is more than paragraphs, headings and flat lists needs Python-Markdown.

        That, and the same for strong words in a line, spares a twelfth of a build.
        """
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
        text = evenly_nested(tables_apart("\n\n".join(parts)))
        reader = python_markdown()
        reader.reset()
        for element in reader.parser.parseDocument(text.split("\n")).iterfind("*"):
            try:
                yield from self._block(element)
            except MarkdownLimitError as error:
                error.line = _line_of(error.line, text)
                raise

    def _block(self, element: Element) -> Iterator[Block]:
        """The blocks that an element stands for."""
        tag = element.tag
        if tag in {"ul", "ol"}:
            yield self._list(element)
        elif tag[0] == "h" and tag[1:].isdigit():
            yield self._heading(int(tag[1:]), element.text or "")
        elif tag == "p":
            yield from self._paragraphs(element.text or "")
        elif tag == "table":
            yield self._table(element)
        elif tag == "blockquote":
            yield from self._quote(element)
        else:
            raise MarkdownLimitError(*RULE, "")

    def _quote(self, element: Element) -> Iterator[Block]:
        for child in element:
            if child.tag != "p":
                raise MarkdownLimitError(*IN_QUOTE, _first_line(child))
            if words := self.lines.inlines(child.text or ""):
                yield Paragraph(words, "kutipan")

    def _table(self, element: Element) -> Table:
        """A table without a caption, its columns as wide as their contents ask for."""
        head, *body = element.iter("tr")
        if len(head) > MOST_COLUMNS:
            raise MarkdownLimitError(*TOO_WIDE, _first_line(head))
        cells = [[self.lines.inlines(cell.text or "") for cell in row] for row in body]
        columns = []
        for n, cell in enumerate(head):
            title = self.lines.inlines(cell.text or "")
            longest = max(len(plain(line)) for line in (title, *(row[n] for row in cells)))
            align = _ALIGNED.get((cell.get("style") or "").rpartition(" ")[2].rstrip(";"), "kiri")
            columns.append(Column(title, min(max(longest, 5), 40) / 10, align))
        return Table(columns, [Row(row) for row in cells])

    def _heading(self, level: int, text: str) -> Heading:
        text = text.strip()
        sign = _HEADING_SIGN.match(text)
        kind = sign[1] if sign else ""
        if level == 1:
            self.in_counted = kind in {"", "^"}
        words = _HEADING_SIGN.sub("", text)
        self._refuse_own_number(words, kind)
        return Heading(
            level, self.lines.inlines(words), kind not in {"-", "="}, kind == "+",
            new_page=kind == "^", sheet=kind == "=",
        )  # fmt: skip

    def _refuse_own_number(self, words: str, kind: str) -> None:
        """Raise MarkdownLimitError where a heading that gets a number is written with one."""
        counted = self.in_counted and kind in {"", "^"}
        if _OWN_APPENDIX.match(words) if kind == "+" else counted and _OWN_NUMBER.match(words):
            raise MarkdownLimitError(*OWN_NUMBER, words)

    def _paragraphs(self, text: str) -> Iterator[Block]:
        text = text.strip()
        sign = _STYLE_SIGN.match(text)
        if sign:
            yield Paragraph(self._columns(text[sign.end() :], REGULATION_STYLES.get(sign[1], 1)), sign[1])
            return
        if BLOCK.search(text):
            yield from self._around_blocks(text)
            return
        whole = VALUE.fullmatch(text)
        if whole:
            number = int(whole[1])
            listed = self.side_table.listed.get(number)
            yield from listed or [Paragraph(inlines) for inlines in self.side_table.values[number] if inlines]
            return
        yield from self._with_lists(text)

    def _with_lists(self, text: str) -> Iterator[Paragraph | ListBlock]:
        """The paragraphs and lists of a text that Python-Markdown takes for one paragraph: lists that are counted by
        letters, or follow a sentence closely."""
        refuse_rows(text)
        text = in_own_lines(text)
        parts = parts_of(_HARD_BREAK.sub("<br>\n", text)) if may_hold_lists(text) else []
        if not any(isinstance(part, TextList) for part in parts):
            _refuse_counted(text)
            parts = [text]
        for part in parts:
            if isinstance(part, TextList):
                yield self._counted(part)
            else:
                _refuse_bullets(part)
                yield from self.lines.parts(part.removesuffix("<br>"))

    def _counted(self, made: TextList) -> ListBlock:
        return ListBlock(
            made.form != BULLET, [list(self._counted_item(item)) for item in made.items], made.start, made.form
        )

    def _counted_item(self, item: TextItem) -> Iterator[Paragraph | ListBlock]:
        _refuse_bullets(item.text)
        yield from self.lines.parts(item.text.removesuffix("<br>"))
        yield from map(self._counted, item.inner)

    def _around_blocks(self, text: str) -> Iterator[Block]:
        """Blocks, and the words before and behind them as paragraphs; an empty paragraph is not printed."""
        for n, piece in enumerate(BLOCK.split(text)):
            if n % 2:
                block = self.side_table.blocks[int(piece)]
                if not isinstance(block, Paragraph) or block.inlines:
                    yield block
            elif piece.strip():
                yield from self.lines.parts(piece)

    def _columns(self, text: str, count: int) -> list[Inline]:
        """The text of each column, a tab between them."""
        inlines: list[Inline] = []
        for n, part in enumerate(text.split("|", count - 1)):
            inlines += [*([Run(COLUMN)] if n else []), *self.lines.inlines(part)]
        return inlines

    def _plain_list(self, part: str) -> ListBlock | None:
        """The list that a part is, where it has nothing but items of one kind and one line."""
        lines = part.split("\n")
        for ordered, pattern in _PLAIN_ITEMS.items():
            items = [item for line in lines if (item := pattern.fullmatch(line))]
            if len(items) == len(lines):
                numbers: list[int] = []
                for item in items if ordered else []:
                    follow_on(numbers, int(item[1]), item[0])
                start = numbers[0] if ordered else 1
                return ListBlock(ordered, [list(self.lines.parts(item[2])) for item in items], start)
        return None

    def _list(self, element: Element, form: str = "") -> ListBlock:
        """A list; one within another counts in figures as it is typed, in Word too."""
        ordered = element.tag == "ol"
        start = int(element.get("start") or 1)
        return ListBlock(ordered, [list(self._item(item)) for item in element], start, form if ordered else "")

    def _item(self, item: Element) -> Iterator[Paragraph | ListBlock]:
        if text := (item.text or "").strip():
            yield from self._with_lists(text)
        for child in item:
            if child.tag in {"ul", "ol"}:
                yield self._list(child, "1.")
            elif child.tag == "p":
                yield from self._with_lists(child.text or "")
            else:
                raise MarkdownLimitError(*IN_LIST, _first_line(child))
            if tail := (child.tail or "").strip():
                yield from self._with_lists(tail)


def _refuse_bullets(text: str) -> None:
    """Raise MarkdownLimitError where a line of a paragraph is plainly meant as an item, though it stands alone."""
    if match := _BULLET_IN_TEXT.search(text):
        raise MarkdownLimitError(*BULLET_IN_TEXT, match["line"] or match["first"])


def _refuse_counted(text: str) -> None:
    """Raise MarkdownLimitError where the first line of a text and others are plainly meant as items of one list."""
    if "\n" in text and _COUNTED.match(text) and len(_COUNTED.findall(text)) > 1:
        raise MarkdownLimitError(*NO_LIST, text.partition("\n")[0])


def _line_of(words: str, text: str) -> str:
    """The line of a text that holds some words, if possible behind a sign; without words that of a rule."""
    lines = text.split("\n")
    if not words:
        return next((line for line in lines if re.fullmatch(r"[-*_ ]{3,}", line)), "")
    found = [line for line in lines if words in line]
    return next((line for line in found if re.search(r"[#>|]|[-*+] ", line)), found[0] if found else words)


def _first_line(element: Element) -> str:
    return next((text.split("\n")[0] for text in element.itertext() if text.strip()), "")
