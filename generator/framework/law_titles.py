"""Titles of laws: their distinguishing words, comparison, and where a title ends within a sentence."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache

from generator.framework.law_kinds import ANY_KIND
from generator.framework.loading import framework_data

_SHORT_TITLE = 5
_SAME_SPELLING = 0.6
_WORD = re.compile(r"[^\W_]+")
_EMPTY_WORDS = frozenset(
    ("dan", "atau", "tentang", "serta", "dalam", "dengan", "atas", "tahun", "nomor", "no", "di", "pada", "antara",
     "yang")
)  # fmt: skip
_JOINT = r"\s*,?\s*(?:(?:dan|atau|serta|dalam|dengan|di|pada|antara|atas|bagi|untuk)\s+)?"
_NEXT_LAW = (
    rf"(?i){_JOINT}(?:{ANY_KIND}|peraturan|perda|perbup|perwal\w*|pergub|qanun|keputusan|surat|instruksi|sk|se|permen\w*"
    r"|nomor|no|jo|juncto|sebagaimana|tahun|th|thn)\b"
)
_NO_TITLE = (
    r"(?:Bimtek|Bimbingan|Quick|Tahap|Rapat|Masterplan|Forum|Pasal|Bab|Lampiran|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|"
    r"Minggu|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b"
)
_GOES_ON = re.compile(rf"{_JOINT}(?!{_NO_TITLE})[A-Z]")
# After a title in small letters these begin the rest of the sentence; any other word may belong to the title.
_REST = (
    r"\s*(?:$|[^\w\s]|(?:yang|dan|serta|atau|sebagai|sehingga|maka|untuk|agar|supaya|karena|oleh|pada|dalam|di|ke|dari|"
    r"dengan|bagi|ini|itu|tersebut|telah|sudah|akan|harus|wajib|perlu|dapat|tidak|belum|juga|kita|kami|daerah|setiap|"
    r"seluruh|semua|adalah|merupakan|me[mnlrwy]\w+|menjadi|jo|juncto|tahun)\b)"
)


def title_words(title: str) -> list[str]:
    """The distinguishing words of a title, in lower case with common abbreviations written out."""
    return [word for word, _ in words_with_ends(title)]


def titles_agree(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two titles, given as words, may be the same: most words of the shorter one occur in the other."""
    first, second = set(one), set(other)
    fewest = min(len(first), len(second))
    return not fewest or 2 * len(first & second) > fewest


def title_goes_on(text: str, end: int) -> bool:
    """Whether the title at the beginning of a text seems to go on after ``end``, rather than the sentence."""
    rest = text[end:]
    if not rest.strip(" .,;:)\"'”’") or re.match(_NEXT_LAW, rest):
        return False
    if text[:end].isupper():
        return rest[:2].strip(" \n").isupper() or rest.split()[0].isupper()
    if text[:1].islower():
        return not re.match(_REST, rest)
    return bool(_GOES_ON.match(rest))


def one_word_differs(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two short titles have the same words but for one, which is another word and not another spelling."""
    if len(one) != len(other) or len(one) > _SHORT_TITLE:
        return False
    pairs = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(pairs) == 1 and SequenceMatcher(None, *pairs[0]).ratio() < _SAME_SPELLING


def words_with_ends(title: str) -> list[tuple[str, int]]:
    """The distinguishing words, each with the end of the word it comes from."""
    return [
        (word, match.end())
        for match in _WORD.finditer(title.lower())
        for word in _written_out(match[0])
        if word not in _EMPTY_WORDS
    ]


@cache
def _written_out(word: str) -> tuple[str, ...]:
    forms = framework_data("singkatan-peraturan")
    return tuple(own for part in forms.get(word, word).split() for own in forms.get(part, part).split())
