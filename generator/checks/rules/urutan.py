"""Rules on what comes first: plans of the past, results before their stage, acts before what they rest on."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.moments import Moment, moments
from generator.checks.passage import Passage
from generator.checks.prose import RANGE, sentence_at, span_of_sentence
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.checks.whose_document import is_said_of_others
from generator.masterplan.bimtek import TAHAP, Bimtek
from generator.source.numbers_and_days_in_words import WORD_OF_NUMBER
from generator.source.values import Teks

_NUMBERS = {roman: int(key) for key, roman in TAHAP.items()}
_STAGES = (
    r"tahap\s(?P<first>IV|I{1,3})\b(?:\s?(?:,|dan|–|-|sampai(?: dengan)?|hingga|s\.d\.)\s?(?P<last>IV|I{1,3})\b)?"
)
_SETTLED = re.compile(
    rf"(?i)\b(?P<what>tindak lanjut|hasil|keputusan|notula|catatan)\s(?:\w+\s){{0,3}}?(?:bimtek\s)?{_STAGES}"
)
_LOOKS_BACK = re.compile(
    r"(?i)\b(?:memeriksa|pemeriksaan|pembacaan|laporan|penyelesaian|evaluasi|penelaahan|pembahasan|tinjauan|peninjauan|"
    r"menelaah|membahas|mengevaluasi|telah|sudah)\b"
)
_LOOKS_AHEAD = r"(?i)\b(?:untuk|bahan|persiapan|menyiapkan|rencana|penyusunan|menyusun|akan)\b"
_WANTED_BEFORE = re.compile(
    rf"(?i)\b(?:diminta|meminta|dilengkapi|diserahkan|disampaikan|melengkapi|menyerahkan|diselesaikan|wajib)\b"
    rf"[^.;]*?\bsebelum\s(?:bimtek\s)?{_STAGES}"
)


@rule(
    "URT001",
    "Tahap Bimtek merujuk hasil yang belum ada",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=1,
    explanation="""
    Sebuah tahap memeriksa tindak lanjut dan hasil tahap sebelumnya. Catatan tahap yang memeriksa tindak lanjut tahap
    itu sendiri atau tahap sesudahnya, atau meminta sesuatu sebelum tahap yang sudah dimulai, salah menyebut tahapnya.
    """,
    bad="""
bimtek:
  - {tahap: III, agenda: [{hari: "1", acara: Pembukaan dan pemeriksaan tindak lanjut tahap IV}]}
""",
    good="""
bimtek:
  - {tahap: III, agenda: [{hari: "1", acara: Pembukaan dan pemeriksaan tindak lanjut tahap II}]}
""",
)
def results_not_yet_there(subject: Subject) -> Iterator[Hit]:
    """A hit for each record of a stage that examines what only that stage or a later one brings about."""
    for stage in subject.plan.bimtek:
        own = int(stage.tahap) if stage.tahap else 0
        for text in _told(stage) if own else ():
            for pattern in (_SETTLED, _WANTED_BEFORE):
                match = pattern.search(text)
                if match is not None and _is_too_early(pattern, match, text, own):
                    message = f"catatan tahap {TAHAP[str(own)]} menyebut '{match[0]}'"
                    yield Hit(Passage(text, *match.span()), message, "perbaiki tahap yang dirujuk.")
                    break
    yield from _repeated_before(subject)


_AGAIN = (
    r"(?i)\btahap (?P<first>IV|I{1,3})\b[^.;\n]{0,60}?\b(?:di\w+ (?:kembali|lagi|kemudian)|lalu|kemudian|"
    r"selanjutnya)\b[^.;\n]{0,60}?\btahap (?P<then>IV|I{1,3})\b"
)


def _repeated_before(subject: Subject) -> Iterator[Hit]:
    """The stages at which something is done again before the stage that a text names first."""
    for text, match in subject.prose.near(("tahap i",), _AGAIN):
        if _NUMBERS[match["then"].upper()] < _NUMBERS[match["first"].upper()]:
            message = f"teks menyebut '{match[0]}', padahal tahap {match['then']} mendahului tahap {match['first']}"
            yield Hit(Passage(text, *match.span()), message, "perbaiki urutan tahapnya.")


def _told(stage: Bimtek) -> Iterator[Teks]:
    """The texts of a stage that speak of its work."""
    texts = [
        *(item.acara for item in stage.agenda),
        *(speaker.topik for speaker in stage.narasumber),
        *stage.pokok_bahasan,
        *_settled(stage),
    ]
    yield from (text for text in texts if isinstance(text, Teks))


def _settled(stage: Bimtek) -> Iterator[Teks]:
    """The texts of a stage on what is to be done after it."""
    for text in (
        *(item.uraian for item in stage.keputusan),
        *(note.uraian for note in stage.catatan_dimensi),
        *(task.apa for task in stage.tindak_lanjut),
    ):
        if isinstance(text, Teks):
            yield text


def _is_too_early(pattern: re.Pattern[str], match: re.Match[str], text: str, own: int) -> bool:
    first, number = (_NUMBERS[(match[part] or match["first"]).upper()] for part in ("first", "last"))
    if pattern is _WANTED_BEFORE:
        return number <= own
    if match["what"].casefold() != "tindak lanjut" and first <= own:
        return False
    before = text[span_of_sentence(text, *match.span())[0] : match.start()]
    if _LOOKS_BACK.search(before):
        return number >= own
    return number > own and not re.search(_LOOKS_AHEAD, before)


_TO_COME = (
    " akan ", "dijadwalkan", "direncanakan", "ditargetkan", "paling lambat", "selambat", "rencananya",
    "siap bertugas", "mulai bertugas", "dapat dipakai", "diharapkan", "dimulai pada",
)  # fmt: skip
_PLANNED = re.compile(
    r"(?i)\b(?:akan|dijadwalkan|direncanakan|ditargetkan|paling lambat|selambat\S*|rencananya|siap bertugas|"
    r"mulai bertugas|dapat dipakai|diharapkan)\b"
)
_BEEN = re.compile(
    r"(?i)\b(?:telah|sudah|sejak|semula|sebelumnya|pernah|lalu|ketika|saat itu|awalnya|tertunda|tertulis|diundur|"
    r"bergeser|dimundurkan|mundur|seharusnya|semestinya|nomor|berdasarkan|berakhir|habis|dibanding\w*|daripada|"
    r"menurut|lampau|terlewat)\b"
)
_TIME_OF_DATA = re.compile(r"(?i)\b(?:data|survei|capaian|nilai awal|realisasi|hasil|dari|per)\s(?:\w+\s){0,2}$")
_CLAUSE_ENDS = re.compile(r"[;:]\s|,\s(?:sedangkan|tetapi|namun|sementara|setelah|sesudah|karena|seperti)\s|[.!?]\s")
_ON_OTHER_DAYS = ("sumber", "dasar_hukum", "bimtek", "kegiatan", "evaluasi", "naskah")


@rule(
    "URT002",
    "Rencana bertanggal lampau",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Yang dijadwalkan, direncanakan, atau diputuskan terjadi sesudah naskah, tahap Bimtek, atau kegiatan yang
    mencatatnya. Rencana dengan tanggal atau bulan sebelum itu biasanya salah tahun. Jadwal yang tertunda dan rujukan
    kepada data atau peraturan tahun lalu tidak ditandai.
    """,
    bad="""
naskah: {tanggal: 12 Agustus 2025}
kolaborasi:
  - {dimensi: smart_economy, program: Ikan beku, status: Pengiriman percobaan dijadwalkan pada Maret 2025}
""",
    good="""
naskah: {tanggal: 12 Agustus 2025}
kolaborasi:
  - {dimensi: smart_economy, program: Ikan beku, status: Pengiriman percobaan dijadwalkan pada Maret 2026}
""",
)
def planned_for_the_past(subject: Subject) -> Iterator[Hit]:
    """A hit for each plan or decision whose time has passed when it is written down."""
    yield from _planned_in_texts(subject)
    for stage in subject.plan.bimtek:
        for item in stage.keputusan if stage.mulai else ():
            yield from _past(subject, item.uraian, stage.mulai, stated=True)
        for text in _settled(stage) if stage.mulai else ():
            yield from _past(subject, text, stage.mulai)
    for event in subject.plan.kegiatan:
        for text in event.hasil if event.tanggal else ():
            yield from _past(subject, text, event.tanggal)


def _planned_in_texts(subject: Subject) -> Iterator[Hit]:
    written: Any = subject.plan.naskah.tanggal
    for text in subject.prose.holding(_TO_COME) if written else ():
        if not text.path.startswith(_ON_OTHER_DAYS):
            yield from _past(subject, text, written)


def _past(subject: Subject, text: Any, day: Any, *, stated: bool = False) -> Iterator[Hit]:
    """A hit for each moment before a day that a text plans for; ``stated``: every moment in it is planned."""
    if not isinstance(text, Teks) or "20" not in text:
        return
    for moment in moments(text):
        words = _clause(text, moment)
        is_planned = (stated and moment.is_dated) or _PLANNED.search(words)
        is_past = _BEEN.search(words) or _TIME_OF_DATA.search(text, 0, moment.start) or _is_start(text, moment)
        if moment.last >= day or not is_planned or is_past:
            continue
        if not is_said_of_others(subject, text, moment.start, moment.end):
            told = text[moment.start : moment.end]
            message = f"teks merencanakan sesuatu pada {told}, padahal dicatat {day}"
            yield Hit(Passage(text, moment.start, moment.end), message, "periksa tahunnya.", also=day.place)
            return


_FORESEES = (
    r"(?:akan|direncanakan|ditargetkan|diharapkan|dijadwalkan|diproyeksikan)\s(?:\w+\s){0,3}?"
    r"(?:menjadi|naik|turun|meningkat|menurun|berkurang|bertambah|tumbuh|mencapai|sebesar|ke|\d)"
)
_HAS_FIGURE = re.compile(rf"(?i)\d|\b(?:{WORD_OF_NUMBER})\b")
_CHANGES_LATER = re.compile(rf"(?i)(?P<between>[^.;]*?)\b{_FORESEES}")
_LATER_YEAR = re.compile(r"\b20\d\d\b")


def _is_start(text: str, moment: Moment) -> bool:
    """Whether a moment is that of the value a plan starts from: "11,8% pada 2024 ditargetkan menjadi …"."""
    following = _CLAUSE_ENDS.search(text, moment.end)
    last = following.start() if following else len(text)
    change = _CHANGES_LATER.match(text, moment.end, last)
    first = max((end.end() for end in _CLAUSE_ENDS.finditer(text, 0, moment.start)), default=0)
    if change is None or _PLANNED.search(text, first, moment.start):
        return False
    is_later = any(int(year[0]) > moment.last.year for year in _LATER_YEAR.finditer(text, change.end() - 1, last))
    return is_later or bool(_HAS_FIGURE.search(f"{text[first : moment.start]} {change['between']}"))


def _clause(text: str, moment: Moment) -> str:
    """The words around a moment that belong to it."""
    first = max((end.end() for end in _CLAUSE_ENDS.finditer(text, 0, moment.start)), default=0)
    following = _CLAUSE_ENDS.search(text, moment.end)
    return text[first : following.start() if following else len(text)]


_STILL_OPEN = re.compile(
    r"(?i)\b(?:rancangan|rencana|akan|disusun|perundingan|penjajakan|dibahas|dijadwalkan|draf)\b"
)
_UNDER_WAY = r"(?i)\b(?:percobaan|uji coba|berjalan|dimulai|beroperasi|pelaksanaan|terlaksana|selesai)\b"


@rule(
    "URT003",
    "Bertanggal sebelum yang mendasarinya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Naskah bertanggal sesudah tahap Bimtek yang hasilnya dimuatnya, kesepakatan mendahului pelaksanaannya, dan bukti
    evaluasi terbit sebelum evaluasinya. Urutan yang terbalik berarti salah satu tanggalnya keliru.
    """,
    bad="""
naskah: {tanggal: 12 Juli 2025}
bimtek:
  - {tahap: IV, mulai: 6 Agustus 2025, selesai: 7 Agustus 2025, keputusan: [Naskah versi 1.0 disetujui]}
""",
    good="""
naskah: {tanggal: 12 Agustus 2025}
bimtek:
  - {tahap: IV, mulai: 6 Agustus 2025, selesai: 7 Agustus 2025, keputusan: [Naskah versi 1.0 disetujui]}
""",
)
def before_what_it_rests_on(subject: Subject) -> Iterator[Hit]:
    """A hit for each date before that of a stage, an agreement or a proof that it rests on."""
    yield from _document_before_its_stages(subject)
    yield from _agreements(subject)
    evaluations: list[Any] = list(subject.plan.evaluasi)
    for item in evaluations:
        for proof in _proofs(item) if item.tanggal else ():
            late = next((moment for moment in moments(proof) if moment.first > item.tanggal), None)
            if late is not None:
                message = f"bukti bertanggal {proof[late.start : late.end]}, padahal evaluasinya {item.tanggal}"
                yield Hit(Passage(proof, late.start, late.end), message, "periksa tanggalnya.", item.tanggal.place)
        yield from _followed_up_too_early(item) if item.tanggal else ()


_FOLLOWED_UP = r"(?i)\bdi(?:tindaklanjuti|jawab|perbaiki|penuhi|lengkapi|benahi)\s(?:sejak|mulai|pada)\s"


def _followed_up_too_early(evaluation: Any) -> Iterator[Hit]:
    """The moments at which the findings of an evaluation are said to be followed up before it took place."""
    text = evaluation.keterangan
    starts = (
        {match.end() for match in re.finditer(_FOLLOWED_UP, text)} if isinstance(text, Teks) else frozenset[int]()
    )
    for moment in moments(text) if starts else ():
        if moment.start in starts and moment.last < evaluation.tanggal:
            told = text[moment.start : moment.end]
            message = f"hasil evaluasi ditindaklanjuti {told}, padahal evaluasinya {evaluation.tanggal}"
            yield Hit(
                Passage(text, moment.start, moment.end), message, "periksa tanggalnya.", evaluation.tanggal.place
            )


def _proofs(evaluation: Any) -> Iterator[Teks]:
    """The names of the documents that prove the answers of an evaluation."""
    return (proof.dokumen for answer in evaluation.jawaban for proof in answer.bukti if proof.dokumen)


def _document_before_its_stages(subject: Subject) -> Iterator[Hit]:
    written: Any = subject.plan.naskah.tanggal
    told: list[Any] = [
        stage.mulai for stage in subject.plan.bimtek if stage.mulai and (stage.keputusan or stage.tindak_lanjut)
    ]
    last = max(told, default=None)
    if written and last is not None and written < last:
        message = f"naskah bertanggal {written}, padahal memuat hasil tahap Bimtek yang dimulai {last}"
        yield Hit(written, message, "periksa tanggal naskah atau tahapnya.", also=last.place)


def _agreements(subject: Subject) -> Iterator[Hit]:
    written: Any = subject.plan.naskah.tanggal
    for item in subject.plan.kolaborasi:
        agreed: Any = item.kesepakatan
        status: Any = item.status
        signed = next((m for m in moments(agreed) if m.is_dated), None) if isinstance(agreed, Teks) else None
        if signed is None or _STILL_OPEN.search(agreed):
            continue
        told = agreed[signed.start : signed.end]
        if written and signed.first > written and not _STILL_OPEN.search(str(status or "")):
            message = f"kesepakatan bertanggal {told}, padahal naskah bertanggal {written}"
            yield Hit(Passage(agreed, signed.start, signed.end), message, "periksa tanggalnya.", also=written.place)
        begun = next((m for m in moments(status) if m.last < signed.first), None) if status else None
        if begun is not None and re.search(_UNDER_WAY, status) and not _PLANNED.search(status):
            message = f"'{text_of(status)}' mendahului kesepakatannya, {told}"
            yield Hit(Passage(status, begun.start, begun.end), message, "periksa tanggalnya.", also=agreed.place)


_TRAINING = re.compile(
    r"(?i)^(?:pelatihan|pembekalan|bimbingan teknis|pendidikan)\b(?!.*\b(?:lanjut\w*|penyegaran)\b)"
)
_SERVICE = re.compile(
    r"(?i)^(?:pelayanan|layanan|penjualan|pembukaan|peluncuran|pengoperasian|operasi\w*|penyelenggaraan|pelaksanaan)\b"
    r"(?!.*\b(?:percobaan|uji coba)\b)"
)


@rule(
    "URT004",
    "Pelatihan petugas sesudah layanannya dibuka",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=3,
    explanation="""
    Petugas dilatih sebelum layanan dibuka. Tahapan pelatihan yang baru dimulai sesudah tahapan pelayanan berjalan
    salah tanggal atau tertukar; pelatihan lanjutan dan penyegaran tidak ditandai.
    """,
    bad="""
quick_win:
  - dimensi: smart_governance
    nama: Loket Keliling
    tahapan:
      - {nama: Pelayanan putaran pertama, mulai: 10 November 2025}
      - {nama: Pelatihan petugas loket, mulai: 20 Maret 2026}
""",
    good="""
quick_win:
  - dimensi: smart_governance
    nama: Loket Keliling
    tahapan:
      - {nama: Pelatihan petugas loket, mulai: 20 Oktober 2025}
      - {nama: Pelayanan putaran pertama, mulai: 10 November 2025}
""",
)
def trained_too_late(subject: Subject) -> Iterator[Hit]:
    """A hit for each step of training that begins after the service does, unless there was training before."""
    for item in subject.plan.quick_win:
        steps: list[Any] = [step for step in item.tahapan if step.nama and step.mulai]
        opened: Any = next((step for step in steps if _SERVICE.match(step.nama)), None)
        trained: Any = next((step for step in steps if _TRAINING.match(step.nama)), None)
        in_order = [step.mulai for step in steps] == sorted(step.mulai for step in steps)
        if opened and trained and in_order and opened.mulai < trained.mulai:
            message = f"'{text_of(trained.nama)}' dimulai sesudah '{text_of(opened.nama)}'"
            yield Hit(trained.mulai, message, "dahulukan pelatihannya.", also=opened.mulai.place)


_RANGE = re.compile(RANGE)
_YEAR = re.compile(r"\b20\d\d\b")
_OF_THE_PLAN = r"(?i)\b(?:tema|target tahun\w*|peta jalan|rencana aksi|sasaran)\b"
_OF_OTHERS = (
    r"(?i)\b(?:rpjm\w*|renstra\w*|rpjp\w*|rtrw\w*|renja|rkpd|rencana strategis|rencana pembangunan|gelombang|lama|"
    r"sebelumnya|lalu|data|tren|kurun|antara|selama|periode pertama|periode kedua|perubahan|naik|turun|nasional|"
    r"kementerian|provinsi)\b"
)
_HELD = re.compile(r"(?i)\b(?:perjanjian|kesepakatan|kerja sama|nota kesepahaman|mou)\b")


@rule(
    "URT005",
    "Tahun di luar masanya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=2,
    explanation="""
    Rentang tahun tema, target, dan peta jalan sama dengan periode masterplan; hasil peta jalan dicapai sebelum
    programnya selesai; kebutuhan infrastruktur, aplikasi, dan SDM jatuh di dalam periode; dan perjanjian yang
    mendasari kolaborasi masih berlaku.
    """,
    bad="""
naskah: {tanggal: 12 Agustus 2025}
periode: {mulai: 2025, selesai: 2029}
kolaborasi:
  - {dimensi: smart_environment, program: Sungai bersama, kesepakatan: Perjanjian kerja sama sungai 2019–2023}
""",
    good="""
naskah: {tanggal: 12 Agustus 2025}
periode: {mulai: 2025, selesai: 2029}
kolaborasi:
  - {dimensi: smart_environment, program: Sungai bersama, kesepakatan: Perjanjian kerja sama sungai 2024–2028}
""",
)
def years_out_of_time(subject: Subject) -> Iterator[Hit]:
    """A hit for each year of a text or a need outside the time that the plan gives it."""
    years = subject.plan.periode.tahun
    yield from _shifted_ranges(subject, years) if years else ()
    yield from _ranges_beyond_the_end(subject, years) if years else ()
    yield from _ended_agreements(subject)
    yield from _results_after_the_end(subject)
    needs: list[Any] = [*subject.plan.infrastruktur, *subject.plan.aplikasi, *subject.plan.literasi_sdm]
    for item in needs if years else ():
        if item.tahun and not years[0] <= item.tahun <= years[-1]:
            message = f"tahun {item.tahun} di luar periode {years[0]}–{years[-1]}"
            yield Hit(item.tahun, message, "sesuaikan tahunnya.", also=subject.plan.periode.place)


def _results_after_the_end(subject: Subject) -> Iterator[Hit]:
    for line in subject.plan.peta_jalan:
        result: Any = line.hasil
        for year in _YEAR.finditer(result) if result and line.selesai else ():
            if int(year[0]) > int(line.selesai or 0) + 1:
                message = f"hasil dicapai {year[0]}, padahal programnya selesai {line.selesai}"
                yield Hit(Passage(result, *year.span()), message, "periksa tahunnya.")


def _shifted_ranges(subject: Subject, years: Any) -> Iterator[Hit]:
    """A hit for each range of the plan's own years that is as long as the period but begins in another year."""
    for text, first, last in subject.prose.ranges:
        if last - first != years[-1] - years[0] or first == years[0] or not years[0] - 3 < first < years[-1]:
            continue
        for match in _RANGE.finditer(text):
            sentence = sentence_at(text, *match.span())
            is_own = re.search(_OF_THE_PLAN, sentence) and not re.search(_OF_OTHERS, sentence)
            if int(match["first"]) == first and is_own and not is_said_of_others(subject, text, *match.span()):
                message = f"teks menyebut {match[0]}, padahal periodenya {years[0]}–{years[-1]}"
                yield Hit(Passage(text, *match.span()), message, "samakan periodenya.", subject.plan.periode.place)


_PLANS_OF_THE_PERIOD = r"(?i)\b(?:renstra|rencana strategis|rpjmd|rpjmn|masterplan)\b[^.;]{0,60}$"


def _ranges_beyond_the_end(subject: Subject, years: Any) -> Iterator[Hit]:
    """The ranges of years of a plan of the period that begin within it and end long after it."""
    late = {id(text): text for text, first, last in subject.prose.ranges if first in years and last > years[-1] + 1}
    for text in late.values():
        for match in _RANGE.finditer(text):
            is_late = int(match["first"]) in years and int(match["last"]) > years[-1] + 1
            if is_late and re.search(_PLANS_OF_THE_PERIOD, text[: match.start()]):
                message = f"teks menyebut {match[0]}, padahal periodenya {years[0]}–{years[-1]}"
                yield Hit(Passage(text, *match.span()), message, "periksa tahunnya.", subject.plan.periode.place)


def _ended_agreements(subject: Subject) -> Iterator[Hit]:
    today: datetime.date | Any = subject.plan.naskah.tanggal
    for item in subject.plan.kolaborasi if today else ():
        agreed: Any = item.kesepakatan
        match = _RANGE.search(agreed) if agreed and _HELD.search(agreed) else None
        if match and int(match["last"]) < today.year and "selesai" not in str(item.status or "").lower():
            message = f"kesepakatan {match[0]} sudah berakhir ketika naskah ditulis, {today}"
            yield Hit(Passage(agreed, *match.span()), message, "sebutkan kesepakatan yang berlaku.")
