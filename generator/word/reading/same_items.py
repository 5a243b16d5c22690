"""Which line without an anchor still is which item: by what it says, never by its place alone."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice

from generator.blocks.inline import Inline, plain
from generator.source.paths import new_item_in
from generator.word.fingerprint import normal
from generator.word.reading.base_lines import POINT, BaseLine, Entry
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line, likeness

_ALIKE = 0.4
_MOST_SAME = 0.5
_DISTINCT = 0.9
_LEAST_VALUES = 2
_LONGEST_COMPARED = 60
_MOST_NAMESAKES = 9


class SameItems:
    """Compares lines that lost their anchors with the items that a document was built with.

    A row is the same item if it has its name, or if its name was reworded and at least half of its other values are
    the same. A row that was inserted with tracked changes is the same only by its name. The name is the first column
    in which nearly all rows differ.
    """

    def __init__(self, old: Sequence[BaseLine]) -> None:
        self._old = old

    @cached_property
    def _names(self) -> dict[int, int]:
        """The column of the name, by table."""
        rows: dict[int, list[Entry]] = defaultdict(list)
        for base in self._old:
            if base.entry is not None and base.entry.row:
                rows[base.entry.table].append(base.entry)
        return {table: _name_column(entries) for table, entries in rows.items()}

    def is_another(self, base: BaseLine, line: Line) -> bool:
        """Whether a line that stands in the place of an item has too little of it to be that item."""
        entry = base.entry
        if entry is None:
            return False
        if isinstance(line.block, ReadRow) and entry.row and not new_item_in(entry.row):
            values = self._values(entry, line.block)
            if len(values) < _LEAST_VALUES:
                return False
            alike, same = _compared(values)
            enough = _MOST_SAME if alike >= _ALIKE else 1
            return alike < 1 and (same < enough or bool(line.block.revisions))
        return is_listed(entry) and likeness(base.line.text, line.text) < _ALIKE

    def matched(
        self, old: Sequence[BaseLine], new: Sequence[Line], there: Sequence[int], here: Sequence[int]
    ) -> dict[int, int]:
        """For each of some new lines that is the item of one of some old lines, that old line."""
        points = _same_points(old, new, there, here)
        firsts = [o for o in there if self._is_first(old, o)]
        rows = [n for n in here if isinstance(new[n].block, ReadRow)]
        found = self._by_name(old, new, firsts, rows)
        left = [o for o in firsts if o not in {*found.values()}], [n for n in rows if n not in found]
        found |= self._by_values(old, new, *left)
        return points | found | self._continued(old, new, found, {*there}, {*here})

    def is_equal(self, base: BaseLine, line: Line) -> bool:
        """Whether a row has all values of an item, though perhaps another number."""
        if base.entry is None or not _is_item(base.entry) or not isinstance(line.block, ReadRow):
            return False
        values = self._values(base.entry, line.block)
        return bool(values) and all(before == now for before, now in values)

    def _by_name(
        self, old: Sequence[BaseLine], new: Sequence[Line], there: Sequence[int], here: Sequence[int]
    ) -> dict[int, int]:
        """The rows with the name of an item; of several with one name, that with most of its values."""
        named: dict[str, list[int]] = defaultdict(list)
        for o in there:
            named[self._name(old[o].entry)].append(o)
        wanted = ((n, o) for n in here for o in self._namesakes(new[n], old, named))
        return _best((self._score(old[o], new[n]), n, o) for n, o in wanted)

    def _namesakes(self, line: Line, old: Sequence[BaseLine], named: dict[str, list[int]]) -> list[int]:
        texts = line.block.texts if isinstance(line.block, ReadRow) else []
        columns = {*self._names.values()}
        found = [o for n in columns if n < len(texts) for o in named.get(normal(texts[n]), ()) if normal(texts[n])]
        fitting = (o for o in dict.fromkeys(found) if self._has_name(old[o].entry, line))
        return [*islice(fitting, _MOST_NAMESAKES)]

    def _by_values(
        self, old: Sequence[BaseLine], new: Sequence[Line], there: Sequence[int], here: Sequence[int]
    ) -> dict[int, int]:
        """The rows with a reworded name, the likest first; a row that was inserted with tracking is a new one."""
        if max(len(there), len(here)) > _LONGEST_COMPARED:
            return {}
        typed = [n for n in here if isinstance(row := new[n].block, ReadRow) and not row.revisions]
        pairs = ((self._score(old[o], new[n]), n, o) for n in typed for o in there)
        return _best((score, n, o) for score, n, o in pairs if score[0] >= _ALIKE and score[1] >= _MOST_SAME)

    def _continued(
        self, old: Sequence[BaseLine], new: Sequence[Line], known: dict[int, int], there: set[int], here: set[int]
    ) -> dict[int, int]:
        """The further rows of items whose first rows are known."""
        found: dict[int, int] = {}
        for n, o in known.items():
            k = 1
            while n + k in here and o + k in there and self._continues(old[o + k], old[o], new[n + k], new[n]):
                found[n + k] = o + k
                k += 1
        return found

    def _continues(self, base: BaseLine, first: BaseLine, line: Line, above: Line) -> bool:
        one, row, before = base.entry, line.block, above.block
        if one is None or first.entry is None or one.row != first.entry.row:
            return False
        if not isinstance(row, ReadRow) or not isinstance(before, ReadRow) or len(row.cells) != len(one.cells):
            return False
        column = self._names[one.table]
        name, known = ("".join(each.texts[column : column + 1]) for each in (row, before))
        return normal(name) in {"", normal(known)}

    def _is_first(self, old: Sequence[BaseLine], o: int) -> bool:
        """Whether a line is the first row of an item."""
        entry, above = old[o].entry, old[o - 1].entry if o else None
        is_item = entry is not None and _is_item(entry) and bool(self._name(entry))
        return is_item and (above is None or entry is None or above.row != entry.row)

    def _name(self, entry: Entry | None) -> str:
        column = self._names.get(entry.table, -1) if entry is not None else -1
        is_there = entry is not None and 0 <= column < len(entry.cells) and _holds(entry.cells[column])
        return normal(plain(entry.cells[column])) if is_there and entry is not None else ""

    def _has_name(self, entry: Entry | None, line: Line) -> bool:
        if entry is None or not isinstance(line.block, ReadRow) or len(line.block.cells) != len(entry.cells):
            return False
        name = self._name(entry)
        return bool(name) and normal(line.block.texts[self._names[entry.table]]) == name

    def _score(self, base: BaseLine, line: Line) -> tuple[float, float]:
        if base.entry is None or not isinstance(line.block, ReadRow):
            return 0.0, 0.0
        return _compared(self._values(base.entry, line.block))

    def _values(self, entry: Entry, row: ReadRow) -> list[tuple[str, str]]:
        """The values of a row as built and as they are now, its name first; none if it has other cells."""
        if len(entry.cells) != len(row.cells):
            return []
        texts = row.texts
        columns = [n for n, cell in enumerate(entry.cells) if _holds(cell)]
        columns.sort(key=lambda n: n != self._names.get(entry.table))
        return [(normal(plain(entry.cells[n])), normal(texts[n])) for n in columns]


def is_listed(entry: Entry) -> bool:
    """Whether a line is an item of a list or a point of a regulation."""
    return entry.listed or entry.point != ""


def _is_item(entry: Entry) -> bool:
    return bool(entry.row) and not new_item_in(entry.row)


def _holds(cell: Sequence[Inline]) -> bool:
    """Whether a cell prints a value of its item."""
    return any(inline.path and not inline.gap for inline in cell)


def _name_column(entries: Sequence[Entry]) -> int:
    """The first column in which nearly all items differ; else that with the most texts."""
    width = max(len(entry.cells) for entry in entries)
    best, most = 0, 0.0
    for n in range(width):
        cells = {entry.row: entry.cells[n] for entry in reversed(entries) if n < len(entry.cells)}
        texts = [plain(cell) for cell in cells.values() if _holds(cell)]
        share = len({*texts}) / len(cells) if cells else 0.0
        if share > most and most < _DISTINCT:
            best, most = n, share
    return best


def _compared(values: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """How alike the names are, and which share of the other values is the same."""
    if not values:
        return 0.0, 0.0
    (before, now), *others = values
    same = sum(one == other for one, other in others) / len(others) if others else 1.0
    return 1.0 if before == now else likeness(before, now), same


def _best(scored: Iterable[tuple[tuple[float, float], int, int]]) -> dict[int, int]:
    """The pairs with the best scores, each line in one of them; of equal ones, those that keep the order."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, n, o in sorted(scored, key=lambda each: (-sum(each[0]), each[1], each[2])):
        if n not in found and o not in taken:
            found[n] = o
            taken.add(o)
    return found


def _same_points(
    old: Sequence[BaseLine], new: Sequence[Line], there: Sequence[int], here: Sequence[int]
) -> dict[int, int]:  # fmt: skip
    """The points of a regulation that only have another letter or number now."""
    known: dict[str, list[int]] = defaultdict(list)
    for o in there:
        entry = old[o].entry
        if entry is not None and entry.point:
            known[_words_of(old[o].line.text)].append(o)
    found: dict[int, int] = {}
    for n in here if known else ():
        if not isinstance(new[n].block, ReadRow) and (same := known.get(_words_of(new[n].text))):
            found[n] = same.pop(0)
    return found


def _words_of(text: str) -> str:
    """The words of a point, without the sign at its end, which tells only whether it is the last one."""
    marker, _, words = normal(text).partition(" ")
    return (words if POINT.fullmatch(marker) else normal(text)).rstrip(";. ")
