"""National laws that masterplans cite: number, year, title, whether still in force; reading of citations."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from generator.framework.loading import framework_data

KINDS = {
    "uu": ("UU", "Undang-Undang"),
    "pp": ("PP", "Peraturan Pemerintah"),
    "perpres": ("Perpres", "Peraturan Presiden"),
    "inpres": ("Inpres", "Instruksi Presiden"),
    "permendagri": ("Permendagri", "Peraturan Menteri Dalam Negeri"),
}
_WORD = re.compile(r"[^\W_]+")
_EMPTY_WORDS = frozenset(
    ("dan", "atau", "tentang", "serta", "dalam", "dengan", "atas", "tahun", "nomor", "di", "pada", "antara", "yang")
)
_SHORT_FORMS = {
    "spbe": "sistem pemerintahan berbasis elektronik",
    "ite": "informasi transaksi elektronik",
    "kip": "keterbukaan informasi publik",
    "pdp": "pelindungan data pribadi",
    "pste": "penyelenggaraan sistem transaksi elektronik",
    "asn": "aparatur sipil negara",
    "umkm": "usaha mikro kecil menengah",
    "spm": "standar pelayanan minimal",
    "sipd": "sistem informasi pemerintahan daerah",
    "rpjmn": "rencana pembangunan jangka menengah nasional",
    "rpjpn": "rencana pembangunan jangka panjang nasional",
    "rpjmd": "rencana pembangunan jangka menengah daerah",
    "rpjpd": "rencana pembangunan jangka panjang daerah",
    "perlindungan": "pelindungan",
}


_RI = r"(?:\s+(?:negara\s+)?(?:republik\s+indonesia|r\.?\s?i\.?))?"
_CONSTITUTION = re.compile(
    r"(?i)(?P<article>pasal\s.*?\s)?(?:undang-undang\s+dasar|uud)(?:\s+negara)?(?:\s+republik\s+indonesia|\s+nri|\s+ri)?"
    r"(?:\s+tahun)?\s+(?P<year>1945)[.;]?$"
)
_STANDARD = re.compile(
    r"(?i)(?P<name>sni(?:[\s/]+(?:iso|iec))*)\s*(?P<number>\d[\d.-]*)\s*:\s*(?P<year>\d{4})\W*"
    r"(?:tentang\s+)?(?P<title>.*)$"
)
_BASIS = re.compile(
    r"(?is)(?P<kind>[^\d]+?)\s*(?:nomor|no\.?)?\s*(?<![^\W\d_])(?P<number>\d[^\s]*?)\s*"
    r"(?P<between>/|,?\s*(?:tahun|thn\.?|th\.?)\s*)"
    r"(?P<year>\d{4})(?![\d/.-])\s*(?:,?\s*(?:tentang|ttg\.?|perihal|mengenai)\s*:?\s+(?P<title>.+))?$"
)
_NAMED_KINDS = (
    ("uu", r"undang\W{0,3}undang|uu", ""),
    ("pp", r"peraturan\s+pemerintah|pp", ""),
    ("perpres", r"peraturan\s+presiden|perpres", ""),
    ("inpres", r"instruksi\s+presiden|inpres", ""),
    ("keputusan", r"keputusan\s+presiden|keppres", "Keputusan Presiden"),
    ("permen", r"permendagri", "Peraturan Menteri Dalam Negeri"),
    ("permen", r"permen\s?kominfo", "Peraturan Menteri Komunikasi dan Informatika"),
    ("permen", r"permen\s?komdigi", "Peraturan Menteri Komunikasi dan Digital"),
    ("permen", r"permen\s?pan\s?-?rb", "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
    ("permen", r"pmk|permenkeu", "Peraturan Menteri Keuangan"),
    ("lain", r"perppu|perpu", "Peraturan Pemerintah Pengganti Undang-Undang"),
    ("perda", r"peraturan\s+daerah|perda", ""),
    ("perkada", r"peraturan\s+bupati|perbup|peraturan\s+wali\s?kota|perwali|perwal", ""),
)  # fmt: skip
_BEGUN_KINDS = (
    ("permen", r"peraturan\s+menteri\b|permen"),
    ("perda_provinsi", r"(?:peraturan\s+daerah|perda)\s+provinsi\b"),
    ("pergub", r"peraturan\s+gubernur\b|pergub\b"),
    ("perda", r"(?:peraturan\s+daerah|perda|qanun)\b"),
    ("perkada", r"(?:peraturan\s+(?:bupati|wali\s?kota)|perbup|perwali|perwal)\b"),
    ("keputusan", r"(?:keputusan|surat\s+keputusan|sk|kepmen\w*|kepbup|kepgub|kepwal\w*)\b"),
    ("lain", r"(?:peraturan|instruksi|inmen\w*|surat\s+edaran|se|uu|pp|undang\W{0,3}undang|perpres|perban)\b"),
)
_UNKNOWN_KIND = re.compile(
    r"(?i).*\s(?:nomor|no\.?)\s*\S*\d|(?:nota|mou|tap|ketetapan|perjanjian|kesepakatan|maklumat)\b.*\d"
)
_NUMBERED = re.compile(r"(?i).*\s(?:nomor|no\.?)\s")
_CITATION = re.compile(
    r"(?i)(?<!\w)(?:undang\W{0,3}undang|peraturan|instruksi|keputusan|surat\s+(?:edaran|keputusan)|qanun|uu|pp|perpres|inpres"
    r"|keppres|permen\w*|pmk|per(?:da|bup|wal|wali|gub)|per(?:p|pp)u|perban|se|sk)\s(?=[^;]*\d)"
)
_JOINT = re.compile(r"(?i)(?:\s*[;,&/]|\s+(?:dan/atau|dan|serta|juga))+\s*$")
_ABOUT_A_LAW = re.compile(
    r"(?i)\b(?:perubahan|pelaksanaan|pencabutan|penetapan|pengganti|peraturan|ketentuan|penjabaran|sebagaimana|diubah"
    r"|dicabut|mencabut|jo|juncto|atas|dengan|berdasarkan|menurut|sesuai|tindak\s+lanjut|implementasi)\b"
)
_YEAR_WITHIN = re.compile(r".*/((?:19|20)\d\d)(?:/|$)")
_LONGEST_CITATION = 2000


@dataclass(frozen=True, slots=True)
class Law:
    """A national law.

    ``revoked_by`` and ``amended_by`` are short names of laws, such as "UU 23/2014", or empty. ``words`` are the words
    of the title that distinguish it from others.
    """

    kind: str
    number: int
    year: int
    title: str
    revoked_by: str
    amended_by: str
    words: tuple[str, ...]

    @property
    def short(self) -> str:
        """The short name, such as "UU 23/2014"."""
        return f"{KINDS[self.kind][0]} {self.number}/{self.year}"


@cache
def laws() -> dict[tuple[str, int, int], Law]:
    """Every known law by kind, number and year."""
    found = (
        _law(kind, key, entry)
        for kind, entries in framework_data("peraturan").items()
        for key, entry in entries.items()
    )
    return {(law.kind, law.number, law.year): law for law in found}


def _law(kind: str, key: str, entry: dict[str, str]) -> Law:
    number, _, year = key.partition("/")
    title = entry["tentang"]
    changes = entry.get("dicabut", ""), entry.get("diubah", "")
    return Law(kind, int(number), int(year), title, *changes, tuple(title_words(title)))


@cache
def _by_short_name() -> dict[str, Law]:
    return {law.short: law for law in laws().values()}


def law_called(short: str) -> Law | None:
    """The law with a short name such as "UU 23/2014"."""
    return _by_short_name().get(short)


def laws_entitled(kind: str, title: str) -> list[Law]:
    """The laws of a kind with exactly this title, newest first."""
    wanted = tuple(title_words(title))
    fitting = [law for law in laws().values() if law.kind == kind and law.words == wanted]
    return sorted(fitting, key=lambda law: law.year, reverse=True)


def read_law(text: str) -> dict[str, str] | None:
    """The parts of a citation: jenis and, where given, sebutan, nomor, tahun and tentang.

    Empty if the text does not begin like a citation, so that it can only be a title; None if it begins like one but
    the rest cannot be read.
    """
    line = re.sub(r"^\(?\d{1,2}[.)]\s+", "", " ".join(text[:_LONGEST_CITATION].split())).rstrip(" ;")
    if match := _CONSTITUTION.match(line):
        full = f"{match['article'] or ''}Undang-Undang Dasar Negara Republik Indonesia"
        return {"jenis": "uud", "sebutan": full, "tahun": match["year"]}
    if match := _STANDARD.match(line):
        found = {"jenis": "lain", "sebutan": match["name"].upper(), "nomor": match["number"], "tahun": match["year"]}
        return found | ({"tentang": match["title"]} if match["title"] else {})
    match = _BASIS.match(line)
    kind = _kind_of(match["kind"] if match else line)
    if match and not kind and _NUMBERED.match(line):
        kind = {"jenis": "lain", "sebutan": match["kind"].strip(" ,")}
    if match is None or not kind:
        return None if kind or _UNKNOWN_KIND.match(line) else {}
    number, year = match["number"], match["year"]
    if "/" in number and match["between"] == "/":  # the year is part of the number of a decision
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


def _kind_of(words: str) -> dict[str, str]:
    """The kind of law that some words name; also the full name where the kind alone does not determine it."""
    for kind, pattern, full in _NAMED_KINDS:
        if re.fullmatch(rf"(?i)(?:{pattern}){_RI}", words.strip(" ,")):
            return {"jenis": kind} | ({"sebutan": full} if full else {})
    for kind, pattern in _BEGUN_KINDS:
        if re.match(rf"(?i)(?:{pattern})", words):
            return {"jenis": kind, "sebutan": words.strip(" ,")}
    return {}


def title_words(title: str) -> list[str]:
    """The distinguishing words of a title, in lower case with common abbreviations written out."""
    words: list[str] = []
    for word in _WORD.findall(title.lower()):
        words += _SHORT_FORMS.get(word, word).split()
    return [word for word in words if word not in _EMPTY_WORDS]


def titles_agree(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two titles, given as words, may be the same: most words of the shorter one occur in the other."""
    first, second = set(one), set(other)
    fewest = min(len(first), len(second))
    return not fewest or 2 * len(first & second) > fewest
