"""The budget of the action plan in two versions: total, and per dimension, year and funding source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rekap import Rekap
from generator.masterplan.rencana_aksi import sources_of_funds
from generator.source.values import Tahun, Uang, UangSementara
from generator.versions.change import percent_of


@dataclass(frozen=True, slots=True)
class Total:
    """A sum before and after, in whole rupiah; ``key`` is that of the dimension, year or source."""

    key: str
    name: str
    old: int
    new: int

    @property
    def is_whole(self) -> bool:
        """Whether it is the sum of all, which is told even if only its parts changed."""
        return self.key == "total"

    @property
    def difference(self) -> int:
        """The growth of the sum."""
        return self.new - self.old

    @property
    def percent(self) -> Decimal | None:
        """The growth in percent; None if the old sum is zero."""
        return percent_of(self.old, self.new)


@dataclass(frozen=True, slots=True)
class Budget:
    """All sums, except those that are zero in both versions."""

    whole: Total
    dimensions: list[Total]
    years: list[Total]
    sources: list[Total]

    @property
    def incomplete(self) -> list[str]:
        """The versions that lack some amounts, in words."""
        versions = ("lama", self.whole.old), ("baru", self.whole.new)
        return [name for name, total in versions if isinstance(total, UangSementara)]

    @property
    def changed(self) -> bool:
        """Whether any sum differs."""
        return any(total.difference for total in (self.whole, *self.dimensions, *self.years, *self.sources))


def budget_of(old: Masterplan, new: Masterplan) -> Budget:
    """The sums of both versions, with the names of the newer one; only the action plan is included.

    Dimensions that only the older one's edition of the frame has come last.
    """
    before, after = Rekap(old), Rekap(new)
    own = {dimension.kunci: str(dimension.nama) for dimension in new.dimensi}
    dimensions = own | {one.kunci: str(one.nama) for one in old.dimensi if one.kunci not in own}
    years = {str(int(year)): str(int(year)) for year in sorted({*before.tahun, *after.tahun})}
    sources = {key: new.istilah.filled(label) for key, label in sources_of_funds().labels.items()}
    return Budget(
        Total("total", "Jumlah", before.total, after.total),
        _totals(dimensions, before.per_dimensi, after.per_dimensi),
        _totals(years, _by_text(before.per_tahun), _by_text(after.per_tahun)),
        _totals(sources, _summed(before), _summed(after)),
    )


def _totals(names: Mapping[str, str], old: Mapping[str, int], new: Mapping[str, int]) -> list[Total]:
    totals: Iterable[Total] = (Total(key, name, old.get(key, 0), new.get(key, 0)) for key, name in names.items())
    return [total for total in totals if int(total.old) or int(total.new)]


def _by_text(years: Mapping[Tahun, Uang]) -> dict[str, int]:
    return {str(int(year)): int(amount) for year, amount in years.items()}


def _summed(sums: Rekap) -> dict[str, int]:
    return {key: sum(years.values()) for key, years in sums.per_sumber_dana.items()}
