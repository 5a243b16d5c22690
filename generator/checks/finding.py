"""What a rule says of a plan: where, how grave, what is wrong, what to do."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from generator.source.place import Place


class Severity(StrEnum):
    """How grave a finding is; the values are the words that users read."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS.index(self)


_RANKS = tuple(Severity)


class Finding(NamedTuple):
    """One finding.

    ``path`` is what it concerns in the model and with ``rule`` its identity from one version to the next;
    ``place`` is None where what is meant stands nowhere yet; ``file`` is where it stands or belongs, as far as
    that is known, and ``empty_key`` says that its key is there without a value. ``dimension`` is the key of a
    dimension, "" for what concerns the whole plan; ``opd`` is the office in charge of the item, as far as it is
    known. ``reason`` is why the region leaves the finding as it is: "" where it does not.
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

    @property
    def order(self) -> tuple[int, str, int, int, str]:
        """Sorting key: the gravest first, then as the files have it."""
        place = (
            (str(self.place.file), self.place.line, self.place.column) if self.place else (str(self.file or ""), 0, 0)
        )
        return (self.severity.rank, *place, self.rule)
