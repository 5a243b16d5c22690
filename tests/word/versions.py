"""Pairs of small documents as hypothesis draws them: an old one, and a new one that is edited from it or another."""

import copy
from collections.abc import Callable, Iterator
from dataclasses import replace

from hypothesis import strategies as st

from generator.blocks.blocks import (
    Block,
    Chart,
    Column,
    Cover,
    Document,
    Figure,
    Form,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    Series,
    Shape,
    Table,
)
from generator.blocks.inline import Inline, Reference, Run
from generator.blocks.numbering import number_blocks

_WORDS = (
    "jalan",
    "air",
    "pasar",
    "yang",
    "dan",
    "1.500.000.000",
    "12,5",
    "2026",
    ",",
    ".",
    "(",
    "Rp",
    "–",
    "A&B",
    "<x>",
)
_PATHS = ("", "", "visi.rumusan", "rencana_aksi[a].kegiatan", "rencana_aksi[b].kegiatan", "quick_win[1].nama")
_ODD = ("a\nb", " tepi ", "\t", "e\u0301\u0301", "\U0001f468\u200d\U0001f469", "]]>", "نص", "漢字かな", "\r\n", "_")
_KEYS = ("satu", "dua", "tiga")

_texts = st.one_of(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join),
    st.sampled_from(_ODD),
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Co")), max_size=12),
)
_runs = st.builds(
    Run,
    _texts,
    st.sampled_from(_PATHS),
    bold=st.booleans(),
    italic=st.booleans(),
    gap=st.sampled_from([False] * 9 + [True]),
)
_inlines: st.SearchStrategy[list[Inline]] = st.lists(
    st.one_of(_runs, _runs, _runs, st.builds(Reference, st.sampled_from(_KEYS))), max_size=4
)
_paragraphs = st.builds(
    Paragraph, _inlines, st.sampled_from(["", "", "", "kutipan", "celah", "sumber", "tanda_tangan"])
)
_headings = st.builds(Heading, st.integers(1, 4), _inlines, st.booleans(), st.sampled_from([False] * 5 + [True]))
_items = st.lists(st.builds(Paragraph, _inlines), min_size=1, max_size=2)
_flat_lists = st.builds(ListBlock, st.booleans(), st.lists(_items, min_size=1, max_size=4))
_lists = st.builds(
    ListBlock,
    st.booleans(),
    st.lists(
        st.one_of(_items, st.tuples(st.builds(Paragraph, _inlines), _flat_lists).map(list)), min_size=1, max_size=4
    ),
)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    cells = st.lists(_inlines, min_size=width, max_size=width)
    rows = st.one_of(
        st.builds(Row, cells, path=st.sampled_from(["", *(f"rencana_aksi[{n}]" for n in "abcdef")])),
        st.builds(Row, cells, st.just("jumlah")),
        st.builds(Row, st.lists(_inlines, min_size=1, max_size=1), st.just("kelompok")),
    )
    return Table(
        [Column(draw(_inlines), align=draw(st.sampled_from(["kiri", "kanan"]))) for _ in range(width)],
        draw(st.lists(rows, max_size=6)),
        draw(st.sampled_from(["", "", *_KEYS])),
        draw(st.one_of(st.just([]), _inlines)),
        draw(st.one_of(st.just([]), _inlines)),
        landscape=draw(st.booleans()),
    )


@st.composite
def _figures(draw: st.DrawFn) -> Figure:
    values = draw(st.lists(st.integers(0, 9), min_size=2, max_size=2))
    chart = Chart("batang", ["satu", "dua"], [Series("nilai", [float(value) for value in values])])
    caption, source = draw(st.one_of(st.just([]), _inlines)), draw(st.one_of(st.just([]), _inlines))
    return Figure(chart, "bagan", draw(st.sampled_from(["", "bagan-nilai"])), caption, source)


_blocks: st.SearchStrategy[Block] = st.one_of(_paragraphs, _paragraphs, _headings, _lists, _tables(), _figures())


@st.composite
def _edited(draw: st.DrawFn, old: list[Block]) -> list[Block]:
    """The old blocks, some of them left out, edited, doubled or moved, and others among them."""
    new: list[Block] = []
    for block in old:
        fate = draw(st.sampled_from(["stays", "stays", "edited", "edited", "goes", "before"]))
        if fate == "before":
            new.append(draw(_blocks))
        if fate != "goes":
            new.append(_EDITS.get(type(block), _kept)(draw, block) if fate == "edited" else block)
    if len(new) > 1 and draw(st.booleans()):
        block = new.pop(draw(st.integers(0, len(new) - 1)))
        new.insert(draw(st.integers(0, len(new))), block)
    return new


def _line(draw: st.DrawFn, inlines: list[Inline]) -> list[Inline]:
    """A line in which a stretch is replaced."""
    start = draw(st.integers(0, len(inlines)))
    end = draw(st.integers(start, len(inlines)))
    return [*inlines[:start], *draw(_inlines), *inlines[end:]]


def _kept(draw: st.DrawFn, block: Block) -> Block:
    del draw
    return block


def _edited_text(draw: st.DrawFn, block: Heading | Paragraph) -> Block:
    return replace(block, inlines=_line(draw, block.inlines))


def _edited_table(draw: st.DrawFn, table: Table) -> Table:
    rows = [
        replace(row, cells=[_line(draw, cell) if draw(st.booleans()) else cell for cell in row.cells])
        for row in table.rows
        if draw(st.integers(0, 4))
    ]
    return replace(table, rows=draw(st.permutations(rows)) if draw(st.booleans()) else rows, source=draw(_inlines))


def _edited_list(draw: st.DrawFn, block: ListBlock) -> ListBlock:
    items = [item for item in block.items if draw(st.integers(0, 3))]
    return replace(block, items=[*items, draw(_items)] if draw(st.booleans()) or not items else items)


def _edited_figure(draw: st.DrawFn, figure: Figure) -> Figure:
    return replace(draw(_figures()), key=figure.key)


_EDITS: dict[type, Callable[..., Block]] = {
    Paragraph: _edited_text, Heading: _edited_text, Table: _edited_table, ListBlock: _edited_list,
    Figure: _edited_figure,
}  # fmt: skip


def document(body: list[Block], front: list[Block], shape: Shape) -> Document:
    """A document of some blocks, numbered; references that lead nowhere never reach a writer.

    What is captioned by nothing but such references has no caption, and others may lead to it.
    """
    lost: set[str] = set()
    while True:
        opening, own = copy.deepcopy((front, body))
        for block in (*opening, *own):
            _drop(block, lost)
        found = set(number_blocks([*opening, *own], headings=shape.form != "peraturan"))
        if not found:
            break
        lost |= found
    cover = Cover([Run("Judul")], [Run("Kota")], [], [Run("PEMERINTAH")], [])
    return Document("uji", "Uji", cover, "Kota Uji", "Diskominfo", own, opening, shape=shape)


def _drop(block: Block, lost: set[str]) -> None:
    for line in lines_of(block):
        line[:] = [inline for inline in line if not isinstance(inline, Reference) or inline.key not in lost]


def lines_of(block: Block) -> Iterator[list[Inline]]:
    """Every line of a block."""
    if isinstance(block, Heading | Paragraph):
        yield block.inlines
    elif isinstance(block, ListBlock):
        for inner in (inner for item in block.items for inner in item):
            yield from lines_of(inner)
    else:
        yield block.caption
        yield block.source
    if isinstance(block, Table):
        yield from (column.title for column in block.columns)
        yield from (cell for row in block.rows for cell in row.cells)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Document, Document]:
    """An old and a new document."""
    old = draw(st.lists(_blocks, max_size=8))
    new = draw(_edited(old)) if draw(st.integers(0, 4)) else draw(st.lists(_blocks, max_size=8))
    front = draw(st.lists(st.one_of(_paragraphs, _headings), max_size=2))
    form: st.SearchStrategy[Form] = st.sampled_from(["buku", "buku", "peraturan"])
    shape = Shape(draw(form), cover=draw(st.booleans()), contents=draw(st.booleans()))
    return document(old, front, shape), document(new, draw(_edited(front)), shape)
