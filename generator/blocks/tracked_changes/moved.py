"""Moves: a note at the old place of what was deleted in one place and added in another."""

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace

from generator.blocks.blocks import Block, Figure, Heading, ListBlock, Paragraph, Row, Table
from generator.blocks.inline import Inline, plain

_LONGEST_QUOTE = 60
_LEAST_TEXT = 20


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in the document: its section, the list or table within that, and the text before it."""

    section: str
    within: str
    after: Callable[[], str]


@dataclass(slots=True)
class _Mention:
    """A deleted or added element: its key, its number in reading order, its place."""

    key: Hashable
    order: int
    spot: Standing
    note: Callable[[str], None]


class Moves:
    """Collects deleted and added elements, and writes the notes once all are known."""

    def __init__(self) -> None:
        self._went: list[_Mention] = []
        self._came: list[_Mention] = []
        self._order = 0

    def pass_by(self) -> None:
        """Count an unchanged element, so that elements on its two sides are not taken to have moved together."""
        self._order += 1

    def went(self, key: Hashable, spot: Standing, note: Callable[[str], None]) -> None:
        """Record a deleted element; ``note`` writes a note on it."""
        self._order += 1
        self._went.append(_Mention(key, self._order, spot, note))

    def came(self, key: Hashable, spot: Standing) -> None:
        """Record an added element."""
        self._order += 1
        self._came.append(_Mention(key, self._order, spot, lambda _: None))

    def write_notes(self) -> None:
        """Note on each moved element where it went; of elements that moved together only the first gets a note."""
        came = _unique(self._came)
        moved = {name: mention for name, mention in _unique(self._went).items() if name in came}
        last = (0, 0)
        for name, mention in moved.items():
            target = came[name]
            if (mention.order - 1, target.order - 1) != last:
                mention.note(_words(mention.spot, target.spot))
            last = (mention.order, target.order)


def _unique(mentions: list[_Mention]) -> dict[Hashable, _Mention]:
    counts = Counter(mention.key for mention in mentions)
    return {mention.key: mention for mention in mentions if counts[mention.key] == 1}


def _words(old: Standing, new: Standing) -> str:
    before = new.after()
    after = f", sesudah “{before}”" if before else ""
    if (old.section, old.within) == (new.section, new.within):
        return f"Dipindahkan di dalam {new.within or 'bagian ini'}{after or ', ke tempat pertama'}."
    place = ", ".join(part for part in (new.section, new.within) if part)
    return f"Dipindahkan ke {place or 'bagian depan dokumen'}{after}."


def weighty(text: str, name: Hashable) -> bool:
    """Whether an element has a value or text long enough to be recognised elsewhere."""
    return "{" in str(name) or len(text) >= _LEAST_TEXT


def quoted(inlines: list[Inline]) -> str:
    """The first words of a text, as quoted in a note."""
    text = " ".join(plain(inlines).split())
    if len(text) <= _LONGEST_QUOTE:
        return text
    return text[: text.rfind(" ", 20, _LONGEST_QUOTE) if " " in text[20:_LONGEST_QUOTE] else _LONGEST_QUOTE] + " …"


def note_on_row(row: Row) -> Callable[[str], None]:
    """A function that writes a note on the first text of a row."""

    def note(words: str) -> None:
        cells = [_noted(cell, words) for cell in row.cells]
        first = next((n for n, cell in enumerate(row.cells) if cell), None)
        if first is not None:
            row.cells = [*row.cells[:first], cells[first], *row.cells[first + 1 :]]

    return note


def note_on(block: Block) -> Callable[[str], None]:
    """A function that writes a note on the first text of a block, which must not be shared with another document."""

    def note(words: str) -> None:
        if isinstance(block, Heading | Paragraph):
            block.inlines = _noted(block.inlines, words)
        elif isinstance(block, Figure):
            block.caption = _noted(block.caption, words)
        elif isinstance(block, ListBlock):
            _note_on_list(block, words)
        else:
            _note_on_table(block, words)

    return note


def _note_on_list(block: ListBlock, words: str) -> None:
    for inner in block.items[0][:1] if block.items else []:
        note_on(inner)(words)


def _note_on_table(table: Table, words: str) -> None:
    if table.caption:
        table.caption = _noted(table.caption, words)
    else:
        first = table.columns[0]
        table.columns = [replace(first, title=_noted(first.title, words)), *table.columns[1:]]


def _noted(inlines: list[Inline], words: str) -> list[Inline]:
    """The line with a note at its first inline."""
    return [replace(inlines[0], note=words), *inlines[1:]] if inlines else inlines
