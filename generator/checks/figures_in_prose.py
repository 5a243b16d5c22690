"""Figures within the texts, with the words around them that say what they measure.

A figure is read in digits ("11,8%", "Rp412,5 miliar") or in words ("sembilan puluh persen"), also as a share of a
whole ("18 dari 94"). Dates, years, times, ranges, ordinals and numbers of laws are no figures.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.checks.passage import Passage
from generator.checks.prose import Prose, in_small_letters, span_of_sentence
from generator.late_patterns import late_pattern
from generator.source.numbers_and_days_in_words import WORD_OF_NUMBER, of_words
from generator.source.paths import ModelPath
from generator.source.printed_amounts import MONTHS
from generator.source.values import Teks

_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_WORDS = rf"(?:{WORD_OF_NUMBER})(?:[ \n](?:{WORD_OF_NUMBER}))*"
_SIZES = {"": 1, "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_FIRST_LETTERS = "".join(sorted({"r", *(word[0] for word in WORD_OF_NUMBER.split("|"))}))
_FIGURE = late_pattern(
    rf"\b(?=[\d{_FIRST_LETTERS}])(?<![.,/–—-])(?P<money>rp\.?\s?)?(?P<number>{_DIGITS}|{_WORDS})(?!\w)"
    r"(?:\s(?P<size>ribu|juta|mil[iy]ar|triliun)\b)?"
    rf"(?:\s+dari\s+(?P<whole>{_DIGITS}|{_WORDS})(?![\w%]))?"
    r"(?P<unit>\s?%|\s+persen\b)?"
)
_NO_FIGURE_AFTER = late_pattern(
    rf"\s?[–—/-]\s?\d|[.:]\d|\s+(?:{'|'.join(MONTHS).lower()})\b|\s+(?:sampai|hingga)(?: dengan)?\s+\d|-an\b|"
    r"/[a-z]|\s(?:tentang|ttg)\b"
)
_LAWS = (
    r"uu|undang-undang|pp|perpp?u|perpres|keppres|inpres|permen\w*|kepmen\w*|inmen\w*|perda|perbup|perwal\w*|pergub|"
    r"kepbup|kepwal\w*|peraturan \w+|keputusan \w+"
)
_NO_FIGURE_BEFORE = late_pattern(
    r"(?:\b(?:nomor|no\.?|pasal|ayat|bab|tahap|misi|pukul|tanggal|ke|versi|iso|butir|huruf|halaman|tabel|gambar|"
    r"lampiran|buku|skala|layanan|darurat|hotline|telepon|semester|triwulan|sampai|hingga|sampai dengan|"
    r"bernomor|nomor:|hlm\.?|hal\.?|telp?\.?|faksimile|whatsapp|wa|ruang|nip|nik|r[tw]\.?|km|kode pos|seri|"
    rf"(?:lembaran|berita) (?:negara|daerah)|sni|iec|{_LAWS})\s|"
    r"ke-|[–—/]\s?|\b1:)$"
)
_CITED_BEFORE = late_pattern(rf"\b(?:{_LAWS}|surat edaran|instruksi|keputusan|peraturan)\b[^.;,:()]*\s$")
_YEAR_OF_A_LAW = late_pattern(r"\s(?:tahun|thn?\.?)\s(?:19|20)\d\d\b")
_NO_NUMBERS = frozenset(("satu", "nol", "belas", "puluh", "ratus", "ribu", "juta", "miliar", "triliun", "koma"))
_YEAR = late_pattern(r"(?:19|20)\d\d(?<!\w\d{4})\b(?!,\d)")
_MOST_BEFORE, _LONGEST_LAW, _PERCENT = 24, 80, "%"
_ELLIPSIS = "yang"
_CUT = late_pattern(
    r"[.;:!?]\s|\n|,?\s(?:sedangkan|sementara|tetapi|namun|terutama|khususnya|termasuk|sehingga|padahal|lalu|"
    r"walaupun|meskipun|disusul|selebihnya)\s|,\s",
)
_JOINT = late_pattern(r",?\s(?:dan|serta|dari)\s|,\s")
_ROUGHLY = late_pattern(
    r"(?i)\b(?:sekitar|kira-kira|hampir|lebih(?: dari)?|kurang(?: dari| lebih)?|nyaris|mendekati|di (?:atas|bawah)|"
    r"paling \w+|sedikitnya|sekurangnya|minimal|maksimal|melampaui|melebihi)\s*$"
)
_LACKING = late_pattern(r"(?i)\b(?:belum|tidak|tanpa|bukan|sisanya|selebihnya)\b")
_CHANGED_TO = late_pattern(r"\s(?:menjadi|ke)\s")


class Figure(NamedTuple):
    """A figure of a text.

    ``field`` is the last of its path. ``whole`` is what it is a share of, 0 if none is told; ``unit`` is "%", "rp"
    or the word behind the number. ``before`` and ``after`` are the words of its clause on either side, up to the next
    figure; ``year`` is the one year that its sentence names, 0 for none and -1 for several.
    """

    text: Teks
    path: ModelPath
    topic: str
    field: str
    start: int
    end: int
    shown: str
    value: Decimal
    whole: Decimal
    unit: str
    before: str
    after: str
    sentence: str
    year: int

    @property
    def passage(self) -> Passage:
        """The figure itself, as the passage that a finding is about."""
        return Passage(self.text, self.start, self.end)

    @property
    def is_rough(self) -> bool:
        """Whether the words before the figure say that it is rounded, or only a bound: "sekitar", "lebih dari"."""
        return _ROUGHLY.search(self.before) is not None

    @property
    def tells_lack(self) -> bool:
        """Whether its clause tells what is lacking."""
        return _LACKING.search(self.clause) is not None

    @property
    def clause(self) -> str:
        """The words around the figure."""
        return f"{self.before} {self.after}"


def figures(prose: Prose) -> Iterator[Figure]:
    """The figures of all texts, in their order."""
    for text in prose.holding((*"0123456789", *WORD_OF_NUMBER.split("|"))):
        found = _told_in(str(text))
        path = ModelPath(text.path)
        topic, name = (path.topic, path.name) if found else ("", "")
        for start, end, told in found:
            yield Figure(text, path, topic, name, start, end, *told)


_Told = tuple[str, Decimal, Decimal, str, str, str, str, int]
_MOST_KNOWN = 20_000


@lru_cache(_MOST_KNOWN)
def _told_in(text: str) -> tuple[tuple[int, int, _Told], ...]:
    """The figures of a text without their place in the plan; of two versions of it, nearly all texts are the same."""
    matches = list(filter(_is_figure, _FIGURE.finditer(in_small_letters(text))))
    found: list[tuple[int, int, _Told]] = []
    for at, match in enumerate(matches):
        told = _read(text, matches, at)
        if told is None:
            continue
        if found and told[3] == _ELLIPSIS and found[-1][2][6] == told[6]:
            told = (*told[:3], found[-1][2][3], *told[4:])
        found.append((*match.span(), told))
    return tuple(found)


def _is_figure(match: re.Match[str]) -> bool:
    number = match["number"]
    if number.isdigit() and len(number) == 4 and number[:2] in ("19", "20") and not (match["unit"] or match["size"]):
        return False
    if number in _NO_NUMBERS and not match["unit"]:
        return bool(match["whole"])
    if _NO_FIGURE_AFTER.match(match.string, match.end()):
        return False
    if _YEAR_OF_A_LAW.match(match.string, match.end()) and _is_cited(match.string, match.start()):
        return False
    barred = _NO_FIGURE_BEFORE.search(match.string, max(0, match.start() - _MOST_BEFORE), match.start())
    return barred is None or (barred[0] == "ke " and number[0].isalpha())


def _is_cited(text: str, at: int) -> bool:
    """Whether a law is named before a place: "UU Pemda 23 Tahun 2014"."""
    return _CITED_BEFORE.search(text, max(0, at - _LONGEST_LAW), at) is not None


def _read(text: str, matches: list[re.Match[str]], at: int) -> _Told | None:
    """What a figure tells, from its printed form to the year of its sentence; None if it is none."""
    match = matches[at]
    start, end = match.span()
    value, whole = number_of(match["number"]), number_of(match["whole"]) if match["whole"] else Decimal(0)
    if value is None or whole is None:
        return None
    first, last = span_of_sentence(text, start, end)
    left = max(first, matches[at - 1].end() if at else 0)
    right = min(last, matches[at + 1].start() if at + 1 < len(matches) else last)
    before, after = _before(text[left:start], follows=left > first), _after(text[end:right], leads=right < last)
    sentence = text[first:last]
    unit = "rp" if match["money"] else _PERCENT if match["unit"] else _first_word(after)
    year = _year_told(after, before, sentence)
    shown, value = " ".join(text[start:end].split()), value * _SIZES[match["size"] or ""]
    return shown, value, whole, unit, before, after, sentence, year


def _year_told(*nearest_first: str) -> int:
    """The year of the nearest words that name any: 0 for none, -1 for several."""
    for words in nearest_first:
        if years := {int(year) for year in _YEAR.findall(words)}:
            return years.pop() if len(years) == 1 else -1
    return 0


def number_of(words: str) -> Decimal | None:
    """The number in digits or words; None if it is none."""
    if words[0].isdigit():
        return Decimal(words.replace(".", "").replace(",", "."))
    return of_words(words)


def _before(words: str, *, follows: bool) -> str:
    """The end of the words before a figure that belongs to it; after another figure, what follows the last joint."""
    cuts = [cut.end() for cut in (_JOINT if follows else _CUT).finditer(words)]
    if follows and not cuts:
        cuts = [cut.end() for cut in _CHANGED_TO.finditer(words)]
    return words[cuts[-1] if cuts else 0 :].strip()


def _after(words: str, *, leads: bool) -> str:
    """The beginning of the words after a figure that belongs to it; before another figure, up to the last joint."""
    if cut := _CUT.search(words):
        words = words[: cut.start()]
    elif leads and (joints := list(_JOINT.finditer(words)) or list(_CHANGED_TO.finditer(words))):
        words = words[: joints[-1].start()]
    return words.strip(" .,;:()")


def _first_word(words: str) -> str:
    word = words.split(maxsplit=1)[0] if words else ""
    return word.strip(".,;:()“”\"'").lower()
