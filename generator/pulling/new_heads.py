"""Heads of groups that somebody typed into a table, and the fields that they give to the new rows below them."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from generator.pulling.collected import Collected
from generator.pulling.moved_rows import is_head
from generator.pulling.patterned_texts import parts_of
from generator.pulling.segments import evened
from generator.pulling.typed import UntypableError
from generator.source.paths import ModelPath
from generator.source.words_of_gaps import without_gaps
from generator.word.anchor_places import pattern
from generator.word.reading.base_lines import Entry
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair

Named = Callable[[str], dict[str, str]]
"""Gives the field of an item, by relative path, that is told by the name of its dimension or subdimension."""
_BY_NAME = frozenset({".dimensi", ".subdimensi"})
NOT_READ = (
    "kepala kelompok baru ini tidak menjadi isian: di bawahnya tidak ada butir baru, atau bentuknya berbeda dari "
    "kepala kelompok lain di tabel ini"
)
"""Why the head of a new group gives no row any field."""


class NewHeads:
    """The heads that were added, each with the new rows below it.

    What a head says is taken with these rows, so that it is a difference of its own only if it says nothing of them.
    """

    def __init__(self, pairs: Sequence[Pair], found: Collected) -> None:
        self.pairs = pairs
        self.found = found
        self._above = _above(pairs)
        self._with_rows = frozenset(self._above.values())
        self._read: set[int] = set()

    def has_rows(self, at: int) -> bool:
        """Whether a line heads new rows."""
        return at in self._with_rows

    def fields(self, at: int, listed: str, heads: Iterable[Entry], named: Named) -> dict[str, str]:
        """The fields, by relative path, that a new head above a new row gives to its item.

        ``heads`` are those that its table was built with, in one of whose forms the new one must be; ``named`` tells
        a dimension or subdimension by its name.
        """
        head = self._above.get(at)
        line = self.pairs[head].new if head is not None else None
        if head is None or line is None:
            return {}
        text = evened(line.text)
        formed = next(self._in_a_form_of(heads, listed, text, named), None)
        given = named(text) or formed
        if given is None:
            return {}
        self._read.add(head)
        return given

    def unread(self, elsewhere: Container[int]) -> Iterator[Line]:
        """The heads above new rows that gave none of them anything; ``elsewhere`` are positions read otherwise."""
        lines = (self.pairs[at].new for at in sorted(self._with_rows - self._read) if at not in elsewhere)
        return (line for line in lines if line is not None)

    def _in_a_form_of(
        self, heads: Iterable[Entry], listed: str, text: str, named: Named
    ) -> Iterator[dict[str, str]]:  # fmt: skip
        """What a text says of an item in the form of each of some heads; nothing where it cannot be read so."""
        forms: set[str] = set()
        for head in heads:
            owners = {ModelPath(inline.path).owner for inline in head.cells[0] if inline.path}
            owner = owners.pop() if len(owners) == 1 else ModelPath("")
            way = pattern(head.cells[0], str(owner)) if owner.is_entry and owner.listed == listed else ""
            if not way or way in forms:
                continue
            forms.add(way)
            try:
                said = {part: without_gaps(words) for part, words in parts_of(way, text)}
                yield {part: self._field(owner, part, words, named) for part, words in said.items() if words}
            except UntypableError:
                continue

    def _field(self, owner: str, part: str, words: str, named: Named) -> str:
        """A part of a head as its field holds it; raises UntypableError for an unknown dimension or subdimension."""
        if part not in _BY_NAME:
            return self.found.read(f"{owner}{part}", words)
        if key := named(words).get(part):
            return key
        raise UntypableError(words)


def _above(pairs: Sequence[Pair]) -> dict[int, int]:
    """For each added row, where the head of its group stands if that was added too."""
    found: dict[int, int] = {}
    head: int | None = None
    for n, pair in enumerate(pairs):
        row = pair.new.block if pair.new is not None else None
        if not isinstance(row, ReadRow):
            head = head if pair.new is None else None
        elif not row.number or is_head(pair):
            head = None
        elif pair.old is None and len(row.cells) == 1:
            head = n
        elif pair.old is None and head is not None:
            found[n] = head
    return found
