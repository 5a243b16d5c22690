"""Values that have paragraphs of their own: one, several, or list items, and what was typed in and between them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from generator.blocks.inline import plain
from generator.pulling.changed_cells import Cell, compare_cell, is_same, joined_lines
from generator.pulling.collected import Collected
from generator.pulling.lost_words import are_alike, ends_in, gone_from
from generator.pulling.prose import TypedLine, lines_typed, rebuilt, slants_of
from generator.pulling.segments import Segment, evened
from generator.pulling.typed import holds_paragraphs
from generator.source.lists_in_text import pieces
from generator.source.values import Paragraf, Prosa
from generator.word.anchor_map import mark_of
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair, is_aside, marks_of, paragraphs_of
from generator.word.reading.paragraphs import ReadParagraph
from generator.word.reading.removals import squeezed

_MOST_PARTS = 60
_OUTSIDE = "teks ini diketik di luar kotak isian"


@dataclass(slots=True)
class ValueLines:
    """The lines of one value, at these positions among all pairs; lines that were typed in between belong to it."""

    at: list[int]
    pairs: list[Pair]
    segment: Segment

    @property
    def is_removed(self) -> bool:
        """Whether none of its lines is left."""
        return all(pair.new is None for pair in self.pairs)

    @property
    def is_listed(self) -> bool:
        """Whether it is printed as an item of a list."""
        return any(
            pair.old is not None and pair.old.entry is not None and pair.old.entry.listed for pair in self.pairs
        )

    @property
    def texts(self) -> list[str]:
        """Its lines as built."""
        return [evened(pair.old.line.text) for pair in self.pairs if pair.old is not None]

    @property
    def now(self) -> list[Line]:
        """Its lines as they are now."""
        return [pair.new for pair in self.pairs if pair.new is not None]

    @property
    def raw(self) -> object:
        """The value itself."""
        return getattr(self.segment.raw, "raw", self.segment.raw)


def value_lines(pairs: Sequence[Pair]) -> Iterator[ValueLines]:
    """The values that have paragraphs of their own, each with all its lines."""
    n, last = 0, -1
    while n < len(pairs):
        segment = _segment(pairs[n])
        if segment is None:
            n += 1
            continue
        at = _with_beginning(pairs, _extent(pairs, n, segment), segment, last)
        last = at[-1]
        yield ValueLines(at, [pairs[k] for k in at], segment)
        n = at[-1] + 1


def _segment(pair: Pair) -> Segment | None:
    """The value that a paragraph prints alone."""
    entry = pair.old.entry if pair.old is not None else None
    if entry is None or entry.is_row or len(entry.cells) != 1:
        return None
    if pair.new is not None and not isinstance(pair.new.block, ReadParagraph):
        return None
    assert pair.old is not None
    return Cell(entry.cells[0], (), pair.new or pair.old.line).segment


def _extent(pairs: Sequence[Pair], first: int, segment: Segment) -> list[int]:
    """The positions of a value's lines, from the first one."""
    found, between = [first], list[int]()
    several = bool(pairs[first].old and pairs[first].old.entry and pairs[first].old.entry.part)  # type: ignore[union-attr]
    marks, is_open = marks_of_value(segment), _is_open_text(segment)
    for n in range(first + 1, len(pairs)):
        pair = pairs[n]
        if pair.old is not None:
            other = _segment(pair) if several else None
            if other is None or other.path != segment.path:
                break
            found += [*between, n]
            between = []
        elif pair.new is not None and is_aside(pair.new):
            continue
        elif pair.new is not None and isinstance(pair.new.block, ReadParagraph) and pair.new.sort == "paragraf":
            between.append(n)
            if is_open or marks.intersection(marks_of(pair.new)) or _is_rest(pairs, found, between, segment):
                found += between
                between = []
        else:
            break
    return found


def marks_of_value(segment: Segment) -> set[str]:
    """The marks of a value and of each of its paragraphs."""
    return {mark_of(segment.path, part) for part in range(str(segment.raw).count("\n") + 2)}


def _is_rest(pairs: Sequence[Pair], found: Sequence[int], between: list[int], segment: Segment) -> bool:
    """Whether the lines below those found are the rest of the last text as built, split by Enter.

    An item of a list has none: each of its parts is an item in the document, and so it is taken.
    """
    last = max((n for n in found if pairs[n].old is not None), default=found[-1])
    base, now = pairs[last].old, pairs[last].new
    if base is None or now is None or pairs[last].equal or len(between) > _MOST_PARTS:
        return False
    rest = _text(pairs, between)
    if squeezed(base.line.text) == squeezed(now.text + rest):
        return _may_be_split(segment) or not (base.entry is not None and base.entry.listed)
    kept = _text(pairs, [last, *(n for n in found if n > last)])
    if not _may_be_split(segment):
        return False
    return ends_in(base.line.text, kept, rest) or are_alike(gone_from(base.line.text, kept), gone_from(rest, ""))


def _with_beginning(pairs: Sequence[Pair], at: list[int], segment: Segment, last: int) -> list[int]:
    """The positions of a value's lines, with those typed above them that hold words of its first text as built."""
    base, now = pairs[at[0]].old, pairs[at[0]].new
    if now is None and len(at) == 1 and _is_open_text(segment):
        return [*_typed_above(pairs, at[0], last), *at]
    if base is None or now is None or pairs[at[0]].equal or not _may_be_split(segment):
        return at
    lost = gone_from(base.line.text, _text(pairs, at))
    above: list[int] = []
    for n in range(at[0] - 1, last, -1):
        line = pairs[n].new
        if pairs[n].old is not None or line is None or line.sort != "paragraf" or is_aside(line):
            break
        if not isinstance(line.block, ReadParagraph) or not are_alike(lost, gone_from(line.text, "")):
            break
        above.insert(0, n)
        lost -= gone_from(line.text, "")
    return [*above, *at]


def _typed_above(pairs: Sequence[Pair], first: int, last: int) -> list[int]:
    """The positions of the paragraphs typed right above a line."""
    found: list[int] = []
    for n in range(first - 1, last, -1):
        line = pairs[n].new
        if pairs[n].old is not None or line is None or line.sort != "paragraf" or is_aside(line):
            break
        if not isinstance(line.block, ReadParagraph):
            break
        found.insert(0, n)
    return found


def _is_open_text(segment: Segment) -> bool:
    """Whether it stands for a missing text of several paragraphs, which people also type around its mark."""
    return segment.gap and holds_paragraphs(segment.path)


def _may_be_split(segment: Segment) -> bool:
    """Whether a value may have several paragraphs."""
    return isinstance(getattr(segment.raw, "raw", segment.raw), Paragraf)


def _text(pairs: Sequence[Pair], at: Iterable[int]) -> str:
    return " ".join(line.text for line in (pairs[n].new for n in at) if line is not None)


def compare_value_lines(lines: ValueLines, found: Collected) -> None:
    """Add the difference of a value that has paragraphs of its own, if there is one."""
    if lines.is_removed:
        return
    first = lines.now[0]
    if len(lines.pairs) == 1:
        _compare_one(lines, first, found)
        return
    if not _is_as_built(lines):
        line = next((p.new for p in lines.pairs if p.new is not None and not p.equal), first)
        _compare_several(lines, line, found)
    built, now = _emphases_of(lines)
    if not isinstance(lines.raw, Prosa) and any(stretch not in built for stretch in now):
        found.proposal.formatting += 1


def _compare_one(lines: ValueLines, line: Line, found: Collected) -> None:
    """Add the difference of a value in one paragraph, and the words typed outside its control."""
    pair = lines.pairs[0]
    assert pair.old is not None and pair.old.entry is not None
    if pair.moved:
        reason = "hanya tempatnya yang berubah; urutan di dokumen mengikuti templat dan berkas YAML"
        found.untaken("tak_bertempat", (pair.old.line.text, line.text), reason, found.origin(line))
    paragraphs = paragraphs_of(line)
    inside = _inside(paragraphs, lines.segment, pair.old.entry.part)
    if inside is not None and not is_same(inside, line.text):
        found.untaken("tak_bertempat", (evened(inside), evened(line.text)), _OUTSIDE, found.origin(line))
        paragraphs = [ReadParagraph(text=inside, gaps=paragraphs[0].gaps, flawed=paragraphs[0].flawed)]
    compare_cell(Cell(pair.old.entry.cells[0], paragraphs, line, is_as_built=pair.equal), found)


def _inside(paragraphs: Sequence[ReadParagraph], segment: Segment, part: int) -> str | None:
    """The text within the control of a value; None if it has none."""
    mark = mark_of(segment.path, part)
    return next((p.anchored[mark] for p in paragraphs if mark in p.controls), None)


def _is_as_built(lines: ValueLines) -> bool:
    """Whether the lines of a value are those built, with the same emphasis if it is prose."""
    if any(not pair.equal or pair.moved for pair in lines.pairs):
        return False
    if isinstance(lines.raw, Paragraf) and not all(map(_has_same_breaks, lines.pairs)):
        return False
    built, slanted = _emphases_of(lines)
    return not isinstance(lines.raw, Prosa) or built == slanted


def _has_same_breaks(pair: Pair) -> bool:
    """Whether a line has as many line breaks as when it was built."""
    if pair.old is None or pair.new is None or pair.old.entry is None:
        return False
    now = "\n".join(paragraph.text for paragraph in paragraphs_of(pair.new))
    return evened(plain(pair.old.entry.cells[0])).count("\n") == evened(now).count("\n")


def _emphases_of(lines: ValueLines) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What was bold or italic in some lines when they were built, and what is now."""
    entries = (pair.old.entry for pair in lines.pairs if pair.old is not None)
    built = [stretch for entry in entries if entry is not None for stretch in _emphases(slants_of(entry.cells[0]))]
    paragraphs = (paragraph for line in lines.now for paragraph in paragraphs_of(line))
    return built, [stretch for paragraph in paragraphs for stretch in _emphases(paragraph.slants)]


def _emphases(slants: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The stretches that have emphasis, all blanks alike."""
    for slant, stretch in groupby(slants, key=itemgetter(0)):
        text = " ".join("".join(said for _, said in stretch).split())
        if slant and text:
            yield slant, text


def _compare_several(lines: ValueLines, line: Line, found: Collected) -> None:
    origin = found.origin(line)
    if not origin.author:
        origin = found.origin(line, by=_removed_by(lines, found))
    old = "\n\n".join(lines.texts)
    paragraphs = [paragraph for now in lines.now for paragraph in paragraphs_of(now)]
    new = "\n\n".join(evened(paragraph.text) for paragraph in paragraphs)
    if any(paragraph.flawed for paragraph in paragraphs):
        found.flawed(old, new, origin, lines.segment.path)
        return
    home = found.homes.get(lines.segment.path)
    if home is not None and home in lines.now:
        found.homes[lines.segment.path] = line
    raw = lines.raw
    if lines.segment.gap:
        filled = lines_typed(paragraphs, emphasis=False, items=not lines.is_listed)
        found.value(lines.segment, old, joined_lines(lines.segment, filled), line, origin)
        return
    typed = lines_typed(paragraphs, emphasis=isinstance(raw, Prosa))
    if isinstance(raw, Paragraf):
        found.value(lines.segment, str(raw), rebuilt(str(raw), _with_unprinted(lines, str(raw), typed)), line, origin)
    else:
        found.value(lines.segment, old, joined_lines(lines.segment, typed), line, origin)


def _removed_by(lines: ValueLines, found: Collected) -> tuple[str, str] | None:
    """Who removed a paragraph of a value with tracked changes, and when; None if nobody did."""
    gone = (pair.old.line.text for pair in lines.pairs if pair.new is None and pair.old is not None)
    return next((by for text in gone if (by := found.removals.get(squeezed(text)))), None)


def _with_unprinted(lines: ValueLines, raw: str, typed: list[TypedLine]) -> list[TypedLine]:
    """What was typed, between the parts of the value before and after it that are not printed here."""
    parts = [pair.old.entry.part for pair in lines.pairs if pair.old is not None and pair.old.entry is not None]
    all_parts = pieces(raw)
    if not any(parts):
        return typed
    before, after = all_parts[: min(parts) - 1], all_parts[max(parts) :]
    return [*map(TypedLine, before), *typed, *map(TypedLine, after)]
