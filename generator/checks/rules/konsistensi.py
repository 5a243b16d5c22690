"""Consistency rules: the same figures, period, region name and people everywhere, and nothing written twice."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from generator.checks.another_region import is_told_of_another
from generator.checks.common_cause import told_once
from generator.checks.finding import Severity
from generator.checks.indicators import Indicator
from generator.checks.passage import Passage
from generator.checks.people import holders, may_be_one
from generator.checks.prose import RANGE, sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.checks.whose_document import is_of_others
from generator.framework.all_regions import find_regions, regions
from generator.masterplan.daerah import Opd
from generator.masterplan.dasar_hukum import Peraturan
from generator.masterplan.kesiapan import Aplikasi
from generator.masterplan.repeats import Repeat
from generator.masterplan.revised_files import revised_files
from generator.masterplan.tata_kelola import Anggota
from generator.source.paths import ModelPath
from generator.source.printed_amounts import shown_number
from generator.source.record import Record
from generator.source.values import Bilangan, Gap, Teks
from generator.source.words import alike


@rule(
    "KST001",
    "Satu ukuran dengan dua nilai",
    Severity.GALAT,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Ukuran dengan nama dan tahun yang sama mempunyai satu nilai. Yang dibandingkan ialah data pendukung isu, nilai
    awal dan target sasaran, serta nilai awal dan target rencana aksi yang memakai indikator sasaran, demikian pula
    indeks evaluasi setahun yang tidak dibedakan tahapnya.
    """,
    bad="""
isu:
  - isu: Kemiskinan bertahan
    data: [{uraian: Persentase penduduk miskin, nilai: "11,8", satuan: persen, tahun: 2024}]
sasaran:
  - {indikator: Persentase penduduk miskin, satuan: persen, baseline: {nilai: "12,4", tahun: 2024}}
""",
    good="""
isu:
  - isu: Kemiskinan bertahan
    data: [{uraian: Persentase penduduk miskin, nilai: "11,8", satuan: persen, tahun: 2024}]
sasaran:
  - {indikator: Persentase penduduk miskin, satuan: persen, baseline: {nilai: "11,8", tahun: 2024}}
""",
)
def two_values(subject: Subject) -> Iterator[Hit]:
    """A hit for each value that differs from the first one given for the same indicator, year and unit."""
    first: dict[tuple[str, int, bool], Any] = {}
    names: set[str] = set()
    for indicator in subject.indicators:
        known_only = indicator.topic == "rencana_aksi"
        if known_only and indicator.folded not in names:
            continue
        names.add(indicator.folded)
        for year, value, is_target in _points(indicator):
            key = (indicator.folded, year, is_target)
            known = first.get(key) if known_only else first.setdefault(key, value)
            if known is not None and known != value:
                both = f"di sini {_shown(value)}, di tempat lain {_shown(known)}"
                message = f"'{text_of(indicator.name)}' tahun {year} {both}"
                yield Hit(value, message, "samakan kedua angka menurut sumbernya.", also=known.place)
    yield from _two_results(subject)


def _two_results(subject: Subject) -> Iterator[Hit]:
    """A hit for each index of an evaluation beside another one of the same year and stage."""
    first: dict[tuple[int, str], Bilangan] = {}
    for result in subject.plan.evaluasi:
        if not result.tahun or not isinstance(result.indeks, Bilangan):
            continue
        known = first.setdefault((int(result.tahun), str(result.tahap or "").casefold()), result.indeks)
        if known != result.indeks:
            both = f"di sini {_shown(result.indeks)}, di tempat lain {_shown(known)}"
            remedy = "sisakan indeks yang benar, atau bedakan kedua evaluasi dengan isian 'tahap'."
            yield Hit(result.indeks, f"indeks evaluasi tahun {result.tahun} {both}", remedy, also=known.place)


def _points(indicator: Indicator) -> Iterator[tuple[int, Any, bool]]:
    """Year, value, and whether it is a target; a quick win's single target has no year and is left out."""
    if indicator.start_year and not isinstance(indicator.start, Gap) and indicator.start is not None:
        yield int(indicator.start_year), indicator.start, False
    yield from ((int(year), value, True) for year, value in indicator.targets.items())


def _shown(value: Any) -> str:
    return shown_number(value) if isinstance(value, Decimal) else f"'{value}'"


class _Told(NamedTuple):
    """A figure of the whole region stated in a text; ``year`` is 0 if the sentence names none."""

    text: Teks
    shown: str
    number: Decimal
    rounded: bool
    year: int

    def is_same(self, known: Decimal) -> bool:
        """Whether it equals the known figure, or that figure rounded."""
        room = known / 100 if self.rounded else Decimal(0)
        return abs(self.number - known) <= room


_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?P<unit>\s(?:ribu|juta))?"
_UP_TO = r"(?:[^.;\n\d]|\b(?:19|20)\d\d\b){0,40}?"
_PEOPLE = rf"(?i)\b(?:penduduk\w*|berpenduduk|dihuni|didiami)\b{_UP_TO}{_NUMBER}\s(?:jiwa|orang penduduk)\b"
_AREA = (
    rf"(?i)\bluas (?:wilayah\w*|daerah\w*|kabupaten|kota)\b{_UP_TO}{_NUMBER}\s"
    r"(?:kilometer persegi|km2|km²)"
)
_A_PART = re.compile(
    r"\b(?:kepadatan|kecamatan|desa|kelurahan|distrik|nagari|laki-laki|perempuan|usia|berusia|miskin|bekerja|"
    r"provinsi|nasional|"
    r"Indonesia|dunia|diproyeksikan|proyeksi|akan|angkatan kerja|pengguna|peserta|wajib|memiliki|setiap|per)\b",
    re.IGNORECASE,
)
_YEAR = r"\b(?:19|20)\d\d\b"


@rule(
    "KST002",
    "Penduduk atau luas dalam teks berbeda",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Jumlah penduduk dan luas wilayah dalam teks sama dengan isian  daerah.penduduk  dan  daerah.luas_km2. Kalimat
    tentang kecamatan, kelompok penduduk, proyeksi, atau provinsi tidak dinilai; angka yang dibulatkan diterima. Bila
    teks menyebut beberapa tahun, cukup angka tahun terakhir yang cocok. Kalimat yang bercerita tentang daerah lain
    tidak dinilai.
    """,
    bad="""
daerah:
  penduduk: 412.600
  gambaran: Kabupaten ini dihuni 428.900 jiwa.
""",
    good="""
daerah:
  penduduk: 412.600
  gambaran: Kabupaten ini dihuni 412.600 jiwa.
""",
)
def figure_in_text(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that states another population or area."""
    place, prose = subject.plan.daerah, subject.prose
    for what, known, marks, pattern in (
        ("jumlah penduduk", place.penduduk, (" jiwa",), _PEOPLE),
        ("luas wilayah", place.luas_km2, ("kilometer persegi", "km2", "km²"), _AREA),
    ):
        if isinstance(known, Gap):
            continue
        told = [
            found
            for text, match in prose.near(marks, pattern)
            if not is_told_of_another(str(place.nama or ""), text, match.start("number"))
            and (found := _told(text, match))
        ]
        for found in _differing(told, Decimal(known)):
            message = f"teks menyebut {found.shown}, padahal {what} daerah ini {shown_number(known)}"
            yield Hit(found.text, message, "samakan kedua angka menurut sumbernya.", also=known.place)


def _told(text: Teks, match: re.Match[str]) -> _Told | None:
    """The figure of the whole region stated in a sentence; None if the sentence is about a part of it."""
    sentence = sentence_at(text, *match.span())
    if _A_PART.search(sentence[: sentence.find(match[0]) + len(match[0])]):
        return None
    size = {"": 1, "ribu": 10**3, "juta": 10**6}[(match["unit"] or "").strip().lower()]
    number = Decimal(match["number"].replace(".", "").replace(",", ".")) * size
    years = [int(year) for year in re.findall(_YEAR, sentence)]
    rounded = size > 1 or "sekitar" in sentence or "lebih" in sentence or "hampir" in sentence
    return _Told(text, match[0][match.start("number") - match.start() :], number, rounded, max(years, default=0))


def _differing(told: list[_Told], known: Decimal) -> list[_Told]:
    """The figures that contradict the known one; an older year may have had another figure."""
    others = [found for found in told if not found.is_same(known)]
    newest = max((found.year for found in told), default=0)
    has_match = len(others) < len(told)
    return [found for found in others if not found.year or (not has_match and found.year == newest)]


@rule(
    "KST003",
    "Periode dalam teks berbeda",
    Severity.GALAT,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Periode {masterplan} dalam teks sama dengan isian  periode. Yang dinilai hanya rentang tahun tepat sesudah nama
    {masterplan}, dan yang bertumpang tindih dengan periode: {masterplan} yang lalu boleh disebut dengan tahunnya, dan
    periode RPJMD, Renstra, atau rencana lain tidak dibandingkan.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
pendahuluan:
  latar_belakang: Masterplan Smart City Tahun 2024–2028 disusun bersama warga.
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
pendahuluan:
  latar_belakang: Masterplan Smart City Tahun 2025–2029 melanjutkan Masterplan Smart City Tahun 2018–2022.
""",
)
@told_once
def another_period(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that gives other years for the masterplan."""
    period, terms = subject.plan.periode, subject.plan.istilah
    if not period.mulai or not period.selesai:
        return
    texts = _contradicting(subject, (period.mulai, period.selesai))
    if not texts:
        return
    names = {str(terms.masterplan), "Masterplan", "Master Plan", "Rencana Induk"}
    between = _words_between(subject, str(terms.smart_city))
    listed = "|".join(re.escape(name) for name in sorted(names))
    pattern = rf"(?i)\b(?:{listed})(?:\s+(?:{between}))*\s+\(?{RANGE}"
    marks = subject.prose.present({name.lower() for name in names})
    for text, match in _matches(texts, marks, pattern):
        first, last = int(match["first"]), int(match["last"])
        is_wrong = _contradicts((first, last), (period.mulai, period.selesai))
        if is_wrong and not is_of_others(subject, text, *match.span()):
            own = f"periode {{masterplan}} {period.mulai}–{period.selesai}"
            yield Hit(
                text, f"teks menyebut periode {first}–{last}, padahal {own}", "samakan periodenya.", also=period.place
            )


def _contradicts(told: tuple[int, int], period: tuple[int, int]) -> bool:
    """Whether some years differ from a period but overlap with it."""
    return told != period and told[0] <= period[1] and told[1] > period[0]


def _contradicting(subject: Subject, period: tuple[int, int]) -> list[Teks]:
    """The texts with years that contradict a period, to apply the expensive pattern only to these few."""
    told = ((text, (first, last)) for text, first, last in subject.prose.ranges)
    return list({id(text): text for text, years in told if _contradicts(years, period)}.values())


def _matches(texts: list[Teks], marks: tuple[str, ...], pattern: str) -> Iterator[tuple[Teks, re.Match[str]]]:
    """Every match of a pattern within the given texts that contain one of the marks (given in lower case)."""
    for text in texts:
        lowered = text.lower()
        if any(mark in lowered for mark in marks):
            yield from ((text, match) for match in re.finditer(pattern, text))


def _words_between(subject: Subject, smart_city: str) -> str:
    """The words allowed between the name of a plan and its years, as alternatives of a pattern."""
    own = str(subject.plan.daerah.nama or "Kabupaten")
    fixed = (
        "Smart City",
        smart_city,
        own,
        "Kabupaten",
        "Kota",
        "Daerah",
        "Tahun",
        "Periode",
        "untuk",
        "ini",
        "Cerdas",
    )
    return "|".join(re.escape(word) for word in sorted(dict.fromkeys(fixed), key=len, reverse=True))


@rule(
    "KST004",
    "Nama daerah ditulis lain",
    Severity.GALAT,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nama daerah beserta sebutannya ditulis sama di seluruh naskah: kabupaten tidak disebut kota atau sebaliknya, dan
    namanya tidak salah ketik. Nama yang memang nama daerah lain diperiksa aturan WIL001.
    """,
    bad="""
daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten}
visi:
  penjelasan: Kabupaten Kotawarigin Timur menuju daerah yang cerdas.
""",
    good="""
daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten}
visi:
  penjelasan: Kabupaten Kotawaringin Timur menuju daerah yang cerdas.
""",
)
def region_called_otherwise(subject: Subject) -> Iterator[Hit]:
    """A hit for each text with the wrong kind before the region's name, or with a misspelt name."""
    name, kind = str(subject.plan.daerah.nama or ""), str(subject.plan.daerah.jenis)
    if not name or kind not in {"kabupaten", "kota"}:
        return
    yield from _wrong_kind(subject, name, kind)
    yield from _misspelt(subject, name)


_OTHER_KIND = {
    "kabupaten": "Kota|Pemkot|Wali Kota|Walikota|Pemerintah Kota",
    "kota": "Kabupaten|Kab\\.|Pemkab|Bupati|Pemerintah Kabupaten",
}


def _wrong_kind(subject: Subject, name: str, kind: str) -> Iterator[Hit]:
    other = "kota" if kind == "kabupaten" else "kabupaten"
    pattern = rf"(?<!\w)(?<!Ibu )(?:{_OTHER_KIND[kind]})\s+{re.escape(name)}(?![\w-])"
    seen: set[str] = set()
    for word in _OTHER_KIND[kind].replace("\\", "").lower().split("|"):
        for text, match in subject.prose.near((f"{word} {name.lower()}",), pattern):
            if text.path not in seen and not _exists(other, name):
                seen.add(text.path)
                yield Hit(text, f"'{match[0]}', padahal daerah ini {kind}", f"tulis {kind.capitalize()} {name}.")


def _exists(kind: str, name: str) -> bool:
    """Whether a region of the kind and name exists and may therefore be meant."""
    return any(region.kind == kind for region in find_regions(name))


_CALLED = r"(?<!\w)(?:Kabupaten|Kota|Pemkab|Pemkot|Bupati|Wali Kota|Walikota)\s+(?P<name>(?:[A-Z]\w+\s?)+)"


def _misspelt(subject: Subject, name: str) -> Iterator[Hit]:
    words, seen = name.split(), set[str]()
    parts = [word.lower() for word in words if len(word) >= _LONG_ENOUGH]
    beginnings = tuple(part[:2] for part in parts)
    begun = [word for word in subject.prose.folded_words if word.startswith(beginnings)]
    if not any(_is_near(word, part) for word in begun for part in parts):
        return
    known = {region.name for region in regions()}
    for text, match in subject.prose.near(("kabupaten ", "kota ", "pemkab ", "pemkot ", "bupati "), _CALLED):
        called = " ".join(match["name"].split()[: len(words)])
        if text.path not in seen and called not in known and _is_misspelling(called, name):
            seen.add(text.path)
            yield Hit(text, f"nama daerah tertulis '{called}'", f"Mungkin maksud Anda: {name}.")


_LONG_ENOUGH = 5


def _is_misspelling(called: str, name: str) -> bool:
    given, right = called.lower().split(), name.lower().split()
    if given == right or len(given) != len(right):
        return False
    return all(one == other or _is_near(one, other) for one, other in zip(given, right, strict=True))


def _is_near(word: str, other: str) -> bool:
    """Whether two words differ by one letter omitted, inserted, changed, or swapped with its neighbour."""
    if word == other or abs(len(word) - len(other)) > 1 or len(other) < _LONG_ENOUGH or word[:2] != other[:2]:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    one, two = word[start:], other[start:]
    swapped = one[:2] == two[:2][::-1] and one[2:] == two[2:]
    return one[1:] == two[1:] or one[1:] == two or one == two[1:] or (len(one) > 1 and swapped)


@rule(
    "KST005",
    "Satu jabatan dengan dua nama",
    Severity.GALAT,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Pemegang jabatan disebut dengan nama yang sama pada  daerah, daftar perangkat daerah, sambutan, dan susunan
    organisasi. Gelar, singkatan, dan nama tengah boleh berbeda; penjabat dan pelaksana tugas, serta catatan Bimtek
    yang lampau, tidak dibandingkan.
    """,
    bad="""
daerah: {nama: Tabalong, jenis: kabupaten, kepala: {nama: Ratna Kusuma}}
sambutan:
  penanda_tangan: {nama: Hendra Pramudya, jabatan: Bupati Tabalong}
""",
    good="""
daerah: {nama: Tabalong, jenis: kabupaten, kepala: {nama: Ratna Kusuma}}
sambutan:
  penanda_tangan: {nama: "Hj. Ratna Kusuma, S.E.", jabatan: Bupati Tabalong}
""",
)
def two_holders(subject: Subject) -> Iterator[Hit]:
    """A hit for each name that cannot be of the same person as the first name given for the office."""
    first: dict[str, Any] = {}
    for office, name in holders(subject.plan):
        known = first.setdefault(office.casefold(), name)
        if known is not name and not may_be_one(known, name):
            message = f"nama {office} di sini {name}, di tempat lain {known}"
            yield Hit(name, message, "samakan namanya, atau perbarui pejabatnya di semua tempat.", also=known.place)


@rule(
    "KST006",
    "RPJMD disebut berlainan",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Peraturan dan periode RPJMD pada isian  rpjmd, dalam dasar hukum, dan dalam teks menunjuk RPJMD yang sama. RPJMD
    masa lalu, yang periodenya tidak bertumpang tindih, dan RPJMD provinsi atau daerah lain tidak dibandingkan: milik
    siapa sebuah RPJMD dibaca dari nama yang terdekat dalam kalimatnya, atau dari penerbit dan sebutan pada butirnya.
    Renstra perangkat daerah berlaku selama RPJMD itu.
    """,
    bad="""
rpjmd: {judul: RPJMD Kabupaten Tabalong Tahun 2025–2029, peraturan: Peraturan Daerah Nomor 5 Tahun 2025}
dasar_hukum:
  - jenis: perda
    nomor: 4
    tahun: 2025
    tentang: Rencana Pembangunan Jangka Menengah Daerah Tahun 2025–2029
""",
    good="""
rpjmd: {judul: RPJMD Kabupaten Tabalong Tahun 2025–2029, peraturan: Peraturan Daerah Nomor 4 Tahun 2025}
dasar_hukum:
  - jenis: perda
    nomor: 4
    tahun: 2025
    tentang: Rencana Pembangunan Jangka Menengah Daerah Tahun 2025–2029
""",
)
def another_rpjmd(subject: Subject) -> Iterator[Hit]:
    """A hit for each legal basis and each text that gives another RPJMD than the plan's own, or its Renstra."""
    yield from _other_regulation(subject)
    yield from _other_years(subject)
    yield from _other_years_of_offices(subject)


_NUMBERED = re.compile(r"(?:Nomor|No\.?)\s*(\d+)\s*Tahun\s*(\d{4})", re.IGNORECASE)


def _other_regulation(subject: Subject) -> Iterator[Hit]:
    plan = subject.plan
    own = _NUMBERED.search(str(plan.rpjmd.peraturan))
    if own is None:
        return
    yield from _other_regulation_of_source(subject, own)
    yield from _other_regulation_in_texts(subject, own)
    for item in plan.dasar_hukum:
        title = str(item.tentang).lower()
        is_plan = title.startswith(("rencana pembangunan jangka menengah daerah", "rpjmd"))
        if item.jenis != "perda" or not is_plan or not item.nomor or not item.tahun:
            continue
        if item.tentang and is_of_others(subject, item.tentang, 0, 0):
            continue
        if _same_years(subject, title) and (str(item.nomor), str(item.tahun)) != own.groups():
            message = f"peraturan RPJMD di sini nomor {item.nomor} tahun {item.tahun}, pada ‹rpjmd› {own[0].lower()}"
            yield Hit(item.nomor, message, "samakan nomor dan tahunnya.", also=plan.rpjmd.peraturan.place)


def _other_regulation_of_source(subject: Subject, own: re.Match[str]) -> Iterator[Hit]:
    """A hit for each source that is the region's RPJMD by its name, with another number or year."""
    plan = subject.plan
    for source in plan.sumber:
        name, told = str(source.nama or ""), _NUMBERED.search(str(source.keterangan or ""))
        is_plan = name.lower().startswith(("rencana pembangunan jangka menengah daerah", "rpjmd"))
        is_own = not plan.daerah.nama or str(plan.daerah.nama) in name
        is_law = told is not None and "peraturan daerah" in str(source.keterangan).lower()[: told.start()]
        if told and is_law and is_plan and is_own and _same_years(subject, name) and told.groups() != own.groups():
            message = f"peraturan RPJMD di sini {told[0].lower()}, pada ‹rpjmd› {own[0].lower()}"
            yield Hit(source.keterangan, message, "samakan nomor dan tahunnya.", also=plan.rpjmd.peraturan.place)


def _same_years(subject: Subject, title: str) -> bool:
    """Whether a title gives the years of the plan's own RPJMD, or one of the two gives none."""
    own, other = re.search(RANGE, str(subject.plan.rpjmd.judul)), re.search(RANGE, title)
    return own is None or other is None or own.groups() == other.groups()


_SET_BY = (
    r"(?i)\b(?:rpjmd|rencana pembangunan jangka menengah daerah)\b[^.;:\n]{0,90}?\s(?:ditetapkan|diatur|disahkan|"
    r"diundangkan|dituangkan|dimuat)\s(?:dengan|dalam|melalui|oleh|berdasarkan)\s(?:perda|peraturan daerah)"
    r"(?:\s(?!nomor\b|no\b)[a-z]+){0,5}?\s(?:(?:nomor|no)\b[.\s]*)?(?P<number>\d{1,3})\s*(?:/|tahun\b)\s*(?P<year>20\d\d)"
)
_OF_ANOTHER_PLAN = re.compile(
    r"(?i)\b(?:sebelum\w*|terdahulu|lama|lalu|dahulu|semula|berakhir|\w*ganti\w*|\w*cabut|evaluasi|capaian|provinsi|"
    r"nasional|kementerian|lembaga|peralihan|rancangan)\b"
)


def _other_regulation_in_texts(subject: Subject, own: re.Match[str]) -> Iterator[Hit]:
    """A hit for each text that says that another regulation set the region's RPJMD."""
    for text, match in subject.prose.near(("rpjmd", "jangka menengah daerah"), _SET_BY):
        is_same = (int(match["number"]), match["year"]) == (int(own[1]), own[2])
        is_plain = not _OF_ANOTHER_PLAN.search(sentence_at(text, *match.span())) and _same_years(subject, match[0])
        if is_same or not is_plain or is_of_others(subject, text, *match.span()):
            continue
        message = (
            f"peraturan RPJMD di sini nomor {match['number']} tahun {match['year']}, pada ‹rpjmd› {own[0].lower()}"
        )
        passage = Passage(text, match.start("number"), match.end())
        yield Hit(passage, message, "samakan nomor dan tahunnya.", also=subject.plan.rpjmd.peraturan.place)


_OF_ANY_OFFICE = re.compile(r"\b(?:OPD|SKPD|Tahun|Perangkat Daerah)\b")
_OFFICES = r"(?:\s+(?:OPD|SKPD|perangkat daerah|dan|[Tt]ahun|(?!Kementerian|Provinsi)[A-Z][\w’-]+,?)){0,9}?"


def _other_years_of_offices(subject: Subject) -> Iterator[Hit]:
    """A hit for each Renstra of the region's offices that does not last as long as the RPJMD does."""
    title = subject.plan.rpjmd.judul
    own = re.search(RANGE, str(title))
    texts = _contradicting(subject, (int(own["first"]), int(own["last"]))) if own else []
    pattern = rf"\b(?:Renstra|[Rr]encana [Ss]trategis)(?P<of>{_OFFICES})\s+\(?{RANGE}"
    names = {str(name) for office in subject.offices.listed for name in (office.nama, office.singkatan) if name}
    for text, match in _matches(texts, ("renstra", "rencana strategis"), pattern) if own else ():
        told, period = (
            (int(match["first"]), int(match["last"])),
            (int(own["first"]), int(own["last"])) if own else (0, 0),
        )
        is_known = not re.search(r"[A-Z]", _OF_ANY_OFFICE.sub("", match["of"])) or any(
            n in match["of"] for n in names
        )
        is_plain = is_known and not _OF_ANOTHER_PLAN.search(sentence_at(text, *match.span()))
        if _contradicts(told, period) and is_plain and not is_of_others(subject, text, *match.span()):
            message = f"teks menyebut '{match[0]}', padahal RPJMD ini tahun {period[0]}–{period[1]}"
            yield Hit(Passage(text, *match.span()), message, "samakan periodenya.", also=title.place)


def _other_years(subject: Subject) -> Iterator[Hit]:
    title = subject.plan.rpjmd.judul
    own = re.search(RANGE, str(title))
    texts = _contradicting(subject, (int(own["first"]), int(own["last"]))) if own else []
    if own is None or not texts:
        return
    between = _words_between(subject, str(subject.plan.istilah.smart_city))
    pattern = rf"\bRPJMD(?:\s+(?:{between}))*\s+\(?{RANGE}"
    for text, match in _matches(texts, ("rpjmd",), pattern):
        overlaps = match["first"] < own["last"] and match["last"] > own["first"]
        if match.groups() != own.groups() and overlaps and not is_of_others(subject, text, *match.span()):
            message = f"teks menyebut '{match[0]}', padahal RPJMD ini tahun {own['first']}–{own['last']}"
            remedy = "samakan periodenya."
            if ModelPath(text.path).topic == "dasar_hukum":
                remedy = (
                    "judul peraturan dikutip apa adanya; periksa peraturan mana yang dimaksud, dan ‹rpjmd.judul›."
                )
            yield Hit(text, message, remedy, also=title.place)


_TOLD_BY_OTHERS = (Anggota, Aplikasi, Opd, Peraturan)
_OF_OFFICES = ("pendukung", "mitra")


@rule(
    "KST007",
    "Butir ditulis dua kali",
    Severity.GALAT,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Setiap butir daftar ditulis satu kali; butir yang terulang menggandakan jumlah, anggaran, dan hitungan. Huruf
    besar, spasi, tanda petik, tanda pisah, dan tanda baca di akhir tidak membedakan. Nama yang sama dalam dimensi,
    program, lokasi, tahun, atau perangkat daerah lain, dan sasaran dengan indikator lain, bukan pengulangan.
    Nama yang hanya berbeda karena "(revisi)" di belakangnya atau kata seperti "bagi" tampak sebagai pengulangan.
    Begitu pula dua berkas yang menurut namanya dua versi, misalnya visi.yaml dan "visi rev.yaml", bila keduanya
    memberi butir pada daftar yang sama. Peraturan, perangkat daerah, pendukung, aplikasi, dan anggota lembaga
    diperiksa aturan HKM003, OPD004, OPD006, APL002, dan KLM004; anggaran yang terulang di bawah nama lain
    diperiksa ANG009.
    """,
    bad="""
rencana_aksi:
  - {dimensi: smart_economy, kegiatan: Pelatihan pedagang, anggaran: {APBD: {2026: 250 juta}}}
  - {dimensi: smart_economy, kegiatan: Pelatihan Pedagang., anggaran: {APBD: {2026: 250 juta}}}
""",
    good="""
rencana_aksi:
  - {dimensi: smart_economy, kegiatan: Pelatihan pedagang, anggaran: {APBD: {2026: 250 juta}}}
  - {dimensi: smart_society, kegiatan: Pelatihan pedagang, anggaran: {APBD: {2026: 250 juta}}}
""",
)
def written_twice(subject: Subject) -> Iterator[Hit]:
    """A hit for each thing listed several times, at its second occurrence, and each two versions of a file."""
    for repeat in subject.repeats:
        first, again, *_ = repeat.items
        path = ModelPath(repeat.listed.path)
        if isinstance(first, _TOLD_BY_OTHERS) or path.name in _OF_OFFICES:
            continue
        sure = alike(str(_called(first))) == alike(str(_called(again)))
        yield Hit(
            again,
            _message_on(repeat)
            if sure
            else f"'{text_of(_called(again))}' tampak sama dengan '{text_of(_called(first))}'",
            "sisakan satu, atau bedakan namanya.",
            also=first.place,
            severity=None if sure and path in subject.plan.fields else Severity.PERINGATAN,
        )
    for revised in revised_files(subject.plan):
        yield Hit(revised.first, revised.message, revised.remedy, severity=Severity.PERINGATAN)


def _message_on(repeat: Repeat) -> str:
    many = "dua kali" if len(repeat.items) == 2 else f"{len(repeat.items)} kali"
    return f"'{text_of(_called(repeat.items[0]))}' ditulis {many} pada ‹{ModelPath(repeat.listed.path).name}›"


def _called(item: Any) -> Any:
    """The name of an item, or its indicator if it has no name."""
    if not isinstance(item, Record):
        return getattr(item, "nama", item)
    return item.naming or getattr(item, "indikator", "") or "butir ini"
