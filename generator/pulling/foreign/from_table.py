"""What a foreign table proposes: new items, and values of known ones that are still missing or differ.

A table says nothing about what it was made from: what differs from today's plan is always left to people, and nothing
is removed.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.edits.between import texts_of
from generator.edits.edit import Insert, Origin, Set
from generator.edits.proposal import TABLE, Proposal, Untaken, Why
from generator.edits.typed import kind_at, same_text
from generator.excel.reading.cells import ReadCell, ReadRow
from generator.excel.sheets import column_name
from generator.framework.dimensions import dimensions
from generator.masterplan.masterplan import Masterplan
from generator.pulling.excel.asides import is_signature, told_addresses
from generator.pulling.excel.cell_texts import (
    COUNTED,
    MERGED_ACROSS,
    MERGED_DOWN,
    DoubtfulCellError,
    cell_text,
    is_link,
)
from generator.pulling.foreign.above_head import Readers, content_above, titles_of
from generator.pulling.foreign.asides import is_rule, is_sum, numbers_columns, repeats
from generator.pulling.foreign.choosing import GROUP, MONEY, SOURCE, Chosen, NoNameError, Told, has_budget
from generator.pulling.foreign.contents import OF_ROW, YEAR, fitting_text, year_of
from generator.pulling.foreign.doubts import AS_ABOVE
from generator.pulling.foreign.headings import Column, Head, is_numbering, plain
from generator.pulling.foreign.inner_headings import field_named
from generator.pulling.foreign.known_items import TELLING, TELLING_ITEMS, KnownItems
from generator.pulling.foreign.levels import Levels, levels_of, without_code, without_number
from generator.pulling.foreign.multiplied_amounts import multiplied
from generator.pulling.foreign.named_choices import choices_of_name
from generator.pulling.foreign.named_dimensions import dimension_named, dimension_within
from generator.pulling.foreign.reasons import (
    ABOVE_HEAD,
    ADDED,
    COSTLY_PROGRAM,
    DOUBTFUL_GROUP,
    EMPTY_GROUP,
    ENDS_DIMENSION,
    NO_DIMENSION_HERE,
    NO_SUM,
    NO_YEAR,
    OF_DIMENSION,
    OF_OTHER_PART,
    ONE_TEXT,
    ONE_TEXT_BESIDE,
    OTHER_INDICATOR,
    OTHER_SUM,
    OUTSIDE,
    PART,
    UNUSED,
)
from generator.pulling.foreign.row_sources import UNFUNDED, RowSources
from generator.pulling.foreign.sources import ForeignTable
from generator.pulling.foreign.sums_of_file import SumsOfFile
from generator.pulling.foreign.unheaded_cells import beyond_headings, codes_unread, untitled_columns
from generator.pulling.percentages import OTHER_UNITS, drop_percent, settle_percent
from generator.pulling.typed import (
    DASHES,
    UntypableError,
    fields_of_text,
    items_typed,
    takes_plain_texts,
    typed_value,
)
from generator.source.kinds import ChoiceKind, ListKind
from generator.source.paths import continued, entry_path
from generator.source.record import Record
from generator.source.words import capital, comparable, joined
from generator.workbooks.tables import office_field, record_of

_NOWHERE = -1
_DIMENSION, _PART_OF_DIMENSION = "dimensi", "subdimensi"
_NUMBERINGS = (["no"], ["nomor"], ["kode"])
_WITH_YEAR = re.compile(r"(.*\S)\s*\((?:tahun\s+)?((?:19|20)\d\d)\)")
_FOOTNOTES = re.compile(r"(?:keterangan|ket|catatan)\.?\s*:", re.IGNORECASE)
_NUMBERING = re.compile(r"\(?(?:[A-Z]|[IVX]+|\d{1,3})[.)]*", re.IGNORECASE)


def proposal_of(chosen: Chosen, topic: str, told: Told, name: str, today: Masterplan) -> Proposal:
    """What the rows of a table propose; ``name`` is the file's name as the user gave it."""
    proposal = Proposal(name, TABLE, base_known=False)
    rows = _Rows(chosen, topic, told, proposal, today)
    for table, head in ((chosen.table, chosen.head), *chosen.more):
        rows.read(table, head)
    if rows.is_unnamed and proposal.edits:
        proposal.notices.append(_without_choice(topic, chosen))
        if rows.adds_to_unnamed:
            proposal.notices.append(ADDED % (chosen.name, record_of(topic).naming_fields[0]))
    return proposal


def _without_choice(topic: str, chosen: Chosen) -> str:
    """What is to be done with the only item of a table that does not say which of the choices its rows are about."""
    naming, choices = record_of(topic).naming_fields[0], choices_of_name(topic)
    labels = joined([*choices.labels.values()], "atau") if choices else ""
    by_column = (
        f"; atau, sebelum diambil, tambahkan di berkas itu kolom berjudul '{capital(naming)}' dan isi pada setiap "
        f"baris {labels}"
    )
    return (
        f"{chosen.name} tidak menyebut {naming} setiap barisnya, sehingga semuanya menjadi satu butir tanpa "
        f"{naming}. Isi '{naming}' butir itu di YAML dan pindahkan yang bukan miliknya ke butir lain"
        f"{'' if chosen.table.is_matrix else by_column}."
    )


@dataclass(slots=True)
class _Seen:
    """An item that rows gave: its values by relative path, the item of today that it is, and its first row."""

    fields: dict[str, str]
    known: Record | None
    row: ReadRow

    def holds(self, fields: Mapping[str, str], names: Sequence[str]) -> bool:
        """Whether a later row repeats what tells the item from others, or leaves it empty."""
        ways = [f".{name}" for name in names if fields.get(f".{name}")]
        return all(comparable(fields[way]) == comparable(self.fields.get(way, "")) for way in ways)


class _Rows:
    def __init__(self, chosen: Chosen, topic: str, told: Told, proposal: Proposal, today: Masterplan) -> None:
        self.chosen, self.topic, self.told, self.proposal, self.today = chosen, topic, told, proposal, today
        self.table, self.head = chosen.table, chosen.head
        self.items: dict[str, list[_Seen]] = defaultdict(list)
        self.naming = record_of(topic).naming_fields[0]
        self.at = {str(column.field): at for at, column in chosen.fields.items()}
        self.above: dict[int, ReadCell] = {}
        self.before: dict[int, ReadCell] = {}
        self.group, self.has_activities, self.part, self.dimension = "", True, "", ""
        self.dimension_rank: tuple[int, str] | None = None
        self.levels = Levels({}, frozenset())
        self.unused: ReadRow | None = None
        self.sums = SumsOfFile(chosen.fields)
        self.sources = RowSources(self.at, topic, told.source)
        self.is_ended, self.last = False, 0
        self.repeated: list[str] = []
        self.numbering = {one.at for one in chosen.head.columns if plain(one.heading).split()[:1] in _NUMBERINGS}
        self.known = KnownItems(today, topic, self.naming)
        self.is_unnamed = self.naming not in self.at and choices_of_name(topic) is not None
        if self.is_unnamed:
            self.at[self.naming] = _NOWHERE
        if self.naming not in self.at:
            raise NoNameError(self.naming)

    @property
    def adds_to_unnamed(self) -> bool:
        """Whether rows without the name of an item go to one of today's plan that has none either."""
        return self.is_unnamed and any(one.known is not None for one in self.items.get("", ()))

    def read(self, table: ForeignTable, head: Head) -> None:
        """Propose every row of a table below its head."""
        is_new = table.name not in self.chosen.continued
        self.table, self.above, self.group = table, {}, "" if is_new else self.group
        self.part = self.part if not is_new else ""
        self.is_ended, self.last, self.repeated = False, max(column.at for column in head.columns), []
        self._above_head(head, is_new=is_new)
        self.proposal.notices += untitled_columns(head, table)
        self.proposal.notices += codes_unread(head, table, self.chosen.fields)
        body = [*self._without_column_numbers(head, [row for row in table.rows if row.number > head.last])]
        at = self.at[self.naming]
        self.levels = levels_of(head, body, at, self._summed(head))
        if not any(name.startswith(MONEY) for name in self.at):
            self.levels = replace(self.levels, below={})
        self.has_activities = any((name := row.text(at).casefold()) and not name.startswith(GROUP) for row in body)
        for row in body:
            self._row(row)
        self._tell_unused()
        for row, at, reason in table.asides:
            self._untaken("tak_bertempat", row, at, row.text(at), reason)
        if self.repeated:
            self.proposal.notices.append(f"{joined(self.repeated)}: judul kolom yang berulang; tidak dibaca.")

    def _without_column_numbers(self, head: Head, body: Sequence[ReadRow]) -> Iterator[ReadRow]:
        """The rows without those that only number the columns, which are told."""
        for row in body:
            if numbers_columns(head, row):
                place = self.table.place(row, min(row.cells))
                self.proposal.notices.append(f"{place}: hanya nomor kolom ({_whole(row)}); tidak dibaca.")
            else:
                yield row

    def _summed(self, head: Head) -> list[int]:
        """The columns whose amounts in group rows are sums: those of money, or of years of which nothing is known."""
        money = [at for name, at in self.at.items() if name.startswith(MONEY) and OF_ROW not in name]
        years = [one.at for one in head.columns if one.other_reading]
        return money or years

    def _above_head(self, head: Head, *, is_new: bool) -> None:
        """Take the dimension above the headings for that of the rows below; tell what else stands there."""
        numeric = [at for at, one in self.chosen.fields.items() if str(one.field).startswith((MONEY, "target["))]
        content = [*content_above(head, self.table, self.at[self.naming], numeric)] if is_new else []
        for row in content:
            self._untaken("tak_bertempat", row, min(row.cells), _whole(row), ABOVE_HEAD)
        office = office_field(self.topic)
        readers = Readers(
            self._dimension_in, partial(dimension_within, plan=self.today), bool(office) and office not in self.at
        )
        table = replace(self.table, rows=[row for row in self.table.rows if row not in content])
        titles = titles_of(head, table, readers)
        self.dimension = titles.dimension or ("" if is_new else self.dimension)
        self.dimension_rank = None if titles.dimension else self.dimension_rank
        self.proposal.notices += titles.notices

    def _dimension_in(self, text: str) -> str:
        """The dimension that a text names for the rows below; "" if the topic has none, or a column of them."""
        asks = _DIMENSION in record_of(self.topic).fields and _PART_OF_DIMENSION not in self.at
        return dimension_named(text, self.today) if asks else ""

    def _row(self, row: ReadRow) -> None:
        texts = [text for at in row.cells if (text := row.text(at))]
        if not texts or is_rule(texts) or self._is_head_again(row, texts) or self._is_below(row, texts):
            return
        if fault := self.table.split_by_commas(row, self.head.last):
            self._untaken("tak_terbaca", row, min(row.cells), " | ".join(texts), fault.rstrip("."))
            return
        if reason := self.table.refused.get(row.number):
            self._untaken("tak_bertempat", row, min(row.cells), " | ".join(texts), reason)
            return
        self.proposal.notices += beyond_headings(self.table, row, self.last)
        cells = self._filled(row)
        if (
            self._is_of_other_part(row, texts)
            or self._is_above(row)
            or self._is_aside(row, texts)
            or self._is_outside(row, cells, texts)
        ):
            return
        cells = self._of_item_above(row, cells)
        if not (self.is_unnamed or cells.get(self.at[self.naming])):
            self._nameless(row, cells, texts)
            return
        fields = dict(self._values(row, cells))
        if not (fields if self.is_unnamed else fields.get(f".{self.naming}")):
            reason = "nama butir di baris ini tidak terbaca, sehingga seluruh barisnya tidak diambil"
            self._untaken("tak_bertempat", row, self._first(row), " | ".join(texts), reason)
            return
        self.before = cells
        if (at := self.sources.unfunded(cells, fields)) is not None:
            self._untaken("tak_bertempat", row, at, cells[at].text, UNFUNDED)
        self.sums.count(row)
        self._item(row, fields, texts)

    def _is_of_other_part(self, row: ReadRow, texts: Sequence[str]) -> bool:
        """Whether a row names a part of a table, as "B Kelemahan", or is below one that its column is not."""
        if choices_of_name(self.topic) is None:
            return False
        named = {field_named(text, self.topic) for text in texts if not _NUMBERING.fullmatch(text)}
        if len(named) == 1 and (field := named.pop()):
            self.part = field
            self._untaken("tak_bertempat", row, min(row.cells), " | ".join(texts), PART % field)
            return True
        held = [(at, str(one.field)) for at, one in self.chosen.fields.items() if row.text(at)]
        other = next(((at, name) for at, name in held if name != self.part and self._is_list(name)), None)
        if not self.part or other is None:
            return False
        self._untaken("tak_bertempat", row, other[0], " | ".join(texts), OF_OTHER_PART % (self.part, other[1]))
        return True

    def _is_list(self, name: str) -> bool:
        return takes_plain_texts(f"{self.topic}[].{name}")

    def _is_outside(self, row: ReadRow, cells: dict[int, ReadCell], texts: Sequence[str]) -> bool:
        """Whether a row is about a year outside the period of the plan, if this is known; it is told."""
        at = self.chosen.year_at
        year = year_of(cells[at].text) if at is not None and at in cells else ""
        period = {str(int(one)) for one in self.today.periode.tahun}
        if at is None or not (year and period) or year in period:
            return False
        self.before = self._of_item_above(row, cells)
        self._untaken("tak_bertempat", row, at, " | ".join(texts), OUTSIDE % year)
        return True

    def _is_head_again(self, row: ReadRow, texts: Sequence[str]) -> bool:
        """Whether a row repeats the headings, or numbers the columns right below such a row."""
        is_again = repeats(self.head, row) or (bool(self.repeated) and is_numbering(texts) and not self.before)
        if is_again:
            self.before = {}
            self.repeated.append(self.table.place(row, min(row.cells)))
        return is_again

    def _item(self, row: ReadRow, fields: dict[str, str], texts: Sequence[str]) -> None:
        """Propose the item of a row, or add what the row says to that of a row above."""
        seen = self.items[comparable(fields.get(f".{self.naming}", ""))]
        same = next((one for one in seen if one.holds(fields, TELLING)), None)
        if same is not None:
            self._add_to(same, fields, row)
            return
        other = next((one for one in seen if one.holds(fields, TELLING_ITEMS)), None)
        if other is not None and other.known is None:
            place = self.table.place(other.row, self.at[self.naming])
            self._untaken("tak_bertempat", row, self.at[self.naming], " | ".join(texts), OTHER_INDICATOR % place)
            return
        known = self.known.of_row(fields, [one.known for one in seen if one.known is not None])
        if known is not None:
            drop_percent(fields, str(known.__dict__.get("satuan") or ""))
        if known is None or not known.__dict__.get("satuan"):
            self._settle_percent(fields, row)
        seen.append(_Seen(fields, known, row))
        if known is not None:
            self._compare(known, fields, row)
        else:
            self._edit(Insert(self.topic, fields, self.known.last, self._origin(row, self._first(row))))

    def _settle_percent(self, fields: dict[str, str], row: ReadRow) -> None:
        if "satuan" in record_of(self.topic).fields:
            for way, text in settle_percent(fields):
                self._untaken("tak_terbaca", row, self._at(way), text, OTHER_UNITS)

    def _of_item_above(self, row: ReadRow, cells: dict[int, ReadCell]) -> dict[int, ReadCell]:
        """The cells of a row, with the name of the item above if it holds nothing but values of another year."""
        at = self.chosen.year_at
        if at is None or row.text(self.at[self.naming]) or not year_of(row.text(at)) or not self.before:
            return cells
        filled = [str(column.field) for at, column in self.chosen.fields.items() if row.text(at)]
        if not all(name in (YEAR, SOURCE) or OF_ROW in name for name in filled):
            return cells
        carried = [self.at[name] for name in (self.naming, *TELLING, "satuan") if name in self.at]
        return {**{at: self.before[at] for at in carried if at in self.before}, **cells}

    def _is_below(self, row: ReadRow, texts: Sequence[str]) -> bool:
        """Whether a row stands below the table, from its signatures or footnotes on, which is told."""
        if is_signature(texts) or (len(texts) == 1 and _FOOTNOTES.fullmatch(texts[0])):
            self.is_ended = True
        if self.is_ended:
            reason = "baris ini keterangan atau tanda tangan di bawah tabel, sehingga tidak dibaca"
            self._untaken("tak_bertempat", row, min(row.cells), " | ".join(texts), reason)
        return self.is_ended

    def _nameless(self, row: ReadRow, cells: Mapping[int, ReadCell], texts: Sequence[str]) -> None:
        """Tell a row without the name of an item; its program holds for the rows below that name none."""
        program = cells.get(self.at.get(GROUP, -1))
        self.group = _program(program.text) if program is not None else self.group
        reason = "baris ini tanpa nama butir"
        reason += "" if program is None else "; hanya programnya yang dipakai, bagi baris di bawahnya"
        self._untaken("tak_bertempat", row, self.at[self.naming], " | ".join(texts), reason)

    def _filled(self, row: ReadRow) -> dict[int, ReadCell]:
        """The cells of a row, with that above in place of "s.d.a."."""
        cells = dict(row.cells)
        for at, cell in row.cells.items():
            if cell.text.strip().casefold() in AS_ABOVE and at in self.above:
                cells[at] = self.above[at]
        self.above = {**self.above, **cells}
        return cells

    def _is_above(self, row: ReadRow) -> bool:
        """Whether a row is, by its code, above the activities: what it holds is in the rows below it again."""
        if row.number in self.levels.doubtful:
            self.group = ""
            self._untaken("tak_bertempat", row, self.at[self.naming], _whole(row), self._why_doubtful(row))
            return True
        if row.number in self.levels.alone:
            self.group = ""
        if row.number not in self.levels.parents and not self.levels.is_above_all_activities(row):
            return False
        at = self.at[self.naming]
        name = _program(without_number(row.text(at)))
        is_dimension = self._begins_dimension(row, at, row.text(at))
        is_program = self.levels.is_program(row) and not is_dimension
        if is_program:
            self._end_dimension(row, at)
        self.group = name if is_program else self.group if row.number in self.levels.parents else ""
        reason = "menurut kodenya baris ini program atau urusan, tanpa kegiatan di bawahnya"
        if row.number in self.levels.parents:
            how = " menurut kodenya" if self.levels.codes else ""
            reason = f"baris ini dirinci pada baris di bawahnya{how}; hanya rinciannya yang dibaca"
            reason += OTHER_SUM % self._sums_of(row) if row.number in self.levels.below else ""
        is_used = is_program and GROUP in record_of(self.topic).fields and GROUP not in self.at
        is_used = is_used or is_dimension
        if not is_used or self._beside(row, at) or row.number not in self.levels.parents:
            self._untaken("tak_bertempat", row, at, _whole(row), reason)
        elif self.group:
            self._begin_group(row)
        return True

    def _why_doubtful(self, row: ReadRow) -> str:
        if row.number in self.levels.empty:
            return EMPTY_GROUP
        return NO_SUM % self._sums_of(row) if row.number in self.levels.below else DOUBTFUL_GROUP

    def _sums_of(self, row: ReadRow) -> tuple[str, str]:
        """The amount of a group and the sum of what stands below it, as they are written here."""
        own, below = (f"{one:f}".replace(".", ",") for one in self.levels.below[row.number])
        return own, below

    def _beside(self, row: ReadRow, at: int) -> list[int]:
        """The columns of a row that hold something beside the one at a position and what numbers rows."""
        return [one for one in row.cells if one != at and one not in self.numbering and row.text(one)]

    def _is_aside(self, row: ReadRow, texts: Sequence[str]) -> bool:
        """Whether a row is a sum, which is told, or the heading of a group, whose program holds for those below.

        A group has no value in another column that is read; whatever else stands in its row is told.
        """
        measured = self.at.get("indikator", self.at[self.naming]) != self.at[self.naming]
        if is_sum(texts, is_measured=measured and bool(row.text(self.at["indikator"]))):
            reason = "baris jumlah tidak dibaca; jumlah dihitung program"
            self._untaken("dihitung", row, min(row.cells), _whole(row), reason)
            self.proposal.notices += self.sums.compared(self.table, row)
            return True
        if self.is_unnamed:
            return self._is_lone_dimension(row, texts)
        numeric = [at for at, one in self.chosen.fields.items() if str(one.field).startswith((MONEY, "target["))]
        words = [
            at
            for at in row.cells
            if at not in numeric and len(text := row.text(at)) > 3 and any(map(str.isalpha, text))
        ]
        if len(words) != 1 or len(texts) > 2:
            return False
        at = words[0]
        beside = self._beside(row, at)
        reads = [one for one in beside if one in self.chosen.fields]
        if self._is_listed(row, at) or (reads and not self._is_costly_program(row, at, reads)):
            return False
        self._group_of(row, at, is_told=bool(beside), costs=bool(reads))
        return True

    def _is_lone_dimension(self, row: ReadRow, texts: Sequence[str]) -> bool:
        """Whether a row of a table without names is the heading of a dimension, which is told."""
        is_heading = len(set(texts)) == 1 and bool(dimension_named(texts[0], self.today))
        if is_heading:
            self._untaken("tak_bertempat", row, min(row.cells), texts[0], NO_DIMENSION_HERE)
        return is_heading

    def _is_listed(self, row: ReadRow, at: int) -> bool:
        """Whether a row of nothing but a name is an item: one of those that a plain text can say, in a list."""
        if at != self.at[self.naming] or not record_of(self.topic).short:
            return False
        return not self.numbering or any(row.text(one) for one in self.numbering)

    def _is_costly_program(self, row: ReadRow, at: int, reads: Sequence[int]) -> bool:
        """Whether a row is that of a program and its money, among activities in the same column."""
        is_named = row.text(at).casefold().startswith(f"{GROUP} ")
        is_among = GROUP in record_of(self.topic).fields and GROUP not in self.at and self.has_activities
        return is_named and is_among and all(str(self.chosen.fields[one].field).startswith(MONEY) for one in reads)

    def _group_of(self, row: ReadRow, at: int, *, is_told: bool, costs: bool) -> None:
        """Take the heading of a group for the program of the rows below if it is one; tell what is passed over."""
        name = row.text(at)
        if self._begins_dimension(row, at, name) and not is_told:
            return
        self._end_dimension(row, at)
        is_column = GROUP in self.at and row.text(self.at[GROUP]) == name
        is_named = GROUP in record_of(self.topic).fields and GROUP not in self.at
        self.group = _program(name) if is_column or (is_named and name.casefold().startswith(GROUP)) else ""
        if costs:
            self._untaken("tak_bertempat", row, at, _whole(row), COSTLY_PROGRAM)
        elif self.group and is_told:
            reason = "hanya nama programnya yang dipakai, bagi baris di bawahnya; kolom lainnya tidak dibaca"
            self._untaken("tak_bertempat", row, at, _whole(row), reason)
        elif self.group:
            self._begin_group(row)
        else:
            self._untaken("tak_bertempat", row, at, _whole(row), ONE_TEXT_BESIDE if is_told else ONE_TEXT)

    def _begin_group(self, row: ReadRow) -> None:
        """Remember the row of a group that is told nowhere else than in the items below it."""
        self._tell_unused()
        self.unused = row

    def _tell_unused(self) -> None:
        """Tell the row of a group whose name no item below it has got."""
        if self.unused is not None:
            self._untaken("tak_bertempat", self.unused, min(self.unused.cells), _whole(self.unused), UNUSED)
        self.unused = None

    def _begins_dimension(self, row: ReadRow, at: int, name: str) -> bool:
        """Whether a row names the dimension of those below it, which is told."""
        found = self._dimension_in(name)
        if found:
            self.dimension, self.group, self.dimension_rank = found, "", self.levels.rank(row)
            self.proposal.notices.append(OF_DIMENSION % (self.table.place(row, at), name))
        return bool(found)

    def _end_dimension(self, row: ReadRow, at: int) -> None:
        """Give the rows below a group the dimension no longer, if the group is numbered as the dimension's row is."""
        name = row.text(at)
        if self.dimension and self.levels.rank(row) == self.dimension_rank and not name.casefold().startswith(GROUP):
            self.dimension = ""
            self.proposal.notices.append(ENDS_DIMENSION % (self.table.place(row, at), name))

    def _values(self, row: ReadRow, cells: Mapping[int, ReadCell]) -> Iterator[tuple[str, str]]:
        """The values of a row by relative path; what cannot be read is told."""
        unit = cells[self.at["satuan"]].text if self.at.get("satuan") in cells else ""
        source, at, fault = self.sources.of_row(cells)
        if fault:
            self._untaken("tak_terbaca", row, at, cells[at].text, fault)
        for at, column in self.chosen.fields.items():
            cell = cells.get(at)
            is_apart = at == self.chosen.year_at or (column.field == SOURCE and has_budget(self.topic))
            if cell is None or is_apart:
                continue
            name = self._dated(str(column.field), cells)
            has_source = name.count("[") > 1
            reason = self.sources.why_none(cells) if name.startswith(MONEY) and not (source or has_source) else ""
            reason = reason or (NO_YEAR if OF_ROW in name else "") or self.sources.other(name, cells)
            if reason:
                if cell.text.strip() not in DASHES:
                    self._untaken("tak_bertempat", row, at, cell.text, reason)
                continue
            is_bare = name.startswith(MONEY) and not has_source
            way = f".anggaran[{source}]{name[len(MONEY) - 1 :]}" if is_bare else f".{name}"
            yield from self._value(row, column, cell, way, unit)
        if self.dimension:
            yield f".{_DIMENSION if self.dimension in dimensions() else _PART_OF_DIMENSION}", self.dimension
        if self.at.get(GROUP) in cells:
            self.group = ""
        elif self.group and GROUP in record_of(self.topic).fields:
            self.unused = None
            yield f".{GROUP}", self.group

    def _dated(self, name: str, cells: Mapping[int, ReadCell]) -> str:
        """A field with the year of its row, if its rows tell the year and this one does."""
        at = self.chosen.year_at
        year = year_of(cells[at].text) if at is not None and at in cells else ""
        return name.replace(OF_ROW, f"[{year}]") if year else name

    def _value(self, row: ReadRow, column: Column, cell: ReadCell, way: str, unit: str) -> Iterator[tuple[str, str]]:
        path = f"{entry_path(self.topic, '')}{way}"
        from_1904 = self.table.from_1904
        if cell.hidden_address and not cell.repeated and not is_link(path):
            told = f"{column_name(column.at)}{row.number} ({cell.text.strip()[:40]}: {cell.hidden_address})"
            self.proposal.notices.append(told_addresses(self.table.name, [told]))
        match = _WITH_YEAR.fullmatch(cell.text.strip()) if way == ".baseline.nilai" else None
        if match is not None:
            yield ".baseline.tahun", match[2]
            cell = replace(cell, text=match[1])
        try:
            if takes_plain_texts(path):
                text = cell_text(cell, f"{path}[]", "", unit, from_1904=from_1904)
                parts = [] if text in DASHES else items_typed(text)
                for n, part in enumerate(parts, 1):
                    yield from ((f"{way}[{n}]{more}", one) for more, one in fields_of_text(path, part).items())
            elif text := self._text(cell, path, unit, column.size):
                if way == ".baseline.nilai" and column.year and "baseline.tahun" not in self.at and match is None:
                    yield ".baseline.tahun", column.year
                yield (".dimensi" if way == ".subdimensi" and text in dimensions() else way), text
        except (DoubtfulCellError, UntypableError) as error:
            self._untaken("tak_terbaca", row, column.at, cell.text, str(error))

    def _text(self, cell: ReadCell, path: str, unit: str, size: int) -> str:
        if cell.wide and isinstance(kind_at(path), COUNTED):
            raise DoubtfulCellError(MERGED_ACROSS)
        if size > 1 and ".anggaran[" in path:
            if cell.repeated:
                raise DoubtfulCellError(MERGED_DOWN)
            return multiplied(cell, size)
        text = cell_text(cell, path, "", unit, from_1904=self.table.from_1904)
        if path.endswith(".subdimensi") and text:
            return self._group_key(text)
        named = without_code(text) if self.levels.codes and path.endswith(f".{self.naming}") else text
        return typed_value(
            path, fitting_text(named, self.topic) if _is_choice(path) else named, None, self.today.istilah
        )

    def _group_key(self, text: str) -> str:
        """The key of the subdimension or dimension with a name, "" for a dash; raises DoubtfulCellError."""
        if text in DASHES:
            return ""
        for one in (*self.today.subdimensi, *self.today.dimensi):
            if comparable(text) in (comparable(str(one.nama)), comparable(one.kunci)):
                return str(one.kunci)
        raise DoubtfulCellError(f"'{text}' bukan nama pilar atau bagiannya di daerah ini")

    def _add_to(self, seen: _Seen, fields: dict[str, str], row: ReadRow) -> None:
        """Add to an item what another of its rows says: further money, years, names; what differs is told."""
        if not seen.fields.get(".satuan") and not fields.get(".satuan"):
            beside = {way: text for way, text in seen.fields.items() if way not in fields}
            merged = {**beside, **fields}
            self._settle_percent(merged, row)
            fields = {way: text for way, text in merged.items() if way not in beside}
        added: dict[str, str] = {}
        for way, text in fields.items():
            listed = way.rpartition("[")[0]
            if way.endswith("]") and isinstance(kind_at(f"{self.topic}[]{listed}"), ListKind):
                held = [one for key, one in seen.fields.items() if key.startswith(f"{listed}[")]
                if comparable(text) not in map(comparable, held):
                    seen.fields[f"{listed}[{len(held) + 1}]"] = added[f"{listed}[{len(held) + 1}]"] = text
            elif way not in seen.fields:
                seen.fields[way] = added[way] = text
            elif seen.fields[way] != text or way.startswith(".anggaran["):
                reason = f"butir ini sudah ada di atas ({way})"
                self._untaken("tak_bertempat", row, self._at(way), text, reason)
        if seen.known is not None:
            self._compare(seen.known, added, row)

    def _compare(self, item: Record, fields: Mapping[str, str], row: ReadRow) -> None:
        """Propose the values that an item lacks; those that differ have no base, and are left to people."""
        held = texts_of(item)
        for way, text in fields.items():
            if way == f".{self.naming}":
                continue
            path = continued(item.path, way)
            listed, _, rest = way.partition("[")
            if takes_plain_texts(f"{item.path}{listed}"):
                more = rest.partition("]")[2]
                alike = [key for key in held if key.startswith(f"{listed}[") and key.endswith(f"]{more}")]
                if not any(comparable(text) == comparable(held[key]) for key in alike):
                    self._add_listed(f"{item.path}{listed}", {more: text}, len(alike), row)
            elif way not in held or not same_text(path, held[way], text):
                base = "" if way not in held else None
                self._edit(Set(path, base, text, self._origin(row, self._at(way))))

    def _add_listed(self, listed: str, fields: Mapping[str, str], last: int, row: ReadRow) -> None:
        """Propose an item of a list in an item of the plan, behind the ``last`` ones."""
        after = entry_path(listed, last) if last else ""
        self._edit(Insert(listed, fields, after, self._origin(row, self._first(row))))

    def _at(self, way: str) -> int:
        name = f"anggaran{way[way.rindex('[') :]}" if way.startswith(".anggaran[") else way.removeprefix(".")
        undated = f"{name.partition('[')[0]}{OF_ROW}"
        return self.at.get(
            name.partition("[")[0] if name not in self.at and self.is_unnamed else name,
            self.at.get(undated, self.at[self.naming]),
        )

    def _first(self, row: ReadRow) -> int:
        """The position of the name of a row's item, or of its first cell if no column holds names."""
        return min(row.cells) if self.is_unnamed else self.at[self.naming]

    def _origin(self, row: ReadRow, at: int) -> Origin:
        return Origin(self.proposal.file, self.table.place(row, at), joint="!")

    def _edit(self, edit: Set | Insert) -> None:
        self.proposal.differences += 1
        self.proposal.edits.append(edit)

    def _untaken(self, why: Why, row: ReadRow, at: int, text: str, reason: str) -> None:
        self.proposal.differences += 1
        self.proposal.untaken.append(Untaken(why, "", text, reason, self._origin(row, at)))


def _is_choice(path: str) -> bool:
    return isinstance(kind_at(path), ChoiceKind)


def _whole(row: ReadRow) -> str:
    """All texts of a row, for people."""
    return " | ".join(text for at in row.cells if (text := row.text(at)))


def _program(name: str) -> str:
    """The name of a program without the word before it."""
    is_named = name.casefold().startswith(GROUP)
    return (name[len(GROUP) :].strip(" :") or name) if is_named else name
