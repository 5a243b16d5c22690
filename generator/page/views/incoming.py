"""Berkas masuk: edited documents and workbooks, and tables of other people, compared and taken home."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from flask import Blueprint, abort, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response

from generator.page.incoming.columns import matching, topics
from generator.page.incoming.contents import Read, keep_matching, kind_of
from generator.page.incoming.labels import funds
from generator.page.incoming.shown import View, chosen_pull, outcome_of, view_of
from generator.page.incoming.tray import File, safe_name, with_wish
from generator.page.open_regions import session_here
from generator.page.session import Session, State
from generator.page.shell import page
from generator.pulling.as_text import remark_by
from generator.pulling.foreign.choosing import LEFT_OUT
from generator.pulling.plan_of_proposals import Pull
from generator.source.problems import UserError

screen = Blueprint("incoming", __name__, url_prefix="/d/<region>/masuk")
NAME = "X-Berkas"
"""The header with the name of a file, percent-encoded."""
_CHANGED = "Isian atau berkasnya berubah sejak rencana ini ditampilkan. Muat ulang halaman ini, lalu periksa lagi."
_FIRST_YEARS = range(2000, 2100)
_MOST_CHOSEN = 100_000


@screen.get("/")
def files(region: str) -> str:
    """The files that were brought, and the plan for them."""
    session = session_here(region)
    state, tray = session.state(), session.tray
    faults = len(state.reading.problems.errors)
    view = view_of(tray, state) if tray.files and not faults else None
    return page(
        "masuk.html", state, view=view, tray=tray, faults=faults, remark_by=remark_by,
        cards=[(one, matching(state, one)) for one in view.files] if view else [],
        topics=topics(state), funds=funds(state), remarks=view.plan.remarks if view else [], left_out=LEFT_OUT,
    )  # fmt: skip


@screen.post("/berkas")
def bring(region: str) -> Response:
    """Keep a file that was dropped; raises UserError if it cannot be read."""
    session = session_here(region)
    name = safe_name(unquote(request.headers.get(NAME, ""), errors="replace"))
    content = request.get_data()
    session.tray.add(name, content, *kind_of(name, content, session.state()))
    return jsonify(name=name)


@screen.post("/berkas/<key>")
def choose(region: str, key: str) -> Response:
    """Choose how a file is read: as one of ours or as a table, its topic, its columns."""
    session = session_here(region)
    file = session.tray.files.get(key) or abort(404)
    session.tray.put(_with_choice(file, _asked(), session))
    return jsonify({})


@screen.post("/singkirkan")
def put_away(region: str) -> Response:
    """Forget a file, or all of them."""
    tray, key = session_here(region).tray, _asked().get("berkas")
    if not isinstance(key, str):
        abort(400)
    if key:
        tray.remove(key)
    else:
        tray.clear()
    return jsonify({})


@screen.post("/pengaturan")
def settle(region: str) -> Response:
    """Say whether tracked changes count, or that something is to be decided again."""
    tray, asked = session_here(region).tray, _asked()
    tracked, mark = asked.get("terlacak"), asked.get("putuskan")
    if isinstance(tracked, bool):
        tray.tracked = tracked
    elif isinstance(mark, str):
        tray.reopened |= {mark}
    else:
        abort(400)
    return jsonify({})


@screen.post("/pakai")
def take(region: str) -> Response:
    """Write what was ticked and decided, if the plan is still the one that was shown."""
    session, asked = session_here(region), _asked()
    sign: Any = asked.get("tanda")
    taken: Any = asked.get("ambil")
    answers: Any = asked.get("pilihan")
    if not (isinstance(sign, str) and _are_marks(taken) and _are_answers(answers)):
        abort(400)
    with session.tray.lock:
        return _take(session, sign, frozenset(taken), answers)


def _take(session: Session, sign: str, taken: frozenset[str], answers: dict[str, int]) -> Response:
    tray = session.tray

    def prepare(state: State) -> Pull:
        state.reading.problems.raise_if_any()
        if view_of(tray, state).sign != sign:
            raise UserError(_CHANGED)
        return chosen_pull(tray, state, taken, answers)

    reads = view_of(tray, session.state()).files
    pull = session.bring_home(prepare, f"masuk {tray.told}")
    for read in reads:
        keep_matching(read, session.state())
    tray.outcome = outcome_of(pull, session.state())
    return jsonify(written=len(pull.plan.written))


@screen.get("/hasil")
def outcome(region: str) -> Any:
    """What was taken the last time, what is left and why."""
    session = session_here(region)
    found = session.tray.outcome
    if found is None:
        return redirect(url_for(".files", region=region))
    return page("masuk_hasil.html", session.state(), found=found, remark_by=remark_by)


def _with_choice(file: File, asked: dict[str, Any], session: Session) -> File:
    """A file with one more choice; ends the request with 400 for one that the page does not offer."""
    state, wish = session.state(), file.wish
    [(name, chosen)] = asked.items() if len(asked) == 1 else abort(400)
    if name == "cara":
        return replace(file, way=_one_of(chosen, ("suntingan", "tabel")))
    read = _read(view_of(session.tray, state), file)
    if name == "kolom":
        return _with_column(file, read, chosen, state)
    if name == "topik":
        wish = wish._replace(topic=_one_of(chosen, dict(topics(state))))
    elif name == "tabel":
        wish = wish._replace(topic=read.topic, table=_one_of(chosen, ("", *read.tables)))
    elif name == "baca":
        wish = wish._replace(topic="", table=_one_of(chosen, read.unread))
    elif name == "sumber":
        wish = wish._replace(source=_one_of(chosen, ("", *dict(funds(state)))))
    elif name == "tahun":
        wish = wish._replace(first_year=_one_of(chosen, (0, *_FIRST_YEARS)))
    else:
        abort(400)
    return with_wish(file, wish)


def _one_of(chosen: Any, offered: Iterable[Any]) -> Any:
    """What was chosen, if it was offered; ends the request with 400 if not."""
    return chosen if any(type(one) is type(chosen) and one == chosen for one in offered) else abort(400)


def _with_column(file: File, read: Read, chosen: Any, state: State) -> File:
    """A file of which a column is said to be a field; it stays the topic and table that the column stands in."""
    found = matching(state, read)
    at, field = chosen if isinstance(chosen, list) and len(chosen) == 2 else abort(400)
    if found is None:
        abort(400)
    _one_of(at, [one.at for one in found.columns])
    _one_of(field, (LEFT_OUT, *dict(found.options)))
    fixed = with_wish(file, file.wish._replace(topic=read.topic))
    others = {place: name for place, name in fixed.wish.columns.items() if name != field or field == LEFT_OUT}
    return replace(fixed, wish=fixed.wish._replace(columns={**others, at: field}))


def _read(view: View, file: File) -> Read:
    return next((one for one in view.files if one.file.key == file.key), None) or abort(404)


def _asked() -> dict[str, Any]:
    """The data of a request; ends it with 400 if it is anything but an object."""
    try:
        found = request.get_json()
    except RecursionError:
        abort(400)
    return found if isinstance(found, dict) else abort(400)


def _are_marks(found: Any) -> bool:
    return isinstance(found, list) and len(found) <= _MOST_CHOSEN and all(isinstance(one, str) for one in found)


def _are_answers(found: Any) -> bool:
    return isinstance(found, dict) and all(type(one) is int for one in found.values())
