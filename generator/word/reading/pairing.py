"""Pairs the lines of an edited document with those it was built with: by text, by anchors, then by likeness."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from generator.word.reading.anchored import UNKNOWN_ANCHORS, Anchored
from generator.word.reading.base_lines import BaseLine, label_of
from generator.word.reading.content import ReadDrawing, ReadRow
from generator.word.reading.edits import Line, likeness, opcodes
from generator.word.reading.paragraphs import ReadParagraph
from generator.word.reading.same_items import SameItems

_LONGEST_COMPARED = 60
_ALIKE = 0.4
_MOST_PRINTINGS = 9
_TITLES = frozenset({"judul", "keterangan"})


@dataclass(slots=True)
class Pair:
    """A line as built and as it is now; None where it was added or removed.

    ``equal`` says that the texts are, ``moved`` that it stands in another place.
    """

    old: BaseLine | None
    new: Line | None
    equal: bool = False
    moved: bool = False


def paragraphs_of(line: Line) -> list[ReadParagraph]:
    """The paragraphs of a line that was read from a file."""
    if isinstance(line.block, ReadRow):
        return [paragraph for cell in line.block.cells for paragraph in cell]
    return [line.block] if isinstance(line.block, ReadParagraph) else []


def is_aside(line: Line) -> bool:
    """Whether a line stands beside the body, as in a footnote or a text box."""
    inside = paragraphs_of(line)
    return bool(inside) and all(paragraph.aside for paragraph in inside)


def marks_of(line: Line) -> list[str]:
    """The marks of the anchors in a line, or around it."""
    return [mark for paragraph in paragraphs_of(line) for mark in (*paragraph.anchored, *paragraph.held)]


def holds_text(line: Line, mark: str) -> bool:
    """Whether an anchor in a line has any text in it."""
    return any(paragraph.anchored.get(mark, "").strip() for paragraph in paragraphs_of(line))


def paired(old: Sequence[BaseLine], new: Sequence[Line], anchored: Anchored = UNKNOWN_ANCHORS) -> list[Pair]:
    """All lines in pairs, in the order of the new ones."""
    canonical = {base.line.full: base.line.fixed for base in old}
    one = [base.line.fixed for base in old]
    two = [canonical.get(line.full, line.fixed) for line in new]
    pairs: list[Pair] = []
    steps = [*opcodes(one, two)]
    items = SameItems(old)
    changed = [(old[i:j], new[k:m]) for action, i, j, k, m in steps if action != "equal"]
    stretches = _Stretches(changed, anchored, items)
    for action, i, j, k, m in steps:
        if action == "equal":
            pairs += [Pair(base, line, equal=True) for base, line in zip(old[i:j], new[k:m], strict=True)]
        else:
            pairs += _replaced(old[i:j], new[k:m], stretches)
    _begin_at_titles(pairs)
    return _with_moves(pairs, anchored, items)


def _begin_at_titles(pairs: list[Pair]) -> None:
    """Let each stretch of added lines begin with a heading or caption, if it may as well have been added there.

    Of two equal tables below two captions, as of items with the same amounts, either could be the added one.
    """
    n = 0
    while n < len(pairs):
        end = n
        while end < len(pairs) and pairs[end].old is None:
            end += 1
        if end - n > 1 and end < len(pairs):
            _slide(pairs, n, end)
        n = max(end, n) + 1


def _slide(pairs: list[Pair], start: int, end: int) -> None:
    """Move a stretch of added lines down to its first heading or caption, if the lines above that stand below it."""
    lines = [pair.new for pair in pairs[start:end] if pair.new is not None]
    first = next((n for n, line in enumerate(lines) if line.sort in _TITLES), 0)
    below = pairs[end : end + first]
    if len(below) < first or not all(_may_be_added(pair, line) for pair, line in zip(below, lines, strict=False)):
        return
    for above, pair in zip(pairs[start : start + first], below, strict=True):
        above.old, above.equal, pair.old, pair.equal = pair.old, True, None, False


def _may_be_added(pair: Pair, line: Line) -> bool:
    """Whether a line like another one may itself be the added one of the two."""
    return pair.equal and pair.new is not None and pair.new.fixed == line.fixed and not marks_of(pair.new)


class _Stretches:
    """The stretches that were replaced, old and new lines, with all that tells which old lines moved between them.

    An anchor in a stretch is foreign there if none of its old lines can have had it. Several lines that print one
    value can each have had its anchor, so where it is not foreign it tells nothing about those in other stretches.
    """

    def __init__(
        self, stretches: Sequence[tuple[Sequence[BaseLine], Sequence[Line]]], anchored: Anchored, items: SameItems
    ) -> None:
        self.anchored = anchored
        self.items = items
        self._places: dict[str, set[int]] = defaultdict(set)
        self._foreign: set[str] = set()
        for n, (old, new) in enumerate(stretches):
            marks = {mark for line in new for mark in marks_of(line)}
            own = {mark for base in old for mark in anchored.marks(base.entry)} if marks else set()
            self._foreign |= marks - own
            for mark in marks:
                self._places[mark].add(n)
        self._at = {id(line): n for n, (_, new) in enumerate(stretches) for line in new}

    def moved(self, old: Sequence[BaseLine], new: Sequence[Line]) -> set[int]:
        """The lines of an old stretch that stand, by their anchor, in another one than the new stretch."""
        here = self._at[id(new[0])] if new else -1
        return {o for o, base in enumerate(old if new else ()) if self._is_elsewhere(base, here)}

    def _is_elsewhere(self, base: BaseLine, here: int) -> bool:
        if base.entry is None:
            return False
        marks = [mark for mark in self.anchored.marks(base.entry) if mark in self._places]
        is_here = any(here in self._places[mark] for mark in marks)
        return not is_here and any(mark in self._foreign for mark in marks)

    def is_another_item(self, base: BaseLine, line: Line) -> bool:
        """Whether a line that has no anchor, unlike the item built in its place, was typed as an item of its own."""
        is_bare = base.entry is not None and not marks_of(line) and any(True for _ in self.anchored.marks(base.entry))
        return is_bare and self.items.is_another(base, line)


def _replaced(old: Sequence[BaseLine], new: Sequence[Line], stretches: _Stretches) -> list[Pair]:
    """The pairs of a stretch that was replaced; a line that nothing corresponds to follows the one above it."""
    partners = _by_marks(old, new, stretches.anchored)
    partners |= _by_content(old, new, partners, stretches)
    partners |= _by_likeness(old, new, partners, stretches)
    taken, found, at = set(partners.values()), [], 0
    for n, line in enumerate(new):
        partner = partners.get(n)
        if partner is not None and partner >= at:
            found += [Pair(old[o], None) for o in range(at, partner) if o not in taken]
            at = partner + 1
        found.append(Pair(None if partner is None else old[partner], line))
    return found + [Pair(old[o], None) for o in range(at, len(old)) if o not in taken]


def _by_marks(old: Sequence[BaseLine], new: Sequence[Line], anchored: Anchored) -> dict[int, int]:
    """For each new line with the anchor of an old one, that old line; of several with one anchor, the likest."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for o, base in enumerate(old):
        for mark in dict.fromkeys(anchored.marks(base.entry)):
            wanted[mark].append(o)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for n, line in enumerate(new if wanted else ()):
        candidates = dict.fromkeys(o for mark in marks_of(line) for o in wanted.get(mark, ()))
        fitting = [
            *islice((o for o in candidates if o not in taken and _is_of_a_kind(old[o], line)), _MOST_PRINTINGS)
        ]
        if fitting:
            partner = max(fitting, key=lambda o: _score(old[o], line)) if len(fitting) > 1 else fitting[0]
            found[n] = partner
            taken.add(partner)
    return found


def _is_of_a_kind(base: BaseLine, line: Line) -> bool:
    """Whether two lines may be the same one: a row a row, a drawing a drawing."""
    if base.entry is None:
        return True
    if is_aside(line):
        return False
    if base.line.sort in {"gambar", "bagan"} or isinstance(line.block, ReadDrawing):
        return base.line.sort == line.sort
    return base.entry.is_row == isinstance(line.block, ReadRow)


def _by_content(
    old: Sequence[BaseLine], new: Sequence[Line], known: dict[int, int], stretches: _Stretches
) -> dict[int, int]:  # fmt: skip
    """The partners of the lines without anchors that still say what an item said, wherever they stand."""
    taken = {*known.values(), *stretches.moved(old, new)}
    here = [n for n, line in enumerate(new) if n not in known and not marks_of(line)]
    there = [o for o in range(len(old)) if o not in taken] if here else []
    return stretches.items.matched(old, new, there, here) if there else {}


def _by_likeness(
    old: Sequence[BaseLine], new: Sequence[Line], known: dict[int, int], stretches: _Stretches
) -> dict[int, int]:  # fmt: skip
    """The partners of the lines between those that are known already."""
    found: dict[int, int] = {}
    taken = {*known.values(), *stretches.moved(old, new)}
    before_new = before_old = 0
    for n, o in [*sorted(known.items()), (len(new), len(old))]:
        if o >= before_old:
            here = [x for x in range(before_new, n) if x not in known]
            there = [y for y in range(before_old, o) if y not in taken]
            near = _alike(old, new, there, here)
            found |= {n: o for n, o in near.items() if not stretches.is_another_item(old[o], new[n])}
            before_new, before_old = n + 1, o + 1
    return found


def _alike(old: Sequence[BaseLine], new: Sequence[Line], there: list[int], here: list[int]) -> dict[int, int]:
    if len(there) == len(here) and all(_is_of_a_kind(old[o], new[n]) for n, o in zip(here, there, strict=True)):
        return dict(zip(here, there, strict=True))
    if max(len(there), len(here), 1) > _LONGEST_COMPARED:
        return {n: o for n, o in zip(here, there, strict=False) if _is_of_a_kind(old[o], new[n])}
    found: dict[int, int] = {}
    rest = there
    for n in here:
        fitting = [o for o in rest if _is_of_a_kind(old[o], new[n])]
        score, o = max(((_score(old[o], new[n]), -o) for o in fitting), default=(0.0, 0))
        if score >= _ALIKE:
            found[n] = -o
            rest = [later for later in rest if later > -o]
    return found


def _score(base: BaseLine, line: Line) -> float:
    if base.entry is not None and base.entry.sums and isinstance(line.block, ReadRow):
        return float(base.entry.label == label_of(line.block.texts))
    return likeness(base.line.text, line.text)


def _with_moves(pairs: list[Pair], anchored: Anchored, items: SameItems) -> list[Pair]:
    """The pairs, with what was removed in one place and added in another as one pair that moved."""
    gone: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.new is None and pair.old is not None:
            for key in (pair.old.line.fixed, *anchored.marks(pair.old.entry)):
                gone[key].append(pair)
    moved: set[int] = set()
    for pair in pairs if gone else ():
        if pair.old is None and pair.new is not None:
            partner = _partner(pair.new, gone, moved) or _renumbered(pair.new, pairs, moved, items)
            if partner is not None and partner.old is not None:
                moved.add(id(partner))
                pair.old, pair.moved = partner.old, True
                pair.equal = partner.old.line.fixed == pair.new.fixed
    return [pair for pair in pairs if id(pair) not in moved]


def _partner(line: Line, gone: dict[str, list[Pair]], moved: set[int]) -> Pair | None:
    candidates = (pair for key in (line.fixed, *marks_of(line)) for pair in gone.get(key, ()))
    fitting = (p for p in candidates if id(p) not in moved and p.old is not None and _is_of_a_kind(p.old, line))
    return next(fitting, None)


def _renumbered(line: Line, pairs: Sequence[Pair], moved: set[int], items: SameItems) -> Pair | None:
    """The removed row that a new one without an anchor repeats, but for its number."""
    if not isinstance(line.block, ReadRow) or marks_of(line):
        return None
    gone = (pair for pair in pairs if pair.new is None and pair.old is not None and id(pair) not in moved)
    return next((pair for pair in gone if pair.old is not None and items.is_equal(pair.old, line)), None)
