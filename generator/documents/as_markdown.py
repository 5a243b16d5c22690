"""Blocks to Markdown text that is readable as it stands and renders the same everywhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby

from generator.blocks.blocks import COLUMN, Block, Document, Figure, Heading, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run, by_language, has_foreign, is_marked_gap, plain
from generator.blocks.numbering import label
from generator.documents.figure_files import figure_names

_SPECIAL = re.compile(r"([\\`*_\[\]#|])")
_ANY_SPECIAL = re.compile(r"[\\`*_\[\]#|&<>~]")
_SPECIAL_IN_CELLS = re.compile(r"[\\`*_\[\]#&<>~]")
_AT_START = re.compile(r"^(\s*)([-+>]|\d+[.)])(?=\s|$|[-+=])")
_HTML = {
    "**": ("<strong>", "</strong>"),
    "*": ("<em>", "</em>"),
    "***": ("<strong><em>", "</em></strong>"),
}
_PARAGRAPHS = {"kutipan": "> {}", "sumber": "*{}*", "label": "**{}**"}
_BETWEEN_LISTS = "&nbsp;"  # otherwise readers join two lists into one
_RULES = {"kiri": ":--", "tengah": ":-:", "kanan": "--:"}


def to_markdown(document: Document) -> str:
    """The whole document: title, then every block. Figures link to files beside it (``figure_files``)."""
    names = figure_names(document)
    cover = document.cover
    lines = [] if _titled_by_itself(document) else [f"# {escaped(plain(cover.title))}"]
    others = [line for line in cover.lines if line is not cover.title and plain(line) != cover.notice]
    lines += [_inline(inlines) for inlines in others if document.shape.cover]
    lines += [f"> {escaped(cover.notice)}"] if cover.notice else []
    before: Block | None = None
    for block in (*document.front, *document.body):
        lines += [_BETWEEN_LISTS] if _are_one(before, block) else []
        lines += _block(block, names)
        before = block
    return "\n\n".join(lines) + "\n"


def _are_one(before: Block | None, block: Block) -> bool:
    """Whether readers of Markdown would join two lists into one."""
    if not isinstance(before, ListBlock) or not isinstance(block, ListBlock):
        return False
    return _counts_itself(before) and _counts_itself(block)


def _titled_by_itself(document: Document) -> bool:
    """Whether the first heading repeats the title, as on a sheet without a cover."""
    first = next(iter(document.body), None)
    title = plain(document.cover.title).casefold()
    return isinstance(first, Heading) and not first.number and plain(first.inlines).casefold() == title


def _block(block: Block, names: dict[int, str]) -> Iterator[str]:
    if isinstance(block, Heading):
        yield _heading(block)
    elif isinstance(block, Paragraph):
        text = _inline(block.inlines).strip()
        yield _PARAGRAPHS.get(block.style, "{}").format(_safe_start(text))
    elif isinstance(block, ListBlock):
        yield "\n".join(_list(block, ""))
    elif isinstance(block, Table):
        yield from _table(block)
    else:
        yield from _figure(block, names[id(block)])


def _heading(heading: Heading) -> str:
    words = " ".join(part for part in (heading.number, _inline(heading.inlines)) if part)
    return f"{'#' * min(6, heading.level + 1)} {words}"


def _list(block: ListBlock, indent: str) -> Iterator[str]:
    """The lines of a list.

    Markdown numbers lists in figures only, so items with other markers become paragraphs that begin with the marker.
    """
    counts = _counts_itself(block)
    for n, item in enumerate(block.items, block.start):
        sign = f"{n}. " if block.ordered else "- "
        if n > block.start and (not counts or _ends_in_paragraph(block.items[n - block.start - 1])):
            yield ""
        if not counts:
            sign = f"{_safe_start(label(block.form, n))} "
        deeper = indent + " " * 4 * counts
        lead = indent + sign
        before: Paragraph | ListBlock | None = None
        for inner in item:
            if isinstance(inner, ListBlock):
                yield from _between(before, inner, deeper, own_paragraph=not counts)
                yield from _list(inner, deeper)
            else:
                yield from [""] if before else []
                yield lead + _safe_start(_inline(inner.inlines))
                lead = deeper
            before = inner


def _between(before: Block | None, block: ListBlock, indent: str, *, own_paragraph: bool) -> list[str]:
    """The separator between a list within an item and what comes before it."""
    if _are_one(before, block):
        return ["", indent + _BETWEEN_LISTS, ""]
    return [""] if before and (own_paragraph or isinstance(before, ListBlock) or not _counts_itself(block)) else []


def _ends_in_paragraph(item: list[Paragraph | ListBlock]) -> bool:
    """Whether a text after an item would continue its last line."""
    if len(item) > 1 and isinstance(item[-1], Paragraph):
        return True
    return any(isinstance(inner, ListBlock) and not _counts_itself(inner) for inner in item)


def _counts_itself(block: ListBlock) -> bool:
    """Whether Markdown can number a list itself."""
    return not block.ordered or block.form in {"", "1."}


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"**{table.number}** {_inline(table.caption)}"
    lines = [_pipes([column.title for column in table.columns])]
    lines.append("|" + "|".join(_RULES[column.align] for column in table.columns) + "|")
    lines += [_row(row, len(table.columns)) for row in table.rows]
    yield "\n".join(lines)
    if table.source:
        yield f"*{_inline(table.source)}*"


def _figure(figure: Figure, name: str) -> Iterator[str]:
    yield f"![{escaped(figure.alt)}]({name})"
    if figure.caption:
        yield f"**{figure.number}** {_inline(figure.caption)}"
    if figure.source:
        yield f"*{_inline(figure.source)}*"


def _row(row: Row, width: int) -> str:
    if row.kind in {"kelompok", "jumlah"}:
        return _pipes(row.cells + [[]] * (width - len(row.cells)), bold=True)
    return _pipes(row.cells)


def _pipes(cells: list[list[Inline]], *, bold: bool = False) -> str:
    if not bold and not _have_style(chain.from_iterable(cells)):
        line = "|".join([cell[0].text if len(cell) == 1 else _text(cell) for cell in cells])
        if line.isprintable() and line.count("|") < len(cells) and not _SPECIAL_IN_CELLS.search(line):
            return f"|{line}|"  # as for most rows: no cell needs a closer look
    return f"|{'|'.join([_inline(cell, bold=bold) if cell else '' for cell in cells])}|"


def _have_style(inlines: Iterable[Inline]) -> bool:
    """Whether any inline has a style; a list costs less than a generator, and this runs for every cell."""
    return bool([i for i in inlines if i.gap or i.bold or i.italic or i.url or has_foreign(i)])


def _inline(inlines: list[Inline], *, bold: bool = False) -> str:
    """A line; neighbouring inlines of one style share a pair of signs, so that no two pairs touch."""
    if not _have_style(inlines):
        words = _words(inlines)
        return _emphasised(words, "**", "", "") if bold else words
    looks = groupby(_slanted(inlines), lambda inline: (_sign(inline, bold=bold), inline.url))
    groups = [(sign, _link(_text(group), url) if url else _words(group)) for (sign, url), group in looks]
    text = ""
    for n, (sign, words) in enumerate(groups):
        after = groups[n + 1][1][:1] if n + 1 < len(groups) else ""
        text += _emphasised(words, sign, text[-1:], after) if sign else words
    return text


def _slanted(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """The inlines, with foreign words as inlines of their own in italics."""
    for inline in inlines:
        if isinstance(inline, Run) and inline.foreign:
            pieces = by_language(inline)
            yield from (replace(inline, text=text, italic=foreign, foreign=()) for text, foreign in pieces)
        else:
            yield inline


def _words(inlines: Iterable[Inline]) -> str:
    text = _text(inlines)
    if text.isprintable():  # as for most texts: no line end, no tab
        return escaped(text)
    return escaped(text).replace("\n", "<br>").replace(COLUMN, " ")


def _link(text: str, url: str) -> str:
    """A link; if the text is the address itself, angle brackets suffice."""
    if text == url:
        return f"<{url}>"
    return f"[{escaped(text)}](<{url}>)"


def _text(inlines: Iterable[Inline]) -> str:
    return "".join([inline.text for inline in inlines])


def _sign(inline: Inline, *, bold: bool) -> str:
    return ("**" if bold or inline.bold or is_marked_gap(inline) else "") + ("*" if inline.italic else "")


def _emphasised(words: str, sign: str, before: str, after: str) -> str:
    """Words in emphasis, written as HTML if Markdown's signs would touch a word and have no effect."""
    inner = words.strip()
    if not inner:
        return words
    start, _, end = words.partition(inner)
    touches = (not start and before.isalnum()) or (not end and after.isalnum())
    opening, closing = _HTML[sign] if touches else (sign, sign)
    return f"{start}{opening}{inner}{closing}{end}"


def _safe_start(text: str) -> str:
    """Escape text that would begin a list or quote, so that it begins a paragraph."""
    match = _AT_START.match(text)
    if match is None:
        return text
    sign = match[2]
    return f"{match[1]}{sign[:-1]}\\{sign[-1]}{text[match.end() :]}"


def escaped(text: str) -> str:
    """Escape all characters that have a meaning in Markdown or HTML."""
    if not _ANY_SPECIAL.search(text):  # as in most texts; one search is cheaper than five replacements
        return text
    marked = _SPECIAL.sub(r"\\\1", text)
    return marked.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("~", "&#126;")
