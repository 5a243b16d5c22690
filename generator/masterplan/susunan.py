"""Arrangements of the plan for documents: by dimension, as a matrix, along a time line."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple, TypeVar

from generator.framework.dimensions import dimensions
from generator.masterplan.dasar_hukum import Peraturan
from generator.masterplan.dimensi import ButirDimensi, Dimensi, Dukungan
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.peta_jalan import JANGKA, TahapPetaJalan, horizon
from generator.masterplan.rekap import summed
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.masterplan.risiko import TINGKATAN, Risiko, level_of
from generator.source.paths import entry_path
from generator.source.printed_amounts import shown_number
from generator.source.values import Gap, Items, Rujukan, Tahun, Teks, Turunan, Uang, UangSementara

D = TypeVar("D", bound=ButirDimensi)
MARK, BAR, ONWARD = "●", "■", "►"
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
    ordered = sorted(wanted, key=lambda law: law.urutan)
    gap = Gap("dasar_hukum@mengingat", "dasar hukum yang lebih tinggi", 5, spot=masterplan.spot)
    return Items(ordered, laws.path, gap if laws else laws.gap)


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


class BarisKeterkaitan(NamedTuple):
    """A row of the matrix: a dimension, and a mark below each dimension it depends on."""

    dimensi: Teks | Gap
    tanda: dict[str, str]


def matriks_keterkaitan(masterplan: Masterplan) -> list[BarisKeterkaitan]:
    """The matrix of all dimensions by all dimensions."""
    needs: dict[str, dict[str, Rujukan]] = {key: {} for key in masterplan.frame.dimensions}
    for item in masterplan.keterkaitan:
        if item.dimensi:
            needs[item.dimensi].update({str(other): other for other in item.bergantung_pada})
    return [
        BarisKeterkaitan(dimension.nama, {key: _sign(dimension.kunci, key, needs[dimension.kunci]) for key in needs})
        for dimension in masterplan.dimensi
    ]


def _sign(row: str, column: str, needed: dict[str, Rujukan]) -> str:
    return "–" if row == column else Turunan.of(MARK, needed[column]) if column in needed else ""


class BarisSebaran(NamedTuple):
    """A row of the heat matrix of risks: a likelihood, and for each impact the number of risks and their level."""

    kemungkinan: str
    banyak: dict[int, str]
    tingkat: dict[int, str]


def sebaran_risiko(masterplan: Masterplan) -> list[BarisSebaran]:
    """The risks by likelihood and impact, the most likely first; empty if none has both."""
    found: dict[tuple[int, int], list[Risiko]] = {}
    for risk in masterplan.risiko:
        if risk.kemungkinan and risk.dampak:
            found.setdefault((int(risk.kemungkinan), int(risk.dampak)), []).append(risk)
    steps = {int(step): name for step, name in TINGKATAN.items()}
    return [
        BarisSebaran(
            f"{likely} – {steps[likely]}",
            {impact: _number(found.get((likely, impact), [])) for impact in steps},
            {impact: level_of(likely * impact) for impact in steps},
        )
        for likely in sorted(steps if found else (), reverse=True)
    ]


def _number(risks: list[Risiko]) -> str:
    shown = (value for risk in risks for value in (risk.kemungkinan, risk.dampak))
    return Turunan.of(str(len(risks)), *shown) if risks else ""


class BarisPetaJalan(NamedTuple):
    """A line of the road map.

    ``tahun`` has a bar for each year in which it runs, ``dana`` the same with the money of that year, and ``lanjut``
    the year until which it goes on after the last of these.
    """

    program: Teks | Gap
    dimensi: Rujukan | Gap
    hasil: Teks | Gap
    mulai: Tahun | Gap
    nama_jangka: str
    jangka: str
    tahun: dict[int, str]
    dana: dict[int, str]
    lanjut: str
    path: str


def tahun_peta_jalan(masterplan: Masterplan) -> list[Tahun]:
    """The years of the road map: those of the period and those of its lines."""
    years: set[int] = set(masterplan.periode.tahun)
    for line in masterplan.peta_jalan:
        if line.mulai:
            years.update(range(line.mulai, (line.selesai or line.mulai) + 1))
    return [Tahun(year) for year in sorted(years)]


def tahun_garis(masterplan: Masterplan) -> list[Tahun]:
    """The years with a column of their own in the road map: those up to the end of the period, or all without one."""
    years, period = tahun_peta_jalan(masterplan), masterplan.periode.tahun
    return [year for year in years if not period or year <= period[-1]]


def garis_waktu(masterplan: Masterplan) -> list[BarisPetaJalan]:
    """The road map by horizon, then by first year."""
    years = tahun_peta_jalan(masterplan)
    order = list(JANGKA)
    first = Items(years)

    def rank(line: TahapPetaJalan) -> tuple[int, int]:
        return order.index(horizon(line, first)), int(line.mulai or 0)

    lines = sorted(masterplan.peta_jalan, key=rank)
    money = _MoneyOfLines(masterplan)
    return [_time_line(line, horizon(line, first), years, tahun_garis(masterplan)[-1:], money) for line in lines]


def garis_waktu_per_dimensi(lines: Iterable[BarisPetaJalan]) -> list[BarisPetaJalan]:
    """The road map by dimension, then by first and last year; lines without a dimension come last."""
    order = {key: n for n, key in enumerate(dimensions())}

    def rank(line: BarisPetaJalan) -> tuple[int, int, int]:
        return order.get(str(line.dimensi), len(order)), int(line.mulai or 0), sum(map(bool, line.tahun.values()))

    return sorted(lines, key=rank)


class BarisRingkas(NamedTuple):
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


class _MoneyOfLines:
    """What the activities of the road map's lines cost in a year."""

    def __init__(self, masterplan: Masterplan) -> None:
        self._of_programme: dict[tuple[str, str], list[RencanaAksi]] = {}
        for row in masterplan.rencana_aksi:
            self._of_programme.setdefault((str(row.dimensi), str(row.program)), []).append(row)

    def of(self, line: TahapPetaJalan, year: int) -> Uang:
        """The money of the activities named by a line, or of those of its programme."""
        named = [link.tujuan for link in line.rencana_aksi if isinstance(link.tujuan, RencanaAksi)]
        rows = named or self._of_programme.get((str(line.dimensi), str(line.program)), [])
        return summed(row.dana.at(year) for row in rows)


def _time_line(
    line: TahapPetaJalan, key: str, years: Iterable[int], last: list[Tahun], money: _MoneyOfLines
) -> BarisPetaJalan:
    bar = Turunan.of(BAR, line.mulai, line.selesai, line.jangka)
    bars = {int(year): bar if line.berjalan(year) else "" for year in years}
    funded = {year: _with_money(bar, money.of(line, year)) if bar else "" for year, bar in bars.items()}
    beyond = bool(last) and line.mulai and (line.selesai or line.mulai) > last[0]
    goes_on = Turunan.of(f"{ONWARD} {line.selesai or line.mulai}", line.mulai, line.selesai) if beyond else ""
    name = JANGKA[key]
    return BarisPetaJalan(
        line.program, line.dimensi, line.hasil, line.mulai, name, name.partition(" ")[2], bars, funded, goes_on,
        line.path,
    )  # fmt: skip


def _with_money(bar: str, amount: Uang) -> str:
    """The money of a year in billions, with one decimal; a plain bar where none is known, or none is that large."""
    tenths = Decimal(int(amount)).scaleb(-9).quantize(Decimal("0.1"), ROUND_HALF_UP)
    if not tenths or isinstance(amount, UangSementara):
        return bar
    shown = Turunan(shown_number(tenths))
    shown.dari = (*getattr(bar, "dari", ()), *amount.dari)
    return shown
