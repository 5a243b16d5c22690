"""Risk rules: every programme has a risk, every risk a concrete mitigation."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.figures_in_prose import number_of
from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.similar_wording import program_key, slipped, telling, words
from generator.checks.subject import Subject, text_of
from generator.checks.whose_document import is_said_of_others
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.masterplan.risiko import Risiko
from generator.source.numbers_and_days_in_words import WORD_OF_NUMBER
from generator.source.values import Gap

_FEWEST_TO_COMPARE = 6
_GRAVE = {"Ekstrem": Severity.GALAT, "Tinggi": Severity.PERINGATAN}
# Words that mark a risk of all programmes rather than of one.
_OF_ALL = frozenset({"semua", "seluruh", "setiap", "umum", "lintas", "keseluruhan"})
# Words of a mitigation that only refers to rules or measures of which it names none.
_OF_RULES_WORDS = """
    mitigasi memitigasi dimitigasi ketentuan aturan peraturan perundang undangan berlaku prosedur kebutuhan mungkin
    sebaik maksimal semaksimal bijak situasi preventif antisipatif dampak kemungkinan dikoordinasikan ditangani
    dikendalikan dipantau langkah tindakan diperlukan dibutuhkan ditetapkan ada dibahas dibicarakan dirapatkan
    diputuskan ditentukan dipikirkan kemudian nanti menyusul dinas instansi solusi solusinya kasus
"""
_OF_RULES = frozenset(_OF_RULES_WORDS.split())
_LACKING = frozenset(
    {"belum", "kurang", "kurangnya", "minim", "minimnya", "rendahnya", "keterbatasan", "terbatasnya", "ketiadaan"}
)
_NOTHING = _LACKING | {"bukan", "lemahnya"}


@rule(
    "RSK001",
    "Program tanpa risiko",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=4,
    explanation="""
    Identifikasi dan mitigasi risiko dinilai untuk setiap program rencana aksi. Program yang tidak disebut pada satu
    pun risiko tampak belum dipikirkan. Dimensi yang belum memiliki risiko sama sekali dilaporkan oleh ISI001, dan
    selama ada risiko dengan nama program yang keliru (RSK002), dimensinya ditunda.
    """,
    bad="""
rencana_aksi:
  - {dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis elektronik}
  - {dimensi: smart_living, program: Angkutan Terpadu, kegiatan: Penataan trayek}
risiko:
  - {dimensi: smart_living, program: Puskesmas Terhubung, risiko: Listrik puskesmas padam}
""",
    good="""
rencana_aksi:
  - {dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis elektronik}
  - {dimensi: smart_living, program: Angkutan Terpadu, kegiatan: Penataan trayek}
risiko:
  - {dimensi: smart_living, program: Puskesmas Terhubung, risiko: Listrik puskesmas padam}
  - {dimensi: smart_living, program: Angkutan Terpadu, risiko: Pengemudi menolak trayek baru}
""",
)
def program_without_risk(subject: Subject) -> Iterator[Hit]:
    """A hit at the first row of each programme without a risk, if all risks of its dimension name a programme."""
    risks = subject.plan.risiko
    if any(_is_of_all(risk) for risk in risks):
        return
    known = {program_key(risk.program) for risk in risks if risk.program}
    with_risks = {str(risk.dimensi) for risk in risks} - {str(risk.dimensi) for risk in _orphans(subject)}
    named = [(row.kegiatan, program) for program, rows in subject.programs.items() for row in rows if row.kegiatan]
    activities = {program_key(activity): program for activity, program in named}
    known |= {activities[name] for name in known if name in activities}
    for program, rows in subject.programs.items():
        if program not in known and str(rows[0].dimensi) in with_risks and not slipped(program, known):
            yield Hit(
                rows[0].program,
                f"program '{text_of(rows[0].program)}' belum memiliki risiko dan mitigasi",
                "tambahkan butir ‹risiko› dengan nama program yang sama.",
            )


def _is_of_all(risk: Risiko) -> bool:
    return not risk.program or not _OF_ALL.isdisjoint(words(risk.program))


@rule(
    "RSK002",
    "Risiko menyebut program yang tidak ada",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Risiko dikaitkan dengan programnya melalui nama. Nama yang tidak terdapat pada rencana aksi, strategi, peta
    jalan, quick win, ataupun kolaborasi biasanya salah ketik atau sisa naskah lama.
    """,
    bad="""
rencana_aksi:
  - {dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis elektronik}
risiko:
  - {dimensi: smart_living, program: Puskesmas Terhubug, risiko: Listrik puskesmas padam}
""",
    good="""
rencana_aksi:
  - {dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis elektronik}
risiko:
  - {dimensi: smart_living, program: Program Puskesmas Terhubung, risiko: Listrik puskesmas padam}
""",
)
def risk_of_no_program(subject: Subject) -> Iterator[Hit]:
    """A hit for each risk whose programme does not occur in the plan."""
    orphans = _orphans(subject)
    known = {program_key(name): str(name) for name in _undertakings(subject.plan) if name} if orphans else {}
    for risk in orphans:
        near = slipped(program_key(risk.program or ""), known)
        yield Hit(
            risk.program,
            f"program '{text_of(risk.program)}' pada risiko ini tidak ada dalam rencana aksi",
            f"Mungkin maksud Anda: {known[near]}." if near else "samakan namanya dengan program pada ‹rencana_aksi›.",
        )


def _orphans(subject: Subject) -> list[Risiko]:
    """The risks whose programme does not occur in the plan; none if there is no action plan."""
    if not subject.programs:
        return []
    named = [risk for risk in subject.plan.risiko if risk.program and not _is_of_all(risk)]
    unknown = [risk for risk in named if program_key(risk.program or "") not in subject.programs]
    known = {program_key(name) for name in _undertakings(subject.plan) if name} if unknown else set()
    return [risk for risk in unknown if program_key(risk.program or "") not in known]


def _undertakings(plan: Masterplan) -> Iterator[str | Gap]:
    """The names of everything that a risk may concern."""
    for row in plan.rencana_aksi:
        yield from (row.kegiatan, row.program)
    for strategy in plan.strategi:
        yield from (strategy.nama, *strategy.program)
    yield from (line.program for line in plan.peta_jalan)
    yield from (item.program for item in plan.kolaborasi)
    for items in (plan.quick_win, plan.aplikasi, plan.infrastruktur, plan.literasi_sdm):
        yield from (item.naming for item in items)


@rule(
    "RSK003",
    "Mitigasi tidak menyebut tindakan",
    Severity.SARAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Mitigasi adalah tindakan yang dapat diperiksa: apa yang dilakukan, oleh siapa, atau kapan. "Koordinasi dan
    sosialisasi" berlaku bagi risiko apa pun sehingga tidak menjawab risiko ini. Untuk risiko tinggi temuan ini
    menjadi peringatan; untuk risiko ekstrem menjadi galat, juga apabila mitigasinya belum ada.
    """,
    bad="""
risiko:
  - {program: Pasar Nontunai, risiko: Sinyal di pasar lemah, kemungkinan: "5", dampak: "4",
     mitigasi: Koordinasi dengan pihak terkait}
""",
    good="""
risiko:
  - {program: Pasar Nontunai, risiko: Sinyal di pasar lemah, kemungkinan: "5", dampak: "4",
     mitigasi: Pemasangan penguat sinyal sebelum pasar dibuka}
""",
)
def mitigation_without_action(subject: Subject) -> Iterator[Hit]:
    """A hit for each mitigation without a concrete action, and for each extreme risk without a mitigation."""
    for risk in subject.plan.risiko:
        severity = _GRAVE.get(risk.tingkat)
        if not risk.mitigasi:
            if risk.tingkat == "Ekstrem":
                yield Hit(
                    risk.mitigasi,
                    f"risiko ekstrem '{text_of(risk.naming)}' belum memiliki mitigasi",
                    "tulis tindakan yang mencegah atau meringankannya.",
                    severity=severity,
                )
        elif names_no_action(risk.mitigasi):
            level = f" {risk.tingkat.casefold()}" if risk.tingkat else ""
            yield Hit(
                risk.mitigasi,
                f"mitigasi '{text_of(risk.mitigasi)}' tidak menyebut tindakan yang menjawab risiko{level} ini",
                "tulis tindakannya: apa, oleh siapa, atau kapan.",
                severity=severity,
            )


@rule(
    "RSK004",
    "Mitigasi hanya mengulang risikonya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    "Sinyal lemah" dijawab dengan "memastikan sinyal tidak lemah" belum menjelaskan caranya. Mitigasi yang seluruh
    kata pokoknya sudah ada di dalam rumusan risiko atau penyebabnya dianggap mengulang.
    """,
    bad="""
risiko:
  - {program: Pasar Nontunai, risiko: Sinyal di pasar lemah, mitigasi: Memastikan sinyal pasar tidak lemah}
""",
    good="""
risiko:
  - {program: Pasar Nontunai, risiko: Sinyal di pasar lemah, mitigasi: Memasang penguat sinyal di setiap pasar}
""",
)
def mitigation_repeats(subject: Subject) -> Iterator[Hit]:
    """A hit for each mitigation that merely repeats the risk."""
    for risk in subject.plan.risiko:
        for what, told in (("risiko", risk.risiko), ("penyebab", risk.penyebab)):
            if risk.mitigasi and told and repeats(risk.mitigasi, told):
                message = f"mitigasi '{text_of(risk.mitigasi)}' hanya mengulang {what} '{text_of(told)}'"
                yield Hit(risk.mitigasi, message, "jelaskan caranya, bukan keadaan yang diharapkan.", also=told.place)
                break


@rule(
    "RSK005",
    "Semua risiko bernilai sama",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Kemungkinan dan dampak dinilai agar daerah tahu risiko mana yang didahulukan. Enam risiko atau lebih yang semuanya
    bernilai sama belum benar-benar ditimbang.
    """,
    bad="""
risiko:
  - {program: A, risiko: Sinyal lemah, kemungkinan: "3", dampak: "3"}
  - {program: B, risiko: Listrik padam, kemungkinan: "3", dampak: "3"}
  - {program: C, risiko: Kapal rusak, kemungkinan: "3", dampak: "3"}
  - {program: D, risiko: Lahan sengketa, kemungkinan: "3", dampak: "3"}
  - {program: E, risiko: Petugas pindah, kemungkinan: "3", dampak: "3"}
  - {program: F, risiko: Data bocor, kemungkinan: "3", dampak: "3"}
""",
    good="""
risiko:
  - {program: A, risiko: Sinyal lemah, kemungkinan: "4", dampak: "2"}
  - {program: B, risiko: Listrik padam, kemungkinan: "3", dampak: "3"}
  - {program: C, risiko: Kapal rusak, kemungkinan: "2", dampak: "4"}
  - {program: D, risiko: Lahan sengketa, kemungkinan: "3", dampak: "3"}
  - {program: E, risiko: Petugas pindah, kemungkinan: "4", dampak: "2"}
  - {program: F, risiko: Data bocor, kemungkinan: "2", dampak: "5"}
""",
)
def risks_all_alike(subject: Subject) -> Iterator[Hit]:
    """One hit if many risks all have the same likelihood and impact."""
    rated = [(risk.kemungkinan, risk.dampak) for risk in subject.plan.risiko if risk.kemungkinan and risk.dampak]
    if len(rated) >= _FEWEST_TO_COMPARE and len(set(rated)) == 1:
        likelihood, impact = rated[0]
        yield Hit(
            subject.plan.risiko,
            f"kemungkinan dan dampak {len(rated)} risiko semuanya {likelihood} × {impact}",
            "timbang kembali setiap risiko bersama perangkat daerah penanggung jawabnya.",
        )


def names_no_action(mitigation: str) -> bool:
    """Whether a mitigation consists only of general words that would fit any risk."""
    return telling(mitigation) <= _OF_RULES


def repeats(mitigation: str, risk: str) -> bool:
    """Whether a mitigation says nothing beyond the risk; to supply what the risk says is lacking is an answer."""
    told = telling(mitigation) - _NOTHING
    supplies = not _LACKING.isdisjoint(words(risk)) and _LACKING.isdisjoint(words(mitigation))
    return bool(told) and told <= telling(risk) and not supplies


_FEWEST_COPIED = 4


@rule(
    "RSK006",
    "Mitigasi disalin dari risiko lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Mitigasi menjawab satu risiko. Mitigasi yang sama persis pada dua risiko yang berlainan biasanya salinan yang
    belum disesuaikan; risiko yang sama pada rencana aksi dan quick win boleh memakai mitigasi yang sama.
    """,
    bad="""
risiko:
  - {program: A, risiko: Stasiun cuaca rusak, mitigasi: Perawatan triwulanan dan suku cadang alat}
  - {program: B, risiko: Reklame dipasang kembali, mitigasi: Perawatan triwulanan dan suku cadang alat}
""",
    good="""
risiko:
  - {program: A, risiko: Stasiun cuaca rusak, mitigasi: Perawatan triwulanan dan suku cadang alat}
  - {program: B, risiko: Reklame dipasang kembali, mitigasi: Patroli mingguan dan denda progresif}
""",
)
def copied_mitigation(subject: Subject) -> Iterator[Hit]:
    """A hit for each mitigation that another risk has in the same words."""
    first: dict[frozenset[str], Any] = {}
    risks: list[Any] = [*subject.plan.risiko, *(risk for item in subject.plan.quick_win for risk in item.risiko)]
    for risk in risks:
        told = telling(risk.mitigasi) if risk.mitigasi else frozenset()
        if len(told) < _FEWEST_COPIED or not risk.risiko:
            continue
        known = first.setdefault(told, risk)
        if known is not risk and telling(known.risiko) != telling(risk.risiko):
            message = f"mitigasi ini sama dengan mitigasi risiko '{text_of(known.risiko)}'"
            yield Hit(risk.mitigasi, message, "tulis tindakan yang menjawab risiko ini.", also=known.mitigasi.place)
    yield from _nearly_copied(risks, first)
    yield from _copied_causes(subject)


_ALIKE = 0.65


def _nearly_copied(risks: list[Any], first: dict[frozenset[str], Any]) -> Iterator[Hit]:
    """The mitigations whose words are mostly those of another risk, and share none with their own."""
    for risk in risks:
        told = telling(risk.mitigasi) if risk.mitigasi and risk.risiko else frozenset()
        if len(told) < _FEWEST_COPIED or not told.isdisjoint(
            telling(f"{risk.risiko} {risk.__dict__.get('penyebab', '')}")
        ):
            continue
        others = (one for theirs, one in first.items() if told != theirs and len(told & theirs) >= _ALIKE * len(told))
        other = next((one for one in others if telling(one.risiko) != telling(risk.risiko)), None)
        if other is not None:
            message = f"mitigasi ini hampir sama dengan mitigasi risiko '{text_of(other.risiko)}'"
            remedy = "tulis tindakan yang menjawab risiko ini."
            yield Hit(risk.mitigasi, message, remedy, also=other.mitigasi.place)


def _copied_causes(subject: Subject) -> Iterator[Hit]:
    """The causes that another risk has in the same words."""
    first: dict[frozenset[str], Any] = {}
    for risk in subject.plan.risiko:
        told = telling(risk.penyebab) if risk.penyebab else frozenset()
        known = first.setdefault(told, risk) if len(told) >= _FEWEST_COPIED and risk.risiko else risk
        if known is not risk and telling(known.risiko) != telling(risk.risiko):
            message = f"penyebab ini sama dengan penyebab risiko '{text_of(known.risiko)}'"
            yield Hit(risk.penyebab, message, "tulis penyebab risiko ini.", also=known.penyebab.place)


# These look after any programme.
_EVERYWHERE = re.compile(
    r"(?i)\b(?:inspektorat|sekretariat|perencanaan|keuangan|kepegawaian|komunikasi|pengadaan|aset|hukum|bagian|"
    r"sekretaris|penanggulangan bencana|diskominfo\w*|bappeda|bapperida|bappelitbang\w*)\b"
)


@rule(
    "RSK007",
    "Penanggung jawab risiko bukan pelaksana programnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Risiko ditangani perangkat daerah yang melaksanakan atau mendukung programnya, atau yang disebut dalam
    mitigasinya. Perangkat daerah yang mengurus semua program, seperti perencanaan, keuangan, dan pengawasan, tidak
    dinilai.
    """,
    bad="""
daerah: {opd: [Dinas Kesehatan, Dinas Pariwisata]}
rencana_aksi: [{program: Ambulans Laut, kegiatan: Perahu ambulans, opd: Dinas Kesehatan}]
risiko: [{program: Ambulans Laut, risiko: Ombak, mitigasi: Tim medis siaga, penanggung_jawab: Dinas Pariwisata}]
""",
    good="""
daerah: {opd: [Dinas Kesehatan, Dinas Pariwisata]}
rencana_aksi: [{program: Ambulans Laut, kegiatan: Perahu ambulans, opd: Dinas Kesehatan}]
risiko: [{program: Ambulans Laut, risiko: Ombak, mitigasi: Tim medis siaga, penanggung_jawab: Dinas Kesehatan}]
""",
)
def answered_by_another_office(subject: Subject) -> Iterator[Hit]:
    """A hit for each risk whose office neither carries out nor supports its programme, nor is told beside it."""
    carriers = {program: _carriers(rows) for program, rows in subject.programs.items()}
    for risk in subject.plan.risiko:
        office: Any = risk.penanggung_jawab.tujuan if risk.penanggung_jawab else None
        known = carriers.get(program_key(risk.program)) if risk.program and office else None
        if not known or _EVERYWHERE.search(str(office.nama)):
            continue
        told = f"{risk.risiko} {risk.mitigasi} {risk.penyebab}".casefold()
        names = [str(name).casefold() for name in (office.nama, office.singkatan) if name]
        if id(office) not in known and not any(name in told for name in names):
            first = subject.programs[program_key(risk.program)][0].opd
            message = f"risiko ini menjadi tanggung jawab {office.nama}, padahal programnya dilaksanakan {first}"
            yield Hit(risk.penanggung_jawab, message, "samakan penanggung jawabnya.", also=first.place)


def _carriers(rows: list[RencanaAksi]) -> set[int]:
    """The identities of the offices that carry out or support a programme; none if a row lacks its office."""
    if not all(row.opd and row.opd.tujuan for row in rows):
        return set()
    return {id(one.tujuan) for row in rows for one in (row.opd, *row.pendukung) if one}


_NUMBER = rf"\d+|(?:{WORD_OF_NUMBER})(?:\s(?:{WORD_OF_NUMBER}))*"
_RISKS = (
    rf"(?i)(?<![\w.,-])(?P<number>{_NUMBER})\srisiko\s(?:yang\s|telah\s|sudah\s)*(?P<done>tercatat|dicatat|terdaftar|"
    r"terpetakan|dipetakan|teridentifikasi|diidentifikasi|dikelola)\b"
)
_LEVEL = r"(?:yang\s)?(?:bertingkat|tergolong|berkategori|berstatus|termasuk|tingkat|bernilai|dinilai)?\s?"
_OF_A_LEVEL = (
    rf"(?i)(?<![\w.,-])(?P<number>{_NUMBER})(?:\sdari\s(?:{_NUMBER}))?\s"
    rf"(?:risiko\s)?(?:di antaranya\s)?{_LEVEL}(?P<level>ekstrem)\b"
)
_COUNTED = tuple(
    f"risiko {word}" for word in ("ter", "dicatat", "dipetakan", "diid", "dikelola", "yang ter", "yang di")
)
_OF_SOME = re.compile(
    r"(?i)\b(?:setiap|tiap|per|dimensi|smart (?:governance|branding|economy|living|society|environment)|program|"
    r"lain|tambahan|baru|semula|sebelumnya|dahulu|akan|menjadi|sisanya|tersisa|tahap)\b"
)


@rule(
    "RSK008",
    "Banyaknya risiko dalam teks berbeda dengan daftarnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Banyaknya risiko yang tercatat, dan yang ekstrem di antaranya, disebut teks seperti pada daftar risiko. Kalimat
    tentang satu dimensi atau program, serta tentang keadaan dahulu dan kelak, tidak dinilai.
    """,
    bad="""
risiko:
  - {risiko: Jaringan pasar terputus, kemungkinan: 5, dampak: 5}
  - {risiko: Petugas kurang, kemungkinan: 5, dampak: 5}
visi: {penjelasan: "Sebanyak dua risiko tercatat, satu di antaranya ekstrem."}
""",
    good="""
risiko:
  - {risiko: Jaringan pasar terputus, kemungkinan: 5, dampak: 5}
  - {risiko: Petugas kurang, kemungkinan: 2, dampak: 2}
visi: {penjelasan: "Sebanyak dua risiko tercatat, satu di antaranya ekstrem."}
""",
)
def another_number_of_risks(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that tells another number of risks, or of extreme ones, than the list has."""
    risks = subject.plan.risiko
    if not risks or not all(risk.tingkat for risk in risks):
        return
    told = (*subject.prose.near(_COUNTED, _RISKS), *subject.prose.near(("ekstrem",), _OF_A_LEVEL))
    for text, match in told:
        level = match.groupdict().get("level")
        right = sum(risk.tingkat == level.capitalize() for risk in risks) if level else len(risks)
        sentence, number = sentence_at(text, *match.span()), number_of(match["number"].lower())
        if number in (None, right) or "risiko" not in sentence.lower() or _OF_SOME.search(sentence):
            continue
        if not is_said_of_others(subject, text, *match.span()):
            what = f"{level.lower()} di antaranya" if level else "dalam daftar"
            message = f"teks menyebut {match['number']}, padahal risiko {what} berjumlah {right}"
            remedy = "samakan banyaknya dengan daftar risiko."
            yield Hit(Passage(text, *match.span("number")), message, remedy, also=risks[0].place)
