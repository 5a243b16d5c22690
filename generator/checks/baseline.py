"""Comparison of a check with an earlier one: which findings came, which went, and which stay, with the reason.

Findings are the same by rule and item, and by the words of the text that they are about; never by line.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from typing import NamedTuple

from generator.checks.finding import Finding, Severity, State
from generator.checks.rule import Rule
from generator.checks.run_rules import Result
from generator.source.paths import ModelPath, outermost_item


class Known(NamedTuple):
    """A finding of an earlier check; ``reason`` is that of a waiver, or why it is left for now, else ""."""

    rule: str
    path: str
    words: str
    message: str
    severity: Severity
    reason: str = ""


class Baseline(NamedTuple):
    """What a check by all rules for the final version found, to compare later ones with; ``items`` are the plan's."""

    findings: tuple[Known, ...] = ()
    waived: tuple[Known, ...] = ()
    items: frozenset[str] = frozenset()

    @staticmethod
    def of(result: Result) -> "Baseline":
        """The record of a check."""
        return Baseline(
            tuple(map(_known, result.findings)), tuple(map(_known, result.waived)), frozenset(result.subject.names)
        )

    def with_notes_of(self, earlier: "Baseline") -> "Baseline":
        """This record with the reasons noted beside the same findings in an earlier one."""
        pairs = _Matching(earlier, self.items).pairs(self.findings, earlier.findings)
        noted = (
            finding._replace(reason=pairs[n].reason) if n in pairs else finding
            for n, finding in enumerate(self.findings)
        )
        return Baseline(tuple(noted), self.waived, self.items)

    def new_since(self, earlier: "Baseline") -> list[Known]:
        """Its findings that an earlier record does not have."""
        pairs = _Matching(earlier, self.items).pairs(self.findings, earlier.findings)
        return [finding for n, finding in enumerate(self.findings) if n not in pairs]


def _known(finding: Finding) -> Known:
    return Known(finding.rule, finding.path, finding.words, finding.message, finding.severity, finding.reason)


class Comparison(NamedTuple):
    """The findings of a check beside an earlier one, which ``source`` names; ``gone`` are those that it alone has."""

    source: str
    findings: list[Finding]
    waived: list[Finding]
    gone: list[Known]

    @property
    def new(self) -> list[Finding]:
        """The findings that came since."""
        return [finding for finding in self.findings if finding.state is State.NEW]

    @property
    def summary(self) -> str:
        """The numbers in a line: "dibandingkan dengan tahap 2: 1 baru, 4 hilang, 12 tetap"."""
        known = len(self.findings) - len(self.new)
        counts = f"{len(self.new)} baru, {len(self.gone)} hilang, {known} tetap"
        return f"Dibandingkan dengan {self.source}: {counts}"


def compared(source: str, earlier: Baseline, shown: Result, whole: Result, rules: Iterable[Rule]) -> Comparison:
    """A check compared with an earlier one.

    ``whole`` is the check by all rules for the final version, of which ``shown`` may be a part: what is not shown is
    not gone. A finding that was waived, and is not any more, is new. What is waived meanwhile is not gone either.
    """
    matching = _Matching(earlier, frozenset(whole.subject.names))
    seen = {_signs(finding) for finding in shown.findings}
    hidden = [finding for finding in whole.findings if _signs(finding) not in seen]
    everything = [*shown.findings, *hidden]
    pairs = matching.pairs(everything, earlier.findings)
    left = _without(earlier.findings, pairs.values())
    waived = matching.pairs(shown.waived, left)
    left = _without(left, [*waived.values(), *matching.pairs(whole.waived, left).values()])
    applied = {rule.id for rule in rules if rule.stage <= shown.subject.stage}
    return Comparison(
        source,
        [_beside(finding, pairs.get(n)) for n, finding in enumerate(shown.findings)],
        [finding._replace(state=State.KNOWN) for finding in shown.waived],
        [known for known in left if known.rule in applied],
    )


def _beside(finding: Finding, known: Known | None) -> Finding:
    if known is None:
        return finding._replace(state=State.NEW)
    return finding._replace(state=State.KNOWN, note=known.reason)


def _signs(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.path, finding.message


def _without(found: Iterable[Known], matched: Iterable[Known]) -> list[Known]:
    gone = {id(known) for known in matched}
    return [known for known in found if id(known) not in gone]


_Found = Finding | Known


class _Matching:
    """Pairs findings of two checks, the most alike first."""

    def __init__(self, earlier: Baseline, items: Container[str]) -> None:
        self._before, self._now = earlier.items, items

    def pairs(self, found: Sequence[_Found], known: Iterable[Known]) -> dict[int, Known]:
        """The earlier finding for each of those found that has one, by its number."""
        waiting, pairs = list(known), dict[int, Known]()
        open_numbers = list(range(len(found)))
        for key, key_of_moved in ((_exactly, False), (_by_words, False), (_by_item, False), (_by_kind, True)):
            left = [one for one in waiting if not key_of_moved or self._is_moved(one, self._now)]
            numbers = [n for n in open_numbers if not key_of_moved or self._is_moved(found[n], self._before)]
            pairs |= _paired(numbers, found, left, key)
            open_numbers = [n for n in open_numbers if n not in pairs]
            waiting = _without(waiting, pairs.values())
        return pairs

    @staticmethod
    def _is_moved(one: _Found, others: Container[str]) -> bool:
        """Whether an item is not in the other plan, so that it may have another name there, or only has a number."""
        path = ModelPath(one.path)
        return bool(path.item) and (path.key.isdecimal() or outermost_item(path) not in others)


def _paired(
    numbers: Iterable[int], found: Sequence[_Found], known: Iterable[Known], key: Callable[[_Found], Hashable]
) -> dict[int, Known]:
    """The findings paired by equal keys, each once, in their order."""
    waiting: dict[Hashable, list[Known]] = defaultdict(list)
    for one in known:
        waiting[key(one)].append(one)
    return {n: waiting[key(found[n])].pop(0) for n in numbers if waiting.get(key(found[n]))}


def _exactly(one: _Found) -> Hashable:
    return one.rule, one.path, one.words, one.message


def _by_words(one: _Found) -> Hashable:
    return one.rule, one.path, one.words


def _by_item(one: _Found) -> Hashable:
    return (
        one.rule,
        outermost_item(one.path) if "[" in one.path else ModelPath(one.path).topic,
        one.words,
        one.message,
    )


def _by_kind(one: _Found) -> Hashable:
    return one.rule, ModelPath(one.path).kind, one.words, "" if one.words else one.message
