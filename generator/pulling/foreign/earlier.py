"""An earlier plan of a region as a source: which of its tables surely belong to a topic, and what they propose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.edits.proposal import Proposal
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import (
    Chosen,
    NoNameError,
    Told,
    chosen_table,
    topics_by_worth,
)
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.headings import Column, head_of, headings_found, is_number, plain
from generator.pulling.foreign.inner_headings import unfolded
from generator.pulling.foreign.named_choices import choices_of_name
from generator.pulling.foreign.quick_win_tables import (
    QUICK_WIN,
    is_captioned_as_quick_wins,
    is_headed_by_quick_wins,
)
from generator.pulling.foreign.sources import ForeignTable
from generator.pulling.foreign.synonyms import SYNONYMS
from generator.pulling.foreign.titled_topics import titled_topic
from generator.source.problems import UserError
from generator.source.words import capital, joined
from generator.workbooks.tables import record_of

_QUICK_WINS = "tampaknya quick win, yang tidak diambil dari tabel; isi quick-win.yaml, atau isi di Excel"
_PROSE = "memuat visi, misi, atau strategi, yang tidak diambil dari tabel; salin sendiri ke YAML"
_OF_PROSE = frozenset(("visi", "misi", "strategi", "arah kebijakan"))
_CLEARLY, _FEWEST = 0.9, 2
_OFFICES = "daerah.opd"
_OFFICE_WORDS = frozenset(("opd", "instansi", "unit", "organisasi", "dinas", "lembaga"))
_PLAN = "rencana_aksi"
_OF_PLANS = ("program", "kode", "satuan", "subdimensi", "sumber", "baseline.", "target[", "anggaran[")
"""What a plan has; without any of it, a table of activities may be an agenda or a schedule."""
_FIRST_TOPICS = (_OFFICES,)
"""The topics whose items others refer to."""


@dataclass(frozen=True, slots=True)
class TakenTable:
    """A table that is read, with its topic."""

    topic: str
    chosen: Chosen


@dataclass(frozen=True, slots=True)
class PassedTable:
    """A table that is not read, with the reason and its likeliest topic, "" if there is none.

    ``topics`` are those as which it can be read without a word more, the likeliest first. ``rivals`` are others that
    the reason names; ``named`` is the heading of the column that seems to hold the names of its items, and its field;
    ``is_of_no_topic`` that no command takes it.
    """

    name: str
    reason: str
    topic: str = ""
    topics: Sequence[str] = ()
    rivals: Sequence[str] = ()
    named: tuple[str, str] = ("", "")
    is_of_no_topic: bool = False


@dataclass(slots=True)
class EarlierPlan:
    """What the tables of an earlier plan give: those that are read with what they propose, and the others."""

    taken: list[TakenTable] = field(default_factory=list)
    passed: list[PassedTable] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)


def earlier_plan(tables: Sequence[ForeignTable], name: str, today: Masterplan) -> EarlierPlan:
    """What the tables of a file propose for a plan of today; ``name`` is the file's name as the user gave it."""
    found, read = EarlierPlan(), set[str]()
    for table in tables:
        if table.name in read or not table.rows:
            continue
        one = _read(table, tables, today)
        if isinstance(one, PassedTable):
            readable = [topic for topic in _readable_as(table, tables, today) if topic in (one.topic, *one.rivals)]
            found.passed.append(replace(one, topics=readable, named=_naming_column(table, one.topic)))
        else:
            read.update(one.chosen.continued)
            found.taken.append(one)
    found.passed = [one for one in found.passed if one.name not in read]
    found.taken.sort(key=lambda one: one.topic not in _FIRST_TOPICS)
    found.proposals = [proposal_of(one.chosen, one.topic, Told(), name, today) for one in found.taken]
    return found


def _read(table: ForeignTable, tables: Sequence[ForeignTable], today: Masterplan) -> TakenTable | PassedTable:
    """A table as the topic that it surely belongs to, or why it is passed over."""
    if is_headed_by_quick_wins(table):
        return PassedTable(table.name, _QUICK_WINS, QUICK_WIN)
    found = _as_likeliest(table, tables, today)
    is_other = isinstance(found, PassedTable) and is_captioned_as_quick_wins(table)
    return PassedTable(table.name, _QUICK_WINS, QUICK_WIN) if is_other else found


def _as_likeliest(table: ForeignTable, tables: Sequence[ForeignTable], today: Masterplan) -> TakenTable | PassedTable:
    ranked = [pair for pair in topics_by_worth(table) if pair[0] != _OFFICES or _names_offices(table)]
    if not ranked:
        return _of_no_topic(table)
    titled = titled_topic(table)
    ranked.sort(key=lambda pair: pair[0] != titled)
    (topic, worth), *others = ranked
    if topic != titled and others and worth - others[0][1] < _CLEARLY:
        return PassedTable(
            table.name, f"belum pasti memuat {topic} atau {others[0][0]}", topic, rivals=[others[0][0]]
        )
    try:
        chosen = chosen_table(tables, topic, Told(), today, table.name)
    except NoNameError:
        return PassedTable(table.name, _without_name(topic, unfolded(table, topic)), topic)
    chosen = replace(chosen, others=())
    if not any(row.number > chosen.head.last for row in table.rows):
        return PassedTable(table.name, "tidak ada baris di bawah judul kolomnya", topic)
    if reason := _doubt(topic, chosen, is_titled=topic == titled):
        return PassedTable(table.name, reason, topic)
    return TakenTable(topic, chosen)


def _of_no_topic(table: ForeignTable) -> PassedTable:
    """A table whose headings fit no topic: one of what no table gives, or one that the user may know."""
    if _OF_PROSE & {plain(heading) for heading in headings_found(table.rows)}:
        return PassedTable(table.name, _PROSE, is_of_no_topic=True)
    return PassedTable(table.name, "judul kolomnya bukan judul isian mana pun yang dikenal")


def _names_offices(table: ForeignTable) -> bool:
    """Whether a heading of a table speaks of offices."""
    head = head_of(table.rows, _OFFICES)
    return head is not None and any(_OFFICE_WORDS & {*plain(one.heading).split()} for one in head.columns)


def _naming_column(table: ForeignTable, topic: str) -> tuple[str, str]:
    """The heading of the only column that may hold the names of a topic's items, and their field; else no heading."""
    if topic not in SYNONYMS or choices_of_name(topic) is not None:
        return "", ""
    naming = record_of(topic).naming_fields[0]
    head = head_of(table.rows, topic)
    found = [one.heading for one in head.columns if naming in (one.field, one.hint)] if head is not None else []
    return (found[0] if len(found) == 1 else "", naming)


def _readable_as(table: ForeignTable, tables: Sequence[ForeignTable], today: Masterplan) -> Iterator[str]:
    """The topics as which a table is surely read if the user says that it is about them, the likeliest first."""
    for topic, _ in topics_by_worth(table):
        try:
            chosen = chosen_table(tables, topic, Told(), today, table.name)
            proposal = proposal_of(chosen, topic, Told(), table.name, today)
        except UserError:
            continue
        if proposal.edits:
            yield topic


def _doubt(topic: str, chosen: Chosen, *, is_titled: bool) -> str:
    """Why a table may be about something else than its likeliest topic; "" if nothing speaks for that."""
    naming, fields = record_of(topic).naming_fields[0], chosen.fields
    named = next((column for column in fields.values() if column.field == naming), None)
    if named is None:
        return _without_name(topic, chosen.table)
    if topic == _OFFICES and not _OFFICE_WORDS & {*plain(named.heading).split()}:
        return f"kolom '{named.heading}' belum tentu memuat nama perangkat daerah"
    if (
        topic == _PLAN
        and not is_titled
        and not any(str(column.field).startswith(_OF_PLANS) for column in fields.values())
    ):
        return "daftar kegiatan ini belum tentu rencana aksi, dapat juga jadwal atau agenda"
    if len(fields) < _FEWEST:
        return f"hanya satu kolomnya yang pasti, yaitu '{named.heading}'"
    return ""


def _without_name(topic: str, table: ForeignTable) -> str:
    naming, choices = record_of(topic).naming_fields[0], choices_of_name(topic)
    if choices is None:
        return f"tampaknya {topic}, tetapi tidak ada kolom yang pasti memuat {naming}"
    if table.is_matrix:
        return (
            f"tampaknya {topic}, tetapi matriks ini tidak menyebut {naming}. Keempat daftarnya diambil dengan "
            f"perintah ini sebagai satu butir tanpa {naming}; sesudah itu isi '{naming}' butir itu di YAML, dan "
            "pindahkan yang bukan miliknya ke butir lain"
        )
    return (
        f"tampaknya {topic}, tetapi tidak menyebut {naming} setiap barisnya. Tambahkan di berkas itu kolom berjudul "
        f"'{capital(naming)}', isi pada setiap baris {joined([*choices.labels.values()], 'atau')}, lalu ambil dengan "
        f"perintah ini; tanpa kolom itu, semuanya menjadi satu butir tanpa {naming}"
    )


def columns_asked(table: TakenTable) -> Iterator[Column]:
    """The columns that hold something which may be a field, and are not read."""
    outside = {column.at for column in table.chosen.outside}
    for column in table.chosen.head.columns:
        if column.at not in table.chosen.fields and column.at not in outside and column.field != "":
            yield column


def columns_left(chosen: Chosen) -> Iterator[Column]:
    """The columns that are known to hold none of our fields, but for those that only number rows."""
    for column in chosen.head.columns:
        if column.at not in chosen.fields and column.field == "" and not is_number(column):
            yield column
