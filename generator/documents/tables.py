"""Tables as templates declare them: rows of the model, and columns that name what to show of a row."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from itertools import groupby
from typing import Any

from generator.blocks.blocks import Align, Column, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run, plain
from generator.dataclass import dataclass
from generator.documents.citations import source_line
from generator.documents.printing import NOTHING, SHORT_GAP, Printer
from generator.source.numbers import shown_number
from generator.source.values import Gap, Items, Peta, Teks, Uang

NUMBER = "#"
_LONGEST_IN_A_ROW = 60
_PART = re.compile(r"\{([^{}]+)\}")
_STEP = re.compile(r"([A-Za-z_]+)|\[([^\]]+)\]")
_Cell = Callable[[Any, int], list[Inline]]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its title, what it shows of a row, and how.

    ``isi`` is a path such as "baseline.nilai" or "target[2026]", a pattern of paths such as
    "{baseline.nilai} ({baseline.tahun})", or "#" for the number of the row. ``jumlah`` sums it below,
    ``arsir`` shades its filled cells, as in a time line.
    """

    judul: Any
    isi: str
    lebar: float = 1.0
    rata: Align = "kiri"
    jumlah: bool = False
    arsir: bool = False


class ColumnError(LookupError):
    """A column shows what the rows do not have; the message is for the user."""


class TableMaker:
    """Makes tables in the words of one region."""

    def __init__(self, printer: Printer) -> None:
        self.printer = printer

    def table(
        self,
        rows: Items[Any] | list[Any],
        *declared: Kolom | list[Kolom],
        judul: Any = "",
        kunci: str = "",
        kelompok: str = "",
        lanskap: bool = False,
        jumlah: str = "Jumlah",
        subjumlah: str = "",
        sumber: Any = None,
        belum: Iterable[Any] = (),
    ) -> Table | Paragraph:
        """A table of the rows; where there are none, the one gap that stands for the topic.

        ``kelompok`` is a path whose value heads each group of rows; ``lanskap`` puts the table on a page
        turned sideways; ``jumlah`` is the first cell of the row of sums, if a column has any, and
        ``subjumlah`` that of the sums of each group. ``sumber`` are the items whose sources stand below,
        where they are not the rows. ``belum`` are empty lists of the topic, such as those of dimensions that
        the rows leave out: the gap of each ends the table.
        """
        if not rows:
            return self.empty(rows)
        columns = tuple(c for entry in declared for c in (entry if isinstance(entry, list) else [entry]))
        summed = any(column.jumlah for column in columns)
        body = self._rows(rows, columns, kelompok, subjumlah if summed else "")
        body += [Row([self.printer.gap(lacking.gap)], "kelompok") for lacking in belum]
        if summed:
            body.append(self._sums(rows, columns, jumlah))
        return Table(
            [Column(self.printer.inlines(c.judul), c.lebar, c.rata, c.arsir) for c in columns],
            body,
            kunci,
            self.printer.inlines(judul),
            source_line(rows if sumber is None else sumber, self.printer),
            lanskap,
        )

    def form(
        self, *rows: tuple[Any, ...] | None, judul: Any = "", kunci: str = "", sumber: Any = None, lebar: float = 2.6
    ) -> Table:
        """A form of two columns: each row is a label and its value, a gap where the value is missing.

        A row of a label alone heads those below it; None is no row. ``sumber`` is the item whose sources stand
        below, ``lebar`` how many times as wide as the labels the values are.
        """
        return Table(
            [Column([Run("Uraian")]), Column([Run("Isi")], lebar)],
            [self._form_row(*row) for row in rows if row],
            kunci,
            self.printer.inlines(judul),
            source_line([sumber], self.printer),
        )

    def _form_row(self, label: Any, *value: Any) -> Row:
        words = self.printer.inlines(label)
        if not value:
            return Row([words], "kelompok")
        return Row([words, self._value(value[0])], path=getattr(value[0], "path", ""))

    def empty(self, rows: Any) -> Paragraph:
        """The gap of a topic without any item."""
        gap = rows if isinstance(rows, Gap) else rows.gap
        return Paragraph(self.printer.gap(gap), "celah")

    def _rows(self, rows: Iterable[Any], columns: tuple[Kolom, ...], group_by: str, subtotal: str) -> list[Row]:
        numbered = list(enumerate(rows, 1))
        cells = self._cells(columns)
        if not group_by:
            return [self._row(row, cells, n) for n, row in numbered]
        result: list[Row] = []
        for _, group in groupby(numbered, lambda pair: plain(self._shown(pair[1], group_by))):
            members = list(group)
            head, *others = (self._shown(row, group_by) for _, row in members)
            alike = [inline for other in others for inline in other if inline.gap]
            result.append(Row([head], "kelompok", alike=alike))
            result += [self._row(row, cells, n) for n, row in members]
            if subtotal:
                result.append(self._sums([row for _, row in members], columns, subtotal))
        return result

    def _row(self, row: Any, cells: list[_Cell], number: int) -> Row:
        return Row([cell(row, number) for cell in cells], path=getattr(row, "path", ""))

    def _cells(self, columns: Iterable[Kolom]) -> list[_Cell]:
        """What makes the cell of each column; what can be known of a column is found out once, not for each row."""
        return [self._cell(column.isi) for column in columns]

    def _cell(self, pattern: str) -> _Cell:
        if pattern == NUMBER:
            return lambda _, n: [Run(str(n))]
        if not pattern or "{" in pattern:
            return lambda row, _: self._shown(row, pattern)
        steps = _steps(pattern)
        return lambda row, _: self._value(_followed(row, steps, pattern))

    def _shown(self, row: Any, pattern: str) -> list[Inline]:
        """What a path or pattern of paths shows of a row; a part of which all is missing is a single gap.

        An empty pattern shows nothing.
        """
        if "{" not in pattern:
            return self._value(_follow(row, pattern) if pattern else None)
        parts = [(words, _follow(row, path) if path else None) for words, path in _parts(pattern)]
        values = [value for words, value in parts if not words]
        gaps = [value for value in values if isinstance(value, Gap)]
        if len(gaps) == len(values) and (_of_one_part(pattern) or all(gap.optional for gap in gaps)):
            return self._value(gaps[0])
        return [inline for words, value in parts for inline in ([Run(words)] if words else self._value(value))]

    def _value(self, value: Any) -> list[Inline]:
        if type(value) is Teks and value:  # so are most values
            return [Run(str(value), value.path, value)]
        if isinstance(value, Gap) or value is None:
            return (self.printer.gap(value, SHORT_GAP) if value is not None else []) or [Run(NOTHING)]
        if isinstance(value, Uang):
            return [Run(shown_number(int(value)) if value or value.path else NOTHING, value.path, value)]
        if isinstance(value, list):
            return self._several(value)
        return self._value(value.gap) if isinstance(value, Peta) and not value else self.printer.inlines(value)

    def _several(self, values: list[Any]) -> list[Inline]:
        if not values:
            return self._value(getattr(values, "gap", None))
        separator = "\n" if any(len(str(value)) > _LONGEST_IN_A_ROW for value in values) else "; "
        inlines: list[Inline] = []
        for value in values:
            inlines += [Run(separator), *self.printer.inlines(value)] if inlines else self.printer.inlines(value)
        return inlines

    def _sums(self, rows: Iterable[Any], columns: tuple[Kolom, ...], label: str) -> Row:
        listed = list(rows)
        cells: list[list[Inline]] = []
        labelled = False
        for column in columns:
            if column.jumlah:
                cells.append(self._value(_sum(_follow(row, column.isi) for row in listed)))
            elif not labelled and column.isi != NUMBER:
                cells.append([Run(label)])
                labelled = True
            else:
                cells.append([])
        return Row(cells, "jumlah")


@cache
def _parts(pattern: str) -> tuple[tuple[str, str], ...]:
    """A pattern as pairs of (bare words, "") and ("", path)."""
    pieces = _PART.split(pattern)
    return tuple(("", p) if n % 2 else (p, "") for n, p in enumerate(pieces) if p)


@cache
def _of_one_part(pattern: str) -> bool:
    """Whether all paths of a pattern lie in the same part of a row, as "{baseline.nilai} ({baseline.tahun})"."""
    parts = {path.rpartition(".")[0] for _, path in _parts(pattern) if path}
    return len(parts) == 1 and "" not in parts


@cache
def _steps(path: str) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (name, None) if name else ("", int(key) if key.isdigit() else key) for name, key in _STEP.findall(path)
    )


def _follow(row: Any, path: str) -> Any:
    """What lies at a path of a row; in an empty mapping every key is the mapping's gap."""
    return _followed(row, _steps(path), path)


def _followed(row: Any, steps: tuple[tuple[str, Any], ...], path: str) -> Any:
    value = row
    name = ""
    try:
        for name, key in steps:
            if not name:
                value = value.get(key, None if value else getattr(value, "gap", None))
            else:
                value = value[name] if isinstance(value, dict) else getattr(value, name)
    except (AttributeError, KeyError):
        if not name:
            raise
        raise ColumnError(f"kolom tabel menunjuk '{path}', padahal '{name}' tidak ada pada butirnya") from None
    return value


def _sum(values: Iterable[Any]) -> Any:
    numbers = [value for value in values if isinstance(value, (int, Decimal))]
    if not numbers:
        return None
    if any(isinstance(value, Uang) for value in numbers):
        return Uang(sum(int(value) for value in numbers))
    return sum(numbers)
