"""Rows of foreign tables that hold nothing of a plan: repeated headings, rules of Markdown, sums."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.headings import Head, plain
from generator.source.words import comparable
from generator.source.words_for_totals import OF_ROWS, sums_up

TICKS = frozenset(("√", "✓", "✔", "☑", "v", "x", "●", "•", "■", "*", "ya"))
"""What marks a year as one of work, in small letters; it is no value."""
SURE_TICKS = TICKS - {"ya"}
"""Those that cannot be a predicate such as "Ya"."""
_RULE = re.compile(r"[\s:=_–—-]*-{2,}[\s:=_–—-]*|[=_–—]{2,}")
_ENUMERATED = re.compile(rf"^(?:[a-z]|[ivx]+|\d{{1,2}})[.)]?\s+(?=(?:{'|'.join(OF_ROWS)})\b)")
_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2}|[a-z])[).]*(?:\s*[=:+x-].*)?", re.IGNORECASE)
_NUMBER_OF_ROW = re.compile(r"\(?(?:[a-z]|[ivx]+|\d{1,3})[.)]?", re.IGNORECASE)


def is_rule(texts: Sequence[str]) -> bool:
    """Whether a row only draws a line, as "|---|---|" does below the headings of a table in Markdown."""
    return bool(texts) and all(map(_RULE.fullmatch, texts))


def repeats(head: Head, row: ReadRow) -> bool:
    """Whether a row holds headings of its columns again, as at the top of each page; one text alone does not tell."""
    known = {column.at: {plain(part) for part in column.heading.split(" / ")} for column in head.columns}
    own = {at: plain(text.removesuffix(".0")) for at in row.cells if (text := row.text(at))}
    return len(own) > 1 and all(text in known.get(at, ()) for at, text in own.items())


def numbers_columns(head: Head, row: ReadRow) -> bool:
    """Whether a row only counts the columns from 1 or a on, as below headings, or at the top of a further page.

    Columns that are merged in the row share a number, and the first one may have none.
    """
    found = [_COLUMN_NUMBER.fullmatch(text.removesuffix(".0")) for at in sorted(row.cells) if (text := row.text(at))]
    counted = [_ordinal(match[1]) for match in found if match is not None]
    fewest = min(3, len(head.columns)) if all(match and match[1].isdecimal() for match in found) else 3
    if len(counted) < len(found) or len(set(counted)) < max(2, fewest):
        return False
    steps = (later - earlier for earlier, later in pairwise(counted))
    is_wide = 2 * len(counted) >= len(head.columns)
    return counted[0] == 1 and is_wide and all(step in (0, 1) for step in steps)


def _ordinal(number: str) -> int:
    return int(number) if number.isdecimal() else ord(number.casefold()) - ord("a") + 1


def is_sum(texts: Sequence[str], *, is_measured: bool) -> bool:
    """Whether a row is a sum by its first text; a name that begins like one is none if the row ``is_measured``."""
    first = _bare(texts[0])
    named = _bare(next((text for text in texts if not _NUMBER_OF_ROW.fullmatch(text)), ""))
    alone = [_bare(text) for text in texts if any(map(str.isalpha, text))]
    if first in OF_ROWS or named in OF_ROWS or (len(alone) == 1 and alone[0] in OF_ROWS):
        return True
    return not is_measured and (sums_up(named) or first.startswith(tuple(f"{word} " for word in OF_ROWS)))


def _bare(text: str) -> str:
    """A text for comparison without its number, as in "A. Jumlah", and final signs."""
    return _ENUMERATED.sub("", comparable(text)).rstrip(":. ")


def are_ticks(texts: Collection[str]) -> bool:
    """Whether the texts of a column are marks such as "√", which say in which years something is done."""
    filled = [text.casefold() for text in texts if text.strip("-–— ")]
    return bool(filled) and all(text in TICKS for text in filled)
