"""Rules on an activity told in two places: the same day, leader, task, topic of a speaker, version of the draft."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.moments import moments
from generator.checks.passage import Passage
from generator.checks.people import may_be_one
from generator.checks.prose import sentence_at, span_of_sentence
from generator.checks.rule import Basis, Hit, rule
from generator.checks.stems import telling_stems
from generator.checks.subject import Subject, text_of
from generator.checks.told_offices import office_of
from generator.late_patterns import late_pattern
from generator.masterplan.bimtek import TAHAP
from generator.source.printed_amounts import shown_date
from generator.source.values import Teks

_FEWEST_STEMS, _ALIKE = 3, 0.75


@rule(
    "PTW001",
    "Tanggal kegiatan diceritakan lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Kegiatan yang tercatat pada 'kegiatan' bertanggal sama di dalam teks yang menceritakannya. Yang ditandai ialah
    tanggal lain pada tahun yang sama, atau tanggal yang sama pada tahun lain, dalam kalimat yang memuat hampir semua
    kata pokok nama kegiatan itu. Kalimat tentang kegiatan serupa pada waktu lain, atau jadwal yang berubah, tidak
    ditandai.
    """,
    bad="""
kegiatan: [{nama: Rapat persiapan evaluasi smart city, tanggal: 27 Mei 2024, tempat: Aula}]
pengantar: {tata_kelola: Diskominfo menggelar rapat persiapan evaluasi smart city pada 17 Mei 2024.}
""",
    good="""
kegiatan: [{nama: Rapat persiapan evaluasi smart city, tanggal: 27 Mei 2024, tempat: Aula}]
pengantar: {tata_kelola: Diskominfo menggelar rapat persiapan evaluasi smart city pada 27 Mei 2024.}
""",
)
def another_day(subject: Subject) -> Iterator[Hit]:
    """A hit for each day in a text that tells of an activity recorded on another day."""
    acts = [(act, telling_stems(str(act.nama))) for act in subject.plan.kegiatan if act.nama and act.tanggal]
    days: list[Any] = [act.tanggal for act, _ in acts]
    marks = {str(day.year) for day in days} | {str(day).rpartition(" ")[0].lower() for day in days}
    for text in subject.prose.holding(marks) if acts else ():
        if text.path.startswith("kegiatan"):
            continue
        for moment in moments(text):
            if not moment.is_dated or moment.first != moment.last:
                continue
            sentence = sentence_at(text, moment.start, moment.end)
            if _OF_ANOTHER_TIME.search(sentence):
                continue
            told = telling_stems(sentence)
            for act, stems in acts:
                day: Any = act.tanggal
                known = (day.year, day.month, day.day)
                is_meant = len(stems) >= _FEWEST_STEMS and len(stems & told) >= _ALIKE * len(stems)
                if is_meant and _is_a_slip(moment.first.timetuple()[:3], known):
                    shown = shown_date(*moment.first.timetuple()[:3])
                    message = f"teks menyebut {shown}, padahal '{text_of(act.nama)}' dicatat {day}"
                    yield Hit(Passage(text, moment.start, moment.end), message, "samakan tanggalnya.", also=day.place)


def _is_a_slip(told: tuple[int, ...], known: tuple[int, ...]) -> bool:
    """Whether a day is another one of the same year, or the same of another year."""
    return told != known and (told[0] == known[0] or told[1:] == known[1:])


_OF_ANOTHER_TIME = late_pattern(
    r"(?i)\b(?:sebelumnya|lalu|serupa|terdahulu|berikutnya|setiap tahun|tahunan|rutin|semula|diundur|ditunda|"
    r"dimajukan|diulang|dijadwalkan ulang)\b"
)


_LED = re.compile(
    r"\b(?P<office>(?:Kabid|Kepala Bidang|Kadis|Kepala Dinas|Kepala Badan|Sekda|Sekretaris Daerah|Asisten|"
    r"Wakil Bupati|Wakil Wali Kota|Bupati|Wali Kota)(?:\s[A-Z][\w-]*){0,6})\s(?P<act>memimpin|membuka)\b"
)
_SHORT = late_pattern(r"\b(?:Kabid|Kepala Bidang)\s(?P<short>[A-Z]{2,6})\b")


@rule(
    "PTW002",
    "Pemimpin kegiatan diceritakan lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Pejabat yang menurut uraian kegiatan memimpin atau membukanya ialah pemimpin atau pembuka yang tercatat.
    """,
    bad="""
kegiatan:
  - nama: Rapat persiapan
    pimpinan: {nama: Sulisman, jabatan: Kepala Bidang Teknologi Informasi (Kabid TIK)}
    uraian: Kabid IKP memimpin rapat mewakili kepala dinas.
""",
    good="""
kegiatan:
  - nama: Rapat persiapan
    pimpinan: {nama: Sulisman, jabatan: Kepala Bidang Teknologi Informasi (Kabid TIK)}
    uraian: Kabid TIK memimpin rapat mewakili kepala dinas.
""",
)
def another_leader(subject: Subject) -> Iterator[Hit]:
    """A hit for each office that leads or opens an activity in its text, but not in its record."""
    for act in subject.plan.kegiatan:
        text = act.uraian
        for match in _LED.finditer(text) if text else ():
            people = [act.pembuka] if match["act"] == "membuka" and act.pembuka.jabatan else [act.pimpinan]
            office = str(people[0].jabatan or "")
            if text and office and _are_two(subject, match["office"], office):
                message = f"teks menyebut {match['office']} {match['act']}, padahal dicatat {text_of(office)}"
                at = Passage(text, *match.span("office"))
                yield Hit(at, message, "samakan jabatannya.", also=people[0].jabatan.place)


def _are_two(subject: Subject, told: str, listed: str) -> bool:
    """Whether two offices cannot be one: other abbreviations of a division, or another rank or unit."""
    short, known = _SHORT.search(told), _SHORT.search(listed)
    if short and known:
        return short["short"] != known["short"]
    if short:
        return False
    listed = listed.partition(" (")[0]
    ours, theirs = office_of(told, subject.offices), office_of(listed, subject.offices)
    return ours is not None and theirs is not None and not ours.may_be(theirs)


_STAGE = re.compile(r"\b(?:Bimtek |bimbingan teknis )?[Tt]ahap (?P<stage>IV|I{1,3})\b")
_TASK = re.compile(
    r"(?i)\b(?:me|di)?(?P<verb>milih|pilih|rumuskan|nyusun|susun|nguji|uji|nilai|tetapkan|netapkan)\w*"
    r"(?:\s(?!tahap)[\w,]+){0,4}?\s?"
    r"(?P<thing>quick win|visi|peta jalan|rencana aksi|risiko|kesiapan|strategi)\b"
)
_PASSIVE = re.compile(
    r"(?i)\b(?P<thing>quick win|visi|peta jalan|rencana aksi|risiko|kesiapan|strategi)\s"
    r"di(?P<verb>pilih|rumuskan|susun|uji|nilai|tetapkan)\b"
)
_THINGS = re.compile(r"(?i)\b(?:quick win|visi|peta jalan|rencana aksi|risiko|kesiapan|strategi)\b")
_MORE = re.compile(r"(?:,\s(?:dan\s|serta\s)?|\s(?:dan|serta)\s)(?!me)[\w\s]+(?:,\s(?:dan\s|serta\s)?(?!me)[\w\s]+)*")
_VERBS = {"milih": "pilih", "nyusun": "susun", "nguji": "uji", "netapkan": "tetapkan"}


@rule(
    "PTW003",
    "Tugas tahap Bimtek diceritakan lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    "Tahap III memilih Quick Win" dan "Quick Win dipilih pada Bimtek tahap I" tidak dapat sama-sama benar. Yang
    ditandai ialah pekerjaan yang menurut dua teks dilakukan pada dua tahap yang berlainan: yang lebih jarang disebut,
    atau yang berbeda dengan notula.
    """,
    bad="""
pendahuluan: {metodologi: "Tahap I menilai kesiapan, dan tahap III memilih Quick Win."}
pengantar: {quick_win: Quick Win dipilih pada Bimtek tahap I agar warga segera merasakan perubahan.}
""",
    good="""
pendahuluan: {metodologi: "Tahap I menilai kesiapan, dan tahap III memilih Quick Win."}
pengantar: {quick_win: Quick Win dipilih pada Bimtek tahap III agar warga segera merasakan perubahan.}
""",
)
def another_stage(subject: Subject) -> Iterator[Hit]:
    """A hit for each task that texts give to two stages, at the stage named less often or not in the minutes."""
    told: defaultdict[tuple[str, str], list[tuple[str, Teks, re.Match[str]]]] = defaultdict(list)
    for text in subject.prose.holding(("tahap i", "tahap iv")):
        if not text.path.startswith(("bimtek", "sumber")):
            for task, stage, match in _tasks(text):
                told[task].append((stage, text, match))
    for (verb, thing), found in told.items():
        votes = Counter(stage for stage, *_ in found)
        if len(votes) < len("ab"):
            continue
        votes.update(_in_minutes(subject, verb, thing))
        usual, most = votes.most_common(1)[0]
        tied = [stage for stage, number in votes.items() if number == most]
        for stage, text, match in found:
            if stage != usual and (votes[stage] < most or stage == tied[-1]):
                message = f"teks menyebut {thing} pada tahap {stage}, di tempat lain tahap {usual}"
                yield Hit(Passage(text, *match.span("stage")), message, "samakan tahapnya.")


def _tasks(text: Teks) -> Iterator[tuple[tuple[str, str], str, re.Match[str]]]:
    """The tasks that a text gives to stages."""
    stages = list(_STAGE.finditer(text))
    for number, match in enumerate(stages):
        first, last = span_of_sentence(text, *match.span())
        before = stages[number - 1].end() if number else first
        after = stages[number + 1].start() if number + 1 < len(stages) else last
        end = min(last, after)
        active = _TASK.search(text, match.end(), end)
        found = active or _PASSIVE.search(text, max(first, before), match.start())
        if found:
            verb = found["verb"].lower()
            more = _MORE.match(text, found.end(), end) if active else None
            for thing in (found["thing"], *_THINGS.findall(more[0] if more else "")):
                yield (_VERBS.get(verb, verb), thing.lower()), match["stage"], match


def _in_minutes(subject: Subject, verb: str, thing: str) -> Iterator[str]:
    """The stages whose decisions speak of a task."""
    for stage in subject.plan.bimtek:
        decided = " ".join(str(one.uraian) for one in stage.keputusan).lower()
        chosen = thing == "quick win" and any(one.quick_win for one in stage.keputusan)
        if stage.tahap and (chosen or (thing in decided and verb in decided)):
            yield TAHAP.get(str(stage.tahap), str(stage.tahap))


@rule(
    "PTW004",
    "Topik narasumber berbeda dengan acaranya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Narasumber yang mengisi satu acara berbicara tentang topiknya. Yang ditandai ialah topik yang tidak memiliki satu
    pun kata pokok yang sama dengan acara yang diisinya.
    """,
    bad="""
bimtek:
  - tahap: III
    narasumber: [{nama: "Ahmad Zulfikar, M.T.", topik: Penyusunan naskah akademik}]
    agenda: [{acara: Peta jalan jangka pendek dan panjang, oleh: "Ahmad Zulfikar, M.T."}]
""",
    good="""
bimtek:
  - tahap: III
    narasumber: [{nama: "Ahmad Zulfikar, M.T.", topik: Penyusunan peta jalan}]
    agenda: [{acara: Peta jalan jangka pendek dan panjang, oleh: "Ahmad Zulfikar, M.T."}]
""",
)
def another_topic(subject: Subject) -> Iterator[Hit]:
    """A hit for each speaker whose topic shares no word with any item of the agenda that the speaker fills."""
    for stage in subject.plan.bimtek:
        for speaker in stage.narasumber:
            items = [one for one in stage.agenda if one.oleh and may_be_one(str(speaker.nama), str(one.oleh))]
            topic = telling_stems(str(speaker.topik or "")) - _OF_ANY_TOPIC
            about = [telling_stems(str(one.acara or "")) for one in items]
            if items and topic and speaker.nama and not any(topic & stems for stems in about):
                message = f"topik '{text_of(speaker.topik)}' berbeda dengan acaranya '{text_of(items[0].acara)}'"
                yield Hit(speaker.topik, message, "samakan topik dan acaranya.", also=items[0].acara.place)


_OF_ANY_TOPIC = telling_stems("penyusunan perumusan pembahasan pemaparan penilaian kesiapan paparan")


_VERSION = r"(?i)\b(?:naskah|masterplan|dokumen)(?:\s\w+)?\sversi\s(?P<version>\d+(?:\.\d+)?)\b"


@rule(
    "PTW005",
    "Versi naskah diceritakan lain",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Versi naskah yang disetujui menurut teks tidak melampaui versi pada 'naskah.versi'. Versi yang lebih awal
    diterima.
    """,
    bad="""
naskah: {versi: "1.0", tanggal: 12 Agustus 2025}
bimtek: [{tahap: IV, mulai: 6 Agustus 2025, keputusan: [Naskah masterplan versi 2.0 disetujui.]}]
""",
    good="""
naskah: {versi: "1.0", tanggal: 12 Agustus 2025}
bimtek: [{tahap: IV, mulai: 6 Agustus 2025, keputusan: [Naskah masterplan versi 1.0 disetujui.]}]
""",
)
def another_version(subject: Subject) -> Iterator[Hit]:
    """A hit for each version of the document in a text that is later than its own."""
    own = str(subject.plan.naskah.versi or "")
    if not re.fullmatch(r"\d+(?:\.\d+)?", own):
        return
    for text, match in subject.prose.near(("versi ",), _VERSION):
        if float(match["version"]) > float(own):
            message = f"teks menyebut versi {match['version']}, padahal naskah ini versi {own}"
            yield Hit(Passage(text, *match.span("version")), message, "samakan versinya.")
