"""A slip of the finger anywhere: never a traceback, and the message nearly always names the very line."""

import random
from pathlib import Path

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.source.problems import Problems
from generator.source.reader import Reader
from generator.source.yaml_nodes import Mapping, read_nodes
from tests.conftest import examples
from tests.plans import LENGKAP

FILE = Path("daerah.yaml")
TEXT = LENGKAP.read_text(encoding="utf-8")
SLIPS = (
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    ":",
    ": ",
    "- ",
    "\t",
    " ",
    "  ",
    "\n",
    "&",
    "*",
    "!",
    "%",
    "@",
    "|",
    ">",
    "?",
    "<<: ",
)
MANY = examples(50, fuzzing=160)


def problems_of(text: str) -> Problems:
    problems = Problems(texts={FILE: text})
    masterplan, reader = Masterplan(), Reader(problems, Masterplan.fields)
    node = read_nodes(text, FILE, problems)
    if isinstance(node, Mapping):
        masterplan.read_fields(node, reader)
    masterplan.complete(reader)
    return problems


@pytest.mark.slow
def test_a_character_too_many_is_found_on_its_line() -> None:
    chance = random.Random(45)
    told, found = 0, 0
    for _ in range(MANY):
        at = chance.randrange(TEXT.index("daerah:"), len(TEXT))
        problems = problems_of(TEXT[:at] + chance.choice(SLIPS) + TEXT[at:])
        if problems.errors and problems.errors[0].place:
            told += 1
            found += abs(problems.errors[0].place.line - 1 - TEXT.count("\n", 0, at)) == 0
    assert told > MANY // 3
    assert found / told > 0.95


@pytest.mark.slow
def test_a_character_too_few_is_found_on_its_line() -> None:
    chance = random.Random(7)
    places = [n for n, character in enumerate(TEXT) if character in ":[]{}'\"" and n > TEXT.index("daerah:")]
    told, found = 0, 0
    for at in chance.sample(places, MANY):
        problems = problems_of(TEXT[:at] + TEXT[at + 1 :])
        if problems.errors and problems.errors[0].place:
            told += 1
            found += problems.errors[0].place.line == TEXT.count("\n", 0, at) + 1
    assert told > MANY // 3
    assert found / told > 0.95


@pytest.mark.slow
def test_any_mess_is_told_with_places_and_remedies() -> None:
    chance = random.Random(9)
    for _ in range(MANY):
        text = TEXT
        for _ in range(chance.randint(2, 5)):
            at, there = chance.randrange(len(text)), chance.randrange(len(text))
            text = text[:at] + chance.choice([*SLIPS, text[there : there + 30]]) + text[at + chance.randint(0, 3) :]
        problems = problems_of(text)
        for problem in problems.errors:
            assert problem.remedy
            assert problem.place is not None
            assert 1 <= problem.place.line <= text.count("\n") + 1
            assert problems.shown(problem)
