"""The fingerprint of a document: a short hash of each thing it prints, from which edits are detected.

It is computed from the blocks, because going through the XML would take longer than writing it. Where fields count or
refer ("Tabel 4.2"), a second hash leaves their results out, since Word computes them anew. The kind of a heading or
list item, and the marker that Word puts before it, are recorded in words: its shape. The entries of the contents, the
headers and footers, and the sections are recorded separately, because they have no place in the text.
"""

import re
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from struct import iter_unpack, pack
from typing import Any
from urllib.parse import unquote
from zlib import crc32

from lxml import etree

from generator.blocks.blocks import (
    Block,
    Chart,
    Cover,
    Diagram,
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Table,
)
from generator.blocks.inline import Inline, Reference, plain
from generator.blocks.look import CONTENTS_DEPTH
from generator.blocks.numbering import FIGURE, TABLE, lists_of_captions
from generator.word.chart_words import chart_look
from generator.word.charts import chart_xml
from generator.word.diagrams import diagram_text, words_of
from generator.word.embedded import custom_parts, read_custom
from generator.word.numbering import DEEPEST_LEVEL, marker
from generator.word.parts import Part
from generator.word.pieces import Pieces, sections_of, texts_of
from generator.word.section_text import section_texts
from generator.word.xml import W, escape

NAMESPACE = "urn:masterplan-kota-cerdas:cetakan"
NEWER = "urn:masterplan-kota-cerdas:cetakan-baru"
"""The namespace of the newer version's fingerprint, in a document between two versions."""
PICTURE = "gambar "
EMPTY_TABLE = "tabel kosong"
_NUMBERS = {NAMESPACE: 3, NEWER: 5}
CELL = "\N{BOX DRAWINGS LIGHT VERTICAL}"
PAGE_SIGNS = {"PAGE": "[nomor halaman]", "NUMPAGES": "[banyak halaman]"}
_LINK = "HYPERLINK &quot;"
_ADDRESS = re.compile(f"{_LINK}(.*?)&quot;")
_NO_TEXT = f"{CELL} \t\r\n\u2003\xa0"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_RUN, _SHOWN, _TAB, _CODE, _EDGE = (f"{{{W}}}{name}" for name in ("r", "t", "tab", "instrText", "fldChar"))
_TEXTPATH = "{urn:schemas-microsoft-com:vml}textpath"
_PAGE_NUMBER = re.compile(r"\t[0-9ivxlcdm]*\s*$")
_VERSION = "3"
LOOK = "tampilan"
CAPTION = "keterangan"
LISTED = "butir"
HEADED = "judul"
SHIFTED = "sel di bawah kolom lain"

Print = tuple[str, str, str]
"""Something on a page: its text, the text without the results of fields ("" if it has none), its shape."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The hashes of a document.

    ``body`` holds those of its paragraphs, rows and drawings in reading order, each with its shape and, if fields
    count or refer, with a second hash. ``listed`` holds those of the entries of contents and lists, ``running`` those
    of headers and footers. ``sections`` describes the pages in words, ``source`` is the hash of the embedded source,
    ``links`` are the hashes of link addresses. Fingerprints from older versions have no ``links`` and no ``looks`` of
    pictures and charts.
    """

    body: list[Print]
    listed: list[str]
    running: list[str]
    sections: list[str]
    source: str
    links: list[str] = field(default_factory=list)
    looks: bool = True


class ForeignFingerprintError(Exception):
    """A fingerprint that cannot be used for a comparison; the message says why."""


def shape(kind: str, label: str = "") -> str:
    """The shape of a paragraph: its kind, such as "judul 2", and the marker that Word puts before it."""
    return f"{kind}|{label}" if kind or label else ""


def heading_shape(level: int, label: str) -> str:
    """The shape of a heading."""
    return shape(f"{HEADED} {level}", label)


def look_shape(label: str) -> str:
    """The shape of a picture or chart: its rotation, or its appearance apart from words and numbers."""
    return shape(LOOK, label)


def turned(degrees: int) -> str:
    """The rotation of a picture, in words."""
    return f"diputar {degrees}°" if degrees else ""


def normal(text: str) -> str:
    """Normalise a text for comparison: drop differences that no reader sees, such as the width of a blank."""
    text = text.replace("\u2011", "-").strip()
    if text.isprintable() and "  " not in text:  # as for most texts
        return text
    return " ".join(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text).replace("\xad", "").split())


def number_of(text: str) -> str:
    """The hash of a text; "" for a text without visible characters."""
    text = normal(text)
    return f"{crc32(text.encode()):08x}" if text else ""


def source_number(text: str) -> str:
    """The hash of the embedded source, whose line ends XML normalises."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"{crc32(text.encode(errors='replace')):08x}"


def row_text(cells: Iterable[str]) -> str:
    """The text of a row; "" if none of its cells has any."""
    text = CELL.join(cells)
    return text if text.strip(_NO_TEXT) else ""


def chart_text(form: str, words: str, series: Iterable[tuple[list[str], list[str], list[str]]]) -> str:
    """The form of a chart, the words beside it, and the name, categories and values of each series."""
    lines = [
        " ".join([*name, *categories, *(_shortened(value) for value in values)])
        for name, categories, values in series
    ]
    return "\n".join([f"{form}: {words}" if words else form, *lines])


def _shortened(value: str) -> str:
    """A number with the precision that every program keeps."""
    try:
        return f"{float(value):.6g}"
    except ValueError:
        return value


def picture_text(content: bytes) -> str:
    """The text that stands for a picture: a hash of its bytes."""
    return f"{PICTURE}{crc32(content):08x}"


def entry_shown(text: str) -> str:
    """An entry of the contents without its page."""
    return normal(_PAGE_NUMBER.sub("", text))


def entry_text(text: str) -> str:
    """An entry of the contents without its page and ignoring case, as Word rebuilds it with the heading's case."""
    return entry_shown(text).casefold()


def fingerprint_parts(
    document: Document, running: Mapping[str, str], content: Pieces, source: str, namespace: str = NAMESPACE
) -> list[Part]:
    """The part with the fingerprint of a document, in a namespace.

    It covers the document's blocks, the texts ``running`` along its pages by name, the sections and links in its
    ``content``, and the embedded ``source``.
    """
    body, computed, shapes = _numbers(printed_texts(document))
    listed = " ".join(map(number_of, _entries(document)))
    sections = [*sections_of(content)]
    on_pages = {name for section in sections for _, _, name in section.along}
    seen = (number_of(text) for name, text in running.items() if name in on_pages)
    along = " ".join(dict.fromkeys(filter(None, seen)))
    beside = {name for name, text in running.items() if normal(text)}
    lying = "\n".join(section_texts(sections, beside))
    links = " ".join(map(address_number, _addresses(content)))
    held = (body, computed, listed, along, escape(shapes), escape(lying), source_number(source), links)
    inside = "".join(f"<{name}>{text}</{name}>" for name, text in zip(_HELD, held, strict=True))
    root = f'<cetakan xmlns="{namespace}" versi="{_VERSION}" sidik="{_check(held)}">{inside}</cetakan>'
    return custom_parts(_NUMBERS[namespace], root, namespace)


_HELD = ("isi", "terhitung", "daftar", "tepi", "bentuk", "bagian", "sumber", "tautan")
_HELD_BEFORE = {"2": _HELD[:-1]}


def _check(held: Iterable[str]) -> str:
    """The checksum that shows whether a fingerprint is complete."""
    return source_number("|".join(held))


def read_fingerprint(file: Path, namespace: str = NAMESPACE) -> Fingerprint | None:
    """The fingerprint inside a document of ours; None if there is none, as in plain and very old documents.

    Raises UserError if the file is not a Word document, is damaged or too large, and ForeignFingerprintError if the
    fingerprint cannot be understood.
    """
    root = read_custom(file, namespace)
    if root is None:
        return None
    names = {_VERSION: _HELD, **_HELD_BEFORE}.get(root.get("versi", ""))
    if names is None:
        raise ForeignFingerprintError("dibuat oleh versi lain dari program ini")
    held = [root.findtext(f"{{{namespace}}}{name}") or "" for name in names]
    if root.get("sidik") != _check(map(escape, held)):
        raise ForeignFingerprintError("rusak")
    body, computed, listed, running, shapes, sections, source, *links = held
    fixed, shaped = _by_position(computed.split()), _by_position(shapes.splitlines())
    numbers = _unpacked(body)
    return Fingerprint(
        [(full, fixed.get(str(n), ""), shaped.get(str(n), "")) for n, full in enumerate(numbers)],
        listed.split(), running.split(), sections.splitlines(), source, "".join(links).split(), bool(links),
    )  # fmt: skip


def _addresses(content: Pieces) -> Iterator[str]:
    """The distinct link addresses in the content just written."""
    texts = (text for text in texts_of(content) if _LINK in text)
    found = (match[1] for text in texts for match in _ADDRESS.finditer(text))
    yield from dict.fromkeys(map(unescape, found))


def address_number(address: str) -> str:
    """The hash of an address, however a program encodes its characters."""
    return number_of(unquote(address).rstrip("/").casefold())


def _by_position(entries: Iterable[str]) -> dict[str, str]:
    return dict(entry.partition(":")[::2] for entry in entries)


def _numbers(texts: list[Print]) -> tuple[str, str, str]:
    """Hashes of texts in one string, those without results of fields, and the shapes; the latter two by position."""
    full: list[int] = []
    fixed: list[str] = []
    shapes: list[str] = []
    for text, uncomputed, shaped in texts:
        seen = normal(text)
        if seen:
            if uncomputed:
                fixed.append(f"{len(full)}:{number_of(uncomputed)}")
            if shaped:
                shapes.append(f"{len(full)}:{shaped}")
            full.append(crc32(seen.encode()))
    row = b2a_base64(pack(f">{len(full)}L", *full), newline=False).decode()
    return row, " ".join(fixed), "\n".join(shapes)


def _unpacked(letters: str) -> list[str]:
    """The hashes encoded in a string."""
    return [f"{number:08x}" for (number,) in iter_unpack(">L", a2b_base64(letters))]


def running_text(story: Any) -> str:
    """The text of a header or footer and of the watermark, with a sign in place of page numbers."""
    said: list[str] = []
    code: str | None = None
    for element in story.iter(_SHOWN, _TAB, _CODE, _EDGE, _TEXTPATH):
        if element.tag == _EDGE and element.get(f"{{{W}}}fldCharType") == "begin":
            code = ""
        elif element.tag == _EDGE and element.get(f"{{{W}}}fldCharType") == "end":
            said += [PAGE_SIGNS.get(name, "") for name in (code or "").split()[:1]]
            code = None
        elif element.tag == _CODE and code is not None:
            code += element.text or ""
        elif code is None:
            said.append(_said(element))
    return "".join(said)


def _said(element: Any) -> str:
    if element.tag == _TEXTPATH:
        return f" {element.get('string', '')} "
    if element.tag == _TAB:
        return "\t" if element.getparent().tag == _RUN else ""
    return element.text or ""


def _entries(document: Document) -> Iterator[str]:
    """The entries of the contents and of the lists of tables and figures."""
    if not document.shape.contents:
        return
    blocks = (*document.front, *document.body)
    for block in blocks:
        if isinstance(block, Heading) and block.level <= CONTENTS_DEPTH:
            yield normal(f"{block.number} {plain(block.inlines)}").casefold()
    for captioned in lists_of_captions(blocks).values():
        for block in captioned:
            yield normal(f"{block.number} {plain(block.caption)}").casefold()


def printed_texts(document: Document) -> list[Print]:
    """All texts on the pages, in the order of the writer; some are empty."""
    found: list[Print] = []
    if document.shape.cover:
        _add_cover(document.cover, found)
    _add(document.front, found)
    if document.shape.contents:
        _add_titles(document, found)
    _add(document.body, found)
    return found


def _add_cover(cover: Cover, found: list[Print]) -> None:
    for n, row in enumerate(cover.rows):
        cells = ["\n".join(plain(line) for line in cell if line) for cell in row]
        emblem = [picture_text(cover.emblem.content)] if cover.emblem and not n else []
        found.append((row_text([*emblem, *cells]), "", ""))


def _add_titles(document: Document, found: list[Print]) -> None:
    found.append(("Daftar Isi", "", ""))
    found += [(f"Daftar {label}", "", "") for label in lists_of_captions((*document.front, *document.body))]


def _add(blocks: Iterable[Block], found: list[Print]) -> None:
    for block in blocks:
        if isinstance(block, Heading):
            _add_line(block.inlines, found, heading_shape(1 if block.appendix else block.level, block.number))
        elif isinstance(block, Paragraph):
            _add_line(block.inlines, found)
        elif isinstance(block, ListBlock):
            _add_list(block, 0, found)
        elif isinstance(block, Table):
            _add_caption(block, found)
            _add_table(block, found)
            _add_line(block.source, found)
        else:
            _add_figure(block, found)


def _add_list(block: ListBlock, level: int, found: list[Print]) -> None:
    """Add the items of a list; only the first paragraph of each has a marker."""
    level, number = min(level, DEEPEST_LEVEL), block.start
    for item in block.items:
        own = shape(LISTED, marker(level, number, block.form, ordered=block.ordered))
        for inner in item:
            if isinstance(inner, ListBlock):
                _add_list(inner, level + 1, found)
            else:
                _add_line(inner.inlines, found, own)
                number += bool(own)
                own = ""


def _add_figure(figure: Figure, found: list[Print]) -> None:
    content = figure.content
    if isinstance(content, Chart):
        series = (([s.name], content.categories, [f"{value:.12g}" for value in s.values]) for s in content.series)
        unit = "" if content.form == "radar" else content.unit
        found.append((chart_text(content.form, unit, series), "", look_shape(_chart_look(content))))
    elif isinstance(content, Diagram):
        found.append((diagram_text(words_of(content)), "", look_shape("")))
    else:
        found.append((picture_text(content.content), "", look_shape(turned(content.turn))))
    _add_caption(figure, found)
    _add_line(figure.source, found)


def _chart_look(chart: Chart) -> str:
    return chart_look(etree.fromstring(chart_xml(chart, "").encode()))


def _add_caption(block: Table | Figure, found: list[Print]) -> None:
    if block.caption:
        uncounted = re.sub(r"\d+", "", block.number)
        words = f"{block.number} {plain(block.caption)}"
        found.append((words, f"{uncounted} {_fixed(block.caption)}", shape(CAPTION)))


def _add_table(table: Table, found: list[Print]) -> None:
    before = len(found)
    for cells in ([column.title for column in table.columns], *[row.cells for row in table.rows]):
        texts = [cell[0].text if len(cell) == 1 else plain(cell) if cell else "" for cell in cells]
        text = row_text(texts)
        refers = _may_refer(text) and any(map(_refers, cells))
        found.append((text, row_text(map(_fixed, cells)) if refers else "", ""))
    if not any(text for text, *_ in found[before:]):
        found.append((EMPTY_TABLE, "", ""))


def _add_line(inlines: list[Inline], found: list[Print], shaped: str = "") -> None:
    text = plain(inlines)
    found.append((text, _fixed(inlines) if _may_refer(text) and _refers(inlines) else "", shaped))


def _may_refer(text: str) -> bool:
    """Quickly check whether a text may refer to a table or figure."""
    return TABLE in text or FIGURE in text


def _refers(inlines: list[Inline]) -> bool:
    return Reference in map(type, inlines)


def _fixed(inlines: Iterable[Inline]) -> str:
    """The text without the numbers of tables and figures that it refers to."""
    return "".join([inline.text for inline in inlines if type(inline) is not Reference])
