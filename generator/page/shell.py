"""What every page of a region shows around its screen: the tabs, the completeness, the colours."""

import datetime
from secrets import token_urlsafe
from typing import NamedTuple

from flask import Flask, Response, render_template, request

from generator.blocks.look import palette_of_all_editions
from generator.checks.completeness import percent
from generator.documents.standalone_page import look_file
from generator.page.session import State


class Tab(NamedTuple):
    """A tab: its title, the endpoint that it leads to."""

    title: str
    endpoint: str


TABS = (
    Tab("Isian", "filling.topics"),
    Tab("Dokumen", "reading.first"),
    Tab("Periksa", "checking.findings"),
    Tab("Berkas masuk", "incoming.files"),
    Tab("Versi", "versions.versions"),
    Tab("Bimtek", "meetings.stages"),
    Tab("Evaluasi", "evaluating.evaluation"),
)
"""The tabs of a region, in the order of the work."""


def equip(app: Flask) -> None:
    """Add the palette of all documents, and what templates need everywhere."""

    app.jinja_env.globals["token"] = form_token

    @app.get("/warna.css", endpoint="palette")
    def palette() -> Response:
        return Response(palette_of_all_editions(), mimetype="text/css")

    @app.get("/kertas.css", endpoint="paper")
    def paper() -> Response:
        return Response(_paper(), mimetype="text/css")


def form_token() -> str:
    """A text that tells a form from all others, so that what it sends twice is written once."""
    return token_urlsafe(12)


def _paper() -> str:
    """The style of documents on a screen, for those within a sheet of the page."""
    style = look_file("halaman.css")
    on_screen, _, rest = style.partition("@page")
    counters = rest[rest.index("@counter-style") :]
    return f".kertas {{\n{on_screen.replace('main p', 'p')}}}\n{counters}"


def page(template: str, state: State, **context: object) -> str:
    """A screen of a region within its frame."""
    around = {
        "region": state.folder.name,
        "title": state.title,
        "is_example": bool(state.plan.daerah.fiktif == "ya"),
        "tabs": TABS,
        "percent": percent_of(state),
        "finding_count": len(state.checked.findings),
        "here": request.blueprint,
    }
    return render_template(template, **{**around, **context})


def percent_of(state: State) -> int:
    """The completeness in whole percent."""
    return percent(state.checked.matrix.share)


def shown_time(when: datetime.datetime | None = None) -> str:
    """A time as people read it: "12.07"."""
    return f"{when or datetime.datetime.now().astimezone():%H.%M}"
