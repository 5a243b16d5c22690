"""What those who look for acts see of the two versions, and how an act holds its changes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.masterplan.dimensi import ButirDimensi
from generator.masterplan.masterplan import Masterplan, walk
from generator.source.values import Rujukan
from generator.versions.change import Change, Kind, Where
from generator.versions.matching import Matching
from generator.versions.wording import plainly

Fold = Callable[[Sequence[Change], "Pair"], Iterator[Change]]


@dataclass
class Pair:
    """The two versions, and which item is which."""

    old: Masterplan
    new: Masterplan
    matching: Matching

    def topic(self, name: str) -> Where:
        """A topic as a whole."""
        return Where(name, self.new.istilah.filled(self.new.fields[name].label), path=name)

    def counted(self, number: int, name: str) -> str:
        """So many items of a topic: "12 rencana aksi"."""
        return f"{number} {self.topic(name).title.partition(',')[0]}"

    def by_dimension(self, plan: Masterplan) -> dict[str, list[ButirDimensi]]:
        """The items of each dimension that has any."""
        found: dict[str, list[ButirDimensi]] = {}
        for _, items in plan.grouped_topics():
            for item in items:
                found.setdefault(str(item.__dict__.get("dimensi") or ""), []).append(item)
        return found

    @cached_property
    def texts_now(self) -> frozenset[str]:
        """Every text that the newer version holds, in one typography."""
        return frozenset(plainly(leaf) for leaf in walk(self.new) if isinstance(leaf, str))

    @cached_property
    def targets_now(self) -> frozenset[int]:
        """The records of the newer version that something refers to."""
        leaves = (leaf.tujuan for leaf in walk(self.new) if isinstance(leaf, Rujukan))
        return frozenset(id(target) for target in leaves if target is not None)


def act(
    kind: Kind, where: Where, parts: Iterable[Change], note: str, *, old: str = "", new: str = "", label: str = ""
) -> Change:
    """An act that holds some changes; ``note`` says what they have in common."""
    held = tuple(parts)
    places = held[0].old_place, held[0].new_place
    return Change(kind, where, "", label, old, new, *places, note=note, parts=held)


def widened(change: Change, parts: Iterable[Change], note: str) -> Change:
    """A change that brings others with it."""
    return replace(change, parts=(change, *parts), note=note)


def folded(changes: Sequence[Change], pair: Pair, folds: Iterable[Fold]) -> list[Change]:
    """The changes, those that are one act in one that stands where the first of them stood."""
    found = list(changes)
    for fold in folds:
        acts = {id(part): act for act in fold([c for c in found if not c.parts], pair) for part in act.parts}
        if acts:
            found = list(_with_acts(found, acts))
    return found


def _with_acts(changes: Sequence[Change], acts: dict[int, Change]) -> Iterator[Change]:
    told: set[int] = set()
    for change in changes:
        whole = acts.get(id(change), change)
        if id(whole) not in told:
            told.add(id(whole))
            yield whole
