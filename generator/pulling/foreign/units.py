"""What the amounts below a heading are counted in: rupiah, thousands or millions of them, or something unknown."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.pulling.foreign.synonyms import SIZES
from generator.workbooks.tables import sources

UNKNOWN = 0
"""The size of amounts whose unit is told in words that nobody here knows, such as another currency."""
_BRACKET = re.compile(r"\(([^()]*)\)")
_RUPIAH = re.compile(r"\b(?:rp|idr|rupiah)(?![a-z])\.?", re.IGNORECASE)
_AROUND = re.compile(r"\b(?:dalam|dlm|satuan|angka|nilai|dikali|kali)\b|[x×*](?=[\s.,]*\d|\s*$)", re.IGNORECASE)
_ZEROS = re.compile(r"[\s.,'’‘`]*1?(?P<zeros>(?:[\s.,'’‘`]*000){1,4})[\s.,=-]*")
_SAYS_ZEROS = re.compile(
    r"(?:\brp\b\.?|\brp|[x×*]|['’‘`.])\s*(?:rp\.?)?\s*(?P<zeros>1?(?:[.,'’‘`]?000){1,4})(?!\d)", re.IGNORECASE
)
_YEARS = re.compile(r"(?:19|20)\d\d|\bn\s*[+-]?\s*\d?\b|[\s/&.,:;+–-]")
_SHORT = {"rb": 1_000, "jt": 1_000_000, "m": 10**9, "mlr": 10**9, "miliaran": 10**9, "milyaran": 10**9, "t": 10**12,
          "triliun": 10**12, "trilyun": 10**12}  # fmt: skip
_SIZES: dict[str, int] = SIZES | _SHORT
_BESIDE_A_SHORT_ONE = re.compile(r"\brp\.?\s*(rb|jt|mlr|m|t)\b", re.IGNORECASE)
_USUAL_SIGNS = " \t\n\xa0.,:;/&+-–'’‘"
_HARMLESS = frozenset(
    ("tahun", "thn", "ta", "th", "berjalan", "berikutnya", "rencana", "indikatif", "pagu", "anggaran", "dana",
     "biaya", "alokasi", "kebutuhan", "murni", "perubahan", "perkiraan", "prakiraan", "maju", "induk", "target", "i",
     "ii", "iii", "iv", "v", "vi", "ke", "penuh", "per")
)  # fmt: skip
_CURRENCIES = re.compile(r"[$€£¥]|\b(?:usd|dolar|euro)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    rf"(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.,]*\s*(?:{'|'.join(sorted(SIZES, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_IN_UNITS = re.compile(
    rf"\b(?:dalam|dlm|satuan)\b[\s:=]*(?:rp\.?\s*|rupiah\s+)?(?:{'|'.join(sorted(SIZES, key=len, reverse=True))})\b"
    r"|\b(?:dalam|dlm|satuan)\b[\s:=]*(?:rp\b|rp\.|rupiah)",
    re.IGNORECASE,
)
"""Words that a unit is told with outside brackets, such as "dalam jutaan rupiah", "Satuan: Rp ribu"."""
_CAPTION = re.compile(r"(?:tabel|lampiran|matriks)\s+[\dIVXLC]", re.IGNORECASE)
_OTHER_UNITS = re.compile(r"[$€£¥%]|\b(?:usd|dolar|persen)\b", re.IGNORECASE)


_BEFORE = "tabel sebelumnya"


def is_foreign(text: str) -> bool:
    """Whether a heading, or a line above a table, names another currency."""
    return _CURRENCIES.search(text) is not None


def told_before(line: str) -> tuple[int, str]:
    """The unit of a table that tells none, while a like one before does in a line: unknown, with words for that."""
    return UNKNOWN, f"{_BEFORE} yang berjudul sama menyebutnya ('{line}')"


def is_of_table_before(told_by: str) -> bool:
    """Whether what tells a unit is a line above another table, as ``told_before`` says it."""
    return told_by.startswith(_BEFORE)


def size_of(path: Sequence[str]) -> int | None:
    """The factor of the amounts below headings, UNKNOWN for a unit that is not known; None if none is told.

    Rupiah in full, as in "Pagu (Rp)", is a factor of 1.
    """
    brackets = [found for part in path for inner in _BRACKET.findall(part) if (found := _bracket(inner)) is not None]
    if UNKNOWN in brackets or any(map(_OTHER_UNITS.search, path)):
        return UNKNOWN
    told = {size for size in (*brackets, *_outside(path)) if size > 1}
    if told:
        return told.pop() if len(told) == 1 else UNKNOWN
    return 1 if brackets else None


def _outside(path: Sequence[str]) -> Iterator[int]:
    """The sizes that headings tell outside brackets, such as "Pagu dalam jutaan", "Pagu Rp.000"."""
    for part in path:
        text = _BRACKET.sub(" ", part).casefold()
        yield from (SIZES[word] for word in re.findall(r"[a-z]+", text) if word in SIZES)
        yield from (_SHORT[word] for word in _BESIDE_A_SHORT_ONE.findall(text))
        yield from (1_000 ** found["zeros"].count("000") for found in _SAYS_ZEROS.finditer(text))


def _bracket(text: str) -> int | None:
    """The factor that a bracket tells, 1 for rupiah; None if it tells of something else than a unit."""
    bare = _AROUND.sub(" ", _RUPIAH.sub(" ", text))
    if found := _ZEROS.fullmatch(bare):
        return int(1_000 ** found["zeros"].count("000"))
    words = [word for word in _words(bare) if word not in _HARMLESS]
    if len(words) == 1 and words[0] in _SIZES:
        return _SIZES[words[0]]
    if not words and _RUPIAH.search(text):
        return 1
    has_signs = any(not (sign.isalnum() or sign in _USUAL_SIGNS) for sign in bare)
    is_source = sources().key_of(text) is not None
    return None if is_source or not (words or has_signs) else UNKNOWN


def _words(text: str) -> list[str]:
    """The words of a bracket but for years and small numbers."""
    words = _YEARS.sub(" ", text.casefold()).split()
    return [word for word in words if not (word.isdecimal() and len(word) < 3)]


def told_above(lines: Iterable[str]) -> tuple[int, str]:
    """The factor of all amounts that a line above a table tells, as "(dalam ribuan rupiah)" does, and this line.

    The first line that tells any unit decides, "(dalam rupiah)" too. 1 and "" if none does; UNKNOWN if it is about
    another currency, or tells several.
    """
    for line in lines:
        bare = _AMOUNT.sub(" ", line)
        told = {_size_told(match[0]) for match in _IN_UNITS.finditer(bare)}
        size = UNKNOWN if len(told) > 1 else _size_told(bare)
        if size != 1 or told or any(map(_RUPIAH.search, _BRACKET.findall(bare))):
            return size, line
    return 1, ""


def _size_told(line: str) -> int:
    """The factor that a line tells, UNKNOWN for another currency; 1 if it tells none."""
    if _CURRENCIES.search(line) and is_about_units(line):
        return UNKNOWN
    rest = _BRACKET.sub(lambda found: " " if _is_aside(found[1]) else found[0], line)
    is_of_money = _RUPIAH.search(rest) or _BRACKET.fullmatch(rest.strip()) or _IN_UNITS.search(rest)
    size = size_of([rest]) if is_of_money else None
    return 1 if size is None else size


def _is_aside(inner: str) -> bool:
    """Whether a bracket tells nothing of amounts, as "(lanjutan)" and "(%)"."""
    return _bracket(inner) == UNKNOWN and not _RUPIAH.search(inner)


def is_about_units(line: str) -> bool:
    """Whether a line of text before a table may tell the unit of its amounts: a caption does, other prose hardly."""
    bare = _AMOUNT.sub(" ", line)
    is_in_bracket = any((_bracket(inner) or 0) > 1 or _CURRENCIES.search(inner) for inner in _BRACKET.findall(bare))
    return is_in_bracket or bool(_IN_UNITS.search(bare) or _CAPTION.match(line))
