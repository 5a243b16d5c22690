"""Sums over the plan, from one computation, so that every document prints the same totals."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.framework.dimensions import dimensions
from generator.masterplan.dimensi import Dimensi
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import KELOMPOK, BerAnggaran, RencanaAksi, added, sources_of_funds
from generator.source.values import Bilangan, Gap, Peta, Pilihan, Tahun, Uang, UangSementara


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of a table of sums: its name, money per year, money in all, and how many activities."""

    nama: str | Gap
    tahun: dict[Tahun, Uang]
    jumlah: Uang
    banyak: int = 0


@dataclass(frozen=True, slots=True)
class BarisDana:
    """What one funding source gives to an item: per year, and in all."""

    nama: Pilihan
    tahun: Mapping[Tahun, Uang]
    jumlah: Uang | Gap


@dataclass(frozen=True, slots=True)
class Kesiapan:
    """The dimensions whose readiness is known, and how ready each is."""

    baris: list[Dimensi]
    nilai: list[Bilangan]

    @property
    def tertinggi(self) -> list[Dimensi]:
        """Those that are most ready; several where they are level."""
        return [d for d, value in zip(self.baris, self.nilai, strict=True) if value == max(self.nilai)]

    @property
    def terendah(self) -> list[Dimensi]:
        """Those that are least ready; several where they are level."""
        return [d for d, value in zip(self.baris, self.nilai, strict=True) if value == min(self.nilai)]


class Rekap:
    """Totals in whole rupiah. Only the action plan is summed: quick wins and the lists of infrastructure,
    applications and literacy are views of the same money, and adding them would count it twice."""

    def __init__(self, masterplan: Masterplan) -> None:
        self._masterplan = masterplan

    @cached_property
    def total(self) -> Uang:
        """The whole action plan; without one, a sum that lacks it."""
        rows = self._masterplan.rencana_aksi
        return total_of(rows) if rows else summed([rows.gap])

    @cached_property
    def beranggaran(self) -> bool:
        """Whether any row states an amount, be it nought."""
        return any(row.total for row in self._masterplan.rencana_aksi)

    @cached_property
    def tahun(self) -> list[Tahun]:
        """The years of the period, and any other for which money is planned, in order."""
        years: set[int] = set(self._masterplan.periode.tahun)
        for row in self._masterplan.rencana_aksi:
            years.update(self.tahun_dana(row))
        return [Tahun(year) for year in sorted(years)]

    @cached_property
    def per_tahun(self) -> dict[Tahun, Uang]:
        """Money of each year."""
        return {year: total_in(self._masterplan.rencana_aksi, year) for year in self.tahun}

    @cached_property
    def luar_periode(self) -> dict[Tahun, Uang]:
        """Money of each year outside the period, where the plan has a period."""
        inside = set(self._masterplan.periode.tahun)
        return {year: money for year, money in self.per_tahun.items() if inside and year not in inside and money}

    @cached_property
    def dalam_periode(self) -> Uang:
        """The whole action plan but for the years outside the period."""
        outside = sum(map(int, self.luar_periode.values()))
        return summed([self.total, Uang(-outside)]) if outside else self.total

    @cached_property
    def per_dimensi(self) -> dict[str, Uang]:
        """Money of each dimension, by its key; rows without a dimension are left out."""
        return {key: total_of(self._rows(key)) for key in dimensions()}

    @cached_property
    def per_dimensi_tahun(self) -> dict[str, dict[Tahun, Uang]]:
        """Money of each dimension and year."""
        return {key: {year: total_in(self._rows(key), year) for year in self.tahun} for key in dimensions()}

    @cached_property
    def per_sumber_dana(self) -> dict[str, dict[Tahun, Uang]]:
        """Money of each funding source that occurs, by year, in the framework's order."""
        listed: dict[str, dict[int, list[Uang | Gap | None]]] = {}
        for row in self._masterplan.rencana_aksi:
            for source, years in row.anggaran.items():
                for year in (*years, *years.open_keys):
                    listed.setdefault(source, {}).setdefault(int(year), []).append(years.at(year))
            listed |= {source: {} for source in row.anggaran.open_keys if source not in listed}
        return {
            key: {year: summed(listed[key].get(year, ())) for year in self.tahun}
            for key in sources_of_funds().labels
            if key in listed
        }

    @cached_property
    def baris_dimensi(self) -> list[Baris]:
        """A row for each dimension, and for what belongs to none: its name, money per year, and in all."""
        rows = [
            Baris(dimension.nama, self.per_dimensi_tahun[dimension.kunci], self.per_dimensi[dimension.kunci],
                  len(self._rows(dimension.kunci)))
            for dimension in self._masterplan.dimensi
        ]  # fmt: skip
        without = [row for row in self._masterplan.rencana_aksi if not row.dimensi]
        return [*rows, *self._rest("Belum dikelompokkan", without)]

    def _rest(self, name: str, rows: list[RencanaAksi]) -> list[Baris]:
        """A row of sums for those that belong to none of the others, where there are any."""
        years = {year: total_in(rows, year) for year in self.tahun}
        return [Baris(name, years, self._cost(rows), len(rows))] if rows else []

    def _cost(self, rows: list[RencanaAksi]) -> Uang:
        """All money of some rows; the plan's own gap where none of its rows has any."""
        return total_of(rows) if self.beranggaran or not rows else summed([self.celah])

    @cached_property
    def baris_sumber_dana(self) -> list[Baris]:
        """A row for each funding source that occurs."""
        labels = sources_of_funds().labels
        return [
            Baris(self._masterplan.istilah.filled(labels[key]), years, summed([*years.values(), *self._open(key)]))
            for key, years in self.per_sumber_dana.items()
        ]

    def _open(self, source: str) -> Iterator[Gap]:
        """The gaps of rows for which a source is named without any amount."""
        for row in self._masterplan.rencana_aksi:
            if source in row.anggaran.open_keys and row.anggaran.rest is not None:
                yield row.anggaran.rest

    @cached_property
    def baris_tanpa_sumber(self) -> list[Baris]:
        """A row for what has no budget yet, whose source nobody knows; none where there is no such activity."""
        return self._rest("Belum ditetapkan", [row for row in self._masterplan.rencana_aksi if not row.total])

    @cached_property
    def baris_kelompok(self) -> list[Baris]:
        """A row for each of the four groups; empty where no row of the plan names its group."""
        rows = self._masterplan.rencana_aksi
        if not any(row.kelompok for row in rows):
            return []
        members = {key: [row for row in rows if row.kelompok == key] for key in KELOMPOK}
        grouped = [Baris(KELOMPOK[key], {}, self._cost(found), len(found)) for key, found in members.items()]
        return [*grouped, *self._rest("Tanpa kelompok", [row for row in rows if not row.kelompok])]

    @staticmethod
    def tahun_dana(item: BerAnggaran) -> list[Tahun]:
        """The years in which one item costs money, in order."""
        stated = {int(year) for amounts in item.anggaran.values() for year in amounts}
        return [Tahun(year) for year in sorted(stated | item.tahun_terbuka)]

    @staticmethod
    def dana(item: BerAnggaran) -> list[BarisDana]:
        """A row for each funding source of one item."""
        return [BarisDana(source, years, _of_source(years)) for source, years in item.anggaran.items()]

    @cached_property
    def terbesar(self) -> list[Baris]:
        """The dimensions with the most money, where others have less and what has no dimension too; else none."""
        rows = self.baris_dimensi[: len(dimensions())]
        most = max(row.jumlah for row in rows)
        largest = [row for row in rows if row.jumlah == most]
        others = [row for row in rows if 0 < row.jumlah < most]
        return largest if others and all(row.jumlah < most for row in self.baris_dimensi[len(rows) :]) else []

    @cached_property
    def tumpuan(self) -> Baris | None:
        """The funding source on which the plan rests: the one that gives more than three quarters of all."""
        return next((row for row in self.baris_sumber_dana if 4 * row.jumlah > 3 * self.total), None)

    @cached_property
    def satuan_bagan(self) -> str:
        """The unit in which charts count money: billions, or millions where the plan is small."""
        return _unit(row.jumlah for row in self.baris_dimensi)[1]

    @cached_property
    def bagan_dimensi(self) -> dict[Tahun, list[Decimal]]:
        """Money of each year as a series over the dimensions, in the unit of charts."""
        return {year: [self._charted(row.tahun[year]) for row in self.baris_dimensi] for year in self.tahun}

    @cached_property
    def bagan_sumber_dana(self) -> list[Decimal]:
        """Money of each funding source that occurs, in the unit of charts."""
        return [self._charted(row.jumlah) for row in self.baris_sumber_dana]

    def _charted(self, amount: int) -> Decimal:
        size, _ = _unit(row.jumlah for row in self.baris_dimensi)
        return Decimal(amount) / size

    @cached_property
    def kesiapan(self) -> Kesiapan:
        """The readiness of the dimensions, as far as it is known; nought is a value too."""
        known = [(d, d.kesiapan) for d in self._masterplan.dimensi if isinstance(d.kesiapan, Bilangan)]
        return Kesiapan([d for d, _ in known], [value for _, value in known])

    @cached_property
    def celah(self) -> Gap:
        """The gap that stands for a plan without money."""
        return Gap("rencana_aksi.anggaran", "anggaran rencana aksi", 8)

    @cached_property
    def celah_kelompok(self) -> Gap:
        """The gap that stands for rows without a group."""
        return Gap("rencana_aksi.kelompok", "kelompok rencana aksi (SDM, infrastruktur, aplikasi, literasi)", 5)

    @cached_property
    def lengkap(self) -> bool:
        """Whether no amount is still to come, as far as the plan tells."""
        return not isinstance(self.total, UangSementara)

    @cached_property
    def anggaran_sebagian(self) -> int:
        """How many rows of the action plan have money, of which some is still to come."""
        return sum(isinstance(row.total, UangSementara) for row in self._masterplan.rencana_aksi)

    @cached_property
    def tanpa_anggaran(self) -> int:
        """How many rows of the action plan have no money yet."""
        return sum(1 for row in self._masterplan.rencana_aksi if not row.total)

    def _rows(self, key: str) -> list[RencanaAksi]:
        return [row for row in self._masterplan.rencana_aksi if row.dimensi == key]


def _unit(amounts: Iterable[int]) -> tuple[int, str]:
    """The size and name of the unit that suits the largest of some amounts."""
    return (10**9, "miliar rupiah") if max(amounts, default=0) >= 10**9 else (10**6, "juta rupiah")


def total_of(items: Iterable[BerAnggaran]) -> Uang:
    """All money of some items."""
    return summed(item.total for item in items)


def total_in(items: Iterable[RencanaAksi], year: int) -> Uang:
    """The money of some rows in one year."""
    return summed(item.dana.at(year) for item in items)


def _of_source(years: Peta[Tahun, Uang]) -> Uang | Gap:
    """What a source gives in all the years."""
    gaps = [years.at(year) for year in years.open_keys]
    return added([*years.values()], *gaps) if years else next(iter(gaps), Uang(0))


def summed(amounts: Iterable[Uang | Gap | None]) -> Uang:
    """The sum of some amounts; the gaps among them, and those that they lack, make it a sum of what is known."""
    found = list(amounts)
    gaps = [amount for amount in found if isinstance(amount, Gap)]
    gaps += [gap for amount in found if isinstance(amount, UangSementara) for gap in amount.kurang]
    return UangSementara.of([amount for amount in found if isinstance(amount, Uang)], gaps)
