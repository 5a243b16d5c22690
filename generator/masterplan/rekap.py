"""Sums of money over the plan, computed in one place so that every document prints the same totals."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from generator.framework.loading import framework_data
from generator.masterplan.dimensi import Dimensi
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import KELOMPOK, BerAnggaran, RencanaAksi, added, sources_of_funds
from generator.source.values import Bilangan, Gap, Peta, Pilihan, Tahun, Uang, UangSementara


class BarisRekap(NamedTuple):
    """A row of a table of sums: name, money per year, total, and number of activities."""

    nama: str | Gap
    tahun: dict[Tahun, Uang]
    jumlah: Uang
    banyak: int = 0


class BarisDana(NamedTuple):
    """What one funding source contributes to an item: per year, and in total."""

    nama: Pilihan
    tahun: Mapping[Tahun, Uang]
    jumlah: Uang | Gap | None

    @property
    def path(self) -> str:
        """The path of the source's amounts."""
        return self.nama.path


class Kesiapan(NamedTuple):
    """The dimensions whose readiness is known, and their scores."""

    baris: list[Dimensi]
    nilai: list[Bilangan]

    @property
    def tertinggi(self) -> list[Dimensi]:
        """The dimensions with the highest score; several if equal."""
        return [d for d, value in zip(self.baris, self.nilai, strict=True) if value == max(self.nilai)]

    @property
    def terendah(self) -> list[Dimensi]:
        """The dimensions with the lowest score; several if equal."""
        return [d for d, value in zip(self.baris, self.nilai, strict=True) if value == min(self.nilai)]


class Rekap:
    """Totals in whole rupiah.

    Only the action plan is summed: quick wins and the lists of infrastructure, applications and literacy are views of
    the same money, and adding them would count it twice.
    """

    def __init__(self, masterplan: Masterplan) -> None:
        self._masterplan = masterplan

    @cached_property
    def total(self) -> Uang:
        """The total of the action plan; a sum with a gap if there is no action plan."""
        rows = self._masterplan.rencana_aksi
        return total_of(rows) if rows else summed([rows.gap])

    @cached_property
    def beranggaran(self) -> bool:
        """Whether any row states an amount, even if it is zero."""
        return any(row.total for row in self._masterplan.rencana_aksi)

    @cached_property
    def tahun(self) -> list[Tahun]:
        """The years of the period and any other year with planned money, in order."""
        years: set[int] = set(self._masterplan.periode.tahun)
        for row in self._masterplan.rencana_aksi:
            years.update(self.tahun_dana(row))
        return [Tahun(year) for year in sorted(years)]

    @cached_property
    def per_tahun(self) -> dict[Tahun, Uang]:
        """Money per year."""
        return {year: total_in(self._masterplan.rencana_aksi, year) for year in self.tahun}

    @cached_property
    def tahun_berdana(self) -> dict[Tahun, Uang]:
        """Money of each year that costs any, or of which an amount is still to come without a reason to leave it."""
        return {year: money for year, money in self.per_tahun.items() if money > 0 or self._is_awaited(money)}

    def _is_awaited(self, money: Uang) -> bool:
        settles = self._masterplan.pemeriksaan.settles
        return isinstance(money, UangSementara) and not all(settles(gap.path) for gap in money.kurang)

    @cached_property
    def luar_periode(self) -> dict[Tahun, Uang]:
        """Money per year outside the period; empty if the plan has no period."""
        inside = set(self._masterplan.periode.tahun)
        return {year: money for year, money in self.tahun_berdana.items() if inside and year not in inside}

    @cached_property
    def dalam_periode(self) -> Uang:
        """The total of the action plan without the years outside the period."""
        outside = sum(map(int, self.luar_periode.values()))
        return summed([self.total, Uang(-outside)]) if outside else self.total

    @cached_property
    def per_dimensi(self) -> dict[str, Uang]:
        """Money per dimension, by key; rows without a dimension are left out."""
        return {key: total_of(self._rows(key)) for key in self._masterplan.frame.dimensions}

    @cached_property
    def per_dimensi_tahun(self) -> dict[str, dict[Tahun, Uang]]:
        """Money per dimension and year."""
        keys = self._masterplan.frame.dimensions
        return {key: {year: total_in(self._rows(key), year) for year in self.tahun} for key in keys}

    @cached_property
    def per_sumber_dana(self) -> dict[str, dict[Tahun, Uang]]:
        """Money per funding source and year, for the sources that occur, in the framework's order."""
        listed: dict[str, dict[int, list[Uang | Gap | None]]] = {}
        for row in self._masterplan.rencana_aksi:
            for source, years in row.per_sumber.items():
                of_source = listed.setdefault(source, {})
                for year in self.tahun:
                    of_source.setdefault(int(year), []).append(years.at(year))
        return {
            key: {year: summed(listed[key].get(year, ())) for year in self.tahun}
            for key in sources_of_funds().labels
            if key in listed
        }

    @cached_property
    def baris_dimensi(self) -> list[BarisRekap]:
        """A row of sums for each dimension, and one for the activities without a dimension."""
        rows = [
            BarisRekap(dimension.nama, self.per_dimensi_tahun[dimension.kunci], self.per_dimensi[dimension.kunci],
                  len(self._rows(dimension.kunci)))
            for dimension in self._masterplan.dimensi
        ]  # fmt: skip
        without = [row for row in self._masterplan.rencana_aksi if not row.dimensi]
        return [*rows, *self._rest("Belum dikelompokkan", without)]

    def _rest(self, name: str, rows: list[RencanaAksi]) -> list[BarisRekap]:
        """A row of sums for activities that fit no other row; none if there are no such activities."""
        years = {year: total_in(rows, year) for year in self.tahun}
        return [BarisRekap(name, years, self._cost(rows), len(rows))] if rows else []

    def _cost(self, rows: list[RencanaAksi]) -> Uang:
        """The total of some rows; if the whole plan has no money, a sum with the gap of the plan."""
        return total_of(rows) if self.beranggaran or not rows else summed([self.celah])

    @cached_property
    def baris_sumber_dana(self) -> list[BarisRekap]:
        """A row of sums for each funding source that occurs."""
        labels = sources_of_funds().labels
        return [
            BarisRekap(
                self._masterplan.istilah.filled(labels[key]), years, summed([*years.values(), *self._open(key)])
            )
            for key, years in self.per_sumber_dana.items()
        ]

    @property
    def sumber_dana_resmi(self) -> list[str]:
        """The funding sources that occur, each once, as a regulation calls them; others it sums up itself."""
        data = framework_data("sumber_dana")
        return list(dict.fromkeys(name for key in self.per_sumber_dana if (name := data[key].get("resmi"))))

    def _open(self, source: str) -> Iterator[Gap]:
        """The gaps of rows that name a source without any amount."""
        for row in self._masterplan.rencana_aksi:
            if source in row.anggaran.open_keys and row.anggaran.rest is not None:
                yield row.anggaran.rest

    @cached_property
    def baris_tanpa_sumber(self) -> list[BarisRekap]:
        """A row for what has no budget yet, not even a source; none where there is no such activity."""
        return self._rest("Belum ditetapkan", [row for row in self._masterplan.rencana_aksi if not row.per_sumber])

    @cached_property
    def baris_kelompok(self) -> list[BarisRekap]:
        """A row for each of the four groups; empty if no row of the plan names its group."""
        rows = self._masterplan.rencana_aksi
        if not any(row.kelompok for row in rows):
            return []
        members = {key: [row for row in rows if row.kelompok == key] for key in KELOMPOK}
        grouped = [BarisRekap(KELOMPOK[key], {}, self._cost(found), len(found)) for key, found in members.items()]
        return [*grouped, *self._rest("Tanpa kelompok", [row for row in rows if not row.kelompok])]

    @staticmethod
    def tahun_dana(item: BerAnggaran) -> list[Tahun]:
        """The years in which one item costs money, in order."""
        stated = {int(year) for amounts in item.anggaran.values() for year in amounts}
        return [Tahun(year) for year in sorted(stated | item.tahun_terbuka)]

    @staticmethod
    def dana(item: BerAnggaran) -> list[BarisDana]:
        """A row for each funding source of one item that gives or is to."""
        return [BarisDana(source, years, _of_source(years)) for source, years in item.per_sumber.items()]

    @cached_property
    def terbesar(self) -> list[BarisRekap]:
        """The dimensions with the most money.

        Empty if no other dimension has money, or if the activities without a dimension have at least as much.
        """
        rows = self.baris_dimensi[: len(self._masterplan.frame.dimensions)]
        most = max(row.jumlah for row in rows)
        largest = [row for row in rows if row.jumlah == most]
        others = [row for row in rows if 0 < row.jumlah < most]
        return largest if others and all(row.jumlah < most for row in self.baris_dimensi[len(rows) :]) else []

    @cached_property
    def tumpuan(self) -> BarisRekap | None:
        """The main funding source: the one that contributes more than three quarters of the total; else None."""
        return next((row for row in self.baris_sumber_dana if 4 * row.jumlah > 3 * self.total), None)

    @cached_property
    def satuan_bagan(self) -> str:
        """The unit of money in charts: "miliar rupiah", or "juta rupiah" if no dimension reaches a billion."""
        return _unit(row.jumlah for row in self.baris_dimensi)[1]

    @cached_property
    def bagan_dimensi(self) -> dict[str | Gap, list[Decimal]]:
        """Money of each year as a series per dimension, in the unit of charts."""
        return {row.nama: [self._charted(row.tahun[year]) for year in self.tahun] for row in self.baris_dimensi}

    @cached_property
    def bagan_sumber_dana(self) -> list[Decimal]:
        """Money of each funding source that occurs, in the unit of charts."""
        return [self._charted(row.jumlah) for row in self.baris_sumber_dana]

    def _charted(self, amount: int) -> Decimal:
        size, _ = _unit(row.jumlah for row in self.baris_dimensi)
        return Decimal(amount) / size

    @cached_property
    def kesiapan(self) -> Kesiapan:
        """The readiness of the dimensions, as far as known; zero counts as known."""
        known = [(d, d.kesiapan) for d in self._masterplan.dimensi if isinstance(d.kesiapan, Bilangan)]
        return Kesiapan([d for d, _ in known], [value for _, value in known])

    @cached_property
    def celah(self) -> Gap:
        """The gap that stands for the budgets of a plan without any."""
        return Gap("rencana_aksi.anggaran", "anggaran rencana aksi", 8)

    @cached_property
    def celah_kelompok(self) -> Gap:
        """The gap that stands for the groups of a plan whose rows name none."""
        return Gap("rencana_aksi.kelompok", "kelompok rencana aksi (SDM, infrastruktur, aplikasi, literasi)", 5)

    @cached_property
    def lengkap(self) -> bool:
        """Whether the total is final: no amount is known to be still to come."""
        return not isinstance(self.total, UangSementara)

    @cached_property
    def anggaran_sebagian(self) -> int:
        """The number of rows of the action plan whose budget is known only in part."""
        return sum(isinstance(row.total, UangSementara) for row in self._masterplan.rencana_aksi)

    @cached_property
    def tanpa_anggaran(self) -> int:
        """The number of rows of the action plan without a budget."""
        return sum(1 for row in self._masterplan.rencana_aksi if not row.total)

    def _rows(self, key: str) -> list[RencanaAksi]:
        return [row for row in self._masterplan.rencana_aksi if row.dimensi == key]


def _unit(amounts: Iterable[int]) -> tuple[int, str]:
    """Size and name of the unit that suits the largest of some amounts."""
    return (10**9, "miliar rupiah") if max(amounts, default=0) >= 10**9 else (10**6, "juta rupiah")


def total_of(items: Iterable[BerAnggaran]) -> Uang:
    """The total of some items."""
    return summed(item.total for item in items)


def total_in(items: Iterable[RencanaAksi], year: int) -> Uang:
    """The money of some rows in one year."""
    return summed(item.dana.at(year) for item in items)


def _of_source(years: Peta[Tahun, Uang]) -> Uang | Gap | None:
    """What a source gives in all the years; a gap where nothing of it is known."""
    gaps = [years.at(year) for year in years.open_keys]
    return added([*years.values()], *gaps) if years else years.rest


def summed(amounts: Iterable[Uang | Gap | None]) -> Uang:
    """The sum of some amounts; with gaps, in the list or behind an amount, a provisional sum of what is known."""
    found = list(amounts)
    gaps = [amount for amount in found if isinstance(amount, Gap)]
    gaps += [gap for amount in found if isinstance(amount, UangSementara) for gap in amount.kurang]
    return UangSementara.of([amount for amount in found if isinstance(amount, Uang)], gaps)
