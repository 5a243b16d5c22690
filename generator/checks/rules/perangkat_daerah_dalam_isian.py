"""Rules on offices in fields: each responsibility has exactly one office of the list, written as in the list."""

import re
from collections.abc import Iterable, Iterator

from generator.checks.finding import Severity
from generator.checks.offices import Offices
from generator.checks.rule import Basis, Hit, rule
from generator.checks.similar_wording import words
from generator.checks.subject import Subject, text_of
from generator.source.paths import ModelPath
from generator.source.values import Gap, Items, Rujukan
from generator.source.words import joined

# Topics whose office must be in the list, and the field that names it.
_IN_CHARGE = {
    "rencana_aksi": "opd", "quick_win": "opd", "risiko": "penanggung_jawab", "kebijakan": "opd",
    "infrastruktur": "opd", "aplikasi": "opd", "literasi_sdm": "opd",
}  # fmt: skip
_HELPING = {"rencana_aksi": "pendukung", "quick_win": "mitra"}
_NO_OFFICE = frozenset({"semua", "seluruh", "terkait", "lintas", "masing"})


def in_charge(subject: Subject) -> Iterator[Rujukan]:
    """The office in charge of each item that must have one, if named."""
    for topic, name in _IN_CHARGE.items():
        for item in getattr(subject.plan, topic):
            office = getattr(item, name)
            if office:
                yield office


def helping(subject: Subject) -> Iterator[tuple[Rujukan | Gap, Items[Rujukan]]]:
    """The office in charge (or its gap) and the helpers of each item that has helpers."""
    for topic, name in _HELPING.items():
        for item in getattr(subject.plan, topic):
            if getattr(item, name):
                yield item.opd, getattr(item, name)


def mentioned(subject: Subject) -> Iterator[Rujukan]:
    """Every other mention of an office; partners from outside are among them."""
    plan = subject.plan
    for _, helpers in helping(subject):
        yield from helpers
    yield from plan.daerah.dinas_pengampu
    yield from (issue.opd for issue in plan.isu if issue.opd)
    yield from (work.pelaksana for work in plan.pemantauan.kegiatan if work.pelaksana)
    for stage in plan.bimtek:
        yield from (guests.opd for guests in stage.peserta if guests.opd)
        yield from (task.opd for task in stage.tindak_lanjut if task.opd)


@rule(
    "OPD001",
    "Penanggung jawab tidak ada dalam daftar perangkat daerah",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Setiap kegiatan memiliki tepat satu perangkat daerah penanggung jawab, dan namanya ada dalam 'daerah.opd'. Nama
    yang hampir sama dengan salah satu perangkat daerah dilaporkan oleh OPD003, dua nama sekaligus oleh OPD002. Mitra
    dari luar pemerintah daerah ditulis sebagai pendukung.
    """,
    bad="""
daerah:
  opd: [Dinas Kesehatan, Dinas Sosial]
rencana_aksi:
  - {program: Puskesmas Terhubung, kegiatan: Rekam medis, opd: Bank daerah}
""",
    good="""
daerah:
  opd: [Dinas Kesehatan, Dinas Sosial]
rencana_aksi:
  - {program: Puskesmas Terhubung, kegiatan: Rekam medis, opd: Dinas Kesehatan, pendukung: [Bank daerah]}
""",
)
def unlisted(subject: Subject) -> Iterator[Hit]:
    """A hit for the first mention of each office in charge that is not in the list and matches no entry of it."""
    offices = subject.offices
    unknown = _by_name(in_charge(subject)) if offices.listed else []
    for office, more in unknown:
        is_told = _names_several(office, offices) or offices.is_within_another(office)
        if not is_told and offices.meant(office) is None:
            yield Hit(
                office,
                f"'{text_of(office)}'{more} bukan {{opd}} dalam daftar daerah ini",
                "pilih dari ‹daerah.opd›, atau tambahkan di sana.",
            )


def _by_name(mentions: Iterable[Rujukan]) -> list[tuple[Rujukan, str]]:
    """The first mention of each name that is not in the list, and words for the number of other mentions."""
    found: dict[str, list[Rujukan]] = {}
    for mention in mentions:
        if mention.tujuan is None:
            found.setdefault(mention.casefold(), []).append(mention)
    return [(same[0], f" (di {len(same)} tempat)" if len(same) > 1 else "") for same in found.values()]


def _names_several(office: str, offices: Offices) -> bool:
    return offices.several(office) or not _NO_OFFICE.isdisjoint(words(office))


@rule(
    "OPD002",
    "Penanggung jawab lebih dari satu",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Tanggung jawab yang dibagi dua tidak dipikul siapa pun: penilai menanyakan satu perangkat daerah. Yang lain
    menjadi pendukung. "Semua OPD" dan "OPD terkait" juga bukan penanggung jawab.
    """,
    bad="""
rencana_aksi:
  - {program: Puskesmas Terhubung, kegiatan: Rekam medis, opd: Dinas Kesehatan dan Dinas Sosial}
""",
    good="""
rencana_aksi:
  - {program: Puskesmas Terhubung, kegiatan: Rekam medis, opd: Dinas Kesehatan, pendukung: [Dinas Sosial]}
  - {program: Desa Cerdas, kegiatan: Relawan digital, opd: Dinas Pemberdayaan Masyarakat dan Desa}
""",
)
def several_in_charge(subject: Subject) -> Iterator[Hit]:
    """A hit for each field in charge that names several offices, or a collective term instead of an office."""
    for office in in_charge(subject):
        if office.tujuan is None and _names_several(office, subject.offices):
            others = _HELPING.get(ModelPath(office.path).topic)
            moved = f", dan pindahkan yang lain ke '{others}'" if others else ""
            yield Hit(office, f"'{text_of(office)}' bukan satu {{opd}} penanggung jawab", f"pilih satu{moved}.")


@rule(
    "OPD003",
    "Nama perangkat daerah hampir sama dengan daftar",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Nama yang tidak persis sama membuat pekerjaan satu perangkat daerah terpecah menjadi dua dalam tabel dan rekap.
    Dikenali singkatan ("Dinas Kominfo"), huruf yang keliru, nama yang dipendekkan, serta nama dengan tambahan nama
    daerah. Singkatan yang dicatat pada 'singkatan' boleh dipakai.
    """,
    bad="""
daerah:
  opd: [Dinas Komunikasi dan Informatika]
rencana_aksi:
  - {program: Satu Data, kegiatan: Portal data, opd: Dinas Kominfo}
""",
    good="""
daerah:
  opd:
    - {nama: Dinas Komunikasi dan Informatika, singkatan: Dinas Kominfo}
rencana_aksi:
  - {program: Satu Data, kegiatan: Portal data, opd: Dinas Kominfo}
""",
)
def nearly_listed(subject: Subject) -> Iterator[Hit]:
    """A hit for the first mention of each name that means a listed office but is written differently."""
    offices = subject.offices
    unknown = _by_name((*in_charge(subject), *mentioned(subject))) if offices.listed else []
    for mention, more in unknown:
        if (office := offices.meant(mention)) is not None:
            yield Hit(
                mention,
                f"'{text_of(mention)}'{more} tidak ada dalam daftar {{opd}}, tetapi mirip '{office.nama}'",
                f"tulis {office.nama}, atau catat singkatannya pada daftar.",
                also=office.place,
            )


@rule(
    "OPD004",
    "Perangkat daerah tercatat dua kali",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Dua butir daftar untuk perangkat daerah yang sama, atau dua perangkat daerah dengan singkatan yang sama, membuat
    rujukan kepadanya tidak pasti.
    """,
    bad="""
daerah:
  opd: [Dinas Kesehatan, Dinas Sosial, Dinkes]
""",
    good="""
daerah:
  opd:
    - {nama: Dinas Kesehatan, singkatan: Dinkes}
    - Dinas Sosial
""",
)
def listed_twice(subject: Subject) -> Iterator[Hit]:
    """A hit for each entry of the list that repeats another."""
    for first, again in subject.offices.duplicates():
        yield Hit(
            again.nama,
            f"'{again.nama}' sudah tercatat sebagai '{first.nama}'",
            "sisakan satu, dan catat sebutan lainnya pada ‹singkatan›.",
            also=first.place,
        )


@rule(
    "OPD005",
    "Perangkat daerah tanpa peran",
    Severity.SARAN,
    Basis.INSTRUMEN,
    stage=4,
    explanation="""
    Penilai melihat keterlibatan seluruh perangkat daerah. Perangkat daerah yang tidak bertanggung jawab, tidak
    mendukung, dan tidak memantau apa pun mungkin terlewat pada Bimtek. Yang tercatat dua kali dilaporkan oleh OPD004.
    """,
    bad="""
daerah:
  opd: [Dinas Kesehatan, Dinas Sosial]
rencana_aksi:
  - {program: Puskesmas Terhubung, kegiatan: Rekam medis, opd: Dinas Kesehatan}
""",
    good="""
daerah:
  opd: [Dinas Kesehatan, Dinas Sosial]
rencana_aksi:
  - {program: Puskesmas Terhubung, kegiatan: Rekam medis, opd: Dinas Kesehatan, pendukung: [Dinas Sosial]}
""",
)
def without_part(subject: Subject) -> Iterator[Hit]:
    """A hit for each listed office without any task in the plan."""
    if not subject.plan.rencana_aksi:
        return
    busy = set()
    for mention in (*in_charge(subject), *mentioned(subject)):
        if ModelPath(mention.path).topic != "bimtek":
            known = mention.tujuan is not None
            busy.add(id(mention.tujuan if known else subject.offices.meant(mention)))
    again = {id(office) for _, office in subject.offices.duplicates()}
    for office in subject.offices.listed:
        if id(office) not in busy | again and office.nama not in subject.offices.joined:
            yield Hit(
                office.nama,
                f"{office.nama} tidak disebut pada rencana aksi, {{quick_win}}, ataupun pemantauan",
                "beri peran sebagai penanggung jawab atau pendukung.",
            )


@rule(
    "OPD006",
    "Pendukung yang sama disebut dua kali",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Pendukung adalah pihak lain. Penanggung jawab yang disebut lagi sebagai pendukung, atau pendukung yang ditulis dua
    kali, membuat kegiatan tampak melibatkan lebih banyak pihak daripada kenyataannya.
    """,
    bad="""
rencana_aksi:
  - {program: Puskesmas Terhubung, kegiatan: Rekam medis, opd: Dinas Kesehatan, pendukung: [Dinas Kesehatan]}
""",
    good="""
rencana_aksi:
  - {program: Puskesmas Terhubung, kegiatan: Rekam medis, opd: Dinas Kesehatan, pendukung: [Dinas Sosial]}
""",
)
def helps_itself(subject: Subject) -> Iterator[Hit]:
    """A hit for each supporting office that is also in charge, or is listed twice."""
    for office, helpers in helping(subject):
        seen = {office.nama.casefold(): "penanggung jawab"} if office else {}
        for helper in helpers:
            name = helper.nama.casefold()
            if name in seen:
                yield Hit(helper, f"{helper.nama} sudah disebut sebagai {seen[name]}", "sisakan satu kali saja.")
            seen.setdefault(name, "pendukung")


@rule(
    "OPD007",
    "Satu butir memuat beberapa perangkat daerah",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Beberapa nama dalam satu butir dihitung sebagai satu perangkat daerah: jumlahnya keliru, dan rujukan kepada
    masing-masing tidak menemukannya. Nama resmi yang memuat koma atau "dan" tidak dilaporkan.
    """,
    bad="""
daerah:
  opd: Dinas Kesehatan, Dinas Sosial
""",
    good="""
daerah:
  opd:
    - Dinas Kesehatan
    - Dinas Pekerjaan Umum, Perumahan Rakyat, dan Kawasan Permukiman
""",
)
def several_in_one(subject: Subject) -> Iterator[Hit]:
    """A hit for each item of a list of offices that names several."""
    plan, offices = subject.plan, subject.offices
    guests = [guest.opd for stage in plan.bimtek for guest in stage.peserta if guest.opd]
    invited = set(map(id, guests))
    helpers = [helper for _, listed in helping(subject) for helper in listed]
    own = [office.nama for office in offices.listed if office.nama]
    for name in (*own, *plan.daerah.dinas_pengampu, *helpers, *guests):
        known = getattr(name, "tujuan", None) is not None
        if not known and id(name) in invited and not _NO_OFFICE.isdisjoint(words(name)):
            yield Hit(
                name,
                f"'{text_of(name)}' dihitung sebagai satu {{opd}}",
                "tulis setiap {opd} yang hadir sebagai butir sendiri, dengan jumlah pesertanya.",
            )
        elif not known and offices.several(name):
            shown = joined([f"'{part}'" for part in offices.parts(name)])
            yield Hit(
                name,
                f"'{text_of(name)}' dihitung sebagai satu {{opd}}",
                f"tulis setiap nama sebagai butir sendiri: {shown}.",
            )


_AN_OFFICE = re.compile(r"^(?:Dinas|Badan|Inspektorat|Satuan Polisi|Sekretariat)\s+[A-Z]")
_OF_THE_STATE = (
    r"(?i)\b(?:pusat statistik|pertanahan|siber|narkotika|meteorologi|nasional|provinsi|pemeriksa|intelijen|gizi|"
    r"pengawas|dprd|dewan|kpu|bawaslu|indonesia|usaha milik|amil|penyelenggara)\b"
)


@rule(
    "OPD008",
    "Perangkat daerah pada isu, tindak lanjut, atau pemantauan tidak ada dalam daftar",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Dinas atau badan yang disebut pada isu, tindak lanjut Bimtek, dan jadwal pemantauan ada dalam 'daerah.opd'. Yang
    tidak ada biasanya nama lama atau berasal dari naskah daerah lain. Nama yang hampir sama diperiksa OPD003;
    lembaga pusat dan provinsi tidak dinilai.
    """,
    bad="""
daerah: {opd: [Dinas Kesehatan, Dinas Sosial]}
isu:
  - {dimensi: smart_living, isu: Air bersih kurang, opd: Dinas Pertambangan}
""",
    good="""
daerah: {opd: [Dinas Kesehatan, Dinas Sosial]}
isu:
  - {dimensi: smart_living, isu: Air bersih kurang, opd: Dinas Kesehatan}
""",
)
def unlisted_elsewhere(subject: Subject) -> Iterator[Hit]:
    """A hit for the first mention of each office outside the list in issues, follow-ups, reviews and helpers."""
    offices = subject.offices
    told = {str(office).casefold() for office in in_charge(subject)}
    for mention, more in _by_name(mentioned(subject)) if offices.listed else ():
        is_office = _AN_OFFICE.match(mention) and not re.search(_OF_THE_STATE, mention)
        if not is_office or mention.casefold() in told or offices.several(mention):
            continue
        if offices.meant(mention) is None and not offices.is_within_another(mention):
            yield Hit(
                mention,
                f"'{text_of(mention)}'{more} bukan {{opd}} dalam daftar daerah ini",
                "pilih dari ‹daerah.opd›, atau tambahkan di sana.",
            )
