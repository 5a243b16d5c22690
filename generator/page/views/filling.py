"""Isian: the topics, and the form, list or table of each."""

from typing import Any

from flask import Blueprint, abort, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from generator.edits.form_texts import value_at
from generator.edits.typed import is_declared
from generator.page.forms.building import Forms, is_table, tone_of
from generator.page.forms.lacking import lacking
from generator.page.forms.listing import Listed, listed
from generator.page.forms.notes import Notes, broken_files, sentence, told_place, topics_in, words_of
from generator.page.forms.table import table_of
from generator.page.forms.topics import field_of, groups, label_of
from generator.page.open_regions import state_here
from generator.page.session import State
from generator.page.shell import page, percent_of
from generator.source.paths import ModelPath
from generator.source.record import Record, RecordKind, RecordsKind
from generator.source.values import Items

screen = Blueprint("filling", __name__, url_prefix="/d/<region>/isian")
_FEW = 8
_TABLE = "petak"


@screen.get("/")
def topics(region: str) -> Response:
    """Lead to the topic with the heaviest gap, else to the first."""
    state = state_here(region)
    first = ModelPath(state.gaps[0].path).topic if state.gaps else "daerah"
    return redirect(url_for(".topic", region=region, key=first))


@screen.get("/<key>")
def topic(region: str, key: str) -> str:
    """The form of a topic, of one of its items, or its list as cards or as a table."""
    state = state_here(region)
    kind = _field(key).kind
    if isinstance(kind, RecordsKind):
        return _list_or_item(state, key, kind)
    record = value_at(state.plan, key)
    made = record if isinstance(record, Record) else kind.record(key) if isinstance(kind, RecordKind) else None
    if made is None:
        abort(404)
    return _form_page(state, key, made, "")


def _list_or_item(state: State, key: str, kind: RecordsKind[Any]) -> str:
    item = request.args.get("butir", "")
    if item:
        found = value_at(state.plan, item)
        if not isinstance(found, Record) or not ModelPath(item).is_within(key):
            abort(404)
        return _form_page(state, key, found, item)
    if "baru" in request.args:
        return _new_item_page(state, key, kind)
    items = value_at(state.plan, key)
    count = len(items) if isinstance(items, Items) else 0
    record = kind.kind.record
    view = request.args.get("tampilan", _TABLE if count > _FEW and is_table(record) else "")
    if view == _TABLE and is_table(record):
        chosen = request.args.get("dimensi", "")
        return page("petak.html", state, **_around(state, key), table=table_of(state, key, chosen), chosen=chosen)
    shown: Listed = listed(state, key)
    return page("daftar.html", state, **_around(state, key), listed=shown, can_be_table=is_table(record))


def _form_page(state: State, key: str, record: Record, item: str) -> str:
    notes = Notes(state)
    forms = Forms(state, notes)
    title = forms.title(record) if item else label_of(state, _field(key))
    tone = tone_of(record) or str(record.__dict__.get("dimensi", "")) if "dimensi" in record.fields else ""
    form = forms.of_record(record, title, tone)
    return page("formulir.html", state, **_around(state, key, item), form=form, item=item,
                names=forms.names(type(record)))  # fmt: skip


def _new_item_page(state: State, key: str, kind: RecordsKind[Any]) -> str:
    forms = Forms(state, Notes(state))
    fixed = {
        f".{name}": value for name in ("dimensi", "subdimensi", "unsur") if (value := request.args.get(name, ""))
    }
    row = forms.new_item(key, kind.kind.record, fixed)
    return page("butir_baru.html", state, **_around(state, key), row=row, names=forms.names(kind.kind.record))


def _around(state: State, key: str, item: str = "") -> dict[str, Any]:
    """What stands beside a form: the topics, what is missing, the findings, faults of the files."""
    notes = Notes(state)
    path = item or key
    gaps = [gap for gap in state.gaps if ModelPath(gap.path).is_within(path) or ModelPath(gap.path).topic == path]
    broken = broken_files(state)
    return {
        "groups": groups(state),
        "key": key,
        "label": label_of(state, _field(key)),
        "missing": lacking(state, gaps),
        "findings": [(one, *map(sentence, one.for_forms)) for one in notes.within(path)],
        "faults": [(*words_of(p, state), where) for p, where in notes.faults_of(key)],
        "broken": [(words_of(p, state)[0], told_place(p)) for p in broken],
        "is_locked": any(key in topics_in(state, problem) for problem in broken),
    }  # fmt: skip


@screen.get("/<key>/keadaan")
def standing(region: str, key: str) -> Response:
    """What changes around a form after a save: the panel beside it, the topics, the completeness."""
    state = state_here(region)
    item = request.args.get("butir", "")
    around = _around(state, key, item)
    notes = Notes(state)
    at = {path: notes.at(path) for one in notes.within(item or key) if (path := one.path)}
    return jsonify(
        panel=render_template("bagian/panel.html", region=region, item=item, **around),
        topics=render_template("bagian/topik.html", region=region, **around),
        notes={path: render_template("bagian/catatan.html", notes=found) for path, found in at.items()},
        percent=percent_of(state),
        missing=[one.path for one in around["missing"]],
    )


@screen.get("/<key>/kolom")
def field(region: str, key: str) -> str:
    """A single field of a form anew, as after an item was added to its list."""
    state, path = state_here(region), ModelPath(request.args.get("jalur", ""))
    owner = value_at(state.plan, path.owner) if path.owner else state.plan
    name = path.name if path.owner else str(path)
    if not is_declared(path) or path.topic != key or not isinstance(owner, Record) or name not in owner.fields:
        abort(404)
    forms = Forms(state, Notes(state), request.args.get("sumber", ""))
    nested = len(path.names) > 2 or not path.owner
    return render_template("bagian/satu.html", made=forms.field(owner, name, nested=nested), region=region)


def _field(key: str) -> Any:
    try:
        return field_of(key)
    except KeyError:
        abort(404)
