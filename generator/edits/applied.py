"""Edits applied to a region's files in memory: the new texts, and why an edit could not be applied."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.edits.draft import ClashError, Draft
from generator.edits.edit import Edit, Insert, Remove, Set
from generator.edits.proof import Disproof, Meant, disproof
from generator.edits.source_file import SourceFile
from generator.edits.typed import kind_at
from generator.edits.what_edits_write import Planner, Step
from generator.edits.where_paths_stand import RefusedError
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.kinds import ListKind
from generator.source.paths import ModelPath
from generator.source.place import Place

_STYLES = (">", "|", '"')
_HALF_A_LIST = "suntingan lain pada daftar ini tidak dapat ditulis, sehingga tidak ada butirnya yang dihapus"
_UNSOUND = (
    "isian ini tidak dapat ditulis bersama suntingan lain tanpa merusak susunan berkasnya. Ulangi perintah yang sama "
    "setelah yang lain tersimpan, atau tulis isian ini dengan penyunting teks"
)
_TWICE = "isian yang sama diubah dua kali, atau butirnya sekaligus dihapus"


@dataclass(frozen=True, slots=True)
class Refused:
    """An edit that cannot be written, with the reason for people, and the place in the files that it concerns."""

    edit: Edit
    reason: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """An edit that was applied.

    ``place`` is where it stands in the files as they are now: of the old value, or of what a new one is put into.
    ``path`` is its path afterwards, such as that of a new item. ``old`` and ``new`` are the texts of the value before
    and after, as YAML holds them. ``also`` are the places of the references that change with a name, ``beside`` the
    keys and values that are written besides, ``filled`` the paths of those among them that people fill in.
    """

    edit: Edit
    place: Place
    path: str
    old: str = ""
    new: str = ""
    also: tuple[Place, ...] = ()
    beside: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()


@dataclass(slots=True)
class Applied:
    """The outcome of applying edits: what each file holds afterwards, and what it held when it was read.

    ``before`` is None for a file that does not exist yet. Each edit is either in ``written`` or in ``refused``; an
    edit that changes nothing is in neither. ``reading`` is what will be read afterwards; None if nothing changes.
    """

    before: dict[Path, bytes | None] = field(default_factory=dict)
    after: dict[Path, bytes] = field(default_factory=dict)
    written: list[Written] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    reading: Reading | None = None


def applied(reading: Reading, edits: Sequence[Edit]) -> Applied:
    """Apply edits to the files of a reading, each proved by reading the result again; nothing is written.

    All are proved at once; if the proof fails, parts of them are tried, so that only the bad ones are refused. Raises
    UserError if a file changed since it was read.
    """
    return _Application(reading).of(edits) if edits else Applied()


class _Application:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.planner = Planner(reading)
        self.outcome = Applied()
        self._last: tuple[list[Step], dict[Path, bytes]] | None = None

    def of(self, edits: Sequence[Edit]) -> Applied:
        good = self._whole_lists(self._proved([], self._steps(list(edits))))
        self.outcome.after = self._contents(good)
        self.outcome.before = {path: self.planner.raw_of(path) for path in self.outcome.after}
        self.outcome.written = [self._written(step) for step in good]
        order = {id(edit): number for number, edit in enumerate(edits)}
        self.outcome.refused.sort(key=lambda refused: order[id(refused.edit)])
        return self.outcome

    def _whole_lists(self, good: list[Step]) -> list[Step]:
        """The steps that hold, without removals from a list of which another edit is refused: they go together."""
        broken = {listed for one in self.outcome.refused if (listed := _plain_list(one.edit))}
        halves = [s for s in good if broken and isinstance(s.edit, Remove) and _plain_list(s.edit) in broken]
        if not halves:
            return good
        self.outcome.refused += [Refused(step.edit, _HALF_A_LIST, step.place) for step in halves]
        return self._proved([], self._steps([step.edit for step in good if step not in halves]))

    def _steps(self, edits: list[Edit]) -> list[Step]:
        """What edits write; planned anew without those that are refused, on which others may have relied."""
        self.planner.begin()
        known = len(self.outcome.refused)
        steps = [step for edit in edits if (step := self._planned(edit, edits)) is not None]
        refused = {id(one.edit) for one in self.outcome.refused[known:] if isinstance(one.edit, Remove)}
        if not refused:
            return steps
        gone = {id(one.edit) for one in self.outcome.refused}
        return self._steps([edit for edit in edits if id(edit) not in gone])

    def _planned(self, edit: Edit, edits: Sequence[Edit]) -> Step | None:
        try:
            return self.planner.step(edit, edits)
        except RefusedError as error:
            self.outcome.refused.append(Refused(edit, error.reason, error.place or self.planner.place_of(edit)))
            return None

    def _proved(self, sure: list[Step], steps: list[Step]) -> list[Step]:
        """The steps that hold beside those that are sure; the others are refused."""
        if not steps:
            return sure
        fault = self._fault([*sure, *steps])
        if fault is None:
            return [*sure, *steps]
        if len(steps) == 1:
            written = (
                self._in_another_style(sure, steps[0]) if isinstance(fault, Disproof) and fault.problem else None
            )
            if written is not None:
                return [*sure, written]
            self.outcome.refused.append(self._refused(fault, [*sure, *steps]))
            return sure
        first, last = _parted(steps, fault)
        return self._proved(self._proved(sure, first), last)

    def _in_another_style(self, sure: list[Step], step: Step) -> Step | None:
        """A step whose text, as YAML of its old style, would be read with a problem; None if no style helps."""
        if not isinstance(step.edit, Set):
            return None
        for style in _STYLES:
            other = self.planner.step(step.edit, [one.edit for one in (*sure, step)], style)
            if other is not None and self._fault([*sure, other]) is None:
                return other
        return None

    def _fault(self, steps: list[Step]) -> Disproof | str | None:
        """What is wrong with the result of steps; None if nothing is."""
        meant = Meant()
        try:
            contents = self._contents(steps)
            for step in steps:
                meant.join(step.meant)
        except ClashError:
            return _TWICE
        except RefusedError as error:
            return error.reason
        if not contents:
            return None
        after = read_masterplan(self.planner.place, contents, self._before, every_problem=True)
        fault = disproof(self._before, after, meant)
        if fault is None:
            self.outcome.reading = after
        return fault

    def _refused(self, fault: Disproof | str, steps: list[Step]) -> Refused:
        """The edit of the last step, refused for the fault of all."""
        last = steps[-1]
        if self._is_unsound(steps):
            return Refused(last.edit, _UNSOUND, last.place)
        place = fault.problem.place if isinstance(fault, Disproof) and fault.problem else last.place
        return Refused(last.edit, str(fault), place)

    def _is_unsound(self, steps: list[Step]) -> bool:
        """Whether steps would leave a file that is no YAML, whose problem is none of what people wrote."""
        try:
            files = [SourceFile(path, raw) for path, raw in self._contents(steps).items()]
        except (ClashError, RefusedError):
            return False
        return any(file.tree.root is None and file.broken_at for file in files)

    @cached_property
    def _before(self) -> Reading:
        """The files as they are, with every problem, so that none of very many is taken for a new one."""
        is_whole = not self.reading.problems.more and not self.reading.problems.more_notices
        return self.reading if is_whole else read_masterplan(self.planner.place, every_problem=True)

    def _contents(self, steps: list[Step]) -> dict[Path, bytes]:
        """The new contents of the files, kept for steps that are asked about twice, as those that hold at once."""
        if self._last is None or [*map(id, self._last[0])] != [*map(id, steps)]:
            self._last = steps, self._drafted(steps).contents()
        return self._last[1]

    def _drafted(self, steps: list[Step]) -> Draft:
        draft = self.planner.draft()
        for step in steps:
            for write in step.writes:
                write(draft)
        return draft

    @staticmethod
    def _written(step: Step) -> Written:
        return Written(step.edit, step.place, step.path, step.old, step.new, step.also, step.beside, step.filled)


def _plain_list(edit: Edit) -> str:
    """The list of plain values that an edit concerns; "" if it concerns none."""
    listed = edit.listed if isinstance(edit, Insert) else str(ModelPath(edit.path).listed)
    return listed if isinstance(kind_at(listed), ListKind) else ""


def _parted(steps: list[Step], fault: Disproof | str) -> tuple[list[Step], list[Step]]:
    """The steps in two parts, of which the last holds the suspects if the fault tells any, else the later half."""
    path = fault.path if isinstance(fault, Disproof) else ""
    suspects = [step for step in steps if path in step.meant.values]
    if 0 < len(suspects) < len(steps):
        return [step for step in steps if step not in suspects], suspects
    return steps[: len(steps) // 2], steps[len(steps) // 2 :]
