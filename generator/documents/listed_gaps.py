"""The gaps that documents print, and those with the greatest weight."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.blocks.blocks import Block, Document, inlines_of
from generator.source.values import Gap

if TYPE_CHECKING:
    from generator.masterplan.masterplan import Masterplan


@dataclass(frozen=True, slots=True)
class GapGroup:
    """Gaps with the same label: how many there are, and the path of the first.

    ``where`` is the place of the first: a file of the region and a line, or the file alone if it is not written yet.
    """

    label: str
    path: str
    count: int
    weight: int
    where: str = ""

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


def heaviest(gaps: Iterable[Gap], plan: "Masterplan", most: int | None = 5) -> list[GapGroup]:
    """The kinds of gaps with the greatest weight, heaviest first; all of them if ``most`` is None."""
    groups: dict[str, list[Gap]] = {}
    for gap in gaps:
        groups.setdefault(plan.istilah.filled(gap.label), []).append(gap)
    ordered = sorted(groups.items(), key=lambda item: -item[1][0].weight)
    return [
        GapGroup(label, members[0].path, len(members), members[0].weight, _where(members[0], plan))
        for label, members in ordered[:most]
    ]


def _where(gap: Gap, plan: "Masterplan") -> str:
    place = gap.place or plan.homes.place_of(gap.path)
    if place is not None:
        return f"{place.file.name}:{place.line}"
    file = plan.homes.file_of(gap.path)
    return file.name if file else ""
