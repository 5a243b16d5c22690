"""Keys with a missing colon, another sign in its place, or no blank after it."""

import re
from collections.abc import Container, Iterable
from difflib import get_close_matches

import yaml

from generator.late_patterns import late_pattern
from generator.source.mistakes.fault import as_entry
from generator.source.words import closest, in_one_line
from generator.source.yaml_nodes import UNSEEN

_KEY_AND_SIGN = re.compile(
    r"(?P<key>[A-Za-z_][^\W\N{MODIFIER LETTER TRIANGULAR COLON}]*|\d{4}(?=\D))(?P<before>\s*)"
    r"(?P<sign>[=-]+>|:=|[:=;\N{FULLWIDTH COLON}\N{SMALL COLON}\N{RATIO}"
    r"\N{MODIFIER LETTER COLON}\N{MODIFIER LETTER TRIANGULAR COLON}\N{PRESENTATION FORM FOR VERTICAL COLON}])"
    r"(?P<after>\s*)(?P<value>.*)",
    re.DOTALL,
)
_KEY_AND_TEXT = late_pattern(r"(?P<key>[A-Za-z_]\w*|\d{4})\s+(?:[-–—→⇒]\s+)?(?P<value>\S.*)", re.DOTALL)
_YEAR_IN_FRONT = late_pattern(
    r"(?P<key>(?:19|20)\d\d)\s*(?P<sign>[|/→⇒]|[-–—](?=\d(?!\d{3}\b))|(?=\())\s*(?P<open>\()?(?P<value>\w[^()]*)(?(open)\))"
)
_YEAR_AND_STOP = late_pattern(r"(?P<key>(?:19|20)\d\d)(?P<sign>[.,)])\s+(?P<value>\S.*)", re.DOTALL)
_KEY_AND_MARK = late_pattern(
    r"(?P<key>[A-Za-z_]\w*)(?P<sign>[-,.)>|~–—→\N{FULLWIDTH COMMA}\N{IDEOGRAPHIC COMMA}\N{IDEOGRAPHIC FULL STOP}])"
    r"(?P<after>\s*)(?P<value>\w.*|[\"'“].*)",
    re.DOTALL,
)
_KEY_AND_SIGN_ALONE = late_pattern(r"(?P<key>[A-Za-z_]\w*)\s*(?P<sign>[-=.,;|>~–—→]+)\s*")
_STRAY = re.compile(r"^(?:-\s+(?=\D)|[/|~>\\]\s+(?=[A-Z])|(?:[;,.]|[\"'](?=[^\"']*$))\s*(?=[\[{]))")
_REMARK = re.compile(r"[ \t]{2,}# .*$")
_BLOCK_SIGN = late_pattern(r"[|>](?:[+-]?\d?|\d[+-])")
_PLAIN = late_pattern(r"(?:\w[^:#\n]*)?")
_UNSEEN = late_pattern(f"{UNSEEN}|^\u00ad+")
_ALIKE = 0.8


def wrong_sign(text: str) -> tuple[str, int, str, str] | None:
    """A mistake between a key and its value: the key, position, message and remedy."""
    match = _KEY_AND_SIGN.match(text)
    if match is None or match["value"][:1] in {"/", ":"}:
        return None
    key, sign, after = match["key"], match["sign"], match["after"]
    if sign != ":":
        message = _other_sign(key, sign)
    elif not after and (unseen := _UNSEEN.match(match["value"])):
        message = f"setelah titik dua ada karakter tak terlihat (U+{ord(unseen[0][0]):04X}), bukan satu spasi"
    elif not after:
        message = "setelah titik dua kurang satu spasi"
    elif after[0] not in " \t\n":
        message = f"setelah titik dua tertulis spasi khusus (U+{ord(after[0]):04X}), bukan spasi biasa"
    else:
        return None
    return key, match.start("sign"), message, sample(key, match["value"])


def _other_sign(key: str, sign: str) -> str:
    return f"setelah kunci '{key}' tertulis '{sign}', bukan titik dua"


def pair_in_text(text: str) -> tuple[str, str, str] | None:
    """A text that is a key with its value, whatever joins them: the key, message and remedy."""
    if found := wrong_sign(text):
        key, _, message, remedy = found
        return key, message, remedy
    if match := _YEAR_AND_STOP.match(text):
        return match["key"], _other_sign(match["key"], match["sign"]), sample(match["key"], match["value"])
    match = _YEAR_IN_FRONT.fullmatch(text) or _KEY_AND_TEXT.match(text)
    if match is None:
        return None
    key = match["key"]
    return key, f"titik dua setelah kunci '{key}' tidak ada", sample(key, match["value"])


def sample(key: str, value: str) -> str:
    """The advice on how to write a key with its value.

    The value is quoted if necessary, for instance because it contains a colon; a remark behind it stays one.
    """
    value, remark = _apart(_STRAY.sub("", _UNSEEN.sub("", value).strip()))
    return f"{_pair(key, value)}{remark}"


def _apart(value: str) -> tuple[str, str]:
    """A value, and the remark behind it if it is set off well."""
    match = _REMARK.search(value)
    return (value[: match.start()], match[0]) if match and value[0] not in "\"'" else (value, "")


def _pair(key: str, value: str) -> str:
    if reads_as_written(value):
        return f"tulis  {key}: {in_one_line(value)}".rstrip()
    return f"tulis  {as_entry(key, value)}"


def reads_as_written(value: str) -> bool:
    """Whether a value is fine as it is: empty, a plain text, in quotes or brackets that are well set, or | or >."""
    if _PLAIN.fullmatch(value) or _BLOCK_SIGN.fullmatch(value):
        return True
    try:
        events = list(yaml.parse(f"a: {value}\n", yaml.SafeLoader))
    except yaml.YAMLError:
        return False
    texts = [event for event in events if isinstance(event, yaml.ScalarEvent)]
    if any(isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) for event in events):
        return False
    if value[:1] in {"[", "{"}:
        return True
    if len(texts) != 2:
        return False
    return texts[1].value == value or texts[1].style in {"'", '"'}


def key_in_text(text: str, keys: Iterable[str], own: str, *, listed: bool) -> tuple[int, str, str] | None:
    """A key of the group at the beginning of a plain text: position, message and remedy.

    ``own`` is the key that a plain text may stand for, if any. A word without a sign after it counts as a key only if
    it can hardly begin a sentence, and least of all in a list, whose items may begin with any word.
    """
    found = wrong_sign(text)
    if found:
        key, at, message, remedy = found
        known = _known(key, keys, exact=text[at] in "=;-")
        return (at, message, remedy.replace(key, known, 1)) if known else None
    if (match := _KEY_AND_SIGN_ALONE.fullmatch(text)) and match["key"] in set(keys):
        block = f" {match['sign']}" if _BLOCK_SIGN.fullmatch(match["sign"]) else ""
        return match.start("sign"), _other_sign(match["key"], match["sign"]), f"tulis  {match['key']}:{block}"
    match = _KEY_AND_MARK.match(text)
    if match and _is_before_mark(match, set(keys), own, listed=listed):
        return match.start("sign"), _other_sign(match["key"], match["sign"]), sample(match["key"], match["value"])
    match = _KEY_AND_TEXT.match(text)
    if match is None or not (_is_tab_for_colon if "\t" in text else _is_key)(match, set(keys), own, listed=listed):
        return None
    return 0, f"titik dua setelah kunci '{match['key']}' tidak ada", sample(match["key"], match["value"])


def _known(key: str, keys: Iterable[str], *, exact: bool) -> str:
    """The key that is meant, in any case, or misspelt in small letters."""
    if exact:
        return key if key in set(keys) else ""
    folded = key.casefold()
    if folded in set(keys):
        return folded
    if key != folded:
        return ""
    return next(iter(get_close_matches(key, keys, 1, _ALIKE) or closest(key, keys)), "")


def _is_key(match: re.Match[str], keys: Container[str], own: str, *, listed: bool) -> bool:
    word, value = match["key"], match["value"]
    if word not in keys:
        return False
    if not own or word == "id" or "_" in word or (word == own and not listed):
        return True
    return begins_anew(value) and (word == own or not listed)


def _is_before_mark(match: re.Match[str], keys: Container[str], own: str, *, listed: bool) -> bool:
    """Whether a word before a punctuation mark is a key; without a blank, only if a text begins after the mark."""
    if match["key"] not in keys:
        return False
    return begins_anew(match["value"]) or (bool(match["after"]) and _is_key(match, keys, own, listed=listed))


def begins_anew(value: str) -> bool:
    """Whether a text begins with a number, a quote, or a capital that is no abbreviation's."""
    return value[0].isdigit() or value[0] in "\"'“" or (value[0].isupper() and not value[1:2].isupper())


def _is_tab_for_colon(match: re.Match[str], keys: Container[str], own: str, *, listed: bool) -> bool:
    """Whether a tab is in place of a key's colon, not between the cells of a table."""
    del own, listed
    return match["key"] in keys and "\t" not in match["value"] and match["value"] not in keys
