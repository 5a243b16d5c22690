"""What people typed beside the cells of the survey's forms: told with its place, and never counted."""

from collections.abc import Container, Iterable, Iterator

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.sources import ForeignTable
from generator.source.words import in_one_line
from generator.survey.headings import meaning
from generator.survey.questions import questions_by_key

_OWN_SHEET = "@tabel:survei_"


def remark(place: str, text: str) -> str:
    """A text with its place, on one line."""
    return f"{place}: '{in_one_line(text)}'"


def beside_columns(table: ForeignTable, rows: Iterable[ReadRow], columns: Container[int]) -> Iterator[str]:
    """The texts of some rows in columns that have no heading; plain figures are no remarks."""
    for row in rows:
        for at in row.cells:
            if at not in columns and (text := row.text(at)) and not text.isdecimal():
                yield remark(table.place(row, at), text)


def above_columns(table: ForeignTable, start: int) -> Iterator[str]:
    """The texts above the columns of one of our own sheets, besides the first of each row, which is its title."""
    if any(table.rows[start].text(at).startswith(_OWN_SHEET) for at in table.rows[start].cells):
        for row in table.rows[:start]:
            for at in sorted(at for at in row.cells if row.text(at))[1:]:
                yield remark(table.place(row, at), row.text(at))


def beside_ticks(table: ForeignTable, ticks: Container[int]) -> Iterator[str]:
    """The texts of a sheet of ticks beyond its columns, and those of lines that hold no question and no tick."""
    head, *body = table.rows
    for row in body:
        filled = [at for at in row.cells if row.text(at)]
        is_line = any(meaning(row.text(at)) in questions_by_key() for at in filled) or any(
            at in ticks for at in filled
        )
        for at in filled:
            if at not in head.cells or not is_line:
                yield remark(f"{table.name}, baris {row.number}", row.text(at))


def beside_respondent(table: ForeignTable) -> Iterator[str]:
    """The texts of the table of a respondent in columns that ask for none."""
    head, *body = table.rows
    for row in body:
        for at in row.cells:
            if row.text(at) and not meaning(head.text(at)):
                yield remark(f"{table.name}, baris {row.number}", row.text(at))


def outside_tables(lines: Iterable[tuple[str, int]], of_form: Container[str]) -> Iterator[str]:
    """The lines of a Word file, each with the number of tables before it, that a blank form does not have."""
    for line, tables in lines:
        text = in_one_line(line)
        if text and text not in of_form:
            yield remark(f"sesudah Tabel {tables}" if tables else "sebelum Tabel 1", text)
