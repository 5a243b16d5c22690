"""Fixes of findings, as their rules offer them (``fixes=`` of a hit): planned until none is left, and written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.checks.finding import Finding, Fix
from generator.edits.applied import Applied, applied
from generator.edits.edit import Set
from generator.edits.writing import write
from generator.fixing.plan import Context, Line, Plan
from generator.masterplan.masterplan import walk
from generator.masterplan.reading import Reading, read_masterplan
from generator.regions.check import Wishes, checked_plan
from generator.regions.locate import RegionFolder

_MOST_ROUNDS = 5
_BY = "check --fix"


@dataclass(slots=True)
class Fixing:
    """The plan of a region's fixes, and what applying them makes of its files."""

    folder: RegionFolder
    plan: Plan
    outcome: Applied = field(default_factory=Applied)

    def carry_out(self) -> None:
        """Write the fixes; raises UserError, with nothing written, if a file changed since it was read."""
        if self.outcome.after:
            write(self.folder, self.outcome, _BY)
        self.plan.is_written = True


def planned(folder: RegionFolder, wishes: Wishes) -> Fixing:
    """The fixes of a region by the chosen rules; raises InputError if its inputs are invalid.

    A fix may bring another fault to light, as a blank between two equal words does, so the result is checked again.
    """
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    return _Rounds(folder, wishes, reading).all_of_them()


class _Rounds:
    """Fixes found round by round, each time in the result of those before."""

    def __init__(self, folder: RegionFolder, wishes: Wishes, reading: Reading) -> None:
        self.folder, self.wishes, self.reading = folder, wishes, reading
        self.first = _texts(reading)
        self.wanted: dict[str, str] = {}
        self.lines: list[Line] = []
        self.outcome = Applied()

    def all_of_them(self) -> Fixing:
        now = self.reading
        for _ in range(_MOST_ROUNDS):
            if not self._take(now):
                break
            self.outcome = applied(self.reading, self._edits())
            now = read_masterplan(self.folder.place, self.outcome.after, self.reading)
        self._tell_outcome()
        return Fixing(self.folder, Plan(self.folder.name, self.lines), self.outcome)

    def _edits(self) -> list[Set]:
        return [
            Set(path, self.first[path][0] if path in self.first else "", now) for path, now in self.wanted.items()
        ]

    def _take(self, now: Reading) -> bool:
        """Take over the fixes of a round; returns whether there were any."""
        findings = checked_plan(self.folder, now.masterplan, self.wishes).findings
        refused = {refusal.edit.path for refusal in self.outcome.refused if isinstance(refusal.edit, Set)}
        texts, taken = _texts(now), False
        for path, fixes in _by_path(findings).items():
            if path not in refused and (path in texts) == (path in self.first):
                taken = self._take_all(path, texts[path][0] if path in texts else "", fixes) or taken
        return taken

    def _take_all(self, path: str, text: str, fixes: list[tuple[str, Fix]]) -> bool:
        """Take over the fixes of one value that do not overlap."""
        parts, end = [], 0
        for rule, fix in fixes:
            if fix.start >= end and text[fix.start :].startswith(fix.old):
                parts += [text[end : fix.start], fix.new]
                end = fix.start + len(fix.old)
                self._add_line(rule, fix, text)
        if parts:
            self.wanted[path] = "".join((*parts, text[end:]))
        return bool(parts)

    def _add_line(self, rule: str, fix: Fix, text: str) -> None:
        is_first = fix.path not in self.wanted
        value = self.first[fix.path][1] if fix.path in self.first else None
        place = (fix.place if is_first else None) or (value.place if value is not None else None)
        self.lines.append(Line(rule, fix, place, Context.of(text, fix.start, fix.start + len(fix.old))))

    def _tell_outcome(self) -> None:
        """Say of each fix what is written with it, or why it cannot be written."""
        reasons = {one.edit.path: one.reason for one in self.outcome.refused if isinstance(one.edit, Set)}
        written = {one.edit.path: one for one in self.outcome.written if isinstance(one.edit, Set)}
        for line in self.lines:
            path = line.fix.path
            line.reason = reasons.get(path, "" if path in written else "isian itu tidak berubah karenanya")
            if path in written:
                line.beside = "; ".join((*written[path].beside, *map(str, written[path].also)))
        self.lines.sort(key=lambda line: (str(line.place and line.place.file), *(line.place or ("", 0, 0))[1:3]))


def _texts(reading: Reading) -> dict[str, tuple[str, Any]]:
    """The values of a plan by path, each as its text and itself."""
    return {leaf.path: (str(leaf), leaf) for leaf in walk(reading.masterplan)}


def _by_path(findings: Iterable[Finding]) -> dict[str, list[tuple[str, Fix]]]:
    """The fixes of each value from its beginning to its end; the longer one of two at one place comes first."""
    found: dict[str, list[tuple[str, Fix]]] = {}
    for rule, fix in sorted(_fixes(findings), key=lambda pair: (pair[1].start, -len(pair[1].old), pair[0])):
        found.setdefault(fix.path, []).append((rule, fix))
    return found


def _fixes(findings: Iterable[Finding]) -> Iterator[tuple[str, Fix]]:
    return ((finding.rule, fix) for finding in findings for fix in finding.fixes)
