"""Versi: named versions are saved, compared and put back; tracked changes between two of them to download."""

import datetime
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from flask import Blueprint, Response, abort, jsonify, render_template, request

from generator.differences.as_document import change_sheet
from generator.differences.as_html import content
from generator.differences.git import is_in_git
from generator.differences.inputs import Version
from generator.differences.item_history import ItemChange, item_history
from generator.differences.kept import opened_kept, present
from generator.differences.redline import RegionVersion, books_with_changes, redline_of
from generator.differences.report import compared
from generator.documents.standalone_page import look_file
from generator.edits.form_texts import value_at
from generator.edits.history import Entry
from generator.edits.named_versions import (
    LONGEST_LABEL,
    called,
    earlier_states,
    kept_state,
    unchanged_since_last,
    versions_of,
)
from generator.edits.typed import is_declared
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.topic_files import USUAL_FILES
from generator.page.downloads import WORD, download
from generator.page.forms.told import place_in_words
from generator.page.forms.topics import label_of
from generator.page.open_regions import session_here, state_here
from generator.page.session import State
from generator.page.shell import page
from generator.source.paths import ModelPath
from generator.source.printed_amounts import shown_date
from generator.source.record import Record
from generator.source.values import Items
from generator.source.words import capital, slug
from generator.versions.changes_in_words import Wording

screen = Blueprint("versions", __name__, url_prefix="/d/<region>/versi")
_AUTHOR = "masterplan"


@screen.get("/")
def versions(region: str) -> str:
    """The versions with a name and the states before the last writings, the newest first."""
    state = state_here(region)
    named, earlier = versions_of(state.folder), earlier_states(state.folder)
    return page(
        "versi.html", state, versions=named, earlier=earlier, same=unchanged_since_last(state.folder), when=_when,
        called=called, longest=LONGEST_LABEL, is_in_git=is_in_git(state.folder.home), items=_items(state),
    )  # fmt: skip


@screen.get("/butir")
def item(region: str) -> str:
    """What changed in an item or topic, as a part of a page."""
    state, path = state_here(region), ModelPath(request.args.get("jalur", ""))
    if not is_declared(path) or path.group:
        abort(404)
    changes = [(one, _lines(state, one)) for one in item_history(state.folder, state.reading, path)]
    return render_template("bagian/riwayat.html", changes=changes, when=_when)


def _lines(state: State, change: ItemChange) -> list[tuple[str, str, str]]:
    """The values that changed: in people's words, and what they were and are."""
    return [(place_in_words(state.plan, ModelPath(one.path)), one.old, one.new) for one in change.values]


def _items(state: State) -> list[tuple[str, list[tuple[str, str]]]]:
    """The items of each topic, each with its path and name, and the topics that are no lists."""
    words, groups = Wording(state.plan.istilah), []
    for name in [name for names in USUAL_FILES.values() for name in names]:
        value = value_at(state.plan, name)
        label = label_of(state, Masterplan.fields[name])
        if isinstance(value, Record):
            groups.append((label, [(name, label)]))
        elif isinstance(value, Items) and value and isinstance(value[0], Record):
            groups.append((label, [(one.path, words.item(one)) for one in value]))
    return groups


@screen.post("/simpan")
def save(region: str) -> Response:
    """Save the present state under a name."""
    saved = session_here(region).save_version(_text("nama"))
    return jsonify(told=f"Versi {called(saved)} tersimpan.")


@screen.post("/pulihkan")
def put_back(region: str) -> Response:
    """Put a version back; says which, and where the state before is."""
    session = session_here(region)
    version = kept_state(session.folder, _text("versi")) or abort(404)
    restored = session.restore(version)
    return jsonify(
        told=f"{capital(called(version))} dipulihkan: {restored.files} berkas. Keadaan sebelumnya tersimpan sebagai "
        f"versi {called(restored.kept)}."
    )


@screen.get("/bandingkan")
def compare(region: str) -> str:
    """The differences between two versions as a page."""
    state = state_here(region)
    with _both(state) as (old, new):
        report = compared(old, new)
        body = "\n".join(content("div", report))
    return page("bandingkan.html", state, body=body, wanted=request.args.to_dict(), is_different=report.is_different)


@screen.get("/buku-berubah")
def changed_books(region: str) -> str:
    """The books that have tracked changes between two versions, as a part of a page."""
    state = state_here(region)
    with _both(state) as (old, new):
        specs = books_with_changes(_side(old), _side(new))
    specs = [spec for spec in specs if spec.key in state.books.specs]
    return render_template("bagian/buku_berubah.html", specs=specs, region=region, wanted=request.args.to_dict())


@screen.get("/lembar-perubahan.docx")
def sheet(region: str) -> Response:
    """The differences as a Word document."""
    state = state_here(region)
    with _both(state) as (old, new):
        return download(f"lembar-perubahan-{slug(state.title)}.docx", change_sheet(compared(old, new)), WORD)


@screen.get("/perubahan/<key>.docx")
def tracked(region: str, key: str) -> Response:
    """A book of the newer version with tracked changes."""
    state = state_here(region)
    if key not in state.books.specs:
        abort(404)
    with _both(state) as (old, new):
        made = redline_of(_side(old), _side(new), key, _AUTHOR, _noon()).content
    return download(f"{slug(key)}-perubahan.docx", made, WORD)


@screen.get("/perbandingan.css")
def style(region: str) -> Response:  # noqa: ARG001  (all regions look alike)
    """The style of comparisons, for one within the page."""
    on_screen = look_file("perbandingan.css").partition("@page")[0]
    return Response(f".perbandingan {{\n{on_screen}}}\n", mimetype="text/css")


@screen.get("/perbandingan.js")
def script(region: str) -> Response:  # noqa: ARG001  (all regions work alike)
    """The filters of comparisons."""
    return Response(look_file("perbandingan.js"), mimetype="text/javascript")


def _side(version: Version) -> RegionVersion:
    return RegionVersion(version.reading, version.folder)


@contextmanager
def _both(state: State) -> Iterator[tuple[Version, Version]]:
    """The two versions that a request names; what it does not name is the present state."""
    with ExitStack() as stack:
        old, new = (_opened(state, request.args.get(name, ""), stack) for name in ("lama", "baru"))
        yield old, new


def _opened(state: State, name: str, stack: ExitStack) -> Version:
    if not name:
        return present(state.folder, state.reading)
    entry = kept_state(state.folder, name) or abort(404)
    return stack.enter_context(opened_kept(state.folder, entry))


def _text(name: str) -> str:
    """A text that a request gives; ends it with 400 if it gives anything else."""
    asked: Any = request.get_json()
    found = asked.get(name) if isinstance(asked, dict) else None
    return found if isinstance(found, str) else abort(400)


def _when(entry: Entry) -> str:
    """When a version was saved, for people."""
    try:
        time = datetime.datetime.fromisoformat(entry.time)
    except ValueError:
        return entry.time
    return f"{shown_date(time.year, time.month, time.day)} pukul {time:%H.%M}"


def _noon() -> datetime.datetime:
    """Noon of today, so that documents of a day are alike."""
    return datetime.datetime.combine(datetime.datetime.now(datetime.UTC).date(), datetime.time(12), datetime.UTC)
