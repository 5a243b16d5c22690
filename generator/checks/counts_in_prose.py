"""Numbers of things in the texts: how many of what, and whether the number is of all of them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.checks.figures_in_prose import Figure
from generator.late_patterns import late_pattern

_WHOLE_BEFORE = late_pattern(
    r"(?i)(?:\b(?:seluruh|semua|segenap|ke|total|memiliki|mempunyai|terdiri atas|terdiri dari|terbagi atas|"
    r"terbagi menjadi|mencakup|meliputi|memuat|berisi|berjumlah|Renstra|rencana strategis|kepala|"
    r"melengkapi|mempertemukan|menghimpun \w+(?: \w+)? dari|Renstra dari|ke dalam|penelaahan|menelaah)\s?)$|^ke-?$"
)
_SPREAD = late_pattern(r"(?i)\btersebar (?:di|pada)$")
_BEGINS_WITH_OF = late_pattern(r"(?:^|[.;]\s)[\"“]?Dari$")
_WHOLE_AFTER = late_pattern(
    r"(?i)^(?:\w+ ){1,4}?(?:ditetapkan|disepakati|telah ditetapkan|dirumuskan)\b|"
    r"^(?:sub)?dimensi (?:smart city )?(?:\w+ )?menjadi (?:kerangka|landasan|dasar|pilar|tiang|tulang punggung)\b"
)
_CHOSEN_TOGETHER = late_pattern(r"(?i)^quick win (?:yang )?dipilih pada bimtek\b")
_CHOSEN_IN_PART = late_pattern(
    r"(?i)\b(?:lagi|ditambahkan|tambahan|sisanya|lain\w*|lebih dahulu|di antaranya|semula|kemudian|"
    r"mula-mula|menjadi)\b"
)
_OF_ALL_IN_A_NAME = late_pattern(r"(?:Jumlah|Banyaknya)\b[^.,;]*\sdari\s$")
_LISTED_AFTER = late_pattern(r"\s\w+(?:\s\w+)?,\s(?:antara lain|yaitu|yakni)\b")
_PART_BEFORE = late_pattern(
    r"(?i)\b(?:setiap|tiap|masing-masing|antara|sedikitnya|salah satu|di antaranya|dari|perwakilan|sebagian|"
    r"rata-rata)\b"
    r"|\b(?:tahap|gelombang|fase|putaran|periode|angkatan)\s(?:pertama|ke\w+|awal|berikutnya|selanjutnya|terakhir)\b"
)
_PART_AFTER = late_pattern(
    r"(?i)^(?:\w+ )*?(?:lain\w*|pertama|kedua|terjauh|terdekat|terbesar|berikutnya|percontohan|prioritas|pesisir|"
    r"hulu|setahun|sebulan|seminggu|sehari|"
    r"tambahan|baru|contoh|per|untuk setiap|pada setiap|dampingan|(?<=\w )sasaran|di antaranya)\b"
)
_PARTS = (
    r"(?:pesisir|hulu|hilir|perbukitan|pegunungan|dataran|pulau|kepulauan|perkotaan|perdesaan|pedesaan|muara|utara|"
    r"selatan|timur|barat|tengah)"
)
_IN_A_PART = late_pattern(
    r"(?:yang\s(?:ada|berada|terletak|terdapat|tersebar)\s)?(?:(?:di|sepanjang|sekitar)\s|"
    r"pada\s(?=(?:kecamatan|kelurahan|kawasan|wilayah|gugus|zona|dataran|lereng|bantaran)\b))"
    r"(?!(?:seluruh\s|semua\s|segenap\s|wilayah\s)*(?:kabupaten|kota|antara\w*|dalam\w*|luar|bawah|atas|sini)\b)"
    rf"(?!(?:seluruh\s|wilayah\s)*daerah\b(?!\s{_PARTS}\b))",
    re.IGNORECASE,
)
_NARROWED = late_pattern(r"yang\s", re.IGNORECASE)
_OPENS_IN_A_PART = late_pattern(
    r"(?:Di|Sepanjang|Pada|Dari)\s(?:(?:wilayah|kawasan|daerah|seluruh|bagian)\s)?"
    rf"(?:{_PARTS}\b|(?:Kecamatan|Kelurahan|Desa|Distrik|Pulau|Dusun|Lingkungan|Gugus|Kawasan)\s[A-Z])"
)
_STOP_WORDS = """
    yang di ke dari dan atau dengan untuk pada dalam telah sudah akan dapat belum masih serta sebagai agar oleh tanpa
    sampai hingga saat ketika sejak setiap per menjadi ini itu tersebut sekaligus beserta hanya bisa juga untuk selama
    setahun sehari adalah ialah yakni karena bagi kepada sehingga lalu kini secara
"""
_STOP = frozenset(_STOP_WORDS.split())
_VERB = late_pattern(r"(?:me[mnlr]|meng|di[a-z]{4}|ber[a-z]{3}|ter[a-z]{3}|mem)")
_JOINED = frozenset({"kelurahan", "kecamatan", "desa"})
_MOST_WORDS, _NEAR, _SHARE, _REACH, _FEWEST = 3, 40, 10, 80, 2
_MEASURES_WORDS = """
    persen jam menit detik hari pekan minggu bulan tahun meter kilometer hektare ton kilogram liter orang jiwa kali
    unit rupiah juta miliar ribu titik hal tahap jenis buah macam langkah cara regu gelombang angkatan kelompok
    putaran
"""
_MEASURES = frozenset(_MEASURES_WORDS.split())


class Counted(NamedTuple):
    """How many of a thing a text tells; ``is_whole`` says of all, ``is_part`` says of some of them only."""

    figure: Figure
    number: int
    thing: str
    is_whole: bool
    is_part: bool

    @property
    def shown(self) -> str:
        """The number with the thing, as written."""
        number = self.figure.shown.rpartition(" dari ")[2] if self.figure.whole else self.figure.shown
        return f"{number} {self.thing}".lower()


def is_proportion(figure: Figure) -> bool:
    """Whether a figure is a share of so few that it counts nothing: "dua dari lima responden"."""
    return 0 < figure.whole <= _SHARE


def is_told_of_a_part(figure: Figure, thing: str) -> bool:
    """Whether the things that a figure counts are those of a part of the region: "dua dari empat desa di hulu"."""
    rest = figure.text[figure.end :].lstrip()
    behind = rest[len(thing) :].lstrip() if rest.casefold().startswith(thing) else ""
    if _IN_A_PART.match(behind) or (figure.whole and _NARROWED.match(behind)):
        return True
    return bool(_OPENS_IN_A_PART.match(figure.sentence.lstrip()))


def counted(figures: Iterable[Figure]) -> Iterator[Counted]:
    """The numbers of things among figures; of "18 dari 94 jenis layanan" the 94."""
    before: Counted | None = None
    all_of_them: Counted | None = None
    for figure in figures:
        number = figure.whole or figure.value
        may_count = figure.unit not in ("%", "rp") and not is_proportion(figure) and number >= _FEWEST
        thing = thing_of(figure) if may_count and number == number.to_integral_value() else ""
        if not thing:
            before = None
            continue
        is_named = bool(_OF_ALL_IN_A_NAME.match(figure.text, 0, figure.start))
        is_among = _is_among(all_of_them, figure, int(number), thing)
        is_whole = figure.whole > _SHARE or is_named or _is_whole(figure, thing) or _goes_on(before, figure)
        is_part = (
            not figure.whole
            and not is_named
            and not _BEGINS_WITH_OF.search(figure.before)
            and bool(_PART_BEFORE.search(figure.before) or _PART_AFTER.search(figure.after))
        ) or (not is_named and (is_among or is_told_of_a_part(figure, thing)))
        before = Counted(figure, int(number), thing, is_whole and not is_part, is_part)
        all_of_them = before if _OPENS_WITH_OF.search(figure.before) else all_of_them
        yield before


_OPENS_WITH_OF = late_pattern(r"(?i)(?:^|\s)(?:dari|di antara)(?:\s(?:seluruh|semua|total|keseluruhan|sebanyak))?$")


def _is_among(whole: Counted | None, figure: Figure, number: int, thing: str) -> bool:
    """Whether a sentence counts some of the things whose number it told first: "Dari 26 desa, 11 desa sudah …"."""
    if whole is None or whole.figure.text is not figure.text or whole.figure.sentence != figure.sentence:
        return False
    return number < whole.number and whole.thing.split()[0] == thing.split(maxsplit=1)[0]


def thing_of(figure: Figure) -> str:
    """The noun phrase for what a figure counts: "desa dan kelurahan"; "" if it is a measure or no noun."""
    return _both(figure) or _thing(figure.after)


_NAMED_TOGETHER = late_pattern(r"\s(?P<one>[a-z]+)\s(?:dan|serta|maupun)\s(?P<other>[a-z]+)\b")


def _both(figure: Figure) -> str:
    """The two things that a number counts together, if its text then tells each: "147 desa dan kelurahan (…"."""
    match = _NAMED_TOGETHER.match(figure.text, figure.end)
    if match is None:
        return ""
    one, other = match["one"], match["other"]
    told = figure.text[match.end() : match.end() + _REACH].split(".")[0]
    is_split = told.lstrip()[:1] in ("(", ":", ",") and one in told and other in told
    return f"{one} dan {other}" if is_split or {one, other} <= _JOINED else ""


def _goes_on(before: Counted | None, figure: Figure) -> bool:
    """Whether a number continues a list of wholes: "dua belas kecamatan, 138 desa, dan sembilan kelurahan"."""
    if before is None or before.figure.text is not figure.text or before.figure.whole:
        return False
    if _OPENS_WITH_OF.search(before.figure.before):
        return False
    return before.is_whole and figure.before in ("", "dan") and figure.start - before.figure.end < _NEAR


def _is_whole(figure: Figure, thing: str) -> bool:
    words = figure.before
    if thing in _JOINED and _SPREAD.search(words):
        return True
    if _WHOLE_BEFORE.search(words) or _BEGINS_WITH_OF.search(words) or _WHOLE_AFTER.search(figure.after):
        return True
    if _CHOSEN_TOGETHER.match(figure.after) and not _CHOSEN_IN_PART.search(figure.sentence):
        return True
    return bool(_LISTED_AFTER.match(figure.text, figure.end))


def is_some_listed(one: Counted, number: int) -> bool:
    """Whether a text names a few of so many things: "Dua pilar, yaitu Economy dan Living, didahulukan"."""
    figure = one.figure
    is_told_so = _WHOLE_BEFORE.search(figure.before) or _WHOLE_AFTER.search(figure.after)
    return one.number * 2 <= number and not is_told_so and bool(_LISTED_AFTER.match(figure.text, figure.end))


def _thing(words: str) -> str:
    """The noun phrase at the beginning of some words; "" if it begins with a measure or no noun."""
    found: list[str] = []
    parts = words.split()
    for at, part in enumerate(parts[: _MOST_WORDS + 1]):
        word = part.strip(".,;:()“”\"'").lower()
        if word == "dan" and found and found[-1] in _JOINED and at + 1 < len(parts) and parts[at + 1] in _JOINED:
            return " ".join([*found, "dan", parts[at + 1]])
        if not word.isalpha() or word in _STOP or (found and _VERB.match(word)):
            break
        found.append(word)
        if word != part.lower() or len(found) == _MOST_WORDS:
            break
    if not found or (found[0] in _MEASURES and len(found) < 2):
        return ""
    return " ".join(found)
