"""Rules on rankings within texts: the highest, the lowest, the second of what the tables give figures for."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from generator.checks.figures_in_prose import number_of
from generator.checks.finding import Severity
from generator.checks.passage import Passage
from generator.checks.prose import is_quoted, span_of_sentence
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
from generator.source.paths import ModelPath
from generator.source.values import Teks

_HIGH = r"(?:paling|ter)\s?(?P<high>tinggi|besar|banyak|siap|lebar|kuat|maju)"
_LOW = r"(?:paling|ter)\s?(?P<low>rendah|kecil|sedikit|lemah|tertinggal|minim)"
_RANK = r"(?:\s(?P<rank>kedua|ketiga|keempat))?"
_SUPERLATIVE = rf"(?i)\b(?:{_HIGH}|{_LOW})\b{_RANK}"
_MARKS = (
    "paling ",
    "tertinggi",
    "terbesar",
    "terbanyak",
    "terendah",
    "terkecil",
    "tersiap",
    "terlemah",
    "tersedikit",
)
_RANKS = {None: 1, "kedua": 2, "ketiga": 3, "keempat": 4}
_READINESS, _BUDGET, _ROWS = "kesiapan", "anggaran", "kegiatan"
_THEMES = {
    _READINESS: r"(?i)\bkesiapan(?:nya)?\b",
    _BUDGET: r"(?i)\b(?:anggaran|pagu|pendanaan|pembiayaan|biaya|alokasi)(?:nya)?\b",
    _ROWS: r"(?i)\b(?:kegiatan|baris)(?:nya)?\s(?:rencana aksi\s)?(?:yang\s)?(?=(?:paling|ter)\s?(?:banyak|sedikit))",
}
_YEAR = r"\b20\d\d\b"
_SCOPE = re.compile(
    r"(?i)\b(?:provinsi|nasional|indonesia|kabupaten/kota|kecamatan|desa|kelurahan|sumber dana|apbn|dak|csr|kpbu|"
    r"hibah|quick win|program|unsur|subdimensi|perangkat daerah|opd)\b"
)


class _Ranking(NamedTuple):
    """The figures of the dimensions or years of the plan, by which a superlative can be judged."""

    values: Mapping[str, Decimal]
    what: str


@rule(
    "PRK001",
    "Peringkat dalam teks berbeda dengan angkanya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Dimensi yang disebut paling siap, atau memperoleh anggaran atau kegiatan terbanyak, memang demikian menurut nilai
    kesiapan dan rencana aksinya; demikian pula tahun dengan anggaran terbesar. "Terbesar kedua" dinilai sebagai
    urutan kedua. Perbandingan dengan daerah lain dan di dalam satu program tidak dinilai. Peringkat daerah ini pada
    tahun yang sama, seperti "delapan besar nasional dari 130 kabupaten/kota", sama di semua teks.
    """,
    bad="""
dimensi:
  smart_governance: {kesiapan: "2,4", gambaran: Kesiapan dimensi ini paling rendah di antara keenam dimensi.}
  smart_environment: {kesiapan: "1,8"}
""",
    good="""
dimensi:
  smart_governance: {kesiapan: "2,4", gambaran: Kesiapan dimensi ini paling tinggi di antara keenam dimensi.}
  smart_environment: {kesiapan: "1,8"}
""",
)
def wrong_ranking(subject: Subject) -> Iterator[Hit]:
    """A hit for each superlative in a text that the figures of the dimensions or years contradict."""
    yield from _two_ranks(subject)
    dimensions = {str(dimension.kunci): str(dimension.nama) for dimension in subject.plan.dimensi}
    for text, match in subject.prose.near(_MARKS, _SUPERLATIVE):
        first, last = span_of_sentence(text, *match.span())
        sentence = text[first:last]
        if _SCOPE.search(sentence) or is_quoted(text, match.start()):
            continue
        theme = next((theme for theme, pattern in _THEMES.items() if re.search(pattern, sentence)), "")
        if theme and not is_said_of_others(subject, text, *match.span()):
            yield from _judged(
                subject, Passage(text, *match.span()), match, theme, _named(text, sentence, dimensions)
            )


_AMONG_THE_BEST = (
    r"(?i)(?<![\w-])(?P<rank>\d{1,3}|[a-z]+(?:\s(?:belas|puluh))?)\sbesar\b"
    r"(?P<scope>\s(?:nasional|tingkat nasional))?"
    r"(?:\sdari\s(?P<whole>\d{1,3})\s(?:kabupaten|kota|daerah|peserta)\b)?"
)
_OTHER_RANKING = re.compile(
    r"(?i)\b(?:target\w*|akan|menuju|provinsi|regional|kategori|lomba|anugerah|penghargaan)\b"
)


def _two_ranks(subject: Subject) -> Iterator[Hit]:
    """A hit for each rank among the best, or number of those ranked, that differs from the first one of its year."""
    first: dict[tuple[int, str], tuple[str, int, Teks]] = {}
    for text, match in subject.prose.near((" besar",), _AMONG_THE_BEST):
        start, end = span_of_sentence(text, *match.span())
        sentence = text[start:end]
        year = _year_of_rank(subject, text, sentence)
        is_told = year and (match["scope"] or match["whole"]) and not _OTHER_RANKING.search(sentence)
        if not is_told or is_said_of_others(subject, text, *match.span()):
            continue
        for part in ("rank", "whole"):
            number = number_of(match[part].lower()) if match[part] else None
            if number is None:
                continue
            shown, known, place = first.setdefault((year, part), (match[0], int(number), text))
            if known != int(number):
                message = f"teks menyebut '{match[0].strip()}' tahun {year}, di tempat lain '{shown.strip()}'"
                yield Hit(Passage(text, *match.span()), message, "samakan peringkatnya.", also=place.place)
                break


def _year_of_rank(subject: Subject, text: Teks, sentence: str) -> int:
    """The one year that a sentence on a rank names, else that of the evaluation it stands in; 0 if neither."""
    years = set(re.findall(_YEAR, sentence))
    if len(years) == 1:
        return int(years.pop())
    item = subject.item_of(text.path) if not years and ModelPath(text.path).topic == "evaluasi" else None
    return int(getattr(item, "tahun", 0) or 0)


def _named(text: Teks, sentence: str, dimensions: dict[str, str]) -> list[str]:
    """The dimensions that a sentence names, else that of its text, else the years that it names."""
    found = [key for key, name in dimensions.items() if re.search(rf"(?i)\b{re.escape(name)}\b", sentence)]
    path = ModelPath(text.path)
    own = [path.names[1]] if path.topic == "dimensi" and "dimensi ini" in sentence.casefold() else []
    return found or own or re.findall(_YEAR, sentence)


def _judged(subject: Subject, at: Passage, match: re.Match[str], theme: str, named: list[str]) -> Iterator[Hit]:
    if len(named) != 1:
        return
    ranking = _ranking(subject, theme, is_of_years=named[0].isdigit())
    ordered = sorted(ranking.values.items(), key=lambda pair: pair[1], reverse=bool(match["high"]))
    rank = _RANKS[(match["rank"] or "").lower() or None]
    if named[0] not in ranking.values or len(ordered) < max(rank, 2):
        return
    right, value = ordered[rank - 1]
    if ranking.values[named[0]] != value:
        shown = next((str(d.nama) for d in subject.plan.dimensi if str(d.kunci) == right), right)
        message = f"teks menyebut '{at.words}', padahal urutan ke-{rank} menurut {ranking.what} ialah {shown}"
        yield Hit(at, message, "perbaiki urutannya, atau periksa angkanya.")


def _ranking(subject: Subject, theme: str, *, is_of_years: bool) -> _Ranking:
    plan = subject.plan
    if theme == _READINESS:
        scores = {str(d.kunci): Decimal(d.kesiapan) for d in plan.dimensi if d.kesiapan}
        return _Ranking({} if is_of_years else scores, "nilai kesiapan")
    if theme == _ROWS:
        rows = Counter(str(row.dimensi) for row in plan.rencana_aksi if row.dimensi)
        return _Ranking(
            {} if is_of_years else {key: Decimal(count) for key, count in rows.items()}, "banyaknya kegiatan"
        )
    costs: Counter[str] = Counter()
    for row in plan.rencana_aksi:
        for year, amount in _amounts(row):
            costs[year if is_of_years else str(row.dimensi)] += amount
    return _Ranking({key: Decimal(amount) for key, amount in costs.items()}, "anggaran rencana aksi")


def _amounts(row: Any) -> Iterator[tuple[str, int]]:
    for years in row.anggaran.values():
        for year, amount in years.items():
            yield str(int(year)), int(amount)
