"""What stands above the headings of a foreign table: the dimension of its rows, titles, and content out of place."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.asides import repeats
from generator.pulling.foreign.contents import year_of
from generator.pulling.foreign.headings import Head, is_numbering, plain
from generator.pulling.foreign.sources import ForeignTable
from generator.source.words import joined

_NAMED_OFFICE = re.compile(r"(?:nama\s+)?(?:perangkat daerah|skpd|opd|unit kerja|instansi)\s*:", re.IGNORECASE)
_OFFICE = (
    "%s ('%s') berada di atas tabel dan tidak dibaca; bila berlaku bagi setiap barisnya, tambahkan kolom perangkat "
    "daerah di berkas."
)
_DIMENSION = "%s ('%s') dipakai sebagai dimensi baris di bawahnya."
_ASKED = (
    "%s ('%s') berada di atas tabel dan tidak dibaca; bila dimensi itu berlaku bagi setiap barisnya, tambahkan kolom "
    "'Dimensi' di berkas."
)
_LONGEST_TITLE = 120
_TITLES = "%s berada di atas judul kolom; tidak dibaca."


@dataclass(frozen=True, slots=True)
class Titles:
    """What the titles of a table say: the dimension of its rows, "" if none, and what is told of each."""

    dimension: str
    notices: Sequence[str]


@dataclass(frozen=True, slots=True)
class Readers:
    """How titles are understood: the key of the dimension in a text, and its name among other words.

    ``asks_office`` says that offices are asked for and no column names them.
    """

    dimension: Callable[[str], str]
    within: Callable[[str], str]
    asks_office: bool


def titles_of(head: Head, table: ForeignTable, readers: Readers) -> Titles:
    """What is said above the headings of a table, in its rows and, for its dimension, in the lines before it."""
    used = {column.told_by for column in head.columns}
    key, told, others = "", list[str](), list[str]()
    for row in _title_rows(head, table):
        texts = [text for at in sorted(row.cells) if (text := row.text(at))]
        text, place = " ".join(texts), table.place(row, min(row.cells))
        if found := readers.dimension(text):
            key = found
            told.append(_DIMENSION % (place, text))
        elif readers.asks_office and _NAMED_OFFICE.match(text):
            told.append(_OFFICE % (place, text))
        elif readers.within(text):
            told.append(_ASKED % (place, text))
        elif text not in used:
            others.append(f"{place} ('{text}')")
    line = next((one for one in table.above if readers.dimension(one)), "") if not key else ""
    if line:
        key = readers.dimension(line)
        told.append(_DIMENSION % (f"Baris di atas {table.name}", line))
    told += _lines_told(table, [one for one in table.above if one != line and one not in used], readers)
    return Titles(key, [*told, *([_TITLES % joined(others)] if others else [])])


def _lines_told(table: ForeignTable, lines: Sequence[str], readers: Readers) -> Iterator[str]:
    """The headings that stand before a table with their words, those that name a dimension with what to do."""
    titles = [line for line in reversed(lines) if len(line) <= _LONGEST_TITLE]
    asked = [line for line in titles if readers.within(line)]
    yield from (_ASKED % (f"Baris di atas {table.name}", line) for line in asked)
    if others := [f"'{line}'" for line in titles if line not in asked]:
        yield _TITLES % f"{joined(others)} di atas {table.name}"


def content_above(head: Head, table: ForeignTable, naming: int, numeric: Sequence[int]) -> Iterator[ReadRow]:
    """The rows above the headings that hold a name and an amount or target in their columns."""
    for row in table.rows:
        if row.number > head.last or repeats(head, row) or not row.text(naming):
            continue
        if any(any(map(str.isdigit, row.text(at))) and not year_of(row.text(at)) for at in numeric):
            texts = [text for at in row.cells if (text := row.text(at))]
            if len(texts) > 2 and not is_numbering(texts) and not _is_of_head(head, row):
                yield row


def _title_rows(head: Head, table: ForeignTable) -> Iterator[ReadRow]:
    """The rows above and among the headings that hold none of these, and do not only number the columns."""
    for row in table.rows:
        texts = [text for at in row.cells if (text := row.text(at))]
        if row.number <= head.last and texts and not is_numbering(texts) and not _is_of_head(head, row):
            yield row


def _is_of_head(head: Head, row: ReadRow) -> bool:
    """Whether any text of a row is one of the headings."""
    known = {column.at: {plain(part) for part in column.heading.split(" / ")} for column in head.columns}
    own = {column.at: plain(column.heading) for column in head.columns}
    texts = ((at, plain(text)) for at in row.cells if (text := row.text(at)))
    return any(text in known.get(at, ()) or (text and text == own.get(at)) for at, text in texts)
