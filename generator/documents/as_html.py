"""Blocks to a self-contained HTML file: no network, no script, no other file."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextvars import ContextVar

from generator.blocks.blocks import (
    COLUMN,
    REGULATION_STYLES,
    Block,
    Column,
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Row,
    Table,
)
from generator.blocks.inline import Inline, Reference, Run, by_language, is_marked_gap, plain
from generator.blocks.look import COLOURS, CONTENTS_DEPTH, MANY_COLUMNS, RISKS, is_dark, variable
from generator.blocks.numbering import lists_of_captions
from generator.documents.as_svg import drawing_svg
from generator.documents.standalone_page import html_page, html_text, sound, style_sheet
from generator.framework.dimensions import dimensions

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_PARAGRAPHS = {
    "pembuka": '<p class="pembuka">{}</p>',
    "kutipan": "<blockquote><p>{}</p></blockquote>",
    "sumber": '<p class="sumber">{}</p>',
    "label": '<p class="label">{}</p>',
    "celah": '<p class="topik-kosong">{}</p>',
    "tanda_tangan": '<p class="tanda-tangan">{}</p>',
}
_LIST_FORMS = {".": "titik", ")": "kurung", "()": "kurung-dua"}
Computed = list[tuple[str, ...]]
"""Of each computed value, in the order of the text, the paths of the values that it is made of."""
_TRACED: ContextVar[Computed | None] = ContextVar("traced", default=None)
_DECLARATION = re.compile(r"--(\w+):(?:var\(--([\w-]+)\)|([\d.]+))")


def to_html(document: Document) -> str:
    """The whole document as HTML: title, contents, then every block."""
    blocks = [*document.front, *document.body]
    content = "\n".join(text for block in blocks for text in _block(block))
    kind = "" if document.shape.form == "buku" else f' class="{document.shape.form}"'
    body = (
        f'<a class="lompat" href="#isi">Langsung ke isi</a>\n{_cover(document)}'
        f"{_contents(blocks) if document.shape.contents else ''}"
        f'<main id="isi"{kind}>\n{content}\n</main>'
    )
    style = style_sheet("halaman")
    return html_page(f"{document.name} – {document.region}", body, style, policy=_POLICY, author=document.author)


def traced_html(blocks: Iterable[Block]) -> tuple[str, Computed]:
    """Blocks as HTML for the local page: each value says its path, a gap is a button, nothing has a style of its own.

    A value computed from others says its number among these, by which the page finds what it is made of. Files that
    leave the house have no paths.
    """
    computed: Computed = []
    token = _TRACED.set(computed)
    try:
        return "\n".join(text for block in blocks for text in _block(block)), computed
    finally:
        _TRACED.reset(token)


def _cover(document: Document) -> str:
    """The cover: all that is on it, or the title and document data if the document has no cover."""
    cover = document.cover
    title = f"<h1>{_inline(cover.title)}</h1>"
    lines = [title]
    if document.shape.cover:
        lines = [title if line is cover.title else _line_of_cover(document, line) for line in cover.lines]
        if cover.emblem is not None:
            lines.insert(0, _picture(cover.emblem, "Lambang daerah"))
        lines.insert(-1 if cover.status else len(lines), _strip())
    else:
        lines += [f'<p class="catatan">{html_text(words)}</p>' for words in (cover.notice, document.draft) if words]
    return '<header class="sampul">\n' + "\n".join(lines) + "\n</header>\n"


def _strip() -> str:
    """The line in the tones of all dimensions, the mark of the series."""
    tones = "".join(f"<i{_attributes('', _tone(key))}></i>" for key in dimensions())
    return f'<p class="pita" aria-hidden="true">{tones}</p>'


def _line_of_cover(document: Document, line: list[Inline]) -> str:
    cover = document.cover
    is_status = plain(line) == cover.status
    kinds = {
        "visi": line is cover.vision,
        "catatan": plain(line) == cover.notice,
        "status": is_status,
        "final": is_status and not document.draft,
    }
    return f"<p{_attributes(' '.join(kind for kind, is_one in kinds.items() if is_one), '')}>{_inline(line)}</p>"


def _contents(blocks: list[Block]) -> str:
    """The contents and the lists of tables and figures, each collapsible."""
    headings = [b for b in blocks if isinstance(b, Heading) and b.level <= CONTENTS_DEPTH]
    parts = [_folding("Daftar Isi", _nested(headings), " open")] if headings else []
    for label, captioned in lists_of_captions(blocks).items():
        items = "".join(f"<li>{_entry(b.anchor, b.number, b.caption)}</li>\n" for b in captioned)
        parts.append(_folding(f"Daftar {label}", f"<ol>\n{items}</ol>\n"))
    return f'<nav aria-label="Daftar isi">\n{"".join(parts)}</nav>\n'


def _folding(title: str, content: str, state: str = "") -> str:
    return f"<details{state}>\n<summary>{title}</summary>\n{content}</details>\n"


def _nested(headings: list[Heading]) -> str:
    """Headings as nested lists; a skipped level opens no list of its own."""
    text, open_levels = "", list[int]()
    for heading in headings:
        while open_levels and open_levels[-1] > heading.level:
            text += "</li>\n</ol>\n"
            open_levels.pop()
        if open_levels and open_levels[-1] == heading.level:
            text += "</li>\n<li>"
        else:
            text += "<ol>\n<li>"
            open_levels.append(heading.level)
        text += _entry(heading.anchor, heading.number, heading.inlines)
    return text + "</li>\n</ol>\n" * len(open_levels)


def _entry(anchor: str, number: str, words: list[Inline]) -> str:
    label = " ".join(part for part in (number, plain(words)) if part)
    return f'<a href="#{html_text(anchor)}">{html_text(label)}</a>'


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield _heading(block)
    elif isinstance(block, Paragraph) and block.style in REGULATION_STYLES:
        yield f'<p class="{block.style}">{_columns(block)}</p>'
    elif isinstance(block, Paragraph):
        yield _PARAGRAPHS.get(block.style, "<p>{}</p>").format(_inline(block.inlines))
    elif isinstance(block, ListBlock):
        yield _list(block)
    elif isinstance(block, Table):
        yield from _table(block)
    else:
        yield from _figure(block)


def _columns(paragraph: Paragraph) -> str:
    """The columns of a paragraph; hanging columns get elements of their own for the layout."""
    if REGULATION_STYLES[paragraph.style] == 1:
        return _inline(paragraph.inlines)
    columns: list[list[Inline]] = [[]]
    for inline in paragraph.inlines:
        if inline.text == COLUMN:
            columns.append([])
        else:
            columns[-1].append(inline)
    return " ".join(f"<span>{_inline(column)}</span>" for column in columns)


def _heading(heading: Heading) -> str:
    number = f"{html_text(heading.number)} " if heading.number else ""
    if number and heading.level == 1:
        number = f'<span class="bab">{number}</span>'
    level = min(6, heading.level + 1)
    look = _attributes(_heading_classes(heading), _tone(heading.dimension))
    return f'<h{level} id="{html_text(heading.anchor)}"{look}>{number}{_inline(heading.inlines)}</h{level}>'


def _heading_classes(heading: Heading) -> str:
    if heading.appendix and not heading.number:
        return "kepala-lampiran"
    page = "halaman-baru" if heading.new_page else "lanjut" if heading.runs_on else ""
    return f"{page} dimensi".strip() if _tone(heading.dimension) else page


def _tone(dimension: str) -> str:
    """The declaration of a dimension's colour; "" for one without."""
    name = variable(dimension)
    return f"--nada:var(--{name})" if name in COLOURS else ""


def _attributes(classes: str, style: str) -> str:
    """The attributes of an element; "" if it has neither."""
    if style and _TRACED.get() is not None:
        classes, style = f"{classes} {_as_classes(style)}".strip(), ""
    return (f' class="{classes}"' if classes else "") + (f' style="{style}"' if style else "")


def _as_classes(style: str) -> str:
    """Declarations as classes, such as "kolom-5 nada-smart_economy", for a page whose policy refuses them."""
    found = _DECLARATION.findall(style)
    return " ".join(f"{name}-{(tone or number).replace('-', '_')}" for name, tone, number in found)


def _list(block: ListBlock) -> str:
    tag = "ol" if block.ordered else "ul"
    opening = tag
    if block.form:
        counted = block.form.strip("().")
        opening += f' class="{_LIST_FORMS[block.form.replace(counted, "")]}" type="{counted}"'
    if block.start != 1:
        opening += f' start="{block.start}"'
    items = "\n".join(f"<li>{_item(item)}</li>" for item in block.items)
    return f"<{opening}>\n{items}\n</{tag}>"


def _item(item: list[Paragraph | ListBlock]) -> str:
    """The content of an item; its first paragraph needs no tag of its own."""
    text = ""
    for n, inner in enumerate(item):
        if isinstance(inner, ListBlock):
            text += _list(inner)
        else:
            text += _inline(inner.inlines) if n == 0 else f"<p>{_inline(inner.inlines)}</p>"
    return text


def _table(table: Table) -> Iterator[str]:
    classes = "tabel" + " rebah" * table.landscape + " banyak" * (table.small or len(table.columns) >= MANY_COLUMNS)
    name = f'aria-labelledby="{html_text(table.anchor)}"' if table.caption else 'aria-label="Tabel"'
    classes += " angka" * table.figures
    classes += " isian" * any(row.room for row in table.rows)
    style = ";".join(filter(None, (f"--kolom:{len(table.columns)}", _tone(table.dimension))))
    opening = f'<div class="{classes}" role="region" tabindex="0" {name}>\n<table{_attributes("", style)}>\n'
    if table.caption:
        words = f"<strong>{html_text(table.number)}</strong> {_inline(table.caption)}"
        opening += f'<caption id="{html_text(table.anchor)}"><span>{words}</span></caption>\n'
    head = "".join(f'<th scope="col"{_aligned(column)}>{_inline(column.title)}</th>' for column in table.columns)
    yield f"{opening}<thead><tr>{head}</tr></thead>\n{_body(table)}</table>\n</div>"
    if table.source:
        yield _PARAGRAPHS["sumber"].format(_inline(table.source))


def _aligned(column: Column) -> str:
    return "" if column.align == "kiri" else f' class="{column.align}"'


def _body(table: Table) -> str:
    """The rows of a table; each group is a section of its own, labelled by its header cell."""
    cells = [_Cell(column) for column in table.columns]
    parts: list[str] = []
    for row in table.rows:
        if row.kind == "kelompok":
            own = _tone(row.dimension)
            look = _attributes("kelompok dimensi" if own else "kelompok", "")
            parts.append(("</tbody>\n" if parts else "") + f"<tbody{_attributes('', own)}>\n")
            words = _inline(row.cells[0])
            parts.append(f'<tr{look}><th scope="rowgroup" colspan="{len(cells)}">{words}</th></tr>\n')
        else:
            parts.append(("" if parts else "<tbody>\n") + _row(row, cells))
    parts = parts or ["<tbody>\n"]
    return "".join(parts) + "</tbody>\n"


def _row(row: Row, cells: list["_Cell"]) -> str:
    own = _tone(row.dimension)
    room = f"--baris:{row.room:g}" if row.room else ""
    opening = f"<tr{_attributes(row.kind or ('dimensi' if own else ''), own or room)}>"
    levels = row.risks or [""] * len(cells)
    shown = [kind.html(cell, level) for kind, cell, level in zip(cells, row.cells, levels, strict=True)]
    return opening + "".join(shown) + "</tr>\n"


class _Cell:
    """The opening tags for the cells of a column."""

    def __init__(self, column: Column) -> None:
        align = "" if column.align == "kiri" else column.align
        self.opening = _opening(align)
        self.filled = _opening(f"{align} balok".strip()) if column.bars else self.opening
        self.of_risk = f"{align} {'tingkat' if column.bars else 'pita-tingkat'}".strip()

    def html(self, cell: list[Inline], level: str = "") -> str:
        """A cell of the column as HTML; one with a level of risk has its colour."""
        if level in RISKS:
            classes = f"{self.of_risk} gelap" if is_dark(COLOURS[RISKS[level]]) else self.of_risk
            return f"<td{_attributes(classes, f'--nada:var(--{RISKS[level]})')}>{_inline(cell)}</td>"
        return f"{self.filled if cell else self.opening}{_inline(cell)}</td>"


def _opening(classes: str) -> str:
    return f'<td class="{classes}">' if classes else "<td>"


def _figure(figure: Figure) -> Iterator[str]:
    name = f' id="{html_text(figure.anchor)}"' if figure.anchor else ""
    if isinstance(figure.content, Picture):
        shown = _picture(figure.content, figure.alt)
    else:
        shown = sound(drawing_svg(figure.content, plain(figure.caption), figure.alt))
    caption = ""
    if figure.caption:
        words = f"<strong>{html_text(figure.number)}</strong> {_inline(figure.caption)}"
        caption = f"<figcaption>{words}</figcaption>\n"
    yield f"<figure{name}>\n{shown}\n{caption}</figure>"
    if figure.source:
        yield _PARAGRAPHS["sumber"].format(_inline(figure.source))


def _picture(picture: Picture, alt: str) -> str:
    data = b64encode(picture.content).decode()
    size = f'width="{picture.width}" height="{picture.height}"'
    return f'<img src="data:image/{picture.form};base64,{data}" {size} alt="{html_text(alt)}">'


def _inline(inlines: Iterable[Inline]) -> str:
    return "".join(_opened(inline) for inline in inlines)


def _opened(inline: Inline) -> str:
    text = _shown_text(inline)
    if not text:
        return ""
    if inline.url:
        text = f'<a href="{html_text(inline.url)}" rel="noopener noreferrer">{text}</a>'
    elif isinstance(inline, Reference):
        text = f'<a href="#{html_text(inline.anchor)}">{text}</a>'
    if inline.italic:
        text = f"<em>{text}</em>"
    computed = _TRACED.get()
    if computed is not None and inline.path:
        return _traced(inline, text)
    if computed is not None and (made_of := getattr(inline.raw, "dari", ())):
        computed.append(made_of)
        text = f"<strong>{text}</strong>" if inline.bold else text
        return f'<span class="hitungan" data-hitungan="{len(computed) - 1}">{text}</span>'
    if is_marked_gap(inline):
        return f'<strong class="celah">{text}</strong>'
    return f"<strong>{text}</strong>" if inline.bold else text


def _shown_text(inline: Inline) -> str:
    if isinstance(inline, Run) and inline.foreign:
        pieces = ((_escaped(text), foreign) for text, foreign in by_language(inline))
        return "".join([f"<i>{text}</i>" if foreign else text for text, foreign in pieces])
    return _escaped(inline.text)


def _escaped(text: str) -> str:
    return html_text(text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br>")


def _traced(inline: Inline, text: str) -> str:
    """A value with its path; a gap as a button, which the keyboard reaches."""
    path = html_text(inline.path)
    if is_marked_gap(inline):
        return f'<button type="button" class="celah" data-jalur="{path}">{text}</button>'
    text = f"<strong>{text}</strong>" if inline.bold else text
    return f'<span class="nilai" data-jalur="{path}">{text}</span>'
