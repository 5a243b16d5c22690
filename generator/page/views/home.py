"""Beranda: each region with its stage, completeness, and the one thing to do next."""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from flask import Blueprint, current_app, render_template

from generator.checks.completeness import percent
from generator.masterplan.bimtek import TAHAP
from generator.masterplan.masterplan import Masterplan
from generator.overview.documents_made import documents_made
from generator.overview.follow_ups import FollowUp
from generator.overview.standing import Standing, take_stages
from generator.page.open_regions import office_of
from generator.page.session import Session, State
from generator.regions.locate import EXAMPLE, RegionFolder
from generator.source.files import yaml_files
from generator.source.paths import ModelPath
from generator.source.printed_amounts import shown_date
from generator.source.problems import UserError

screen = Blueprint("home", __name__)
_MOST_NEXT = 3
_MOST_FOLLOW_UPS = 2


@dataclass(frozen=True, slots=True)
class Bar:
    """The completeness of a dimension in percent."""

    key: str
    name: str
    share: int


@dataclass(slots=True)
class Card:
    """A region on the first page; ``failure`` says why it cannot be shown.

    ``folder`` and ``period`` tell it from others of its name; "" where there are none."""

    name: str
    title: str
    folder: str = ""
    period: str = ""
    changed: str = ""
    failure: str = ""
    is_example: bool = False
    stages: list[tuple[str, bool]] = field(default_factory=list)
    stage: str = ""
    share: int = 0
    gaps: int = 0
    faults: int = 0
    findings: int = 0
    bars: list[Bar] = field(default_factory=list)
    topics: list[tuple[str, str]] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
    more_follow_ups: int = 0
    built: str = ""


@screen.get("/")
def home() -> str:
    """The regions, last changed first, the example last."""
    office = office_of(current_app)
    folders = sorted(office.folders().values(), key=lambda folder: (folder.name == EXAMPLE, -_changed(folder)))
    sessions = [session for folder in folders if (session := office.session(folder.name)) is not None]
    cards = [_card(session) for session in sessions]
    _tell_apart(cards)
    return render_template("beranda.html", cards=cards)


def _tell_apart(cards: list[Card]) -> None:
    """Give those of several regions with one name their folder."""
    named = Counter(card.title for card in cards)
    for card in cards:
        card.folder = card.name if named[card.title] > 1 else ""


def _card(session: Session) -> Card:
    folder = session.folder
    try:
        with session.frame_used():
            state = session.state()
            return _filled(
                Card(folder.name, state.title, period=_period(state.plan), changed=_when(_changed(folder))), state
            )
    except UserError as error:
        return Card(folder.name, folder.name, failure=error.format_message())


def _period(plan: Masterplan) -> str:
    years = [int(year) for year in plan.periode.tahun]
    return f"{years[0]}–{years[-1]}" if years else ""


def _filled(card: Card, state: State) -> Card:
    standing = _standing(state)
    card.is_example = bool(state.plan.daerah.fiktif == "ya")
    card.stages = [(roman, int(key) <= standing.stage) for key, roman in TAHAP.items()]
    card.stage = (
        f"Bimtek tahap {TAHAP[str(standing.stage)]} tercatat" if standing.stage else "Belum ada catatan Bimtek"
    )
    card.share, card.gaps = percent(state.checked.matrix.share), len(standing.gaps)
    card.findings, card.faults = len(state.checked.findings), len(state.reading.problems.errors)
    card.bars = [Bar(row.key, row.name, percent(row.share)) for row in state.checked.matrix.dimensions]
    card.topics = list(_next(state))
    card.follow_ups = standing.follow_ups[:_MOST_FOLLOW_UPS]
    card.more_follow_ups = len(standing.follow_ups) - len(card.follow_ups)
    card.built = _built(standing)
    return card


def _standing(state: State) -> Standing:
    standing = Standing(state.folder, documents_made(state.folder), state.checked)
    take_stages(standing, state.plan, datetime.datetime.now().astimezone().date())
    return standing


def _next(state: State) -> Iterator[tuple[str, str]]:
    """The topics to fill in next with their labels, that of the heaviest gap first."""
    topics = dict.fromkeys(ModelPath(gap.path).topic for gap in state.gaps)
    for topic in list(topics)[:_MOST_NEXT]:
        yield topic, state.plan.istilah.filled(Masterplan.fields[topic].label)


def _built(standing: Standing) -> str:
    when = standing.made.when
    if when is None:
        return ""
    told = f"{shown_date(when.year, when.month, when.day)} pukul {when:%H.%M}"
    return told if standing.made.is_current else f"{told}, isian berubah sejak itu"


def _changed(folder: RegionFolder) -> float:
    """When a region's files were last changed; 0 if it has none."""
    try:
        return max((path.stat().st_mtime for path in yaml_files(folder.place)), default=0.0)
    except (OSError, UserError):
        return 0.0


def _when(time: float) -> str:
    return f"{datetime.datetime.fromtimestamp(time).astimezone():%d-%m-%Y %H.%M}" if time else ""
