"""What stands in a line: words of the template, values of the region, gaps, references."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

Revision = Literal["", "tambah", "hapus"]


@dataclass(slots=True)
class Run:
    """A stretch of text in one style.

    ``path`` is the identity of the value it prints ("" for the template's own words and for what is
    computed), ``raw`` the value itself; a line end in ``text`` is a line break. ``gap`` marks what the
    region has not supplied, ``raw`` then being the Gap. ``box`` says that it is room to write in, which has no
    more of a look than its place in the form. ``url`` is where a link leads. Between two versions ``revision``
    tells what came and went, and ``note`` is what a comment at this place says.
    """

    text: str
    path: str = ""
    raw: Any = None
    gap: bool = False
    bold: bool = False
    italic: bool = False
    revision: Revision = ""
    note: str = ""
    box: bool = False
    url: str = ""


@dataclass(slots=True)
class Reference:
    """The number of a table or figure elsewhere ("Tabel 4.2"); ``text`` is known once the document is numbered."""

    key: str
    text: str = ""
    anchor: str = ""
    bold: bool = False
    italic: bool = False
    path: str = ""
    gap: bool = False
    raw: Any = None
    revision: Revision = ""
    note: str = ""
    url: str = ""


Inline = Run | Reference


def is_marked_gap(inline: Inline) -> bool:
    """Whether it is to be seen as missing; room to write in is not."""
    return inline.gap and not (isinstance(inline, Run) and inline.box)


def plain(inlines: Iterable[Inline]) -> str:
    """The text of some inlines, without what went in this version."""
    return "".join([inline.text for inline in inlines if inline.revision != "hapus"])


def revision_of(inlines: Iterable[Inline]) -> Revision:
    """What all of some inlines have in common: that they came, or went; "" where they differ."""
    found = {inline.revision for inline in inlines}
    return found.pop() if len(found) == 1 else ""


def identity(inlines: Iterable[Inline]) -> str:
    """The text with paths in place of values: what stays the same when only values and numbers change.

    A value that is printed in several pieces, such as the items of a list, counts once.
    """
    names: list[str] = []
    for inline in inlines:
        name = inline.key if isinstance(inline, Reference) else inline.path
        if not name:
            names.append(inline.text)
        elif not names or names[-1] != (name := f"\N{LEFT CURLY BRACKET}{name}}}"):
            names.append(name)
    return "".join(names)
