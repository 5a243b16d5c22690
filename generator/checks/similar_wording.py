"""Comparison of wordings: normalised texts, distinctive words, typing errors in names."""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_SHORTEST, _LONG = 5, 10
_ENOUGH, _NEARLY = 2, 0.6
_NUMBERED = re.compile(r"\d|\b(?:tahap|bagian|angkatan|gelombang|kelas|[ivx]+)\b")
# Words that name no action of their own; what remains of a mitigation without them is the action.
_GENERAL_WORDS = """
    ada agar akan antar antara antisipasi atas atau baik bagi bersama berkala cegah cepat dalam dan dapat dari dengan
    di dilakukan dini evaluasi guna hal harus hingga hindari intensif ini itu jangan juga kepada kegiatan kendala
    komunikasi kondisi koordinasi kurangi lagi langkah lebih lintas maka mengantisipasi mengatasi mencegah menangani
    mengevaluasi menghindari mengoordinasikan mengkoordinasikan mengurangi melakukan memantau memastikan memonitor
    meminimalkan meminimalisasi meminimalisir menjaga meningkatkan mengoptimalkan monitoring oleh opd optimal
    optimalisasi pada para pemantauan penanganan pencegahan pengawasan pengendalian peningkatan perlu pihak program
    risiko rutin saling sangat sebagai secara segera selalu semua seluruh sehingga serta sesuai setiap sosialisasi
    supaya tepat terkait terhadap terjadi terjadinya terus tetap tidak tindak lanjut untuk upaya yang
"""
_GENERAL = frozenset(_GENERAL_WORDS.split())


@lru_cache(4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def folded(text: str) -> str:
    """A text normalised for comparison: lower case, single spaces, no punctuation."""
    return " ".join(words(text))


@lru_cache(4096)
def program_key(name: str) -> str:
    """The name of a programme normalised for comparison: "Program Pengembangan UMKM" is "Pengembangan UMKM"."""
    return folded(name).removeprefix("program ")


@lru_cache(4096)
def telling(text: str) -> frozenset[str]:
    """The distinctive words of a text, without those that fit any programme."""
    return frozenset(word for word in words(text) if word not in _GENERAL and len(word) > 1)


def nearly_same(one: str, other: str) -> bool:
    """Whether two texts, as names of one indicator, hardly differ: by case, slips, or a word or two in addition.

    A number, a stage or another word in the same place makes another one: "peserta pria" is not "peserta wanita".
    """
    if folded(one) == folded(other):
        return bool(folded(one))
    ours, theirs = telling(one), telling(other)
    if any(_NUMBERED.search(word) for word in {*words(one)} ^ {*words(other)}):
        return False
    fewer, more = sorted((ours, theirs), key=len)
    is_longer = len(fewer) >= _ENOUGH and fewer <= more and len(fewer) / len(more) >= _NEARLY
    return is_longer or bool(slipped(folded(one), [folded(other)]))


def is_slip(one: str, other: str) -> bool:
    """Whether two different words look like a typing error: a letter or two in a long word."""
    shorter = min(len(one), len(other))
    most = 2 if shorter >= _LONG else 1
    if one == other or shorter < _SHORTEST or abs(len(one) - len(other)) > most or len({*one} ^ {*other}) > 2 * most:
        return False
    return distance(one, other) <= most


def distance(one: str, other: str) -> int:
    """The number of letters to insert, remove, change or swap with the next to turn one word into the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if last and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


def slipped(name: str, known: Iterable[str]) -> str:
    """The known name that differs only by typing errors or by words such as "dan"; "" if there is none.

    All names must be normalised with ``folded``.
    """
    wanted = _naming(name)
    return next((other for other in known if _differs_by_slips(wanted, _naming(other))), "")


@lru_cache(4096)
def _naming(name: str) -> tuple[str, ...]:
    return tuple(word for word in name.split() if word not in ("dan", "serta", "program"))


def _differs_by_slips(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if len(ours) != len(theirs) or not ours:
        return False
    slips = 0
    for a, b in zip(ours, theirs, strict=True):
        if a != b:
            slips += 1
            if slips > 1 + len(ours) // 4 or not is_slip(a, b):
                return False
    return True
