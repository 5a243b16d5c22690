"""The action plan: one row for each activity, with indicator, targets and budget."""

from collections.abc import Iterator
from functools import cached_property

from generator.framework.loading import framework_data
from generator.masterplan.butir import Butir
from generator.masterplan.dimensi import ButirDimensi
from generator.masterplan.indikator_iso import BerIndikatorIso
from generator.masterplan.kode_rencana import activity_code
from generator.masterplan.sasaran import Baseline
from generator.masterplan.satuan import BerSatuan
from generator.source.declare import choice, pairs, part, reference, references, text
from generator.source.kinds import AchievementKind, ChoiceKind, MapKind, MoneyKind, YearKind
from generator.source.values import Gap, Items, Peta, Pilihan, Tahun, Uang, UangSementara

KELOMPOK = {
    "sdm": "Sumber Daya Manusia",
    "infrastruktur": "Infrastruktur",
    "aplikasi": "Aplikasi",
    "literasi": "Literasi",
}


def sources_of_funds() -> ChoiceKind:
    """The framework's funding sources as a kind of value; labels may contain the region's terms."""
    data = framework_data("sumber_dana")
    return ChoiceKind(
        {key: entry["nama"] for key, entry in data.items()},
        {alias: key for key, entry in data.items() for alias in entry["alias"]},
        definition="sumber_dana",
        name="sumber dana",
    )


def own_funds() -> frozenset[str]:
    """The keys of the sources that belong to the region's own budget (APBD)."""
    return frozenset(key for key, entry in framework_data("sumber_dana").items() if entry.get("apbd") == "ya")


def funds_within_budget() -> frozenset[str]:
    """The keys of all sources that the region's own budget records, also those given for a certain purpose."""
    return frozenset(key for key, entry in framework_data("sumber_dana").items() if entry.get("apbd"))


def funds_from_outside(spent: "BerAnggaran") -> Iterator[Pilihan]:
    """The sources that give something money in any year, without those that the region's own budget records."""
    within = funds_within_budget()
    for source, years in spent.anggaran.items():
        if source not in within and any(int(amount) for amount in years.values()):
            yield source


Anggaran = Peta[Pilihan, Peta[Tahun, Uang]]


def added(amounts: list[Uang], *gaps: Gap) -> Uang:
    """The sum, provisional if there are gaps; a single amount is returned as it is, with its path."""
    if len(amounts) == 1 and not gaps:
        return amounts[0]
    total = UangSementara.of(amounts, gaps)
    total.dari = tuple([amount.path for amount in amounts])
    return total


class BerAnggaran(Butir):
    """An item that costs money: amounts per funding source and year, in rupiah.

    ``tahun_rencana`` are the years of the plan, the only ones of which an amount that nobody mentions is missed.
    """

    tahun_rencana: frozenset[int] = frozenset()

    anggaran = pairs(
        MapKind(sources_of_funds(), MapKind(YearKind(), MoneyKind())),
        "anggaran per sumber dana dan tahun",
        "{APBD: {2026: 250 juta}}",
        weight=2,
    )

    @cached_property
    def total(self) -> Uang | Gap:
        """The total of all years and sources, in rupiah; the gap of the budget if there is no amount."""
        amounts, rest = [amount for years in self.anggaran.values() for amount in years.values()], self.anggaran.rest
        if not amounts:
            return BerAnggaran.anggaran.gap(self) if rest is None else rest
        return added(amounts) if rest is None else added(amounts, rest)

    @property
    def sumber_dana(self) -> Items[Pilihan]:
        """The funding sources that give or are to give; last those without any amount."""
        return Items(self.per_sumber, self.path_of("anggaran"), self.anggaran.gap)

    @property
    def per_sumber(self) -> dict[Pilihan, Peta[Tahun, Uang]]:
        """What each source gives in each year, of all that give or are to; a gap throughout where none is known."""
        found = {source: years for source, years in self.anggaran.items() if years or years.open_keys}
        for source in self.anggaran.open_keys:
            found[source] = Peta()
            found[source].gap = found[source].rest = self.anggaran.rest
            found[source].expected = self.tahun_rencana
        return found

    @property
    def tahun_terbuka(self) -> set[int]:
        """The years that are named without an amount of a source of funds."""
        return {int(year) for years in self.anggaran.values() for year in years.open_keys}


class RencanaAksi(BerSatuan, BerIndikatorIso, ButirDimensi, BerAnggaran):
    """A row of the action plan."""

    topic = "rencana_aksi"
    naming_fields = ("kegiatan", "program")
    told_by = ("dimensi", "subdimensi", "program", "kegiatan", "indikator", "lokasi", "opd")
    sections = (
        ("Pokok", ("kegiatan", "program", "dimensi", "subdimensi", "kelompok", "sasaran", "strategi")),
        ("Indikator dan target", ("indikator", "satuan", "baseline", "target", "indikator_iso")),
        ("Pelaksanaan", ("opd", "pendukung", "lokasi", "keselarasan")),
        ("Biaya", ("anggaran",)),
        ("Hasil pelaksanaan", ("capaian", "realisasi")),
    )

    program = text("program", "Program Pengembangan UMKM")
    kegiatan = text("kegiatan", "Pendampingan QRIS di pasar rakyat")
    kode = activity_code()
    kelompok = choice("kelompok rencana aksi", KELOMPOK, optional=True)
    sasaran = references("sasaran", "sasaran yang dituju", optional=True)
    strategi = references("strategi", "strategi yang dijalankan", optional=True)
    indikator = text("indikator kegiatan", "Jumlah pasar yang terlayani", weight=2)
    satuan = text("satuan", "pasar")
    baseline = part(Baseline, "nilai awal")
    target = pairs(MapKind(YearKind(), AchievementKind()), "target per tahun", "{2026: 4, 2027: 8}", weight=2)
    capaian = pairs(MapKind(YearKind(), AchievementKind()), "capaian per tahun", "{2026: 4}", optional=True)
    realisasi = pairs(
        MapKind(YearKind(), MoneyKind()), "realisasi anggaran per tahun", "{2026: 230 juta}", optional=True
    )
    lokasi = text("lokasi", "Kecamatan Mentawa Baru Ketapang", optional=True)
    opd = reference("daerah.opd", "{opd} penanggung jawab", "Dinas Perdagangan", lenient=True, weight=2)
    pendukung = references("daerah.opd", "{opd} pendukung dan mitra", "Bank daerah", lenient=True, optional=True)
    keselarasan = text("keselarasan dengan RPJMD dan Renstra", "Renstra 2025-2029", optional=True)

    @property
    def tahun(self) -> Items[Tahun]:
        """The years in which the activity runs: those with a target or money, in order."""
        years = {*self.target, *(year for amounts in self.anggaran.values() for year in amounts)}
        return Items(sorted(years), self.path_of("target"))

    @cached_property
    def dana(self) -> Peta[int, Uang]:
        """The money of each year that has any, from all sources; a year may be still open, in part or as a whole.

        Its path is that of the only source, if there is one. A source of which not even the years are known leaves
        every year open.
        """
        found: dict[int, list[Uang]] = {}
        for amounts in self.anggaran.values():
            for year, amount in amounts.items():
                found.setdefault(int(year), []).append(amount)
        still, rest = self.tahun_terbuka, self.anggaran.rest
        dana: Peta[int, Uang] = Peta()
        dana.path = next(iter(self.anggaran.values())).path if len(self.anggaran) == 1 else ""
        dana.gap, dana.rest, dana.open_keys = self.anggaran.gap, rest, tuple(still - found.keys())
        dana.silence = rest if self.anggaran.open_keys else None
        dana.expected = self.tahun_rencana
        for number, paid in found.items():
            is_missed = not dana.expected or number in dana.expected
            lacks = (dana.silence is not None and is_missed) or number in still
            dana[number] = added(paid, rest) if lacks and rest is not None else added(paid)
        return dana
