"""The plan in the arrangements that people read: by dimension, as a matrix, along a time line."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from generator.framework.dimensions import dimensions
from generator.masterplan.dimensi import ButirDimensi, Dimensi, Dukungan
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.peta_jalan import JANGKA, TahapPetaJalan, horizon
from generator.source.values import Gap, Items, Rujukan, Tahun, Teks

D = TypeVar("D", bound=ButirDimensi)
MARK, BAR = "●", "■"


def per_dimensi(items: Items[D]) -> Items[D]:
    """Items in the framework's order of dimensions; those without one come last."""
    order = {key: n for n, key in enumerate(dimensions())}
    ordered = sorted(items, key=lambda item: order.get(str(item.dimensi), len(order)))
    return Items(ordered, items.path, items.gap)


def dukungan_prioritas(masterplan: Masterplan) -> Items[Dukungan]:
    """How each other dimension supports the priority, with a gap for each that is not described."""
    prioritas = masterplan.dimensi_prioritas
    known = {str(item.dimensi): item for item in prioritas.dukungan}
    rows = [
        known.get(dimension.kunci) or _undescribed(dimension, prioritas.path)
        for dimension in masterplan.dimensi
        if dimension.kunci != prioritas.dimensi
    ]
    return Items(rows, prioritas.dukungan.path, prioritas.dukungan.gap)


def _undescribed(dimension: Dimensi, path: str) -> Dukungan:
    item = Dukungan(f"{path}.dukungan[{dimension.kunci}]")
    item.__dict__["dimensi"] = pointing_at(dimension)
    return item


def pointing_at(dimension: Dimensi) -> Rujukan:
    """A reference to a dimension that no file has written down."""
    reference = Rujukan(dimension.kunci)
    reference.path, reference.place, reference.tujuan = "", None, dimension
    return reference


@dataclass(frozen=True, slots=True)
class BarisKeterkaitan:
    """A row of the matrix: a dimension, and a mark under each that it depends on."""

    dimensi: Teks | Gap
    tanda: dict[str, str]


def matriks_keterkaitan(masterplan: Masterplan) -> list[BarisKeterkaitan]:
    """All dimensions against all."""
    needs: dict[str, set[str]] = {key: set() for key in dimensions()}
    for item in masterplan.keterkaitan:
        if item.dimensi:
            needs[item.dimensi].update(str(other) for other in item.bergantung_pada)
    return [
        BarisKeterkaitan(
            dimension.nama, {key: _sign(dimension.kunci, key, needs[dimension.kunci]) for key in dimensions()}
        )
        for dimension in masterplan.dimensi
    ]


def _sign(row: str, column: str, needed: set[str]) -> str:
    return "–" if row == column else MARK if column in needed else ""


@dataclass(frozen=True, slots=True)
class BarisPetaJalan:
    """A line of the road map with a bar for each year in which it runs."""

    program: Teks | Gap
    dimensi: Rujukan | Gap
    hasil: Teks | Gap
    nama_jangka: str
    tahun: dict[int, str]
    path: str


def tahun_peta_jalan(masterplan: Masterplan) -> list[Tahun]:
    """The years of the road map: those of the period and of its lines."""
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


def _time_line(line: TahapPetaJalan, key: str, years: Iterable[int]) -> BarisPetaJalan:
    bars = {int(year): BAR if line.berjalan(year) else "" for year in years}
    return BarisPetaJalan(line.program, line.dimensi, line.hasil, JANGKA[key], bars, line.path)
