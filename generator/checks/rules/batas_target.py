"""Rules on targets within texts and on their limits: what is hoped for agrees with the rows it rests on."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from generator.checks.counts_in_prose import is_told_of_a_part
from generator.checks.figures_in_prose import Figure
from generator.checks.figures_of_tables import PERCENT, is_rounded
from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.rule import Basis, Hit, rule
from generator.checks.rules.angka_teks_dan_isian import two_numbers
from generator.checks.similar_wording import program_key
from generator.checks.stems import telling_stems
from generator.checks.subject import Subject, text_of
from generator.checks.whose_document import is_said_of_others
from generator.late_patterns import late_pattern
from generator.source.paths import ModelPath
from generator.source.place import Place
from generator.source.printed_amounts import in_rupiah, shown_number
from generator.source.values import Teks

_RUPIAH = {"rupiah": 1, "juta rupiah": 10**6, "miliar rupiah": 10**9, "triliun rupiah": 10**12}
_SIZES = {"ribu ": 10**3, "juta ": 10**6}
_COUNTS = re.compile(r"(?i)^(?:jumlah|banyaknya|total|cacah|kumulatif)\s(?:kumulatif\s)?(?P<noun>[a-z]+)")
_NOT_A_TARGET = re.compile(
    r"(?i)\b(?:setiap|tiap|per|masing-masing|sedikitnya|paling|minimal|maksimal|kurang|lebih|sekitar|hampir|dalam|"
    r"selama|"
    r"antara|tambahan|bertambah|naik|turun|percontohan|pertama|putaran|gelombang|tahap)\b"
)
_JOINT = re.compile(r",|\s(?:dan|serta|sedangkan)\s")
_NEAR_WORDS, _FEWEST_SHARED, _LEAST_OF_NAME = 8, 2, Decimal("0.5")


class _Goal(NamedTuple):
    """What a row is to reach: its name, its unit, the noun that it counts, and every number that it has."""

    name: Teks
    stems: frozenset[str]
    unit: str
    noun: str
    values: frozenset[Decimal]
    last: Decimal


@rule(
    "BTS001",
    "Hasil dalam teks berbeda dengan target barisnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Hasil program pada peta jalan dan kondisi yang diharapkan pada kesenjangan menyebut angka yang sama dengan target
    baris rencana aksi atau sasaran yang menjadi sandarannya. Yang dibandingkan ialah baris program atau subdimensi
    itu, menurut satuan dan kata pokok di samping angkanya.
    """,
    bad="""
peta_jalan: [{dimensi: smart_branding, program: Mutu Wisata, hasil: Empat ratus pelaku wisata bersertifikat}]
rencana_aksi:
  - {dimensi: smart_branding, program: Mutu Wisata, kegiatan: Uji kompetensi,
     indikator: Jumlah pelaku wisata yang bersertifikat, satuan: orang, target: {2029: 300}}
""",
    good="""
peta_jalan: [{dimensi: smart_branding, program: Mutu Wisata, hasil: Tiga ratus pelaku wisata bersertifikat}]
rencana_aksi:
  - {dimensi: smart_branding, program: Mutu Wisata, kegiatan: Uji kompetensi,
     indikator: Jumlah pelaku wisata yang bersertifikat, satuan: orang, target: {2029: 300}}
""",
)
def another_goal(subject: Subject) -> Iterator[Hit]:
    """A hit for each figure of a hoped-for result that no row of its programme or subdimension agrees with."""
    plan = subject.plan
    for line in plan.peta_jalan:
        linked = [row for reference in line.rencana_aksi if (row := reference.tujuan) is not None]
        rows = linked or subject.programs.get(program_key(line.program), []) if line.program else linked
        yield from _beside_the_last(subject, line.hasil, [_goal(row) for row in rows])
    by_part: dict[str, list[_Goal]] = defaultdict(list)
    for row in (*plan.sasaran, *plan.rencana_aksi):
        if row.subdimensi:
            by_part[str(row.subdimensi)].append(_goal(row))
    for gap in plan.kesenjangan:
        yield from _beside_the_last(subject, gap.kondisi_diharapkan, by_part[str(gap.subdimensi)])
    by_noun: dict[str, list[_Goal]] = defaultdict(list)
    for goal in (goal for goals in by_part.values() for goal in goals if goal.noun != goal.unit):
        by_noun[goal.noun].append(goal)
    items: list[Any] = [*plan.infrastruktur, *plan.literasi_sdm]
    for item in items:
        for text in (item.kondisi, item.kebutuhan):
            goals = [goal for figure in subject.figures_of(text) for goal in by_noun.get(figure.unit, ())]
            yield from _against(subject, text, goals, str(item.nama or ""))


def _goal(row: Any) -> _Goal:
    name, unit = row.indikator or Teks(""), str(row.satuan or "").casefold()
    counted = _COUNTS.match(name)
    numbers = [*row.target.values(), row.baseline.nilai]
    kind = "%" if unit in PERCENT else "rp" if unit in _RUPIAH else (unit.split() or [""])[0]
    if unit.startswith(tuple(_SIZES)):
        kind = "".join(unit.split()[1:2])
    size = _RUPIAH.get(unit) or next((size for word, size in _SIZES.items() if unit.startswith(word)), 1)
    numbers = [value for value in numbers if isinstance(value, Decimal | int)]
    values = frozenset(Decimal(value) * factor for value in numbers for factor in {1, size})
    last = [value for value in row.target.values() if isinstance(value, Decimal)][-1:] or [Decimal(0)]
    return _Goal(
        name, telling_stems(name), kind, counted["noun"].casefold() if counted else kind, values, last[0] * size
    )


def _against(subject: Subject, text: Any, goals: list[_Goal], named: str = "") -> Iterator[Hit]:
    """The figures of a text that no goal agrees with; ``named`` is the name of what the text describes."""
    for figure in subject.figures_of(text) if goals else ():
        behind = _JOINT.split(figure.after)[0]
        beside = f"{' '.join(figure.before.split()[-_NEAR_WORDS:])} {' '.join(behind.split()[:_NEAR_WORDS])}"
        stems = telling_stems(beside) | (telling_stems(named) if named else frozenset())
        near = [goal for goal in goals if goal.values and _is_of(figure, goal) and _fits(goal, stems)]
        if not near or figure.whole or _NOT_A_TARGET.search(beside) or len({goal.stems for goal in near}) > 1:
            continue
        if not any(figure.value == value or _complements(figure, value) for goal in near for value in goal.values):
            best = near[0]
            right = _shown(best, max(best.values))
            shown = f"teks menyebut {figure.shown}, padahal target '{text_of(best.name)}' {right}"
            passage = figure.passage
            yield Hit(passage, shown, "samakan angka hasil dan targetnya.", also=best.name.place)


_EACH_ONE = re.compile(
    r"(?i)\b(?:setiap|tiap|per|masing-masing|seorang|tambahan|bertambah|percontohan|pertama|putaran|gelombang|kedua)\b"
)
_BELOW = r"(?i)\b(?:di bawah|kurang dari)\s*$"
_ABOVE = r"(?i)\b(?:di atas|lebih dari|melampaui|melebihi|sedikitnya|sekurangnya|minimal|paling sedikit)\s*$"
_SMALL_WHOLE, _ROUGH_ROOM, _FEW_WORDS = 10, Decimal("0.2"), 4
_MANY, _LEAST_OF_MANY = 3, Decimal("0.4")


def _beside_the_last(subject: Subject, text: Any, goals: list[_Goal]) -> Iterator[Hit]:
    """The figures of a hoped-for result that differ from the last target of the rows whose words they share most."""
    for figure in subject.figures_of(text):
        beside = f"{figure.before} {' '.join(figure.after.split()[:_FEW_WORDS])}"
        meant = [] if _EACH_ONE.search(beside) else _meant_goals(figure, goals)
        is_right = figure.value in {goal.last for goal in goals} or any(
            _reaches(figure, goal) or (figure.year > 0 and figure.value in goal.values) for goal in meant
        )
        if meant and not is_right:
            goal = meant[0]
            right = _shown(goal, goal.last)
            message = f"teks menyebut {figure.shown}, padahal target akhir '{text_of(goal.name)}' {right}"
            yield Hit(figure.passage, message, "samakan angka hasil dan targetnya.", also=goal.name.place)


def _meant_goals(figure: Figure, goals: list[_Goal]) -> list[_Goal]:
    """The goals in the unit of a figure that share most words with it; a single shared word needs a single goal."""
    stems = telling_stems(figure.clause) | telling_stems(figure.unit)
    near = [goal for goal in goals if goal.last and _may_be_of(figure, goal)]
    shares = [len(goal.stems & stems) for goal in near]
    most = max(shares, default=0)
    best = [goal for goal, share in zip(near, shares, strict=True) if share == most]
    if len(goals) > _MANY and len(near) > 1:
        return [goal for goal in best if most >= _FEWEST_SHARED and most >= len(goal.stems) * _LEAST_OF_MANY]
    is_clear = most >= _FEWEST_SHARED or (most and (len(best) == len(near) or sorted(shares)[-2] == 0))
    return best if is_clear else []


def _may_be_of(figure: Figure, goal: _Goal) -> bool:
    """Whether a figure may be in the unit of a goal: as written, as a share, or with its unit told before it."""
    if _is_of(figure, goal):
        return True
    if figure.whole and goal.unit == "%":
        counted = telling_stems(" ".join(figure.after.split()[:2]))
        return not counted or not goal.stems.isdisjoint(counted)
    is_bare = figure.unit not in ("%", "rp") and not figure.whole
    word = goal.unit if goal.unit in _INDEXES else goal.noun
    return bool(word) and is_bare and figure.before.casefold().startswith(word)


_INDEXES = frozenset({"indeks", "nilai", "skor"})


def _reaches(figure: Figure, goal: _Goal) -> bool:
    """Whether a figure is the last target of a goal, perhaps rounded, as a bound, or as a share of a whole."""
    value = figure.value
    if goal.unit == "%" and figure.whole:
        value = figure.value * 100 / figure.whole
        return abs(value - goal.last) <= (Decimal(60) / figure.whole if figure.whole <= _SMALL_WHOLE else 1)
    if re.search(_BELOW, figure.before):
        return goal.last <= value <= goal.last * (1 + _ROUGH_ROOM)
    if re.search(_ABOVE, figure.before):
        return goal.last * (1 - _ROUGH_ROOM) <= value <= goal.last
    return value == goal.last or _complements(figure, goal.last) or is_rounded(figure, goal.last)


def _is_of(figure: Figure, goal: _Goal) -> bool:
    return figure.unit == goal.unit or (bool(goal.noun) and goal.noun == figure.unit)


def _fits(goal: _Goal, stems: frozenset[str]) -> bool:
    shared = len(goal.stems & stems)
    return shared >= _FEWEST_SHARED and shared >= len(goal.stems) * _LEAST_OF_NAME


def _complements(figure: Figure, value: Decimal) -> bool:
    return figure.unit == "%" and figure.value == 100 - value


def _shown(goal: _Goal, value: Decimal) -> str:
    size = next((s for s in (10**12, 10**9, 10**6) if goal.unit == "rp" and value >= s), 1)
    name = {10**12: " triliun", 10**9: " miliar", 10**6: " juta"}.get(size, "")
    number = shown_number(value / size)
    return in_rupiah(f"{number}{name}") if goal.unit == "rp" else number


_FIXED = frozenset(
    ("kecamatan", "desa", "kelurahan", "puskesmas", "pasar", "sekolah", "satuan", "kantor", "perangkat", "pelabuhan",
     "dermaga", "terminal", "rumah", "ruang", "jenis", "pulau", "sungai", "dusun", "nagari", "kampung")
)  # fmt: skip
_FIXED_PAIRS = {
    "satuan": "pendidikan",
    "rumah": "sakit",
    "ruang": "publik",
    "jenis": "layanan",
    "perangkat": "daerah",
}
_STATE = r"(?i)\b(?:yang|ber\w+|ter\w+|memiliki|melaksanakan|menerapkan|dengan|di\w{4,})\b"
_ADDS = (
    r"(?i)\b(?:pembangunan|baru|dibangun|dibentuk|terbentuk|kunjungan|kegiatan|wisata|percontohan|"
    r"kali(?! (?:setahun|sebulan|sepekan|seminggu|sehari|dalam|per|setiap)))\b"
)
_SEVERAL = 2


@rule(
    "BTS002",
    "Target melebihi banyaknya benda yang ada",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Jumlah desa, puskesmas, pasar, atau kantor yang ditargetkan tidak melebihi jumlah seluruhnya yang disebut teks,
    seperti 17 dalam "dua dari 17 pasar rakyat". Benda yang memang ditambah ("dibangun", "baru") tidak dinilai, begitu
    juga jumlah pada sebagian wilayah ("dua dari empat kecamatan di dataran tengah"). Bila beberapa tempat melebihi
    satu angka yang sama, angka itulah yang ditandai.
    """,
    bad="""
dimensi: {smart_economy: {gambaran: "Dua dari 17 pasar rakyat terjangkau internet."}}
rencana_aksi:
  - {dimensi: smart_economy, kegiatan: Penguat sinyal, indikator: Jumlah pasar rakyat yang terjangkau internet,
     satuan: pasar, target: {2028: 16, 2029: 21}}
""",
    good="""
dimensi: {smart_economy: {gambaran: "Dua dari 17 pasar rakyat terjangkau internet."}}
rencana_aksi:
  - {dimensi: smart_economy, kegiatan: Penguat sinyal, indikator: Jumlah pasar rakyat yang terjangkau internet,
     satuan: pasar, target: {2028: 16, 2029: 17}}
""",
)
def beyond_the_stock(subject: Subject) -> Iterator[Hit]:
    """A hit for what exceeds the number of all such things; for the text that tells it, if several exceed it."""
    wholes: dict[str, dict[Decimal, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in subject.figures:
        thing = _thing(figure.after) if figure.whole and figure.unit not in ("%", "rp") else ""
        if thing and not is_told_of_a_part(figure, thing):
            wholes[thing][figure.whole].append(figure)
    for thing, known in wholes.items():
        if len(known) == 1:
            ((whole, told),) = known.items()
            stock = _Stock(thing, whole, told[0], is_told_once=len(told) == 1)
            yield from _or_the_stock_itself(subject, stock, list(_more_than_all(subject, stock)))


class _Stock(NamedTuple):
    """How many of a thing there are, and the figure that tells it."""

    thing: str
    whole: Decimal
    figure: Figure
    is_told_once: bool

    @property
    def shown(self) -> str:
        return f"{shown_number(self.whole)} {self.thing}"


def _or_the_stock_itself(subject: Subject, stock: _Stock, hits: list[Hit]) -> Iterator[Hit]:
    """The hits; if there are several, the one figure that they contradict, unless another rule reports it."""
    if len(hits) < _SEVERAL or not stock.is_told_once:
        yield from hits
        return
    figure = stock.figure
    if "AKT003" not in subject.applied or all(hit.at is not figure.text for hit in two_numbers(subject)):
        message = f"teks menyebut seluruhnya {stock.shown}, padahal {len(hits)} tempat lain menyebut lebih banyak"
        yield Hit(figure.passage, message, "samakan menurut sumbernya.", also=_place_of(hits[0].at))


def _place_of(at: Any) -> Place | None:
    return at.text.place if isinstance(at, Passage) else at.place


def _more_than_all(subject: Subject, stock: _Stock) -> Iterator[Hit]:
    """The numbers in texts, if a single text tells the whole, and the targets that exceed it."""
    yield from _told_above(subject, stock) if stock.is_told_once else ()
    yield from _targets_above(subject, stock)


_COUNT = late_pattern(r"(?i)(?:jumlah|banyaknya)\s(?:kumulatif\s)?(?P<rest>.+)")


def _targets_above(subject: Subject, stock: _Stock) -> Iterator[Hit]:
    rows: list[Any] = [*subject.plan.sasaran, *subject.plan.rencana_aksi]
    for row in rows:
        name = str(row.indikator or "")
        counted = _COUNT.match(name)
        if not counted or _thing(counted["rest"]) != stock.thing:
            continue
        if re.search(_ADDS, name) or not re.search(_STATE, counted["rest"]):
            continue
        numbers = [value for value in row.target.values() if isinstance(value, Decimal)]
        if numbers and (most := max(numbers)) > stock.whole:
            message = f"target {shown_number(most)} {stock.thing} melebihi {stock.shown} yang disebut teks"
            remedy = "periksa targetnya, atau banyaknya dalam teks."
            yield Hit(most, message, remedy, also=stock.figure.text.place)


def _told_above(subject: Subject, stock: _Stock) -> Iterator[Hit]:
    for one in subject.counted:
        figure = one.figure
        if figure.whole or one.is_part or figure.unit in ("%", "rp") or _thing(figure.after) != stock.thing:
            continue
        is_new = re.search(_ADDS, figure.clause) or figure.is_rough
        if one.number > stock.whole and not is_new and stock.figure.year in (figure.year, 0, -1):
            message = f"teks menyebut {one.shown}, padahal seluruhnya {stock.shown}"
            remedy = "samakan kedua angka menurut sumbernya."
            yield Hit(figure.passage, message, remedy, also=stock.figure.text.place)


_MOST_KNOWN = 4096


@lru_cache(_MOST_KNOWN)
def _thing(words: str) -> str:
    """The things that some words begin with, if there is a fixed number of them: "pasar rakyat"."""
    parts = [word.strip(".,;:()").casefold() for word in words.split()[:3]]
    if not parts or parts[0] not in _FIXED:
        return ""
    follower = parts[1] if len(parts) > 1 else ""
    if parts[0] in _FIXED_PAIRS:
        return f"{parts[0]} {follower}" if follower == _FIXED_PAIRS[parts[0]] else ""
    if follower == "dan" and len(parts) > 2 and parts[2] in _FIXED:
        return f"{parts[0]} dan {parts[2]}"
    tells = not follower or follower in _TELLING or _VERB.match(follower)
    return parts[0] if tells else f"{parts[0]} {follower}"


_TELLING = frozenset(
    ("yang", "telah", "sudah", "belum", "dapat", "di", "dan", "atau", "pada", "dengan", "masih", "itu")
)
_VERB = re.compile(r"(?:me[mnlr]\w{3}|meng|di[a-z]{4}|ber[a-z]{3}|ter[a-z]{3})")


_ATTENDED = (
    r"(?i)\b(?:diikuti|dihadiri|dibahas(?: bersama)?(?: oleh)?|disepakati(?: oleh)?|melibatkan|mempertemukan|oleh|"
    r"jumlah|"
    r"seluruh|total|sebanyak|mengundang|menghimpun|kehadiran)\s*(?:oleh|bersama|sebanyak)?$"
)
_SOME = (
    r"(?i)\b(?:kelompok|dinas|badan|dari \w+ kelompok|luring|daring|perempuan|laki-laki|setiap|per|hari|forum|"
    r"warga)\b"
)
_STAGE = r"(?i)\btahap\s(?P<stage>IV|I{1,3}|[1-4])\b"
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


@rule(
    "BTS003",
    "Jumlah peserta berbeda dengan daftarnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Jumlah peserta suatu tahap Bimtek yang disebut catatan atau teks lain sama dengan jumlah pada daftar pesertanya.
    Peserta satu kelompok atau satu perangkat daerah tidak dinilai.
    """,
    bad="""
bimtek:
  - tahap: I
    peserta: [{opd: Dinas Sosial, jumlah: 3}, {opd: Dinas Kesehatan, jumlah: 4}]
    pokok_bahasan: [Pembahasan isu diikuti 17 peserta.]
""",
    good="""
bimtek:
  - tahap: I
    peserta: [{opd: Dinas Sosial, jumlah: 3}, {opd: Dinas Kesehatan, jumlah: 4}]
    pokok_bahasan: [Pembahasan isu diikuti 7 peserta.]
""",
)
def another_attendance(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of participants in a text that is not that of the stage's list."""
    held = {str(stage.tahap): stage for stage in subject.plan.bimtek if stage.banyak_peserta}
    for figure in subject.figures if held else ():
        is_people = figure.unit == "peserta" or (figure.unit == "orang" and figure.after.startswith("orang peserta"))
        if (
            not is_people
            or figure.whole
            or not re.search(_ATTENDED, figure.before)
            or re.search(_SOME, figure.clause)
        ):
            continue
        in_minutes = ModelPath(figure.text.path).topic == "bimtek"
        stage: Any = subject.item_of(figure.text.path) if in_minutes else None
        if stage is None and (named := re.search(_STAGE, figure.sentence)):
            stage = held.get(_ROMAN.get(named["stage"].lower(), named["stage"]))
        total = getattr(stage, "banyak_peserta", 0)
        if total and figure.value != total and not figure.is_rough:
            message = f"teks menyebut {figure.shown} peserta, padahal daftar peserta berjumlah {total}"
            passage = figure.passage
            yield Hit(passage, message, "samakan dengan daftarnya.", also=stage.peserta[0].place if stage else None)


_INDEX = (
    r"(?i)\b(?:indeks|nilai|skor)(?: \w+){0,6}?\s?(?:sebesar|mencapai|ialah|adalah|tercatat|yaitu|di|pada angka)?$"
)
_OF_EVALUATION = r"(?i)\b(?:pelaksanaan(?:nya)?|evaluasi(?:nya)?|smart city|kota cerdas|kabupaten cerdas)\b"
_SCALE = 4


@rule(
    "BTS004",
    "Indeks evaluasi dalam teks berbeda",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Indeks pelaksanaan yang disebut keterangan evaluasi, atau kalimat lain tentang evaluasi tahun itu, sama dengan
     evaluasi.indeks.
    """,
    bad="""
evaluasi: [{tahun: 2023, indeks: "3,38", keterangan: "Indeks pelaksanaan sebesar 3,83 ialah yang tertinggi."}]
""",
    good="""
evaluasi: [{tahun: 2023, indeks: "3,38", keterangan: "Indeks pelaksanaan sebesar 3,38 ialah yang tertinggi."}]
""",
)
def another_index(subject: Subject) -> Iterator[Hit]:
    """A hit for each index of an evaluation in a text that is not that of its year."""
    told = [(int(item.tahun), item.indeks) for item in subject.plan.evaluasi if item.tahun and item.indeks]
    known = dict(told)
    for figure in subject.figures if known else ():
        has_decimals = "," in figure.shown and figure.unit not in ("%", "rp") and figure.value <= _SCALE
        if not has_decimals or not re.search(_INDEX, figure.before) or not re.search(_OF_EVALUATION, figure.clause):
            continue
        item = subject.item_of(figure.text.path) if ModelPath(figure.text.path).topic == "evaluasi" else None
        year = figure.year if figure.year > 0 else int(getattr(item, "tahun", 0) or 0)
        right = known.get(year)
        if (
            right
            and (year, figure.value) not in told
            and not is_said_of_others(subject, figure.text, figure.start, figure.end)
        ):
            message = f"teks menyebut {figure.shown}, padahal indeks evaluasi {year} {shown_number(right)}"
            passage = figure.passage
            yield Hit(passage, message, "samakan indeksnya.", also=right.place)


@rule(
    "BTS005",
    "Nilai kesiapan atau evaluasi di luar skala",
    Severity.GALAT,
    Basis.INSTRUMEN,
    stage=1,
    explanation="""
    Nilai kesiapan dimensi, indeks evaluasi, dan nilai jawaban instrumen berada pada skala 0–4.
    """,
    bad="""
evaluasi: [{tahun: 2023, indeks: "8,33"}]
""",
    good="""
evaluasi: [{tahun: 2023, indeks: "3,38"}]
""",
)
def outside_the_scale_of_scores(subject: Subject) -> Iterator[Hit]:
    """A hit for each readiness or score of an evaluation that is above the scale."""
    plan = subject.plan
    scores = [*(d.kesiapan for d in plan.dimensi), *(one.indeks for one in plan.evaluasi)]
    scores += [answer.nilai for one in plan.evaluasi for answer in one.jawaban]
    for score in (score for score in scores if isinstance(score, Decimal) and score > _SCALE):
        yield Hit(
            score, f"nilai {shown_number(score)} di luar skala 0–{_SCALE}", "periksa angka dan tanda desimalnya."
        )


_OUT_OF = re.compile(
    r"(?i)(?<!kurang )(?<!lebih )\bdari\s(?:seluruh\s|total\s)?(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)\s"
    r"(?P<thing>[a-z]+)\b(?!\s\d)"
)


@rule(
    "BTS006",
    "Nilai melebihi keseluruhan pada nama ukurannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Ukuran yang namanya menyebut keseluruhan, seperti "perpustakaan desa yang aktif dari 138 desa", tidak bernilai
    lebih daripada itu. Persentase tidak dinilai.
    """,
    bad="""
isu:
  - isu: Bahan bacaan di desa terbatas
    data: [{uraian: Jumlah perpustakaan desa yang aktif dari 138 desa, nilai: 141, satuan: perpustakaan, tahun: 2024}]
""",
    good="""
isu:
  - isu: Bahan bacaan di desa terbatas
    data: [{uraian: Jumlah perpustakaan desa yang aktif dari 138 desa, nilai: 41, satuan: perpustakaan, tahun: 2024}]
""",
)
def beyond_its_own_whole(subject: Subject) -> Iterator[Hit]:
    """A hit for the first value of each measure that exceeds the whole that its name tells."""
    for one in subject.indicators:
        match = (
            _OUT_OF.search(one.name)
            if "dari " in one.name and str(one.unit or "").casefold() not in PERCENT
            else None
        )
        whole = Decimal(match["whole"].replace(".", "")) if match else Decimal(0)
        most = next((value for value in one.values if value > whole), None)
        if match and most is not None and _COUNTS.match(one.name):
            message = (
                f"nilai {shown_number(most)} melebihi {match['whole']} {match['thing']} pada '{text_of(one.name)}'"
            )
            yield Hit(most, message, "periksa kedua angkanya.", also=one.name.place)


_LESS_IS_BETTER = re.compile(
    r"(?i)^(?:waktu|lama|jarak|antrean|biaya|penduduk miskin|angka kemiskinan|pengangguran|tengkes)\b"
)


@rule(
    "BTS007",
    "Kondisi yang diharapkan tidak lebih baik",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Waktu tunggu, antrean, dan kemiskinan yang diharapkan lebih kecil daripada keadaannya pada kesenjangan yang sama.
    """,
    bad="""
kesenjangan:
  - {subdimensi: keamanan_masyarakat, kondisi_saat_ini: Waktu tanggap kedaruratan 42 menit,
     kondisi_diharapkan: Waktu tanggap 50 menit}
""",
    good="""
kesenjangan:
  - {subdimensi: keamanan_masyarakat, kondisi_saat_ini: Waktu tanggap kedaruratan 42 menit,
     kondisi_diharapkan: Waktu tanggap 20 menit}
""",
)
def no_better_than_now(subject: Subject) -> Iterator[Hit]:
    """A hit for each hoped-for time or shortcoming that is not smaller than the state told in the same words."""
    for gap in subject.plan.kesenjangan:
        states, wishes = (
            [f for f in subject.figures_of(text or "") if _LESS_IS_BETTER.match(f.before) and not f.whole]
            for text in (gap.kondisi_saat_ini, gap.kondisi_diharapkan)
        )
        for wish in wishes:
            state = next((f for f in states if f.unit == wish.unit and _begins_alike(f, wish)), None)
            if state is not None and wish.value >= state.value:
                message = f"yang diharapkan {wish.shown} {wish.unit}, padahal keadaannya sudah {state.shown}"
                yield Hit(wish.passage, message, "periksa kedua angkanya.", also=state.text.place)


def _begins_alike(one: Figure, other: Figure) -> bool:
    ours, theirs = one.before.casefold().split()[:2], other.before.casefold().split()[:2]
    return ours == theirs
