"""Findings of the check that exist in only one of two versions."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

from generator.checks.finding import Finding
from generator.differences.inputs import Version
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import outermost_item
from generator.versions.all_changes import Differences
from generator.versions.changes_in_words import Wording
from generator.versions.matching import every_item

_At = tuple[Finding, str]
_Key = Callable[[_At], Hashable]


@dataclass(frozen=True, slots=True)
class FoundInOne:
    """A finding of the check in only one of the versions."""

    rule: str
    message: str
    place: str


def came_and_went(
    found: Differences, old: tuple[Version, Iterable[Finding]], new: tuple[Version, Iterable[Finding]]
) -> tuple[list[FoundInOne], list[FoundInOne]]:
    """The findings that only the newer version has, and those that only the older one has.

    Findings of one rule about one place are the same even if worded differently. So are findings with the same words
    about different places in one item.
    """
    (before, left), (after, right) = old, new
    gone: list[_At] = [(finding, found.path_now(finding.path)) for finding in left]
    come: list[_At] = [(finding, finding.path) for finding in right]
    for key in (_place_and_words, _place, _item_and_words):
        gone, come = _without(gone, come, key), _without(come, gone, key)
    return _told(come, found.new, after), _told(gone, found.old, before)


def _place_and_words(at: _At) -> Hashable:
    return at[0].rule, at[1], at[0].message


def _place(at: _At) -> Hashable:
    return at[0].rule, at[1]


def _item_and_words(at: _At) -> Hashable:
    return at[0].rule, outermost_item(at[1]), at[0].message


def _without(findings: list[_At], others: list[_At], key: _Key) -> list[_At]:
    """The findings that occur more often, by their key, than among the others."""
    waiting = Counter(map(key, others))
    left = []
    for at in findings:
        if waiting[key(at)]:
            waiting[key(at)] -= 1
        else:
            left.append(at)
    return left


def _told(findings: list[_At], plan: Masterplan, version: Version) -> list[FoundInOne]:
    """The findings, with names of items added if the message does not contain them."""
    words = Wording(plan.istilah)
    names = {found.record.path: words.name(found.record) for found in every_item(plan)} if findings else {}
    return [FoundInOne(f.rule, _naming(f, names), version.place(f.place)) for f, _ in findings]


def _naming(finding: Finding, names: Mapping[str, str]) -> str:
    name = names.get(outermost_item(finding.path), "")
    return f"{name}: {finding.message}" if name and name not in finding.message else finding.message
