"""The comments part of a document: author, date, text, replies, and whether they are settled; no places."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.word.reading.package import EditedPackage, opened_package
from generator.word.reading.paragraphs import revision_of
from generator.word.unpacking import MAIN
from generator.word.xml import W

_W = f"{{{W}}}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_OFF = frozenset({"0", "false", "off", ""})
_MOST = 10_000


@dataclass(slots=True)
class ReadComment:
    """A comment by its id in the document, with the replies to it in order."""

    id: str
    author: str
    date: str
    text: str
    done: bool = False
    replies: "list[ReadComment]" = field(default_factory=list)


def read_comments(file: Path) -> list[ReadComment]:
    """The comments of a document that are no replies, in the order of its list of comments.

    Raises UserError if the file is not a Word document, is damaged or too large.
    """
    with opened_package(file) as package:
        root, extended = _part(package, "comments"), _part(package, "commentsExtended")
    if root is None:
        return []
    elements = [*root.iterchildren(f"{_W}comment")][:_MOST]
    by_paragraph = {mark: _comment(element) for element in elements for mark in _marks(element)}
    others = [_comment(element) for element in elements if not [*_marks(element)]]
    replies = _link(by_paragraph, extended)
    found = dict.fromkeys(id(comment) for comment in (*by_paragraph.values(), *others))
    known = {id(comment): comment for comment in (*by_paragraph.values(), *others)}
    return [known[number] for number in found if number not in replies]


def _part(package: EditedPackage, kind: str) -> Any:
    name = next((name for found, name in package.related(MAIN).values() if found == kind), "")
    return package.root(name) if name else None


def _marks(element: Any) -> list[str]:
    """The id of its last paragraph, by which the part about threads names a comment."""
    marks = [paragraph.get(f"{_W14}paraId", "") for paragraph in element.iterchildren(f"{_W}p")]
    return [mark for mark in marks[-1:] if mark]


def _comment(element: Any) -> ReadComment:
    paragraphs = ("".join(text.text or "" for text in p.iter(f"{_W}t")) for p in element.iter(f"{_W}p"))
    return ReadComment(
        element.get(f"{_W}id", ""),
        *revision_of(element),
        "\n".join(text for text in paragraphs if text.strip()),
    )


def _link(comments: dict[str, ReadComment], extended: Any) -> set[int]:
    """Put replies below the comments that they answer; return the identities of the replies."""
    replies: set[int] = set()
    for entry in () if extended is None else extended.iterchildren(f"{_W15}commentEx"):
        comment = comments.get(entry.get(f"{_W15}paraId", ""))
        above = comments.get(entry.get(f"{_W15}paraIdParent", ""))
        if comment is not None:
            comment.done = entry.get(f"{_W15}done", "") not in _OFF
        if comment is not None and above is not None and above is not comment and id(above) not in replies:
            above.replies.append(comment)
            replies.add(id(comment))
    return replies
