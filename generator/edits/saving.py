"""Saving of what was typed into a form: compared with what the form showed, proved, written, all in one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.edits.applied import Refused, Written, applied
from generator.edits.edit import Edit, Set
from generator.edits.form_texts import FormTexts
from generator.edits.ordering import Move, Moved, moved
from generator.edits.seats import RefusedError
from generator.edits.typed import kind_at
from generator.edits.writing import write
from generator.masterplan.reading import Reading
from generator.regions.locate import RegionFolder


@dataclass(frozen=True, slots=True)
class Conflict:
    """An edit of a value that is no longer what the form showed; ``today`` is what the files hold now."""

    edit: Set
    today: str


@dataclass(slots=True)
class Saved:
    """What became of edits: each is written, refused, in conflict, or changes nothing.

    ``reading`` is what the files hold afterwards; None if nothing was written.
    """

    written: list[Written] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    reading: Reading | None = None


def save(folder: RegionFolder, reading: Reading, texts: FormTexts, edits: Sequence[Edit], by: str) -> Saved:
    """Write the edits whose base still holds; ``by`` names who writes, for the history.

    Raises UserError, with nothing written, if a file changed since it was read.
    """
    conflicts = conflicts_of(edits, texts)
    stale = {id(conflict.edit) for conflict in conflicts}
    outcome = applied(reading, [edit for edit in edits if id(edit) not in stale])
    write(folder, outcome, by)
    now = outcome.reading if outcome.after else None
    return Saved(outcome.written, outcome.refused, conflicts, now)


def conflicts_of(edits: Sequence[Edit], texts: FormTexts) -> list[Conflict]:
    """The edits whose values are no longer what the form showed."""
    return [conflict for edit in edits if (conflict := _conflict(edit, texts)) is not None]


def move(folder: RegionFolder, reading: Reading, texts: FormTexts, wish: Move, bases: Sequence[Set], by: str) -> Moved:
    """Move an item of a list; ``bases`` are values of it as the form showed them, so that no other one is moved.

    Raises RefusedError if the item cannot be moved or is another one by now, UserError if a file changed since it was
    read; nothing is written then.
    """
    if conflicts_of(bases, texts):
        raise RefusedError("butir ini sudah diubah di tempat lain; muat ulang halaman ini dahulu")
    outcome = moved(reading, wish)
    write(folder, outcome.applied, by)
    return outcome


def _conflict(edit: Edit, texts: FormTexts) -> Conflict | None:
    """The conflict of an edit with what somebody wrote meanwhile; None if the form showed what is there.

    Whoever typed the same text is not disturbed.
    """
    if not isinstance(edit, Set) or edit.base is None:
        return None
    today = texts.text(edit.path, kind_at(edit.path))
    return None if _plain(today) in {_plain(edit.base), _plain(edit.now)} else Conflict(edit, today)


def _plain(text: str) -> str:
    """A text without what a browser's field changes: kinds of line ends, blanks around it."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").strip().split("\n"))
