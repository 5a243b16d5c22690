"""Saving what was typed into a form: never over what somebody wrote since the form was shown; proved, all in one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.edits.applied import Applied, Refused, Written, applied
from generator.edits.edit import Edit, Insert, Remove, Set
from generator.edits.form_texts import FormTexts
from generator.edits.history import Asked, Entry
from generator.edits.ordering import Move, Moved, moved
from generator.edits.typed import kind_at
from generator.edits.where_paths_stand import RefusedError
from generator.edits.writing import was_written, write
from generator.identity import digest
from generator.masterplan.reading import Reading
from generator.regions.locate import RegionFolder
from generator.source.paths import continued
from generator.source.place import Place

_ANOTHER_ITEM = "butir ini sudah diubah di tempat lain; muat ulang halaman ini dahulu"


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


def save(
    folder: RegionFolder, reading: Reading, texts: FormTexts, edits: Sequence[Edit], *, by: str, token: str = ""
) -> Saved:
    """Write the edits whose base still holds; ``by`` names who writes, ``token`` by which request, for the history.

    Raises UserError, with nothing written, if a file changed since it was read.
    """
    conflicts = conflicts_of(edits, texts)
    others = [Refused(edit, _ANOTHER_ITEM) for edit in edits if isinstance(edit, Remove) and _is_another(edit, texts)]
    stale = {id(edit) for edit in (*(one.edit for one in conflicts), *(one.edit for one in others))}
    outcome = applied(reading, [edit for edit in edits if id(edit) not in stale])
    write(folder, outcome, by, _asked(token, edits, outcome))
    now = outcome.reading if outcome.after else None
    return Saved(outcome.written, [*outcome.refused, *others], conflicts, now)


def save_again(
    folder: RegionFolder, reading: Reading, texts: FormTexts, edits: Sequence[Edit], *, by: str, known: Entry
) -> Saved:
    """Save the edits of a request that was perhaps carried out before; items that it added are not added twice."""
    asked = known.asked
    if asked is None or asked.digest != _digest(edits) or not was_written(folder, known):
        return save(folder, reading, texts, edits, by=by, token=asked.token if asked else "")
    there = {int(number): path for number, path in asked.paths.items() if isinstance(edits[int(number)], Insert)}
    rest = [edit for number, edit in enumerate(edits) if number not in there]
    saved = save(folder, reading, texts, rest, by=by) if rest else Saved()
    saved.written += [Written(edits[number], Place(folder.home, 1, 1), path) for number, path in there.items()]
    return saved


def _asked(token: str, edits: Sequence[Edit], outcome: Applied) -> Asked | None:
    if not token:
        return None
    numbers = {id(edit): number for number, edit in enumerate(edits)}
    return Asked(token, _digest(edits), {str(numbers[id(one.edit)]): one.path for one in outcome.written})


def _digest(edits: Sequence[Edit]) -> str:
    return digest(repr(edits).encode())


def _is_another(edit: Remove, texts: FormTexts) -> bool:
    """Whether an item is no longer the one that the form showed."""
    return any(
        _plain(texts.text(path, kind_at(path))) != _plain(text)
        for path, text in ((continued(edit.path, way), text) for way, text in edit.base.items())
    )


def conflicts_of(edits: Sequence[Edit], texts: FormTexts) -> list[Conflict]:
    """The edits whose values are no longer what the form showed."""
    return [conflict for edit in edits if (conflict := _conflict(edit, texts)) is not None]


def move(
    folder: RegionFolder, reading: Reading, texts: FormTexts, wish: Move, *, bases: Sequence[Set], by: str
) -> Moved:
    """Move an item of a list; ``bases`` are values of it as the form showed them, so that no other one is moved.

    Raises RefusedError if the item cannot be moved or is another one by now, UserError if a file changed since it was
    read; nothing is written then.
    """
    if conflicts_of(bases, texts):
        raise RefusedError(_ANOTHER_ITEM)
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
