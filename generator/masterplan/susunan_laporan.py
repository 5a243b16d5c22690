"""What was achieved and spent in each year, beside what the plan set for it: the rows of the progress report."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rekap import summed, total_in
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.masterplan.sasaran import Sasaran
from generator.masterplan.susunan import per_dimensi
from generator.source.values import Tahun, Uang, UangSementara

UNREPORTED = "belum dilaporkan"
"""What stands in place of a result that nobody has reported yet."""


class BarisCapaian(NamedTuple):
    """A target or an activity in one year: what was aimed at, and what was reached."""

    butir: Sasaran | RencanaAksi
    target: Any
    capaian: Any
    anggaran: Any = None
    realisasi: Any = None

    @property
    def path(self) -> str:
        """The path of the target or activity."""
        return self.butir.path


class TahunLaporan:
    """One year of the report; the rows are those that have a target or money in it, or a result.

    Sums are in rupiah. ``realisasi_beranggaran``, what activities with a budget for the year spent, is compared with
    ``anggaran_terlapor``, the budget of the same activities: neither those not reported yet nor those without
    a budget change the share.
    """

    def __init__(self, plan: Masterplan, year: int) -> None:
        self._plan = plan
        self.tahun = Tahun(year)

    @cached_property
    def sasaran(self) -> list[BarisCapaian]:
        """The targets with an aim for the year, in the order of dimensions."""
        rows = (self._row(one) for one in per_dimensi(self._plan.sasaran))
        return [row for row in rows if row.target is not None or row.capaian != UNREPORTED]

    @cached_property
    def kegiatan(self) -> list[BarisCapaian]:
        """The activities with an aim or money for the year, in the order of dimensions."""
        found = []
        for one in per_dimensi(self._plan.rencana_aksi):
            spent = one.realisasi.get(self.tahun)
            row = self._row(one)._replace(
                anggaran=one.dana.get(self.tahun), realisasi=UNREPORTED if spent is None else spent
            )
            if (row.target, row.anggaran) != (None, None) or (row.capaian, row.realisasi) != (UNREPORTED, UNREPORTED):
                found.append(row)
        return found

    @cached_property
    def sasaran_terlapor(self) -> int:
        """How many of the targets have a result."""
        return sum(row.capaian != UNREPORTED for row in self.sasaran)

    @cached_property
    def kegiatan_terlapor(self) -> int:
        """How many of the activities have a result or an amount spent."""
        return sum((row.capaian, row.realisasi) != (UNREPORTED, UNREPORTED) for row in self.kegiatan)

    @cached_property
    def anggaran(self) -> Uang:
        """The budget of the year, as books sum it: provisional if amounts are still to come."""
        return total_in(self._plan.rencana_aksi, self.tahun)

    @cached_property
    def realisasi(self) -> Uang:
        """What was spent in the year, as far as reported."""
        return _sum(row.realisasi for row in self.kegiatan)

    @cached_property
    def anggaran_terlapor(self) -> Uang:
        """The budget of the activities whose spending is reported; provisional if amounts are still to come."""
        rows = (row for row in self.kegiatan if row.realisasi != UNREPORTED and _has_budget(row))
        return total_in((row.butir for row in rows if isinstance(row.butir, RencanaAksi)), self.tahun)

    @property
    def terlapor_lengkap(self) -> bool:
        """Whether the budget of the activities whose spending is reported is known in full."""
        return not isinstance(self.anggaran_terlapor, UangSementara)

    @cached_property
    def realisasi_beranggaran(self) -> Uang:
        """What the activities spent that have a budget for the year."""
        return _sum(row.realisasi for row in self.kegiatan if _has_budget(row))

    @cached_property
    def realisasi_tanpa_anggaran(self) -> Uang:
        """What the activities spent for which the plan has no money in the year."""
        return _sum(row.realisasi for row in self.kegiatan if not _has_budget(row))

    @property
    def tanpa_anggaran(self) -> int:
        """How many activities have an amount spent, although the plan has no money for them in the year."""
        return sum(not _has_budget(row) for row in self.kegiatan if row.realisasi != UNREPORTED)

    def _row(self, one: Sasaran | RencanaAksi) -> BarisCapaian:
        reached = one.capaian.get(self.tahun)
        return BarisCapaian(one, one.target.get(self.tahun), UNREPORTED if reached is None else reached)


class Laporan:
    """The years of which anything is reported, in order."""

    def __init__(self, plan: Masterplan) -> None:
        self._plan = plan

    @cached_property
    def tahun(self) -> list[TahunLaporan]:
        """A part for each year with a result or an amount spent."""
        years: set[Tahun] = set()
        for target in self._plan.sasaran:
            years.update(target.capaian)
        for activity in self._plan.rencana_aksi:
            years.update(activity.capaian, activity.realisasi)
        return [TahunLaporan(self._plan, year) for year in sorted(years)]


def _has_budget(row: BarisCapaian) -> bool:
    """Whether the plan has money for an activity in the year; Rp0 is none."""
    return isinstance(row.anggaran, Uang) and row.anggaran > 0


def _sum(amounts: Iterable[Any]) -> Uang:
    return summed([amount for amount in amounts if isinstance(amount, Uang)])
