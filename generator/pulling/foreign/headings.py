"""Which column of a foreign table is which field, by its heading, the headings above it, and the year in them.

Only what is sure is taken unasked. What is merely likely, and columns that are equally good for one field, are shown
to be decided with --kolom.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.synonyms import (
    LAST_WORDS,
    LEFT_OUT,
    MONEY_WORDS,
    PAST_WORDS,
    SIZES,
    SYNONYMS,
    TARGET_WORDS,
)

SURE = 0.95
_LIKELY, _ALL_WORDS, _ONE_WORD, _LEAF_ONLY = 0.8, 0.93, 0.8, 0.97
_HEADINGS_WITHIN, _MOST_HEADING_ROWS = 25, 3
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_NUMBERING = re.compile(r"\(?\d{1,2}[).]?(?:\s*[=:+x-].*)?")
_OFFICE = re.compile(r"perangkat daerah|\bskpd\b|\bpd\b")
_GENERIC = frozenset(("uraian", "nama", "kode", "sumber", "target", "rencana", "jumlah", "rp", "k", "nilai", "tahun"))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading for people, the field that it may be, how sure that is, and the factor of its numbers.

    ``field`` is a field such as "indikator", "target[2026]", "anggaran[2026]"; "" if it is known to be none of ours,
    None if nothing fits. ``rivals`` are other columns as good for it.
    """

    at: int
    heading: str
    field: str | None = None
    score: float = 0.0
    size: int = 1
    rivals: tuple[int, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether it is taken unasked."""
        return bool(self.field) and self.score >= SURE and not self.rivals


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table: its columns, and the number of its last row."""

    columns: tuple[Column, ...]
    last: int

    @property
    def worth(self) -> float:
        """How well it fits a topic: the sum of the scores of its fields, what is not sure by half."""
        best = {one.field: one.score * (1 if one.is_sure else 0.5) for one in self.columns if one.field}
        return sum(best.values())

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of its columns, for comparison with those of other tables."""
        return tuple(plain(column.heading) for column in self.columns)


def plain(heading: str) -> str:
    """A heading for comparison: without signs and case, with one word for an office."""
    text = _OFFICE.sub(
        "opd", heading.casefold().replace("resiko", "risiko").replace("penanggungjawab", "penanggung jawab")
    )
    words = _NO_WORD.sub(" ", text).split()
    return " ".join(word for n, word in enumerate(words) if not n or word != words[n - 1])


def head_of(rows: Sequence[ReadRow], topic: str) -> Head | None:
    """The head of a table that fits a topic best; None if no row near its top holds two known headings."""
    top = [row for row in rows if row.number <= rows[0].number + _HEADINGS_WITHIN]
    best: Head | None = None
    for n in range(len(top)):
        for depth in range(1, _MOST_HEADING_ROWS + 1):
            titles = top[n : n + depth]
            if len(titles) < depth or len(titles[-1].cells) < 2 or (depth > 1 and not _is_below(titles)):
                break
            head = _head(titles, topic)
            known = [column for column in head.columns if column.field]
            if len({column.field for column in known}) >= 2 and (best is None or head.worth > best.worth + 0.01):
                best = head
    return None if best is None else _without_numbering(best, rows)


def _is_below(titles: Sequence[ReadRow]) -> bool:
    """Whether the last of some rows may belong to a heading: it holds no long text and no amount."""
    cells = titles[-1].cells.values()
    return all(cell.kind == "teks" or _YEAR.fullmatch(cell.text) for cell in cells) and all(
        len(cell.text) <= 80 for cell in cells
    )


def _without_numbering(head: Head, rows: Sequence[ReadRow]) -> Head:
    """The head with the row below it that only numbers the columns."""
    below = next((row for row in rows if row.number > head.last), None)
    if below is None or len(below.cells) < 3:
        return head
    is_numbering = all(_NUMBERING.fullmatch(cell.text.strip()) for cell in below.cells.values())
    return Head(head.columns, below.number) if is_numbering and len(below.cells) >= len(head.columns) // 2 else head


def _head(titles: Sequence[ReadRow], topic: str) -> Head:
    columns = [_matched(at, path, topic) for at, path in _paths(titles)]
    by_field: dict[str, list[Column]] = defaultdict(list)
    for column in columns:
        if column.field:
            by_field[column.field].append(column)
    return Head(tuple(_judged(column, by_field) for column in columns), titles[-1].number)


def _judged(column: Column, by_field: Mapping[str, list[Column]]) -> Column:
    """A column that must share its field: the best keeps it, equally good ones are rivals."""
    others = [one for one in by_field.get(column.field or "", ()) if one.at != column.at]
    if any(one.score > column.score for one in others):
        return Column(column.at, column.heading)
    rivals = tuple(one.at for one in others if one.score == column.score)
    return Column(column.at, column.heading, column.field, column.score, column.size, rivals)


def _paths(titles: Sequence[ReadRow]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The headings of each column from the top, those over several columns carried to the right."""
    width = max((at for row in titles for at in row.cells), default=-1) + 1
    above = [""] * len(titles)
    for at in range(width):
        path: list[str] = []
        for n, row in enumerate(titles):
            own = row.text(at)
            above[n] = own or (above[n] if any(one.text(at) for one in titles[n + 1 :]) else "")
            if own:
                above[n + 1 :] = [""] * (len(titles) - n - 1)
            if above[n] and above[n] not in path[-1:]:
                path.append(above[n])
        if path:
            yield at, tuple(path)


def _matched(at: int, path: tuple[str, ...], topic: str) -> Column:
    heading = " / ".join(" ".join(part.split()) for part in path)
    whole, leaf = plain(" ".join(path)), plain(path[-1])
    size = next((SIZES[word] for word in whole.split() if word in SIZES), 1)
    if leaf in LEFT_OUT and not (leaf in _GENERIC and len(path) > 1):
        return Column(at, heading, "", 1.0)
    if topic == "rencana_aksi" and (year := _YEAR.findall(whole)):
        field, score = _of_year(whole, leaf, year)
        return Column(at, heading, field, score, size)
    scored = ((_score(whole, leaf, names), field) for field, names in SYNONYMS[topic].items())
    score, field = max(scored, default=(0.0, ""))
    if topic == "rencana_aksi" and set(whole.split()) & (MONEY_WORDS | {"target"}) and score < SURE:
        return Column(at, heading)
    return Column(at, heading, field, score, size) if score >= _LIKELY else Column(at, heading)


def _of_year(whole: str, leaf: str, years: Sequence[str]) -> tuple[str | None, float]:
    """The field of a year: its target or its money, if the heading says which, with a score; the past is left out."""
    words, own = set(whole.split()), set(leaf.split())
    if words & PAST_WORDS or any(word in whole for word in LAST_WORDS):
        return "", 1.0
    if set(years) != {years[0]} or "baseline" in words or "awal" in words:
        is_baseline = len(set(years)) == 1 and "baseline" in words
        return ("baseline.nilai", 0.9) if is_baseline else (None, 0.0)
    for kinds in (own, words):
        is_target, is_money = bool(kinds & TARGET_WORDS), bool(kinds & MONEY_WORDS)
        if is_target != is_money:
            field = "target" if is_target else "anggaran"
            return f"{field}[{years[0]}]", 1.0
    return None, 0.0


def _score(whole: str, leaf: str, names: Sequence[str]) -> float:
    """How surely a heading is one of some names: the whole of it, its last part, or most of its words or letters."""
    if whole in names:
        return 1.0
    if leaf in names and leaf not in _GENERIC:
        return _LEAF_ONLY
    words = set(whole.split())
    contained = [name for name in names if set(name.split()) <= words]
    if contained:
        return max(_ALL_WORDS if " " in name else _ONE_WORD for name in contained)
    return max(
        (ratio for name in names if (ratio := SequenceMatcher(None, whole, name, autojunk=False).ratio()) < SURE),
        default=0.0,
    )
