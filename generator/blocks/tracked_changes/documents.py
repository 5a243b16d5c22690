"""Two versions of a document merged into one, block by block and row by row."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TypeVar

from generator.blocks.blocks import (
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
    inlines_of,
)
from generator.blocks.inline import Inline, Revision, plain
from generator.blocks.tracked_changes.alignment import Sign, aligned
from generator.blocks.tracked_changes.moved import Moves, Standing, note_on, note_on_row, quoted, weighty
from generator.blocks.tracked_changes.references import anchors_now, former, redirected
from generator.blocks.tracked_changes.signs import Item, sign_of_block, sign_of_item, sign_of_row
from generator.blocks.tracked_changes.words import compared_words, same_text

T = TypeVar("T")
Pair = tuple[T | None, T | None]
B = TypeVar("B", Paragraph, ListBlock, Heading, Table, Figure, Block, Paragraph | ListBlock)
NEW_PICTURE = "Gambar ini diganti; yang tampak adalah gambar versi baru."
NEW_CHART = "Bagan ini digambar ulang dari angka versi baru."


def compared(old: Document, new: Document) -> Document:
    """The new document with additions marked, and deletions kept in place and marked.

    Cover, contents and layout are those of the new version. Deleted tables and figures keep an anchor, under another
    name, for deleted references; unchanged ones know their former number. A moved block is marked as deleted and
    added, with a note at the old place that says where it went. Neither document is changed.
    """
    pairs = [
        list(_with_replaced(_pairs(ours, theirs, sign_of_block)))
        for ours, theirs in ((old.front, new.front), (old.body, new.body))
    ]
    anchors = anchors_now([*pairs[0], *pairs[1]])
    comparison = _Comparison()
    front, body = (
        comparison.blocks([(before and redirected(before, anchors), now) for before, now in part]) for part in pairs
    )
    comparison.moves.write_notes()
    return replace(new, front=front, body=body)


def is_changed(merged: Document) -> bool:
    """Whether a merged document marks anything as added, deleted or noted."""
    return any(map(_is_marked, (*merged.front, *merged.body)))


def _is_marked(block: Block) -> bool:
    if any(inline.revision or inline.note for inline in inlines_of(block)):
        return True
    if isinstance(block, ListBlock):
        return any(_is_marked(inner) for item in block.items for inner in item)
    if isinstance(block, Table) and (block.replaced is not None or any(row.revision for row in block.rows)):
        return True
    return bool(block.revision)


def shown_before(old: Document, merged: Document) -> Document:
    """The document that rejecting all changes of a merged one shows: the old one with the cover, charts and pictures
    of the new one, which are not tracked.
    """
    drawn = (b for b in (*merged.front, *merged.body) if isinstance(b, Figure) and b.revision != "tambah")
    front, body = (
        [replace(block, content=next(drawn).content) if isinstance(block, Figure) else block for block in part]
        for part in (old.front, old.body)
    )
    return replace(old, front=front, body=body, cover=merged.cover, shape=merged.shape, draft=merged.draft)


class _Comparison:
    """Merges blocks in reading order and keeps track of the current section, container and preceding text."""

    def __init__(self) -> None:
        self.moves = Moves()
        self.section = ""
        self.within = ""
        self.before: Callable[[], str] = str

    def blocks(self, pairs: list[Pair[Block]]) -> list[Block]:
        """The merged blocks of one part of the document."""
        return _merged(
            pairs, came=self._block_that_came, went=self._block_that_went, stayed=self._block_that_stayed
        )  # fmt: skip

    def _spot(self) -> Standing:
        return Standing(self.section, self.within, self.before)

    def _block_that_came(self, block: Block) -> Block:
        self.moves.came(_name_of_block(block), self._spot())
        self._walk_past(block)
        return _whole(block, "tambah")

    def _block_that_went(self, block: Block) -> Block:
        gone = _whole(block, "hapus")
        self.moves.went(_name_of_block(block), self._spot(), note_on(gone))
        return gone

    def _block_that_stayed(self, old: Block, new: Block) -> Block:
        self.moves.pass_by()
        merged = self._block(old, new)
        self._walk_past(new)
        return merged

    def _walk_past(self, block: Block) -> None:
        if isinstance(block, Heading):
            self.section = " ".join(part for part in (block.number, plain(block.inlines)) if part)
            self.before = str
        elif isinstance(block, Paragraph):
            self.before = partial(quoted, block.inlines)
        elif isinstance(block, Table | Figure):
            self.before = partial(str, block.number)

    def _block(self, old: Block, new: Block) -> Block:
        """A block present in both versions; both are of one kind, since their signs are."""
        if isinstance(old, Table) and isinstance(new, Table):
            return self._table(old, new)
        if isinstance(old, ListBlock) and isinstance(new, ListBlock):
            return self._list(old, new)
        if isinstance(old, Figure) and isinstance(new, Figure):
            return self._figure(old, new)
        if isinstance(old, Heading) and isinstance(new, Heading):
            return replace(
                new, inlines=compared_words(old.inlines, new.inlines), skipped=max(old.skipped, new.skipped)
            )
        assert isinstance(old, Paragraph) and isinstance(new, Paragraph), "blocks of two kinds are never paired"
        return replace(new, inlines=compared_words(old.inlines, new.inlines))

    def _list(self, old: ListBlock, new: ListBlock) -> ListBlock:
        with self._inside("daftar ini"):
            items = _merged(
                _pairs(old.items, new.items, sign_of_item),
                came=self._item_that_came, went=self._item_that_went, stayed=self._item_that_stayed,
            )  # fmt: skip
        return replace(new, items=items)

    def _item_that_came(self, item: Item) -> Item:
        self.moves.came(_name_of_item(item), self._spot())
        self.before = partial(_first_words, item)
        return [_whole(inner, "tambah") for inner in item]

    def _item_that_went(self, item: Item) -> Item:
        gone = [_whole(inner, "hapus") for inner in item]
        self.moves.went(_name_of_item(item), self._spot(), note_on(gone[0]) if gone else _nowhere)
        return gone

    def _item_that_stayed(self, old: Item, new: Item) -> Item:
        self.moves.pass_by()
        merged = _merged(
            _pairs(old, new, sign_of_block),
            came=lambda inner: _whole(inner, "tambah"),
            went=lambda inner: _whole(inner, "hapus"),
            stayed=self._inner_block,
        )  # fmt: skip
        self.before = partial(_first_words, new)
        return merged

    def _inner_block(self, old: Paragraph | ListBlock, new: Paragraph | ListBlock) -> Paragraph | ListBlock:
        if isinstance(old, ListBlock) and isinstance(new, ListBlock):
            return self._list(old, new)
        assert isinstance(old, Paragraph) and isinstance(new, Paragraph), "blocks of two kinds are never paired"
        return replace(new, inlines=compared_words(old.inlines, new.inlines))

    def _figure(self, old: Figure, new: Figure) -> Figure:
        caption, source = compared_words(old.caption, new.caption), compared_words(old.source, new.source)
        figure = replace(new, caption=caption, source=source, former=_former_number(old, new))
        if old.content != new.content:
            note_on(figure)(NEW_PICTURE if isinstance(new.content, Picture) else NEW_CHART)
        return figure

    def _column(self, old: Column, new: Column) -> Column:
        title = compared_words(old.title, new.title)
        return new if title is new.title else replace(new, title=title)

    def _table(self, old: Table, new: Table) -> Table:
        if len(old.columns) != len(new.columns):
            return replace(
                new,
                caption=compared_words(old.caption, new.caption),
                source=compared_words(old.source, new.source),
                former=_former_number(old, new),
                replaced=old,
            )
        with self._inside(new.number or "tabel ini"):
            rows = _merged(
                _pairs(old.rows, new.rows, sign_of_row),
                came=lambda row: self._row_that_came(row, new),
                went=lambda row: self._row_that_went(row, old),
                stayed=self._row_that_stayed,
            )  # fmt: skip
        return replace(
            new,
            columns=[self._column(before, now) for before, now in zip(old.columns, new.columns, strict=True)],
            rows=rows,
            caption=compared_words(old.caption, new.caption),
            source=compared_words(old.source, new.source),
            former=_former_number(old, new),
        )

    def _row_that_came(self, row: Row, table: Table) -> Row:
        self.moves.came(_name_of_row(row, table), self._spot())
        self.before = partial(_words_of_row, row)
        return replace(row, revision="tambah")

    def _row_that_went(self, row: Row, table: Table) -> Row:
        gone = replace(row, revision="hapus")
        self.moves.went(_name_of_row(row, table), self._spot(), note_on_row(gone))
        return gone

    def _row_that_stayed(self, old: Row, new: Row) -> Row:
        self.moves.pass_by()
        self.before = partial(_words_of_row, new)
        if all(map(same_text, old.cells, new.cells)):
            return new
        return replace(new, cells=[compared_words(*cells) for cells in zip(old.cells, new.cells, strict=True)])

    @contextmanager
    def _inside(self, name: str) -> Iterator[None]:
        outside = self.within, self.before
        self.within, self.before = name, str
        yield
        self.within, self.before = outside


def _pairs(old: Sequence[T], new: Sequence[T], sign: Callable[[T], Sign]) -> list[Pair[T]]:
    """Old and new elements in reading order; None on the side where there is no counterpart."""
    places = aligned([sign(thing) for thing in old], [sign(thing) for thing in new])
    return [(None if n is None else old[n], None if m is None else new[m]) for n, m in places]


def _with_replaced(pairs: list[Pair[Block]]) -> Iterator[Pair[Block]]:
    """The pairs, with a deleted table and the one with other columns that follows it joined into one pair."""
    waiting: Block | None = None
    for old, new in pairs:
        if waiting is not None:
            replaced = old is None and _replaces(waiting, new)
            yield waiting, new if replaced else None
            waiting = None
            if replaced:
                continue
        if new is None and isinstance(old, Table):
            waiting = old
        else:
            yield old, new
    if waiting is not None:
        yield waiting, None


def _replaces(old: Block, new: Block | None) -> bool:
    """Whether a table is another one with other columns: both have the same key, or without keys the same caption."""
    if not isinstance(old, Table) or not isinstance(new, Table) or not old.caption or not new.caption:
        return False
    same = old.key == new.key if old.key or new.key else plain(old.caption) == plain(new.caption)
    return same and len(old.columns) != len(new.columns)


def _merged(
    pairs: list[Pair[T]], *, came: Callable[[T], T], went: Callable[[T], T], stayed: Callable[[T, T], T]
) -> list[T]:
    merged = []
    for old, new in pairs:
        if old is not None and new is not None:
            merged.append(stayed(old, new))
        elif old is not None:
            merged.append(went(old))
        elif new is not None:
            merged.append(came(new))
    return merged


def _whole(block: B, revision: Revision) -> B:
    """A copy of a block that was added or deleted as a whole; only deleted references lead to a deleted one."""
    if isinstance(block, ListBlock):
        return replace(block, items=[[_whole(inner, revision) for inner in item] for item in block.items])
    if isinstance(block, Paragraph):
        return replace(block, revision=revision)
    if revision == "tambah":
        return replace(block, revision=revision)
    return replace(block, revision=revision, anchor="" if isinstance(block, Heading) else former(block.anchor))


def _former_number(old: Table | Figure, new: Table | Figure) -> str:
    return old.number if old.number != new.number else ""


def _nowhere(words: str) -> None:
    del words


def _name_of_block(block: Block) -> Hashable:
    """The key by which a moved block is recognised; blocks of few words are never recognised."""
    sign = sign_of_block(block)
    return (sign.kind, sign.identity) if weighty(str(sign.text), sign.identity) else id(block)


def _name_of_item(item: Item) -> Hashable:
    sign = sign_of_item(item)
    return (sign.kind, sign.identity) if weighty(str(sign.text), sign.identity) else id(item)


def _name_of_row(row: Row, table: Table) -> Hashable:
    """The key by which a moved row is recognised: the item it shows and the column titles of its table."""
    titles = tuple(plain(column.title) for column in table.columns)
    return ("baris", row.path, titles) if row.path else id(row)


def _first_words(item: Item) -> str:
    first = item[0] if item else None
    return quoted(first.inlines) if isinstance(first, Paragraph) else ""


def _words_of_row(row: Row) -> str:
    """The words by which a reader finds a row: its first cell that shows a value, else its first with any text."""
    texts: list[list[Inline]] = [cell for cell in row.cells if any(inline.path for inline in cell)]
    return next((quoted(cell) for cell in [*texts, *row.cells] if cell), "")
