"""Tables of published scores: columns in any order, decimal commas, and what cannot be read."""

import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from generator.evaluation.as_text import table_as_text
from generator.evaluation.published import Row, Table, compared, published_scores, read_table
from generator.framework.instruments import instruments
from generator.source.problems import UserError
from tests.cases import each

SAMPLE = """\
daerah,baseline,output,outcome,impact,quick_win,nilai_final
KAB. BELITUNG,2.55,2.07,2.87,2.75,2.17,2.46
KAB. KARANGANYAR,3.3,2.96,3.27,2.94,3.21,3.15
KAB. LOMBOK UTARA,2.35,2.11,3.15,1.75,2.5,2.54
KAB. PASER,3.8,2.43,2.73,2.81,3.02,2.88
KAB. SAMOSIR,1,1,2.47,1.19,2.27,1.84
KAB. WONOGIRI,3.95,2.36,3.35,3.88,3.46,3.31
KOTA BAU BAU,2.05,1.96,2.67,1.5,2.81,2.39
KOTA MALANG,3.35,2.39,3.09,2.94,3.02,2.95
"""
KEDIRI = "daerah,baseline,output,outcome,impact,quick_win,nilai_final\nKOTA KEDIRI,3.60,3.21,3.23,3.07,3.65,{final}\n"
INSTRUMENT = instruments()["2022-baru"]


def table(folder: Path, text: str | bytes, instrument: str = "2022-baru") -> Table:
    file = folder / "nilai.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_table(file, instruments()[instrument])


def cells(text: str, change: Callable[[list[str]], list[str]], separator: str) -> str:
    return "\n".join(separator.join(change(line.split(","))) for line in text.splitlines())


def test_every_published_row_is_computed_within_what_rounding_explains(tmp_path: Path) -> None:
    found = table(tmp_path, SAMPLE)
    assert len(found.rows) == 8
    assert len(found.differences) == 8
    assert found.apart == []


def test_the_program_knows_the_published_rows() -> None:
    rows = published_scores(INSTRUMENT)
    assert len(rows) == 8
    assert Table(rows, []).apart == []
    assert published_scores(instruments()["2023-kppn"]) == []


def test_an_instrument_of_another_cohort_does_not_fit(tmp_path: Path) -> None:
    assert len(table(tmp_path, SAMPLE, "2022-lama").apart) > 4


@each(
    "text",
    [
        SAMPLE.replace(",", ";"),
        SAMPLE.replace(",", ";").replace(".", ",").replace("KAB,", "KAB."),
        SAMPLE.replace(",", "\t").replace(".", ",").replace("KAB,", "KAB."),
        cells(SAMPLE, lambda row: row[::-1], ","),
        cells(SAMPLE, lambda row: [f'"{cell.replace(".", ",")}"' for cell in row], ",").replace("KAB,", "KAB."),
        SAMPLE.replace("quick_win", "Quick Win").replace("nilai_final", " NILAI FINAL "),
        SAMPLE.replace("\n", "\r\n\r\n"),
        "\ufeff" + SAMPLE,
        cells(SAMPLE, lambda row: [*row, "2022"], ",").replace(",2022", ",tahun", 1),
        "sep=;\n" + SAMPLE.replace(",", ";"),
        "Nilai Evaluasi, 2022\n\n" + SAMPLE,
        "Nilai Evaluasi\n" + SAMPLE.replace(",", ";"),
        SAMPLE.replace("baseline", "Baseline (10%)").replace("output", "Output (20 %)"),
    ],
    ids=[
        "semicolons",
        "commas",
        "tabs",
        "turned",
        "quoted",
        "names",
        "empty lines",
        "mark",
        "one more column",
        "sep=",
        "title",
        "title above semicolons",
        "weights",
    ],
)
def test_a_table_is_read_as_offices_write_it(text: str, tmp_path: Path) -> None:
    usual = [(row.region, row.computed, row.published) for row in table(tmp_path, SAMPLE).rows]
    assert [(row.region, row.computed, row.published) for row in table(tmp_path, text).rows] == usual


def test_scores_that_are_not_published_yet_are_computed(tmp_path: Path) -> None:
    usual = table(tmp_path, SAMPLE).rows
    without = table(tmp_path, cells(SAMPLE, lambda row: row[:-1], ","))
    assert [row.computed for row in without.rows] == [row.computed for row in usual]
    assert {row.published for row in without.rows} == {None}
    assert "selisih" not in table_as_text(without).splitlines()[-1]
    one = table(tmp_path, SAMPLE.replace(",2.46", ",-"))
    assert [row.published is None for row in one.rows] == [True, *(False for _ in usual[1:])]


def test_a_region_that_lacks_a_part_is_not_computed_and_told(tmp_path: Path) -> None:
    found = table(tmp_path, SAMPLE.replace("2.55,", ","))
    assert [row.region for row in found.uncomputed] == [found.rows[0].region]
    assert len(found.differences) == len(found.rows) - 1
    assert f"nilai sebuah bagiannya belum ada: {found.rows[0].region}." in table_as_text(found)


@each(
    "name",
    [
        "Rata-rata",
        "Jumlah",
        "TOTAL",
        "Rerata :",
        "Rata-rata Kabupaten",
        "Nilai rata-rata",
        "RATA-RATA NASIONAL",
        "Jumlah Daerah",
        "Maksimum",
    ],
)
def test_a_row_that_sums_up_the_others_is_no_region_and_told(name: str, tmp_path: Path) -> None:
    read = table(tmp_path, f"{SAMPLE}{name},23,19,25,21,23,22\n")
    assert (len(read.rows), read.summaries) == (8, [f"{name.strip()} (baris 10)"])
    assert f"Merangkum baris lain, dan tidak dihitung: {name} (baris 10)." in table_as_text(read)


def test_a_summary_named_before_the_region_is_no_fault_and_a_region_with_such_a_word_counts(tmp_path: Path) -> None:
    head, *rows = SAMPLE.splitlines()
    numbered = [f"No,{head}", *(f"{n},{row}" for n, row in enumerate(rows, 1))]
    text = "\n".join([*numbered, "9,Kab. Jumlah Raya,3.8,2.43,2.73,2.81,3.02,2.88", "Rata2,,3,3,3,3,3,3"])
    read = table(tmp_path, text)
    assert (read.rows[-1].region, len(read.rows)) == ("Kab. Jumlah Raya", 9)
    assert read.summaries == ["Rata2 (baris 11)"]


def test_a_table_of_nothing_but_sums_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="hanya memuat baris yang merangkum"):
        table(tmp_path, "\n".join([SAMPLE.splitlines()[0], "Rata-rata,1,1,1,1,1,1"]))


def test_a_region_that_stands_twice_and_one_not_computed_are_told(tmp_path: Path) -> None:
    again = SAMPLE + "Kab. Paser,3.8,2.43,2.73,2.81,3.02,2.88\nKOTA X,,2.43,2.73,2.81,3.02,\n"
    told = table_as_text(table(tmp_path, again))
    assert "9 daerah dihitung" in told
    assert "Tercantum beberapa kali, dan dihitung setiap kali: KAB. PASER, Kab. Paser." in told


def test_a_score_with_three_decimals_needs_no_question(tmp_path: Path) -> None:
    assert table(tmp_path, SAMPLE.replace("2.55,", "2.555,")).rows[0].parts["baseline"] == Fraction(2555, 1000)


def test_a_table_from_an_old_windows_is_read(tmp_path: Path) -> None:
    file = tmp_path / "lama.csv"
    file.write_bytes(SAMPLE.replace("KAB. PASER", "KAB. PASÉR").encode("cp1252"))
    assert "KAB. PASÉR" in {row.region for row in read_table(file, instruments()["2022-baru"]).rows}


def test_a_table_in_utf_16_as_excel_saves_unicode_text_is_read(tmp_path: Path) -> None:
    file = tmp_path / "unicode.csv"
    file.write_bytes(SAMPLE.replace(",", "\t").encode("utf-16"))
    assert len(read_table(file, instruments()["2022-baru"]).rows) == 8


def test_a_column_without_a_use_is_named(tmp_path: Path) -> None:
    assert table(tmp_path, cells(SAMPLE, lambda row: [*row, "tahun"], ",")).unused == ["tahun"]


@each(
    ("text", "told"),
    [
        (SAMPLE.replace("output,", ""), "tidak memuat kolom output. Kolomnya: daerah, baseline, output, outcome, "),
        (SAMPLE.replace("outcome", "output"), "tidak memuat kolom outcome."),
        (SAMPLE.replace("impact", "impact,impact", 1), "memuat kolom impact lebih dari sekali"),
        (SAMPLE.replace("2.55,", "255,"), "baris 2, kolom baseline: nilai 255 di luar skala 0–4."),
        (SAMPLE.replace("2.55,", "-1,"), "baris 2, kolom baseline: nilai -1 di luar skala 0–4."),
        (
            SAMPLE.replace("2.55,", "tiga,"),
            "kolom baseline: 'tiga' bukan nilai; tulis nilainya dengan angka",
        ),
        (SAMPLE.replace("2.55,2.07", "2,55,2,07"), "baris 2: 9 kolom, padahal judulnya 7; apit bilangan berkoma"),
        (SAMPLE.replace("KAB. PASER", ""), "baris 5: kolom daerah kosong."),
        (SAMPLE.partition("\n")[0], "belum memuat baris daerah di bawah judul kolom. Kolomnya: daerah"),
        ("", "belum memuat baris daerah"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=re.escape(told)):
        table(tmp_path, text)


def test_all_faults_of_a_table_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        table(tmp_path, SAMPLE.replace("2.55,", "255,").replace("3.95,", "395,"))
    assert "baris 2, kolom baseline" in caught.value.message
    assert "baris 7, kolom baseline" in caught.value.message


@each(("final", "told"), [("3.31", False), ("3.13", True)])
def test_a_score_that_rounding_does_not_explain_is_told(final: str, told: bool, tmp_path: Path) -> None:
    read = table(tmp_path, KEDIRI.format(final=final), "2022-lama")
    assert read.rows[0].computed == Fraction(10 * 360 + 20 * 321 + 30 * 323 + 20 * 307 + 20 * 365, 10000)
    assert bool(read.apart) == told


@each(("apart", "told"), [(Fraction(15, 1000), False), (Fraction(16, 1000), True)])
def test_rounding_explains_a_hundredth_and_a_half(apart: Fraction, told: bool) -> None:
    assert bool(Table([Row("Uji", {}, Fraction(3), 3 - apart)], []).apart) == told


def _rows(*scores: int) -> list[Row]:
    return [Row(f"Daerah {score}", {}, Fraction(score, 10), Fraction(score, 10)) for score in scores]


def test_quartiles_are_told_of_twenty_rows_and_more() -> None:
    few, many = compared(Fraction(2), _rows(*range(19))), compared(Fraction(2), _rows(*range(21)))
    assert few is not None and many is not None
    assert (few.number, few.quartiles) == (19, ())
    assert many.quartiles == (Fraction(1, 2), Fraction(1), Fraction(3, 2))
    assert (many.lowest, many.mean, many.highest, many.below) == (0, 1, 2, 20)
    assert compared(Fraction(2), []) is None


@each("heading", ["Kabupaten/Kota", "Kab./Kota", "Nama Daerah", "KABUPATEN", "Pemerintah Daerah"])
def test_the_regions_may_stand_below_another_word_for_them(heading: str, tmp_path: Path) -> None:
    file = tmp_path / "nilai.csv"
    file.write_text(SAMPLE.replace("daerah", heading, 1), "utf-8")
    found = read_table(file, INSTRUMENT)
    assert (len(found.rows), found.rows[0].region, found.unused) == (8, "KAB. BELITUNG", [])


def test_of_two_columns_that_may_name_the_regions_none_is_guessed(tmp_path: Path) -> None:
    file = tmp_path / "nilai.csv"
    file.write_text("Kabupaten,Kota,baseline,output,outcome,impact,quick_win\nA,,1,1,1,1,1\n", "utf-8")
    with pytest.raises(UserError, match="tidak memuat kolom daerah"):
        read_table(file, INSTRUMENT)


@pytest.mark.parametrize("heading", ["Nilai Akhir", "nilai_akhir", "Skor Akhir"])
def test_the_final_score_may_stand_below_the_words_that_reports_use(heading: str, tmp_path: Path) -> None:
    found = table(tmp_path, SAMPLE.replace("nilai_final", heading))
    assert (len(found.differences), found.unused) == (8, [])


def test_of_two_columns_for_the_final_score_only_its_key_is_read(tmp_path: Path) -> None:
    lines = [f"{line},{'Nilai Akhir' if n == 0 else 1}" for n, line in enumerate(SAMPLE.splitlines())]
    found = table(tmp_path, "\n".join(lines))
    assert (found.apart, found.unused) == ([], ["Nilai Akhir"])
