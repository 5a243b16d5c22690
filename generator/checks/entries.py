"""Findings as reports show them: what is missing in one place, and what is said many times, is one entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from generator.checks.finding import Finding
from generator.checks.rule import all_rules
from generator.checks.subject import addition, called
from generator.source.words import capital, joined

MISSING = " belum diisi"
"""How the message of every gap ends."""

_FEWEST_FOLDED = 4
_MOST_LINES = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """One or several findings that a report shows as one."""

    findings: list[Finding]

    @property
    def first(self) -> Finding:
        """The finding that stands for all: they share rule and severity."""
        return self.findings[0]

    @property
    def brief(self) -> str:
        """What is wrong, without the lines, beginning with a capital letter."""
        if len(self.findings) == 1:
            return capital(self.first.message)
        if _is_gap(self.first):
            return f"{len(self.findings)} isian belum ada: {', '.join(map(_label, self.findings))}"
        return f"{all_rules()[self.first.rule].title} ({len(self.findings)} kali)"

    @property
    def message(self) -> str:
        """What is wrong, with the lines of all findings where they differ."""
        if len({finding.place for finding in self.findings}) == 1:
            return self.brief
        if _is_gap(self.first):
            labels = (f"{_label(f)} (baris {f.place.line})" if f.place else _label(f) for f in self.findings)
            return f"{len(self.findings)} isian belum ada: {', '.join(labels)}"
        return f"{self.brief}: {_lines(self.findings)}"

    @property
    def remedy(self) -> str:
        """What to do."""
        remedies = {finding.remedy for finding in self.findings}
        if len(remedies) == 1:
            return self.first.remedy
        topics = [finding.path for finding in self.findings if "." not in finding.path]
        owners = {finding.path.rpartition(".")[0] for finding in self.findings if "." in finding.path}
        where = self.first.file.name if self.first.file else "berkas daerah"
        steps = [*_added(topics, where), *(f"lengkapi {called(owner)}" for owner in sorted(owners))]
        return f"{'; '.join(steps)}."


def entries(findings: list[Finding]) -> Iterator[Entry]:
    """Findings in the order of the first of each entry; a rule that repeats itself is folded from four times on."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        alike.setdefault(_likeness(finding), []).append(finding)
    for members in alike.values():
        if _is_gap(members[0]) or len(members) >= _FEWEST_FOLDED:
            yield Entry(members)
        else:
            yield from (Entry([finding]) for finding in members)


def _likeness(finding: Finding) -> tuple[object, ...]:
    if not _is_gap(finding):
        return finding.rule, finding.severity, finding.remedy
    owner = finding.path.rpartition(".")[0]
    return finding.rule, finding.severity, finding.file, owner, finding.place is None, finding.empty_key


def _is_gap(finding: Finding) -> bool:
    return finding.message.endswith(MISSING)


def _label(finding: Finding) -> str:
    return finding.message.removesuffix(MISSING)


def _lines(findings: list[Finding]) -> str:
    """The lines of some findings, file by file."""
    shown = findings[:_MOST_LINES]
    files = groupby(shown, key=lambda finding: finding.file)
    parts = [f"{_named(file)} baris {_numbers(members)}" for file, members in files]
    more = len(findings) - len(shown)
    return "; ".join([*parts, *([f"dan {more} lagi"] if more else [])])


def _named(file: Path | None) -> str:
    return file.name if file else "berkas daerah"


def _numbers(findings: Iterator[Finding]) -> str:
    return ", ".join(dict.fromkeys(str(finding.place.line) for finding in findings if finding.place))


def _added(paths: list[str], where: str) -> Iterator[str]:
    """What to do about topics, and about dimensions of topics, that are not there."""
    for key, group in groupby(paths, key=lambda path: path.partition("@")[2]):
        topics = [path.partition("@")[0] for path in group]
        what = joined(topics)
        yield addition(what, topics[0], key) if key else f"tambahkan {what} pada {where}"
