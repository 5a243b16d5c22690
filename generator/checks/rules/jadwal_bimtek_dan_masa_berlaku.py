"""Rules on days of workshops, stages and evaluations against their schedule, and on the plan's years of validity."""

import datetime
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.checks.finding import Severity
from generator.checks.moments import moments
from generator.checks.passage import Passage
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
from generator.source.numbers import MONTH_NUMBERS, plain_weekday
from generator.source.numbers_and_days_in_words import weekday
from generator.source.printed_amounts import MONTHS, shown_date

_WEEKDAY = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)"
_UNTIL = r"\s?(?:[–—-]|s\.d\.|sampai(?: dengan)?|hingga|dan)\s?"
_DAYS = (
    rf"(?:(?P<first>\d{{1,2}})(?:\s(?P<first_month>{'|'.join(MONTHS)}))?{_UNTIL})?(?P<day>\d{{1,2}})\s"
    rf"(?P<month>{'|'.join(MONTHS)})\s(?P<year>20\d\d)\b"
)
_NAMED_DAYS = (
    rf"(?i)\b(?P<weekday>{_WEEKDAY})(?:(?P<until>{_UNTIL})(?P<last_weekday>{_WEEKDAY}))?"
    rf"(?:\s?,\s?|\s\(|\s|,?\stanggal\s){_DAYS}"
)
_MARKS = ("senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "jum’at", "sabtu", "minggu", "ahad")


_NO_DAYS = r"(?i)\b(?:31\s(?:April|Juni|September|November)|3[01]\sFebruari)\b"
_LAST_DAYS = ("31 april", "31 juni", "31 september", "31 november", "30 februari", "31 februari")


class Days(NamedTuple):
    """The first and the last day told in a text."""

    first: datetime.date
    last: datetime.date

    @property
    def shown(self) -> str:
        """The days as a text."""
        first, last = (shown_date(*day.timetuple()[:3]) for day in self)
        return first if self.first == self.last else f"{first} sampai dengan {last}"


def _days(match: re.Match[str]) -> Days | None:
    """The days of a match; None if the calendar has no such day."""
    year, month = int(match["year"]), MONTH_NUMBERS[match["month"].casefold()]
    try:
        last = datetime.date(year, month, int(match["day"]))
        begun = MONTH_NUMBERS[match["first_month"].casefold()] if match["first_month"] else month
        first = datetime.date(year, begun, int(match["first"])) if match["first"] else last
    except ValueError:
        return None
    return Days(first, last)


@rule(
    "TGL001",
    "Hari tidak cocok dengan tanggalnya",
    Severity.GALAT,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Nama hari yang ditulis di samping tanggal sesuai dengan kalender, dan tanggalnya ada: 14 Mei 2025 ialah hari Rabu,
    dan Juni hanya sampai tanggal 30.
    """,
    bad="""
kata_pengantar: {isi: "Tahap I dibuka pada Senin, 14 Mei 2025."}
""",
    good="""
kata_pengantar: {isi: "Tahap I dibuka pada Rabu, 14 Mei 2025."}
""",
)
def wrong_weekday(subject: Subject) -> Iterator[Hit]:
    """A hit for each weekday that is not that of the date beside it."""
    for text, match in subject.prose.near(_MARKS, _NAMED_DAYS):
        days = _days(match)
        if days is None:
            continue
        if match["until"] and not match["first"]:
            continue
        told = [(match["weekday"], days.first)]
        if match["last_weekday"]:
            told.append((match["last_weekday"], days.last))
        for name, day in told:
            if plain_weekday(name) != weekday(day):
                shown = shown_date(day.year, day.month, day.day)
                message = f"teks menyebut {match[0]}, padahal {shown} hari {weekday(day)}"
                yield Hit(Passage(text, *match.span()), message, "perbaiki hari atau tanggalnya.")
                break
    for text, match in subject.prose.near(_LAST_DAYS, _NO_DAYS):
        yield Hit(Passage(text, *match.span()), f"tanggal '{match[0]}' tidak ada", "periksa tanggalnya.")


@rule(
    "TGL002",
    "Waktu tahap Bimtek ditulis berlainan",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Tanggal terakhir yang disebut 'waktu' sama dengan 'selesai' tahap itu; tanggal pertamanya diperiksa BMT006.
    """,
    bad="""
bimtek:
  - {tahap: II, mulai: 11 Juni 2025, selesai: 12 Juni 2025, waktu: "11–13 Juni 2025, pukul 08.30", tempat: Aula}
""",
    good="""
bimtek:
  - {tahap: II, mulai: 11 Juni 2025, selesai: 12 Juni 2025, waktu: "11–12 Juni 2025, pukul 08.30", tempat: Aula}
""",
)
def two_times_of_a_stage(subject: Subject) -> Iterator[Hit]:
    """A hit for each time of a stage in words that names other days than its dates."""
    for stage in subject.plan.bimtek:
        match = re.search(_DAYS, str(stage.waktu or ""), re.IGNORECASE) if stage.mulai else None
        days = _days(match) if match else None
        is_told_elsewhere = match is not None and match["first"] and days is not None and days.first != stage.mulai
        if (
            days is not None
            and not is_told_elsewhere
            and days != (held := _held(stage))
            and not _is_first(days, held)
        ):
            message = f"waktu tahap {stage.tahap} di sini {days.shown}, pada ‹mulai› dan ‹selesai› {held.shown}"
            yield Hit(stage.waktu, message, "samakan tanggalnya.", also=stage.mulai.place)


def _is_first(days: Days, held: Days) -> bool:
    return days.first == days.last == held.first


def _held(stage: Any) -> Days:
    return Days(stage.mulai, stage.selesai or stage.mulai)


_HOURS = r"(\d{1,2})[.:](\d\d)\s?(?:WIB|WITA|WIT)?\s?(?:[–—-]|s\.d\.|sampai(?: dengan)?|hingga)\s?(\d{1,2})[.:](\d\d)"
_AT_ONCE = r"(?i)\b(?:paralel|bersamaan|serentak|registrasi|pendaftaran|rehat)\b"
_OF_A_PART = r"(?i)\b(?:kelompok|sesi [a-z]\b|kelas|pokja|komisi|desk|meja|ruang [a-z\d]\b|dimensi|smart [a-z]+)\b"


@rule(
    "TGL003",
    "Acara bertumpang tindih",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Acara satu hari dalam agenda tidak dimulai sebelum acara sebelumnya selesai, tidak selesai sebelum dimulai, dan
    tidak melewati jam selesai yang tertulis pada waktu tahapnya. Acara kelompok yang berlangsung bersamaan tidak
    ditandai.
    """,
    bad="""
bimtek:
  - tahap: I
    agenda: [{hari: "1", waktu: 08.30–09.15, acara: Pembukaan}, {hari: "1", waktu: 08.45–10.00, acara: Paparan}]
""",
    good="""
bimtek:
  - tahap: I
    agenda: [{hari: "1", waktu: 08.30–09.15, acara: Pembukaan}, {hari: "1", waktu: 09.15–10.00, acara: Paparan}]
""",
)
def overlapping(subject: Subject) -> Iterator[Hit]:
    """A hit for each item of an agenda that begins before an earlier one ends, or ends before it begins."""
    for stage in subject.plan.bimtek:
        before: dict[str, tuple[int, int, Any]] = {}
        closing = _closing(str(stage.waktu or ""))
        for item in stage.agenda:
            hours = re.search(_HOURS, str(item.waktu or ""))
            if hours is None:
                continue
            start, end = int(hours[1]) * 60 + int(hours[2]), int(hours[3]) * 60 + int(hours[4])
            day = str(item.hari or "")
            _, until, earlier = before.get(day, (0, 0, None))
            if end <= start:
                yield Hit(item.waktu, f"acara {item.waktu} selesai sebelum dimulai", "periksa jamnya.")
            elif earlier is not None and start < until and not _are_at_once(earlier, item):
                message = f"acara {item.waktu} dimulai sebelum acara {earlier.waktu} selesai"
                yield Hit(item.waktu, message, "periksa jamnya.", also=earlier.waktu.place)
            elif closing and end > closing:
                message = f"acara {item.waktu} melewati jam selesai tahap ini: {stage.waktu}"
                yield Hit(item.waktu, message, "periksa jamnya.", also=stage.waktu.place)
            before[day] = (start, end, item)


def _closing(time: str) -> int:
    """The last hour of a stage in minutes, 0 if its time tells no hours or several."""
    hours = re.findall(_HOURS, time)
    return int(hours[0][2]) * 60 + int(hours[0][3]) if len(hours) == 1 else 0


def _are_at_once(one: Any, other: Any) -> bool:
    told = [f"{item.acara or ''} {item.oleh or ''}" for item in (one, other)]
    return any(re.search(_AT_ONCE, text) for text in told) or all(re.search(_OF_A_PART, text) for text in told)


_STAGE = r"(?i)\b(?:tahap\s|(?<=bimtek ))(?P<stage>IV|I{1,3}|[1-4]|(?:ke|per)\w+)\b"
_NUMBERS = {
    "1": "I", "2": "II", "3": "III", "4": "IV", "pertama": "I", "kedua": "II", "ketiga": "III", "keempat": "IV",
}  # fmt: skip
_BOUND = (
    r"(?i)\b(?:bimbingan teknis|bimtek)\b[^.;]{0,60}?\b(?P<verb>dimulai|dibuka|diawali|berakhir|ditutup|selesai)\s"
    r"(?:pada\s)?(?:tanggal\s)?"
)
_LAST_STAGE, _WORKSHOPS = r"(?i)\btahap (?:final|terakhir|penutup)(?:nya)?\b", r"(?i)\b(?:bimtek|bimbingan teknis)\b"
_ANOTHER_DAY = (
    r"(?i)\b(?:sebelum\w*|setelah|sesudah|menjelang|sampai|paling lambat|selambat\w*|tenggat|batas|tindak lanjut|"
    r"sejak|hasil|surat|keputusan|undangan|berdasarkan|persiapan|disampaikan|diserahkan|dilengkapi|akan|disusul|"
    r"dilanjutkan|diikuti dengan|kunjungan|diumumkan|seusai|usai|"
    r"semula|awalnya|mula-mula|sedianya|tadinya|direncanakan|(?:diundur|dimajukan|digeser|dipindah(?:kan)?) dari)\b"
)


@rule(
    "TGL004",
    "Tanggal tahap atau komitmen berbeda dengan jadwal Bimtek",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Tanggal tahap Bimtek dalam teks terletak pada jadwal tahap itu, tanggal penandatanganan komitmen bersama pada
    tahap yang catatannya memuat penandatanganan itu, dan hari pertama atau terakhir seluruh Bimtek pada tahap pertama
    atau terakhir.
    """,
    bad="""
bimtek:
  - {tahap: IV, mulai: 6 Agustus 2025, selesai: 7 Agustus 2025, keputusan: [Bupati menandatangani komitmen bersama]}
organisasi: {komitmen: Bupati menandatangani komitmen bersama pada 7 Juli 2025.}
""",
    good="""
bimtek:
  - {tahap: IV, mulai: 6 Agustus 2025, selesai: 7 Agustus 2025, keputusan: [Bupati menandatangani komitmen bersama]}
organisasi: {komitmen: Bupati menandatangani komitmen bersama pada 7 Agustus 2025.}
""",
)
def another_day_of_a_stage(subject: Subject) -> Iterator[Hit]:
    """A hit for each day in a text on which a stage, or the signing of the commitment, did not take place."""
    stages = {_roman(stage): stage for stage in subject.plan.bimtek if stage.mulai}
    signed = [stage for stage in stages.values() if _is_signing(stage)]
    for text, match in subject.prose.near(("tahap", "bimtek", "komitmen bersama"), rf"(?i){_DAYS}") if stages else ():
        if text.path.startswith(("bimtek", "sumber", "dasar_hukum")):
            continue
        days, sentence = _days(match), sentence_at(text, *match.span())
        around = _clause(text, match)
        if days is None or re.search(_ANOTHER_DAY, around) or is_said_of_others(subject, text, *match.span()):
            continue
        named = [_NUMBERS.get(m["stage"].lower(), m["stage"].upper()) for m in re.finditer(_STAGE, around)]
        if "IV" in stages and re.search(_LAST_STAGE, around) and re.search(_WORKSHOPS, sentence):
            named.append("IV")
        meant = [stages[name] for name in dict.fromkeys(named) if name in stages]
        if not meant and "komitmen bersama" in sentence.lower() and "andatangan" in sentence.lower():
            meant = signed
        if len(meant) == 1 and not _is_during(days, meant[0]):
            held = _held(meant[0])
            message = f"teks menyebut {days.shown}, padahal Bimtek tahap {_roman(meant[0])} {held.shown}"
            yield Hit(Passage(text, *match.span()), message, "samakan tanggalnya.", also=meant[0].mulai.place)

    yield from _another_first_or_last_day(subject)


_ENDS = frozenset({"berakhir", "ditutup", "selesai"})
_SPAN_OF_ALL = _BOUND + _DAYS


def _another_first_or_last_day(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that has the workshops end on other days than the last stage."""
    stages: list[Any] = [stage for stage in subject.plan.bimtek if stage.tahap]
    last = max(stages, key=lambda stage: int(stage.tahap), default=None)
    if last is None or not last.mulai:
        return
    yield from _another_beginning(subject)
    for text, match in subject.prose.near(("bimtek", "bimbingan teknis"), _SPAN_OF_ALL):
        days = _days(match)
        is_told = days is not None and match["verb"].lower() in _ENDS and not text.path.startswith("bimtek")
        if days is not None and is_told and not is_said_of_others(subject, text, *match.span()):
            if re.search(_STAGE, match[0]) or _is_during(days, last):
                continue
            message = (
                f"teks menyebut Bimtek {match['verb']} {days.shown}, padahal tahap terakhirnya {_held(last).shown}"
            )
            yield Hit(Passage(text, *match.span()), message, "samakan tanggalnya.", also=last.mulai.place)


_BEGUN = _BOUND.replace("berakhir|ditutup|selesai", "diawali")


def _another_beginning(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that has the workshops begin at another time than the first stage."""
    first: Any = next((stage for stage in subject.plan.bimtek if _roman(stage) == "I"), None)
    known = _time_of(first) if first is not None else None
    for text, match in subject.prose.near(("bimtek", "bimbingan teknis"), _BEGUN) if known else ():
        told = next(iter(moments(text[match.end() : match.end() + 25])), None)
        is_own = not re.search(_STAGE, match[0]) and not is_said_of_others(subject, text, *match.span())
        if told is None or told.start > 0 or known is None or text.path.startswith("bimtek") or not is_own:
            continue
        if told.first > known.last or told.last < known.first:
            span = match.start(), match.end() + told.end
            message = f"teks menyebut '{text[slice(*span)]}', padahal tahap I {first.mulai or first.waktu}"
            yield Hit(Passage(text, *span), message, "samakan waktunya.", also=(first.mulai or first.waktu).place)


def _time_of(stage: Any) -> Days | None:
    """The days of a stage by its dates, else by its time in words; None if uncertain."""
    if stage.mulai:
        return _held(stage)
    moment = next(iter(moments(stage.waktu)), None) if stage.waktu else None
    is_plain = moment is not None and moment.is_dated and moment.start == 0
    return Days(moment.first, moment.last) if moment is not None and is_plain else None


def _roman(stage: Any) -> str:
    return _NUMBERS.get(str(stage.tahap), str(stage.tahap))


def _clause(text: str, match: re.Match[str]) -> str:
    """The words of a sentence around days that belong to them."""
    first = max(
        text.rfind(sign, 0, match.start()) for sign in (". ", "; ", "\n", ", sedangkan ", ", dan ", ", lalu ")
    )
    last = min(
        (at for sign in (". ", "; ", "\n", ", ") if (at := text.find(sign, match.end())) >= 0), default=len(text)
    )
    return text[first + 1 : last]


def _is_during(days: Days, stage: Any) -> bool:
    held = _held(stage)
    return held.first <= days.first and days.last <= held.last


def _is_signing(stage: Any) -> bool:
    told = [*(item.acara for item in stage.agenda), *(item.uraian for item in stage.keputusan)]
    return any("komitmen bersama" in str(text).lower() and "andatangan" in str(text).lower() for text in told)


_HALF_YEAR = 6


@rule(
    "TGL005",
    "Tanggal evaluasi di luar tahunnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Evaluasi suatu tahun dilaksanakan pada tahun itu atau pada paruh pertama tahun berikutnya. Rapat yang menyiapkan
    evaluasi tahun yang sudah lewat biasanya salah tahun.
    """,
    bad="""
evaluasi: [{tahun: 2022, tanggal: 3 Oktober 2023}]
""",
    good="""
evaluasi: [{tahun: 2022, tanggal: 3 Oktober 2022}]
""",
)
def evaluation_out_of_its_year(subject: Subject) -> Iterator[Hit]:
    """A hit for each evaluation dated outside its year, and each preparation of one of a past year."""
    for item in subject.plan.evaluasi:
        if item.tahun and item.tanggal:
            late = item.tanggal.year - int(item.tahun)
            if late < 0 or late > 1 or (late == 1 and item.tanggal.month > _HALF_YEAR):
                message = f"evaluasi tahun {item.tahun} bertanggal {item.tanggal}"
                yield Hit(item.tanggal, message, "periksa tahun dan tanggalnya.", also=item.tahun.place)
    yield from _prepared_too_late(subject)


_EVALUATION = r"(?i)\bevaluasi(?:\s[\w()-]+){0,6}?\stahun (?P<year>20\d\d)\b"
_PREPARES = r"(?i)\b(?:persiapan|menyiapkan|mempersiapkan|menghadapi|menjelang|pra-?evaluasi|kesiapan)\b"


def _prepared_too_late(subject: Subject) -> Iterator[Hit]:
    for event in subject.plan.kegiatan:
        day = event.tanggal if event.tanggal else None
        texts: list[Any] = [text for text in (event.nama, event.uraian) if text] if day else []
        for text in texts:
            for match in re.finditer(_EVALUATION, text):
                prepares = re.search(_PREPARES, sentence_at(str(text), *match.span()))
                if prepares and day is not None and not 0 <= int(match["year"]) - day.year <= 1:
                    message = f"kegiatan pada {day} menyiapkan evaluasi tahun {match['year']}"
                    yield Hit(Passage(text, *match.span("year")), message, "periksa tahunnya.", also=day.place)


_DRAWN_UP = (
    rf"(?i)\bpenyusunan(?:nya| masterplan| dokumen| naskah)?\b[^.;\n]{{0,60}}?\b(?:sampai(?: dengan)?|hingga)\s"
    rf"(?P<month>{'|'.join(MONTHS)})\s(?P<year>20\d\d)\b"
)
_MONTH_YEAR = (
    rf"(?i)\bmasterplan\b[^.;\n]{{0,80}}?\b(?:selesai|rampung|tuntas|siap|dituntaskan|dirampungkan|diselesaikan)\b"
    rf"[^.;\n]{{0,40}}?\b(?:pada|bulan)\s(?:\d{{1,2}}\s)?(?P<month>{'|'.join(MONTHS)})\s(?P<year>20\d\d)\b"
)


@rule(
    "TGL006",
    "Masterplan selesai sebelum tahap penyusunannya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Masterplan tidak selesai sebelum tahap Bimtek terakhir dimulai, dan penyusunannya tidak berlangsung sampai bulan
    sesudah tanggal naskah.
    """,
    bad="""
bimtek: [{tahap: IV, mulai: 21 September 2022, selesai: 22 September 2022}]
pendahuluan: {latar_belakang: Masterplan ini dinyatakan selesai pada September 2021.}
""",
    good="""
bimtek: [{tahap: IV, mulai: 21 September 2022, selesai: 22 September 2022}]
pendahuluan: {latar_belakang: Masterplan ini dinyatakan selesai pada September 2022.}
""",
)
def done_before_its_stages(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that has the plan done before the month of the last stage, or drawn up beyond its date."""
    last = max((stage.mulai for stage in subject.plan.bimtek if stage.mulai), default=None)
    found = (
        *subject.prose.near(("masterplan",), _MONTH_YEAR),
        *subject.prose.near(("penyusunan",), _DRAWN_UP),
    )
    for text, match in found if last else ():
        told = int(match["year"]), MONTH_NUMBERS[match["month"].casefold()]
        is_own = not is_said_of_others(subject, text, *match.span()) and not re.search(
            r"(?i)\blama\b|sebelumnya", match[0]
        )
        if last is not None and told < (last.year, last.month) and is_own:
            message = (
                f"teks menyebut masterplan selesai {match['month']} {match['year']}, padahal tahap terakhirnya {last}"
            )
            remedy = "periksa bulannya." if told[0] == last.year else "periksa tahunnya."
            yield Hit(Passage(text, *match.span("month")), message, remedy, also=last.place)
    day: Any = subject.plan.naskah.tanggal
    if day and not (last and day < last):
        yield from _drawn_up_beyond(subject, day)


_STILL_TO_COME = (
    r"(?i)\b(?:akan|direncanakan|rencananya|dijadwalkan|diperkirakan|peraturan|renstra|rpjm\w|rkpd|kajian)\b"
)
_OF_THE_PLAN = r"(?i)^penyusunan(?:nya| masterplan| naskah)\b"


def _drawn_up_beyond(subject: Subject, day: Any) -> Iterator[Hit]:
    """A hit for each text that has the drawing up of the plan last beyond the month of its date."""
    for text, match in subject.prose.near(("penyusunan",), _DRAWN_UP):
        told = int(match["year"]), MONTH_NUMBERS[match["month"].casefold()]
        is_own = re.match(_OF_THE_PLAN, match[0]) and not re.search(_STILL_TO_COME, sentence_at(text, *match.span()))
        if told > (day.year, day.month) and is_own and not is_said_of_others(subject, text, *match.span()):
            shown = f"{match['month']} {match['year']}"
            message = f"teks menyebut penyusunan sampai {shown}, padahal tanggal naskah {day}"
            yield Hit(Passage(text, *match.span("month")), message, "samakan bulannya.", also=day.place)


_LAST_YEAR = (
    r"(?i)\b(?:akhir (?:periode|masa (?:masterplan|rencana|berlaku\w*))|tahun terakhir(?: (?:periode|masterplan|"
    r"rencana))?)"
    r"(?: (?:masterplan|rencana|ini))?,?\s(?:yaitu|yakni|ialah|adalah|pada|jatuh pada|\()?\s?(?:pada )?(?:tahun )?"
    r"(?P<year>20\d\d)\b"
)
_PERIOD = (
    r"(?i)\bmasterplan(?: smart city)?(?: ini)?(?: (?:berlaku|disusun|dirancang|ditetapkan))*"
    r" (?:untuk|selama|pada|bagi|dalam|berperiode)(?: (?:periode|masa|kurun waktu|tahun|jangka waktu))+ "
    rf"(?P<first>20\d\d){_UNTIL}(?P<last>20\d\d)\b"
)


@rule(
    "TGL007",
    "Akhir atau masa berlaku masterplan keliru",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Tahun terakhir dan masa berlaku masterplan dalam teks sama dengan isian  periode.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
visi: {penjelasan: "Pada akhir periode, yaitu tahun 2030, seluruh target tercapai."}
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
visi: {penjelasan: "Pada akhir periode, yaitu tahun 2029, seluruh target tercapai."}
""",
)
def another_end(subject: Subject) -> Iterator[Hit]:
    """A hit for each last year, or period of validity, in a text that is not that of the plan."""
    period = subject.plan.periode
    begins, ends = int(period.mulai or 0), int(period.selesai or 0)
    for text, match in (
        subject.prose.near(("akhir periode", "akhir masa", "tahun terakhir"), _LAST_YEAR) if ends else ()
    ):
        sentence = sentence_at(text, *match.span())
        if int(match["year"]) != ends and not re.search(_OTHER_PLANS, sentence):
            message = f"teks menyebut akhir periode {match['year']}, padahal periode berakhir {ends}"
            yield Hit(Passage(text, *match.span("year")), message, "samakan tahunnya.", also=period.selesai.place)
    for text, match in subject.prose.near(("masterplan",), _PERIOD) if begins and ends else ():
        told = int(match["first"]), int(match["last"])
        if told != (begins, ends) and not is_said_of_others(subject, text, *match.span()):
            message = f"teks menyebut masterplan {told[0]}–{told[1]}, padahal periodenya {begins}–{ends}"
            yield Hit(Passage(text, *match.span("first")), message, "samakan periodenya.", also=period.mulai.place)


_OTHER_PLANS = (
    r"(?i)\b(?:RPJM\w|RPJP\w|Renstra|RTRW|SPBE|lama|sebelumnya|lalu|terdahulu|perjanjian|kerja sama|kontrak)\b"
)
