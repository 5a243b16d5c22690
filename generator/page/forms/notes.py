"""What is said beside the fields of a form: faults of the files, and findings of the check."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from generator.checks.finding import Finding
from generator.masterplan.pemeriksaan import GAP_RULE
from generator.page.forms.controls import Note
from generator.page.forms.messages_with_labels import in_forms
from generator.page.session import State
from generator.source.paths import ModelPath
from generator.source.problems import Problem
from generator.source.words import capital

_TOPIC = re.compile(r"[\"']?(\w+)[\"']?\s*:")
FAULT = "salah"


class Notes:
    """The notes of one version of a region by path."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._findings: dict[str, list[Finding]] = defaultdict(list)
        for finding in state.result.findings if not state.reading.problems.errors else ():
            if finding.rule != GAP_RULE:
                self._findings[finding.path].append(finding)
        self._told: set[int] = set()

    def at(self, path: str) -> list[Note]:
        """The findings about exactly this value, item or list."""
        found = self._findings.get(path, [])
        self._told |= {id(one) for one in found}
        return [_as_note(one) for one in found]

    def faults_at(self, path: str) -> list[Note]:
        """The faults of what is written at a path that the reader refused."""
        place = self.state.texts.place(path)
        return [
            _fault(problem, self.state, path)
            for problem in self.state.reading.problems.errors
            if place is not None and problem.place is not None
            and (problem.place.file, problem.place.line) == (place.file, place.line)
            and problem.place.column >= place.column
        ]  # fmt: skip

    def within(self, path: str) -> list[Finding]:
        """The findings about a topic or item and all within it."""
        return [one for found in self._findings.values() for one in found if ModelPath(one.path).is_within(path)]

    def faults_of(self, topic: str) -> list[tuple[Problem, str]]:
        """The faults of a topic with their places for people."""
        return [
            (problem, told_place(problem))
            for problem in self.state.reading.problems.errors
            if topic in topics_of(problem, self.state)
        ]


def broken_files(state: State) -> list[Problem]:
    """The fault that leaves a whole file unread, the first of each file."""
    known = {place.file for problem in state.reading.problems.errors if (place := problem.place)}
    unread = {file for file in known if file not in state.texts.readable}
    first: dict[Path, Problem] = {}
    for problem in state.reading.problems.errors:
        if problem.place is not None and problem.place.file in unread:
            first.setdefault(problem.place.file, problem)
    return list(first.values())


def told_place(problem: Problem) -> str:
    """Where a problem is, for people: "visi.yaml, baris 12"."""
    return f"{problem.place.file.name}, baris {problem.place.line}" if problem.place else ""


def topics_of(problem: Problem, state: State) -> Iterator[str]:
    """The topic under whose key a problem stands."""
    if problem.place is None:
        return
    lines = state.reading.problems.lines_of(problem.place.file)[: problem.place.line]
    matches = (match for line in reversed(lines) if (match := _TOPIC.match(line)))
    match = next(matches, None)
    if match is not None:
        yield match[1]


def topics_in(state: State, problem: Problem) -> set[str]:
    """The topics that a file has keys for, whether or not it can be read."""
    lines = state.reading.problems.lines_of(problem.place.file) if problem.place else []
    return {match[1] for line in lines if (match := _TOPIC.match(line))}


def _fault(problem: Problem, state: State, path: str) -> Note:
    return Note(FAULT, *words_of(problem, state, path))


def words_of(problem: Problem, state: State, path: str = "") -> tuple[str, str]:
    """Message and remedy of a problem in the words of forms."""
    terms = state.plan.istilah
    return sentence(in_forms(problem.message, terms, path)), sentence(in_forms(problem.remedy, terms, path))


def _as_note(finding: Finding) -> Note:
    return Note(str(finding.severity), *map(sentence, finding.for_forms))


def sentence(text: str) -> str:
    """A message as a sentence: with a capital, and a full stop unless it ends with another sign."""
    text = capital(text.strip())
    return text if not text or text[-1] in ".!?:" else f"{text}."
