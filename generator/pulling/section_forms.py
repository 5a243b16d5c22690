"""Sections about items: what the lines below an item's heading or caption stand for, learned from what was built."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.blocks.inline import Inline, plain
from generator.pulling.new_items import way_in
from generator.pulling.segments import evened, segments_of
from generator.pulling.typed import is_list, naming_fields
from generator.source.paths import ModelPath, within
from generator.word.anchor_places import alone, pattern
from generator.word.reading.base_lines import BaseLine, Entry
from generator.word.reading.edits import Line

TITLES = frozenset({"judul", "keterangan"})
A_FORM = 2
SEPARATOR = " | "
_NUMBER = re.compile(r"^(?:Tabel|Gambar) \S+ ")
_LEAST_WORDS = 4

Shown = tuple[str, object] | None
"""A value as printed, with the value itself."""


@dataclass(slots=True)
class NestedTable:
    """A table of a list within an item: its relative path, and its columns by their titles.

    Each column has a relative path and a value as printed; ``keys`` are the keys of a mapping by what is printed for
    them.
    """

    nested: str = ""
    columns: dict[str, tuple[str, Shown]] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)

    def is_headed_by(self, texts: Sequence[str]) -> bool:
        """Whether a row heads its columns; years may be others than those of other items."""
        known = [text for text in texts if text in self.columns]
        return len(known) > 1 and all(text in self.columns or text.isdecimal() for text in texts)

    def way_of(self, title: str) -> tuple[str, Shown]:
        """What a column stands for by its title; a year that no other item has is like those that they have."""
        if title in self.columns or not title.isdecimal():
            return self.columns.get(title, ("", None))
        years = (shown for known, (way, shown) in self.columns.items() if way == f"[{known}]")
        return next(((f"[{title}]", shown) for shown in years), ("", None))


@dataclass(slots=True)
class Form:
    """What the lines below headings of one kind stand for; ``way`` is the field that the heading shows.

    ``labels`` are the rows of two cells, each with the relative path and a value as printed; ``tables`` are those of
    lists within the item, by the path of the list. ``sentences`` are the paragraphs. ``words`` are the lines in which
    no value of the item stands, ``leads`` the beginnings of those that have other values.
    """

    listed: str
    way: str
    title: re.Pattern[str]
    labels: dict[str, tuple[str, Shown]] = field(default_factory=dict)
    tables: dict[str, NestedTable] = field(default_factory=dict)
    sentences: dict[str, None] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    leads: set[str] = field(default_factory=set)

    def name_in(self, title: str) -> str:
        """The name of the item that a heading or caption shows; "" if it is of another kind."""
        match = self.title.fullmatch(_NUMBER.sub("", title))
        return match[1] if match is not None else ""

    def table_headed_by(self, texts: Sequence[str]) -> NestedTable | None:
        """The table whose columns a row heads; None if it heads none."""
        return next((table for table in self.tables.values() if table.is_headed_by(texts)), None)

    def has_row(self, texts: Sequence[str]) -> bool:
        """Whether a row is one of the form, or heads the columns of a table, as of the other items."""
        return self.table_headed_by(texts) is not None or (len(texts) == A_FORM and texts[0] in self.labels)


def forms_of(built: Iterable[BaseLine]) -> dict[str, list[Form]]:
    """The forms of all items' sections, by the sort of line that heads them."""
    found: dict[str, dict[tuple[str, str], Form]] = {sort: {} for sort in TITLES}
    form, item, titles, head = None, "", list[str](), None
    for base in built:
        name = next(named_in(base), None)
        is_inside = name is None and head is not None and is_below(base.line, head)
        if base.line.sort in TITLES and not is_inside:
            head = base.line
            form = None if name is None else _form_of(base, name, found[base.line.sort])
            item, titles = (str(ModelPath(name.path).owner), []) if name is not None else ("", [])
        elif form is not None and base.entry is not None:
            titles = _learn(form, base.entry, item, titles)
    return {sort: [*forms.values()] for sort, forms in found.items()}


def is_below(line: Line, head: Line) -> bool:
    """Whether a line is a heading of a lower level than another, so that it stands within the section of that."""
    return line.sort == head.sort == "judul" and line.kind > head.kind


def named_in(base: BaseLine) -> Iterator[Inline]:
    """The name of an item in a heading or caption that shows no other value of a list."""
    entry = base.entry
    if base.line.sort not in TITLES or entry is None or entry.is_row or len(entry.cells) != 1:
        return
    shown = [inline for inline in entry.cells[0] if inline.path]
    names = [inline for inline in shown if _is_name(ModelPath(inline.path)) and not inline.gap]
    if len(shown) == len(names) == 1:
        yield names[0]


def _is_name(path: ModelPath) -> bool:
    item = path.owner
    return item.is_entry and is_list(item.listed) and path.name in naming_fields(item.listed)


def _form_of(base: BaseLine, name: Inline, forms: dict[tuple[str, str], Form]) -> Form:
    assert base.entry is not None
    path = ModelPath(name.path)
    words = _NUMBER.sub("", "".join("\0" if i is name else i.text for i in base.entry.cells[0]))
    title = re.compile("(.+)".join(re.escape(part) for part in evened(words).split("\0")))
    return forms.setdefault((str(path.owner.listed), words), Form(str(path.owner.listed), f".{path.name}", title))


def _learn(form: Form, entry: Entry, item: str, titles: list[str]) -> list[str]:
    """Learn what a line below a heading stands for; return the titles of the columns from there on."""
    texts = [evened(plain(cell)) for cell in entry.cells]
    is_own = any(within(inline.path, item) != inline.path for cell in entry.cells for inline in cell)
    if not is_own:
        _learn_words(form, entry, texts)
    if not entry.is_row:
        if is_own and (way := pattern(entry.cells[0], item)):
            form.sentences.setdefault(way)
    elif len(texts) == A_FORM and not (entry.row and ModelPath(entry.row).is_entry):
        if not entry.strong:
            form.labels.setdefault(texts[0], (way_in(entry.cells[1], item) or "", _shown(entry.cells[1])))
    elif entry.strong:
        return texts if len(texts) > 1 and not entry.sums else titles
    elif is_own and ModelPath(entry.row).is_entry and len(titles) == len(texts):
        _learn_row(form, entry, item, titles)
    return titles


def _learn_words(form: Form, entry: Entry, texts: Sequence[str]) -> None:
    """Learn a line in which no value of the item stands."""
    first = entry.cells[0][0] if entry.cells and entry.cells[0] else None
    if not any(inline.path for cell in entry.cells for inline in cell):
        form.words.add(SEPARATOR.join(texts))
    elif not entry.is_row and first is not None and not first.path and len(first.text) >= _LEAST_WORDS:
        form.leads.add(first.text)


def _learn_row(form: Form, entry: Entry, item: str, titles: Sequence[str]) -> None:
    row = ModelPath(entry.row)
    nested = within(row.listed, item)
    table = form.tables.setdefault(nested, NestedTable(nested))
    for title, cell in zip(titles, entry.cells, strict=True):
        first = alone(cell)
        if first is not None and first.path == entry.row and not is_list(row.listed):
            table.keys[evened(plain(cell))] = row.key
        way = way_in(cell, entry.row)
        table.columns.setdefault(title, (way, _shown(cell)) if way else ("", None))


def _shown(cell: list[Inline]) -> Shown:
    segments = segments_of(cell)
    known = len(segments) == 1 and segments[0].role == "isian" and not segments[0].gap
    return (evened(segments[0].text), segments[0].raw) if known else None
