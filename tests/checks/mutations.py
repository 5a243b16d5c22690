"""Single faults put into the complete example, each with all that the check must then say, and where.

A fault is one or several edits of one file; ``old`` must stand there exactly once. ``Edit.cut`` takes out all from
one text up to another. A finding is told by its rule and by a marker: a text that stands once in the changed file (or
in another one, when named), and on whose last line the finding must stand; "" for what stands nowhere.
"""

from dataclasses import dataclass

QUICK_WIN = "quick-win.yaml"
ECONOMY = "rencana-aksi-smart-economy.yaml"


@dataclass(frozen=True, slots=True)
class Edit:
    """``old`` gives way to ``new``; with ``until`` also everything after it up to that text."""

    old: str
    new: str
    until: str = ""

    @classmethod
    def cut(cls, old: str, until: str) -> "Edit":
        """All from one text up to another is left out."""
        return cls(old, "", until)

    def of(self, text: str) -> str:
        """The text with the edit made."""
        assert text.count(self.old) == 1, f"{text.count(self.old)} times: {self.old}"
        start = text.index(self.old)
        end = text.index(self.until, start) if self.until else start + len(self.old)
        return text[:start] + self.new + text[end:]


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that a fault must cause."""

    rule: str
    marker: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Mutation:
    """A fault in one file of the example, and all findings that it causes."""

    name: str
    file: str
    edits: tuple[Edit, ...]
    findings: tuple[Expected, ...]


