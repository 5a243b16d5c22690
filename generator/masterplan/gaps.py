"""What a region has not supplied yet: the one table of gaps that documents show and the check reports.

Every field that a record expects is a gap if it is not supplied. A part or topic of which nothing is supplied is one
gap, not one for each field in it.
"""

from collections.abc import Callable, Collection, Container, Iterable, Iterator
from functools import cache
from typing import Any

from generator.masterplan.butir import Butir
from generator.masterplan.konsiderans import Konsiderans
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rekap import Rekap
from generator.masterplan.susunan import dukungan_prioritas, mengingat
from generator.masterplan.susunan_analisis import PER_SUBDIMENSI, Analisis
from generator.source.paths import ModelPath
from generator.source.placeholders import telling_words
from generator.source.record import Field, Record, RecordKind, RecordsKind
from generator.source.values import Gap, Peta, Tahun, Teks

# Faults of waivers are reported by the rules about waivers; no document prints them.
_SETTINGS = "pemeriksaan"
_HOLDERS = (list, dict, Record)
# Not every dimension collaborates with other regions.
_NOT_OF_EVERY_DIMENSION = "kolaborasi"


def expected_gaps(masterplan: Masterplan) -> Iterator[Gap]:
    """Every gap of the plan once, in the order of the model; gaps of a topic's dimensions follow the topic.

    A gap that was filled with a placeholder holds the words of that placeholder.
    """
    gaps = list(_gaps(masterplan))
    known = {gap.path for gap in gaps} if masterplan.placeholders else ()
    words = {_place_of(held.path, known): held for held in masterplan.placeholders.values()}
    return (gap.holding(words[gap.path]) if gap.path in words else gap for gap in gaps)


def words_held(masterplan: Masterplan) -> Callable[[str], str]:
    """A function from the path of a gap to what a placeholder tells there, such as "menyusul dari OPD", or "".

    Several placeholders that one gap stands for are joined. One in place of a whole part stands for all of its gaps.
    """
    own = {path: words for path, held in masterplan.placeholders.items() if (words := telling_words(held))}
    known = {gap.path for gap in _gaps(masterplan)} if own else ()
    joint: dict[str, dict[str, None]] = {}
    for path, words in own.items():
        listed = ModelPath(path).listed
        for place in {path, listed, listed.listed, _place_of(path, known)}:
            joint.setdefault(place, {})[words] = None

    def words_at(path: str) -> str:
        here = joint.get(path)
        return "; ".join(here) if here else next((own[part] for part in ModelPath(path).owners if part in own), "")

    return words_at if own else lambda _: ""


def placeholders_beside(masterplan: Masterplan, gaps: Iterable[Gap]) -> list[Teks]:
    """The placeholders outside all gaps, such as one in an optional field or beside other items of a list."""
    known = {gap.path for gap in gaps}
    return [held for path, held in masterplan.placeholders.items() if _place_of(path, known) not in known]


def _place_of(path: str, known: Container[str]) -> str:
    """The path of the gap that contains the placeholder at a path: its field, its list, or the part around it."""
    listed = ModelPath(path).listed
    pairs = listed.listed
    return canonical(next((part for part in (path, listed, pairs) if part in known), listed), known)


def _gaps(masterplan: Masterplan) -> Iterator[Gap]:
    grouped, years = dict(masterplan.grouped_topics()), masterplan.periode.tahun
    for field in _telling(Masterplan):
        name = field.name
        if name == _SETTINGS:
            continue
        gaps = _within(masterplan, [field], years)
        supplied = name in masterplan.__dict__ and getattr(masterplan, name)
        yield from _OWN_WAYS[name](masterplan, gaps) if supplied and name in _OWN_WAYS else gaps
        if grouped.get(name) and name != _NOT_OF_EVERY_DIMENSION:
            yield from _lacking_dimensions(masterplan, name)


def canonical(path: str, known: Container[str]) -> str:
    """The path among ``known`` (the paths of ``missing``) under which a gap that a document prints is listed.

    That is the path itself, or that of the enclosing part if nothing of the part is supplied: "visi.rumusan" is
    listed as "visi" if there is no vision at all. A path that is not listed at all is returned unchanged.
    """
    return next((part for part in ModelPath(path).owners if part in known), path)


@cache
def _telling(record: type[Record]) -> tuple[Field[Any], ...]:
    """The fields of a record that can be a gap or contain one."""
    return tuple(field for field in record.fields.values() if not field.optional or _holds_records(field))


@cache
def _holds_records(field: Field[Any]) -> bool:
    """Whether the value of a field is a record or a list of them."""
    return isinstance(field.kind, RecordKind | RecordsKind)


def _within(record: Record, fields: Iterable[Field[Any]], years: Collection[int]) -> list[Gap]:
    """The gaps among some fields of a record, and within their values, in a plan of some years."""
    found: list[Gap] = []
    supplied = record.__dict__
    for field in fields:
        value = supplied.get(field.name)
        if isinstance(value, str):  # nearly all are
            continue
        if value is None or (isinstance(value, _HOLDERS) and _is_empty(value)):
            if not field.optional and record.expects(field.name):
                rest = getattr(value, "rest", None)
                found.append(field.gap(record) if rest is None else rest)
        elif isinstance(value, Peta):
            if value.rest is not None and not value.rest.optional and not _is_beyond(value, years):
                found.append(value.rest)
        elif _holds_records(field):
            for inner in value if isinstance(value, list) else (value,):
                found += _within(inner, _telling(type(inner)), years)  # type: ignore[arg-type]  # classes are hashable
    return found


def _is_beyond(pairs: Peta[Any, Any], years: Collection[int]) -> bool:
    """Whether all that is open are years outside the plan, for which no document has a place."""
    keys = pairs.open_keys
    return bool(keys and years) and all(isinstance(key, Tahun) and key not in years for key in keys)


def _is_empty(value: Any) -> bool:
    """Whether a collection or part holds nothing.

    A source of funds without an amount is not a budget, and a part with nothing but an id, sources or a note is
    empty.
    """
    if isinstance(value, dict):
        return all(isinstance(inner, dict) and not inner for inner in value.values())
    if isinstance(value, Record):
        return all(name in Butir.fields for name, _ in value.supplied())
    return not value


def _of_actions(masterplan: Masterplan, gaps: list[Gap]) -> Iterator[Gap]:
    """One gap stands for all rows if none has a budget; likewise if none names its group."""
    rekap, rows = Rekap(masterplan), masterplan.rencana_aksi
    if rekap.beranggaran:
        yield from gaps
    else:
        yield from (gap for gap in gaps if ModelPath(gap.path).kind != rekap.celah.path)
        yield rekap.celah
    if not any(row.kelompok for row in rows):
        yield rekap.celah_kelompok


def _of_priority(masterplan: Masterplan, gaps: list[Gap]) -> Iterator[Gap]:
    """Until a priority is chosen, only that is a gap; then each other dimension must describe its support."""
    prioritas = masterplan.dimensi_prioritas
    if not prioritas.dimensi:
        yield type(prioritas).dimensi.gap(prioritas)
        return
    yield from gaps
    for row in dukungan_prioritas(masterplan):
        if row not in prioritas.dukungan:
            yield type(row).uraian.gap(row)


def _of_laws(masterplan: Masterplan, gaps: list[Gap]) -> Iterator[Gap]:
    yield from gaps
    basis = mengingat(masterplan)
    if not basis and basis.gap is not None:
        yield basis.gap
    yield from Konsiderans(masterplan).gaps(_days_of_decisions(masterplan))


def _days_of_decisions(masterplan: Masterplan) -> list[Any]:
    """The days of the regulation and of each decision."""
    bodies = masterplan.organisasi
    decisions = (bodies.dewan, bodies.tim_pelaksana, bodies.forum)
    return [masterplan.penetapan.tanggal, *(body.tanggal_sk for body in decisions)]


def _of_swot(masterplan: Masterplan, gaps: list[Gap]) -> Iterator[Gap]:
    yield from gaps
    for element in Analisis(masterplan).unsur:
        if not element.swot and element.swot.gap is not None:
            yield element.swot.gap


_OWN_WAYS: dict[str, Callable[[Masterplan, list[Gap]], Iterator[Gap]]] = {
    "dasar_hukum": _of_laws,
    "dimensi_prioritas": _of_priority,
    "swot": _of_swot,
    "rencana_aksi": _of_actions,
}


def _lacking_dimensions(masterplan: Masterplan, topic: str) -> Iterator[Gap]:
    """The gap of each dimension without items of the topic, and of each subdimension left out if analysed."""
    for dimension in masterplan.dimensi:
        members = getattr(dimension, topic)
        lacking = [] if members else [members]
        if topic in PER_SUBDIMENSI:
            lacking += Analisis(masterplan).belum(dimension, topic)
        yield from (items.gap for items in lacking if items.gap is not None)
