"""Figures that tell of a part only: a group, an age, a place, a part of the year, another region."""

import re
from functools import lru_cache

from generator.checks.figures_in_prose import Figure
from generator.checks.stems import telling_stems
from generator.checks.subject import Subject
from generator.checks.whose_document import is_said_of_others
from generator.late_patterns import late_pattern

_OF_OTHERS = re.compile(
    r"\b(?=[bdiklmnprstvw])(?:provinsi|nasional|indonesia|dunia|daerah lain|kabupaten lain|kota lain|tetangga|"
    r"kabupaten/kota|setiap kecamatan|per kecamatan|seorang|berkelakar|laki-laki|perempuan|pria|wanita|"
    r"ibarat|misalnya|seandainya|diperkirakan|proyeksi\w*|dahulu|semula|sebelumnya|tahun lalu|"
    r"(?:ketika|waktu|kala|masa) itu|"
    r"(?:naskah|rancangan|versi|daftar|draf|konsep) (?:awal|lama|pertama|sementara))\b"
)
_PLACE = (
    r"\b(?:di|pada|dari|warga|desa|kecamatan|kelurahan)\s(?!dalam\b|daerah\b|kabupaten\b|kota\b|tahun\b|antara)"
    r"(?P<kind>[Kk]ecamatan |[Dd]esa |[Kk]elurahan |[Dd]istrik )?(?P<place>[A-Z]\w+)"
)


_WITHIN = frozenset({"desa", "kecamatan", "kelurahan"})
_PART_OF_REGION = (
    r"(?i)\bdi\s(?:wilayah\s|kawasan\s|daerah\s|seluruh\s)?"
    r"(?P<part>pesisir|hulu|hilir|perbukitan|pegunungan|dataran|pulau|kepulauan|perkotaan|perdesaan|pedesaan|muara|pedalaman|"
    r"desa-desa|pusat kota|kota(?!\s(?-i:[A-Z])|\s(?:ini|kita|kami)\b))(?!\w)"
)


@lru_cache(2048)
def words_of_others(sentence: str) -> tuple[str, ...]:
    """The words of a sentence that say that its figures are of others, of a group, or of another time."""
    return tuple(_OF_OTHERS.findall(sentence.casefold()))


def is_of_a_part(subject: Subject, figure: Figure, stems: frozenset[str]) -> bool:
    """Whether a figure tells of another region, of a part of this one, or of a part of those measured."""
    if not stems.union((figure.unit,)).issuperset(words_of_others(figure.sentence)):
        return True
    if _is_an_age_limit(figure) or _is_of_a_group(figure, stems):
        return True
    if any(match["part"].casefold() not in stems for match in re.finditer(_PART_OF_REGION, figure.clause)):
        return True
    own = str(subject.plan.daerah.nama or "").split()
    for match in re.finditer(_PLACE, figure.clause):
        is_within = match["kind"] or match[0].split()[0].casefold() in _WITHIN
        if (is_within or match["place"] not in own) and match["place"].casefold() not in stems:
            return True
    return is_said_of_others(subject, figure.text, figure.start, figure.end)


_HOUSEHOLDS = (
    "keluarga|rumah tangga|kelompok|anak-anak|anak|bayi|balita|remaja|pemuda|perempuan|lansia|lanjut usia|buruh"
)
_GROUP = late_pattern(
    r"(?i)(?<!terutama )(?<!khususnya )(?<!termasuk )\b(?:"
    r"(?:di|pada|untuk) (?:kalangan|lingkungan)|khusus(?: bagi| untuk)?|"
    r"di antara(?! (?:dua|tiga|empat|lima|ke(?:dua|tiga|empat|lima)\w*|lain\w*|mereka|itu)\b)|"
    rf"(?:pada|bagi|untuk|menurut)(?= (?:{_HOUSEHOLDS}|para|penyandang)\b)"
    r")(?P<who>(?:[ \n](?!yang\b)[a-z-]+){1,4})"
)
_OPENS_WITH_SOME = late_pattern(
    r"(?i)^\W*(?:dari|di antara)\s(?:sekitar\s)?"
    r"(?:[\d.]+\s(?P<who>[a-z]+)[^;]*?|(?!dua|tiga|empat|lima)[^,;\d]+ (?:itu|tersebut)),"
)
_AGE = late_pattern(r"(?i)\b(?:berusia|berumur|usia|umur|lansia|lanjut usia|balita|tahun ke (?:atas|bawah))\b")
_AGE_LIMIT = late_pattern(
    r"(?i)\b(?:berusia|berumur|usia|umur)(?:\s(?!rata-rata)[a-z-]+){0,3}$|^(?:di (?:atas|bawah))$"
)
_OF_A_TIME = late_pattern(
    r"(?i)\b(?:pagi|siang|sore|malam) hari\b|\bmusim (?:hujan|kemarau|barat|timur|panen|paceklik|liburan?)\b|"
    r"\b(?:triwulan|semester|kuartal|caturwulan)\b|\b(?:hari|akhir) (?:libur|pekan)\b|\bbulan (?:puasa|ramadan)\b"
)
_ALL_PEOPLE = frozenset({"warga", "penduduk", "masyarakat", "rakyat", "orang", "semua"})


def _is_an_age_limit(figure: Figure) -> bool:
    """Whether a figure is the age from or up to which a group is counted: "berusia di bawah 35 tahun"."""
    return figure.unit == "tahun" and _AGE_LIMIT.search(figure.before) is not None


def _is_of_a_group(figure: Figure, stems: frozenset[str]) -> bool:
    """Whether the words before a figure in its sentence, or of its clause, limit it to a group or a part of the year.

    ``stems`` are those of what is measured; a group that they name themselves is no part of it.
    """
    at = figure.sentence.find(figure.shown)
    lead = figure.sentence[:at] if at >= 0 else figure.before
    lead = re.split(r";\s|,?\s(?:sedangkan|sementara|tetapi|namun)\s", lead)[-1]
    words = f"{lead} {figure.after}"
    some = _OPENS_WITH_SOME.match(figure.sentence)
    if some and at >= some.end() and not (some["who"] and _is_named(some["who"], stems)):
        return True
    if any(not _is_named(match["who"], stems) for match in _GROUP.finditer(words)):
        return True
    return any(telling_stems(match[0]) - stems for match in (*_AGE.finditer(words), *_OF_A_TIME.finditer(words)))


def _is_named(who: str, stems: frozenset[str]) -> bool:
    """Whether what is measured names a group itself, or the group is the whole population."""
    words = [word for word in who.lower().split() if word not in _ALL_PEOPLE]
    return telling_stems(" ".join(words)) <= stems
