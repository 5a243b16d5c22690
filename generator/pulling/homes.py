"""The place in a document where each value is to be edited: where its anchor stands."""

from collections.abc import Iterator, Sequence

from generator.pulling.segments import segments_of
from generator.word.anchor_map import mark_of
from generator.word.reading.base_lines import Entry
from generator.word.reading.edits import Line
from generator.word.reading.pairing import MOST_TIMES, Pair, marks_of


def homes_of(pairs: Sequence[Pair]) -> dict[str, Line]:
    """The line with the anchor of each value, its own or that of its row; values without an anchor have none."""
    ranks: dict[str, int] = {}
    found: dict[str, Line] = {}
    for pair in pairs:
        entry = pair.old.entry if pair.old is not None else None
        if entry is None or pair.new is None:
            continue
        marks = frozenset(marks_of(pair.new))
        for path, rank in _anchored(entry, marks) if marks else ():
            if rank < ranks.get(path, MOST_TIMES):
                ranks[path], found[path] = rank, pair.new
    return found


def _anchored(entry: Entry, marks: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The values of a line that its anchors lead to, with the rank of each anchor: its own comes first."""
    time = 0
    if entry.row:
        time = next((time for time in range(1, MOST_TIMES) if mark_of(entry.row, -time) in marks), 0)
    for cell in entry.cells:
        for segment in segments_of(cell):
            if segment.role == "isian" and _has_own(segment.path, entry.part, marks):
                yield segment.path, 0
            elif segment.role == "isian" and time:
                yield segment.path, time


def _has_own(path: str, part: int, marks: frozenset[str]) -> bool:
    return mark_of(path, part) in marks or (part > 0 and mark_of(path, 0) in marks)
