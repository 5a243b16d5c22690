"""The inlines of a line: template text, values of the region, gaps, references."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from generator.source.values import Gap

Revision = Literal["", "tambah", "hapus"]


@dataclass(slots=True)
class Run:
    """A stretch of text in one style.

    ``path`` is the path of the value it prints ("" for template text and computed text), ``raw`` the value itself; a
    line end in ``text`` is a line break. ``gap`` marks what the region has not supplied; ``raw`` is then the Gap, as
    it is for a dash in place of what there is not.
    ``box`` marks room to write in, which has no look beyond its place in the form. ``url`` is the target of a link.
    When two versions are compared, ``revision`` marks an addition or deletion, and ``note`` is the text of a comment
    here. ``foreign`` says where foreign words stand in it, which are printed in italics.
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
    foreign: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Reference:
    """The number of a table or figure elsewhere ("Tabel 4.2"); ``text`` is set when the document is numbered."""

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


def by_language(run: Run) -> Iterator[tuple[str, bool]]:
    """The pieces of a run's text, and whether each is foreign."""
    at = 0
    for start, end in run.foreign:
        if at < start:
            yield run.text[at:start], False
        yield run.text[start:end], True
        at = end
    if at < len(run.text):
        yield run.text[at:], False


def has_foreign(inline: Inline) -> bool:
    """Whether foreign words stand in an inline."""
    return type(inline) is Run and bool(inline.foreign)


def dashed(inlines: Sequence[Inline]) -> Gap | None:
    """The gap that a cell shows as a dash and nothing else, because the value is optional or there is none."""
    gap = inlines[0].raw if len(inlines) == 1 and not inlines[0].gap else None
    return gap if isinstance(gap, Gap) else None


def is_marked_gap(inline: Inline) -> bool:
    """Whether an inline is to be highlighted as missing; room to write in is not."""
    return inline.gap and not (isinstance(inline, Run) and inline.box)


def plain(inlines: Iterable[Inline]) -> str:
    """The text of some inlines, without what was deleted."""
    return "".join([inline.text for inline in inlines if inline.revision != "hapus"])


def revision_of(inlines: Iterable[Inline]) -> Revision:
    """The revision that all of some inlines share; "" if they differ."""
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
