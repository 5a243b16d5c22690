"""Saving what was typed into a form: never over what somebody wrote since the form was shown; proved, all in one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.edits.applied import Applied, Refused, Written, applied
from generator.edits.conflicts import Conflict, conflicts_of, followed, plain
from generator.edits.edit import Edit, Insert, Remove, Set
from generator.edits.form_texts import FormTexts
from generator.edits.history import Asked, Entry
from generator.edits.ordering import Move, Moved, moved
from generator.edits.typed import kind_at
from generator.edits.what_edits_write import why_unread
from generator.edits.where_paths_stand import RefusedError
from generator.edits.writing import was_written, write
from generator.identity import digest
from generator.masterplan.reading import Reading
from generator.regions.locate import RegionFolder
from generator.source.paths import continued
from generator.source.place import Place

_ANOTHER_ITEM = "butir ini sudah diubah di tempat lain; muat ulang halaman ini dahulu"


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

    A line that was moved meanwhile is followed. What seems to be gone is refused while a file cannot be read whole.

    Raises UserError, with nothing written, if a file changed since it was read.
    """
    here = [followed(edit, texts) for edit in edits]
    conflicts = conflicts_of(here, texts)
    unread = [Refused(one.edit, *why) for one in conflicts if not one.today and (why := why_unread(reading))]
    others = [Refused(edit, _ANOTHER_ITEM) for edit in here if isinstance(edit, Remove) and _is_another(edit, texts)]
    refused = {id(one.edit) for one in (*unread, *others)}
    conflicts = [one for one in conflicts if id(one.edit) not in refused]
    stale = refused | {id(one.edit) for one in conflicts}
    outcome = applied(reading, [edit for edit in here if id(edit) not in stale])
    asked = {id(now): edit for now, edit in zip(here, edits, strict=True)}
    outcome.written = [replace(one, edit=asked[id(one.edit)]) for one in outcome.written]
    write(folder, outcome, by, _asked(token, edits, outcome))
    now = outcome.reading if outcome.after else None
    told = [replace(one, edit=asked[id(one.edit)]) for one in (*outcome.refused, *unread, *others)]
    return Saved(outcome.written, told, [_as_asked(one, asked) for one in conflicts], now)


def _as_asked(conflict: Conflict, asked: Mapping[int, Edit]) -> Conflict:
    edit = asked[id(conflict.edit)]
    assert isinstance(edit, Set)
    return replace(conflict, edit=edit)


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
        plain(texts.text(path, kind_at(path))) != plain(text)
        for path, text in ((continued(edit.path, way), text) for way, text in edit.base.items())
    )


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
