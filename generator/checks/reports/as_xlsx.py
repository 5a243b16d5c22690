"""The findings as an Excel workbook to send out: an overview, then a sheet for each office, ready to print.

A sheet can be copied into a file of its own, or printed, without the others: it says which region and office it is
for. Findings that repeat are folded, as in the reports for people. With several regions, each has a sheet, and a
column names the office. The same findings give the same bytes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from math import ceil
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from generator.checks.checked_region import Checked, Checks
from generator.checks.finding import Finding, Severity, State
from generator.checks.folding import Entry, entries
from generator.source.words import capital

_CREATED = datetime(1980, 1, 1)
_A4 = 9
_LONGEST_CELL = 32_000
_LONGEST_NAME = 31
_FORBIDDEN = str.maketrans("[]:*?/\\", "()-----")
_NO_OFFICE = "Belum ada penanggung jawab"
_LINE, _ABOVE, _LETTERS_PER_WIDTH = 13.4, 4.0, 1.15
_TALLEST = 400.0
_HEAD_ROW = 3
_DARK, _PALE, _GREY = "#1F3864", "#D9E2F3", "#BFBFBF"
_SHADES = {Severity.GALAT: "#F8CBAD", Severity.PERINGATAN: "#FFF2CC", Severity.SARAN: "#E2EFDA"}
_OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of a sheet: a severity, the texts of all columns behind it, and the offices in charge."""

    severity: Severity
    cells: tuple[str, ...]
    office: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet: its name, the line above the table, and the rows."""

    name: str
    title: str
    columns: tuple[tuple[str, float], ...]
    lines: list[_Line]


_OFFICE = ("OPD penanggung jawab", 22)
_COLUMNS = (
    ("Yang perlu diperbaiki", 38), ("Saran perbaikan", 28), ("Dimensi", 13), ("Letak (berkas, baris)", 17),
    ("Aturan", 8.5), ("Tindak lanjut", 15),
)  # fmt: skip
_TO_FILL = ""


def findings_xlsx(checks: Checks) -> bytes:
    """The workbook with the findings of all regions."""
    stream = BytesIO()
    workbook = Workbook(stream, _OPTIONS)
    workbook.set_properties({"title": "Daftar temuan pemeriksaan masterplan", "created": _CREATED})
    writer = _Writer(workbook)
    sheets = list(_by_region(checks) if checks.several else _by_office(checks.regions[0]))
    since = "; ".join(f"{one.title}: {one.comparison.summary}" for one in checks if one.comparison)
    writer.overview("beberapa daerah" if checks.several else checks.regions[0].title, sheets, since)
    for sheet in sheets:
        writer.sheet(sheet)
    workbook.close()
    return stream.getvalue()


def _by_office(checked: Checked) -> Iterator[_Sheet]:
    """The sheets of one region; findings that no office answers for come last."""
    names = _names(_LONGEST_NAME)
    offices = sorted({finding.opd for finding in checked.findings}, key=lambda name: (not name, name.casefold()))
    for office in offices:
        members = [finding for finding in checked.findings if finding.opd == office]
        called = office or _NO_OFFICE
        yield _Sheet(names(called), f"{called}, {checked.title}", _COLUMNS, list(_lines(checked, members)))


def _by_region(checks: Checks) -> Iterator[_Sheet]:
    names = _names(_LONGEST_NAME)
    for one in checks:
        members = sorted(one.findings, key=lambda finding: (not finding.opd, finding.opd.casefold()))
        lines = [_Line(line.severity, (line.office, *line.cells), line.office) for line in _lines(one, members)]
        yield _Sheet(names(one.title), one.title, (_OFFICE, *_COLUMNS), lines)


def _lines(checked: Checked, findings: list[Finding]) -> Iterator[_Line]:
    dimensions = {line.key: line.name for line in checked.matrix.dimensions}
    folded = sorted(entries(findings), key=lambda entry: entry.first.severity.rank)
    for entry in folded:
        offices = dict.fromkeys(finding.opd for finding in entry.findings if finding.opd)
        yield _Line(entry.first.severity, _cells(entry, dimensions), "; ".join(offices))


def _cells(entry: Entry, dimensions: dict[str, str]) -> tuple[str, ...]:
    first = entry.first
    themes = dict.fromkeys(dimensions.get(finding.dimension, "") for finding in entry.findings)
    told = f" Dibiarkan dahulu: {first.note}" if first.note else ""
    state = "BARU. " if first.state is State.NEW else ""
    message, remedy = f"{state}{capital(entry.message)}", f"{capital(entry.remedy)}{told}"
    return message, remedy, "; ".join(filter(None, themes)), _where(first), first.rule, _TO_FILL


def _where(finding: Finding) -> str:
    """The file and line of a finding, or the file where it belongs."""
    if finding.place:
        return f"{finding.place.file.name} baris {finding.place.line}"
    return f"{finding.file.name} (belum tertulis)" if finding.file else "belum tertulis"


def _names(longest: int) -> Callable[[str], str]:
    """A function that makes the names of sheets: short, without signs that Excel refuses, and all different."""
    taken: set[str] = {"ringkasan", "history"}

    def name(text: str) -> str:
        plain = " ".join(text.translate(_FORBIDDEN).split()).strip("'") or "Tanpa nama"
        short = plain if len(plain) <= longest else f"{plain[: longest - 1]}…"
        number = 2
        while short.casefold() in taken:
            tail = f" ({number})"
            short = f"{plain[: longest - len(tail)]}{tail}"
            number += 1
        taken.add(short.casefold())
        return short

    return name


class _Writer:
    """Writes the sheets of a workbook in one look."""

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self.title = self._format(bold=True, font_size=13)
        self.below = self._format(font_size=9, font_color="#595959")
        self.head = self._format(
            bold=True,
            font_color="#FFFFFF",
            bg_color=_DARK,
            border=1,
            border_color=_GREY,
            text_wrap=True,
            valign="vcenter",
        )
        cell = {"border": 1, "border_color": _GREY, "text_wrap": True, "valign": "top"}
        self.cell = self._format(**cell)
        self.number = self._format(**cell, align="center")
        self.link = self._format(**cell, font_color=_DARK, underline=1)
        self.total = self._format(**cell, bold=True, bg_color=_PALE, align="center")
        self.shades = {severity: self._format(**cell, bg_color=shade) for severity, shade in _SHADES.items()}

    def _format(self, **properties: Any) -> Any:
        return self.workbook.add_format({"font_name": "Arial", "font_size": 10, **properties})

    def _page(self, name: str, title: str, told: str) -> Any:
        """A sheet with its title, set for printing on A4 landscape."""
        page = self.workbook.add_worksheet(name)
        page.hide_gridlines(2)
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.set_margins(0.4, 0.4, 0.5, 0.6)
        page.set_footer("&L&8&A&R&8Halaman &P dari &N")
        page.write_string(0, 0, _text(title), self.title)
        page.write_string(1, 0, told, self.below)
        page.repeat_rows(_HEAD_ROW)
        return page

    def overview(self, title: str, sheets: list[_Sheet], since: str) -> None:
        """The first sheet: how many findings each of the others has, with a link to it, and what came and went."""
        told = f"Klik nama untuk membuka daftarnya. {since}".strip()
        page = self._page("Ringkasan", f"Daftar temuan pemeriksaan: {title}", told)
        heads = ("Daftar", *(capital(str(severity)) for severity in Severity), "Jumlah")
        for column, (head, width) in enumerate(zip(heads, (60, 14, 14, 14, 14), strict=True)):
            page.set_column(column, column, width)
            page.write_string(_HEAD_ROW, column, head, self.head)
        page.freeze_panes(_HEAD_ROW + 1, 1)
        counts = [[sum(line.severity is known for line in sheet.lines) for known in Severity] for sheet in sheets]
        for row, (sheet, found) in enumerate(zip(sheets, counts, strict=True), _HEAD_ROW + 1):
            target = "internal:'{}'!A1".format(sheet.name.replace("'", "''"))
            page.write_url(row, 0, target, self.link, _text(sheet.title))
            self._figures(page, row, found, self.number)
        last = _HEAD_ROW + 1 + len(sheets)
        page.write_string(last, 0, "Jumlah" if sheets else "Tidak ada temuan", self.total)
        self._figures(page, last, [sum(column) for column in zip(*counts, strict=True)] or [0, 0, 0], self.total)

    def _figures(self, page: Any, row: int, found: list[int], look: Any) -> None:
        for column, number in enumerate([*found, sum(found)], 1):
            page.write_number(row, column, number, look)

    def sheet(self, sheet: _Sheet) -> None:
        """The sheet of an office or region: a row for each finding, the gravest first."""
        told = "Isi kolom Tindak lanjut, lalu kembalikan kepada pengirim."
        page = self._page(sheet.name, sheet.title, told)
        heads = (("No", 4), ("Tingkat", 11), *sheet.columns)
        for column, (head, width) in enumerate(heads):
            page.set_column(column, column, width)
            page.write_string(_HEAD_ROW, column, head, self.head)
        page.set_row(_HEAD_ROW, 30)
        page.freeze_panes(_HEAD_ROW + 1, 3)
        page.autofilter(_HEAD_ROW, 0, _HEAD_ROW + len(sheet.lines), len(heads) - 1)
        for number, line in enumerate(sheet.lines, 1):
            row = _HEAD_ROW + number
            page.write_number(row, 0, number, self.number)
            page.write_string(row, 1, capital(str(line.severity)), self.shades[line.severity])
            for column, text in enumerate(line.cells, 2):
                page.write_string(row, column, _text(text), self.cell)
            page.set_row(row, _height(line.cells, sheet.columns))


def _height(cells: tuple[str, ...], columns: tuple[tuple[str, float], ...]) -> float:
    """The height in which all texts of a row are seen; no program computes it while opening."""
    widths = (width * _LETTERS_PER_WIDTH for _, width in columns)
    lines = max(ceil(len(text) / width) for text, width in zip(cells, widths, strict=True))
    return min(_TALLEST, lines * _LINE + _ABOVE)


def _text(text: str) -> str:
    """A text as a cell may hold it."""
    plain = text.encode("utf-8", "replace").decode()
    return plain if len(plain) <= _LONGEST_CELL else f"{plain[:_LONGEST_CELL]}…"
