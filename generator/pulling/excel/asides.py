"""What people write in a workbook beside its tables: notes at cells, and texts where nothing is read."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from generator.edits.edit import Origin
from generator.edits.proposal import Remark
from generator.excel.reading.cells import ReadCell, ReadSheet
from generator.excel.reading.notes import ReadNote
from generator.excel.sheets import column_name
from generator.workbooks.filling import GUIDE, TO_LOOK_AT, note_number
from generator.workbooks.return_notes import without_return_notes
from generator.workbooks.tables import Table

_FINDING = re.compile(r"\([A-Z]{3}\d{3}\)$")
_SIGNATURE = re.compile(
    r"^(?:mengetahui|menyetujui|disetujui oleh|disusun oleh|dibuat oleh)\b|\bnip\b[\s.:]*\d", re.IGNORECASE
)
_MOST_SIGNATURES = 3
_MOST_TOLD = 5
_HEADING_ROW = 4
_OWN_WIDTH = {GUIDE: 2, TO_LOOK_AT: 5}


def remarks_in(
    sheets: Sequence[ReadSheet], ours: Collection[str], tables: Sequence[Table], file: str
) -> list[Remark]:
    """The notes that people wrote; ``ours`` are the numbers of those that the workbook was written with."""
    known = {*ours, *(note_number(column.note) for table in tables for column in table.columns)}
    return [
        _remark(sheet, note, file)
        for sheet in sheets
        for note in map(_without_ours, sheet.notes)
        if note.text and note_number(note.text) not in known and (ours or not _FINDING.search(note.text))
    ]


def _without_ours(note: ReadNote) -> ReadNote:
    """A note without what the program added when the workbook went back to its office."""
    return replace(note, text=without_return_notes(note.text))


def _remark(sheet: ReadSheet, note: ReadNote, file: str) -> Remark:
    row = next((row for row in sheet.rows if row.number == note.row), None)
    about = "" if row is None else row.text(note.at)
    place = f"{sheet.name}!{column_name(note.at)}{note.row}"
    return Remark(note.text, note.author, "", about, origin=Origin(file, place, joint="!"))


def is_signature(texts: Sequence[str]) -> bool:
    """Whether the texts of a row are a signature, such as "Mengetahui, Kepala Dinas" or a name with its NIP."""
    return len(texts) <= _MOST_SIGNATURES and any(map(_SIGNATURE.search, texts))


def is_typed(cell: ReadCell, ours: Collection[str]) -> bool:
    """Whether a cell outside of the tables' values was typed; ``ours`` are the numbers of our texts."""
    if cell.formula or cell.repeated or cell.kind == "tergabung" or not cell.text.strip():
        return False
    return note_number(cell.text) not in ours if ours else cell.kind == "teks"


def texts_beside(sheet: ReadSheet, ours: Collection[str] = ()) -> Iterator[str]:
    """A sentence on texts in a sheet of instructions or of findings that the program did not write there.

    ``ours`` are the numbers of the texts that it wrote; without them only what stands beside these is known.
    """
    width = _OWN_WIDTH.get(sheet.name)
    if width is None:
        return
    if ours:
        found = [(row, at) for row in sheet.rows for at, cell in row.cells.items() if is_typed(cell, ours)]
    else:
        rows = [row for row in sheet.rows if row.number > _HEADING_ROW]
        found = [(row, at) for row in rows for at in row.cells if at >= width or not row.text(width - 1)]
    if found:
        yield told_unread(sheet, [f"{column_name(at)}{row.number} ({row.text(at)[:40]})" for row, at in found])


def told_unread(sheet: ReadSheet, cells: Sequence[str]) -> str:
    """A sentence on texts that are not read, named by their cells."""
    more = f", dan {len(cells) - _MOST_TOLD} lagi" if len(cells) > _MOST_TOLD else ""
    return f"Lembar '{sheet.name}': teks di {', '.join(cells[:_MOST_TOLD])}{more} tidak dibaca."


def addresses_beside(sheet: ReadSheet, taken: Collection[tuple[int, int]]) -> Iterator[str]:
    """A sentence on the addresses behind cells, without those ``taken`` as values, by row and column."""
    cells = [
        f"{sheet.address(row, at)} ({cell.text.strip()[:40]}: {cell.hidden_address})"
        for row in sheet.rows
        for at, cell in row.cells.items()
        if cell.hidden_address and not cell.repeated and (row.number, at) not in taken
    ]
    if cells:
        yield told_addresses(f"Lembar '{sheet.name}'", cells)


def told_addresses(where: str, cells: Sequence[str]) -> str:
    """A sentence on addresses behind cells that are not taken, named by their cells."""
    return (
        f"{where}: alamat di balik tautan {'; '.join(cells)} tidak diambil, karena isian sel itu bukan alamat. "
        "Bila diperlukan, ketik alamatnya pada kolom Tautan."
    )
