"""Rules on arithmetic within texts: percentages of shares, sums of parts, remainders, averages, densities."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

from generator.checks.counts_in_prose import thing_of
from generator.checks.figures_in_prose import Figure, number_of
from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import span_of_sentence
from generator.checks.rule import Basis, Hit, rule
from generator.checks.stems import telling_stems
from generator.checks.subject import Subject, text_of
from generator.source.paths import ModelPath, outermost_item
from generator.source.printed_amounts import in_rupiah, shown_number

_HUNDRED = Decimal(100)
_NOT_COUNTED = frozenset({"dasar_hukum", "sumber"})
_EQUALS = re.compile(
    r"(?i)^(?:[\w/ ]{0,40}?)?,?\s*(?:\batau|\byakni|\byaitu|\bsetara(?: dengan)?|\(|=)\s*"
    r"(?:(?P<rough>sekitar|kira-kira|hampir|lebih dari|kurang lebih|setara|nyaris)|sebesar|hanya|baru|sebanyak|"
    r"dengan|\s)*\s*$"
)
_LACKS = r"(?i)\b(?:belum|tidak|tanpa|sisanya|selebihnya|kekurangan)\b"
_OF_AFTER = r"^\s*dari\s(?:seluruh\s|total\s)?(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)\b(?!\s?%|,\d)"
_OF_BEFORE = r"(?:^|\s)[Dd]ari(?:\s(?:seluruh|total|sebanyak|sejumlah))?$"
_ROOM, _ROUGH_ROOM, _LEAST_WHOLE = Decimal("0.06"), Decimal(2), 2


@rule(
    "HTG001",
    "Persentase tidak sesuai dengan bagiannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Bagian dan persentase yang disebut bersama, seperti "18 dari 94, atau 19,1 persen", saling cocok. Persentase yang
    dibulatkan atau didahului "sekitar" diterima, demikian pula persentase sisanya bila kalimatnya menyebut "belum".
    Bagian yang melebihi keseluruhannya, seperti "21 dari 17 pasar", juga ditandai.
    """,
    bad="""
visi: {penjelasan: "Sebanyak 18 dari 94 jenis layanan, atau 21,9%, selesai secara daring."}
""",
    good="""
visi: {penjelasan: "Sebanyak 18 dari 94 jenis layanan, atau 19,1%, selesai secara daring."}
""",
)
def wrong_share(subject: Subject) -> Iterator[Hit]:
    """A hit for each percentage that is not that of the part beside it, and each part larger than its whole."""
    for one, other in _neighbours(subject.figures):
        if _exceeds(one):
            message = f"teks menyebut {one.shown}, padahal bagian tidak melebihi keseluruhannya"
            yield Hit(one.passage, message, "periksa kedua angkanya.")
        if other is None or (one.unit == "%") == (other.unit == "%"):
            continue
        between = one.text[one.end : other.start]
        part, share = (other, one) if one.unit == "%" else (one, other)
        whole = _whole_of(part, share, subject) if (told := _EQUALS.match(between)) else Decimal(0)
        if not told or not whole or part.value > whole or "rp" in (part.unit, share.unit):
            continue
        if not _fits(share, part.value / whole * _HUNDRED, rough=bool(told["rough"])):
            right = shown_number(round(part.value / whole * _HUNDRED, 1))
            message = f"teks menyebut {share.shown}, padahal {shown_number(part.value)} dari {whole} ialah {right}%"
            yield Hit(share.passage, message, "hitung kembali persentasenya.")


def _neighbours(found: list[Figure]) -> Iterator[tuple[Figure, Figure | None]]:
    """Each figure with the next one of its sentence."""
    for at, figure in enumerate(found):
        follower = found[at + 1] if at + 1 < len(found) else None
        is_near = follower is not None and follower.text is figure.text and follower.sentence == figure.sentence
        yield figure, follower if is_near else None


_CHANGED = r"(?i)\b(?:menjadi|naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|ke)\b"


def _exceeds(figure: Figure) -> bool:
    """Whether a figure is a part larger than its whole; "naik menjadi 21 dari 17" tells of a change."""
    if not figure.whole or figure.value <= figure.whole or figure.unit in ("%", "rp"):
        return False
    return not re.search(_CHANGED, figure.before) and ModelPath(figure.text.path).topic not in _NOT_COUNTED


def _whole_of(part: Figure, share: Figure, subject: Subject) -> Decimal:
    """What a part is taken of: told beside it, behind the percentage, or before it as "Dari 94 jenis layanan"."""
    if part.whole:
        return part.whole
    if told := re.match(_OF_AFTER, share.text[share.end :]):
        return number_of(told["whole"]) or Decimal(0)
    before = [f for f in subject.figures_of(part.text) if f.end <= part.start and f.sentence == part.sentence]
    leading = before[-1] if before else None
    if leading is not None and not leading.whole and re.search(_OF_BEFORE, leading.before) and leading.unit != "%":
        return leading.value
    return Decimal(0)


def _fits(share: Figure, right: Decimal, *, rough: bool) -> bool:
    if re.search(_LACKS, share.sentence) and _is_close(share, _HUNDRED - right, rough=rough):
        return True
    return _is_close(share, right, rough=rough)


def _is_close(share: Figure, right: Decimal, *, rough: bool) -> bool:
    exponent = share.value.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) else 0
    room = _ROUGH_ROOM if rough or share.is_rough else Decimal(10) ** -max(decimals, 0)
    return abs(share.value - right) <= room + _ROOM


_REST = re.compile(r"(?i)(?:^|[.;,]\s+|\bdan\s|\bsedangkan\s|\bsementara\s)(?:sisanya|selebihnya)\b[^.;\d]{0,30}$")
_RESTS, _NEAR = ("sisanya", "selebihnya"), 260


@rule(
    "HTG002",
    "Sisa tidak sesuai dengan selisihnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Yang tersisa ialah selisih keseluruhan dan bagiannya. Yang diperiksa: "Sisanya, 76 jenis layanan" sesudah "18 dari
    94 jenis layanan", serta kesenjangan dan kebutuhan yang menghitung benda yang sama dengan keadaannya, seperti 29
    desa bila 118 dari 147 desa sudah terjangkau. Angka yang disebut sebagai keadaan, target, atau keseluruhan, dan
    sebagian dari sisanya dengan kata "percontohan" dan sejenisnya, tidak ditandai.
    """,
    bad="""
infrastruktur:
  - {nama: Menara bersama, kondisi: 118 dari 147 desa terjangkau, kebutuhan: Penguat sinyal untuk 39 desa}
""",
    good="""
infrastruktur:
  - {nama: Menara bersama, kondisi: 118 dari 147 desa terjangkau, kebutuhan: Penguat sinyal untuk 29 desa}
""",
)
def wrong_rest(subject: Subject) -> Iterator[Hit]:
    """A hit for each remainder that is not the difference of the whole and its part."""
    yield from _rests_in_a_text(subject)
    yield from _rests_of_a_state(subject)


def _rests_in_a_text(subject: Subject) -> Iterator[Hit]:
    before: Figure | None = None
    for figure in subject.figures:
        lead = figure.text[max(0, figure.start - _NEAR) : figure.start]
        may_be = before is not None and before.text is figure.text and any(word in lead.lower() for word in _RESTS)
        if before is None or not may_be or not _REST.search(lead):
            before = figure
            continue
        is_percent = figure.unit == "%"
        whole = _HUNDRED if is_percent and before.unit == "%" else before.whole
        is_known = bool(whole) and (before.unit == "%") == is_percent and figure.start - before.end < _NEAR
        if is_known and not figure.whole and _is_second(subject, before) and not figure.is_rough:
            right = whole - before.value
            if figure.value != right and not (is_percent and abs(figure.value - right) < 1):
                message = f"teks menyebut sisanya {figure.shown}, padahal {_difference(whole, before.value)}"
                yield Hit(figure.passage, message, "hitung kembali sisanya.")
        before = figure


def _is_second(subject: Subject, before: Figure) -> bool:
    """Whether a figure before a remainder is the only part told: others of its sentence would count too."""
    same = [f for f in subject.figures_of(before.text) if f.sentence == before.sentence and f.end <= before.start]
    return not [f for f in same if (f.unit == "%") == (before.unit == "%")]


def _difference(whole: Decimal, part: Decimal) -> str:
    return f"{shown_number(whole)} dikurangi {shown_number(part)} ialah {shown_number(whole - part)}"


_STATES = {"kondisi": ("kebutuhan",), "kondisi_saat_ini": ("kesenjangan",)}
_A_PART = (
    r"(?i)\b(?:percontohan|pertama|prioritas|awal|terluar|terjauh|terpencil|setiap|tiap|per|sebagian|salah satu|"
    r"di antaranya|termasuk|sedikitnya|paling|minimal|lebih dari|sekitar|hampir)\b"
)


def _rests_of_a_state(subject: Subject) -> Iterator[Hit]:
    """What a gap or a need counts of the things whose state is told as "18 dari 94"."""
    plan = subject.plan
    for item in (*plan.kesenjangan, *plan.infrastruktur, *plan.aplikasi, *plan.literasi_sdm):
        for state, wanting in _STATES.items():
            told = getattr(item, state, None) or ""
            shares = [f for f in subject.figures_of(told) if f.whole > _LEAST_WHOLE and f.unit not in ("%", "rp")]
            for share in shares if len({f.unit for f in shares}) == len(shares) else ():
                yield from _wrong_needs(subject, item, share, wanting)


def _wrong_needs(subject: Subject, item: Any, share: Figure, wanting: tuple[str, ...]) -> Iterator[Hit]:
    wished = [
        f for name in ("kondisi_diharapkan", "kebutuhan") for f in subject.figures_of(getattr(item, name, None) or "")
    ]
    targets = {f.value for f in wished if f.unit == share.unit}
    is_gap = "kesenjangan" in wanting
    allowed = {share.value, share.whole, share.whole - share.value}
    allowed |= {target - share.value for target in targets} | {share.whole - target for target in targets}
    allowed |= targets if is_gap else set()
    for name in wanting:
        needs = [f for f in subject.figures_of(getattr(item, name, None) or "") if f.unit == share.unit]
        if sum(need.value for need in needs) in allowed or any(re.search(_OF_BEFORE, need.before) for need in needs):
            continue
        for need in needs:
            is_same = not need.whole and not re.search(_A_PART, need.clause)
            is_more = is_gap or need.value <= share.whole or bool(_LEFT.match(need.after))
            if not is_same or not is_more or need.value in allowed or (not is_gap and _is_target(need)):
                continue
            aims = [target for target in targets - {need.value} if share.value < target <= share.whole]
            right = (aims[0] if len(aims) == 1 else share.whole) - share.value
            message = (
                f"teks menyebut {need.shown} {need.unit}, padahal keadaannya {share.shown}, sehingga sisanya "
                f"{shown_number(right)}"
            )
            yield Hit(need.passage, message, "samakan angka keadaan dan sisanya.", also=share.text.place)


_LEFT = re.compile(r"(?i)^(?:\w+ ){1,4}?(?:berikutnya|sisanya|selebihnya|lainnya|(?:yang )?(?:tersisa|belum))\b")
_UP_TO = r"(?i)\b(?:sampai|hingga|mencapai|menjadi|target|sebanyak)\s*$"


def _is_target(figure: Figure) -> bool:
    """Whether a need tells what is to be reached in the end, not what is lacking."""
    return bool(re.search(_UP_TO, figure.before)) or figure.start == 0


_PARTS = re.compile(
    r"(?i)(?:,?\s(?:yang\s)?(?:terdiri (?:atas|dari)|meliputi|mencakup|terbagi (?:atas|menjadi|dalam|ke dalam)|"
    r"yaitu|yakni|ialah)|:)(?P<first>\s[^.;:\d]{0,12})?$|\((?:terdiri (?:atas|dari)\s)?$"
)
_NOT_ALL = (
    r"(?i)\b(?:antara lain|di antaranya|termasuk|misalnya|seperti|terutama|masing-masing|setiap|rata-rata|rerata|"
    r"median)\b"
)
_LIST = r"^[^.;:()]{0,60}?,?\s?(?:(?P<last>\bdan|\bserta)\s|,\s)(?:\w+\s){0,2}$"
_FEWEST_PARTS, _LONGEST_LIST, _FAR = 2, 400, 90


@rule(
    "HTG003",
    "Jumlah tidak sesuai dengan bagian-bagiannya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Jumlah yang dirinci dalam kalimat yang sama, seperti "62 orang, terdiri atas 14 petugas dan 38 pendata", sama
    dengan jumlah rinciannya; demikian pula orang pada tahapan quick win yang sumber dayanya dirinci. Rincian yang
    tidak lengkap ("antara lain", "di antaranya") tidak dinilai.
    """,
    bad="""
visi: {penjelasan: "Pelatihan diikuti 62 orang, terdiri atas 14 petugas dan 38 pendata."}
""",
    good="""
visi: {penjelasan: "Pelatihan diikuti 52 orang, terdiri atas 14 petugas dan 38 pendata."}
""",
)
def wrong_sum(subject: Subject) -> Iterator[Hit]:
    """A hit for each sum that differs from that of the parts listed behind it, or in the same quick win."""
    for at, figure in enumerate(subject.figures):
        parts = [] if figure.unit == "%" or figure.whole else _listed_parts(subject.figures, at)
        if parts and re.search(_NOT_ALL, figure.sentence):
            continue
        if len(parts) >= _FEWEST_PARTS and (total := sum(f.value for f in parts)) != figure.value:
            if figure.unit == "rp" and not _is_exact(figure, parts):
                continue
            told = " + ".join(f.shown for f in parts)
            shown = shown_number(total) if figure.unit != "rp" else in_rupiah(shown_number(total))
            message = f"teks menyebut {figure.shown}, padahal {told} ialah {shown}"
            yield Hit(figure.passage, message, "samakan jumlah dan rinciannya.")
    yield from _sums_of_people(subject)
    yield from _sums_of_rounds(subject)


_NEXT = re.compile(r"(?i)^(?P<thing>[a-z]+) (?:berikutnya|sisanya|lainnya)\b")


def _sums_of_rounds(subject: Subject) -> Iterator[Hit]:
    """The last of the rounds of a quick win that, with those before it, does not make up its recipients."""
    for item in subject.plan.quick_win:
        rounds = [
            figure for step in item.tahapan for figure in subject.figures_of(step.keluaran) if figure.start == 0
        ]
        last = next((figure for figure in reversed(rounds) if _NEXT.match(figure.after)), None)
        total = item.jumlah_penerima
        if last is None or not total:
            continue
        words = _NEXT.sub(r"\g<thing>", last.after)
        parts = [one for one in rounds if one is not last and one.unit == last.unit and one.after == words]
        due = total - sum(one.value for one in parts)
        if parts and sum(bool(_NEXT.match(one.after)) for one in rounds) == 1 and 0 < due != last.value:
            message = f"teks menyebut {last.shown} {last.unit} berikutnya, padahal sisanya {shown_number(due)}"
            yield Hit(last.passage, message, "samakan jumlah dan rinciannya.", also=total.place)


def _is_exact(figure: Figure, parts: list[Figure]) -> bool:
    total = sum(part.value for part in parts)
    return abs(total - figure.value) * 200 > figure.value


def _listed_parts(found: list[Figure], at: int) -> list[Figure]:
    """The parts listed directly behind a sum up to "dan"; none if the list does not end so."""
    total = found[at]
    parts: list[Figure] = []
    is_money = total.unit == "rp"
    for follower in found[at + 1 :]:
        if follower.text is not total.text or follower.start > total.end + _LONGEST_LIST:
            return []
        lead = total.text[(parts[-1] if parts else total).end : follower.start]
        joined = re.match(_LIST, lead) if parts else _PARTS.search(lead)
        is_part = follower.unit != "%" and (follower.unit == "rp") == is_money and not follower.whole
        if not joined or not is_part or follower.sentence != total.sentence:
            return []
        parts.append(follower)
        if len(parts) > 1 and joined["last"]:
            return parts if _ends_the_list(follower) else []
    return []


def _ends_the_list(last: Figure) -> bool:
    """Whether no other figure follows in a list: "14 petugas dan 38 pendata, serta dua juru mudi"."""
    behind = last.text[last.end : last.end + 60]
    cut = re.search(r"[.;)\n]|$", behind)
    return not re.search(
        r"(?i),\s(?:dan|serta|ditambah)\s|\b(?:dan|serta|ditambah)\s\w+\s?\d", behind[: cut.start() if cut else 0]
    )


_PAIR = r"^(?P<one>[a-z]+)(?: [a-z]+)? dan (?P<other>[a-z]+)\b"


def _sums_of_people(subject: Subject) -> Iterator[Hit]:
    """Numbers of two kinds of people in a quick win, against those of its resources."""
    for item in subject.plan.quick_win:
        told = subject.figures_of(item.sumber_daya.sdm or "")
        numbers: dict[str, list[Decimal]] = defaultdict(list)
        for figure in told:
            if not figure.whole and figure.unit not in ("%", "rp"):
                numbers[figure.unit].append(figure.value)
        texts = [stage.keluaran for stage in item.tahapan if stage.keluaran] if numbers else []
        for figure in (f for text in texts for f in subject.figures_of(text)):
            pair = re.match(_PAIR, figure.after)
            known = [numbers.get(pair["one"], []), numbers.get(pair["other"], [])] if pair else [[], []]
            if all(len(values) == 1 for values in known):
                total = known[0][0] + known[1][0]
                if figure.value > total and not figure.whole:
                    message = (
                        f"teks menyebut {figure.shown} {figure.after}, padahal sumber dayanya {known[0][0]} dan "
                        f"{known[1][0]}, berjumlah {total}"
                    )
                    yield Hit(figure.passage, message, "samakan jumlah dan rinciannya.", also=told[0].text.place)


_DENSITY = (
    r"(?i)\bkepadatan\b[^.;\n\d]{0,60}?(?P<rough>sekitar |kira-kira |hampir |"
    r"lebih dari )?(?P<number>\d{1,3}(?:\.\d{3})+|"
    r"\d+(?:,\d+)?)\s(?:jiwa|orang|penduduk)\s?(?:per|/|tiap|setiap)\s?(?:kilometer persegi|km2|km²)"
)
_PLACE = r"(?i)\b(?:kecamatan|desa|kelurahan|ibu kota|provinsi|nasional|perkotaan|indonesia|distrik|20\d\d)\b"


@rule(
    "HTG004",
    "Kepadatan tidak sesuai dengan penduduk dan luasnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Kepadatan penduduk dalam teks sama dengan  daerah.penduduk  dibagi  daerah.luas_km2, setelah pembulatan. Kepadatan
    kecamatan, provinsi, dan tahun tertentu tidak dinilai.
    """,
    bad="""
daerah:
  penduduk: 412.600
  luas_km2: 3.184,6
  gambaran: Kepadatan penduduk rata-rata 156 jiwa per kilometer persegi.
""",
    good="""
daerah:
  penduduk: 412.600
  luas_km2: 3.184,6
  gambaran: Kepadatan penduduk rata-rata 130 jiwa per kilometer persegi.
""",
)
def wrong_density(subject: Subject) -> Iterator[Hit]:
    """A hit for each density of the region in a text that its population and area contradict."""
    people, area = subject.plan.daerah.penduduk, subject.plan.daerah.luas_km2
    if not people or not area:
        return
    right = Decimal(people) / Decimal(area)
    for text, match in subject.prose.near(("kepadatan",), _DENSITY):
        told = number_of(match["number"]) or right
        room = right / (12 if match["rough"] else 50) + 1
        first, _ = span_of_sentence(text, *match.span())
        lead = re.split(r", ", text[first : match.start()])[-1]
        around = f"{lead} {match[0]}"
        if abs(told - right) > room and not re.search(
            _PLACE, around[max(around.lower().rfind("kepadatan") - 30, 0) :]
        ):
            message = (
                f"teks menyebut kepadatan {match['number']} jiwa per km², padahal penduduk dibagi luasnya "
                f"{shown_number(round(right, 1))}"
            )
            yield Hit(
                Passage(text, *match.span("number")), message, "hitung kembali kepadatannya.", also=people.place
            )


_EACH = (
    r"(?i),?\s(?P<each>\w+)(?:\s\w+)?\s(?:untuk|pada|dari|per|bagi|di)?\s?(?:setiap|tiap|per|masing-masing)\s"
    r"(?P<group>dimensi|subdimensi|misi|tahap|kecamatan)\b"
)


@rule(
    "HTG005",
    "Jumlah tidak sesuai dengan banyaknya setiap kelompok",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Jumlah pada "dua belas quick win, dua untuk setiap dimensi" ialah banyaknya untuk setiap dimensi dikali banyaknya
    dimensi.
    """,
    bad="""
visi: {penjelasan: "Sepuluh inovasi dipilih, dua untuk setiap dimensi."}
""",
    good="""
visi: {penjelasan: "Dua belas inovasi dipilih, dua untuk setiap dimensi."}
""",
)
def wrong_product(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of things that is not the number in each group times the number of groups."""
    plan = subject.plan
    groups = {
        "dimensi": len(plan.dimensi),
        "subdimensi": len(list(plan.subdimensi)),
        "misi": len(plan.misi),
        "tahap": 4,
    }
    texts = {id(text) for text in subject.prose.holding(("setiap ", "tiap ", " per ", "masing-masing "))}
    for one in (one for one in subject.counted if id(one.figure.text) in texts):
        figure = one.figure
        behind = figure.text[figure.end : figure.end + _FAR]
        match = re.search(_EACH, behind)
        if match is None or figure.whole or not groups.get(match["group"].lower()):
            continue
        between = behind[: match.start()]
        each = number_of(match["each"].lower()) if not re.search(r"[.;]|\d", between) else None
        total = each * groups[match["group"].lower()] if each else None
        if total and total != one.number and not figure.is_rough:
            message = (
                f"teks menyebut {one.shown}, padahal {match['each']} untuk setiap {match['group']} berjumlah {total}"
            )
            yield Hit(figure.passage, message, "samakan jumlah dan pembagiannya.")
    for one in (one for one in subject.counted if id(one.figure.text) in texts):
        match = _ONE_EACH.match(one.figure.after)
        right = groups.get(match["group"].lower()) if match and not one.figure.is_rough else None
        if match and right and right != one.number:
            message = (
                f"teks menyebut {one.figure.shown} {one.figure.unit}, padahal {match['group']} berjumlah {right}"
            )
            yield Hit(one.figure.passage, message, "samakan jumlah dan pembagiannya.")


_ONE_EACH = re.compile(r"(?i)^\w+ (?:yang )?masing-masing (?:\w+ ){0,4}?satu (?P<group>dimensi|subdimensi|tahap)\b")


_FEWEST_SHARED = 2
_Share = tuple[Figure, frozenset[str]]
"""A part of a whole, with the stems of the words that tell what it is of."""
_WISHES = frozenset({"kondisi_diharapkan", "kebutuhan", "solusi", "hasil", "keluaran", "target", "tujuan"})
_WISHED = re.compile(
    r"(?i)\b(?:target|ditargetkan|akan|menjadi|diharapkan|pada akhir|paling|dahulu|semula)\b|\b20\d\d\b"
)


@rule(
    "HTG006",
    "Bagian yang sama dengan dua angka",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Bagian dari keseluruhan yang sama, seperti "empat dari 14 puskesmas", yang diceritakan dengan kata pokok yang sama
    pada dua tempat, bernilai sama. Angka tahun lain, target, dan bagian yang diceritakan dengan kata lain tidak
    dibandingkan.
    """,
    bad="""
daerah: {gambaran: "Enam dari 14 puskesmas melayani rekam medis elektronik."}
visi: {penjelasan: "Rekam medis elektronik dipakai empat dari 14 puskesmas."}
""",
    good="""
daerah: {gambaran: "Empat dari 14 puskesmas melayani rekam medis elektronik."}
visi: {penjelasan: "Rekam medis elektronik dipakai empat dari 14 puskesmas; enam dari 14 puskesmas berinternet."}
""",
)
def two_shares(subject: Subject) -> Iterator[Hit]:
    """A hit for each part of a whole that another text tells otherwise in the same words."""
    of_whole: dict[tuple[Decimal, str], list[_Share]] = defaultdict(list)
    of_value: dict[tuple[Decimal, str], list[_Share]] = defaultdict(list)
    for figure in subject.figures:
        is_share = figure.whole > _LEAST_WHOLE and figure.unit not in ("%", "rp", "")
        if not is_share or ModelPath(figure.text.path).name in _WISHES or _WISHED.search(figure.sentence):
            continue
        share = figure, _stems_of_share(subject, figure)
        alike, members = of_value[figure.value, figure.unit], of_whole[figure.whole, figure.unit]
        if (other := _with_another_whole(share, alike)) is not None:
            yield _told_otherwise(figure, other, "samakan keseluruhannya.")
        if (other := _with_another_value(share, members)) is not None:
            yield _told_otherwise(figure, other, "samakan kedua angka menurut sumbernya.")
        alike.append(share)
        members.append(share)
    yield from _shares_of_a_record(subject)


def _with_another_whole(share: _Share, alike: list[_Share]) -> Figure | None:
    """The first of the earlier shares of this value that shares a word, if none is of the same whole."""
    figure, stems = share
    if any(other.whole == figure.whole for other, _ in alike):
        return None
    return next((other for other, theirs in alike if stems & theirs), None)


def _with_another_value(share: _Share, members: list[_Share]) -> Figure | None:
    """The first of the earlier shares of this whole told otherwise in the same words, if none is told alike."""
    figure, stems = share
    same = [theirs for other, theirs in members if other.value == figure.value]
    if any(len(stems & theirs) >= _FEWEST_SHARED or stems <= theirs for theirs in same):
        return None
    others = ((other, theirs) for other, theirs in members if other.value != figure.value)
    return next(
        (
            other
            for other, theirs in others
            if len(stems & theirs) >= _FEWEST_SHARED and other.sentence is not figure.sentence
        ),
        None,
    )


def _told_otherwise(figure: Figure, other: Figure, remedy: str) -> Hit:
    message = f"teks menyebut {figure.shown} {figure.unit}, di tempat lain {other.shown} {other.unit}"
    return Hit(figure.passage, message, remedy, also=other.text.place)


_FEWEST_OF_A_RECORD = 3
_SPREAD_OVER = re.compile(r"(?i)\btersebar (?:di|pada)$")


def _shares_of_a_record(subject: Subject) -> Iterator[Hit]:
    """The numbers of a thing in an evaluation that another text of it tells as a share, in the same words."""
    shares = [
        f for f in subject.figures if f.topic == "evaluasi" and f.whole > _LEAST_WHOLE and f.unit not in ("%", "rp")
    ]
    for share in shares:
        told = telling_stems(share.sentence) - telling_stems(share.unit)
        thing, item = share.after.split()[:2], outermost_item(share.text.path)
        for figure in (f for f in subject.figures if f.topic == "evaluasi" and f.unit == share.unit and not f.whole):
            is_same = figure.after.split()[:2] == thing and outermost_item(figure.text.path) == item
            is_same = is_same and (figure.value > share.value or _SPREAD_OVER.search(figure.before) is not None)
            shared = told & telling_stems(figure.sentence)
            if is_same and figure.value not in (share.value, share.whole) and len(shared) >= _FEWEST_OF_A_RECORD:
                message = (
                    f"teks menyebut {figure.shown} {' '.join(thing)}, di tempat lain {share.shown} {' '.join(thing)}"
                )
                yield Hit(figure.passage, message, "samakan kedua angka menurut sumbernya.", also=share.text.place)


def _stems_of_share(subject: Subject, figure: Figure) -> frozenset[str]:
    """What a share tells of its things: the words of its sentence and the name of its item, without the things."""
    item = subject.item_of(figure.text.path)
    is_named = item is not None and outermost_item(figure.text.path) and ModelPath(figure.text.path).name == "kondisi"
    named = str(item.naming) if item is not None and is_named else ""
    counted = thing_of(figure)
    things = telling_stems(counted if " dan " in counted else " ".join(figure.after.split()[:2]))
    return (telling_stems(figure.clause) | telling_stems(named)) - things


_A_STEP = (
    r"(?i)\b(?:gelombang|pertama|kedua|ketiga|keempat|putaran|angkatan|uji coba|percontohan|percobaan|tahap|"
    r"berikutnya|"
    r"awal|sebagian|contoh|cadangan|tambahan|baru|lain|lainnya|antara|sedikitnya|paling|"
    r"minimal|lebih|bergilir|belum|perluasan|diperluas|bertahap|sepekan|sehari|"
    r"kumulatif\w*|keseluruhan\w*|sebelumnya|semula|(?:sampai|hingga|sejak)(?: tahun)? 20\d\d)\b"
)
_EACH_BEFORE = r"(?i)\b(?:setiap|tiap|masing-masing|per|seorang|setiap \w+)\b"
_EACH_AFTER = r"(?i)^\w+(?: \w+)? (?:setiap|tiap|per)\b"
_FEW = 3
_LATER = frozenset({"pengembangan", "keunikan", "risiko", "mitigasi"})
_TIMES_AND_SIZES = frozenset(
    ("hari", "bulan", "tahun", "jam", "menit", "detik", "pekan", "minggu", "kali", "orang", "persen",
     "jiwa", "malam", "sisi", "pihak", "langkah", "cara", "hal", "halaman", "kilogram", "ton", "liter", "watt",
     "megabit", "pertemuan", "dan", "dari", "pada", "perangkat", "petugas", "anggota", "warga", "perjalanan",
     "kegiatan")
)  # fmt: skip


@rule(
    "HTG007",
    "Satu benda dengan dua angka dalam satu quick win",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=3,
    explanation="""
    Banyaknya benda yang sama, seperti trayek, klinik, atau puskesmas pembantu, disebut sama pada tujuan, penerima
    manfaat, sumber daya, tahapan, dan indikator satu quick win; begitu pula "45 desa" di samping "40 balai desa" dan
    "40 penjaga balai desa". Angka sebagian dengan kata "pertama", "gelombang",
    "uji coba", dan sejenisnya, pengembangan, serta waktu dan ukuran tidak dibandingkan.
    """,
    bad="""
quick_win:
  - {nama: Angkutan Pelajar, tujuan: Menyediakan angkutan di enam trayek, penerima_manfaat: Pelajar di enam trayek,
     tahapan: [{nama: Survei perjalanan, keluaran: Peta delapan trayek}]}
""",
    good="""
quick_win:
  - {nama: Angkutan Pelajar, tujuan: Menyediakan angkutan di enam trayek, penerima_manfaat: Pelajar di enam trayek,
     tahapan: [{nama: Survei perjalanan, keluaran: Peta enam trayek},
               {nama: Operasi tiga trayek pertama, keluaran: Tiga trayek beroperasi}]}
""",
)
def two_numbers_in_an_item(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of a thing in a quick win that the other texts of the quick win contradict."""
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in subject.figures:
        if figure.topic == "quick_win" and _is_whole_in_item(figure):
            groups[outermost_item(figure.text.path), figure.unit].append(figure)
    yield from _two_times(subject)
    yield from _steps_and_their_output(subject)
    for members in groups.values():
        for figure in members:
            other = _outvoting(figure, members)
            if other is not None:
                message = f"teks menyebut {figure.shown} {figure.unit}, di tempat lain {other.shown} {other.unit}"
                yield Hit(figure.passage, message, "samakan kedua angka.", also=other.text.place)
        yield from _beside_the_indicator(subject, members)
    yield from _places_otherwise(member for members in groups.values() for member in members)


_PLACES = frozenset(
    ("desa", "kelurahan", "kecamatan", "pasar", "sekolah", "puskesmas", "posyandu", "dermaga", "kampung")
)
_NEAR_A_PLACE, _OFTEN = 3, 3


def _places_otherwise(figures: Iterable[Figure]) -> Iterator[Hit]:
    """The numbers of places a digit away from the one told of what stands there: 45 desa beside 40 balai desa."""
    told: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        place = next((word for word in figure.after.split()[:_NEAR_A_PLACE] if word in _PLACES), "")
        if place and figure.shown.isdigit():
            told[outermost_item(figure.text.path), place].append(figure)
    for (_, place), members in told.items():
        usual, often = Counter(member.value for member in members).most_common(1)[0]
        known = next(member for member in members if member.value == usual)
        named = [member for member in members if member.unit == place]
        is_alone = often >= _OFTEN and len(named) == 1 and named[0].value > usual
        if is_alone and _is_a_digit_away(named[0].shown, known.shown):
            message = f"teks menyebut {named[0].shown} {place}, di tempat lain {known.shown} {known.unit} {place}"
            yield Hit(named[0].passage, message, "samakan kedua angka.", also=known.text.place)


def _is_a_digit_away(one: str, other: str) -> bool:
    """Whether two numbers of several digits differ in a single digit, or have two digits exchanged."""
    if len(one) != len(other) or len(one) < len("10"):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or sorted(one) == sorted(other)


def _steps_and_their_output(subject: Subject) -> Iterator[Hit]:
    """The numbers in the outputs of steps that are neither those of the step's name nor their sum so far."""
    for item in subject.plan.quick_win:
        done: Counter[str] = Counter()
        for step in item.tahapan:
            named = subject.figures_of(step.nama) if step.nama else []
            told = subject.figures_of(step.keluaran) if step.keluaran else []
            for figure in named if len(named) == 1 and len(told) == 1 else ():
                done[figure.unit] += int(figure.value)
                output = told[0]
                is_same = output.unit == figure.unit and figure.unit not in ("%", "rp", "") and not output.whole
                if is_same and not figure.whole and output.value not in (figure.value, done[figure.unit]):
                    message = (
                        f"teks menyebut {output.shown} {output.unit}, padahal tahapannya {figure.shown} {figure.unit}"
                    )
                    yield Hit(output.passage, message, "samakan kedua angka.", also=figure.text.place)


_MOMENT = re.compile(r"(?i)^(?:hari|jam|menit|pekan|minggu|bulan)(?: kerja)? (?:sebelum|sesudah|setelah|sejak) \w+")


def _two_times(subject: Subject) -> Iterator[Hit]:
    """The times before or after one event that two texts of an item tell: "tiga hari sebelum kunjungan"."""
    known: dict[tuple[str, str], Figure] = {}
    for figure in subject.figures:
        match = _MOMENT.match(figure.after) if outermost_item(figure.text.path) and not figure.whole else None
        if match:
            other = known.setdefault((outermost_item(figure.text.path), match[0].casefold()), figure)
            if other.value != figure.value and other.text is not figure.text:
                message = f"teks menyebut {figure.shown} {match[0]}, di tempat lain {other.shown}"
                yield Hit(figure.passage, message, "samakan kedua angka.", also=other.text.place)


def _beside_the_indicator(subject: Subject, members: list[Figure]) -> Iterator[Hit]:
    """The numbers of a thing in a quick win that differ from the target of its one indicator in that unit."""
    item: Any = subject.item_of(members[0].text.path)
    measured = [one for one in item.indikator if str(one.satuan or "").casefold() == members[0].unit and one.target]
    for indicator in measured if len(measured) == 1 else ():
        stems = telling_stems(indicator.nama or "") - telling_stems(members[0].unit)
        for figure in members:
            if indicator.target != figure.value and stems & telling_stems(figure.clause):
                message = (
                    f"teks menyebut {figure.shown} {figure.unit}, padahal target '{text_of(indicator.nama)}' "
                    f"{shown_number(indicator.target)}"
                )
                yield Hit(figure.passage, message, "samakan kedua angka.", also=indicator.nama.place)


_AROUND = r"(?i)(?:\w+ ){1,3}(?:di )?(?:sekitar\w*|tetangga\w*|luar|terdekat)\b"


def _is_whole_in_item(figure: Figure) -> bool:
    """Whether a figure counts all of a thing of its quick win, not those of a step or a later extension."""
    path = figure.path
    if ".indikator[" in path or figure.whole or figure.unit in ("%", "rp", "") or figure.unit in _TIMES_AND_SIZES:
        return False
    is_later = path.name in _LATER or ".risiko[" in path
    stage = path.rpartition("[")[2].replace("-", " ") if ".tahapan[" in path else ""
    is_of_each = re.search(_EACH_BEFORE, figure.before) or re.search(_EACH_AFTER, figure.after)
    is_of_each = is_of_each or re.match(_AROUND, figure.after)
    return not is_later and not is_of_each and not re.search(_A_STEP, f"{figure.clause} {stage}")


def _outvoting(figure: Figure, members: list[Figure]) -> Figure | None:
    """A figure of the same thing that says otherwise, if most do, or if both name it with the same two words."""
    others = [other for other in members if other.value != figure.value]
    return next((other for other in others if _outvotes(other, figure, members)), None)


def _outvotes(other: Figure, figure: Figure, members: list[Figure]) -> bool:
    votes, against = (sum(member.value == one.value for member in members) for one in (figure, other))
    is_same_thing = _phrase(figure) == _phrase(other) and figure.value * _FEW > other.value
    if against == votes:
        return is_same_thing and members.index(other) < members.index(figure)
    return against > votes and (is_same_thing or figure.value > other.value or against > votes + 1)


def _phrase(figure: Figure) -> frozenset[str]:
    return telling_stems(" ".join(word for word in figure.after.split()[:2] if not _READY.match(word)))


_READY = re.compile(r"(?i)(?:siap|terpasang|beroperasi|terlatih|melayani|berjalan|aktif|tersedia|terlayani)\b")


_BOTH, _DESA, _KELURAHAN = "desa dan kelurahan", "desa", "kelurahan"


@rule(
    "HTG008",
    "Banyaknya desa dan kelurahan tidak sesuai jumlahnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Desa dan kelurahan yang disebut bersama, seperti "118 dari 147 desa dan kelurahan", berjumlah sama dengan desa
    ditambah kelurahan: "138 desa dan sembilan kelurahan".
    """,
    bad="""
daerah: {gambaran: "Penduduk tersebar di dua belas kecamatan, 138 desa, dan tujuh kelurahan."}
visi: {penjelasan: "Jaringan menjangkau 118 dari 147 desa dan kelurahan."}
""",
    good="""
daerah: {gambaran: "Penduduk tersebar di dua belas kecamatan, 138 desa, dan sembilan kelurahan."}
visi: {penjelasan: "Jaringan menjangkau 118 dari 147 desa dan kelurahan."}
""",
)
def wrong_number_of_villages(subject: Subject) -> Iterator[Hit]:
    """A hit where villages and kelurahan, told beside each other, are not as many as both are told to be."""
    both = Counter(one.number for one in subject.counted if one.thing == _BOTH and one.is_whole)
    told = list(subject.counted)
    for one, other in pairwise(told):
        is_pair = (one.thing, other.thing) == (_DESA, _KELURAHAN) and one.figure.text is other.figure.text
        if not is_pair or one.figure.sentence != other.figure.sentence or not both or one.is_part or other.is_part:
            continue
        total = both.most_common(1)[0][0]
        if one.number + other.number != total:
            message = f"{one.shown} dan {other.shown} berjumlah {one.number + other.number}, di tempat lain {total}"
            yield Hit(one.figure.passage, message, "samakan jumlah dan bagian-bagiannya.")


@rule(
    "HTG009",
    "Hasil kegiatan melebihi pesertanya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="""
    Orang yang disebut pada hasil kegiatan, seperti relawan yang dinyatakan siap, tidak melebihi pesertanya.
    """,
    bad="""
kegiatan: [{nama: Pelatihan, peserta: 42 calon relawan dari 20 desa, hasil: [Sebanyak 48 relawan siap bertugas.]}]
""",
    good="""
kegiatan: [{nama: Pelatihan, peserta: 42 calon relawan dari 20 desa, hasil: [Sebanyak 40 relawan siap bertugas.]}]
""",
)
def more_than_took_part(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of people in the results of an event that exceeds those who took part."""
    for event in subject.plan.kegiatan:
        present = next(
            (f for f in subject.figures_of(event.peserta or "") if not f.whole and f.unit not in ("%", "rp")), None
        )
        people = telling_stems(" ".join(present.after.split()[:_FEWEST_PARTS])) if present else frozenset()
        for figure in (f for result in event.hasil for f in subject.figures_of(result)):
            if present and telling_stems(figure.unit) & people and figure.value > present.value and not figure.whole:
                message = f"teks menyebut {figure.shown} {figure.unit}, padahal pesertanya {present.shown}"
                yield Hit(figure.passage, message, "samakan kedua angka.", also=present.text.place)


_FRACTIONS = {
    "separuh": (1, 2), "setengah": (1, 2), "sepertiga": (1, 3), "dua pertiga": (2, 3), "seperempat": (1, 4),
    "tiga perempat": (3, 4), "seperlima": (1, 5), "dua perlima": (2, 5), "tiga perlima": (3, 5),
    "empat perlima": (4, 5), "sepersepuluh": (1, 10),
}  # fmt: skip
_FRACTION = (
    r"(?P<rough>(?:hampir|nyaris|mendekati|sekitar|kira-kira|lebih dari|kurang dari|tidak sampai|kurang lebih)\s)?"
    rf"(?P<fraction>{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))})\b"
)
_THAT_IS = r"(?:yaitu|yakni|atau|tepatnya)\s(?:sebanyak\s|sejumlah\s|hanya\s|baru\s)?"
_TOLD_BEFORE = re.compile(
    rf"(?i)\b{_FRACTION}(?!\s(?:hari|jam|hati))[^.;:()\d]{{0,60}}?(?:,\s{_THAT_IS}|\s\((?:{_THAT_IS})?)$"
)
_TOLD_BEHIND = re.compile(rf"(?i)[^.;:()\d,]{{0,50}},?\s{_THAT_IS}{_FRACTION}")
_NEARLY, _ABOVE, _ROUGHLY = (
    ("hampir", "nyaris", "mendekati", "kurang dari", "tidak sampai"),
    "lebih dari",
    Decimal("0.06"),
)
_SHORT_OF, _OVER = Decimal("0.1"), Decimal("0.12")


@rule(
    "HTG010",
    "Bagian dengan kata tidak sesuai dengan angkanya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    "Sepertiga", "separuh", atau "tiga perempat" yang angkanya disebut di sampingnya, seperti "sepertiga puskesmas,
    yaitu lima dari 14", kurang lebih sama dengan angka itu. "Hampir" berarti sedikit di bawahnya, "lebih dari"
    sedikit di atasnya.
    """,
    bad="""
visi: {penjelasan: "Tiga perempat puskesmas, yaitu 4 dari 14, memakai rekam medis elektronik."}
""",
    good="""
visi: {penjelasan: "Hampir sepertiga puskesmas, yaitu 4 dari 14, memakai rekam medis elektronik. Lebih dari separuh
  pasar (9 dari 17) berinternet, dan 6 dari 12 kecamatan, atau separuhnya, berloket."}
""",
)
def another_fraction(subject: Subject) -> Iterator[Hit]:
    """A hit for each share of a whole that the fraction in words beside it contradicts."""
    for figure in (one for one in subject.figures if one.whole >= _FEWEST_OF_A_FRACTION and one.value <= one.whole):
        first, last = span_of_sentence(figure.text, figure.start, figure.end)
        before, behind = figure.text[first : figure.start], figure.text[figure.end : last]
        match = _TOLD_BEFORE.search(before) or _TOLD_BEHIND.match(behind)
        if match is None:
            continue
        share, rough = figure.value / figure.whole, (match["rough"] or "").strip().lower()
        upper, lower = _FRACTIONS[match["fraction"].lower()]
        right = Decimal(upper) / lower
        is_of_the_rest = re.search(_LACKS, figure.sentence) and _may_be_share(1 - share, right, rough)
        if not _may_be_share(share, right, rough) and not is_of_the_rest:
            message = (
                f"teks menyebut {match['fraction'].lower()}, padahal {figure.shown} ialah {_percent(share)} persen"
            )
            yield Hit(figure.passage, message, "samakan kata dan angkanya.")


_FEWEST_OF_A_FRACTION = 3


def _may_be_share(share: Decimal, right: Decimal, rough: str) -> bool:
    """Whether a share may be called a fraction, told roughly or not."""
    if rough in _NEARLY:
        return right - _SHORT_OF <= share < right
    if rough == _ABOVE:
        return right < share <= right + _OVER
    return abs(share - right) <= _ROUGHLY


def _percent(share: Decimal) -> str:
    return shown_number(round(share * 100, 1))
