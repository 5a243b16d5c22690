"""Rules on times in texts beside fields: days of decrees, years of reviews, years passed, plans that have expired."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import RANGE, sentence_at, span_of_sentence
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
from generator.late_patterns import late_pattern
from generator.source.numbers import MONTH_NUMBERS
from generator.source.paths import ModelPath
from generator.source.printed_amounts import MONTHS
from generator.source.values import Teks
from generator.source.words import in_one_line

_PLANS = (
    r"(?P<plan>RPJMN|RPJMD|RPJPN|RPJPD|Renstra(?:\s+(?:(?!Tahun|tahun)[\w&.]+,?\s+){0,8}?)?|RTRW|"
    r"Rencana (?:Strategis|Pembangunan Jangka (?:Menengah|Panjang) (?:Nasional|Daerah)))"
    r"(?:\s*\b(?:Kabupaten|Kota|Daerah|Tahun|tahun|Periode|periode|{own})\b){{0,5}}\s*\(?"
)
_HISTORY = late_pattern(
    r"(?i)\b(?:berbeda (?:dengan|dari)|tidak lagi|menggantikan|digantikan|sebelumnya|terdahulu|berakhir\w*|dahulu|"
    r"melanjutkan|pernah|semula|sejarah\w*|lampau|(?:di)?banding\w*|pembanding|diwarisi|warisan|peninggalan|mewarisi|"
    r"belajar dari|(?:waktu|saat|ketika|kala) itu|dimutakhirkan dari|(?:tahun|periode|masa|yang) lalu|"
    r"(?:rencana|dokumen|naskah|rpjmd|renstra|program|periode|versi) lama)\b"
)
_RESULTS = late_pattern(
    r"(?i)\b(?:evaluasi|capaian|hasil|kinerja|realisasi|tela?ah\w*|menelaah|pengalaman|perubahan|lanjutan|pelaksanaan|"
    r"selama|sejak|pada (?:masa|periode|akhir)|sepanjang|catatan|keberhasilan|kegagalan|target|laporan)"
    r"(?:\s(?:pelaksanaan|evaluasi|akhir|atas|dari|terhadap|pada|program|dokumen|periode|dan|capaian|"
    r"paruh waktu)){0,4}\s$"
)
_WHAT_BECAME_OF_IT = late_pattern(
    r"(?i)\)?,?\s(?:(?:yang|telah|sudah|hanya|baru|kemudian)\s){0,3}(?:selesai|ditutup|meninggalkan|"
    r"menghasilkan|mencapai|tercapai|mencatat|tercatat|menargetkan|berlaku sampai|menjadi pelajaran|"
    r"dinilai|dievaluasi|diubah|dicabut)\b"
)
_MOST_BEFORE = 80
_SHORT_NAMES = {
    "rencana strategis": "Renstra",
    "rencana pembangunan jangka menengah nasional": "RPJMN",
    "rencana pembangunan jangka menengah daerah": "RPJMD",
    "rencana pembangunan jangka panjang nasional": "RPJPN",
    "rencana pembangunan jangka panjang daerah": "RPJPD",
}
_OF_THE_PAST = frozenset({"evaluasi", "kegiatan", "sumber"})


@rule(
    "WKT001",
    "Rencana yang periodenya sudah berakhir",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    RPJMN, RPJMD, Renstra, dan rencana lain yang dirujuk masih berlaku pada tahun naskah. Periode yang sudah berakhir
    biasanya sisa naskah lama. Kalimat yang menceritakan rencana terdahulu, seperti "melanjutkan" dan "menggantikan",
    rencana daerah lain, serta catatan evaluasi tidak dinilai.
    """,
    bad="""
naskah: {tanggal: 12 Agustus 2025}
strategi:
  - {dimensi: smart_economy, nama: Memperluas nontunai, keselarasan: RPJMD misi 2; Renstra Disdagperin 2019-2024}
""",
    good="""
naskah: {tanggal: 12 Agustus 2025}
strategi:
  - {dimensi: smart_economy, nama: Memperluas nontunai, keselarasan: RPJMD misi 2; Renstra Disdagperin 2025-2029}
""",
)
def expired_plan(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that rests on a plan whose period ended before the year of the document."""
    year = subject.year
    old = [text for text, _, last in subject.prose.ranges if year and last < year]
    if not old:
        return
    own = re.escape(str(subject.plan.daerah.nama or "—"))
    pattern = re.compile(_PLANS.replace("{own}", own).replace("{{", "{").replace("}}", "}") + RANGE)
    for text in {id(text): text for text in old}.values():
        for match in pattern.finditer(text) if _may_rest(text) else ():
            if int(match["last"]) >= (year or 0) or _is_history(text, *match.span()):
                continue
            if is_said_of_others(subject, text, *match.span()):
                continue
            plan = _short(match["plan"])
            message = f"teks merujuk {plan} {match['first']}–{match['last']}, yang sudah berakhir"
            at = Passage(text, *match.span())
            yield Hit(at, message, f"rujuk yang berlaku pada {year}, atau katakan bahwa itu rencana lama.")
            break


def _short(plan: str) -> str:
    """The short name of a plan as a message calls it: "RPJMN", "Renstra"."""
    full = in_one_line(plan).casefold()
    return _SHORT_NAMES.get(full, plan.split(maxsplit=1)[0].strip(","))


def _is_history(text: Teks, start: int, end: int) -> bool:
    """Whether the words around a plan say that it is a former one, or tell what it achieved."""
    return bool(
        _HISTORY.search(sentence_at(text, start, end))
        or _RESULTS.search(text, max(0, start - _MOST_BEFORE), start)
        or _WHAT_BECAME_OF_IT.match(text, end)
    )


def _may_rest(text: Teks) -> bool:
    return ModelPath(text.path).topic not in _OF_THE_PAST


_DAY = re.compile(rf"(?i)\b(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>20\d\d)\b")
_FORMED = r"(?i)\b(?:dibentuk|pembentukan|dikukuhkan|ditetapkan|berdiri|disusul|terbentuk)\b"


@rule(
    "WKT002",
    "Tanggal pembentukan lembaga berbeda dengan keputusannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Tanggal pembentukan Dewan, Tim Pelaksana, dan Forum dalam teks sama dengan tanggal surat keputusannya.
    """,
    bad="""
kata_pengantar: {isi: Dewan Smart City dibentuk pada 3 April 2025.}
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 Maret 2025}
""",
    good="""
kata_pengantar: {isi: Dewan Smart City dibentuk pada 3 Maret 2025.}
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 Maret 2025}
""",
)
def another_day_of_forming(subject: Subject) -> Iterator[Hit]:
    """A hit for each day on which a text has a body formed, other than that of its decree."""
    bodies = subject.plan.organisasi
    dated = [
        (subject.plan.istilah.filled(name), body.tanggal_sk)
        for name, body in (
            ("{dewan}", bodies.dewan),
            ("{tim_pelaksana}", bodies.tim_pelaksana),
            ("{forum}", bodies.forum),
        )
        if body.tanggal_sk
    ]
    for text in subject.prose.holding(tuple(name.lower() for name, _ in dated)) if dated else ():
        before = 0
        for match in _DAY.finditer(text):
            first, _ = span_of_sentence(text, *match.span())
            words, before = text[max(first, before) : match.start()], match.end()
            told = int(match["day"]), MONTH_NUMBERS[match["month"].casefold()], int(match["year"])
            for name, day in dated if re.search(_FORMED, words) else ():
                if name.casefold() in words.casefold() and told != (day.year, day.month, day.day)[::-1]:
                    message = f"teks menyebut {name} dibentuk {match[0]}, padahal keputusannya {day}"
                    at = Passage(text, *match.span())
                    yield Hit(at, message, "samakan kedua tanggalnya.", also=day.place)


_REVIEWED = late_pattern(
    r"(?i)\b(?:ditinjau|peninjauan|tinjauan|dievaluasi|evaluasi)(?:\s+(?:ulang|kembali|paruh waktu|masterplan|pada|"
    r"tahun|dilakukan|sebagai))*\s+(?P<year>20\d\d)\b"
)
_YEAR = r"\b20\d\d\b"


@rule(
    "WKT003",
    "Tahun peninjauan berbeda dengan jadwalnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Tahun peninjauan masterplan yang disebut teks sama dengan jadwal pada 'pemantauan.kegiatan'.
    """,
    bad="""
pemantauan:
  uraian: Masterplan ditinjau pada tahun 2028.
  kegiatan: [{kegiatan: Peninjauan paruh waktu masterplan, waktu: Juli 2027}]
""",
    good="""
pemantauan:
  uraian: Masterplan ditinjau pada tahun 2027.
  kegiatan: [{kegiatan: Peninjauan paruh waktu masterplan, waktu: Juli 2027}]
""",
)
def another_year_of_review(subject: Subject) -> Iterator[Hit]:
    """A hit for each year of a review in a text that no review of the schedule has."""
    planned: dict[int, Any] = {}
    for work in subject.plan.pemantauan.kegiatan:
        if "injau" in str(work.kegiatan).casefold() and work.waktu:
            planned |= {int(year): work.waktu for year in re.findall(_YEAR, work.waktu)}
    for text, match in subject.prose.near(("injau",), _REVIEWED.pattern) if planned else ():
        is_past = int(match["year"]) < (subject.year or 0)
        if "injau" not in match[0].casefold() or is_past:
            continue
        if int(match["year"]) not in planned and "kegiatan[" not in text.path:
            year, place = next(iter(planned.items()))
            message = f"teks menyebut peninjauan {match['year']}, padahal jadwalnya {year}"
            yield Hit(Passage(text, *match.span("year")), message, "samakan tahunnya.", also=place.place)


_FIRST_YEARS = re.compile(r"(?i)\b(?P<number>dua|tiga|empat|lima|[2-5]) tahun pertama\b")


@rule(
    "WKT004",
    "Banyaknya tahun yang berlalu keliru",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    "Tiga tahun pertama" pada tema suatu tahun ialah tahun-tahun sejak periode dimulai sampai dengan tahun itu, dan
    "capaian lima tahun" pada tahun terakhir sama dengan lamanya periode.
    """,
    bad="""
periode: {mulai: 2025, selesai: 2029}
tema_tahun: [{tahun: 2027, tema: Nilai tambah, uraian: Peninjauan menilai hasil empat tahun pertama.}]
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
tema_tahun: [{tahun: 2027, tema: Nilai tambah, uraian: Peninjauan menilai hasil tiga tahun pertama.}]
""",
)
def years_gone_by(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of first or past years in a theme that its year contradicts."""
    begins, ends = subject.plan.periode.mulai, subject.plan.periode.selesai
    for theme in subject.plan.tema_tahun if begins and ends else ():
        for figure in subject.figures_of(theme.uraian) if theme.tahun and theme.uraian else ():
            passed = int(theme.tahun or 0) - int(begins or 0) + 1
            is_first = _FIRST_YEARS.match(figure.text, figure.start)
            is_all = theme.tahun == ends and re.search(r"(?i)\b(?:capaian|hasil|pelaksanaan)$", figure.before)
            allowed = {passed, passed - 1} if is_first else {passed}
            if figure.unit == "tahun" and (is_first or is_all) and int(figure.value) not in allowed:
                message = f"teks menyebut {figure.shown} tahun, padahal sampai {theme.tahun} berlalu {passed} tahun"
                yield Hit(figure.passage, message, "samakan banyaknya tahun.", also=theme.tahun.place)
