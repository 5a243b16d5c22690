"""The known key that a line reads as, however it is written: in capitals, with blanks or hyphens, without colon."""

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.late_patterns import late_pattern

_NAME = r"[A-Za-z_]\w*(?:[ \u00a0_-]+[A-Za-z0-9_]\w*){0,4}?"
_SIGN = r"[|>][+-]?\d?"
_LIST = r"\[[^\[\]]*[^\W\d_][^\[\]]*\]"
_LINE = late_pattern(
    rf"[ \t\u00a0]*(?P<key>{_NAME})[ \t\u00a0]*"
    rf"(?:(?P<colon>[:\uff1a])[ \t\u00a0]*(?P<value>.*)|(?P<bare>{_SIGN}|{_LIST}))[ \t]*"
)
_ALONE = late_pattern(rf"[ \t\u00a0]*(?P<key>{_NAME})\s*")
_UNDERSCORED = late_pattern(r"[ \t\u00a0]*(?P<key>[A-Za-z]\w*_\w+)(?:[ \t\u00a0]+(?P<value>\S.*))?[ \t]*")
_NO_SENTENCE = late_pattern(rf"{_SIGN}|{_LIST}")
_FIRST_HALF = late_pattern(r" *(?P<dash>(?:- +)*)(?P<half>[A-Za-z_]\w*)\s*")
_SECOND_HALF = late_pattern(r" *(?P<half>\w+) *:(?:[ \t]+(?P<value>.*)|$)")
_FOR_COLON = ";:=\uff1a"
_BETWEEN = re.compile(r"[ \u00a0_-]+")


class KeyOnLine(NamedTuple):
    """A known key with what stands behind it, as the line would be written in YAML.

    ``is_plain`` says that it is no sentence: behind it is only the sign of a text below, or a list in brackets, or it
    has an underscore, which no word of a sentence has.
    """

    key: str
    value: str
    is_plain: bool
    typed: str

    @property
    def pair(self) -> str:
        """The key with its value as they are to be written."""
        return f"{self.key}: {self.value}".rstrip()


def key_on_line(line: str, is_known: Callable[[str], bool]) -> KeyOnLine | None:
    """The known key that a line begins with: compared without case, a blank or hyphen counting as an underscore.

    A line that begins so with a colon and words behind it may be a sentence all the same.
    """
    line = line.rstrip("\r")
    if (named := _UNDERSCORED.fullmatch(line)) and is_known(key := named["key"].casefold()):
        return KeyOnLine(key, (named["value"] or "").strip(), is_plain=True, typed=named["key"])
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    key = next(filter(is_known, _forms(match["key"])), "")
    value = (match["bare"] or match["value"]).strip()
    return KeyOnLine(key, value, _NO_SENTENCE.fullmatch(value) is not None, match["key"]) if key else None


def key_in_words(line: str, is_known: Callable[[str], bool]) -> KeyOnLine | None:
    """The known key of two to four words in small letters that a line begins with, as in ``ibu kota; Sampit``."""
    words = line.split()
    for count in range(min(4, len(words)), 1, -1):
        named = [*words[: count - 1], words[count - 1].rstrip(_FOR_COLON)]
        if all(word.isalpha() and word.islower() for word in named) and is_known(key := "_".join(named)):
            return KeyOnLine(key, " ".join(words[count:]), is_plain=False, typed=" ".join(named))
    return None


def bare_key(line: str, is_known: Callable[[str], bool]) -> str:
    """The known key that is all of a line, compared as in ``key_on_line``; "" for any other line."""
    words = _ALONE.fullmatch(line)
    return next(filter(is_known, _forms(words["key"])), "") if words else ""


class Halves(NamedTuple):
    """A key that a line break tore apart, with what stands behind it."""

    key: str
    first: str
    second: str
    pair: str
    otherwise: str = ""

    @property
    def message(self) -> str:
        """What is wrong with the two lines."""
        return f"kunci '{self.key}' terputus menjadi '{self.first}' dan '{self.second}' pada dua baris"

    def remedy(self, line: int) -> str:
        """How to put the two lines right, of which the first is ``line``, from 0."""
        return f"tulis  {self.pair}  dalam satu baris, dan hapus baris {line + 2}{self.otherwise}."


def halves_of_key(line: str, below: str, is_known: Callable[[str], bool]) -> Halves | None:
    """The known key that a bare word makes with the key on the next line.

    The word is none by itself. Where the key is one, and no underscore shows that it was torn off, the word may go on
    with the text above.
    """
    first, second = _FIRST_HALF.fullmatch(line), _SECOND_HALF.fullmatch(below)
    if first is None or second is None:
        return None
    one, other = first["half"], second["half"]
    is_torn = one.endswith("_") or other.startswith("_")
    if is_known(one.casefold()):
        return None
    joined = [f"{one}{other}"] if is_torn else [f"{one}{other}", f"{one}_{other}"]
    key = next((word for whole in joined if is_known(word := whole.casefold())), "")
    pair = f"{first['dash']}{key}: {second['value'] or ''}".rstrip()
    may_be_text = is_known(other) and not is_torn
    otherwise = f"; bila '{one}' lanjutan teks di atasnya, jorokkan sedalam teks itu" if may_be_text else ""
    return Halves(key, one, other, pair, otherwise) if key else None


def _forms(words: str) -> tuple[str, str]:
    folded = words.casefold()
    return _BETWEEN.sub("_", folded), _BETWEEN.sub("", folded)
