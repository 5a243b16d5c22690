"""Headings within a table, as of a SWOT whose second half names other fields: read on as columns of their own.

A heading that cannot be read on, and what stands below it, is refused by its place and never taken for content.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.pulling.foreign.asides import repeats
from generator.pulling.foreign.factor_tables import with_columns_of_groups, with_lists_of_matrix
from generator.pulling.foreign.field_rows import with_columns_of_fields
from generator.pulling.foreign.headings import NUMBERS, Head, head_of, plain
from generator.pulling.foreign.named_choices import choices_of_name, width_of, with_choices
from generator.pulling.foreign.sources import ForeignTable
from generator.pulling.foreign.synonyms import SYNONYMS
from generator.source.words import joined
from generator.workbooks.tables import record_of

_ASIDE = re.compile(r"\([^()]*\)")
_ENUMERATED = re.compile(r"^\s*\(?(?:[A-Za-z]|[IVXivx]+|\d{1,2})[.)]\s+")
_HEADING_LINE = re.compile(r"(?P<heading>[^\n:]+)(?::[ \t]*\n?|\n)(?P<rest>.*\S)", re.DOTALL)
_OF_GROUPS = frozenset(("faktor", "lingkungan", "kondisi", "aspek", "analisis", "swot", "internal", "eksternal",
                        "external"))  # fmt: skip
_BELOW = "; baris ini dan yang di bawahnya tidak dibaca. Jadikan tabel tersendiri di berkas, lalu ambil lagi"


@cache
def _fields_by_name(topic: str) -> dict[str, str]:
    return {name: field for field, names in SYNONYMS[topic].items() for name in names}


def field_named(text: str, topic: str) -> str:
    """The field of a topic that a text names and nothing else, as "B. PELUANG (O)" does; "" if it names none."""
    names = _fields_by_name(topic)
    bare = _ENUMERATED.sub("", text)
    return names.get(plain(bare), "") or names.get(plain(_ASIDE.sub(" ", bare)), "")


def unfolded(table: ForeignTable, topic: str) -> ForeignTable:
    """A table in which what stands below an inner heading has columns of its own, to the right of the others.

    Where the heading names fields again that the table already has, or where only some cells of a row name fields,
    the row and those below it are ``refused``.
    """
    table = with_lists_of_matrix(table, topic, field_named)
    if not any(_first_field(cell.text, topic) for row in table.rows for cell in row.cells.values()):
        return table
    table = with_columns_of_groups(with_columns_of_fields(table, topic, field_named), topic, field_named)
    named = with_choices(replace(table, rows=[*_parted(table.rows, topic)]), topic)
    head = head_of(named.rows, topic)
    if head is None:
        return table
    found = _Unfolding(topic, head, named)
    body = [kept for row in named.rows if row.number > head.last and (kept := found.row(row)) is not None]
    titles = [row for row in named.rows if row.number <= head.last]
    last = replace(titles[-1], cells={**titles[-1].cells, **found.titles})
    return replace(named, rows=[*titles[:-1], last, *body], moved=found.moved, refused=found.refused)


def _first_field(text: str, topic: str) -> str:
    """The field that a text names, or its first line."""
    whole = field_named(text, topic)
    found = None if whole else _HEADING_LINE.match(text)
    return whole or (field_named(found["heading"], topic) if found else "")


def _parted(rows: Sequence[ReadRow], topic: str) -> Iterator[ReadRow]:
    """The rows of named choices, headings without letters, what holds headings with their content parted in two.

    The first heading has the number before that of its content, so that this is below it; the others the same one.
    """
    before = 1
    for row in rows:
        texts = {at: text for at in row.cells if (text := row.text(at))}
        parts = {at: match for at, text in texts.items() if (match := _HEADING_LINE.match(text))}
        if not (choices_of_name(topic) and texts and all(_first_field(text, topic) for text in texts.values())):
            yield row
            continue
        headings = {at: parts[at]["heading"] if at in parts else text for at, text in texts.items()}
        titles = {at: _cell(_ENUMERATED.sub("", text)) for at, text in headings.items()}
        yield replace(row, number=row.number - (before if parts else 0), cells=titles)
        if not parts:
            continue
        yield replace(row, cells={at: _cell(match["rest"]) for at, match in parts.items()})
        before = 0


def _cell(text: str) -> ReadCell:
    return ReadCell("teks", text.strip())


class _Unfolding:
    """The rows below the head of a table, each with its cells where the heading that holds for it puts them."""

    def __init__(self, topic: str, head: Head, table: ForeignTable) -> None:
        self.topic, self.head, self.choices = topic, head, choices_of_name(topic)
        naming = record_of(topic).naming_fields[0]
        beside = naming if self.choices else ""
        self.columns = {one.at for one in head.columns if one.is_sure and one.field != beside}
        self.base = frozenset(self.columns)
        self.at = {str(one.field): one.at for one in head.columns if one.at in self.columns}
        self.aside = {one.at for one in head.columns} - self.columns
        self.numbers = {one.at for one in head.columns if plain(one.heading.rpartition(" / ")[2]) in NUMBERS}
        self.width = width_of(table.rows)
        self.shift, self.parts, self.reason = 0, 1, ""
        self.titles: dict[int, ReadCell] = {}
        self.moved = {number: {**places} for number, places in table.moved.items()}
        self.refused = {**table.refused}

    def row(self, row: ReadRow) -> ReadRow | None:
        """A row with its cells in their columns; None for a heading that is read on."""
        if self.shift and repeats(self.head, row):
            return None
        texts = {at: text for at in row.cells if (text := row.text(at)) and self._is_content(at, text)}
        named = {
            self._below(at, texts): field for at, text in texts.items() if (field := field_named(text, self.topic))
        }
        is_heading = len(named) == len(texts) and len(named) > (0 if self.choices else 1)
        if is_heading and self._is_read_on(row, named):
            return None
        self.reason = self.reason or (self._stray(row) if self.choices and not is_heading else "")
        if self.reason:
            self.refused[row.number] = self.reason
        elif self.choices and self._names_group(texts):
            self.refused[row.number] = "baris ini nama kelompok, bukan butir"
        return self._shifted(row)

    def _is_read_on(self, row: ReadRow, named: Mapping[int, str]) -> bool:
        """Take a heading for that of the rows below it, unless it is a mere repetition or cannot be read on."""
        shifts = {self.at[field] - at if field in self.at else None for at, field in named.items()}
        if len({*named.values()}) < len(named) or (len(shifts) > 1):
            told = joined([f"'{text}'" for at in row.cells if field_named(text := row.text(at), self.topic)])
            self.reason = f"judul kolom lain di tengah tabel ({told}){_BELOW}"
            return False
        known = shifts.pop()
        self.reason = ""
        if known is not None:
            self.shift = known
            return bool(self.titles or self.choices)
        self.shift = self.width * self.parts
        self.parts += 1
        self.columns |= named.keys()
        for at, field in named.items():
            self.at[field] = at + self.shift
            self.titles[at + self.shift] = _cell(field)
        return True

    def _is_content(self, at: int, text: str) -> bool:
        """Whether a text is a heading or content, and no number, even if it stands over a column of numbers."""
        if at in self.numbers:
            return bool(field_named(text, self.topic))
        return at not in self.aside and plain(text) not in NUMBERS

    def _below(self, at: int, texts: Collection[int]) -> int:
        """The column of content below a heading, which is the second one if that of its numbers is the first."""
        end = min((one for one in texts if one > at), default=self.width)
        return next((one for one in sorted(self.base) if at <= one < end), at)

    def _stray(self, row: ReadRow) -> str:
        """Why a row in which some cells name fields is not read, as of strategies beside their opportunities."""
        texts = (text for at in row.cells if (text := row.text(at)))
        found = [text for text in texts if _first_field(text, self.topic)]
        if not found:
            return ""
        return (
            f"judul '{found[0].splitlines()[0].strip()}' berada di baris isi, seperti pada matriks strategi{_BELOW}"
        )

    def _names_group(self, texts: Mapping[int, str]) -> bool:
        """Whether a row only names what the rows below it have in common, as "FAKTOR EKSTERNAL" does."""
        if len(texts) != 1 or self.choices is None:
            return False
        text = next(iter(texts.values()))
        return {*plain(_ASIDE.sub(" ", text)).split()} <= _OF_GROUPS

    def _shifted(self, row: ReadRow) -> ReadRow:
        if not self.shift:
            return row
        place = {at: at + self.shift if at in self.columns else at for at in row.cells}
        own = self.moved.get(row.number, {})
        self.moved[row.number] = {now: own.get(at, at) for at, now in place.items()}
        return replace(row, cells={place[at]: cell for at, cell in row.cells.items()})
