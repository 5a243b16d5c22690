"""Tables that name the field of each row in a column, as No, Kategori, Uraian of a SWOT: a column for each field."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.pulling.foreign.headings import head_of
from generator.pulling.foreign.named_choices import choice_named, choices_of_name, width_of
from generator.pulling.foreign.sources import ForeignTable
from generator.source.kinds import ChoiceKind
from generator.source.words import capital
from generator.workbooks.tables import record_of

_FEWEST, _LONGEST_CODE = 2, 4
"""How many fields a column names at least to be one of their names, and the letters of a code such as "S1"."""


def with_columns_of_fields(table: ForeignTable, topic: str, field_named: Callable[[str, str], str]) -> ForeignTable:
    """A table in which the text beside the name of a field stands in a column of that field; others as they are.

    Only topics whose items are named by choices have such tables, as a SWOT. Where several columns headed by these
    stand beside the name, whose texts belong to different items, the table is left as it is.
    """
    choices, naming = choices_of_name(topic), record_of(topic).naming_fields[0]
    if choices is None or not table.rows or head_of(table.rows, topic) is not None:
        return table
    for at in range(width_of(table.rows) - 1):
        named = {row.number: field for row in table.rows if (field := field_named(row.text(at), topic))}
        body = [row for row in table.rows if row.number >= min(named, default=0)]
        beside = _beside(at, [row for row in body if row.number in named], choices, naming)
        title = next((row.text(beside) for row in reversed(table.rows) if row not in body), "")
        texts = (text for row in body if row.number not in named and (text := row.text(at)))
        are_all = all(choice_named(text, choices, naming) for text in texts)
        if len({*named.values()}) >= _FEWEST and are_all and beside > at and not choice_named(title, choices, naming):
            spread = _Spread(at, beside, named, width_of(table.rows))
            moved = {row.number: dict.fromkeys(spread.places.values(), beside) for row in body}
            return replace(table, rows=[*spread.rows(table)], moved=moved)
    return table


def _beside(at: int, rows: Sequence[ReadRow], choices: ChoiceKind, noun: str) -> int:
    """The first column to the right that holds texts, neither choices nor mere codes if there is any other."""
    found: list[int] = []
    for n in range(at + 1, width_of(rows)):
        texts = [text for row in rows if (text := row.text(n))]
        if texts and not all(choice_named(text, choices, noun) for text in texts):
            found.append(n)
    return next(
        (n for n in found if any(len(row.text(n)) > _LONGEST_CODE for row in rows)), found[0] if found else at
    )


@dataclass(frozen=True, slots=True)
class _Spread:
    """The columns of fields' names and of texts, the field that each row names, and the first new column."""

    at: int
    beside: int
    named: Mapping[int, str]
    width: int

    @property
    def places(self) -> dict[str, int]:
        """The new column of each field."""
        return {field: self.width + n for n, field in enumerate(dict.fromkeys(self.named.values()))}

    def rows(self, table: ForeignTable) -> Iterator[ReadRow]:
        """The rows with their texts in new columns, below a row of titles."""
        places = self.places
        titles = {place: ReadCell("teks", capital(field)) for field, place in places.items()}
        first, field = min(self.named), ""
        above = [row for row in table.rows if row.number < first]
        yield from above[:-1]
        head = above[-1] if above else ReadRow(first - 1, {})
        yield replace(head, cells={**self._others(head), **titles})
        for row in table.rows[len(above) :]:
            field = self.named.get(row.number, field)
            text = row.cells.get(self.beside)
            yield row if text is None else replace(row, cells={**self._others(row), places[field]: text})

    def _others(self, row: ReadRow) -> dict[int, ReadCell]:
        return {at: cell for at, cell in row.cells.items() if at not in (self.at, self.beside)}
