"""Reads the sheets of a workbook: values as stored, with what their looks say about them.

Whatever a sheet claims about its size is not trusted. No tree is built of the rows without values at its end, so that
a million formatted rows cost little; a sheet with more rows than anybody fills in is refused, and so is one whose XML
ends early, whose remaining rows would look like no difference.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from lxml import etree

from generator.excel.reading.cells import CellKind, ReadCell, ReadRow, ReadSheet
from generator.excel.reading.links import address_in, with_addresses
from generator.excel.reading.notes import notes_of
from generator.excel.reading.package import Package, opened
from generator.excel.sheets import position
from generator.source.place import shown_path
from generator.source.problems import UserError

MOST_ROWS = 100_000
_MOST_CELLS = 3_000_000
_MOST_STRINGS = 3_000_000
_MOST_MERGED = 200_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ROW_NUMBER = re.compile(rb'\sr="(\d+)"')
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_OF_DAYS = re.compile(r"[ymdhs]", re.IGNORECASE)
_DAYS_BUILT_IN = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_PERCENT_BUILT_IN = frozenset((9, 10))
_SHEET = "worksheet"

_Look = Literal["", "persen", "tanggal"]
_Area = tuple[int, int, int, int]


def read_workbook(file: Path) -> list[ReadSheet]:
    """The sheets of a workbook in order; raises UserError if it cannot be read whole."""
    with opened(file) as package:
        return list(_sheets(package))


def _sheets(package: Package) -> Iterator[ReadSheet]:
    main = package.workbook
    root, targets = package.root(main), package.targets(main)
    package.refuse_other_kind(root)
    settings = root.find("{*}workbookPr")
    from_1904 = settings is not None and settings.get("date1904") in ("1", "true")
    parts = dict(targets.values())
    reader = _Reader(
        package, _strings(package, parts.get("sharedStrings", "")), _looks(package, parts.get("styles", ""))
    )
    for name, hidden, part in sheet_parts(package):
        yield ReadSheet(name, reader.rows(part), hidden, from_1904, list(notes_of(package, part)))


def sheet_parts(package: Package) -> Iterator[tuple[str, bool, str]]:
    """The sheets with cells in order: name, whether it is hidden, and the name of its part.

    Raises UserError for a sheet that leads nowhere.
    """
    main = package.workbook
    targets = package.targets(main)
    for entry in package.root(main).iterfind("{*}sheets/{*}sheet"):
        identity = next((value for key, value in entry.items() if key.endswith("}id")), "")
        if identity not in targets:
            raise package.damaged()
        kind, part = targets[identity]
        if kind == _SHEET:
            yield entry.get("name", ""), entry.get("state", "visible") != "visible", part


def _strings(package: Package, name: str) -> list[tuple[str, bool]]:
    """The texts that cells share, without readings for East Asian scripts, and whether a part is crossed out."""
    found: list[tuple[str, bool]] = []
    for entry in _elements(package, package.named(name), "si"):
        found.append((_text(entry), _is_struck(entry)))
        if len(found) > _MOST_STRINGS:
            raise _too_many(package.file)
        _forget(entry)
    return found


def _text(entry: Any) -> str:
    """The text of a shared or inline string, with its escaped characters."""
    texts = (one.text or "" for one in entry.iter("{*}t") if etree.QName(one.getparent()).localname != "rPh")
    return unescaped("".join(texts))


def _is_struck(entry: Any) -> bool:
    """Whether a part of a shared or inline string that shows anything is crossed out."""
    return len(entry) > 0 and any(
        _is_on(run.find("{*}rPr/{*}strike")) and "".join(run.itertext()).strip() for run in entry.iterchildren("{*}r")
    )


def unescaped(text: str) -> str:
    """A text with the characters that Excel writes as "_x000D_", in plain line ends."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _looks(package: Package, name: str) -> list[tuple[_Look, bool]]:
    """For each style of a cell: whether it shows percentages or days, and whether it crosses out."""
    if not name:
        return []
    root = package.parsed(package.named(name))
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in root.iterfind("{*}numFmts/{*}numFmt")}
    struck = [_is_on(font.find("{*}strike")) for font in root.iterfind("{*}fonts/{*}font")]
    found = []
    for style in root.iterfind("{*}cellXfs/{*}xf"):
        font = int(style.get("fontId") or 0)
        number = style.get("numFmtId") or "0"
        found.append((_look(int(number), codes.get(number)), font < len(struck) and struck[font]))
    return found


def _is_on(sign: Any) -> bool:
    return sign is not None and sign.get("val", "1") not in ("0", "false")


def _look(number: int, code: str | None) -> _Look:
    if code is None:
        return "persen" if number in _PERCENT_BUILT_IN else "tanggal" if number in _DAYS_BUILT_IN else ""
    plain = _LITERAL.sub("", code.partition(";")[0])
    if "%" in plain:
        return "persen"
    return "tanggal" if _OF_DAYS.search(plain) and "general" not in plain.casefold() else ""


class _Reader:
    """Reads the rows of sheets."""

    def __init__(self, package: Package, strings: list[tuple[str, bool]], looks: list[tuple[_Look, bool]]) -> None:
        self.package, self.strings, self.looks = package, strings, looks
        self.cells = 0

    def rows(self, name: str) -> list[ReadRow]:
        """The rows of a sheet that hold anything, with merged cells spread over their rows."""
        content = self.package.named(name)
        last = _last_filled(content)
        found: list[ReadRow] = []
        for entry in _elements(self.package, content, "row"):
            number = int(entry.get("r") or (found[-1].number + 1 if found else 1))
            cells = dict(self._cells(entry))
            self.cells += len(cells)
            if cells:
                found.append(ReadRow(number, cells, _is_hidden(entry)))
            if len(found) > MOST_ROWS or self.cells > _MOST_CELLS:
                raise _too_many(self.package.file)
            if number == last:
                self.package.refuse_cut_off(content)
                break
            _forget(entry)
        return self._spread(with_addresses(self.package, name, content, found), list(merged_areas(content)))

    def _cells(self, row: Any) -> Iterator[tuple[int, ReadCell]]:
        at = -1
        for entry in row.iterchildren("{*}c"):
            reference = _REFERENCE.fullmatch(entry.get("r") or "")
            at = position(reference[1]) if reference else at + 1
            cell = self._cell(entry)
            if cell is not None:
                yield at, cell

    def _cell(self, entry: Any) -> ReadCell | None:
        text, is_formula, address = "", False, ""
        for part in entry:
            if part.tag.endswith("}v"):
                text = part.text or ""
            elif part.tag.endswith("}f"):
                is_formula, address = True, address_in(part.text or "")
        style = int(entry.get("s") or 0)
        look, struck = self.looks[style] if style < len(self.looks) else ("", False)
        kind, text, is_part_struck = self._kind(entry, text)
        if not text and is_formula and kind != "teks":
            return ReadCell("belum_dihitung", "", formula=True)
        found = ReadCell(kind, text, look, is_formula, struck or is_part_struck, address=address)
        return found if text else None

    def _kind(self, entry: Any, text: str) -> tuple[CellKind, str, bool]:
        """The kind and text of a cell, and whether a part of the text is crossed out."""
        stored = entry.get("t", "n")
        if stored == "s":
            number = int(text) if text.isdecimal() else -1
            if not 0 <= number < len(self.strings):
                raise self.package.damaged()
            return "teks", *self.strings[number]
        if stored == "inlineStr":
            inline = entry.find("{*}is")
            return ("teks", "", False) if inline is None else ("teks", _text(inline), _is_struck(inline))
        if stored in ("str", "d"):
            return "teks", unescaped(text), False
        if stored == "b":
            return "logis", "TRUE" if text == "1" else "FALSE", False
        return ("galat" if stored == "e" else "angka"), text, False

    def _spread(self, rows: list[ReadRow], merged: list[_Area]) -> list[ReadRow]:
        """The rows with the value of each merged area in its first column and all its rows, whatever lies beneath."""
        if not merged or not rows:
            return rows
        edge = rows[-1].number, max(at for row in rows for at in row.cells)
        merged = [(top, left, min(bottom, edge[0]), min(right, edge[1])) for top, left, bottom, right in merged]
        if sum((bottom - top + 1) * (right - left + 1) for top, left, bottom, right in merged) > _MOST_MERGED:
            raise _too_many(self.package.file)
        by_number = {row.number: dict(row.cells) for row in rows}
        hidden = {row.number for row in rows if row.hidden}
        for top, left, bottom, right in merged:
            value = by_number.get(top, {}).get(left)
            for number in range(top, bottom + 1):
                cells = by_number.setdefault(number, {}) if value is not None else by_number.get(number, {})
                for at in range(left, right + 1):
                    cells.pop(at, None)
                if value is not None:
                    merged_value = replace(value, wide=right - left, tall=bottom - top)
                    cells[left] = merged_value if number == top else replace(merged_value, repeated=True)
                    cells.update((at, ReadCell("tergabung", "")) for at in range(left + 1, right + 1))
        return [
            ReadRow(number, dict(sorted(cells.items())), number in hidden)
            for number, cells in sorted(by_number.items())
            if cells
        ]


def _elements(package: Package, content: bytes, name: str) -> Iterator[Any]:
    if not content:
        return
    try:
        for _, entry in etree.iterparse(
            BytesIO(content), events=("end",), tag=f"{{*}}{name}", resolve_entities=False, no_network=True,
            load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
        ):  # fmt: skip
            yield entry
    except etree.XMLSyntaxError as error:
        raise package.damaged() from error


def _forget(entry: Any) -> None:
    """Free an element that was read, and those before it."""
    entry.clear()
    while entry.getprevious() is not None:
        del entry.getparent()[0]


def _last_filled(content: bytes) -> int:
    """The number of the last row that holds a value; a large one if the rows are not numbered."""
    value = max(content.rfind(b"v>"), content.rfind(b"is>"), content.rfind(b"f>"), content.rfind(b"f/>"))
    begin = content.rfind(b"row ", 0, max(value, 0))
    number = _ROW_NUMBER.search(content, begin + 3, content.find(b">", begin)) if begin >= 0 else None
    return int(number[1]) if number else 2**31


def merged_areas(content: bytes) -> Iterator[_Area]:
    """The merged areas of a sheet: top, left, bottom, right."""
    for found in re.finditer(rb'mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"', content):
        left, top, right, bottom = (part.decode() for part in found.groups())
        yield int(top), position(left), int(bottom), position(right)


def _is_hidden(row: Any) -> bool:
    return row.get("hidden") in ("1", "true") or row.get("ht") == "0"


def _too_many(file: Path) -> UserError:
    return UserError(
        f"{shown_path(file)} memuat lebih dari {MOST_ROWS} baris terisi, atau sel sebanyak itu. Salin tabelnya "
        "saja ke buku kerja baru, lalu pakai buku kerja itu."
    )
