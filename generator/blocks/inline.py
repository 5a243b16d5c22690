"""What stands in a line: words of the template, values of the region, gaps, references."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Run:
    """A stretch of text in one style.

    ``path`` is the identity of the value it prints ("" for the template's own words and for what is
    computed), ``raw`` the value itself; a line end in ``text`` is a line break. ``gap`` marks what the
    region has not supplied, ``raw`` then being the Gap. ``box`` says that it is room to write in, which has no
    more of a look than its place in the form.
    """

    text: str
    path: str = ""
    raw: Any = None
    gap: bool = False
    bold: bool = False
    italic: bool = False
    box: bool = False


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


Inline = Run | Reference


def is_marked_gap(inline: Inline) -> bool:
    """Whether it is to be seen as missing; room to write in is not."""
    return inline.gap and not (isinstance(inline, Run) and inline.box)


def plain(inlines: Iterable[Inline]) -> str:
    """The text of some inlines."""
    return "".join([inline.text for inline in inlines])


def identity(inlines: Iterable[Inline]) -> str:
    """The text with paths in place of values: what stays the same when only values change."""
    return "".join(f"\N{LEFT CURLY BRACKET}{i.path}}}" if i.path else i.text for i in inlines)
