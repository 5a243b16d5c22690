"""What the map of a document's anchors tells about its lines."""

from collections import defaultdict
from collections.abc import Iterator

from generator.blocks.inline import Inline
from generator.source.paths import ANY_ENTRY, ModelPath
from generator.word.anchor_map import AnchoredEntry, AnchorMap, mark_of
from generator.word.anchor_places import alone, is_list, pattern
from generator.word.reading.base_lines import Entry

MOST_TIMES = 9


class Anchored:
    """The anchors of a document by path; without a map, the anchors of entries are unknown.

    ``entries`` leads from a value to the entries that show it. ``again`` holds the cells of a row whose values are
    anchored elsewhere, by the row's path and time. ``alike`` are the values that a head of a group stands for.
    """

    def __init__(self, found: AnchorMap | None = None) -> None:
        self.entries: dict[str, list[AnchoredEntry]] = defaultdict(list)
        for entry in found.entries if found is not None else ():
            for path in entry.paths:
                self.entries[path].append(entry)
        rows = [row for table in found.tables for row in table.rows] if found is not None else []
        self.again = {(row.path, row.time): row.again for row in rows if row.again}
        self.alike = {value.path: value.alike for value in found.values} if found is not None else {}

    def marks(self, entry: Entry | None) -> Iterator[str]:
        """The marks that the anchors of a line may have."""
        if entry is None:
            return
        if entry.row:
            yield from (mark_of(entry.row, -time) for time in range(1, MOST_TIMES))
        for cell in entry.cells:
            yield from self._of_cell(cell, entry.part)

    def _of_cell(self, cell: list[Inline], part: int) -> Iterator[str]:
        first = alone(cell)
        if first is not None:
            yield mark_of(first.path, part)
        elif is_list(cell):
            yield mark_of(pattern(cell, "").removesuffix(ANY_ENTRY), 0)
        for path in dict.fromkeys(inline.path for inline in cell if inline.path) if first is None else ():
            yield mark_of(path, 0)
            yield mark_of(path, 1)
            yield from (entry.mark for entry in self.entries.get(path, ()))

    def is_at(self, path: str, part: int, marks: frozenset[str]) -> bool:
        """Whether a value is anchored where these marks are: by itself, with its list, or within an entry."""
        if mark_of(path, part) in marks or (part > 0 and mark_of(path, 0) in marks):
            return True
        if path.endswith("]") and mark_of(ModelPath(path).listed, 0) in marks:
            return True
        return any(entry.mark in marks for entry in self.entries.get(path, ()))


UNKNOWN_ANCHORS = Anchored()
