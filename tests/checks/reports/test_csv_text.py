"""Rows as CSV: every text comes back as it was, but that none is a formula."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.reports.csv_text import csv_text
from tests.cases import each
from tests.checks.reports.reporting import checked

_TEXTS = st.text(st.sampled_from("aZ09 =+-@\t\r\n;\"',.%＝é"), max_size=8)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


FORMULAS = ["=1+1", "+62 811", "-x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0", "＝1", "-1+2", "-"]
HARMLESS = ["-12", "+5", "-1.234,56", "-12%", "1=1", "a@b.id", " =1", "'=1", "", "Kota Uji", 7, -7]


@each("formula", FORMULAS)
def test_what_a_spreadsheet_would_calculate_is_a_text(formula: str) -> None:
    assert read(csv_text([["a", formula]])) == [["a", f"'{formula}"]]


@each("harmless", HARMLESS)
def test_numbers_and_other_texts_stay_as_they_are(harmless: object) -> None:
    assert read(csv_text([[harmless, "x"]])) == [[str(harmless), "x"]]


@given(st.lists(st.lists(_TEXTS, min_size=2, max_size=2), max_size=4))
def test_any_text_comes_back_but_for_the_apostrophe(rows: list[list[str]]) -> None:
    found = read(csv_text(rows))
    assert len(found) == len(rows)
    for row, written in zip(found, rows, strict=True):
        for cell, text in zip(row, written, strict=True):
            assert cell in {text, f"'{text}"}
            assert not cell.startswith(("=", "@", "\t", "\r", "\n", "＝"))


def test_the_names_of_regions_are_no_formulas() -> None:
    from generator.checks.reports.many_regions import csv_report

    one = checked()
    one.name, one.title = "=1+1", "@Kota"
    assert read(csv_report([one]))[1][:2] == ["'=1+1", "'@Kota"]
