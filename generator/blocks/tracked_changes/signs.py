"""Signs: what blocks, list items and rows are recognised by when two versions are compared."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from generator.blocks.blocks import Block, Figure, Heading, ListBlock, Paragraph, Row, Table, inlines_of
from generator.blocks.inline import Inline, identity, plain
from generator.blocks.tracked_changes.alignment import Sign
from generator.blocks.tracked_changes.words import words_of

Item = list[Paragraph | ListBlock]
_MOST_INLINES = 200


def sign_of_block(block: Block) -> Sign:
    """The sign of a block; tables with different numbers of columns never match."""
    words = _words(lambda: inlines_of(block))
    if isinstance(block, Heading):
        kind = ("judul", block.level, block.numbered, block.appendix)
        return Sign(kind, identity(block.inlines), plain(block.inlines), words)
    if isinstance(block, Paragraph):
        style = "" if block.style == "pembuka" else block.style
        return Sign(("paragraf", style), identity(block.inlines), plain(block.inlines), words)
    if isinstance(block, ListBlock):
        return _sign_of_list(block)
    name = block.key or identity(block.caption)
    if isinstance(block, Figure):
        return Sign(
            ("gambar", bool(block.caption), bool(block.key)),
            name or block.alt,
            plain(block.caption) or block.alt,
            words,
        )
    return _sign_of_table(block, name)


def _sign_of_list(block: ListBlock) -> Sign:
    inlines = list(inlines_of(block))
    return Sign(
        ("daftar", block.ordered, block.start, block.form), identity(inlines), plain(inlines), _words(lambda: inlines)
    )


def _sign_of_table(table: Table, name: str) -> Sign:
    """The sign of a table: its key, or without one its caption, titles and first rows."""
    words = _words(lambda: inlines_of(table))
    kind = ("tabel", len(table.columns), bool(table.caption), bool(table.key))
    if table.key:
        return Sign(kind, name, plain(table.caption), words)
    titles = tuple(plain(column.title) for column in table.columns)
    rows = tuple(row.path or _identity_of_row(row) for row in table.rows[:3])
    first = tuple(plain(cell) for row in table.rows[:3] for cell in row.cells)
    return Sign(kind, (name, titles, rows), (plain(table.caption), titles, first), words)


def sign_of_item(item: Item) -> Sign:
    """The sign of an item of a list."""
    inlines = [inline for inner in item for inline in inlines_of(inner)]
    return Sign("butir", identity(inlines), plain(inlines), _words(lambda: inlines))


def sign_of_row(row: Row) -> Sign:
    """The sign of a row: the item of the model that it shows, else the identity of its cells."""
    words = _words(lambda: [inline for cell in row.cells for inline in cell])
    kind = ("baris", row.kind, len(row.cells))
    return Sign(kind, row.path or _identity_of_row(row), tuple([_text(cell) for cell in row.cells]), words)


def _text(cell: list[Inline]) -> str:
    return cell[0].text if len(cell) == 1 else plain(cell)


def _identity_of_row(row: Row) -> tuple[str, ...]:
    return tuple([identity(cell) for cell in row.cells])


def _words(inlines: Callable[[], Iterable[Inline]]) -> Callable[[], frozenset[str]]:
    def words() -> frozenset[str]:
        return frozenset(words_of(_some(inlines())))

    return words


def _some(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """The first inlines, enough to tell what an element is about."""
    return islice(inlines, _MOST_INLINES)
