"""Rules on mistyped numbers: digits that changed places, another service number, a budget with a wrong comma."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.checks.figures_in_prose import Figure, figures
from generator.checks.figures_of_parts import is_of_a_part
from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import Prose
from generator.checks.rule import Basis, Hit, rule
from generator.checks.rules.angka_teks_dan_isian import may_be_of_one_year, two_numbers
from generator.checks.stems import telling_stems
from generator.checks.subject import Subject, text_of
from generator.late_patterns import late_pattern
from generator.source.paths import outermost_item
from generator.source.printed_amounts import shown_rupiah
from generator.source.values import Teks

_FEWEST_DIGITS = 3
_OF_A_YEAR = re.compile(r"(?:19|20)\d\d")


@rule(
    "SKA001",
    "Dua angka dengan digit yang bertukar tempat",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    1.020 responden pada daftar sumber dan 1.200 responden di dalam teks hampir pasti satu angka yang salah ketik.
    Yang ditandai ialah dua angka dengan benda dan kata pokok yang sama, yang digitnya sama tetapi dua di antaranya
    bertukar tempat.
    """,
    bad="""
sumber: [{id: survei, nama: Survei Diskominfo, keterangan: Wawancara terhadap 1.020 responden pengguna layanan}]
visi: {penjelasan: Harapan warga diperoleh melalui wawancara terhadap 1.200 responden pengguna layanan.}
""",
    good="""
sumber: [{id: survei, nama: Survei Diskominfo, keterangan: Wawancara terhadap 1.200 responden pengguna layanan}]
visi: {penjelasan: Harapan warga diperoleh melalui wawancara terhadap 1.200 responden pengguna layanan.}
""",
)
def digits_changed_places(subject: Subject) -> Iterator[Hit]:
    """A hit for each figure that has the digits of another one of the same thing in another order."""
    remarks = [(one.keterangan, str(one.nama)) for one in subject.plan.sumber if isinstance(one.keterangan, Teks)]
    names = {id(text): name for text, name in remarks}
    told = [*subject.figures, *figures(Prose([text for text, _ in remarks]))]
    by_digits: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in told:
        digits = re.sub(r"\D", "", figure.shown)
        is_plain = not figure.whole and figure.unit not in ("rp", "") and not _OF_A_YEAR.fullmatch(digits)
        if is_plain and len(digits.strip("0")) >= _FEWEST_DIGITS - 1:
            by_digits["".join(sorted(digits)), figure.unit].append(figure)
    for same in by_digits.values():
        seen: list[Figure] = []
        texts = {value: {id(one.text) for one in same if one.value == value} for value in {one.value for one in same}}
        for figure in same:
            other = next((one for one in seen if one.value != figure.value and _are_of_one(one, figure, names)), None)
            if other is not None and not any(one.value == figure.value for one in seen):
                are_both_meant = min(len(texts[figure.value]), len(texts[other.value])) > 1
                if are_both_meant or _are_of_two(subject, figure, other) or _is_told_already(subject, figure):
                    continue
                message = f"teks menyebut {figure.shown} {_unit(figure)}, di tempat lain {other.shown} {_unit(other)}"
                yield Hit(figure.passage, message, "samakan kedua angka menurut sumbernya.", also=other.text.place)
            seen.append(figure)


def _unit(figure: Figure) -> str:
    return "" if figure.unit == "%" else figure.unit


def _are_of_two(subject: Subject, one: Figure, other: Figure) -> bool:
    """Whether two figures are of different years, or one of them is of a part of the region."""
    if not may_be_of_one_year(subject, one, other):
        return True
    return any(is_of_a_part(subject, figure, telling_stems(figure.unit)) for figure in (one, other))


def _is_told_already(subject: Subject, figure: Figure) -> bool:
    """Whether the rule on figures told in the same words reports a figure."""
    return "AKT003" in subject.applied and any(hit.at == figure.passage for hit in two_numbers(subject))


def _are_of_one(one: Figure, other: Figure, names: dict[int, str]) -> bool:
    """Whether two figures may be one: a single exchange of two digits, and a shared word beside the unit."""
    ours, theirs = (re.sub(r"\D", "", figure.shown) for figure in (one, other))
    differing = [at for at, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    are_told_together = one.text is other.text and one.sentence == other.sentence
    if len(differing) != len("ab") or 0 < one.year != other.year > 0 or are_told_together:
        return False
    if outermost_item(one.text.path) and outermost_item(one.text.path) == outermost_item(other.text.path):
        return True
    shared = telling_stems(f"{one.clause} {names.get(id(one.text), '')}") & telling_stems(
        f"{other.clause} {names.get(id(other.text), '')}"
    )
    return len(ours) >= _FEWEST_DIGITS and bool(shared - telling_stems(one.unit) - telling_stems(_MEASURING))


_MEASURING = "panjang sepanjang luas seluas lebar selebar tinggi setinggi jarak sejauh berat seberat total rata-rata"
"""Words for a measure that do not tell what is measured."""


_SERVICE = r"(?i)\b(?P<word>darurat|hotline|call center|panggilan|siaga|pengaduan|halo)\s(?P<number>1\d\d)\b"
_MOST_RARE, _OFTEN = 1, 3


@rule(
    "SKA002",
    "Nomor layanan berbeda",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    Nomor layanan darurat atau pengaduan, seperti 112, sama di seluruh naskah. Yang ditandai ialah nomor yang hanya
    disebut satu kali, apabila nomor lain dengan sebutan yang sama disebut sedikitnya tiga kali.
    """,
    bad="""
quick_win:
  - {nama: Siaga, tujuan: Layanan darurat 112 menjangkau desa, keunikan: Panggilan darurat 112 tanpa pulsa,
     deskripsi: Layanan darurat 112 dijaga sepanjang hari}
tema_tahun: [{tahun: 2026, tema: Layanan dekat, uraian: Layanan darurat 121 beroperasi penuh.}]
""",
    good="""
quick_win:
  - {nama: Siaga, tujuan: Layanan darurat 112 menjangkau desa, keunikan: Panggilan darurat 112 tanpa pulsa,
     deskripsi: Layanan darurat 112 dijaga sepanjang hari}
tema_tahun: [{tahun: 2026, tema: Layanan dekat, uraian: Layanan darurat 112 beroperasi penuh.}]
""",
)
def another_service_number(subject: Subject) -> Iterator[Hit]:
    """A hit for each number of a service that occurs once beside one that occurs often."""
    found = [
        (text, match)
        for text, match in subject.prose.near(("darurat 1", "hotline 1", "center 1", "siaga 1", "aduan 1"), _SERVICE)
    ]
    numbers = Counter(match["number"] for _, match in found)
    if not numbers:
        return
    usual, often = numbers.most_common(1)[0]
    for text, match in found:
        number = match["number"]
        if number != usual and numbers[number] <= _MOST_RARE and often >= _OFTEN and sorted(number) == sorted(usual):
            message = f"teks menyebut nomor layanan {number}, di tempat lain {usual}"
            yield Hit(Passage(text, *match.span("number")), message, f"tulis {usual}, bila layanannya sama.")
    yield from _service_of_another_number(subject, usual, often)


_CALLED = r"(?i)\b(?P<words>\w+ \w+) (?P<number>1\d\d)\b(?![.,]\d|\s?%|\s(?:ribu|juta|miliar))"
_DIGITS = 3
_NATIONAL = ("110", "112", "113", "115", "117", "118", "119", "123", "129")


def _service_of_another_number(subject: Subject, usual: str, often: int) -> Iterator[Hit]:
    """The numbers told once in the very words of the usual one, and those that turn the digits of a national one."""
    others = {word for word in subject.prose.words if len(word) == _DIGITS and word[0] == "1" and word.isdecimal()}
    others -= {usual}
    told = (
        list(subject.prose.near((f" {usual}", *(f" {number}" for number in sorted(others))), _CALLED))
        if others
        else []
    )
    of_usual = Counter(match["words"].lower() for _, match in told if match["number"] == usual)
    numbers = Counter(match["number"] for _, match in told)
    for text, match in told:
        number, words = match["number"], match["words"].lower()
        if number in {usual, *_NATIONAL} or numbers[number] > _MOST_RARE or sorted(number) == sorted(usual):
            continue
        turned = next((one for one in _NATIONAL if sorted(one) == sorted(number)), "")
        is_called = re.search(r"layanan|darurat|panggilan|nomor|siaga|medis|hubungi|polisi|ambulans", words)
        right = usual if of_usual[words] and often >= _OFTEN else turned if is_called else ""
        if right and not _is_cited(text, *match.span("number")):
            where = "di tempat lain" if right == usual else "sedangkan nomor nasional yang mirip ialah"
            message = f"teks menyebut nomor layanan {number}, {where} {right}"
            yield Hit(Passage(text, *match.span("number")), message, f"tulis {right}, bila layanannya sama.")


_OF_A_LETTER = late_pattern(r"(?i)\s?/\s?\w|\s(?:tahun|thn?\.?)\s(?:19|20)\d\d\b|\s(?:tentang|ttg)\b")
_NUMBERED = late_pattern(r"(?i)(?P<before>[^.,;:]*)\b(?:nomor|no\.?|bernomor)\s$")
_SERVED = late_pattern(
    r"(?i)\b(?:(?:meng)?hubungi|(?:men)?elepon|layanan|panggilan|darurat|siaga|pengaduan|pusat|medis|polisi|ambulans)\b"
)
_MOST_BEFORE = 60


def _is_cited(text: str, start: int, end: int) -> bool:
    """Whether a number is that of a law, a letter, a page or an address, not one to call."""
    numbered = _NUMBERED.search(text, max(0, start - _MOST_BEFORE), start)
    return bool(_OF_A_LETTER.match(text, end) or (numbered and not _SERVED.search(numbered["before"])))


_FEWEST_YEARS, _TENFOLD, _WIDE = 3, 10, Decimal("1.5")


@rule(
    "SKA003",
    "Anggaran satu tahun sepuluh kali tahun di sekitarnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Anggaran yang melonjak menjadi 18 miliar di antara 600 juta dan 2 miliar biasanya salah koma atau salah nol. Yang
    ditandai ialah anggaran satu tahun dari satu sumber dana yang, dibagi atau dikali sepuluh, terletak di antara
    tahun sebelum dan sesudahnya.
    """,
    bad="""
rencana_aksi:
  - {kegiatan: Rumah produksi, anggaran: {APBD: {2025: 250 juta, 2026: 600 juta, 2027: 9 miliar, 2028: 1 miliar}}}
""",
    good="""
rencana_aksi:
  - {kegiatan: Rumah produksi, anggaran: {APBD: {2025: 250 juta, 2026: 600 juta, 2027: 900 juta, 2028: 1 miliar}}}
""",
)
def budget_out_of_scale(subject: Subject) -> Iterator[Hit]:
    """A hit for each yearly amount that fits its neighbours only after its comma has been moved."""
    plan = subject.plan
    items: list[Any] = [*plan.rencana_aksi, *plan.infrastruktur, *plan.aplikasi, *plan.literasi_sdm, *plan.quick_win]
    for item in items:
        for source, years in item.anggaran.items():
            amounts = list(years.values())
            for at in range(1, len(amounts) - 1) if len(amounts) >= _FEWEST_YEARS else ():
                right = _right_amount(*(int(amount) for amount in amounts[at - 1 : at + 2]))
                if right:
                    told, meant = shown_rupiah(int(amounts[at])), shown_rupiah(right)
                    label = f"{source.label} {list(years)[at]}"
                    message = f"{label} {told}, jauh dari tahun di sekitarnya: '{text_of(item.naming)}'"
                    yield Hit(amounts[at], message, f"periksa koma dan nolnya; mungkin maksud Anda {meant}.")


def _right_amount(before: int, here: int, after: int) -> int:
    """The amount with its comma moved by one, if only that lies near both neighbours; 0 otherwise."""
    low, high = min(before, after), max(before, after)
    if not low or not here or high > low * 5:
        return 0
    if here > high * 4 and low / _WIDE <= Decimal(here) / _TENFOLD <= high * _WIDE:
        return here // _TENFOLD
    if here * 4 < low and low / _WIDE <= here * _TENFOLD <= high * _WIDE:
        return here * _TENFOLD
    return 0
