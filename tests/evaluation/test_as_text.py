"""An assessment on the screen: the parts in columns, the items that recur told apart, lines that fit."""

from collections.abc import Callable

import pytest

from generator.evaluation.as_text import as_text, instrument_as_text
from generator.evaluation.assessment import assessed
from generator.evaluation.words import name_of
from generator.framework.instruments import instruments
from generator.masterplan.masterplan import Masterplan
from tests.cases import each

PLAN = """\
daerah: {nama: Uji, jenis: kabupaten}
evaluasi:
  - tahun: 2023
    instrumen: 2023-kppn
    jawaban: [{butir: kolaborasi-living, nilai: "1,5"}, {butir: program-living, nilai: 4}]
"""


@pytest.fixture
def shown(masterplan_of: Callable[[str], Masterplan]) -> str:
    return as_text(assessed(masterplan_of(PLAN)))


def test_a_part_is_a_line_with_both_ways_of_counting(shown: str) -> None:
    [line] = [line for line in shown.splitlines() if line.startswith("Kolaborasi")]
    assert line.split() == ["Kolaborasi", "10%", "0,25", "1,50", "1/6"]


def test_items_of_one_name_are_told_apart_by_their_dimension(masterplan_of: Callable[[str], Masterplan]) -> None:
    found = assessed(masterplan_of(PLAN))
    society, law = (found.instrument.items[key] for key in ("kolaborasi-society", "regulasi"))
    assert name_of(society, found) == "Program kolaborasi kawasan berjalan (Smart Society)"
    assert name_of(law, found) == law.name


def test_the_lines_fit_a_terminal(shown: str) -> None:
    assert max(map(len, shown.splitlines())) <= 80


@each("key", [*instruments()])
def test_an_instrument_names_the_key_of_every_item(key: str) -> None:
    lines = instrument_as_text(instruments()[key]).splitlines()
    assert {line.strip() for line in lines if line.startswith("  ") and line[2] != " "} == {*instruments()[key].items}
    assert max(map(len, lines[1:])) <= 80
