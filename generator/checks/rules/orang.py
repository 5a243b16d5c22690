"""Rules on people: one name for each holder of an office in texts and notes, one office for each person."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.local_laws import of_own_head
from generator.checks.passage import Passage
from generator.checks.people import holders, may_be_one, name_parts
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.similar_wording import distance
from generator.checks.subject import Subject
from generator.checks.told_holders import NAME, PAST, TITLE, is_a_name
from generator.checks.told_offices import Told, office_beside, office_of
from generator.checks.whose_document import is_said_of_others
from generator.framework.all_regions import regions_called
from generator.source.paths import ModelPath
from generator.source.values import Teks
from generator.source.words import in_one_line

_NEAR = 4


@rule(
    "ORG001",
    "Nama pejabat dalam teks berbeda",
    Severity.GALAT,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nama yang mengikuti sebutan jabatan dalam teks, seperti "Bupati Ratna Kusuma", ialah nama pemegang jabatan itu
    pada  daerah  dan daftar perangkat daerah, atau, bila di sana kosong, pembuka dan pemimpin acara yang
    diceritakan teks itu. Pejabat terdahulu, penjabat, dan pejabat daerah lain tidak dinilai.
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
    for opd in subject.plan.daerah.opd:
        if opd.singkatan and opd.kepala:
            known.setdefault(f"Kepala {opd.singkatan}", opd.kepala)
    if subject.plan.daerah.kepala_diskominfo.nama:
        for called in ("Diskominfo", "Dinas Kominfo", "Dinas Komunikasi dan Informatika"):
            known.setdefault(f"Kepala {called}", subject.plan.daerah.kepala_diskominfo.nama)
    if subject.plan.daerah.sekretaris.nama:
        known.setdefault("Sekda", subject.plan.daerah.sekretaris.nama)
    yield from _another_at_the_event(subject, known)
    seen: set[tuple[str, str]] = set()
    for at, office in (*_wrongly_named(subject, known), *_wrongly_led(subject, known)):
        name, told = known[office], in_one_line(at.words)
        if (at.text.path, told) not in seen:
            seen.add((at.text.path, told))
            message = f"teks menyebut {office} {told}, padahal namanya {name}"
            yield Hit(at, message, "samakan namanya, atau perbarui pejabatnya di semua tempat.", also=name.place)


def _another_at_the_event(subject: Subject, known: dict[str, Any]) -> Iterator[Hit]:
    """A hit for each name beside an office in the record of an event that another one opens or leads so."""
    plan, own = subject.plan, str(subject.plan.daerah.nama or "—")
    events: list[tuple[str, tuple[Any, ...]]] = [(one.path, (one.pembuka,)) for one in plan.bimtek]
    events += [(one.path, (one.pembuka, one.pimpinan)) for one in plan.kegiatan]
    for path, people in events:
        for person in people:
            office = str(person.jabatan or "")
            if not person.nama or office in known or not re.match(_HELD_BY_ONE, office):
                continue
            called = rf"(?<!Wakil )(?<!\w){re.escape(office)},?\s+"
            single = rf"(?:{TITLE}\.?\s+)+{_SINGLE}(?=[,.]|\s[a-z])"
            for text, match in subject.prose.near((office.lower(),), f"{called}{NAME}", f"{called}{single}"):
                is_former = PAST.search(text, max(0, match.start() - _BESIDE), match.end())
                is_of_event = text.path.startswith(f"{path}.") and not is_former
                if is_of_event and _cannot_be(subject, text, match, person.nama, own):
                    told = in_one_line(match["name"])
                    message = f"teks menyebut {office} {told}, padahal pada acara ini {office} ialah {person.nama}"
                    at = Passage(text, *match.span("name"))
                    yield Hit(at, message, "samakan namanya.", also=person.nama.place)


_BESIDE = 30
_HELD_BY_ONE = r"^(?:Wakil )?(?:Bupati|Wali Kota)\b|^(?:Sekretaris Daerah|Sekda|Inspektur|Kepala (?:Dinas|Badan))\b"


def _wrongly_named(subject: Subject, offices: dict[str, Any]) -> Iterator[tuple[Passage, str]]:
    """The names directly after or before an office, of today's holder, that cannot be his, each with the office."""
    own = str(subject.plan.daerah.nama or "—")
    marks = subject.prose.present(office.lower() for office in offices)
    known = {office.lower(): office for office in offices}
    listed = "|".join(re.escape(known[mark]) for mark in sorted(marks, key=len, reverse=True))
    called = rf"(?<!Wakil )(?<!\w)(?P<office>{listed})(?:\s+(?:Kabupaten\s+|Kota\s+)?{re.escape(own)})?"
    patterns = (
        rf"{called},?\s+(?:yaitu\s+)?{NAME}",
        rf"{called},?\s+{_SINGLE}(?=,\s[a-z]|\.(?:\s|$))",
        rf"(?<![\w.]){NAME},?\s+(?:selaku|sebagai)\s+{called}(?!\w)",
    )
    for text, match in subject.prose.near(marks, *patterns):
        if _is_another(subject, text, match, offices[match["office"]], own):
            yield Passage(text, *match.span("name")), match["office"]


_SINGLE = (
    r"(?P<name>(?!(?:Inspektur|Camat|Direktur|Sekda|Kapolres|Dandim|Rektor|Ketua|Lurah|Kadis|Asisten|Staf|Ahli|"
    r"Gubernur|Menteri|Perwakilan|Selatan|Utara|Timur|Barat|Tengah)\b)[A-Z][a-z’'-]{3,})"
)
_LED_BY = r"(?:\s\([^)]*\))?,\s(?:yang\s)?(?:dipimpin|dikepalai)(?:\soleh)?\s"
_HEAD = "Kepala "


def _wrongly_led(subject: Subject, offices: dict[str, Any]) -> Iterator[tuple[Passage, str]]:
    """The names of those who lead an office according to a text, but who cannot be its head: "…, yang dipimpin X"."""
    own = str(subject.plan.daerah.nama or "—")
    led = {office.removeprefix(_HEAD): office for office in offices if office.startswith(_HEAD)}
    listed = "|".join(map(re.escape, sorted(led, key=len, reverse=True)))
    patterns = [rf"(?<!\w)(?P<office>{listed}){_LED_BY}(?:{name})" for name in (NAME, rf"{_SINGLE}(?=[,.]|\s[a-z])")]
    for text, match in subject.prose.near(("dipimpin ", "dikepalai "), *patterns) if led else ():
        office = led[match["office"]]
        if _is_another(subject, text, match, offices[office], own):
            yield Passage(text, *match.span("name")), office


def _is_another(subject: Subject, text: Teks, match: re.Match[str], holder: Any, own: str) -> bool:
    """Whether a match names somebody as today's head of the own office who cannot be its holder."""
    if PAST.search(sentence_at(text, *match.span())):
        return False
    return _cannot_be(subject, text, match, holder, own)


def _cannot_be(subject: Subject, text: Teks, match: re.Match[str], holder: Any, own: str) -> bool:
    """Whether a match names somebody of the own region who cannot be a holder."""
    name = in_one_line(match["name"])
    is_single = " " not in name and subject.prose.capitalised.get(name, 0) > 0 and name not in own
    if may_be_one(holder, name) or not (is_single or is_a_name(name, own)):
        return False
    if regions_called(name):
        return False
    is_neighbour = any(name in str(neighbour) for neighbour in subject.plan.daerah.tetangga)
    return not is_neighbour and not is_said_of_others(subject, text, *match.span())


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
    for person in subject.people_of_events:
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


_DEGREES, _SHORT = re.compile(r",.*"), 3
# What belongs to the other kind of region, with the word that is right, for each kind.
_OF_THE_OTHER_KIND = {
    "kabupaten": (
        r"\b(?:Peraturan |Keputusan )?(?:Wali\s?[Kk]ota|Walikota)\b|\bPemkot\b|\bPerwali?\b|\bSekretaris Kota\b"
        r"|\b(?:Pemerintah|Pemerintahan|APBD|DPRD|Balai|Sekretariat|Sekretaris Daerah) Kota\b(?!/)"
    ),
    "kota": (
        r"\b(?:Peraturan |Keputusan )?Bupati\b|\bPemkab\b|\bPerbup\b|\b[Kk]abupaten (?:ini|kita|kami)\b"
        r"|\b(?:Pemerintah|Pemerintahan|APBD|DPRD|Pendopo|Sekretariat|Sekretaris Daerah) Kabupaten\b(?!/)"
    ),
}
_IN_KABUPATEN = {"pemkot": "Pemkab", "perwal": "Perbup", "perwali": "Perbup", "balai kota": "kantor Bupati",
                 "sekretaris kota": "Sekretaris Daerah"}  # fmt: skip
_IN_KOTA = {"pemkab": "Pemkot", "perbup": "Perwali", "pendopo kabupaten": "Balai Kota"}
_MARKS_OF_KIND = {
    "kabupaten": ("wali kota", "walikota", "pemkot", "perwal", "pemerintah kota", "pemerintahan kota", "apbd kota",
                  "dprd kota", "sekretaris daerah kota", "balai kota", "sekretariat kota", "sekretaris kota"),
    "kota": ("bupati", "pemkab", "perbup", "kabupaten"),
}  # fmt: skip
_OF_ANOTHER = (
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
    Kabupaten dipimpin Bupati, kota dipimpin Wali Kota; Pemkot, Perwali, dan APBD Kota milik kota, Pemkab dan Perbup
    milik kabupaten. Sebutan yang lain dalam teks biasanya tertinggal dari naskah daerah lain. Kepala daerah lain
    yang disebut dengan nama daerahnya, dan judul peraturan, tidak dinilai. Dalam dasar hukum, Peraturan Wali Kota
    milik daerah lain disebut dengan nama daerahnya.
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
    pattern = _OF_THE_OTHER_KIND.get(kind, "")
    seen: set[str] = set()
    place = subject.plan.daerah
    names = (place.kepala.nama, place.wakil.nama, place.nama)
    leaders = tuple(part for name in names if name for part in _DEGREES.sub("", name).split() if len(part) > _SHORT)
    for text, match in subject.prose.near(_MARKS_OF_KIND[kind], pattern) if pattern else ():
        sentence = sentence_at(text, *match.span())
        follows = text[match.end() : match.end() + 40].lstrip()
        is_named = re.match(r"(?:Kabupaten |Kota )?[A-Z]\w", follows) and not follows.startswith(
            (*leaders, "Nomor", "Tahun")
        )
        if text.path in seen or is_named or re.search(_OF_ANOTHER, sentence) or _is_quoted(text.path):
            continue
        is_deputy = text[: match.start()].endswith("Wakil ")
        shown = f"Wakil {match[0]}" if is_deputy else match[0]
        wanted = _of_own_kind(subject, shown, kind)
        if wanted.casefold() != shown.casefold() and not is_said_of_others(subject, text, *match.span()):
            seen.add(text.path)
            yield Hit(text, f"teks menyebut '{shown}', padahal daerah ini {kind}", f"tulis {wanted}.")
    for name in of_own_head(subject) if pattern else ():
        if re.search(pattern, name):
            yield Hit(
                name,
                f"dasar hukum menyebut '{name}', padahal daerah ini {kind}",
                f"tulis {_of_own_kind(subject, name, kind)}; bila milik daerah lain, sebut pula nama daerahnya.",
                severity=Severity.PERINGATAN,
            )


def _of_own_kind(subject: Subject, told: str, kind: str) -> str:
    """What a region of a kind says for a word of the other kind."""
    fixed = (_IN_KABUPATEN if kind == "kabupaten" else _IN_KOTA).get(told.casefold())
    if fixed is not None:
        return fixed
    head = str(subject.plan.istilah.kepala_daerah)
    by_head = re.sub(r"(?i)wali\s?kota|bupati", head, told)
    return by_head if by_head != told else re.sub(r"(?i)kabupaten|kota", _same_capital(kind), told)


def _same_capital(kind: str) -> Callable[[re.Match[str]], str]:
    return lambda match: kind.capitalize() if match[0][:1].isupper() else kind


def _is_quoted(path: str) -> bool:
    return path.startswith(("dasar_hukum", "sumber", "istilah"))


_DEGREE = re.compile(
    r"(?<!\w)(?:[A-Z][A-Za-z]{0,4}\.)+(?:[A-Za-z]{1,5}\.?)?(?!\w)|\b(?:S|M|SE|SH|MM|ST|MT|SKM|SSos|MSi|MKom|SPd|"
    r"MPd|SIP|MAP|MH)\b"
)
_LONG_NAME, _FEWEST_PARTS = 5, 2


@rule(
    "ORG004",
    "Satu orang dengan gelar atau ejaan yang berbeda",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nama dan gelar seseorang ditulis sama pada setiap daftar: perangkat daerah, lembaga, narasumber, pengisi acara,
    dan penanda tangan. Nama tanpa gelar, dan gelar yang bertambah, diterima; yang ditandai ialah dua gelar yang
    saling menggantikan, dan nama yang berbeda satu atau dua huruf.
    """,
    bad="""
daerah: {nama: Tabalong, jenis: kabupaten, opd: [{nama: Dinas Sosial, kepala: "Rukmini Daryati, S.Sos., M.M."}]}
organisasi: {dewan: {anggota: [{nama: "Rukmini Daryati, S.Sos., M.Ak.", jabatan: Kepala Dinas Sosial}]}}
""",
    good="""
daerah: {nama: Tabalong, jenis: kabupaten, opd: [{nama: Dinas Sosial, kepala: "Rukmini Daryati, S.Sos., M.M."}]}
organisasi: {dewan: {anggota: [{nama: "Rukmini Daryati, S.Sos.", jabatan: Kepala Dinas Sosial, peran: Anggota}]}}
""",
)
def written_otherwise(subject: Subject) -> Iterator[Hit]:
    """A hit for each person of a list who has other degrees, or nearly the same name, in an earlier place."""
    known: dict[tuple[str, ...], Any] = {}
    for name in {id(name): name for name in _listed_names(subject)}.values():
        parts = name_parts(str(name))
        if len(parts) < _FEWEST_PARTS:
            continue
        earlier = known.setdefault(parts, name)
        if earlier is not name and _degrees_differ(str(earlier), str(name)):
            message = f"nama di sini {name}, di tempat lain {earlier}"
            yield Hit(name, message, "samakan gelarnya.", also=earlier.place)
        elif earlier is name and (twin := _nearly(parts, known)) is not None:
            message = f"nama di sini {name}, di tempat lain {twin}"
            yield Hit(name, message, "samakan ejaan namanya, atau bedakan bila dua orang.", also=twin.place)


def _listed_names(subject: Subject) -> Iterator[Any]:
    """The names of all lists of people, those of the offices first; holders that ORG002 compares are left out."""
    yield from (name for _, name in holders(subject.plan))
    yield from (opd.kepala for opd in subject.plan.daerah.opd if opd.kepala)
    for stage in subject.plan.bimtek:
        yield from (item.oleh for item in stage.agenda if item.oleh and _DEGREE.search(item.oleh))
        if stage.notulis:
            yield stage.notulis
    bodies = subject.plan.organisasi
    members = (*bodies.dewan.anggota, *bodies.tim_pelaksana.anggota, *bodies.forum.anggota)
    yield from (person.nama for person in (*members, *subject.people_of_events) if person.nama)
    yield from (name for _, name in subject.told_holders)


def _degrees_differ(one: str, other: str) -> bool:
    """Whether each of two names has a degree behind it that the other lacks."""
    ours, theirs = (_degrees(name) for name in (one, other))
    return bool(ours and theirs) and not ours <= theirs and not theirs <= ours


def _degrees(name: str) -> frozenset[str]:
    _, _, behind = name.partition(",")
    return frozenset(re.sub(r"\W", "", part).casefold() for part in behind.split(",") if part.strip())


def _nearly(parts: tuple[str, ...], known: dict[tuple[str, ...], Any]) -> Any:
    """A known name that differs from this one in a letter or two of one part, or in where its parts are joined."""
    for other, name in known.items():
        if other == parts:
            continue
        if "".join(other) == "".join(parts):
            return name
        if len(other) != len(parts):
            continue
        pairs = [(a, b) for a, b in zip(parts, other, strict=True) if a != b]
        if (
            len(pairs) == 1
            and len(parts) > 1
            and min(map(len, pairs[0])) >= _LONG_NAME
            and _is_typing_error(*pairs[0])
        ):
            return name
    return None


def _is_typing_error(one: str, other: str) -> bool:
    most = 2 if min(len(one), len(other)) >= _LONG_WORD else 1
    if abs(len(one) - len(other)) > most or len({*one} ^ {*other}) > 2 * most:
        return False
    return distance(one, other) <= most


_LONG_WORD = 9
_PERSONAL = (
    r"(?i)\b(?:bupati|wali kota|walikota|sekretaris daerah|sekda|kepala (?:dinas|badan|bagian|bidang|diskominfo|"
    r"bappeda|"
    r"dinas kominfo)[\w ,&]{0,70}|kadis\w*|ibu|bapak|saudara|h\.|hj\.|ir\.|dr\.|drs\.|dra\.|prof\.)[,]?\s+$"
)
_SURE, _NEAR_BEFORE = 7, 30
_ANOTHER_PERSON = (
    r"(?i)\b(?:penenun|petani|nelayan|guru|pedagang|perajin|warga|siswa|siswi|mahasiswa|pemuda|camat|lurah|"
    r"kepala desa|pemilik|"
    r"bidan|perawat|penyuluh|relawan|seniman|pengusaha)\s(?:\w+\s)?$"
)
_OTHER_OFFICE = r"(?i)^,?\s(?:ketua|pemilik|pedagang|penenun|petani|guru|warga|pengurus|perajin|direktur|mahasiswa)\b"


@rule(
    "ORG005",
    "Nama orang salah tulis dalam teks",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nama pejabat dan anggota lembaga dalam teks ditulis seperti pada daftarnya. Yang ditandai ialah nama yang berbeda
    satu atau dua huruf dan berdiri di samping bagian lain namanya atau di belakang jabatan atau gelarnya. Orang lain
    yang namanya mirip dan disebut dengan pekerjaannya tidak ditandai.
    """,
    bad="""
daerah: {nama: Kotawaringin Timur, jenis: kabupaten, kepala: {nama: "H. Halikinnor, S.H."}}
visi: {penjelasan: Bupati H. Halikinoor mengarahkan agar warga didahulukan.}
""",
    good="""
daerah: {nama: Kotawaringin Timur, jenis: kabupaten, kepala: {nama: "H. Halikinnor, S.H."}}
visi: {penjelasan: Bupati H. Halikinnor mengarahkan agar warga didahulukan.}
""",
)
def misspelt_in_text(subject: Subject) -> Iterator[Hit]:
    """A hit for each word of a text that nearly is a part of a known name and stands where the name would."""
    by_part: dict[str, Any] = {}
    for name in _listed_names(subject):
        for part in name_parts(str(name)):
            by_part.setdefault(part, name)
    by_start: dict[str, list[str]] = {}
    for part in by_part:
        if len(part) >= _LONG_NAME:
            by_start.setdefault(part[:2], []).append(part)
    starts = {start.capitalize() for start in by_start}
    for word in sorted(word for word in subject.prose.words if word[:2] in starts):
        folded_word = word.casefold()
        near = by_start.get(folded_word[:2]) if word[:1].isupper() and folded_word not in by_part else None
        meant = next((part for part in near or () if _is_typing_error(folded_word, part)), None)
        if meant is not None and len(word) >= _LONG_NAME:
            yield from _where_named(subject, word, meant, by_part[meant])


def _where_named(subject: Subject, word: str, part: str, name: Any) -> Iterator[Hit]:
    others = [other for other in name_parts(str(name)) if other != part]
    lists = ("daerah", "organisasi", "bimtek", "kegiatan", "sumber")
    for text, match in subject.prose.near((word.casefold(),), rf"\b{re.escape(word)}\b"):
        before, after = text[: match.start()], text[match.end() :]
        beside = {w.casefold() for w in (*re.findall(r"\w+", before[-40:])[-1:], *re.findall(r"\w+", after[:40])[:1])}
        if re.search(_ANOTHER_PERSON, before[-_NEAR_BEFORE:]):
            continue
        is_sure = len(word) >= _SURE or re.search(_PERSONAL, before[-110:])
        is_his = (is_sure and bool(beside & set(others))) or (
            re.search(_PERSONAL, before[-110:]) and _starts_name(str(name), part)
        )
        if is_his and any(word in told for at, told in _told_wrongly(subject) if at == text.path):
            continue
        is_listed = text.path.startswith(lists) and ModelPath(text.path).name in ("nama", "kepala", "notulis")
        if (
            is_his
            and not is_listed
            and not re.match(_OTHER_OFFICE, after)
            and not PAST.search(sentence_at(text, *match.span()))
        ):
            message = f"teks menyebut {word}, padahal namanya {name}"
            yield Hit(Passage(text, *match.span()), message, "samakan ejaan namanya.", also=name.place)


def _told_wrongly(subject: Subject) -> list[tuple[str, str]]:
    """The names beside an office that ORG001 reports, each with the path of its text."""
    known: dict[str, Any] = {}
    for office, name in holders(subject.plan):
        known.setdefault(office, name)
    return [(at.text.path, in_one_line(at.words)) for at, _ in _wrongly_named(subject, known)]


def _starts_name(name: str, part: str) -> bool:
    return name_parts(name)[0] == part


_ROLES = "Ketua Harian|Wakil Ketua|Ketua|Wakil Sekretaris|Sekretaris|Penanggung Jawab|Pengarah"
_IS_HELD = r"(?:(?:adalah|ialah|yaitu|yakni|dijabat|dipegang|diemban|diketuai|dipimpin)(?:\s(?:oleh|langsung))*)"


@rule(
    "ORG006",
    "Peran dalam lembaga diberikan kepada pejabat lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    "Ketua {dewan} ialah Bupati" cocok dengan daftar anggota lembaga itu: peran yang disebut teks dipegang pejabat
    yang sama. Peran yang tidak ada pada daftar tidak dinilai.
    """,
    bad="""
organisasi: {dewan: {anggota: [{nama: Ratna Kusuma, jabatan: Bupati Tabalong, peran: Ketua}]}}
pemantauan: {uraian: Ketua Dewan Smart City adalah Sekretaris Daerah.}
""",
    good="""
organisasi: {dewan: {anggota: [{nama: Ratna Kusuma, jabatan: Bupati Tabalong, peran: Ketua}]}}
pemantauan: {uraian: Ketua Dewan Smart City adalah Bupati.}
""",
)
def another_in_the_role(subject: Subject) -> Iterator[Hit]:
    """A hit for each role of a body that a text gives to another office than its list of members."""
    bodies, terms = subject.plan.organisasi, subject.plan.istilah
    held: dict[tuple[str, str], Any] = {}
    for term, body in (
        ("{dewan}", bodies.dewan),
        ("{tim_pelaksana}", bodies.tim_pelaksana),
        ("{forum}", bodies.forum),
    ):
        for one in body.anggota:
            if one.peran and one.jabatan:
                held.setdefault((terms.filled(term).casefold(), str(one.peran).casefold()), one)
    names = sorted(dict.fromkeys(name for name, _ in held), key=len, reverse=True)
    heads = {str(terms.kepala_daerah), str(terms.wakil_kepala_daerah), "Bupati", "Wali Kota", "Sekretaris Daerah"}
    offices = {str(one.jabatan) for one in held.values()} | heads
    listed = "|".join(re.escape(office) for office in sorted(sorted(offices), key=len, reverse=True))
    told = rf"(?i)\b(?P<role>{_ROLES})\s(?P<body>{'|'.join(map(re.escape, names))}),?\s{_IS_HELD}"
    is_told = bool(names) and any(True for _ in subject.prose.near(names, told))
    for text, match in subject.prose.near(names, rf"{told}\s(?P<office>{listed})") if is_told else ():
        member: Any = held.get((match["body"].casefold(), match["role"].casefold()))
        if member is None or PAST.search(sentence_at(text, *match.span())):
            continue
        office, right = (_bare(subject, str(name)).casefold() for name in (match["office"], member.jabatan))
        if office != right and not right.startswith(office):
            message = f"teks menyebut {match['role']} {match['body']} {match['office']}, padahal {member.jabatan}"
            yield Hit(Passage(text, *match.span()), message, "samakan dengan daftar anggotanya.", also=member.place)


@rule(
    "ORG007",
    "Orang disebut dengan jabatan lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Jabatan yang berdiri di samping nama seseorang dalam teks sama dengan jabatannya pada daftar orang, atau pada teks
    yang menyebutnya lebih dahulu; demikian pula keterangan penjabat dan pelaksana tugas. Jabatan terdahulu, dan peran
    dalam lembaga seperti Ketua Dewan, tidak dibandingkan.
    """,
    bad="""
daerah: {nama: Tabalong, jenis: kabupaten}
kegiatan:
  - nama: Sosialisasi
    pembuka: {nama: M. Fitri Hernadi, jabatan: Penjabat Sekretaris Daerah}
    uraian: Wakil Bupati M. Fitri Hernadi membuka kegiatan ini.
""",
    good="""
daerah: {nama: Tabalong, jenis: kabupaten}
kegiatan:
  - nama: Sosialisasi
    pembuka: {nama: M. Fitri Hernadi, jabatan: Penjabat Sekretaris Daerah}
    uraian: Pj. Sekda M. Fitri Hernadi membuka kegiatan ini.
""",
)
def told_with_another_office(subject: Subject) -> Iterator[Hit]:
    """A hit for each office told beside a name that is none of those given for its holder."""
    known = _offices_of_people(subject)
    yield from _listed_with_another(known)
    by_part: dict[str, list[tuple[str, ...]]] = {}
    for parts in known:
        for part in parts:
            by_part.setdefault(part, []).append(parts)
    for text in subject.prose.holding(_MARKS_OF_OFFICES):
        if not text.path.endswith((".jabatan", ".nama")) and not _is_quoted(text.path):
            named = {parts for word in _CAPITALISED.findall(text) for parts in by_part.get(word.casefold(), ())}
            for parts in sorted(named):
                yield from _told_in(subject, text, parts, known[parts])


_MARKS_OF_OFFICES = (
    "bupati", "wali kota", "walikota", "sekda", "sekretaris daerah", "asisten", "staf ahli", "inspektur", "kepala ",
    "kabid", "kabag", "kadis", "kaban", "camat", "lurah",
)  # fmt: skip
_Known = dict[tuple[str, ...], list[tuple[Told, Any]]]


def _offices_of_people(subject: Subject) -> _Known:
    """The offices of everybody in the lists, each with the name that stands there."""
    place, terms = subject.plan.daerah, subject.plan.istilah
    named: list[tuple[Any, str]] = [
        (place.kepala.nama, str(terms.kepala_daerah)),
        (place.wakil.nama, str(terms.wakil_kepala_daerah)),
        (place.sekretaris.nama, str(place.sekretaris.jabatan or "Sekretaris Daerah")),
        (place.kepala_diskominfo.nama, f"Kepala {terms.diskominfo}"),
        *((opd.kepala, f"Kepala {opd.nama}") for opd in place.opd),
        *((person.nama, str(person.jabatan or "")) for person in _everybody(subject)),
        *((name, office) for office, name in subject.told_holders),
    ]
    found: _Known = {}
    for name, jabatan in named:
        office = office_of(jabatan, subject.offices) if name else None
        if office is not None:
            found.setdefault(name_parts(str(name)), []).append((office, name))
    return found


def _everybody(subject: Subject) -> Iterator[Any]:
    plan, bodies = subject.plan, subject.plan.organisasi
    yield from (plan.sambutan.penanda_tangan, plan.kata_pengantar.penanda_tangan)
    yield from (*bodies.dewan.anggota, *bodies.tim_pelaksana.anggota, *bodies.forum.anggota)
    yield from subject.people_of_events


def _listed_with_another(known: _Known) -> Iterator[Hit]:
    """A hit for each person who is listed with an office held for a time and also without."""
    for told in known.values():
        first, name = told[0]
        for office, again in told[1:]:
            if office.acting != first.acting and office._replace(acting=first.acting).may_be(first):
                message = f"{again} di sini {office.shown}, di tempat lain {first.shown}"
                yield Hit(again, message, "samakan jabatannya.", also=name.place)
                break


def _told_in(subject: Subject, text: Teks, parts: tuple[str, ...], offices: list[tuple[Told, Any]]) -> Iterator[Hit]:
    """A hit for each place of a name in a text beside an office that its holder is not known to have."""
    for start, end in _where(text, parts):
        beside = office_beside(text, start, end, subject.offices)
        if beside is None or any(beside[0].may_be(office) for office, _ in offices):
            continue
        told, sentence = beside[0], sentence_at(text, start, end)
        if PAST.search(re.sub(_ACTING_WORD, "", sentence)) or is_said_of_others(subject, text, *beside[1:]):
            continue
        first, name = offices[0]
        if not any(at == text.path and told_name in text[start:end] for at, told_name in _told_wrongly(subject)):
            message = f"teks menyebut {text[start:end]} sebagai {told.shown}, padahal {first.shown}"
            yield Hit(Passage(text, start, end), message, "samakan jabatannya.", also=name.place)


_CAPITALISED = re.compile(r"[A-Z][\w’'-]+")
_ACTING_WORD = r"(?i)\b(?:plt|plh|pjs?|penjabat|pelaksana tugas|pelaksana harian)\b"


def _where(text: str, parts: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The places of a name in a text: of two consecutive parts, or of its only one."""
    pairs = [parts[at : at + 2] for at in range(len(parts) - 1)] or [parts]
    seen = -1
    for pair in pairs:
        if len("".join(pair)) < _LONG_NAME:
            continue
        for match in re.finditer(rf"(?i)(?<![\w-]){_LETTERS.join(map(re.escape, pair))}(?![\w-])", text):
            if match.start() > seen and match[0][:1].isupper():
                seen = _last_of(text, match.end(), parts)
                yield _first_of(text, match.start(), parts), seen


_LETTERS = r"\W{1,3}"


def _first_of(text: str, start: int, parts: tuple[str, ...]) -> int:
    """Where a name begins whose later parts begin at ``start``: initials and parts stand before them."""
    before = re.search(rf"(?i)(?<!\w)(?:(?:{'|'.join(map(re.escape, parts))})\W{{1,3}})+$", text[:start])
    return before.start() if before else start


def _last_of(text: str, end: int, parts: tuple[str, ...]) -> int:
    """Where a name ends of which some parts end at ``end``."""
    behind = re.compile(rf"(?i)(?:\W{{1,3}}(?:{'|'.join(map(re.escape, parts))})(?!\w))+").match(text, end)
    return behind.end() if behind else end
