"""The blind tables as files that people have, and how well their columns are read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from generator.edits.edit import Insert
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Chosen, Told, chosen_table
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.sources import foreign_tables
from tests.pulling.foreign.blind_tables import LEFT_OUT, BlindTable

GOES_ON = "=SAMBUNGAN="


def chosen_blind(table: BlindTable, folder: Path, told: Told, plan: Masterplan) -> Chosen:
    """The table as it is read from its file."""
    if table.form == "tempel":
        tables = foreign_tables(None, _separated(table, "\t").encode())
    else:
        file = folder / f"tabel.{table.form}"
        _WRITERS[table.form](table, file)
        tables = foreign_tables(file)
    return chosen_table(tables, table.topic, told, plan)


def judged(table: BlindTable, chosen: Chosen) -> Iterator[tuple[int, str, str]]:
    """Each column with what it holds, and whether it is right ("benar"), asked ("ditanya") or "salah"."""
    asked = {column.at for column in chosen.head.columns if column.field or column.field is None}
    for at, field in table.columns.items():
        taken = chosen.fields.get(at)
        found = str(taken.field) if taken is not None else LEFT_OUT
        right = field in (found, {"subdimensi": "dimensi"}.get(found))
        yield at, field, "benar" if right else "salah" if taken is not None or at not in asked else "ditanya"


def values_of(table: BlindTable, chosen: Chosen, told: Told, plan: Masterplan) -> dict[tuple[str, str], str]:
    """The fields of the new items by the name of the item; money without its source."""
    found = {}
    for edit in proposal_of(chosen, table.topic, told, "tabel", plan).edits:
        if isinstance(edit, Insert):
            name = next(iter(edit.fields[way] for way in _NAMES if way in edit.fields))
            for way, text in edit.fields.items():
                parts = way.removeprefix(".").split("[")
                found[name, parts[0] if len(parts) == 1 else f"{parts[0]}[{parts[-1]}"] = text
    return found


_NAMES = (".kegiatan", ".risiko", ".nama", ".isu", ".unsur")


def _separated(table: BlindTable, sign: str) -> str:
    lines = []
    for row in table.rows:
        texts = ("" if value is None else str(value) for value in row)
        lines.append(sign.join(f'"{text}"' if sign in text else text for text in texts))
    return "\n".join(lines)


def _write_csv(table: BlindTable, file: Path) -> None:
    file.write_bytes(_separated(table, ";").encode("cp1252"))


def _write_xlsx(table: BlindTable, file: Path) -> None:
    book = Workbook(str(file), {"strings_to_urls": False})
    page = book.add_worksheet("Lembar1")
    for area in table.merges:
        page.merge_range(*area, "")
    for n, row in enumerate(table.rows):
        for at, value in enumerate(row):
            if value is not None:
                page.write(n, at, value)
    book.close()


def _write_docx(table: BlindTable, file: Path) -> None:
    document = Document()
    parts: list[list[Any]] = [[]]
    for row in table.rows:
        if row[0] == GOES_ON:
            parts.append([])
        else:
            parts[-1].append(row)
    for part in parts:
        grid = document.add_table(len(part), max(map(len, part)))
        for n, row in enumerate(part):
            for at, value in enumerate(row):
                grid.cell(n, at).text = "" if value is None else str(value)
        if part is parts[0]:
            for top, left, bottom, right in table.merges:
                grid.cell(top, left).merge(grid.cell(bottom, right))
        document.add_paragraph("")
    document.save(str(file))


_WRITERS = {"xlsx": _write_xlsx, "csv": _write_csv, "docx": _write_docx}
