"""Rules on terms: bodies, the region's own words, and abbreviations are called the same everywhere."""

import re
from collections.abc import Iterator
from functools import cache

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.rules.teks import is_among_dimensions
from generator.checks.similar_wording import words
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
from generator.framework.dimensions import dimensions, refused_dimensions
from generator.framework.loading import framework_data
from generator.source.values import Teks

_NOT_JUDGED = ("sumber", "istilah", "dasar_hukum")
_BODIES = (
    r"Dewan|Tim|Forum|Komite|Komisi|Satgas|Satuan Tugas|Gugus Tugas|Kelompok Kerja|Pokja|Majelis|Sekretariat Bersama|"
    r"Badan Koordinasi"
)
_OF_ANOTHER_TIME = (
    r"(?i)\b(?:dahulu|semula|sebelumnya|lama|pernah|berganti|diganti|diubah|menjadi|nasional|pusat|kementerian|provinsi|"
    r"lain|rancangan|disebut|dikenal|istilah|sebutan|nama)\b"
)


@rule(
    "SBT001",
    "Lembaga smart city disebut dengan nama lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    {dewan}, {tim_pelaksana}, dan {forum} disebut dengan nama yang sama di seluruh naskah, yaitu nama pada  istilah.
    Nama lain biasanya tertinggal dari naskah daerah lain atau dari susunan yang lama. Lembaga daerah lain, dan nama
    lama yang disebut demikian, tidak ditandai.
    """,
    bad="""
organisasi: {dewan: {anggota: [{nama: Ratna Kusuma, jabatan: Bupati, peran: Ketua}]}}
pemantauan: {uraian: Laporan triwulanan dibahas oleh Komite Smart City sebelum diumumkan.}
""",
    good="""
organisasi: {dewan: {anggota: [{nama: Ratna Kusuma, jabatan: Bupati, peran: Ketua}]}}
pemantauan: {uraian: Laporan triwulanan dibahas oleh Dewan Smart City sebelum diumumkan.}
""",
)
def body_called_otherwise(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that calls a body of the smart city by a name that none has."""
    plan, terms = subject.plan, subject.plan.istilah
    bodies = (plan.organisasi.dewan, plan.organisasi.tim_pelaksana, plan.organisasi.forum)
    if not any(body.anggota for body in bodies):
        return
    known = {str(name) for name in (terms.dewan, terms.tim_pelaksana, terms.forum)}
    cities = {str(terms.smart_city), "Smart City", "Kota Cerdas", "Kota Pintar"}
    ending = "|".join(re.escape(city) for city in sorted(cities))
    pattern = rf"\b(?:{_BODIES})\s(?:[A-Z][a-z]+\s){{0,3}}?(?:{ending})\b"
    seen: set[str] = set()
    for text, match in subject.prose.near({city.lower() for city in cities}, pattern):
        told = " ".join(match[0].split())
        if told in seen or told in known or text.path.startswith(_NOT_JUDGED):
            continue
        is_excused = re.search(_OF_ANOTHER_TIME, sentence_at(text, *match.span()))
        if not is_excused and not is_said_of_others(subject, text, *match.span()):
            seen.add(told)
            message = f"teks menyebut '{told}', padahal lembaganya {', '.join(sorted(known))}"
            yield Hit(Passage(text, *match.span()), message, "samakan namanya, atau tetapkan pada ‹istilah›.")


@rule(
    "SBT002",
    "Istilah daerah sendiri tidak dipakai",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Daerah yang menetapkan istilahnya sendiri, seperti SKPD untuk perangkat daerah atau pilar untuk dimensi, memakai
    istilah itu di seluruh naskah. Kalimat yang menjelaskan kedua istilah tidak ditandai.
    """,
    bad="""
istilah: {opd: SKPD, opd_panjang: Satuan Kerja Perangkat Daerah}
visi: {penjelasan: Setiap OPD menunjuk dua penghubung tetap.}
""",
    good="""
istilah: {opd: SKPD, opd_panjang: Satuan Kerja Perangkat Daerah}
visi: {penjelasan: "Setiap SKPD menunjuk dua penghubung tetap; di daerah lain disebut OPD."}
""",
)
def usual_term(subject: Subject) -> Iterator[Hit]:
    """A hit for each text with the usual word for what the region calls otherwise."""
    terms = subject.plan.istilah
    for own, usual, marks, pattern in (
        (terms.opd, "OPD", ("opd", "skpd"), r"\b(?:OPD|SKPD)\b"),
        (terms.dimensi, "dimensi", ("dimensi",), _COUNTED_DIMENSIONS),
    ):
        if own.place is None or own == usual:
            continue
        for text, match in subject.prose.near(marks, pattern):
            is_other = match[0].casefold() != str(own).casefold() and not text.path.startswith(_NOT_JUDGED)
            explained = sentence_at(text, *match.span()).replace(match[0], "")
            if is_other and not re.search(_EXPLAINS, explained):
                message = f"teks menyebut '{match[0]}', padahal istilah daerah ini '{own}'"
                yield Hit(Passage(text, *match.span()), message, f"tulis {own}.", also=own.place)
                break


_COUNTED_DIMENSIONS = (
    r"(?i)\b(?:(?:enam|keenam|lima|kelima|setiap|tiap|masing-masing|seluruh|semua|para|antar|lintas|per) ?"
    r"dimensi(?: smart city)?|dimensi (?:prioritas|lain(?:nya)?|ini|itu|tersebut|smart \w+))\b"
)
_EXPLAINS = r"(?i)\b(?:disebut|istilah|dikenal|atau|sebutan|lain|kementerian|nasional|provinsi)\b|[(“\"]"

_EXPANDED = (
    r"(?P<full>[A-Z][\w’-]+(?:(?:\s|,\s|\s(?:dan|atau|serta|dari|di|untuk|antara)\s|,\sdan\s)[A-Z][\w’-]+){1,8})"
    r"\s\((?P<short>[A-Z][A-Za-z0-9]{1,9})\)"
)
_USUAL = {
    "apbd": "anggaran pendapatan belanja daerah", "apbn": "anggaran pendapatan belanja negara",
    "sdm": "sumber daya manusia", "pad": "pendapatan asli daerah", "dak": "dana alokasi khusus",
    "dau": "dana alokasi umum", "dbh": "dana bagi hasil", "ipm": "indeks pembangunan manusia",
    "iklh": "indeks kualitas lingkungan hidup", "pdrb": "produk domestik regional bruto",
    "opd": "organisasi perangkat daerah", "skpd": "satuan kerja perangkat daerah", "bps": "badan pusat statistik",
    "kpbu": "kerja sama pemerintah badan usaha", "rtrw": "rencana tata ruang wilayah",
    "rdtr": "rencana detail tata ruang", "umkm": "usaha mikro kecil menengah", "mpp": "mal pelayanan publik",
    "sakip": "sistem akuntabilitas kinerja instansi pemerintah", "tpb": "tujuan pembangunan berkelanjutan",
}  # fmt: skip
_SILENT = frozenset(("dan", "atau", "serta", "dari", "di", "untuk", "antara"))


@rule(
    "SBT003",
    "Singkatan dijelaskan dengan kepanjangan lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Satu singkatan mempunyai satu kepanjangan: yang resmi, yang tercatat pada daftar perangkat daerah, atau yang lebih
    dahulu ditulis. Yang ditandai ialah kepanjangan dengan huruf awal yang cocok tetapi kata yang lain.
    """,
    bad="""
visi: {penjelasan: Indeks Sistem Pelayanan Berbasis Elektronik (SPBE) naik setiap tahun.}
""",
    good="""
visi: {penjelasan: Indeks Sistem Pemerintahan Berbasis Elektronik (SPBE) naik setiap tahun.}
""",
)
def expanded_otherwise(subject: Subject) -> Iterator[Hit]:
    """A hit for each abbreviation that a text explains by other words than known or told before."""
    known: dict[str, tuple[tuple[str, ...], Teks | None]] = {name: (full, None) for name, full in _usual().items()}
    for office in subject.offices.listed:
        if office.singkatan and office.nama:
            known[office.singkatan.casefold()] = _told_words(office.nama), office.nama
    for text, match in subject.prose.near(("(",), _EXPANDED):
        short, told = match["short"].casefold(), _told_words(match["full"])
        right, place = known.get(short, ((), None))
        full = _spelling(told, short, len(right))
        if text.path.startswith(_NOT_JUDGED) or not full:
            continue
        if not right:
            known[short] = full, text
        elif len(full) == len(right) and full != right and _share_half(full, right):
            shown = " ".join(right)
            message = f"{match['short']} dijelaskan sebagai '{match['full']}', padahal kepanjangannya '{shown}'"
            yield Hit(
                Passage(text, *match.span()), message, "samakan kepanjangannya.", also=place.place if place else None
            )


@cache
def _usual() -> dict[str, tuple[str, ...]]:
    """The words of usual abbreviations."""
    data: dict[str, str] = framework_data("singkatan-peraturan")
    named = {name: full for name, full in data.items() if len(full.split()) > 1}
    return {name: tuple(full.split()) for name, full in (named | _USUAL).items()}


def _share_half(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two expansions share half of their words, so that they are not those of two things."""
    return 2 * len(set(one) & set(other)) >= len(one)


def _told_words(full: str) -> tuple[str, ...]:
    return tuple(word for word in words(full) if word not in _SILENT)


def _spelling(told: tuple[str, ...], short: str, length: int) -> tuple[str, ...]:
    """The last words that an abbreviation spells by their initials, or as many as its known words."""
    for size in dict.fromkeys((length, len(short))):
        last = told[-size:] if size else ()
        if len(last) == size and size and last[0][0] == short[0]:
            return last
    return ()


_SMART = re.compile(r"\bSmart (?!City\b|Cit)[A-Z][a-z]+\b")
_FEWEST_NAMED = 4


@rule(
    "SBT004",
    "Dimensi yang tidak dikenal menggantikan dimensi daerah",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Teks yang menyebut satu per satu {dimensi} daerah memakai nama {dimensi} itu. Yang ditandai ialah nama "Smart …"
    lain, seperti Smart Village, apabila teks merinci sebagian besar {dimensi} dan satu di antaranya hilang.
    """,
    bad="""
pengantar:
  strategi: >-
    Enam dimensi dikerjakan bersama, yaitu Smart Governance, Smart Branding, Smart Economy, Smart Village, Smart
    Society, dan Smart Environment.
""",
    good="""
pengantar:
  strategi: >-
    Enam dimensi dikerjakan bersama, yaitu Smart Governance, Smart Branding, Smart Economy, Smart Living, Smart
    Society, dan Smart Environment.
""",
)
def unknown_dimension(subject: Subject) -> Iterator[Hit]:
    """A hit for each unknown dimension in a text that names most of the region's own, but not all."""
    names = {str(dimension.nama) for dimension in subject.plan.dimensi}
    usual = {one.name for one in dimensions().values()}
    for text in subject.prose.holding(("smart ",)):
        told = {match[0] for match in _SMART.finditer(text)}
        if len(told & names) < _FEWEST_NAMED or names <= told:
            continue
        other = next((match for match in _SMART.finditer(text) if match[0] not in names | usual), None)
        # TKS003 reports the names of other frames.
        is_told = other is not None and other[0] in refused_dimensions() and is_among_dimensions(subject, text, other)
        if other is not None and not is_told:
            missing = ", ".join(sorted(names - told))
            message = f"teks menyebut {other[0]}, sedangkan {missing} tidak disebut"
            yield Hit(Passage(text, *other.span()), message, "samakan dengan nama {dimensi} daerah ini.")


_MOVEMENT = r"(?i)\bmenuju (?P<number>\d[\d.]*) smart cit(?:y|ies)\b"


@rule(
    "SBT005",
    "Nama gerakan kementerian salah tulis",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Program kementerian sejak 2017 bernama Gerakan Menuju 100 Smart City.
    """,
    bad="""
pendahuluan: {latar_belakang: Daerah ini termasuk dalam Gerakan Menuju 1000 Smart City.}
""",
    good="""
pendahuluan: {latar_belakang: Daerah ini termasuk dalam Gerakan Menuju 100 Smart City.}
""",
)
def another_movement(subject: Subject) -> Iterator[Hit]:
    """A hit for each name of the ministry's movement with another number."""
    for text, match in subject.prose.near(("smart cit",), _MOVEMENT):
        if match["number"] != "100":
            message = f"teks menyebut '{match[0]}', padahal namanya Gerakan Menuju 100 Smart City"
            yield Hit(Passage(text, *match.span("number")), message, "tulis 100.")
