"""Kinds read a value the way its field means it, and ask where it could mean two things."""

import datetime
from decimal import Decimal
from typing import Any

from generator.source.kinds import (
    PARAGRAPHS,
    PROSE,
    TEXT,
    AchievementKind,
    ChoiceKind,
    CountKind,
    DateKind,
    Kind,
    ListKind,
    MapKind,
    MoneyKind,
    NumberKind,
    YearKind,
)
from generator.source.values import Bilangan, Pilihan, Teks
from tests.cases import each
from tests.source.reading import said, value_of

STATUS = ChoiceKind({"ada": "Ada", "rancangan": "Rancangan", "belum": "Belum Ada"}, {"draf": "rancangan"})
TARGET = MapKind(YearKind(), AchievementKind())


def read(kind: Kind[Any], written: str) -> Any:
    value, problems = value_of(kind, written)
    assert not problems.errors, said(problems)
    return value


def refusal(kind: Kind[Any], written: str) -> tuple[str, str]:
    value, problems = value_of(kind, written)
    assert value is None
    [problem] = problems.errors
    return problem.message, problem.remedy


@each("written", ["no", "ya", "12:30", "32.10", "0123", "2026-08-17", "on", "1e3", "-5"])
def test_text_stays_as_it_was_written(written: str) -> None:
    assert read(TEXT, written) == written


@each("line", ["|---|---|", "--- | ---", "| :--- | ---: |"])
def test_a_table_of_markdown_is_refused(line: str) -> None:
    message, _ = refusal(PARAGRAPHS, f"|\n  | A | B |\n  {line}\n  | 1 | 2 |\n")
    assert message == "tabel dengan garis tegak (|) tidak tercetak sebagai tabel di sini"


def test_upright_strokes_within_a_text_are_text() -> None:
    assert read(PARAGRAPHS, "|\n  Pilih A | B\n  --- atau |C|\n") == "Pilih A | B\n--- atau |C|"


@each("written", ["1.97001E+17", "1,97E+17"])
def test_a_number_that_a_spreadsheet_has_shortened_is_no_text(written: str) -> None:
    message, remedy = refusal(TEXT, written)
    assert message == f"bilangan '{written}' disingkat oleh Excel, sehingga sebagian angkanya hilang"
    assert remedy.startswith("tulis semua angkanya")


@each("written", ["197001012000031001", "golongan darah E+", "tipe 1E+2B"])
def test_other_texts_with_digits_stay_texts(written: str) -> None:
    assert read(TEXT, written) == written


def test_a_folded_text_is_one_line() -> None:
    assert read(TEXT, ">-\n  satu\n  dua\n\n  tiga") == "satu dua tiga"
    assert read(TEXT, "|\n  satu\n  dua") == "satu dua"


@each(
    ("written", "text"),
    [
        ("|\n  1. satu\n  2. dua", "1. satu\n2. dua"),
        ("|\n  • satu\n  • dua", "• satu\n• dua"),
        (
            "|\n  Langkah:\n  a. satu\n     panjang\n  b. dua\n\n  Penutup\n  saja",
            "Langkah:\na. satu panjang\nb. dua\nPenutup saja",
        ),
        ("|\n  A. Yani\n  lahir", "A. Yani lahir"),
        ("|\n  suhu\n  - 5 derajat", "suhu - 5 derajat"),
    ],
)
def test_items_of_a_list_stay_in_lines_of_their_own_where_a_text_is_one_line(written: str, text: str) -> None:
    assert read(TEXT, written) == text


@each(
    ("written", "paragraphs"),
    [
        ("|\n  satu\n  dua\n\n\n  tiga\n", "satu\ndua\n\ntiga"),
        (">-\n  satu\n  dua\n\n  tiga\n", "satu dua\n\ntiga"),
        ("satu\n  dua\n\n  tiga", "satu dua\n\ntiga"),
        ("'satu\n\n  tiga'", "satu\n\ntiga"),
        ("|\n  satu  \n  dua\n   \n  tiga", "satu\ndua\n\ntiga"),
        ('"satu\\n\\ntiga"', "satu\n\ntiga"),
        ('"satu\\ndua\\n\\ntiga"', "satu\ndua\n\ntiga"),
    ],
)
@each("kind", [PARAGRAPHS, PROSE])
def test_an_empty_line_parts_paragraphs_whatever_the_style(kind: Kind[Any], written: str, paragraphs: str) -> None:
    assert read(kind, written) == paragraphs


@each("kind", [TEXT, PARAGRAPHS, CountKind(), MoneyKind(), DateKind(), STATUS, TARGET])
@each("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_written_is_not_supplied(kind: Kind[Any], written: str) -> None:
    assert read(kind, written) is None


@each(("written", "number"), [("1.500", 1500), ("0", 0), ("12", 12), ("1.250.000", 1_250_000)])
def test_dots_group_in_counts(written: str, number: int) -> None:
    assert read(CountKind(), written) == number


@each("written", ["1,5", "-3", "banyak", "1,500", "0.591", "101.591,000"])
def test_a_count_is_whole_and_not_negative(written: str) -> None:
    assert written in refusal(CountKind(), written)[0]


@each(("written", "value"), [("0.125", "0.125"), ("12.5", "12.5"), ("-0.125", "-0.125")])
def test_a_zero_before_a_point_groups_nothing(written: str, value: str) -> None:
    assert read(NumberKind(), written) == Decimal(value)


def test_an_amount_in_another_unit_is_to_be_reckoned() -> None:
    remedy = refusal(CountKind(("bulan", "bln")), "1 tahun")[1]
    assert remedy == "hitung dalam bulan, lalu tulis angkanya saja."


def test_a_number_that_could_be_two_is_asked_about() -> None:
    assert refusal(NumberKind(), "1.500")[0] == "'1.500' dapat berarti 1500 atau 1,5"


@each(("written", "value"), [("41,5", Decimal("41.5")), ("85%", Decimal(85)), ("-2", Decimal(-2))])
def test_an_achievement_is_a_number_where_it_looks_like_one(written: str, value: Decimal) -> None:
    found = read(AchievementKind(), written)
    assert isinstance(found, Bilangan)
    assert found == value


@each(
    "written",
    [
        "Ada",
        "A",
        "BB",
        "2 unit",
        "24 jam",
        "100% Ada",
        "4 (baik)",
        "3 (2 unit)",
        "Level 1e",
        "pukul 08.30",
        "08.30 WIB",
    ],
)
def test_an_achievement_may_be_a_grade(written: str) -> None:
    found = read(AchievementKind(), written)
    assert isinstance(found, Teks)
    assert found == written


@each(
    "written",
    [
        "1.500",
        "1,2,3",
        "“41,5”",
        ".75",
        "',5'",
        "1e3",
        "0x1F",
        "1_000",
        "41,5 (2024)",
        "41,5% (tahun 2024)",
        "41,5 persen (2024)",
        "41,5 pada 2024",
        "'2024: 41,5'",
        "½",
        "2½",
        "007",
        "41,5 tahun 2024",
        "41,5%, tahun 2024",
        "08.30",
        "01.500",
        "4; 2024",
        "4 2024",
        "4/2024",
        "4;",
        "A;",
        "4 | 8 | 12",
        "4, 8, 12",
        "'4; 8'",
    ],
)
def test_an_achievement_that_is_a_broken_number_is_no_grade(written: str) -> None:
    refusal(AchievementKind(), written)


@each(
    ("written", "own", "others"),
    [
        ("4; 2027=8", "4", "2027: 8"),
        ("'4, 2027: 8,5'", "4", "2027: 8,5"),
        ("'2026: 4; 2027: 8; 2028: 12'", "4", "2027: 8  dan  2028: 12"),
        ("'B | 2027: A'", "B", "2027: A"),
    ],
)
def test_the_achievement_of_one_year_does_not_hold_that_of_another(written: str, own: str, others: str) -> None:
    message, remedy = refusal(AchievementKind(), written)
    assert message.endswith("memuat nilai beberapa tahun")
    assert remedy == f"tulis  {own}  saja di sini, dan beri tahun lain tempatnya sendiri:  {others}"


@each(
    "written", ["12 dari 20 desa", "Ada; meningkat", "Tahap 2, 2027 selesai", "12 desa, 20 kelurahan", "B/A", "4/5"]
)
def test_an_achievement_may_be_words_with_several_numbers(written: str) -> None:
    assert read(AchievementKind(), written) == written


@each("kind", [MoneyKind(), AchievementKind(), CountKind()])
@each("written", ["100 200 300", "50 100"])
def test_a_number_that_may_be_several_is_read_with_a_notice(kind: Kind[Any], written: str) -> None:
    value, problems = value_of(kind, written)
    whole = written.replace(" ", "")
    assert value == int(whole)
    [notice] = problems.notices
    assert notice.message == f"'{written}' dibaca sebagai satu bilangan"
    assert notice.remedy.startswith(f"tulis  {whole}  bila memang satu")
    assert value_of(kind, whole)[0] == value


@each("written", ["1 250 000", "100 000", "12 050 000", "100\N{NO-BREAK SPACE}200"])
def test_blanks_that_can_only_separate_thousands_need_no_notice(written: str) -> None:
    _, problems = value_of(MoneyKind(), written)
    assert not problems.found


@each("written", ["27", "1850", "2101", "dua ribu", "2025-2029", "20255"])
def test_a_year_has_four_digits_within_reason(written: str) -> None:
    assert refusal(YearKind(), written) == (f"'{written}' bukan tahun", "tulis empat angka, misalnya 2027.")


@each(
    ("written", "message", "remedy"),
    [
        ("31 Februari 2026", "tanggal '31 Februari 2026' tidak ada", "bulan itu berakhir pada tanggal 28."),
        ("2024-02-30", "tanggal '2024-02-30' tidak ada", "bulan itu berakhir pada tanggal 29."),
        ("2026-13-01", "tanggal '2026-13-01' tidak ada", "periksa hari dan bulannya."),
        ("31 Desember 0000", "tanggal '31 Desember 0000' tidak ada", "periksa hari dan bulannya."),
        ("9999-12-32", "tanggal '9999-12-32' tidak ada", "bulan itu berakhir pada tanggal 31."),
        (
            "00 Mei 2026",
            "tanggal '00 Mei 2026' tidak ada",
            "hari pertama suatu bulan ialah tanggal 1; bila harinya belum pasti, kosongkan isian ini.",
        ),
        (
            "18 Agustus 0026",
            "tahun pada tanggal '18 Agustus 0026' tidak mungkin",
            "tulis tahun dari 1900 sampai 2100.",
        ),
        (
            "Minggu, 17 Agustus 2026",
            "17 Agustus 2026 jatuh pada hari Senin, yang tertulis Minggu",
            "perbaiki hari atau tanggalnya; bila tanggalnya benar, tulis misalnya 17 Agustus 2026.",
        ),
        (
            "besok",
            "'besok' bukan tanggal",
            "tulis hari, bulan, dan tahunnya, misalnya 2026-08-18 atau 18 Agustus 2026.",
        ),
    ],
)
def test_a_day_that_is_not_in_the_calendar_is_refused(written: str, message: str, remedy: str) -> None:
    assert refusal(DateKind(), written) == (message, remedy)


@each("written", ["Senin, 17 Agustus 2026", "hari Jum'at tanggal 21 Agustus 2026"])
def test_a_day_may_name_its_weekday(written: str) -> None:
    assert read(DateKind(), f'"{written}"').weekday() in {0, 4}


def test_a_day_is_a_date() -> None:
    assert read(DateKind(), "18 Agustus 2026") == datetime.date(2026, 8, 18)


@each(("written", "key"), [("ada", "ada"), ("ADA", "ada"), ("Belum Ada", "belum"), ("draf", "rancangan")])
def test_a_choice_is_its_key_its_label_or_an_alias(written: str, key: str) -> None:
    value = read(STATUS, written)
    assert isinstance(value, Pilihan)
    assert value == key
    assert value.label == STATUS.labels[key]


def test_a_choice_that_is_none_suggests_the_nearest_or_lists_all() -> None:
    assert refusal(STATUS, "rancagan") == ("'rancagan' bukan pilihan di sini", "Mungkin maksud Anda: rancangan.")
    assert refusal(STATUS, "xyz")[1] == "pilih salah satu dari: ada, rancangan, atau belum."


def test_a_single_value_is_a_list_of_one() -> None:
    assert read(ListKind(TEXT), "Bappeda") == ["Bappeda"]


def test_empty_items_of_a_list_are_passed_over() -> None:
    assert read(ListKind(TEXT), "[a, ~, b]") == ["a", "b"]


def test_items_of_a_list_know_their_number() -> None:
    assert [item.path for item in read(ListKind(TEXT), "[a, b]")] == ["isian[1]", "isian[2]"]


def test_a_dash_without_a_blank_is_no_text() -> None:
    assert refusal(ListKind(TEXT), "\n  -Bappeda\n  -Dinkes") == (
        "setelah tanda hubung kurang satu spasi",
        "tulis  - Bappeda",
    )


def test_a_list_of_groups_is_no_list_of_texts() -> None:
    _, problems = value_of(ListKind(TEXT), "[{a: b}]")
    assert "di sini diharapkan teks satu baris, yang tertulis kelompok isian" in said(problems)


def test_pairs_have_the_path_of_their_key() -> None:
    found = read(TARGET, "{2025: 50, 2026: Ada}")
    assert found == {2025: Decimal(50), 2026: "Ada"}
    assert found[2026].path == "isian[2026]"


@each(
    ("written", "remedy"),
    [
        ("[50, 60]", "beri setiap nilai tahun empat angka di depannya; bentuknya  {<tahun>: 50, <tahun>: 60}"),
        ("50", "tulis misalnya  {<tahun>: 50}"),
        ("1.500", "tulis misalnya  {<tahun>: 1.500}"),
    ],
)
def test_pairs_are_not_a_list_nor_a_single_value(written: str, remedy: str) -> None:
    message, advice = refusal(TARGET, written)
    assert message.startswith("di sini diharapkan pasangan tahun empat angka")
    assert advice == remedy


def test_a_wrong_key_and_a_doubled_key_of_pairs_are_reported() -> None:
    _, problems = value_of(TARGET, "{th2025: 50, 2026: 1, ' 2026': 2, '': 4}")
    assert [p.message for p in problems.errors] == [
        "'th2025' bukan tahun",
        "' 2026' ditulis dua kali",
        "kunci di sini kosong",
    ]


@each("kind", [TEXT, CountKind(), DateKind(), STATUS, MoneyKind()])
@each(("written", "what"), [("[a]", "daftar"), ("{a: b}", "kelompok isian")])
def test_a_single_value_is_not_a_list_nor_a_group(kind: Kind[Any], written: str, what: str) -> None:
    assert refusal(kind, written)[0] == f"di sini diharapkan {kind.form}, yang tertulis {what}"


def test_a_list_where_paragraphs_belong_is_to_be_written_as_a_block() -> None:
    _, problems = value_of(PARAGRAPHS, "[Perubahan iklim, Urbanisasi]")
    assert problems.errors[0].remedy.startswith("tulis  isian: |")


@each("sign", ["= ", "=", "→ ", "-> ", "=> ", "⇒", ": "])
def test_a_sign_in_front_of_an_achievement_is_refused(sign: str) -> None:
    message, remedy = refusal(AchievementKind(), f"'{sign}50,5 %'")
    assert message == f"di depan bilangan ada '{sign.strip()}'"
    assert remedy == "tulis '50,5 %'."


@each("written", ["'> 50'", "'≥ 50'", "'<50 %'", "'± 50'", "'-50'", "'= A'"])
def test_limits_and_grades_are_achievements(written: str) -> None:
    assert str(read(AchievementKind(), written))
