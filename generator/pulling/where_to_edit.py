"""The place in a document where each value is to be edited: where its anchor stands."""

from collections.abc import Iterator, Sequence

from generator.pulling.segments import segments_of
from generator.word.anchor_map import mark_of
from generator.word.reading.anchored import MOST_TIMES, Anchored
from generator.word.reading.base_lines import Entry
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair, marks_of


def homes_of(pairs: Sequence[Pair], anchored: Anchored) -> dict[str, Line]:
    """The line with the anchor of each value, its own or that of its row; values without an anchor have none."""
    ranks: dict[str, int] = {}
    found: dict[str, Line] = {}
    for pair in pairs:
        entry = pair.old.entry if pair.old is not None else None
        if entry is None or pair.new is None:
            continue
        marks = frozenset(marks_of(pair.new))
        for path, rank in _anchored(entry, marks, anchored) if marks else ():
            if rank < ranks.get(path, MOST_TIMES):
                ranks[path], found[path] = rank, pair.new
    return found


def _anchored(entry: Entry, marks: frozenset[str], anchored: Anchored) -> Iterator[tuple[str, int]]:
    """The values of a line that its anchors lead to, with the rank of each anchor: its own comes first."""
    time = 0
    if entry.row:
        time = next((time for time in range(1, MOST_TIMES) if mark_of(entry.row, -time) in marks), 0)
    again = anchored.again.get((entry.row, time), ())
    for n, cell in enumerate(entry.cells):
        for segment in segments_of(cell):
            if segment.role != "isian":
                continue
            if anchored.is_at(segment.path, entry.part, marks):
                yield from ((path, 0) for path in (segment.path, *anchored.alike.get(segment.path, ())))
            elif time and n not in again:
                yield segment.path, time
