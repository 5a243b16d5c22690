"""Numbering of chapters, sections, tables and figures, and the text of references to them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from generator.blocks.blocks import Block, Figure, Heading, Table, inlines_of, lines_of
from generator.blocks.inline import Inline, Reference

CHAPTER = "BAB"
APPENDIX = "Lampiran"
TABLE = "Tabel"
FIGURE = "Gambar"
NONE_ABSENT: Mapping[str, list[Inline]] = MappingProxyType({})
_KINDS: dict[str, type[Table | Figure]] = {TABLE: Table, FIGURE: Figure}
_FEWEST_LISTED = 6
_MOST_CHAPTERS = 1000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def number_blocks(
    blocks: Iterable[Block], *, headings: bool = True, absent: Mapping[str, list[Inline]] = NONE_ABSENT
) -> list[str]:
    """Set number and anchor of every heading and captioned table or figure, and the text of references.

    Returns the keys of references without a target. Pass ``headings=False`` if chapters and appendices carry their
    own numbers, as those of a regulation do. ``absent`` holds, by key, what references to tables and figures print
    that are not printed themselves.
    """
    counter = _Counter(numbers_headings=headings)
    listed = list(blocks)
    for block in listed:
        if isinstance(block, Heading):
            counter.heading(block)
        elif isinstance(block, (Table, Figure)) and block.caption:
            counter.caption(block)
    lost = []
    for block in listed:
        for reference in [inline for inline in inlines_of(block) if type(inline) is Reference]:
            target = counter.captioned.get(reference.key)
            if target is not None:
                reference.text, reference.anchor = target.number, target.anchor
            elif reference.key in absent:
                _refer_to_absent(block, {key: words for key, words in absent.items() if key not in counter.captioned})
            else:
                lost.append(reference.key)
    return lost


def number_headings(blocks: Iterable[Block]) -> None:
    """Set number and anchor of every heading, as ``number_blocks`` will."""
    counter = _Counter(numbers_headings=True)
    for block in blocks:
        if isinstance(block, Heading):
            counter.heading(block)


def captioned(blocks: Iterable[Block]) -> list[Table | Figure]:
    """The tables and figures that are numbered."""
    return [block for block in blocks if isinstance(block, Table | Figure) and block.caption]


def lists_of_captions(blocks: Iterable[Block]) -> dict[str, list[Table | Figure]]:
    """The tables and the figures that a document lists after its contents, by their label.

    A list of few entries is left out, and so are all in a draft without some of its chapters.
    """
    listed = list(blocks)
    chapters = [block for block in listed if isinstance(block, Heading) and block.level == 1 and block.numbered]
    if chapters and chapters[0].runs_on:
        return {}
    found = {label: [b for b in captioned(listed) if isinstance(b, kind)] for label, kind in _KINDS.items()}
    return {label: entries for label, entries in found.items() if len(entries) >= _FEWEST_LISTED}


def distinct(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with copies of tables and figures that occur again, so that each has its own number."""
    seen: set[int] = set()
    found: list[Block] = []
    for block in blocks:
        found.append(replace(block) if id(block) in seen and isinstance(block, Table | Figure) else block)
        seen.add(id(block))
    return found


def _refer_to_absent(block: Block, absent: Mapping[str, list[Inline]]) -> None:
    """Replace references to what is not printed by the words for it."""
    for line in lines_of(block):
        for n in reversed(range(len(line))):
            inline = line[n]
            if isinstance(inline, Reference) and inline.key in absent:
                line[n : n + 1] = [replace(words) for words in absent[inline.key]]


def chapter_count(number: str) -> int:
    """The count behind the number of a chapter: 4 for "BAB IV"."""
    return next(count for count in range(1, _MOST_CHAPTERS) if number == f"{CHAPTER} {roman(count)}")


def roman(number: int) -> str:
    """A number in Roman numerals: "IV" for 4."""
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


def letter(number: int) -> str:
    """The letter of an item: "a" for 1."""
    times, n = divmod(number - 1, len(_LETTERS))
    return _LETTERS[n] * (times + 1)


def label(form: str, number: int) -> str:
    """The marker of an item, in a list whose first marker looks as ``form`` says: "(c)" for 3 and "(a)"."""
    counted = form.strip("().")
    shown = {"a": letter, "A": letter, "i": roman, "I": roman}.get(counted, str)(number)
    return form.replace(counted, shown.upper() if counted.isupper() else shown.lower())


class _Counter:
    def __init__(self, *, numbers_headings: bool) -> None:
        self.numbers_headings = numbers_headings
        self.levels = [0] * 4
        self.in_chapter: dict[str, int] = {}
        self.headings = 0
        self.appendices = 0
        self.captions = 0
        self.uncounted: int | None = None
        self.captioned: dict[str, Table | Figure] = {}

    def heading(self, heading: Heading) -> None:
        self.headings += 1
        heading.anchor = f"_Toc{self.headings:06d}"
        if not self.numbers_headings:
            heading.numbered, heading.number = False, ""
            return
        self._count_below_counted(heading)
        if heading.appendix:
            self.appendices += 1
            heading.number = f"{APPENDIX} {self.appendices}"
            return
        if not heading.numbered:
            return
        if heading.level == 1:
            self.in_chapter = {}
            self.levels[0] += heading.skipped
        self.levels[heading.level - 1] += 1
        self.levels[heading.level :] = [0] * (len(self.levels) - heading.level)
        if heading.level == 1:
            heading.number = f"{CHAPTER} {roman(self.levels[0])}"
        else:
            heading.number = ".".join(str(n) for n in self.levels[: heading.level])

    def _count_below_counted(self, heading: Heading) -> None:
        """Leave a heading unnumbered below one without a number: it would be the section of no chapter."""
        if self.uncounted is not None and heading.level > self.uncounted:
            heading.numbered = False
        elif heading.numbered and not heading.appendix and heading.level > 1 and not self.levels[heading.level - 2]:
            heading.numbered, self.uncounted = False, heading.level
        else:
            self.uncounted = None if heading.numbered and not heading.appendix else heading.level

    def caption(self, block: Table | Figure) -> None:
        label = TABLE if isinstance(block, Table) else FIGURE
        self.captions += 1
        self.in_chapter[label] = self.in_chapter.get(label, 0) + 1
        block.anchor = f"_{label}{self.captions:06d}"
        chapter = f"{self.levels[0]}." if self.levels[0] else ""
        block.number = f"{label} {chapter}{self.in_chapter[label]}"
        if block.key:
            self.captioned[block.key] = block
