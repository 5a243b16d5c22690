"""What a form showed compared with what the files hold by now: lines that moved, conflicts, items that are gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from generator.edits.counterparts import prefixes
from generator.edits.edit import Edit, Set
from generator.edits.form_texts import FormTexts
from generator.edits.typed import kind_at
from generator.source.kinds import ListKind
from generator.source.paths import ModelPath, continued, within
from generator.source.record import RecordsKind

Gone = Literal["", "baris", "butir", "topik"]
"""What is not there any more: the line of a list of plain values, the item, the topic; "" if the value differs."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """An edit of a value that is no longer what the form showed.

    ``today`` is what the files hold now, "" if it is ``gone``; ``item`` is then the path of the line or item.
    """

    edit: Set
    today: str
    gone: Gone = ""
    item: str = ""


def conflicts_of(edits: Sequence[Edit], texts: FormTexts) -> list[Conflict]:
    """The edits whose values are no longer what the form showed."""
    return [conflict for edit in edits if (conflict := _conflict(edit, texts)) is not None]


def followed(edit: Edit, texts: FormTexts) -> Edit:
    """The edit at the place to which its value moved meanwhile, found by the text that the form showed.

    Lines of a list and items without a name are known by their number alone, so that another one stands there after
    they were moved. If none, or more than one, has the text, the edit stays as it is.
    """
    if not isinstance(edit, Set) or not edit.base or plain(edit.now) == plain(edit.base):
        return edit
    if plain(texts.text(edit.path, kind_at(edit.path))) in {plain(edit.base), plain(edit.now)}:
        return edit
    for item in _numbered(edit.path):
        way = within(edit.path, item) if item != edit.path else ""
        paths = [continued(path, way) for path in texts.items(str(ModelPath(item).listed))]
        alike = [path for path in paths if plain(texts.text(path, kind_at(path))) == plain(edit.base)]
        if len(alike) == 1:
            return replace(edit, path=alike[0])
    return edit


def _conflict(edit: Edit, texts: FormTexts) -> Conflict | None:
    """The conflict of an edit with what somebody wrote meanwhile; None if the form showed what is there.

    Whoever typed the same text is not disturbed.
    """
    if not isinstance(edit, Set) or edit.base is None:
        return None
    today = texts.text(edit.path, kind_at(edit.path))
    item = _missing_item(edit, texts)
    if item and not today:
        return Conflict(edit, "", _fate(item), item) if edit.base or edit.now.strip() else None
    if plain(today) in {plain(edit.base), plain(edit.now)}:
        return None
    if _is_line(edit.path):
        return Conflict(edit, "", "baris", edit.path)
    is_there = bool(texts.holds(ModelPath(edit.path).topic))
    return Conflict(edit, today) if today or is_there else Conflict(edit, "", "topik")


def _missing_item(edit: Set, texts: FormTexts) -> str:
    """The outermost item around a value that is not there; "" if all are."""
    items = [path for path in prefixes(edit.path) if _is_item(path)]
    return next((path for path in reversed(items) if not texts.holds(path)), "")


def _fate(item: str) -> Gone:
    return "baris" if _is_line(item) else "butir"


def _is_item(path: str) -> bool:
    return ModelPath(path).is_entry and isinstance(kind_at(ModelPath(path).listed), ListKind | RecordsKind)


def _is_line(path: str) -> bool:
    return ModelPath(path).is_entry and isinstance(kind_at(ModelPath(path).listed), ListKind)


def _numbered(path: str) -> Iterator[str]:
    """The items around a value that are known by their number alone, from the innermost."""
    yield from (one for one in prefixes(path) if _is_item(one) and ModelPath(one).key.isdecimal())


def plain(text: str) -> str:
    """A text without what a browser's field changes: kinds of line ends, blanks around it."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").strip().split("\n"))


def shown_item(path: str) -> dict[str, Any]:
    """The list of a gone item and the start of its values' paths, for a form that adds it again."""
    return {"item": path, "listed": str(ModelPath(path).listed)} if path else {}
