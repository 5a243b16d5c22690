"""The gaps that documents show, and which of them weigh most."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.blocks.blocks import Block, Document, inlines_of
from generator.dataclass import dataclass
from generator.source.values import Gap

if TYPE_CHECKING:
    from generator.masterplan.istilah import Istilah


@dataclass(frozen=True, slots=True)
class GapGroup:
    """Gaps of one kind: what is missing, how often, the path of the first."""

    label: str
    path: str
    count: int
    weight: int


def gaps_of(documents: Iterable[Document]) -> list[Gap]:
    """Every gap that documents print, once for each path, in reading order."""
    return gaps_in(block for document in documents for block in (*document.front, *document.body))


def gaps_in(blocks: Iterable[Block]) -> list[Gap]:
    """Every gap that some blocks print, once for each path, in reading order."""
    return once(
        inline.raw for block in blocks for inline in inlines_of(block) if inline.gap and isinstance(inline.raw, Gap)
    )


def once(gaps: Iterable[Gap]) -> list[Gap]:
    """The first gap of each path."""
    found: dict[str, Gap] = {}
    for gap in gaps:
        found.setdefault(gap.path, gap)
    return list(found.values())


def heaviest(gaps: Iterable[Gap], istilah: "Istilah", most: int | None = 5) -> list[GapGroup]:
    """The kinds of gaps that weigh most, heaviest first; all of them if ``most`` is None."""
    groups: dict[str, list[Gap]] = {}
    for gap in gaps:
        groups.setdefault(istilah.filled(gap.label), []).append(gap)
    ordered = sorted(groups.items(), key=lambda item: -item[1][0].weight)
    return [GapGroup(label, members[0].path, len(members), members[0].weight) for label, members in ordered[:most]]
