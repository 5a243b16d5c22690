"""What was changed in the rows of a returned table, as edits: values, new items, items that are gone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any

from generator.edits.edit import Edit, Insert, Origin, Remove, Set
from generator.edits.proposal import Proposal, Untaken, Why
from generator.edits.typed import kind_at, plain_text, same_text
from generator.excel.reading.cells import ReadCell, ReadRow
from generator.framework.dimensions import dimensions
from generator.masterplan.masterplan import Masterplan
from generator.pulling.excel.asides import is_signature
from generator.pulling.excel.cell_texts import COUNTED, MERGED_ACROSS, MERGED_DOWN, DoubtfulCellError, cell_text
from generator.pulling.excel.matched_rows import Line, Matched, matched
from generator.pulling.excel.read_tables import ReadTable
from generator.pulling.foreign.headings import plain
from generator.pulling.foreign.synonyms import SYNONYMS
from generator.pulling.percentages import OTHER_UNITS, settle_percent
from generator.pulling.typed import (
    DASHES,
    PUTS_OFF,
    UntypableError,
    bare_item,
    refuse_words,
    typed_over,
    typed_value,
)
from generator.source.paths import ANY_ENTRY, entry_path
from generator.source.placeholders import is_placeholder
from generator.source.values import Items
from generator.source.words import comparable
from generator.source.words_for_totals import OF_ROWS
from generator.workbooks.bases import Base, unpacked, way_of, ways_of
from generator.workbooks.tables import (
    BUDGET,
    GROUPED_BY,
    ITEM,
    OFFICE_CODE,
    SOURCE,
    item_names,
    office_field,
    record_of,
    sources,
)

_UNIT = ".satuan"
_HEAVY = (".indikator", ITEM, SOURCE)
_BETWEEN_ITEMS = ";"


@dataclass(slots=True)
class Returned:
    """A workbook that came home: what it proposes so far, today's plan, whether its bases are known.

    ``office`` is the office that the workbook was made for, "" if for all. ``new_items`` are the fields of items that
    rows of this workbook add, by topic and name. ``amounts`` are those that new rows add to known items, by path.
    """

    proposal: Proposal
    today: Masterplan
    base_known: bool
    office: str
    new_items: dict[tuple[str, str], dict[str, str]]
    amounts: dict[str, str] = field(default_factory=dict)

    def origin(self, table: ReadTable, row: ReadRow, at: int, more: str = "") -> Origin:
        """Where a cell is."""
        place = f"{table.sheet.place(row, at)}{more}"
        return Origin(self.proposal.file, place, joint="!", row=f"{table.sheet.name}!{row.number}")

    def origin_at(self, place: str) -> Origin:
        """A place in the workbook, such as a sheet."""
        return Origin(self.proposal.file, place, joint="!")

    def edit(self, edit: Edit) -> None:
        """Add an edit."""
        self.proposal.differences += 1
        self.proposal.edits.append(edit)

    def untaken(self, why: Why, texts: tuple[str, str], reason: str, origin: Origin, path: str = "") -> None:
        """Add a difference that cannot become an edit."""
        self.proposal.differences += 1
        self.proposal.untaken.append(Untaken(why, *texts, reason, origin, path))


class ChangedRows:
    """Compares one table with what it held when it was written."""

    def __init__(self, table: ReadTable, bases: Sequence[Base], returned: Returned) -> None:
        self.table, self.returned = table, returned
        self.topic, self.is_budget = table.table.topic, table.table.is_budget
        self.naming = ITEM if self.is_budget else table.table.naming
        self.at = {key: at for at, key in table.columns.items()}
        filled = [(row, texts) for row in table.rows if any((texts := table.texts(row)).values())]
        self.rows = [row for row, _ in filled]
        lines = [Line(texts, unpacked(table.base_text(row))) for row, texts in filled]
        self.found: Matched = matched(lines, bases, (self.naming, *_HEAVY))

    def compare(self, *, is_only_one: bool = True) -> None:
        """Add all differences of the table; rows are missing only if it ``is_only_one`` of its kind."""
        self._told_of_whole()
        for row in self.rows:
            self._typed_sums(row)
        after = ""
        for row, base in zip(self.rows, self.found.bases, strict=True):
            if base is not None:
                self._changed(row, base)
                after = base.item
            elif not (self._is_merged_up(row) or self._is_aside(row) or self._is_copy(row)):
                self._new(row, after)
        self._all_missing(is_only_one=is_only_one)

    def _told_of_whole(self) -> None:
        """Tell rows that were moved apart from their hidden columns, and columns that are not read."""
        if self.found.moved:
            self.returned.proposal.notices.append(
                f"Lembar '{self.table.sheet.name}': {self.found.moved} baris dicocokkan menurut isinya, karena kolom "
                "tersembunyinya tertinggal, misalnya saat diurutkan."
            )
        for place, heading, key, reason in self.table.refused:
            origin = Origin(self.returned.proposal.file, place, joint="!")
            self.returned.untaken("tak_terbaca", ("", heading), reason, origin, f"{self.topic}[]{key}")

    def _all_missing(self, *, is_only_one: bool) -> None:
        """Add what is missing, unless it may only be unreadable."""
        gone = [base for base in self.found.missing if base.identity not in self._merged_up]
        if gone and not self.table.is_head_whole:
            self._missing_below_damage(gone)
        elif is_only_one:
            for base in gone:
                self._missing(base)

    def _typed_sums(self, row: ReadRow) -> None:
        """Tell sums that somebody typed in place of the amounts of the years."""
        amounts = [cell.number or 0 for at, key in self.table.columns.items()
                   if key.startswith(BUDGET) and (cell := row.cells.get(at)) is not None]  # fmt: skip
        for at in self.table.sums:
            cell = row.cells.get(at)
            if cell is None or cell.formula or cell.kind == "tergabung" or cell.number == sum(amounts):
                continue
            origin = self.returned.origin(self.table, row, at)
            reason = "jumlah dihitung sendiri dan tidak dibaca; tulis jumlahnya pada kolom tahunnya"
            self.returned.untaken("dihitung", ("", cell.text), reason, origin)

    # Rows that were there

    def _changed(self, row: ReadRow, base: Base) -> None:
        unit = self.table.texts(row).get(_UNIT, base.shown.get(_UNIT, ""))
        keys = [(at, key) for at, key in self.table.columns.items() if key in (ITEM, SOURCE)]
        elsewhere = [at for at, key in keys if self._changed_key(row, at, key, base)]
        for at, key in self.table.columns.items():
            if key == OFFICE_CODE:
                self._changed_office_code(row, at, base.shown.get(key, ""))
            elif elsewhere:
                self._held_back(row, at, base.shown.get(key, ""))
            elif key not in (ITEM, SOURCE):
                self._changed_cell(row, at, key, base, unit)

    def _changed_cell(self, row: ReadRow, at: int, key: str, base: Base, unit: str) -> None:
        """Add the difference of a cell, if there is one."""
        cell, shown = row.cells.get(at), base.shown.get(key, "")
        if cell is None and not shown:
            return
        if cell is not None and cell.is_plain and cell.text == shown:
            return
        path = f"{base.item}{way_of(base.source, key).removesuffix(ANY_ENTRY)}"
        origin = self.returned.origin(self.table, row, at, " (hasil rumus)" if cell and cell.formula else "")
        try:
            text = cell_text(cell, f"{path}{ANY_ENTRY if key.endswith(ANY_ENTRY) else ''}", _plain(base, key), unit,
                             from_1904=self.table.sheet.from_1904)  # fmt: skip
            if plain_text(text) != plain_text(shown):
                self._refuse_merged(cell, at, path)
        except DoubtfulCellError as error:
            self.returned.untaken("tak_terbaca", (shown, cell.text if cell else ""), str(error), origin, path)
            return
        if text == shown or plain_text(text) == plain_text(shown):
            return
        if cell is not None and cell.repeated and key == self.naming:
            self.returned.untaken("tak_terbaca", (shown, text), MERGED_DOWN, origin, path)
        elif key.endswith(ANY_ENTRY):
            self._changed_list(key, text, base, origin)
        elif key == GROUPED_BY:
            self._changed_group(text, base, origin)
        else:
            self._set(path, _plain(base, key), shown, text, origin)

    def _refuse_merged(self, cell: ReadCell | None, at: int, path: str) -> None:
        """Raise DoubtfulCellError for a value that may be meant for other cells that are read too."""
        if cell is None:
            return
        is_across = any(at < other <= at + cell.wide for other in self.table.columns)
        if is_across or (cell.tall and isinstance(kind_at(path), COUNTED)):
            raise DoubtfulCellError(MERGED_ACROSS)

    def _changed_office_code(self, row: ReadRow, at: int, old: str) -> None:
        """Tell that the code of an office was changed in a row of something else."""
        if plain_text(row.text(at)) == plain_text(old):
            return
        reason = "kode ini milik daftar perangkat daerah; ubah di daerah.opd, pada kode perangkat daerah itu"
        self.returned.untaken("tak_bertempat", (old, row.text(at)), reason, self.returned.origin(self.table, row, at))

    def _set(self, path: str, held: str, shown: str, text: str, origin: Origin) -> None:
        try:
            now = (typed_over if held else typed_value)(path, text, None, self.returned.today.istilah)
            refuse_words(path, held, now)
        except UntypableError as error:
            self.returned.untaken("tak_terbaca", (shown, text), str(error), origin, path)
            return
        if not same_text(path, held, now):
            self.returned.edit(Set(path, held if self.returned.base_known else None, now, origin))
        elif not held and is_placeholder(now) and now not in DASHES:
            self.returned.untaken("tak_terbaca", (shown, text), f"'{text}' {PUTS_OFF}", origin, path)

    def _changed_group(self, text: str, base: Base, origin: Origin) -> None:
        """Add the edit of the subdimension, or of the dimension if the cell names one."""
        held = _plain(base, GROUPED_BY)
        try:
            way, now = self._group(text)
        except DoubtfulCellError as error:
            self.returned.untaken(
                "tak_terbaca", (base.shown.get(GROUPED_BY, ""), text), str(error), origin, base.item
            )
            return
        if now == held:
            return
        known = self.returned.base_known
        before = ".dimensi" if held in dimensions() else GROUPED_BY
        if held and before != way and before == GROUPED_BY:
            self.returned.edit(Set(f"{base.item}{before}", held if known else None, "", origin))
        self.returned.edit(Set(f"{base.item}{way}", (held if before == way else "") if known else None, now, origin))

    def _group(self, text: str) -> tuple[str, str]:
        """The relative path and key that a name of a subdimension or dimension stands for."""
        if not text or text in DASHES:
            return GROUPED_BY, ""
        plan = self.returned.today
        for way, groups in ((GROUPED_BY, plan.subdimensi), (".dimensi", plan.dimensi)):
            for one in groups:
                if comparable(text) in (comparable(str(one.nama)), comparable(one.kunci)):
                    return way, str(one.kunci)
        for way in (GROUPED_BY, ".dimensi"):
            try:
                return way, str(_converted(f"{self.topic}[]{way}", text))
            except UntypableError:
                continue
        raise DoubtfulCellError(f"'{text}' bukan pilihan di sini; pilih dari daftar di sel itu")

    def _changed_list(self, key: str, text: str, base: Base, origin: Origin) -> None:
        """Add the edits of the items of a list, which stand below each other in a cell."""
        held = [one for _, one in ways_of(base, key, base.held.get(key, ""))]
        shown = base.shown.get(key, "").split("\n") if held else []
        listed = f"{base.item}{key.removesuffix(ANY_ENTRY)}"
        try:
            now = _parted(_items(text), [*shown, *self._offices])
        except DoubtfulCellError as error:
            self.returned.untaken("tak_terbaca", ("\n".join(shown), text), str(error), origin, listed)
            return
        if not self.returned.base_known:
            self.returned.untaken("tak_bertempat", ("\n".join(shown), text), "isi semula daftar ini tidak diketahui; "
                                  "ubah di YAML", origin, listed)  # fmt: skip
            return
        for edit in _list_edits(listed, held, shown, now, origin):
            self.returned.edit(edit)

    # Rows of budgets

    def _held_back(self, row: ReadRow, at: int, old: str) -> None:
        """Tell an amount that was changed in a row whose item or source was changed too."""
        cell = row.cells.get(at)
        now = cell.text if cell is not None else ""
        if self.table.columns[at] in (ITEM, SOURCE) or now == old or _amount(cell) == old:
            return
        reason = "butir atau sumber dana baris ini diganti, sehingga jumlahnya tidak pasti milik siapa; lihat sel itu"
        self.returned.untaken("tak_bertempat", (old, now), reason, self.returned.origin(self.table, row, at))

    def _changed_key(self, row: ReadRow, at: int, key: str, base: Base) -> bool:
        """Tell that the item or source of a budget's row was changed: its amounts would belong elsewhere."""
        now, old = row.text(at), base.shown.get(key, "")
        if plain_text(now) == plain_text(old):
            return False
        if key == ITEM:
            if (
                base.item in (self._item_named(now), self._renamed.get(comparable(now)))
                or (self.topic, comparable(now)) in self.returned.new_items
            ):
                return False
            reason = (
                "nama ini tidak diubah di sini; ubah pada lembar butirnya, atau pakai baris baru untuk butir lain"
            )
        else:
            reason = (
                "untuk sumber dana lain kembalikan nama ini, pakai baris baru, lalu ketik tanda '-' pada setiap "
                "jumlah baris ini; sel yang dikosongkan saja dilaporkan sebagai isian yang belum ada"
            )
        self.returned.untaken(
            "tak_bertempat", (old, now), reason, self.returned.origin(self.table, row, at), base.item
        )
        return True

    def _item_named(self, text: str) -> str:
        """The path of the only item with a name; "" if there is none."""
        return self._named_items.get(comparable(text), "")

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """The paths of the items that this workbook renames, by their new names for comparison."""
        naming = f".{record_of(self.topic).naming_fields[0]}"
        edits = (edit for edit in self.returned.proposal.edits if isinstance(edit, Set))
        return {comparable(one.now): item for one in edits if (item := one.path.removesuffix(naming)) != one.path}

    @cached_property
    def _named_items(self) -> dict[str, str]:
        """The paths of today's items by their names for comparison."""
        names = item_names(self.returned.today, self.topic)
        return {comparable(name): path for path, name in names.items()}

    def _new_budget(self, row: ReadRow) -> None:
        """Add the amounts of a new row to its item, which may be new itself."""
        texts = self.table.texts(row)
        origin = self.returned.origin(self.table, row, self.at.get(ITEM, 0))
        name, source = (
            texts.get(ITEM, ""),
            sources().key_of(texts.get(SOURCE, "")) or self._source(texts.get(SOURCE, "")),
        )
        new = self.returned.new_items.get((self.topic, comparable(name)))
        item = self._item_named(name) or self._renamed.get(comparable(name), "")
        if (new is None and not item) or not source:
            reason = (
                "butir ini tidak dikenal; pilih dari daftar"
                if source
                else "sumber dana ini tidak dikenal; pilih dari daftar"
            )
            self.returned.untaken("tak_bertempat", ("", _shown(texts)), reason, origin)
            return
        if any(base.identity == (item, source) for base in self._all_bases()):
            reason = "butir ini sudah punya baris bersumber dana sama; tulis jumlahnya pada satu baris"
            self.returned.untaken("tak_bertempat", ("", _shown(texts)), reason, origin, item)
            return
        self._add_amounts(row, item, source, new)

    def _source(self, text: str) -> str:
        """The source of funds whose label in the region's words is this text; "" if there is none."""
        filled = self.returned.today.istilah.filled
        return next(
            (key for key, label in sources().labels.items() if comparable(filled(label)) == comparable(text)), ""
        )

    def _all_bases(self) -> Iterator[Base]:
        yield from (base for base in self.found.bases if base is not None)
        yield from self.found.missing

    def _add_amounts(self, row: ReadRow, item: str, source: str, new: dict[str, str] | None) -> None:
        for at, key in self.table.columns.items():
            if not key.startswith(BUDGET):
                continue
            way = way_of(source, key)
            text = self._read(row, at, f"{item or entry_path(self.topic, '')}{way}", "")
            if not text:
                continue
            origin = self.returned.origin(self.table, row, at)
            known, place = (self.returned.amounts, f"{item}{way}") if new is None else (new, way)
            if known.get(place) == text or (new is not None and place in new):
                what = "butir ini" if new is None else "butir baru ini"
                reason = f"{what} sudah punya jumlah dari sumber dana dan tahun ini; jumlahkan pada satu baris"
                self.returned.untaken("tak_bertempat", (known[place], text), reason, origin)
                continue
            known[place] = text
            if new is None:
                self.returned.edit(Set(place, "", text, origin))

    # New rows and missing ones

    def _is_aside(self, row: ReadRow) -> bool:
        """Whether a row is a sum or a heading of the user's own, which is told."""
        texts = [text for text in self.table.texts(row).values() if text]
        reason = self._why_aside(row, texts)
        if not reason:
            return False
        at = next(at for at in self.table.columns if row.text(at))
        origin = self.returned.origin(self.table, row, at)
        self.returned.untaken("tak_bertempat", ("", " | ".join(texts)), reason, origin)
        return True

    def _why_aside(self, row: ReadRow, texts: Sequence[str]) -> str:
        """Why a row is nothing of the plan; "" if it may be an item."""
        first = comparable(texts[0])
        if any(first == word or first.startswith(f"{word} ") for word in OF_ROWS):
            return "baris jumlah tidak dibaca"
        if is_signature(texts):
            return "tanda tangan di bawah tabel tidak dibaca"
        if len(texts) == 1:
            return "baris ini hanya berisi satu teks; lengkapi kolom lainnya"
        if all(text in DASHES for text in texts):
            return "baris ini hanya berisi tanda '-'"
        return "judul kolom yang berulang tidak dibaca" if self._repeats_headings(row) else ""

    def _repeats_headings(self, row: ReadRow) -> bool:
        """Whether a row holds the headings of its columns again, as after pasting a table with its head."""
        known = {one.key: plain(f"{one.group} {one.heading}") for one in self.table.table.columns}
        synonyms = SYNONYMS.get(self.topic, {})
        return all(
            {*plain(text).split()} <= {*known.get(key, "").split()} or plain(text) in synonyms.get(key[1:], ())
            for key, text in self.table.texts(row).items()
            if text
        )

    def _is_copy(self, row: ReadRow) -> bool:
        """Whether a new row says nothing but what another one above it or known says, which is told."""
        if self.is_budget:
            return False
        number = self._first_rows[self._said(row)]
        if number == row.number:
            return False
        origin = self.returned.origin(self.table, row, self.at.get(self.naming, 0))
        reason = f"baris ini sama persis dengan baris {number}; hapus, atau ubah isinya bila memang butir lain"
        self.returned.untaken("tak_bertempat", ("", _shown(self.table.texts(row))), reason, origin)
        return True

    @cached_property
    def _first_rows(self) -> dict[tuple[str, ...], int]:
        """The number of the row that stands for all with the same texts: one that is known, else the first."""
        pairs = [*zip(self.rows, self.found.bases, strict=True)]
        numbers = [row for row, base in pairs if base is None][::-1] + [
            row for row, base in pairs if base is not None
        ]
        return {self._said(row): row.number for row in numbers}

    def _said(self, row: ReadRow) -> tuple[str, ...]:
        return tuple(plain_text(text) for text in self.table.texts(row).values())

    def _new(self, row: ReadRow, after: str) -> None:
        if self.is_budget:
            self._new_budget(row)
            return
        texts = self.table.texts(row)
        origin = self.returned.origin(self.table, row, self.at.get(self.naming, 0))
        if not texts.get(self.naming):
            heading = next(one.heading for one in self.table.table.columns if one.key == self.naming)
            reason = f"baris baru tanpa {heading}; isi dahulu kolom itu"
            self.returned.untaken("tak_bertempat", ("", _shown(texts)), reason, origin)
            return
        fields = dict(self._fields(row, texts.get(_UNIT, "")))
        if self.naming not in fields:
            reason = "nama butir baru ini tidak terbaca, sehingga seluruh barisnya tidak diambil"
            self.returned.untaken("tak_bertempat", ("", _shown(texts)), reason, origin)
            return
        for way, text in settle_percent(fields) if _UNIT in self.at else ():
            place = self.returned.origin(self.table, row, self.at.get(way, 0))
            self.returned.untaken("tak_terbaca", ("", text), OTHER_UNITS, place)
        office = office_field(self.topic)
        if self.returned.office and office and not fields.get(f".{office}"):
            fields[f".{office}"] = self.returned.office
        self.returned.edit(Insert(self.topic, fields, after or self._last(), origin))
        self.returned.new_items[self.topic, comparable(texts[self.naming])] = fields

    def _last(self) -> str:
        items = self.returned.today.__dict__.get(self.topic)
        return str(items[-1].path) if isinstance(items, Items) and items else ""

    def _fields(self, row: ReadRow, unit: str) -> Iterator[tuple[str, str]]:
        """The values of a new row by relative path; those that cannot be read are told."""
        for at, key in self.table.columns.items():
            if key == OFFICE_CODE:
                self._changed_office_code(row, at, "")
                continue
            path = f"{entry_path(self.topic, '')}{key}"
            text = self._read(row, at, path, unit)
            if text and key.endswith(ANY_ENTRY):
                way = key.removesuffix(ANY_ENTRY)
                yield from ((f"{way}[{n}]", one) for n, one in enumerate(self._parted(row, at, text), 1))
            elif text and key == GROUPED_BY:
                yield self._group(text)
            elif text:
                yield key, text

    def _parted(self, row: ReadRow, at: int, text: str) -> list[str]:
        """The items of a list in a new row; none if they cannot be told apart, which is told."""
        try:
            return _parted(_items(text), self._offices)
        except DoubtfulCellError as error:
            self.returned.untaken("tak_terbaca", ("", text), str(error), self.returned.origin(self.table, row, at))
            return []

    @cached_property
    def _offices(self) -> list[str]:
        return [str(office.nama) for office in self.returned.today.daerah.opd if office.nama]

    def _read(self, row: ReadRow, at: int, path: str, unit: str) -> str:
        """The text of a cell in a new row as its field reads it; "" for one that is told as unreadable."""
        try:
            text = cell_text(row.cells.get(at), path, "", unit, from_1904=self.table.sheet.from_1904)
            self._refuse_merged(row.cells.get(at), at, path)
            if path.endswith(GROUPED_BY) and text:
                return text if self._group(text)[1] else ""
            return typed_value(path, text, None, self.returned.today.istilah)
        except (DoubtfulCellError, UntypableError) as error:
            origin = self.returned.origin(self.table, row, at)
            self.returned.untaken("tak_terbaca", ("", row.text(at)), str(error), origin)
            return ""

    @cached_property
    def _merged_up(self) -> dict[tuple[str, str], int]:
        """The numbers of the rows that still stand, by their base, but show what the rows above them hold."""
        claims = ((row, unpacked(self.table.base_text(row))) for row in self.rows if self._has_repeated(row))
        return {base.identity: row.number for row, base in claims if base is not None}

    def _has_repeated(self, row: ReadRow) -> bool:
        return any((cell := row.cells.get(at)) is not None and cell.repeated for at in self.table.columns)

    def _is_merged_up(self, row: ReadRow) -> bool:
        """Whether a row is one that was there, hidden below cells of the row above it, which is told."""
        if row.number not in self._merged_up.values():
            return False
        origin = self.returned.origin(self.table, row, next(iter(self.table.columns)))
        texts = ("", _shown(self.table.texts(row)))
        self.returned.untaken("tak_terbaca", texts, MERGED_DOWN, origin)
        return True

    def _missing_below_damage(self, gone: Sequence[Base]) -> None:
        """Tell rows that are not found below a damaged heading, which may only be unreadable."""
        self.returned.untaken(
            "tak_terbaca", ("", ""), damage_told(len(gone)), self.returned.origin_at(self.table.sheet.name)
        )

    def _missing(self, base: Base) -> None:
        """Add the removal of an item whose row is gone; the money of an item that stays is only told."""
        origin = Origin(self.returned.proposal.file, self.table.sheet.name, joint="!")
        if not self.is_budget:
            held = {way: text for key, held in base.held.items() for way, text in ways_of(base, key, held)}
            self.returned.edit(Remove(base.item, held, origin))
            return
        removed = any(isinstance(edit, Remove) and edit.path == base.item for edit in self.returned.proposal.edits)
        if not removed:
            path = f"{base.item}{BUDGET}[{base.source}]"
            reason = (
                f"baris anggaran ini tidak ada lagi di berkas; bila memang tidak dianggarkan, hapus {path} di YAML"
            )
            self.returned.untaken("tak_bertempat", (_shown(base.shown), ""), reason, origin, path)


def damage_told(count: int) -> str:
    """Why rows that are not found do not count as deleted."""
    return (
        f"judul tabel di lembar ini rusak, sehingga {count} butir yang barisnya tidak ditemukan tidak dianggap "
        "dihapus; kembalikan baris judulnya seperti pada berkas yang dikirim, atau hapus butirnya di YAML bila "
        "memang dihapus"
    )


def _converted(path: str, text: str) -> Any:
    """What the kind of a field reads of a text, such as the key of a dimension; raises UntypableError."""
    from generator.edits.notations import text_of  # noqa: PLC0415

    kind: Any = kind_at(path)
    typed_value(path, text, None, None)  # type: ignore[arg-type]
    return kind.convert(text_of(text))


def _amount(cell: ReadCell | None) -> str:
    """The number in a cell in bare digits; "" if it holds none."""
    number = None if cell is None else cell.number
    return "" if number is None else f"{number:f}"


def _plain(base: Base, key: str) -> str:
    held = base.held.get(key, "")
    return held if isinstance(held, str) else "\n".join(held)


def _items(text: str) -> list[str]:
    """The items of a list in a cell: one a line, or with semicolons between; a comma may be part of a name."""
    parts = (part.strip() for line in text.split("\n") for part in line.split(_BETWEEN_ITEMS))
    return [part for part in parts if part]


def _parted(items: Sequence[str], known: Sequence[str]) -> list[str]:
    """The items of a list, with those parted that only string known ones together with commas.

    Raises DoubtfulCellError for a known one that is strung together with others.
    """
    names = {plain_text(text): text for text in reversed(known)}
    found: list[str] = []
    for item in (one if plain_text(one) in names else bare_item(one) for one in items):
        parts = [plain_text(part) for part in item.split(",")]
        if len(parts) == 1 or plain_text(item) in names or names.keys().isdisjoint(parts):
            found.append(item)
        elif names.keys() >= {*parts}:
            found += [names[part] for part in parts]
        else:
            raise DoubtfulCellError("nama di sel ini dirangkai dengan koma; tulis satu nama per baris (Alt+Enter)")
    return found


def _list_edits(
    listed: str, held: Sequence[str], shown: Sequence[str], now: Sequence[str], origin: Origin
) -> Iterator[Edit]:
    """The edits from the items of a list as exported to those in a cell."""
    before = [plain_text(text) for text in shown]
    after = [plain_text(text) for text in now]
    for _, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if before[start:end] == after[first:last]:
            continue
        both = min(end - start, last - first)
        for n in range(both):
            yield Set(entry_path(listed, start + n + 1), held[start + n], now[first + n], origin)
        for n in range(start + both, end):
            yield Remove(entry_path(listed, n + 1), {"": held[n]}, origin)
        at = entry_path(listed, start + both) if start + both else ""
        for text in now[first + both : last]:
            yield Insert(listed, {"": text}, at, origin)


def _shown(texts: Mapping[str, str]) -> str:
    return " | ".join(text for text in texts.values() if text)
