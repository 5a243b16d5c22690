"""Answers as online forms export them: sections, times, exports made twice, and rows at their foot."""

from fractions import Fraction
from pathlib import Path

from generator.pulling.foreign.sources import foreign_tables
from generator.survey.doubts import doubts
from generator.survey.questions import questions
from generator.survey.responses import Responses, read_responses
from generator.survey.result import result_of
from tests.cases import each
from tests.survey.survey_tables import read, table

SECTIONS = "responden;pengguna;program;pajak-daring;bayar-nontunai;pajak-daring\n"
TIMED = "Timestamp;pengguna;program;pajak-daring;bayar-nontunai\n"


def told(found: Responses) -> str:
    """All doubts about these responses."""
    return "\n".join(doubts(result_of(found), {key: key for key in questions()}, most=None))


def read_two(folder: Path, first: str, second: str) -> Responses:
    """The responses of two files."""
    for name, text in (("a.csv", first), ("b.csv", second)):
        (folder / name).write_text(text, encoding="utf-8")
    return read_responses([*foreign_tables(folder / "a.csv"), *foreign_tables(folder / "b.csv")], "")


def test_a_question_in_two_sections_is_one_question(tmp_path: Path) -> None:
    found = read(tmp_path, f"{SECTIONS}Ani;Ya;P;4;3;\nBudi;Ya;P;;3;2\nCici;Ya;P;1;3;1\n")
    assert [one.scores["pajak-daring"] for one in found.all] == [4, 2, 1]
    assert ([one.unanswered for one in found.all], found.unused, found.unread) == ([0, 0, 0], [], [])


def test_a_question_answered_differently_in_two_sections_is_told_and_not_counted(tmp_path: Path) -> None:
    found = read(tmp_path, f"{SECTIONS}Ani;Ya;P;4;3;2\n")
    assert found.all[0].scores == {"bayar-nontunai": 3}
    assert found.unread == [
        "jawaban, baris 2: pertanyaan pajak-daring dijawab berbeda dalam kolom D '4' dan F '2', jadi tidak dihitung"
    ]


def test_who_says_no_to_a_question_with_a_verb_does_not_count(tmp_path: Path) -> None:
    text = "Nama;Apakah Anda pernah memakai layanan ini?;Program;pajak-daring\nAni;Ya;P;4\nBudi;Tidak;P;0\n"
    assert [one.respondent for one in read(tmp_path, text).counted] == ["Ani"]


def test_a_column_of_yes_and_no_that_is_not_known_is_told_and_its_heading_mended_as_said_works(
    tmp_path: Path,
) -> None:
    text = "Nama;Pernah dilayani?;Program;pajak-daring\nAni;Ya;P;4\nBudi;Tidak;P;0\n"
    said = told(read(tmp_path, text))
    assert "Tidak ada kolom yang dikenali sebagai Pengguna dalam jawaban; 2 respondennya dihitung semua" in said
    assert "hanya ya atau tidak: jawaban: Pernah dilayani?." in said
    assert "tidak menyebut apakah" not in said
    assert len(read(tmp_path, text.replace("Pernah dilayani?", "Pengguna")).counted) == 1


def test_two_exports_of_an_anonymous_form_count_each_answer_once(tmp_path: Path) -> None:
    early = f"{TIMED}2025/01/02 10:11:12;Ya;P;4;3\n2025/01/02 10:12:12;Ya;P;4;3\n"
    found = read_two(tmp_path, early, f"{early}2025/01/02 10:13:12;Ya;P;1;3\n")
    assert (len(found.all), len(found.repeated), found.alike) == (3, 2, [])


@each(("first", "counted"), [("02/01/2025 10:11", 2), ("02/01/2025", 2), ("02/01/2025 10:11:12", 1)])
def test_equal_rows_of_one_form_are_one_answer_only_to_the_second(tmp_path: Path, first: str, counted: int) -> None:
    found = read(tmp_path, TIMED + f"{first};Ya;P;4;3\n" * 2)
    assert (len(found.all), len(found.alike)) == (counted, counted - 1)


def test_equal_rows_without_a_time_are_told_and_all_count(tmp_path: Path) -> None:
    found = read(tmp_path, table(";ya;Pasar;4;3;2", "Anonim;ya;Pasar;4;3;2", "Anonim;ya;Pasar;4;3;2"))
    assert (len(found.counted), found.repeated) == (3, [])
    assert "1 responden tanpa nama menjawab sama seluruhnya dengan baris lain, tetapi semuanya dihitung" in told(
        found
    )


@each(("last", "what"), [("2,67;3", "rerata"), ("8;9", "jumlah"), ("2;3", ""), ("", "")])
def test_a_last_row_of_sums_or_means_without_a_label_is_told(tmp_path: Path, last: str, what: str) -> None:
    rows = ("Ani;ya;P;4;3", "Budi;ya;P;2;3", "Cici;ya;P;2;3", f";;;{last or ';'}")
    found = read(tmp_path, table(*rows, headings=("pajak-daring", "bayar-nontunai")))
    assert found.like_summaries == ([f"jawaban, baris 5 ({what} baris di atasnya)"] if what else [])


def test_the_foot_of_a_table_of_satisfaction_is_no_respondent(tmp_path: Path) -> None:
    foot = ("Nilai/Unsur;;;6;5;4", "NRR/Unsur;;;3;2,5;2", "NRR tertimbang;;;0,33;0,27;0,22", "IKM;;;62,5;;")
    found = read(tmp_path, table("Ani;ya;P;4;3;2", "Budi;ya;P;2;2;2", *foot))
    assert (len(found.counted), len(found.summaries), result_of(found).mean) == (2, 4, Fraction(5, 2))


@each("typed", ["Sangat baik (4)", "Sangat Puas - 4", "Baik sekali: 4"])
def test_a_score_may_stand_behind_its_label(tmp_path: Path, typed: str) -> None:
    [one] = read(tmp_path, table(f"Siti;ya;Pasar;{typed};3;2")).all
    assert one.scores["pajak-daring"] == 4


def test_two_rows_of_headings_as_surveymonkey_writes_them_are_one_form(tmp_path: Path) -> None:
    first, second = [item.name for items in questions().values() for item in items][:2]
    rows = [
        f"Respondent ID,Start Date,Nama,Apakah Anda pengguna layanan ini?,{first},Bagaimana layanannya?",
        f",,Open-Ended Response,Response,Response,{second}",
        "118,01/02/2025 10:11:12,Ani,Ya,4,3",
        "119,01/02/2025 10:12:12,Budi,Tidak,4,1",
    ]
    found = read(tmp_path, "\n".join(rows).replace(",", ";") + "\n")
    assert [(one.respondent, len(one.scores), one.is_user) for one in found.all] == [
        ("Ani", 2, True),
        ("Budi", 2, False),
    ]
    assert (found.unread, found.silent) == ([], [])
    assert all(one.sent for one in found.all)


def test_a_matrix_alone_takes_names_and_times_from_the_row_above_it(tmp_path: Path) -> None:
    text = (
        "Respondent ID;Start Date;Nama;Nilai layanan ini;\n;;Open-Ended Response;pajak-daring;bayar-nontunai\n"
        "118;01/02/2025 10:11:12;Ani;4;3\n"
    )
    [one] = read(tmp_path, text).all
    assert (one.respondent, len(one.scores), bool(one.sent)) == ("Ani", 2, True)


@each("heading", ["Pengguna", "Pengguna layanan", "Pengguna layanan (1 = ya, 0 = tidak)", "Pengguna: 1/0"])
@each(("typed", "is_user"), [("1", True), ("0", False), ("1,0", True), ("0.0", False), ("Pengguna layanan: 1", True)])
def test_one_and_zero_say_who_uses_the_services(tmp_path: Path, heading: str, typed: str, is_user: bool) -> None:
    found = read(tmp_path, f"Nama;{heading};Program;pajak-daring;bayar-nontunai\nAni;{typed};P;4;3\n")
    assert found.all[0].is_user is is_user
