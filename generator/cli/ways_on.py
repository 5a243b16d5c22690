"""The commands printed after an earlier plan is taken over: for what is left open, and what only lacks a word.

A command that contains a guess never writes.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.pulling.foreign.choosing import readings
from generator.pulling.foreign.earlier import EarlierPlan, TakenTable, columns_asked
from generator.pulling.foreign.headings import FIRST_YEAR, Column, collide
from generator.pulling.foreign.row_sources import NO_SOURCE
from generator.pulling.foreign.units import UNKNOWN
from generator.pulling.plan import Plan
from generator.source.place import as_argument
from generator.source.words import joined
from generator.workbooks.tables import sources

_LEFT = ("bentrok", "ditolak", "tak_terbaca", "tak_bertempat")
_GUESSES = (
    "Yang kurang keterangannya saja dapat diambil dengan perintah ini. Periksa dahulu pilihannya dan ganti yang "
    "tidak sesuai; perintahnya hanya menampilkan rencana, dan menulis setelah ditambah --apply:"
)
_SOURCES = "Sumber dana yang dipilih hanya contoh; yang dapat ditulis: %s."
_YEARS = "%s di %s hanya berjudul tahun, jadi dapat memuat anggaran atau target. Pilih satu dari dua perintah ini:"
_MEANINGS = {"anggaran": "isinya anggaran%s", "target": "isinya target indikator"}
_OTHERS = (
    "Yang bentrok atau tidak terambil diputuskan, atau diambil sesudah berkasnya diperbaiki, dengan perintah ini; "
    "pilihan yang disebut di atas, seperti --prefer, ditambahkan padanya:"
)


_UNSURE = (
    "Kolom yang belum pasti memuat apa diambil dengan menyebut isiannya: ganti ISIAN dengan isian itu, TAHUN dengan "
    "tahunnya. Tanpa --kolom itu, perintahnya menampilkan isian yang ada:"
)


class Called(NamedTuple):
    """How the region and the file are called in commands, and the first year of the period, "" if not known."""

    region: str
    file: str
    first_year: str


class _Part(NamedTuple):
    """A table that is read by one command, with those that go on with it."""

    one: TakenTable
    name: str
    places: Sequence[str]


def ways_on(earlier: EarlierPlan, plan: Plan, called: Called) -> Iterator[str]:
    """The commands that take what only lacks a word of the user's, and those for what is left open otherwise."""
    guesses, unsure, others = list[str](), list[str](), list[str]()
    has_source = False
    for one in earlier.taken:
        for part in _parts(one):
            options = [*_options(part, plan, called.first_year)]
            years = [column for column in columns_asked(one) if _is_bare(column)]
            has_source = has_source or any(option.startswith("--sumber-dana") for option in options)
            if years:
                guesses += _either(part, options, years, called)
            elif options:
                guesses.append(f" {_command(part, options, called)}")
            elif nameless := [*_nameless(one)]:
                unsure.append(f" {_command(part, nameless, called)}")
            elif _is_left(plan, part.places):
                others.append(f" {_command(part, ['--apply'], called)}")
    yield from [_GUESSES, *guesses] if guesses else []
    if has_source:
        yield _SOURCES % joined([label.partition(" {")[0] for label in sources().labels.values()], "atau")
    yield from [_UNSURE, *unsure] if unsure else []
    yield from [_OTHERS, *others] if others else []


def _parts(one: TakenTable) -> Iterator[_Part]:
    """The tables that a command must name: without those that go on with another, which are read with it."""
    names = [one.chosen.table.name, *(table.name for table, _ in one.chosen.more)]
    rest = [name for name in names if name in one.chosen.continued]
    for name in names:
        if name not in rest:
            yield _Part(one, name, [f"!{place}!" for place in (name, *rest)])


def _command(part: _Part, options: Sequence[str], called: Called) -> str:
    words = ("masterplan import", as_argument(called.region), as_argument(called.file), "--topik", part.one.topic,
             "--lembar", as_argument(part.name), *options)  # fmt: skip
    return " ".join(words)


def _either(part: _Part, options: Sequence[str], years: Sequence[Column], called: Called) -> Iterator[str]:
    """The two commands for columns of bare years, the likelier reading first."""
    headings = joined([f"'{one.heading}'" for one in years])
    yield f" {_YEARS % (headings, part.name)}"
    unit = next((f" menurut satuan '{one.told_by}'" for one in years if one.told_by), "")
    for way in zip(*(readings(one) for one in years), strict=True):
        kind = way[0].partition("[")[0]
        if kind == "anggaran" and any(one.size == UNKNOWN for one in years):
            continue
        said = [f'--kolom "{one.heading}={field}"' for one, field in zip(years, way, strict=True)]
        meaning = _MEANINGS[kind] % unit if kind == "anggaran" else _MEANINGS[kind]
        yield f"  Bila {meaning}:"
        yield f"   {_command(part, [*options, *said], called)}"


def _is_left(plan: Plan, places: Sequence[str]) -> bool:
    """Whether anything of some tables is left open."""
    return any(
        line.what in _LEFT and any(place in str(origin) for origin in line.origins for place in places)
        for line in plan.lines
    )


def _nameless(one: TakenTable) -> Iterator[str]:
    """The options for the columns of a table that nothing is known of, with a place for the field to be typed."""
    for column in columns_asked(one):
        if "[tahun]" in column.hint:
            yield f'--kolom "{column.heading}={column.hint.replace("tahun", "TAHUN")}"'
        elif not (column.field or column.hint or _is_bare(column)):
            yield f'--kolom "{column.heading}=ISIAN"'


def _is_bare(column: Column) -> bool:
    return bool(column.other_reading) and column.hint != FIRST_YEAR


def _options(part: _Part, plan: Plan, year: str) -> Iterator[str]:
    """What may be said of a table: the source of its funds where that is all that lacks, and its unsure columns.

    ``year`` is the first of the period, from which "Tahun I" may count.
    """
    if any(NO_SOURCE in line.reason and any(place in line.found_in for place in part.places) for line in plan.lines):
        yield "--sumber-dana APBD"
    taken = [str(column.field) for column in part.one.chosen.fields.values()]
    asked = [column for column in columns_asked(part.one) if not _is_bare(column)]
    if year and any(column.hint == FIRST_YEAR for column in asked):
        yield f"--tahun-pertama {year}"
    for column in asked:
        field = column.field or column.hint
        if not field or field == FIRST_YEAR or "[tahun]" in field or column.size == UNKNOWN or column.is_refuted:
            continue
        others = [str(other.field or other.hint) for other in asked if other is not column]
        if not any(collide(field, other) for other in (*taken, *others)):
            yield f'--kolom "{column.heading}={field}"'
