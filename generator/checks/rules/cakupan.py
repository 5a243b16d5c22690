"""Coverage rules: items for every dimension, subdimension and group; arguments for the priority dimension."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.rule import Basis, Hit, rule
from generator.checks.similar_wording import folded, words
from generator.checks.subject import Subject
from generator.framework.stages import stage_of
from generator.masterplan.dimensi import Dimensi, Subdimensi
from generator.masterplan.rencana_aksi import KELOMPOK
from generator.source.numbers_and_days_in_words import of_words
from generator.source.paths import field_path, group_path
from generator.source.values import Gap
from generator.source.words import joined

_FEWEST_WORDS_OF_REASON, _FEWEST_WORDS_OF_SUPPORT = 10, 5
_PER_SUBDIMENSION = {"isu": "isu", "kesenjangan": "analisis kesenjangan", "strategi": "strategi"}


@rule(
    "CKP001",
    "Satu dimensi sama sekali belum digarap",
    Severity.GALAT,
    Basis.INSTRUMEN,
    stage=1,
    explanation="""
    Kementerian menilai semua dimensi, masing-masing dengan butirnya sendiri. Dimensi tanpa satu pun isu, sasaran,
    strategi, rencana aksi, atau quick win mendapat nilai nol pada semua bagian. Aturan ini tidak berlaku selama
    semua dimensi sama-sama masih kosong.
    """,
    bad="""
strategi:
  - {dimensi: smart_governance, nama: Menyatukan loket layanan}
  - {dimensi: smart_branding, nama: Merangkai paket wisata}
  - {dimensi: smart_economy, nama: Memperluas pembayaran nontunai}
  - {dimensi: smart_living, nama: Menghubungkan puskesmas}
  - {dimensi: smart_society, nama: Menghidupkan perpustakaan desa}
""",
    good="""
strategi:
  - {dimensi: smart_governance, nama: Menyatukan loket layanan}
  - {dimensi: smart_branding, nama: Merangkai paket wisata}
  - {dimensi: smart_economy, nama: Memperluas pembayaran nontunai}
  - {dimensi: smart_living, nama: Menghubungkan puskesmas}
  - {dimensi: smart_society, nama: Menghidupkan perpustakaan desa}
  - {dimensi: smart_environment, nama: Memilah sampah dari rumah}
""",
)
def untouched_dimension(subject: Subject) -> Iterator[Hit]:
    """A hit for each dimension without any item, once the stage asks for a topic that has items elsewhere."""
    topics = [name for name, _ in subject.plan.grouped_topics()]
    if not any(getattr(subject.plan, name) and stage_of(name) <= subject.stage for name in topics):
        return
    for dimension in subject.plan.dimensi:
        if not any(getattr(dimension, name) for name in topics):
            yield Hit(
                Gap(field_path("dimensi", dimension.kunci), str(dimension.nama)),
                f"{dimension.nama} belum memiliki satu pun butir: isu, sasaran, strategi, rencana aksi, ataupun "
                "{quick_win}",
                f"mulailah dengan isu dan strategi yang menyebut ‹dimensi: {dimension.kunci}›.",
            )


@rule(
    "CKP002",
    "Subdimensi tanpa isu, kesenjangan, atau strategi",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=1,
    explanation="""
    Survei dampak kementerian menanyai pengguna layanan pada setiap subdimensi. Subdimensi yang dilewati di
    antara subdimensi lain dari dimensi yang sama tidak akan memiliki program yang dapat dinilai. Butir yang belum
    menyebut subdimensinya membuat aturan ini menunggu.
    """,
    bad="""
strategi:
  - {subdimensi: layanan_publik, nama: Menyatukan loket layanan}
  - {subdimensi: kebijakan_publik, nama: Membuka data anggaran}
""",
    good="""
strategi:
  - {subdimensi: layanan_publik, nama: Menyatukan loket layanan}
  - {subdimensi: kebijakan_publik, nama: Membuka data anggaran}
  - {subdimensi: tata_kelola_birokrasi, nama: Melatih aparatur}
""",
)
def passed_over_subdimension(subject: Subject) -> Iterator[Hit]:
    """A hit for each subdimension left out by some topics, naming all of them."""
    told = {gap.path for gap in subject.gaps}
    for dimension in subject.plan.dimensi:
        topics = [name for name in _PER_SUBDIMENSION if _names_subdimensions(subject, dimension, name)]
        for sub in dimension.semua_subdimensi:
            lacking = [name for name in topics if not getattr(sub, name) and f"{name}@{sub.kunci}" not in told]
            if lacking:
                yield _passed_over(dimension, sub, lacking)


def _names_subdimensions(subject: Subject, dimension: Dimensi, topic: str) -> bool:
    """Whether the stage asks for the topic, and all items of the dimension name a subdimension."""
    items = getattr(dimension, topic)
    return bool(items) and stage_of(topic) <= subject.stage and all(item.subdimensi for item in items)


def _passed_over(dimension: Dimensi, sub: Subdimensi, lacking: list[str]) -> Hit:
    what = joined([_PER_SUBDIMENSION[name] for name in lacking], "dan")
    return Hit(
        Gap(field_path("subdimensi", sub.kunci), str(sub.nama)),
        f"{sub.nama} ({dimension.nama}) belum memiliki {what}",
        f"tambahkan {what} dengan ‹subdimensi: {sub.kunci}›.",
    )


@rule(
    "CKP003",
    "Quick win suatu dimensi kurang dari ambang",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=3,
    explanation="""
    Quick win dinilai per dimensi. Banyaknya yang diharapkan diatur dengan ambang quick_win_per_dimensi. Dimensi yang
    belum memiliki quick win sama sekali dilaporkan oleh ISI001.
    """,
    bad="""
pemeriksaan:
  ambang: {quick_win_per_dimensi: 2}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir}
""",
    good="""
pemeriksaan:
  ambang: {quick_win_per_dimensi: 2}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir}
  - {dimensi: smart_living, nama: Halte Terpadu}
""",
)
def few_quick_wins(subject: Subject) -> Iterator[Hit]:
    """A hit for each dimension with some quick wins, but fewer than the threshold."""
    wanted = subject.threshold("quick_win_per_dimensi")
    for dimension in subject.plan.dimensi:
        there = len(dimension.quick_win)
        if 0 < there < wanted:
            yield Hit(
                dimension.quick_win,
                f"{dimension.nama} baru memiliki {there} {{quick_win}}, diharapkan paling sedikit {wanted}",
                f"tambahkan {wanted - there} {{quick_win}}, atau ubah ambang ‹quick_win_per_dimensi›.",
            )


@rule(
    "CKP004",
    "Kelompok rencana aksi masih kosong",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=3,
    explanation="""
    Setiap tahun kementerian menilai pelaksanaan rencana aksi menurut empat kelompok: sumber daya manusia,
    infrastruktur, aplikasi, dan literasi. Kelompok tanpa satu kegiatan pun tidak memperoleh nilai. Selama belum ada
    baris yang menyebut kelompoknya, yang dilaporkan adalah celah itu (ISI001).
    """,
    bad="""
rencana_aksi:
  - {program: Layanan terpadu, kegiatan: Pembangunan portal layanan, kelompok: aplikasi}
  - {program: Layanan terpadu, kegiatan: Penyambungan serat optik kantor camat, kelompok: infrastruktur}
  - {program: Layanan terpadu, kegiatan: Pelatihan petugas loket, kelompok: sdm}
""",
    good="""
rencana_aksi:
  - {program: Layanan terpadu, kegiatan: Pembangunan portal layanan, kelompok: aplikasi}
  - {program: Layanan terpadu, kegiatan: Penyambungan serat optik kantor camat, kelompok: infrastruktur}
  - {program: Layanan terpadu, kegiatan: Pelatihan petugas loket, kelompok: sdm}
  - {program: Layanan terpadu, kegiatan: Kelas layanan daring bagi warga, kelompok: literasi}
""",
)
def empty_groups(subject: Subject) -> Iterator[Hit]:
    """One hit that names the groups without a row, if some rows name their group."""
    rows = subject.plan.rencana_aksi
    filled = {str(row.kelompok) for row in rows if row.kelompok}
    lacking = [label for key, label in KELOMPOK.items() if key not in filled]
    if filled and lacking:
        unsaid = sum(not row.kelompok for row in rows)
        remedy = f"tambahkan kegiatan untuk {joined(lacking)}"
        yield Hit(
            rows,
            f"rencana aksi belum memuat kelompok {joined(lacking)}",
            f"{remedy}, atau lengkapi kelompok pada {unsaid} baris yang belum menyebutnya."
            if unsaid
            else f"{remedy}.",
        )


@rule(
    "CKP005",
    "Kolaborasi bersama tanpa daerah mitra",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=3,
    explanation="""
    Program kolaborasi berbentuk "bersama" dinilai dari daerah yang ikut menjalankannya. Tanpa nama mitra, atau dengan
    nama daerah sendiri saja, program itu tidak dapat dibedakan dari program biasa.
    """,
    bad="""
kolaborasi:
  - {dimensi: smart_branding, program: Promosi wisata bersama, bentuk: bersama}
""",
    good="""
kolaborasi:
  - {dimensi: smart_branding, program: Promosi wisata bersama, bentuk: bersama, mitra: [Kabupaten Seruyan]}
  - {dimensi: smart_economy, program: Gudang beku di pelabuhan, bentuk: mandiri}
""",
)
def collaboration_without_partner(subject: Subject) -> Iterator[Hit]:
    """A hit for each joint programme that names no other region as a partner."""
    own = {
        folded(str(name)) for name in (subject.plan.daerah.nama, "".join(map(str, subject.plan.daerah.nama_lengkap)))
    }
    for item in subject.plan.kolaborasi:
        if item.bentuk == "bersama" and all(folded(partner) in own for partner in item.mitra):
            yield Hit(
                item.mitra or item,
                f"kolaborasi '{item.naming}' dinyatakan bersama, tetapi belum menyebut daerah lain sebagai mitra",
                "sebutkan daerah mitranya, atau ubah bentuknya menjadi mandiri.",
            )


@rule(
    "CKP006",
    "Dimensi tanpa kolaborasi di daerah yang masuk kawasan",
    Severity.SARAN,
    Basis.INSTRUMEN,
    stage=3,
    explanation="""
    Daerah di dalam kawasan strategis dinilai atas satu program kolaborasi pada setiap dimensi, baik bersama daerah
    lain maupun kontribusi sendiri. Kawasan yang belum memiliki kolaborasi sama sekali dilaporkan oleh ISI001,
    dimensi yang belum digarap sama sekali oleh CKP001.
    """,
    bad="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir}
daerah:
  kawasan: Ibu Kota Nusantara
kolaborasi:
  - {dimensi: smart_governance, program: Loket perbatasan, bentuk: mandiri}
  - {dimensi: smart_branding, program: Promosi wisata bersama, bentuk: mandiri}
""",
    good="""
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir}
daerah:
  kawasan: Ibu Kota Nusantara
kolaborasi:
  - {dimensi: smart_governance, program: Loket perbatasan, bentuk: mandiri}
  - {dimensi: smart_branding, program: Promosi wisata bersama, bentuk: mandiri}
  - {dimensi: smart_living, program: Rujukan lintas batas, bentuk: mandiri}
""",
)
def dimension_without_collaboration(subject: Subject) -> Iterator[Hit]:
    """A hit for each dimension without a collaboration programme, if the region lies in a strategic area."""
    kawasan = subject.plan.daerah.kawasan
    for dimension in subject.plan.dimensi if kawasan and subject.plan.kolaborasi else ():
        if not dimension.kolaborasi and any(getattr(dimension, name) for name, _ in subject.plan.grouped_topics()):
            yield Hit(
                Gap(group_path("kolaborasi", dimension.kunci), str(dimension.nama)),
                f"{dimension.nama} belum memiliki program kolaborasi untuk {kawasan}",
                f"tambahkan butir ‹kolaborasi› dengan ‹dimensi: {dimension.kunci}›.",
            )


@rule(
    "CKP007",
    "Alasan atau dukungan dimensi prioritas belum berisi",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=2,
    explanation="""
    Alasan pemilihan dimensi prioritas dan dukungan semua dimensi lain dibaca penilai sebagai bukti bahwa rencana ini
    satu kesatuan. Beberapa kata saja, atau kalimat yang sama untuk dua dimensi, tidak menjelaskan apa-apa.
    """,
    bad="""
dimensi_prioritas:
  dimensi: smart_economy
  alasan: Sesuai arahan pimpinan
""",
    good="""
dimensi_prioritas:
  dimensi: smart_economy
  alasan: Hanya 18 persen hasil laut diolah di dalam daerah, sehingga nilai tambahnya dinikmati daerah lain
""",
)
def priority_without_argument(subject: Subject) -> Iterator[Hit]:
    """A hit for a reason or support that is too short, or repeated for another dimension in the same words."""
    priority = subject.plan.dimensi_prioritas
    if priority.alasan and len(words(priority.alasan)) < _FEWEST_WORDS_OF_REASON:
        yield Hit(
            priority.alasan,
            f"alasan {{dimensi}} prioritas hanya berbunyi '{priority.alasan}'",
            "jelaskan dengan keadaan daerah: masalah, potensi, dan angkanya.",
        )
    said: set[str] = set()
    for support in priority.dukungan:
        if not support.uraian:
            continue
        if len(words(support.uraian)) < _FEWEST_WORDS_OF_SUPPORT:
            message = f"dukungan {support.dimensi.nama if support.dimensi else 'ini'} hanya '{support.uraian}'"
            yield Hit(support.uraian, message, "sebutkan apa yang disumbangkan kepada {dimensi} prioritas.")
        elif folded(support.uraian) in said:
            message = (
                f"dukungan {support.dimensi.nama if support.dimensi else 'ini'} sama dengan dukungan {{dimensi}} lain"
            )
            yield Hit(support.uraian, message, "tulis sumbangan yang khas bagi {dimensi} ini.")
        said.add(folded(support.uraian))


@rule(
    "CKP008",
    "Dukungan ditulis untuk dimensi yang keliru",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Yang menjelaskan dukungannya adalah semua dimensi lain, masing-masing satu kali. Dimensi prioritas tidak
    mendukung dirinya sendiri.
    """,
    bad="""
dimensi_prioritas:
  dimensi: smart_economy
  dukungan:
    - {dimensi: smart_economy, uraian: Pasar nontunai memperluas pembiayaan usaha kecil}
""",
    good="""
dimensi_prioritas:
  dimensi: smart_economy
  dukungan:
    - {dimensi: smart_living, uraian: Jaringan internet pasar membuat pembayaran nontunai lancar}
""",
)
def support_of_the_wrong_dimension(subject: Subject) -> Iterator[Hit]:
    """A hit where the priority supports itself."""
    priority = subject.plan.dimensi_prioritas
    for support in priority.dukungan:
        if support.dimensi and support.dimensi == priority.dimensi:
            yield Hit(
                support.dimensi,
                f"{support.dimensi.nama} adalah {{dimensi}} prioritas, jadi tidak mendukung dirinya sendiri",
                "ganti dengan {dimensi} lain, atau pindahkan uraiannya ke ‹dimensi_prioritas.uraian›.",
            )


_REGION = re.compile(r"(?i)^(?:kabupaten|kota)\s+(?P<name>\S.*)")


@rule(
    "CKP009",
    "Daerah mitra bukan tetangga dan tidak dijelaskan",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Mitra kolaborasi kawasan ialah daerah tetangga, atau daerah yang hubungannya dijelaskan dalam teks. Nama yang
    tidak ada pada 'daerah.tetangga' dan tidak disebut di tempat lain biasanya salah tulis atau dari naskah lain.
    """,
    bad="""
daerah: {nama: Tabalong, tetangga: [Kabupaten Balangan, Kabupaten Paser]}
kolaborasi:
  - {dimensi: smart_branding, program: Promosi wisata, bentuk: bersama, mitra: [Kabupaten Lamandau]}
""",
    good="""
daerah: {nama: Tabalong, tetangga: [Kabupaten Balangan, Kabupaten Paser]}
kolaborasi:
  - {dimensi: smart_branding, program: Promosi wisata, bentuk: bersama, mitra: [Kabupaten Balangan]}
""",
)
def unexplained_partner(subject: Subject) -> Iterator[Hit]:
    """A hit for the first mention of each partner region that is no neighbour and that no text speaks of."""
    place = subject.plan.daerah
    known = {folded(str(neighbour)) for neighbour in place.tetangga}
    seen = {folded(f"{kind} {place.nama}") for kind in ("kabupaten", "kota")}
    for item in subject.plan.kolaborasi if known else ():
        for partner in item.mitra:
            called = _REGION.match(partner)
            if not called or folded(partner) in known | seen:
                continue
            seen.add(folded(partner))
            if not _is_explained(subject, called["name"]):
                message = f"{partner} bukan tetangga dan tidak disebut di tempat lain"
                severity = Severity.SARAN if place.kawasan else None
                remedy = "tambahkan pada ‹daerah.tetangga›, atau jelaskan hubungannya pada teks."
                yield Hit(partner, message, remedy, also=place.tetangga[0].place, severity=severity)


def _is_explained(subject: Subject, name: str) -> bool:
    return any(".mitra[" not in text.path for text in subject.prose.holding((name.lower(),)))


_REGIONS = re.compile(
    r"(?i)\b(?:lintas )?(?P<number>dua|tiga|empat|lima|enam|[2-6]) (?:daerah|kabupaten(?:/kota)?)"
    r"(?P<others> (?:mitra|tetangga|lain))?\b"
)


@rule(
    "CKP010",
    "Banyaknya daerah berbeda dengan mitranya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Kolaborasi "lintas tiga daerah" memiliki dua daerah mitra: daerah ini dan mitranya berjumlah tiga.
    """,
    bad="""
kolaborasi:
  - {dimensi: smart_branding, program: Paket perjalanan lintas tiga daerah, bentuk: bersama, mitra: [Kota Batu]}
""",
    good="""
kolaborasi:
  - {dimensi: smart_branding, program: Paket perjalanan lintas dua daerah, bentuk: bersama, mitra: [Kota Batu]}
""",
)
def regions_against_partners(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of regions in a collaboration that is not that of the region and its partners."""
    for item in subject.plan.kolaborasi:
        partners = len(item.mitra)
        texts: list[Any] = [item.program, item.kesepakatan, item.status]
        for text in texts if partners else ():
            for match in _REGIONS.finditer(text) if text else ():
                told = of_words(match["number"].lower()) or Decimal(match["number"])
                if int(told) not in ((partners,) if match["others"] else (partners + 1,)):
                    message = f"teks menyebut {match[0].strip()}, padahal mitranya {partners} daerah"
                    yield Hit(Passage(text, *match.span()), message, "samakan dengan daftar mitranya.")
