"""Rules on years in a record: those in its text beside its own year, its source's, its stage's, its period."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from generator.checks.finding import Severity
from generator.checks.moments import moments
from generator.checks.passage import Passage
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.checks.whose_document import is_said_of_others
from generator.late_patterns import late_pattern
from generator.source.paths import ModelPath
from generator.source.printed_amounts import MONTHS, shown_date
from generator.source.values import Teks

_YEAR_OF_RESULT = late_pattern(
    r"(?i)\b(?:evaluasi|penilaian|indeks|skor|nilai|hasil)\b[^.;\n]{0,40}?\b(?:tahun|pada)\s(?P<year>20\d\d)\b"
)
_COMPARED = late_pattern(
    r"(?i)\b(?:banding\w*|sebelumnya|lalu|naik|turun|meningkat|menurun|semula|dari|sejak|terdahulu|berikutnya|"
    r"mendatang|target|akan|lebih|menjadi|data|anggaran|apbd|antara)\b"
)


@rule(
    "MSC001",
    "Tahun di dalam catatan berbeda dengan tahun catatannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Keterangan hasil evaluasi menyebut tahun evaluasi itu. Yang ditandai ialah indeks, nilai, atau hasil evaluasi yang
    disebut dengan tahun lain, di luar kalimat yang membandingkan.
    """,
    bad="""
evaluasi: [{tahun: 2023, indeks: "3,38", keterangan: Dengan indeks pada akhir tahun 2022 itu daerah meraih juara.}]
""",
    good="""
evaluasi: [{tahun: 2023, indeks: "3,38", keterangan: Dengan indeks tahun 2023 itu daerah naik dari tahun 2022.}]
""",
)
def year_of_another_record(subject: Subject) -> Iterator[Hit]:
    """A hit for each result in the text of an evaluation that is told with another year."""
    for item in subject.plan.evaluasi:
        year, text = item.tahun, item.keterangan
        if not year or not text or str(int(year)) in text:
            continue
        for match in _YEAR_OF_RESULT.finditer(text):
            is_other = not _COMPARED.search(sentence_at(text, *match.span()))
            if is_other and not is_said_of_others(subject, text, *match.span()):
                message = f"teks menyebut '{match[0]}', padahal evaluasinya tahun {int(year)}"
                yield Hit(Passage(text, *match.span("year")), message, "samakan tahunnya.", also=year.place)
                break


@rule(
    "MSC002",
    "Sumber lebih tua daripada peristiwanya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Peristiwa yang dicatat tidak terjadi sesudah tanggal semua sumbernya. Salah satu tanggal keliru, atau sumbernya
    bukan sumber peristiwa itu. Sumber yang hanya bertahun dinilai menurut tahunnya.
    """,
    bad="""
sumber: [{id: media, nama: Media Center, tanggal: 10 September 2019}]
bimtek: [{tahap: III, mulai: 19 September 2019, pokok_bahasan: [Inovasi], sumber: [media]}]
""",
    good="""
sumber: [{id: media, nama: Media Center, tanggal: 10 September 2019}]
bimtek: [{tahap: III, mulai: 9 September 2019, pokok_bahasan: [Inovasi], sumber: [media]}]
""",
)
def older_source(subject: Subject) -> Iterator[Hit]:
    """A hit for each recorded event that happened after all its sources."""
    plan = subject.plan
    events: list[tuple[Any, Any]] = [(stage, stage.mulai) for stage in plan.bimtek]
    events += [(act, act.tanggal) for act in plan.kegiatan]
    events += [(item, item.tanggal) for item in plan.evaluasi]
    seen: set[int] = set()
    for item, day in events:
        links = [link.tujuan for link in item.sumber if link.tujuan is not None]
        days = [_last_day(source) for source in links]
        if day and days and all(last is not None and last < (day.year, day.month, day.day) for last in days):
            newest = max(links, key=lambda source: _last_day(source) or ())
            shown = shown_date(*_last_day(newest)) if newest.tanggal else str(newest.tahun)  # type: ignore[misc]
            if id(newest) in seen:
                continue
            seen.add(id(newest))
            message = f"dicatat {day}, padahal sumbernya '{text_of(newest.nama)}' bertanggal {shown}"
            yield Hit(day, message, "periksa kedua tanggalnya.", also=newest.place)
    yield from _told_before_it_happened(subject)


_HAPPENED = (
    r"(?i)\b(?:dinyatakan|di(?:laksanakan|selenggarakan|gelar|adakan|buka|tutup|tetapkan|tandatangani|luncurkan|resmikan|"
    r"sepakati|bentuk|mulai|ikuti|hadiri|serahkan|terima|raih|umumkan)|berlangsung|dimulai|meraih|menerima|meresmikan)\b"
)


def _told_before_it_happened(subject: Subject) -> Iterator[Hit]:
    """The days and months of past events in texts that are after the days of all sources of their record."""
    dated = any(source.tanggal for source in subject.plan.sumber)
    for text in (
        subject.prose.holding(tuple(f"pada {month.lower()}" for month in MONTHS) + _ON_A_DAY) if dated else ()
    ):
        topic = ModelPath(text.path).topic
        record: Any = subject.item_of(text.path) or getattr(subject.plan, topic, None)
        sources = [link.tujuan for link in getattr(record, "sumber", ()) if link.tujuan is not None]
        if topic in _DATED_THEMSELVES or not sources or not all(source.tanggal for source in sources):
            continue
        newest = max(sources, key=lambda source: source.tanggal)
        for moment in (one for one in moments(text) if one.is_dated and one.first > newest.tanggal):
            sentence = sentence_at(text, moment.start, moment.end)
            is_told = re.search(_ON, text[: moment.start]) and re.search(_HAPPENED, sentence)
            if is_told and not re.search(_PLANNED_LATER, sentence):
                told = text[moment.start : moment.end]
                message = f"teks menceritakan {told}, padahal sumbernya bertanggal {newest.tanggal}"
                at = Passage(text, moment.start, moment.end)
                yield Hit(at, message, "periksa tanggalnya.", also=newest.place)


_ON_A_DAY = ("pada bulan ", "pada tanggal ", *(f"pada {digit}" for digit in range(1, 10)))
_ON = r"(?i)\bpada\s(?:(?:bulan|tanggal)\s)?$"
_DATED_THEMSELVES = frozenset({"kegiatan", "bimtek"})
_PLANNED_LATER = (
    r"(?i)\b(?:akan|direncanakan|ditargetkan|diharapkan|rencana\w*|target|dijadwalkan|disiapkan|paling lambat|"
    r"berlaku)\b"
)


def _last_day(source: Any) -> tuple[int, int, int] | None:
    """The day of a source, or the last of its year; None if neither is told."""
    if source.tanggal:
        return source.tanggal.year, source.tanggal.month, source.tanggal.day
    return (int(source.tahun), 12, 31) if source.tahun else None


_STAGE = r"(?i)\bevaluasi\b(?P<gap>[^.;\n]{0,40}?)\btahap\s(?P<stage>(?-i:IV|I{1,3})|[1-4]|pertama|kedua|ketiga)\b"
_NOT_HELD = late_pattern(r"(?i)\b(?:tidak|belum|ditiadakan|dibatalkan|berikutnya|lanjutan|akan)\b")
_NATIONAL = late_pattern(
    r"(?i)\b(?:nasional|kementerian|komdigi|kemkomdigi|kemenkominfo|pemerintah pusat|"
    r"(?:seluruh|semua|setiap|\d+|para) "
    r"(?:peserta|daerah|kabupaten|kota)|kabupaten/kota)\b"
)
_TELLS_OF_US = late_pattern(
    r"(?i)\b(?:(?:daerah|kabupaten|kota) (?:ini|kita)|kami|(?:mem|di)?peroleh|meraih|mendapat\w*|mengikuti|"
    r"menghadapi|persiapan|perangkat daerah|diskominfo|dewan|tim pelaksana|tindak lanjut|catatan|rekomendasi|nilai|"
    r"indeks|skor)\b"
)
_OWN_RECORDS = ("evaluasi", "kegiatan", "bimtek", "tindak_lanjut")
_STAGES = {"1": "I", "2": "II", "3": "III", "4": "IV", "pertama": "I", "kedua": "II", "ketiga": "III"}
_YEAR = late_pattern(r"\b20\d\d\b")


@rule(
    "MSC003",
    "Tahap evaluasi berbeda",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Tahap evaluasi yang disebut teks sama dengan tahap pada catatan evaluasi tahun itu. Tahap lain yang memang ada
    dicatat sebagai butir evaluasi tersendiri. Jadwal nasional tidak dinilai; kalimat yang tidak mengatakan evaluasi
    siapa hanya menjadi saran.
    """,
    bad="""
evaluasi: [{tahun: 2024, tahap: I, keterangan: Kuesioner diisi perangkat daerah.}]
kegiatan: [{nama: Rapat persiapan evaluasi smart city tahap II tahun 2024, tempat: Ruang rapat}]
""",
    good="""
evaluasi: [{tahun: 2024, tahap: I, keterangan: Kuesioner diisi perangkat daerah.}]
kegiatan: [{nama: Rapat persiapan evaluasi smart city tahap I tahun 2024, tempat: Ruang rapat}]
""",
)
def another_stage_of_evaluation(subject: Subject) -> Iterator[Hit]:
    """A hit for each stage of an evaluation in a text that its year's record does not have."""
    known: dict[int, dict[str, Any]] = {}
    for item in subject.plan.evaluasi:
        if item.tahun and item.tahap:
            known.setdefault(int(item.tahun), {})[_STAGES.get(str(item.tahap), str(item.tahap))] = item.tahap
    for text, match in subject.prose.near(("evaluasi",), _STAGE) if known else ():
        told = _STAGES.get(match["stage"].lower(), match["stage"])
        sentence = sentence_at(text, *match.span())
        years = {int(year) for year in _YEAR.findall(sentence)}
        year = years.pop() if len(years) == 1 else next(iter(known)) if not years and len(known) == 1 else 0
        is_recorded = year not in known or told in known[year]
        is_ours = _is_of_our_evaluation(subject, text, sentence)
        paragraph = text.rfind("\n\n", 0, match.start()) + 1
        is_national = not is_ours and _NATIONAL.search(text, paragraph, text.find(sentence) + len(sentence))
        if is_recorded or _NOT_HELD.search(sentence) or is_national:
            continue
        if not is_said_of_others(subject, text, *match.span()):
            right = next(iter(known[year]))
            message = f"teks menyebut evaluasi tahap {told} tahun {year}, padahal yang dicatat tahap {right}"
            remedy = "samakan tahapnya, atau catat evaluasi itu."
            severity = None if is_ours else Severity.SARAN
            place = known[year][right].place
            yield Hit(Passage(text, *match.span("stage")), message, remedy, also=place, severity=severity)


def _is_of_our_evaluation(subject: Subject, text: Teks, sentence: str) -> bool:
    """Whether a sentence tells of the region's own evaluation: by its words, else by the record that it stands in."""
    own = str(subject.plan.daerah.nama or "")
    if (own and own in sentence) or _TELLS_OF_US.search(sentence):
        return True
    return text.path.startswith(_OWN_RECORDS) and not _NATIONAL.search(sentence)


_OPENED = re.compile(
    r"(?i)\b(?:dibuka|beroperasi|diluncurkan|dimulai|dijalankan|melayani|berjalan|diresmikan|diuji\s?coba\w*)\b"
    r"(?:\s(?:penuh|dengan|penyusunan|prosedur|mulai|kepada|warga|secara|bertahap|resmi)){0,3}\s(?:pada|mulai|sejak)\s"
    r"(?:awal\s|akhir\s|pertengahan\s)?(?:tahun\s)?(?P<year>20\d\d)\b"
)


@rule(
    "MSC004",
    "Tahun pelayanan di luar jadwal quick win",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Tahun dibuka atau dimulainya {quick_win} menurut keputusan Bimtek dan teks yang menyebut namanya terletak di dalam
    jadwal tahapannya.
    """,
    bad="""
quick_win:
  - id: siaga
    nama: Cendana Siaga
    tahapan: [{nama: Uji coba, mulai: 1 September 2025, selesai: 30 Juni 2026}]
visi: {penjelasan: Pelayanan Cendana Siaga dibuka pada 2027.}
""",
    good="""
quick_win:
  - id: siaga
    nama: Cendana Siaga
    tahapan: [{nama: Uji coba, mulai: 1 September 2025, selesai: 30 Juni 2026}]
visi: {penjelasan: Pelayanan Cendana Siaga dibuka pada 2026.}
""",
)
def opened_out_of_schedule(subject: Subject) -> Iterator[Hit]:
    """A hit for each year in which a text has a quick win begin that is outside the years of its stages."""
    scheduled = {str(item.nama): item for item in subject.plan.quick_win if item.nama and _years(item)}
    decided: dict[int, list[Any]] = {
        id(decision.uraian): [link.tujuan for link in decision.quick_win]
        for stage in subject.plan.bimtek
        for decision in stage.keputusan
        if decision.uraian and decision.quick_win
    }
    named = tuple(name.lower() for name in scheduled)
    for text in (
        subject.prose.holding((*named, "dibuka", "beroperasi", "diluncurkan", "dimulai")) if scheduled else ()
    ):
        for match in _OPENED.finditer(text):
            sentence = sentence_at(text, *match.span())
            meant = [item for name, item in scheduled.items() if name in sentence]
            meant = meant or [one for one in decided.get(id(text), ()) if one in scheduled.values()]
            years = {year for item in meant for year in _years(item)}
            year = int(match["year"])
            if years and not min(years) <= year <= max(years) and not text.path.startswith("quick_win"):
                message = f"teks menyebut '{match[0]}', padahal tahapannya {min(years)}–{max(years)}"
                yield Hit(Passage(text, *match.span()), message, "samakan tahunnya.", also=meant[0].nama.place)


def _years(item: Any) -> list[int]:
    """The years of the stages of a quick win."""
    return [day.year for step in item.tahapan for day in (step.mulai, step.selesai) if day]


_SINCE = r"(?i)\b(?:sejak|mulai)\s(?:tahun\s|awal\s|akhir\s|pertengahan\s)?(?P<year>20\d\d)\b"
_PLANNED = re.compile(
    r"(?i)\b(?:akan|direncanakan|ditargetkan|diharapkan|rencana|target|mulai|dianggarkan|wajib|menjadi|diterapkan|"
    r"masuk|diusulkan|dijadwalkan|disiapkan|berlaku|dibiayai|ditanggung|seluruh|setiap)\b"
)
_OF_THE_PAST = ("pendahuluan", "pengantar", "daerah", "kegiatan", "evaluasi", "dimensi.", "bimtek", "isu", "swot")


@rule(
    "MSC005",
    "Keadaan lampau bertahun sesudah sumbernya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    "Sejak tahun 2018 terpilih" menceritakan masa lalu: tahunnya tidak sesudah sumber atau naskah yang
    menceritakannya. Kalimat rencana, seperti "mulai 2027 akan dianggarkan", tidak ditandai.
    """,
    bad="""
sumber: [{id: berita, nama: WahanaNews, tahun: 2024}]
pendahuluan: {latar_belakang: Sejak tahun 2028 daerah ini terpilih sebagai percontohan., sumber: [berita]}
""",
    good="""
sumber: [{id: berita, nama: WahanaNews, tahun: 2024}]
pendahuluan:
  latar_belakang: Sejak tahun 2018 daerah ini terpilih sebagai percontohan.
  metodologi: Sejak tahun 2025 dasarnya Undang-Undang Nomor 12 Tahun 2025.
  sumber: [berita]
""",
)
def since_a_year_to_come(subject: Subject) -> Iterator[Hit]:
    """A hit for each "since" with a year after the document, or after the newest source if it has no date."""
    dated = [day[0] for source in subject.plan.sumber if (day := _last_day(source))]
    written = subject.plan.naskah.tanggal
    latest = written.year if written else max(dated, default=0)
    for text, match in subject.prose.near(("sejak ", "mulai "), _SINCE) if latest else ():
        sentence = sentence_at(text, *match.span())
        is_told = text.path.startswith(_OF_THE_PAST) and not _PLANNED.search(sentence)
        if (
            int(match["year"]) > latest
            and is_told
            and not _names_what_began(sentence, match["year"])
            and not is_said_of_others(subject, text, *match.span())
        ):
            message = f"teks menyebut '{match[0]}', padahal naskah dan sumbernya paling akhir tahun {latest}"
            yield Hit(Passage(text, *match.span("year")), message, "periksa tahunnya.")
    if latest and not subject.plan.periode.mulai:
        yield from _years_to_come(subject, latest)


def _names_what_began(sentence: str, year: str) -> bool:
    """Whether a sentence names a law or a day of a year, from which on something is true."""
    numbered = rf"(?i)\b(?:nomor|no\.?)\s?[\w./-]+\s(?:tahun|thn?\.?)\s{year}\b|\d\s?/\s?{year}\b"
    return re.search(rf"{numbered}|\b\d{{1,2}}\s[A-Z][a-z]+\s{year}\b", sentence) is not None


_TO_COME = r"(?i)\b(?:pada|data)\s(?:\w+\s){0,3}?tahun\s(?P<year>20\d\d)\b"
_MUCH_LATER = 5


def _years_to_come(subject: Subject, latest: int) -> Iterator[Hit]:
    """A hit for each year in a plan without a period that is long after its sources, and no aim."""
    for text, match in subject.prose.near(("tahun 20",), _TO_COME):
        sentence = sentence_at(text, *match.span())
        is_aim = _PLANNED.search(sentence) or _OF_OTHER_PLANS.search(sentence) or "menuju" in sentence
        if int(match["year"]) > latest + _MUCH_LATER and not is_aim:
            message = f"teks menyebut tahun {match['year']}, padahal sumbernya paling akhir tahun {latest}"
            yield Hit(Passage(text, *match.span("year")), message, "periksa tahunnya.")


_UNTIL = r"(?i)\bsampai(?: dengan)?\s(?:akhir\s)?(?:tahun\s)?(?P<year>20\d\d)\b"
_OF_OTHER_PLANS = late_pattern(
    r"(?i)\b(?:rpjm\w*|rpjp\w*|renstra|rtrw|jangka panjang|nasional|tpb|pembangunan berkelanjutan|sdgs|provinsi|"
    r"perjanjian|kerja sama|konsesi|berlaku|proyeksi|masterplan berikutnya|pinjaman|sewa|kontrak)\b"
)
_OF_THE_PLAN = ("sambutan", "kata_pengantar", "visi", "misi", "dimensi_prioritas", "pendahuluan", "pengantar")


@rule(
    "MSC006",
    "Janji melampaui periode",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Sambutan, visi, dan pendahuluan tidak menjanjikan sesuatu "sampai tahun 2030" apabila masterplan berakhir 2029.
    Begitu juga janji yang "ditepati sampai tahun 2024" dalam masterplan yang baru dimulai 2025. Rencana lain,
    perjanjian, dan sasaran nasional tidak ditandai.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
sambutan: {isi: Masterplan ini janji pemerintah yang ditepati sampai tahun 2030.}
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
sambutan: {isi: Masterplan ini janji pemerintah yang ditepati sampai tahun 2029.}
""",
)
def promise_beyond_the_period(subject: Subject) -> Iterator[Hit]:
    """A hit for each "until" a year in the texts on the whole plan that is after its period, but not by far."""
    last = subject.plan.periode.selesai
    for text, match in subject.prose.near(("sampai ",), _UNTIL) if last else ():
        is_after = 0 < int(match["year"]) - int(last or 0) <= _NEXT_YEARS
        if (
            is_after
            and text.path.startswith(_OF_THE_PLAN)
            and not _OF_OTHER_PLANS.search(sentence_at(text, *match.span()))
        ):
            message = f"teks menyebut '{match[0]}', padahal periodenya berakhir {last}"
            yield Hit(Passage(text, *match.span("year")), message, "samakan tahunnya.", also=last.place)

    yield from _begins_after_the_period(subject, last) if last else ()
    yield from _promised_till_before_it(subject)


_PROMISED_TILL = (
    r"(?i)\b(?:ditepati|dijaga|dijalankan|dilaksanakan|dikerjakan|dituntaskan|diwujudkan|dipedomani|berlaku|"
    r"menjadi (?:pedoman|janji|acuan|pegangan)(?: \w+){0,3}?)\s"
    r"(?:sampai(?: dengan)?|hingga)\s(?:akhir\s)?(?:tahun\s)?(?P<year>20\d\d)\b"
)
_TOLD_BACK = late_pattern(
    r"(?i)\b(?:telah|sudah|pernah|dahulu|semula|lama|sebelumnya|terdahulu|lalu|periode pertama|hanya|berakhir|"
    r"peraturan|keputusan)\b"
)


def _promised_till_before_it(subject: Subject) -> Iterator[Hit]:
    """The promises of the plan that are kept until a year before it begins."""
    begins = subject.plan.periode.mulai
    for text, match in subject.prose.near(("sampai ", "hingga "), _PROMISED_TILL) if begins else ():
        sentence = sentence_at(text, *match.span())
        is_past = _TOLD_BACK.search(sentence) or _OF_OTHER_PLANS.search(sentence.replace("berlaku", ""))
        if int(match["year"]) < int(begins or 0) and text.path.startswith(_OF_THE_PLAN) and not is_past:
            message = f"teks menyebut '{match[0]}', padahal periodenya baru dimulai {begins}"
            yield Hit(Passage(text, *match.span("year")), message, "samakan tahunnya.", also=begins.place)


_NEXT_YEARS = 3
_BEGINNING = r"(?i)\bmulai\s(?:awal\s|akhir\s)?(?:tahun\s)?(?P<year>20\d\d)\b"


def _begins_after_the_period(subject: Subject, last: Any) -> Iterator[Hit]:
    """The years after the period, from which on a text has something of the plan begin."""
    for text, match in subject.prose.near(("mulai ",), _BEGINNING):
        sentence = sentence_at(text, *match.span())
        is_late = int(match["year"]) > int(last) + 1 and not _OF_OTHER_PLANS.search(sentence)
        if (
            is_late
            and not is_said_of_others(subject, text, *match.span())
            and ModelPath(text.path).topic != "peta_jalan"
        ):
            message = f"teks menyebut '{match[0]}', padahal periodenya berakhir {last}"
            yield Hit(Passage(text, *match.span("year")), message, "periksa tahunnya.", also=last.place)


_REVERSED = (
    r"(?i)\b(?:sejak|dari|antara)\s(?:tahun\s)?(?P<first>20\d\d)\s(?:hingga|sampai(?: dengan)?|dan)\s(?:tahun\s)?"
    r"(?P<last>20\d\d)\b"
)
_BEFORE_A_YEAR = tuple(f"{word} {tahun}20" for word in ("sejak", "dari", "antara") for tahun in ("", "tahun "))
_DRAFT = (
    r"(?i)\b(?:rancangan|penyusunan|usulan)\s(?:apbd|rkpd|renja|kua|kebijakan umum anggaran)(?:\stahun)?\s"
    r"(?P<year>20\d\d)\b"
)


@rule(
    "MSC007",
    "Rentang tahun terbalik atau rancangan anggaran yang lampau",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Rentang "sejak tahun 2018 hingga tahun 2022" berakhir sesudah dimulai, dan rancangan APBD atau RKPD yang akan
    memuat suatu kegiatan bertahun sama dengan atau sesudah naskahnya. Begitu juga "dibuka pada 5 Mei dan ditutup pada
    7 Mei 2025": yang selesai tidak mendahului yang dimulai.
    """,
    bad="""
pengantar: {peta_jalan: Peta jalan terus bertambah sejak tahun 2022 hingga tahun 2018.}
""",
    good="""
pengantar: {peta_jalan: Peta jalan terus bertambah sejak tahun 2018 hingga tahun 2022.}
""",
)
def turned_years(subject: Subject) -> Iterator[Hit]:
    """A hit for each range of years that ends before it begins, and each draft of a budget of a past year."""
    for text, match in subject.prose.near(_BEFORE_A_YEAR, _REVERSED):
        if int(match["last"]) < int(match["first"]):
            message = f"rentang '{match[0]}' berakhir sebelum dimulai"
            yield Hit(Passage(text, *match.span()), message, "periksa kedua tahunnya.")
    yield from _ended_before_begun(subject)
    written = subject.plan.naskah.tanggal
    for text, match in subject.prose.near(("rancangan", "penyusunan", "usulan"), _DRAFT) if written else ():
        year: Any = subject.year
        if int(match["year"]) < year and not text.path.startswith(("evaluasi", "sumber")):
            message = f"teks menyebut '{match[0]}', padahal naskahnya tahun {year}"
            yield Hit(Passage(text, *match.span("year")), message, "periksa tahunnya.")


_ENDS = ("ditutup", "selesai", "berakhir", "rampung", "diakhiri", "sampai", "hingga")
_BEGUN = re.compile(
    r"(?i)\b(?:dibuka|dimulai|mulai|diawali|berlangsung|dilaksanakan|diselenggarakan|berjalan)\b[^.;,]{0,25}$"
)
_AND_ENDED = re.compile(
    r"(?i)\s(?:di\s\w+\s)?(?:dan|lalu|serta|kemudian)\s(?:ditutup|selesai|berakhir|rampung|diakhiri)\s(?:pada\s)?"
    r"(?:tanggal\s)?$"
)
_TILL = re.compile(r"(?i)\s(?:sampai(?: dengan)?|hingga)\s(?:tanggal\s)?$")
_MOST_BEFORE = 60


def _ended_before_begun(subject: Subject) -> Iterator[Hit]:
    """The two moments of a sentence of which the one named as the end is before the beginning."""
    for text in subject.prose.holding(_ENDS):
        told = list(moments(text))
        for begun, ended in pairwise(told):
            between = text[begun.end : ended.start]
            is_range = _TILL.fullmatch(between) and not re.search(_REVERSED, text[: ended.end])
            before = text[max(0, begun.start - _MOST_BEFORE) : begun.start]
            is_told_so = _AND_ENDED.fullmatch(between) and _BEGUN.search(before)
            if ended.last < begun.first and (is_range or is_told_so):
                words = text[begun.start : ended.end]
                message = f"'{' '.join(words.split())}' berakhir sebelum dimulai"
                yield Hit(Passage(text, begun.start, ended.end), message, "periksa kedua waktunya.")


_AGREED = re.compile(r"(?i)^(?:nota|perjanjian|kesepakatan|surat|naskah|mou|keputusan)\b")


@rule(
    "MSC008",
    "Kesepakatan bertanggal sesudah naskah",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Nota kesepahaman dan perjanjian yang disebut sebagai dasar kolaborasi sudah ada ketika naskah ditulis. Yang baru
    direncanakan disebut rancangan.
    """,
    bad="""
naskah: {tanggal: 12 Agustus 2025}
kolaborasi: [{dimensi: smart_branding, program: Wisata, kesepakatan: "Nota kesepahaman wisata, 26 Juni 2026"}]
""",
    good="""
naskah: {tanggal: 12 Agustus 2025}
kolaborasi: [{dimensi: smart_branding, program: Wisata, kesepakatan: "Nota kesepahaman wisata, 26 Juni 2025"}]
""",
)
def agreement_to_come(subject: Subject) -> Iterator[Hit]:
    """A hit for each agreement of a collaboration that is dated after the document."""
    written: Any = subject.plan.naskah.tanggal
    for item in subject.plan.kolaborasi if written else ():
        text = item.kesepakatan
        for moment in moments(text) if text and _AGREED.match(text) else ():
            if text and moment.is_dated and moment.first.timetuple()[:3] > (written.year, written.month, written.day):
                message = f"kesepakatan bertanggal {text[moment.start : moment.end]}, sesudah naskah, {written}"
                yield Hit(
                    Passage(text, moment.start, moment.end), message, "periksa tanggalnya, atau sebut rancangan."
                )
