"""Keys whose colon is missing, is another sign, or has no blank after it."""

import re
from collections.abc import Container, Iterable
from difflib import get_close_matches

from generator.source.mistakes.fault import LONGEST_SAMPLE
from generator.source.words import shortened

_KEY_AND_SIGN = re.compile(
    r"(?P<key>[A-Za-z_]\w*)(?P<before>\s*)(?P<sign>[:=;\N{FULLWIDTH COLON}\N{SMALL COLON}\N{RATIO}"
    r"\N{MODIFIER LETTER COLON}\N{PRESENTATION FORM FOR VERTICAL COLON}])(?P<after>\s*)(?P<value>.*)",
    re.DOTALL,
)
_KEY_AND_TEXT = re.compile(r"(?P<key>[A-Za-z_]\w*)\s+(?P<value>\S.*)", re.DOTALL)
_ALIKE = 0.8


def wrong_sign(text: str) -> tuple[str, int, str, str] | None:
    """What is wrong between a key and its value: the key, where in the text, the words, the remedy."""
    match = _KEY_AND_SIGN.match(text)
    if match is None or match["value"][:1] in {"/", ":"}:
        return None
    key, sign, after = match["key"], match["sign"], match["after"]
    if sign != ":":
        message = f"setelah kunci '{key}' tertulis '{sign}', bukan titik dua"
    elif not after:
        message = "setelah titik dua kurang satu spasi"
    elif after[0] not in " \t\n":
        message = f"setelah titik dua tertulis spasi khusus (U+{ord(after[0]):04X}), bukan spasi biasa"
    else:
        return None
    return key, match.start("sign"), message, sample(key, match["value"])


def sample(key: str, value: str) -> str:
    """The advice to write a key with its value, the end of a long one left out."""
    return f"tulis  {key}: {shortened(value, LONGEST_SAMPLE * 2)}".rstrip()


def key_in_text(text: str, keys: Iterable[str], own: str, *, listed: bool) -> tuple[int, str, str] | None:
    """What is wrong where a bare text begins with one of the keys of its group: where, the words, the remedy.

    ``own`` is the key that a bare text stands for, if it may stand for any. A word without any sign after it
    is a key only where it can hardly be the beginning of a sentence; least of all in a list, whose items may
    begin with any word.
    """
    found = wrong_sign(text)
    if found:
        key, at, message, remedy = found
        known = _known(key, keys, exact=text[at] in "=;")
        return (at, message, remedy.replace(key, known, 1)) if known else None
    match = _KEY_AND_TEXT.match(text)
    if match is None or not _is_key(match["key"], match["value"], set(keys), own, listed=listed):
        return None
    return 0, f"titik dua setelah kunci '{match['key']}' tidak ada", sample(match["key"], match["value"])


def _known(key: str, keys: Iterable[str], *, exact: bool) -> str:
    """The key that is meant: in any case, or misspelt in small letters."""
    if exact:
        return key if key in set(keys) else ""
    folded = key.casefold()
    if folded in set(keys):
        return folded
    return next(iter(get_close_matches(key, keys, 1, _ALIKE)), "") if key == folded else ""


def _is_key(word: str, value: str, keys: Container[str], own: str, *, listed: bool) -> bool:
    if word not in keys:
        return False
    if not own or word == "id" or "_" in word or (word == own and not listed):
        return True
    begins_anew = value[0].isdigit() or value[0] in "\"'“" or (value[0].isupper() and not value[1:2].isupper())
    return begins_anew and (word == own or not listed)
