"""Rules on legal cover and bodies: own regulation, decrees, members, years of policies."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.figures_in_prose import number_of
from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.people import name_parts
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.similar_wording import folded, words
from generator.checks.subject import Subject, text_of
from generator.checks.whose_document import is_said_of_others
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.tata_kelola import Anggota, Kebijakan, Lembaga
from generator.source.numbers_and_days_in_words import WORD_OF_NUMBER
from generator.source.values import Teks
from generator.source.words import joined

_LAW = re.compile(r"\b(?:peraturan|perbup|perwal\w*|perwako|perkada|perda|rancangan peraturan)\b", re.IGNORECASE)
_ABOUT = re.compile(r"smart|cerdas|master ?plan|rencana induk", re.IGNORECASE)
_THE_PLAN = re.compile(r"master ?plan|rencana induk", re.IGNORECASE)
_DECREE_YEAR = r"(?:^|[/.\-\s])((?:19|20)\d\d)(?=$|[/.\-\s])"


@rule(
    "KLM001",
    "Masterplan belum berpayung hukum",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Tidak adanya peraturan kepala daerah atau peraturan daerah adalah catatan yang paling sering diulang penilai. Yang
    diharapkan pada 'kebijakan' ialah peraturan tentang smart city atau masterplannya, sekurang-kurangnya sebagai
    rancangan. Nomor pada 'penetapan', atau peraturan daerah sendiri pada 'dasar_hukum', juga memadai.
    """,
    bad="""
kebijakan:
  - {jenis: kelembagaan, judul: Tim Tanggap Insiden Siber, status: ada}
""",
    good="""
kebijakan:
  - {jenis: kelembagaan, judul: Tim Tanggap Insiden Siber, status: ada}
  - {jenis: kebijakan, judul: Peraturan Bupati tentang Masterplan Smart City, status: rancangan}
""",
)
def without_law(subject: Subject) -> Iterator[Hit]:
    """One hit if policies are listed but the plan's own regulation is missing or not even drafted."""
    plan = subject.plan
    laws = [policy for policy in plan.kebijakan if _is_law_of_the_plan(policy, plan)]
    if not plan.kebijakan or plan.penetapan.nomor or _is_law_already(plan):
        return
    if not laws:
        yield Hit(
            plan.kebijakan,
            "belum ada {peraturan_kepala_daerah} atau peraturan daerah tentang {masterplan} {smart_city}",
            "tambahkan pada ‹kebijakan›, sekurang-kurangnya dengan ‹status: rancangan›.",
        )
    elif all(policy.status == "belum" for policy in laws):
        about_plan = next((policy for policy in laws if _names_the_plan(policy, plan)), None)
        lacking = (
            f"'{text_of(about_plan.judul)}' belum dirancang"
            if about_plan
            else "belum ada rancangan {peraturan_kepala_daerah} tentang {masterplan}"
        )
        yield Hit(
            (about_plan or laws[0]).status,
            lacking,
            "susun rancangannya; program ini dapat membuatkan naskah awalnya.",
        )


def _names_the_plan(policy: Kebijakan, plan: Masterplan) -> bool:
    """Whether a regulation is about the masterplan itself, not only about smart city."""
    title = (policy.judul or "").casefold()
    return str(plan.istilah.masterplan).casefold() in title or bool(_THE_PLAN.search(title))


def _is_law_of_the_plan(policy: Kebijakan, plan: Masterplan) -> bool:
    title = policy.judul or ""
    own = f"{plan.istilah.smart_city}|{plan.istilah.masterplan}".casefold().split("|")
    about = _ABOUT.search(title) or any(word in title.casefold() for word in own)
    law = _LAW.search(title) or folded(str(plan.istilah.peraturan_kepala_daerah)) in folded(title)
    return bool(law and about)


def _is_law_already(plan: Masterplan) -> bool:
    return any(law.jenis in ("perda", "perkada") and _ABOUT.search(law.tentang or "") for law in plan.dasar_hukum)


@rule(
    "KLM002",
    "Dewan atau Forum tanpa unsur luar pemerintah",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Dewan beranggotakan juga akademisi, dunia usaha, dan tokoh masyarakat; Forum terutama mereka. Penilai mencatat
    ketiadaan unsur luar. Anggota yang berasal dari luar ditandai pada 'unsur'.
    """,
    bad="""
organisasi:
  dewan:
    anggota:
      - {nama: Ratna, jabatan: Bupati, peran: Ketua, unsur: dalam}
""",
    good="""
organisasi:
  dewan:
    anggota:
      - {nama: Ratna, jabatan: Bupati, peran: Ketua, unsur: dalam}
      - {nama: Yudistira, jabatan: Direktur Politeknik, peran: Anggota, unsur: luar}
""",
)
def without_outsiders(subject: Subject) -> Iterator[Hit]:
    """A hit for the council and the forum if no member is from outside government."""
    bodies = subject.plan.organisasi
    for name, body in (("{dewan}", bodies.dewan), ("{forum}", bodies.forum)):
        if body.anggota and not any(member.unsur == "luar" for member in body.anggota):
            yield Hit(
                body.anggota,
                f"{name} belum memiliki anggota yang ditandai dari luar pemerintah",
                "tambahkan akademisi, pelaku usaha, atau tokoh masyarakat dengan ‹unsur: luar›.",
            )


@rule(
    "KLM003",
    "Tahun pada nomor keputusan berbeda dengan tanggalnya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Nomor surat keputusan lazim memuat tahunnya. Tahun yang berbeda dengan tanggal keputusan berarti salah satunya
    keliru, dan kekeliruan itu ikut terbawa ke setiap dokumen.
    """,
    bad="""
organisasi:
  dewan: {nomor_sk: 188.45/120/2024, tanggal_sk: 3 Maret 2025}
""",
    good="""
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 Maret 2025}
""",
)
def decree_of_another_year(subject: Subject) -> Iterator[Hit]:
    """A hit for each decree whose number contains another year than its date."""
    for _, body in _bodies(subject.plan):
        year = _year_of_decree(body.nomor_sk) if body.nomor_sk else 0
        if body.nomor_sk and body.tanggal_sk and year and year != body.tanggal_sk.year:
            yield Hit(
                body.nomor_sk,
                f"nomor {body.nomor_sk} bertahun {year}, sedangkan tanggalnya {body.tanggal_sk.year}",
                "cocokkan dengan surat keputusannya.",
                also=body.tanggal_sk.place,
            )


def _year_of_decree(number: Teks) -> int:
    """The year at the end of a decree's number, as in "188.45/120/2025"; 0 if there is none."""
    years = re.findall(_DECREE_YEAR, number)
    return int(years[-1]) if years else 0


def _bodies(plan: Masterplan) -> tuple[tuple[str, Lembaga], ...]:
    bodies = plan.organisasi
    return ("{dewan}", bodies.dewan), ("{tim_pelaksana}", bodies.tim_pelaksana), ("{forum}", bodies.forum)


@rule(
    "KLM004",
    "Orang yang sama dua kali dalam satu lembaga",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Susunan anggota yang menyebut orang yang sama dua kali biasanya gabungan dari dua naskah. Orang yang sama boleh
    duduk dalam lembaga yang berlainan.
    """,
    bad="""
organisasi:
  dewan:
    anggota:
      - {nama: Ratna Kusumawardhani, jabatan: Bupati, peran: Ketua}
      - {nama: Ratna Kusumawardhani, jabatan: Bupati, peran: Anggota}
""",
    good="""
organisasi:
  dewan:
    anggota:
      - {nama: Ratna Kusumawardhani, jabatan: Bupati, peran: Ketua}
  tim_pelaksana:
    anggota:
      - {nama: Ratna Kusumawardhani, jabatan: Bupati, peran: Pengarah}
""",
)
def member_twice(subject: Subject) -> Iterator[Hit]:
    """A hit for each member listed in the same body before."""
    for name, body in _bodies(subject.plan):
        seen: set[str] = set()
        for member in body.anggota:
            if member.nama and len(words(member.nama)) > 1 and folded(member.nama) in seen:
                yield Hit(member.nama, f"{member.nama} sudah menjadi anggota {name}", "sisakan satu.")
            seen.add(folded(member.nama or ""))


@rule(
    "KLM005",
    "Target tahun kebijakan tidak mungkin",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Kebijakan yang masih rancangan atau belum ada tidak dapat ditargetkan pada tahun sebelum naskah, dan target
    sesudah periode masterplan tidak membantu pelaksanaannya.
    """,
    bad="""
naskah: {tanggal: 2026-08-12}
kebijakan:
  - {jenis: kebijakan, judul: Peraturan Bupati tentang Satu Data, status: belum, tahun: 2024}
""",
    good="""
naskah: {tanggal: 2026-08-12}
kebijakan:
  - {jenis: kebijakan, judul: Peraturan Bupati tentang Satu Data, status: belum, tahun: 2027}
  - {jenis: kebijakan, judul: Peraturan Bupati tentang SPBE, status: ada, tahun: 2024}
""",
)
def impossible_year(subject: Subject) -> Iterator[Hit]:
    """A hit for each outstanding policy whose year has passed or lies after the period."""
    written, years = subject.plan.naskah.tanggal, subject.plan.periode.tahun
    for policy in subject.plan.kebijakan:
        if not policy.tahun or policy.status == "ada" or not policy.status:
            continue
        if written and policy.tahun < written.year:
            message = (
                f"'{text_of(policy.naming)}' ditargetkan {policy.tahun}, padahal naskah bertanggal {written.year}"
            )
            yield Hit(policy.tahun, message, "perbarui target tahun atau statusnya.")
        elif years and policy.tahun > years[-1]:
            message = f"'{text_of(policy.naming)}' ditargetkan {policy.tahun}, sesudah periode {years[0]}–{years[-1]}"
            yield Hit(policy.tahun, message, "majukan targetnya.")


_SINGLE_ROLES = frozenset(
    ("ketua", "ketua umum", "ketua harian", "wakil ketua", "sekretaris", "wakil sekretaris", "bendahara",
     "penanggung jawab", "ketua dewan", "ketua tim", "ketua tim pelaksana", "ketua forum")
)  # fmt: skip
_NUMBERED_ROLE = re.compile(r"\b(?:i{1,3}|iv|v|[1-9])$")


@rule(
    "KLM006",
    "Peran yang hanya satu dipegang dua orang",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Sebuah lembaga mempunyai satu ketua dan satu sekretaris. Dua orang dengan peran itu berarti susunan lama belum
    dihapus. Peran bernomor, seperti "Wakil Ketua I", boleh lebih dari satu.
    """,
    bad="""
organisasi:
  forum:
    anggota:
      - {nama: Nirmala Setiawardani, jabatan: Dosen, peran: Ketua}
      - {nama: Abimanyu Prakoso, jabatan: Pendiri komunitas, peran: Ketua}
""",
    good="""
organisasi:
  forum:
    anggota:
      - {nama: Nirmala Setiawardani, jabatan: Dosen, peran: Ketua}
      - {nama: Abimanyu Prakoso, jabatan: Pendiri komunitas, peran: Wakil Ketua}
""",
)
def role_held_twice(subject: Subject) -> Iterator[Hit]:
    """A hit for each member whose role another member of the body holds already, if there is only one of it."""
    for name, body in _bodies(subject.plan):
        first: dict[str, Anggota] = {}
        for member in body.anggota:
            role = folded(str(member.peran or ""))
            if _NUMBERED_ROLE.search(role) or not (role in _SINGLE_ROLES or _dimension_led(subject, role)):
                continue
            known = first.setdefault(role, member)
            if known is not member:
                message = f"peran {member.peran} pada {name} sudah dipegang {text_of(known.nama or '')}"
                yield Hit(member.peran, message, "sisakan satu, atau perbaiki perannya.", also=known.place)


def _dimension_led(subject: Subject, role: str) -> str:
    """The dimension that a role leads, such as "koordinator smart living"; "" if it leads none."""
    names = (str(dimension.nama) for dimension in subject.plan.dimensi)
    return next((name for name in names if role.startswith("koordinator") and role.endswith(folded(name))), "")


_FEWEST_MEMBERS = 5


@rule(
    "KLM012",
    "Peran pokok lembaga tidak dipegang siapa pun",
    Severity.SARAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Lembaga dengan lima anggota atau lebih memiliki ketua dan sekretaris, dan bila dimensi berkoordinator, setiap
    dimensi memilikinya. Peran yang hilang biasanya tertukar atau terhapus.
    """,
    bad="""
organisasi:
  forum:
    anggota:
      - {nama: Nirmala, jabatan: Dosen, peran: Ketua}
      - {nama: Abimanyu, jabatan: Pendiri komunitas, peran: Anggota Wakil Pemuda}
      - {nama: Ina, jabatan: Perajin, peran: Anggota Wakil Perajin}
      - {nama: Petrus, jabatan: Petani, peran: Anggota Wakil Petani}
      - {nama: Siti, jabatan: Pedagang, peran: Anggota Wakil Pedagang}
""",
    good="""
organisasi:
  forum:
    anggota:
      - {nama: Nirmala, jabatan: Dosen, peran: Ketua}
      - {nama: Abimanyu, jabatan: Pendiri komunitas, peran: Sekretaris}
      - {nama: Ina, jabatan: Perajin, peran: Anggota Wakil Perajin}
      - {nama: Petrus, jabatan: Petani, peran: Anggota Wakil Petani}
      - {nama: Siti, jabatan: Pedagang, peran: Anggota Wakil Pedagang}
""",
)
def role_held_by_nobody(subject: Subject) -> Iterator[Hit]:
    """A hit for each body without a head or a secretary, and each dimension without the coordinator others have."""
    for name, body in _bodies(subject.plan):
        roles = [folded(str(member.peran)) for member in body.anggota if member.peran]
        if len(roles) < _FEWEST_MEMBERS or len(roles) < len(body.anggota):
            continue
        lacking = [role for role in ("ketua", "sekretaris") if not any(role in held for held in roles)]
        led = {_dimension_led(subject, role) for role in roles} - {""}
        names = [str(dimension.nama) for dimension in subject.plan.dimensi]
        if 2 * len(led) > len(names):
            lacking += [f"koordinator {dimension}" for dimension in names if dimension not in led]
        if lacking:
            message = f"{name} belum memiliki {joined(lacking)}"
            yield Hit(body.anggota, message, "lengkapi atau perbaiki perannya.")


_LEADS_AN_OFFICE = re.compile(r"(?i)^(?:kepala|plt\.? kepala|sekretaris|inspektur|camat|direktur rsud|asisten)\b")


@rule(
    "KLM007",
    "Anggota dari luar yang memimpin perangkat daerah",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Unsur luar ialah akademisi, dunia usaha, dan masyarakat. Bupati atau Wali Kota, Sekretaris Daerah, kepala
    perangkat daerah, dan pejabat atau pegawai di dalamnya yang ditandai 'unsur: luar' membuat lembaga tampak
    melibatkan pihak luar.
    """,
    bad="""
daerah: {opd: [{nama: Dinas Sosial, kepala: Rukmini Daryati}]}
organisasi:
  dewan:
    anggota:
      - {nama: Rukmini Daryati, jabatan: Kepala Dinas Sosial, peran: Anggota, unsur: luar}
""",
    good="""
daerah: {opd: [{nama: Dinas Sosial, kepala: Rukmini Daryati}]}
organisasi:
  dewan:
    anggota:
      - {nama: Rukmini Daryati, jabatan: Kepala Dinas Sosial, peran: Anggota, unsur: dalam}
      - {nama: Citra Maharani, jabatan: Kepala Cabang Bank Daerah, peran: Anggota, unsur: luar}
""",
)
def outsider_in_office(subject: Subject) -> Iterator[Hit]:
    """A hit for each member from outside whose position or name is that of the head of an office."""
    place, offices = subject.plan.daerah, subject.offices
    names = (place.kepala.nama, place.wakil.nama, place.sekretaris.nama, *(opd.kepala for opd in place.opd))
    heads = {name_parts(name): name for name in names if name}
    for name, body in _bodies(subject.plan):
        for member in body.anggota if subject.plan.daerah.opd or heads else ():
            if member.unsur != "luar":
                continue
            known = heads.get(name_parts(str(member.nama or ""))) if member.nama else None
            office = _LEADS_AN_OFFICE.sub("", str(member.jabatan or "")).strip()
            leads = office != str(member.jabatan or "") and _is_listed(office, offices)
            serves = _serves_in(str(member.jabatan or ""), offices)
            if known or leads or serves:
                where = "memimpin {opd}" if known or leads else f"jabatannya '{text_of(member.jabatan)}'"
                message = f"{text_of(member.nama or '')} pada {name} ditandai dari luar, padahal {where}"
                yield Hit(member.unsur, message, "tulis ‹unsur: dalam›.", also=getattr(known, "place", None))


_OFFICIAL = re.compile(
    r"(?i)^(?:(?:plt|plh)\.? )?(?:kepala (?:bidang|seksi|bagian|sub ?bagian|subbidang|upt\w*|puskesmas)|kabid|kasi|"
    r"kasubbag|kabag|sekretaris|analis|pranata|staf|pegawai|asn|pengawas|sub-?koordinator|arsiparis|perencana|operator)\b"
)
_ALWAYS_OFFICIAL = re.compile(r"(?i)^(?:(?:plt|plh)\.? )?(?:camat|lurah|staf ahli|asisten \w+ sekretaris)\b")


def _serves_in(position: str, offices: Any) -> bool:
    """Whether a position is one in an office of the region, below its head."""
    if _ALWAYS_OFFICIAL.match(position):
        return True
    told = folded(position)
    names = (folded(name) for one in offices.listed for name in (one.nama, one.singkatan) if name)
    return bool(_OFFICIAL.match(position)) and any(told.endswith(f" {name}") for name in names)


def _is_listed(office: str, offices: Any) -> bool:
    return any(folded(office) in (folded(o.nama or ""), folded(o.singkatan or "—")) for o in offices.listed)


@rule(
    "KLM008",
    "Satu nomor keputusan untuk dua lembaga",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Setiap keputusan bernomor sendiri. Nomor yang sama pada dua lembaga hanya benar apabila satu keputusan membentuk
    keduanya; karena itu nomor yang sama dengan tanggal yang sama menjadi saran.
    """,
    bad="""
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 Maret 2025}
  forum: {nomor_sk: 188.45/120/2025, tanggal_sk: 21 April 2025}
""",
    good="""
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 Maret 2025}
  forum: {nomor_sk: 188.45/161/2025, tanggal_sk: 21 April 2025}
""",
)
def number_used_twice(subject: Subject) -> Iterator[Hit]:
    """A hit for each decree whose number an earlier body has."""
    first: dict[str, tuple[str, Lembaga]] = {}
    for name, body in _bodies(subject.plan):
        if body.nomor_sk:
            known, other = first.setdefault(folded(body.nomor_sk), (name, body))
            if other is not body:
                same_day = bool(body.tanggal_sk) and body.tanggal_sk == other.tanggal_sk
                message = f"nomor {body.nomor_sk} juga nomor keputusan {known}"
                severity = Severity.SARAN if same_day else None
                yield Hit(
                    body.nomor_sk, message, "cocokkan dengan surat keputusannya.", other.nomor_sk.place, severity
                )


@rule(
    "KLM009",
    "Keputusan bertanggal sesudah yang bersandar padanya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Lembaga bekerja sesudah dibentuk. Keputusan pembentukan yang bertanggal sesudah naskah, atau sesudah kegiatan yang
    dinamai pertemuan lembaga itu, dan status kebijakan "ada" dengan tahun sesudah naskah, salah satunya keliru.
    """,
    bad="""
naskah: {tanggal: 12 Agustus 2025}
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 September 2025}
""",
    good="""
naskah: {tanggal: 12 Agustus 2025}
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 Maret 2025}
""",
)
def decree_after_what_rests_on_it(subject: Subject) -> Iterator[Hit]:
    """A hit for each decree dated after the plan or after a meeting of its body, and each policy of the future."""
    written = subject.plan.naskah.tanggal
    for name, body in _bodies(subject.plan):
        formed: Any = body.tanggal_sk
        if not formed:
            continue
        called = subject.plan.istilah.filled(name).casefold()
        met = [event for event in subject.plan.kegiatan if event.tanggal and called in str(event.nama).casefold()]
        early = next((event for event in met if event.tanggal and event.tanggal < formed), None)
        if written and formed > written:
            message = f"keputusan {name} bertanggal {formed}, padahal naskah bertanggal {written}"
            yield Hit(formed, message, "periksa kedua tanggalnya.", also=written.place)
        elif early is not None:
            message = f"keputusan {name} bertanggal {formed}, padahal '{text_of(early.nama)}' {early.tanggal}"
            yield Hit(formed, message, "periksa kedua tanggalnya.", also=early.tanggal.place)
    for policy in subject.plan.kebijakan:
        if written and policy.status == "ada" and policy.tahun and policy.tahun > written.year:
            message = f"'{text_of(policy.naming)}' berstatus ada, padahal tahunnya {policy.tahun}"
            yield Hit(policy.status, message, "perbaiki status atau tahunnya.", also=policy.tahun.place)


_NOT_YET = (
    r"[^.;]{0,40}\b(?:belum|tidak)\s+(?:\w+\s+)?"
    r"(?:dibentuk|terbentuk|ada|ditetapkan|berfungsi|memiliki (?:surat )?keputusan)\b"
)
_TOLD_OF_THE_PAST = ("evaluasi", "kegiatan", "bimtek", "sumber")
_DRAFT = r"(?i)^(?:rancangan|usulan|rencana)\b"
_UNSIGNED = re.compile(r"(?i)\b(?:rancangan|draf|belum (?:ada|ditandatangani)|akan ditandatangani)\b")
_RUNNING = re.compile(r"(?i)^(?:sudah |telah )?(?:berjalan|selesai|dilaksanakan|beroperasi)\b")


@rule(
    "KLM010",
    "Status bertentangan dengan uraiannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Status dan teks menyatakan keadaan yang sama. Yang ditandai: kebijakan berstatus ada yang judulnya masih
    "Rancangan ...", atau yang menetapkan masterplan ini tetapi belum bernomor; lembaga yang sudah memiliki surat
    keputusan, tetapi menurut teks atau status kebijakannya belum dibentuk; kolaborasi yang berjalan dengan
    kesepakatan yang masih rancangan; nilai evaluasi tinggi dengan penjelasan "belum dibentuk"; dan hasil
    kegiatan lampau yang masih "akan dilaksanakan". Catatan evaluasi dan kegiatan yang lampau selain itu tidak
    dinilai.
    """,
    bad="""
kebijakan:
  - {jenis: kebijakan, judul: Rancangan Peraturan Bupati tentang Satu Data, status: ada, tahun: 2025}
""",
    good="""
kebijakan:
  - {jenis: kebijakan, judul: Rancangan Peraturan Bupati tentang Satu Data, status: rancangan, tahun: 2025}
  - {jenis: kebijakan, judul: Peraturan Bupati tentang SPBE, status: ada, tahun: 2023}
""",
)
def status_against_text(subject: Subject) -> Iterator[Hit]:
    """A hit for each status that the words beside it or other texts deny."""
    for policy in subject.plan.kebijakan:
        if policy.status == "ada" and policy.judul and re.match(_DRAFT, policy.judul):
            message = f"status ada, padahal judulnya '{text_of(policy.judul)}'"
            yield Hit(policy.status, message, "perbaiki status atau judulnya.", also=policy.judul.place)
        elif policy.status == "ada" and _enacts_the_plan(policy, subject.plan):
            message = (
                f"status ada, padahal {{masterplan}} ini belum ditetapkan dengan nomor: '{text_of(policy.judul)}'"
            )
            yield Hit(policy.status, message, "perbaiki statusnya, atau isi ‹penetapan.nomor›.")
    yield from _answers_and_results(subject)
    for item in subject.plan.kolaborasi:
        if item.status and item.kesepakatan and _RUNNING.match(item.status) and _UNSIGNED.search(item.kesepakatan):
            message = f"status '{text_of(item.status)}', padahal kesepakatannya '{text_of(item.kesepakatan)}'"
            yield Hit(item.status, message, "perbaiki status atau kesepakatannya.", also=item.kesepakatan.place)
    yield from _status_against_decree(subject)
    for name, body in _bodies(subject.plan):
        called = subject.plan.istilah.filled(name)
        pattern = rf"(?i)\b{re.escape(called)}{_NOT_YET}"
        for text, match in (
            subject.prose.near((called.lower(),), pattern) if body.nomor_sk and body.tanggal_sk else ()
        ):
            if not text.path.startswith(_TOLD_OF_THE_PAST):
                message = f"teks menyebut {name} belum ada, padahal keputusannya bernomor {body.nomor_sk}"
                at = Passage(text, *match.span())
                yield Hit(at, message, "sesuaikan teks atau datanya.", also=body.nomor_sk.place)


def _status_against_decree(subject: Subject) -> Iterator[Hit]:
    """A hit for each policy that founds a body, not yet there by its status, although the body has its decree."""
    for name, body in _bodies(subject.plan):
        called = subject.plan.istilah.filled(name).casefold()
        founding = rf"(?:(?:pembentukan|penetapan|keputusan\s\S.*?\stentang)\s)*{re.escape(called)}\b"
        for policy in subject.plan.kebijakan if body.nomor_sk and body.tanggal_sk else ():
            is_founding = policy.jenis == "kelembagaan" and re.match(founding, str(policy.judul or "").casefold())
            if is_founding and policy.status in ("belum", "rancangan"):
                message = f"status {policy.status}, padahal keputusan {name} bernomor {body.nomor_sk}"
                yield Hit(policy.status, message, "perbaiki statusnya, atau datanya.", also=body.nomor_sk.place)


def _enacts_the_plan(policy: Kebijakan, plan: Masterplan) -> bool:
    """Whether a policy is the regulation that enacts this very plan, which has no number yet."""
    title = str(policy.judul or "")
    years = f"{plan.periode.mulai}–{plan.periode.selesai}"
    is_own = plan.periode.mulai and years in title.replace("-", "–") and str(plan.istilah.masterplan) in title
    return bool(is_own and not plan.penetapan.nomor and _is_law_of_the_plan(policy, plan))


_NOTHING_YET = (
    r"(?i)^(?!.*\b(?:tetapi|namun|meskipun|walaupun|sebelumnya)\b).*\b(?:belum (?:dibentuk|terbentuk|ada|tersedia|"
    r"ditetapkan|memiliki)|tidak ada|tidak memiliki)\b"
)
_STILL_TO_BE_HELD = re.compile(
    r"(?i)\b(?:kegiatan|acara|pelatihan|sosialisasi|rapat|pertemuan|lokakarya|peluncuran)(?: ini| tersebut)? akan "
    r"(?:dilaksanakan|dilakukan|diadakan|diselenggarakan|digelar)\b"
)
_HIGH_SCORE = 3


def _answers_and_results(subject: Subject) -> Iterator[Hit]:
    """A hit for each high score for what does not exist, and each result of a past event that is still to come."""
    answers: list[Any] = [answer for item in subject.plan.evaluasi for answer in item.jawaban]
    for answer in answers:
        if (
            answer.nilai
            and answer.penjelasan
            and answer.nilai >= _HIGH_SCORE
            and re.match(_NOTHING_YET, answer.penjelasan)
        ):
            message = f"nilai {answer.nilai}, padahal penjelasannya '{text_of(answer.penjelasan)}'"
            yield Hit(answer.nilai, message, "periksa nilai atau penjelasannya.", also=answer.penjelasan.place)
    written: Any = subject.plan.naskah.tanggal
    for event in subject.plan.kegiatan:
        held: Any = event.tanggal
        for text in event.hasil if held and written and held < written else ():
            if _STILL_TO_BE_HELD.search(text):
                message = f"hasil kegiatan pada {held} masih berupa rencana: '{text_of(text)}'"
                yield Hit(text, message, "tulis apa yang dihasilkan.", also=held.place)


_FROM_OUTSIDE = re.compile(
    r"(?i)^(?:(?:ketua|wakil ketua|sekretaris|pengurus|pendiri|pemilik|anggota|bendahara|perwakilan|"
    r"wakil) (?:\w+ ){0,2}?"
    r"(?:koperasi|kamar dagang|kadin|perhimpunan|himpunan|asosiasi|komunitas|paguyuban|majelis adat|lembaga adat|"
    r"yayasan|"
    r"karang taruna|kelompok (?:tani|nelayan|sadar)|serikat|persatuan|gabungan|forum (?:anak|disabilitas)|lsm|pers|"
    r"organisasi|pokdarwis)\b|(?:rektor|wakil rektor|dekan|dosen|guru besar|peneliti|mahasiswa)\b|"
    r"(?:direktur|ketua) (?:utama )?(?:politeknik|universitas|institut|akademi|pt|cv|sekolah tinggi|bank)\b|"
    r"(?:kepala|pemimpin|pimpinan|manajer) cabang\b|pemimpin redaksi|wartawan|jurnalis|general manager|"
    r"(?:nelayan|petani|perajin|pedagang|pengusaha|penenun|tokoh (?:adat|agama|masyarakat)|koordinator relawan)\b|"
    r"(?:pendiri|pemilik) (?:usaha|sanggar|toko|kedai)\b)"
)


@rule(
    "KLM011",
    "Anggota dari luar yang ditandai pemerintah",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Ketua koperasi, asosiasi, dan komunitas, dosen, pengusaha, dan wartawan ialah unsur luar pemerintah. Ditandai
    'unsur: dalam', lembaga tampak tidak melibatkan pihak luar.
    """,
    bad="""
organisasi:
  dewan:
    anggota: [{nama: Markus Tolawari, jabatan: Ketua Koperasi Nelayan Bahari, peran: Anggota, unsur: dalam}]
""",
    good="""
organisasi:
  dewan:
    anggota: [{nama: Markus Tolawari, jabatan: Ketua Koperasi Nelayan Bahari, peran: Anggota, unsur: luar}]
""",
)
def insider_from_outside(subject: Subject) -> Iterator[Hit]:
    """A hit for each member marked as of the government whose position is one outside of it."""
    for name, body in _bodies(subject.plan):
        for member in body.anggota:
            position = str(member.jabatan or "")
            if member.unsur == "dalam" and _FROM_OUTSIDE.match(position) and "korpri" not in position.casefold():
                message = f"{text_of(member.nama or '')} pada {name} ditandai dari pemerintah, padahal {position}"
                yield Hit(member.unsur, message, "tulis ‹unsur: luar›.")


_REPRESENTS = re.compile(r"(?i)\b(?:wakil|unsur|perwakilan)\b")
_WALKS_OF_LIFE = {
    "akademisi": r"akademisi|perguruan tinggi|universitas|politeknik|dosen|guru besar|rektor|dekan|peneliti",
    "dunia usaha": r"dunia usaha|pengusaha|kamar dagang|kadin|direktur pt|\bpt\b|\bcv\b|hotel|usaha rintisan",
    "perbankan": r"perbankan|bank(?! sampah)",
    "media": r"media|wartawan|pers\b|redaksi|jurnalis|radio siaran|penyiaran",
    "nelayan": r"nelayan",
    "petani": r"petani|kelompok tani",
    "pedagang": r"pedagang",
    "pemuda": r"pemuda|karang taruna|mahasiswa",
    "disabilitas": r"disabilitas",
    "lembaga adat": r"adat\b",
    "tenaga kesehatan": r"tenaga kesehatan|bidan|perawat|dokter",
    "lingkungan": r"lingkungan|bank sampah",
}


@rule(
    "KLM013",
    "Unsur yang diwakili tidak cocok dengan jabatannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Anggota yang duduk sebagai wakil suatu unsur berasal dari unsur itu: wakil media dari media, wakil perbankan dari
    bank. Ketua koperasi nelayan sebagai wakil dunia usaha masih mungkin; yang ditandai hanya jabatan yang jelas milik
    unsur lain.
    """,
    bad="""
organisasi:
  dewan:
    anggota: [{nama: Rizal Hamdani, jabatan: Ketua Perhimpunan Wartawan, peran: Anggota Wakil Perbankan}]
""",
    good="""
organisasi:
  dewan:
    anggota: [{nama: Rizal Hamdani, jabatan: Ketua Perhimpunan Wartawan, peran: Anggota Wakil Media}]
""",
)
def represents_others(subject: Subject) -> Iterator[Hit]:
    """A hit for each member who represents one walk of life and holds a position in another."""
    for _, body in _bodies(subject.plan):
        for member in body.anggota:
            role, position = str(member.peran or ""), str(member.jabatan or "")
            told = _walks_of_life(role) if _REPRESENTS.search(role) else set()
            own = _walks_of_life(position) if told else set()
            if own and not told & own and "dunia usaha" not in told:
                message = f"{role}, padahal jabatannya '{text_of(position)}'"
                yield Hit(member.peran, message, "samakan peran dan jabatannya.", also=member.jabatan.place)


def _walks_of_life(text: str) -> set[str]:
    return {name for name, pattern in _WALKS_OF_LIFE.items() if re.search(pattern, text.lower())}


_NUMBER = rf"\d+|(?:{WORD_OF_NUMBER})(?:\s(?:{WORD_OF_NUMBER}))*"
_MEMBERS = (
    rf"(?i)(?<!\w)(?P<body>%s)(?:\s(?:smart city|kota cerdas|ini|daerah))*,?\s(?:yang\s)?"
    rf"(?:beranggotakan|beranggota|terdiri (?:atas|dari)|berjumlah|berisi(?:kan)?|diisi)\s(?P<number>{_NUMBER})\s"
    r"(?:orang|anggota|personel)\b(?P<others>\s(?:lain|tambahan|baru|tetap|inti|dari|luar))?"
)
_HAS = ("terdiri", "berjumlah", "berisi", "diisi", "yang terdiri")
_OF_ANOTHER_TIME = re.compile(r"(?i)\b(?:semula|dahulu|sebelumnya|akan|usulan|rancangan|lama|kelak|diperluas)\b")


@rule(
    "KLM014",
    "Banyaknya anggota lembaga dalam teks berbeda dengan susunannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Banyaknya anggota dewan, tim pelaksana, dan forum yang disebut teks sama dengan susunannya, dengan atau tanpa
    pimpinannya. Susunan lama, usulan, dan catatan evaluasi, kegiatan, dan tahap Bimtek tidak dinilai.
    """,
    bad="""
organisasi: {dewan: {anggota: [{nama: Rizal Hamdani, peran: Ketua}, {nama: Sri Wulan, peran: Anggota}]}}
visi: {penjelasan: Dewan Smart City beranggotakan lima orang.}
""",
    good="""
organisasi: {dewan: {anggota: [{nama: Rizal Hamdani, peran: Ketua}, {nama: Sri Wulan, peran: Anggota}]}}
visi: {penjelasan: Dewan Smart City beranggotakan dua orang.}
""",
)
def another_number_of_members(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that tells another number of members of a body than its list has."""
    bodies = {subject.plan.istilah.filled(name).casefold(): body for name, body in _bodies(subject.plan)}
    bodies = {name.removesuffix(" smart city"): body for name, body in bodies.items() if body.anggota}
    called = "|".join(map(re.escape, bodies))
    marks = ("beranggota", *(f"{part} {verb}" for part in ("dewan", "city", "pelaksana", "forum") for verb in _HAS))
    for text, match in subject.prose.near(marks, _MEMBERS.replace("%s", called)) if bodies else ():
        listed = bodies[match["body"].casefold()].anggota
        plain = sum(str(member.peran or "").startswith("Anggota") for member in listed)
        number = number_of(match["number"].lower())
        is_told_now = not text.path.startswith(_TOLD_OF_THE_PAST) and not match["others"]
        is_told_now = is_told_now and not _OF_ANOTHER_TIME.search(sentence_at(text, *match.span()))
        differs = is_told_now and number not in (None, len(listed), plain)
        if differs and not is_said_of_others(subject, text, *match.span()):
            message = f"teks menyebut {match['number']} anggota, padahal susunannya memuat {len(listed)}"
            remedy = "samakan banyaknya dengan susunan anggota, atau lengkapi susunannya."
            yield Hit(Passage(text, *match.span("number")), message, remedy, also=listed[0].place)
