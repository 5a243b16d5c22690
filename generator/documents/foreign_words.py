"""Foreign words within the lines of a document, which are printed in italics.

They are told from a closed table and from the region's own list (``gaya.kata_asing``). Names, titles of laws,
quotations, links and gaps stay upright. What is found is noted on the runs; their text is not changed, so that a
value stays one value in Word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.blocks.blocks import Block, Heading, ListBlock, Paragraph, Table
from generator.blocks.inline import Inline, Run
from generator.framework.foreign_words import NAME, TERM, foreign_words
from generator.masterplan.masterplan import Masterplan, walk
from generator.source.values import Pilihan, Rujukan

_WORD = re.compile(r"(?<!\w)[^\W\d_]+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@|\w\.[a-z])\S*")
_TITLE_OF_LAW = re.compile(r"\b(?:Nomor|No\.)\s[^;:]{1,60}?\btentang\s[^.;()]*")
_BEGINS_SENTENCE = re.compile(r"(?:^|[.!?:•–]\s+|\n\s*|[(“\"])$")
_FIELDS_OF_NAMES = frozenset(
    ("alamat", "instansi", "jabatan", "jenis", "judul", "kegiatan", "keselarasan", "kode", "lokasi", "mitra", "nama",
     "nomor", "opd", "pendukung", "penerbit", "program", "singkatan", "tautan", "tempat", "tentang")
)  # fmt: skip
_ROOTS_OF_NAMES = ("sumber[", "dasar_hukum[", "dimensi.", "subdimensi.", "visi.rumusan")
_UPRIGHT_STYLES = ("kutipan", "sumber")
_MOST_TABLES, _MOST_LINES = 8, 20_000
_ROOTS_WITHOUT_NAMES = ("sasaran[", "strategi[", "misi[", "isu[")


class _Found(NamedTuple):
    start: int
    end: int


class _Table:
    """Foreign words and phrases, each with its kind, and by their first word with the longest first."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        self.kinds = kinds
        self.by_first: dict[str, list[str]] = {}
        for phrase in sorted(kinds, key=len, reverse=True):
            self.by_first.setdefault(re.split(r"[\s-]", phrase)[0], []).append(phrase)


@lru_cache(_MOST_TABLES)
def _table(own: tuple[str, ...]) -> _Table:
    """The shipped words with those of a region; one table for all versions of it."""
    return _Table({**foreign_words(), **dict.fromkeys(own, "")})


@lru_cache(_MOST_LINES)
def _candidates(table: _Table, text: str) -> tuple[_Found, ...]:
    """Where words of the table stand, the longest at each place, in whatever letters; versions share most lines."""
    found: list[_Found] = []
    end = 0
    for match in _WORD.finditer(text):
        start = match.start()
        phrases = table.by_first.get(match[0].lower(), ()) if start >= end else ()
        for phrase in phrases:
            stop = start + len(phrase)
            if text[start:stop].lower() == phrase and not _goes_on(text, stop):
                end = stop
                found.append(_Found(start, stop))
                break
    return tuple(found)


class ForeignWords:
    """The foreign words of one region's documents."""

    def __init__(self, plan: Masterplan) -> None:
        self._table = _table(tuple(" ".join(word.casefold().split()) for word in plan.gaya.kata_asing))
        self._names = [name for name in _names(plan) if _candidates(self._table, name)]

    def mark(self, blocks: Iterable[Block]) -> None:
        """Note on every run of the blocks where foreign words stand in it."""
        for block in blocks:
            for line, is_title in _lines(block):
                if line:
                    self._mark_line(line, is_title=is_title)

    def _mark_line(self, line: list[Inline], *, is_title: bool) -> None:
        text = line[0].text if len(line) == 1 else "".join([inline.text for inline in line])
        found = _candidates(self._table, text)
        if not found:
            return
        upright = [*self._upright(text, line)]
        spans = [
            span
            for span in found
            if self._is_set_apart(text, span, is_title=is_title)
            and not any(span.start < end and start < span.end for start, end in upright)
        ]
        _note(line, spans)

    def _is_set_apart(self, text: str, span: _Found, *, is_title: bool) -> bool:
        """Whether the letters of a word tell a foreign word and no name."""
        words = text[span.start : span.end]
        kind = self._table.kinds[words.lower()]
        if words == words.lower():
            return True
        if words[1:] == words[1:].lower() and _BEGINS_SENTENCE.search(text[: span.start]):
            return " " in words or (kind != NAME and not text[span.end + 1 : span.end + 2].isupper())
        return kind == TERM or (is_title and kind != NAME and words != words.upper())

    def _upright(self, text: str, line: list[Inline]) -> Iterator[tuple[int, int]]:
        """The parts of a line that stay upright."""
        yield from (match.span() for match in _QUOTED.finditer(text))
        yield from (match.span() for match in _TITLE_OF_LAW.finditer(text))
        yield from (match.span() for match in _ADDRESS.finditer(text))
        for name in self._names:
            at = text.find(name)
            while at >= 0:
                yield at, at + len(name)
                at = text.find(name, at + 1)
        at = 0
        for inline in line:
            if not isinstance(inline, Run) or inline.gap or inline.url or inline.italic or _is_name(inline):
                yield at, at + len(inline.text)
            at += len(inline.text)


def _goes_on(text: str, end: int) -> bool:
    """Whether a word goes on behind a place: with a letter, or a hyphen before one, as in "online-nya"."""
    following = text[end : end + 2]
    return following[:1].isalnum() or following[:1] == "_" or (following[:1] == "-" and following[1:].isupper())


def _note(line: list[Inline], spans: list[_Found]) -> None:
    at = 0
    for inline in line:
        size = len(inline.text)
        if isinstance(inline, Run):
            parts = [(max(start - at, 0), min(end - at, size)) for start, end in spans]
            inline.foreign = tuple((start, end) for start, end in parts if start < end)
        at += size


def _is_name(inline: Run) -> bool:
    """Whether a value is a name by its place in the plan."""
    return isinstance(inline.raw, Rujukan | Pilihan) or (bool(inline.path) and _names_something(inline.path))


def _names_something(path: str) -> bool:
    if path.startswith(_ROOTS_OF_NAMES):
        return True
    last = path.rpartition(".")[2].partition("[")[0]
    return last in _FIELDS_OF_NAMES and not (last == "nama" and path.startswith(_ROOTS_WITHOUT_NAMES))


def _names(plan: Masterplan) -> set[str]:
    return {str(leaf) for leaf in walk(plan) if isinstance(leaf, str) and _names_something(getattr(leaf, "path", ""))}


def _lines(block: Block) -> Iterator[tuple[list[Inline], bool]]:
    """Every line of a block, and whether it is a title, whose words have capitals."""
    if isinstance(block, Heading):
        yield block.inlines, True
    elif isinstance(block, Paragraph):
        if block.style not in _UPRIGHT_STYLES:
            yield block.inlines, False
    elif isinstance(block, ListBlock):
        for item in block.items:
            for inner in item:
                yield from _lines(inner)
    else:
        yield block.caption, True
        if isinstance(block, Table):
            yield from ((column.title, True) for column in block.columns)
            yield from ((cell, row.kind == "kelompok") for row in block.rows for cell in row.cells)
