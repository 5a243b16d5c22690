"""All that two versions of a plan differ in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.framework.dimensions import dimensions
from generator.masterplan.masterplan import Masterplan
from generator.versions.budget import Budget, budget_of
from generator.versions.change import Change, Kind
from generator.versions.comparing import compare

GENERAL = "umum"


@dataclass
class Differences:
    """The two versions and what changed from the one to the other, in the order in which people read it."""

    old: Masterplan
    new: Masterplan
    changes: list[Change]

    @cached_property
    def budget(self) -> Budget:
        """The money before and after."""
        return budget_of(self.old, self.new)

    @cached_property
    def counts(self) -> dict[Kind, int]:
        """How many changes there are of each kind that occurs."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in Kind if found[kind]}

    @cached_property
    def sections(self) -> list[tuple[str, str, list[Change]]]:
        """Key, name and changes of what belongs to no dimension, then of each dimension that has any."""
        names = {"": "Umum"} | {dimension.kunci: str(dimension.nama) for dimension in self.new.dimensi}
        groups: dict[str, list[Change]] = {key: [] for key in names}
        for change in self.changes:
            groups[change.where.dimension].append(change)
        return [(key or GENERAL, names[key], found) for key, found in groups.items() if found]


def differences(
    old: Masterplan, new: Masterplan, forced: Iterable[str] = (), ignored: frozenset[str] = frozenset()
) -> Differences:
    """Compare two versions; see ``compare``."""
    order = {key: n for n, key in enumerate(("", *dimensions()))}
    changes = compare(old, new, forced, ignored)
    return Differences(old, new, sorted(changes, key=lambda change: order[change.where.dimension]))
