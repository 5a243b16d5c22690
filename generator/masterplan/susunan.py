"""Arrangements of the plan for documents: by dimension, as a matrix, along a time line."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from generator.framework.dimensions import dimensions
from generator.masterplan.dasar_hukum import Peraturan
from generator.masterplan.dimensi import ButirDimensi, Dimensi, Dukungan
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.peta_jalan import JANGKA, TahapPetaJalan, horizon
from generator.source.paths import entry_path
from generator.source.values import Gap, Items, Rujukan, Tahun, Teks, Turunan

D = TypeVar("D", bound=ButirDimensi)
MARK, BAR = "●", "■"
# Laws that a regulation may be based on are of higher rank (UU 12/2011). Instructions, decisions and standards are
# not laws; regulations of a governor or of the head of region rank no higher than the regulation being made.
MENGINGAT = frozenset({"uud", "uu", "pp", "perpres", "permen", "perda_provinsi", "perda"})


def per_dimensi(items: Items[D]) -> Items[D]:
    """Items in the framework's order of dimensions; items without one come last."""
    order = {key: n for n, key in enumerate(dimensions())}
    ordered = sorted(items, key=lambda item: order.get(str(item.dimensi), len(order)))
    return Items(ordered, items.path, items.gap)


def mengingat(masterplan: Masterplan) -> Items[Peraturan]:
    """The laws that a regulation is based on, by rank, then year, then number.

    If there are laws, but none of sufficient rank, the empty list has a gap of its own.
    """
    laws = masterplan.dasar_hukum
    wanted = (law for law in laws if law.tingkat in MENGINGAT)
    ordered = sorted(wanted, key=lambda law: (law.peringkat, int(law.tahun or 0), _number_of(law)))
    gap = Gap("dasar_hukum@mengingat", "dasar hukum yang lebih tinggi", 5, spot=masterplan.spot)
    return Items(ordered, laws.path, gap if laws else laws.gap)


def _number_of(law: Peraturan) -> int:
    return int(law.nomor) if law.nomor and str(law.nomor).isdigit() else 0


def dukungan_prioritas(masterplan: Masterplan) -> Items[Dukungan]:
    """How each other dimension supports the priority, with a gap for each one not described.

    Empty if none is described. Items without a dimension, or of the priority itself, come last.
    """
    prioritas = masterplan.dimensi_prioritas
    rows: list[Dukungan] = []
    if prioritas.dukungan:
        for dimension in masterplan.dimensi:
            if dimension.kunci != prioritas.dimensi:
                own = [item for item in prioritas.dukungan if item.dimensi == dimension.kunci]
                rows += own or [_undescribed(dimension, prioritas.dukungan.path)]
        rows += [item for item in prioritas.dukungan if item not in rows]
    return Items(rows, prioritas.dukungan.path, prioritas.dukungan.gap)


def _undescribed(dimension: Dimensi, listed: str) -> Dukungan:
    item = Dukungan(entry_path(listed, dimension.kunci))
    item.__dict__["dimensi"] = pointing_at(dimension)
    return item


def pointing_at(dimension: Dimensi) -> Rujukan:
    """A reference to a dimension that was not written in any file."""
    reference = Rujukan(dimension.kunci)
    reference.path, reference.spot, reference.tujuan = "", None, dimension
    return reference


@dataclass(frozen=True, slots=True)
class BarisKeterkaitan:
    """A row of the matrix: a dimension, and a mark below each dimension it depends on."""

    dimensi: Teks | Gap
    tanda: dict[str, str]


def matriks_keterkaitan(masterplan: Masterplan) -> list[BarisKeterkaitan]:
    """The matrix of all dimensions by all dimensions."""
    needs: dict[str, dict[str, Rujukan]] = {key: {} for key in dimensions()}
    for item in masterplan.keterkaitan:
        if item.dimensi:
            needs[item.dimensi].update({str(other): other for other in item.bergantung_pada})
    return [
        BarisKeterkaitan(
            dimension.nama, {key: _sign(dimension.kunci, key, needs[dimension.kunci]) for key in dimensions()}
        )
        for dimension in masterplan.dimensi
    ]


def _sign(row: str, column: str, needed: dict[str, Rujukan]) -> str:
    return "–" if row == column else Turunan.of(MARK, needed[column]) if column in needed else ""


@dataclass(frozen=True, slots=True)
class BarisPetaJalan:
    """A line of the road map with a bar for each year in which it runs."""

    program: Teks | Gap
    dimensi: Rujukan | Gap
    hasil: Teks | Gap
    mulai: Tahun | Gap
    nama_jangka: str
    tahun: dict[int, str]
    path: str


def tahun_peta_jalan(masterplan: Masterplan) -> list[Tahun]:
    """The years of the road map: those of the period and those of its lines."""
    years: set[int] = set(masterplan.periode.tahun)
    for line in masterplan.peta_jalan:
        if line.mulai:
            years.update(range(line.mulai, (line.selesai or line.mulai) + 1))
    return [Tahun(year) for year in sorted(years)]


def garis_waktu(masterplan: Masterplan) -> list[BarisPetaJalan]:
    """The road map by horizon, then by first year."""
    years = tahun_peta_jalan(masterplan)
    order = list(JANGKA)
    first = Items(years)

    def rank(line: TahapPetaJalan) -> tuple[int, int]:
        return order.index(horizon(line, first)), int(line.mulai or 0)

    return [_time_line(line, horizon(line, first), years) for line in sorted(masterplan.peta_jalan, key=rank)]


@dataclass(frozen=True, slots=True)
class BarisRingkas:
    """Lines of the road map with the same horizon and dimension: their number, and the years in which one runs."""

    dimensi: Rujukan | Gap
    nama_jangka: str
    banyak: int
    tahun: dict[int, str]


def garis_waktu_ringkas(lines: Iterable[BarisPetaJalan]) -> list[BarisRingkas]:
    """A summary of the road map: by horizon, then in the framework's order of dimensions."""
    groups: dict[tuple[str, str], list[BarisPetaJalan]] = {}
    for line in lines:
        groups.setdefault((line.nama_jangka, str(line.dimensi)), []).append(line)
    horizons, keys = list(JANGKA.values()), [*dimensions(), ""]
    return [
        BarisRingkas(
            members[0].dimensi,
            jangka,
            len(members),
            {year: BAR if any(line.tahun[year] for line in members) else "" for year in members[0].tahun},
        )
        for (jangka, _), members in sorted(
            groups.items(), key=lambda pair: (horizons.index(pair[0][0]), keys.index(pair[0][1]))
        )
    ]


def _time_line(line: TahapPetaJalan, key: str, years: Iterable[int]) -> BarisPetaJalan:
    bar = Turunan.of(BAR, line.mulai, line.selesai, line.jangka)
    bars = {int(year): bar if line.berjalan(year) else "" for year in years}
    return BarisPetaJalan(line.program, line.dimensi, line.hasil, line.mulai, JANGKA[key], bars, line.path)
