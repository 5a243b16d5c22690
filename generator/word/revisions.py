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
from generator.word.styles import APPENDIX, APPENDIX_HEAD, COMMENT_REFERENCE, COMMENT_TEXT, HEADINGS
from generator.word.xml import DECLARATION, NAMESPACES, escape, paragraph, run

_LONGEST_AUTHOR = 255
_PARAGRAPH = re.compile(
    r"<w:p><w:pPr>(?P<look>(?:(?!</w:pPr>).)*?)(?:<w:rPr>(?P<sign><w:(?P<fate>ins|del) [^>]*/>)</w:rPr>)?</w:pPr>"
)
_ALONE = (*HEADINGS, APPENDIX, APPENDIX_HEAD)
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

    def joined(self, pieces: list[str]) -> list[str]:
        """The pieces of the body, so that no paragraph that comes or goes stands right before a table.

        Its mark would have to join it with the table, and LibreOffice leaves it empty instead. So the mark before
        it comes or goes, as if a person had selected from there on, and what is left of both looks as it should:
        like the paragraph before where the other one vanishes, like itself where it stays.
        """
        for n, piece in enumerate(pieces):
            if piece.startswith("<w:tbl>"):
                self._join_before(pieces, n)
        return pieces

    def _join_before(self, pieces: list[str], table: int) -> None:
        last = _paragraph(pieces[table - 1]) if table else None
        if last is None or not last.fate:
            return
        first = table - 1
        while first and (one := _paragraph(pieces[first])) is not None and one.fate == last.fate:
            first -= 1
        before = _paragraph(pieces[first])
        if before is None or not before.joins:
            return
        pieces[first] = before.written(before.look, f"<w:rPr>{last.sign}</w:rPr>")
        look, former = (before.look, last.look) if last.fate == "del" else (last.look, before.look)
        change = f"<w:pPrChange{self._who()}><w:pPr>{former}</w:pPr></w:pPrChange>"
        pieces[table - 1] = last.written(look, change)

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
    """A paragraph by what it looks like, the sign by which it comes or goes, which of the two, and the rest of it."""

    look: str
    sign: str
    fate: str
    rest: str

    @property
    def joins(self) -> bool:
        """Whether another may become a part of it: it stays, has no number, which would count twice, and ends no
        section."""
        numbered = "<w:numPr>" in self.look or any(f'w:val="{style}"' in self.look for style in _ALONE)
        return not self.fate and not numbered and "<w:sectPr" not in self.look

    def written(self, look: str, mark: str) -> str:
        return f"<w:p><w:pPr>{look}{mark}</w:pPr>{self.rest}"


def _paragraph(piece: str) -> _Paragraph | None:
    """The paragraph that a piece of the body is, None where it is a piece of a table."""
    match = _PARAGRAPH.match(piece)
    return match and _Paragraph(match["look"], match["sign"] or "", match["fate"] or "", piece[match.end() :])


def _stamp(when: datetime.datetime) -> str:
    if when.tzinfo is not None:
        when = when.astimezone(datetime.UTC)
    return f"{when.replace(tzinfo=None, microsecond=0).isoformat()}Z"
