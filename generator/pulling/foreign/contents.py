"""What the contents of a foreign table's columns say about them: ticks, amounts, a year in each row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.edits.notations import text_of
from generator.edits.typed import kind_at
from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.asides import are_ticks
from generator.pulling.foreign.headings import Column, Head, judged_again, plain
from generator.pulling.foreign.units import UNKNOWN
from generator.source.kinds import ChoiceKind, fits
from generator.source.yaml_nodes import Scalar

YEAR = "tahun"
"""What the user calls the column with the year of each row, and the year in "target[tahun]"."""
OF_ROW = f"[{YEAR}]"
"""The year of a field whose rows tell it."""
_LOOKED_AT = 1_000
_YEARLY = ("target[", "anggaran[")
_YEAR_HEADINGS = frozenset(("tahun", "tahun anggaran", "tahun pelaksanaan", "tahun rencana", "tahun ke", "thn", "ta"))
_YEAR = re.compile(r"(20\d\d)(?:\.0)?")
_AMOUNT = re.compile(r"[\d.,\s]*\d[\d.,\s-]*")


def year_of(text: str) -> str:
    """The year that a cell holds; "" if it holds anything else."""
    match = _YEAR.fullmatch(text.strip())
    return match[1] if match else ""


def fitted(text: str, topic: str) -> Scalar:
    """A text as a kind of value takes it."""
    return text_of(fitting_text(text, topic))


def fitting_text(text: str, topic: str) -> str:
    """A text without the noun that its topic repeats, as "Aplikasi Khusus", and without the end of a whole number."""
    noun = f"{topic.rpartition('.')[2]} "
    bare = text.strip().removesuffix(".0")
    return bare[len(noun) :] if bare.casefold().startswith(noun) else bare


def seen_through(head: Head, body: Sequence[ReadRow], topic: str) -> Head:
    """The head with its columns of ticks, and those of targets and money whose year stands in each row."""
    head = judged_again(head, dict(_refuted(head, body, topic)), topic)
    columns = tuple(_judged(column, _texts(column, body)) for column in head.columns)
    years = [column for column in columns if _is_of_years(column, body)] if topic == "rencana_aksi" else []
    has_years = any(re.search(r"\[20\d\d\]", f"{column.field} {column.hint}") for column in columns)
    if len(years) != 1 or has_years or not any(map(_needs_year, columns)):
        return Head(columns, head.last)
    return Head(tuple(_of_row(column, years[0]) for column in columns), head.last)


def _refuted(head: Head, body: Sequence[ReadRow], topic: str) -> Iterator[tuple[int, str]]:
    """The columns whose field asks for one of a few choices while none of their texts is one, with that field."""
    for column in head.columns:
        kind = kind_at(f"{topic}[].{column.field}") if column.field else None
        texts = _texts(column, body)
        if isinstance(kind, ChoiceKind) and texts and not any(fits(kind, fitted(text, topic)) for text in texts):
            yield column.at, str(column.field)


def _texts(column: Column, body: Sequence[ReadRow]) -> list[str]:
    return [text for row in body[:_LOOKED_AT] if (text := row.text(column.at))]


def _judged(column: Column, texts: Sequence[str]) -> Column:
    said = column.field or column.hint
    if said.startswith(_YEARLY) and are_ticks(texts):
        return Column(column.at, column.heading, is_ticked=True)
    amounts = sum(_AMOUNT.fullmatch(text) is not None for text in texts)
    if said == "sumber" and 2 * amounts > len(texts):
        return Column(column.at, column.heading)
    return column


def _is_of_years(column: Column, body: Sequence[ReadRow]) -> bool:
    texts = _texts(column, body)
    return plain(column.heading) in _YEAR_HEADINGS and 2 * sum(bool(year_of(text)) for text in texts) > len(texts)


def _needs_year(column: Column) -> bool:
    return column.hint.endswith(OF_ROW) and column.size != UNKNOWN


def _of_row(column: Column, year: Column) -> Column:
    """A column as the year of its row makes it."""
    if column.at == year.at:
        return replace(column, field=YEAR, score=1.0, rivals=())
    return replace(column, field=column.hint, score=1.0, hint="") if _needs_year(column) else column
