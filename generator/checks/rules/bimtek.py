"""Rules on Bimtek records: follow-ups, deadlines, order of the stages, missing stages."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.moments import moments
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.framework.stages import FINAL
from generator.masterplan.bimtek import TAHAP, Bimtek
from generator.source.printed_amounts import MONTHS
from generator.source.values import Tanggal
from generator.source.words import joined


def _stages(subject: Subject) -> list[tuple[int, Bimtek]]:
    """The recorded stages, by number."""
    numbered = [(int(stage.tahap), stage) for stage in subject.plan.bimtek if stage.tahap]
    return sorted(numbered, key=lambda pair: pair[0])


def _called(number: int) -> str:
    return f"tahap {TAHAP[str(number)]}"


@rule(
    "BMT001",
    "Tindak lanjut tahap sebelumnya masih terbuka",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=1,
    explanation="""
    Peserta Bimtek berganti di antara dua tahap, sehingga yang tidak diselesaikan sebelum tahap berikutnya biasanya
    hilang. Tindak lanjut berstatus belum atau proses dilaporkan begitu tahap berikutnya tercatat, begitu pemeriksaan
    dijalankan untuk tahap berikutnya (--tahap), dan untuk naskah final; pada naskah berstatus final menjadi galat.
    """,
    bad="""
bimtek:
  - tahap: I
    tindak_lanjut:
      - {apa: Melengkapi data pasar, status: proses}
  - tahap: II
""",
    good="""
bimtek:
  - tahap: I
    tindak_lanjut:
      - {apa: Melengkapi data pasar, status: selesai}
  - tahap: II
""",
)
def open_follow_ups(subject: Subject) -> Iterator[Hit]:
    """A hit for each follow-up still open although a later stage, or the final version, has come."""
    stages = _stages(subject)
    now = max([subject.stage, *(number for number, _ in stages)])
    grave = Severity.GALAT if subject.plan.naskah.status == "final" and subject.stage == FINAL else None
    for number, stage in stages:
        for task in stage.tindak_lanjut if number < now else ():
            if task.status and task.status != "selesai":
                yield Hit(
                    task.status,
                    f"tindak lanjut {_called(number)} '{text_of(task.naming)}' berstatus {task.status}, "
                    f"padahal {_called(now) if now < FINAL else 'naskah final'} sudah disusun",
                    "selesaikan lalu ubah statusnya, atau pindahkan ke tahap berikutnya.",
                    severity=grave,
                )


@rule(
    "BMT002",
    "Tenggat tindak lanjut tidak masuk akal",
    Severity.PERINGATAN,
    Basis.PEMBIMBING,
    stage=1,
    explanation="""
    Tindak lanjut sebuah tahap dibutuhkan pada tahap berikutnya, jadi tenggatnya sebelum tahap itu dimulai dan tidak
    mendahului tahapnya sendiri.
    """,
    bad="""
bimtek:
  - tahap: I
    mulai: 2026-05-12
    tindak_lanjut:
      - {apa: Melengkapi data pasar, tenggat: 2026-07-01, status: selesai}
  - {tahap: II, mulai: 2026-06-09}
""",
    good="""
bimtek:
  - tahap: I
    mulai: 2026-05-12
    tindak_lanjut:
      - {apa: Melengkapi data pasar, tenggat: 2026-06-01, status: selesai}
  - {tahap: II, mulai: 2026-06-09}
""",
)
def impossible_deadline(subject: Subject) -> Iterator[Hit]:
    """A hit for each deadline before its own stage, or after the next one has begun."""
    stages = _stages(subject)
    for number, stage in stages:
        following = [later.mulai for n, later in stages if n > number and later.mulai]
        begins = min((day for day in following if stage.mulai and day > stage.mulai), default=None)
        for task in stage.tindak_lanjut:
            if task.tenggat and stage.mulai and task.tenggat < stage.mulai:
                message = f"tenggat '{text_of(task.naming)}' mendahului {_called(number)}"
                yield Hit(task.tenggat, message, "perbaiki tanggalnya.", also=stage.mulai.place)
            elif task.tenggat and begins is not None and task.tenggat > begins:
                message = f"tenggat '{text_of(task.naming)}' sesudah tahap berikutnya dimulai"
                yield Hit(task.tenggat, message, "majukan tenggatnya.", also=begins.place)


@rule(
    "BMT003",
    "Waktu tahap Bimtek tidak berurutan",
    Severity.GALAT,
    Basis.PEMBIMBING,
    stage=1,
    explanation="""
    Keempat tahap berlangsung berurutan, berselang kira-kira sebulan. Tahap yang selesai sebelum dimulai, atau dimulai
    sebelum tahap sebelumnya selesai, salah tanggal; begitu pula tahap yang waktunya, ditulis dengan bulan dan tahun,
    sesudah tahap berikutnya. Dua tahap boleh diadakan pada hari yang sama.
    """,
    bad="""
bimtek:
  - {tahap: I, mulai: 2026-05-12, selesai: 2026-05-13}
  - {tahap: II, mulai: 2025-06-09, selesai: 2025-06-10}
""",
    good="""
bimtek:
  - {tahap: I, mulai: 2026-05-12, selesai: 2026-05-13}
  - {tahap: II, mulai: 2026-06-09, selesai: 2026-06-10}
""",
)
def stages_out_of_order(subject: Subject) -> Iterator[Hit]:
    """A hit for each stage that ends before it begins, or begins before an earlier one on other days is over."""
    before: tuple[int, Tanggal, tuple[Tanggal, Tanggal]] | None = None
    for number, stage in _stages(subject):
        if not stage.mulai:
            continue
        end = stage.selesai or stage.mulai
        if stage.selesai and stage.selesai < stage.mulai:
            yield Hit(stage.selesai, f"{_called(number)} selesai sebelum dimulai", "perbaiki tanggalnya.")
            continue
        if before is not None and before[0] < number and stage.mulai <= before[1] and before[2] != (stage.mulai, end):
            message = f"{_called(number)} dimulai sebelum {_called(before[0])} selesai"
            yield Hit(stage.mulai, message, "perbaiki tanggal salah satunya.", also=before[1].place)
        before = (number, end if before is None else max(end, before[1]), (stage.mulai, end))
    yield from _told_out_of_order(subject)


_AFTER = r"(?i)\b(?:setelah|sesudah|seusai|usai)\b"
_BEFORE = r"(?i)\b(?:sebelum|menjelang)\b"


def _told_out_of_order(subject: Subject) -> Iterator[Hit]:
    """A hit for each stage whose time in words, without a date, lies on the wrong side of a dated stage."""
    dated: list[tuple[int, Any]] = [(number, stage.mulai) for number, stage in _stages(subject) if stage.mulai]
    for number, stage in _stages(subject):
        told: Any = stage.waktu if not stage.mulai else None
        for other, day in dated if told else ():
            if _side(told, day) * (other - number) > 0:
                message = f"{_called(number)} '{told}', padahal {_called(other)} {day}"
                yield Hit(told, message, "perbaiki waktu salah satunya.", also=day.place)
                break


def _side(told: str, day: Tanggal) -> int:
    """1 if a time in words is later than a day, -1 if it is earlier, 0 if that is uncertain."""
    moment = next(iter(moments(told)), None)
    if moment is None:
        return 0
    if moment.first > day or (re.search(_AFTER, told) and moment.last >= day):
        return 1
    is_earlier = moment.last < day or (re.search(_BEFORE, told) and moment.first <= day)
    return -1 if is_earlier and not re.search(_AFTER, told) else 0


@rule(
    "BMT004",
    "Keputusan tanpa tindak lanjut",
    Severity.SARAN,
    Basis.PEMBIMBING,
    stage=1,
    explanation="""
    Keputusan tanpa tindak lanjut beserta perangkat daerah dan tenggatnya jarang dilaksanakan. Tahap terakhir boleh
    tanpa tindak lanjut.
    """,
    bad="""
bimtek:
  - {tahap: I, keputusan: [Smart Economy diusulkan sebagai dimensi prioritas]}
""",
    good="""
bimtek:
  - tahap: I
    keputusan: [Smart Economy diusulkan sebagai dimensi prioritas]
    tindak_lanjut:
      - {apa: Melengkapi data pendukung usulan, opd: Bappeda, tenggat: 2026-06-01, status: proses}
""",
)
def decisions_without_follow_up(subject: Subject) -> Iterator[Hit]:
    """A hit for each stage except the last that recorded decisions but no follow-ups."""
    for number, stage in _stages(subject):
        if number < len(TAHAP) and stage.keputusan and not stage.tindak_lanjut:
            yield Hit(
                stage.keputusan,
                f"{_called(number)} mencatat keputusan, tetapi tidak satu pun tindak lanjut",
                "catat apa yang harus dikerjakan, {opd}-nya, tenggat, dan statusnya.",
            )


@rule(
    "BMT005",
    "Tahap Bimtek terlewat",
    Severity.SARAN,
    Basis.PEMBIMBING,
    stage=1,
    explanation="""
    Tahap yang lebih lanjut sudah tercatat, sedangkan tahap di antaranya belum. Hasil tahap itu tidak dapat ditelusuri
    lagi apabila tidak segera dicatat.
    """,
    bad="""
bimtek:
  - {tahap: I, waktu: Mei 2026}
  - {tahap: III, waktu: Juli 2026}
""",
    good="""
bimtek:
  - {tahap: I, waktu: Mei 2026}
  - {tahap: II, waktu: Juni 2026}
  - {tahap: III, waktu: Juli 2026}
""",
)
def stages_left_out(subject: Subject) -> Iterator[Hit]:
    """One hit that names the stages without a record before the last recorded one."""
    recorded = dict(_stages(subject))
    lacking = [number for number in range(1, max(recorded, default=1)) if number not in recorded]
    if lacking:
        following = min(number for number in recorded if number > lacking[0])
        names = joined([TAHAP[str(number)] for number in lacking])
        yield Hit(
            recorded[following].tahap,
            f"Bimtek tahap {names} belum dicatat, padahal {_called(following)} sudah",
            "tambahkan catatan tahap itu pada ‹bimtek›.",
        )


_UNTIL = r"(?:\s?(?:[–-]|dan|sampai(?: dengan)?|s\.d\.)\s?\d{1,2})?"
_DAYS = re.compile(rf"(?i)(?P<first>\d{{1,2}}){_UNTIL}\s+(?P<month>{'|'.join(MONTHS)})")


@rule(
    "BMT006",
    "Tahap Bimtek tercatat dua kali",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Setiap tahap Bimtek dicatat satu kali, dengan satu waktu. Catatan kedua menggandakan peserta dan tindak lanjut;
    waktu yang ditulis dengan kata berbeda dengan tanggal mulai membuat pembaca tidak tahu mana yang benar.
    """,
    bad="""
bimtek:
  - {tahap: I, mulai: 14 Mei 2025, tempat: Aula}
  - {tahap: I, mulai: 11 Juni 2025, tempat: Balai}
""",
    good="""
bimtek:
  - {tahap: I, mulai: 14 Mei 2025, waktu: "14–15 Mei 2025, pukul 08.30", tempat: Aula}
  - {tahap: II, mulai: 11 Juni 2025, tempat: Balai}
""",
)
def stage_twice(subject: Subject) -> Iterator[Hit]:
    """A hit for each stage recorded before, and each time in words that contradicts the date."""
    first: dict[str, Bimtek] = {}
    for stage in subject.plan.bimtek:
        known = first.setdefault(str(stage.tahap), stage) if stage.tahap else stage
        if known is not stage:
            message = f"tahap {stage.tahap.label} sudah tercatat"
            yield Hit(stage.tahap, message, "gabungkan kedua catatan, atau perbaiki tahapnya.", also=known.place)
        told = _DAYS.search(str(stage.waktu)) if stage.waktu else None
        if told and stage.mulai and not _is_day(told, stage.mulai):
            message = f"waktu tertulis '{told[0]}', padahal tahap ini mulai {stage.mulai}"
            yield Hit(stage.waktu, message, "samakan waktu dengan tanggal mulainya.", also=stage.mulai.place)


def _is_day(told: re.Match[str], day: Tanggal) -> bool:
    return int(told["first"]) == day.day and told["month"].casefold() == MONTHS[day.month - 1].casefold()


_OPENS = re.compile(r"(?i)^pembukaan\b")
_LEADERS = ("wakil bupati", "wakil wali kota", "bupati", "wali kota", "sekretaris daerah")


@rule(
    "BMT007",
    "Pembuka tahap berbeda dengan agendanya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Pejabat pada 'pembuka' ialah yang mengisi acara pembukaan dalam agenda. Yang dibandingkan hanya kepala daerah,
    wakilnya, dan Sekretaris Daerah.
    """,
    bad="""
bimtek:
  - tahap: III
    pembuka: {nama: Hendra Pramudya, jabatan: Sekretaris Daerah}
    agenda: [{hari: "1", acara: Pembukaan, oleh: Wakil Bupati}]
""",
    good="""
bimtek:
  - tahap: III
    pembuka: {nama: Hendra Pramudya, jabatan: Sekretaris Daerah}
    agenda: [{hari: "1", acara: Pembukaan, oleh: Sekretaris Daerah}]
""",
)
def opened_by_another(subject: Subject) -> Iterator[Hit]:
    """A hit for each opening in a rundown by another leader than the one who opened the stage."""
    for stage in subject.plan.bimtek:
        own = _leader(str(stage.pembuka.jabatan or "")) if stage.pembuka and stage.pembuka.jabatan else ""
        for item in stage.agenda:
            told = _leader(str(item.oleh or "")) if item.acara and _OPENS.match(item.acara) else ""
            if own and told and own != told:
                message = f"pembukaan oleh {item.oleh}, padahal pembukanya {stage.pembuka.jabatan}"
                yield Hit(item.oleh, message, "samakan pejabatnya.", also=stage.pembuka.jabatan.place)


def _leader(office: str) -> str:
    """The leader that an office names, "" if it is another or acts for one."""
    folded = office.casefold()
    return next((leader for leader in _LEADERS if folded.startswith(leader)), "")
