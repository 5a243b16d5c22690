"""Changes of a redline that were decided in Word, of which a comparison with one version alone reads only parts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.blocks.inline import Inline
from generator.edits.edit import Edit, Insert, Remove, Set
from generator.edits.proposal import Proposal
from generator.pulling.changed_cells import Cell, is_same
from generator.pulling.collected import origin_of
from generator.pulling.redlines import subject_of
from generator.source.paths import ModelPath
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair, is_aside, paragraphs_of
from generator.word.reading.removals import squeezed


class Compared(NamedTuple):
    """A file compared with one version: what it proposes beside it, and all lines."""

    found: Proposal
    pairs: Sequence[Pair]


def add_decided(own: Compared, other: Compared, steps: Sequence[Edit], back: Sequence[Edit]) -> None:
    """Add to what a redline proposes beside one version the changes that it shows as in the ``other`` one.

    ``steps`` lead from the first version to the other, ``back`` from there. Such a change is told by the lines of
    the other version that print it: all stand in the file as they were built; of an item that went, all of the first
    version's lines that stand for it are gone or changed.
    """
    decided = _Decided(own, other, back)
    for step in steps:
        decided.add(step)


class _Decided:
    def __init__(self, own: Compared, other: Compared, back: Sequence[Edit]) -> None:
        self.own, self.other = own, other
        self.back = back
        self.texts = {squeezed(text) for pair in own.pairs if pair.new is not None for text in _texts(pair.new)}

    def add(self, step: Edit) -> None:
        """Add a change if the file shows it."""
        if isinstance(step, Set):
            self._set(step)
        elif isinstance(step, Insert):
            self._insert(step)
        elif not any(isinstance(edit, Remove) and edit.path == step.path for edit in self.own.found.edits):
            self._remove(step)

    def _set(self, step: Set) -> None:
        is_told = any(isinstance(one, Set) and (one.path, one.base) == (step.path, step.now) for one in self.back)
        at = _place_of_set(self.own.found, step.path)
        known = self.own.found.edits[at] if at is not None else None
        said = known.now if isinstance(known, Set) else step.base or ""
        line = self._line_of(step.path)
        now = self._value(step, said, line) if is_told and line is not None else said
        if now != said:
            self._put(Set(step.path, step.base, now, origin_of(self.own.found.file, line)), at)

    def _value(self, step: Set, said: str, line: Line | None) -> str:
        """The value as the file shows it: of the other version, or as edited there if that explains more lines."""
        at = _place_of_set(self.other.found, step.path)
        if at is None:
            return step.now if line is not None and self._is_printed(step.path) else said
        theirs = self.other.found.edits[at]
        now = theirs.now if isinstance(theirs, Set) else said
        return now if "\n" in now and self._explained(now) > self._explained(said) else said

    def _explained(self, value: str) -> int:
        """How many characters of a value's lines stand in lines of the file, less those that stand in none."""
        lines = [squeezed(line.strip().removeprefix("- ")) for line in value.split("\n")]
        return sum(len(line) if line in self.texts else -len(line) for line in lines)

    def _insert(self, step: Insert) -> None:
        paths = [one.path for one in self.back if isinstance(one, Remove) and _is_item(one, step)]
        if len(paths) != 1 or not self._is_printed(paths[0]):
            return
        if subject_of(step) not in map(subject_of, self.own.found.edits):
            self._put(replace(step, origin=origin_of(self.own.found.file, self._line_of(paths[0]))), None)

    def _remove(self, step: Remove) -> None:
        pairs = [pair for pair in self.own.pairs if pair.old is not None and _prints(pair, step.path)]
        if any(pair.equal for pair in pairs) or all(pair.new is not None for pair in pairs):
            return
        places = (one.origin for one in self.own.found.untaken if one.path == step.path)
        self._put(Remove(step.path, step.base, next(places, origin_of(self.own.found.file, None))), None)

    def _put(self, edit: Edit, at: int | None) -> None:
        """Add an edit, or put it in the place of one that says less; the texts of that one are not counted twice."""
        if at is None:
            self.own.found.differences += 1
            self.own.found.edits.append(edit)
        else:
            self.own.found.edits[at] = replace(edit, origin=self.own.found.edits[at].origin)

    def _line_of(self, path: str) -> Line | None:
        """The first line that prints a value of the other version; None if none does."""
        return next((pair.new for pair in self.other.pairs if pair.new is not None and _prints(pair, path)), None)

    def _is_printed(self, path: str) -> bool:
        """Whether the file has all that the other version prints of a value or an item."""
        shown = [has for pair in self.other.pairs for has in _shows(pair, path)]
        return bool(shown) and all(shown)


def _texts(line: Line) -> Iterator[str]:
    yield from (part for paragraph in paragraphs_of(line) for part in paragraph.text.split("\n"))


def _prints(pair: Pair, path: str) -> bool:
    return any(True for _ in _shows(pair, path))


def _shows(pair: Pair, path: str) -> Iterator[bool]:
    """For each paragraph or cell of a line as built that prints a path, whether the file shows it unchanged."""
    entry = pair.old.entry if pair.old is not None else None
    for n, cell in enumerate(entry.cells if entry is not None else ()):
        if any(inline.path and ModelPath(inline.path).is_within(path) for inline in cell):
            yield pair.equal or (pair.new is not None and _is_unchanged(pair.new, cell, n))


def _is_unchanged(line: Line, cell: Sequence[Inline], n: int) -> bool:
    block = line.block
    if isinstance(block, ReadRow):
        paragraphs = block.cells[n] if n < len(block.cells) else ()
    else:
        paragraphs = paragraphs_of(line)
    shown = Cell(cell, [one for one in paragraphs if not one.aside], line)
    return not is_aside(line) and is_same(shown.old, shown.new)


def _place_of_set(found: Proposal, path: str) -> int | None:
    return next((n for n, edit in enumerate(found.edits) if isinstance(edit, Set) and edit.path == path), None)


def _is_item(removed: Remove, added: Insert) -> bool:
    return ModelPath(removed.path).listed == added.listed and {**removed.base} == {**added.fields}
