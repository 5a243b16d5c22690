"""Numbers of chapters, sections and tables, and the references that follow them."""

from collections.abc import Iterable

from generator.blocks.blocks import Block, Heading, Table, inlines_of
from generator.blocks.inline import Reference

CHAPTER = "BAB"
TABLE = "Tabel"
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def number_blocks(blocks: Iterable[Block]) -> list[str]:
    """Give every heading and captioned table its number and anchor, and references their text.

    Returns the keys of references that lead nowhere.
    """
    counter = _Counter()
    listed = list(blocks)
    for block in listed:
        if isinstance(block, Heading):
            counter.heading(block)
        elif isinstance(block, Table) and block.caption:
            counter.table(block)
    lost = []
    for block in listed:
        for inline in inlines_of(block):
            if isinstance(inline, Reference):
                table = counter.tables.get(inline.key)
                if table is None:
                    lost.append(inline.key)
                else:
                    inline.text, inline.anchor = table.number, table.anchor
    return lost


def roman(number: int) -> str:
    """4 as "IV"."""
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


class _Counter:
    def __init__(self) -> None:
        self.levels = [0] * 4
        self.tables_in_chapter = 0
        self.headings = 0
        self.captions = 0
        self.tables: dict[str, Table] = {}

    def heading(self, heading: Heading) -> None:
        self.headings += 1
        heading.anchor = f"_Toc{self.headings:06d}"
        if not heading.numbered:
            return
        if heading.level == 1:
            self.tables_in_chapter = 0
        self.levels[heading.level - 1] += 1
        self.levels[heading.level :] = [0] * (len(self.levels) - heading.level)
        if heading.level == 1:
            heading.number = f"{CHAPTER} {roman(self.levels[0])}"
        else:
            heading.number = ".".join(str(n) for n in self.levels[: heading.level])

    def table(self, table: Table) -> None:
        self.captions += 1
        self.tables_in_chapter += 1
        table.anchor = f"_Tabel{self.captions:06d}"
        table.number = f"{TABLE} {self.levels[0]}.{self.tables_in_chapter}"
        if table.key:
            self.tables[table.key] = table
