"""Application rules: share in the action plan, duplicates, integration, general applications built anew."""

import re
from collections.abc import Iterator

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.masterplan.kesiapan import Aplikasi
from generator.masterplan.rencana_aksi import RencanaAksi

_FEW_ROWS = 5
_BUILT = re.compile(
    r"(?:pembangunan|pengembangan|pembuatan|pengadaan|penyediaan|perancangan)\s+(?:dan \w+\s+)?(?:sistem\s+)?"
    r"(?:aplikasi|sistem informasi|website|situs web|laman|portal|dasbor|dashboard|software|perangkat lunak)\b",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"^(?:aplikasi|sistem informasi|sistem|layanan|portal)\s+", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^)]*\)")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
# Two general applications were fixed by decisions of the minister of administrative reform in 2020, numbers 679
# (records) and 680 (complaints); planning and budgeting by Permendagri 70/2019.
_GENERAL = {
    "SRIKANDI": (
        r"e-?office|naskah dinas|tata naskah|persuratan|surat[- ]menyurat|disposisi|e-?surat|kearsipan dinamis"
        r"|arsip dinamis",
        r"srikandi",
    ),
    "SP4N-LAPOR!": (
        r"pengaduan (?:masyarakat|warga|publik|pelayanan publik|layanan publik)|aduan (?:masyarakat|warga)",
        r"lapor!|sp4n",
    ),
    "SIPD": (r"e-?planning|e-?budgeting|perencanaan dan penganggaran|penganggaran daerah", r"sipd"),
}


@rule(
    "APL001",
    "Rencana aksi didominasi pembangunan aplikasi",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=2,
    explanation="""
    {smart_city} bukan kumpulan aplikasi. Bagian rencana aksi yang hanya membangun aplikasi dibatasi oleh
    pemeriksaan.ambang.bagian_aplikasi  (persen). Yang dihitung ialah baris berkelompok aplikasi, dan baris tanpa
    kelompok yang kegiatannya membangun aplikasi; rencana dengan kurang dari lima baris tidak dinilai.
    """,
    bad="""
rencana_aksi:
  - {kegiatan: Pembangunan aplikasi wisata}
  - {kegiatan: Pembangunan aplikasi pasar}
  - {kegiatan: Pengembangan sistem informasi desa}
  - {kegiatan: Pelatihan pemandu wisata}
  - {kegiatan: Penataan pasar}
""",
    good="""
rencana_aksi:
  - {kegiatan: Pembangunan aplikasi wisata}
  - {kegiatan: Pendampingan pedagang pasar}
  - {kegiatan: Pelatihan perangkat desa}
  - {kegiatan: Pelatihan pemandu wisata}
  - {kegiatan: Penataan pasar}
""",
)
def mostly_applications(subject: Subject) -> Iterator[Hit]:
    """One hit, at the first row that only builds an application, if there are too many such rows."""
    rows = subject.plan.rencana_aksi
    built = [row for row in rows if _only_builds(row)]
    most = subject.threshold("bagian_aplikasi")
    if len(rows) >= _FEW_ROWS and 100 * len(built) > most * len(rows):
        share = 100 * len(built) // len(rows)
        message = f"{len(built)} dari {len(rows)} rencana aksi ({share}%) hanya membangun aplikasi; batasnya {most}%"
        remedy = "gabungkan aplikasi yang serupa, dan tambahkan kegiatan SDM, literasi, kebijakan, dan layanan."
        yield Hit(built[0].kegiatan or built[0], message, remedy)


def _only_builds(row: RencanaAksi) -> bool:
    if row.kelompok:
        return bool(row.kelompok == "aplikasi")
    return bool(_BUILT.match(str(row.kegiatan)))


@rule(
    "APL002",
    "Aplikasi tercatat dua kali",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=3,
    explanation="""
    Dua aplikasi dengan nama yang sama membuat kebutuhan dan anggarannya terhitung ganda. Kata pembuka seperti
    "Aplikasi" dan keterangan dalam kurung tidak diperhitungkan.
    """,
    bad="""
aplikasi:
  - {nama: Aplikasi Lelang Ikan}
  - {nama: Lelang Ikan (2026)}
""",
    good="""
aplikasi:
  - {nama: Aplikasi Lelang Ikan}
  - {nama: Aplikasi Lelang Aset}
""",
)
def listed_twice(subject: Subject) -> Iterator[Hit]:
    """A hit for each application with the same name as an earlier one."""
    first: dict[str, Aplikasi] = {}
    for item in subject.plan.aplikasi:
        if item.nama:
            known = first.setdefault(_bare(item.nama), item)
            if known is not item:
                message = f"aplikasi '{text_of(item.nama)}' sudah tercatat sebagai '{text_of(known.nama)}'"
                yield Hit(item.nama, message, "satukan kedua butir.", also=known.nama.place)


def _bare(name: str) -> str:
    bare = _PREFIX.sub("", _ASIDE.sub("", name.strip()))
    return _NOT_LETTERS.sub(" ", (bare or name).casefold()).strip()


@rule(
    "APL003",
    "Aplikasi daerah tanpa integrasi",
    Severity.SARAN,
    Basis.HUKUM,
    stage=3,
    explanation="""
    Perpres 95/2018 mengharuskan layanan SPBE terpadu. Aplikasi khusus yang tidak menyebut sambungannya dengan sistem
    lain biasanya berdiri sendiri. Aplikasi umum dan aplikasi pusat tidak dinilai.
    """,
    bad="""
aplikasi:
  - {nama: Lelang Ikan, jenis: khusus}
""",
    good="""
aplikasi:
  - {nama: Lelang Ikan, jenis: khusus, integrasi: Bank daerah dan pencatatan produksi}
""",
)
def stands_alone(subject: Subject) -> Iterator[Hit]:
    """A hit for each special application that names no connected system."""
    for item in subject.plan.aplikasi:
        if item.jenis == "khusus" and not item.integrasi:
            message = f"aplikasi '{text_of(item.nama or '')}' tidak menyebut integrasinya"
            yield Hit(item.nama or item, message, "isi ‹integrasi› dengan sistem yang disambungkan.")


@rule(
    "APL004",
    "Aplikasi umum dibangun sendiri",
    Severity.PERINGATAN,
    Basis.HUKUM,
    stage=3,
    explanation="""
    Perpres 95/2018 mewajibkan pemakaian aplikasi umum SPBE: SRIKANDI untuk naskah dinas dan arsip dinamis,
    SP4N-LAPOR! untuk pengaduan pelayanan publik; perencanaan dan penganggaran memakai SIPD (Permendagri 70/2019).
    Aplikasi sejenis tidak dibangun sendiri. Butir yang menyebut aplikasi umum itu tidak ditandai.
    """,
    bad="""
aplikasi:
  - {nama: Aplikasi pengaduan masyarakat, jenis: khusus}
""",
    good="""
aplikasi:
  - {nama: Aplikasi pengaduan masyarakat, jenis: khusus, integrasi: Tersambung dengan SP4N-LAPOR!}
""",
)
def general_built_anew(subject: Subject) -> Iterator[Hit]:
    """A hit for each special application or row that rebuilds a general application of the state."""
    for item in subject.plan.aplikasi:
        if item.jenis == "khusus" and item.nama:
            told = " ".join(str(part) for part in (item.nama, item.kondisi, item.kebutuhan, item.integrasi))
            yield from _general(item.nama, str(item.nama), told)
    for row in subject.plan.rencana_aksi:
        if row.kegiatan and _BUILT.match(row.kegiatan):
            told = " ".join(str(part) for part in (row.kegiatan, row.program, row.indikator, row.keselarasan))
            yield from _general(row.kegiatan, str(row.kegiatan), told)


def _general(at: str, name: str, told: str) -> Iterator[Hit]:
    for general, (alike, named) in _GENERAL.items():
        if re.search(rf"\b(?:{alike})\b", name, re.IGNORECASE) and not re.search(named, told, re.IGNORECASE):
            message = f"'{text_of(name)}' menggantikan {general}, aplikasi yang berlaku umum"
            yield Hit(at, message, f"pakai {general}, atau jelaskan sambungannya dengan {general}.")
