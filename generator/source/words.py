"""Small things about words: ids from names, the nearest of several, lists in a sentence."""

import unicodedata
from collections.abc import Iterable, Sequence

_LONGEST_ID = 48
_LONGEST_WORD = 200
_IN_IDS = bytes(ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(128)).ljust(256)


def slug(name: str) -> str:
    """A name as an id: "Mal Pelayanan Publik (MPP)" gives "mal-pelayanan-publik-mpp"."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name)
    words = b"-".join(plain.encode("ascii", "ignore").translate(_IN_IDS).split()).decode()
    if len(words) <= _LONGEST_ID:
        return words
    return words[:_LONGEST_ID].rsplit("-", 1)[0]


def comparable(name: str) -> str:
    """A name as names are compared: whatever its case, its blanks, and the way in which accents are written."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFC", name) if unicodedata.category(c) != "Cf")
    return " ".join(name.casefold().split())


def closest(word: str, options: Iterable[str], most: int = 1) -> list[str]:
    """The options that look most like the word, best first; empty where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415  (only a wrong word pays for this import)

    if len(word) > _LONGEST_WORD:
        return []
    known = {option.casefold(): option for option in options}
    return [known[fit] for fit in get_close_matches(word.casefold(), known, most, 0.6)]


def joined(words: Sequence[str], last: str = "dan") -> str:
    """Words as a list in a sentence: "a", "a dan b", "a, b, dan c"."""
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def shortened(text: str, most: int = 40) -> str:
    """A text on one line as a message quotes it, cut short where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def capital(text: str) -> str:
    """The text with its first letter in upper case and the rest as it is: "RPJMD" stays."""
    return text[:1].upper() + text[1:]
