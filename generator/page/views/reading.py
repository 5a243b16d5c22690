"""Dokumen: each book as it will be printed; a value or gap that is clicked is filled in beside it."""

import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flask import Blueprint, Response, abort, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from generator.building.region import build_region
from generator.edits.form_texts import value_at
from generator.edits.typed import is_declared
from generator.masterplan.groups import fields_of_group
from generator.masterplan.masterplan import Masterplan
from generator.page.books import Book
from generator.page.forms.building import Forms
from generator.page.forms.notes import Notes
from generator.page.forms.told import told_values
from generator.page.forms.topics import label_of
from generator.page.links import link_to
from generator.page.open_regions import state_here
from generator.page.session import State
from generator.page.shell import page
from generator.printing.libreoffice import installed
from generator.source.paths import ModelPath
from generator.source.problems import UserError
from generator.source.record import Record, RecordsKind
from generator.source.values import Items
from generator.source.words import slug

screen = Blueprint("reading", __name__, url_prefix="/d/<region>/dokumen")
_FIRST = "masterplan"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@screen.get("/")
def first(region: str) -> AnyResponse:
    """Lead to the masterplan, else to the first document."""
    specs = state_here(region).books.specs
    key = _FIRST if _FIRST in specs else next(iter(specs), "")
    return redirect(url_for(".chapter", region=region, key=key, number=0)) if key else abort(404)


@screen.get("/tempat")
def places(region: str) -> str:
    """The chapters of all books that print a value or anything within it."""
    state, path = state_here(region), ModelPath(request.args.get("jalur", ""))
    if not is_declared(path.without_group):
        abort(404)
    found = [
        (spec, number, title, printed)
        for key, spec in state.books.specs.items()
        for number, title, printed in state.book(key).chapters_with(path)
    ]
    return render_template("bagian/tempat.html", region=region, found=found)


@screen.get("/<key>/<int:number>")
def chapter(region: str, key: str, number: int) -> str:
    """A chapter of a book as a page."""
    state = state_here(region)
    book = _book(state, key, number)
    return page("dokumen.html", state, **_shown(state, book, number), body=book.html(number))


@screen.get("/<key>/<int:number>/isi")
def body(region: str, key: str, number: int) -> Response:
    """The chapter anew, as after a save, with the list of chapters."""
    state = state_here(region)
    book = _book(state, key, number)
    shown = _shown(state, book, number)
    return jsonify(
        notes=render_template("bagian/gangguan.html", region=region, **shown),
        body=book.html(number),
        chapters=render_template("bagian/bab.html", region=region, **shown),
    )


@screen.get("/<key>/nilai")
def value(region: str, key: str) -> str:
    """The form for the value or gap at a path: one field, a part, or a short form for a new item."""
    state = state_here(region)
    path = ModelPath(request.args.get("jalur", ""))
    is_of_topic = path.item.listed == path.topic
    if not is_declared(path.without_group) or (is_of_topic and value_at(state.plan, path.item) is None):
        abort(404)
    forms = Forms(state, Notes(state))
    file = state.plan.homes.file_of(path)
    return render_template(
        "bagian/nilai.html", region=region, topic=path.topic, file=file.name if file else "",
        label=label_of(state, Masterplan.fields[path.topic]), places=_book(state, key, 0).places_of(path),
        item=str(path.item) if path.item and value_at(state.plan, path.item) else "", **_form(state, forms, path),
    )  # fmt: skip


_MOST_LISTED = 40


@screen.get("/<key>/<int:number>/hitungan/<int:computed>")
def made_of(region: str, key: str, number: int, computed: int) -> str:
    """What a computed value of a chapter is made of: each value with its place, which a click opens."""
    state = state_here(region)
    paths = _book(state, key, number).made_of(number, computed) or abort(404)
    return render_template("bagian/hitungan.html", parts=told_values(state, paths[:_MOST_LISTED]), count=len(paths))


@screen.get("/<key>.docx")
def word(region: str, key: str) -> AnyResponse:
    """A book as a Word document, made now."""
    state = state_here(region)
    if key not in state.books.specs:
        abort(404)
    [(name, content)] = _built(state, (key,), "docx")
    return _download(name, content, _WORD)


@screen.get("/<key>.pdf")
def pdf(region: str, key: str) -> AnyResponse:
    """A book as a PDF, made now by LibreOffice; raises UserError if there is none here, or if it fails."""
    state = state_here(region)
    if key not in state.books.specs or not can_print():
        abort(404)
    [(name, content)] = _built(state, (key,), "pdf")
    return _download(name, content, "application/pdf")


def can_print() -> bool:
    """Whether LibreOffice, which makes PDFs, is found here."""
    try:
        installed()
    except UserError:
        return False
    return True


@screen.get("/semua.zip")
def everything(region: str) -> AnyResponse:
    """All books as Word documents in one file."""
    state = state_here(region)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _built(state, (), "docx"):
            archive.writestr(name, content)
    return _download(f"{slug(state.title)}.zip", packed.getvalue(), "application/zip")


def _built(state: State, documents: tuple[str, ...], form: str) -> list[tuple[str, bytes]]:
    """The names and contents of documents as ``build`` makes them; raises InputError or UserError as it does."""
    with TemporaryDirectory(prefix="masterplan-") as folder:
        built = build_region(state.folder, documents, (form,), Path(folder))
        return [(file.name, file.read_bytes()) for file in built.written]


def _download(name: str, content: bytes, kind: str) -> Response:
    return Response(content, mimetype=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _book(state: State, key: str, number: int) -> Book:
    if key not in state.books.specs:
        abort(404)
    book = state.book(key)
    return book if number < len(book.chapters) else abort(404)


def _shown(state: State, book: Book, number: int) -> dict[str, Any]:
    return {
        "book": book,
        "number": number,
        "specs": state.books.specs.values(),
        "faults": len(state.reading.problems.errors),
        "can_print": can_print(),
        "pictures": [
            (path, f"Gambar '{error.name}' {error.fault}. {error.remedy}", link_to(state, path))
            for path, error in state.books.lost_pictures.items()
        ],
    }


def _form(state: State, forms: Forms, path: ModelPath) -> dict[str, Any]:
    """What is shown for a path: ``made`` is a control or block, ``row`` the short form of a new item."""
    kind = Masterplan.fields[path.topic].kind
    if isinstance(kind, RecordsKind) and path.without_group == path.topic:
        row = forms.new_item(path.topic, kind.kind.record, fields_of_group(path) or {})
        return {"row": row, "names": forms.names(kind.kind.record)}
    owner, name = _field_of(state, path)
    if owner is None or not name:
        abort(404)
    return {"made": forms.field(owner, name, nested=True), "names": forms.names(type(owner))}


def _field_of(state: State, path: ModelPath) -> tuple[Record | None, str]:
    """The record and the field that hold a path; of a whole topic, the plan itself."""
    while path.is_entry and not isinstance(value_at(state.plan, path), Record):
        path = path.listed
    if not path.owner:
        return (state.plan, str(path)) if path in Masterplan.fields else (None, "")
    owner = value_at(state.plan, path.owner)
    if isinstance(owner, Record):
        return owner, path.name if path.name in owner.fields else ""
    return _field_of(state, path.owner) if not isinstance(owner, Items) else (None, "")
