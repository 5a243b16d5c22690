"""Rows that were moved below the head of another group, which says another dimension or programme of their items."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.edits.edit import Set
from generator.pulling.collected import Collected
from generator.pulling.segments import evened, segments_of
from generator.pulling.typed import held_text, is_scalar
from generator.source.paths import ModelPath, new_item_in, within
from generator.word.reading.base_lines import BaseLine, Entry
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair

_DIMENSION, _SUBDIMENSION = ".dimensi", ".subdimensi"
_UNTOLD = (
    "baris ini dipindah dari kelompok '{}'; kelompok butir tidak diubah menurut tempat barisnya di sini; bila memang "
    "pindah, ubah isian itu pada {} di YAML"
)


@dataclass(frozen=True, slots=True)
class _Move:
    """A row that stands below another head than it was built below."""

    item: str
    before: Pair
    now: Pair | None


def is_head(pair: Pair) -> bool:
    """Whether a row heads a group of others."""
    entry = pair.old.entry if pair.old is not None else None
    return entry is not None and _heads(entry)


class MovedRows:
    """Finds the rows that were moved to another group, and changes the fields of their items that the group shows."""

    def __init__(self, pairs: Sequence[Pair], lines: Sequence[BaseLine], found: Collected) -> None:
        self.pairs = pairs
        self.lines = lines
        self.found = found

    def claim(self) -> None:
        """Let no edit of the head of a group change the items whose rows were moved to another one."""
        for n, move in self._moves.items():
            line = self.pairs[n].new
            for path, text in self._changed(move).items():
                self.found.taken[path] = text, line

    def add(self, n: int, line: Line) -> bool:
        """Add the change of group of a row; return whether its place tells of one."""
        move = self._moves.get(n)
        if move is None:
            return False
        fields = self._changed(move)
        head = evened(move.before.old.line.text) if move.before.old is not None else ""
        if not fields and self._said(move):
            return False
        if not fields or not self._are_certain(move, fields):
            reason = _UNTOLD.format(head, self._path_to_edit(move.item))
            self.found.untaken("tak_bertempat", (line.text, line.text), reason, self.found.origin(line), move.item)
            return True
        for path, text in fields.items():
            base = self._held(path) if self.found.proposal.base_known else None
            self.found.edit(Set(path, base, text, self.found.origin(line)))
        return True

    def explains(self, pair: Pair) -> bool:
        """Whether a head only seems to have moved, because rows were moved past it."""
        return is_head(pair) and any(pair in (move.before, move.now) for move in self._moves.values())

    @cached_property
    def _moves(self) -> dict[int, _Move]:
        """The rows that stand below another head than before, of those whose old head is still there."""
        built, heads = self._built_heads, {id(pair.old): pair for pair in self.pairs if pair.new and is_head(pair)}
        found: dict[int, _Move] = {}
        if not heads:
            return found
        for n, now in self._present_heads():
            old = self.pairs[n].old
            before = heads.get(id(built.get(id(old))))
            if old is not None and old.entry is not None and before is not None and now is not before:
                found[n] = _Move(old.entry.row, before, now)
        return found

    @property
    def _built_heads(self) -> dict[int, BaseLine]:
        """The head that the first row of each item was built below."""
        found: dict[int, BaseLine] = {}
        head: BaseLine | None = None
        row, table = "", 0
        for base in self.lines:
            entry = base.entry
            if entry is None or not entry.is_row or entry.table != table:
                head, row, table = None, "", entry.table if entry is not None and entry.is_row else 0
            if entry is not None and _heads(entry):
                head = base
            elif entry is not None and head is not None and entry.row != row and _is_item(entry):
                found[id(base)] = head
            row = entry.row if entry is not None else ""
        return found

    def _present_heads(self) -> Iterator[tuple[int, Pair | None]]:
        """Each row of an item with the head above it now; None for a head that was added, or for none."""
        head: Pair | None = None
        table = -1
        for n, pair in enumerate(self.pairs):
            block = pair.new.block if pair.new is not None else None
            if not isinstance(block, ReadRow):
                continue
            entry = pair.old.entry if pair.old is not None else None
            if block.table != table:
                head, table = None, block.table
            if is_head(pair) or (entry is None and len(block.cells) == 1):
                head = pair if is_head(pair) else None
            elif entry is not None and _is_item(entry) and (head is None or _table_of(head) == entry.table):
                yield n, head

    def _changed(self, move: _Move) -> dict[str, str]:
        """The fields of an item, by path, that the head of its group now says otherwise."""
        return {path: text for path, text in self._said(move).items() if text != self._held(path)}

    def _said(self, move: _Move) -> dict[str, str]:
        """The fields of an item, by path, that the head above it now says."""
        entry = move.now.old.entry if move.now is not None and move.now.old is not None else None
        values = (
            [s for s in segments_of(entry.cells[0]) if s.role == "isian" and not s.gap] if entry is not None else []
        )
        said = {ModelPath(value.path): held_text(value.raw) for value in values}
        listed = ModelPath(move.item).listed
        own = {path: text for path, text in said.items() if path.owner.listed == listed and is_scalar(path)}
        return {f"{move.item}{within(path, path.owner)}": text for path, text in own.items()}

    def _are_certain(self, move: _Move, paths: Iterable[str]) -> bool:
        """Whether both heads are as they were built, and the dimension does not follow from the subdimension."""
        heads = [move.before, move.now]
        follows = f"{move.item}{_DIMENSION}" in paths and self._held(f"{move.item}{_SUBDIMENSION}") != ""
        return all(head is not None and head.equal for head in heads) and not follows

    def _path_to_edit(self, item: str) -> str:
        has_part = self._held(f"{item}{_SUBDIMENSION}")
        return f"{item}{_SUBDIMENSION}" if has_part else item

    def _held(self, path: str) -> str:
        leaf = (self.found.leaves or {}).get(path)
        return held_text(leaf) if leaf is not None else ""


def _heads(entry: Entry) -> bool:
    return entry.is_row and len(entry.cells) == 1 and entry.strong


def _is_item(entry: Entry) -> bool:
    return ModelPath(entry.row).is_entry and not new_item_in(entry.row)


def _table_of(pair: Pair) -> int:
    return pair.old.entry.table if pair.old is not None and pair.old.entry is not None else 0
