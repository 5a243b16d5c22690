"""The columns of other people's tables: which field each is, why one is not sure, and what it may be instead."""

from dataclasses import dataclass

from generator.page.incoming.contents import Read
from generator.page.incoming.labels import label_at
from generator.page.session import State
from generator.pulling.foreign.choosing import LEFT_OUT, Chosen, fields_for_columns, readings, size_told
from generator.pulling.foreign.headings import FIRST_YEAR, Column, names_levels
from generator.pulling.foreign.synonyms import SYNONYMS
from generator.pulling.foreign.units import UNKNOWN
from generator.source.words import capital, joined

_MOST_LOOKED_AT, _MOST_SHOWN = 40, 60


@dataclass(frozen=True, slots=True)
class Matched:
    """A column as the page shows it: its heading, a text from it, the field that it is, and a note if need be."""

    at: int
    heading: str
    sample: str
    field: str
    note: str = ""
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Matching:
    """The columns of a table, and what each may be: keys and labels."""

    columns: list[Matched]
    options: list[tuple[str, str]]


def topics(state: State) -> list[tuple[str, str]]:
    """The topics that tables may fill, with their labels."""
    return [(topic, label_at(state, topic)) for topic in SYNONYMS]


def matching(state: State, read: Read) -> Matching | None:
    """The columns of the table that is read; None if there is none."""
    chosen = read.chosen
    if chosen is None:
        return None
    columns = [_matched(state, read.topic, chosen, column) for column in chosen.head.columns]
    return Matching(
        columns, [(name, label_at(state, read.topic, name)) for name in _names(state, read.topic, chosen)]
    )


def _names(state: State, topic: str, chosen: Chosen) -> list[str]:
    """The fields to choose from: those of the topic for each year of the plan, and those that the headings name."""
    years = [int(year) for year in state.plan.periode.tahun]
    told = [
        name
        for one in (*chosen.head.columns, *chosen.fields.values())
        for name in (one.field, one.hint, one.other_reading)
    ]
    named = [name for name in told if name and name != FIRST_YEAR and "[tahun]" not in name]
    return list(dict.fromkeys([*fields_for_columns(topic, years), *named]))


def _matched(state: State, topic: str, chosen: Chosen, column: Column) -> Matched:
    taken = chosen.fields.get(column.at)
    if taken is not None:
        note = f"{capital(told)}." if (told := size_told(taken).strip(" ()")) else ""
        return Matched(column.at, column.heading, _sample(chosen, column.at), str(taken.field), note)
    note = _doubt(state, topic, chosen, column)
    return Matched(column.at, column.heading, _sample(chosen, column.at), LEFT_OUT, note, is_doubtful=bool(note))


def _doubt(state: State, topic: str, chosen: Chosen, column: Column) -> str:
    """Why a column is not read although it may be a field; "" if it is none of ours."""
    hint = column.field or column.hint
    if column.hint == FIRST_YEAR and not column.field:
        return "Belum pasti: sebut tahun pertamanya di atas."
    if "[tahun]" in hint:
        return "Belum pasti: bila semuanya untuk satu tahun, pilih anggaran tahun itu."
    if column.other_reading:
        ways = (f"bila {one.partition('[')[0]}, pilih {label_at(state, topic, one)}" for one in readings(column))
        return f"Belum pasti: judulnya hanya tahun; {', '.join(ways)}."
    return f"Belum pasti{_whether(column, chosen, label_at(state, topic, hint))}" if hint else ""


def _whether(column: Column, chosen: Chosen, label: str) -> str:
    """Why a column is not surely a field, and when it is."""
    if column.rivals and column.field:
        names = {one.at: one.heading for one in chosen.head.columns}
        return f": {label}, sama seperti {joined([f'“{names[at]}”' for at in column.rivals[:3]])}."
    if column.field and names_levels(column.heading):
        return f": memuat program dan kegiatan tanpa kode. Bila setiap barisnya kegiatan, pilih {label}."
    if column.size == UNKNOWN and column.told_by:
        told = f": satuan di judulnya dan di atas tabel (“{column.told_by}”) tidak sama atau tidak dikenal."
        return f"{told} Bila isinya rupiah penuh, pilih {label}."
    if column.size == UNKNOWN:
        return f": satuan di judulnya tidak dikenal. Bila isinya rupiah penuh, pilih {label}."
    if column.doubt:
        return f": {column.doubt}. Bila benar, pilih {label}."
    return f". Bila benar, pilih {label}."


def _sample(chosen: Chosen, at: int) -> str:
    """The first text below the heading."""
    rows = [row for row in chosen.table.rows if row.number > chosen.head.last][:_MOST_LOOKED_AT]
    found = next((text for row in rows if (text := row.text(at))), "")
    return found if len(found) <= _MOST_SHOWN else f"{found[:_MOST_SHOWN].rstrip()}…"
