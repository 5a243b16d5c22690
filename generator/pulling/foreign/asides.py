"""Rows of foreign tables that hold nothing of a plan: repeated headings, rules of Markdown, sums."""

import re
from collections.abc import Collection, Sequence

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.headings import Head, plain
from generator.source.words import comparable

TICKS = frozenset(("√", "✓", "✔", "☑", "v", "x", "●", "•", "■", "*", "ya"))
"""What marks a year as one of work, in small letters; it is no value."""
SURE_TICKS = TICKS - {"ya"}
"""Those that cannot be a predicate such as "Ya"."""
_TOTALS = ("jumlah", "total", "sub total", "subtotal", "grand total")
_RULE = re.compile(r"[\s:=_–—-]*-{2,}[\s:=_–—-]*|[=_–—]{2,}")
_ENUMERATED = re.compile(r"^(?:[a-z]|[ivx]+|\d{1,2})[.)]?\s+(?=jumlah\b|total\b|sub ?total\b|grand total\b)")


def is_rule(texts: Sequence[str]) -> bool:
    """Whether a row only draws a line, as "|---|---|" does below the headings of a table in Markdown."""
    return bool(texts) and all(map(_RULE.fullmatch, texts))


def repeats(head: Head, row: ReadRow) -> bool:
    """Whether a row holds headings of its columns again, as at the top of each page; one text alone does not tell."""
    known = {column.at: {plain(part) for part in column.heading.split(" / ")} for column in head.columns}
    own = {at: plain(text.removesuffix(".0")) for at in row.cells if (text := row.text(at))}
    return len(own) > 1 and all(text in known.get(at, ()) for at, text in own.items())


def is_sum(texts: Sequence[str], *, is_measured: bool) -> bool:
    """Whether a row is a sum by its first text; a name that begins like one is none if the row ``is_measured``."""
    first = _ENUMERATED.sub("", comparable(texts[0])).rstrip(":. ")
    alone = [comparable(text).rstrip(":. ") for text in texts if any(map(str.isalpha, text))]
    if first in _TOTALS or (len(alone) == 1 and _ENUMERATED.sub("", alone[0]) in _TOTALS):
        return True
    return not is_measured and first.startswith(tuple(f"{word} " for word in _TOTALS))


def are_ticks(texts: Collection[str]) -> bool:
    """Whether the texts of a column are marks such as "√", which say in which years something is done."""
    filled = [text.casefold() for text in texts if text.strip("-–— ")]
    return bool(filled) and all(text in TICKS for text in filled)
