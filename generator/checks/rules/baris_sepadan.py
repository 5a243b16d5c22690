"""Rules on items that are the same in two tables: what one says of the other agrees with it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Any, NamedTuple

from generator.checks.figures_in_prose import Figure
from generator.checks.figures_of_tables import PERCENT
from generator.checks.finding import Severity
from generator.checks.indicators import Indicator
from generator.checks.rule import Basis, Hit, rule
from generator.checks.stems import are_numbered_apart, telling_stems
from generator.checks.subject import Subject, text_of
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.source.printed_amounts import shown_number

_FEWEST_AMOUNTS = 2
_HUNDRED = Decimal(100)
_LACKING = re.compile(r"(?i)\b(?:belum|tidak|tanpa)\b")


class _Pair(NamedTuple):
    """An item of the readiness tables and the row of the action plan that carries it out."""

    item: Any
    row: RencanaAksi


def _pairs(subject: Subject) -> Iterator[_Pair]:
    """The items whose office and whole budget are those of a single row."""
    rows: dict[Any, list[RencanaAksi]] = defaultdict(list)
    for row in subject.plan.rencana_aksi:
        if row.anggaran:
            rows[_key(row)].append(row)
    for topic in ("infrastruktur", "aplikasi", "literasi_sdm"):
        for item in getattr(subject.plan, topic):
            same = rows.get(_key(item), []) if item.anggaran else []
            if len(same) == 1:
                yield _Pair(item, same[0])


def _key(item: Any) -> Any:
    amounts = {(str(s), int(y), int(amount)) for s, years in item.anggaran.items() for y, amount in years.items()}
    return (str(item.opd), frozenset(amounts)) if len(amounts) >= _FEWEST_AMOUNTS else id(item)


@rule(
    "BRS001",
    "Keadaan atau kebutuhan berbeda dengan baris rencana aksinya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Infrastruktur, aplikasi, atau literasi yang anggaran dan perangkat daerahnya sama dengan satu baris rencana aksi
    adalah kegiatan yang sama. Angka pada keadaannya ialah nilai awal baris itu, dan angka pada kebutuhannya salah
    satu targetnya. Yang dibandingkan hanya angka dengan satuan atau benda yang diukur indikatornya.
    """,
    bad="""
daerah: {opd: [Dinas Kominfo]}
infrastruktur:
  - {nama: Internet publik, kondisi: 64 titik aktif, opd: Dinas Kominfo,
     anggaran: {APBD: {2025: 420 juta, 2026: 1 miliar}}}
rencana_aksi:
  - {kegiatan: Penyediaan internet publik, indikator: Jumlah titik internet publik, satuan: titik, opd: Dinas Kominfo,
     baseline: {nilai: 46, tahun: 2024}, target: {2026: 160}, anggaran: {APBD: {2025: 420 juta, 2026: 1 miliar}}}
""",
    good="""
daerah: {opd: [Dinas Kominfo]}
infrastruktur:
  - {nama: Internet publik, kondisi: 46 titik aktif, opd: Dinas Kominfo,
     anggaran: {APBD: {2025: 420 juta, 2026: 1 miliar}}}
rencana_aksi:
  - {kegiatan: Penyediaan internet publik, indikator: Jumlah titik internet publik, satuan: titik, opd: Dinas Kominfo,
     baseline: {nilai: 46, tahun: 2024}, target: {2026: 160}, anggaran: {APBD: {2025: 420 juta, 2026: 1 miliar}}}
""",
)
def state_of_another_row(subject: Subject) -> Iterator[Hit]:
    """A hit for each state or need of an item that its row of the action plan contradicts."""
    for item, row in _pairs(subject):
        start = row.baseline.nilai
        targets = [value for value in row.target.values() if isinstance(value, Decimal)]
        if isinstance(start, Decimal):
            yield from _differing(subject, item.kondisi, row, [start], "nilai awal")
        is_share = any(figure.whole for figure in subject.figures_of(item.kondisi))
        if targets and isinstance(start, Decimal) and not is_share:
            steps = [later - former for former, later in combinations([start, *targets], 2)]
            wanted = [targets[-1], *targets, *steps]
            yield from _differing(subject, item.kebutuhan, row, wanted, "target")


def _differing(subject: Subject, text: Any, row: RencanaAksi, right: list[Any], what: str) -> Iterator[Hit]:
    """The first figure of a text that measures what a row does, if none of them is right."""
    told = [figure for figure in subject.figures_of(text) if _measures(figure, row)]
    if told and not any(_says(figure, value) for figure in told for value in right):
        message = f"teks menyebut {told[0].shown}, padahal {what} '{text_of(row.kegiatan)}' {shown_number(right[0])}"
        yield Hit(told[0].passage, message, "samakan kedua angka menurut sumbernya.", also=row.kegiatan.place)


def _measures(figure: Figure, row: RencanaAksi) -> bool:
    if str(row.satuan or "").casefold() in PERCENT:
        return figure.unit == "%"
    things = telling_stems(f"{row.indikator or ''} {row.satuan or ''}")
    return figure.unit not in ("%", "rp", "") and bool(telling_stems(figure.unit) & things)


def _says(figure: Figure, value: Decimal) -> bool:
    is_rough = figure.is_rough and abs(figure.value - value) * 10 <= value
    rest = _HUNDRED - figure.value if figure.unit == "%" else figure.whole - figure.value
    return is_rough or value in (figure.value, figure.whole, rest)


_ALIKE = 0.75


@rule(
    "BRS002",
    "Nilai awal yang sama disebut dengan dua angka",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Data isu, sasaran, dan baris rencana aksi satu subdimensi yang mengukur hal yang sama, dengan nama yang hampir
    sama, satuan yang sama, dan tahun yang sama, memuat angka yang sama.
    """,
    bad="""
isu:
  - {subdimensi: keamanan_masyarakat, isu: Laporan terlambat ditangani,
     data: [{uraian: Waktu rata-rata sejak laporan darurat sampai petugas tiba, nilai: 42,
             satuan: menit, tahun: 2024}]}
sasaran:
  - {subdimensi: keamanan_masyarakat, nama: Warga tertolong lebih cepat,
     indikator: Waktu rata-rata sejak laporan darurat diterima sampai petugas tiba, satuan: menit,
     baseline: {nilai: 52, tahun: 2024}}
""",
    good="""
isu:
  - {subdimensi: keamanan_masyarakat, isu: Laporan terlambat ditangani,
     data: [{uraian: Waktu rata-rata sejak laporan darurat sampai petugas tiba, nilai: 42,
             satuan: menit, tahun: 2024}]}
sasaran:
  - {subdimensi: keamanan_masyarakat, nama: Warga tertolong lebih cepat,
     indikator: Waktu rata-rata sejak laporan darurat diterima sampai petugas tiba, satuan: menit,
     baseline: {nilai: 42, tahun: 2024}}
""",
)
def two_baselines(subject: Subject) -> Iterator[Hit]:
    """A hit for each baseline that differs from that of an indicator with nearly the same name."""
    known: dict[Any, dict[str, Indicator]] = defaultdict(dict)
    for one in subject.indicators:
        if isinstance(one.start, Decimal) and one.start_year:
            group = known[subject.subdimension_of(one.name.path), str(one.unit).casefold(), int(one.start_year)]
            other = next((other for other in group.values() if _are_of_one(one, other)), None)
            if other is not None and other.start != one.start:
                shown = shown_number(other.start)
                message = f"nilai awal di sini {shown_number(one.start)}, pada '{text_of(other.name)}' {shown}"
                yield Hit(one.start, message, "samakan kedua angka menurut sumbernya.", also=other.start.place)
            group.setdefault(one.folded, one)


def _are_of_one(one: Indicator, other: Indicator) -> bool:
    """Whether two indicators that are not named alike to the letter have nearly the same name."""
    ours, theirs = telling_stems(one.name), telling_stems(other.name)
    if one.folded == other.folded or len(ours & theirs) < _ALIKE * len(ours | theirs):
        return False
    if are_numbered_apart(str(one.name), str(other.name)):
        return False
    return bool(_LACKING.search(one.name)) == bool(_LACKING.search(other.name))
