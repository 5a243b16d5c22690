"""What the plan measures: the indicators of targets, activities and quick wins, and supporting figures."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from generator.dataclass import dataclass, field
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.masterplan.sasaran import Sasaran
from generator.source.values import Gap, Tahun, Teks


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing measured. ``topic`` is "sasaran", "rencana_aksi", "quick_win" or "data".

    ``folded`` is the name by which the same thing measured elsewhere is known.
    ``start`` and ``start_year`` are the baseline, or the figure itself where it is a supporting one; they are
    gaps where they were not supplied. ``targets`` are by year; ``single`` is the target of a quick win.
    """

    topic: str
    name: Teks
    folded: str
    unit: Any
    start: Any = None
    start_year: Any = None
    targets: Mapping[Tahun, Any] = field(default_factory=dict)
    single: Any = None
    direction: str = ""

    @property
    def numbers(self) -> list[tuple[Tahun, Decimal]]:
        """The targets that are numbers, by year."""
        return sorted((year, value) for year, value in self.targets.items() if isinstance(value, Decimal))

    @property
    def values(self) -> list[Decimal]:
        """Every number: baseline, targets, single target; each knows its place."""
        found = [self.start, *self.targets.values(), self.single]
        return [value for value in found if isinstance(value, Decimal)]


def targeted(plan: Masterplan) -> list[Sasaran | RencanaAksi]:
    """The items that have a baseline and a target for each year."""
    return [*plan.sasaran, *plan.rencana_aksi]


def measures(plan: Masterplan) -> Iterator[Measure]:
    """Everything that has a name by which it is measured, in the order of the model."""
    for issue in plan.isu:
        for figure in issue.data:
            if figure.uraian:
                yield Measure(
                    "data", figure.uraian, _folded(figure.uraian), figure.satuan, figure.nilai, figure.tahun
                )
    for row in targeted(plan):
        if not isinstance(row.indikator, Gap):
            yield _of_row(row, row.indikator)
    for quick_win in plan.quick_win:
        for indicator in quick_win.indikator:
            if indicator.nama:
                yield Measure(
                    "quick_win", indicator.nama, _folded(indicator.nama), indicator.satuan, single=indicator.target
                )


def _of_row(row: Sasaran | RencanaAksi, name: Teks) -> Measure:
    start = row.baseline
    direction = str(row.arah) if isinstance(row, Sasaran) else ""
    return Measure(row.topic, name, _folded(name), row.satuan, start.nilai, start.tahun, row.target, None, direction)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
