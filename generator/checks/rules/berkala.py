"""Rules on what recurs: a frequency and its months, and one activity with two frequencies."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import span_of_sentence
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
from generator.source.printed_amounts import MONTHS
from generator.source.values import Teks

_TIMES_A_YEAR = {
    "bulan": 12, "bulanan": 12, "dua bulan": 6, "tiga bulan": 4, "triwulan": 4, "triwulanan": 4, "kuartal": 4,
    "kuartalan": 4, "empat bulan": 3, "caturwulan": 3, "enam bulan": 2, "semester": 2, "semesteran": 2, "tahun": 1,
    "tahunan": 1,
}  # fmt: skip
_FREQUENCY = (
    r"(?:(?:setiap|tiap|per)\s(?P<every>(?:dua|tiga|empat|enam)\sbulan|bulan|triwulan|kuartal|semester|tahun)"
    r"|(?P<adjective>bulanan|triwulanan|kuartalan|semesteran|tahunan)"
    r"|(?P<end>(?<=akhir )(?:triwulan|semester|bulan)))\b"
)
_SHOWN = {12: "bulanan", 6: "dua bulanan", 4: "triwulanan", 3: "empat bulanan", 2: "semesteran", 1: "tahunan"}
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_SPAN = re.compile(r"(?i)\b(?:sampai|hingga|s\.d\.)|[–-]")


def _times(match: re.Match[str]) -> int:
    return _TIMES_A_YEAR[(match["every"] or match["adjective"] or match["end"]).lower()]


@rule(
    "BKL001",
    "Frekuensi tidak cocok dengan bulannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Kegiatan triwulanan berlangsung empat kali setahun, semesteran dua kali. Jadwal yang menyebut bulan sebanyak lain
    salah satunya keliru.
    """,
    bad="""
pemantauan: {kegiatan: [{kegiatan: Rapat triwulanan Tim Pelaksana, waktu: "Januari, April, dan Oktober"}]}
""",
    good="""
pemantauan: {kegiatan: [{kegiatan: Rapat triwulanan Tim Pelaksana, waktu: "Januari, April, Juli, dan Oktober"}]}
""",
)
def other_number_of_months(subject: Subject) -> Iterator[Hit]:
    """A hit for each schedule with another number of months than its frequency has."""
    for work in subject.plan.pemantauan.kegiatan:
        time, name = str(work.waktu or ""), str(work.kegiatan or "")
        told = re.search(rf"(?i){_FREQUENCY}", name) or re.search(rf"(?i){_FREQUENCY}", time)
        months = {month.capitalize() for month in _MONTH.findall(time)}
        wanted = _times(told) if told else 0
        if not 1 < wanted < 12 or not months or _SPAN.search(time) or re.search(r"(?i)\b(?:rekap|laporan)\b", name):
            continue
        if len(months) != wanted and told is not None:
            message = f"'{told[0]}' berarti {wanted} kali setahun, padahal waktunya menyebut {len(months)} bulan"
            yield Hit(work.waktu, message, "lengkapi bulannya, atau perbaiki frekuensinya.", also=work.kegiatan.place)


_ACTIVITIES = {
    "pemantauan": r"pemantauan|lembar capaian|(?:janji bersama|masterplan)(?: ini)? yang diperiksa",
    "rapat": r"rapat(?! (?:dewan|forum|kerja))",
    "sidang": r"sidang dewan|rapat dewan",
    "pertemuan forum": r"pertemuan(?: terbuka)? forum|rapat forum",
    "laporan": r"laporan(?: kemajuan| capaian| pelaksanaan)?|pelaporan|dilaporkan",
}
_NAMED = "|".join(f"(?P<{name.replace(' ', '_')}>{pattern})" for name, pattern in _ACTIVITIES.items())
_BETWEEN = r"(?:[^.;,:]{0,40}?\s)?"
_RECURRING = ("bulan", "triwulan", "kuartal", "semester", "tahunan", "setiap tahun")
_RECURS = rf"(?i)\b(?:{_NAMED})\b(?P<between>{_BETWEEN}){_FREQUENCY}"
_OF_ONE_THING = re.compile(
    r"(?i)\b(?:mutu|air|harga|cuaca|gizi|balita|anak|pasar|lampu|jalan|desa|kecamatan|warga|guru|keuangan|stok|energi|"
    r"data|kas|siswa|risiko|insiden|gangguan|aduan|keluhan|evaluasi|dan|serta|atas|kinerja|hasil)\b"
)
_PLACES = ("sambutan", "kata_pengantar", "pendahuluan", "pemantauan", "organisasi", "visi", "dimensi_prioritas",
           "prinsip", "penutup", "bimtek")  # fmt: skip


_OF_THE_PLAN = frozenset({"pemantauan", "sidang"})
_OF_THE_TEAM = ("organisasi.komitmen", "pemantauan")


class _Recurring(NamedTuple):
    """An activity in a text and how often it takes place in a year."""

    text: Teks
    span: tuple[int, int]
    activity: str
    times: int


@rule(
    "BKL002",
    "Satu kegiatan berkala dengan dua frekuensi",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Pemantauan, rapat Tim Pelaksana, sidang Dewan, dan laporan kemajuan berlangsung sama seringnya di seluruh naskah.
    Yang ditandai ialah frekuensi yang hanya disebut satu kali, bila sedikitnya dua tempat menyebut yang lain; untuk
    pemantauan dan sidang Dewan cukup satu tempat. Rapat dan laporan tahunan wajar ada di samping yang lebih sering.
    """,
    bad="""
pemantauan: {uraian: Pemantauan dilakukan setiap semester.}
organisasi: {komitmen: Pemantauan triwulanan dihadiri kepala dinas.}
sambutan: {isi: Pemantauan setiap triwulan diumumkan.}
""",
    good="""
pemantauan: {uraian: Pemantauan dilakukan setiap triwulan.}
organisasi: {komitmen: Pemantauan triwulanan dihadiri kepala dinas.}
sambutan: {isi: Pemantauan setiap triwulan diumumkan.}
""",
)
def two_frequencies(subject: Subject) -> Iterator[Hit]:
    """A hit for each activity that one text has at another frequency than all others, two or more."""
    told: dict[str, list[_Recurring]] = {}
    for one in _recurring(subject):
        if one.times > 1 or one.activity in _OF_THE_PLAN:
            told.setdefault(one.activity, []).append(one)
    for activity, same in told.items():
        for one in same:
            others = [other for other in same if other.times != one.times]
            is_alone = len(others) == len(same) - 1 and len({other.times for other in others}) == 1
            is_plain = activity in _OF_THE_PLAN or all(each.text.path.startswith(_OF_THE_TEAM) for each in same)
            if is_alone and (len(others) > 1 or (is_plain and one is same[0])):
                message = f"{activity} di sini {_SHOWN[one.times]}, di tempat lain {_SHOWN[others[0].times]}"
                place = others[0].text.place
                yield Hit(Passage(one.text, *one.span), message, "samakan frekuensinya.", also=place)


def _recurring(subject: Subject) -> Iterator[_Recurring]:
    for text, match in subject.prose.near(_RECURRING, _RECURS):
        if text.path.startswith(_PLACES):
            first, _ = span_of_sentence(text, *match.span())
            reported = text[first : match.start()] if match[0].lower().startswith("dilaporkan") else ""
            is_of_all = not _OF_ONE_THING.search(f"{reported} {match['between'] or ''}")
            if is_of_all and not is_said_of_others(subject, text, first, match.end()):
                yield _Recurring(text, match.span(), _activity(match), _times(match))
    for work in subject.plan.pemantauan.kegiatan:
        name, time = work.kegiatan or "", work.waktu
        told = re.search(rf"(?i){_FREQUENCY}", time) if isinstance(time, Teks) else None
        known = re.search(rf"(?i)\b(?:{_NAMED})\b", name) if told else None
        if told and known and isinstance(time, Teks) and not re.search(rf"(?i){_FREQUENCY}", name):
            yield _Recurring(time, told.span(), _activity(known), _times(told))


def _activity(match: re.Match[str]) -> str:
    return next(name for name in _ACTIVITIES if match[name.replace(" ", "_")])
