"""Report entries: findings folded into one if they repeat each other or concern gaps of one place."""

from collections.abc import Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import NamedTuple

from generator.checks.finding import Finding
from generator.checks.rule import all_rules
from generator.checks.subject import addition, called
from generator.masterplan.pemeriksaan import GAP_RULE
from generator.source.paths import ModelPath
from generator.source.words import capital, joined

MISSING = " belum diisi"
"""The end of the message of every gap; only the words of a placeholder may follow."""

MOST_SHOWN = 100
"""The number of entries of a group, or of waived findings, shown in a report for people; the rest is counted."""

_FEWEST_FOLDED = 4
_MOST_LINES = 40


class Entry(NamedTuple):
    """One or more findings that a report shows as one."""

    findings: list[Finding]

    @property
    def first(self) -> Finding:
        """The first finding, whose rule and severity all share."""
        return self.findings[0]

    @property
    def brief(self) -> str:
        """What is wrong, without the lines, beginning with a capital letter."""
        if len(self.findings) == 1:
            return capital(self.first.message)
        if not _is_gap(self.first):
            return f"{all_rules()[self.first.rule].title} ({len(self.findings)} kali)"
        if self._of_many:
            return f"{capital(_listed(self._labels))}{MISSING} ({len({f.place for f in self.findings})} kali)"
        return f"{len(self.findings)} isian belum ada: {_listed(self._labels)}"

    @property
    def message(self) -> str:
        """What is wrong, with the lines of all findings if they differ."""
        if len({finding.place for finding in self.findings}) == 1:
            return self.brief
        if _is_gap(self.first) and not self._of_many:
            labels = [f"{_label(f)} (baris {f.place.line})" if f.place else _label(f) for f in self.findings]
            return f"{len(self.findings)} isian belum ada: {_listed(labels)}"
        return f"{self.brief}: {_lines(self.findings)}"

    @property
    def remedy(self) -> str:
        """What to do about all findings."""
        remedies = {finding.remedy for finding in self.findings}
        if len(remedies) == 1:
            return self.first.remedy
        if self._of_many:
            names = dict.fromkeys(f"'{ModelPath(finding.path).name}'" for finding in self.findings)
            return f"lengkapi {joined([*names])} pada setiap butir itu."
        paths = [ModelPath(finding.path) for finding in self.findings]
        topics = [path for path in paths if not path.owner]
        owners = {path.owner for path in paths if path.owner}
        where = self.first.file.name if self.first.file else "berkas daerah"
        steps = [*_added(topics, where), *(f"lengkapi {called(owner)}" for owner in sorted(owners))]
        return f"{'; '.join(steps)}."

    @property
    def _of_many(self) -> bool:
        """Whether these are gaps of several items that lack the same fields."""
        return len(self._labels) < len(self.findings)

    @property
    def _labels(self) -> list[str]:
        """The labels of what is missing, without repeats."""
        return list(dict.fromkeys(map(_label, self.findings)))


def entries(findings: list[Finding]) -> Iterator[Entry]:
    """The entries in the order of their first findings.

    Findings of one rule with the same remedy are folded if there are at least four, as are items of a list that lack
    the same fields. Gaps within one part or item are always folded.
    """
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        alike.setdefault(_likeness(finding), []).append(finding)
    lacking: dict[tuple[object, ...], list[list[Finding]]] = {}
    for key, members in alike.items():
        lacking.setdefault(_lack(members) or key, []).append(members)
    for groups in lacking.values():
        members = [finding for group in groups for finding in group]
        if _lack(members) and len(groups) < _FEWEST_FOLDED:
            yield from map(Entry, groups)
        elif _is_gap(members[0]) or len(members) >= _FEWEST_FOLDED:
            yield Entry(members)
        else:
            yield from (Entry([finding]) for finding in members)


def shown_entries(findings: list[Finding]) -> tuple[list[Entry], int]:
    """The entries that fit into a report for people, and the number of findings left out."""
    shown = list(islice(entries(findings), MOST_SHOWN))
    return shown, len(findings) - sum(len(entry.findings) for entry in shown)


def more_findings(count: int, name: str) -> str:
    """A note on the findings that a report leaves out, and where to see them."""
    return f"Masih ada {count} temuan lain; semuanya dalam  masterplan check {name} --format csv"


def _lack(members: list[Finding]) -> tuple[object, ...] | None:
    """A key for the fields that an item of a list lacks, and how gravely; None for other findings."""
    first = members[0]
    if not _is_gap(first) or not ModelPath(first.path).is_in_item or first.place is None:
        return None
    paths = {ModelPath(finding.path).kind for finding in members}
    return first.rule, first.severity, tuple(sorted(paths)), first.empty_key, first.state, first.note


def _likeness(finding: Finding) -> tuple[object, ...]:
    if not _is_gap(finding):
        return finding.rule, finding.severity, finding.remedy, finding.state, finding.note
    owner = ModelPath(finding.path).owner
    told = finding.state, finding.note
    return finding.rule, finding.severity, finding.file, owner, finding.place is None, finding.empty_key, *told


def _is_gap(finding: Finding) -> bool:
    return MISSING in finding.message and finding.rule == GAP_RULE


def _label(finding: Finding) -> str:
    return finding.message.partition(MISSING)[0]


def _listed(labels: list[str]) -> str:
    """Labels joined by semicolons, since they may contain commas; beyond a limit they are counted."""
    more = len(labels) - _MOST_LINES
    return "; ".join([*labels[:_MOST_LINES], *([f"dan {more} lagi"] if more > 0 else [])])


def _lines(findings: list[Finding]) -> str:
    """The lines of some findings, grouped by file."""
    shown = findings[:_MOST_LINES]
    files = groupby(shown, key=lambda finding: finding.file)
    parts = [f"{_named(file)} baris {_numbers(members)}" for file, members in files]
    more = len(findings) - len(shown)
    return "; ".join([*parts, *([f"dan {more} lagi"] if more else [])])


def _named(file: Path | None) -> str:
    return file.name if file else "berkas daerah"


def _numbers(findings: Iterator[Finding]) -> str:
    return ", ".join(dict.fromkeys(str(finding.place.line) for finding in findings if finding.place))


def _added(paths: list[ModelPath], where: str) -> Iterator[str]:
    """Remedies for missing topics and for dimensions without items of a topic."""
    for key, group in groupby(paths, key=lambda path: path.group):
        topics = [path.without_group for path in group]
        what = joined(topics)
        yield addition(what, topics[0], key) if key else f"tambahkan {what} pada {where}"
