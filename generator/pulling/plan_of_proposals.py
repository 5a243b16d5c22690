"""From what edited files propose to a plan, and its writing."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.edits.agreeing import REMOVED_ELSEWHERE, agreed
from generator.edits.applied import Applied, Written, applied
from generator.edits.counterparts import Counterparts
from generator.edits.counterparts import Plan as IndexedPlan
from generator.edits.earlier_rows import EarlierRows
from generator.edits.edit import Edit, Insert, Remove, Set
from generator.edits.fate_of_edits import KNOWN_BEFORE, NOT_YET, Decision, ThreeWay
from generator.edits.history import History
from generator.edits.proposal import TABLE, Proposal, Untaken
from generator.edits.references import REFERENCES_FIRST, References, records_of
from generator.edits.settled import Settled, mark_of
from generator.edits.typed import plain_text, same_text
from generator.edits.writing import keep_decisions, write
from generator.masterplan.daerah import Daerah
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.pulling.computed_texts import Following, lines_following
from generator.pulling.missing import missing_afterwards
from generator.pulling.order_of_groups import groups_reordered
from generator.pulling.plan import FOLLOWS, Line, Plan, What
from generator.pulling.unknown import UNKNOWN
from generator.regions.locate import RegionFolder
from generator.source.paths import ModelPath
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import closest, joined
from generator.workbooks.answer_tables import is_in_answer

Side = Literal["file", "yaml"]
Ask = Callable[[Line, Sequence[str]], int | None]
"""Asks which of several texts of a conflict is right, given the names of all; None leaves it open."""

_KINDS: dict[type[Edit], What] = {Set: What.TAKEN, Insert: What.NEW, Remove: What.REMOVED}
_UNTAKEN = {"dihitung": What.COMPUTED, "tak_terbaca": What.UNREADABLE, "tak_bertempat": What.UNPLACED}
_FATES = {"sama": What.SAME, "diketahui": What.KNOWN, "tak_terbaca": What.UNREADABLE, "bentrok": What.CONFLICT}
_TOLD = (What.REFUSED, What.REMOVED, What.UNREADABLE)
_REOPENED = "sudah diputuskan pada penarikan sebelumnya; dibuka lagi"
_OF_NAMESAKES = (
    "bila butir lain, bedakan dahulu namanya di berkas; bila butir yang sama, tulis isinya di YAML, lalu pertahankan "
    "YAML dengan --prefer yaml"
)
_SECOND = "tambah sebagai butir kedua, seperti"
_KEEPS_REMOVED = "hapus butirnya dari YAML dengan --remove"
_KEEPS_CLEARED = "kosongkan isian itu di YAML dengan --remove"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose: paths to take or to leave, the side preferred in conflicts, and whether items may go.

    ``taken`` are the marks of the only edits to take; None if the paths alone decide. ``reopened`` are the marks of
    those to be shown again although an earlier pull settled or told them.
    """

    only: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()
    prefer: Side | None = None
    remove: bool = False
    ask: Ask | None = None
    taken: frozenset[str] | None = None
    reopened: frozenset[str] = frozenset()

    def takes(self, decision: Decision) -> bool:
        """Whether a decision is among what was chosen."""
        if self.taken is not None and decision.mark not in self.taken:
            return False
        paths = {decision.path, _proposed_path(decision.edit)}
        if self.only and not any(_is_in(path, self.only) for path in paths):
            return False
        return not any(_is_in(path, self.excepted) for path in paths)

    def reopens(self, decision: Decision) -> bool:
        """Whether a conflict that was settled before is to be decided again, because it or its path was chosen."""
        paths = {decision.path, _proposed_path(decision.edit)}
        is_chosen = decision.mark in self.reopened or any(_is_in(path, self.only) for path in paths)
        return decision.fate == "diketahui" and is_chosen


@dataclass(slots=True)
class Pull:
    """A pull in progress: decisions, what would be written, and the plan that shows both.

    ``rows`` are those that became items in an earlier pull and were typed over since.
    """

    plan: Plan
    decisions: list[Decision]
    untaken: list[Untaken]
    applied: Applied
    settled: Settled
    rows: EarlierRows


def prepared(region: RegionFolder, reading: Reading, files: Sequence[Proposal], choices: Choices) -> Pull:
    """Decide on every edit of some files, and try to apply what is taken; nothing is written.

    Raises UserError if a file was built for another region, or if a chosen path belongs to none of the edits.
    """
    files = [one for file in files for one in (file, file.beside) if one is not None]
    _refuse_other_regions(reading.masterplan, files)
    settled = Settled(History.of(region).settled())
    plan, today = _begun(region, reading.masterplan, files), IndexedPlan(reading.masterplan)
    rows = EarlierRows(settled, today)
    decided = list(_marked(agreed(list(_decided(today, files, settled, plan, rows)))))
    _refuse_unknown(choices, decided)
    decisions = [_chosen(_remembered(decision, settled), choices, settled) for decision in decided]
    untaken = [one for file in files for one in file.untaken]
    written = [decision.now for decision in decisions if _is_written(decision, choices) and decision.now]
    outcome = applied(reading, written)
    if outcome.reading is not None:
        plan.notices += missing_afterwards(reading.masterplan, outcome.reading.masterplan)
        plan.notices += groups_reordered(reading.masterplan, outcome.reading.masterplan, outcome.written)
    taken = [decision.now for decision in decisions if decision.fate == "ambil" and decision.now]
    known = outcome if taken == written else None
    following = lines_following(region, reading, taken, files, known) if decisions else {}
    plan.lines = [
        *(_told_before(*pair, settled, choices) for pair in _lines(decisions, choices, outcome)),
        *(
            _with_references(_untaken_line(one, settled, decided, following.get(one.origin.file)), one, reading)
            for one in untaken
        ),
    ]
    return Pull(plan, decisions, untaken, outcome, settled, rows)


def carry_out(region: RegionFolder, pull: Pull, by: str) -> None:
    """Write what was prepared to the region's files, and remember what was settled.

    Raises UserError, with nothing written, if a file changed since it was read.
    """
    if pull.applied.after:
        write(region, pull.applied, by)
    elif pull.settled.has_new_decisions:
        keep_decisions(region, by)
    _remember(pull)
    unwritten = zip(pull.decisions, pull.plan.lines, strict=False)
    told = (edit for one, line in unwritten if line.what in _TOLD and not line.is_ready for edit in one.edits)
    for one in (*told, *pull.untaken):
        pull.settled.tell(one)
    History.of(region).settle(pull.settled.records)
    pull.plan.applied = True
    pull.plan.lines = [replace(line, is_written=line.is_ready) for line in pull.plan.lines]


def _remember(pull: Pull) -> None:
    """Remember what was written, and which items the rows of the files became."""
    written, done = {id(one.edit): one.path for one in pull.applied.written}, list[Edit]()
    for decision in pull.decisions:
        path = written.get(id(decision.now)) if decision.now is not None else None
        if path is not None or not decision.is_open:
            done += [edit for one in (decision, *decision.rivals) for edit in one.edits]
        for edit in decision.edits if path is not None else ():
            pull.settled.written(edit, decision.today)
            if isinstance(edit, Insert):
                pull.settled.became(edit, path or "")
    pull.rows.note(done)


def _begun(region: RegionFolder, masterplan: Masterplan, files: Sequence[Proposal]) -> Plan:
    return Plan(
        region,
        masterplan,
        [*dict.fromkeys(file.file for file in files)],
        remarks=[remark for file in files for remark in file.remarks],
        notices=[notice for file in files for notice in file.notices],
        differences=sum(file.differences for file in files),
        formatting=sum(file.formatting for file in files),
        is_import=bool(files) and all(file.document == TABLE for file in files),
    )


def _decided(
    today: IndexedPlan, files: Sequence[Proposal], settled: Settled, plan: Plan, rows: EarlierRows
) -> Iterator[Decision]:
    kept = set[str]()
    for file in files:
        base = Counterparts(file.base, today)
        comparison = ThreeWay(base, today, settled)
        edits = file.edits if file.document == TABLE else rows.edits(file.edits, base)
        plan.differences += len(edits) - len(file.edits)
        yield from map(comparison.decide, edits)
        touched = {edit.path for edit in file.edits if not isinstance(edit, Insert)}
        removed = [edit.path for edit in file.edits if isinstance(edit, Remove)]
        kept |= {path for path in base.changed_today(touched) if not _is_in(path, removed)}
    plan.kept = len(kept)


def _marked(decisions: Iterable[Decision]) -> Iterator[Decision]:
    """The decisions with marks that are the same whenever the same files are read."""
    seen = Counter[str]()
    for decision in decisions:
        mark = mark_of(decision.edit)
        seen[mark] += 1
        yield replace(decision, mark=mark if seen[mark] == 1 else f"{mark}-{seen[mark]}")


def _remembered(decision: Decision, settled: Settled) -> Decision:
    """The decision, known if it is a conflict of texts that were all decided against before."""
    every = [edit for one in (decision, *decision.rivals) for edit in one.edits]
    if decision.rivals and all(settled.knows(edit, decision.today) for edit in every):
        return replace(decision, fate="diketahui", reason=KNOWN_BEFORE, was_conflict=True)
    return decision


def _chosen(decision: Decision, choices: Choices, settled: Settled) -> Decision:
    """The decision after the user's choice on a conflict."""
    if choices.reopens(decision):
        decision = replace(decision, fate="bentrok", reason=_REOPENED)
    if decision.fate != "bentrok" or not choices.takes(decision):
        return decision
    takable = [one for one in (decision, *decision.rivals) if one.now is not None]
    answer = _preferred(decision, len(takable), choices)
    if answer is None and choices.ask is not None:
        answer = choices.ask(_line(decision, choices), ["di YAML", *_names(takable)])
    if answer is None:
        return decision
    chosen = takable[answer - 1] if answer else None
    for one in (decision, *decision.rivals):
        for edit in one.edits if one is not chosen else ():
            settled.left(edit, decision.today)
    return decision.settled_for(chosen)


def _preferred(decision: Decision, takable: int, choices: Choices) -> int | None:
    """The text that the user prefers in all conflicts; files that differ leave it open which one is meant.

    A second item of the same name is never preferred, because it would count twice beside the one that is there.
    """
    if choices.prefer == "yaml":
        return 0
    is_clear = takable == 1 and decision.reason != REMOVED_ELSEWHERE and not decision.adds_namesake
    return 1 if choices.prefer == "file" and is_clear else None


def _remedy(decision: Decision) -> str:
    """How a conflict can be settled without a terminal."""
    takable = [one for one in (decision, *decision.rivals) if one.now is not None]
    if not takable:
        own = "" if decision.reason.startswith(NOT_YET) else "tulis sendiri di YAML, "
        return f"{own}atau abaikan dengan --prefer yaml"
    if decision.reason == REMOVED_ELSEWHERE:
        how = "tarik dahulu berkas yang benar saja; dalam satu berkas, samakan dahulu kedua tempatnya"
        return f"{how}; atau pertahankan YAML dengan --prefer yaml"
    if decision.adds_namesake and len(takable) == 1:
        return _OF_NAMESAKES
    if isinstance(decision.edit, Remove):
        return "hapus dengan --prefer file --remove, atau pertahankan dengan --prefer yaml"
    if len(takable) == 1:
        return "pakai yang di berkas dengan --prefer file, atau yang di YAML dengan --prefer yaml"
    files = {origin.file for one in takable for origin in one.origins}
    how = "tarik dahulu berkas yang benar saja" if len(files) > 1 else "samakan dahulu di berkas"
    return f"{how}, atau pertahankan YAML dengan --prefer yaml"


def _names(takable: Sequence[Decision]) -> list[str]:
    """Where each of several texts stands: its file, with the place in it if one file has several.

    Of an item that has a namesake, the name says that it would be added as a second one.
    """
    origins = [next((origin for origin in one.origins if origin.file), None) for one in takable]
    files = {origin.file for origin in origins if origin is not None}
    is_file_enough = len(files) == len(takable)
    places = [f"di {(o.file if is_file_enough else str(o)) if o else 'berkas'}" for o in origins]
    return [f"{_SECOND} {at}" if one.adds_namesake else at for one, at in zip(takable, places, strict=True)]


def _is_written(decision: Decision, choices: Choices) -> bool:
    return decision.fate == "ambil" and choices.takes(decision) and (choices.remove or not _takes_away(decision.edit))


def _takes_away(edit: Edit) -> bool:
    """Whether an edit takes an item away, or what an office answered; both are written only on request."""
    return isinstance(edit, Remove) or _clears_answer(edit)


def _clears_answer(edit: Edit) -> bool:
    return isinstance(edit, Set) and not edit.now.strip() and is_in_answer(edit.path)


def _lines(decisions: Sequence[Decision], choices: Choices, outcome: Applied) -> Iterator[tuple[Decision, Line]]:
    """The line of each decision."""
    refused = {id(one.edit): one for one in outcome.refused}
    written = {id(one.edit): one for one in outcome.written}
    for decision in decisions:
        line = _line(decision, choices)
        if not _is_written(decision, choices):
            yield decision, line
        elif (no := refused.get(id(decision.now))) is not None:
            yield decision, replace(line, what=What.REFUSED, reason=no.reason, place=no.place or line.place)
        elif (yes := written.get(id(decision.now))) is not None:
            yield decision, replace(line, path=yes.path, place=yes.place, beside=_beside(yes), is_ready=True)
        else:
            yield decision, replace(line, what=What.SAME, reason="sudah ada di YAML")


def _told_before(decision: Decision, line: Line, settled: Settled, choices: Choices) -> Line:
    """The line, known if it cannot be written, or is a removal to be confirmed, and a pull that wrote listed it."""
    if line.what not in _TOLD or line.is_ready or decision.mark in choices.reopened:
        return line
    return replace(line, what=What.KNOWN) if all(map(settled.was_told, decision.edits)) else line


def _beside(written: Written) -> str:
    """What is written besides a value: the id that keeps an item's identity, and the references to its name."""
    places = [f"{shown_path(place.file)}:{place.line}" for place in written.also]
    return "; ".join([*written.beside, *([f"rujukannya di {joined(places)}"] if places else [])])


def _line(decision: Decision, choices: Choices) -> Line:
    what, reason, remedy = _FATES.get(decision.fate) or _KINDS[type(decision.edit)], decision.reason, ""
    if decision.is_open and not choices.takes(decision):
        what, reason = What.LEFT_OUT, ""
    elif what is What.REMOVED and not choices.remove:
        reason = remedy = _KEEPS_REMOVED
    elif what is What.TAKEN and _clears_answer(decision.edit) and not choices.remove:
        what, reason, remedy = What.REMOVED, _KEEPS_CLEARED, _KEEPS_CLEARED
    elif what is What.CONFLICT:
        remedy = _remedy(decision)
        reason = f"{reason}; {remedy}"
    is_unknown = isinstance(decision.edit, Set) and decision.edit.base is None
    texts = UNKNOWN if is_unknown else decision.old, decision.today, decision.new
    rivals = tuple((str(origin), one.new) for one in decision.rivals for origin in one.origins)
    is_conflict = decision.fate == "bentrok" or decision.was_conflict
    return Line(
        what, decision.path, *texts, decision.place, reason, decision.origins, rivals, decision.label,
        is_conflict=is_conflict, remedy=remedy, mark=decision.mark,
    )  # fmt: skip


def _untaken_line(one: Untaken, settled: Settled, decided: Iterable[Decision], following: Following | None) -> Line:
    what, reason = What.KNOWN if settled.was_told(one) else _UNTAKEN[one.why], one.reason
    alike = next((decision for decision in decided if _says_as_much(decision, one)), None)
    if alike is not None:
        what, reason = What.SAME, f"disunting sama di tempat isian itu: {alike.origins[0].place}"
    elif following is not None and following.explains(one):
        what, reason = What.SAME, FOLLOWS
    return Line(what, one.path, one.old, "", one.new, None, reason, (one.origin,))


def _with_references(line: Line, one: Untaken, today: Reading) -> Line:
    """The line of an item that is yet to be removed, with the references that are to go before it."""
    if not one.removes or line.what is not What.COMPUTED:
        return line
    references = References(today.masterplan)
    record = next((record for record in records_of(today.masterplan) if record.path == one.path), None)
    found = references.that_need(record) if record is not None else []
    if not found:
        return line
    reason = f"{one.reason} juga. Butir ini dirujuk pada {references.told(found)}; {REFERENCES_FIRST}"
    return replace(line, reason=reason)


def _says_as_much(decision: Decision, untaken: Untaken) -> bool:
    """Whether a text that is printed again was edited in the same way where its value is to be edited."""
    edit = decision.edit
    if untaken.why != "dihitung" or not isinstance(edit, Set) or edit.path != untaken.path or decision.rivals:
        return False
    return same_text(edit.path, edit.now, untaken.new)


def of_another_region(today: Masterplan, file: Proposal) -> str:
    """A sentence on a file of another region, whose edits would fill the gaps of this one; "" for one of this."""
    if file.base is None or not _is_other(file.base.daerah, today.daerah):
        return ""
    return f"{file.file} dibuat untuk {_told(file.base.daerah)}, bukan untuk {_told(today.daerah)}."


def _refuse_other_regions(today: Masterplan, files: Sequence[Proposal]) -> None:
    for file in files:
        if told := of_another_region(today, file):
            raise UserError(f"{told} Sebut daerahnya:  masterplan pull DAERAH BERKAS.")


def _is_other(one: Daerah, other: Daerah) -> bool:
    """Whether code and name both differ; a region may have corrected one of them."""
    pairs = ((one.kode, other.kode), (one.nama, other.nama))
    return all(a and b and plain_text(str(a)).casefold() != plain_text(str(b)).casefold() for a, b in pairs)


def _told(daerah: Daerah) -> str:
    return f"{''.join(map(str, daerah.nama_lengkap))} ({daerah.kode})"


def _refuse_unknown(choices: Choices, decisions: Iterable[Decision]) -> None:
    """Raise UserError for a chosen path that no edit belongs to, which may be misspelt."""
    paths = {path for one in decisions for path in (one.path, _proposed_path(one.edit))}
    for option, chosen in (("--only", choices.only), ("--except", choices.excepted)):
        for wanted in chosen:
            if not any(ModelPath(path).is_within(wanted) for path in paths):
                near = closest(wanted, paths)
                listed = joined(sorted(paths)[:5])
                hint = f"Mungkin maksud Anda: {near[0]}." if near else f"Yang ada: {listed or 'tidak ada'}."
                raise UserError(f"{option} {wanted}: tidak ada suntingan pada jalur itu. {hint}")


def _proposed_path(edit: Edit) -> str:
    return edit.listed if isinstance(edit, Insert) else edit.path


def _is_in(path: str, owners: Iterable[str]) -> bool:
    return any(ModelPath(path).is_within(owner) for owner in owners)
