"""Scores in cells: words of ratings count only by a scale that the user declares."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from generator.pulling.foreign.sources import foreign_tables
from generator.source.problems import UserError
from generator.survey.as_text import as_yaml
from generator.survey.doubts import in_words
from generator.survey.questions import questions
from generator.survey.responses import Responses, read_responses
from generator.survey.result import result_of
from generator.survey.scores_in_cells import scale_asked, score_in
from tests.cases import each
from tests.survey.survey_tables import table

WORDS = ("Ani;ya;P;Sangat baik;Baik;Cukup", "Budi;ya;P;Kurang;SETUJU;Tidak setuju")


def _read(folder: Path, option: str = "", *rows: str) -> Responses:
    file = folder / "jawaban.csv"
    file.write_text(table(*(rows or WORDS)), encoding="utf-8")
    return read_responses(foreign_tables(file), "jawaban.csv", scale_asked(option) if option else None)


def test_words_are_not_counted_and_the_scale_proposed_for_them_counts_them_all(tmp_path: Path) -> None:
    found = _read(tmp_path)
    told = in_words(result_of(found))
    assert "6 jawaban berupa kata tanpa angka" in told
    with pytest.raises(UserError, match="berupa kata"):
        as_yaml(result_of(found), {key: key for key in questions()})
    option = re.search(r'--skala "([^"]+)"', told)
    assert option is not None
    again = _read(tmp_path, option[1])
    assert [[*map(int, one.scores.values())] for one in again.all] == [[4, 3, 2], [1, 3, 1]]
    assert again.unread == []
    assert "cukup = 2,00" in as_yaml(result_of(again), {key: key for key in questions()})


def test_a_single_word_among_scores_is_told_and_holds_back_no_answer(tmp_path: Path) -> None:
    rows = [f"{name};ya;P;4;3;2" for name in ("Ani", "Budi", "Cici", "Dedi")]
    found = _read(tmp_path, "", *rows, "Edi;ya;P;Baik;3;2")
    assert (found.ratings, found.are_in_words) == (["Baik"], False)


@each(
    ("text", "score"),
    [("Sangat Baik", 4), (" sangat  baik.", 4), ("cukup", Fraction(5, 2)), ("3", 3), ("3 - Baik", 3), ("Baik", None)],
)
def test_a_word_has_the_score_that_was_declared(text: str, score: Fraction | None) -> None:
    assert score_in(text, scale_asked("Sangat baik=4, Cukup = 2,5")) == score


@each(
    ("text", "told"),
    [
        ("Baik", "tulis KATA=NILAI"),
        ("Baik=", "tulis KATA=NILAI"),
        ("Baik=5", "di luar 0 sampai 4"),
        ("Baik=3; baik=2", "dengan dua nilai"),
    ],
)
def test_a_scale_that_cannot_be_read_is_told(text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        scale_asked(text)
