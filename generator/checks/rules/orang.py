"""Rules on people: one name for each holder of an office in texts and notes, one office for each person."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.people import holders, may_be_one, name_parts
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
from generator.checks.wording import distance
from generator.masterplan.daerah import Pejabat
from generator.masterplan.tata_kelola import Anggota
from generator.source.record import Record
from generator.source.values import Teks

_TITLES = r"(?:(?:H|Hj|Ir|Dr|dr|drg|Drs|Dra|Prof|KH|Letkol|Kolonel)\.?(?:\s\([A-Za-z.]+\))?\s+)*"
_NAME = rf"(?P<name>{_TITLES}[A-Z][a-z’'-]+(?:\s+(?:[A-Z]\.|[A-Z][a-z’'-]+)){{1,3}})"
_PAST = re.compile(
    r"(?i)\b(?:terdahulu|mantan|sebelumnya|pada masa|masa jabatan|periode|saat itu|waktu itu|dahulu|"
    r"pendahulu\w*|plt|plh|pj|pjs|penjabat|pelaksana tugas|pelaksana harian|almarhum\w*|purnatugas|calon|eks|bekas|"
    r"atas nama|menggantikan|digantikan|sejak|(?:19|20)\d\d[–-](?:19|20)\d\d)\b"
)
_NO_NAME_WORDS = """
    Kabupaten Kota Provinsi Daerah Tahun Nomor Dinas Badan Smart City Governance Branding Economy Living Society
    Environment Wakil Bupati Wali Walikota Sekretaris Kepala Peraturan Keputusan Masterplan Bimtek Tim Dewan Forum
    Bidang Dalam Pada Bersama Seluruh Senin Selasa Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret April Mei Juni
    Juli Agustus September Oktober November Desember Quick Win Indonesia Republik Negara
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_NEAR = 4


@rule(
    "ORG001",
    "Nama pejabat dalam teks berbeda",
    Severity.GALAT,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nama yang mengikuti sebutan jabatan dalam teks, seperti "Bupati Ratna Kusuma", ialah nama pemegang jabatan itu
    pada  daerah  dan daftar perangkat daerah. Pejabat terdahulu, penjabat, dan pejabat daerah lain tidak dinilai.
    """,
    bad="""
daerah: {nama: Tabalong, jenis: kabupaten, kepala: {nama: Ratna Kusuma}}
visi: {penjelasan: Bupati Hendra Pramudya mengarahkan agar warga didahulukan.}
""",
    good="""
daerah: {nama: Tabalong, jenis: kabupaten, kepala: {nama: Ratna Kusuma}}
visi: {penjelasan: Bupati Ratna Kusuma meneruskan karya bupati terdahulu.}
""",
)
def another_name_in_text(subject: Subject) -> Iterator[Hit]:
    """A hit for each name beside an office in a text that cannot be that of its holder."""
    known: dict[str, Any] = {}
    for office, name in holders(subject.plan):
        known.setdefault(office, name)
    seen: set[tuple[str, str]] = set()
    for text, office, told in _named_beside(subject, known):
        name = known[office]
        if (text.path, told) not in seen and not may_be_one(name, told):
            seen.add((text.path, told))
            message = f"teks menyebut {office} {told}, padahal namanya {name}"
            yield Hit(text, message, "samakan namanya, atau perbarui pejabatnya di semua tempat.", also=name.place)


def _named_beside(subject: Subject, offices: Iterable[str]) -> Iterator[tuple[Teks, str, str]]:
    """The names that texts give directly after or before an office, of today's holder, each with the office."""
    own = str(subject.plan.daerah.nama or "—")
    marks = subject.prose.present(office.lower() for office in offices)
    known = {office.lower(): office for office in offices}
    listed = "|".join(re.escape(known[mark]) for mark in sorted(marks, key=len, reverse=True))
    called = rf"(?<!Wakil )(?<!\w)(?P<office>{listed})(?:\s+(?:Kabupaten\s+|Kota\s+)?{re.escape(own)})?"
    patterns = (rf"{called},?\s+(?:yaitu\s+)?{_NAME}", rf"(?<![\w.]){_NAME},?\s+(?:selaku|sebagai)\s+{called}(?!\w)")
    for text, match in subject.prose.near(marks, *patterns):
        name = " ".join(match["name"].split())
        if not _is_a_name(name, own) or _PAST.search(sentence_at(text, *match.span())):
            continue
        if not is_said_of_others(subject, text, *match.span()):
            yield text, match["office"], name


def _is_a_name(name: str, own: str) -> bool:
    words = [word for word in name.split() if not word.endswith(".")]
    return len(words) > 1 and _NO_NAME.isdisjoint(words) and own not in name


@rule(
    "ORG002",
    "Satu orang dengan dua ejaan nama atau dua jabatan",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nama seorang pejabat ditulis sama pada setiap daftar orang: pemimpin kegiatan, narasumber, pembuka Bimtek, dan
    anggota lembaga; dan orang yang sama tidak memegang dua jabatan yang masing-masing hanya ada satu, seperti Wakil
    Bupati dan Sekretaris Daerah. Pejabat lain pada kegiatan yang lampau tidak dinilai.
    """,
    bad="""
daerah:
  nama: Tabalong
  jenis: kabupaten
  opd: [{nama: Dinas Pendidikan, kepala: Puji Astutiningsih}]
kegiatan:
  - {nama: Lokakarya, pimpinan: {nama: Puji Astutiningtyas, jabatan: Kepala Dinas Pendidikan}}
""",
    good="""
daerah:
  nama: Tabalong
  jenis: kabupaten
  opd: [{nama: Dinas Pendidikan, kepala: Puji Astutiningsih}]
kegiatan:
  - {nama: Lokakarya, pimpinan: {nama: "Dr. Puji Astutiningsih", jabatan: Kepala Dinas Pendidikan}}
""",
)
def spelt_otherwise(subject: Subject) -> Iterator[Hit]:
    """A hit for each person of a list whose name nearly is a holder's, or who is given another single office."""
    known: dict[str, Any] = {}
    for office, name in holders(subject.plan):
        known.setdefault(office.casefold(), name)
    called = {office.casefold(): office for office, _ in holders(subject.plan)}
    for person in _people(subject):
        name, office = person.nama, _bare(subject, str(person.jabatan or "")).casefold()
        if not name:
            continue
        holder = known.get(office)
        if holder is not None and holder is not name and not may_be_one(holder, name) and _is_near(holder, name):
            message = f"nama {person.jabatan} di sini {name}, di tempat lain {holder}"
            yield Hit(name, message, "samakan ejaan namanya.", also=holder.place)
        elif holder is not None and (other := _other_office(known, office, name)):
            message = f"{name} di sini {person.jabatan}, di tempat lain {called[other[0]]}"
            yield Hit(name, message, "perbaiki nama atau jabatannya.", also=other[1].place)


def _people(subject: Subject) -> Iterator[Any]:
    plan = subject.plan
    roots: list[Any] = [*plan.kegiatan, *plan.bimtek]
    while roots:
        value = roots.pop(0)
        if isinstance(value, Pejabat | Anggota):
            yield value
        elif isinstance(value, Record):
            roots.extend(inner for _, inner in value.supplied() if isinstance(inner, Record | list))
        elif isinstance(value, list):
            roots.extend(inner for inner in value if isinstance(inner, Record))


def _bare(subject: Subject, office: str) -> str:
    place = str(subject.plan.daerah.nama or "—")
    return office.removesuffix(f" {place}").removesuffix(" Kabupaten").removesuffix(" Kota")


def _is_near(name: str, other: str) -> bool:
    """Whether two names share a part, and differ in one that is similar."""
    ours, theirs = set(name_parts(name)), set(name_parts(other))
    shared, left, right = ours & theirs, ours - theirs, theirs - ours
    return bool(shared) and len(left) == len(right) == 1 and distance(*left, *right) <= _NEAR


def _other_office(known: dict[str, Any], office: str, name: str) -> tuple[str, Any] | None:
    """Another single office that is held by a person of exactly this name."""
    if may_be_one(known[office], name):
        return None
    return next(
        ((o, n) for o, n in known.items() if o != office and set(name_parts(n)) == set(name_parts(name))), None
    )


_HEADS = {"kabupaten": r"\b(?:Wali\s?[Kk]ota|Walikota)\b", "kota": r"\bBupati\b"}
_OF_ANOTHER = re.compile(
    r"(?i)\b(?:bupati/wali|wali kota/bupati|bupati (?:dan|atau|serta) wali|gubernur|para (?:bupati|wali)|"
    r"(?:seluruh|semua|setiap) (?:bupati|wali))"
)


@rule(
    "ORG003",
    "Sebutan kepala daerah keliru",
    Severity.GALAT,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Kabupaten dipimpin Bupati, kota dipimpin Wali Kota. Sebutan yang lain dalam teks biasanya tertinggal dari naskah
    daerah lain. Kepala daerah lain yang disebut dengan nama daerahnya, dan judul peraturan, tidak dinilai.
    """,
    bad="""
daerah: {nama: Tabalong, jenis: kabupaten}
pemantauan: {uraian: Usulan disetujui Dewan lalu ditetapkan Wali Kota.}
""",
    good="""
daerah: {nama: Tabalong, jenis: kabupaten}
pemantauan: {uraian: Usulan disetujui Dewan lalu ditetapkan Bupati seperti di Kota Batu oleh Wali Kota Batu.}
""",
)
def wrong_title(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that speaks of the head of the other kind of region as if of its own."""
    kind = str(subject.plan.daerah.jenis_menurut_kode)
    pattern, right = _HEADS.get(kind, ""), str(subject.plan.istilah.kepala_daerah)
    marks = ("bupati",) if kind == "kota" else ("wali kota", "walikota")
    seen: set[str] = set()
    for text, match in subject.prose.near(marks, pattern) if pattern else ():
        sentence = sentence_at(text, *match.span())
        follows = text[match.end() : match.end() + 40].lstrip()
        is_named = re.match(r"(?:Kabupaten |Kota )?[A-Z]\w", follows) and not follows.startswith(("Nomor", "Tahun"))
        if text.path in seen or is_named or _OF_ANOTHER.search(sentence) or _is_quoted(text.path):
            continue
        if right.casefold() != match[0].casefold() and not is_said_of_others(subject, text, *match.span()):
            seen.add(text.path)
            yield Hit(text, f"teks menyebut '{match[0]}', padahal daerah ini {kind}", f"tulis {right}.")


def _is_quoted(path: str) -> bool:
    return path.startswith(("dasar_hukum", "sumber", "istilah"))
