"""Money whose sum stays the same while its sources or years change."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import BerAnggaran
from generator.source.paths import entry_path
from generator.source.words import joined
from generator.versions.acts.names import common
from generator.versions.acts.pair import Pair, act
from generator.versions.change import Change, Kind
from generator.versions.changes_in_words import BETWEEN, amount

_MONEY = "anggaran"
Cells = Mapping[tuple[str, str], Decimal]


@dataclass(frozen=True, slots=True)
class _Move:
    """Money of one item that moved: from, to, and amount.

    ``source`` is the one source that all of it came from. ``years`` are the years in which it moved, if amounts of
    other years changed too.
    """

    parts: list[Change]
    old: str
    new: str
    rupiah: Decimal
    aside: str = ""
    source: str = ""
    years: frozenset[str] = frozenset()


def is_money(change: Change) -> bool:
    """Whether a change is that of an amount."""
    return change.way.topic == _MONEY and change.way.is_entry and change.unit == "rupiah"


def money_field(source: str, year: int) -> str:
    """The path of the field for the amount of a source in a year."""
    return entry_path(entry_path(_MONEY, source), year)


def moved_funds(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Money moved between sources or between years, of one item or of a whole topic."""
    items: dict[str, list[Change]] = {}
    for change in changes:
        if is_money(change):
            items.setdefault(change.where.path, []).append(change)
    alike: dict[tuple[str, str, str], list[_Move]] = {}
    for parts in items.values():
        if (move := _move(parts) or _part_of(parts)) is not None:
            alike.setdefault((parts[0].where.topic, move.old, move.new), []).append(move)
    for (topic, _, _), moves in alike.items():
        if len(moves) > 1 and moves[0].source and not _spent(pair.new, topic, moves[0].source):
            yield _of_all(moves, pair)
        else:
            yield from (_of_one(move, pair) for move in moves)


def _of_one(move: _Move, pair: Pair) -> Change:
    first = move.parts[0]
    note = f"{' '.join(text for text in (amount(move.rupiah, 'rupiah'), move.aside) if text)}; {_stayed(move, pair)}"
    return act(Kind.MOVED, first.where, move.parts, note, old=move.old, new=move.new, label=_label(first))


def _stayed(move: _Move, pair: Pair) -> str:
    """The sum that stayed: that of the item, or of the years in which money moved if amounts of others changed."""
    item = pair.items[move.parts[0].where.path]
    assert isinstance(item, BerAnggaran)
    if not move.years:
        return f"jumlahnya tetap {amount(int(item.total or 0), 'rupiah')}"
    cells = [(str(int(year)), int(money)) for years in item.anggaran.values() for year, money in years.items()]
    total = sum(money for year, money in cells if year in move.years)
    return f"jumlah tahun {joined(sorted(move.years))} tetap {amount(total, 'rupiah')}"


def _of_all(moves: list[_Move], pair: Pair) -> Change:
    """The act of a source that is replaced by another everywhere in a topic."""
    first = moves[0].parts[0]
    parts = [part for move in moves for part in move.parts]
    total = amount(sum(move.rupiah for move in moves), "rupiah")
    note = f"{total} pada {len(moves)} butir; jumlahnya tetap"
    where = pair.topic(first.where.topic)
    return act(Kind.MOVED, where, parts, note, old=moves[0].old, new=moves[0].new, label=_label(first))


def whole_sources(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Sources that no longer pay for anything in a topic, or do so for the first time."""
    found: dict[tuple[str, str, Kind], list[Change]] = {}
    for change in changes:
        if is_money(change) and change.kind in (Kind.ADDED, Kind.REMOVED):
            found.setdefault((change.where.topic, _cell(change)[0], change.kind), []).append(change)
    for (topic, source, kind), parts in found.items():
        items = {part.where.path for part in parts}
        if len(items) > 1 and not _spent(pair.old if kind is Kind.ADDED else pair.new, topic, source):
            rupiah = sum((abs(_grown(part)) for part in parts), Decimal())
            note = f"seluruhnya: {len(parts)} nilai pada {len(items)} butir, {amount(rupiah, 'rupiah')}"
            label = parts[0].label.rpartition(BETWEEN)[0]
            yield act(kind, common(parts, pair), parts, note, label=label)


def _label(change: Change) -> str:
    return change.label.partition(BETWEEN)[0]


def _spent(plan: Masterplan, topic: str, source: str) -> bool:
    """Whether anything in a topic is paid from a source."""
    return any(source in item.anggaran for item in plan.__dict__.get(topic) or ())


def _cell(change: Change) -> tuple[str, str]:
    """Funding source and year of an amount."""
    source, year = change.way.keys
    return source, year


def _grown(change: Change) -> Decimal:
    old, new = change.numbers
    return (new or Decimal()) - (old or Decimal())


def _part_of(parts: list[Change]) -> _Move | None:
    """The move within some years, if in each other year money was only added or only removed."""
    years: Counter[str] = Counter()
    for part in parts:
        years[_cell(part)[1]] += int(_grown(part))
    rest = {_grown(part) > 0 for part in parts if years[_cell(part)[1]]}
    move = _move([part for part in parts if not years[_cell(part)[1]]]) if len(rest) == 1 else None
    return move and replace(move, years=frozenset(_cell(part)[1] for part in move.parts))


def _move(parts: list[Change]) -> _Move | None:
    went: dict[tuple[str, str], Decimal] = {}
    came: dict[tuple[str, str], Decimal] = {}
    names: dict[str, str] = {}
    for change in parts:
        names[_cell(change)[0]] = change.label.split(BETWEEN)[-2]
        (came if _grown(change) > 0 else went)[_cell(change)] = abs(_grown(change))
    rupiah = sum(went.values(), Decimal())
    if not rupiah or rupiah != sum(came.values()):
        return None
    return _told(parts, went, came, names)


def _told(parts: list[Change], went: Cells, came: Cells, names: Mapping[str, str]) -> _Move:
    """The move in words: by source if the years stay, by year if the sources stay, else by both."""
    rupiah = sum(went.values(), Decimal())
    sources, years = ([_sums(cells, by) for cells in (went, came)] for by in (0, 1))
    only = next(iter(sources[0])) if len(sources[0]) == len(sources[1]) == 1 else ""
    if years[0] == years[1]:
        old, new = (_listed({names[source]: sums for source, sums in side.items()}) for side in sources)
        return _Move(parts, old, new, rupiah, f"pada tahun {joined(sorted(years[0]))}", only)
    if sources[0] == sources[1]:
        aside = joined([names[source] for source in sources[0]])
        return _Move(parts, _listed(years[0]), _listed(years[1]), rupiah, aside)
    old, new = (_listed(_by_source_and_years(cells, names)) for cells in (went, came))
    return _Move(parts, old, new, rupiah)


def _sums(cells: Cells, by: int) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for cell, rupiah in cells.items():
        found[cell[by]] = found.get(cell[by], Decimal()) + rupiah
    return found


def _by_source_and_years(cells: Cells, names: Mapping[str, str]) -> dict[str, Decimal]:
    """The amount of each source, with its name and years."""
    return {
        f"{names[source]} {joined(sorted(year for other, year in cells if other == source))}": rupiah
        for source, rupiah in _sums(cells, 0).items()
    }


def _listed(sums: Mapping[str, Decimal]) -> str:
    """Names, each with its amount if there are several."""
    if len(sums) == 1:
        return next(iter(sums))
    return joined([f"{name} {amount(rupiah, 'rupiah')}" for name, rupiah in sums.items()])
