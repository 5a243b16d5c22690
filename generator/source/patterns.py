"""Regular expressions for editors (JSON Schema): the ways to write a value as text.

They use only syntax that Python and ECMAScript (with its ``u`` flag) read alike, and accept slightly more than the
reader: an editor that underlines correct input does more harm than one that misses a slip.
"""

import re
from collections.abc import Iterable

_ZERO = r"[Nn][Ii][Hh][Ii][Ll]|[Nn][Oo][Ll]"
QUANTITY = rf"(?:[+\-−]?\d[\d.,\s]*%*\s*(?:[A-Za-z][A-Za-z\s]*[\d²]?\s*\.*)?|{_ZERO})"
MONEY = (
    r"(?:(?:[Rr][Pp]|[Ii][Dd][Rr])?\.?\s*\+?(?:\d[\d.,\s]*)?\d\s*(?:[A-Za-z]{2,}(?:\s+[Rr]upiah)?)?\.?\s*"
    rf"(?:[.,]\s*[\-–—=]+|,00)?|{_ZERO})"
)
YEAR = r"(?:[Tt][A-Za-z.\s]*)?(?:19(?:4[5-9]|[5-9]\d)|20\d\d|2100)\.?"
YEAR_OF_A_LAW = r"(?:[Tt][A-Za-z.\s]*)?(?:1[89]\d\d|20\d\d|2100)\.?"
YEARS = rf"[A-Za-z\s]*{YEAR}[^\d]{{1,20}}{YEAR}"
DATE = (
    r"(?:(?:[A-Za-z'’.]+,?\s+)*\d{1,2}[\s\-]+[A-Za-z]{3,}\.?[\s\-]+\d{4}\.?"
    r"|\d{4}[\-\/]\d{1,2}[\-\/]\d{1,2}(?:[T ]00:00(?::00)?)?|\d{1,2}[\/.\-]\d{1,2}[\/.\-]\d{4})"
)
_SYNTAX = set(r"^$\.*+?()[]{}|/")


def whole(pattern: str) -> str:
    """The pattern for a whole text; blanks and "-" mean that nothing was supplied."""
    return rf"^\s*(?:-|{pattern})?\s*$"


def one_of(names: Iterable[str]) -> str:
    """Any of the names, in upper or lower case."""
    return f"(?:{'|'.join(any_case(name) for name in names)})"


def one_of_words(names: Iterable[str]) -> str:
    """Any of the names, in upper or lower case, with blanks, hyphens or underscores between their words."""
    words = (r"[\s_\-]+".join(any_case(word) for word in name.split()) for name in names)
    return rf"[\s_\-]*(?:{'|'.join(words)})[\s_\-]*"


def any_case(text: str) -> str:
    """A pattern for the text in any case, because JSON Schema has no flag for it."""
    return "".join(_either(character) for character in text)


def pattern_in_any_case(pattern: str) -> str:
    """A pattern of small letters for the same texts in any case; its escapes stay as they are."""
    return re.sub(r"\\.|[^\W\d_]", lambda part: part[0] if part[0][0] == "\\" else _either(part[0]), pattern)


def _either(character: str) -> str:
    lower, upper = character.lower(), character.upper()
    if lower != upper and len(lower) == len(upper) == 1:
        return f"[{upper}{lower}]"
    return f"\\{character}" if character in _SYNTAX else character
