"""Rows that only name what those below them are about, as the elements of a SWOT do: given to these as a column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile

from generator.edits.typed import kind_at
from generator.excel.reading.cells import ReadCell, ReadRow
from generator.pulling.foreign.headings import head_of
from generator.pulling.foreign.sources import ForeignTable
from generator.source.kinds import ChoiceKind
from generator.source.words import capital
from generator.workbooks.tables import record_of

_NUMBER = re.compile(r"\(?(?:[A-Z]|[IVX]+|\d{1,2})[.)]?", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*\(?(?:[A-Za-z]|[IVXivx]+|\d{1,2})[.)]\s*")
_ASIDE = re.compile(r"\([^()]*\)")
_NOT_OF_ALL = (
    "baris ini hanya nama {0}, sedangkan baris di atasnya tidak di bawah nama {0} mana pun; tulis nama {0} juga di "
    "atas baris isi yang pertama, atau tambahkan kolom berjudul '{1}'; bila ini butir, tulis lebih lengkap"
)
_SEVERAL = (
    "baris ini menyebut beberapa {0} sekaligus, bukan butir; tambahkan kolom berjudul '{1}' dan isi setiap baris"
)


def choices_of_name(topic: str) -> ChoiceKind | None:
    """The choices that name the items of a topic, as the elements of a SWOT; None if their names are free."""
    kind = kind_at(f"{topic}[].{record_of(topic).naming_fields[0]}")
    return kind if isinstance(kind, ChoiceKind) else None


def width_of(rows: Sequence[ReadRow]) -> int:
    """How many columns some rows have."""
    return max((at for row in rows for at in row.cells), default=0) + 1


def with_choices(table: ForeignTable, topic: str) -> ForeignTable:
    """A table whose rows have the choice that a row above them names in a column of their own.

    Where rows with content stand above the first such name it is not sure that it is one: it is ``refused``.
    """
    choices, naming = choices_of_name(topic), record_of(topic).naming_fields[0]
    named = {row.number: keys for row in table.rows if choices and (keys := _keys(row, choices, naming))}
    headings = {number: keys[0] for number, keys in named.items() if len({*keys}) == 1}
    body = [row for row in table.rows if row.number not in headings]
    head = head_of(body, topic) if named and body else None
    if head is None:
        return table
    told = (naming, capital(naming))
    several = dict.fromkeys(named.keys() - headings.keys(), _SEVERAL.format(*told))
    table = replace(table, refused={**table.refused, **several})
    found = _Named(table.rows, headings, head.last)
    own = next((one.at for one in head.columns if one.field == naming and one.is_sure), None)
    if own is not None:
        return found.filled(table, own)
    first = next((row.number for row in body if row.number > head.last), head.last)
    if headings and min(headings) < first:
        return found.with_column(table, capital(naming))
    return replace(table, refused={**table.refused, **dict.fromkeys(headings, _NOT_OF_ALL.format(*told))})


def choice_named(text: str, choices: ChoiceKind, noun: str) -> str:
    """The choice that a text names and nothing else, as "B. UNSUR INFRASTRUKTUR:" does; "" if it names none."""
    bare = _ASIDE.sub(" ", _NUMBERED.sub("", text)).strip(" :.\n")
    bare = re.sub(rf"^{noun}\s+", "", bare, flags=re.IGNORECASE)
    return choices.key_of(bare) or ""


def _keys(row: ReadRow, choices: ChoiceKind, noun: str) -> list[str]:
    """The choices that a row names if it holds nothing else but a number before them."""
    texts = (text for at in sorted(row.cells) if (text := row.text(at)))
    keys = [choice_named(text, choices, noun) for text in dropwhile(_NUMBER.fullmatch, texts)]
    return keys if all(keys) else []


@dataclass(frozen=True, slots=True)
class _Named:
    """The rows of a table, and the choices that some of them name for those below, by number."""

    rows: Sequence[ReadRow]
    headings: Mapping[int, str]
    last: int

    def with_column(self, table: ForeignTable, title: str) -> ForeignTable:
        """The table with a column for the choice of each row, which stands in the file where the row begins."""
        at = width_of(self.rows)
        found = [*self._each(at, title)]
        moved = table.moved
        places = {n.number: {**moved.get(n.number, {}), at: min(n.cells)} for n in found if at in n.cells}
        return replace(table, rows=found, moved={**moved, **places})

    def _each(self, at: int, title: str) -> Iterator[ReadRow]:
        key = ""
        for row in self.rows:
            key = self.headings.get(row.number, key)
            text = title if row.number == self.last else key if row.number > self.last else ""
            if row.number not in self.headings:
                yield replace(row, cells={**row.cells, at: ReadCell("teks", text)}) if text else row

    def filled(self, table: ForeignTable, at: int) -> ForeignTable:
        """The table with each choice in the rows below that leave their own column of choices empty."""
        return replace(table, rows=[*self._filled(at)])

    def _filled(self, at: int) -> Iterator[ReadRow]:
        key = ""
        for row, below in zip(self.rows, [*self.rows[1:], None], strict=True):
            if row.number <= self.last:
                yield row
            elif row.number in self.headings and below is not None and not below.text(at):
                key = self.headings[row.number]
            elif row.text(at) or not key:
                key = ""
                yield row
            else:
                yield replace(row, cells={**row.cells, at: ReadCell("teks", key)})
