"""An evaluation with all items of its instrument, as forms show it."""

from pathlib import Path

import pytest

from generator.framework.instruments import HEADINGS, SURVEY, instruments
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.problems import UserError
from generator.workbooks.asked import Asked, asked_in
from tests.conftest import write_tree

TWO_YEARS = """\
evaluasi:
  - {tahun: 2023, instrumen: 2022-lama, jawaban: [{butir: Regulasi, nilai: 2}]}
  - {tahun: 2024, jawaban: [{butir: Lain, nilai: 1}]}
"""


def reading(root: Path, text: str) -> Reading:
    found = read_masterplan(write_tree(root, {"uji/isi.yaml": text}) / "uji")
    found.problems.raise_if_any()
    return found


def shown(asked: Asked) -> list[str]:
    return [one.item.key for key in asked.headings for one in asked.under(key)]


@pytest.mark.parametrize("key", instruments())
def test_every_item_stands_under_one_heading(key: str, tmp_path: Path) -> None:
    asked = asked_in(reading(tmp_path, "evaluasi: [{tahun: 2022}]\n"), instrument=key)
    assert sorted(shown(asked)) == sorted(instruments()[key].items)
    assert set(asked.headings) <= {*HEADINGS}


def test_only_the_items_of_2023_on_subdimensions_are_those_of_the_survey(tmp_path: Path) -> None:
    text = "evaluasi: [{tahun: 2023, instrumen: 2023-kppn}]\n"
    assert len(asked_in(reading(tmp_path, text)).under(SURVEY)) == 54


def test_an_answer_that_is_there_stays_and_the_others_are_empty(tmp_path: Path) -> None:
    asked = asked_in(reading(tmp_path, TWO_YEARS))
    answers = {one.item.key: one.answer for key in asked.headings for one in asked.under(key)}
    assert (asked.evaluation.tahun, str(answers["regulasi"].nilai)) == (2023, "2")
    assert sum(bool(answer.nilai) for answer in answers.values()) == 1


def test_an_item_that_was_replaced_is_asked_by_its_successor(tmp_path: Path) -> None:
    asked = asked_in(reading(tmp_path, "evaluasi: [{tahun: 2026, instrumen: 2022-baru}]\n"))
    assert "indeks-pemerintah-digital" in shown(asked) and "indeks-spbe" not in shown(asked)


def test_free_answers_are_not_taken_for_those_of_an_instrument(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="jawaban bebas \\('Lain'\\)"):
        asked_in(reading(tmp_path, TWO_YEARS), 2024, "2023-kppn")


@pytest.mark.parametrize("key", ["2022-baru", "2022-lama"])
def test_the_instrument_chooses_among_the_evaluations_of_a_year(key: str, tmp_path: Path) -> None:
    text = "evaluasi: [{tahun: 2024, instrumen: 2022-baru}, {tahun: 2024, instrumen: 2022-lama}]\n"
    assert asked_in(reading(tmp_path, text), 2024, key).instrument.key == key


def test_the_last_stage_of_a_year_is_asked(tmp_path: Path) -> None:
    text = (
        "evaluasi: [{tahun: 2025, tahap: II, instrumen: 2023-kppn}, {tahun: 2025, tahap: I, instrumen: 2023-kppn}]\n"
    )
    assert asked_in(reading(tmp_path, text)).evaluation.when == "2025 tahap II"


def test_nothing_is_written_to_the_files(tmp_path: Path) -> None:
    asked_in(reading(tmp_path, TWO_YEARS))
    assert (tmp_path / "uji/isi.yaml").read_text("utf-8") == TWO_YEARS
