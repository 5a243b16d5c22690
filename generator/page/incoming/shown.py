"""The plan for the files that were brought, as the page shows it: each difference once, grouped by what it needs."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from flask import url_for

from generator.edits.edit import Insert, Remove
from generator.edits.fate_of_edits import Decision
from generator.edits.form_texts import value_at
from generator.edits.history import History
from generator.edits.proposal import Proposal, Remark
from generator.masterplan.masterplan import SETTLED_FIRST, Masterplan
from generator.page.forms.notes import sentence
from generator.page.incoming.contents import Read, read_files
from generator.page.incoming.labels import label_at
from generator.page.incoming.tray import Tray, sign_of
from generator.page.session import State
from generator.pulling.conflicting_texts import compared_texts
from generator.pulling.foreign.row_sources import NO_SOURCE
from generator.pulling.missing import gaps_afterwards, missing_afterwards
from generator.pulling.plan import Line, Plan, What
from generator.pulling.plan_of_proposals import Choices, Pull, prepared
from generator.source.paths import ModelPath
from generator.source.values import Items
from generator.source.words import capital, joined
from generator.versions.word_by_word import Span, excerpt, word_parts

_LONG = 60
_KEEPS = "Pertahankan yang di sini"
_IDENTITY = "id: "
_READY = (What.TAKEN, What.NEW)
_CLOSED = (What.SAME, What.KNOWN)
_KINDS = {
    What.TAKEN: "diubah",
    What.NEW: "butir baru",
    What.REMOVED: "dihapus di berkas",
    What.CONFLICT: "berbeda",
    What.REFUSED: "tidak dapat ditulis",
    What.COMPUTED: "dihitung program",
    What.UNREADABLE: "tak terbaca",
    What.UNPLACED: "tak bertempat",
    What.LEFT_OUT: "tidak dipilih",
    What.KNOWN: "sudah diputuskan",
    What.SAME: "sudah sama",
}
_IN_FORMS = {
    NO_SOURCE: "sumber dananya tidak diketahui; pilih sumber dana semua anggarannya pada berkas ini",
    "tarik dengan --remove": "letakkan lagi di sini dan centang penghapusannya",
    "di YAML": "di isian",
    "dengan isi lain": "dengan isi lain; bila butir yang sama, pertahankan yang di sini, lalu ubah isinya di Isian",
}
"""What the command line says, in the words of the page."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A difference: what it is, where it stands in the form, its texts, and the texts to choose from in a conflict.

    ``places`` are those in the files, ``parts`` a long text with its changed words, ``fields`` labels and texts of
    a new item, ``texts`` the names and texts of a conflict, ``beside`` what is written with it, ``choices`` numbers
    and words. ``can_reopen`` says that it was decided before, and can be decided again.
    """

    line: Line
    kind: str
    label: str
    link: str
    cause: str
    places: Sequence[str] = ()
    parts: Sequence[Span] = ()
    fields: Sequence[tuple[str, str]] = ()
    texts: Sequence[tuple[str, Sequence[Span]]] = ()
    beside: str = ""
    choices: Sequence[tuple[int, str]] = ()
    can_reopen: bool = False


@dataclass(slots=True)
class Group:
    """Differences that need the same, and how many others of the same reasons are not listed."""

    lines: list[Shown] = field(default_factory=list)
    others: int = 0

    @property
    def count(self) -> int:
        """How many differences it has, listed or not."""
        return len(self.lines) + self.others


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of files: what was taken, what is left, how many others of the same reasons, their comments."""

    names: str
    taken: list[Shown]
    left: list[Shown]
    others: int
    remarks: list[Remark]


@dataclass(slots=True)
class View:
    """The files of a tray and the plan for them; ``sign`` differs as soon as anything in it does."""

    files: list[Read]
    plan: Plan
    sign: str
    conflicts: frozenset[str]
    ready: Group
    removed: Group
    conflicting: Group
    unusable: Group
    closed: Group
    notices: list[str]
    missing: list[str]


def view_of(tray: Tray, state: State) -> View:
    """The plan for the files of a tray; nothing is written."""
    with tray.lock:
        settled = repr(History.of(state.folder).settled())
        depends = state, settled, tray.tracked, tray.reopened, tuple(tray.files.values())
        return tray.once("rencana", depends, lambda: _view(tray, state))


def chosen_pull(tray: Tray, state: State, taken: frozenset[str], answers: Mapping[str, int]) -> Pull:
    """The pull with what was ticked and the answers to conflicts; those without answer stay open."""
    seen = view_of(tray, state)
    choices = Choices(
        remove=True, taken=taken | seen.conflicts, reopened=tray.reopened,
        ask=lambda line, names: _answer(answers, line, names),
    )  # fmt: skip
    return prepared(state.folder, state.reading, _proposals(seen.files), choices)


def outcome_of(pull: Pull, state: State) -> Outcome:
    """What became of a pull that was carried out, in today's words."""
    plan = pull.plan
    listed = {id(line) for what in What for line in plan.shown(what)[0]}
    shown = [_shown(*pair, state) for pair in _with_decisions(pull)]
    taken = [one for one in shown if one.line.is_written]
    left = [one for one in shown if one.line.is_open]
    told = [one for one in left if id(one.line) in listed]
    return Outcome(joined(plan.files), taken, told, len(left) - len(told), plan.remarks)


def _answer(answers: Mapping[str, int], line: Line, names: Sequence[str]) -> int | None:
    answer = answers.get(line.mark)
    return answer if answer is not None and 0 <= answer < len(names) else None


def _proposals(files: Sequence[Read]) -> list[Proposal]:
    return [one.proposal for one in files if one.proposal is not None]


def _view(tray: Tray, state: State) -> View:
    files, asked = read_files(tray, state), dict[str, Sequence[str]]()

    def note(line: Line, names: Sequence[str]) -> None:
        asked[line.mark] = names

    pull = prepared(
        state.folder, state.reading, _proposals(files), Choices(ask=note, reopened=tray.reopened)
    )  # fmt: skip
    plan = pull.plan
    after = pull.applied.reading
    told = {*missing_afterwards(state.plan, after.masterplan)} if after is not None else set[str]()
    told |= {notice for one in files if one.proposal is not None for notice in one.proposal.notices}
    found = View(
        files, plan, _sign(plan, tray), frozenset(asked), Group(), Group(), Group(), Group(), Group(),
        [notice for notice in plan.notices if notice not in told],
        list(_missing(pull, state)),
    )  # fmt: skip
    _sort(found, pull, state, asked)
    return found


def _missing(pull: Pull, state: State) -> Iterator[str]:
    """The labels of what would be missing afterwards and was not before, each once."""
    if pull.applied.reading is None:
        return
    after = pull.applied.reading.masterplan
    counts = Counter(capital(after.istilah.filled(gap.label)) for gap in gaps_afterwards(state.plan, after))
    yield from (label if count == 1 else f"{label} ({count})" for label, count in counts.items())


def _sign(plan: Plan, tray: Tray) -> str:
    lines = ((one.mark, one.what, one.path, one.old, one.today, one.new, one.reason) for one in plan.lines)
    return sign_of(*tray.files, *(part for line in lines for part in line))


def _sort(found: View, pull: Pull, state: State, asked: Mapping[str, Sequence[str]]) -> None:
    """Put each line of the plan into its group."""
    listed = {id(line) for what in What for line in pull.plan.shown(what)[0]}
    for line, decision in _with_decisions(pull):
        group = _group(found, line)
        if id(line) in listed:
            group.lines.append(_to_decide(line, decision, state, asked.get(line.mark, ())))
        else:
            group.others += 1


def _group(found: View, line: Line) -> Group:
    if line.is_ready:
        return found.ready
    if line.what is What.REMOVED:
        return found.removed
    if line.what is What.CONFLICT:
        return found.conflicting
    return found.closed if line.what in _CLOSED else found.unusable


def _with_decisions(pull: Pull) -> Iterator[tuple[Line, Decision | None]]:
    """The lines of a plan, each with the decision that it shows, if it shows one."""
    yield from zip_longest(pull.plan.lines, pull.decisions)


def _to_decide(line: Line, decision: Decision | None, state: State, names: Sequence[str]) -> Shown:
    """A difference with the texts to choose from, or that it can be decided again."""
    made = _shown(line, decision, state)
    if decision is None:
        return made
    removes = isinstance(decision.edit, Remove) and not decision.rivals
    twins = [one.adds_namesake for one in (decision, *decision.rivals) if one.now is not None]
    choices = [
        (n, _choice(name, removes=removes, adds=adds) if n else _KEEPS)
        for n, (name, adds) in enumerate(zip(names, [False, *twins], strict=False))
    ]
    is_reopenable = line.what is What.KNOWN and (decision.now is not None or bool(decision.rivals))
    return replace(made, choices=choices, can_reopen=is_reopenable)


def _fields(decision: Decision, state: State) -> list[tuple[str, str]]:
    """The labels and texts of a new item."""
    edit = decision.edit
    if not isinstance(edit, Insert) or len(decision.fields) < 2 or decision.rivals:
        return []
    return [
        (label_at(state, edit.listed, way.removeprefix(".")), text) for way, text in decision.fields.items() if text
    ]


def _choice(name: str, *, removes: bool, adds: bool) -> str:
    if adds:
        return capital(name)
    return f"Hapus, seperti {name}" if removes else f"Pakai yang {name}"


def _shown(line: Line, decision: Decision | None, state: State) -> Shown:
    is_long = max(len(line.old), len(line.new)) > _LONG
    is_changed = line.old and line.new and line.old != line.new and not line.is_conflict
    places = [f"{one.file}: {one.place}" if one.place else one.file for one in line.origins]
    return Shown(
        line, _KINDS[line.what], _label(line, decision, state), _link(line, state), _cause(line),
        list(dict.fromkeys(places)), excerpt(word_parts(line.old, line.new)) if is_long and is_changed else (),
        _fields(decision, state) if decision else (), [*_conflicting(line)] if line.is_conflict else (),
        "; ".join(part for part in line.beside.split("; ") if not part.startswith(_IDENTITY)),
    )  # fmt: skip


def _conflicting(line: Line) -> Iterator[tuple[str, Sequence[Span]]]:
    """The texts of a conflict with their names in the words of the page."""
    file = f"di berkas {line.found_in}" if line.rivals else "di berkas"
    rivals = ((f"di berkas {name}", text) for name, text in line.rivals)
    told = compared_texts(("semula", line.old), ("di sini", line.today), (file, line.new), *rivals)
    yield from ((capital(one.name), one.spans) for one in told)


def _cause(line: Line) -> str:
    cause = line.cause
    for said, in_forms in _IN_FORMS.items():
        cause = cause.replace(said, in_forms)
    return sentence(cause)


def _label(line: Line, decision: Decision | None, state: State) -> str:
    """What a difference is about, for people: its topic and the trail within it, or the name of a new item."""
    topic = ModelPath(line.path).topic if line.path else ""
    if topic not in Masterplan.fields:
        return capital(line.label)
    label = label_at(state, topic)
    told = line.label
    if decision is not None and isinstance(decision.edit, Insert) and told.casefold() in ("", label.casefold()):
        told = next(iter(decision.fields.values()), "")
    has_topic = told.casefold().startswith(label.casefold())
    return capital(told if has_topic else ": ".join(filter(None, (label, told))))


def _link(line: Line, state: State) -> str:
    """The form in which a value stands; "" if it stands in none."""
    path = ModelPath(line.path)
    if not line.path or path.topic not in Masterplan.fields or path.topic in SETTLED_FIRST:
        return ""
    listed = isinstance(value_at(state.plan, path.topic), Items)
    item = str(path.item) if listed and path.item and value_at(state.plan, path.item) is not None else None
    anchor = str(path).replace(" ", "_")
    return url_for("filling.topic", region=state.folder.name, key=path.topic, butir=item, _anchor=anchor)
