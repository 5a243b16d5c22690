"""Answers to items of an instrument that nobody answered before, as new answers of their evaluation."""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from generator.edits.counterparts import prefixes
from generator.edits.edit import Edit, Insert, Origin, Remove, Set
from generator.edits.proposal import Proposal, Untaken
from generator.framework.instruments import catalogue
from generator.masterplan.evaluasi import Evaluasi, JawabanEvaluasi
from generator.masterplan.masterplan import Masterplan
from generator.pulling.asked_evaluations import asked_evaluation, refuse_another
from generator.pulling.typed import DASHES, PUTS_OFF
from generator.source.paths import ModelPath, entry_path, within
from generator.source.placeholders import is_placeholder
from generator.source.record import Record
from generator.source.values import Items
from generator.workbooks.answer_tables import ITEM_KEY, PROOFS, is_answer, is_in_answer

_Record = TypeVar("_Record", bound=Record)
_INSTRUMENT, _DOCUMENT = "instrumen", ".dokumen"
_NAMES = frozenset(("id", "butir"))
_PRINTED = re.compile(
    r"(?P<dokumen>.+?)(?:,? Nomor (?P<nomor>[^,\s]+))?(?:,? Tahun (?P<tahun>(?:19|20)\d\d))?"
    r"(?:,? <?(?P<tautan>https?://[^\s>]+)>?)?",
    re.IGNORECASE | re.DOTALL,
)
"""A proof as documents print it, in which its number, year and address follow the document."""
_WITHOUT_DOCUMENT = re.compile(r"Nomor [^,\s]+|Tahun (?:19|20)\d\d|<?https?://[^\s>]+>?", re.IGNORECASE)
_KEYLESS = "baris ini tidak menyebut butirnya; tulis kunci butir pada kolom Butir"
_NAMELESS = "dokumen buktinya belum disebut; tulis nama dokumennya lebih dahulu"


@dataclass(slots=True)
class _New:
    """The answer to an item that today's plan does not have: what was typed for it, and where first."""

    listed: str
    fields: dict[str, str]
    origin: Origin
    proofs: int = 0

    def contradicts(self, edit: Set | Insert, item: str) -> bool:
        """Whether an edit gives a value another text than an edit before."""
        if not isinstance(edit, Set) or not edit.now.strip():
            return False
        return self.fields.get(within(edit.path, item), edit.now) != edit.now

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

    A questionnaire shows an empty answer to each item that has none; these are left out of its base, because the
    region's files never had them.
    """
    _refuse_others(proposal, today)
    _leave_out_what_puts_off(proposal)
    faults = [(edit, _lack(edit)) for edit in proposal.edits]
    proposal.untaken += [_untaken(edit, lack) for edit, lack in faults if isinstance(edit, Insert) and lack]
    proposal.edits = [_in_parts(edit) for edit, lack in faults if not lack]
    evaluations = {one.path: one for one in today.evaluasi}
    before, asked = (proposal.base or today).evaluasi, _Asked()
    there = [_without_empty(one, evaluations.get(one.path), asked) for one in before]
    if asked.unanswered and proposal.base is not None:
        proposal.base = _with(proposal.base, evaluasi=Items(there, before.path, before.gap))
    asked.unanswered |= {item: key for item, key in _first_answers(proposal.edits) if not _holds(there, item)}
    count = len(proposal.edits)
    proposal.edits = [*_edits(proposal.edits, asked, evaluations)]
    proposal.differences += len(proposal.edits) - count
    return proposal


def _refuse_others(proposal: Proposal, today: Masterplan) -> None:
    """Raise UserError if an answer was given to another evaluation than what has its id today."""
    edited = {str(ModelPath(item).item) for edit in proposal.edits if (item := _answer_around(_path_of(edit)))}
    for one in proposal.base.evaluasi if proposal.base is not None and edited else ():
        if one.path in edited and one.instrumen:
            refuse_another(proposal.file, asked_evaluation(one), today)


def _leave_out_what_puts_off(proposal: Proposal) -> None:
    """Tell words in empty places of answers that only put off; signs there, as "-", are as if nothing was typed."""
    for edit in [*proposal.edits]:
        text = _typed_in_empty_place(edit)
        if not is_placeholder(text) or not text:
            continue
        if text in DASHES:
            proposal.edits.remove(edit)
            proposal.differences -= 1
        elif isinstance(edit, Set):
            proposal.edits.remove(edit)
            reason = f"'{text}' {PUTS_OFF}"
            proposal.untaken.append(Untaken("tak_terbaca", "", text, reason, edit.origin, edit.path))


def _typed_in_empty_place(edit: Edit) -> str:
    """What was typed into an empty place of an answer, or as a whole new proof of it; "" for any other edit."""
    if isinstance(edit, Set):
        return edit.now.strip() if edit.base == "" and is_in_answer(edit.path) else ""
    if isinstance(edit, Insert) and ModelPath(edit.listed).kind == f"evaluasi.jawaban{PROOFS}":
        return edit.fields[_DOCUMENT].strip() if [*edit.fields] == [_DOCUMENT] else ""
    return ""


def _first_answers(edits: Iterable[Edit]) -> Iterator[tuple[str, str]]:
    """The items of instruments in which anything was edited, by the paths of their answers."""
    for edit in edits:
        item = _answer_around(_path_of(edit))
        if item and (key := ModelPath(item).key) in catalogue():
            yield item, key


def _holds(evaluations: Iterable[Evaluasi], item: str) -> bool:
    return any(answer.path == item for evaluation in evaluations for answer in evaluation.jawaban)


def _in_parts(edit: Edit) -> Edit:
    """The edit, with a new proof that was typed as one text in its parts."""
    if isinstance(edit, Insert) and ModelPath(edit.listed).kind == f"evaluasi.jawaban{PROOFS}":
        return replace(edit, fields=_parts(edit.fields))
    return edit


def _lack(edit: Edit) -> str:
    """What an edit lacks that adds an answer without an item, or a proof without a document; "" if nothing."""
    kind = ModelPath(edit.listed).kind if isinstance(edit, Insert) else ""
    if not isinstance(edit, Insert) or kind not in ("evaluasi.jawaban", f"evaluasi.jawaban{PROOFS}"):
        return ""
    if kind == "evaluasi.jawaban":
        return "" if edit.fields.get(ITEM_KEY, "").strip() else _KEYLESS
    document = _parts(edit.fields).get(_DOCUMENT, "").strip()
    return _NAMELESS if is_placeholder(document) or _WITHOUT_DOCUMENT.fullmatch(document) else ""


def _untaken(edit: Insert, lack: str) -> Untaken:
    told = ", ".join(filter(None, edit.fields.values()))
    return Untaken("tak_bertempat", "", told, lack, edit.origin, str(ModelPath(edit.listed).owner))


def _parts(fields: Mapping[str, str]) -> Mapping[str, str]:
    """The fields of a proof; those of one that is a single text are read from it as documents print them."""
    text = fields.get(_DOCUMENT, "").strip()
    match = _PRINTED.fullmatch(text) if [*fields] == [_DOCUMENT] else None
    return fields if match is None else {f".{name}": part for name, part in match.groupdict().items() if part}


def _without_empty(evaluation: Evaluasi, now: Evaluasi | None, asked: _Asked) -> Evaluasi:
    """An evaluation without the empty answers, and without an instrument that the region's files do not name."""
    answers = evaluation.jawaban
    empty = [one for one in answers if not {name for name, _ in one.supplied()} - _NAMES]
    if not empty:
        return evaluation
    asked.unanswered |= {one.path: _key_of(one) for one in empty}
    found = _with(evaluation, jawaban=Items((one for one in answers if one not in empty), answers.path, answers.gap))
    if evaluation.instrumen:
        asked.instruments[evaluation.path] = str(evaluation.instrumen)
        if now is None or not now.instrumen:
            del found.__dict__[_INSTRUMENT]
    return found


def _with(record: _Record, **values: Items[Any]) -> _Record:
    """A copy of a record with other lists; those that are empty are not supplied."""
    found = copy(record)
    kept = {name: value for name, value in record.__dict__.items() if name not in values}
    found.__dict__.clear()
    found.__dict__.update(kept, **{name: value for name, value in values.items() if value})
    return found


def _key_of(answer: JawabanEvaluasi) -> str:
    return answer.asked.key if answer.asked else str(answer.butir)


def _edits(edits: Iterable[Edit], asked: _Asked, evaluations: dict[str, Evaluasi]) -> Iterator[Edit]:
    """The edits with those of each unanswered item moved to today's answer, or united to a new one.

    Two rows of a workbook for one item are two answers, and so are edits that contradict each other.
    """
    new: dict[tuple[str, str], list[_New]] = {}
    for edit in edits:
        item = _answer_around(_path_of(edit))
        if item not in asked.unanswered:
            yield edit
        elif now := _answer_today(item, asked, evaluations):
            yield from _moved(edit, item, now)
        elif not isinstance(edit, Remove):
            of_row = new.setdefault((item, edit.origin.row), [])
            found = next((one for one in of_row if not one.contradicts(edit, item)), None)
            if found is None:
                found = _New(str(ModelPath(item).listed), {ITEM_KEY: asked.unanswered[item]}, edit.origin)
                of_row.append(found)
            found.add(edit, item)
    answered = [one for of_row in new.values() for one in of_row if len(one.fields) > 1]
    for evaluation, first in {str(ModelPath(one.listed).item): one for one in reversed(answered)}.items():
        now_there = evaluations.get(evaluation)
        if now_there is not None and not now_there.instrumen and evaluation in asked.instruments:
            yield Set(f"{evaluation}.{_INSTRUMENT}", "", asked.instruments[evaluation], first.origin)
    for one in answered:
        there = evaluations.get(str(ModelPath(one.listed).item))
        last = str(there.jawaban[-1].path) if there is not None and there.jawaban else ""
        yield Insert(one.listed, one.fields, last, one.origin)


def _path_of(edit: Edit) -> str:
    return edit.listed if isinstance(edit, Insert) else edit.path


def _answer_around(path: str) -> str:
    return next((one for one in prefixes(path) if one.endswith("]") and is_answer(one)), "")


def _answer_today(item: str, asked: _Asked, evaluations: dict[str, Evaluasi]) -> JawabanEvaluasi | None:
    """Today's answer to an item; None if there is none."""
    evaluation = evaluations.get(str(ModelPath(item).item))
    answers = evaluation.jawaban if evaluation is not None else ()
    return next((one for one in answers if _key_of(one) == asked.unanswered[item]), None)


def _moved(edit: Edit, item: str, now: JawabanEvaluasi) -> Iterator[Edit]:
    """The edit of today's answer; a new proof follows those that it has."""
    if isinstance(edit, Insert):
        last = str(now.bukti[-1].path) if now.bukti else ""
        yield replace(edit, listed=f"{now.path}{within(edit.listed, item)}", after=last)
    elif isinstance(edit, Set):
        yield replace(edit, path=f"{now.path}{within(edit.path, item)}")
