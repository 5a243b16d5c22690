"""Rules on who fills a programme: speakers of a workshop and its agenda, leaders that belong to the region."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.people import may_be_one, name_parts
from generator.checks.region_names import mentions
from generator.checks.rule import Basis, Hit, rule
from generator.checks.stems import telling_stems
from generator.checks.subject import Subject, text_of
from generator.masterplan.bimtek import Acara, Bimtek

_DEGREE = re.compile(r",\s(?:[A-Z][A-Za-z]{0,5}\.)+|^(?:H|Hj|Ir|Dr|dr|drg|Drs|Dra|Prof)\.\s")
_NOT_SPEAKING = re.compile(r"(?i)\b(?:moderator|pemandu|fasilitator|pendamping|pembawa acara|mc|dipandu)\b")
_FEWEST_SHARED, _ALIKE = 2, 0.5


@rule(
    "PGA001",
    "Pengisi acara bukan narasumbernya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Acara yang judulnya sama dengan topik seorang narasumber diisi oleh narasumber itu, dan orang yang mengisi acara
    tercatat sebagai pembuka atau narasumber tahapnya. Yang ditandai ialah orang di luar daftar itu, apabila acaranya
    topik narasumber lain. Pemandu dan kelompok tidak dinilai.
    """,
    bad="""
bimtek:
  - tahap: II
    narasumber: [{nama: "Yuliana Prasasti, S.E.", topik: Kemampuan keuangan daerah}]
    agenda: [{acara: Pembahasan kemampuan keuangan daerah, oleh: "Teguh Alamsyah, M.M."}]
""",
    good="""
bimtek:
  - tahap: II
    narasumber: [{nama: "Yuliana Prasasti, S.E.", topik: Kemampuan keuangan daerah}]
    agenda:
      - {acara: Pembahasan kemampuan keuangan daerah, oleh: "Yuliana Prasasti, S.E."}
      - {acara: Pembacaan hasil kelompok, oleh: "Teguh Alamsyah, M.M."}
""",
)
def another_speaker(subject: Subject) -> Iterator[Hit]:
    """A hit for each item of an agenda that is the topic of a speaker, but given by somebody else."""
    for stage in subject.plan.bimtek:
        for item in stage.agenda:
            speaker = _speaker_meant(stage, item)
            if speaker is not None:
                message = f"acara ini diisi {item.oleh}, padahal topiknya milik narasumber {speaker.nama}"
                yield Hit(item.oleh, message, "samakan pengisi acara dan narasumbernya.", also=speaker.nama.place)


def _speaker_meant(stage: Bimtek, item: Acara) -> Any:
    """The speaker whose topic an item is, if a person fills it who is no speaker at all."""
    told = str(item.oleh or "")
    if not _DEGREE.search(told) or _NOT_SPEAKING.search(told):
        return None
    known = [str(one.nama) for one in (stage.pembuka, *stage.narasumber) if one.nama]
    if stage.notulis:
        known.append(str(stage.notulis))
    if any(may_be_one(name, told) for name in known):
        return None
    about = telling_stems(str(item.acara or ""))
    for speaker in stage.narasumber:
        topic = telling_stems(str(speaker.topik or ""))
        shared = len(topic & about)
        if speaker.nama and shared >= _FEWEST_SHARED and shared >= _ALIKE * len(topic):
            return speaker
    return None


_OF_A_REGION = re.compile(
    r"(?i)^(?:plt|plh|pjs?|penjabat|pelaksana tugas|pelaksana harian)?\.?\s*"
    r"(?:(?:wakil )?(?:bupati|wali ?kota)|sekretaris daerah|sekda|asisten|staf ahli|inspektur|kepala (?:dinas|badan|"
    r"bagian|bidang|pelaksana|diskominfo|bappeda))\b"
)


@rule(
    "PGA002",
    "Pejabat daerah lain memimpin acara sendiri",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Pembuka Bimtek, pemimpin dan pembuka kegiatan, penanda tangan, serta anggota lembaga dari dalam pemerintah ialah
    pejabat daerah ini. Jabatan dengan nama daerah lain, selain tetangga dan mitra, biasanya tertinggal dari naskah
    yang disalin. Narasumber boleh datang dari daerah lain.
    """,
    bad="""
daerah: {nama: Tabalong, jenis: kabupaten}
kegiatan: [{nama: Sosialisasi, pembuka: {nama: M. Fitri, jabatan: Sekretaris Daerah Kabupaten Tapin}}]
""",
    good="""
daerah: {nama: Tabalong, jenis: kabupaten}
kegiatan:
  - nama: Sosialisasi
    pembuka: {nama: M. Fitri, jabatan: Sekretaris Daerah Kabupaten Tabalong}
    narasumber: [{nama: Asep, jabatan: Kepala Dinas Kominfo Kabupaten Tapin}]
""",
)
def leader_from_elsewhere(subject: Subject) -> Iterator[Hit]:
    """A hit for each person who acts for the region with an office of another one."""
    own = str(subject.plan.daerah.nama or "")
    near = [str(name).casefold() for name in subject.plan.daerah.tetangga]
    near += [str(partner).casefold() for item in subject.plan.kolaborasi for partner in item.mitra]
    for person in _acting_for_the_region(subject) if own else ():
        office = str(person.jabatan or "")
        named = mentions(office, own) if _OF_A_REGION.match(office) else ()
        told = next((office[start:end] for start, end, _ in named), "")
        is_above = told.lower().startswith(("provinsi", "gubernur"))
        if not told or is_above or any(is_own for *_, is_own in named):
            continue
        if not any(told.split()[-1].casefold() in name for name in near):
            message = f"jabatan '{text_of(office)}' menyebut daerah lain"
            yield Hit(person.jabatan, message, f"tulis jabatan di {own}, atau catat daerahnya sebagai mitra.")


def _acting_for_the_region(subject: Subject) -> Iterator[Any]:
    plan, bodies = subject.plan, subject.plan.organisasi
    yield from (plan.sambutan.penanda_tangan, plan.kata_pengantar.penanda_tangan)
    yield from (stage.pembuka for stage in plan.bimtek)
    yield from (person for act in plan.kegiatan for person in (act.pimpinan, act.pembuka))
    for body in (bodies.dewan, bodies.tim_pelaksana, bodies.forum):
        yield from (member for member in body.anggota if member.unsur != "luar")


_PRE = re.compile(r"(?:(?P<title>[A-Za-z]+)\.?(?:\s\([A-Za-z.]+\))?\s+)")
_TITLES = (
    frozenset(("letkol", "kolonel", "mayor", "kapten", "lettu", "letda", "brigjen", "mayjen", "letjen")),
    frozenset(("akbp", "kompol", "akp", "kombes", "ipda", "iptu", "irjen", "brigjen")),
    frozenset(("h", "hj")),
    frozenset(("drs", "dra")),
)
_FEWEST_PARTS = 2
_ANY_RANK = "|".join(
    sorted(rank.capitalize() for group in _TITLES[:2] for rank in group if len(rank) > _FEWEST_PARTS)
)
_RANKED = rf"\b(?P<rank>{_ANY_RANK}|AKBP|AKP)\b\.?(?:\s\([A-Za-z.]+\))?\s+(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+)"


@rule(
    "PGA003",
    "Satu orang dengan pangkat atau sebutan yang berbeda",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Pangkat di depan nama, seperti Letkol, sebutan H. dan Hj., Drs. dan Dra., serta pangkat kepegawaian seseorang
    ditulis sama pada setiap daftar dan di dalam teks.
    """,
    bad="""
daerah: {nama: Tabalong, jenis: kabupaten, opd: [{nama: BPBD, kepala: Letkol (Purn.) Surya Handaka}]}
organisasi: {dewan: {anggota: [{nama: Kolonel (Purn.) Surya Handaka, jabatan: Kepala Pelaksana BPBD}]}}
""",
    good="""
daerah: {nama: Tabalong, jenis: kabupaten, opd: [{nama: BPBD, kepala: Letkol (Purn.) Surya Handaka}]}
organisasi: {dewan: {anggota: [{nama: Surya Handaka, jabatan: Kepala Pelaksana BPBD}]}}
""",
)
def another_rank(subject: Subject) -> Iterator[Hit]:
    """A hit for each person who has another rank or form of address in an earlier place."""
    known: dict[tuple[str, ...], Any] = {}
    ranks: dict[tuple[str, ...], Any] = {}
    for name, rank in _named(subject):
        parts = name_parts(str(name))
        if len(parts) < _FEWEST_PARTS:
            continue
        earlier = known.setdefault(parts, name) if _titles(name) else name
        if earlier is not name and _exclude_each_other(_titles(earlier), _titles(name)):
            message = f"nama di sini {name}, di tempat lain {earlier}"
            yield Hit(name, message, "samakan pangkat atau sebutannya.", also=earlier.place)
        before = ranks.setdefault(parts, rank) if rank else rank
        if rank and before is not rank and str(before).casefold() != str(rank).casefold():
            message = f"pangkat {text_of(name)} di sini {rank}, di tempat lain {before}"
            yield Hit(rank, message, "samakan pangkatnya.", also=before.place)
    for text, match in subject.prose.near([rank.lower() for rank in (*_ANY_RANK.split("|"), "AKBP")], _RANKED):
        earlier = known.get(name_parts(match["name"]))
        told = frozenset({match["rank"].casefold()})
        is_listed = text.path.endswith((".nama", ".kepala"))
        if earlier is not None and not is_listed and _exclude_each_other(_titles(earlier), told):
            message = f"teks menyebut {match[0]}, padahal namanya {earlier}"
            yield Hit(Passage(text, *match.span()), message, "samakan pangkatnya.", also=earlier.place)


def _named(subject: Subject) -> Iterator[tuple[Any, Any]]:
    """The names of all lists of people, each with the rank of the civil service that is told with it."""
    plan, bodies = subject.plan, subject.plan.organisasi
    place = plan.daerah
    people: list[Any] = [place.kepala, place.wakil, place.sekretaris, place.kepala_diskominfo]
    people += [plan.sambutan.penanda_tangan, plan.kata_pengantar.penanda_tangan]
    for stage in plan.bimtek:
        people += [stage.pembuka, *stage.narasumber]
    for act in plan.kegiatan:
        people += [act.pimpinan, act.pembuka, *act.narasumber]
    yield from ((one.nama, one.pangkat) for one in people if one.nama)
    yield from ((office.kepala, None) for office in place.opd if office.kepala)
    for body in (bodies.dewan, bodies.tim_pelaksana, bodies.forum):
        yield from ((member.nama, None) for member in body.anggota if member.nama)


def _titles(name: Any) -> frozenset[str]:
    """The titles and ranks before a name."""
    found, at = [], 0
    while match := _PRE.match(str(name), at):
        if not any(match["title"].casefold() in group for group in _TITLES) and len(match["title"]) > len("Prof"):
            break
        found.append(match["title"].casefold())
        at = match.end()
    return frozenset(found)


def _exclude_each_other(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two sets of titles have different members of one group, of which a person has one."""
    pairs = [(ours & group, theirs & group) for group in _TITLES]
    return any(one and other and one != other for one, other in pairs)


_BODY_ROLE = re.compile(
    r"(?i)^(?P<role>ketua harian|wakil ketua|ketua|wakil sekretaris|sekretaris|penanggung jawab|pengarah|anggota)\s"
)
_FOR = re.compile(r"(?i)\bwakil\s(?P<whom>(?!ketua|sekretaris|bupati|wali)[^.;]+)$")
_FORMER = re.compile(r"(?i)\b(?:mantan|eks|bekas|calon|pertama)\b")


@rule(
    "PGA004",
    "Peran seseorang diceritakan lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Orang yang pada kegiatan atau Bimtek disebut sebagai ketua atau anggota {dewan}, {tim_pelaksana}, atau {forum}
    tercatat demikian pada susunannya, juga siapa yang diwakilinya; dan jabatan di luar pemerintah, seperti ketua
    koperasi dan dosen, sama di semua daftar.
    """,
    bad="""
organisasi: {forum: {anggota: [{nama: La Ode Samudin, jabatan: Nelayan, peran: Anggota Wakil Nelayan Kecil}]}}
kegiatan:
  - nama: Pertemuan
    narasumber: [{nama: La Ode Samudin, jabatan: Anggota Forum Smart City wakil petani rempah}]
""",
    good="""
organisasi: {forum: {anggota: [{nama: La Ode Samudin, jabatan: Nelayan, peran: Anggota Wakil Nelayan Kecil}]}}
kegiatan:
  - nama: Pertemuan
    narasumber: [{nama: La Ode Samudin, jabatan: Anggota Forum Smart City wakil nelayan}]
""",
)
def another_role(subject: Subject) -> Iterator[Hit]:
    """A hit for each person whose role or outside office in an activity differs from the list of members."""
    terms, bodies = subject.plan.istilah, subject.plan.organisasi
    named = ((str(terms.dewan), bodies.dewan), (str(terms.tim_pelaksana), bodies.tim_pelaksana))
    lists = {name.casefold(): body.anggota for name, body in (*named, (str(terms.forum), bodies.forum))}
    known: dict[tuple[str, ...], Any] = {}
    for members in lists.values():
        for member in members:
            if member.nama and member.jabatan:
                known.setdefault(name_parts(str(member.nama)), member)
    for person in _at_events(subject):
        office, parts = str(person.jabatan or ""), name_parts(str(person.nama or ""))
        if not office or not parts or _FORMER.search(office):
            continue
        body = next((name for name in lists if name in office.casefold()), "")
        if body and lists[body] and _BODY_ROLE.match(office):
            yield from _against_members(person, parts, office, lists[body])
        elif parts in known and _differ(subject, office, str(known[parts].jabatan)):
            message = f"{person.nama} di sini {office}, di tempat lain {known[parts].jabatan}"
            yield Hit(person.jabatan, message, "samakan jabatannya.", also=known[parts].jabatan.place)


def _at_events(subject: Subject) -> Iterator[Any]:
    for stage in subject.plan.bimtek:
        yield from (stage.pembuka, *stage.narasumber)
    for act in subject.plan.kegiatan:
        yield from (act.pimpinan, act.pembuka, *act.narasumber)


def _against_members(person: Any, parts: tuple[str, ...], office: str, members: Any) -> Iterator[Hit]:
    """A hit if the list of a body does not have a person, or not in the role told."""
    member = next((one for one in members if name_parts(str(one.nama or "")) == parts), None)
    if member is None:
        message = f"{person.nama} disebut {office}, padahal tidak ada pada susunannya"
        yield Hit(person.jabatan, message, "samakan dengan ‹organisasi›, atau lengkapi susunannya.")
        return
    role = str(member.peran or "")
    told, listed = _BODY_ROLE.match(f"{office} "), _BODY_ROLE.match(f"{role} ")
    whom, whose = _FOR.search(office), _FOR.search(role)
    is_other = bool(told and listed) and told["role"].casefold() != listed["role"].casefold()  # type: ignore[index]
    if whom and whose and not telling_stems(whom["whom"]) & telling_stems(whose["whom"]):
        is_other = True
    if is_other:
        message = f"{person.nama} di sini {office}, pada susunannya {role}"
        yield Hit(person.jabatan, message, "samakan perannya.", also=member.peran.place)


_SHORT = re.compile(r"\b[A-Z]{2,}\w*\b")
_GOVERNMENT = re.compile(
    r"(?i)\b(?:bupati|wali ?kota|sekretaris daerah|sekda|inspektur|camat|lurah|dinas|badan|asisten)\b"
)


def _differ(subject: Subject, one: str, other: str) -> bool:
    """Whether two offices outside the government are partly the same, and contradict each other in the rest."""
    if _GOVERNMENT.search(one) or _GOVERNMENT.search(other) or _SHORT.search(one) or _SHORT.search(other):
        return False
    ours, theirs = subject.offices.telling(one), subject.offices.telling(other)
    return bool(ours & theirs) and not ours <= theirs and not theirs <= ours
