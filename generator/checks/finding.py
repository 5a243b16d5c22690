"""A finding: what a rule reports about a plan, with place, severity and remedy."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from generator.source.place import Place


class Severity(StrEnum):
    """The severity of a finding; the values are the words that users read."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"

    @property
    def rank(self) -> int:
        """The rank, 0 for the gravest."""
        return _RANKS.index(self)


_RANKS = tuple(Severity)


class State(StrEnum):
    """What became of a finding since an earlier check; the values are the words that users read."""

    NEW = "baru"
    KNOWN = "tetap"


class Fix(NamedTuple):
    """The one right answer to a fault: the words ``old`` at ``start`` of the value at ``path`` become ``new``."""

    path: str
    old: str
    new: str
    start: int = 0
    place: Place | None = None


class Finding(NamedTuple):
    """One finding.

    ``path`` is the path of what it concerns; together with ``rule`` it identifies the finding across versions.
    ``place`` is None if nothing is written there yet; ``file`` is the file where it is or belongs, if known;
    ``empty_key`` says that the key is there without a value. ``dimension`` is the key of a dimension, "" for the
    whole plan; ``opd`` is the office in charge of the item, if known. ``reason`` is the region's reason for waiving
    it, "" if it is not waived. ``words`` are those of the text that it is about, "" if it is about all of it;
    ``fixes`` put it right, if there is one right answer. ``state`` compares it with an earlier check, if there is
    one, whose reason to leave a known finding is ``note``. ``message_in_forms`` and ``remedy_in_forms`` are for
    people who fill in forms and see no files, "" if the other wording speaks of none; ``for_forms`` is the pair that
    they read.
    """

    rule: str
    severity: Severity
    message: str
    remedy: str
    path: str
    place: Place | None = None
    also: Place | None = None
    dimension: str = ""
    opd: str = ""
    reason: str = ""
    file: Path | None = None
    empty_key: bool = False
    words: str = ""
    fixes: tuple[Fix, ...] = ()
    state: State | None = None
    note: str = ""
    message_in_forms: str = ""
    remedy_in_forms: str = ""

    @property
    def for_forms(self) -> tuple[str, str]:
        """Message and remedy for people with forms."""
        return self.message_in_forms or self.message, self.remedy_in_forms or self.remedy

    @property
    def order(self) -> tuple[int, str, int, int, str]:
        """Sorting key: the gravest first, then by place in the files."""
        place = (
            (str(self.place.file), self.place.line, self.place.column) if self.place else (str(self.file or ""), 0, 0)
        )
        return (self.severity.rank, *place, self.rule)
