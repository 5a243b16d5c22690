"""The completeness matrix: how much of what is expected each dimension and the shared topics have.

The figures are computed as follows (documented in docs/pemeriksaan.md). A cell is the share of what is expected
that was supplied. For a topic, that is the share of the expected fields of its items, zero if the dimension has no
item. An item without a dimension may belong to any, so it counts as a missing one in each. Issues, gaps and
strategies are also to cover the subdimensions, so their share is multiplied by that of the subdimensions with an
item; items without a subdimension count as half of one, and only where no subdimension has any. A dimension is the
mean of its cells. The shared line is the mean of its topics; optional ones count only if given. A topic is the mean
of its items and of what it lacks as a whole. The whole is the mean of all these lines.

A description of a few words and a budget of nothing but zeros do not count as supplied. What a region waives with a
reason is not asked for. Percentages are rounded down, so that 100 % means that nothing is missing.

The law: adding what is asked for, a gap or the first item of a group, never lowers the whole. A further item that
nobody asked for may lower it, by what the findings say that it lacks.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

from generator.checks.hollow_values import RULES as HOLLOW_RULES
from generator.checks.hollow_values import is_hollow, unpaid
from generator.checks.subject import Subject
from generator.framework.stages import stage_of
from generator.masterplan.dimensi import Dimensi
from generator.masterplan.pemeriksaan import GAP_RULE
from generator.source.paths import ModelPath, field_path
from generator.source.record import Record
from generator.source.values import Gap, Items

_CHOSEN_FIRST = "dimensi_prioritas"
"""The topic of which nothing else is expected, nor counts, until its dimension is chosen."""

_MEASURED = frozenset({"indikator", "satuan", "baseline", "target"})


class Need(NamedTuple):
    """A column: fields of the items of a topic; with ``spread`` the items are to cover the subdimensions.

    ``only`` are the fields that count, all if empty; ``without`` are fields that do not count.
    """

    key: str
    title: str
    short: str
    topic: str
    only: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    spread: bool = False

    def counts(self, name: str) -> bool:
        """Whether a field of an item counts for this column."""
        return (not self.only or name in self.only) and name not in self.without

    @property
    def path(self) -> ModelPath:
        """The path that determines at which stage the column applies."""
        return ModelPath(field_path(self.topic, min(self.only)) if self.only else self.topic)


NEEDS = (
    Need("isu", "Isu", "isu", "isu", spread=True),
    Need("kesenjangan", "Kesenjangan", "gap", "kesenjangan", spread=True),
    Need("sasaran", "Sasaran", "sas.", "sasaran", without=_MEASURED),
    Need("indikator", "Indikator", "ind.", "sasaran", only=_MEASURED),
    Need("strategi", "Strategi", "str.", "strategi", spread=True),
    Need("rencana_aksi", "Rencana Aksi", "aksi", "rencana_aksi", without=frozenset({"anggaran"})),
    Need("anggaran", "Anggaran", "dana", "rencana_aksi", only=frozenset({"anggaran"})),
    Need("quick_win", "Quick Win", "qw", "quick_win"),
    Need("risiko", "Risiko", "ris.", "risiko"),
    Need("peta_jalan", "Peta Jalan", "peta", "peta_jalan"),
)


class MatrixRow(NamedTuple):
    """A line of the matrix: the share of each need, None if it is not asked for yet."""

    key: str
    name: str
    cells: dict[str, Fraction | None]

    @property
    def share(self) -> Fraction:
        """The mean of the needs that are asked for."""
        return _mean(share for share in self.cells.values() if share is not None)

    @property
    def lacking(self) -> list[str]:
        """The keys of the needs that are not fully met."""
        return [key for key, share in self.cells.items() if share is not None and share < 1]


class Matrix(NamedTuple):
    """A line for each dimension, and in ``shared`` the topics that belong to none."""

    dimensions: list[MatrixRow]
    shared: MatrixRow

    @property
    def share(self) -> Fraction:
        """The mean of all lines."""
        return _mean(line.share for line in (*self.dimensions, self.shared))


def percent(share: Fraction) -> int:
    """A share in whole percent, rounded down."""
    return int(share * 100)


def matrix(subject: Subject) -> Matrix:
    """The completeness of the plan at the stage of the check."""
    counter = _Counter(subject)
    lines = [counter.line(dimension) for dimension in subject.plan.dimensi]
    return Matrix(lines, counter.shared())


class _Counter:
    """Counts expected and missing fields, each item once."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.plan = subject.plan
        self.stage = subject.stage
        self.is_settled = subject.plan.pemeriksaan.settles
        asked = (gap.path for gap in subject.gaps if stage_of(*ModelPath(gap.path).kinds) <= subject.stage)
        self.gaps = {path for path in asked if not self.is_settled(path)}
        self.missing: dict[str, set[str]] = {}
        self.lacking: dict[str, set[tuple[str, str]]] = {}
        for path in {*self.gaps, *self._hollow()}:
            owner = ModelPath(path).part
            field = ModelPath(path).within(owner).topic
            self.missing.setdefault(owner, set()).add(field)
            self.lacking.setdefault(ModelPath(owner).topic, set()).add((owner, field))

    def _hollow(self) -> Iterator[str]:
        """The paths of values that are supplied but say nothing."""
        texts = (text.path for text in self.subject.said.texts if is_hollow(text))
        budgets = (item.path_of("anggaran") for item in unpaid(self.plan))
        waivers = self.plan.pemeriksaan.dikecualikan
        for path in (*texts, *budgets):
            is_waived = any(waiver.means(rule, path) for waiver in waivers for rule in (GAP_RULE, *HOLLOW_RULES))
            if not is_waived and stage_of(*ModelPath(path).kinds) <= self.stage:
                yield path

    def line(self, dimension: Dimensi) -> MatrixRow:
        """The line of a dimension."""
        return MatrixRow(
            dimension.kunci,
            str(dimension.nama),
            {need.key: self._cell(need, dimension) for need in NEEDS},
        )

    def _cell(self, need: Need, dimension: Dimensi) -> Fraction | None:
        if stage_of(*need.path.kinds) > self.stage:
            return None
        items = getattr(dimension, need.topic)
        if not items and self._is_left(items):
            return Fraction(1)
        share = self._share_of_items(items, need)
        return share * self._spread(dimension, need.topic) if need.spread else share

    def _share_of_items(self, items: Items[Any], need: Need) -> Fraction:
        if not items:
            return Fraction(0)
        asked = {name for name in self._asked(items[0]) if need.counts(name)}
        of_all = self.missing.get(need.topic, set())
        missing = len(asked) * self._homeless(need.topic)
        expected = len(asked) * len(items) + missing
        for item in items:
            if lacks := of_all | self.missing.get(item.path, set()):
                lacking = {name for name in lacks if need.counts(name)}
                expected += len(lacking - asked)
                missing += len(lacking)
        return Fraction(expected - missing, expected) if expected else Fraction(0)

    def _homeless(self, topic: str) -> int:
        """The number of items of a topic that name no dimension although they must: they may belong to any."""
        return sum(f"{item.path}.dimensi" in self.gaps for item in getattr(self.plan, topic))

    def _spread(self, dimension: Dimensi, topic: str) -> Fraction:
        """The share of the subdimensions that have an item of a topic, of those with no reason to have none.

        Items without a subdimension count as half of one where no subdimension has any.
        """
        lists = [getattr(sub, topic) for sub in dimension.semua_subdimensi]
        asked = [items for items in lists if items or not self._is_left(items)]
        if not asked:
            return Fraction(1)
        covered = Fraction(sum(map(bool, asked)))
        return (covered or Fraction(bool(getattr(dimension, topic)), 2)) / len(asked)

    def _is_left(self, value: Any) -> bool:
        """Whether the gap of an empty topic is waived with a reason."""
        gap = value if isinstance(value, Gap) else getattr(value, "gap", None)
        return gap is not None and self.is_settled(gap.path)

    def _asked(self, item: Record) -> frozenset[str]:
        """The fields that an item must have at this stage."""
        return _asked_of(type(item), ModelPath(item.path).kind, self.stage)  # type: ignore[arg-type]  # hashable

    def shared(self) -> MatrixRow:
        """The topics that belong to no dimension."""
        of_dimensions = {need.topic for need in NEEDS}
        topics = [name for name in self.plan.fields if name not in of_dimensions and stage_of(name) <= self.stage]
        return MatrixRow("", "Bagian bersama", {name: self._share_of_topic(name) for name in topics})

    def _share_of_topic(self, topic: str) -> Fraction | None:
        """The supplied share of what a topic must have; None if nothing is expected, as for an optional topic."""
        value = getattr(self.plan, topic)
        if isinstance(value, Gap) or not value:
            return Fraction(self._is_left(value)) if self.plan.expects(topic) else None
        if topic == _CHOSEN_FIRST and not value.dimensi:
            return Fraction(0)
        owners = [value] if isinstance(value, Record) else _records_of(value)
        expected = {owner.path: set(self._asked(owner)) for owner in owners}
        for owner, field in self.lacking.get(topic, ()):
            expected.setdefault(owner, set()).add(field)
        shares = [self._share_of_part(owner, names) for owner, names in expected.items() if names]
        return _mean(shares) if shares or self.plan.expects(topic) else None

    def _share_of_part(self, owner: str, names: set[str]) -> Fraction:
        """The supplied share of what is expected of an item, or of a group that may be missing."""
        return 1 - Fraction(len(names & self.missing.get(owner, set())), len(names))


def _records_of(value: Any) -> list[Record]:
    return [item for item in value if isinstance(item, Record)] if isinstance(value, list) else []


@cache
def _asked_of(record: type[Record], topic: str, stage: int) -> frozenset[str]:
    stages = {name: stage_of(*ModelPath(field_path(topic, name)).kinds) for name in record.fields}
    return frozenset(name for name, field in record.fields.items() if not field.optional and stages[name] <= stage)


def _mean(shares: Iterable[Fraction]) -> Fraction:
    listed = list(shares)
    return sum(listed, Fraction(0)) / len(listed) if listed else Fraction(1)
