"""Money passed from one item to another: the giver is removed, the receiver is new, or both remain."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.masterplan.rencana_aksi import BerAnggaran
from generator.versions.acts.funds import is_money, money_field
from generator.versions.acts.names import common, mentioned, mentions, number_of, references, without
from generator.versions.acts.pair import Pair, act, widened
from generator.versions.change import Change, Kind
from generator.versions.changes_in_words import BETWEEN, amount

_CAME_OR_WENT = (Kind.ADDED, Kind.REMOVED)
Cells = dict[str, int]


def passed_funds(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Added or removed items whose money exactly equals the decrease or increase of one other item of the topic."""
    growth, free = _growth(changes), list(changes)
    for change in changes:
        if change.kind in _CAME_OR_WENT and isinstance(change.record, BerAnggaran) and change.record.total:
            sign = 1 if change.kind is Kind.REMOVED else -1
            cells = {field: sign * rupiah for field, rupiah in _cells(change.record).items()}
            heirs = [
                path for (topic, path), grown in growth.items() if topic == change.where.topic and grown == cells
            ]
            if len(heirs) == 1:
                told = _told(change, change.record, heirs[0], free, pair)
                free = without(free, told.parts)
                growth.pop((change.where.topic, heirs[0]))
                yield told


def funds_of_others(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Money that one item lost and exactly one other item of the topic gained, source by source and year by year."""
    growth = _growth(changes)
    for (topic, path), cells in growth.items():
        opposite = {field: -rupiah for field, rupiah in cells.items()}
        givers = [place for place, grown in growth.items() if place[0] == topic and grown == cells]
        takers = [place for place, grown in growth.items() if place[0] == topic and grown == opposite]
        if len(givers) == len(takers) == 1 and all(rupiah < 0 for rupiah in cells.values()):
            yield _passed_on(path, takers[0][1], changes, pair)


def _passed_on(giver: str, taker: str, changes: Sequence[Change], pair: Pair) -> Change:
    parts = [part for path in (giver, taker) for part in changes if part.where.path == path and is_money(part)]
    rupiah = sum(int(new or 0) - int(old or 0) for old, new in (p.numbers for p in parts if p.where.path == taker))
    note = f"{amount(rupiah, 'rupiah')}; jumlahnya tetap"
    old, new = (str(pair.items[path].naming) for path in (giver, taker))
    label = parts[0].label.partition(BETWEEN)[0]
    return act(Kind.MOVED, common(parts, pair), parts, note, old=old, new=new, label=label)


def _cells(record: BerAnggaran) -> Cells:
    """The amounts of an item by their fields, without zeros."""
    cells = [
        (money_field(source, int(year)), int(rupiah))
        for source, years in record.anggaran.items()
        for year, rupiah in years.items()
    ]
    return {field: rupiah for field, rupiah in cells if rupiah}


def _growth(changes: Sequence[Change]) -> dict[tuple[str, str], Cells]:
    """The growth of each amount of each item."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for change in changes:
        if is_money(change) and any(change.numbers):
            old, new = (int(number or 0) for number in change.numbers)
            found.setdefault((change.where.topic, change.where.path), Counter())[change.field] += new - old
    return {place: dict(cells) for place, cells in found.items()}


def _told(change: Change, record: BerAnggaran, path: str, changes: Sequence[Change], pair: Pair) -> Change:
    heir = pair.items[path]
    gone = change.kind is Kind.REMOVED
    money = [part for part in changes if part.where.path == path and is_money(part)]
    places = mentions(changes, [record], change.kind)
    instead = references(changes, record, heir) if gone else []
    rupiah, way = amount(int(record.total or 0), "rupiah"), "bertambah" if gone else "berkurang"
    note = f"sebesar anggarannya, {rupiah}, {way} pada '{heir.naming}'; jumlahnya tetap"
    said = [note, mentioned(places), f"disebut sebagai gantinya pada {number_of(instead)} tempat" if instead else ""]
    parts = [*money, *places, *instead]
    return widened(change, parts, "; ".join(text for text in said if text))
