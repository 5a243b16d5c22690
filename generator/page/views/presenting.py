"""Paparan: the slides of a region to download, where the package that writes them is installed."""

from importlib.util import find_spec

from flask import Blueprint, Response, abort

from generator.page.downloads import SLIDES, download
from generator.page.open_regions import state_here
from generator.source.words import slug

screen = Blueprint("presenting", __name__, url_prefix="/d/<region>")


def can_present() -> bool:
    """Whether slides can be made here."""
    return find_spec("pptx") is not None


@screen.get("/paparan.pptx")
def deck(region: str) -> Response:
    """The slides as a PowerPoint file; raises InputError or UserError as the command does."""
    if not can_present():
        abort(404)
    from generator.slides.composing import slides  # noqa: PLC0415  (the package may be missing)

    state = state_here(region)
    state.reading.problems.raise_if_any()
    return download(f"paparan-{slug(state.title)}.pptx", slides(state.folder, state.plan).content, SLIDES)
