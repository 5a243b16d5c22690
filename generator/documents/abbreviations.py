"""Abbreviations, explained once in each book: in a note at the end of the section that first uses them in its text.

The text itself may be the region's, and in Word it is edited; so nothing is put into it. What the text explains
itself, as in "rencana strategis (Renstra)", has no note.
"""

import re
from collections.abc import Iterable, Iterator

from generator.blocks.blocks import Block, Heading, ListBlock, Paragraph
from generator.blocks.inline import Inline, Run
from generator.framework.abbreviations import abbreviations
from generator.masterplan.masterplan import Masterplan

_WORD = re.compile(r"(?<![\w/-])[A-Z][\w-]*[A-Za-z0-9](?![\w-])")
_OF_A_TITLE = re.compile(r"\([A-Z][\w ]*\s(?P<short>[A-Z]{2,})\)")
"""A title shortened in brackets, as in "Kepala Bidang … (Kabid TIK)": the abbreviation means what the title says."""
_STYLES = ("", "pembuka")
NOTE = "Singkatan: "


class Abbreviations:
    """The abbreviations that one region's books explain."""

    def __init__(self, plan: Masterplan) -> None:
        terms = plan.istilah
        offices = {str(office.singkatan): str(office.nama) for office in plan.daerah.opd if office.singkatan}
        own = {str(terms.opd): str(terms.opd_panjang).lower()}
        self._known = {
            short: long for short, long in {**abbreviations(), **offices, **own}.items() if _differ(short, long)
        }

    def explained(self, blocks: list[Block]) -> list[Block]:
        """The blocks with a note at the end of each section that first uses an abbreviation."""
        found: list[Block] = []
        told: set[str] = set()
        waiting: list[str] = []
        own = {
            match["short"]
            for block in blocks
            for line in _text_of(block)
            for match in _OF_A_TITLE.finditer(_shown(line))
        }
        for block in blocks:
            if isinstance(block, Heading):
                found += self._note(waiting)
                waiting = []
            found.append(block)
            for line in _text_of(block):
                waiting += [short for short in self._new_in(line, told) if short not in own]
        return [*found, *self._note(waiting)]

    def _new_in(self, line: list[Inline], told: set[str]) -> Iterator[str]:
        text = _shown(line)
        for match in _WORD.finditer(text):
            short = match[0]
            if short in self._known and short not in told:
                told.add(short)
                if not _explains(text, short, self._known[short]):
                    yield short

    def _note(self, shorts: Iterable[str]) -> Iterator[Block]:
        words = "; ".join(f"{short} ({self._known[short]})" for short in sorted(shorts, key=str.casefold))
        if words:
            yield Paragraph([Run(f"{NOTE}{words}.")], "sumber")


def _shown(line: Iterable[Inline]) -> str:
    return "".join([inline.text for inline in line if not inline.gap])


def _differ(short: str, long: str) -> bool:
    """Whether a short form is more than the beginning of the long one, as "Inspektorat" is."""
    return not long.casefold().startswith(short.casefold())


def _explains(text: str, short: str, long: str) -> bool:
    """Whether a text explains an abbreviation itself, in brackets behind its words or before them."""
    return f"({short})" in text or f"{short} ({long}".casefold() in text.casefold()


def _text_of(block: Block) -> Iterator[list[Inline]]:
    """The lines of running text in a block; not those of headings, tables and figures."""
    if isinstance(block, Paragraph) and block.style in _STYLES:
        yield block.inlines
    elif isinstance(block, ListBlock):
        for item in block.items:
            for inner in item:
                yield from _text_of(inner)
