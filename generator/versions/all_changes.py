"""All changes between two plans in reading order, with the matching of their items."""

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cached_property

from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath
from generator.source.record import Record
from generator.versions.acts.frame import other_frame
from generator.versions.acts.funds import moved_funds, whole_sources
from generator.versions.acts.groups import (
    moved_programmes,
    orders,
    topics_of_dimensions,
    whole_dimensions,
    whole_fields,
    whole_topics,
)
from generator.versions.acts.growth import grown_alike
from generator.versions.acts.indicators import rewritten_indicators
from generator.versions.acts.money_passed_on import funds_of_others, passed_funds
from generator.versions.acts.names import SEVERAL, mentioned_items, names_in_texts, names_of_items
from generator.versions.acts.pair import Pair, folded
from generator.versions.acts.words import same_typography, same_words
from generator.versions.acts.years import another_period, shifted_years
from generator.versions.budget import Budget, budget_of
from generator.versions.change import Change, Kind
from generator.versions.matching import Matching
from generator.versions.value_by_value import compare, contents

GENERAL = "umum"
_ALL_LISTED: tuple[Set[str], Set[str]] = (frozenset(), frozenset())
FOLDS = (
    other_frame, another_period, whole_dimensions, whole_topics, topics_of_dimensions, passed_funds,
    rewritten_indicators, names_of_items, names_in_texts, mentioned_items, shifted_years, moved_funds,
    funds_of_others, whole_fields, whole_sources, grown_alike, moved_programmes, same_words, same_typography, orders,
)  # fmt: skip


@dataclass
class Differences:
    """The two versions and the changes from one to the other, in reading order."""

    old: Masterplan
    new: Masterplan
    changes: list[Change]
    matching: Matching

    def path_now(self, path: str) -> str:
        """The path in the new version for one of the old version."""
        item = ModelPath(path).item
        now = self._paths.get(item)
        return ModelPath(path).moved(item, now) if now else path

    def contents(self, change: Change) -> list[Change]:
        """The content of an added or removed item, value by value; any other change as it is."""
        return contents(self.old, self.new, self.matching, change)

    def title(self, topic: str) -> str:
        """The newer version's title of a topic."""
        return self.new.istilah.filled(self.new.fields[topic].label)

    @cached_property
    def _paths(self) -> dict[str, str]:
        """The paths of items in the plan's own lists, old to new."""
        lists = (value for _, value in self.old.supplied() if isinstance(value, list))
        items = (item for value in lists for item in value if isinstance(item, Record))
        return {item.path: partner.path for item in items if (partner := self.matching.partner(item)) is not None}

    @cached_property
    def budget(self) -> Budget:
        """The budget before and after."""
        return budget_of(self.old, self.new)

    @cached_property
    def acts(self) -> list[Change]:
        """The changes as people read them: those that belong to one act are combined in it."""
        found = folded(self.changes, Pair(self.old, self.new, self.matching), FOLDS)
        return _in_order(found, _dimensions_of(self.old, self.new))

    @cached_property
    def counts(self) -> dict[Kind, int]:
        """The number of acts of each kind that occurs."""
        found = Counter(change.kind for change in self.acts)
        return {kind: found[kind] for kind in Kind if found[kind]}

    @cached_property
    def sections(self) -> list[tuple[str, str, list[Change]]]:
        """Key, name and acts, first of what belongs to no dimension, then of each dimension that has any."""
        plans = (self.old, self.new)
        known = {dimension.kunci: str(dimension.nama) for plan in plans for dimension in plan.dimensi}
        names = {key: known.get(key, "Umum") for key in _dimensions_of(*plans)}
        groups: dict[str, list[Change]] = {key: [] for key in names}
        for change in self.acts:
            groups[change.where.dimension].append(change)
        return [(key or GENERAL, names[key], found) for key, found in groups.items() if found]


def differences(
    old: Masterplan, new: Masterplan, forced: Iterable[str] = (), referred: tuple[Set[str], Set[str]] = _ALL_LISTED
) -> Differences:
    """Compare two versions.

    ``forced`` are pairs "old=new" of ids or names that the user knows to be the same item. ``referred`` are the paths
    of the items that the old and the new version contain only because others refer to them: that such an item came or
    went is no change of its list. Raises UserError if a pair matches nothing.
    """
    matching = Matching(old, new, forced)
    changes = [change for change in compare(old, new, matching) if not _is_of_a_reference(change, referred)]
    return Differences(old, new, _in_order(changes, _dimensions_of(old, new)), matching)


def _dimensions_of(old: Masterplan, new: Masterplan) -> list[str]:
    """The keys of the dimensions of either version, those of the newer one's frame first, after "" for none."""
    return [*dict.fromkeys(("", *new.frame.dimensions, *old.frame.dimensions))]


def _is_of_a_reference(change: Change, referred: tuple[Set[str], Set[str]]) -> bool:
    gone, come = referred
    with_it = {Kind.REMOVED: gone, Kind.ADDED: come}.get(change.kind, ())
    return change.record is not None and change.record.path in with_it


def _in_order(changes: Iterable[Change], dimensions: list[str]) -> list[Change]:
    """The changes by dimension and topic; those of several topics come first."""
    order = {key: n for n, key in enumerate(dimensions)}
    topics = {name: n for n, name in enumerate(Masterplan.fields)}
    return sorted(changes, key=lambda c: (order[c.where.dimension], c.where.title != SEVERAL, topics[c.where.topic]))
