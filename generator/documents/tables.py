"""Tables that templates declare: rows of the model, and columns that name what to show of each row."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import chain, count, groupby
from typing import Any, get_args

from generator.blocks.blocks import Align, Column, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run, plain
from generator.documents.citations import source_line
from generator.documents.lacking import known_of
from generator.documents.printed_values import Printer, as_item, dash, run_of
from generator.masterplan.rekap import summed
from generator.source.paths import ModelPath, entry_path
from generator.source.printed_amounts import shown_number
from generator.source.values import Gap, Items, Kurang, Peta, Phrase, Uang, UangSementara, as_listed
from generator.source.words import closest, joined
from generator.source.words_of_gaps import NOTHING, SHORT_GAP

NUMBER = "#"
_LONGEST_IN_A_ROW = 60
_FEWEST_FIGURES, _NARROWEST_FIGURE = 2, 8
MOST_COLUMNS = 63
"""The maximum number of columns of a table in Word."""
_WIDEST_COLUMN = 100
_PART = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: title, what it shows of a row, and how.

    ``isi`` is a path such as "baseline.nilai" or "target[2026]", a pattern of paths such as "{baseline.nilai}
    ({baseline.tahun})", or "#" for the row number. ``jumlah`` adds a sum below; ``arsir`` shades filled cells, as in
    a timeline. ``risiko`` is the path of a level of risk whose colour the cell gets.
    """

    judul: Any
    isi: str
    lebar: float = 1.0
    rata: Align = "kiri"
    jumlah: bool = False
    arsir: bool = False
    risiko: str = ""


class ColumnError(LookupError):
    """A column that refers to something the rows do not have; the message is for the user."""


class TableMaker:
    """Makes tables in the terms of one region."""

    def __init__(self, printer: Printer) -> None:
        self.printer = printer
        self.texts = {**printer.texts, Uang: _amount}

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
        kecil: bool = False,
    ) -> Table | Paragraph:
        """A table of the rows; if there are none, the gap of the topic.

        ``kelompok`` is a path whose value heads each group of rows. ``lanskap`` puts the table on a page turned
        sideways. ``jumlah`` is the first cell of the row of sums, if a column has any, and ``subjumlah`` that of each
        group's sums. ``sumber`` are the items whose sources are printed below, if not the rows. ``belum`` are empty
        lists of the topic, such as those of dimensions without rows: the gap of each is added at the end of the
        table. A ``kecil`` table is set in small type.
        """
        columns = declared_columns(declared)
        if not rows:
            self.printer.side_table.note_gap(kunci, getattr(rows, "gap", rows))
            return self.empty(rows)
        return Table(
            [Column(self.printer.inlines(c.judul), c.lebar, c.rata, c.arsir) for c in columns],
            self._body(rows, columns, belum, by=kelompok, total=jumlah, subtotal=subjumlah),
            kunci,
            self.printer.inlines(judul),
            source_line(rows if sumber is None else sumber, self.printer),
            lanskap,
            small=kecil,
        )

    def _body(
        self, rows: Items[Any] | list[Any], columns: list[Kolom], lacking: Iterable[Any], *, by: str, total: str,
        subtotal: str,
    ) -> list[Row]:  # fmt: skip
        """The rows of a table in their groups, with their sums and the gaps of empty lists at the end."""
        heads, listed = self._by_head(rows, by) if by else ([], rows)
        body = self._numbered(listed, columns)
        amounts = _amounts(listed, columns)
        if heads:
            body = self._in_groups(body, heads, columns, amounts, subtotal)
        body += [Row([self.printer.gap(one.gap)], "kelompok") for one in lacking]
        if amounts:
            body.append(self._sums(columns, amounts, total))
        return body

    def form(
        self, *rows: tuple[Any, ...] | None, judul: Any = "", kunci: str = "", sumber: Any = None,
        lebar: float = 2.6, kecil: bool = False,
    ) -> Table:  # fmt: skip
        """A form of two columns: each row is a label and its value, a gap if the value is missing.

        A row of a label alone is a heading for those below it; None is skipped. ``sumber`` is the item whose sources
        are printed below. ``lebar`` is the width of the values as a multiple of that of the labels. A ``kecil`` form
        is set in small type.
        """
        return Table(
            [Column([Run("Uraian")]), Column([Run("Isi")], lebar)],
            [self._form_row(*row) for row in rows if row],
            kunci,
            self.printer.inlines(judul),
            source_line([sumber], self.printer),
            small=kecil,
        )

    def figures(self, *pairs: Any) -> Table | str:
        """A strip of key figures: each is a value and the words that say what it is; None and gaps are left out.

        Nothing is printed if there are fewer than two.
        """
        known = [(value, words) for value, words in filter(None, pairs) if value and not isinstance(value, Gap)]
        if len(known) < _FEWEST_FIGURES:
            return ""
        shown = [(self._value(value), self.printer.inlines(words)) for value, words in known]
        columns = [Column(value, max(_NARROWEST_FIGURE, len(plain(value)))) for value, _ in shown]
        return Table(columns, [Row([words for _, words in shown])], figures=True)

    def _form_row(self, label: Any, *value: Any) -> Row:
        words = self.printer.inlines(label)
        if not value:
            return Row([words], "kelompok")
        return Row([words, self._value(value[0])], path=getattr(value[0], "path", ""))

    def empty(self, rows: Any) -> Paragraph:
        """The gap of a topic without items."""
        gap = rows if isinstance(rows, Gap) else getattr(rows, "gap", None)
        return Paragraph(self.printer.gap(gap) if gap is not None else [], "celah")

    def _numbered(self, rows: Iterable[Any], columns: list[Kolom], first: int = 1) -> list[Row]:
        """Rows numbered from ``first``; each column is analysed once for all rows."""
        listed = list(rows)
        cells = [self._cells(column.isi, listed, first) for column in columns]
        made = [Row(shown, path=getattr(row, "path", "")) for row, *shown in zip(listed, *cells, strict=False)]
        if any(column.risiko for column in columns):
            for item, row in zip(listed, made, strict=True):
                row.risks = [str(_follower(column.risiko)(item)) if column.risiko else "" for column in columns]
        return made

    def _cells(self, pattern: str, rows: list[Any], first: int) -> Iterator[list[Inline]]:
        """The cells of a column, made lazily row by row."""
        if pattern == NUMBER:
            return ([Run(str(n))] for n in count(first))
        return map(self._showing(pattern), rows)

    def _showing(self, pattern: str) -> Callable[[Any], list[Inline]]:
        """A function from a row to the inlines of a path or pattern; an empty pattern shows nothing."""
        if "{" in pattern:
            return self._showing_parts(pattern)
        if not pattern:
            return lambda _: self._value(None)
        value, follow = self._value, _follower(pattern)
        return lambda row: value(follow(row))

    def _showing_parts(self, pattern: str) -> Callable[[Any], list[Inline]]:
        """A function from a row to the inlines of a pattern; if all its values are missing, a single gap is shown."""
        parts = _parts(pattern)
        of_one_part = _of_one_part(pattern)

        def show(row: Any) -> list[Inline]:
            found = [(words, None if words else _follower(path)(row)) for words, path in parts]
            values = [value for words, value in found if not words]
            gaps = [value for value in values if isinstance(value, Gap)]
            if len(gaps) == len(values) and (of_one_part or all(gap.optional for gap in gaps)):
                return self._value(gaps[0])
            cells = [[Run(words)] if words else self._value(value) for words, value in found]
            return [inline for cell in cells for inline in cell]

        return show

    def _by_head(self, rows: list[Any], pattern: str) -> tuple[list[list[Inline]], list[Any]]:
        """The heads and the rows, sorted so that rows with the same head follow the first of them."""
        heads = [*map(self._showing(pattern), rows)]
        first: dict[str, int] = {}
        order = sorted(range(len(heads)), key=lambda n: first.setdefault(plain(heads[n]), n))
        return [heads[n] for n in order], [rows[n] for n in order]

    def _in_groups(
        self,
        body: list[Row],
        heads: list[list[Inline]],
        columns: list[Kolom],
        amounts: list[list[Any]],
        subtotal: str,
    ) -> list[Row]:
        """The rows with a heading row before each group, and the sums of the group after it if wanted."""
        result: list[Row] = []
        for _, group in groupby(range(len(body)), lambda n: plain(heads[n])):
            first, *others = group
            members = slice(first, first + 1 + len(others))
            alike = [inline for n in others for inline in heads[n] if inline.gap or inline.path]
            result += [Row([heads[first]], "kelompok", alike=alike), *body[members]]
            if subtotal and amounts:
                result.append(self._sums(columns, [column[members] for column in amounts], subtotal))
        return result

    def _value(self, value: Any) -> list[Inline]:
        text_of = self.texts.get(type(value))
        if text_of is not None:  # as for most values
            text = text_of(value)
            return run_of(text, value.path, value) if text else []
        if isinstance(value, UangSementara):
            return self._incomplete(value)
        if isinstance(value, Gap) or value is None:
            return [Run(NOTHING)] if value is None else self.printer.gap(value, SHORT_GAP) or [dash(value)]
        if isinstance(value, list):
            return self._several(value)
        return self._value(value.gap) if isinstance(value, Peta) and not value else self.printer.inlines(value)

    def _incomplete(self, amount: UangSementara) -> list[Inline]:
        """A sum of the known amounts with a mark for those missing; the gap alone if none is known."""
        if not amount:
            return self._value(amount.kurang[0])
        return [*run_of(_amount(amount), amount.path, amount), *self.printer.lacking(amount.kurang)]

    def _several(self, values: list[Any]) -> list[Inline]:
        if not values:
            return self._value(getattr(values, "gap", None))
        separator = "\n" if any(len(str(value)) > _LONGEST_IN_A_ROW for value in values) else "; "
        inlines: list[Inline] = []
        for value in values:
            shown = self.printer.inlines(as_item(value) if separator == "; " else value)
            inlines += [Run(separator), *shown] if inlines else shown
        return inlines

    def _sums(self, columns: list[Kolom], amounts: list[list[Any]], label: str) -> Row:
        cells: list[list[Inline]] = []
        labelled = False
        for column, values in zip(columns, amounts, strict=True):
            if column.jumlah:
                cells.append(self._value(_naming_parts(sum_of(values), values)))
            elif not labelled and column.isi != NUMBER:
                cells.append([Run(label)])
                labelled = True
            else:
                cells.append([])
        return Row(cells, "jumlah")


def _naming_parts(total: Any, values: list[Any]) -> Any:
    """A sum of money that names the amounts of which it consists."""
    if isinstance(total, Uang) and not total.path:
        parts = [value for value in values if isinstance(value, Uang)]
        total.dari = tuple(chain.from_iterable(part.dari or ((part.path,) if part.path else ()) for part in parts))
    return total


def declared_columns(declared: Iterable[Any]) -> list[Kolom]:
    """The columns that a template declares, singly or in lists; raises ColumnError if they are invalid."""
    columns = [column for entry in declared for column in (entry if isinstance(entry, list) else [entry])]
    if not columns or not all(isinstance(column, Kolom) for column in columns):
        raise ColumnError('tabel memerlukan kolom, misalnya  kolom("Misi", "nama")')
    if len(columns) > MOST_COLUMNS:
        raise ColumnError(f"tabel memuat paling banyak {MOST_COLUMNS} kolom, di sini {len(columns)}")
    for column in columns:
        width: Any = column.lebar
        if isinstance(width, bool) or not isinstance(width, int | float | Decimal) or not 0 < width <= _WIDEST_COLUMN:
            raise ColumnError(
                f"lebar kolom ialah bilangan di atas 0 sampai {_WIDEST_COLUMN}, bukan '{str(width)[:40]}'"
            )
        if column.rata not in get_args(Align):
            raise ColumnError(f"rata kolom ialah {joined(get_args(Align), 'atau')}, bukan '{str(column.rata)[:40]}'")
        if not isinstance(column.isi, str):
            raise ColumnError(f"isi kolom ialah nama isian dalam tanda kutip, bukan '{str(column.isi)[:40]}'")
    return columns


def _amounts(rows: Iterable[Any], columns: list[Kolom]) -> list[list[Any]]:
    """For each column the values that its rows add to its sum; empty if no column is summed."""
    if not any(column.jumlah for column in columns):
        return []
    return [[*map(_follower(column.isi), rows)] if column.jumlah else [] for column in columns]


@cache
def _parts(pattern: str) -> tuple[tuple[str, str], ...]:
    """Split a pattern into pairs of (words, "") and ("", path)."""
    pieces = _PART.split(pattern)
    return tuple(("", p) if n % 2 else (p, "") for n, p in enumerate(pieces) if p)


@cache
def _of_one_part(pattern: str) -> bool:
    """Whether all paths of a pattern belong to the same part of a row, as "{baseline.nilai} ({baseline.tahun})"."""
    parts = {ModelPath(path).owner for _, path in _parts(pattern) if path}
    return len(parts) == 1 and "" not in parts


@cache
def _follower(path: str) -> Callable[[Any], Any]:
    """A function from a row to the value at a path; in an empty mapping, every key gives the mapping's gap."""
    steps = [(name, int(key) if key.isdigit() else key) for name, key in ModelPath(path).names_and_keys]
    if any(name.startswith("_") for name, _ in steps):
        raise ColumnError(f"kolom tabel tidak boleh menunjuk '{path}'")

    def follow(row: Any) -> Any:
        value = row
        name = ""
        try:
            for name, key in steps:
                if not name:
                    value = _at(value, key) if isinstance(value, Peta) else value.get(key)
                else:
                    value = value[name] if isinstance(value, dict) else getattr(value, name)
        except (AttributeError, KeyError):
            if not name:
                raise
            raise ColumnError(_unknown(path, name, value)) from None
        if callable(value):
            raise ColumnError(f"kolom tabel menunjuk '{path}', padahal itu bukan isian")
        return as_listed(value)

    return follow


def _at(pairs: Peta[Any, Any], key: Any) -> Any:
    """The value of a key; of a year of which nothing is said, a gap that is printed as a dash."""
    value = pairs.at(key)
    if value is not None or not isinstance(key, int) or not pairs.path:
        return value
    return Gap(entry_path(pairs.path, key), "", optional=True)


def _unknown(path: str, name: str, value: Any) -> str:
    """An error message for a path with an unknown name, with the name that may be meant."""
    known = [*value] if isinstance(value, dict) else [*getattr(value, "fields", ())]
    near = closest(name, known)
    within = "" if path == name else f" dalam '{path}'"
    meant = f". Mungkin maksud Anda: '{near[0]}'" if near else ""
    return f"kolom tabel menunjuk '{name}'{within}, yang tidak ada pada butirnya{meant}"


def _amount(amount: Uang) -> str:
    """An amount without "Rp", which is in the column's title; a dash for zero."""
    return shown_number(int(amount)) if amount else NOTHING


def sum_of(values: list[Any]) -> Any:
    """The sum of some values: a gap among them is told, and is all there is where nothing is known."""
    lacking = [gap for value in values if isinstance(value, Phrase) for gap in known_of(value)[1]]
    parts = [known_of(value)[0] if isinstance(value, Phrase) else value for value in (*values, *lacking)]
    numbers = [part for part in parts if isinstance(part, (int, float, Decimal))]
    gaps = [part for part in parts if isinstance(part, Gap) and not part.optional]
    if not numbers:
        return gaps[0] if gaps else None
    if any(isinstance(number, Uang) for number in numbers):
        return summed([Uang(part) if type(part) is int else part for part in parts])
    return Phrase((sum(numbers), Kurang(gaps))) if gaps else sum(numbers)
