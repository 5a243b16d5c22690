"""Money that stays as much as it was, from another source or in another year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.source.words import joined
from generator.versions.acts.pair import Pair, act
from generator.versions.change import Change, Kind
from generator.versions.showing import BETWEEN, amount

_MONEY = "anggaran["


@dataclass(frozen=True, slots=True)
class _Move:
    """Money of one item that moved: from what to what, how much, in which years; ``source`` is where it all was."""

    parts: list[Change]
    old: str
    new: str
    rupiah: Decimal
    aside: str
    source: str = ""


def moved_funds(changes: Sequence[Change], pair: Pair) -> Iterator[Change]:
    """Money from one source to one other, or from one year to one other, for an item or a whole topic."""
    items: dict[str, list[Change]] = {}
    for change in changes:
        if change.field.startswith(_MONEY) and change.unit == "rupiah":
            items.setdefault(change.where.path, []).append(change)
    alike: dict[tuple[str, str, str], list[_Move]] = {}
    for parts in items.values():
        if (move := _move(parts)) is not None:
            alike.setdefault((parts[0].where.topic, move.old, move.new), []).append(move)
    for (topic, _, _), moves in alike.items():
        if len(moves) > 1 and moves[0].source and not _spent(pair, topic, moves[0].source):
            yield _of_all(moves, pair)
        else:
            yield from map(_of_one, moves)


def _of_one(move: _Move) -> Change:
    first = move.parts[0]
    note = f"{amount(move.rupiah, 'rupiah')} {move.aside}; jumlahnya tetap"
    return act(Kind.MOVED, first.where, move.parts, note, old=move.old, new=move.new, label=_label(first))


def _of_all(moves: list[_Move], pair: Pair) -> Change:
    """A source that another one takes the place of everywhere in a topic."""
    first = moves[0].parts[0]
    parts = [part for move in moves for part in move.parts]
    total = amount(sum(move.rupiah for move in moves), "rupiah")
    note = f"{total} pada {len(moves)} butir; jumlahnya tetap"
    where = pair.topic(first.where.topic)
    return act(Kind.MOVED, where, parts, note, old=moves[0].old, new=moves[0].new, label=_label(first))


def _label(change: Change) -> str:
    return change.label.partition(BETWEEN)[0]


def _spent(pair: Pair, topic: str, source: str) -> bool:
    """Whether anything in a topic is still paid from a source."""
    return any(source in item.anggaran for item in pair.new.__dict__.get(topic) or ())


def _move(parts: list[Change]) -> _Move | None:
    went: dict[tuple[str, str], Decimal] = {}
    came: dict[tuple[str, str], Decimal] = {}
    names: dict[str, str] = {}
    for change in parts:
        source, year = change.field.removeprefix(_MONEY).removesuffix("]").split("][")
        names[source] = change.label.split(BETWEEN)[-2]
        difference = (change.numbers[1] or Decimal()) - (change.numbers[0] or Decimal())
        (came if difference > 0 else went)[source, year] = abs(difference)
    olds, news = {source for source, _ in went}, {source for source, _ in came}
    if len(olds) != 1 or len(news) != 1:
        return None
    [old], [new] = olds, news
    years, now = ({year: rupiah for (_, year), rupiah in cells.items()} for cells in (went, came))
    rupiah = sum(years.values(), Decimal())
    if old != new and years == now:
        return _Move(parts, names[old], names[new], rupiah, f"pada tahun {joined([*years])}", old)
    if old == new and len(years) == len(now) == 1 and [*years.values()] == [*now.values()]:
        [before], [after] = years, now
        return _Move(parts, before, after, rupiah, names[old])
    return None
