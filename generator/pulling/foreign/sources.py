"""Where a foreign table may come from: a workbook, text with separators, a table in a Word file."""

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.excel.reading.workbook import read_workbook
from generator.excel.sheets import column_name
from generator.pulling.foreign.headings import plain
from generator.pulling.foreign.units import is_about_units, told_above
from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable
from generator.source.separated_text import decoded, too_many_cells
from generator.word.reading.tables import RepeatedText, read_tables

_MOST_BYTES = 50_000_000
_MOST_ROWS = 100_000
_HEADINGS_WITHIN = 25
_SEPARATORS = ("\t", ";", ",", "|")


@dataclass(frozen=True, slots=True)
class ForeignTable:
    """A table with its name, as that of its sheet, and the rows that hold anything; ``from_1904`` is about days.

    ``width`` is the number of columns of a table that has edges, as in Word; 0 for others. ``may_go_on`` says whether
    it may be the rest of the table before, by what stands between them; ``hidden`` that people do not see its sheet.
    ``lengths`` are the numbers of cells in each line of a text that commas part, by its number; none of other tables;
    ``filled`` are those up to the last cell of the line that holds anything.
    ``above`` are lines of text that stand above it and not in it, as in Word, the nearest first.
    ``unit_before`` is a line that tells the unit of a like table before it, if that may or may not hold for it too;
    ``follows`` that nothing stands between it and the table before, or only that it goes on.
    ``moved`` are, by the number of a row, the positions where its cells stand in the file if those below an inner
    heading were moved; ``refused`` are the numbers of rows that cannot be read, with the reason;
    ``asides`` are cells that are not read, each in its row and at its position, with the reason;
    ``is_matrix`` tells that its lists crossed each other in the file, so that no column can be added there.
    """

    name: str
    rows: list[ReadRow]
    from_1904: bool = False
    width: int = 0
    may_go_on: bool = False
    hidden: bool = False
    lengths: Mapping[int, int] = field(default_factory=dict)
    filled: Mapping[int, int] = field(default_factory=dict)
    above: tuple[str, ...] = ()
    unit_before: str = ""
    follows: bool = False
    moved: Mapping[int, Mapping[int, int]] = field(default_factory=dict)
    refused: Mapping[int, str] = field(default_factory=dict)
    asides: tuple[tuple[ReadRow, int, str], ...] = ()
    is_matrix: bool = False

    def split_by_commas(self, row: ReadRow, last_heading: int) -> str:
        """Why a row cannot be read that commas within numbers made longer than the headings; "" if it can.

        ``last_heading`` is the number of the last row of headings.
        """
        held = self.filled.get(row.number, 0)
        headed = max((cells for number, cells in self.lengths.items() if number <= last_heading), default=held)
        return too_many_cells(held, headed) if held > headed else ""

    def place(self, row: ReadRow, at: int) -> str:
        """The address of a cell for people."""
        return f"{self.name}!{self.column(row, at)}{row.number}"

    def column(self, row: ReadRow, at: int) -> str:
        """The letters of the column in which a cell stands in the file."""
        return column_name(self.moved.get(row.number, {}).get(at, at))


def _with_units_carried(tables: Sequence[ForeignTable]) -> list[ForeignTable]:
    """The tables of a file, each that goes on with the one before with the line above that which tells the unit.

    A table with the same headings that does not go on with it, and tells no unit, gets the line as ``unit_before``.
    """
    found: list[ForeignTable] = []
    told: dict[tuple[str, ...], str] = {}
    last: tuple[str, ...] = ()
    for table in tables:
        carried = table
        headings, inner = _top(table.rows)
        inside, outside = told_above(inner), told_above(filter(is_about_units, table.above))
        size, line = inside if inside[1] else outside
        if line:
            told[headings] = "" if size == 1 else line
        elif before := told.get(headings, ""):
            goes_on = table.follows and headings == last and is_about_units(before)
            above = (*table.above, before)
            carried = replace(table, above=above) if goes_on else replace(table, unit_before=before)
        last = headings if not table.may_go_on or headings in told else last
        found.append(carried)
    return found


def _top(rows: Sequence[ReadRow]) -> tuple[tuple[str, ...], list[str]]:
    """The first row of a table that holds several texts, for comparison, and the texts above it."""
    above: list[str] = []
    for row in rows[:_HEADINGS_WITHIN]:
        texts = [text for at in sorted(row.cells) if (text := row.text(at))]
        if len(set(texts)) > 1:
            return tuple(map(plain, texts)), above
        above += texts
    return (), above


def foreign_tables(file: Path | None, typed: bytes = b"") -> list[ForeignTable]:
    """The tables in a file, or in text that was pasted; raises UserError if none can be read."""
    if file is None:
        return [_from_text(typed, "tempelan", "Teks yang ditempel")]
    ending = file.suffix.lower()
    if ending == ".xlsx":
        return _with_units_carried(_from_workbook(file))
    if ending == ".docx":
        return _with_units_carried(_from_word(file))
    if ending in (".csv", ".tsv", ".txt"):
        return [_from_text(_content(file), file.stem, shown_path(file))]
    raise UserError(
        f"{shown_path(file)} bukan .xlsx, .docx, .csv, atau .tsv. Buka di Excel atau Word, simpan sebagai salah "
        "satunya, lalu pakai hasilnya."
    )


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise UserError(
                f"{shown_path(file)} terlalu besar untuk dibaca. Simpan tabelnya saja, lalu pakai berkas itu."
            )
        return file.read_bytes()
    except OSError as error:
        raise unreadable(file, error) from error


def _from_workbook(file: Path) -> list[ForeignTable]:
    found = [
        ForeignTable(one.name, one.rows, one.from_1904, hidden=one.hidden) for one in read_workbook(file) if one.rows
    ]
    if not found:
        raise UserError(f"{shown_path(file)} tidak memuat tabel: semua lembarnya kosong.")
    return found


def _from_word(file: Path) -> list[ForeignTable]:
    found = []
    for number, table in enumerate(read_tables(file), 1):
        rows = [ReadRow(n, _cells(texts)) for n, texts in enumerate(table.rows, 1)]
        width = max((at + 1 for texts in table.rows for at in texts), default=0)
        filled = [row for row in rows if row.cells]
        name, above = f"Tabel {number}", table.above
        found.append(ForeignTable(name, filled, width=width, may_go_on=table.may_go_on, above=above,
                                  follows=table.follows))  # fmt: skip
    if not found:
        raise UserError(f"{shown_path(file)} tidak memuat tabel.")
    return found


def _from_text(content: bytes, name: str, told: str) -> ForeignTable:
    if len(content) > _MOST_BYTES:
        raise UserError(f"{told} terlalu besar untuk dibaca.")
    text = decoded(content)
    if "\0" in text:
        raise UserError(f"{told} bukan teks. Simpan tabelnya sebagai .xlsx atau .csv, lalu pakai hasilnya.")
    csv.field_size_limit(1_000_000)
    try:
        separator = _separator(text)
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True))
    except csv.Error as error:
        raise UserError(f"{told} tidak dapat dibaca sebagai tabel: ada sel yang terlalu panjang.") from error
    if len(lines) > _MOST_ROWS:
        raise UserError(f"{told} memuat lebih dari {_MOST_ROWS} baris. Bagi menjadi beberapa berkas.")
    rows = [ReadRow(n, _cells(dict(enumerate(line)))) for n, line in enumerate(lines, 1)]
    lengths = {n: len(line) for n, line in enumerate(lines, 1)} if separator == "," else {}
    filled = {row.number: max(row.cells, default=-1) + 1 for row in rows if row.number in lengths}
    return ForeignTable(name, [row for row in rows if row.cells], lengths=lengths, filled=filled)


def _cells(texts: dict[int, str]) -> dict[int, ReadCell]:
    return {
        at: ReadCell("teks", text.strip(), repeated=isinstance(text, RepeatedText))
        for at, text in texts.items()
        if text.strip()
    }


def _separator(text: str) -> str:
    """The sign between the cells: the one that parts most of the first lines into equally many, the most of these.

    A sign within the cells of some lines parts these otherwise than the headings.
    """
    best, most = ";", (0, 0)
    for sign in _SEPARATORS:
        top = io.StringIO("\n".join(text.splitlines()[:40]))
        lines = csv.reader(top, delimiter=sign, skipinitialspace=True)
        counts = Counter(len(line) for line in lines if len(line) > 1)
        found = max(((often, width) for width, often in counts.items()), default=(0, 0))
        if found > most:
            best, most = sign, found
    return best
