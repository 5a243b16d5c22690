"""Rules on one sentence compared with itself: its count and its list, its span and its years, its direction."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.figures_in_prose import Figure, number_of
from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import is_quoted, span_of_sentence
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.checks.whose_document import is_said_of_others
from generator.late_patterns import late_pattern
from generator.source.paths import outermost_item
from generator.source.printed_amounts import MONTHS, shown_number
from generator.source.values import Teks

_LEADS = re.compile(
    r"\s(?P<thing>(?!di\b|pada\b)[a-z]+(?:\s[a-zA-Z]+){0,3}),?"
    r"(?:\s(?:yaitu|yakni|ialah|adalah|meliputi|mencakup|terdiri atas|terdiri dari)\s|:\s|\s\((?P<bracket>))"
)
_NO_THINGS = frozenset(
    ("tahun", "bulan", "hari", "jam", "menit", "pekan", "minggu", "kali", "persen", "orang", "jiwa", "ribu", "juta",
     "miliar", "meter", "kilometer", "hektare", "ton", "dari", "dan", "sampai", "hingga", "desa")
)  # fmt: skip
_SEPARATOR = re.compile(r"[,;]\s+(?:(?:dan|serta)\s+)?")
_CLOSING = re.compile(r"[,;]\s+(?:dan|serta)\s+")
_INNER_AND = re.compile(r"\s(?:dan|serta|atau|hingga|sampai|beserta)\s|/")
_NO_ITEM = re.compile(
    r"(?i)(?:yang|sebagai|terutama|termasuk|khususnya|misalnya|baik|bukan|tetapi|dengan|untuk|melalui|sehingga|agar|"
    r"karena|lalu|kemudian|masing-masing|antara lain|di antaranya|serta|dan|namun|sedangkan|sementara|seperti|"
    r"yaitu|yakni|sejak|ketika|setelah)\b"
)
_SOME_ONLY = r"(?i)\b(?:antara lain|di antaranya|misalnya|seperti|termasuk|terutama|masing-masing|dsb|dll)\b"
_FOLLOWER = re.compile(
    r",\s(?:kemudian|lalu|sehingga|agar|yang|karena|dengan|sebelum|setelah|supaya|untuk|sementara|sedangkan|tetapi|"
    r"namun|sebagai|dalam|ketika|melalui)\b"
)
_FEWEST, _MOST, _LONGEST_ITEM, _SHORT_PAIR = 2, 20, 13, 5
_BESIDES = re.compile(r"\bselain\s+(?P<list>[^.;:()]+)")


@rule(
    "RNC001",
    "Banyaknya berbeda dengan rinciannya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Kalimat yang menyebut banyaknya lalu merincinya, seperti "tiga unsur, yaitu struktur, infrastruktur, dan
    suprastruktur", merinci sebanyak itu; "satu dari tiga unsur selain bisnis dan wajah kota" pun demikian, begitu
    pula daftar di bawah "dibangun dengan enam pilar:". Rincian
    yang dapat dihitung dengan dua cara, atau yang hanya memberi contoh, tidak dinilai.
    """,
    bad="""
pendahuluan: {metodologi: "Kesiapan dinilai dari empat unsur, yaitu struktur, infrastruktur, dan suprastruktur."}
""",
    good="""
pendahuluan: {metodologi: "Kesiapan dinilai dari tiga unsur, yaitu struktur, infrastruktur, dan suprastruktur."}
""",
)
def wrong_enumeration(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of things that differs from the number of those listed behind or below it."""
    for figure in subject.figures:
        if figure.unit in _NO_THINGS or is_quoted(figure.text, figure.start):
            continue
        if figure.whole:
            yield from _one_besides(figure)
        elif _FEWEST <= figure.value <= _MOST:
            below = _BELOW.match(figure.text, figure.end) if ":\n" in figure.text else None
            yield from _above_a_list(figure, below) if below else _before_its_list(figure)


def _before_its_list(figure: Figure) -> Iterator[Hit]:
    """A hit for a number of things that its sentence then lists, if it is not theirs."""
    lead = _LEADS.match(figure.text, figure.end)
    listed = _listed(figure, lead) if lead else ""
    counts = _counts(listed) if listed else range(0)
    if lead and counts and figure.value not in counts and not re.search(_SOME_ONLY, figure.sentence):
        message = f"teks menyebut {figure.shown} {lead['thing']}, padahal rinciannya {counts[0]}"
        yield Hit(figure.passage, message, "samakan banyaknya dan rinciannya.")


def _above_a_list(figure: Figure, below: re.Match[str]) -> Iterator[Hit]:
    """A hit for a number of things that are the items of the list below its sentence, if it is not theirs."""
    number = _items_below(below["list"])
    is_place = _PLACED.search(figure.before) is not None
    if number >= _FEWEST and number != figure.value and not is_place and not re.search(_SOME_ONLY, below["lead"]):
        message = f"teks menyebut {figure.shown} {below['thing']}, padahal daftar di bawahnya memuat {number}"
        yield Hit(figure.passage, message, "samakan banyaknya dan rinciannya.")


_SIGN = r"(?:[-*•]|\d{1,2}[.)]|[a-z][.)])"
_PLACED = late_pattern(r"(?i)\b(?:di|ke|dari|pada|bagi|untuk|oleh|antara|setiap|hanya)$")
_ITEM = rf"[ \t]*{_SIGN}[ \t][^\n]+"
_BELOW = late_pattern(
    r"(?P<lead>\s(?P<thing>(?!di\b|pada\b)[a-z]+)(?:\s[a-z]+)??(?:\s(?:beserta|dengan|dan)\s[a-z]+)?"
    r",?(?:\s(?:yaitu|yakni|ialah|adalah|meliputi|mencakup|terdiri atas|terdiri dari|berikut(?: ini)?|"
    r"sebagai berikut|antara lain|ini))?):[ \t]*\n\s*?"
    rf"(?P<list>{_ITEM}(?:\n+{_ITEM}|\n[ \t]+\S[^\n]*)*)"
)


def _items_below(listed: str) -> int:
    """How many items a list below a sentence has, without those within its items."""
    indents = [match.end() - match.start() for match in re.finditer(rf"(?m)^[ \t]*(?={_SIGN}[ \t])", listed)]
    return indents.count(min(indents)) if indents else 0


def _listed(figure: Figure, lead: re.Match[str]) -> str:
    """The list behind a number, up to the end of its sentence or its bracket."""
    _, last = span_of_sentence(figure.text, figure.start, figure.end)
    listed = figure.text[lead.end() : last]
    if lead["bracket"] is not None:
        return listed.partition(")")[0]
    return listed.strip(" .\n")


def _counts(listed: str) -> range:
    """How many items a list may have: more if items contain "dan" themselves; none if that cannot be told."""
    listed = _before_what_follows(" ".join(listed.split()))
    closings = list(_CLOSING.finditer(listed))
    separators = list(_SEPARATOR.finditer(listed))
    if not separators:
        return range(2, 3) if len(re.findall(r"\s(?:dan|serta)\s", listed)) == 1 and _is_plain([listed]) else range(0)
    if len(closings) != 1 or closings[0].start() != separators[-1].start():
        return range(0)
    items = _SEPARATOR.split(listed)
    joints = sum(len(_INNER_AND.findall(item)) for item in items if len(item.split()) <= _SHORT_PAIR)
    return range(len(items), len(items) + joints + 1) if _is_plain(items) else range(0)


def _before_what_follows(listed: str) -> str:
    """A list without the clause that follows behind its last item."""
    closing = _CLOSING.search(listed)
    follower = _FOLLOWER.search(listed, closing.end()) if closing else None
    return listed[: follower.start()] if follower else listed


def _is_plain(items: list[str]) -> bool:
    return not any(_NO_ITEM.match(item) or len(item.split()) > _LONGEST_ITEM or not item for item in items)


def _one_besides(figure: Figure) -> Iterator[Hit]:
    """One of several things "selain A dan B": as many as those and itself."""
    told = _BESIDES.search(figure.text, figure.end, span_of_sentence(figure.text, figure.start, figure.end)[1])
    others = _counts(told["list"].strip()) if told and figure.value == 1 else range(0)
    if told and others and figure.whole - 1 not in others and not re.search(_SOME_ONLY, figure.sentence):
        message = f"teks menyebut {figure.shown}, padahal yang lain ada {others[0]}: {text_of(told['list'].strip())}"
        yield Hit(figure.passage, message, "samakan banyaknya dan rinciannya.")


_RANGE_BEHIND = {
    "tahun": re.compile(
        r"\s?tahun(?:\s(?:ini|itu|penuh|lamanya))?\s?[,(]?\s?(?:(?:yaitu|yakni|dari|sejak|tahun|periode)\s)*"
        r"(?P<first>20\d\d)\s?(?:–|—|-|sampai(?: dengan)?|hingga)\s?(?P<last>20\d\d)"
    ),
    "hari": re.compile(
        r"\s?hari\s?[,(]?\s?(?:(?:yaitu|yakni|pada|tanggal)\s)*(?P<first>\d{1,2})\s?"
        rf"(?:–|—|-|dan|sampai(?: dengan)?|hingga)\s?(?P<last>\d{{1,2}})\s(?:{'|'.join(MONTHS)})\b"
    ),
}


@rule(
    "RNC002",
    "Lamanya berbeda dengan tahun atau tanggalnya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Lamanya yang disebut di samping rentangnya sesuai dengan rentang itu: "lima tahun, 2025–2029", "dua hari, 14–15
    Mei 2025", demikian pula dengan malamnya, "dua hari satu malam", dan dengan hari berangkat dan kembali pada quick
    win yang sama.
    """,
    bad="""
pendahuluan: {metodologi: "Rencana ini disusun untuk tiga tahun, 2025–2029."}
""",
    good="""
pendahuluan: {metodologi: "Rencana ini disusun untuk lima tahun, 2025–2029. Kunjungannya dua hari satu malam."}
""",
)
def wrong_duration(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of years or days that is not that of the range beside it."""
    for figure in subject.figures:
        pattern = _RANGE_BEHIND.get(figure.unit)
        match = pattern.match(figure.text, figure.end) if pattern else None
        length = int(match["last"]) - int(match["first"]) + 1 if match else 0
        allowed = {length, length - 1} if figure.unit == "tahun" else {length}
        if length > 1 and figure.value not in allowed and not figure.whole:
            message = f"teks menyebut {figure.shown} {figure.unit}, padahal rentangnya {length} {figure.unit}"
            yield Hit(figure.passage, message, "samakan lamanya dan rentangnya.")
    yield from _nights_and_weekdays(subject)


_DAYS_AND_NIGHTS = r"(?i)\b(?P<days>\w+) hari (?P<nights>\w+) malam\b"
_WEEK = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_THERE_AND_BACK = (
    rf"(?i)\b(?P<first>{'|'.join(_WEEK)})\b[^.]*?\bberangkat\b[^.]*\b(?:kembali|pulang)\b[^.]*?"
    rf"\b(?P<last>{'|'.join(_WEEK)})\b"
)


def _nights_and_weekdays(subject: Subject) -> Iterator[Hit]:
    """The days of a journey that do not fit its nights, or the weekdays that its quick win tells."""
    for text, match in subject.prose.near((" malam",), _DAYS_AND_NIGHTS):
        days, nights = (number_of(match[name].lower()) for name in ("days", "nights"))
        if not days or not nights:
            continue
        at = Passage(text, *match.span())
        if days - nights not in (0, 1):
            yield Hit(at, f"teks menyebut {match[0]}", "samakan banyaknya hari dan malam.")
        elif told := _days_by_weekday(subject, text):
            length, other = told
            if length != days:
                yield Hit(
                    at,
                    f"teks menyebut {match[0]}, padahal hari berangkat dan kembalinya {length} hari",
                    "samakan lamanya dan harinya.",
                    also=other.place,
                )


def _days_by_weekday(subject: Subject, text: Teks) -> tuple[int, Teks] | None:
    """How many days lie between the weekdays of a journey in the item of a text, and where they are told."""
    home = outermost_item(text.path)
    for other in subject.prose.holding(("berangkat",)) if home else ():
        match = re.search(_THERE_AND_BACK, other) if outermost_item(other.path) == home else None
        if match:
            first, last = (_WEEK.index(match[name].lower()) for name in ("first", "last"))
            return (last - first) % len(_WEEK) + 1, other
    return None


_RISES = r"(?:naik|meningkat|bertambah|tumbuh|melonjak|kenaikan|peningkatan|bertumbuh)"
_FALLS = r"(?:turun|menurun|berkurang|menyusut|penurunan|merosot|menciut|dikurangi|dipangkas|ditekan|diturunkan)"
_FROM = re.compile(rf"(?i)\b(?:(?P<up>{_RISES})|(?P<down>{_FALLS}))\b(?:\s[a-z]+){{0,6}}?\s+dari(?:\s[a-z]+){{0,3}}$")
_TO = r"^(?:\s[\w]+){0,6}?,?\s+(?:menjadi|ke|hingga|sampai)(?:\s[a-z]+){0,2}\s*$"


@rule(
    "RNC003",
    "Arah berlawanan dengan angkanya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    "Turun dari … menjadi …" menyebut angka yang lebih kecil, dan "naik dari … menjadi …" angka yang lebih besar.
    "Turun menjadi 8,1 persen" pun lebih kecil daripada nilai awal ukuran itu.
    """,
    bad="""
visi: {penjelasan: "Kemiskinan turun dari 8,1% menjadi 11,8%."}
""",
    good="""
visi: {penjelasan: "Kemiskinan turun dari 11,8% menjadi 8,1%."}
""",
)
def wrong_direction_told(subject: Subject) -> Iterator[Hit]:
    """A hit for each rise or fall that its two figures, or the baseline of what it measures, contradict."""
    before: Figure | None = None
    for figure in subject.figures:
        if before is not None and before.text is figure.text and (said := _FROM.search(_lead(before))):
            is_pair = re.match(_TO, figure.text[before.end : figure.start]) and "rp" not in (before.unit, figure.unit)
            if is_pair and _is_against(said, before.value, figure.value):
                message = f"teks menyebut {said['up'] or said['down']} dari {before.shown} menjadi {figure.shown}"
                yield Hit(figure.passage, message, "perbaiki arahnya, atau tukar kedua angkanya.")
        yield from _against_the_start(subject, figure)
        before = figure


def _lead(figure: Figure) -> str:
    return figure.text[span_of_sentence(figure.text, figure.start, figure.end)[0] : figure.start].rstrip()


def _is_against(said: re.Match[str], start: Decimal, end: Decimal) -> bool:
    return end < start if said["up"] else end > start


_CHANGES_TO = re.compile(rf"(?i)\b(?:(?P<up>{_RISES})|(?P<down>{_FALLS}))\s(?:\w+\s)?menjadi$")


def _against_the_start(subject: Subject, figure: Figure) -> Iterator[Hit]:
    said = _CHANGES_TO.search(figure.before)
    measure = next(iter(subject.measures.meant(figure)), None) if said else None
    if said is None or measure is None or is_said_of_others(subject, figure.text, figure.start, figure.end):
        return
    starts = measure.values[first] if (first := min((y for y in measure.values if y), default=0)) else []
    ends = measure.values[max(measure.values)]
    if starts and all(_is_against(said, start, figure.value) for start in starts) and starts != ends:
        told = f"{said['up'] or said['down']} menjadi {figure.shown}"
        message = f"teks menyebut {told}, padahal nilai awal '{text_of(measure.name)}' {shown_number(starts[0])}"
        yield Hit(figure.passage, message, "perbaiki arah atau angkanya.", also=starts[0].place)


_FOLLOWED = re.compile(r"(?i)\b(?:disusul|diikuti)\b")
_MOST_OF = re.compile(r"(?i)\b(?P<high>tertinggi|terbesar|terbanyak|terluas|terpanjang|terlama)\b")
_LEAST_OF = re.compile(r"(?i)\b(?P<low>terendah|terkecil|tersedikit|tersempit|terpendek|tersingkat)\b")


@rule(
    "RNC004",
    "Urutan berlawanan dengan angkanya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Yang disebut sesudah "disusul" tidak lebih besar daripada sebelumnya, dan yang "tertinggi" tidak lebih kecil
    daripada yang "terendah" dalam kalimat yang sama.
    """,
    bad="""
daerah: {gambaran: "Pertanian menyumbang 16,8%, disusul perdagangan sebesar 34,2%."}
""",
    good="""
daerah: {gambaran: "Pertanian menyumbang 34,2%, disusul perdagangan sebesar 16,8%."}
""",
)
def wrong_order(subject: Subject) -> Iterator[Hit]:
    """A hit for each figure that follows a smaller one by "disusul", or is the least of its sentence and greater."""
    before: Figure | None = None
    for figure in subject.figures:
        is_pair = before is not None and before.sentence is not None and before.text is figure.text
        if before is not None and is_pair and before.unit == figure.unit and before.sentence == figure.sentence:
            between = figure.text[before.end : figure.start]
            follows = _FOLLOWED.search(between) and figure.value > before.value
            if follows or _is_upside_down(before, figure):
                message = (
                    f"teks menyebut {before.shown} lalu {figure.shown}, berlawanan dengan urutan yang dinyatakannya"
                )
                yield Hit(figure.passage, message, "periksa kedua angka dan urutannya.")
        before = figure


def _is_upside_down(one: Figure, other: Figure) -> bool:
    high_first = _MOST_OF.search(one.clause) and _LEAST_OF.search(other.clause)
    low_first = _LEAST_OF.search(one.clause) and _MOST_OF.search(other.clause)
    return bool((high_first and one.value < other.value) or (low_first and one.value > other.value))


_ORDINALS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan")
_DIVIDED = re.compile(
    r"(?i)\b(?:dibagi|terbagi|terdiri|dilaksanakan|disusun|berlangsung|ditempuh|ada|dalam|melalui)\b"
)
_LAST_IS_PART = 2


@rule(
    "RNC005",
    "Banyaknya berbeda dengan urutan yang diuraikan",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Teks yang membagi sesuatu menjadi tiga gelombang menguraikan gelombang pertama, kedua, dan ketiga.
    """,
    bad="""
visi: {penjelasan: "Pelaksanaan dibagi menjadi empat gelombang. Gelombang pertama membenahi data. Gelombang kedua
  membangun rantai nilai. Gelombang ketiga memperluas pasar."}
""",
    good="""
visi: {penjelasan: "Pelaksanaan dibagi menjadi tiga gelombang. Gelombang pertama membenahi data. Gelombang kedua
  membangun rantai nilai. Gelombang ketiga memperluas pasar."}
""",
)
def wrong_parts(subject: Subject) -> Iterator[Hit]:
    """A hit for each division into parts of which the same text describes more or fewer."""
    for figure in subject.figures:
        is_counted = _FEWEST <= figure.value <= len(_ORDINALS) and not figure.whole and figure.unit.isalpha()
        if not is_counted or figure.unit in _NO_THINGS or _ORDINALS[0] not in figure.text.lower():
            continue
        if not _DIVIDED.search(figure.before):
            continue
        parts = _parts_described(figure.text, figure.unit, figure.end)
        if parts >= _LAST_IS_PART and parts != figure.value:
            message = f"teks menyebut {figure.shown} {figure.unit}, padahal yang diuraikan {parts}"
            yield Hit(figure.passage, message, "samakan banyaknya dan uraiannya.")


def _parts_described(text: Teks, thing: str, start: int) -> int:
    """How many parts a text describes as the first, the second and so on; 0 if not in a row from the first."""
    found = re.findall(rf"(?i)\b{re.escape(thing)}\s(ke\w+|pertama)\b", text[start:])
    told = {_ORDINALS.index(word.lower()) + 1 for word in found if word.lower() in _ORDINALS}
    return len(told) if told == set(range(1, len(told) + 1)) else 0


_ORDERED = rf"(?i)\b(?P<thing>[a-z]{{4,}}) (?P<ordinal>{'|'.join(_ORDINALS)})\b"
_NOT_ORDERED = frozenset(("yang", "pada", "untuk", "dari", "sekali", "hari", "tahun", "belah", "tahap", "semester",
                          "triwulan", "misi", "pihak", "orang", "dan"))  # fmt: skip


@rule(
    "RNC006",
    "Urutan yang diuraikan terputus",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Teks yang menguraikan alasan kedua dan keempat kehilangan alasan ketiga, atau urutannya salah tulis. Yang dinilai
    ialah kalimat yang diawali benda dengan urutannya.
    """,
    bad="""
visi: {penjelasan: "Alasan pertama ialah mutu. Alasan kedua ialah kesiapan. Alasan keempat ialah biaya."}
""",
    good="""
visi: {penjelasan: "Alasan pertama ialah mutu. Alasan kedua ialah kesiapan. Alasan ketiga ialah biaya."}
""",
)
def broken_order(subject: Subject) -> Iterator[Hit]:
    """A hit for each text whose sentences begin with a thing and its order, with one left out or told twice."""
    seen: dict[tuple[int, str], list[re.Match[str]]] = {}
    texts: dict[int, Teks] = {}
    for text, match in subject.prose.near(_ORDINALS[2:], _ORDERED):
        begins = match.start() == 0 or re.search(r"[.!?]\s+$|\n\s*$", text[: match.start()])
        is_dated = re.match(r",?\s\(?20\d\d", text[match.end() :])  # in the order of the years, BTH001
        if begins and not is_dated and match["thing"].lower() not in _NOT_ORDERED:
            texts[id(text)] = text
            seen.setdefault((id(text), match["thing"].lower()), []).append(match)
    for (home, thing), matches in seen.items():
        order = [_ORDINALS.index(match["ordinal"].lower()) for match in matches]
        at = next((at for at in range(1, len(order)) if order[at] != order[at - 1] + 1), 0)
        if at and order[at] > 0 and (order[at] > order[at - 1] + 1 or order[at] == order[at - 1]):
            before, here = matches[at - 1], matches[at]
            message = f"teks menyebut '{here[0]}' sesudah {thing} {before['ordinal'].lower()}"
            yield Hit(Passage(texts[home], *here.span()), message, "perbaiki urutannya.")
