"""What an edited file proposes: each difference from what was exported, exactly once, and its comments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.edits.edit import Edit, Origin
from generator.masterplan.masterplan import Masterplan

TABLE = "tabel"
"""The ``document`` of a table of other people, which says nothing about what it was made from."""
Why = Literal["dihitung", "tak_terbaca", "tak_bertempat"]


@dataclass(frozen=True, slots=True)
class Untaken:
    """A difference that cannot become an edit.

    "dihitung": the text is computed, or printed here a second time; ``reason`` names the place where it can be
    edited. "tak_terbaca": the new text cannot be read as its value. "tak_bertempat": it belongs to no value, as a
    heading, or a paragraph typed in between. ``line`` is the hash of the whole line in which it stands now, "" if it
    is gone; ``gone`` that of a whole line that is gone, with the hash of what of it is not computed. ``removes`` says
    that the item at the path was to be removed.
    """

    why: Why
    old: str
    new: str
    reason: str
    origin: Origin
    path: str = ""
    line: str = ""
    removes: bool = False
    gone: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the file: its text, the value or words that it is about, and the replies to it."""

    text: str
    author: str
    date: str
    about: str = ""
    path: str = ""
    done: bool = False
    replies: "Sequence[Remark]" = ()
    origin: Origin = field(default_factory=Origin)


@dataclass(slots=True)
class Proposal:
    """All that one edited file proposes.

    ``document`` is the key of the document that the file was built as, ``document_name`` what people call it, if they
    were compared.
    ``base_known`` is false if the file lost the texts that it was built with. ``differences`` counts the differences
    found before any was assigned; each is one of ``edits`` or ``untaken``. ``formatting`` counts values of which only
    the formatting changed, which fields other than Prosa cannot hold. ``base`` is the plan that the file was built
    from; None if it is unknown. ``beside`` is what a redline proposes beside its other version. ``lines``
    counts the lines of the file as it is now, by their hashes.
    """

    file: str
    document: str = ""
    edits: list[Edit] = field(default_factory=list)
    untaken: list[Untaken] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    base_known: bool = True
    differences: int = 0
    formatting: int = 0
    base: Masterplan | None = None
    document_name: str = ""
    beside: "Proposal | None" = None
    lines: Mapping[str, int] = field(default_factory=dict)
