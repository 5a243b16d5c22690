"""Cells of a foreign table that stand below no heading."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.headings import Head, plain
from generator.pulling.foreign.reasons import CODES_UNREAD
from generator.pulling.foreign.sources import ForeignTable
from generator.source.words import joined, some_of

_NUMBER_OF_ROW = re.compile(r"\(?(?:[A-Za-z]|[IVXLivxl]+|\d{1,4}(?:\.[1-9]\d?){0,3})[.)]*")


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


def codes_unread(head: Head, table: ForeignTable, fields: Container[int]) -> Iterator[str]:
    """The columns headed as those that number the rows, if they hold something else and are not among ``fields``."""
    for column in head.columns:
        if column.at in fields or plain(column.heading).split()[:1] not in (["no"], ["nomor"]):
            continue
        texts = [text for row in table.rows if row.number > head.last and (text := row.text(column.at))]
        codes = (text for text in texts if any(map(str.isdigit, text)))
        if told := [text for text in codes if not _NUMBER_OF_ROW.fullmatch(text.removesuffix(".0"))]:
            yield CODES_UNREAD % (table.name, column.heading, some_of(told))


def beyond_headings(table: ForeignTable, row: ReadRow, last: int) -> Iterator[str]:
    """The cells of a row to the right of the ``last`` column with a heading."""
    beyond = ((at, row.text(at)) for at in row.cells if at > last)
    found = [f"{table.place(row, at)} ('{text}')" for at, text in beyond if text]
    if found:
        yield f"{joined(found)} berada di kanan kolom terakhir yang berjudul; tidak dibaca."


def _counts_rows(texts: Sequence[str]) -> bool:
    """Whether the texts of a column are 1, 2, 3 and so on."""
    return [text.rstrip(".)") for text in texts] == [str(n) for n in range(1, len(texts) + 1)]
