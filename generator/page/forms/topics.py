"""The topics of a plan in groups, each with what is missing in it, as the page lists them."""

from collections import Counter
from dataclasses import dataclass

from generator.masterplan.masterplan import SETTLED_FIRST, Masterplan
from generator.masterplan.topic_files import USUAL_FILES
from generator.page.session import State
from generator.source.paths import ModelPath
from generator.source.record import Field
from generator.source.words import capital

_TITLES = {
    "daerah": "Daerah",
    "pendahuluan": "Pendahuluan",
    "visi": "Visi dan prioritas",
    "analisis": "Analisis",
    "sasaran": "Sasaran dan strategi",
    "rencana-aksi": "Rencana aksi",
    "quick-win": "{quick_win}",
    "risiko": "Risiko",
    "tata-kelola": "Tata kelola",
    "bimtek": "Bimtek",
    "sumber": "Sumber",
}


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic in the list: its label, the number of its gaps, and whether nothing of it is missing."""

    key: str
    label: str
    gaps: int
    is_complete: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Topics that belong together, by the files of a new region."""

    title: str
    topics: list[Topic]


def groups(state: State) -> list[Group]:
    """All topics in groups."""
    count = Counter(ModelPath(gap.path).topic for gap in state.gaps)
    return [
        Group(capital(state.plan.istilah.filled(_TITLES[stem])), [_topic(state, name, count[name]) for name in names])
        for stem, names in USUAL_FILES.items()
    ]


def _topic(state: State, name: str, gaps: int) -> Topic:
    is_there = bool(getattr(state.plan, name))
    return Topic(name, label_of(state, field_of(name)), gaps, not gaps and is_there)


def field_of(topic: str) -> Field[object]:
    """The declared field of a topic; raises KeyError if there is none."""
    if topic in SETTLED_FIRST:
        raise KeyError(topic)
    return Masterplan.fields[topic]


def label_of(state: State, field: Field[object]) -> str:
    """The label of a field in the region's words, with a capital."""
    return capital(state.plan.istilah.filled(field.label))
