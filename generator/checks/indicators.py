"""Indicators of targets, activities and quick wins, and supporting figures, in one form."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.masterplan.sasaran import Sasaran
from generator.source.values import Gap, Tahun, Teks


class Indicator(NamedTuple):
    """One thing measured; ``topic`` is "sasaran", "rencana_aksi", "quick_win" or "data".

    ``folded`` is the normalised name, by which the same indicator elsewhere is recognised. ``start`` and
    ``start_year`` are the baseline, or a supporting figure itself; they are gaps if not supplied. ``targets`` are by
    year; ``single`` is the target of a quick win.
    """

    topic: str
    name: Teks
    folded: str
    unit: Any
    start: Any = None
    start_year: Any = None
    targets: Mapping[Tahun, Any] = MappingProxyType({})
    single: Any = None
    direction: str = ""

    @property
    def numbers(self) -> list[tuple[Tahun, Decimal]]:
        """The targets that are numbers, by year."""
        return sorted((year, value) for year, value in self.targets.items() if isinstance(value, Decimal))

    @property
    def values(self) -> list[Decimal]:
        """Every number with its place: baseline, targets, single target."""
        found = [self.start, *self.targets.values(), self.single]
        return [value for value in found if isinstance(value, Decimal)]


def targeted(plan: Masterplan) -> list[Sasaran | RencanaAksi]:
    """The items that have a baseline and a target for each year."""
    return [*plan.sasaran, *plan.rencana_aksi]


def indicators(plan: Masterplan) -> Iterator[Indicator]:
    """All indicators with a name, in the order of the model."""
    for issue in plan.isu:
        for figure in issue.data:
            if figure.uraian:
                yield Indicator(
                    "data", figure.uraian, _folded(figure.uraian), figure.satuan, figure.nilai, figure.tahun
                )
    for row in targeted(plan):
        if not isinstance(row.indikator, Gap):
            yield _of_row(row, row.indikator)
    for quick_win in plan.quick_win:
        for indicator in quick_win.indikator:
            if indicator.nama:
                yield Indicator(
                    "quick_win", indicator.nama, _folded(indicator.nama), indicator.satuan, single=indicator.target
                )


def _of_row(row: Sasaran | RencanaAksi, name: Teks) -> Indicator:
    start = row.baseline
    direction = str(row.arah) if isinstance(row, Sasaran) else ""
    return Indicator(
        row.topic, name, _folded(name), row.satuan, start.nilai, start.tahun, row.target, None, direction
    )


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
