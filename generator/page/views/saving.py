"""Saving: edits from a form, taken apart with care, and what became of each."""

from collections.abc import Callable, Iterator
from typing import Any

from flask import Blueprint, Response, abort, jsonify, request

from generator.edits.applied import Refused, Written
from generator.edits.conflicts import Conflict, shown_item
from generator.edits.edit import Edit, Insert, Remove, Set
from generator.edits.form_texts import value_at
from generator.edits.ordering import Move
from generator.edits.saving_without_overwriting import Saved
from generator.edits.typed import is_declared, kind_at, value_of
from generator.edits.undoing import Undone, told
from generator.edits.where_paths_stand import RefusedError
from generator.page.forms.messages_with_labels import in_forms
from generator.page.forms.notes import sentence
from generator.page.forms.single import Singles
from generator.page.open_regions import session_here
from generator.page.session import Session, State
from generator.page.shell import percent_of, shown_time
from generator.source.numbers import UnreadableValueError
from generator.source.paths import ModelPath, within
from generator.source.words import capital, shortened
from generator.versions.all_changes import differences
from generator.versions.changes_in_words import trail

screen = Blueprint("saving", __name__, url_prefix="/d/<region>")
_MOST_EDITS = 20_000
_LONGEST_TOKEN = 100
_AT_THE_END = "?"
"""A path that no item has: a new item then follows the last one of its dimension, or of all."""
_KINDS: dict[frozenset[str], type[Edit]] = {
    frozenset({"path", "base", "now"}): Set,
    frozenset({"listed", "fields"}): Insert,
    frozenset({"listed", "fields", "after"}): Insert,
    frozenset({"remove"}): Remove,
    frozenset({"remove", "bases"}): Remove,
}


@screen.post("/simpan")
def save(region: str) -> Response:
    """Save edits as one; says of each whether it was written, refused, or in conflict.

    ``beside`` are the values that were filled in with them, such as the unit in "75 persen". What is sent again with
    the token of the same form is answered as before, and not written again.
    """
    session = session_here(region)
    asked = _asked()
    edits, token = _edits(asked), _token(asked)
    return jsonify(session.save_once(token, edits, lambda saved: _told(session.state(), edits, saved)))


def _told(state: State, edits: list[Edit], saved: Saved) -> dict[str, Any]:
    same = _without_effect(edits, saved)
    return {
        "written": [{**_written(state, one), "number": _number(one.edit, edits)} for one in saved.written],
        "beside": [_standing(state, path, path) for one in saved.written for path in one.filled],
        "same": [{**_standing(state, one.path, one.path), "number": _number(one, edits)} for one in same],
        "refused": [_refused(state, one, edits) for one in saved.refused],
        "conflicts": [{**_conflict(state, one), "number": _number(one.edit, edits)} for one in saved.conflicts],
        "time": shown_time(),
    }


@screen.post("/pindah")
def move(region: str) -> Response:
    """Move an item of a list above or below another one; says its path afterwards, or why it stays."""
    session = session_here(region)
    wish, bases = _move(_asked())
    try:
        path = session.move(wish, bases).path
    except RefusedError as error:
        words = sentence(in_forms(error.reason, session.state().plan.istilah, wish.path))
        return jsonify(refused=words, path=wish.path, time="")
    return jsonify(refused="", path=path, time=shown_time())


def _move(asked: Any) -> tuple[Move, list[Set]]:
    """The item that a request moves, with its values as the form showed them; ends it with 400 for anything else."""
    if not isinstance(asked, dict) or asked.keys() != {"path", "beside", "below", "bases"}:
        abort(400)
    path, beside, below, bases = (asked[name] for name in ("path", "beside", "below", "bases"))
    if not _are_texts(bases) or not isinstance(below, bool):
        abort(400)
    if not all(isinstance(text, str) and is_declared(text) for text in (path, beside, *bases)):
        abort(400)
    return Move(path, beside, below), [Set(one, text, text) for one, text in bases.items()]


@screen.post("/urungkan")
def take_back(region: str) -> Response:
    """Take back the last writing; says which it was, "" if there was none, and whether more can be taken back."""
    return _reversed(region, Session.undo, "kembali menjadi")


@screen.post("/ulangi")
def write_again(region: str) -> Response:
    """Write again what was taken back last; says which it was, "" if there is nothing."""
    return _reversed(region, Session.redo, "lagi menjadi")


def _reversed(region: str, act: Callable[[Session], Undone | None], becoming: str) -> Response:
    session = session_here(region)
    before = session.state()
    undone = act(session)
    state = session.state()
    words = _changed(undone, before, state, becoming) if undone else ""
    return jsonify(told=words, percent=percent_of(state), time=shown_time())


def _changed(undone: Undone, before: State, after: State, becoming: str) -> str:
    """What changed with a writing that was reversed, of several values the first one, and how many more did."""
    acts = differences(before.plan, after.plan).acts
    if not acts:
        return sentence(told(undone.entry))
    first = acts[0]
    where = capital(trail(first.where.title, first.where.item, first.label))
    old, new = (f"“{shortened(text)}”" if text else "(kosong)" for text in (first.old, first.new))
    more = f"; {len(acts) - 1} perubahan lain" if len(acts) > 1 else ""
    if first.whole:
        return f"{where} {first.kind.label}{more}."
    return f"{where} dari {old} {becoming} {new}{more}."


def _asked() -> Any:
    """The data of a request; ends it with 400 if they are nested beyond reason."""
    try:
        return request.get_json()
    except RecursionError:
        abort(400)


def _edits(asked: Any) -> list[Edit]:
    """The edits that a request asks for; ends it with 400 if it holds anything else."""
    listed = asked.get("edits") if isinstance(asked, dict) else None
    if not isinstance(listed, list) or not 0 < len(listed) <= _MOST_EDITS:
        abort(400)
    return [_edit(one) for one in listed]


def _token(asked: dict[str, Any]) -> str:
    """The token of the form that a request comes from, "" if it has none; ends the request with 400 for no text."""
    found = asked.get("token", "")
    return found if isinstance(found, str) and len(found) <= _LONGEST_TOKEN else abort(400)


def _edit(asked: Any) -> Edit:
    kind = _KINDS.get(frozenset(asked)) if isinstance(asked, dict) else None
    found: Edit | None = None
    if kind is Set and all(isinstance(asked[name], str) for name in asked) and is_declared(asked["path"]):
        found = Set(asked["path"], asked["base"], asked["now"])
    if kind is Insert and _is_insert(asked) and is_declared(asked["listed"]):
        found = Insert(asked["listed"], asked["fields"], asked.get("after", _AT_THE_END))
    if kind is Remove and isinstance(asked["remove"], str) and is_declared(asked["remove"]):
        found = _remove(asked["remove"], asked.get("bases", {}))
    return found or abort(400)


def _remove(path: str, bases: Any) -> Remove | None:
    """An item to be removed, with values of it as the form showed them, by their paths."""
    if not _are_texts(bases) or not all(is_declared(one) and ModelPath(one).is_within(path) for one in bases):
        return None
    return Remove(path, {within(one, path) if one != path else "": text for one, text in bases.items()})


def _is_insert(asked: dict[str, Any]) -> bool:
    """Whether an item is asked for; what it is to follow is an item of the same list, "" if it is to be the first."""
    after, listed = asked.get("after", ""), asked["listed"]
    if not isinstance(listed, str) or not isinstance(after, str) or not _are_texts(asked["fields"]):
        return False
    return not after or (is_declared(after) and ModelPath(after).is_entry and ModelPath(after).listed == listed)


def _are_texts(found: Any) -> bool:
    return isinstance(found, dict) and all(isinstance(text, str) for text in found.values())


def _without_effect(edits: list[Edit], saved: Saved) -> list[Set]:
    """The values that were typed as they stand, if perhaps in another spelling."""
    outcomes: list[Written | Refused | Conflict] = [*saved.written, *saved.refused, *saved.conflicts]
    told = {id(one.edit) for one in outcomes}
    return [edit for edit in edits if isinstance(edit, Set) and id(edit) not in told]


def _written(state: State, one: Written) -> dict[str, Any]:
    """A value as it is now, and whether items came or went with it."""
    if not isinstance(one.edit, Set):
        asked = one.edit.path if isinstance(one.edit, Remove) else one.edit.listed
        return {"asked": asked, "path": one.path, "text": "", "shown": "", "reading": "", "structure": True}
    if not one.edit.now.strip() and one.path.endswith("]"):  # the line is gone, and the next one stands at its path
        return {"asked": one.edit.path, "path": one.path, "text": "", "shown": "", "reading": "", "structure": True}
    return {**_standing(state, one.edit.path, one.path), "structure": False}


def _standing(state: State, asked: str, path: str) -> dict[str, Any]:
    """What stands at a path: its text in a form, which the next edit is based on, in a table, and how it is read."""
    singles, kind, value = Singles(state), kind_at(path), value_at(state.plan, path)
    text = state.texts.text(path, kind)
    reading = singles.reading(kind, value, text) if kind is not None else ""
    return {
        "asked": asked,
        "path": path,
        "text": text,
        "shown": singles.label(kind, value, text),
        "reading": reading,
        "is_filled": value is not None,
    }


def _refused(state: State, one: Refused, edits: list[Edit]) -> dict[str, Any]:
    asked = one.edit.path if isinstance(one.edit, Set | Remove) else one.edit.listed
    return {
        "asked": asked,
        "number": _number(one.edit, edits),
        "message": sentence(in_forms(one.reason, state.plan.istilah, asked)),
        "cells": dict(_unreadable(state, one.edit)) if isinstance(one.edit, Insert) else {},
    }


def _unreadable(state: State, edit: Insert) -> Iterator[tuple[str, str]]:
    """The fields of a new item, by relative path, that hold a text which they cannot read, each with the reason."""
    for way, text in edit.fields.items():
        path = f"{edit.listed}[{_AT_THE_END}]{way}"
        try:
            value_of(text, kind_at(path))
        except UnreadableValueError as error:
            yield way, sentence(in_forms(f"{error.message}. {capital(error.remedy)}", state.plan.istilah, path))


def _number(edit: Edit, edits: list[Edit]) -> int:
    """The place of an edit among those that were asked for."""
    return next(n for n, one in enumerate(edits) if one is edit)


def _conflict(state: State, one: Conflict) -> dict[str, Any]:
    path, today = one.edit.path, one.today
    value = value_at(state.plan, path)
    shown = Singles(state).label(kind_at(path), value, today)
    return {
        "asked": path,
        "base": one.edit.base or "",
        "today": today,
        "shown": shown,
        "now": one.edit.now,
        "is_filled": value is not None,
        "gone": one.gone,
        **shown_item(one.item),
    }
