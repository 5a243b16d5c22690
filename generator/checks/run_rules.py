"""The check of a plan: apply the rules and set aside the findings that the region waives."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.checks.finding import Finding
from generator.checks.keys_or_labels import with_keys, with_labels
from generator.checks.passage import Passage, quoted_passage
from generator.checks.rule import Hit, Rule, chosen_rules
from generator.checks.subject import Subject
from generator.framework.stages import FINAL
from generator.masterplan.istilah import Istilah
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.pemeriksaan import Ambang
from generator.source.place import Place
from generator.source.values import Teks


@dataclass(slots=True)
class Result:
    """The result of a check: ``findings`` to be dealt with, and those ``waived`` by the region with a reason."""

    subject: Subject
    findings: list[Finding] = field(default_factory=list)
    waived: list[Finding] = field(default_factory=list)


def check(
    plan: Masterplan, stage: int = FINAL, rules: Iterable[Rule] | None = None, usual: Ambang | None = None
) -> Result:
    """Apply rules (by default all) to a plan; the gravest findings come first.

    ``stage`` 1 to 4 leaves out what only a later Bimtek stage asks for. ``usual`` are the user's own thresholds.
    The plan is checked under its own edition of the frame, whichever is in use.
    """
    with plan.frame.used():
        return _checked(plan, stage, chosen_rules() if rules is None else rules, usual)


def _checked(plan: Masterplan, stage: int, rules: Iterable[Rule], usual: Ambang | None) -> Result:
    subject = Subject(plan, stage, usual)
    result = Result(subject)
    waivers = list(plan.pemeriksaan.dikecualikan)
    for finding in _found(subject, rules):
        waiver = next((waiver for waiver in waivers if waiver.means(finding.rule, finding.path)), None)
        if waiver is None:
            result.findings.append(finding)
        else:
            subject.used_waivers.add(waiver.path)
            result.waived.append(finding._replace(reason=str(waiver.alasan)))
    result.findings.sort(key=lambda finding: finding.order)
    result.waived.sort(key=lambda finding: finding.order)
    return result


def _found(subject: Subject, rules: Iterable[Rule]) -> Iterator[Finding]:
    """The findings of the rules; rules about waivers run last, when it is known which waivers were used."""
    listed = list(rules)
    subject.applied = {rule.id for rule in listed if rule.stage <= subject.stage}
    for rule in sorted(listed, key=lambda rule: rule.theme == "pemeriksaan"):
        if rule.stage <= subject.stage:
            for hit in rule.look(subject):
                if hit.stage <= subject.stage:
                    yield _finding(rule, hit, subject)


def _finding(rule: Rule, hit: Hit, subject: Subject) -> Finding:
    path, terms = getattr(hit.at, "path", ""), subject.plan.istilah
    item = subject.item_of(path)
    told: dict[str, Any] = item.__dict__ if item is not None else {}
    office = told.get("opd") or told.get("penanggung_jawab")
    passage = _passage_of(hit)
    message = _Worded.of(hit.message, path, terms)
    remedy = _Worded.of(hit.remedy, path, terms, hit.in_forms)
    place = (passage and passage.place) or _place_of(hit) or subject.plan.homes.place_of(path)
    return Finding(
        rule.id,
        hit.severity or rule.severity,
        message.files,
        remedy.files,
        path,
        place,
        hit.also,
        subject.dimension_of(path),
        getattr(office, "nama", "") or "",
        file=place.file if place else subject.plan.homes.file_of(path),
        empty_key=getattr(hit.at, "written", False),
        words=passage.words if passage else "",
        fixes=hit.fixes,
        message_in_forms=message.forms,
        remedy_in_forms=remedy.forms,
    )


class _Worded(NamedTuple):
    """A text for people with files, and for people with forms; the latter is "" if it is the same."""

    files: str
    forms: str

    @classmethod
    def of(cls, text: str, path: str, terms: Istilah, in_forms: str = "") -> "_Worded":
        files, forms = with_keys(terms.filled(text)), with_labels(terms.filled(in_forms or text), path, terms)
        return cls(files, forms if forms != files else "")


def _passage_of(hit: Hit) -> Passage | None:
    """The words of a text that a hit is about: those it is at, or those that its message quotes."""
    value = _first(hit.at)
    if isinstance(value, Passage):
        return value
    return quoted_passage(value, hit.message) if isinstance(value, Teks) else None


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _place_of(hit: Hit) -> Place | None:
    """The place of a value, or of the first item of a list."""
    value = _first(hit.at)
    place: Place | None = getattr(value, "place", None)
    return place
