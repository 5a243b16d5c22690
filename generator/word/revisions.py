"""Tracked changes: what came and went between two versions, by whom and when, and comments on it.

Moves are written as a deletion and an insertion, for Word is strict on the marks of its own moves. One counter
gives the ids of revisions and comments in all parts.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.blocks.blocks import Row
from generator.blocks.inline import Inline, Revision
from generator.word.inlines import Lines, runs
from generator.word.package import Part, word_part
from generator.word.styles import APPENDIX, APPENDIX_HEAD, COMMENT_REFERENCE, COMMENT_TEXT, HEADINGS, SPACER
from generator.word.xml import DECLARATION, NAMESPACES, escape, paragraph, run

_LONGEST_AUTHOR = 255
_PARAGRAPH = re.compile(
    r"<w:p><w:pPr>(?P<look>(?:(?!</w:pPr>).)*?)(?:<w:rPr>(?P<sign><w:(?P<fate>ins|del) [^>]*/>)</w:rPr>)?"
    r"(?P<section><w:sectPr>(?:(?!</w:pPr>).)*?</w:sectPr>)?</w:pPr>"
)
_REFERENCES = re.compile("<w:(?:header|footer)Reference [^>]*/>")
_SECTION_END = "</w:sectPr>"
_HEADED = tuple(f'w:val="{style}"' for style in (*HEADINGS, APPENDIX, APPENDIX_HEAD))
_NUMBERED = ("<w:numPr>", *_HEADED)
_TEXT = re.compile("(</?)w:(?:t|(instrText))(?=[ >])")
_GONE = {None: "delText", "instrText": "delInstrText"}
_ELEMENTS: dict[Revision, str] = {"tambah": "ins", "hapus": "del"}
_REFERENCE_STYLE = f'<w:rPr><w:rStyle w:val="{COMMENT_REFERENCE}"/></w:rPr>'


class Revisions(Lines):
    """Writes lines with their changes; ``author`` must not be blank, a ``when`` without zone is taken as UTC."""

    tracked = True

    def __init__(self, author: str, when: datetime.datetime) -> None:
        self._author = escape(" ".join(author.split())[:_LONGEST_AUTHOR])
        self._initials = escape("".join(word[0] for word in author.split())[:3])
        self._date = _stamp(when)
        self._last = 0
        self._comments: list[str] = []
        self._tail: int | None = None

    def line(self, inlines: Sequence[Inline], revision: Revision = "", *, bold: bool = False) -> str:
        """The runs of a line, which as a whole has the revision if one is given."""
        if not revision and not any(inline.revision or inline.note for inline in inlines):
            return runs(inlines, bold=bold)
        text = ""
        for (fate, note), group in groupby(inlines, lambda inline: (revision or inline.revision, inline.note)):
            alike = list(group)
            content = runs(alike, bold=bold)
            text += self._commented(content, note, fate) if note else self.around(content, fate)
        return text

    def cells(self, row: Row, revision: Revision = "") -> list[str]:
        """The runs of each cell of a row."""
        return [self.line(cell, revision) for cell in row.cells]

    def around(self, content: str, revision: Revision) -> str:
        """Runs as inserted or deleted."""
        if not revision or not content:
            return content
        if revision == "hapus":
            content = _TEXT.sub(lambda tag: f"{tag[1]}w:{_GONE[tag[2]]}", content)
        element = _ELEMENTS[revision]
        return f"<w:{element}{self._who()}>{content}</w:{element}>"

    def mark(self, revision: Revision) -> str:
        """What belongs at the end of a paragraph's properties, so that the paragraph itself comes or goes."""
        return f"<w:rPr>{self._sign(revision)}</w:rPr>" if revision else ""

    def row(self, revision: Revision) -> str:
        """What belongs at the end of a row's properties."""
        return self._sign(revision) if revision else ""

    def section(self, now: str, before: str = "") -> str:
        """The properties of the last section, which no mark can end, with what they were where that is other."""
        if before in ("", now):
            return now
        former = _REFERENCES.sub("", before)
        return now.replace(_SECTION_END, f"<w:sectPrChange{self._who()}>{former}</w:sectPrChange>{_SECTION_END}")

    def ended(self, pieces: list[str]) -> list[str]:
        """The pieces, so that the last paragraph stays, whose mark nothing can take away.

        Where it comes or goes, the mark of the last one that stays does so instead, and both become one paragraph.
        """
        last = _paragraph(pieces[-1]) if pieces else None
        if last is None or not last.fate:
            return pieces
        first = _start_of_change(pieces, last.fate)
        before = _paragraph(pieces[first]) if first >= 0 else None
        if before is None or not before.joins(last.fate, numbers=_HEADED):
            return [*pieces, paragraph(SPACER, "")]
        self._join(pieces, first, len(pieces) - 1)
        self._tail = first
        return pieces

    def joined(self, pieces: list[str]) -> list[str]:
        """The pieces of the body, so that no paragraph that comes or goes stands right before a table.

        Its mark would have to join it with the table, and LibreOffice leaves it empty instead. So the mark before
        it comes or goes, as if a person had selected from there on, and what is left of both looks as it should:
        like the paragraph before where the other one vanishes, like itself where it stays.
        """
        for n, piece in enumerate(pieces):
            if piece.startswith("<w:tbl>") and (self._tail is None or n < self._tail):
                self._join_before(pieces, n)
        return pieces

    def _join_before(self, pieces: list[str], table: int) -> None:
        last = _paragraph(pieces[table - 1]) if table else None
        if last is None or not last.fate or last.section:
            return
        first = table - 1
        while first and (one := _paragraph(pieces[first])) is not None and one.fate == last.fate:
            first -= 1
        before = _paragraph(pieces[first])
        if before is not None and before.joins(last.fate, numbers=_NUMBERED):
            self._join(pieces, first, table - 1)

    def _join(self, pieces: list[str], first: int, end: int) -> None:
        """Let the mark of a paragraph that stays come or go instead of that of the last one that comes or goes."""
        before, last = _paragraph(pieces[first]), _paragraph(pieces[end])
        assert before is not None and last is not None, "only paragraphs are joined"
        pieces[first] = before.written(before.look, f"<w:rPr>{last.sign}</w:rPr>")
        look, former = (before.look, last.look) if last.fate == "del" else (last.look, before.look)
        change = f"<w:pPrChange{self._who()}><w:pPr>{former}</w:pPr></w:pPrChange>"
        pieces[end] = last.written(look, change)

    def parts(self) -> list[Part]:
        """The part of the comments, if there are any."""
        if not self._comments:
            return []
        comments = "".join(self._comments)
        return [word_part("comments", f"{DECLARATION}<w:comments {NAMESPACES}>{comments}</w:comments>")]

    def _sign(self, revision: Revision) -> str:
        return f"<w:{_ELEMENTS[revision]}{self._who()}/>"

    def _who(self) -> str:
        return f' w:id="{self._next()}" w:author="{self._author}" w:date="{self._date}"'

    def _next(self) -> int:
        self._last += 1
        return self._last

    def _commented(self, content: str, note: str, revision: Revision) -> str:
        """Content with a comment, which goes when what it is on goes.

        On what went it has no range: LibreOffice keeps a row that went as an empty one as long as a range
        begins and ends in it.
        """
        number = self._next()
        sign = f"<w:r>{_REFERENCE_STYLE}<w:annotationRef/></w:r>"
        self._comments.append(
            f'<w:comment w:id="{number}" w:author="{self._author}" w:date="{self._date}" '
            f'w:initials="{self._initials}">{paragraph(COMMENT_TEXT, sign + run(note))}</w:comment>'
        )
        reference = f'<w:r>{_REFERENCE_STYLE}<w:commentReference w:id="{number}"/></w:r>'
        if revision == "hapus":
            return self.around(content + reference, revision)
        start, end = (f'<w:commentRange{edge} w:id="{number}"/>' for edge in ("Start", "End"))
        return f"{start}{self.around(content, revision)}{end}{self.around(reference, revision)}"


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph by what it looks like, the sign by which it comes or goes, which of the two, the section that ends
    in it, and the rest of it."""

    look: str
    sign: str
    fate: str
    section: str
    rest: str

    def joins(self, fate: str, *, numbers: Sequence[str]) -> bool:
        """Whether another that comes or goes may become a part of it: it stays, ends no section, and has none of some
        numbers, which would count twice where the other one looks like it."""
        numbered = any(number in self.look for number in numbers)
        return not (self.fate or self.section or (numbered and fate == "del"))

    def written(self, look: str, mark: str) -> str:
        return f"<w:p><w:pPr>{look}{mark}</w:pPr>{self.rest}"


def _paragraph(piece: str) -> _Paragraph | None:
    """The paragraph that a piece of the body is, None where it is a piece of a table."""
    match = _PARAGRAPH.match(piece)
    return match and _Paragraph(
        match["look"], match["sign"] or "", match["fate"] or "", match["section"] or "", piece[match.end() :]
    )


def _start_of_change(pieces: list[str], fate: str) -> int:
    """Where the last thing stands before all that comes or goes at the end; -1 where there is none."""
    row = f"<w:{fate} "
    n = len(pieces) - 1
    while n >= 0:
        one = _paragraph(pieces[n])
        if one is not None and one.fate != fate:
            return n
        if one is None and pieces[n] != "</w:tbl>" and row not in pieces[n].partition("</w:trPr>")[0]:
            return n
        n -= 1
    return n


def _stamp(when: datetime.datetime) -> str:
    if when.tzinfo is not None:
        when = when.astimezone(datetime.UTC)
    return f"{when.replace(tzinfo=None, microsecond=0).isoformat()}Z"
