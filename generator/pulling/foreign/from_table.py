"""What a foreign table proposes: new items, and values of known ones that are still missing or differ.

A table says nothing about what it was made from: what differs from today's plan is always left to people, and nothing
is removed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from generator.edits.between import texts_of
from generator.edits.edit import Insert, Origin, Set
from generator.edits.forms import text_of
from generator.edits.proposal import Proposal, Untaken, Why
from generator.edits.typed import kind_at, same_text
from generator.excel.reading.cells import ReadCell, ReadRow
from generator.framework.dimensions import dimensions
from generator.masterplan.masterplan import Masterplan
from generator.pulling.excel.cell_texts import DoubtfulCellError, cell_text
from generator.pulling.foreign.headings import Column, Head, head_of
from generator.pulling.foreign.sources import ForeignTable
from generator.pulling.typed import UntypableError, typed_value
from generator.source.kinds import ChoiceKind, ListKind, YearKind, fits
from generator.source.numbers import UnreadableValueError, parse_money
from generator.source.paths import continued, entry_path
from generator.source.problems import UserError
from generator.source.record import Record
from generator.source.values import Items
from generator.source.words import comparable, joined
from generator.workbooks.tables import record_of, sources

_SOURCE, _MONEY, _GROUP = "sumber", "anggaran[", "program"
_TOTALS = ("jumlah", "total", "sub total", "subtotal", "grand total")
_AS_ABOVE = frozenset(("sda", "s.d.a", "s.d.a.", "idem", '"', "''", "〃"))
_TELLING = ("subdimensi", "dimensi", "program", "indikator")
_LOOKED_AT = 100
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_WITH_YEAR = re.compile(r"(.*\S)\s*\((?:tahun\s+)?((?:19|20)\d\d)\)")
_NO_SOURCE = "sumber dananya tidak diketahui; sebut dengan --sumber-dana, misalnya  --sumber-dana APBD"


@dataclass(frozen=True, slots=True)
class Told:
    """What the user said about a table: fields by heading, and the source of all its money."""

    columns: Mapping[str, str] = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The table that is read: its head, and the field of each column that is taken, by position.

    ``more`` are further tables with the same headings, as of an action plan with a table for each dimension.
    """

    table: ForeignTable
    head: Head
    fields: Mapping[int, Column]
    more: Sequence[tuple[ForeignTable, Head]] = ()

    @property
    def name(self) -> str:
        """The name of the table, or the names of all."""
        return joined([self.table.name, *(table.name for table, _ in self.more)])


def chosen_table(tables: Sequence[ForeignTable], topic: str, told: Told, name: str = "") -> Chosen:
    """The table that fits a topic best, or that of a name; raises UserError if none fits or a wish is wrong."""
    named = [table for table in tables if not name or comparable(table.name) == comparable(name)]
    if not named:
        raise UserError(f"--lembar: tidak ada tabel '{name}'. Yang ada: {joined([one.name for one in tables][:10])}.")
    heads = [(head, table) for table in named if table.rows and (head := head_of(table.rows, topic)) is not None]
    if not heads:
        raise UserError(
            f"Tidak ada tabel yang judul kolomnya dikenal untuk {topic}. Periksa --topik, dan pastikan baris judul "
            "ada di atas isinya."
        )
    head, table = max(heads, key=lambda pair: pair[0].worth)
    same = [(one, other) for other, one in heads if one is not table and other.headings == head.headings]
    return Chosen(table, head, _fields(head, table, topic, told), same)


def _fields(head: Head, table: ForeignTable, topic: str, told: Told) -> dict[int, Column]:
    """The columns that are taken: those that are sure and hold what they should, and those that the user said."""
    body = [row for row in table.rows if row.number > head.last]
    found = {column.at: column for column in head.columns if column.is_sure and _holds(column, body, topic)}
    for heading, name in told.columns.items():
        column = _called(heading, head)
        found.pop(column.at, None)
        found = {at: one for at, one in found.items() if one.field != name}
        if name not in ("", "-"):
            _refuse_unknown(name, topic)
            found[column.at] = Column(column.at, column.heading, name, 1.0, column.size)
    return found


def _holds(column: Column, body: Sequence[ReadRow], topic: str) -> bool:
    """Whether at least half of a column's texts can be what its field asks for, such as one of a few choices."""
    kind = kind_at(f"{topic}[].{column.field}")
    if not isinstance(kind, ChoiceKind | YearKind):
        return True
    cells = [cell for row in body[:_LOOKED_AT] if (cell := row.cells.get(column.at)) is not None]
    fitting = sum(fits(kind, text_of(cell.text.removesuffix(".0"))) for cell in cells)
    return 2 * fitting >= len(cells)


def _called(heading: str, head: Head) -> Column:
    """The only column with a heading, or whose heading ends so; raises UserError."""
    wanted = comparable(heading)
    exact = [one for one in head.columns if comparable(one.heading) == wanted]
    found = exact or [one for one in head.columns if comparable(one.heading.split(" / ")[-1]) == wanted]
    if len(found) == 1:
        return found[0]
    problem = "ada beberapa" if found else "tidak ada"
    raise UserError(
        f"--kolom: {problem} kolom '{heading}'. Yang ada: {'; '.join(one.heading for one in head.columns)}."
    )


def _refuse_unknown(name: str, topic: str) -> None:
    """Raise UserError if a name is no field of a topic that a column can hold."""
    path = f"{topic}[].{name}"
    is_money = name.startswith(_MONEY) or (name == _SOURCE and topic == "rencana_aksi")
    kind = kind_at(path)
    if not is_money and (kind is None or not (isinstance(kind, ListKind) or hasattr(kind, "convert"))):
        names = [
            one for one in record_of(topic).fields if one not in ("id", "sumber", "anggaran", "target", "baseline")
        ]
        extra = ["target[2026]", "anggaran[2026]", "baseline.nilai", _SOURCE] if topic == "rencana_aksi" else []
        raise UserError(f"--kolom: '{name}' bukan isian {topic}. Yang ada: {', '.join([*names, *extra])}.")


def mapping_told(chosen: Chosen) -> Iterator[str]:
    """What becomes of each column, in lines for people."""
    names = {column.at: column.heading for column in chosen.head.columns}
    for column in chosen.head.columns:
        taken = chosen.fields.get(column.at)
        if taken is not None:
            more = f" (dikalikan {taken.size:,})".replace(",", ".") if taken.size > 1 else ""
            yield f"{column.heading} -> {taken.field}{more}"
        elif column.rivals and column.field:
            also = joined([f"'{names[at]}'" for at in column.rivals[:3]])
            yield f"{column.heading} -> belum pasti: {column.field}, sama seperti {also}; pilih dengan --kolom"
        elif column.field:
            yield f"{column.heading} -> belum pasti; bila benar, tambahkan  --kolom '{column.heading}={column.field}'"
        else:
            yield f"{column.heading} -> {_unread(column)}"


def _unread(column: Column) -> str:
    """Why a column is not read, and for a bare year how to say what it holds."""
    year = _YEAR.search(column.heading) if column.field is None else None
    if year is not None:
        return f"belum pasti; bila itu target, tambahkan  --kolom '{column.heading}=target[{year[0]}]'"
    return "tidak dibaca" if column.field == "" else "tidak dibaca (tidak dikenal)"


def proposal_of(chosen: Chosen, topic: str, told: Told, name: str, today: Masterplan) -> Proposal:
    """What the rows of a table propose; ``name`` is the file's name as the user gave it."""
    proposal = Proposal(name, "tabel", base_known=False)
    rows = _Rows(chosen, topic, told, proposal, today)
    for table, head in ((chosen.table, chosen.head), *chosen.more):
        rows.read(table, head)
    return proposal


class _Rows:
    def __init__(self, chosen: Chosen, topic: str, told: Told, proposal: Proposal, today: Masterplan) -> None:
        self.chosen, self.topic, self.told, self.proposal, self.today = chosen, topic, told, proposal, today
        self.table = chosen.table
        self.items: dict[tuple[str, ...], dict[str, str]] = {}
        self.naming = record_of(topic).naming_fields[0]
        self.at = {str(column.field): at for at, column in chosen.fields.items()}
        self.above: dict[int, ReadCell] = {}
        self.group = ""
        if self.naming not in self.at:
            raise UserError(
                f"Tidak ada kolom yang pasti memuat nama butirnya ({self.naming}). Sebut kolomnya, misalnya  --kolom "
                f"'JUDUL={self.naming}'"
            )

    def read(self, table: ForeignTable, head: Head) -> None:
        """Propose every row of a table below its head."""
        self.table, self.above, self.group = table, {}, ""
        for row in table.rows:
            if row.number > head.last:
                self._row(row)

    def _row(self, row: ReadRow) -> None:
        cells = self._filled(row)
        texts = [text for at in row.cells if (text := row.text(at))]
        if not texts or self._is_aside(row, texts):
            return
        if not cells.get(self.at[self.naming]):
            self._untaken("tak_bertempat", row, self.at[self.naming], " | ".join(texts), "baris ini tanpa nama butir")
            return
        fields = dict(self._values(row, cells))
        if not fields.get(f".{self.naming}"):
            return
        key = tuple(comparable(fields.get(f".{name}", "")) for name in (self.naming, *_TELLING))
        if key in self.items:
            self._add_to(self.items[key], fields, row)
            return
        self.items[key] = fields
        known = self._known(fields)
        if known is not None:
            self._compare(known, fields, row)
        else:
            self._edit(Insert(self.topic, fields, self._last(), self._origin(row, self.at[self.naming])))

    def _filled(self, row: ReadRow) -> dict[int, ReadCell]:
        """The cells of a row, with that above in place of "s.d.a."."""
        cells = dict(row.cells)
        for at, cell in row.cells.items():
            if cell.text.strip().casefold() in _AS_ABOVE and at in self.above:
                cells[at] = self.above[at]
        self.above = {**self.above, **cells}
        return cells

    def _is_aside(self, row: ReadRow, texts: Sequence[str]) -> bool:
        """Whether a row is a sum, which is told, or the heading of a group, whose program holds for those below."""
        first = comparable(texts[0]).rstrip(":. ")
        at = min(row.cells)
        if any(first == word or first.startswith(f"{word} ") for word in _TOTALS):
            self._untaken(
                "dihitung", row, at, " | ".join(texts), "baris jumlah tidak dibaca; jumlah dihitung program"
            )
            return True
        words = [text for text in texts if any(map(str.isalpha, text)) and len(text) > 3]
        if len(words) != 1 or len(texts) > 2:
            return False
        self.group = words[0]
        has_program = _GROUP in record_of(self.topic).fields and self.group.casefold().startswith("program")
        if has_program and _GROUP not in self.at:
            self.group = self.group[len(_GROUP) :].strip(" :") or self.group
            return True
        self.group = ""
        reason = "baris ini hanya berisi satu teks; bila itu nama kelompok, tidak ada isian untuknya"
        self._untaken("tak_bertempat", row, at, words[0], reason)
        return True

    def _values(self, row: ReadRow, cells: Mapping[int, ReadCell]) -> Iterator[tuple[str, str]]:
        """The values of a row by relative path; what cannot be read is told."""
        unit = cells[self.at["satuan"]].text if self.at.get("satuan") in cells else ""
        source = self._source(row, cells)
        for at, column in self.chosen.fields.items():
            name, cell = str(column.field), cells.get(at)
            if cell is None or (name == _SOURCE and self.topic == "rencana_aksi"):
                continue
            if name.startswith(_MONEY) and not source:
                self._untaken("tak_bertempat", row, at, cell.text, _NO_SOURCE)
                continue
            way = f".anggaran[{source}]{name[len(_MONEY) - 1 :]}" if name.startswith(_MONEY) else f".{name}"
            yield from self._value(row, column, cell, way, unit)
        if self.group and _GROUP not in self.at:
            yield f".{_GROUP}", self.group

    def _value(self, row: ReadRow, column: Column, cell: ReadCell, way: str, unit: str) -> Iterator[tuple[str, str]]:
        path = f"{entry_path(self.topic, '')}{way}"
        from_1904 = self.table.from_1904
        if way == ".baseline.nilai" and (match := _WITH_YEAR.fullmatch(cell.text.strip())):
            yield ".baseline.tahun", match[2]
            cell = replace(cell, text=match[1])
        try:
            if isinstance(kind_at(path), ListKind):
                text = cell_text(cell, f"{path}[]", "", unit, from_1904=from_1904)
                parts = (part.strip() for line in text.split("\n") for part in line.split(";"))
                yield from ((f"{way}[{n}]", part) for n, part in enumerate(filter(None, parts), 1))
            elif text := self._text(cell, path, unit, column.size):
                yield (".dimensi" if way == ".subdimensi" and text in dimensions() else way), text
        except (DoubtfulCellError, UntypableError) as error:
            self._untaken("tak_terbaca", row, column.at, cell.text, str(error))

    def _text(self, cell: ReadCell, path: str, unit: str, size: int) -> str:
        if size > 1 and ".anggaran[" in path:
            return _multiplied(cell, size)
        text = cell_text(cell, path, "", unit, from_1904=self.table.from_1904)
        return (
            self._group_key(text)
            if path.endswith(".subdimensi") and text
            else typed_value(path, text, None, self.today.istilah)
        )

    def _group_key(self, text: str) -> str:
        """The key of the subdimension or dimension with a name; raises DoubtfulCellError."""
        for one in (*self.today.subdimensi, *self.today.dimensi):
            if comparable(text) in (comparable(str(one.nama)), comparable(one.kunci)):
                return str(one.kunci)
        raise DoubtfulCellError(f"'{text}' bukan nama pilar atau bagiannya di daerah ini")

    def _source(self, row: ReadRow, cells: Mapping[int, ReadCell]) -> str:
        """The source of a row's money: that of its own column, else the one that the user said; "" if not known."""
        at = self.at.get(_SOURCE) if self.topic == "rencana_aksi" else None
        cell = cells.get(at) if at is not None else None
        if cell is None or at is None:
            return self.told.source
        found = sources().key_of(cell.text)
        if found is None:
            self._untaken("tak_terbaca", row, at, cell.text, f"'{cell.text}' bukan satu sumber dana yang dikenal")
        return found or ""

    def _add_to(self, known: dict[str, str], fields: Mapping[str, str], row: ReadRow) -> None:
        """Add the money of another row of the same item; anything else that differs is told."""
        for way, text in fields.items():
            if way not in known and way.startswith(".anggaran["):
                known[way] = text
            elif known.get(way) != text or way.startswith(".anggaran["):
                self._untaken(
                    "tak_bertempat", row, self.at[self.naming], text, f"butir ini sudah ada di atas ({way})"
                )

    def _known(self, fields: Mapping[str, str]) -> Record | None:
        """The only item of today's plan with the name of a row, and no other telling value that differs."""
        items = self.today.__dict__.get(self.topic, ())
        name = fields[f".{self.naming}"]
        alike = [one for one in items if comparable(str(one.__dict__.get(self.naming, ""))) == comparable(name)]
        fitting = [one for one in alike if not any(self._differs(one, way, fields) for way in _TELLING)]
        return fitting[0] if len(fitting) == 1 else None

    @staticmethod
    def _differs(item: Record, name: str, fields: Mapping[str, str]) -> bool:
        now, old = fields.get(f".{name}"), item.__dict__.get(name)
        return bool(now and old) and not same_text(f"{item.path}.{name}", str(old), str(now))

    def _compare(self, item: Record, fields: Mapping[str, str], row: ReadRow) -> None:
        """Propose the values that an item lacks; those that differ have no base, and are left to people."""
        held = texts_of(item)
        for way, text in fields.items():
            if way == f".{self.naming}":
                continue
            path = continued(item.path, way)
            if way.endswith("]") and isinstance(kind_at(path.rpartition("[")[0]), ListKind):
                listed = path.rpartition("[")[0]
                texts = [one for key, one in held.items() if key.startswith(way.rpartition("[")[0] + "[")]
                if not any(comparable(text) == comparable(one) for one in texts):
                    self._edit(
                        Insert(
                            listed,
                            {"": text},
                            entry_path(listed, len(texts)) if texts else "",
                            self._origin(row, self.at[self.naming]),
                        )
                    )
            elif way not in held or not same_text(path, held[way], text):
                base = "" if way not in held else None
                self._edit(Set(path, base, text, self._origin(row, self._at(way))))

    def _at(self, way: str) -> int:
        name = f"anggaran{way[way.rindex('[') :]}" if way.startswith(".anggaran[") else way.removeprefix(".")
        return self.at.get(name, self.at[self.naming])

    def _last(self) -> str:
        items = self.today.__dict__.get(self.topic)
        return str(items[-1].path) if isinstance(items, Items) and items else ""

    def _origin(self, row: ReadRow, at: int) -> Origin:
        return Origin(self.proposal.file, self.table.place(row, at), joint="!")

    def _edit(self, edit: Set | Insert) -> None:
        self.proposal.differences += 1
        self.proposal.edits.append(edit)

    def _untaken(self, why: Why, row: ReadRow, at: int, text: str, reason: str) -> None:
        self.proposal.differences += 1
        self.proposal.untaken.append(Untaken(why, "", text, reason, self._origin(row, at)))


def _multiplied(cell: ReadCell, size: int) -> str:
    """An amount of a column in thousands or millions, in whole rupiah; raises DoubtfulCellError."""
    number = cell.number
    if number is None:
        try:
            number = Decimal(parse_money(cell.text))
        except UnreadableValueError as error:
            plain = cell.text.strip().replace(".", "").replace(",", ".")
            if not plain.replace(".", "", 1).isdecimal():
                raise DoubtfulCellError(f"{error.message}; {error.remedy}") from error
            number = Decimal(plain)
    if number * size != int(number * size):
        raise DoubtfulCellError(f"{cell.text} x {size} bukan rupiah bulat")
    return str(int(number * size)) if number else ""
