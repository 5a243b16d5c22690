"""The fingerprint of a document: a short number for each thing it prints, by which a reader tells what was edited.

It is made of the blocks and not of the XML, which would take longer to look through than it took to write. Where
fields count or refer ("Tabel 4.2"), a second number leaves their results out, since Word computes them anew. The
entries of the contents and the lines that run along the pages stand apart, for they have no place of their own.
"""

import re
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from struct import iter_unpack, pack
from zlib import crc32

from generator.blocks.blocks import Block, Chart, Cover, Document, Figure, Heading, ListBlock, Paragraph, Table
from generator.blocks.inline import Inline, Reference, plain
from generator.blocks.numbering import FIGURE, TABLE
from generator.word.embedded import custom_parts, read_custom
from generator.word.package import Part

NAMESPACE = "urn:masterplan-kota-cerdas:cetakan"
PICTURE = "gambar "
EMBLEM = "Lambang Daerah"
_ELEMENT = f"{{{NAMESPACE}}}"
CELL = "\N{BOX DRAWINGS LIGHT VERTICAL}"
_NO_TEXT = f"{CELL} \t\n\u2003\xa0"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_RESULT = re.compile(r'<w:fldChar w:fldCharType="separate"/>.*?<w:fldChar w:fldCharType="end"/>')
_TEXT = re.compile(r'<w:t(?: [^>]*)?>([^<]*)</w:t>|<v:textpath [^>]*?string="([^"]*)"|<w:tab/>')
_PAGE_NUMBER = re.compile(r"\t[0-9ivxlcdm]*\s*$")
_LISTED_LEVELS = 3

Print = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The numbers of a document.

    ``body`` are those of its paragraphs, rows and drawings in reading order, each with a second one where fields
    count or refer; ``listed`` those of the entries of contents and lists, ``running`` those of headers and footers.
    """

    body: list[Print]
    listed: list[str]
    running: list[str]


def normal(text: str) -> str:
    """A text as it is compared: what no reader sees, such as how wide a blank is, makes no difference."""
    text = text.replace("\u2011", "-").strip()
    if text.isprintable() and "  " not in text:  # so are most texts
        return text
    return " ".join(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text).replace("\xad", "").split())


def number_of(text: str) -> str:
    """The number of a text; empty where nothing is to be read."""
    text = normal(text)
    return f"{crc32(text.encode()):08x}" if text else ""


def row_text(cells: Iterable[str]) -> str:
    """The text of a row; empty where none of its cells has any."""
    text = CELL.join(cells)
    return text if text.strip(_NO_TEXT) else ""


def chart_text(series: Iterable[tuple[list[str], list[str], list[str]]]) -> str:
    """The words and numbers of a chart: the name, categories and values of each series."""
    return "\n".join(
        " ".join([*name, *categories, *(_shortened(value) for value in values)])
        for name, categories, values in series
    )


def _shortened(value: str) -> str:
    """A number as far as every program keeps it."""
    try:
        return f"{float(value):.6g}"
    except ValueError:
        return value


def picture_text(content: bytes) -> str:
    """What stands for a picture: a number of its bytes."""
    return f"{PICTURE}{crc32(content):08x}"


def entry_text(text: str) -> str:
    """An entry of the contents without its page, whatever its letters: Word writes it anew as the heading is."""
    return normal(_PAGE_NUMBER.sub("", text)).casefold()


def fingerprint_parts(document: Document, running: Iterable[Part]) -> list[Part]:
    """The part that carries the fingerprint of a document and of its headers and footers."""
    body, computed = _numbers(printed_texts(document))
    listed = " ".join(map(number_of, _entries(document)))
    along = " ".join(dict.fromkeys(filter(None, (number_of(_running_text(part)) for part in running))))
    root = (
        f'<cetakan xmlns="{NAMESPACE}" versi="1"><isi>{body}</isi><terhitung>{computed}</terhitung>'
        f"<daftar>{listed}</daftar><tepi>{along}</tepi></cetakan>"
    )
    return custom_parts(3, root, NAMESPACE)


def read_fingerprint(file: Path) -> Fingerprint | None:
    """The fingerprint that a document of ours carries; None where it has none, as those built plain or long ago.

    Raises UserError where the file is no Word document, is damaged or too large.
    """
    root = read_custom(file, NAMESPACE)
    if root is None or root.get("versi") != "1":
        return None
    body, computed, listed, running = (
        (root.findtext(_ELEMENT + name) or "").split() for name in ("isi", "terhitung", "daftar", "tepi")
    )
    fixed = dict(entry.partition(":")[::2] for entry in computed)
    numbers = _unpacked("".join(body))
    return Fingerprint([(full, fixed.get(str(n), "")) for n, full in enumerate(numbers)], listed, running)


def _numbers(texts: list[Print]) -> tuple[str, str]:
    """The numbers of texts in one row of letters, and those without what fields compute, each with its position."""
    full: list[int] = []
    fixed: list[str] = []
    for text, uncomputed in texts:
        seen = normal(text)
        if seen:
            if uncomputed:
                fixed.append(f"{len(full)}:{number_of(uncomputed)}")
            full.append(crc32(seen.encode()))
    return b2a_base64(pack(f">{len(full)}L", *full), newline=False).decode(), " ".join(fixed)


def _unpacked(letters: str) -> list[str]:
    """The numbers in a row of letters; none where it is damaged, so that all is told to be edited."""
    try:
        content = a2b_base64(letters)
    except ValueError:
        return []
    return [f"{number:08x}" for (number,) in iter_unpack(">L", content[: len(content) // 4 * 4])]


def _running_text(part: Part) -> str:
    """The text of a header or footer, and of the mark across the page, without the numbers of pages."""
    content = part.content if isinstance(part.content, str) else ""
    found = _TEXT.finditer(_RESULT.sub("", content))
    return unescape("".join(map(_said, found)))


def _said(match: re.Match[str]) -> str:
    if match[2] is not None:
        return f" {match[2]} "
    return "\t" if match[1] is None else match[1]


def _entries(document: Document) -> Iterator[str]:
    """The entries of the contents and of the lists of tables and figures."""
    if not document.shape.contents:
        return
    for block in (*document.front, *document.body):
        if isinstance(block, Heading) and block.level <= _LISTED_LEVELS:
            yield normal(f"{block.number} {plain(block.inlines)}").casefold()
        elif isinstance(block, Table | Figure) and block.caption:
            yield normal(f"{block.number} {plain(block.caption)}").casefold()


def printed_texts(document: Document) -> list[Print]:
    """The text of all that stands on the pages, in the order of the writer, some of it empty; and the same without
    the results of fields, empty where there are none."""
    found: list[Print] = []
    if document.shape.cover:
        _add_cover(document.cover, found)
    _add(document.front, found)
    if document.shape.contents:
        _add_titles(document, found)
    _add(document.body, found)
    return found


def _add_cover(cover: Cover, found: list[Print]) -> None:
    found.append((picture_text(cover.emblem.content) if cover.emblem else EMBLEM, ""))
    for line in (cover.title, cover.subtitle, cover.period, cover.government, cover.year):
        _add_line(line, found)
    found.append((cover.notice, ""))


def _add_titles(document: Document, found: list[Print]) -> None:
    captioned = [b for b in (*document.front, *document.body) if isinstance(b, Table | Figure) and b.caption]
    found.append(("Daftar Isi", ""))
    for label, kind in (("Daftar Tabel", Table), ("Daftar Gambar", Figure)):
        if any(isinstance(block, kind) for block in captioned):
            found.append((label, ""))


def _add(blocks: Iterable[Block], found: list[Print]) -> None:
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            _add_line(block.inlines, found)
        elif isinstance(block, ListBlock):
            for item in block.items:
                _add(item, found)
        elif isinstance(block, Table):
            _add_caption(block, found)
            _add_table(block, found)
            _add_line(block.source, found)
        else:
            _add_figure(block, found)


def _add_figure(figure: Figure, found: list[Print]) -> None:
    content = figure.content
    if isinstance(content, Chart):
        series = (([s.name], content.categories, [f"{value:.12g}" for value in s.values]) for s in content.series)
        found.append((chart_text(series), ""))
    else:
        found.append((picture_text(content.content), ""))
    _add_caption(figure, found)
    _add_line(figure.source, found)


def _add_caption(block: Table | Figure, found: list[Print]) -> None:
    if block.caption:
        uncounted = re.sub(r"\d+", "", block.number)
        found.append((f"{block.number} {plain(block.caption)}", f"{uncounted} {_fixed(block.caption)}"))


def _add_table(table: Table, found: list[Print]) -> None:
    for cells in ([column.title for column in table.columns], *[row.cells for row in table.rows]):
        texts = [cell[0].text if len(cell) == 1 else plain(cell) if cell else "" for cell in cells]
        text = row_text(texts)
        refers = _may_refer(text) and any(map(_refers, cells))
        found.append((text, row_text(map(_fixed, cells)) if refers else ""))


def _add_line(inlines: list[Inline], found: list[Print]) -> None:
    text = plain(inlines)
    found.append((text, _fixed(inlines) if _may_refer(text) and _refers(inlines) else ""))


def _may_refer(text: str) -> bool:
    """Whether a text may name a table or figure, which is quicker found out than whether it does."""
    return TABLE in text or FIGURE in text


def _refers(inlines: list[Inline]) -> bool:
    return Reference in map(type, inlines)


def _fixed(inlines: Iterable[Inline]) -> str:
    """The text without the numbers of tables and figures that it refers to."""
    return "".join([inline.text for inline in inlines if type(inline) is not Reference])
