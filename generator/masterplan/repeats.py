"""Repeated items of a plan, which would be printed, counted or summed twice."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from generator.masterplan.butir import Butir
from generator.masterplan.dimensi import DimensionKind
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.quick_win import QuickWin
from generator.masterplan.rencana_aksi import BerAnggaran
from generator.masterplan.revised_files import revised_files
from generator.source.kinds import ChoiceKind, DateKind, Kind, ListKind, ReferenceKind, TextKind, YearKind
from generator.source.problems import Problems
from generator.source.record import Record, RecordKind, RecordsKind
from generator.source.values import Items, Rujukan, Teks
from generator.source.words import alike, shortened
from generator.source.words_for_totals import is_total

_SETTINGS = "pemeriksaan"
_SHORT_KINDS = (ChoiceKind, DimensionKind, ReferenceKind, YearKind, DateKind)
_FORE_WORD = re.compile(r"^(?:sub[ -]?kegiatan|kegiatan|program|paket|pekerjaan)(?:: ?|-| )(?=\w)")
_REVISED = re.compile(
    r" ?(?:[(\[](?:revisi|rev|perbaikan|koreksi|edit|update|final|draf|draft|versi|v)\b[^()\[\]]{0,20}[)\]]?"
    r"|(?:- ?)?\b(?:revisi|rev\b\.?)(?: ?(?:ke ?-? ?)?\d{1,2})?)$"
)
_NEUTRAL = re.compile(r" (?:bagi|untuk|para|kepada|serta|dan|di|pada)(?= )")
# One cost may be listed once for each of its indicators, or under several programmes.
_NOT_OF_A_COST = frozenset({"subdimensi", "program", "indikator", "satuan", "kelompok", "keselarasan"})
_MOST_COMPARED = 20


class Repeat(NamedTuple):
    """Something that occurs several times in a list: ``items`` are records, texts or references, in order."""

    listed: Items[Any]
    items: list[Any]


def repeats(masterplan: Masterplan) -> Iterator[Repeat]:
    """Each item that occurs several times in its list, in the order of the model."""
    for listed in _lists(masterplan):
        yield from _repeats_in(listed)


def _repeats_in(listed: Items[Any]) -> Iterator[Repeat]:
    for namesakes in _alike(listed, _named) if len(listed) > 1 else ():
        yield from (Repeat(listed, items) for items in _alike(namesakes, _told))


def _alike(items: Iterable[Any], told: Callable[[Any], Hashable]) -> Iterator[list[Any]]:
    """Groups of two or more items for which ``told`` gives the same value; items without a value are left out."""
    members: dict[Hashable, list[Any]] = {}
    for item in items:
        if what := told(item):
            members.setdefault(what, []).append(item)
    return (found for found in members.values() if len(found) > 1)


def doubled_costs(masterplan: Masterplan) -> Iterator[tuple[BerAnggaran, BerAnggaran]]:
    """Pairs of items with the same name and cost that are or may be the same thing: the earlier one, the later one.

    Quick wins are left out: they are views of the action plan, and no table sums them.
    """
    for items in _costs(masterplan):
        yield from _doubled(items)


def _doubled(items: Items[Any]) -> Iterator[tuple[BerAnggaran, BerAnggaran]]:
    for alike_in_cost in _alike(items, lambda item: int(item.total or 0)):
        for namesakes in _alike(alike_in_cost, _cost):
            yield from _twins(namesakes)


def rows_of_totals(masterplan: Masterplan) -> Iterator[BerAnggaran]:
    """Each item with money whose name is that of a sum, like the last row of a spreadsheet."""
    for items in _costs(masterplan):
        yield from (item for item in items if item.anggaran and is_total(str(item.naming)))


def _costs(masterplan: Masterplan) -> Iterator[Items[Any]]:
    """The lists of items whose money is summed in tables."""
    for name in masterplan.fields:
        items = masterplan.__dict__.get(name)
        if isinstance(items, Items) and items and isinstance(items[0], BerAnggaran) and name != QuickWin.topic:
            yield items


def _twins(namesakes: list[BerAnggaran]) -> Iterator[tuple[BerAnggaran, BerAnggaran]]:
    """Among items of the same name and cost, pairs that may be the same thing: the earlier one, the later one."""
    known: list[BerAnggaran] = []
    for item in namesakes:
        twin = next((other for other in known if _may_be_one(other, item)), None)
        if twin is not None:
            yield twin, item
        elif len(known) < _MOST_COMPARED:
            known.append(item)


def tell_doubled_money(masterplan: Masterplan, problems: Problems) -> None:
    """Report as a notice each item that repeats an earlier one with its money, so that it counts twice."""
    pairs = [(*pair, "jumlahnya terhitung dua kali") for pair in doubled_costs(masterplan)]
    pairs += [(*pair, "dicetak dan dihitung dua kali") for pair in _doubled(masterplan.quick_win)]
    for first, again, outcome in pairs:
        problems.notice(
            f"'{shortened(str(again.naming))}' ditulis lagi dengan anggaran yang sama seperti pada {first.place}, "
            f"sehingga {outcome}",
            again.place,
            "hapus salah satunya, atau bedakan isinya.",
        )
    _tell_changed_money(masterplan, {id(again) for _, again, _ in pairs}, problems)
    for total in rows_of_totals(masterplan):
        message = f"'{shortened(str(total.naming))}' tampak sebagai baris jumlah, sehingga isinya terhitung dua kali"
        problems.notice(message, total.place, "hapus butir ini; jumlah dihitung sendiri.")


def _tell_changed_money(masterplan: Masterplan, told: set[int], problems: Problems) -> None:
    """Report as a notice each costed item that repeats an earlier one with other amounts, unless it was told."""
    changed = [(first, again) for first, again in _changed_costs(masterplan) if id(again) not in told]
    versions = {
        frozenset((revised.file, revised.beside)) for revised in (revised_files(masterplan) if changed else ())
    }
    for first, again in changed:
        if frozenset((first.place.file, again.place.file)) not in versions:
            problems.notice(
                f"'{shortened(str(again.naming))}' tampak sama dengan butir pada {first.place}, tetapi anggarannya "
                "lain; keduanya dihitung",
                again.place,
                "bila salah satunya tidak berlaku lagi, hapus; bila memang dua hal, bedakan namanya.",
            )


def _changed_costs(masterplan: Masterplan) -> Iterator[tuple[Any, Any]]:
    """Each item that repeats an earlier one and has money in the same years, with that one."""
    for items in (*_costs(masterplan), masterplan.quick_win):
        for repeat in _repeats_in(items):
            first, *others = repeat.items
            yield from ((first, again) for again in others if _years(first) & _years(again))


def _years(item: BerAnggaran) -> set[int]:
    return {int(year) for years in item.anggaran.values() for year, amount in years.items() if amount}


def without_revision(name: str) -> str:
    """A name as others compare it, without words that say that it was revised, and without those that say little.

    "Pelatihan bagi pedagang (revisi)" is "pelatihan pedagang".
    """
    if name.endswith((")", "]")) or "rev" in name:
        name = _REVISED.sub("", name)
    return _NEUTRAL.sub("", name) if " " in name else name


@lru_cache(4096)
def bare_name(name: str) -> str:
    """The name of a costed item, normalised for comparison: "Kegiatan Pelatihan QRIS." is "Pelatihan QRIS"."""
    return _FORE_WORD.sub("", alike(name))


def _lists(record: Record) -> Iterator[Items[Any]]:
    """Every list of a record and of all records within it, except sources and settings."""
    for name, is_part, of_records in _holders(type(record)):  # type: ignore[arg-type]  # classes are hashable
        value = record.__dict__.get(name)
        if value and is_part:
            yield from _lists(value)
        elif value:
            yield value
            for item in value if of_records else ():
                yield from _lists(item)


@cache
def _holders(record: type[Record]) -> list[tuple[str, bool, bool]]:
    """The fields that are parts or lists, each with whether it is a part and whether it is a list of records."""
    left_out = {*(Butir.fields if issubclass(record, Butir) else ()), _SETTINGS}
    kinds = {name: field.kind for name, field in record.fields.items() if name not in left_out}
    return [
        (name, isinstance(kind, RecordKind), isinstance(kind, RecordsKind))
        for name, kind in kinds.items()
        if isinstance(kind, RecordKind | RecordsKind | ListKind)
    ]


def _named(item: Any) -> Hashable:
    """The name of an item, nothing if it is missing; of kinds of items that have no name, the first that it says."""
    if not isinstance(item, Record):
        return _compared_name(item) if isinstance(item, Teks) else None
    if not _is_named(type(item)):  # type: ignore[arg-type]
        return next(((name, _leaves(value)) for name, value in _said(item)), None)
    return _compared_name(item.naming or item.__dict__.get("indikator"))


def _told(item: Any) -> Hashable:
    """The values that distinguish an item from others of the same name in its list; without a name, all of them."""
    if not isinstance(item, Record):
        return True
    if not _is_named(type(item)):  # type: ignore[arg-type]
        return _content(item)
    names = telling_fields(type(item))  # type: ignore[arg-type]
    return tuple(_compared_name(item.__dict__.get(name)) for name in names)


@cache
def telling_fields(record: type[Record]) -> tuple[str, ...]:
    """The fields that distinguish the items of a list: those declared in ``told_by``, else all short ones."""
    if record.told_by:
        return record.told_by
    return tuple(name for name, field in record.fields.items() if name not in Butir.fields and _is_short(field.kind))


def _is_short(kind: Kind[Any]) -> bool:
    """Whether values of a kind identify an item: no measures, no prose, no nested values."""
    return isinstance(kind, _SHORT_KINDS) or (isinstance(kind, TextKind) and not kind.several)


@cache
def _is_named(record: type[Record]) -> bool:
    """Whether items have a name of their own, rather than only the class or description they belong to."""
    kinds = [record.fields[name].kind for name in record.naming_fields]
    return any(isinstance(kind, TextKind | ReferenceKind) and not getattr(kind, "several", False) for kind in kinds)


def _content(record: Record) -> Hashable:
    """Everything that a record says."""
    return tuple((name, _leaves(value)) for name, value in _said(record))


def _said(record: Record) -> Iterator[tuple[str, Any]]:
    """What a record says, field by field, without what all kinds of items have."""
    return ((name, value) for name, value in record.supplied() if name not in Butir.fields)


def _leaves(value: Any) -> Hashable:
    if isinstance(value, Record):
        return _content(value)
    if isinstance(value, dict):
        return tuple((str(key), _leaves(inner)) for key, inner in value.items())
    if isinstance(value, list):
        return tuple(map(_leaves, value))
    return _compared(value)


def _compared(value: Any) -> str:
    """A value normalised for comparison; a reference is replaced by the path of its target."""
    if isinstance(value, Rujukan) and value.tujuan is not None:
        return value.tujuan.path
    return alike(str(value)) if value else ""


def _compared_name(value: Any) -> str:
    """A value normalised for comparison as a name, without words that say that it was revised."""
    if isinstance(value, Rujukan) and value.tujuan is not None:
        return without_revision(value.tujuan.path)
    return _without_revision_alike(str(value)) if value else ""


@lru_cache(4096)
def _without_revision_alike(text: str) -> str:
    return without_revision(alike(text))


def _cost(item: BerAnggaran) -> Hashable:
    """Name and amounts of an item; None if it has no name or costs nothing."""
    stated = ((source, year, amount) for source, years in item.anggaran.items() for year, amount in years.items())
    amounts = tuple(sorted((str(source), int(year), int(amount)) for source, year, amount in stated))
    name = bare_name(str(item.naming))
    return (name, amounts) if name and any(amount for *_, amount in amounts) else None


def _may_be_one(one: BerAnggaran, other: BerAnggaran) -> bool:
    """Whether no field that both items fill in distinguishes them."""
    telling = telling_fields(type(one))  # type: ignore[arg-type]
    names = set(telling) - _NOT_OF_A_COST - set(one.naming_fields)
    told = ((_compared(one.__dict__.get(name)), _compared(other.__dict__.get(name))) for name in names)
    return all(first == second or not first or not second for first, second in told)
