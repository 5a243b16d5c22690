"""Bimtek: the four stages, what each lacks, its kit to download, and where its notes are typed."""

import datetime
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from flask import Blueprint, Response, abort, request

from generator.handouts.kit import EVERY, Wish, make_handout
from generator.masterplan.bimtek import TAHAP
from generator.overview.follow_ups import open_follow_ups
from generator.overview.stages_ready import StageReady, stages_ready
from generator.page.downloads import WORD, ZIP, download, zipped
from generator.page.forms.lacking import Lacking, lacking
from generator.page.open_regions import state_here
from generator.page.session import State
from generator.page.shell import page
from generator.page.views.presenting import can_present
from generator.source.problems import UserError
from generator.source.words import slug

screen = Blueprint("meetings", __name__, url_prefix="/d/<region>/bimtek")


class Column(NamedTuple):
    """A stage as the page shows it: what is missing with links, the path of its notes, "" if there are none."""

    stage: Any
    missing: list[Lacking]
    notes: str


@screen.get("/")
def stages(region: str) -> str:
    """The four stages side by side, and the follow-ups that are open."""
    state = state_here(region)
    ready = stages_ready(state.plan, state.checked.findings)
    return page(
        "bimtek.html", state, columns=[_column(state, one) for one in ready], every=EVERY,
        follow_ups=open_follow_ups(state.plan, datetime.datetime.now().astimezone().date()),
        dimensions=[(one.kunci, str(one.nama)) for one in state.plan.dimensi], offices=_offices(state),
        can_present=can_present(), faults=len(state.reading.problems.errors),
    )  # fmt: skip


@screen.get("/<int:stage>/perlengkapan.zip")
def kit(region: str, stage: int) -> Response:
    """The whole kit of a stage as Word documents."""
    return _made(state_here(region), _known(stage), "perlengkapan")


@screen.get("/<int:stage>/perlengkapan.docx")
def bound_kit(region: str, stage: int) -> Response:
    """The whole kit of a stage in one Word document."""
    return _made(state_here(region), replace(_known(stage), bound=True), "perlengkapan")


@screen.get("/<int:stage>/lembar-kerja")
def worksheets(region: str, stage: int) -> Response:
    """The worksheets of a group or office, or of all of them."""
    state, wish = state_here(region), _known(stage)
    kind, _, name = request.args.get("untuk", "").partition(" ")
    known = {"kelompok": [one.kunci for one in state.plan.dimensi], "opd": _offices(state)}
    if name not in {EVERY, *known.get(kind, ())} or kind not in known:
        abort(404)
    chosen = replace(wish, groups=(name,)) if kind == "kelompok" else replace(wish, offices=(name,))
    return _made(state, chosen, f"lembar-kerja-{slug(name)}")


def _column(state: State, ready: StageReady) -> Column:
    wanted = {path: number for number, path in enumerate(ready.missing)}
    gaps = sorted((gap for gap in state.gaps if gap.path in wanted), key=lambda gap: wanted[gap.path])
    return Column(ready.stage, lacking(state, gaps), ready.stage.catatan.path if ready.stage.catatan else "")


def _offices(state: State) -> list[str]:
    return [str(one.nama) for one in state.plan.daerah.opd if one.nama]


def _known(stage: int) -> Wish:
    return Wish(stage) if str(stage) in TAHAP else abort(404)


def _made(state: State, wish: Wish, name: str) -> Response:
    """The documents of a kit: a single one as it is, several in one file; raises as ``make_handout`` does."""
    with TemporaryDirectory(prefix="masterplan-") as folder:
        made = make_handout(state.folder, wish, output=Path(folder))
        if made.refused:
            raise UserError("\n".join(made.refused))
        files = [(file.name, file.read_bytes()) for file in made.written]
    if len(files) == 1:
        return download(*files[0], WORD)
    return download(f"bimtek-{wish.stage}-{name}.zip", zipped(files), ZIP)
