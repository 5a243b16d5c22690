"""Rules on phases and parts: waves that overlap or leave a year out, named parts and the rest beside their total."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from generator.checks.counts_in_prose import Counted
from generator.checks.figures_in_prose import figures
from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import Prose, span_of_sentence
from generator.checks.rule import Basis, Hit, rule
from generator.checks.stems import telling_stems
from generator.checks.subject import Subject
from generator.framework.dimensions import dimensions
from generator.late_patterns import late_pattern
from generator.source.values import Teks

_ORDINALS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam")
_ROMANS = ("I", "II", "III", "IV", "V", "VI")
_NOUNS = "gelombang|tahap|tahapan|fase|periode|termin|babak"
_PHASE = (
    rf"(?:(?i:\b(?P<noun>{_NOUNS}))\s(?:ke-?)?(?P<order>{'|'.join(_ORDINALS)}|(?-i:VI|IV|V|I{{1,3}})|[1-6])\b"
    r"(?:(?!\b(?i:gelombang|tahap|fase|periode|termin|babak)\b)[^.;\n]){0,60}?"
    r"(?<![\d/.])(?P<first>20\d\d)(?:\s?(?:[–-]|sampai(?: dengan)?|hingga|dan)\s?(?P<last>20\d\d))?)"
)


class _Phase(NamedTuple):
    """A phase told in a text: its number, its years and where it stands."""

    order: int
    first: int
    last: int
    at: Passage


@rule(
    "BTH001",
    "Gelombang atau tahap bertumpuk, terlewat, atau terbalik",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Gelombang, tahap, atau fase yang diuraikan satu teks beserta tahunnya bersambung: tidak bertumpuk, tidak
    melewatkan satu tahun, dan nomornya berurutan. Tahun yang menjadi akhir satu tahap dan awal tahap berikutnya
    diterima apabila semua tahapnya ditulis demikian.
    """,
    bad="""
visi:
  penjelasan: >-
    Gelombang pertama, 2025–2026, membenahi dasar. Gelombang kedua, 2026–2027, membangun rantai nilai. Gelombang
    ketiga, 2029, memperluas pasar.
""",
    good="""
visi:
  penjelasan: >-
    Gelombang pertama, 2025–2026, membenahi dasar. Gelombang kedua, 2027–2028, membangun rantai nilai. Gelombang
    ketiga, 2029, memperluas pasar.
""",
)
def phases_out_of_joint(subject: Subject) -> Iterator[Hit]:
    """A hit for each phase of a text that overlaps the one before it, leaves a year out, or has a wrong number."""
    found: defaultdict[tuple[int, str], list[_Phase]] = defaultdict(list)
    for text, match in subject.prose.near(_NOUNS.split("|"), _PHASE):
        first = int(match["first"])
        at = Passage(text, *match.span())
        found[id(text), match["noun"].lower()].append(
            _Phase(_order(match["order"]), first, int(match["last"] or first), at)
        )
    for phases in found.values():
        first_told: dict[int, _Phase] = {}
        for phase in phases:
            first_told.setdefault(phase.order, phase)
        yield from _joints(sorted(first_told.values(), key=lambda phase: phase.order))


def _order(word: str) -> int:
    if word.isdigit():
        return int(word)
    return _ORDINALS.index(word.lower()) + 1 if word.lower() in _ORDINALS else _ROMANS.index(word) + 1


def _joints(phases: list[_Phase]) -> Iterator[Hit]:
    """A hit for each phase that does not follow the one before it."""
    pairs = list(pairwise(phases))
    may_touch = all(later.first == former.last for former, later in pairs) or all(
        phase.first == phase.last for phase in phases
    )
    for former, later in pairs:
        skipped = later.first - former.last - 1
        if later.order != former.order + 1:
            message = f"'{_shown(later)}' mengikuti '{_shown(former)}'"
            yield Hit(later.at, message, "urutkan nomornya, atau lengkapi yang terlewat.")
        elif later.first < former.last or (later.first == former.last and not may_touch):
            message = f"'{_shown(later)}' bertumpuk dengan '{_shown(former)}'"
            yield Hit(later.at, message, "periksa tahunnya.")
        elif skipped > 0:
            years = f"{former.last + 1}" if skipped == 1 else f"{former.last + 1}–{later.first - 1}"
            message = f"tahun {years} terlewat antara '{_shown(former)}' dan '{_shown(later)}'"
            yield Hit(later.at, message, "periksa tahunnya.")


def _shown(phase: _Phase) -> str:
    words = " ".join(phase.at.words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


_LONGEST, _BESIDE = 40, 250
_REST = re.compile(r"(?i)^(?P<thing>[a-z]+)\s(?:lain(?:nya)?|selebihnya|sisanya)\b")
_NAMES = re.compile(r"(?P<names>(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*(?:,\s|,?\s(?:dan|serta)\s))+)$")
_BETWEEN = re.compile(r",?\s(?:dan|serta)\s|,\s")


@rule(
    "BTH002",
    "Yang disebut ditambah selebihnya melebihi jumlahnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    "Kecamatan Cendana dan sebelas kecamatan lain" berarti dua belas kecamatan. Yang disebut namanya ditambah
    selebihnya tidak lebih banyak daripada seluruhnya, menurut teks lain yang menyebut jumlah itu.
    """,
    bad="""
daerah: {nama: Tabalong, jenis: kabupaten, gambaran: Daerah ini terdiri atas dua belas kecamatan dan 121 desa.}
quick_win: [{nama: Loket keliling, deskripsi: Loket melayani Kecamatan Tanjung dan dua belas kecamatan lain.}]
""",
    good="""
daerah: {nama: Tabalong, jenis: kabupaten, gambaran: Daerah ini terdiri atas dua belas kecamatan dan 121 desa.}
quick_win: [{nama: Loket keliling, deskripsi: Loket melayani Kecamatan Tanjung dan tiga kecamatan lain.}]
""",
)
def more_than_there_are(subject: Subject) -> Iterator[Hit]:
    """A hit for each rest of a list of names that together with them exceeds the number told elsewhere."""
    rests = [one for one in subject.counted if _REST.match(one.figure.after)]
    wholes: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for one in subject.counted:
        if one.is_whole:
            wholes[one.thing.split()[0]][one.number] += 1
    for one in rests:
        thing = one.thing.split()[0]
        first, _ = span_of_sentence(one.figure.text, one.figure.start, one.figure.end)
        named = _names_before(one.figure.text, first, one.figure.start)
        right = wholes[thing].most_common(1)[0][0] if wholes[thing] else 0
        if named and one.number < right < named + one.number:
            message = f"teks menyebut {named} nama dan {one.figure.shown} {thing} lain, padahal seluruhnya {right}"
            yield Hit(one.figure.passage, message, "samakan banyaknya.")
    for one in rests:
        most = _most_of_all(subject, one)
        if 0 < most <= one.number:
            message = f"teks menyebut {one.shown}, padahal seluruhnya {most}"
            yield Hit(one.figure.passage, message, "samakan banyaknya.")


def _most_of_all(subject: Subject, rest: Counted) -> int:
    """The largest number that texts tell of all things of a kind, not counting what stands just before a rest."""
    thing, at = rest.thing.split()[0], rest.figure.start
    wholes = [one for one in subject.counted if one.is_whole and one.thing.split()[0] == thing]
    beside = [one for one in wholes if one.figure.text is rest.figure.text and 0 < at - one.figure.start < _BESIDE]
    return max((one.number for one in wholes if one not in beside), default=0)


def _names_before(text: Teks, first: int, end: int) -> int:
    """The number of names in capitals directly before a place."""
    match = _NAMES.search(text[first:end])
    if match is None:
        return 0
    return len([name for name in _BETWEEN.split(match["names"]) if name])


_YAITU = late_pattern(
    r"\b(?:yaitu|yakni|meliputi|mencakup|terdiri atas)\s(?:[Kk]ecamatan\s|[Dd]esa\s)?"
    r"(?P<names>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*(?:(?:,\s(?:dan\s)?|\sdan\s)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)+)"
)
_FEWEST_LISTS = 2


@rule(
    "BTH003",
    "Satu tempat pada dua bagian",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Teks yang membagi kecamatan atau desa ke dalam beberapa bagian menyebut setiap nama satu kali. Yang ditandai ialah
    nama yang muncul pada dua daftar satu paragraf, apabila panjang semua daftar itu sama dengan jumlah seluruhnya.
    """,
    bad="""
daerah:
  nama: Tabalong
  jenis: kabupaten
  gambaran: >-
    Daerah ini terdiri atas empat kecamatan. Di pesisir, yaitu Teluk Kencana dan Karang Indah, warga melaut. Di
    perbukitan, yaitu Hulu Perak dan Karang Indah, warga bertani.
""",
    good="""
daerah:
  nama: Tabalong
  jenis: kabupaten
  gambaran: >-
    Daerah ini terdiri atas empat kecamatan. Di pesisir, yaitu Teluk Kencana dan Karang Indah, warga melaut. Di
    perbukitan, yaitu Hulu Perak dan Rimba Asri, warga bertani.
""",
)
def place_in_two_parts(subject: Subject) -> Iterator[Hit]:
    """A hit for each name in two lists of a text that together are as long as the number of all."""
    wholes = {one.number for one in subject.counted if one.is_whole}
    lists: defaultdict[int, list[tuple[Teks, re.Match[str]]]] = defaultdict(list)
    for text, match in subject.prose.near(("yaitu ", "yakni "), _YAITU.pattern):
        lists[id(text)].append((text, match))
    for found in lists.values():
        named = [[name for name in _BETWEEN.split(match["names"]) if name] for _, match in found]
        if len(found) < _FEWEST_LISTS or sum(map(len, named)) not in wholes:
            continue
        seen: set[str] = set()
        for (text, match), names in zip(found, named, strict=True):
            for name in (name for name in names if name in seen):
                message = f"'{name}' disebut pada dua bagian"
                yield Hit(Passage(text, *match.span("names")), message, "periksa pembagiannya.")
            seen.update(names)


@rule(
    "BTH004",
    "Bagian lebih besar daripada keseluruhannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    "Sebanyak 138 desa, 96 di antaranya memiliki badan usaha": bagian yang disebut dengan "di antaranya" tidak lebih
    banyak daripada bilangan di depannya, dan perangkat daerah yang disebut tidak lebih banyak daripada daftarnya.
    """,
    bad="""
visi: {penjelasan: "Sebanyak 138 desa mengelola dana desa, 196 di antaranya memiliki badan usaha yang aktif."}
""",
    good="""
visi: {penjelasan: "Sebanyak 138 desa mengelola dana desa, 96 di antaranya memiliki badan usaha yang aktif."}
""",
)
def part_above_its_whole(subject: Subject) -> Iterator[Hit]:
    """A hit for each part of what is counted before it that is larger than all."""
    for before, figure in pairwise(subject.figures):
        is_part = figure.after.startswith("di antaranya") and before.text is figure.text
        is_counted = before.sentence == figure.sentence and not {before.unit, figure.unit} & {"%", "rp"}
        if is_part and is_counted and figure.value > max(before.value, before.whole) > 1:
            message = f"teks menyebut {figure.shown} di antaranya, padahal seluruhnya {before.shown}"
            yield Hit(figure.passage, message, "periksa kedua angkanya.")
    yield from _more_offices_than_listed(subject)


def _more_offices_than_listed(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of offices, also in the list of sources, that is larger than their list."""
    own, listed = str(subject.plan.istilah.opd).lower(), len(subject.plan.daerah.opd)
    named = {"perangkat daerah", own, str(subject.plan.istilah.opd_panjang).lower()}
    texts = [source.keterangan for source in subject.plan.sumber if isinstance(source.keterangan, Teks)]
    for figure in figures(Prose(texts)) if listed >= _LEAST_LISTED else ():
        is_of_offices = any(figure.after.lower().startswith(name) for name in named)
        if is_of_offices and not figure.whole and figure.value > listed:
            message = f"teks menyebut {figure.shown} {own}, padahal daftarnya memuat {listed}"
            yield Hit(figure.passage, message, "samakan banyaknya dengan ‹daerah.opd›.")


_LEAST_LISTED = 10
_TRAINED = re.compile(r"(?i)\b(?:terlatih|dilatih|bersertifikat|siap bertugas)\b")
_MOST_KINDS = 6


@rule(
    "BTH005",
    "Banyaknya petugas terlatih tidak sesuai dengan sumber dayanya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Petugas yang dilatih dalam tahapan {quick_win} ialah sumber dayanya: banyaknya sama dengan salah satu atau jumlah
    beberapa bilangan pada 'sumber_daya.sdm', apabila keduanya menyebut petugas yang sama.
    """,
    bad="""
quick_win:
  - nama: Dokter Pesisir
    sumber_daya: {sdm: "12 dokter, 32 perawat, dan 96 kader"}
    tahapan: [{nama: Pelatihan perawat dan kader, keluaran: 182 tenaga dan kader terlatih}]
""",
    good="""
quick_win:
  - nama: Dokter Pesisir
    sumber_daya: {sdm: "12 dokter, 32 perawat, dan 96 kader"}
    tahapan: [{nama: Pelatihan perawat dan kader, keluaran: 128 tenaga dan kader terlatih}]
""",
)
def trained_against_staff(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of trained staff that is no sum of the staff of its quick win."""
    for item in subject.plan.quick_win:
        staff = item.sumber_daya.sdm
        known = [figure for figure in subject.figures_of(staff) if figure.unit not in ("%", "rp")] if staff else []
        if not 1 < len(known) <= _MOST_KINDS:
            continue
        sums = {
            sum(parts) for size in range(1, len(known) + 1) for parts in combinations([f.value for f in known], size)
        }
        things = telling_stems(str(staff))
        for step in item.tahapan:
            for figure in subject.figures_of(step.keluaran) if step.keluaran else ():
                trained = (
                    telling_stems(_TRAINED.split(figure.after)[0]) if _TRAINED.search(figure.after) else frozenset()
                )
                # Where all of those named are staff, HTG003 adds up their numbers.
                if (
                    trained & things
                    and not trained <= things
                    and figure.value not in sums
                    and figure.value > min(one.value for one in known)
                ):
                    told = " dan ".join(one.shown for one in known)
                    message = f"teks menyebut {figure.shown} terlatih, padahal sumber dayanya {told}"
                    yield Hit(figure.passage, message, "samakan jumlah dan rinciannya.", also=item.sumber_daya.place)


_THE_OTHERS = late_pattern(
    r"(?i);|\b(?:sedangkan|sementara|adapun|tetapi|selebihnya|sisanya)\b|"
    r"\b\w+\s(?:dimensi\s)?(?:yang\s)?(?:lain|lainnya|tersisa|berikutnya)\b"
)
_NAMED_AFTER = re.compile(r"\b(?:yaitu|yakni|ialah|meliputi|mencakup)\b|:")


@rule(
    "BTH006",
    "Banyaknya dimensi berbeda dengan yang disebut",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Kalimat yang membilang {dimensi} lalu merincinya menyebut sebanyak bilangan itu. Yang ditandai ialah rincian dari
    tiga nama atau lebih yang banyaknya lain, dan rincian seluruh {dimensi} yang kekurangan satu nama. Selebihnya yang
    disebut sesudah titik koma atau dengan kata "lain" dihitung tersendiri. Nama lain suatu {dimensi}, seperti Smart
    People dan Masyarakat Cerdas, dihitung sebagai namanya.
    """,
    bad="""
visi:
  penjelasan: Empat dimensi menjadi perhatian, yaitu Smart Governance, Smart Economy, dan Smart Living.
""",
    good="""
visi:
  penjelasan: Tiga dimensi menjadi perhatian, yaitu Smart Governance, Smart Economy, dan Smart Living.
""",
)
def dimensions_named(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of dimensions that is not that of the names in its sentence."""
    usual = dimensions()
    called = {
        str(one.nama): {str(one.nama), *(name for name in usual[str(one.kunci)].names if " " in name)}
        for one in subject.plan.dimensi
    }
    names = list(called)
    words = {"dimensi", str(subject.plan.istilah.dimensi).lower()}
    for one in subject.counted:
        figure = one.figure
        _, last = span_of_sentence(figure.text, figure.start, figure.end)
        listed = _NAMED_AFTER.search(figure.text, figure.end, last) if one.thing.split()[0] in words else None
        if listed and _THE_OTHERS.search(figure.text, figure.end, listed.start()):
            continue
        list_ends = _THE_OTHERS.search(figure.text, listed.end(), last) if listed else None
        shown = figure.text[listed.end() : list_ends.start() if list_ends else last] if listed else ""
        told = {name for name in names if any(word in shown for word in called[name])}
        if len(told) >= _FEWEST_DIMENSIONS and len(told) != one.number:
            message = f"teks menyebut {one.shown}, tetapi menyebut {len(told)} namanya"
            yield Hit(figure.passage, message, "samakan banyaknya dan daftarnya.")
        elif len(told) == len(names) - 1 and _said_of_all(figure.text, figure.start, last):
            (left,) = (name for name in names if name not in told)
            message = f"teks menyebut {one.shown} sebagai keseluruhannya, tanpa {left}"
            yield Hit(figure.passage, message, f"sebutkan {len(names)} dimensi, atau katakan bahwa itu sebagian.")


def _said_of_all(text: Teks, start: int, last: int) -> bool:
    """Whether a text says of the dimensions that it counts that the whole plan is about them, not of a choice."""
    first, _ = span_of_sentence(text, start, start + 1)
    return bool(_ABOUT_ALL.match(text, start)) and not _CHOSEN.search(text, first, last)


_ABOUT_ALL = late_pattern(
    r"(?i)\w+\sdimensi\s(?:smart city\s)?(?:(?:yang\s)?menjadi\s(?:perhatian|kerangka|landasan|dasar|pilar|"
    r"ruang lingkup)|smart city,\s(?:yaitu|yakni))\b"
)
_CHOSEN = late_pattern(
    r"(?i)\b(?:prioritas|utama|pertama|terpilih|dipilih|tahun|tahap|lebih dahulu|terutama|lain|lainnya|kecuali|"
    r"selain|di luar|awal|dari|khusus|kegiatan|program|rapat|bimtek|di antaranya)\b"
)
_FEWEST_DIMENSIONS = 3
