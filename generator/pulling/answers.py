"""Answers to items of an instrument that nobody answered before, as new answers of their evaluation."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.edits.counterparts import prefixes
from generator.edits.edit import Edit, Insert, Origin, Remove, Set
from generator.edits.proposal import Proposal
from generator.masterplan.evaluasi import Evaluasi, JawabanEvaluasi
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath, entry_path, within
from generator.source.values import Items
from generator.workbooks.answer_tables import ITEM_KEY, PROOFS, is_answer

_INSTRUMENT, _DOCUMENT = "instrumen", ".dokumen"
_NAMES = frozenset(("id", "butir"))
_PRINTED = re.compile(
    r"(?P<dokumen>.+?)(?:,? Nomor (?P<nomor>[^,\s]+))?(?:,? Tahun (?P<tahun>(?:19|20)\d\d))?"
    r"(?:,? <?(?P<tautan>https?://[^\s>]+)>?)?",
    re.IGNORECASE | re.DOTALL,
)
"""A proof as documents print it, in which its number, year and address follow the document."""


@dataclass(slots=True)
class _New:
    """The answer to an item that today's plan does not have: what was typed for it, and where first."""

    listed: str
    fields: dict[str, str]
    origin: Origin
    proofs: int = 0

    def add(self, edit: Set | Insert, item: str) -> None:
        """Add what an edit says of the answer."""
        if isinstance(edit, Set):
            self.fields |= {within(edit.path, item): edit.now} if edit.now.strip() else {}
            return
        self.proofs += 1
        self.fields |= {f"{entry_path(PROOFS, self.proofs)}{way}": text for way, text in edit.fields.items()}


@dataclass(slots=True)
class _Asked:
    """What a questionnaire was made with, besides the plan: the keys of unanswered items, and its instruments."""

    unanswered: dict[str, str] = field(default_factory=dict)
    instruments: dict[str, str] = field(default_factory=dict)


def with_new_answers(proposal: Proposal, today: Masterplan) -> Proposal:
    """The proposal of a questionnaire, in which a first answer is a new answer of today's evaluation.

    A questionnaire shows an empty answer to each item that has none; these are taken out of its base, because the
    region's files never had them.
    """
    proposal.edits = [*map(_in_parts, proposal.edits)]
    if proposal.base is None or not proposal.base.evaluasi:
        return proposal
    evaluations = {one.path: one for one in today.evaluasi}
    asked = _Asked()
    for evaluation in proposal.base.evaluasi:
        _take_out(evaluation, evaluations.get(evaluation.path), asked)
    if asked.unanswered:
        before = len(proposal.edits)
        proposal.edits = [*_edits(proposal.edits, asked, evaluations)]
        proposal.differences += len(proposal.edits) - before
    return proposal


def _in_parts(edit: Edit) -> Edit:
    """The edit, with a new proof that was typed as one text in its parts."""
    if isinstance(edit, Insert) and ModelPath(edit.listed).kind == f"evaluasi.jawaban{PROOFS}":
        return replace(edit, fields=_parts(edit.fields))
    return edit


def _parts(fields: Mapping[str, str]) -> Mapping[str, str]:
    """The fields of a proof; those of one that is a single text are read from it as documents print them."""
    text = fields.get(_DOCUMENT, "").strip()
    match = _PRINTED.fullmatch(text) if [*fields] == [_DOCUMENT] else None
    return fields if match is None else {f".{name}": part for name, part in match.groupdict().items() if part}


def _take_out(evaluation: Evaluasi, now: Evaluasi | None, asked: _Asked) -> None:
    """Take the empty answers out of an evaluation, and an instrument that the region's files do not name."""
    empty = [one for one in evaluation.jawaban if not {name for name, _ in one.supplied()} - _NAMES]
    if not empty:
        return
    asked.unanswered |= {one.path: _key_of(one) for one in empty}
    answers = evaluation.jawaban
    kept = Items((one for one in answers if one not in empty), answers.path, answers.gap)
    evaluation.__dict__["jawaban"] = kept
    if not kept:
        del evaluation.__dict__["jawaban"]
    if evaluation.instrumen:
        asked.instruments[evaluation.path] = str(evaluation.instrumen)
        if now is None or not now.instrumen:
            del evaluation.__dict__[_INSTRUMENT]


def _key_of(answer: JawabanEvaluasi) -> str:
    return answer.asked.key if answer.asked else str(answer.butir)


def _edits(edits: Iterable[Edit], asked: _Asked, evaluations: dict[str, Evaluasi]) -> Iterator[Edit]:
    """The edits with those of each unanswered item moved to today's answer, or united to a new one."""
    new: dict[str, _New] = {}
    for edit in edits:
        item = _answer_around(edit.listed if isinstance(edit, Insert) else edit.path)
        if item not in asked.unanswered:
            yield edit
        elif now := _answer_today(item, asked, evaluations):
            yield from _moved(edit, item, now)
        elif not isinstance(edit, Remove):
            listed = str(ModelPath(item).listed)
            found = new.setdefault(item, _New(listed, {ITEM_KEY: asked.unanswered[item]}, edit.origin))
            found.add(edit, item)
    answered = {item: one for item, one in new.items() if len(one.fields) > 1}
    for evaluation, first in {str(ModelPath(item).item): one for item, one in reversed(answered.items())}.items():
        now_there = evaluations.get(evaluation)
        if now_there is not None and not now_there.instrumen and evaluation in asked.instruments:
            yield Set(f"{evaluation}.{_INSTRUMENT}", "", asked.instruments[evaluation], first.origin)
    for one in answered.values():
        there = evaluations.get(str(ModelPath(one.listed).item))
        last = str(there.jawaban[-1].path) if there is not None and there.jawaban else ""
        yield Insert(one.listed, one.fields, last, one.origin)


def _answer_around(path: str) -> str:
    return next((one for one in prefixes(path) if one.endswith("]") and is_answer(one)), "")


def _answer_today(item: str, asked: _Asked, evaluations: dict[str, Evaluasi]) -> str:
    """The path of today's answer to an item; "" if there is none."""
    evaluation = evaluations.get(str(ModelPath(item).item))
    answers = evaluation.jawaban if evaluation is not None else ()
    return next((one.path for one in answers if _key_of(one) == asked.unanswered[item]), "")


def _moved(edit: Edit, item: str, now: str) -> Iterator[Edit]:
    if isinstance(edit, Insert):
        yield replace(edit, listed=f"{now}{within(edit.listed, item)}", after="")
    elif isinstance(edit, Set):
        yield replace(edit, path=f"{now}{within(edit.path, item)}")
