"""A region while the page is open: its files read once per version, and what is computed from them on demand."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from threading import RLock
from typing import Any, Generic, TypeVar

from generator.checks.checked_region import Checked
from generator.checks.run_rules import Result
from generator.differences.kept import changes_since
from generator.edits.edit import Edit, Set
from generator.edits.form_texts import FormTexts
from generator.edits.history import Entry, History
from generator.edits.mending import Excerpt, mend
from generator.edits.named_versions import Restored, restore, save_version, versions_of
from generator.edits.ordering import Move, Moved
from generator.edits.saving_without_overwriting import Saved, move, save, save_again
from generator.edits.undoing import Undone, redo, undo
from generator.framework.editions import edition_used
from generator.masterplan.gaps import expected_gaps
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading, read_masterplan
from generator.page.books import Book, Books
from generator.page.incoming.tray import Tray
from generator.page.repeated import Repeated
from generator.pulling.plan_of_proposals import Pull, carry_out
from generator.regions.check import SETTINGS, Wishes, checked_plan
from generator.regions.frame_choice import edition_of
from generator.regions.locate import RegionFolder
from generator.source.files import yaml_files
from generator.source.values import Gap

BY = "halaman"
"""How the history names what the page wrote."""

Signs = dict[Path, tuple[int, int, int]]
T = TypeVar("T")


class Once(Generic[T]):
    """A value that is computed once although several requests may ask for it at the same time.

    The lock of its version is the only one: ``cached_property`` of Python 3.11 takes a second lock, of the class.
    """

    def __init__(self, function: Callable[[Any], T]) -> None:
        self._function, self._name, self.__doc__ = function, function.__name__, function.__doc__

    def __get__(self, state: Any, owner: type) -> T:
        with state.lock:
            if self._name not in state.__dict__:
                state.__dict__[self._name] = self._function(state)
            found: T = state.__dict__[self._name]
            return found


class State:
    """One version of a region's inputs."""

    def __init__(self, folder: RegionFolder, reading: Reading) -> None:
        self.folder = folder
        self.reading = reading
        self.lock = RLock()

    @property
    def plan(self) -> Masterplan:
        """The plan, as far as it could be read."""
        return self.reading.masterplan

    @property
    def title(self) -> str:
        """The region's name, else that of its folder."""
        plan = self.plan
        return f"{plan.istilah.jenis_daerah} {plan.daerah.nama}" if plan.daerah.nama else self.folder.name

    @Once
    def gaps(self) -> list[Gap]:
        """What is missing, the heaviest first."""
        return sorted(expected_gaps(self.plan), key=lambda gap: -gap.weight)

    @Once
    def texts(self) -> FormTexts:
        """What stands in the files at each path, as a form shows it."""
        return FormTexts(self.reading)

    @Once
    def books(self) -> Books:
        """The documents of the region."""
        return Books(self.folder, self.plan)

    def book(self, key: str) -> Book:
        """A book, composed once; raises KeyError if there is no such document."""
        with self.lock:
            return self.books.book(key)

    @Once
    def result(self) -> Result:
        """The findings for the final version."""
        return checked_plan(self.folder, self.plan, Wishes())

    @Once
    def checked(self) -> Checked:
        """The findings with the completeness of each dimension."""
        return Checked.of(self.folder.name, self.result)


class Session:
    """A region's files as they are now; one request at a time reads or writes them."""

    def __init__(self, folder: RegionFolder) -> None:
        self.folder = folder
        self.tray = Tray()
        self.repeated = Repeated()
        self._asked_before = History.of(folder).asked_for()
        self._lock = RLock()
        self._signs: Signs = {}
        self._state: State | None = None

    def frame_used(self) -> AbstractContextManager[None]:
        """Use the region's edition of the frame within a block."""
        return edition_used(edition_of(self.folder.place))

    def state(self) -> State:
        """The present version, read anew as far as its files changed; raises UserError if there are none."""
        with self._lock:
            signs = self._signs_now()
            if self._state is None or signs != self._signs:
                self._state = State(self.folder, self._read(signs))
                self._signs = signs
            return self._state

    def save(self, edits: Sequence[Edit], by: str = BY, token: str = "") -> Saved:
        """Write edits to the files; the next state is what was read to prove them.

        What a page asked for with the same token before the program was started again is not added twice.
        """
        with self._lock:
            state = self.state()
            known = self._asked_before.get(token)
            if known is not None:
                saved = save_again(self.folder, state.reading, state.texts, edits, by=by, known=known)
            else:
                saved = save(self.folder, state.reading, state.texts, edits, by=by, token=token)
            if saved.reading is not None:
                self._state, self._signs = State(self.folder, saved.reading), self._signs_now()
            return saved

    def move(self, wish: Move, bases: Sequence[Set]) -> Moved:
        """Move an item of a list; raises RefusedError and UserError as that of ``saving_without_overwriting``."""
        with self._lock:
            state = self.state()
            outcome = move(self.folder, state.reading, state.texts, wish, bases=bases, by=BY)
            if outcome.applied.reading is not None:
                self._state, self._signs = State(self.folder, outcome.applied.reading), self._signs_now()
            return outcome

    def save_once(self, token: str, edits: Sequence[Edit], answer: Callable[[Saved], T]) -> T:
        """What ``answer`` says of edits that are written; sent twice with a token, they are written once."""
        with self._lock:
            return self.repeated.once(token, edits, lambda: self._saved_and_told(token, edits, answer))

    def bring_home(self, prepare: Callable[[State], Pull], by: str) -> Pull:
        """Write what was chosen of edited files; raises as ``prepare`` does, with nothing written."""
        with self._lock:
            pull = prepare(self.state())
            carry_out(self.folder, pull, by)
            if pull.applied.after and pull.applied.reading is not None:
                self._state, self._signs = State(self.folder, pull.applied.reading), self._signs_now()
            return pull

    def mend(self, old: Excerpt, now: str) -> None:
        """Write other lines in place of some of a file; raises UserError if they changed meanwhile."""
        with self._lock:
            mend(self.folder, self.state().reading, old, now, BY)

    def undo(self) -> Undone | None:
        """Take back the last writing of any command or of the page."""
        with self._lock:
            self.tray.outcome = None
            return undo(self.folder)

    def redo(self) -> Undone | None:
        """Write again what was taken back last, unless anything was written since."""
        with self._lock:
            return redo(self.folder)

    def save_version(self, label: str) -> Entry:
        """Save the present files as a version with this name, told with what changed since the last one."""
        with self._lock:
            last = next(iter(versions_of(self.folder)), None)
            about = changes_since(self.folder, last, self.state().reading) if last else ""
            return save_version(self.folder, label, BY, about)

    def restore(self, version: Entry) -> Restored:
        """Put the files back to a version, after their present state is saved as one."""
        with self._lock:
            return restore(self.folder, version, BY)

    def _saved_and_told(self, token: str, edits: Sequence[Edit], answer: Callable[[Saved], T]) -> tuple[T, bool]:
        saved = self.save(edits, token=token)
        return answer(saved), bool(saved.written)

    def _read(self, signs: Signs) -> Reading:
        before = self._state.reading if self._state is not None else None
        changed = {
            path: path.read_bytes()
            for path, sign in signs.items()
            if self._signs.get(path) != sign and path.name != SETTINGS
        }
        return read_masterplan(self.folder.place, changed if before else None, before)

    def _signs_now(self) -> Signs:
        """What tells whether a file changed: its time, size and number on the disk."""
        files = [*yaml_files(self.folder.place), self.folder.root / SETTINGS]
        found = ((path, path.stat()) for path in files if path.is_file())
        return {path: (stat.st_mtime_ns, stat.st_size, stat.st_ino) for path, stat in found}
