"""Small things about words: ids from names, the nearest of several, lists in a sentence."""

import unicodedata
from collections.abc import Iterable, Sequence

_LONGEST_ID = 48
_IN_IDS = bytes(ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(128)).ljust(256)


def slug(name: str) -> str:
    """A name as an id: "Mal Pelayanan Publik (MPP)" gives "mal-pelayanan-publik-mpp"."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name)
    words = b"-".join(plain.encode("ascii", "ignore").translate(_IN_IDS).split()).decode()
    if len(words) <= _LONGEST_ID:
        return words
    return words[:_LONGEST_ID].rsplit("-", 1)[0]


def closest(word: str, options: Iterable[str], most: int = 1) -> list[str]:
    """The options that look most like the word, best first; empty where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415  (only a wrong word pays for this import)

    known = {option.casefold(): option for option in options}
    return [known[fit] for fit in get_close_matches(word.casefold(), known, most, 0.6)]


def joints(items: Sequence[str], last: str = "dan") -> list[str]:
    """What stands between the items of a list in a sentence.

    Semicolons where an item has a comma of its own; "serta" before the last where an item has "dan" within.
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


def capital(text: str) -> str:
    """The text with its first letter in upper case and the rest as it is: "RPJMD" stays."""
    return text[:1].upper() + text[1:]
