"""Whether words of a running text are the author's own: not part of a name, a title, a quotation or an address."""

import re

from generator.checks.prose import is_quoted, span_of_sentence
from generator.late_patterns import late_pattern

_STARTS = r"(?:^|[.!?:;]\s+|\n\s*(?:[-*•]|\d+[.)])?\s*|[“\"(]\s*)$"
_TITLE = late_pattern(
    r"(?is)\b(?:undang-undang|uu|pp|per(?:aturan|da|bup|wal\w*|gub|pres|men\w*|ppu)|keputusan|kep\w+|instruksi|inpres"
    r"|surat|sk|se|qanun|nota|perjanjian|naskah|dokumen|buku|laporan|lagu|acara|tema|slogan|judul|berjudul|bertajuk"
    r"|bertema|dinamai|bernama|disebut)\b[^.;\n]*?(?:\b(?:tentang|ttg|mengenai|perihal|berjudul|bertajuk|bertema"
    r"|dinamai|bernama|disebut|judul|tema|slogan)\b)"
)
_CAPITALISED = late_pattern(r" *[^\W\d_](?<=[A-Z])(?:[a-z]|\b)")
_JOINED_SIGNS = frozenset("/\\@_-‑`*#=<>[]{}~")

# A sentence goes on behind a title with a small word that does not link the words of one.
_GOES_ON = late_pattern(r",\s+(?!(?:dan|atau|serta)\b)[a-z]")


def is_own_word(text: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to before ``end`` are in ordinary writing, so that their spelling is free."""
    if text[max(0, start - 1) : start] in _JOINED_SIGNS or text[end : end + 1] in _JOINED_SIGNS:
        return False
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum():
        return False
    return not is_in_title_or_quotation(text, start, end) and _is_lowercase(text, start, end)


def _is_lowercase(text: str, start: int, end: int) -> bool:
    """Whether words are in small letters, but for a capital at the beginning of a sentence, and not within a name."""
    words = text[start:end]
    behind = bool(_CAPITALISED.match(text, end))
    if words.islower():
        before = text[:start].rsplit(None, 1)
        return not (behind and before and before[-1][:1].isupper())
    return words[1:].islower() and bool(re.search(_STARTS, text[:start])) and not behind


def is_in_title_or_quotation(text: str, start: int, end: int) -> bool:
    """Whether words are quoted, or may belong to the title of a law or document that their sentence names before."""
    first, _ = span_of_sentence(text, start, end)
    title = _TITLE.search(text, first, start)
    return is_quoted(text, start) or (title is not None and not _is_behind_title(text, title.end(), end))


def _is_behind_title(text: str, begin: int, end: int) -> bool:
    """Whether a sentence goes on, before the end of some words, behind a title in capitals."""
    return text[begin:].lstrip(' "“')[:1].isupper() and _GOES_ON.search(text, begin, end) is not None
