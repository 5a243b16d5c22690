"""Rules on regions: names of other regions, probably copied from their masterplans, and the region's own identity."""

import re
from collections.abc import Iterator
from functools import cache

from generator.checks.finding import Severity
from generator.checks.prose import Prose, sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.framework.all_regions import (
    Region,
    find_regions,
    fits_name,
    fits_province,
    plain_name,
    regions,
    was_in_province,
)
from generator.masterplan.daerah import Daerah
from generator.source.paths import ModelPath
from generator.source.values import Teks
from generator.source.words import closest

_OF_KABUPATEN = ("Kabupaten", "Kab.", "Pemkab", "Bupati")
_OF_KOTA = ("Kota", "Pemkot", "Wali Kota", "Walikota", "Wali kota")
_OF_BOTH = ("Smart City", "Masterplan", "RPJMD", "APBD", "Diskominfo", "DPRD", "Bappeda")
# Without its kind, a name needs a word that is not ordinary: "Hulu Sungai Selatan" may be any place.
_ORDINARY = frozenset(
    (
        "barat", "timur", "utara", "selatan", "tengah", "tenggara", "daya", "besar", "jaya", "raya", "hulu",
        "hilir", "ulu", "ilir", "laut", "tanah", "datar", "pesisir", "kepulauan", "kep.", "pulau", "teluk",
        "sungai", "penuh", "gunung", "mas", "batu", "bara", "padang", "panjang", "tebing", "tinggi", "pagar",
        "alam", "muara", "empat", "lima", "puluh", "kota", "tanjung", "pinang", "pangkal", "lubuk", "bandar",
        "lampung", "way", "kanan", "pusat", "pegunungan", "bintang", "puncak", "intan", "murung", "kubu",
        "seribu", "tulang", "bawang", "balai", "raja", "bener", "meriah", "pulang", "dan", "timor", "jakarta",
        "bumbu", "kuala", "bagian", "flores", "sumba", "lombok", "sumbawa", "bangka", "belitung", "aceh",
        "maluku", "buru", "bau",
    )
)  # fmt: skip
_PART_OF_A_NAME = re.compile(
    r"\b(?:Universitas|Univ\.|Institut|Politeknik|Sekolah Tinggi|Akademi|Bank|BPR|Balai|Loka|PPSDM|BPSDM|Bandara|"
    r"Bandar Udara|Pelabuhan|Stasiun|Terminal|Jalan|Jl\.|Kampung|Desa|Kelurahan|Kecamatan|Distrik|Dusun|Pulau|"
    r"Sungai|Gunung|Danau|Selat|Suku|Bahasa|Batik|Tenun|Kopi|"
    r"Masjid|Hotel|Stadion|Museum|Keraton|Kesultanan|Kerajaan|"
    r"Perguruan Tinggi|Kantor Perwakilan|KPw)(?:\s+[A-Z][\w.]*){0,3}\s*$"
)
_TOLD_OF_OTHERS = re.compile(
    r"(?i)\b(?:studi (?:tiru|banding)|kaji (?:tiru|banding)|belajar (?:dari|ke)|praktik baik|replikasi|mereplikasi|"
    r"meniru|tolok ukur|pembanding|dibanding\w*|seperti (?:di|yang)|berbatas\w*|perbatasan|pemekaran|dimekarkan|"
    r"jarak|perjalanan|penerbangan|pelayaran|rute|berasal dari|pemasok|dipasarkan|dikirim|mitra|bermitra|kerja sama|"
    r"nota kesepahaman|daerah lain|antardaerah)\b"
)
_FOLLOWING = frozenset(
    ("Tahun", "Provinsi", "Periode", "Nomor", "Jawa", "Kalimantan", "Sumatera", "Sulawesi", "Nusa", "Bali", "Banten",
     "Papua", "Maluku", "Aceh", "Riau", "Jambi", "Bengkulu", "Lampung", "TAHUN", "PROVINSI", "DAN", "Dan")
)  # fmt: skip
_OF_OTHERS = "dasar_hukum"
_OF_THE_REGION = frozenset(
    f"daerah.{name}" for name in ("tetangga", "nama", "provinsi", "ibu_kota", "kepala", "kepala_diskominfo", "wakil",
                                  "sekretaris", "kawasan", "opd")
)  # fmt: skip
_PEOPLE = frozenset(("mitra", "narasumber", "pembuka", "pimpinan", "anggota", "penanda_tangan", "perumus"))
_PLACES = frozenset(("tempat", "lokasi", "tautan", "kemitraan"))


@rule(
    "WIL001",
    "Nama daerah lain dalam teks",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nama kabupaten atau kota lain di luar tetangga dan mitra biasanya tertinggal dari naskah yang disalin. Yang
    dikenali adalah 514 kabupaten dan kota: dengan sebutannya, seperti "Kabupaten Malang" dan "Wali Kota Batu", dan
    tanpa sebutan bila namanya khas, seperti "Kutai Barat". Kata umum, nama jalan, universitas, dan tokoh tidak
    ditandai, demikian pula kalimat tentang studi tiru, perbatasan, dan kerja sama. Nama yang memang dimaksud ditulis
    pada  daerah.tetangga, kolaborasi.mitra,  atau  pemeriksaan.kata_wajar.
    """,
    bad="""
daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten, provinsi: Kalimantan Tengah}
visi:
  penjelasan: Kabupaten Banyuwangi menuju daerah yang cerdas dan sejahtera.
""",
    good="""
daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten, provinsi: Kalimantan Tengah}
visi:
  penjelasan: Kabupaten Kotawaringin Timur menuju daerah yang cerdas dan sejahtera.
""",
)
def another_region(subject: Subject) -> Iterator[Hit]:
    """A hit for each other region that a text names, once in a text."""
    seen: set[tuple[str, str]] = set()
    matches = list(_named(subject.prose))
    allowed = _allowed(subject) if matches else set()
    province = str(subject.plan.daerah.provinsi)
    for text, match in matches:
        meant = _meant(match, allowed, subject)
        key = (text.path, match["name"])
        if not meant or key in seen or _may_name_others(ModelPath(text.path)) or _is_harmless(text, match, subject):
            continue
        seen.add(key)
        near = all(fits_province(region, province) for region in meant)
        severity = Severity.SARAN if near or not match["prefix"] else None
        remedy = f"ganti namanya, atau tambahkan {meant[0].full_name} pada 'daerah.tetangga' apabila memang dimaksud."
        yield Hit(text, f"teks ini menyebut daerah lain: '{match[0]}'", remedy, severity=severity)


def _may_name_others(path: ModelPath) -> bool:
    """Whether a text may rightly name other regions."""
    if path.topic == _OF_OTHERS or not _OF_THE_REGION.isdisjoint(path.kinds):
        return True
    return not _PEOPLE.isdisjoint(path.names[1:]) or path.name in _PLACES


@cache
def _by_name() -> dict[str, tuple[Region, ...]]:
    """The regions by name in capital letters."""
    found: dict[str, tuple[Region, ...]] = {}
    for region in regions():
        name = region.name.upper()
        found[name] = (*found.get(name, ()), region)
    return found


@cache
def _by_first_word() -> dict[str, list[tuple[str, list[str]]]]:
    """The names, as written and in capital letters, with their words; by first word."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for written in {written for region in regions() for written in (region.name, region.name.upper())}:
        words = written.split()
        found.setdefault(words[0], []).append((written, words))
    return found


def _named(prose: Prose) -> Iterator[tuple[Teks, re.Match[str]]]:
    """The names in the texts: any after a prefix such as "Kabupaten", otherwise only distinctive ones."""
    beginnings = prose.words & _by_first_word().keys()
    named = (name for first in beginnings for name, words in _by_first_word()[first] if prose.words.issuperset(words))
    names = sorted((name for name in named if name in prose.whole), key=lambda name: (-len(name), name))
    for name in names:
        longer = [other for other in names if other.startswith(f"{name} ")]
        for text, match in prose.near((name.lower(),), _pattern(name)):
            if not any(text.startswith(other, match.start("name")) for other in longer):
                yield text, match


@cache
def _pattern(name: str) -> str:
    prefixes = "|".join(re.escape(form) for word in (*_OF_KABUPATEN, *_OF_KOTA, *_OF_BOTH) for form in _forms(word))
    optional = "?" if _is_distinctive(name) else ""
    return rf"(?<!\w)(?:(?P<prefix>{prefixes})\s+){optional}(?P<name>{re.escape(name)})(?![\w-])"


def _forms(word: str) -> tuple[str, str]:
    return word, word.upper()


def _is_distinctive(name: str) -> bool:
    words = name.lower().split()
    return len(words) > 1 and not _ORDINARY.issuperset(words)


def _meant(match: re.Match[str], allowed: set[str], subject: Subject) -> list[Region]:
    """The regions that a match may mean; none if it may mean an allowed one."""
    name, kind = match["name"].upper(), _kind((match["prefix"] or "").capitalize())
    named = _by_name()[name]
    fitting = [region for region in named if region.kind == kind] or list(named)
    return [] if any(_is_allowed(region, allowed, subject) for region in fitting) else fitting


def _kind(prefix: str) -> str:
    if prefix in {word.capitalize() for word in _OF_KABUPATEN}:
        return "kabupaten"
    return "kota" if prefix in {word.capitalize() for word in _OF_KOTA} else ""


def _allowed(subject: Subject) -> set[str]:
    """The allowed names in lower case: neighbours, partners, and words the region declares usual."""
    place, plan = subject.plan.daerah, subject.plan
    partners = (partner for item in plan.kolaborasi for partner in item.mitra)
    named = (*place.tetangga, *partners, *plan.pemeriksaan.kata_wajar, place.ibu_kota or "")
    return {" ".join(name.casefold().replace("kab.", "kabupaten ").split()) for name in named}


def _is_allowed(region: Region, allowed: set[str], subject: Subject) -> bool:
    place = subject.plan.daerah
    own = region.code == place.kode or (region.name, region.kind) == (place.nama, place.jenis)
    return own or region.name.casefold() in allowed or region.full_name.casefold() in allowed


def _is_harmless(text: str, match: re.Match[str], subject: Subject) -> bool:
    """Whether the words around a match make it part of another name, or the sentence one about other regions."""
    before, after = text[: match.start()], text[match.end() :]
    own = str(subject.plan.daerah.nama)
    if len(own) > len(match["name"]) and text.startswith(own, match.start("name")):
        return True
    following = re.match(r" ([A-Z]\w*)", after)
    if following and " " not in match["name"] and following[1] not in _FOLLOWING and not match[0].isupper():
        return True
    return bool(_PART_OF_A_NAME.search(before) or _TOLD_OF_OTHERS.search(sentence_at(text, *match.span())))


@rule(
    "WIL002",
    "Kode, nama, jenis, dan provinsi tidak sesuai",
    Severity.PERINGATAN,
    Basis.HUKUM,
    stage=1,
    explanation="""
    Kode, nama, jenis, dan provinsi suatu daerah ditetapkan bersama dalam daftar kode wilayah Kementerian Dalam
    Negeri (Kepmendagri 300.2.2-2138/2025). Yang tidak sesuai satu sama lain biasanya tertinggal dari berkas
    daerah lain, lalu tercetak pada sampul dan peraturan. Ejaan yang hanya berbeda pada spasi, tanda hubung, dan
    singkatan, serta nama lama seperti Toba Samosir dan DKI Jakarta tidak ditandai. Provinsi induk dari provinsi yang
    dibentuk tahun 2022, serta nama yang tidak ada dalam daftar itu, hanya menjadi saran. Daerah rekaan
    (fiktif: ya) tidak diperiksa.
    """,
    bad="""
daerah: {kode: "71.72", nama: Tomohon, jenis: kota, provinsi: Sulawesi Utara}
""",
    good="""
daerah: {kode: "71.73", nama: Tomohon, jenis: kota, provinsi: Sulawesi Utara}
""",
)
def unlike_the_table(subject: Subject) -> Iterator[Hit]:
    """A hit for each part of the region's identity that contradicts the others according to the table of regions."""
    place = subject.plan.daerah
    if place.fiktif == "ya":
        return
    coded = next((region for region in regions() if region.code == place.kode), None)
    if coded is None:
        yield from _unlike_its_name(place)
        return
    if place.nama and not fits_name(coded, place.nama):
        yield _wrong_name(place, coded)
        return
    yield from _wrong_kind_or_province(place, coded)


def _wrong_name(place: Daerah, coded: Region) -> Hit:
    """A hit for a code that belongs to another region, or a name that the table does not have."""
    called = find_regions(str(place.nama))
    named = [region for region in called if region.kind == place.jenis] or called
    message = f"kode {coded.code} adalah kode {coded.full_name}, sedangkan namanya tertulis '{place.nama}'"
    if named:
        codes = " atau ".join(f"'{region.code}' ({region.full_name})" for region in named)
        return Hit(place.kode, message, f"ganti kodenya dengan {codes}, atau namanya.", severity=Severity.GALAT)
    return Hit(place.nama, message, f"tulis namanya '{coded.name}', atau periksa kodenya.")


def _unlike_its_name(place: Daerah) -> Iterator[Hit]:
    """Hits for kind and province compared with the region of that name, if there is no valid code."""
    named = find_regions(str(place.nama)) if place.nama else []
    fitting = [region for region in named if not place.jenis or region.kind == place.jenis] or named
    near = [region for region in fitting if not place.provinsi or fits_province(region, place.provinsi)] or fitting
    if near:
        yield from _wrong_kind_or_province(place, near[0])
    elif place.nama and not place.kode:
        yield _unknown(place.nama)


def _unknown(name: Teks) -> Hit:
    known = closest(plain_name(name), (plain_name(region.name) for region in regions()))
    meant = find_regions(known[0])[0].name if known else ""
    remedy = f"Mungkin maksud Anda: {meant}." if meant else "periksa penulisannya; daerah rekaan diberi  fiktif: ya."
    message = "nama daerah ini tidak ada dalam daftar 514 kabupaten dan kota"
    return Hit(name, message, remedy, severity=Severity.SARAN)


def _wrong_kind_or_province(place: Daerah, region: Region) -> Iterator[Hit]:
    if place.jenis and place.jenis != region.kind:
        message = f"{region.full_name} ({region.code}) bukan {place.jenis}"
        yield Hit(place.jenis, message, f"tulis jenisnya '{region.kind}', atau periksa kode dan namanya.")
    if place.provinsi and not fits_province(region, place.provinsi):
        message = f"{region.full_name} ({region.code}) tidak berada di provinsi '{place.provinsi}'"
        yield Hit(place.provinsi, message, f"tulis provinsinya '{region.province}', atau periksa kode dan namanya.")
    elif place.provinsi and was_in_province(region, place.provinsi):
        message = f"{region.full_name} ({region.code}) berada di provinsi '{region.province}' sejak tahun 2022"
        remedy = f"tulis provinsinya '{region.province}', kecuali naskah ini lebih tua daripada provinsi itu."
        yield Hit(place.provinsi, message, remedy, severity=Severity.SARAN)
