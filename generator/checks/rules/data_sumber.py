"""Rules on figures and their sources: year and source given, neither outdated nor in the future."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from generator.checks.counts_in_prose import is_proportion, is_told_of_a_part
from generator.checks.figures_in_prose import Figure, figures
from generator.checks.finding import Severity
from generator.checks.indicators import targeted
from generator.checks.prose import Prose
from generator.checks.rule import Basis, Hit, rule
from generator.checks.stems import telling_stems
from generator.checks.subject import Subject, text_of
from generator.source.values import Gap, Tanggal, Teks

_FEWEST_OF_A_NAME = 2
_YEAR = r"\b(?:19|20)\d\d\b"


@rule(
    "DTA001",
    "Angka tanpa tahun",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Angka tanpa tahun tidak dapat dibandingkan. Tahunnya ditulis pada isian 'tahun', atau dalam uraiannya bila memang
    mencakup beberapa tahun.
    """,
    bad="""
isu:
  - isu: Kemiskinan bertahan di desa pesisir
    data: [{uraian: Persentase penduduk miskin, nilai: "11,8", satuan: persen}]
""",
    good="""
isu:
  - isu: Kemiskinan bertahan di desa pesisir
    data: [{uraian: Persentase penduduk miskin, nilai: "11,8", satuan: persen, tahun: 2024}]
""",
)
def without_year(subject: Subject) -> Iterator[Hit]:
    """A hit for each supporting figure that has a value but no year."""
    for issue in subject.plan.isu:
        for figure in issue.data:
            if not isinstance(figure.nilai, Gap) and not figure.tahun and not re.search(_YEAR, str(figure.uraian)):
                message = f"angka '{text_of(figure.uraian)}' tidak bertahun"
                yield Hit(figure.nilai, message, "isi ‹tahun› pada angka ini.")


@rule(
    "DTA002",
    "Angka tanpa sumber",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Setiap angka menyebut sumbernya, pada angka itu sendiri atau pada butir yang memuatnya, agar penilai dapat
    memeriksanya. Yang dinilai ialah data pendukung isu, nilai awal sasaran dan rencana aksi, serta luas dan penduduk.
    """,
    bad="""
isu:
  - isu: Kemiskinan bertahan di desa pesisir
    data: [{uraian: Persentase penduduk miskin, nilai: "11,8", satuan: persen, tahun: 2024}]
""",
    good="""
isu:
  - isu: Kemiskinan bertahan di desa pesisir
    data: [{uraian: Persentase penduduk miskin, nilai: "11,8", satuan: persen, tahun: 2024}]
    sumber: [bps]
sumber:
  - {id: bps, nama: Kabupaten dalam Angka, tahun: 2024}
""",
)
def without_source(subject: Subject) -> Iterator[Hit]:
    """A hit for each figure without a source, neither its own nor that of its item."""
    for value, name, owners in _figures(subject):
        if not isinstance(value, Gap) and not any(owner.sumber for owner in owners):
            yield Hit(value, f"angka '{text_of(name)}' tidak bersumber", "isi ‹sumber› pada butir ini.")


def _figures(subject: Subject) -> Iterator[tuple[Any, Any, tuple[Any, ...]]]:
    """Each figure, what it counts, and the items that may name its source."""
    plan = subject.plan
    for issue in plan.isu:
        yield from ((figure.nilai, figure.uraian, (figure, issue)) for figure in issue.data)
    for row in targeted(plan):
        yield row.baseline.nilai, row.indikator or "nilai awal", (row.baseline, row)
    yield plan.daerah.penduduk, "jumlah penduduk", (plan.daerah,)
    yield plan.daerah.luas_km2, "luas wilayah", (plan.daerah,)


@rule(
    "DTA003",
    "Data terlalu lama",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Data yang lebih tua daripada batas  pemeriksaan.ambang.usia_data  tidak lagi menggambarkan keadaan. Usianya
    dihitung dari tahun  naskah.tanggal, atau dari awal periode bila naskah belum bertanggal.
    """,
    bad="""
naskah: {tanggal: 12 Agustus 2025}
isu:
  - isu: Kemiskinan bertahan di desa pesisir
    data: [{uraian: Persentase penduduk miskin, nilai: 14, satuan: persen, tahun: 2016}]
""",
    good="""
naskah: {tanggal: 12 Agustus 2025}
isu:
  - isu: Kemiskinan bertahan di desa pesisir
    data: [{uraian: Persentase penduduk miskin, nilai: 12, satuan: persen, tahun: 2024}]
""",
)
def too_old(subject: Subject) -> Iterator[Hit]:
    """A hit for each figure or baseline that is older than the threshold."""
    oldest = subject.threshold("usia_data")
    for year, name in _years(subject):
        if subject.year and year and subject.year - year > oldest:
            message = f"data tahun {year} berusia {subject.year - year} tahun: '{text_of(name)}'"
            yield Hit(year, message, f"pakai data yang usianya paling lama {oldest} tahun.")


def _years(subject: Subject) -> Iterator[tuple[Any, Any]]:
    for issue in subject.plan.isu:
        yield from ((figure.tahun, figure.uraian) for figure in issue.data)
    for row in targeted(subject.plan):
        yield row.baseline.tahun, row.indikator or "nilai awal"


@rule(
    "DTA004",
    "Data atau sumber bertahun sesudah naskah",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="Data dan sumber tidak dapat bertahun sesudah tahun naskah; biasanya tahunnya salah ketik.",
    bad="""
naskah: {tanggal: 12 Agustus 2025}
sumber:
  - {id: bps, nama: Kabupaten dalam Angka, tahun: 2042}
""",
    good="""
naskah: {tanggal: 12 Agustus 2025}
sumber:
  - {id: bps, nama: Kabupaten dalam Angka, tahun: 2024}
""",
)
def of_the_future(subject: Subject) -> Iterator[Hit]:
    """A hit for each supporting figure or source dated after the year of the document."""
    written = subject.plan.naskah.tanggal
    if not written:
        return
    figures = ((figure.tahun, "data") for issue in subject.plan.isu for figure in issue.data)
    sources = ((source.tahun or source.tanggal, "sumber") for source in subject.plan.sumber)
    for when, what in chain(figures, sources):
        year = when.year if isinstance(when, Tanggal) else when
        if year and year > written.year:
            message = f"{what} tahun {year}, padahal naskah bertanggal tahun {written.year}"
            yield Hit(when, message, "periksa tahunnya, atau perbarui ‹naskah.tanggal›.")


@rule(
    "DTA005",
    "Sumber sulit ditelusuri",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Sumber memuat tahun atau tanggal, dan sedikitnya satu dari penerbit, keterangan, atau tautan, agar pembaca dapat
    menemukannya kembali. Tahun yang sudah ada dalam nama sumber cukup; berita dengan nama media dan tanggal terbit
    juga dapat ditelusuri.
    """,
    bad="""
sumber:
  - {id: bps, nama: Kabupaten dalam Angka}
""",
    good="""
sumber:
  - {id: bps, nama: Kabupaten dalam Angka, penerbit: Badan Pusat Statistik, tahun: 2024}
""",
)
def hard_to_find(subject: Subject) -> Iterator[Hit]:
    """A hit for each source without a year, and for each without publisher, description, link and date."""
    for source in subject.plan.sumber:
        at = source.nama or source
        told = f"sumber '{text_of(source.nama or source.id or '')}'"
        if not source.tahun and not source.tanggal and not re.search(_YEAR, str(source.nama)):
            yield Hit(at, f"{told} tidak bertahun", "isi ‹tahun› atau ‹tanggal›.")
        if not any((source.penerbit, source.keterangan, source.tautan, source.tanggal)):
            yield Hit(at, f"{told} tidak menyebut penerbit, keterangan, atau tautan", "lengkapi salah satunya.")


@rule(
    "DTA006",
    "Sumber yang tidak dirujuk",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="Sumber yang tidak dirujuk oleh satu butir pun tercetak dalam daftar sumber tanpa guna.",
    bad="""
sumber:
  - {id: bps, nama: Kabupaten dalam Angka, tahun: 2024}
""",
    good="""
daerah: {nama: Tabalong, sumber: [bps]}
sumber:
  - {id: bps, nama: Kabupaten dalam Angka, tahun: 2024}
""",
)
def unused_source(subject: Subject) -> Iterator[Hit]:
    """A hit for each source that nothing refers to."""
    used = {link.tujuan.path for link in subject.said.links if link.tujuan is not None}
    for source in subject.plan.sumber:
        if source.path not in used:
            called = text_of(source.nama or source.id or "")
            message = f"sumber '{called}' tidak dirujuk"
            told = "pilih sumber ini pada isian yang memakainya, atau hapus."
            yield Hit(source.id or source, message, "rujuk dengan id-nya, atau hapus sumber ini.", in_forms=told)


@rule(
    "DTA007",
    "Isi sumber diceritakan lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Angka pada keterangan suatu sumber, seperti banyaknya responden survei, disebut sama oleh teks yang menceritakan
    sumber itu dengan namanya. Bagian seperti "dua dari lima responden" tidak dinilai; yang ditunjuk ialah setiap teks
    yang menyebut angka lain.
    """,
    bad="""
sumber: [{id: survei, nama: Survei Literasi Digital, tahun: 2024, keterangan: Wawancara terhadap 1.500 responden}]
pendahuluan: {metodologi: Datanya dari survei literasi digital terhadap 1.200 responden., sumber: [survei]}
""",
    good="""
sumber: [{id: survei, nama: Survei Literasi Digital, tahun: 2024, keterangan: Wawancara terhadap 1.200 responden}]
pendahuluan:
  metodologi: Datanya diperoleh melalui survei literasi digital terhadap 1.200 responden, 300 responden di antaranya
    nelayan.
  sumber: [survei]
""",
)
def source_told_otherwise(subject: Subject) -> Iterator[Hit]:
    """A hit for each figure of a source in whose name's sentence a text tells another number of the same things."""
    for source in subject.plan.sumber:
        remark: Any = source.keterangan
        named = telling_stems(source.nama) if source.nama else frozenset()
        told = list(figures(Prose([remark]))) if isinstance(remark, Teks) and len(named) >= _FEWEST_OF_A_NAME else []
        for figure in told:
            is_counted = not figure.whole and figure.unit not in ("", "%", "rp")
            if is_counted and sum(one.unit == figure.unit for one in told) == 1:
                yield from _told_otherwise(subject, figure, named)


def _told_otherwise(subject: Subject, figure: Figure, named: frozenset[str]) -> Iterator[Hit]:
    same = [
        one
        for one in subject.figures
        if one.unit == figure.unit and (one.year <= 0 or figure.year <= 0 or one.year == figure.year)
        if named <= telling_stems(one.sentence)
    ]
    told = [one for one in same if not (is_proportion(one) or is_told_of_a_part(one, one.unit))]
    for one in told if all(figure.value not in {one.value, one.whole} for one in same) else ():
        message = f"teks menyebut {one.shown} {one.unit}, keterangan sumbernya {figure.shown} {figure.unit}"
        yield Hit(one.passage, message, "samakan kedua angka.", also=figure.text.place)
