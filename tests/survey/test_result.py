"""The means of a survey, and what assessors would doubt in it."""

import json
import re
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from generator.evaluation.scores import result_of as scored
from generator.framework.dimensions import dimensions
from generator.framework.instruments import instruments
from generator.source.problems import UserError
from generator.survey.as_json import as_json
from generator.survey.as_text import as_text, as_yaml
from generator.survey.doubts import doubts
from generator.survey.questions import questions, questions_by_key
from generator.survey.result import SurveyResult, result_of
from tests.survey.survey_tables import read, table

NAMES = {key: one.name for key, one in dimensions().items()}


def result(folder: Path, *rows: str) -> SurveyResult:
    return result_of(read(folder, table(*rows)))


def told(folder: Path, *rows: str) -> list[str]:
    """The doubts but those on the number of respondents."""
    found = doubts(result(folder, *rows), NAMES)
    return [doubt for doubt in found if "yang diminta" not in doubt and "tanpa satu jawaban" not in doubt]


def test_a_question_has_the_mean_of_those_who_answered_it(tmp_path: Path) -> None:
    found = result(tmp_path, "Siti;ya;Pasar;4;3;", "Budi;ya;Pasar;3;;2", "Ani;tidak;Pasar;0;0;0")
    means = {one.item.key: (one.number, one.mean) for one in found.answered}
    assert means == {"pajak-daring": (2, Fraction(7, 2)), "bayar-nontunai": (1, 3), "literasi-keuangan": (1, 2)}
    assert found.mean == Fraction(17, 6)


def test_a_whole_survey_scores_the_part_impact_as_the_instrument_does(tmp_path: Path) -> None:
    keys = list(questions_by_key())
    scores = {key: n % 5 for n, key in enumerate(keys)}
    found = result_of(read(tmp_path, ";".join(keys) + "\n" + ";".join(str(scores[key]) for key in keys) + "\n"))
    expected = scored(instruments()["2023-kppn"], {key: Fraction(score) for key, score in scores.items()})
    assert found.mean == expected.parts["impact"].as_zero


def test_who_answered_nothing_is_told_and_not_counted(tmp_path: Path) -> None:
    found = result(tmp_path, "Siti;ya;Pasar;4;3;2", "Pak Lurah;ya;Pasar;;;", ";;;;;")
    [doubt] = [doubt for doubt in doubts(found, NAMES) if "tidak menjawab" in doubt]
    assert doubt.startswith("1 responden tidak menjawab satu pertanyaan pun dan tidak dihitung: jawaban, baris 3")
    assert len(found.responses.counted) == 1


def test_a_name_in_capitals_is_the_same_person(tmp_path: Path) -> None:
    found = result(tmp_path, "Budi;ya;Pasar;4;3;2", "BUDI;ya;Pasar;4;3;2", "budi;ya;Pasar;1;3;2")
    assert (len(found.responses.counted), len(found.responses.repeated)) == (2, 1)
    assert any("1 nama muncul beberapa kali" in doubt for doubt in doubts(found, NAMES))


def test_a_sound_survey_raises_no_doubt(tmp_path: Path) -> None:
    keys = [item.key for items in questions().values() for item in items]
    lines = [";".join(("responden", "pengguna", "program", *keys))]
    for items in questions().values():
        for n in range(50):
            asked = {item.key: (n + at) % 5 for at, item in enumerate(items)}
            scores = (str(asked.get(key, "")) for key in keys)
            lines.append(";".join((f"Warga {items[0].dimension} {n}", "ya", "Layanan", *scores)))
    found = result_of(read(tmp_path, "\n".join(lines)))
    assert [one.respondents for one in found.dimensions] == [50] * 6
    assert [*doubts(found, NAMES)] == []


def test_fewer_than_fifty_respondents_are_told_for_each_dimension(tmp_path: Path) -> None:
    few = [doubt for doubt in doubts(result(tmp_path, "Siti;ya;Pasar;4;3;2"), NAMES) if "yang diminta" in doubt]
    assert few[2] == "Smart Economy: 1 responden, kurang dari 50 yang diminta."
    assert len(few) == 6


def test_non_users_are_told_and_not_counted(tmp_path: Path) -> None:
    assert told(tmp_path, "Siti;tidak;Pasar;4;3;2", "Budi;ya;Pasar;3;2;1") == [
        "1 responden tidak memakai layanannya dan tidak dihitung: jawaban, baris 2."
    ]


def test_one_respondent_on_several_dimensions_is_told(tmp_path: Path) -> None:
    text = "responden;pengguna;program;pajak-daring;energi-sampah\nSiti;ya;A;4;\nSiti;ya;B;;3\n"
    found = [*doubts(result_of(read(tmp_path, text)), NAMES)]
    assert "1 responden menjawab pada beberapa dimensi: Siti (Smart Economy dan Smart Environment)." in found


def test_a_name_twice_on_one_dimension_is_told_but_counts_twice(tmp_path: Path) -> None:
    rows = ("Siti;ya;Pasar;4;3;2", "siti;ya;Pasar;4;3;1")
    assert told(tmp_path, *rows) == [
        "1 nama muncul beberapa kali pada satu dimensi; semuanya dihitung: siti (Smart Economy)."
    ]
    assert result(tmp_path, *rows).dimensions[2].respondents == 2


def test_equal_answers_throughout_a_form_are_told_but_not_on_a_short_one(tmp_path: Path) -> None:
    keys = [item.key for item in questions()["smart_living"]]
    rows = (f"{name};ya;A;{';'.join(scores)}" for name, scores in (("Siti", "444444444"), ("Budi", "444434444")))
    text = table(*rows, headings=(*keys,))
    found = [*doubts(result_of(read(tmp_path, text)), NAMES)]
    assert "1 responden memberi nilai sama pada semua pertanyaan: jawaban, baris 2." in found
    assert told(tmp_path, "Siti;ya;Pasar;4;4;4") == []


def test_what_is_empty_or_unreadable_is_told_with_its_place(tmp_path: Path) -> None:
    assert told(tmp_path, ";;;4;9;") == [
        "1 sel tidak dapat dibaca: jawaban!E2: '9' bukan nilai 0 sampai 4.",
        "1 responden tanpa program yang dinilai: jawaban, baris 2.",
        "1 responden tidak menyebut apakah ia pengguna layanan: jawaban, baris 2.",
        "1 responden tanpa nama, jadi tidak dapat dibandingkan: jawaban, baris 2.",
        "1 pertanyaan dibiarkan kosong; reratanya dari yang menjawab.",
    ]


def test_other_words_for_use_are_told_once(tmp_path: Path) -> None:
    assert told(tmp_path, "Siti;kadang;Pasar;4;4;3") == [
        "1 responden dengan isian Pengguna yang bukan ya atau tidak; jawabannya tetap dihitung: "
        "jawaban, baris 2 ('kadang')."
    ]


def test_questions_that_nobody_answered_are_named_on_dimensions_that_were_asked(tmp_path: Path) -> None:
    keys = [item.key for item in questions()["smart_economy"]][1:]
    text = table(f"Siti;ya;A;{';'.join('3' * len(keys))}", headings=(*keys,))
    found = [doubt for doubt in doubts(result_of(read(tmp_path, text)), NAMES) if "tanpa satu jawaban" in doubt]
    first = questions()["smart_economy"][0].name
    assert found == [f"Smart Economy: 1 pertanyaan tanpa satu jawaban pun: {first}."]


def test_rows_that_do_not_count_are_told_with_their_places(tmp_path: Path) -> None:
    assert told(tmp_path, "Siti;ya;A;4;3;2", "Siti;ya;A;4;3;2", "Total;;;4;3;2") == [
        "1 baris sama seluruhnya dengan baris lain dan dihitung satu kali: jawaban, baris 3.",
        "1 baris merangkum baris lain dan tidak dihitung: jawaban, baris 4.",
    ]


def test_a_part_of_the_survey_is_scored_in_two_ways(tmp_path: Path) -> None:
    found = result(tmp_path, "Siti;ya;Pasar;4;3;2")
    assert (found.mean, found.as_zero) == (Fraction(3), Fraction(9, 54))
    text = as_text(found, "Kabupaten Uji", NAMES, ["jawaban.csv"])
    assert "51 dari 54 pertanyaan belum terjawab: dampak 0,17 bila dihitung 0, dan 3,00 bila tidak dihitung." in text


def test_all_places_are_in_the_json(tmp_path: Path) -> None:
    found = result(tmp_path, *(f"Warga {n};ya;;{n % 5};3;2" for n in range(8)))
    assert "Semua tempatnya ada dalam hasil dengan --format json." in as_text(found, "Uji", NAMES, ["a.csv"])
    notes = json.loads(as_json(found, "Uji", NAMES))["catatan"]
    assert all(any(f"jawaban, baris {n}" in note for note in notes) for n in range(2, 10))


def test_many_places_are_named_up_to_five(tmp_path: Path) -> None:
    [found] = told(tmp_path, *(f"Warga {n};ya;;{n % 5};3;2" for n in range(8)))
    assert found.startswith("8 responden tanpa program yang dinilai: jawaban, baris 2, ")
    assert found.endswith("baris 6, dan 3 lagi.")


def test_the_report_names_dimensions_means_and_the_lowest(tmp_path: Path) -> None:
    text = as_text(result(tmp_path, "Siti;ya;Pasar;4;3;2"), "Kabupaten Uji", NAMES, ["jawaban.csv"])
    assert "1 responden dihitung dari jawaban.csv" in text
    assert re.search(r"Smart Economy +1 +3,00\n", text)
    assert re.search(r"Smart Living +0 +–\n", text)
    assert "2,00  Ada literasi rekening dan jalan ke modal bank (Smart Economy)" in text


def test_the_means_as_answers_are_yaml_that_the_region_can_take(tmp_path: Path) -> None:
    found = result(tmp_path, "Siti;ya;Pasar;4;3;2", "Budi;ya;Pasar;3;3;3", "Ani;ya;Pasar;3;3;3")
    answers = yaml.safe_load(as_yaml(found, NAMES))["jawaban"]
    assert answers[0] == {
        "butir": "pajak-daring", "nilai": "3,33", "bukti": "Survei dampak terhadap 3 pengguna layanan"
    }  # fmt: skip
    assert len(answers) == 3


def test_answers_on_a_scale_up_to_five_are_told_first_and_become_no_answer(tmp_path: Path) -> None:
    found = result(tmp_path, "Siti;ya;Pasar;5;1;2", "Budi;ya;Pasar;1;5;3", "Ani;ya;Pasar;5;5;4")
    first = next(iter(doubts(found, NAMES)))
    assert "4 jawaban bernilai di atas 4" in first and "sampai 5" in first
    text = as_text(found, "Uji", NAMES, ["a.csv"])
    assert text.count(first) == 1 and text.index(first) < text.index("rerata\n")
    with pytest.raises(UserError, match="tidak bermakna"):
        as_yaml(found, NAMES)


def test_one_score_too_high_among_many_is_only_unread(tmp_path: Path) -> None:
    rows = [f"Warga {n};ya;Pasar;{n % 5};3;2" for n in range(9)]
    assert not result(tmp_path, *rows, "Siti;ya;Pasar;5;1;2").responses.seems_of_other_scale


@pytest.mark.parametrize(
    ("uses", "evidence"),
    [
        (("ya", "ya"), "2 pengguna layanan"),
        (("", ""), "2 responden (tidak disebut apakah pengguna layanan)"),
        (("ya", "mungkin"), "2 responden (1 menyatakan diri pengguna layanan)"),
    ],
)
def test_the_evidence_calls_users_only_those_who_say_so(tmp_path: Path, uses: tuple[str, str], evidence: str) -> None:
    rows = [f"Warga {n};{use};Pasar;4;3;2" for n, use in enumerate(uses)]
    text = as_yaml(result(tmp_path, *rows), NAMES)
    [answers] = {one["bukti"] for one in yaml.safe_load(text)["jawaban"]}
    assert answers == f"Survei dampak terhadap {evidence}"
    assert "    # Smart Economy: 2 responden, kurang dari 50" in text.partition("jawaban:")[0]
