"""Worksheets: tables and forms with blank space for missing values, each with the identity of the value.

A new item that a group writes down has the identity ``topic[+group-1]``: it is the first item that the plan does not
have yet. A worksheet that was filled in can therefore be read back like any other document.
"""

from collections.abc import Iterable
from typing import Any

from generator.blocks.blocks import Column, Paragraph, Row, Table
from generator.blocks.inline import Inline, Run, plain
from generator.documents.printed_values import Printer, Shown
from generator.documents.signature import signature
from generator.documents.tables import NUMBER, Kolom, TableMaker, declared_columns
from generator.masterplan.daerah import Pejabat
from generator.masterplan.dimensi import Subdimensi
from generator.masterplan.periode import Naskah
from generator.source.numbers_and_days_in_words import spelled_date, weekday
from generator.source.paths import ModelPath, field_path, new_item_path
from generator.source.values import Gap, Phrase, Tanggal, Turunan
from generator.source.words_of_gaps import GAP

EXAMPLE = "Contoh"
_BLANK = "\N{EM SPACE}"
_DOT = "…"


class BlankPrinter(Printer):
    """Prints missing values as blank space, also for optional fields."""

    def gap(self, gap: Gap, template: str = GAP) -> list[Inline]:
        """An empty box with the identity of the gap."""
        del template
        return [Run(_BLANK, gap.path, gap, gap=True, box=True)]


def isian(value: Any = "", panjang: int = 12) -> Any:
    """A value; if it is missing, a dotted line of ``panjang`` dots, which knows what it would be computed from."""
    if value or not (value == "" or isinstance(value, Gap)):
        return value
    if isinstance(value, Turunan):
        dots = Turunan(_DOT * panjang)
        dots.dari = value.dari
        return dots
    gap = value if isinstance(value, Gap) else None
    return Run(_DOT * panjang, gap.path if gap is not None else "", gap, gap=gap is not None, box=True)


def hari_ini(tanggal: Tanggal | Gap) -> Phrase:
    """A day in words and figures, as at the beginning of records; dotted lines in the same order if unknown."""
    if tanggal:
        figures = Shown.of(f"{tanggal.day}-{tanggal.month}-{tanggal.year}", tanggal)
        return Phrase((f"{spelled_date(tanggal)} (", figures, ")"))
    return Phrase((isian("", 5), ", tanggal ", isian("", 5), " bulan ", isian("", 5), " tahun ", isian("", 8)))


def hari_tanggal(tanggal: Any) -> Any:
    """The date of an attendance list with its weekday, "Rabu, 14 Mei 2025"; a dotted line if unknown."""
    return Phrase((f"{weekday(tanggal)}, ", tanggal)) if tanggal else isian(tanggal, 8)


def sheet_signature(official: Pejabat, office: Any, printer: Printer, *, pangkat: bool = False) -> Paragraph:
    """A signature block for signing by hand: undated, with dotted lines for what is unknown.

    Rank and NIP are printed below the names of officials other than the head of the region, the deputy and the
    Sekretaris Daerah (Permendagri 1/2023, Pasal 44), if ``pangkat`` says so.
    """
    made = signature(official, office, Naskah(), printer, isian(official.nama, 15), ranked=False)
    if pangkat:
        made.inlines += [Run("\n"), *printer.inlines(isian(official.pangkat, 10))]
        made.inlines += [Run("\nNIP "), *printer.inlines(isian(official.nip, 10))]
    return made


class SheetMaker(TableMaker):
    """Makes the tables and forms of worksheets in the terms of one region."""

    def __init__(self, printer: Printer) -> None:
        super().__init__(BlankPrinter(printer.istilah))

    def sheet(
        self,
        rows: Iterable[Any],
        *declared: Kolom | list[Kolom],
        topik: str = "",
        kunci: str = "",
        kosong: int = 3,
        baris: float = 2,
        contoh: tuple[Any, ...] = (),
        per: Iterable[Subdimensi] = (),
        kelompok: str = "",
        lainnya: str = "",
        lanskap: bool = True,
        utuh: bool = False,
    ) -> Table:
        """A table of the known rows, then blank ones: ``kosong`` of them, or as many below each of ``per``.

        ``topik`` is the topic that blank rows add to, by default that of the rows; ``kunci`` distinguishes blank rows
        of one topic. ``kelompok`` is a path whose value heads each group of rows; ``lainnya`` is then the heading of
        the blank ones. ``baris`` is the number of handwritten lines that fit in a row. ``contoh`` are the cells of
        the example row, from the first column that is not a number. ``utuh`` keeps the table on one page.
        """
        columns = declared_columns(declared)
        listed = list(rows)
        path = ModelPath(getattr(rows, "path", ""))
        blanks = _Blanks(columns, topik or path.without_group, baris)
        body = [self._example(columns, contoh)] if contoh else []
        if per:
            body += self._by_subdimension(listed, columns, per, kosong, blanks)
        else:
            body += self._grouped(listed, columns, kelompok, baris)
            body += [Row([[Run(lainnya)]], "kelompok")] if kelompok and kosong else []
            body += blanks.rows(kunci or path.group or "baru", kosong, len(listed) + 1)
        shown = [Column(self.printer.inlines(c.judul), c.lebar, c.rata, c.arsir) for c in columns]
        return Table(shown, body, landscape=lanskap, whole=utuh)

    def sheet_form(self, *rows: tuple[Any, ...] | None, baris: float = 1, lebar: float = 2.6) -> Table:
        """A form of labels and values, with space for handwriting if a value is missing.

        The space is ``baris`` lines, or as many as the third entry of the row says. None is skipped.
        """
        shown = [row for row in rows if row]
        table = self.form(*(row[:2] for row in shown), lebar=lebar)
        for row, declared in zip(table.rows, shown, strict=True):
            if len(declared) > 1 and not plain(row.cells[-1]).strip():
                row.room = declared[2] if len(declared) > 2 else baris
        return table

    def empty(self, rows: Any) -> Paragraph:
        """Nothing, since a worksheet shows blank rows instead."""
        del rows
        return Paragraph([])

    def _grouped(self, rows: list[Any], columns: list[Kolom], group_by: str, room: float) -> list[Row]:
        body: list[Row] = []
        last = None
        show = self._showing(group_by)
        for number, row in enumerate(rows, 1):
            head = show(row) if group_by else None
            if head is not None and plain(head) != last:
                last = plain(head)
                body.append(Row([head], "kelompok"))
            body.append(self._known(row, columns, number, room))
        return body

    def _by_subdimension(
        self, rows: list[Any], columns: list[Kolom], per: Iterable[Subdimensi], blank: int, blanks: "_Blanks"
    ) -> list[Row]:
        body: list[Row] = []
        number = 1
        groups = [(sub.kunci, self.printer.inlines(sub.nama)) for sub in per]
        lost = [row for row in rows if not row.subdimensi]
        for key, name in groups:
            members = [row for row in rows if row.subdimensi == key]
            body.append(Row([name], "kelompok"))
            body += [self._known(row, columns, n, blanks.room) for n, row in enumerate(members, number)]
            number += len(members)
            body += blanks.rows(key, blank, number)
            number += blank
        if lost:
            body.append(Row([[Run(_WITHOUT.format(self.printer.istilah.subdimensi))]], "kelompok"))
            body += [self._known(row, columns, n, blanks.room) for n, row in enumerate(lost, number)]
        return body

    def _known(self, row: Any, columns: list[Kolom], number: int, room: float) -> Row:
        [made] = self._numbered([row], columns, number)
        missing = any(isinstance(i, Run) and i.box for cell in made.cells for i in cell)
        made.room = room if missing or not all(made.cells) else 0
        return made

    def _example(self, columns: list[Kolom], cells: tuple[Any, ...]) -> Row:
        given = iter(cells)
        first = next((n for n, column in enumerate(columns) if column.isi == NUMBER), None)
        shown: list[list[Inline]] = [
            [Run(EXAMPLE)] if n == first else self.printer.inlines(next(given, "")) for n in range(len(columns))
        ]
        for cell in shown:
            for inline in cell:
                inline.italic = True
        return Row(shown, "contoh")

    def _value(self, value: Any) -> list[Inline]:
        return [] if value is None else super()._value(value)


_WITHOUT = "Belum ditetapkan {}-nya"


class _Blanks:
    """Blank rows of a table."""

    def __init__(self, columns: list[Kolom], topic: str, room: float) -> None:
        self.columns = columns
        self.topic = topic
        self.room = room

    def rows(self, key: str, many: int, number: int) -> list[Row]:
        """``many`` rows for new items of a group, numbered from ``number``."""
        return [
            self._row(new_item_path(self.topic, f"{key}-{n}") if self.topic else "", number + n - 1)
            for n in range(1, many + 1)
        ]

    def _row(self, path: str, number: int) -> Row:
        return Row([self._cell(column, path, number) for column in self.columns], path=path, room=self.room)

    def _cell(self, column: Kolom, path: str, number: int) -> list[Inline]:
        if column.isi == NUMBER:
            return [Run(str(number))]
        if not column.isi or not path or "{" in column.isi:
            return []
        gap = Gap(field_path(path, column.isi), str(column.judul) if isinstance(column.judul, str) else column.isi)
        return [Run(_BLANK, gap.path, gap, gap=True, box=True)]
