"""Answers to the survey as they are typed and exported: headings in many words, labels, cells that are no score."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pulling.foreign.sources import ForeignTable, foreign_tables
from generator.source.problems import UserError
from generator.survey.questions import questions, questions_by_key
from generator.survey.responses import read_responses
from tests.cases import each
from tests.excel.grids import Formula, Grid, Percent, write_grids
from tests.survey.survey_tables import read, table


def test_the_survey_asks_nine_questions_on_each_of_six_dimensions() -> None:
    assert [len(items) for items in questions().values()] == [9] * 6


def test_a_row_is_a_respondent_with_scores_programme_and_use(tmp_path: Path) -> None:
    [one] = read(tmp_path, table("Siti Aminah;ya;Pasar Digital;4;3;2")).all
    assert (one.respondent, one.is_user, one.programme) == ("Siti Aminah", True, "Pasar Digital")
    assert one.scores == {"pajak-daring": 4, "bayar-nontunai": 3, "literasi-keuangan": 2}
    assert one.dimensions == ["smart_economy"]


@each(
    "heading",
    [
        "bayar-nontunai", "Pembayaran nontunai dipakai (QRIS, dompet digital)",
        "pembayaran nontunai dipakai (qris, dompet digital)?",
        "8. Pembayaran nontunai dipakai (QRIS, dompet digital)",
        "Smart Economy: Pembayaran nontunai dipakai (QRIS, dompet digital)",
        "Nilailah pernyataan berikut [Pembayaran nontunai dipakai (QRIS, dompet digital)]",
    ],
)  # fmt: skip
def test_a_question_is_known_by_its_key_its_words_and_as_an_online_form_exports_it(
    tmp_path: Path, heading: str
) -> None:
    [one] = read(tmp_path, table("Siti;ya;Pasar;4;3", headings=("pajak-daring", heading))).all
    assert one.scores["bayar-nontunai"] == 3


@each("typed", ["4", "4,0", "4 - Sangat baik", "4. Sangat baik", "4 (sangat baik)", "4 Sangat baik"])
def test_a_score_may_carry_its_label(tmp_path: Path, typed: str) -> None:
    [one] = read(tmp_path, table(f"Siti;ya;Pasar;{typed};3;2")).all
    assert one.scores["pajak-daring"] == Fraction(4)


@each("typed", ["5", "-1", "baik", "4/5", "44", "4.5.1", "3 atau 4", "3 orang", "3%", "#REF!"])
def test_what_is_no_score_is_told_with_its_cell_and_the_rest_counts(tmp_path: Path, typed: str) -> None:
    found = read(tmp_path, table(f"Siti;ya;Pasar;{typed};3;2"))
    assert found.unread == [f"jawaban!D2: '{typed}' bukan nilai 0 sampai 4"]
    assert found.all[0].scores == {"bayar-nontunai": 3, "literasi-keuangan": 2}
    assert found.all[0].unanswered == 0


@each(
    ("entered", "told"),
    [
        (True, "sel ini berisi TRUE (benar/salah)"), (False, "sel ini berisi FALSE"),
        (Percent(0.75), "'75%' bukan nilai 0 sampai 4"), (Percent(0.04), "'4%' bukan nilai 0 sampai 4"),
        (Formula("=1+2"), "rumus di sel ini belum dihitung"),
        (date(2025, 5, 3), "Excel menjadikan isi sel ini tanggal 2025-05-03"),
    ],
)  # fmt: skip
def test_a_cell_of_a_workbook_that_shows_no_score_is_told_with_the_reason(
    tmp_path: Path, entered: object, told: str
) -> None:
    head = dict(enumerate(("responden", "pengguna", "program", "pajak-daring", "bayar-nontunai")))
    grid = Grid("Survei", [head, {0: "Siti", 1: "ya", 2: "Pasar", 3: entered, 4: 3.5}])
    found = read_responses(foreign_tables(write_grids(tmp_path / "a.xlsx", {"Survei": grid})), "a.xlsx")
    [unread] = found.unread
    assert unread.startswith(f"Survei!D2: {told}")
    [one] = found.all
    assert (one.scores, one.unanswered) == ({"bayar-nontunai": Fraction(7, 2)}, 0)


def test_an_empty_cell_is_no_zero(tmp_path: Path) -> None:
    [one] = read(tmp_path, table("Siti;ya;Pasar;;3;0")).all
    assert one.scores == {"bayar-nontunai": 3, "literasi-keuangan": 0}


def test_who_does_not_use_the_services_does_not_count(tmp_path: Path) -> None:
    found = read(tmp_path, table("Siti;ya;Pasar;4;4;3", "Budi;Belum pernah;Pasar;0;0;1", "Ani;;Pasar;2;2;1"))
    assert [one.respondent for one in found.counted] == ["Siti", "Ani"]


@each(("typed", "is_user"), [("No", False), ("n", False), ("0", False), ("yes", True), ("1", True), ("kadang", None)])
def test_use_is_said_in_the_words_of_online_forms_too(tmp_path: Path, typed: str, is_user: bool | None) -> None:
    [one] = read(tmp_path, table(f"Siti;{typed};Pasar;4;4;3")).all
    assert one.is_user is is_user


def test_the_same_row_in_two_files_counts_once_but_two_people_without_a_name_are_two(tmp_path: Path) -> None:
    same = table(
        "Siti;ya;Pasar;4;3;2", "Siti;ya;Pasar;4;3;2", ";ya;Pasar;4;3;2", ";ya;Pasar;4;3;2", "Siti;ya;Pasar;4;3;1"
    )
    found = read(tmp_path, same)
    assert (len(found.all), [one.place for one in found.repeated]) == (4, ["jawaban, baris 3"])


def test_equal_answers_on_another_programme_are_no_repetition(tmp_path: Path) -> None:
    found = read(tmp_path, table("Siti;ya;Loket;4;3;2", "Siti;ya;Kanal aduan;4;3;2"))
    assert (len(found.all), found.repeated) == (2, [])


def test_a_repetition_is_known_in_columns_of_another_order(tmp_path: Path) -> None:
    turned = "responden;pengguna;program;literasi-keuangan;pajak-daring\nSiti;ya;Pasar;2;4\n"
    (tmp_path / "lain.csv").write_text(turned, encoding="utf-8")
    (tmp_path / "jawaban.csv").write_text(table("Siti;ya;Pasar;4;;2"), encoding="utf-8")
    tables = [*foreign_tables(tmp_path / "lain.csv"), *foreign_tables(tmp_path / "jawaban.csv")]
    assert len(read_responses(tables, "").repeated) == 1


def test_a_row_that_sums_up_the_others_is_no_respondent(tmp_path: Path) -> None:
    found = read(tmp_path, table("Siti;ya;Pasar;4;3;2", "Rata-rata:;;;4;3;2"))
    assert (len(found.all), [one.place for one in found.summaries]) == (1, ["jawaban, baris 3"])


@each(
    "text",
    [
        "Timestamp;layanan-daring;layanan-terbuka\n2025-07-01;4;3\n2025-07-02;4;4\nRata-rata;2;2\n",
        "No;responden;pengguna;layanan-daring\n1;A;ya;4\n2;B;ya;4\nRata-rata;;;2\n",
        "No;responden;layanan-daring\n1;A;4\n2;B;4\n;Rata-rata per butir;2\n",
        "No;responden;pengguna;layanan-daring\n1;A;ya;4\n2;B;ya;4\n;;Jumlah jawaban;200\n",
        "layanan-daring;layanan-terbuka;responden\n4;4;A\n4;4;B\n2;2;Standar deviasi\n",
    ],
)
def test_a_summary_is_known_in_any_column_beside_the_questions(tmp_path: Path, text: str) -> None:
    found = read(tmp_path, text)
    assert (len(found.all), [one.place for one in found.summaries]) == (2, ["jawaban, baris 4"])
    assert (found.unread, found.beyond, found.silent) == ([], [], [])


def test_a_respondent_or_programme_that_sounds_like_a_summary_counts(tmp_path: Path) -> None:
    found = read(tmp_path, table("Kab. Jumlah Raya;ya;Pasar;4;3;2", "Siti;ya;Total Sehat;4;3;2"))
    assert (len(found.all), found.summaries) == (2, [])


def test_a_dash_is_no_programme(tmp_path: Path) -> None:
    assert read(tmp_path, table("Siti;ya;-;4;3;2")).all[0].programme == ""


@each("heading", ["Program/layanan yang dinilai", "Layanan", "Nama Layanan", "Program atau Layanan yang Dinilai"])
def test_the_programme_is_known_by_the_words_of_offices(tmp_path: Path, heading: str) -> None:
    found = read(tmp_path, f"responden;{heading};data-terpadu;data-sesuai\nSiti;Loket;3;2\n")
    assert (found.all[0].programme, found.unused) == ("Loket", [])


def test_only_questions_of_the_answered_dimensions_count_as_empty(tmp_path: Path) -> None:
    text = "responden;pajak-daring;bayar-nontunai;energi-sampah;listrik-andal\nSiti;4;;;\n"
    assert read(tmp_path, text).all[0].unanswered == 1


def test_unknown_headings_are_named(tmp_path: Path) -> None:
    found = read(tmp_path, "Timestamp;responden;pajak-daring;bayar-nontunai;Saran\n1;Siti;4;3;bagus\n")
    assert found.unused == ["jawaban: Timestamp", "jawaban: Saran"]


def test_a_question_in_slightly_other_words_is_not_taken_for_the_programme(tmp_path: Path) -> None:
    heading = "Program dan kegiatan pemerintah bersifat terbuka"
    found = read(tmp_path, f"responden;{heading};data-terpadu;data-sesuai\nSiti;4;3;2\n")
    assert found.unused == [f"jawaban: {heading}"]
    assert found.all[0].programme == ""


def test_a_table_may_hold_a_single_question_beside_the_respondent(tmp_path: Path) -> None:
    found = read(tmp_path, "responden,pengguna,program,layanan-daring\nA,ya,P,2\n")
    assert [dict(one.scores) for one in found.all] == [{"layanan-daring": 2}]


def test_a_table_without_questions_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"jawaban\.csv tidak memuat kolom pertanyaan.*layanan-daring"):
        read(tmp_path, "nama;umur\nSiti;30\n")


@given(
    st.lists(st.dictionaries(st.sampled_from(sorted(questions_by_key())), st.integers(0, 4), min_size=1), max_size=8)
)
def test_every_score_in_a_table_is_read_once(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, int]]
) -> None:
    keys = sorted(questions_by_key())
    lines = [";".join(["responden", *keys])]
    lines += [";".join([f"R{n}", *(str(row.get(key, "")) for key in keys)]) for n, row in enumerate(rows)]
    file = tmp_path_factory.mktemp("survei") / "a.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    tables: list[ForeignTable] = foreign_tables(file)
    assert [dict(one.scores) for one in read_responses(tables, "a.csv").all] == rows


@each("text", ["Siti,ya,Pasar,3,5,2,1", "Siti,ya,Pasar,3,2,2,0,4"])
def test_a_decimal_comma_that_splits_a_cell_is_refused_with_line_and_remedy(tmp_path: Path, text: str) -> None:
    head = "responden,pengguna,program,pajak-daring,bayar-nontunai,literasi-keuangan\n"
    with pytest.raises(UserError, match=r"baris 2: \d kolom, padahal judulnya 6; apit bilangan berkoma"):
        read(tmp_path, f"{head}{text}\n")
    quoted = 'Siti,ya,Pasar,"3,5",2,1'
    assert read(tmp_path, f"{head}{quoted}\n").all[0].scores["pajak-daring"] == Fraction(7, 2)


@each("sign", [";", "\t", ","])
def test_cells_below_no_heading_are_named_by_their_column(tmp_path: Path, sign: str) -> None:
    head = sign.join(("responden", "pengguna", "program", "", "pajak-daring", "bayar-nontunai", ""))
    found = read(tmp_path, f"{head}\n{sign.join(('Siti', 'ya', 'Pasar', '9', '4', '3', 'antre lama'))}\n")
    assert found.unused == ["jawaban: D (tanpa judul)", "jawaban: G (tanpa judul)"]
    assert found.all[0].scores == {"pajak-daring": 4, "bayar-nontunai": 3}


def test_a_cell_of_a_workbook_below_no_heading_is_named(tmp_path: Path) -> None:
    head = dict(enumerate(("responden", "pengguna", "program", "pajak-daring")))
    grid = Grid("Survei", [head, {0: "Siti", 1: "ya", 2: "Pasar", 3: 3, 4: 5}])
    found = read_responses(foreign_tables(write_grids(tmp_path / "a.xlsx", {"Survei": grid})), "a.xlsx")
    assert found.unused == ["Survei: E (tanpa judul)"]


@each("typed", ["tdk", "FALSE", "belum pernah memakai", "Non pengguna", "tidak memakai layanan ini", "Blm"])
def test_whoever_says_no_in_plain_words_does_not_count(tmp_path: Path, typed: str) -> None:
    assert read(tmp_path, table(f"Siti;{typed};Pasar;4;3;2")).counted == []


@each("typed", ["tidak tahu", "tidak selalu", "-", "kadang-kadang", "mungkin"])
def test_what_is_neither_yes_nor_no_counts_and_is_told(tmp_path: Path, typed: str) -> None:
    [one] = read(tmp_path, table(f"Siti;{typed};Pasar;4;3;2")).counted
    assert one.is_user is None


def test_a_heading_of_two_rows_is_read_as_one(tmp_path: Path) -> None:
    text = (
        "Survei Dampak;;;;;\nNo;Nama;Pengguna;Program;Layanan;\n;;;;layanan-daring;layanan-terbuka\n"
        "1;A;Tidak;p;0;1\n2;B;Ya;p;4;3\nRata-rata;;;;2;2\n"
    )
    found = read(tmp_path, text)
    [one] = found.counted
    assert (one.respondent, one.is_user, one.programme, sorted(one.scores.values())) == ("B", True, "p", [3, 4])
    assert (len(found.all), len(found.summaries), found.unused) == (2, 1, [])


@each("typed", ["Tidak, belum pernah", "tidak; saya belum pernah memakai", "Bukan – belum pernah"])
def test_a_no_that_is_said_twice_is_a_no(tmp_path: Path, typed: str) -> None:
    [one] = read(tmp_path, table(f'Siti;"{typed}";Pasar;4;3;2')).all
    assert one.is_user is False


def test_a_yes_taken_back_is_neither(tmp_path: Path) -> None:
    [one] = read(tmp_path, table("Siti;ya, tetapi sudah tidak;Pasar;4;3;2")).all
    assert one.is_user is None


@each("heading", ["Timestamp", "Keterangan"])
def test_a_single_question_above_scores_is_a_heading(tmp_path: Path, heading: str) -> None:
    assert [dict(one.scores) for one in read(tmp_path, f"{heading};layanan-daring\na;3\nb;\n").all] == [
        {"layanan-daring": 3}
    ]


def test_a_list_of_questions_is_no_heading(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak memuat kolom pertanyaan"):
        read(tmp_path, "Butir;Keterangan\nlayanan-daring;x\nlayanan-terbuka;y\n")
