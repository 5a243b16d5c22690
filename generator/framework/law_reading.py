"""Reading of a legal basis written as one line: kind, number, year and title."""

import re
from itertools import pairwise

from generator.framework.law_kinds import ANY_KIND, RI, kind_in_letters, kind_named
from generator.late_patterns import late_pattern

_CONSTITUTION = late_pattern(
    r"(?i)(?P<article>pasal\s.*?\s)?(?:undang-undang\s+dasar|uud)(?:\s+negara)?(?:\s+republik\s+indonesia|\s+nri|\s+ri)?"
    r"(?:\s+tahun)?\s+(?P<year>1945)(?:,?\s+(?P<behind>pasal\s.*?))?[.;]?$"
)
_STANDARD = late_pattern(
    r"(?i)(?P<name>sni(?:[\s/]+(?:iso|iec))*)\s*(?P<number>\d[\d.-]*)\s*:\s*(?P<year>\d{4})\W*"
    r"(?:tentang\s+)?(?P<title>.*)$"
)
_NO_TITLE = (
    r"(?:pasal|ayat|huruf|butir|bab|lampiran|lembaran|nomor|no\.|tahun|tanggal|jo\b|juncto|kabupaten|kota|provinsi|republik)"
    r"|.*\b(?:tentang|ttg)\b"
)
_PREFIX = r"(?-i:AL|HK|INS|KEP|KM|KP|PER|PM|SE|SK|UM)"
"""Letters with which the number of a law may begin, as in "PM 15 Tahun 2019"."""
_BASIS = late_pattern(
    rf"(?is)(?P<kind>[^\d]+?)(?:[\s,]+(?:nomor|no)\b[.:\s]*(?P<number>(?:[^\W\d_]+\s+)?[^\s\d]*\d\S*?)"
    rf"|\s+(?P<alone>(?:{_PREFIX}\s+)?(?:[^\W\d_]+[./-])*\d\S*?))\s*"
    r"(?P<between>\s*/\s*|,?\s*\(?(?:tahun|thn\.?|th\.?)\s*|\s*[-–]\s*|\s+\(?)"
    r"(?P<year>\d{4})\)?(?![\d/.-])\s*(?:(?:,?\s*(?:tentang|ttg\.?|perihal|mengenai)\s*:?\s+"
    r"|(?:[,:]|[-–]\s|(?<=\s))\s*(?=(?-i:[A-Z]))(?!" + _NO_TITLE + r"))(?P<title>.+))?$"
)
_LOCAL_KINDS = (
    ("perda", "", r"peraturan\s+daerah|perda"),
    ("perkada", "Peraturan Bupati", r"peraturan\s+bupati|perbup"),
    ("perkada", "Peraturan Wali Kota", r"peraturan\s+wali\s+kota|perwali|perwako|perwal"),
    ("perkada", "Peraturan Walikota", r"peraturan\s+walikota"),
)
_BEGUN_KINDS = (
    ("permen", r"peraturan\s+(?:bersama\s+)?(?:para\s+)?menteri\b|permen"),
    ("perda_provinsi", r"(?:(?:peraturan\s+daerah|perda)\s+(?:provinsi|khusus|istimewa)|perdasus|perdasi|perdais)\b"),
    ("pergub", r"peraturan\s+gubernur\b|pergub\b"),
    ("perda", r"(?:peraturan\s+daerah|perda|qanun)\b"),
    ("perkada", r"(?:peraturan\s+(?:bupati|wali\s?kota)|perbup|perwali|perwako|perwal)\b"),
    ("keputusan", r"(?:keputusan|surat\s+keputusan|sk|kepmen\w*|kepbup|kepgub|kepwal\w*)\b"),
    ("lain", r"(?:peraturan|instruksi|inmen\w*|surat\s+edaran|se|uu|pp|undang\W{0,3}undang|perpres|perban)\b"),
)
_PLAIN_NUMBER = late_pattern(r"\d{1,3}")
_BESIDE_YEAR = late_pattern(r"(?:[^\W\d_]+\s+)?\d+[A-Za-z]?")
NAME_OF_KIND = "(?:" + "|".join(
    (*(rf"(?:{pattern}){RI}" for pattern in (ANY_KIND, *(pattern for *_, pattern in _LOCAL_KINDS))),
     *(rf"(?:{pattern})\D*" for _, pattern in _BEGUN_KINDS))
) + ")"  # fmt: skip
"""A pattern, in small letters, of every name of a kind of law that stands for that kind by itself."""
_UNKNOWN_KIND = late_pattern(
    r"(?i).*\s(?:nomor|no\.?)\s*\S*\d|(?:\w+\s+)?\d\S*\s+(?:tahun|thn?)\b[.\s]*\d{4}\s+(?:tentang|ttg)\b|(?:nota|mou|tap|ketetapan|perjanjian|kesepakatan|maklumat)\b.*\d"
)
_NUMBERED = late_pattern(r"(?i).*\s(?:nomor|no\.?)\s")
_CITATION = late_pattern(
    r"(?i)(?<!\w)(?:undang\W{0,3}undang|peraturan|instruksi|keputusan|surat\s+(?:edaran|keputusan)|qanun|uu|pp|perpres|inpres"
    r"|keppres|permen\w*|pmk|per(?:da|bup|wal|wali|gub)|per(?:p|pp)u|perban|se|sk)\s(?=[^;]*\d)"
)
_JOINT = late_pattern(r"(?i)(?:\s*[;,&/]|\s+(?:dan/atau|dan|serta|juga))+\s*$")
_ABOUT_A_LAW = late_pattern(
    r"(?i)\b(?:perubahan|pelaksanaan|pencabutan|penetapan|pengganti|peraturan|ketentuan|penjabaran|sebagaimana|diubah"
    r"|dicabut|mencabut|jo|juncto|atas|dengan|berdasarkan|menurut|sesuai|tindak\s+lanjut|implementasi)\b"
)
_YEAR_WITHIN = late_pattern(r".*/((?:19|20)\d\d)(?:/|$)")
_LONGEST_CITATION = 2000


def read_law(text: str) -> dict[str, str] | None:
    """The parts of a citation: jenis and, where given, sebutan, nomor, tahun and tentang.

    Empty if the text does not begin like a citation, so that it can only be a title; None if it begins like one but
    the rest cannot be read.
    """
    line = re.sub(r"^\(?(?:\d{1,2}|[a-z])[.)]\s+", "", " ".join(text[:_LONGEST_CITATION].split())).rstrip(" ;")
    if match := _CONSTITUTION.match(line):
        article = match["article"] or (f"{match['behind']} " if match["behind"] else "")
        full = f"{article}Undang-Undang Dasar Negara Republik Indonesia"
        return {"jenis": "uud", "sebutan": full, "tahun": match["year"]}
    if match := _STANDARD.match(line):
        found = {"jenis": "lain", "sebutan": match["name"].upper(), "nomor": match["number"], "tahun": match["year"]}
        return found | ({"tentang": match["title"]} if match["title"] else {})
    match = _BASIS.match(line)
    kind = kind_of_law(match["kind"] if match else line)
    if match and not kind and _NUMBERED.match(line):
        kind = {"jenis": "lain", "sebutan": match["kind"].strip(" ,")}
    if match is None or not kind:
        return None if kind or _UNKNOWN_KIND.match(line) else {}
    number, year, between = match["number"] or match["alone"], match["year"], match["between"].strip(" (")
    if between in {"", "-", "–"} and not _PLAIN_NUMBER.fullmatch(number):
        return None
    if between == "/" and not _BESIDE_YEAR.fullmatch(number):  # the year is part of the number of a decision
        number, year = f"{number}/{year}", ""
    parts = {"nomor": number, "tahun": year, "tentang": match["title"]}
    return kind | {name: words for name, words in parts.items() if words}


def cites_several(text: str) -> bool:
    """Whether a text cites more than one law side by side; a law named in the title of another does not count."""
    line = " ".join(text[:_LONGEST_CITATION].split())
    starts = [match.start() for match in _CITATION.finditer(line)]
    parts = pairwise([*starts, len(line)])
    return any(_cite_two(line[:start], line[start:end]) for start, end in parts if start)


def _cite_two(before: str, after: str) -> bool:
    """Whether both parts are complete citations and the title of the first is not about a law."""
    first, second = (read_law(_JOINT.sub("", part)) or {} for part in (before, after))
    return "nomor" in first and "nomor" in second and not _ABOUT_A_LAW.search(first.get("tentang", ""))


def year_within(number: str) -> int | None:
    """The year contained in the number of a decision, such as 2025 in "188.45/12/Huk/2025"."""
    match = _YEAR_WITHIN.match(number)
    return int(match[1]) if match else None


def begins_number(words: str) -> bool:
    """Whether some words before a number may be part of it, as the "SE" of "Surat Edaran Nomor SE 5"."""
    return re.fullmatch(_PREFIX, words) is not None


def is_name_of_kind(words: str) -> bool:
    """Whether some words are a name of a kind of law as usual, with nothing behind it."""
    usual = (pattern for *_, pattern in (*_LOCAL_KINDS, *_BEGUN_KINDS))
    is_local = any(re.fullmatch(rf"(?i)(?:{pattern}){RI}", words.strip(" ,")) for pattern in usual)
    return is_local or kind_named(words) is not None


def kind_of_law(words: str) -> dict[str, str]:
    """The kind of law that some words name; also the full name where the kind alone does not determine it."""
    if national := kind_in_letters(words):
        return {"jenis": national.jenis} | ({} if national.has_own_jenis else {"sebutan": national.full})
    for kind, full, pattern in _LOCAL_KINDS:
        if re.fullmatch(rf"(?i)(?:{pattern}){RI}", words.strip(" ,")):
            return {"jenis": kind} | ({"sebutan": full} if full else {})
    for kind, pattern in _BEGUN_KINDS:
        if re.match(rf"(?i)(?:{pattern})", words):
            return {"jenis": kind, "sebutan": _capital(words.strip(" ,"))}
    return {}


def _capital(words: str) -> str:
    """A name typed in small letters with its capitals; any other as typed."""
    return re.sub(r"\b(?!(?:dan|atau)\b)\w", lambda match: match[0].upper(), words) if words.islower() else words
