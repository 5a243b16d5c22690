"""Faults of the files as the page shows them, each with a way to put it right."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.edits.mending import Excerpt, excerpt
from generator.page.forms.notes import told_place, topics_of, words_of
from generator.page.forms.topics import field_of, label_of
from generator.page.session import State
from generator.source.problems import Problem


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: its words, its place, the topic whose form holds it ("" if none does), and its lines in the file."""

    number: int
    message: str
    remedy: str
    where: str
    topic: str
    label: str
    excerpt: Excerpt | None


def faults(state: State) -> list[Fault]:
    """All faults of a region's files, in the order of the files."""
    return [_fault(state, number, problem) for number, problem in enumerate(state.reading.problems.errors)]


def _fault(state: State, number: int, problem: Problem) -> Fault:
    is_read = problem.place is not None and problem.place.file in state.texts.readable
    topic = next(_forms_of(state, problem), "") if is_read else ""
    label = label_of(state, field_of(topic)) if topic else ""
    words = words_of(problem, state)
    return Fault(number, *words, told_place(problem), topic, label, excerpt(problem))


def _forms_of(state: State, problem: Problem) -> Iterator[str]:
    for topic in topics_of(problem, state):
        try:
            field_of(topic)
        except KeyError:
            continue
        yield topic
