"""The pair of versions in which acts are sought, and how an act holds its changes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from generator.masterplan.dimensi import ButirDimensi
from generator.masterplan.masterplan import Masterplan, walk
from generator.source.record import Record
from generator.source.values import Rujukan
from generator.source.words import joined
from generator.versions.change import Change, Kind, Where
from generator.versions.changes_in_words import amount
from generator.versions.matching import Matching, every_item
from generator.versions.word_by_word import plainly

Fold = Callable[[Sequence[Change], "Pair"], Iterator[Change]]


@dataclass
class Pair:
    """The two versions, and the matching of their items."""

    old: Masterplan
    new: Masterplan
    matching: Matching

    def topic(self, name: str) -> Where:
        """A topic as a whole."""
        return Where(name, self.new.istilah.filled(self.new.fields[name].label), path=name)

    def counted(self, number: int, name: str) -> str:
        """A number of items of a topic: "12 rencana aksi"."""
        return f"{number} {self.topic(name).title.partition(',')[0]}"

    def by_dimension(self, plan: Masterplan) -> dict[str, dict[str, list[ButirDimensi]]]:
        """The items of each dimension by topic, without empty ones."""
        found: dict[str, dict[str, list[ButirDimensi]]] = {}
        for topic, items in plan.grouped_topics():
            for item in items:
                topics = found.setdefault(str(item.__dict__.get("dimensi") or ""), {})
                topics.setdefault(topic, []).append(item)
        return found

    @cached_property
    def items(self) -> dict[str, Record]:
        """The items of the plan's own lists by path; at equal paths, those of the newer version."""
        found = [found.record for plan in (self.old, self.new) for found in every_item(plan)]
        return {record.path: record for record in found}

    @cached_property
    def texts_now(self) -> frozenset[str]:
        """All texts of the newer version, with uniform typography."""
        return frozenset(plainly(leaf) for leaf in walk(self.new) if isinstance(leaf, str))

    @cached_property
    def targets_now(self) -> frozenset[int]:
        """The ids of the newer version's records that something refers to."""
        leaves = (leaf.tujuan for leaf in walk(self.new) if isinstance(leaf, Rujukan))
        return frozenset(id(target) for target in leaves if target is not None)


def budgets(sums: Mapping[str, Decimal | int]) -> str:
    """Budgets by topic in words; they are not added up, because several topics may budget the same money."""
    told = joined([f"{amount(rupiah, 'rupiah')} ({title})" for title, rupiah in sums.items() if rupiah])
    return f"anggaran {told}" if told else ""


def act(
    kind: Kind, where: Where, parts: Iterable[Change], note: str, *, old: str = "", new: str = "", label: str = ""
) -> Change:
    """An act that holds changes; ``note`` says what they have in common.

    The note also says if items in it are only guessed to be the same.
    """
    held = tuple(parts)
    places = held[0].old_place, held[0].new_place
    guessed = sum(part.score > 0 for part in held)
    if guessed:
        note = f"{note}; {'' if guessed == len(held) else 'sebagian '}butirnya hanya diduga sama"
    return Change(kind, where, "", label, old, new, *places, note=note, parts=held)


def widened(change: Change, parts: Iterable[Change], note: str) -> Change:
    """A change that carries others; if an item was added or removed, its parts give that change in full."""
    return replace(change, record=None, details="", parts=(change, *parts), note=note)


def folded(changes: Sequence[Change], pair: Pair, folds: Iterable[Fold]) -> list[Change]:
    """The changes, with those of one act combined at the place of the first of them.

    No change is part of two acts: if two claim it, the first one found gets it.
    """
    found = list(changes)
    for fold in folds:
        acts: dict[int, Change] = {}
        for told in fold([change for change in found if not change.parts], pair):
            if not any(id(part) in acts for part in told.parts):
                acts |= {id(part): told for part in told.parts}
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
