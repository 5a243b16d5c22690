"""Workbooks filled with what a region knows so far: for everybody, or for a single office."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from zlib import crc32

from generator.checks.finding import Finding
from generator.edits.between import as_typed
from generator.excel.sheets import LONGEST_CELL, NUMBER, Book, Listing, Row, Sheet, Value
from generator.framework.dimensions import subdimensions
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ANY_ENTRY, ModelPath, within
from generator.source.problems import UserError
from generator.source.record import Record
from generator.source.values import Items, Peta, Pilihan, Rujukan
from generator.source.words import capital
from generator.workbooks.bases import Base, Held, packed, unpacked
from generator.workbooks.offices import Office
from generator.workbooks.tables import (
    BUDGET,
    GROUPED_BY,
    ITEM,
    OFFICE_CODE,
    SOURCE,
    TOPICS,
    Table,
    Tables,
    amount_key,
    item_names,
    office_field,
)

NOTES = "catatan"
"""The key of the numbers of our own notes in the hidden record."""
TEXTS = "teks"
"""The key of the numbers of our own texts outside of the tables' values: titles, headings, instructions, findings."""
FORMAT = "1"
"""The version of the layout of a workbook, raised when an older program can no longer read it."""
GUIDE, TO_LOOK_AT = "Petunjuk", "Perlu Diperiksa"
_SPARE_ROWS, _SPARE_ITEMS = 20, 2


@dataclass(frozen=True, slots=True)
class Wish:
    """The options of a workbook: its topics, the office that it is for, and the day on which it is due.

    A ``matrix`` is the action plan with its codes and money in one table, instead of the tables of the topics.
    """

    topics: Sequence[str] = TOPICS
    office: Office | None = None
    until: str = ""
    matrix: bool = False


def filled_book(plan: Masterplan, findings: Iterable[Finding], wish: Wish) -> Book:
    """The workbook of a plan, with findings at the cells that they are about.

    Raises UserError if a value is longer than a cell can hold.
    """
    filling = _Filling(plan, list(findings), wish)
    tables = [filling.sheet(table) for table in filling.chosen if filling.is_shown(table)]
    sheets: list[Sheet | Listing] = [filling.guide(tables), *tables]
    if filling.told:
        sheets.append(filling.to_look_at())
    record = [*filling.record(tables), own_texts(sheets)]
    return Book(f"Isian masterplan {filling.region}", sheets, filling.tables.lists, record)


def bases_of(plan: Masterplan) -> dict[str, dict[tuple[str, str], Base]]:
    """The bases of all rows that a workbook of a plan would have now, by the key of their table."""
    filling = _Filling(plan, [], Wish())
    for table in (*filling.tables.all, filling.tables.matrix):
        filling.sheet(table)
    found: dict[str, dict[tuple[str, str], Base]] = {}
    for key, text in filling.packed:
        base = unpacked(text)
        assert base is not None
        found.setdefault(key, {})[base.identity] = base
    return found


class _Filling:
    def __init__(self, plan: Masterplan, findings: list[Finding], wish: Wish) -> None:
        self.plan, self.wish = plan, wish
        self.tables = Tables(plan, wish.topics)
        self.told: list[tuple[str, ...]] = []
        self._findings: dict[str, list[Finding]] = {}
        for finding in findings:
            self._findings.setdefault(str(ModelPath(finding.path).item), []).append(finding)
        self.packed: list[tuple[str, str]] = []

    @property
    def chosen(self) -> Sequence[Table]:
        """The tables that were asked for."""
        return [self.tables.matrix] if self.wish.matrix else self.tables.all

    @property
    def region(self) -> str:
        """The region's full name."""
        return "".join(map(str, self.plan.daerah.nama_lengkap)) or "daerah ini"

    def is_shown(self, table: Table) -> bool:
        """Whether a table belongs in the workbook; an office's workbook holds only topics that name offices."""
        return self.wish.office is None or bool(office_field(table.topic))

    def items(self, topic: str) -> list[Any]:
        """The items of a topic that the workbook shows."""
        items, office = getattr(self.plan, topic), self.wish.office
        return [item for item in items if office is None or office.has(item.__dict__.get(office_field(topic)))]

    def sheet(self, table: Table) -> Sheet:
        """A table with all rows known so far."""
        rows = list(self._budget_rows(table) if table.is_budget else self._item_rows(table))
        period = " sampai ".join(
            str(year) for year in self.plan.periode.tahun[:: max(1, len(self.plan.periode.tahun) - 1)]
        )
        whose = self.wish.office.name if self.wish.office else self.region
        below = " · ".join(part for part in (self.region, f"periode {period}" if period else "") if part)
        titled = Sheet(
            table.key,
            table.name,
            f"{table.name}, {whose}",
            below,
            table.columns,
            [row for _, row in rows],
            self._frozen(table),
            empty_rows=_SPARE_ITEMS if table.is_form else _SPARE_ROWS,
            is_form=table.is_form,
        )
        return self._with_findings(table, titled, [item for item, _ in rows])

    @staticmethod
    def _frozen(table: Table) -> str:
        return SOURCE if table.is_budget else table.naming

    def _item_rows(self, table: Table) -> Iterator[tuple[Record, Row]]:
        for item in self.items(table.topic):
            held: dict[str, Held] = {}
            shown: dict[str, str] = {}
            for column in table.columns:
                held[column.key], shown[column.key] = self._texts(item, column.key)
            money = {column.key for column in table.columns if column.form == "rupiah"}
            cells = {key: int(text) if text and key in money else text for key, text in shown.items()}
            yield item, self._row(table, Base(item.path, _filled(held), _filled(shown)), cells)

    def _row(self, table: Table, base: Base, cells: dict[str, Any]) -> Row:
        text = packed(base)
        self.packed.append((table.key, text))
        for key, value in cells.items():
            if len(str(value)) > LONGEST_CELL:
                raise _too_long(f"{base.item}{key}", len(value), table.topic)
        return Row(text, cells)

    def _texts(self, item: Record, key: str) -> tuple[Held, str]:
        """What an item holds in a column, as typed and as shown."""
        if key == GROUPED_BY:
            value = item.__dict__.get("subdimensi") or item.__dict__.get("dimensi")
            return as_typed(value), self._shown(value)
        if key == OFFICE_CODE:
            return "", self._office_code(item)
        value = _value(item, key)
        if isinstance(value, Items):
            return [as_typed(one) for one in value], "\n".join(map(self._shown, value))
        return as_typed(value), self._shown(value)

    @staticmethod
    def _office_code(item: Record) -> str:
        """The code of the office in charge of an item; "" if it is not known."""
        office = getattr(item.__dict__.get(office_field(item.topic)), "tujuan", None)
        return str(office.kode) if office is not None and office.kode else ""

    def _shown(self, value: Any) -> str:
        """A value as people see it: labels of choices, names of what is referred to."""
        if isinstance(value, Pilihan):
            return self.plan.istilah.filled(value.label)
        if isinstance(value, Rujukan) and value.tujuan is not None and value.tujuan.naming:
            return str(value.tujuan.naming)
        return as_typed(value)

    def _budget_rows(self, table: Table) -> Iterator[tuple[Record, Row]]:
        names = item_names(self.plan, table.topic)
        for item in self.items(table.topic):
            budget = item.__dict__.get(BUDGET[1:])
            for source, amounts in budget.items() if isinstance(budget, Peta) else ():
                held = {amount_key(str(year)): as_typed(amount) for year, amount in amounts.items()}
                shown = {ITEM: names.get(item.path, ""), SOURCE: self.plan.istilah.filled(source.label)}
                base = Base(item.path, held, {**held, **shown}, str(source))
                cells: dict[str, Value] = {**shown, **{key: int(amount) for key, amount in held.items()}}
                yield item, self._row(table, base, cells)

    def _with_findings(self, table: Table, sheet: Sheet, items: Sequence[Record]) -> Sheet:
        """The sheet with a note at each cell that has a finding; each note is also listed with its cell."""
        rows = list(sheet.rows)
        seen: set[Finding] = set()
        for n, (row, item) in enumerate(zip(rows, items, strict=True)):
            notes: dict[str, str] = {}
            for finding in self._findings.get(item.path, ()):
                key = _column_of(table, within(finding.path, item.path))
                if key and finding not in seen:
                    seen.add(finding)
                    texts = capital(finding.message), capital(finding.remedy)
                    told = "\n".join((*texts, f"({finding.rule})"))
                    notes[key] = f"{notes[key]}\n\n{told}" if key in notes else told
                    place = f"{table.name}!{sheet.address(key, n)}"
                    self.told.append((place, str(item.naming), *texts, finding.rule))
            rows[n] = replace(row, notes=notes)
        return replace(sheet, rows=rows)

    def guide(self, tables: Sequence[Sheet]) -> Listing:
        """The first sheet: instructions, a list of the sheets, and the dimensions with their subdimensions."""
        until = self.wish.until or "hari yang disebut pengirim"
        whose = f"baris {self.wish.office.name}" if self.wish.office else "semua baris"
        rows = [
            ("1", f"Isi sel kuning, dan perbaiki apa yang keliru, pada {whose}. Baris baru: pakai baris kosong di "
                  "bawah tabel."),
            ("2", "Angka uang ditulis penuh dalam rupiah (250000000). Target, tahun, dan kode ditulis apa adanya."),
            ("3", "Jangan mengubah judul kolom. Mengurutkan, menyaring, mewarnai, dan menambah kolom sendiri boleh."),
            ("4", f"Simpan sebagai .xlsx, lalu kirim kembali paling lambat {until}."),
            *((sheet.name, f"{len(sheet.rows)} baris terisi") for sheet in tables),
            *((str(one.nama), "; ".join(str(s.nama) for s in self.plan.subdimensi if _is_part(s, one)))
              for one in self.plan.dimensi),
        ]  # fmt: skip
        for_whom = f" untuk {self.wish.office.name}" if self.wish.office else ""
        columns = (("Langkah, lembar, dan pilar", 34), ("Keterangan", 110))
        return Listing(
            GUIDE, f"Isian masterplan {self.region}{for_whom}", "Empat langkah, lalu lembar-lembarnya", columns, rows
        )

    def to_look_at(self) -> Listing:
        """The sheet with all findings, since notes alone are overlooked and not printed."""
        columns = (("Letak", 22), ("Butir", 44), ("Yang ditemukan", 56), ("Saran", 50), ("Aturan", 12))
        return Listing(TO_LOOK_AT, "Perlu diperiksa", f"{len(self.told)} temuan pemeriksaan", columns, self.told)

    def record(self, tables: Sequence[Sheet]) -> Iterator[tuple[str, str]]:
        """The rows of the hidden sheet: facts about the whole workbook, then the base of each row."""
        yield "format", FORMAT
        notes = (note for table in tables for note in notes_in(table))
        yield NOTES, " ".join(dict.fromkeys(map(note_number, notes)))
        yield from ((f"daerah.{name}", str(value)) for name in ("kode", "nama", "jenis", "fiktif")
                    if (value := self.plan.daerah.__dict__.get(name)))  # fmt: skip
        if self.wish.office:
            yield "opd", self.wish.office.name
        shown = [table for table in self.chosen if self.is_shown(table)]
        yield from ((f"lembar.{table.key}", table.name) for table in shown)
        yield from self.packed


def notes_in(sheet: Sheet) -> Iterator[str]:
    """The notes at the cells of a sheet."""
    yield from (column.note for column in sheet.columns if column.note)
    yield from (note for row in sheet.rows for note in row.notes.values())


def own_texts(sheets: Iterable[Sheet | Listing]) -> tuple[str, str]:
    """The line of the hidden record with the numbers of all texts that are not values of a table."""
    texts = (text for sheet in sheets for text in _texts_outside(sheet))
    return TEXTS, " ".join(dict.fromkeys(map(note_number, texts)))


def _texts_outside(sheet: Sheet | Listing) -> Iterator[str]:
    yield from (sheet.title, sheet.below, NUMBER)
    if isinstance(sheet, Listing):
        yield from (heading for heading, _ in sheet.columns)
        yield from (text for row in sheet.rows for text in row)
        return
    for column in sheet.columns:
        yield from (column.heading, column.group, f"{column.group} {column.heading}")


def note_number(text: str) -> str:
    """A number by which a text of ours is known again, also after programs changed its blanks."""
    return f"{crc32(' '.join(text.split()).encode()):08x}"


def _column_of(table: Table, way: str) -> str:
    """The column that a finding at a relative path is about; "" if it is another table's."""
    is_budget = way.startswith(BUDGET)
    if is_budget != table.is_budget and not table.is_matrix:
        return ""
    if table.is_budget:
        return SOURCE
    keys = {column.key: column.key.removesuffix(ANY_ENTRY) for column in table.columns}
    holder = next((key for key, plain in keys.items() if way and ModelPath(way).is_within(plain)), "")
    inside = next((key for key in keys if way and ModelPath(key).is_within(way)), "")
    grouped = GROUPED_BY if way == ".dimensi" and GROUPED_BY in keys else ""
    return holder or inside or grouped or table.naming


def _too_long(path: str, length: int, topic: str) -> UserError:
    return UserError(
        f"{path}: teks sepanjang {length} huruf tidak muat di satu sel Excel (paling banyak {LONGEST_CELL}). Ringkas "
        f"isian itu, atau pakai --topik tanpa {topic}."
    )


def _filled(texts: dict[str, Any]) -> dict[str, Any]:
    return {key: text for key, text in texts.items() if text}


def _is_part(subdimension: Any, dimension: Any) -> bool:
    return bool(subdimensions()[subdimension.kunci].dimension == dimension.kunci)


def _value(item: Record, key: str) -> Any:
    """The value of an item in a column; None if it is not supplied."""
    found: Any = item
    for name, step in ModelPath(key.removesuffix(ANY_ENTRY).removeprefix(".")).names_and_keys:
        if name:
            found = found.__dict__.get(name) if isinstance(found, Record) else None
        else:
            found = next((v for k, v in found.items() if str(k) == step), None) if isinstance(found, dict) else None
    return found
