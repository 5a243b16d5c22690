"""Word helpers: derive ids from names, find similar words, write lists within a sentence."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from generator.late_patterns import late_pattern

_LONGEST_ID = 48
_LONGEST_WORD = 200
_LOOKED_AT = 12
_SHORTEST, _SHORT, _MIDDLING, _LONG = 3, 4, 7, 15
_FIGURES = late_pattern(r"\d+|(?<![^\W_])[ivx]+(?![^\W_])")
_CHANGE_NOTHING = frozenset(("jumlah", "total", "nama", "nilai", "isi", "teks", "daftar"))
_NEGATIONS = frozenset(("tidak", "bukan", "belum", "tanpa", "non", "anti", "selain"))
_NARROWING = frozenset(("akar",))
_NEGATING = ("tidak", "tak", "non", "in", "anti", "de", "pra")
_OPPOSITES = frozenset(
    frozenset(pair.split())
    for pair in ("mikro makro", "internal eksternal", "impor ekspor", "inflasi deflasi", "naik turun", "atas bawah",
                 "dalam luar", "utara selatan", "barat timur", "awal akhir", "mulai selesai", "masuk keluar",
                 "nasional regional", "regional rasional", "tinggi rendah", "pendek panjang", "hulu hilir")
)  # fmt: skip
_IN_IDS = bytes(ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(128)).ljust(256)
_BLANKS = " \t\n\u00a0"
_PLAIN = str.maketrans(dict.fromkeys("\"'`´‘’‚“”„«»", "") | dict.fromkeys("‐‑‒–—―−", "-"))
_DASH = re.compile(r" ?-+ ?")
_ENDS = " .,;:!"
_ENDS_WITHIN_BRACES = re.compile(r"[,\[\]{}#]|:(?:\s|$)")
_LAST_JOINT = late_pattern(r"[;,]\s+(?:dan/atau|dan|atau|serta)$")


def slug(name: str) -> str:
    """A name as an id: "Mal Pelayanan Publik (MPP)" gives "mal-pelayanan-publik-mpp"."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name)
    words = b"-".join(plain.encode("ascii", "ignore").translate(_IN_IDS).split()).decode()
    if len(words) <= _LONGEST_ID:
        return words
    return words[:_LONGEST_ID].rsplit("-", 1)[0]


def comparable(name: str) -> str:
    """A name in the form for comparison, ignoring case, blanks, and the encoding of accents."""
    if not name.isascii():
        name = unicodedata.normalize("NFC", name)
        if not name.isprintable():
            name = "".join(c for c in name if unicodedata.category(c) != "Cf")
    return " ".join(name.casefold().split())


def alike(text: str) -> str:
    """A text in the form for recognition, however it was typed.

    Like ``comparable``, it also ignores differences in quotes and dashes, and final punctuation.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    plain = comparable(text).translate(_PLAIN)
    return (_DASH.sub("-", plain) if "-" in plain else plain).strip(_ENDS)


def similar(word: str, options: Iterable[str], most: int = 1) -> list[str]:
    """The options most similar to a word, best first; meant for choices such as rules and files."""
    if len(word) > _LONGEST_WORD:
        return []
    known = {option.casefold(): option for option in options}
    return [known[fit] for fit in get_close_matches(word.casefold(), known, most, 0.6)]


def closest(word: str, options: Iterable[str]) -> list[str]:
    """The option of which a word may be a misspelling, as a suggestion of what to write; empty if there is none.

    A suggestion must not change the meaning. So words with different figures or opposite meaning do not count, and in
    short words such as abbreviations no letter may differ: "DAU" is not "DAK".
    """
    return slips(word, options)[:1]


def slips(word: str, options: Iterable[str]) -> list[str]:
    """All options of which a word may be a misspelling, the most similar first."""
    wanted = word.casefold()
    return [option for option in similar(word, options, _LOOKED_AT) if is_slip(wanted, option.casefold())]


def closest_key(word: str, keys: Iterable[str], beside: Iterable[str] = ()) -> list[str]:
    """The key of which a word may be a misspelling, else the only one within it or around it: "luas" is "luas_km2".

    The rest of the word must not change the meaning: no number, no word such as "jumlah", and none of ``beside``, the
    names of the keys' group. So "kepala_dinas" is not "kepala".
    """
    listed = list(keys)
    near = closest(word, listed)
    parts = _parts(word.casefold())
    around = [key for key in listed if _is_within(_parts(key), parts) or _is_within(parts, _parts(key))]
    if near or len(around) != 1:
        return near
    more = {part for part in parts if not part.isdecimal()} - set(_parts(around[0]))
    return around if more <= {*_CHANGE_NOTHING, *(part for name in beside for part in _parts(name))} else []


def parts_alike(word: str, group: str, key: str) -> bool:
    """Whether a word combines the names of a group and of a key within it: "visi.penjelasan", "penjelasan_visi"."""
    parts, one, two = _parts(word.casefold()), _parts(group), _parts(key)
    return parts in (one + two, two + one)


def is_slip(word: str, other: str) -> bool:
    """Whether a word may be a misspelling of another; both in small letters."""
    if _FIGURES.findall(word) != _FIGURES.findall(other):
        return False
    one, two = ("".join(filter(str.isalnum, text)) for text in (word, other))
    if one == two:
        return True
    if _are_opposites(word, other):
        return False
    shorter = min(len(one), len(two))
    if shorter <= _SHORT:
        same_letters = shorter == _SHORT and sorted(one) == sorted(two)
        return shorter >= _SHORTEST and (len(one) != len(two) or same_letters) and _steps(one, two) == 1
    return _steps(one, two) <= (1 if shorter <= _MIDDLING else 2 if shorter <= _LONG else 3)


def _are_opposites(word: str, other: str) -> bool:
    """Whether the words in only one of two texts mean the opposite of those in only the other."""
    one, two = set(_parts(word)), set(_parts(other))
    only, others = one - two, two - one
    if (only | others) & _NEGATIONS:
        return True
    return any(frozenset((a, b)) in _OPPOSITES or _negates(a, b) or _negates(b, a) for a in only for b in others)


def _negates(word: str, other: str) -> bool:
    return any(word == sign + other for sign in _NEGATING)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(re.split(r"[\W_]+", text.strip()))


def _is_within(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    """Whether all words of one are in the other, of which no other word negates them or names a part of them."""
    return len(inner) < len(outer) and set(inner) < set(outer) and not set(outer) & (_NEGATIONS | _NARROWING)


def _steps(one: str, two: str) -> int:
    """The number of letters inserted, deleted, replaced or swapped with their neighbour."""
    before: list[int] = []
    last = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, other in enumerate(two, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


def without_ending(text: str, signs: str = ".;,") -> str:
    """A text without its ending in a list: "menyusun laporan; dan" gives "menyusun laporan"."""
    text = text.rstrip(_BLANKS + signs)
    shorter = _LAST_JOINT.sub("", text)
    return text if shorter == text else without_ending(shorter, signs)


def joints(items: Sequence[str], last: str = "dan") -> list[str]:
    """The separators between the items of a list in a sentence.

    Semicolons if an item contains a comma; "serta" before the last if an item contains "dan".
    """
    if len(items) < 2:
        return []
    parted = any(", " in item or "; " in item for item in items)
    if last == "dan" and not parted and any(" dan " in item for item in items):
        last = "serta"
    sign = ";" if parted else "," if len(items) > 2 else ""
    return [f"{sign} "] * (len(items) - 2) + [f"{sign} {last} "]


def joined(words: Sequence[str], last: str = "dan") -> str:
    """Words as a list in a sentence: "a", "a dan b", "a, b, dan c"."""
    between = [*joints(words, last), ""]
    return "".join(word + joint for word, joint in zip(words, between, strict=False))


def in_one_line(text: str) -> str:
    """A text on one line, whole, so that it can be copied from a message."""
    return " ".join(text.split())


def shortened(text: str, most: int = 40) -> str:
    """A text on one line for quoting in a message, shortened if it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def in_braces(text: str) -> str:
    """A text as written within braces: quoted if a sign such as a comma would end it."""
    if text.startswith("{") or not _ENDS_WITHIN_BRACES.search(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def capital(text: str) -> str:
    """The text with its first letter in upper case and the rest unchanged: "RPJMD" stays."""
    return text[:1].upper() + text[1:]


def some_of(texts: Sequence[str], most: int = 3) -> str:
    """The first different texts in quotes, and how many more there are; "" if there is none."""
    different = [*dict.fromkeys(map(in_one_line, texts))]
    shown = [f"'{shortened(text)}'" for text in different[:most]]
    return joined([*shown, *([f"{len(different) - most} lagi"] if len(different) > most else [])])
