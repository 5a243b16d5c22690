"""The gaps that documents print, and those with the greatest weight."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.blocks.blocks import Block, Document, Heading, inlines_of
from generator.blocks.inline import plain
from generator.source.values import Gap

if TYPE_CHECKING:
    from generator.masterplan.masterplan import Masterplan

NOWHERE: Mapping[str, list[str]] = MappingProxyType({})
_MOST_SECTIONS = 3


@dataclass(frozen=True, slots=True)
class GapGroup:
    """Gaps with the same label: how many there are, and the path of the first.

    ``where`` is the place of the first: a file of the region and a line, or the file alone if it is not written yet.
    ``bagian`` names the sections of the document that print them, if it was asked for.
    """

    label: str
    path: str
    count: int
    weight: int
    where: str = ""
    bagian: str = ""

    @property
    def shown_path(self) -> str:
        """The path, followed by the place to write it if known."""
        return f"{self.path} ({self.where})" if self.where else self.path


def gaps_of(documents: Iterable[Document]) -> list[Gap]:
    """All gaps that documents print, one for each path, in reading order."""
    return gaps_in(block for document in documents for block in (*document.front, *document.body))


def gaps_in(blocks: Iterable[Block]) -> list[Gap]:
    """All gaps that blocks print, one for each path, in reading order."""
    return once(
        inline.raw for block in blocks for inline in inlines_of(block) if inline.gap and isinstance(inline.raw, Gap)
    )


def once(gaps: Iterable[Gap]) -> list[Gap]:
    """The first gap of each path."""
    found: dict[str, Gap] = {}
    for gap in gaps:
        found.setdefault(gap.path, gap)
    return list(found.values())


def sections_of_gaps(blocks: Iterable[Block]) -> dict[str, list[str]]:
    """The numbers and titles of the headings below which each gap is printed, by its path."""
    found: dict[str, list[str]] = {}
    section = ""
    for block in blocks:
        if isinstance(block, Heading):
            first_line, *_ = plain(block.inlines).split("\n")
            section = f"{block.number} {first_line}".strip()
        for gap in gaps_in([block]) if section else ():
            sections = found.setdefault(gap.path, [])
            if section not in sections:
                sections.append(section)
    return found


def sections_in_short(sections: Iterable[str]) -> str:
    """Some sections in one line, each once; of many the first ones, and how many others there are."""
    listed = list(dict.fromkeys(sections))
    shown = listed[: _MOST_SECTIONS - 1] if len(listed) > _MOST_SECTIONS else listed
    others = len(listed) - len(shown)
    return "; ".join(shown) + (f"; dan {others} bagian lain" if others else "")


def heaviest(
    gaps: Iterable[Gap], plan: "Masterplan", most: int | None = 5, sections: Mapping[str, list[str]] = NOWHERE
) -> list[GapGroup]:
    """The kinds of gaps with the greatest weight, heaviest first; all of them if ``most`` is None.

    ``sections`` names those that print each gap, by its path.
    """
    groups: dict[str, list[Gap]] = {}
    for gap in gaps:
        groups.setdefault(plan.istilah.filled(gap.label), []).append(gap)
    ordered = sorted(groups.items(), key=lambda item: -item[1][0].weight)
    return [
        GapGroup(
            label,
            members[0].path,
            len(members),
            members[0].weight,
            _where(members[0], plan),
            sections_in_short(section for gap in members for section in sections.get(gap.path, ())),
        )
        for label, members in ordered[:most]
    ]


def _where(gap: Gap, plan: "Masterplan") -> str:
    place = gap.place or plan.homes.place_of(gap.path)
    if place is not None:
        return f"{place.file.name}:{place.line}"
    file = plan.homes.file_of(gap.path)
    return file.name if file else ""
