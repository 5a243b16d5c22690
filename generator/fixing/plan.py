"""The plan of a fix: each fault with one right answer, what it becomes and where, and whether it can be written."""

from dataclasses import dataclass, field
from typing import NamedTuple

from generator.checks.finding import Fix
from generator.source.place import Place, shown_path

_AROUND = 28


class Context(NamedTuple):
    """What stands before and behind some words, cut at a word."""

    before: str = ""
    behind: str = ""

    @staticmethod
    def of(text: str, start: int, end: int) -> "Context":
        """The words around a part of a text, without those of other lines."""
        line = text[:start].rpartition("\n")[2]
        before = line if len(line) <= _AROUND else f"…{line[-_AROUND:].partition(' ')[2]}"
        rest = text[end:].partition("\n")[0]
        behind = rest if len(rest) <= _AROUND else f"{rest[:_AROUND].rpartition(' ')[0]}…"
        return Context(before, behind)


@dataclass(slots=True)
class Line:
    """One fix: the rule that asks for it, its place in the files, and the words around.

    ``beside`` says what is written with it, ``reason`` why it cannot be written, "" if it can.
    """

    rule: str
    fix: Fix
    place: Place | None
    around: Context = field(default_factory=Context)
    beside: str = ""
    reason: str = ""

    @property
    def at(self) -> str:
        """File and line in the YAML; "" if it has none."""
        return f"{shown_path(self.place.file)}:{self.place.line}" if self.place else ""


@dataclass(slots=True)
class Plan:
    """All fixes of a region; ``is_written`` says that those without a reason against them stand in the YAML now."""

    region: str
    lines: list[Line] = field(default_factory=list)
    is_written: bool = False

    @property
    def ready(self) -> list[Line]:
        """The fixes that can be written, or were."""
        return [line for line in self.lines if not line.reason]

    @property
    def refused(self) -> list[Line]:
        """The fixes that cannot be written."""
        return [line for line in self.lines if line.reason]

    @property
    def is_open(self) -> bool:
        """Whether anything is left to do."""
        return bool(self.refused or (self.ready and not self.is_written))

    @property
    def summary(self) -> str:
        """The result in a sentence or two."""
        if not self.lines:
            return "Tidak ada yang dapat diperbaiki dengan --fix."
        told = []
        if self.ready and self.is_written:
            told.append(
                f"{len(self.ready)} perbaikan ditulis ke YAML. Untuk membatalkannya:  masterplan undo {self.region}"
            )
        elif self.ready:
            told.append(
                f"{len(self.ready)} perbaikan siap ditulis. Untuk menuliskannya:  "
                f"masterplan check {self.region} --fix --apply"
            )
        if self.refused:
            told.append(f"{len(self.refused)} perbaikan tidak dapat ditulis oleh program; kerjakan sendiri.")
        return "\n".join(told)
