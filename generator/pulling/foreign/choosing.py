"""Which columns of a foreign table are taken: what is sure, what its contents show, what the user says."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.edits.notations import text_of
from generator.edits.typed import kind_at
from generator.excel.reading.cells import ReadRow
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.bare_years import with_likelier_reading
from generator.pulling.foreign.contents import OF_ROW, YEAR, fitted, seen_through
from generator.pulling.foreign.doubts import doubt
from generator.pulling.foreign.headings import (
    FIRST_YEAR,
    NUMBERS,
    Column,
    Head,
    collide,
    head_of,
    headings_found,
    judged_without,
    names_levels,
    plain,
)
from generator.pulling.foreign.inner_headings import unfolded
from generator.pulling.foreign.levels import levels_of
from generator.pulling.foreign.sources import ForeignTable
from generator.pulling.foreign.synonyms import CODES, OTHER_ROLES, SYNONYMS
from generator.pulling.foreign.units import UNKNOWN, is_foreign, is_of_table_before, size_of
from generator.pulling.typed import (
    DASHES,
    takes_plain_texts,
)
from generator.source.kinds import ChoiceKind, ReferenceKind, YearKind, fits
from generator.source.problems import UserError
from generator.source.words import comparable, joined, some_of
from generator.workbooks.tables import record_of

LEFT_OUT = "-"
"""What the user says of a column that is not to be read."""
SOURCE, MONEY, GROUP = "sumber", "anggaran[", "program"
"""The source of a row's money, the beginning of the fields of money, and the program that stands above activities."""
_CODE = "kode"
_OF_YEAR = re.compile(r"\[((?:19|20)\d\d)\]$")
_LOOKED_AT = 100
_MOST_TITLES = 3
_MOST_TOLD = 12


class NoTableError(UserError):
    """No table of a file has headings that are known for the topic."""


class NoNameError(UserError):
    """No column of a table surely holds the names of the items."""

    def __init__(self, naming: str) -> None:
        super().__init__(
            f"Tidak ada kolom yang pasti memuat nama butirnya ({naming}). Sebut kolomnya, misalnya  --kolom "
            f"'JUDUL={naming}'"
        )


@dataclass(frozen=True, slots=True)
class Told:
    """What the user said about a table: fields by heading, the source of all its money, the year of "Tahun I".

    ``placed`` are fields by the position of their column, which go before those by heading. ``kept`` are fields by
    heading that were said of another table, and need not fit this one.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    first_year: int = 0
    kept: Mapping[str, str] = field(default_factory=dict)
    placed: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The table that is read: its head, and the field of each column that is taken, by position.

    ``more`` are further tables with the same headings, as of an action plan with a table for each dimension, and
    ``continued`` those without headings that go on with the one before; ``others`` are not read.
    ``outside`` are its columns of years outside the period, which are not taken unless the user names them.
    """

    table: ForeignTable
    head: Head
    fields: Mapping[int, Column]
    more: Sequence[tuple[ForeignTable, Head]] = ()
    continued: Sequence[str] = ()
    others: Sequence[str] = ()
    outside: Sequence[Column] = ()

    @property
    def name(self) -> str:
        """The name of the table, or the names of all."""
        return joined([self.table.name, *(table.name for table, _ in self.more)])

    @property
    def count(self) -> int:
        """How many rows all its tables have below their headings."""
        tables = ((self.table, self.head), *self.more)
        return sum(row.number > head.last for table, head in tables for row in table.rows)

    def texts_below(self, column: Column) -> list[str]:
        """The texts in a column of all its tables, without dashes."""
        tables = ((self.table, self.head), *self.more)
        found = (row.text(column.at) for table, head in tables for row in table.rows if row.number > head.last)
        return [text for text in found if text and text not in DASHES]

    @property
    def year_at(self) -> int | None:
        """The position of the column with the year of each row; None if years stand in the headings."""
        if not any(OF_ROW in str(column.field) for column in self.fields.values()):
            return None
        return next((at for at, column in self.fields.items() if column.field == YEAR), None)


def chosen_table(tables: Sequence[ForeignTable], topic: str, told: Told, today: Masterplan, name: str = "") -> Chosen:
    """The table that fits a topic best, or that of a name; raises UserError if none fits or a wish is wrong."""
    tables = [unfolded(table, topic) for table in tables]
    named = [table for table in tables if not name or comparable(table.name) == comparable(name)]
    if not named:
        raise UserError(f"--lembar: tidak ada tabel '{name}'. Yang ada: {joined([one.name for one in tables][:10])}.")
    headings = {plain(heading) for heading in (*told.columns, *told.kept)}
    found = (
        (head_of(table.rows, topic, told.first_year, headings, table.above, unit_before=table.unit_before), table)
        for table in named
        if table.rows
    )
    heads = [(head, table) for head, table in found if head is not None]
    if not heads:
        raise NoTableError(_no_table(named, topic))
    head, table = max(heads, key=lambda pair: pair[0].worth)
    body = [row for row in table.rows if row.number > head.last]
    plain_head, head = head, with_likelier_reading(seen_through(head, body, topic), body)
    said = _said(head, told)
    head = _settled(_doubted(head, body, topic, today), said, topic)
    fields = _fields((head, body), topic, told, today, said)
    called = {column.at for column, _ in said}
    outside = [one for at, one in fields.items() if at not in called and _is_outside(one, today)]
    fields = {at: one for at, one in fields.items() if one not in outside}
    outside += [one for one in head.columns if one.at not in called and one.other_reading and _is_outside(one, today)]
    same = {id(other): one for one, other in heads if one.layout == plain_head.layout}
    headed = {id(other) for _, other in heads}
    continued = _continued(tables, same, headed, fields, head)
    read = {id(one) for one in continued} | same.keys()
    more = [
        (one, same.get(id(one)) or Head(head.columns, 0)) for one in tables if id(one) in read and one is not table
    ]
    others = [one.name for one in tables if id(one) not in read and one.rows]
    return Chosen(table, head, fields, more, [one.name for one in continued], others, outside)


def _is_outside(column: Column, today: Masterplan) -> bool:
    """Whether a column is that of a year outside the period of the plan, if this is known."""
    match = _OF_YEAR.search(column.field or column.hint)
    years = [int(year) for year in today.periode.tahun]
    return match is not None and bool(years) and int(match[1]) not in years


def likeliest_topic(tables: Sequence[ForeignTable]) -> str:
    """The topic whose fields the headings of some tables fit best; "" if they fit none."""
    best: dict[str, float] = {}
    for table in tables:
        for topic, worth in topics_by_worth(table):
            best[topic] = max(worth, best.get(topic, 0.0))
    return max(SYNONYMS, key=lambda topic: best.get(topic, 0.0)) if best else ""


def topics_by_worth(table: ForeignTable) -> list[tuple[str, float]]:
    """The topics that the headings of a table fit, with how well they do, the best first."""
    heads = ((topic, head_of(unfolded(table, topic).rows, topic)) for topic in SYNONYMS if table.rows)
    found = [(topic, head.worth) for topic, head in heads if head is not None and head.worth]
    return sorted(found, key=lambda pair: -pair[1])


def fields_for_columns(topic: str, years: Sequence[int] = ()) -> list[str]:
    """The fields of a topic that a column may hold, with those of each year."""
    names = _importable(topic)
    if topic != "rencana_aksi":
        money = [f"anggaran[{year}]" for year in years]
        return [*(name for name in names if name != SOURCE), SOURCE, *money] if has_budget(topic) else names
    each = [f"{name}[{year}]" for name in ("target", "anggaran") for year in years]
    return [*names, "baseline.nilai", SOURCE, *each]


def _continued(
    tables: Sequence[ForeignTable], same: Mapping[int, Head], headed: Collection[int], fields: Mapping[int, Column],
    head: Head,
) -> list[ForeignTable]:  # fmt: skip
    """The tables without headings that go on with the one before: as wide, with numbers where it has numbers."""
    found: list[ForeignTable] = []
    for before, table in pairwise(tables):
        goes_on = table.may_go_on and not before.moved and (id(before) in same or before in found)
        is_as_wide = 0 < before.width == table.width
        if goes_on and is_as_wide and id(table) not in headed and _is_alike(table, fields) and not _is_headed(table):
            found.append(table)
    return found if head.columns else []


def _is_headed(table: ForeignTable) -> bool:
    """Whether the first rows of a table are headings: surely those of some topic, or with one for numbers."""
    if table.rows and any(plain(cell.text) in NUMBERS for cell in table.rows[0].cells.values()):
        return True
    heads = (head_of(table.rows[:_MOST_TITLES], topic) for topic in SYNONYMS)
    return any(head is not None and sum(one.is_sure for one in head.columns) > 1 for head in heads)


def _is_alike(table: ForeignTable, fields: Mapping[int, Column]) -> bool:
    """Whether the columns of numbers hold numbers or dashes in at least half of the cells that are filled in."""
    numeric = [at for at, column in fields.items() if str(column.field).startswith((MONEY, "target["))]
    texts = [text for row in table.rows for at in numeric if (text := row.text(at))]
    fitting = sum(text in DASHES or any(map(str.isdigit, text)) for text in texts)
    return bool(table.rows) and 2 * fitting >= len(texts)


def _no_table(tables: Sequence[ForeignTable], topic: str) -> str:
    """Why no table is read, with the headings that were found, and how to say what one of them holds."""
    told = f"Tidak ada tabel yang cukup judul kolomnya dikenal untuk {topic}."
    headings = next((found for table in tables if table.rows and (found := headings_found(table.rows))), [])
    if not headings:
        return f"{told} Periksa --topik, dan pastikan baris judul ada di atas isinya."
    more = f"; dan {len(headings) - _MOST_TOLD} lagi" if len(headings) > _MOST_TOLD else ""
    naming = record_of(topic).naming_fields[0]
    known = next((one for one in headings if plain(one) in SYNONYMS[topic].get(naming, ())), "")
    return (
        f"{told} Judul yang ditemukan: {'; '.join(headings[:_MOST_TOLD])}{more}. Periksa --topik; bila topiknya "
        f"benar, sebut kolom nama butirnya, misalnya  --kolom '{known or headings[-1]}={naming}'"
    )


def _said(head: Head, told: Told) -> list[tuple[Column, str]]:
    """The columns of which the user said what they hold, here or of another table, with that."""
    known = {comparable(column.heading) for column in head.columns}
    kept = {heading: name for heading, name in told.kept.items() if comparable(heading) in known}
    said = [(_called(heading, head), name) for heading, name in {**kept, **told.columns}.items()]
    return [*said, *((column, told.placed[column.at]) for column in head.columns if column.at in told.placed)]


def _doubted(head: Head, body: Sequence[ReadRow], topic: str, today: Masterplan) -> Head:
    """The head with what its columns' contents say against their fields; these compete with no other column."""
    columns = tuple(_with_doubt(column, _doubt(column, body, topic, today), topic) for column in head.columns)
    out = [column.at for column in columns if column.doubt]
    return judged_without(Head(columns, head.last), out, topic) if out else head


def _with_doubt(column: Column, doubt: str, topic: str) -> Column:
    is_refuted = bool(doubt) and isinstance(kind_at(f"{topic}[].{column.field}"), ChoiceKind | YearKind)
    return replace(column, doubt=doubt, is_refuted=is_refuted)


def _doubt(column: Column, body: Sequence[ReadRow], topic: str, today: Masterplan) -> str:
    texts = [text for row in body[:_LOOKED_AT] if (text := row.text(column.at))]
    return doubt(column.field, texts, topic, today) if column.field else ""


def _settled(head: Head, said: Sequence[tuple[Column, str]], topic: str) -> Head:
    """The head when the user said what some columns hold: these, and others for their fields, are not asked about."""
    if not said:
        return head
    out = {column.at for column, _ in said}
    names = {name for _, name in said}
    found = judged_without(head, out, topic)
    columns = (
        _as_unread(one) if one.at in out or any(collide(one.field or "", name) for name in names) else one
        for one in found.columns
    )
    return Head(tuple(columns), head.last)


def _as_unread(column: Column) -> Column:
    """A column about which nothing is to be asked."""
    return replace(column, field=column.field and "", hint="", rivals=(), doubt="", other_reading="")


def _fields(
    table: tuple[Head, Sequence[ReadRow]], topic: str, told: Told, today: Masterplan,
    said: Sequence[tuple[Column, str]],
) -> dict[int, Column]:  # fmt: skip
    """The columns that are taken: those that are sure or shown by their contents, and those that the user said."""
    head, body = table
    _refuse_twice(told)
    found = {
        column.at: column for column in head.columns if column.is_sure or _is_shown(column, head, body, topic, today)
    }
    if (code := _code_column(head, body, topic)) is not None:
        found[code.at] = code
    for column, name in said:
        found.pop(column.at, None)
        told_at = [one.at for one, _ in said]
        found = {at: one for at, one in found.items() if one.field != name and
                 (at in told_at or not collide(str(one.field), name))}  # fmt: skip
        if name not in ("", LEFT_OUT):
            _refuse_unknown(name, topic)
            _refuse_unfit_unit(column, name)
            found[column.at] = Column(column.at, column.heading, name, 1.0, column.size or 1, year=column.year,
                                      told_by=column.told_by if column.size else "")  # fmt: skip
    _refuse_without_year(found, topic, told)
    return found


def _refuse_twice(told: Told) -> None:
    """Raise UserError if two columns are said to hold the same field, of which only one could be read."""
    for name in {*told.columns.values()} - {"", LEFT_OUT}:
        headings = [f"'{heading}'" for heading, said in told.columns.items() if said == name]
        if len(headings) > 1:
            source = (
                f"sumber dananya, misalnya '{MONEY}apbd]{name[len(MONEY) - 1 :]}'" if name.startswith(MONEY) else ""
            )
            remedy = (
                f"bedakan menurut {source}" if source else "sebut satu kolom saja, atau satukan kolomnya di berkas"
            )
            raise UserError(f"--kolom: {joined(headings)} sama-sama disebut memuat '{name}'; {remedy}.")


def _refuse_unfit_unit(column: Column, name: str) -> None:
    """Raise UserError if a column is said to hold money that is surely not counted in full rupiah, as told."""
    if name.startswith(MONEY) and column.size == UNKNOWN and not _may_be_rupiah(column):
        why, remedy = doubt_of_unit(column)
        raise UserError(f"--kolom: '{column.heading}' tidak dapat dibaca sebagai rupiah, karena {why}; {remedy}.")


def _may_be_rupiah(column: Column) -> bool:
    """Whether amounts in a unit that is not known may be in full rupiah."""
    is_larger = (size_of(column.heading.split(" / ")) or 1) > 1
    return not is_larger and not is_foreign(f"{column.heading} {column.told_by}")


def _refuse_without_year(found: dict[int, Column], topic: str, told: Told) -> None:
    """Raise UserError if a field is said to be of its row's year, and no column holds it, or the other way round.

    A column of years that was said of another table only is left out here if it dates nothing.
    """
    undated = next((column for column in found.values() if OF_ROW in str(column.field)), None)
    dating = next((column for column in found.values() if column.field == YEAR), None)
    if topic == "rencana_aksi" and dating is not None and undated is None:
        if YEAR not in (*told.columns.values(), *told.placed.values()):
            del found[dating.at]
            return
        raise UserError(
            f"--kolom: '{dating.heading}={YEAR}' belum menyebut nilai apa yang bertahun itu. Sebut juga kolomnya, "
            f"misalnya  --kolom 'Target=target{OF_ROW}'"
        )
    if undated is not None and (dating is None or topic != "rencana_aksi"):
        dated = str(undated.field).replace(YEAR, "2026")
        raise UserError(
            f"--kolom: '{undated.field}' tanpa tahun. Tulis tahunnya, misalnya  --kolom '{undated.heading}={dated}', "
            f"atau sebut juga kolom yang memuat tahun setiap baris, misalnya  --kolom 'Tahun={YEAR}'"
        )


def _code_column(head: Head, body: Sequence[ReadRow], topic: str) -> Column | None:
    """The only column of codes, if most of them have the form that the field of codes asks for; None if not."""
    columns = [column for column in head.columns if plain(column.heading) in CODES]
    kind = kind_at(f"{topic}[].{_CODE}")
    if kind is None or len(columns) != 1:
        return None
    texts = [text for row in body[:_LOOKED_AT] if (text := row.text(columns[0].at))]
    fitting = sum(fits(kind, text_of(text)) for text in texts)
    return replace(columns[0], field=_CODE) if 2 * fitting > len(texts) else None


def _is_shown(column: Column, head: Head, body: Sequence[ReadRow], topic: str, today: Masterplan) -> bool:
    """Whether what a column holds proves what its heading makes likely: choices, known offices, levels of a plan."""
    if not column.field or column.rivals or column.is_sure or column.doubt:
        return False
    texts = [text for row in body[:_LOOKED_AT] if (text := row.text(column.at))]
    kind = kind_at(f"{topic}[].{column.field}")
    if isinstance(kind, ChoiceKind | YearKind):
        return bool(texts) and all(fits(kind, fitted(text, topic)) for text in texts)
    if isinstance(kind, ReferenceKind) and kind.topic == "daerah.opd":
        if OTHER_ROLES & {*plain(column.heading).split()}:
            return False
        offices = {comparable(str(name)) for one in today.daerah.opd for name in (one.nama, one.singkatan) if name}
        return 2 * sum(comparable(text) in offices for text in texts) > len(texts)
    return column.field == "kegiatan" and names_levels(column.heading) and _has_levels(column, head, body)


def _has_levels(column: Column, head: Head, body: Sequence[ReadRow]) -> bool:
    """Whether programs stand above activities in a column, by what tells levels or by rows that hold nothing else."""
    money = [one.at for one in head.columns if str(one.field).startswith(MONEY)]
    if any(map(levels_of(head, body, column.at, money).is_program, body)):
        return True
    alone = (row for row in body if len([at for at in row.cells if row.text(at)]) <= 2)
    return any(row.text(column.at).casefold().startswith(GROUP) for row in alone)


def _called(heading: str, head: Head) -> Column:
    """The only column with a heading, or whose heading ends so; raises UserError."""
    wanted = comparable(heading)
    exact = [one for one in head.columns if comparable(one.heading) == wanted]
    found = exact or [one for one in head.columns if comparable(one.heading).endswith(f"/ {wanted}")]
    if len(found) == 1:
        return found[0]
    problem = "ada beberapa" if found else "tidak ada"
    raise UserError(
        f"--kolom: {problem} kolom '{heading}'. Yang ada: {'; '.join(one.heading for one in head.columns)}."
    )


def _refuse_unknown(name: str, topic: str) -> None:
    """Raise UserError if a name is no field of a topic that a column can hold."""
    path = f"{topic}[].{name}"
    is_money = (has_budget(topic) and (name.startswith(MONEY) or name == SOURCE)) or (
        topic == "rencana_aksi" and name == YEAR
    )
    if not is_money and not _is_importable(path):
        names = _importable(topic)
        extra = ["anggaran[2026]", SOURCE] if has_budget(topic) else []
        extra += ["target[2026]", "baseline.nilai"] if topic == "rencana_aksi" else []
        raise UserError(f"--kolom: '{name}' bukan isian {topic}. Yang ada: {', '.join([*names, *extra])}.")


def has_budget(topic: str) -> bool:
    """Whether the items of a topic have budgets, by source of funds and year."""
    return MONEY[:-1] in record_of(topic).fields


def _importable(topic: str) -> list[str]:
    """The fields of a topic that a column can hold, without those of each year."""
    return [one for one in record_of(topic).fields if one != "id" and _is_importable(f"{topic}[].{one}")]


def _is_importable(path: str) -> bool:
    """Whether a cell can hold the value at a path: a single one, or a list of texts or of what a text can say."""
    kind = kind_at(path)
    return kind is not None and (takes_plain_texts(path) or hasattr(kind, "convert"))


def mapping_told(chosen: Chosen) -> Iterator[str]:
    """What becomes of each column, in lines for people."""
    yield from (f"{column.heading} -> {_column_told(column, chosen)}" for column in chosen.head.columns)
    if chosen.continued:
        yield f"{joined([*chosen.continued])} tanpa judul, dibaca sebagai lanjutan tabel di atasnya"
    if chosen.others:
        yield f"tidak dibaca: {joined([*chosen.others][:10])}; untuk membacanya pakai --lembar"


def _column_told(column: Column, chosen: Chosen) -> str:
    """What becomes of a column."""
    taken = chosen.fields.get(column.at)
    if column.at in {one.at for one in chosen.outside}:
        return "di luar periode masterplan ini, tidak diambil"
    if taken is not None and column.at == chosen.year_at:
        return "tahun setiap baris, bagi target dan anggarannya"
    if taken is not None:
        also = " atau dimensi, menurut isinya" if taken.field == "subdimensi" else ""
        return f"{taken.field}{also}{size_told(taken)}"
    if column.field:
        return _unsure(column, chosen.head)
    told = (
        some_of(chosen.texts_below(column)) if column.field is None and not (column.hint or column.is_ticked) else ""
    )
    return _unread(column) + (f"; isinya {told}" if told else "")


def _unsure(column: Column, head: Head) -> str:
    """Why a column with a likely field is not taken, and how to say what it holds."""
    said = f"--kolom '{column.heading}={column.field}'"
    if column.rivals:
        names = {one.at: one.heading for one in head.columns}
        also = joined([f"'{names[at]}'" for at in column.rivals[:3]])
        return f"belum pasti: {column.field}, sama seperti {also}; pilih dengan --kolom"
    if names_levels(column.heading):
        return (
            "belum pasti, karena memuat program dan kegiatan tanpa kode yang membedakannya; bila setiap barisnya "
            f"kegiatan, tambahkan  {said}"
        )
    why = f", karena {column.doubt}" if column.doubt else ""
    return f"belum pasti{why}; bila benar, tambahkan  {said}"


def size_told(column: Column) -> str:
    """The factor of a column's amounts with the line above the table that tells it; "" if they are in rupiah."""
    if column.size <= 1 or not str(column.field).startswith(MONEY):
        return ""
    factor = f"{column.size:,}".replace(",", ".")
    by = f" menurut '{column.told_by}' di atas tabel" if column.told_by else ""
    return f" (dikalikan {factor}{by})"


def _unread(column: Column) -> str:
    """Why a column is not read, and how to say what it holds if that can be guessed."""
    if column.is_ticked:
        return "berisi tanda centang, bukan target atau jumlah; tidak dibaca. Ketik angkanya di berkas bila ada"
    if column.hint == FIRST_YEAR:
        return "belum pasti; sebut tahun pertamanya, misalnya  --tahun-pertama 2025"
    if column.size == UNKNOWN and column.hint:
        return _in_unknown_unit(column)
    return (
        _likely(column) if column.hint else "tidak dibaca" if column.field == "" else "tidak dibaca (tidak dikenal)"
    )


def _likely(column: Column) -> str:
    """How to say that a column holds what it is likely to."""
    if column.other_reading:
        ways = [f"bila {_kind(one)}, tambahkan  --kolom '{column.heading}={one}'" for one in readings(column)]
        return f"belum pasti, karena judulnya hanya tahun; {', '.join(ways)}"
    if "[tahun]" in column.hint:
        told = f"--kolom '{column.heading}={column.hint}'"
        return f"belum pasti; bila semuanya untuk satu tahun, ganti 'tahun' dengan tahun itu, lalu tambahkan  {told}"
    return f"belum pasti; bila benar, tambahkan  --kolom '{column.heading}={column.hint}'"


def _kind(field: str) -> str:
    """What a field of a year is: "target" or "anggaran"."""
    return field.partition("[")[0]


def readings(column: Column) -> tuple[str, str]:
    """The two fields that a column of a bare year may be, the likelier first."""
    return column.hint, column.other_reading


def _in_unknown_unit(column: Column) -> str:
    """Why the unit of a column's amounts is asked about, and what to do."""
    why, remedy = doubt_of_unit(column)
    if is_of_table_before(column.told_by) or not _may_be_rupiah(column):
        return f"belum pasti, karena {why}; {remedy}"
    return (
        f"belum pasti, karena {why}; bila isinya memang rupiah penuh, tambahkan  "
        f"--kolom '{column.heading}={column.hint}', bila bukan, {remedy}"
    )


def doubt_of_unit(column: Column) -> tuple[str, str]:
    """Why the unit of a column's amounts is not known, and what to do in the file."""
    if is_foreign(f"{column.heading} {column.told_by}"):
        return (
            "satuannya bukan rupiah",
            "hitung isinya ke dalam rupiah, dan tulis satuannya pada judul kolom itu di berkas",
        )
    if not column.told_by:
        return (
            "satuan di judulnya tidak dikenal",
            "tulis satuannya pada judul kolom itu di berkas, misalnya (Rp juta)",
        )
    if is_of_table_before(column.told_by):
        why = f"satuannya tidak disebut, sedangkan {column.told_by}"
        return why, "tulis satuannya pada judul kolom itu di berkas, misalnya (Rp) atau (Rp ribu)"
    why = f"satuan di judulnya dan di atas tabel ('{column.told_by}') tidak sama atau tidak dikenal"
    return why, "samakan satuannya di berkas: tulis satuannya pada judul kolom itu, dan hapus yang di atas tabel"
