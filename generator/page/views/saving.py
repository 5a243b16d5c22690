"""Saving: edits from a form, taken apart with care, and what became of each."""

from typing import Any

from flask import Blueprint, Response, abort, jsonify, request

from generator.edits.applied import Refused, Written
from generator.edits.edit import Edit, Insert, Remove, Set
from generator.edits.form_texts import value_at
from generator.edits.saving import Conflict
from generator.edits.typed import is_declared, kind_at
from generator.edits.writing import told
from generator.page.forms.notes import sentence
from generator.page.forms.single import Singles
from generator.page.office import session_here
from generator.page.session import State
from generator.page.shell import percent_of, shown_time

screen = Blueprint("saving", __name__, url_prefix="/d/<region>")
_MOST_EDITS = 20_000
_AT_THE_END = "?"
"""A path that no item has: a new item then follows the last one of its dimension, or of all."""
_KINDS: dict[frozenset[str], type[Edit]] = {
    frozenset({"path", "base", "now"}): Set,
    frozenset({"listed", "fields"}): Insert,
    frozenset({"remove"}): Remove,
}


@screen.post("/simpan")
def save(region: str) -> Response:
    """Save edits as one; says of each whether it was written, refused, or in conflict."""
    session = session_here(region)
    edits = _edits(_asked())
    saved = session.save(edits)
    state = session.state()
    return jsonify(
        written=[_written(state, one) for one in saved.written],
        refused=[_refused(one, edits) for one in saved.refused],
        conflicts=[_conflict(one) for one in saved.conflicts],
        time=shown_time(),
    )


@screen.post("/urungkan")
def take_back(region: str) -> Response:
    """Take back the last writing; says which it was, "" if there was none."""
    session = session_here(region)
    undone = session.undo()
    state = session.state()
    return jsonify(told=sentence(told(undone.entry)) if undone else "", percent=percent_of(state), time=shown_time())


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


def _edit(asked: Any) -> Edit:
    kind = _KINDS.get(frozenset(asked)) if isinstance(asked, dict) else None
    found: Edit | None = None
    if kind is Set and all(isinstance(asked[name], str) for name in asked) and is_declared(asked["path"]):
        found = Set(asked["path"], asked["base"], asked["now"])
    if kind is Insert and _is_insert(asked) and is_declared(asked["listed"]):
        found = Insert(asked["listed"], asked["fields"], _AT_THE_END)
    if kind is Remove and isinstance(asked["remove"], str) and is_declared(asked["remove"]):
        found = Remove(asked["remove"])
    return found or abort(400)


def _is_insert(asked: dict[str, Any]) -> bool:
    fields = asked["fields"]
    is_text = isinstance(asked["listed"], str) and isinstance(fields, dict)
    return is_text and all(isinstance(text, str) for text in fields.values())


def _written(state: State, one: Written) -> dict[str, Any]:
    """A value as it is now: its path, its text in the form, and how it is read."""
    path, kind = one.path, kind_at(one.path)
    value = value_at(state.plan, path)
    is_line_gone = isinstance(one.edit, Set) and not one.edit.now.strip() and path.endswith("]")
    text = state.texts.text(path, kind) if isinstance(one.edit, Set) and not is_line_gone else ""
    reading = Singles(state).reading(kind, value, text) if text and kind is not None else ""
    asked = one.edit.path if isinstance(one.edit, Set | Remove) else one.edit.listed
    return {"asked": asked, "path": path, "text": text, "reading": reading,
            "structure": not isinstance(one.edit, Set) or is_line_gone}  # fmt: skip


def _refused(one: Refused, edits: list[Edit]) -> dict[str, Any]:
    number = next(n for n, edit in enumerate(edits) if edit is one.edit)
    asked = one.edit.path if isinstance(one.edit, Set | Remove) else one.edit.listed
    return {"asked": asked, "number": number, "message": sentence(one.reason)}


def _conflict(one: Conflict) -> dict[str, str]:
    return {"asked": one.edit.path, "base": one.edit.base or "", "today": one.today, "now": one.edit.now}
