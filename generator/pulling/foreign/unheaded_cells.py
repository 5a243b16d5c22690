"""Cells of a foreign table that stand below no heading."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.headings import Head
from generator.pulling.foreign.sources import ForeignTable
from generator.source.words import joined, some_of


def untitled_columns(head: Head, table: ForeignTable) -> Iterator[str]:
    """The columns between others that have texts but no heading, unless they only number the rows."""
    known = {column.at for column in head.columns}
    texts: dict[tuple[int, str], list[str]] = defaultdict(list)
    for row in table.rows:
        for at in row.cells if row.number > head.last else ():
            if at < max(known) and at not in known and row.text(at):
                texts[at, table.column(row, at)].append(row.text(at))
    found = [f"{name} ({some_of(told)})" for (_, name), told in sorted(texts.items()) if not _counts_rows(told)]
    if found:
        yield f"{table.name}: kolom {joined(found)} tanpa judul; tidak dibaca."


def beyond_headings(table: ForeignTable, row: ReadRow, last: int) -> Iterator[str]:
    """The cells of a row to the right of the ``last`` column with a heading."""
    beyond = ((at, row.text(at)) for at in row.cells if at > last)
    found = [f"{table.place(row, at)} ('{text}')" for at, text in beyond if text]
    if found:
        yield f"{joined(found)} berada di kanan kolom terakhir yang berjudul; tidak dibaca."


def _counts_rows(texts: Sequence[str]) -> bool:
    """Whether the texts of a column are 1, 2, 3 and so on."""
    return [text.rstrip(".)") for text in texts] == [str(n) for n in range(1, len(texts) + 1)]
