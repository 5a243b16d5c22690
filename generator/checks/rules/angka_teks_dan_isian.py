"""Rules on a figure in a text beside a field or a list, and on one thing with two figures in different texts."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from generator.checks.counts_in_prose import Counted, is_some_listed
from generator.checks.figures_in_prose import Figure
from generator.checks.figures_of_parts import is_of_a_part, words_of_others
from generator.checks.figures_of_tables import Measure, is_rounded, says
from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import span_of_sentence
from generator.checks.rule import Basis, Hit, rule
from generator.checks.stems import telling_stems
from generator.checks.subject import Subject, text_of
from generator.late_patterns import late_pattern
from generator.masterplan.bimtek import TAHAP
from generator.source.numbers_and_days_in_words import of_words
from generator.source.paths import outermost_item
from generator.source.printed_amounts import shown_number
from generator.source.values import Teks

_NAMES = frozenset({"indikator", "satuan", "sebutan", "tentang", "judul", "keselarasan"})
_CHANGE = re.compile(
    r"(?i)\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|kenaikan|penurunan|peningkatan|selisih|tambahan|poin|"
    r"sisanya|sisa|kurang lebih|penyambungan|penambahan)(?:\s(?:sebesar|sebanyak|hampir|sekitar|rata-rata))*$"
)
_REST = re.compile(
    r"(?i)^(?:\w+ ){1,3}?(?:berikutnya|tersisa|lagi|tambahan|sisanya|lainnya)\b|^(?:\w+ ){1,3}yang tersisa\b"
)


def _is_a_name(figure: Figure) -> bool:
    is_part_of_a_name = ".indikator[" in figure.path or ".data[" in figure.path
    return is_part_of_a_name or figure.topic in {"dasar_hukum", "sumber"} or figure.field in _NAMES


@rule(
    "AKT001",
    "Angka dalam teks bertentangan dengan isian",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Angka dalam teks, dengan angka atau dengan kata, sama dengan nilai ukuran itu pada isu, sasaran, rencana aksi,
    atau quick win. Angka dicocokkan dengan ukuran yang disebut kata di sekitarnya, menurut satuannya, dan dengan
    tahun yang disebut kalimatnya; "18 dari 94" dibaca juga sebagai 19,1 persen. Angka yang dibulatkan diterima bila
    didahului "sekitar" dan sejenisnya. Angka daerah lain, kelompok ("di kalangan nelayan"), golongan umur, bagian
    wilayah, dan bagian tahun tidak dinilai.
    """,
    bad="""
pendahuluan:
  latar_belakang: Sebanyak 14,2% penduduk masih miskin.
isu:
  - isu: Kemiskinan bertahan
    data: [{uraian: Persentase penduduk miskin, nilai: "11,8", satuan: persen, tahun: 2024}]
""",
    good="""
pendahuluan:
  latar_belakang: Sebanyak 11,8% penduduk masih miskin. Di kalangan rumah tangga nelayan, kemiskinan 24,6%.
isu:
  - isu: Kemiskinan bertahan
    data: [{uraian: Persentase penduduk miskin, nilai: "11,8", satuan: persen, tahun: 2024}]
""",
)
def against_the_tables(subject: Subject) -> Iterator[Hit]:
    """A hit for each figure of a text that none of the values of what it measures agrees with."""
    start = int(subject.plan.periode.mulai or 0)
    for figure in subject.figures:
        is_judged = not (figure.value > figure.whole > 0 or _is_a_name(figure))
        meant = _meant(subject, figure) if is_judged else []
        if not meant or _CHANGE.search(figure.before) or _REST.search(figure.after):
            continue
        best = next((measure for measure in meant if measure.speaks_of(figure.year)), meant[0])
        if (
            (_agrees_with(subject, figure, meant, best) and _is_share_of(figure, meant, start))
            or not best.speaks_of(figure.year)
            or is_of_a_part(subject, figure, best.stems)
        ):
            continue
        known = _known(figure, best, start)
        if figure.field in _WISHES and not any(year >= start for year in best.values):
            continue
        message = f"teks menyebut {figure.shown}, padahal '{text_of(best.name)}' {_listed(known, figure.value)}"
        yield Hit(figure.text, message, "samakan kedua angka menurut sumbernya.", also=_place(known))


_COUNTABLE = 10


def _is_share_of(figure: Figure, meant: list[Measure], start: int) -> bool:
    """Whether a part of a counted whole agrees with the percentages that measure it, if there are any."""
    is_state = figure.whole > _COUNTABLE and figure.year in (0, start - 1)
    shares = [measure for measure in meant if measure.unit == "%"] if is_state else []
    return not shares or _agrees(figure, shares, start)


_OF_SUBDIMENSIONS = frozenset({"isu", "kesenjangan"})
_TARGET_OF_THE_SAME = re.compile(r"^(?:Target|Targetnya|Sasarannya|Nilai awalnya)$")
_DESCRIBED = frozenset({"infrastruktur", "aplikasi", "literasi_sdm"})


def _meant(subject: Subject, figure: Figure) -> list[Measure]:
    if _TARGET_OF_THE_SAME.search(figure.before):
        earlier = [f for f in subject.figures_of(figure.text) if f.end <= figure.start and f.unit == figure.unit]
        return _meant(subject, earlier[-1]) if earlier else []
    is_of_described = figure.topic in _DESCRIBED and figure.field in ("kondisi", "kebutuhan")
    item = subject.item_of(figure.path) if is_of_described else None
    named = str(item.naming) if item is not None else ""
    home = subject.subdimension_of(figure.path) if figure.topic in _OF_SUBDIMENSIONS else ""
    return subject.measures.meant(figure, home, named)


def _agrees_with(subject: Subject, figure: Figure, meant: list[Measure], best: Measure) -> bool:
    start = int(subject.plan.periode.mulai or 0)
    return _agrees(figure, meant, start) or _agrees(figure, subject.measures.related(best), start)


def _agrees(figure: Figure, meant: list[Measure], start: int) -> bool:
    known = ((measure, value) for measure in meant for value in {*_known(figure, measure, start)})
    return any(says(figure, measure, Decimal(value)) for measure, value in known)


_MOST_SHOWN = 3
_BY_NOW = re.compile(r"(?i)\b(?:baru|masih|hanya|tercatat|sudah|telah|saat ini|kini)(?:\s\w+)?$")
_ALREADY = re.compile(r"(?i)^(?:\w+ ){0,3}?(?:telah|sudah|masih)\b")


def _known(figure: Figure, measure: Measure, start: int) -> list[Any]:
    """The values that a figure may mean; of what is told as today's state without a year, those before the plan."""
    is_state = figure.year <= 0 and (_BY_NOW.search(figure.before) or _ALREADY.search(figure.after))
    now = [value for year, values in measure.values.items() if year < start for value in values] if is_state else []
    return now or measure.of_year(figure.year)


def _listed(values: list[Any], told: Decimal) -> str:
    """The values that a measure has; of many, those next to the one told."""
    known = sorted({Decimal(value) for value in values})
    if len(known) > _MOST_SHOWN:
        at = bisect_left(known, told)
        return f"bernilai antara lain {' dan '.join(shown_number(value) for value in known[max(0, at - 1) : at + 1])}"
    return " atau ".join(shown_number(value) for value in known)


def _place(values: list[Any]) -> Any:
    return next((place for value in values if (place := getattr(value, "place", None))), None)


@rule(
    "AKT002",
    "Banyaknya dalam teks berbeda dengan daftar",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Banyaknya perangkat daerah, misi, sasaran, quick win, baris rencana aksi, dimensi, subdimensi, dan daerah tetangga
    yang disebut teks sama dengan daftarnya. Yang dinilai ialah angka yang melebihi daftar, dan angka yang menyebut
    keseluruhannya: "Renstra dua puluh enam perangkat daerah", "dua belas quick win ditetapkan". Sebagian, seperti
    "tiga perangkat daerah", tidak dinilai.
    """,
    bad="""
daerah: {opd: [Dinas Kesehatan, Dinas Sosial]}
pendahuluan: {metodologi: Telaah dokumen mencakup Renstra tiga perangkat daerah.}
""",
    good="""
daerah: {opd: [Dinas Kesehatan, Dinas Sosial]}
pendahuluan: {metodologi: Telaah dokumen mencakup Renstra dua perangkat daerah.}
""",
)
def another_count(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of listed things that differs from the length of their list."""
    lists = _lists(subject)
    yield from _all_of_another_count(subject, lists)
    for one in subject.counted:
        known = _list_of(one, lists)
        if known is None or _is_of_others(one) or _is_of_the_past(subject, one):
            continue
        lengths, first, what = known
        if what == "misi":
            lengths = _missions_named(subject, one.figure.text, one.figure.end) or lengths
        if one.number in lengths:
            continue
        among = _AMONG_THE_PLANNED if one.thing.split()[0] in _PLANNED_THINGS else _AMONG
        is_among = one.number > max(lengths) and bool(re.search(among, one.figure.before))
        differs = is_among or ((one.number > max(lengths) or one.is_whole) and not one.is_part)
        if differs and not _is_counted_once(subject, one) and not is_some_listed(one, max(lengths)):
            message = f"teks menyebut {one.shown}, padahal daftar {what} memuat {max(lengths)}"
            place = getattr(first, "place", None)
            remedy = "samakan banyaknya dengan daftar, atau lengkapi daftarnya."
            yield Hit(one.figure.passage, message, remedy, also=place)


_ALL = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh"
_COLLECTIVE = (
    rf"(?i)(?<![\w-])ke(?P<number>{_ALL})\s(?P<thing>quick win|[a-z]+?)(?:nya)?\b"
    r"(?!\s(?:ini|itu|tersebut|di antaranya))"
    r"(?P<others>\s(?:lain|selain|sisanya)\w*)?"
)
_FEWEST_OF_ALL = 4


def _all_of_another_count(subject: Subject, lists: dict[str, Any]) -> Iterator[Hit]:
    """The collective numbers, such as "kelima misinya", that are not the length of their list."""
    for text, match in subject.prose.near([f"ke{number}" for number in _ALL.split("|")], _COLLECTIVE):
        thing = match["thing"].lower()
        known = lists.get(thing)
        number = int(of_words(match["number"]) or 0)
        start, end = match.span()
        first, last = span_of_sentence(text, start, end)
        if known is None or any(other != thing for other in words_of_others(text[first:last])):
            continue
        lengths = known[0]
        if thing == "misi":
            lengths = _missions_named(subject, text, start) or _missions_meant(subject, text, start)
        allowed = frozenset(length - 1 for length in lengths) if match["others"] else lengths
        is_told_of_some = text.startswith(" yang ", end) and number < max(lengths)
        if is_told_of_some:
            continue
        if number not in allowed and (number > max(lengths) or number >= _FEWEST_OF_ALL):
            listed = f"daftar {known[2]} memuat {max(lengths)}"
            listed += f", jadi lainnya {max(allowed)}" if match["others"] else ""
            message = f"teks menyebut {match[0].strip().lower()}, padahal {listed}"
            place = getattr(known[1], "place", None)
            remedy = "samakan banyaknya dengan daftar, atau lengkapi daftarnya."
            yield Hit(Passage(text, start, end), message, remedy, also=place)


def _missions_meant(subject: Subject, text: Teks, start: int) -> frozenset[int]:
    """The number of missions of the RPJMD if the words before or behind speak of it, else of either list."""
    first, last = span_of_sentence(text, start, start + 1)
    lead = text[text.rfind("\n\n", 0, first) + 1 : last].casefold()
    rpjmd, ours = lead.rfind("rpjmd"), max(lead.rfind("masterplan"), lead.rfind("smart city"))
    lists = (subject.plan.rpjmd.misi, subject.plan.misi)
    chosen = lists[:1] if rpjmd > ours else lists
    return frozenset(len(items) for items in chosen if items) or frozenset(len(items) for items in lists if items)


_MISSIONS_OF = late_pattern(
    r"(?i)(?:\b(?:ke\w+|\w+)\s)?\s?misi(?:nya)?\s(?:dalam\s|pada\s|milik\s)?(?:(?P<rpjmd>rpjmd|pembangunan daerah)|"
    r"smart city|masterplan|kota cerdas)\b"
)
_RPJMD_HAS = late_pattern(r"(?i)\brpjmd\b[^.;,]{0,60}?\s(?:memiliki|memuat|mempunyai|menetapkan|berisi)\s\S*\s?\S*$")


def _missions_named(subject: Subject, text: Teks, at: int) -> frozenset[int]:
    """The number of missions of the plan that the words beside them name outright; none if they name none."""
    named = _MISSIONS_OF.match(text, at)
    first, _ = span_of_sentence(text, at, at + 1)
    if named is None and not _RPJMD_HAS.search(text[first:at]):
        return frozenset()
    is_of_rpjmd = named is None or bool(named["rpjmd"])
    listed = subject.plan.rpjmd.misi if is_of_rpjmd else subject.plan.misi
    return frozenset({len(listed)} if listed else ())


_AMONG = r"(?i)\bdi antara$"
_AMONG_THE_PLANNED = r"(?i)\b(?:di antara|diturunkan dari|berasal dari|dijabarkan dari|bersumber dari)$"
_PLANNED_THINGS = frozenset({"misi", "sasaran", "dimensi", "subdimensi"})


def _list_of(one: Counted, lists: dict[str, tuple[frozenset[int], Any, str]]) -> Any:
    """The list of the things that are counted; of a whole, its first word is enough."""
    parts = one.thing.split()
    if one.is_whole and parts[0] == "kegiatan" and one.figure.sentence.casefold().startswith(_THE_PLAN):
        return lists.get("rencana aksi")
    first = parts[0] if one.is_whole and parts[0] in ("misi", "sasaran") else ""
    return lists.get(one.thing) or lists.get(" ".join(parts[:2])) or lists.get(first)


_THE_PLAN = ("rencana aksi", "masterplan ini", "masterplan smart city", "secara keseluruhan, rencana aksi")


def _is_of_others(one: Counted) -> bool:
    return any(words not in one.thing for words in words_of_others(one.figure.sentence))


def _is_of_the_past(subject: Subject, one: Counted) -> bool:
    """Whether a number is told of a year well before the plan, whose lists are of today."""
    return 0 < one.figure.year < int(subject.plan.periode.mulai or 0) - 1


def _is_counted_once(subject: Subject, one: Counted) -> bool:
    """Whether a number of rows is right if those are left out that ANG009 reports as written twice."""
    rows = len(subject.plan.rencana_aksi)
    return one.number < rows and one.number == rows - len(subject.doubled_costs)


_OFFICES = ("perangkat daerah", "opd", "perangkat", "skpd", "satuan kerja perangkat", "organisasi perangkat")


def _lists(subject: Subject) -> dict[str, tuple[frozenset[int], Any, str]]:
    """The right lengths for each thing, the first of its list, and what the list is called; empty lists are left."""
    plan = subject.plan
    found: dict[str, tuple[frozenset[int], Any, str]] = {}
    for names, (items, what) in _named_lists(subject).items():
        if items:
            found |= {name: (frozenset({len(items)}), items[0], what) for name in names}
    missions = frozenset(len(items) for items in (plan.misi, plan.rpjmd.misi) if items)
    return found | ({"misi": (missions, (plan.misi or plan.rpjmd.misi)[0], "misi")} if missions else {})


def _named_lists(subject: Subject) -> dict[tuple[str, ...], tuple[list[Any], str]]:
    """The lists by the words for their items, with what each is called; offices listed twice count once."""
    plan = subject.plan
    again = {id(office) for _, office in subject.offices.duplicates()}
    offices = [office for office in subject.offices.listed if id(office) not in again]
    own_words = (str(plan.istilah.opd).casefold(), str(plan.istilah.opd_panjang).casefold())
    return {
        (*_OFFICES, *own_words): (offices, "perangkat daerah"),
        ("baris rencana aksi", "kegiatan rencana aksi", "rencana aksi", "baris"): (plan.rencana_aksi, "rencana aksi"),
        ("quick win", "profil quick win"): (plan.quick_win, "quick win"),
        ("sasaran",): (plan.sasaran, "sasaran"),
        ("daerah tetangga", "tetangga"): (plan.daerah.tetangga, "daerah tetangga"),
        ("tahap bimbingan teknis", "tahap bimtek"): (list(TAHAP), "tahap Bimtek"),
        ("tema tahunan", "tema tahunan peta"): (plan.tema_tahun, "tema tahun"),
        ("dimensi", str(plan.istilah.dimensi).casefold()): (list(plan.dimensi), "dimensi"),
        ("subdimensi",): (list(plan.subdimensi), "subdimensi"),
    }


@rule(
    "AKT003",
    "Satu benda dengan dua angka dalam teks",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Banyaknya satu benda di seluruh daerah, seperti kecamatan, puskesmas, atau jenis layanan, disebut sama di seluruh
    naskah. Yang dibandingkan ialah angka yang menyebut keseluruhan ("dari 94 jenis layanan", "tersebar di dua belas
    kecamatan"), angka lain yang melebihinya, dan keadaan yang sama yang diungkapkan dengan kata yang sama. Tahun
    yang berbeda, target, dan bagian wilayah tidak dibandingkan.
    """,
    bad="""
daerah: {gambaran: "Penduduk tersebar di dua belas kecamatan."}
visi: {penjelasan: "Layanan hadir di seluruh lima belas kecamatan."}
""",
    good="""
daerah: {gambaran: "Penduduk tersebar di dua belas kecamatan."}
visi: {penjelasan: "Layanan hadir di seluruh dua belas kecamatan, dan loket keliling di empat kecamatan. Sinyal ada di
    118 dari 147 desa dan kelurahan (138 desa dan sembilan kelurahan)."}
""",
)
def two_numbers(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of a thing that contradicts what other texts say of the whole."""
    lists = _lists(subject)
    groups: dict[str, list[Counted]] = defaultdict(list)
    for one in subject.counted:
        if one.thing not in lists and not words_of_others(one.figure.sentence):
            groups[one.thing].append(one)
    for thing, members in _joined(groups).items():
        if _CHOSEN.search(thing):
            yield from _of_the_chosen(subject, members)
        yield from _against_the_whole(subject, [_as_total(one) for one in members])
    yield from _same_state(subject)
    yield from _same_condition(subject)


def _joined(groups: dict[str, list[Counted]]) -> dict[str, list[Counted]]:
    """The groups, those of a single noun joined with the only other whose name begins with it and tells a whole."""
    wholes: dict[str, list[str]] = defaultdict(list)
    for thing, members in groups.items():
        if any(one.is_whole for one in members):
            for lead in (thing[:at] for at, sign in enumerate(thing) if sign == " "):
                wholes[lead].append(thing)
    found: dict[str, list[Counted]] = {}
    for thing, members in groups.items():
        longer = wholes.get(thing, [])
        is_only = len(longer) == 1 and " dan " not in longer[0]
        found.setdefault(longer[0] if is_only else thing, []).extend(members)
    return found


_CHOSEN = re.compile(r"\b(?:percontohan|prioritas|rintisan|unggulan)\b")


def _of_the_chosen(subject: Subject, members: list[Counted]) -> Iterator[Hit]:
    """The numbers of things of a chosen kind, such as "pasar percontohan", that most others contradict."""
    counts = Counter(one.number for one in members)
    agreed = counts.most_common(1)[0][0]
    first = next(one for one in members if one.number == agreed)
    for one in members if counts[agreed] > 1 else ():
        if one.number != agreed and may_be_of_one_year(subject, one.figure, first.figure):
            message = f"teks menyebut {one.shown}, di tempat lain {first.shown}"
            remedy = "samakan kedua angka menurut sumbernya."
            yield Hit(one.figure.passage, message, remedy, also=first.figure.text.place)


def _against_the_whole(subject: Subject, members: list[Counted]) -> Iterator[Hit]:
    if len({one.number for one in members}) == 1 or not any(one.is_whole for one in members):
        return
    members = [one for one in members if not is_of_a_part(subject, one.figure, telling_stems(one.thing))]
    wholes = {one.number for one in members if one.is_whole}
    if not wholes:
        return
    wholes |= _said_everywhere(members)
    counts = Counter(one.number for one in members if one.number in wholes)
    agreed = max(counts, key=lambda number: (counts[number], -_first_at(members, number)))
    first = next(one for one in members if one.number == agreed)
    is_sure = counts[agreed] > 1
    parts = {one.figure.value for one in members if one.figure.whole}
    parts |= {one.figure.whole - one.figure.value for one in members if one.figure.whole}
    for one in (one for one in members if one.figure.whole or one.number not in parts):
        differs = one.number != agreed and (one.is_whole or (is_sure and one.number > agreed))
        is_settled = one.is_part or is_rounded(one.figure, Decimal(agreed))
        if differs and not is_settled and may_be_of_one_year(subject, one.figure, first.figure):
            message = f"teks menyebut {one.shown}, di tempat lain {first.shown}"
            remedy = "samakan kedua angka menurut sumbernya."
            yield Hit(one.figure.text, message, remedy, also=first.figure.text.place)


_OFTEN, _TOPICS, _MANY = 5, 3, 100
_OF_SOME = re.compile(
    r"(?i)^(?:\w+ )?(?:yang|berusia|berumur|usia|tergabung|terdaftar|anggota|telah|sudah|belum|aktif|mengikuti|"
    r"memakai|menggunakan|menerima|bersertifikat|dilatih|terlatih|di antaranya|muda|perempuan)\b"
)
_DESCRIPTIONS = frozenset({"daerah", "dimensi", "pendahuluan", "masa_depan", "swot", "dimensi_prioritas", "visi"})


def _as_total(one: Counted) -> Counted:
    """A number of things; a large one in a description of the region is that of the whole."""
    describes = one.figure.topic in _DESCRIPTIONS and one.number >= _MANY
    is_of_some = one.is_part or _OF_SOME.search(one.figure.after.removeprefix(one.thing).lstrip())
    return one._replace(is_whole=True) if describes and not is_of_some else one


def _said_everywhere(members: list[Counted]) -> set[int]:
    """The number that is most frequent, in several topics: it is that of the whole, though no text says so."""
    (number, count), *_ = Counter(one.number for one in members).most_common(1)
    topics = {one.figure.topic for one in members if one.number == number}
    return {number} if count >= _OFTEN and len(topics) >= _TOPICS else set()


def _first_at(members: list[Counted], number: int) -> int:
    return next(at for at, one in enumerate(members) if one.number == number)


def may_be_of_one_year(subject: Subject, one: Figure, other: Figure) -> bool:
    """Whether two figures may be of one year: one of no year is not of a year before the plan's own data."""
    years = {one.year, other.year}
    if 0 in years and len(years) > 1:
        return max(years) < 0 or max(years) >= int(subject.plan.periode.mulai or 0) - 1
    return min(years) < 0 or len(years) == 1


_STATES = frozenset(
    ("daerah", "pendahuluan", "dimensi", "masa_depan", "isu", "swot", "kesenjangan", "infrastruktur", "aplikasi",
     "literasi_sdm", "visi", "dimensi_prioritas", "sambutan", "kata_pengantar", "quick_win", "bimtek", "evaluasi",
     "pemantauan", "organisasi")
)  # fmt: skip
_STATE_OF_QUICK_WIN = "masalah"
_WISHES = frozenset(
    ("kondisi_diharapkan", "kebutuhan", "solusi", "pengembangan", "tujuan", "hasil", "keluaran", "topik", "agenda")
)
_WISHED = re.compile(
    r"(?i)\b(?:target|ditargetkan|akan|menjadi|diharapkan|pada akhir|sampai dengan|paling|setiap|"
    r"(?<!cara )masing-masing|"
    r"dalam|"
    r"selama|per)\b"
)
_FEWEST_SHARED, _NEVER = 2, 9999


def _same_state(subject: Subject) -> Iterator[Hit]:
    """The figures of one unit whose words are nearly the same, but whose values differ from those of most."""
    states = [figure for figure in subject.figures if _tells_a_state(figure, subject)]
    shares = [figure for figure in states if _is_share_of_budget(figure)]
    for group in (shares, *_statements(subject, (one for one in states if not _is_share_of_budget(one)))):
        yield from _outnumbered(subject, group)


_BUDGET, _SMART = re.compile(r"(?i)\b(?:belanja daerah|apbd)\b"), re.compile(r"(?i)\b(?:smart city|cerdas)\b")


def _is_share_of_budget(figure: Figure) -> bool:
    """Whether a figure is the share of the budget for smart city, which every plan tells in other words."""
    if figure.unit != "%" or not _BUDGET.search(figure.after):
        return False
    return bool(_SMART.search(figure.sentence[: figure.sentence.find(figure.shown)]))


_CONDITIONS = frozenset({"hari", "kali", "jam", "menit", "bulan", "pekan", "minggu", "megabit", "halaman", "rangkap"})


def _same_condition(subject: Subject) -> Iterator[Hit]:
    """The times and frequencies of what names, strategies and states tell in nearly the same words."""
    told = (figure for figure in subject.figures if figure.unit in _CONDITIONS and not figure.whole)
    for group in _statements(subject, (figure for figure in told if not _tells_a_state(figure, subject))):
        yield from _outnumbered(subject, group)


def _statements(subject: Subject, figures: Iterable[Figure]) -> Iterator[list[Figure]]:
    """The figures of one unit that state the same, two or more; only those that share a stem are compared."""
    known: list[list[Figure]] = []
    by_stem: dict[tuple[str, str], set[int]] = defaultdict(set)
    for figure in figures:
        keys = [(figure.unit, stem) for stem in _own_stems(figure)]
        near = sorted(set[int]().union(*(by_stem[key] for key in keys)))
        same = next((at for at in near if any(_is_same(subject, figure, one) for one in known[at])), len(known))
        if same == len(known):
            known.append([])
        known[same].append(figure)
        for key in keys:
            by_stem[key].add(same)
    return (group for group in known if len(group) > 1)


def _outnumbered(subject: Subject, group: list[Figure]) -> Iterator[Hit]:
    """The figures of one statement that differ from the value that most of them have, the first if as many."""
    if len({figure.value for figure in group}) > 1:
        of_all = frozenset.intersection(*map(_own_stems, group))
        group = [one for one in group if not is_of_a_part(subject, one, of_all)]
    counts = Counter(figure.value for figure in group)
    agreed = [figure for figure in group if figure.value == counts.most_common(1)[0][0]]
    for figure in group if len(counts) > 1 else ():
        if (
            figure in agreed
            or not all(_differ(subject, figure, other) for other in agreed)
            or _meant(subject, figure)
        ):
            continue
        told = agreed[0]
        message = f"teks menyebut {figure.shown}{_unit(figure)}, di tempat lain {told.shown}{_unit(told)}"
        yield Hit(figure.passage, message, "samakan kedua angka menurut sumbernya.", also=told.text.place)


def _is_same(subject: Subject, one: Figure, other: Figure) -> bool:
    """Whether two figures, not of one sentence, tell the same in the same words, or name one thing of a SWOT."""
    is_alike = one.sentence != other.sentence and subject.wordings.are_alike(one, other)
    return (is_alike and one.tells_lack == other.tells_lack) or _of_one(one, other)


def _unit(figure: Figure) -> str:
    return "" if figure.unit in ("%", "rp", "") else f" {figure.unit}"


def _tells_a_state(figure: Figure, subject: Subject) -> bool:
    if figure.year >= (subject.plan.periode.mulai or _NEVER):
        return False
    if not figure.unit or figure.topic not in _STATES or figure.field in _WISHES or _is_a_name(figure):
        return False
    is_told = figure.topic != "quick_win" or figure.field == _STATE_OF_QUICK_WIN
    return is_told and not _WISHED.search(figure.clause) and not _CHANGE.search(figure.before)


def _of_one(one: Figure, other: Figure) -> bool:
    """Whether two figures of one element of the SWOT analysis, in different texts, name the same."""
    return (
        one.topic == "swot" == other.topic
        and one.text is not other.text
        and outermost_item(one.path) == outermost_item(other.path)
        and not _own_stems(one).isdisjoint(_own_stems(other))
    )


def _own_stems(figure: Figure) -> frozenset[str]:
    return telling_stems(figure.clause) - telling_stems(figure.unit)


def _differ(subject: Subject, one: Figure, other: Figure) -> bool:
    years = {_year_of(subject, one), _year_of(subject, other)}
    if bool(one.whole) != bool(other.whole):
        return False
    if len(years) > 1 and not years <= {0, int(subject.plan.periode.mulai or 0) - 1}:
        return False
    return one.value != other.value and not is_rounded(one, other.value) and not is_rounded(other, one.value)


def _year_of(subject: Subject, figure: Figure) -> int:
    """The year that a figure is told of; in an evaluation that of the evaluation, if none is told."""
    item = subject.item_of(figure.path) if figure.topic == "evaluasi" and not figure.year else None
    return int(getattr(item, "tahun", 0) or 0) or figure.year
