"""Tracked changes: what came and went between two versions, by whom and when, and comments on it.

Moves are written as a deletion and an insertion, for Word is strict on the marks of its own moves. One counter
gives the ids of revisions and comments in all parts.
"""

import datetime
import re
from collections.abc import Sequence
from itertools import groupby

from generator.blocks.blocks import Row
from generator.blocks.inline import Inline, Revision, as_text
from generator.word.inlines import Lines, runs
from generator.word.package import Part, word_part
from generator.word.styles import COMMENT_REFERENCE, COMMENT_TEXT
from generator.word.xml import DECLARATION, NAMESPACES, escape, paragraph, run

_LONGEST_AUTHOR = 255
_TEXT = re.compile("(</?)w:t(?=[ >])")
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
            stretch = [*map(as_text, alike)] if fate == "hapus" else alike
            content = self.around(runs(stretch, bold=bold), fate)
            text += self._commented(content, note, fate) if note else content
        return text

    def cells(self, row: Row, revision: Revision = "") -> list[str]:
        """The runs of each cell of a row."""
        return [self.line(cell, revision) for cell in row.cells]

    def around(self, content: str, revision: Revision) -> str:
        """Runs as inserted or deleted."""
        if not revision or not content:
            return content
        if revision == "hapus":
            content = _TEXT.sub(r"\1w:delText", content)
        element = _ELEMENTS[revision]
        return f"<w:{element}{self._who()}>{content}</w:{element}>"

    def mark(self, revision: Revision) -> str:
        """What belongs at the end of a paragraph's properties, so that the paragraph itself comes or goes."""
        return f"<w:rPr>{self._sign(revision)}</w:rPr>" if revision else ""

    def row(self, revision: Revision) -> str:
        """What belongs at the end of a row's properties."""
        return self._sign(revision) if revision else ""

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
        """Content with a comment, which goes when what it is on goes."""
        number = self._next()
        sign = f"<w:r>{_REFERENCE_STYLE}<w:annotationRef/></w:r>"
        self._comments.append(
            f'<w:comment w:id="{number}" w:author="{self._author}" w:date="{self._date}" '
            f'w:initials="{self._initials}">{paragraph(COMMENT_TEXT, sign + run(note))}</w:comment>'
        )
        reference = f'<w:r>{_REFERENCE_STYLE}<w:commentReference w:id="{number}"/></w:r>'
        return (
            f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
            f"{self.around(reference, revision)}"
        )


def _stamp(when: datetime.datetime) -> str:
    if when.tzinfo is not None:
        when = when.astimezone(datetime.UTC)
    return f"{when.replace(tzinfo=None, microsecond=0).isoformat()}Z"
