"""Stems of the distinctive words of a text, by which texts that speak of the same thing are recognised."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_SILENT_WORDS = """
    ada adalah agar akan antara atas atau bagi bahwa baru belum besar beserta dan dalam dapat dari daerah dengan di
    hanya hampir hingga ialah ini itu jumlah juga kabupaten kami karena ke kepada kini kota lagi lebih maka masih
    melalui mencapai menjadi merupakan oleh orang pada para per persen persentase pun rata saat sampai sangat satu
    sebagai sebanyak sebesar sebuah secara sejak sekitar seluruh semua seperti serta setiap setelah sudah tahun telah
    tercatat tersebut terhadap tidak tingkat untuk yaitu yang memiliki mempunyai angka nilai rerata proporsi cakupan
    tetapi namun sedangkan sementara bahkan selain bila jika
    bertahan tetap naik turun meningkat menurun berkurang sekarang
    berjumlah terdapat kita kurang sedikitnya setahun sepenuhnya setempat
"""
_SILENT = frozenset(_SILENT_WORDS.split())
_BEGINNING = re.compile(r"(?:meng|meny|mem|men|peng|peny|pem|pen|ber|ter|me|pe|di|ke|se)(?=.{4})")
_ENDS = ("kannya", "annya", "nya", "kan", "an", "i")
_LEAST_LEFT = 4
_SAME = {
    "miskin": (
        "miskinan",
        r"(?:hidup )?di bawah garis kemiskinan|(?:(?:tingkat|angka|persentase) )?"
        r"(?:kemiskinan|(?:penduduk|warga)(?: \w+)? miskin)",
    ),
    "berbasis elektronik": ("spbe", r"sistem pemerintahan berbasis elektronik"),
    "lingkungan hidup": ("iklh", r"kualitas lingkungan hidup"),
    "pembangunan manusia": ("ipm", r"pembangunan manusia"),
    "stunting": ("tengkes", r"stunting"),
    "online": ("daring", r"online"),
    "pengangguran": ("tpt", r"pengangguran(?: terbuka)?"),
    "regional bruto": ("pdrb", r"produk domestik regional bruto"),
}
"""What a text must contain, and the stem that the words of a pattern then become."""


class _Stems(dict[str, str]):
    """The stems of words as they stand between blanks, "" for those that tell nothing."""

    def __missing__(self, written: str) -> str:
        word = written if written.isalpha() else next(iter(_WORD.findall(written)), "")
        found = self[written] = _stem(word) if len(word) > 2 and word not in _SILENT else ""
        return found


_NOTHING = {""}
STEMS = _Stems()
"""The stem of each word in lower case, with the punctuation beside it."""


@lru_cache(8192)
def telling_stems(text: str) -> frozenset[str]:
    """The stems of the distinctive words of a text; usual names of the same measure are one."""
    plain = text.lower()
    for mark, (stem, pattern) in _SAME.items():
        if mark in plain:
            plain = re.sub(rf"\b(?:{pattern})\b", stem, plain)
    return frozenset(map(STEMS.__getitem__, _WORD.findall(plain))) - _NOTHING


_NUMBERED = re.compile(r"\d|^(?:[ivx]+|[a-h])$")


def are_numbered_apart(one: str, other: str) -> bool:
    """Whether each of two names has a number or letter that the other has not, as "Gedung 1" and "Gedung 2"."""
    ours, theirs = ({word.strip(".,;:()“”\"'") for word in text.lower().split()} for text in (one, other))
    return all(any(map(_NUMBERED.search, words)) for words in (ours - theirs, theirs - ours))


def stems(text: str) -> set[str]:
    """The stems of the distinctive words of a text, as written: quicker than ``telling_stems``."""
    return set(map(STEMS.__getitem__, text.lower().split())) - _NOTHING


def _stem(word: str) -> str:
    """A word without its usual prefixes and suffixes, roughly."""
    for end in _ENDS if word.endswith(_ENDS) else ():
        if word.endswith(end) and len(word) >= len(end) + _LEAST_LEFT:
            word = word.removesuffix(end)
            break
    beginning = _BEGINNING.match(word)
    return word[beginning.end() :] if beginning else word
