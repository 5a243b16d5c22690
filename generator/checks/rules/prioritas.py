"""Rules on the priority dimension: the texts name the one that was chosen, and the plan gives it priority."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
from generator.source.values import Teks

_CALLED = (
    r"(?:(?:{word}|dimensi|pilar)\s+(?:yang\s+)?(?:prioritas|utama|unggulan|diprioritaskan|didahulukan)"
    r"|prioritas(?:\s+(?:utama|pertama|daerah|pembangunan))?)"
)
_IS = r"(?:sebagai|menjadi|merupakan|adalah|ialah|dijadikan|ditetapkan sebagai|dipilih sebagai|dipilih menjadi)"
_GIVEN = r"(?:mendahulukan|memprioritaskan|mengutamakan|memprioritaskan dimensi|prioritas pada|berprioritas pada)"
_NOT = r"(?i)\b(?:bukan|tidak|pernah|semula|dahulu|sebelumnya|usul\w*|bergantian|selain)\b"


@rule(
    "PRI001",
    "Teks menyebut dimensi prioritas lain",
    Severity.GALAT,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Sambutan, latar belakang, dan teks lain menyebut dimensi prioritas yang sama dengan isian  dimensi_prioritas.
    Naskah dengan dua dimensi prioritas menunjukkan bahwa bagian-bagiannya tidak disusun bersama.
    """,
    bad="""
dimensi_prioritas: {dimensi: smart_economy}
sambutan: {isi: Kami menempatkan Smart Living sebagai dimensi prioritas.}
""",
    good="""
dimensi_prioritas: {dimensi: smart_economy}
sambutan: {isi: Kami menempatkan Smart Economy sebagai dimensi prioritas; Smart Living menopangnya.}
""",
)
def another_priority(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that calls another dimension the priority."""
    chosen = subject.plan.dimensi_prioritas.dimensi
    if not chosen:
        return
    names = {str(dimension.nama): dimension.kunci for dimension in subject.plan.dimensi}
    called = _CALLED.format(word=re.escape(str(subject.plan.istilah.dimensi)))
    one = rf"(?P<name>{'|'.join(map(re.escape, names))})"
    gap = r"(?:\s+\w+){0,2}?\s+"
    patterns = (
        rf"(?i){one}{gap}{_IS}\s+{called}\b",
        rf"(?i)\b{called}[^.;]{{0,60}}?\s*(?:,\s*)?(?:yaitu|ialah|adalah|yakni)\s+{one}",
        rf"(?i)\b{_GIVEN}\s+(?:dimensi\s+)?{one}",
        rf"(?i)\bfokus(?:nya)?\s(?:\w+\s){{0,2}}(?:diarahkan|diberikan|awal|utama)\s(?:kepada|pada)\s{one}",
    )
    seen: set[str] = set()
    for text, match in subject.prose.near(_MARKS, *patterns):
        key = next(key for name, key in names.items() if name.casefold() == match["name"].casefold())
        is_settled = key == str(chosen) or text.path in seen or text.path.startswith("sumber")
        if is_settled or re.search(_NOT, sentence_at(text, *match.span())):
            continue
        if not is_said_of_others(subject, text, *match.span()):
            seen.add(text.path)
            message = f"teks menyebut {match['name']} sebagai prioritas, padahal pilihannya {chosen.nama}"
            at = Passage(text, *match.span("name"))
            yield Hit(at, message, "samakan {dimensi} prioritasnya.", also=chosen.place)
    if (reason := subject.plan.dimensi_prioritas.alasan) and reason.path not in seen:
        yield from _reason_for_another(subject, reason, names)


def _reason_for_another(subject: Subject, reason: Teks, names: dict[str, str]) -> Iterator[Hit]:
    """A hit if the reason for the choice begins with another dimension and never names the chosen one."""
    chosen: Any = subject.plan.dimensi_prioritas.dimensi
    told = [name for name, key in names.items() if key != str(chosen) and reason.startswith(name)]
    own = next((name for name, key in names.items() if key == str(chosen)), "")
    if told and own.casefold() not in reason.casefold():
        message = f"alasannya membahas '{told[0]}', padahal pilihannya {chosen.nama}"
        yield Hit(reason, message, "samakan {dimensi} prioritasnya.", also=chosen.place)


_MARKS = ("prioritas", "fokus", "mendahulukan", "mengutamakan", "didahulukan")
_FEWEST_TO_COMPARE = 3


@rule(
    "PRI002",
    "Dimensi prioritas tidak didahulukan",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Prioritas tampak pada rencananya: dimensi prioritas memperoleh anggaran rencana aksi terbesar, atau programnya
    lebih dahulu berjalan pada peta jalan. Yang ditandai ialah dimensi prioritas yang tidak pertama pada keduanya,
    atau yang anggarannya terkecil di antara semua dimensi.
    """,
    bad="""
dimensi_prioritas: {dimensi: smart_economy}
rencana_aksi:
  - {dimensi: smart_economy, kegiatan: Pelatihan QRIS, anggaran: {APBD: {2026: 50 juta}}}
  - {dimensi: smart_living, kegiatan: Penataan trayek, anggaran: {APBD: {2026: 900 juta}}}
  - {dimensi: smart_society, kegiatan: Relawan digital, anggaran: {APBD: {2026: 400 juta}}}
""",
    good="""
dimensi_prioritas: {dimensi: smart_economy}
rencana_aksi:
  - {dimensi: smart_economy, kegiatan: Pelatihan QRIS, anggaran: {APBD: {2026: 950 juta}}}
  - {dimensi: smart_living, kegiatan: Penataan trayek, anggaran: {APBD: {2026: 900 juta}}}
  - {dimensi: smart_society, kegiatan: Relawan digital, anggaran: {APBD: {2026: 400 juta}}}
""",
)
def priority_without_priority(subject: Subject) -> Iterator[Hit]:
    """A hit if the priority dimension is first neither in the budget nor in the road map, or last in the budget."""
    chosen = subject.plan.dimensi_prioritas.dimensi
    spent: dict[str, int] = {}
    for row, cost in subject.costs:
        if row.dimensi:
            spent[str(row.dimensi)] = spent.get(str(row.dimensi), 0) + cost
    if not chosen or str(chosen) not in spent or len(spent) < _FEWEST_TO_COMPARE:
        return
    own, others = spent[str(chosen)], [cost for key, cost in spent.items() if key != str(chosen)]
    is_last, is_first = own < min(others), own >= max(others)
    if is_last or (not is_first and _begins_later(subject, str(chosen))):
        rank = 1 + sum(cost > own for cost in others)
        message = f"{chosen.nama} adalah {{dimensi}} prioritas, tetapi anggarannya urutan ke-{rank} dari {len(spent)}"
        more = "" if is_last else " dan peta jalannya tidak mulai lebih dahulu"
        yield Hit(
            chosen, message + more, "dahulukan pada peta jalan atau anggaran, atau tinjau kembali prioritasnya."
        )


def _begins_later(subject: Subject, chosen: str) -> bool:
    begun = [(str(line.dimensi), int(line.mulai)) for line in subject.plan.peta_jalan if line.dimensi and line.mulai]
    own = [year for key, year in begun if key == chosen]
    others = [year for key, year in begun if key != chosen]
    return bool(own and others) and min(own) > min(others)


_LOW, _HIGH = "rendah", "tinggi"


@rule(
    "PRI003",
    "Prioritas kesenjangan bertentangan dengan isunya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Kesenjangan pada dimensi prioritas tidak berprioritas rendah, dan kesenjangan satu subdimensi tidak berprioritas
    rendah apabila salah satu isunya berprioritas tinggi, atau tinggi apabila semua isunya rendah.
    """,
    bad="""
dimensi_prioritas: {dimensi: smart_economy}
isu: [{subdimensi: ekosistem_industri, isu: Ikan dijual mentah, prioritas: tinggi}]
kesenjangan: [{subdimensi: ekosistem_industri, kesenjangan: Rantai dingin belum ada, prioritas: rendah}]
""",
    good="""
dimensi_prioritas: {dimensi: smart_economy}
isu: [{subdimensi: ekosistem_industri, isu: Ikan dijual mentah, prioritas: tinggi}]
kesenjangan: [{subdimensi: ekosistem_industri, kesenjangan: Rantai dingin belum ada, prioritas: tinggi}]
""",
)
def gap_against_its_issues(subject: Subject) -> Iterator[Hit]:
    """A hit for each gap whose priority contradicts its issues or the choice of the priority dimension."""
    chosen = str(subject.plan.dimensi_prioritas.dimensi or "")
    issues: dict[str, list[str]] = {}
    for issue in subject.plan.isu:
        if issue.subdimensi and issue.prioritas:
            issues.setdefault(str(issue.subdimensi), []).append(str(issue.prioritas))
    for gap in subject.plan.kesenjangan:
        told = str(gap.prioritas or "")
        levels = issues.get(str(gap.subdimensi or ""), [])
        if told == _LOW and str(gap.dimensi or "") == chosen != "":
            yield Hit(
                gap.prioritas, "kesenjangan pada {dimensi} prioritas berprioritas rendah", "naikkan prioritasnya."
            )
        elif (told == _LOW and _HIGH in levels) or (told == _HIGH and levels and {*levels} == {_LOW}):
            message = f"prioritas kesenjangan {told}, padahal isu subdimensinya {', '.join(dict.fromkeys(levels))}"
            yield Hit(gap.prioritas, message, "samakan prioritasnya.")
