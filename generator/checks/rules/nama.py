"""Rules on names: proper nouns spelt in two ways, and places that the region does not have."""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.people import name_parts
from generator.checks.prose import is_quoted
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
from generator.framework.dimensions import dimensions
from generator.masterplan.tata_kelola import Anggota
from generator.source.paths import outermost_item
from generator.source.values import Teks

_CERTAIN = ("aplikasi", "quick_win")
_NOT_JUDGED = ("dasar_hukum", "sumber", "istilah")
_OF_PEOPLE = ("nama", "kepala", "notulis", "oleh", "penanggung_jawab")
_BEGINS = r"(?:^|[.!?:;]\s+|\n\s*(?:[-*•]\s*)?|[“\"(]\s*)$"
_CALLED = r"\b(?:Kabupaten|Kota|Kab\.|Bupati|Pemkab|Pemkot|Dinas|Badan|Smart)\s(?:[A-Z]\w+\s)*$"


@rule(
    "NMA001",
    "Nama ditulis dengan dua ejaan",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nama tempat, produk, aplikasi, dan program yang berulang kali disebut ditulis dengan ejaan yang sama. Yang
    ditandai ialah kata berhuruf besar yang jarang dan berbeda satu huruf dari nama yang lazim dalam naskah ini. Nama
    orang, daerah, dimensi, dan perangkat daerah diperiksa aturan lain.
    """,
    bad="""
strategi:
  - {nama: Menata dermaga Kencana, uraian: "Pasar Teluk Kencana ditata, lalu dermaga Teluk Kenacna diperbaiki."}
  - {nama: Menata pasar Kencana, uraian: Warga Teluk Kencana bermusyawarah.}
""",
    good="""
strategi:
  - {nama: Menata dermaga Kencana, uraian: "Pasar Teluk Kencana ditata, lalu dermaga Teluk Kencana diperbaiki."}
  - {nama: Menata pasar Kencana, uraian: Warga Teluk Kencana bermusyawarah.}
""",
)
def spelt_in_two_ways(subject: Subject) -> Iterator[Hit]:
    """A hit for each rare proper noun that differs by a letter from a usual one."""
    found = subject.proper_nouns.slips()
    usual = {word.casefold() for word in subject.plan.pemeriksaan.kata_wajar}
    people = _parts_of_people(subject) if found else frozenset()
    for word, meant in found:
        if (
            word.casefold() in usual
            or meant.casefold() in people
            or meant.casefold() in _words_of_dimensions(subject)
        ):
            continue
        for text, match in subject.prose.near((word.casefold(),), rf"(?<![\w-]){re.escape(word)}(?![\w-])"):
            before = text[: match.start()]
            if not _is_of_another_kind(text) and not re.search(_BEGINS, before) and not re.search(_CALLED, before):
                if not is_quoted(text, match.start()):
                    message = f"teks menyebut {word}, padahal di tempat lain {meant}"
                    yield Hit(Passage(text, *match.span()), message, "samakan ejaannya.")
                break


def _is_of_another_kind(text: Teks) -> bool:
    return text.path.startswith(_NOT_JUDGED)


def _words_of_dimensions(subject: Subject) -> frozenset[str]:
    named = [str(d.nama) for d in subject.plan.dimensi] + [d.name for d in dimensions().values()]
    return frozenset(word.casefold() for name in named for word in name.split())


def _parts_of_people(subject: Subject) -> frozenset[str]:
    """The parts of the names of everybody in the lists."""
    plan = subject.plan
    bodies = plan.organisasi
    members: list[Anggota] = [*bodies.dewan.anggota, *bodies.tim_pelaksana.anggota, *bodies.forum.anggota]
    place = plan.daerah
    heads = (place.kepala.nama, place.wakil.nama, place.sekretaris.nama, place.kepala_diskominfo.nama)
    names = [*heads, *(member.nama for member in members), *(opd.kepala for opd in place.opd)]
    return frozenset(part for name in names if name for part in name_parts(str(name)))


@rule(
    "NMA002",
    "Tempat yang tidak dikenal di daerah ini",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Tempat yang disebut sederet dengan kecamatan dan desa daerah ini, atau disebut sebagai kecamatan, biasanya disebut
    juga di tempat lain. Yang hanya disebut satu kali, padahal yang lain berulang kali, mungkin salah tulis atau
    berasal dari naskah daerah lain. Yang dikenal ialah nama pada lokasi kegiatan dan gambaran daerah.
    """,
    bad="""
daerah: {gambaran: "Kecamatan di pesisir ialah Muara Cendana, Teluk Kencana, dan Karang Indah."}
rencana_aksi:
  - {kegiatan: Menata pasar, lokasi: "Muara Cendana, Teluk Kencana, dan Karang Indah"}
  - {kegiatan: Menata dermaga, lokasi: "Muara Cendana, Teluk Mutiara, dan Karang Indah"}
""",
    good="""
daerah: {gambaran: "Kecamatan di pesisir ialah Muara Cendana, Teluk Kencana, dan Karang Indah."}
rencana_aksi:
  - {kegiatan: Menata pasar, lokasi: "Muara Cendana, Teluk Kencana, dan Karang Indah"}
  - {kegiatan: Menata dermaga, lokasi: "Muara Cendana, Teluk Kencana, dan Karang Indah"}
""",
)
def unknown_place(subject: Subject) -> Iterator[Hit]:
    """A hit for each place told once only, in a series with known ones or as a kecamatan."""
    known = _known_places(subject)
    if len(known) < _FEWEST_KNOWN:
        return
    seen: set[str] = set()
    for text, start, name in _alien_places(subject, known):
        is_once = name not in seen and subject.prose.whole.count(name) == 1
        if is_once and not is_said_of_others(subject, text, start, start + len(name)):
            seen.add(name)
            message = f"teks menyebut {name}, yang tidak disebut di tempat lain"
            remedy = "tulis nama tempat yang ada di daerah ini, atau sebut juga pada gambaran daerah."
            yield Hit(Passage(text, start, start + len(name)), message, remedy)


_FEWEST_KNOWN = 3
_PLACE = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_SERIES = re.compile(rf"{_PLACE}(?:, {_PLACE})+,? (?:dan|serta) {_PLACE}|{_PLACE} (?:dan|serta) {_PLACE}")
_KIND_OF_PLACE = re.compile(
    r"^(?:Kecamatan|Kelurahan|Desa|Distrik|Kampung|Warga|Pesisir|Perairan|Kawasan|Pasar|Pelabuhan|Kantor|Balai|Camat"
    r"|Para|Di|Dari|Ke|Antara|Wilayah|Lereng|Hulu(?= Sungai)|Penduduk|Nelayan|Petani|Desa-desa)\s+(?=[A-Z])"
)
_KECAMATAN = re.compile(rf"\bKecamatan (?P<name>{_PLACE})")


def _known_places(subject: Subject) -> frozenset[str]:
    """The places where activities are located that also occur in the description of the region or several times."""
    told: dict[str, int] = {}
    described = str(subject.plan.daerah.gambaran or "")
    for row in subject.plan.rencana_aksi:
        for match in re.finditer(_PLACE, str(row.lokasi or "")):
            name = _bare(match[0])
            told[name] = told.get(name, 0) + 1
    usual = {name for name, number in told.items() if number > 1 or name in described}
    return frozenset(name for name in usual if name in described or not _is_ordinary(name, subject))


def _is_ordinary(name: str, subject: Subject) -> bool:
    """Whether all words of a name are common ones, as in "Pasar" or "Seluruh"."""
    return subject.prose.words.issuperset(name.lower().split())


def _bare(name: str) -> str:
    return _KIND_OF_PLACE.sub("", name)


def _alien_places(subject: Subject, known: frozenset[str]) -> Iterator[tuple[Teks, int, str]]:
    several = [name for name in known if " " in name] or known
    for text in subject.prose.holding(sorted(name.lower() for name in several)):
        for match in _SERIES.finditer(text) if " dan " in text or " serta " in text else ():
            yield from _alien_in(text, match, known)
    if len(known) > _MANY_KNOWN:
        for text in subject.prose.holding(("kecamatan ",)):
            for match in _KECAMATAN.finditer(text):
                if not any(match["name"].startswith(name) for name in known):
                    yield text, match.start("name"), match["name"]


_MANY_KNOWN = 6


def _alien_in(text: Teks, match: re.Match[str], known: frozenset[str]) -> Iterator[tuple[Teks, int, str]]:
    """The one place of a series that is not known, if all others are."""
    places = [(match.start() + m.start(), m[0]) for m in re.finditer(_PLACE, match[0])]
    alien = [(at, name) for at, name in places if not any(f" {name}".endswith(f" {place}") for place in known)]
    if (len(alien) == 1 and len(places) > _PAIR) or (len(alien) == 1 and _resembles(alien[0][1], known)):
        at, name = alien[0]
        yield text, at + len(name) - len(_bare(name)), _bare(name)


_PAIR = 2


def _resembles(name: str, known: frozenset[str]) -> bool:
    """Whether a place shares a word with a known one: "Tanjung Mutiara" with "Tanjung Pelita"."""
    words = name.split()
    return len(words) > 1 and any(words[0] == place.split()[0] and " " in place for place in known)


_INSTITUTIONS = (
    r"^(?:Politeknik|Universitas|Institut|Sekolah Tinggi|Akademi|Bank|BPR|Perumda|Perum|PT|Yayasan|Lembaga|Balai|"
    r"Pusat|RSUD|Rumah Sakit)\s"
)
_SHORTEST_NAME = 3
_OFFICES = frozenset(("Dinas", "Badan", "Satuan", "Sekretariat", "Inspektorat", "Kecamatan"))


@rule(
    "NMA003",
    "Nama mitra ditulis lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Lembaga yang menjadi mitra atau pendukung satu butir bernama sama pada daftar dan pada teks butir itu. Yang
    ditandai ialah nama pada daftar yang tidak disebut di tempat lain, apabila teks butir itu menyebut lembaga yang
    namanya berbeda satu kata saja dan sudah dikenal pada butir lain. Begitu juga nama dalam teks yang kata-katanya
    sama dengan mitra yang terdaftar tetapi urutannya lain, seperti "Koperasi Pelita Bahari" untuk Koperasi Bahari
    Pelita.
    """,
    bad="""
quick_win:
  - {nama: Pojok Belajar, kemitraan: Politeknik Bahari Cendana mengakui kerja relawan.,
     mitra: [Politeknik Maritim Cendana]}
rencana_aksi: [{kegiatan: Pelatihan, pendukung: [Politeknik Bahari Cendana]}]
""",
    good="""
quick_win:
  - {nama: Pojok Belajar, kemitraan: Politeknik Bahari Cendana mengakui kerja relawan.,
     mitra: [Politeknik Bahari Cendana]}
rencana_aksi: [{kegiatan: Pelatihan, pendukung: [Politeknik Bahari Cendana]}]
""",
)
def partner_called_otherwise(subject: Subject) -> Iterator[Hit]:
    """A hit for each institution listed once whose item tells of another one that is called nearly so."""
    others = [link for link in subject.said.links if link.tujuan is None]
    yield from _in_another_order(subject, {str(link) for link in others})
    links = [link for link in others if re.match(_INSTITUTIONS, link)]
    listed = Counter(str(link) for link in links)
    for link in links:
        if listed[link] > 1 or subject.prose.count(link.lower()):
            continue
        home = outermost_item(link.path)
        beside = {str(one) for one in links if outermost_item(one.path) == home}
        for name in (one for one in listed if one not in beside and _differ_in_a_word(link, one)):
            told = [text for text in subject.prose.holding((name.lower(),)) if outermost_item(text.path) == home]
            if told:
                message = f"daftar menyebut {link}, padahal teks butir ini {name}"
                yield Hit(link, message, "samakan namanya.", also=told[0].place)


def _in_another_order(subject: Subject, listed: Collection[str]) -> Iterator[Hit]:
    """The names in texts that have the words of a listed institution, the first in its place, in another order."""
    known = {tuple(sorted(name.split())): name for name in listed if len(name.split()) >= _SHORTEST_NAME}
    firsts = {name.split()[0] for name in known.values() if name.split()[0] not in _OFFICES}
    if not firsts:
        return
    pattern = rf"\b(?:{'|'.join(map(re.escape, sorted(firsts)))})(?:\s[A-Z][\w’-]+){{2,}}"
    for text, match in subject.prose.near([f"{first.lower()} " for first in firsts], pattern):
        name = known.get(tuple(sorted(match[0].split())), match[0])
        if match[0] not in listed and name != match[0] and name.split()[0] == match[0].split()[0]:
            message = f"teks menyebut {match[0]}, padahal daftar mitra {name}"
            yield Hit(Passage(text, *match.span()), message, "samakan namanya.")


def _differ_in_a_word(one: str, other: str) -> bool:
    """Whether two names of several words differ in one word, which is not the first and no number."""
    ours, theirs = one.split(), other.split()
    differing = [pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]]
    is_near = len(ours) == len(theirs) >= _SHORTEST_NAME and len(differing) == 1 and ours[0] == theirs[0]
    return is_near and all(word.isalpha() for word in differing[0])
