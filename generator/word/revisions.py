"""Tracked changes: insertions and deletions between two versions, with author and date, and comments on them.

Moves are written as a deletion and an insertion, because Word is strict about its own marks for moves. One counter
gives the ids of revisions and comments in all parts.
"""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import groupby

from generator.blocks.blocks import Row
from generator.blocks.inline import Inline, Revision
from generator.word.inlines import Lines, runs
from generator.word.parts import Part, word_part
from generator.word.pieces import Piece, WrittenParagraph, WrittenTable
from generator.word.sections import Section
from generator.word.styles import (
    APPENDIX,
    APPENDIX_HEAD,
    BULLET,
    COMMENT_REFERENCE,
    COMMENT_TEXT,
    DIMENSION_HEADINGS,
    HEADINGS,
    NUMBERED,
    SHEET_TITLE,
    SPACER,
)
from generator.word.xml import DECLARATION, NAMESPACES, deleted_run, escape, run

_LONGEST_AUTHOR = 255
_HEADED = frozenset({*HEADINGS, SHEET_TITLE, *DIMENSION_HEADINGS.values(), APPENDIX, APPENDIX_HEAD})
_COUNTED = _HEADED | {BULLET, NUMBERED}
_ELEMENTS: dict[Revision, str] = {"tambah": "ins", "hapus": "del"}
_REFERENCE_STYLE = f'<w:rPr><w:rStyle w:val="{COMMENT_REFERENCE}"/></w:rPr>'


class Revisions(Lines):
    """Writes lines with tracked changes; ``author`` must not be blank; ``when`` without a time zone means UTC."""

    tracked = True

    def __init__(self, author: str, when: datetime.datetime) -> None:
        self._author = escape(" ".join(author.split())[:_LONGEST_AUTHOR])
        self._initials = escape("".join(word[0] for word in author.split())[:3])
        self.when = when
        self._date = _stamp(when)
        self._last = 0
        self._comments: list[str] = []
        self._tail: int | None = None

    def line(self, inlines: Sequence[Inline], revision: Revision = "", *, bold: bool = False) -> str:
        """The runs of a line; a given revision applies to the whole line."""
        if not revision and not any(inline.revision or inline.note for inline in inlines):
            return runs(inlines, bold=bold)
        text = ""
        for (fate, note), group in groupby(inlines, lambda inline: (revision or inline.revision, inline.note)):
            alike = list(group)
            content = runs(alike, bold=bold, write=deleted_run if fate == "hapus" else run)
            text += self._commented(content, note, fate) if note else self.around(content, fate)
        return text

    def cells(self, row: Row, revision: Revision = "") -> list[str]:
        """The runs of each cell of a row."""
        return [self.line(cell, revision) for cell in row.cells]

    def around(self, content: str, revision: Revision) -> str:
        """Mark runs as inserted or deleted."""
        if not revision or not content:
            return content
        element = _ELEMENTS[revision]
        return f"<w:{element}{self._who()}>{content}</w:{element}>"

    def sign(self, revision: Revision) -> str:
        """The mark of an inserted or deleted paragraph or row."""
        return f"<w:{_ELEMENTS[revision]}{self._who()}/>" if revision else ""

    def section(self, now: Section, before: Section | None = None) -> Section:
        """The last section, which no paragraph mark can end, with its former properties if they differ."""
        if before is None or before == now:
            return now
        former = replace(before, along=())
        return replace(now, former=f"<w:sectPrChange{self._who()}>{former}</w:sectPrChange>")

    def ended(self, pieces: list[Piece]) -> list[Piece]:
        """Make sure that the last paragraph stays, because its mark cannot be deleted.

        If it is inserted or deleted, the mark of the last paragraph that stays is tracked instead, and both are
        joined.
        """
        last = pieces[-1] if pieces else None
        if not isinstance(last, WrittenParagraph) or not last.fate:
            return pieces
        first = _start_of_change(pieces, last.fate)
        before = pieces[first] if first >= 0 else None
        if not _joins(before, last.fate, numbers=_HEADED):
            return [*pieces, WrittenParagraph(SPACER)]
        self._join(pieces, first, len(pieces) - 1)
        self._tail = first
        return pieces

    def joined(self, pieces: list[Piece]) -> list[Piece]:
        """Make sure that no inserted or deleted paragraph is directly before a table.

        Accepting or rejecting would have to join its mark with the table, and LibreOffice leaves an empty paragraph
        instead. So the mark before it is tracked, as if a person had selected from there on. What is left of the two
        paragraphs looks right either way: like the earlier one if the other vanishes, like itself if it stays.
        """
        for n, piece in enumerate(pieces):
            if isinstance(piece, WrittenTable) and (self._tail is None or n < self._tail):
                self._join_before(pieces, n)
        return pieces

    def _join_before(self, pieces: list[Piece], table: int) -> None:
        last = pieces[table - 1] if table else None
        if not isinstance(last, WrittenParagraph) or not last.fate or last.section:
            return
        first = table - 1
        while first and isinstance(one := pieces[first], WrittenParagraph) and one.fate == last.fate:
            first -= 1
        if _joins(pieces[first], last.fate, numbers=_COUNTED):
            self._join(pieces, first, table - 1)

    def _join(self, pieces: list[Piece], first: int, end: int) -> None:
        """Track the mark of a paragraph that stays instead of that of the last inserted or deleted one."""
        before, last = pieces[first], pieces[end]
        assert isinstance(before, WrittenParagraph), "only paragraphs are joined"
        assert isinstance(last, WrittenParagraph), "only paragraphs are joined"
        now, then = (before, last) if last.fate == "hapus" else (last, before)
        former = f"<w:pPrChange{self._who()}><w:pPr>{then.look}</w:pPr></w:pPrChange>"
        pieces[first] = replace(before, fate=last.fate, sign=last.sign)
        pieces[end] = replace(now, content=last.content, fate="", sign="", former=former)

    def parts(self) -> list[Part]:
        """The part of the comments, if there are any."""
        if not self._comments:
            return []
        comments = "".join(self._comments)
        return [word_part("comments", f"{DECLARATION}<w:comments {NAMESPACES}>{comments}</w:comments>")]

    def _who(self) -> str:
        return f' w:id="{self._next()}" w:author="{self._author}" w:date="{self._date}"'

    def _next(self) -> int:
        self._last += 1
        return self._last

    def _commented(self, content: str, note: str, revision: Revision) -> str:
        """Content with a comment, which disappears together with the content.

        A comment on deleted content has no range, because LibreOffice keeps a deleted row as an empty one if a range
        begins and ends in it.
        """
        number = self._next()
        sign = f"<w:r>{_REFERENCE_STYLE}<w:annotationRef/></w:r>"
        self._comments.append(
            f'<w:comment w:id="{number}" w:author="{self._author}" w:date="{self._date}" '
            f'w:initials="{self._initials}">{WrittenParagraph(COMMENT_TEXT, sign + run(note))}</w:comment>'
        )
        reference = f'<w:r>{_REFERENCE_STYLE}<w:commentReference w:id="{number}"/></w:r>'
        if revision == "hapus":
            return self.around(content + reference, revision)
        start, end = (f'<w:commentRange{edge} w:id="{number}"/>' for edge in ("Start", "End"))
        return f"{start}{self.around(content, revision)}{end}{self.around(reference, revision)}"


def _joins(piece: Piece | None, fate: Revision, *, numbers: Collection[str]) -> bool:
    """Whether inserted or deleted content may be joined to a piece.

    The piece must be a paragraph that stays and ends no section. For deletions, its style must not be one of
    ``numbers``, because the paragraph that takes its look would be numbered too.
    """
    if not isinstance(piece, WrittenParagraph) or piece.fate or piece.section:
        return False
    return fate == "tambah" or piece.style not in numbers


def _start_of_change(pieces: list[Piece], fate: Revision) -> int:
    """The index of the last piece before all that is inserted or deleted at the end; -1 if there is none."""
    stays = (n for n in range(len(pieces) - 1, -1, -1) if pieces[n].fate != fate)
    return next(stays, -1)


def _stamp(when: datetime.datetime) -> str:
    if when.tzinfo is not None:
        when = when.astimezone(datetime.UTC)
    return f"{when.replace(tzinfo=None, microsecond=0).isoformat()}Z"
