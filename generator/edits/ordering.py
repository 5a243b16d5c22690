"""The order of a list's items: one is moved with its lines and comments, all other characters stay as they are."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from generator.edits.applied import Applied
from generator.edits.extents import dash_of, own_lines
from generator.edits.proof import Disproof, Flat, flat, new_problem
from generator.edits.source_file import SourceFile
from generator.edits.tree import Listing
from generator.edits.what_edits_write import Planner
from generator.edits.where_paths_stand import RefusedError, Seat, Slot
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.paths import ModelPath
from generator.source.place import shown_path
from generator.source.values import Items

_NO_LIST = "yang dapat dipindahkan hanya butir daftar"
_AS_ONE_TEXT = "daftar ini tidak ditulis butir demi butir di satu tempat; ubah urutannya dengan penyunting teks"
_REMARK_IN_BRACKETS = "daftar ini ditulis dalam kurung siku beserta catatannya; ubah urutannya dengan penyunting teks"
_FOLLOWS = "isian lain merujuk butir daftar ini menurut nomornya; rujuk dahulu dengan namanya"


@dataclass(frozen=True, slots=True)
class Move:
    """An item that is to stand elsewhere in its list: above or below the item at ``beside``."""

    path: str
    beside: str
    is_below: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """What the files hold after a move, and the item's path by then; nothing changes if it stood there already."""

    applied: Applied
    path: str


def moved(reading: Reading, move: Move) -> Moved:
    """Move an item in memory, proved by reading the result again: all values are the same, in the new order.

    Raises RefusedError if it cannot be moved, UserError if a file changed since it was read.
    """
    return _Moving(Planner(reading), reading, move).done()


class _Moving:
    def __init__(self, planner: Planner, reading: Reading, move: Move) -> None:
        self.planner, self.reading, self.move = planner, reading, move
        self.item = planner.seating.seat(move.path)
        if self.item.above is None or not isinstance(self.item.above.value, Items):
            raise RefusedError(_NO_LIST)
        self.listed: Seat = self.item.above
        self.old = [one.path for one in self.listed.value]

    def done(self) -> Moved:
        """The files with the item in its new place."""
        order = self._order()
        if order == sorted(order):
            return Moved(Applied(), self.move.path)
        slot = self.item.slots[0]
        spans = _spans(slot.file, self._listing(slot))
        first = self._number_of_first(slot)
        own = [number - first for number in order[first : first + len(spans)]]
        if sorted(own) != list(range(len(spans))):
            raise RefusedError(self._elsewhere(slot.file.path), slot.place)
        after = {slot.file.path: slot.file.rearranged(spans, own)}
        now = read_masterplan(self.planner.place, after, self.reading, every_problem=True)
        path = self._proved(now, order)
        return Moved(Applied({slot.file.path: slot.file.raw}, after, reading=now), path)

    def _order(self) -> list[int]:
        """The numbers that the items had, in the order that is wanted."""
        if self.move.path not in self.old or self.move.beside not in self.old:
            raise RefusedError("butir ini atau butir di sebelahnya tidak ada lagi")
        number, beside = self.old.index(self.move.path), self.old.index(self.move.beside)
        if number == beside:
            return list(range(len(self.old)))
        rest = [one for one in range(len(self.old)) if one != number]
        at = rest.index(beside) + self.move.is_below
        return [*rest[:at], number, *rest[at:]]

    def _listing(self, slot: Slot) -> Listing:
        if not isinstance(slot.holder, Listing):
            raise RefusedError(_AS_ONE_TEXT, slot.place)
        return slot.holder

    def _number_of_first(self, slot: Slot) -> int:
        """The place in the whole list of the first item that is written beside this one."""
        seats = [self.planner.seating.seat(path) for path in self.old]
        beside = [n for n, seat in enumerate(seats) if seat.slots and seat.slots[0].holder is slot.holder]
        listing = self._listing(slot)
        if len(beside) != len(listing.items) or beside[-1] - beside[0] + 1 != len(beside):
            raise RefusedError(_AS_ONE_TEXT, slot.place)
        return beside[0]

    def _elsewhere(self, own: Path) -> str:
        return (
            "daftar ini ditulis dalam beberapa berkas, dan butir ini hanya dapat berpindah di antara butir lain dari "
            f"{shown_path(own)}"
        )

    def _proved(self, now: Reading, order: list[int]) -> str:
        """The path of the item after the move; raises RefusedError if anything else than the order changes."""
        problem = new_problem(self.reading, now)
        if problem is not None:
            raise RefusedError(str(Disproof(problem)), problem.place)
        before, after = flat(self.reading), flat(now)
        paths: list[str] = after.get(self.listed.path, [])
        if len(paths) != len(order):
            raise RefusedError(_FOLLOWS)
        new = {self.old[number]: path for number, path in zip(order, paths, strict=True)}
        expected = _renamed(before, {one: path for one, path in new.items() if one != path})
        expected[self.listed.path] = paths
        if expected != after:
            raise RefusedError(_FOLLOWS, self.item.slots[0].place)
        return new[self.move.path]


def _spans(file: SourceFile, listing: Listing) -> list[tuple[int, int]]:
    """The characters of each item: in brackets its text, else its lines with its own comments."""
    if listing.flow:
        spans = [(item.start, item.end) for item in listing.items]
        between = [file.text[end:start] for (_, end), (start, _) in pairwise(spans)]
        if any("#" in text for text in between):
            raise RefusedError(_REMARK_IN_BRACKETS)
        return spans
    dashes = [file.line_of(dash_of(file, item)) for item in listing.items]
    if any(file.line(line)[: listing.column].strip() for line in dashes):
        raise RefusedError(_AS_ONE_TEXT)
    lines = [own_lines(file, listing, number) for number in range(len(listing.items))]
    return [(file.start_of(one[0]), file.end_of(one[-1])) for one in lines]


def _renamed(values: Flat, names: dict[str, str]) -> Flat:
    """The values of a model with other paths of items."""
    if not names:
        return dict(values)
    return {_path(key, names): _value(value, names) for key, value in values.items()}


def _path(path: str, names: dict[str, str]) -> str:
    sign = path[: len(path) - len(path.lstrip("?!"))]
    bare = ModelPath(path[len(sign) :])
    owner = next((one for one in names if bare.is_within(one)), None)
    return path if owner is None else f"{sign}{bare.moved(owner, names[owner])}"


def _value(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, tuple):
        return *value[:3], _path(value[3], names) if value[3] else ""
    return [_path(one, names) for one in value] if isinstance(value, list) else value
